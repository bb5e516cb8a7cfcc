"""Findings: what is wrong, or could be better, in the content, as plain values."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters; the words are those that users read."""

    FOUT = "fout"  # the build stops
    WAARSCHUWING = "waarschuwing"  # published, but somebody should look at it
    TIP = "tip"  # could be better


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a content file. ``line`` and ``column`` count from 1; 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One thing to say about one place, ready to be read."""

    where: Location
    code: str
    severity: Severity
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A mistake and its remedy, as they stand in ``file``; every example is tried by the tests.

    Text that begins with ``---``, and any text of a ``.yaml`` file, is the whole file; other text is some keys of a
    file that is right for the rest, or with ``body`` the Markdown below them. Without a ``file`` both are descriptions
    in Dutch.
    """

    wrong: str
    right: str
    file: str = "initiatieven/koffie-aan-huis.md"
    body: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding; ``message`` and ``hint`` are Dutch templates for ``str.format``."""

    code: str
    severity: Severity
    message: str
    hint: str = ""
    example: Example | None = None

    def at(self, where: Location, **words: object) -> Finding:
        """Return the finding of this rule at ``where``, with ``words`` filled in."""
        return Finding(where, self.code, self.severity, self.message.format(**words), self.hint.format(**words).strip())


def is_error(finding: Finding) -> bool:
    """Tell whether ``finding`` must stop the build."""
    return finding.severity is Severity.FOUT
