"""Meaning: words and texts as points in a space in which what helps lies near what is asked. The only door to numpy.

``data/zoeken/vectoren.bin`` has a row for every row of ``woorden.txt``: one byte of scale (the largest number of the row is
``2 ** (byte / 16 - 12)``), 64 numbers of four bits (8 is zero, 1 and 15 are the largest), two in a byte, high bits first,
and a byte for how strange the word is to help: 128 is neither, a step of 12 is 1 on the scale of a logistic regression.
A text is the sum of its words: common words are short vectors, so they hardly count.
"""

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sitegen.dutch import words
from sitegen.language import STOP, Language, dutch

TABLE = Path(__file__).parent / "data/zoeken/vectoren.bin"
AXES = 64
_ROW = 1 + AXES // 2 + 1  # bytes
_STRANGE = 12  # steps of the last byte for 1
Vector = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Meaning:
    """The rows of the table, by word. The vector of a word has AXES numbers and says by its length how much it counts."""

    language: Language
    rows: bytes

    def row(self, word: str) -> bytes:
        """Return the packed vector of ``word`` (folded): its own, else the mean of its parts; b"" when there is none."""
        own = self._own(word)
        if own or word in STOP:
            return own
        parts = [row for part in self.language.parts(word) if (row := self._own(part))]
        return (
            packed(np.mean(list(map(unpacked, parts)), axis=0), float(np.mean(list(map(strangeness, parts)))))
            if parts
            else b""
        )

    @cached_property
    def plain(self) -> Mapping[str, str]:
        """Every word of the table that says something → its row in the index of a site that has nothing to do with it."""
        language = self.language
        return {
            word: f'["{word}",{known.zipf},"{text_of(self._own(word))}"]'
            for word, known in language.table.items()
            if word not in STOP
        }

    def word(self, word: str) -> Vector | None:
        """Return the vector of ``word``, or None when nothing is known of it."""
        if word not in self._words:
            row = self.row(word)
            self._words[word] = unpacked(row) if row else None
        return self._words[word]

    def text(self, text: str) -> Vector:
        """Return the unit vector of ``text``; zeros when it has no word that means anything."""
        found = [vector for word in words(text) if word not in STOP and (vector := self.word(word)) is not None]
        return _unit(np.sum(found, axis=0)) if found else np.zeros(AXES, np.float32)

    def _own(self, word: str) -> bytes:
        place = self._places.get(word)
        return b"" if place is None or word in STOP else self.rows[place * _ROW : (place + 1) * _ROW]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {word: place for place, word in enumerate(self.language.table)}

    @cached_property
    def _words(self) -> dict[str, Vector | None]:
        return {}


@cache
def table() -> Meaning:
    """Return the meaning of the words in the table that comes with the program."""
    return Meaning(dutch(), TABLE.read_bytes())


def combined(meaning: Meaning, fields: Mapping[str, str], weights: Mapping[str, float]) -> Vector:
    """Return the unit vector of a text in ``fields``, each of which counts for its weight, however long it is."""
    return _unit(sum((weights[name] * meaning.text(text) for name, text in fields.items()), np.zeros(AXES, np.float32)))


def spread(vectors: Sequence[Vector]) -> list[bytes]:
    """Return unit ``vectors`` as AXES signed bytes each, with what they all share taken out.

    A text of general words lies near every question: without the mean it does no longer (hubness).
    """
    if not vectors:
        return []
    rows = np.stack(vectors)
    rows = rows - rows.mean(axis=0)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    return [row.tobytes() for row in np.round(rows * 127).astype(np.int8)]


def says_much(zipf: int) -> float:
    """Return how much a word of Zipf × 100 ``zipf`` counts for what a text is about: 0.03 for the commonest, 1.5 for rare ones."""
    return min(max(6.5 - zipf / 100, 0.1), 4.5) / 3


def packed(vector: Vector, strange: float) -> bytes:
    """Return ``vector``, and how strange its word is, as a row of the table."""
    largest = float(np.abs(vector).max())
    scale = int(np.clip(np.round((np.log2(max(largest, 2.0**-12)) + 12) * 16), 0, 255))
    numbers = np.clip(np.round(vector / 2.0 ** (scale / 16 - 12) * 7), -7, 7).astype(np.int8) + 8
    last = int(np.clip(np.round(strange * _STRANGE) + 128, 0, 255))
    return bytes([scale, *(numbers[0::2] << 4 | numbers[1::2]).astype(np.uint8).tolist(), last])


def strangeness(row: bytes) -> float:
    """Return how strange the word of a row is to help: above 0 for words of other matters."""
    return (row[-1] - 128) / _STRANGE


def unpacked(row: bytes) -> Vector:
    """Return the vector of a row of the table."""
    pairs = np.frombuffer(row, np.uint8, count=AXES // 2, offset=1)
    numbers = np.stack([pairs >> 4, pairs & 15], axis=1).reshape(-1).astype(np.float32) - 8
    return numbers * np.float32(2.0 ** (row[0] / 16 - 12) / 7)


def text_of(row: Iterable[int]) -> str:
    """Return bytes as base64, the way that shards hold them."""
    return base64.b64encode(bytes(row)).decode("ascii")


def _unit(vector: Vector) -> Vector:
    length = float(np.linalg.norm(vector))
    return (vector / length).astype(np.float32) if length else vector
