"""Findings for a pull request on GitHub: annotations at the line, and a table in the summary of the step."""

from collections.abc import Iterable
from typing import TextIO

from sitegen.finding import Finding, Severity

_COMMAND = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.TIP: "notice"}
SHOWN = 10  # GitHub shows at most ten annotations of a kind per step
_ROWS = 200


def write(findings: Iterable[Finding], folder: str, out: TextIO) -> None:
    """Write annotation commands; ``folder`` is where the content stands in the repository."""
    told = dict.fromkeys(Severity, 0)
    for finding in sorted(findings, key=lambda finding: (finding.severity is not Severity.FOUT, finding)):
        told[finding.severity] += 1
        if told[finding.severity] > SHOWN:
            continue
        where = finding.where
        place = f"file={_property(f'{folder}/{where.path}')},line={max(where.line, 1)}"
        place += f",col={where.column}" if where.column else ""
        text = _message(f"{finding.message} {finding.hint}".strip())
        print(f"::{_COMMAND[finding.severity]} {place},title={_property(finding.code)}::{text}", file=out)


def write_summary(findings: Iterable[Finding], out: TextIO) -> None:
    """Write the findings as a Markdown table for ``$GITHUB_STEP_SUMMARY``."""
    ordered = sorted(findings, key=lambda finding: (finding.severity is not Severity.FOUT, finding))
    print("| plek | soort | code | wat | wat te doen |\n|---|---|---|---|---|", file=out)
    for finding in ordered[:_ROWS]:
        place = f"{finding.where.path}:{finding.where.line}"
        cells = (place, str(finding.severity), finding.code, finding.message, finding.hint)
        print(f"| {' | '.join(map(_cell, cells))} |", file=out)
    if len(ordered) > _ROWS:
        print(f"\nEn nog {len(ordered) - _ROWS} andere.", file=out)


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    """Escape what Markdown or HTML would read in content."""
    for character, safe in (
        ("&", "&amp;"),
        ("<", "&lt;"),
        ("|", "&#124;"),
        ("`", "&#96;"),
        ("[", "&#91;"),
        ("@", "&#64;"),
        ("\n", " "),
    ):
        text = text.replace(character, safe)
    return text
