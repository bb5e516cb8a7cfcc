"""Meaning: rows of four bits keep what they must, texts are the sum of their words, and what all texts share goes out."""

import numpy as np
import pytest

from sitegen.language import STOP, Language, Word, dutch
from sitegen.meaning import (
    AXES,
    Meaning,
    Vector,
    combined,
    packed,
    says_much,
    spread,
    strangeness,
    table,
    text_of,
    unpacked,
)

STEP = 1 / 7  # of the largest number of a row: what four bits can tell apart
SCALE = 2 ** (1 / 32)  # how far the scale can be from the largest number: half a step of a sixteenth of an octave


def axis(number: int, size: float = 1.0) -> Vector:
    """Return a vector along one axis."""
    vector = np.zeros(AXES, np.float32)
    vector[number] = size
    return vector


SMALL = Language(
    {
        "de": Word(700, "de", ()),
        "bus": Word(470, "bus", ()),
        "halte": Word(350, "halt", ()),
        "huis": Word(570, "huis", ()),
    }
)
ROWS = {"de": (axis(0, 4), 0.0), "bus": (axis(1), 1.0), "halte": (axis(2), -2.0), "huis": (axis(3, 0.5), 0.0)}
MEANING = Meaning(SMALL, b"".join(packed(*ROWS[word]) for word in SMALL.table))


def known(word: str) -> Vector:
    """Return the vector of ``word``, which there must be."""
    vector = MEANING.word(word)
    assert vector is not None
    return vector


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("size", [1e-3, 0.02, 0.7, 1.0, 3.0])
def test_a_row_keeps_its_numbers_within_a_step(size: float) -> None:
    vector = (size * np.random.default_rng(1).uniform(-1, 1, AXES)).astype(np.float32)
    row = packed(vector, 0.0)
    largest = float(np.abs(vector).max())
    assert len(row) == 1 + AXES // 2 + 1
    assert np.abs(unpacked(row) - vector).max() <= largest * SCALE * (STEP / 2) * 1.001 + largest * (SCALE - 1)


def test_a_row_keeps_directions_and_lengths() -> None:
    vector = np.random.default_rng(2).normal(size=AXES).astype(np.float32)
    again = unpacked(packed(vector, 0.0))
    sizes = np.linalg.norm(vector), np.linalg.norm(again)
    assert float(vector @ again) / float(sizes[0] * sizes[1]) > 0.99
    assert sizes[1] / sizes[0] == pytest.approx(1, abs=0.05)


def test_the_layout_of_a_row() -> None:
    vector = axis(0, 1.0) - axis(3, 1.0)
    assert packed(vector, 1.0) == bytes([12 * 16, 15 << 4 | 8, 8 << 4 | 1, *[8 << 4 | 8] * 30, 128 + 12])


def test_nothing_stays_nothing() -> None:
    assert not unpacked(packed(np.zeros(AXES, np.float32), 0.0)).any()


@pytest.mark.parametrize(("strange", "kept"), [(0.0, 0.0), (1.0, 1.0), (-2.5, -2.5), (0.03, 0.0), (99.0, 127 / 12)])
def test_how_strange_a_word_is(strange: float, kept: float) -> None:
    assert strangeness(packed(axis(0), strange)) == pytest.approx(kept)


def test_rows_as_text() -> None:
    assert text_of(b"") == ""
    assert text_of([0, 255, 16]) == "AP8Q"


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_word_has_its_own_row() -> None:
    assert MEANING.row("bus") == packed(*ROWS["bus"])
    assert known("bus") == pytest.approx(axis(1))
    assert known("huis") == pytest.approx(axis(3, 0.5))


def test_an_unknown_compound_is_the_mean_of_its_parts() -> None:
    assert known("bushalte") == pytest.approx((axis(1) + axis(2)) / 2)
    assert strangeness(MEANING.row("bushalte")) == pytest.approx(-0.5)


@pytest.mark.parametrize("word", ["xqzwvk", "de", "hulp", ""])
def test_nothing_is_known_of_other_words(word: str) -> None:
    assert MEANING.row(word) == b""
    assert MEANING.word(word) is None


def test_the_row_of_a_word_that_a_site_has_nothing_to_do_with() -> None:
    assert list(MEANING.plain) == ["bus", "halte", "huis"]
    assert MEANING.plain["halte"] == f'["halte",350,"{text_of(packed(*ROWS["halte"]))}"]'


# ── texts ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_text_is_the_sum_of_its_words() -> None:
    assert MEANING.text("De BUS, de halte!") == pytest.approx((axis(1) + axis(2)) / np.sqrt(2))
    assert MEANING.text("bus bus huis") == pytest.approx((axis(1, 2) + axis(3, 0.5)) / np.sqrt(4.25))


@pytest.mark.parametrize("text", ["", "de", "xqzwvk 12"])
def test_a_text_of_which_nothing_is_known_is_nowhere(text: str) -> None:
    assert not MEANING.text(text).any()


def test_a_field_counts_for_its_weight_however_long_it_is() -> None:
    weights = {"naam": 3.0, "tekst": 1.0, "leeg": 2.0}
    short = combined(MEANING, {"naam": "bus", "tekst": "halte", "leeg": ""}, weights)
    long = combined(MEANING, {"naam": "bus", "tekst": "halte " * 50, "leeg": ""}, weights)
    assert short == pytest.approx((axis(1, 3) + axis(2)) / np.sqrt(10), abs=1e-6)
    assert long == pytest.approx(short, abs=1e-6)
    assert not combined(MEANING, {"naam": ""}, weights).any()


def points(rows: list[bytes]) -> Vector:
    """Return rows of signed bytes as numbers, a row each."""
    return np.stack([np.frombuffer(row, np.int8) for row in rows]).astype(np.float32)


def test_points_are_centred_and_of_length_127() -> None:
    common = axis(0, 3)
    vectors = [(common + axis(number)) / np.float32(np.sqrt(10)) for number in range(1, 6)]
    found = points(spread(vectors))
    assert found.shape == (5, AXES)
    assert np.linalg.norm(found, axis=1) == pytest.approx([127] * 5, abs=1)
    assert np.abs(found.mean(axis=0)).max() <= 1
    assert not found[:, 0].any()  # what they share
    assert (found[0] @ found[1]) / 127**2 == pytest.approx(-0.25, abs=0.01)


def test_few_points() -> None:
    assert spread([]) == []
    assert spread([axis(0)]) == [bytes(AXES)]  # what one text shares with itself is all of it


# ── the table that comes with the program ────────────────────────────────────────────────────────────────────


def test_there_is_a_row_for_every_word() -> None:
    row = 1 + AXES // 2 + 1
    assert len(table().rows) == len(dutch().table) * row
    place = list(dutch().table).index("schaken")
    assert table().row("schaken") == table().rows[place * row : (place + 1) * row]
    assert not table().plain.keys() & STOP


@pytest.mark.parametrize(
    ("question", "near", "far"),
    [
        ("ik kan mijn huur niet meer betalen", "Hulp bij geldzorgen en schulden", "Samen wandelen in het park"),
        ("oma zit de hele dag alleen", "Bezoek en gezelschap voor eenzame ouderen", "Fietsen repareren"),
        ("mijn scootmobiel is kapot", "Reparatie van hulpmiddelen", "Nederlands leren"),
    ],
)
def test_a_question_lies_nearer_to_what_helps(question: str, near: str, far: str) -> None:
    asked = table().text(question)
    assert float(asked @ table().text(near)) > float(asked @ table().text(far)) + 0.1


def test_common_words_say_less() -> None:
    assert says_much(700) == says_much(640) == pytest.approx(0.1 / 3)
    assert says_much(350) == pytest.approx(1.0)
    assert says_much(150) == says_much(200) == pytest.approx(1.5)
