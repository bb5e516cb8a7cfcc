"""Text in a report: nothing hides, columns hold, and a long line is quoted around its place."""

import pytest

from sitegen.catalogue import words
from sitegen.characters import shown
from sitegen.finding import Location
from sitegen.report.text import WIDTH, Quote, quote, short, valid
from sitegen.source import Source

HIDDEN = [0x00, 0x09, 0x0A, 0x0D, 0x7F, 0x85, 0xAD, 0x61C, 0x200B, 0x200F, 0x2028, 0x2029, 0x202E, 0x2060, 0x2066]
HIDDEN += [0x3164, 0xDCFF, 0xFEFF, 0xE0041, 0xE0100]


@pytest.mark.parametrize("code", HIDDEN, ids=hex)
def test_what_hides_is_shown_one_for_one(code: int) -> None:
    text = shown(f"a{chr(code)}b")
    assert text[0] + text[2:] == "ab"
    assert text[1] in "␀␉␊␍\N{REPLACEMENT CHARACTER}"


def test_words_of_any_script_stay_what_they_are() -> None:
    assert shown("Café ‘Ĳsselzicht’ – مرحبا 👍") == "Café ‘Ĳsselzicht’ – مرحبا 👍"


def test_the_bytes_of_a_file_name_become_text() -> None:
    assert valid("caf\udce9\u202e") == "caf\N{REPLACEMENT CHARACTER}\u202e"


def test_long_text_is_cut() -> None:
    assert (short("abcd", 4), short("abcde", 4)) == ("abcd", "abc…")


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("naam: a b", 7, Quote("naam: ", "a", " b")),
        ("naam:\tx", 7, Quote("naam: ", "x", "")),
        ("naam: a", 6, Quote("naam:", " ", "a")),
        ("naam:", 6, Quote("naam:", "", "")),
        ("naam: a", 0, Quote("", "naam:", " a")),
    ],
)
def test_a_line_is_quoted_around_its_place(line: str, column: int, expected: Quote) -> None:
    assert quote(Source("x.md", f"---\n{line}\n"), Location("x.md", 2, column)) == expected


def test_of_a_long_line_only_the_piece_around_the_place_is_quoted() -> None:
    quoted = quote(Source("x.md", "a" * 500 + " woord " + "b" * 500), Location("x.md", 1, 502))
    assert quoted
    assert quoted.at == "woord"
    assert len(quoted.before + quoted.at + quoted.after) == WIDTH


def test_without_a_line_nothing_is_quoted() -> None:
    source = Source("x.md", "a\n\nb")
    assert [quote(source, Location("x.md", line, 1)) for line in (0, 2, 9)] == [None, None, None]
    assert quote(None, Location("x.md", 1, 1)) is None


def test_a_rule_in_general_has_no_words_of_one_finding() -> None:
    assert words("‘{value}’ past niet bij {{x}}; zie regel {first}.") == "‘…’ past niet bij {x}; zie regel …"
