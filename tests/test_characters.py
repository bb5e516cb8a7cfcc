"""Characters: what hides or misleads is found, what people write is left alone."""

import pytest

from sitegen import characters


def test_what_should_not_be_there_is_found_with_its_place() -> None:
    assert [match.start() for match in characters.controls("a\x00b\u2028c\td\ne")] == [1, 3]
    assert [match.start() for match in characters.directions("a\u202eb\u2066")] == [1, 3]
    assert [match.start() for match in characters.invisibles("kof\u200bfie\u00ad")] == [3, 7]


def test_joiners_stay_where_a_script_or_an_emoji_needs_them() -> None:
    assert list(characters.invisibles("👩\u200d🚒 می\u200cخواهم")) == []
    assert [match.start() for match in characters.invisibles("a\u200db")] == [1]


def test_words_of_two_alphabets_are_found_and_foreign_words_are_not() -> None:
    assert [match[0] for match in characters.mixed_words("K\u043effie en привет, café, Ĳssel")] == ["K\u043effie"]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("“Koffie”", "Koffie"),
        ("„Koffie“", "Koffie"),
        ("‘Koffie’", "Koffie"),
        ("“A” en “B”", "“A” en “B”"),
        ("’t Huis", "’t Huis"),
        ("“", "“"),
        ("", ""),
    ],
)
def test_quotes_of_a_word_processor(text: str, bare: str) -> None:
    assert characters.bare(text) == bare


def test_hard_spaces_are_tidied_where_they_matter() -> None:
    assert characters.tidy("\u00a0 naam:\u00a0De\u00a0Brug\n-\u202fx") == "  naam: De\u00a0Brug\n- x"
