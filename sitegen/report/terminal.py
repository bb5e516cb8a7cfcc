"""Findings for somebody at a terminal: per file, with the line and a caret, errors last so that they stay in view."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TextIO

from sitegen.dutch import count
from sitegen.finding import Finding, Severity
from sitegen.source import Source

SHOWN = 5  # findings of one warning code shown in full; a file of 1,462 unchecked entries is one message, not 1,462
_COLOUR = {Severity.FOUT: "31;1", Severity.WAARSCHUWING: "33;1", Severity.TIP: "36;1"}
_PLURAL = {
    Severity.FOUT: ("fout", "fouten"),
    Severity.WAARSCHUWING: ("waarschuwing", "waarschuwingen"),
    Severity.TIP: ("tip", "tips"),
}
_WIDTH = 160  # characters of a source line that are quoted


def write(findings: Iterable[Finding], sources: Mapping[str, Source], out: TextIO, *, full: bool = False) -> None:
    """Write ``findings`` to ``out``; warnings of one code beyond SHOWN are counted unless ``full``."""
    shown, rest = _limited(sorted(findings), full=full)
    paint = _painter(out)
    ordered = sorted(shown, key=lambda finding: (finding.severity is Severity.FOUT, finding.where.path))
    for path, group in groupby(ordered, key=lambda finding: (finding.where.path, finding.severity is Severity.FOUT)):
        print(paint(_clean(path[0]), "1"), file=out)
        for finding in group:
            _one(finding, sources.get(finding.where.path), out, paint)
        print(file=out)
    for (code, message), number in sorted(rest.items()):
        print(f"… en nog {count(number, 'keer', 'keer')} {code}, zoals: {_clean(message)}", file=out)
    if rest:
        print("Alles zien? Zet er --alles bij.\n", file=out)


def summary(findings: Iterable[Finding]) -> str:
    """Return ``2 fouten, 1 waarschuwing``, or ``geen opmerkingen``."""
    numbers = Counter(finding.severity for finding in findings)
    parts = [count(numbers[severity], *_PLURAL[severity]) for severity in Severity if numbers[severity]]
    return ", ".join(parts) or "geen opmerkingen"


def _limited(findings: list[Finding], *, full: bool) -> tuple[list[Finding], dict[tuple[str, str], int]]:
    seen: Counter[str] = Counter()
    shown, rest = [], {}
    last: dict[str, str] = {}
    for finding in findings:
        seen[finding.code] += 1
        if full or finding.severity is Severity.FOUT or seen[finding.code] <= SHOWN:
            shown.append(finding)
        last.setdefault(finding.code, finding.message)
    if not full:
        warned = {finding.code for finding in findings if finding.severity is not Severity.FOUT}
        rest = {(code, last[code]): seen[code] - SHOWN for code in warned if seen[code] > SHOWN}
    return shown, rest


def _one(finding: Finding, source: Source | None, out: TextIO, paint: "_Paint") -> None:
    line, column = finding.where.line, finding.where.column
    place = f"{line}:{column}" if line else "bestand"
    severity = paint(str(finding.severity), _COLOUR[finding.severity])
    print(f"  {place}  {severity}  {finding.code}  {_clean(finding.message)}", file=out)
    text = source.line(line) if source and line else ""
    if text.strip():
        start = max(0, column - 1 - _WIDTH // 2)
        piece = _clean(text.replace("\t", " "))[start : start + _WIDTH]
        print(f"      |   {piece}\n      |   {' ' * (column - 1 - start)}^", file=out)
    if finding.hint:
        print(f"      {_clean(finding.hint)}", file=out)


class _Paint:
    """Colours text when the terminal can show it."""

    def __init__(self, *, on: bool) -> None:
        self.on = on

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on else text


def _painter(out: TextIO) -> _Paint:
    return _Paint(on=out.isatty())


def _clean(text: str) -> str:
    """Make content harmless for a terminal: no escape codes, no characters that change direction or hide."""
    return re.sub(
        r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "\N{REPLACEMENT CHARACTER}", text
    )
