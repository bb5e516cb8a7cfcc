"""Findings for somebody at a terminal: per file, with the line and a caret, errors last so that they stay in view."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import TextIO

from sitegen.characters import shown
from sitegen.dutch import count
from sitegen.finding import Finding, Severity
from sitegen.report import Report
from sitegen.report.text import quote

SHOWN = 5  # findings of one warning code shown in full; a file of 1,462 unchecked entries is one message, not 1,462
_COLOUR = {Severity.FOUT: "31;1", Severity.WAARSCHUWING: "33;1", Severity.TIP: "36;1"}
_PLURAL = {
    Severity.FOUT: ("fout", "fouten"),
    Severity.WAARSCHUWING: ("waarschuwing", "waarschuwingen"),
    Severity.TIP: ("tip", "tips"),
}


def write(report: Report, out: TextIO, *, full: bool = False) -> None:
    """Write the findings to ``out``; warnings of one code beyond SHOWN are counted unless ``full``."""
    visible, rest = _limited(sorted(report.findings), full=full)
    paint = _painter(out)
    ordered = sorted(visible, key=lambda finding: (finding.severity is Severity.FOUT, finding.where.path))
    for path, group in groupby(ordered, key=lambda finding: (finding.where.path, finding.severity is Severity.FOUT)):
        print(paint(shown(path[0]), "1"), file=out)
        for finding in group:
            _one(finding, report, out, paint)
        print(file=out)
    for (code, message), number in sorted(rest.items()):
        print(f"… en nog {count(number, 'keer', 'keer')} {code}, zoals: {shown(message)}", file=out)
    if rest:
        print("Alles zien? Zet er --alles bij.\n", file=out)


def summary(findings: Iterable[Finding]) -> str:
    """Return ``2 fouten, 1 waarschuwing``, or ``geen opmerkingen``."""
    numbers = Counter(finding.severity for finding in findings)
    parts = [counted(severity, numbers[severity]) for severity in Severity if numbers[severity]]
    return ", ".join(parts) or "geen opmerkingen"


def counted(severity: Severity, number: int) -> str:
    """Return ``2 fouten``."""
    return count(number, *_PLURAL[severity])


def _limited(findings: list[Finding], *, full: bool) -> tuple[list[Finding], dict[tuple[str, str], int]]:
    seen: Counter[str] = Counter()
    kept, rest = [], {}
    first: dict[str, str] = {}
    for finding in findings:
        seen[finding.code] += 1
        if full or finding.severity is Severity.FOUT or seen[finding.code] <= SHOWN:
            kept.append(finding)
        first.setdefault(finding.code, finding.message)
    if not full:
        warned = {finding.code for finding in findings if finding.severity is not Severity.FOUT}
        rest = {(code, first[code]): seen[code] - SHOWN for code in warned if seen[code] > SHOWN}
    return kept, rest


def _one(finding: Finding, report: Report, out: TextIO, paint: "_Paint") -> None:
    line, column = finding.where.line, finding.where.column
    place = f"{line}:{column}" if line else "bestand"
    severity = paint(str(finding.severity), _COLOUR[finding.severity])
    print(f"  {place}  {severity}  {finding.code}  {shown(finding.message)}", file=out)
    if quoted := quote(report.source(finding), finding.where):
        print(f"      |   {quoted.before}{quoted.at}{quoted.after}", file=out)
        print(f"      |   {' ' * len(quoted.before)}^", file=out)
    if finding.hint:
        print(f"      {shown(finding.hint)}", file=out)


class _Paint:
    """Colours text when the terminal can show it."""

    def __init__(self, *, on: bool) -> None:
        self.on = on

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on else text


def _painter(out: TextIO) -> _Paint:
    return _Paint(on=out.isatty())
