"""Language: Dutch words as the program knows them: their form, rarity and parts. The only door to snowballstemmer.

What is known of single words stands in ``data/zoeken/woorden.txt``, one row a word: the word without accents, how
common it is (the Zipf scale, times 100), its stem (``=`` where that is the word itself), and the words that it is made of.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import snowballstemmer

from sitegen.dutch import words

DATA = Path(__file__).parent / "data/zoeken"
ZipfOfPart = Callable[[str], int]
UNKNOWN = 150  # Zipf × 100 of a word that the table does not have: rarer than all that it has
# What every sentence has and nothing is found by. Also words that everybody who asks for help uses.
STOP = frozenset((DATA / "stopwoorden.txt").read_text(encoding="ascii").split())
# Endings that are words as well, or look like it: a word that ends in one is no compound.
_ENDINGS = frozenset((DATA / "uitgangen.txt").read_text(encoding="ascii").split())
BEGINNING = 5  # letters that two words must share to count as beginning alike
_SHORTEST = 3  # letters of a part
_COMPOUND = 7  # letters from which a word can be a compound
_COMMON = 400  # Zipf × 100 from which three letters are trusted to be a part
_LINKS = ("s", "en", "e")  # between the parts of a compound


@dataclass(frozen=True, slots=True)
class Word:
    """What the table says of a word; ``zipf`` is times 100."""

    zipf: int
    stem: str
    parts: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Language:
    """A table of words, and what follows from it for words that it does not have."""

    table: Mapping[str, Word]

    def zipf(self, word: str) -> int:
        """Return how common ``word`` is in Dutch: 100 × the Zipf scale (7 for ‘de’, 3 for one in a million)."""
        known = self.table.get(word)
        return known.zipf if known else UNKNOWN

    def stem(self, word: str) -> str:
        """Return what ``word`` (folded) shares with its other forms."""
        known = self.table.get(word)
        return known.stem if known else snowball(word)

    def stems(self, text: str) -> list[str]:
        """Return the stem of every word of ``text``, in order."""
        return [self.stem(word) for word in words(text)]

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the words that ``word`` (folded) is made of, or () when it is no compound."""
        known = self.table.get(word)
        if known:
            return known.parts
        if word not in self._split:
            self._split[word] = split(word, lambda part: part_zipf(self.table, part))
        return self._split[word]

    def shares(self, word: str) -> Mapping[str, float]:
        """Return the stems of the parts of ``word``, parts of parts and neighbours together, with their share of it."""
        if word not in self._shares:
            self._shares[word] = self._shares_of(word)
        return self._shares[word]

    def _shares_of(self, word: str) -> Mapping[str, float]:
        parts = self.parts(word)
        size = sum(map(len, parts))
        shares: dict[str, float] = {}
        for begin in range(len(parts)):
            for end in range(begin + 1, len(parts) + 1):
                if end - begin == len(parts):
                    continue
                piece = "".join(parts[begin:end])
                for one in (piece, *(self.parts(piece) if end - begin == 1 else ())):
                    if one not in STOP:
                        stem = self.stem(one)
                        shares[stem] = max(shares.get(stem, 0.0), len(one) / size)
        return shares

    @cached_property
    def by_stem(self) -> Mapping[str, list[str]]:
        """Stem → the words of the table that have it."""
        return _grouped((word.stem, name) for name, word in self.table.items())

    @cached_property
    def by_part(self) -> Mapping[str, list[str]]:
        """Stem of a part → the compounds in the table that have it."""
        return _grouped((stem, name) for name, word in self.table.items() if word.parts for stem in self.shares(name))

    @cached_property
    def by_beginning(self) -> Mapping[str, list[str]]:
        """First letters → the words of the table that begin with them."""
        return _grouped((name[:BEGINNING], name) for name in self.table if len(name) >= BEGINNING)

    @cached_property
    def by_letter(self) -> Mapping[str, list[str]]:
        """First letter → the words of the table that begin with it, the commonest first."""
        return _grouped((name[0], name) for name in sorted(self.table, key=lambda one: (-self.table[one].zipf, one)))

    @cached_property
    def _shares(self) -> dict[str, Mapping[str, float]]:
        return {}

    @cached_property
    def _split(self) -> dict[str, tuple[str, ...]]:
        return {}


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, name in pairs:
        groups[key].append(name)
    return groups


def part_zipf(table: Mapping[str, Word], word: str) -> int:
    """Return how common ``word`` is in ``table``, 0 when it cannot be a part of a compound."""
    known = table.get(word)
    if not known or word in _ENDINGS or (len(word) == _SHORTEST and known.zipf < _COMMON):
        return 0
    return known.zipf


def split(word: str, zipf: ZipfOfPart) -> tuple[str, ...]:
    """Return the best way to read ``word`` as a compound: few, long and common parts, with s, en or e between them."""
    size = len(word)
    if size < _COMPOUND or not word.isalpha():
        return ()
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for begin in range(size - _SHORTEST + 1):
        if begin not in best:
            continue
        cost, before = best[begin]
        for end in range(begin + _SHORTEST, size + 1):
            part = _part(word[begin:end], last=end == size, zipf=zipf) if end - begin < size else None
            if part is None:
                continue
            # A part costs more than its length saves, so that fewer parts win; a rare part costs more than a common one.
            total = cost + 15 - zipf(part) / 100 - 1.2 * min(len(part), 8)
            if end not in best or total < best[end][0]:
                best[end] = (total, (*before, part))
    parts = best.get(size, (0.0, ()))[1]
    return parts if len(parts) > 1 and parts[0] not in STOP else ()  # ‘uitkering’ is no ‘kering’


def _part(piece: str, *, last: bool, zipf: ZipfOfPart) -> str | None:
    """Return the word that ``piece`` of a compound is, without what links it to the next one."""
    if zipf(piece):
        return piece
    for link in _LINKS if not last else ():
        bare = piece.removesuffix(link)
        if bare != piece and len(bare) > _SHORTEST and zipf(bare):
            return bare
    return None


@cache
def dutch() -> Language:
    """Return the language of the table that comes with the program."""
    return Language(dict(map(_row, (DATA / "woorden.txt").read_text(encoding="ascii").splitlines())))


def _row(line: str) -> tuple[str, Word]:
    word, zipf, stem, *parts = line.split(" ")
    return word, Word(int(zipf), word if stem == "=" else stem, tuple(parts))


_stemmer = snowballstemmer.stemmer("dutch_porter")


@cache
def snowball(word: str) -> str:
    """Return the stem of ``word`` by the rules of Snowball's older Dutch stemmer: the newer one takes the ge- off ‘gewoon’."""
    return str(_stemmer.stemWord(word))
