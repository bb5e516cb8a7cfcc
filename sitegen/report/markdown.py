"""Findings as a Markdown table, for the summary of a step on GitHub or any place that shows Markdown."""

import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from sitegen.characters import shown
from sitegen.finding import Finding
from sitegen.report import Report
from sitegen.report.terminal import summary
from sitegen.report.text import short

ROWS = 200
ROOM = 400_000  # bytes; GitHub takes 1 MiB a step, and a step may run this program twice
_LONGEST = 300  # characters in a cell
_MEANT = re.compile(r"[!-%*+:@\[-`{-~]|(?<=www)\.", re.IGNORECASE)  # ASCII that Markdown may take for its own
_HEAD = "| plek | soort | code | wat | wat te doen |\n|---|---|---|---|---|"


def write(report: Report, out: TextIO) -> None:
    """Write how many findings there are and a table of the first ROWS, or as many as ROOM holds."""
    rows = tuple(_fitting(_row(report, finding) for finding in report.findings[:ROWS]))
    print(f"**{summary(report.findings).capitalize()}**", file=out)
    if rows:
        print(f"\n{_HEAD}", *rows, sep="\n", file=out)
    if len(rows) < len(report.findings):
        print(f"\nEn nog {len(report.findings) - len(rows)} andere.", file=out)


def _fitting(rows: Iterable[str]) -> Iterator[str]:
    room = ROOM
    for row in rows:
        room -= len(row.encode())
        if room < 0:
            return
        yield row


def _row(report: Report, finding: Finding) -> str:
    where = finding.where
    place = f"<code>{_cell(f'{where.path}:{where.line}' if where.line else where.path)}</code>"
    edit, explanation = report.edit_url(finding), report.explanation(finding.code)
    cells = (
        f"[{place}]({edit})" if edit else place,
        str(finding.severity),
        f"[{finding.code}]({explanation})" if explanation else finding.code,
        _cell(finding.message),
        _cell(finding.hint),
    )
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    """Return ``text`` so that nothing in it is Markdown, HTML, a link, a mention or the number of an issue."""
    text = shown(short(text, _LONGEST)).replace("&", "&amp;").replace("<", "&lt;")
    text = _MEANT.sub(lambda match: f"&#{ord(match[0])};", text)
    return re.sub(r"(&#64;|&#35;)", r"\1&#8203;", text)  # GitHub looks for @name and #12 in the finished text
