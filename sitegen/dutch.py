"""Dutch words and numbers: dates, plurals, sorting, slugs and the nearest word. Pure functions. The only door to rapidfuzz."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TypeAlias

from rapidfuzz.distance import OSA

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_DAYS_PER_MONTH = 30.44
_ARTICLES = re.compile(r"^(de|het|een|'t|’t|'s|’s)\s+", re.IGNORECASE)


def long_date(day: date) -> str:
    """Return ``24 november 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def count(number: int, one: str, many: str) -> str:
    """Return ``1 plek`` or ``1.234 plekken``."""
    return f"{thousands(number)} {one if number == 1 else many}"


def thousands(number: int) -> str:
    """Return ``1.234``: the Dutch way to write 1234."""
    return f"{number:,}".replace(",", ".")


def age(days: int) -> str:
    """Say how long ``days`` days are: days up to two weeks, then weeks, months, years."""
    if days < 14:  # noqa: PLR2004 - up to two weeks, days say most
        return count(days, "dag", "dagen")
    if days < 9 * 7:
        return f"{days // 7} weken"
    months = int(days / _DAYS_PER_MONTH)
    if months < 24:  # noqa: PLR2004 - below two years, months say most
        return f"{months} maanden"
    return f"{months // 12} jaar"


def enumerate_words(words: Iterable[str], last: str = "en") -> str:
    """Return ``a, b en c``."""
    *head, tail = list(words) or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail


def fold(text: str) -> str:
    """Return ``text`` in lower case without accents (Ĳ becomes ij)."""
    return "".join(
        c for c in unicodedata.normalize("NFKD", text).lower() if not unicodedata.category(c).startswith("M")
    )


def words(text: str) -> list[str]:
    """Return the words of ``text``, folded, in order."""
    return re.findall(r"[a-z0-9]+", fold(text))


def slug(text: str) -> str:
    """Return ``text`` as an id: lower-case letters, digits and hyphens; "" when nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def sort_key(name: str) -> tuple[str, str]:
    """Return the key by which names stand in a list: no article, no accents, case ignored."""
    bare = _ARTICLES.sub("", fold(name).lstrip('“"(„ '))
    return bare.lstrip("'’‘“\"( "), name


def initial(name: str) -> str:
    """Return the capital under which ``name`` stands in the A–Z, ``#`` for anything else."""
    first = sort_key(name)[0][:1].upper()
    return first if first.isascii() and first.isalpha() else "#"


# Letters of other scripts that look like Latin ones (from Unicode's confusables.txt: those that a keyboard types).
_HOMOGLYPHS = str.maketrans("аеорсухіјѕһԁԛԝвкмнтгαονρτυικηωｅ", "aeopcyxijshdqwbkmhtraovptuiknwe")
_SEPARATORS = re.compile(r"[-_ ]+")
_TELLING = 3  # letters from which the beginning of a word says which one is meant
_ALIKE = 0.6  # below this, two words of the same field are different words


def latin(text: str) -> str:
    """Return ``text`` folded, with letters that only look Latin made Latin."""
    return fold(text).translate(_HOMOGLYPHS)


def likeness(one: str, other: str) -> float:
    """Return from 0 to 1 how much two texts look alike: typing errors, word order, missing and unfinished words count."""
    letters = OSA.normalized_similarity(one, other)
    words = _subset(set(_SEPARATORS.split(one)), set(_SEPARATORS.split(other)))
    begun = len(one) >= _TELLING and any(part.startswith(one) for part in _SEPARATORS.split(other))
    return max(letters, words, 0.7 * begun)


def _subset(one: set[str], other: set[str]) -> float:
    """Return how likely two names are the same when the words of the one are all in the other; 0 when they are not."""
    fewer, more = sorted((one, other), key=len)
    return 0.7 + 0.2 * len(fewer) / len(more) if fewer and fewer <= more else 0.0


Candidates: TypeAlias = Iterable[str] | Mapping[str, Collection[str]]


def nearest(word: str, candidates: Candidates, limit: int = 3) -> list[str]:
    """Return at most ``limit`` candidates that look like ``word``, the best first.

    ``candidates`` may map each candidate to other names of the same thing, by which it is found as well.
    """
    names = candidates if isinstance(candidates, Mapping) else {}
    wanted = latin(word)
    scores = {
        candidate: max(likeness(wanted, fold(name)) for name in (candidate, *names.get(candidate, ())))
        for candidate in candidates
    }
    best = max(scores.values(), default=0.0)
    near = [one for one in scores if scores[one] >= max(_ALIKE, best - 0.15)]
    return sorted(near, key=lambda one: (-scores[one], one))[:limit]


def did_you_mean(word: str, candidates: Candidates) -> str:
    """Return ``Bedoelde u ‘a’ of ‘b’?``, or "" when nothing looks like ``word``; candidates as in ``nearest``."""
    found = nearest(word, candidates)
    return f"Bedoelde u {enumerate_words([f'‘{one}’' for one in found], 'of')}?" if found else ""
