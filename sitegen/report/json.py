"""Findings as JSON, for programs.

``{"versie": 1, "site": …, "aantallen": {"fout": n, "waarschuwing": n, "tip": n}, "bevindingen": [{"code", "ernst",
"bestand", "regel", "kolom", "melding", "hint", "bron", "uitleg", "wijzig", "partner"}]}``. ``bestand`` is relative to
the content folder; ``regel`` and ``kolom`` count from 1, in characters, and are 0 for a file as a whole; ``bron`` is that
line of the file; ``uitleg`` and ``wijzig`` are web addresses; what is unknown is "". Keys may be added; ``versie`` goes up
when one changes or goes.
"""

import json
from collections import Counter
from typing import TextIO

from sitegen.finding import Finding, Severity
from sitegen.report import Report
from sitegen.report.text import short, valid

VERSION = 1
_LONGEST = 1000  # characters of a source line


def write(report: Report, out: TextIO) -> None:
    """Write the report as JSON in ASCII, with a newline at the end."""
    numbers = Counter(finding.severity for finding in report.findings)
    told = {
        "versie": VERSION,
        "site": report.site,
        "aantallen": {severity.value: numbers[severity] for severity in Severity},
        "bevindingen": [_row(report, finding) for finding in report.findings],
    }
    json.dump(told, out, indent=2)
    out.write("\n")


def _row(report: Report, finding: Finding) -> dict[str, str | int]:
    where, source, partner = finding.where, report.source(finding), report.partner(finding)
    return {
        "code": finding.code,
        "ernst": finding.severity.value,
        "bestand": valid(where.path),
        "regel": where.line,
        "kolom": where.column,
        "melding": valid(finding.message),
        "hint": valid(finding.hint),
        "bron": valid(short(source.line(where.line), _LONGEST)) if source else "",
        "uitleg": report.explanation(finding.code),
        "wijzig": report.edit_url(finding),
        "partner": valid(partner.naam) if partner else "",
    }
