"""Readability: Douma's formula, on texts of which the words and syllables can be counted by hand."""

import pytest

from sitegen.readability import VERY_HARD, readability


def test_the_formula() -> None:
    measured = readability("Wij eten soep. De buren koken.")
    assert measured
    assert (measured.words, measured.longest) == (6, ("Wij", "eten", "soep"))
    assert measured.score == pytest.approx(206.84 - 0.93 * 3 - 77 * 9 / 6)


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("- een twee\n- drie vier vijf\n- zes", 3),
        ("# Een kop\n\nEen zin van vijf woorden", 5),
        ("Kijk op [de site](https://een.twee.drie.example/vier).", 4),
        ("Wij zijn open om 10.30 uur.", 5),
    ],
)
def test_what_a_sentence_is(text: str, longest: int) -> None:
    measured = readability(text)
    assert measured
    assert len(measured.longest) == longest


def test_plain_and_hard() -> None:
    plain = readability("U kunt bij ons eten. Kom gewoon langs. Wij helpen u graag.")
    hard = readability("Laagdrempelige ondersteuningsarrangementen faciliteren maatschappelijke participatie.")
    assert plain
    assert hard
    assert plain.score > 80
    assert hard.score < VERY_HARD


def test_no_words() -> None:
    assert readability("1 2 3") is None
