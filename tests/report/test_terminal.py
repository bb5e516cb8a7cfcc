"""The terminal: the line with a caret, many equal warnings as one message, and content that can do no harm."""

from io import StringIO

from sample import HARM, many

from sitegen.finding import Finding, Severity
from sitegen.report import Report, terminal
from sitegen.source import Source


def told(findings: list[Finding], *, full: bool = False) -> str:
    out = StringIO()
    terminal.write(Report.of(findings, [Source("vragen/x.md", "a: 1\nb: 2\n")]), out, full=full)
    return out.getvalue()


def test_the_line_is_quoted_with_a_caret() -> None:
    assert told(many(2)[1:]) == (
        "vragen/x.md\n  2:3  waarschuwing  SK221  Wat is er.\n      |   b: 2\n      |     ^\n      Doe dit.\n\n"
    )


def test_many_equal_warnings_are_counted_and_errors_are_not() -> None:
    assert told(many(20)).count("waarschuwing") == terminal.SHOWN
    assert "nog 15 keer SK221" in told(many(20))
    assert told(many(20), full=True).count("waarschuwing") == 20
    assert told(many(20, Severity.FOUT)).count("fout") == 20


def test_errors_come_last_so_that_they_stay_in_view() -> None:
    text = told([*many(1, Severity.FOUT), *many(1)])
    assert text.index("waarschuwing") < text.index("fout")


def test_escape_codes_and_direction_marks_from_content_are_shown_not_obeyed() -> None:
    text = told(many(1, message=HARM))
    assert not {"\x1b", "\u202e", "\u200b"} & set(text)
    assert "␛[2J" in text


def test_summary_words() -> None:
    assert terminal.summary([*many(1), *many(2, Severity.FOUT)]) == "2 fouten, 1 waarschuwing"
    assert terminal.summary([]) == "geen opmerkingen"
