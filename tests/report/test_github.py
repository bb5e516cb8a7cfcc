"""Annotations on GitHub: ten of a kind, the most useful first, and no commands from content."""

from io import StringIO

from sample import HARM, REPORT, many

from sitegen.finding import Finding, Location, Severity
from sitegen.report import Report, github


def told(findings: list[Finding], **options: set[str]) -> list[str]:
    out = StringIO()
    github.write(Report.of(findings, ()), out, **options)
    return out.getvalue().splitlines()


def test_commands_cannot_be_forged() -> None:
    (line,) = told(many(1, message="a\n::error::nep 100%\r"))
    assert line == "::warning file=content/vragen/x.md,line=1,col=3,title=SK221::a%0A::error::nep 100%25%0D Doe dit."


def test_a_name_of_a_file_cannot_end_its_property() -> None:
    (line,) = told([Finding(Location("a,b::c%\u2028\x85.md"), "SK104", Severity.FOUT, "Wat.")])
    assert (
        line
        == "::error file=content/a%2Cb%3A%3Ac%25\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}.md,line=1,title=SK104::Wat."
    )


def test_each_finding_is_one_line_whatever_it_says() -> None:
    out = StringIO()
    github.write(REPORT, out)
    lines = out.getvalue().splitlines()
    assert len(lines) == len(REPORT.findings)
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)


def test_ten_of_a_kind_are_shown_errors_first() -> None:
    lines = told([*many(30), *many(11, Severity.FOUT), *many(1, Severity.TIP)])
    assert [line.split()[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"]


def test_files_of_the_change_come_first() -> None:
    mine = Finding(Location("vragen/z.md", 1), "SK221", Severity.WAARSCHUWING, "Van mij.")
    lines = told([*many(30), mine], changed={"content/vragen/z.md"})
    assert "Van mij." in lines[0]
    assert len(lines) == 10


def test_a_message_is_never_longer_than_github_takes() -> None:
    (line,) = told(many(1, message="x" * 300_000))
    assert len(line) < 2000


def test_what_is_printed_meanwhile_is_text_to_the_runner() -> None:
    out = StringIO()
    with github.without_commands("f00", out):
        print(HARM, file=out)
    assert out.getvalue() == f"::stop-commands::f00\n{HARM}\n::f00::\n"
