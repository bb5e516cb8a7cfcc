"""Findings for a pull request on GitHub: annotations at the line; and nothing that content says is taken as a command."""

from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import TextIO

from sitegen.characters import shown
from sitegen.finding import Severity
from sitegen.report import Report
from sitegen.report.text import short

_COMMAND = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.TIP: "notice"}
SHOWN = 10  # GitHub shows at most ten annotations of a kind per step
_LONGEST = 1000  # characters of a message; a value that somebody pasted can be the size of a file


def write(report: Report, out: TextIO, *, changed: Collection[str] = ()) -> None:
    """Write annotation commands, errors first, and per kind first those in the files that were ``changed``.

    ``changed`` holds paths from the root of the repository.
    """
    told: Counter[Severity] = Counter()
    ranks = list(Severity)
    for finding in sorted(report.findings, key=lambda f: (ranks.index(f.severity), report.file(f) not in changed)):
        told[finding.severity] += 1
        if told[finding.severity] > SHOWN:
            continue
        where = finding.where
        place = f"file={_property(report.file(finding))},line={max(where.line, 1)}"
        place += f",col={where.column}" if where.column else ""
        text = _message(short(f"{finding.message} {finding.hint}".strip(), _LONGEST))
        print(f"::{_COMMAND[finding.severity]} {place},title={_property(finding.code)}::{text}", file=out)


@contextmanager
def without_commands(token: str, out: TextIO) -> Iterator[None]:
    """Have the runner take what is written meanwhile as text, whatever it says.

    The runner obeys ``::`` at the start of a line and ``##[`` anywhere in one. ``token`` ends the pause, so it must be
    new each time and impossible to guess.
    """
    print(f"::stop-commands::{token}", file=out)
    try:
        yield
    finally:
        print(f"::{token}::", file=out)


def _message(text: str) -> str:
    return shown(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
