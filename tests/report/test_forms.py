"""Told five ways: the same findings in each form, in the same order."""

import json
import re
from collections.abc import Callable, Iterable
from io import StringIO
from typing import TextIO

import pytest
from sample import REPORT

from sitegen.finding import Finding, Severity
from sitegen.report import Report, github, html, terminal
from sitegen.report.forms import FORMS

Told = list[tuple[str, int]]


def text_of(write: Callable[[Report, TextIO], None]) -> str:
    out = StringIO()
    write(REPORT, out)
    return out.getvalue()


def pairs(pattern: str, text: str) -> Told:
    return [(match["code"], int(match["line"] or 0)) for match in re.finditer(pattern, text)]


def from_json(text: str) -> Told:
    return [(row["code"], row["regel"]) for row in json.loads(text)["bevindingen"]]


def from_sarif(text: str) -> Told:
    results = json.loads(text)["runs"][0]["results"]
    return [(one["ruleId"], one["locations"][0]["physicalLocation"]["region"]["startLine"]) for one in results]


def from_html(text: str) -> Told:
    return pairs(r'<p class="place">.*?(?:, regel (?P<line>\d+))?(?:, teken \d+)? · (?P<code>SK\d+)</p>', text)


def from_markdown(text: str) -> Told:
    return pairs(r"(?m)^\| .*?(?:&#58;(?P<line>\d+))?</code>.*? \| \w+ \| \[(?P<code>SK\d+)\]", text)


def from_github(text: str) -> Told:
    return pairs(r"(?m)^::\w+ file=.*?,line=(?P<line>\d+)(?:,col=\d+)?,title=(?P<code>SK\d+)::", text)


def from_terminal(text: str) -> Told:
    return pairs(r"(?m)^  (?:bestand|(?P<line>\d+):\d+)  \w+  (?P<code>SK\d+)  ", text)


def told(findings: Iterable[Finding], *, first: int = 0) -> Told:
    return [(finding.code, max(finding.where.line, first)) for finding in findings]


IN_ORDER = REPORT.findings
PER_PARTNER = tuple(finding for group in html.groups(REPORT) for finding in group.findings)
ERRORS_LAST = sorted(IN_ORDER, key=lambda f: (f.severity is Severity.FOUT, f.where.path, f))


@pytest.mark.parametrize(
    ("write", "read", "expected"),
    [
        (FORMS[".json"], from_json, told(IN_ORDER)),
        (FORMS[".sarif"], from_sarif, told(IN_ORDER, first=1)),
        (FORMS[".html"], from_html, told(PER_PARTNER)),
        (FORMS[".md"], from_markdown, told(IN_ORDER)),
        (github.write, from_github, told(IN_ORDER, first=1)),
        (terminal.write, from_terminal, told(ERRORS_LAST)),
    ],
    ids=["json", "sarif", "html", "markdown", "github", "terminal"],
)
def test_the_same_findings_in_each_form(
    write: Callable[[Report, TextIO], None], read: Callable[[str], Told], expected: Told
) -> None:
    assert read(text_of(write)) == expected
    assert len(expected) == len(REPORT.findings)


@pytest.mark.parametrize("ending", FORMS)
def test_a_form_can_be_written_to_a_file_and_is_the_same_each_time(ending: str) -> None:
    text = text_of(FORMS[ending])
    assert text.encode().endswith(b"\n")
    assert text == text_of(FORMS[ending])
