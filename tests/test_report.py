"""Reports: content can do no harm in a terminal or on GitHub, and many equal warnings are one message."""

from io import StringIO

from sitegen.finding import Finding, Location, Severity
from sitegen.report import github, terminal
from sitegen.source import Source


def finding(line: int, message: str = "Wat is er.", severity: Severity = Severity.WAARSCHUWING) -> Finding:
    return Finding(Location("vragen/x.md", line, 3), "SK999", severity, message, "Doe dit.")


def told(*findings: Finding, full: bool = False) -> str:
    out = StringIO()
    terminal.write(findings, {"vragen/x.md": Source("vragen/x.md", "a: 1\nb: 2\n")}, out, full=full)
    return out.getvalue()


def test_the_line_is_quoted_with_a_caret() -> None:
    assert told(finding(2)) == (
        "vragen/x.md\n  2:3  waarschuwing  SK999  Wat is er.\n      |   b: 2\n      |     ^\n      Doe dit.\n\n"
    )


def test_many_equal_warnings_are_counted_and_errors_are_not() -> None:
    many = [finding(number) for number in range(1, 21)]
    assert told(*many).count("waarschuwing") == terminal.SHOWN
    assert "nog 15 keer SK999" in told(*many)
    assert told(*many, full=True).count("waarschuwing") == 20
    errors = [finding(number, severity=Severity.FOUT) for number in range(1, 21)]
    assert told(*errors).count("fout") == 20


def test_escape_codes_and_direction_marks_from_content_are_shown_not_obeyed() -> None:
    text = told(finding(1, "\x1b[2J\u202egevaar\x07"))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "gevaar" in text


def test_github_commands_cannot_be_forged() -> None:
    out = StringIO()
    github.write([finding(1, "a\n::error::nep 100%")], "content", out)
    (line,) = out.getvalue().splitlines()
    assert line == "::warning file=content/vragen/x.md,line=1,col=3,title=SK999::a%0A::error::nep 100%25 Doe dit."


def test_github_shows_ten_of_a_kind_errors_first() -> None:
    out = StringIO()
    github.write([*(finding(n) for n in range(1, 30)), finding(40, severity=Severity.FOUT)], "content", out)
    lines = out.getvalue().splitlines()
    assert lines[0].startswith("::error ")
    assert len(lines) == 11


def test_summary_words() -> None:
    assert terminal.summary([finding(1), finding(2, severity=Severity.FOUT)]) == "1 fout, 1 waarschuwing"
    assert terminal.summary([]) == "geen opmerkingen"
