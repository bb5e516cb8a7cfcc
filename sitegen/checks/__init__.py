"""Checks: the directory → findings about service. One file, one question.

``ALWAYS`` depend on the content alone and run in ``check``. ``DATED`` depend on the day as well: they never give an
error, and run in ``build`` and ``upkeep`` only, since time must not turn a pull request red.
"""

from collections.abc import Callable, Iterator

from sitegen.assessment import Assessment
from sitegen.checks import contact, contradictions, coverage, expiry, freshness, lookalikes, privacy, texts
from sitegen.directory import Directory
from sitegen.finding import Finding

ALWAYS: tuple[Callable[[Directory], Iterator[Finding]], ...] = (
    contact.check,
    contradictions.check,
    lookalikes.check,
    privacy.check,
    texts.check,
)
DATED: tuple[Callable[[Directory, Assessment], Iterator[Finding]], ...] = (
    coverage.check,
    expiry.check,
    freshness.check,
)
