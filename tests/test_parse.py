"""Strict reading: every value stays the text that was typed, with its place."""

import pytest

from sitegen.parse import parse
from sitegen.source import Document, Source


def document(text: str) -> Document:
    parsed, findings = parse(Source("site.yaml", text))
    assert parsed, findings
    return parsed


@pytest.mark.parametrize(
    "value",
    [
        "0201234567",
        "+31201234567",
        "01234567",
        "9:00",
        "12:30",
        "nee",
        "no",
        "NO",
        "yes",
        "2024-02-30",
        "1.10",
        "0x1F",
        ".nan",
        "14020",
    ],
)
def test_plain_values_stay_what_was_typed(value: str) -> None:
    assert document(f"sleutel: {value}\n").data == {"sleutel": value}


def test_every_value_and_key_has_a_place() -> None:
    found = document("a: 1\nb:\n  - {c: x, d: [y, z]}\n")
    assert found.at(("a",)).line == 1
    assert (found.at(("b", 0, "d", 1)).line, found.at(("b", 0, "d", 1)).column) == (3, 19)
    assert (found.at_key(("b", 0, "c")).line, found.at_key(("b", 0, "c")).column) == (3, 6)
    assert found.at(("b", 0, "onbekend")).line == 3


def test_places_count_characters_not_bytes() -> None:
    assert document("é: {ë: ü}\n").at(("é", "ë")).column == 8


def test_a_key_without_a_value_is_absent_but_has_a_place() -> None:
    found = document('a:\nb: ~\nc: ""\n')
    assert found.data == {"c": ""}
    assert found.at_key(("b",)).line == 2


def test_entry_has_data_and_body() -> None:
    parsed, _ = parse(Source("vragen/x.md", "---\nvraag: x\n---\n\nTekst\n"))
    assert parsed
    assert parsed.data == {"vraag": "x"}
    assert (parsed.body, parsed.body_line) == ("\nTekst\n", 4)
    assert parsed.at(("vraag",)).line == 2


def test_all_duplicates_are_told() -> None:
    parsed, findings = parse(Source("site.yaml", "a: 1\na: 2\nb: {c: 1, c: 2}\n"))
    assert parsed  # read on, so that every other mistake is told as well
    assert [finding.code for finding in findings] == ["SK119", "SK119"]


def test_billion_laughs_is_refused_at_the_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True))
    _, (finding,) = parse(Source("site.yaml", bomb))
    assert (finding.code, finding.where.line) == ("SK120", 1)


def test_endless_nesting_ends() -> None:
    for text in ("[" * 1000 + "]" * 1000, "[" * 100_000, "{a: " * 50 + "}" * 50):
        _, (finding,) = parse(Source("site.yaml", f"a: {text}"))
        assert finding.code == "SK123"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("naam: 't Praethuis", "SK116"),
        ('naam: "De Brug" Amsterdam', "SK116"),
        ("naam: De Brug: samen", "SK114"),
        ("naam: @buurt", "SK115"),
        ("naam: %korting", "SK115"),
        ("naam: `x`", "SK115"),
        ("naam: **Nieuw**", "SK115"),
        ("naam: & Co", "SK115"),
        ("naam: &Co", "SK120"),
        ("naam: !let op", "SK120"),
        ("naam: [Buurthuis](https://x.example)", "SK125"),
        ("naam: - a", "SK155"),
        ("\tnaam: x", "SK112"),
    ],
)
def test_one_mistake_one_cause_at_its_line(line: str, code: str) -> None:
    _, findings = parse(Source("vragen/x.md", f"---\nvraag: x\n{line}\ndatum: 2026-01-01\n---\n"))
    assert [(finding.code, finding.where.line) for finding in findings] == [(code, 3)]


@pytest.mark.parametrize(("value", "code"), [(r'"a\x1b[2J"', "SK124"), (r'"a\0"', "SK124"), (r'"a\u202eb"', "SK129")])
def test_an_escape_cannot_smuggle_in_what_may_not_be_typed(value: str, code: str) -> None:
    parsed, findings = parse(Source("site.yaml", f"naam: {value}\n"))
    assert parsed
    assert [(finding.code, finding.where.line, finding.where.column) for finding in findings] == [(code, 1, 7)]
    assert str(parsed.data).isprintable()


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        ("a:\n  - x\n   - y\n  - z", "SK117", 4),
        ("a:\n  - x\n - y\n  - z", "SK117", 4),
        ("a:\n  b: 1\nc: 2\n  d: 3\n  e: 4", "SK117", 4),
        ("a:\n  b: 1\n  c: 2\nd: 3\n   e: 4\nf: 5", "SK117", 6),
        ("a:\n  -x\n  - y", "SK142", 3),
        ("a:\n  - x\n  • y", "SK142", 4),
        ('a: "x\nb: 1\nc: [1, 2]\nd: {e: "f"}', "SK116", 2),
        ("a:\n  - {b: 1, c: 2\n  - {b: 1, c: 2}", "SK125", 3),
    ],
)
def test_the_line_that_is_wrong_is_told_and_not_one_near_it(lines: str, code: str, line: int) -> None:
    _, findings = parse(Source("vragen/x.md", f"---\n{lines}\n---\n"))
    assert [(finding.code, finding.where.line) for finding in findings] == [(code, line)]


@pytest.mark.parametrize("body", ["\nTekst.", "\nKom langs op dinsdag: de deur is open."])
def test_the_place_of_a_lost_delimiter_is_right_below_the_data(body: str) -> None:
    parsed, (finding,) = parse(Source("vragen/x.md", f"---\nvraag: x\n{body}\n"))
    assert parsed
    assert (finding.code, finding.where.line) == ("SK111", 3)
    assert (parsed.data, parsed.body.strip()) == ({"vraag": "x"}, body.strip())


def test_a_very_long_key_between_braces_takes_no_time() -> None:
    _, (finding,) = parse(Source("site.yaml", f"a: {{{'b' * 50_000}: c}}\n"))  # minutes, when every letter may begin it
    assert finding.code == "SK118"


def test_a_long_line_that_cannot_be_read_takes_no_time() -> None:
    _, findings = parse(Source("vragen/x.md", "---\nvraag: {a: '" + "b, '" * 20_000 + "\n---\n"))
    assert findings


@pytest.mark.parametrize("text", ["---\nvraag: x", "---\nvraag:\n  a: " + "{a: " * 10 + "{a"])
def test_the_end_of_a_file_without_a_last_line_end_has_a_place(text: str) -> None:
    source = Source("vragen/x.md", text)
    findings = parse(source)[1]
    assert {finding.where.line for finding in findings} == {len(source.lines)}
