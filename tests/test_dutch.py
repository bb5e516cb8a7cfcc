"""Dutch words and numbers."""

from datetime import date

import pytest

from sitegen import dutch


def test_dates_and_numbers() -> None:
    assert dutch.long_date(date(2026, 3, 1)) == "1 maart 2026"
    assert dutch.thousands(1234567) == "1.234.567"
    assert dutch.count(1, "plek", "plekken") == "1 plek"
    assert dutch.count(1462, "plek", "plekken") == "1.462 plekken"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 dagen"),
        (1, "1 dag"),
        (13, "13 dagen"),
        (14, "2 weken"),
        (70, "2 maanden"),
        (400, "13 maanden"),
        (800, "2 jaar"),
    ],
)
def test_age(days: int, words: str) -> None:
    assert dutch.age(days) == words


@pytest.mark.parametrize(
    ("text", "slug"), [("Café ’t Praathuis!", "cafe-t-praathuis"), ("Ĳsselmonde", "ijsselmonde"), ("---", "")]
)
def test_slug(text: str, slug: str) -> None:
    assert dutch.slug(text) == slug


def test_sorting_skips_articles_accents_and_quotes() -> None:
    names = ["Zorg", "De Anker", "’t Bolwerk", "École", "het Centrum", "“Dorp”"]
    assert sorted(names, key=dutch.sort_key) == ["De Anker", "’t Bolwerk", "het Centrum", "“Dorp”", "École", "Zorg"]
    assert dutch.initial("’t Bolwerk") == "B"
    assert dutch.initial("50|50 Green") == "#"


def test_did_you_mean() -> None:
    assert dutch.did_you_mean("statis", ["status", "soort"]) == "Bedoelde u ‘status’?"
    assert dutch.did_you_mean("xyz", ["status"]) == ""
    assert dutch.enumerate_words(["a", "b", "c"]) == "a, b en c"
    assert dutch.enumerate_words([]) == ""
