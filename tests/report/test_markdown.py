"""The table in the summary of a step: what content says stays text, and it always fits."""

from dataclasses import replace
from html import unescape
from io import StringIO

from sample import HARM, REPORT, many

from sitegen.prose import to_html
from sitegen.report import Report, markdown

GITHUB_TAKES = 1024 * 1024  # bytes a step


def told(report: Report) -> str:
    out = StringIO()
    markdown.write(report, out)
    return out.getvalue()


def test_content_stays_text() -> None:
    report = Report.of(many(1, message=HARM), ())
    cell = told(report).splitlines()[4].split(" | ")[3]
    rendered = to_html(cell, lambda address: address)
    assert "<" not in rendered.removeprefix("<p>").removesuffix("</p>")
    assert unescape(cell).replace("\u200b", "") == HARM.translate({0x202E: "\ufffd", 0x200B: "\ufffd", 0x1B: "␛"})


def test_nobody_is_mentioned_and_no_address_is_linked() -> None:
    text = told(Report.of(many(1, message="@iedereen #12 a@b.example https://boos.example www.boos.example |"), ()))
    assert not {"@", "#"} & set(text.replace("&#", ""))
    assert "&#64;&#8203;iedereen &#35;&#8203;12" in text
    assert "://" not in text
    assert "www." not in text
    assert text.splitlines()[4].count("|") == 6


def test_a_row_links_to_the_line_and_the_explanation() -> None:
    text = told(REPORT)
    assert "](https://git.example/proefdorp/kaart/edit/main/content/initiatieven/bus.md#L4) | fout | " in text
    assert "[SK203](https://proefdorp.example/kaart/bijdragen/meldingen#SK203)" in text


def test_without_findings_there_is_no_table() -> None:
    assert told(replace(REPORT, findings=())) == "**Geen opmerkingen**\n"


def test_it_fits_however_much_there_is_to_say() -> None:
    text = told(Report.of(many(5000, message="@" * 100_000), ()))
    rows = sum(line.startswith("| <code>") for line in text.splitlines())
    assert len(text.encode()) < GITHUB_TAKES // 2
    assert 0 < rows < markdown.ROWS
    assert text.endswith(f"\nEn nog {5000 - rows} andere.\n")


def test_a_table_has_no_more_rows_than_anybody_reads() -> None:
    assert told(Report.of(many(5000), ())).endswith(f"\nEn nog {5000 - markdown.ROWS} andere.\n")
