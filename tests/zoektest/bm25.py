"""BM25 over stemmed Dutch words: what a plain search engine does, to stand beside ours."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from importlib import import_module

K1, B = 1.2, 0.75  # the values that Lucene takes
_stem = import_module("snowballstemmer").stemmer("dutch").stemWord  # it says nothing of its types


def words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, in order."""
    return re.findall(r"[^\W_]+", text.lower())


# Snowball's list of Dutch stop words.
_STOP = frozenset(
    words(
        "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men "
        "dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu "
        "ge geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja eens hier wie "
        "werd altijd doch wordt wezen kunnen ons zelf tegen na reeds wil kon niets uw iemand geweest andere"
    )
)


def terms(text: str) -> list[str]:
    """Return the stems of the words of ``text``, in order, stop words left out."""
    return [_stem(word) for word in words(text) if word not in _STOP]


class Bm25:
    """Finds texts by any of the words of a question; a rare word counts for more, a word in a long text for less."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        counts = {ref: Counter(terms(text)) for ref, text in texts.items()}
        lengths = {ref: count.total() for ref, count in counts.items()}
        average = sum(lengths.values()) / max(len(lengths), 1)
        self._worth: dict[str, dict[str, float]] = defaultdict(dict)  # by term, what it is worth to each text
        for ref, count in counts.items():
            long = K1 * (1 - B + B * lengths[ref] / average) if average else K1
            for term, number in count.items():
                self._worth[term][ref] = number * (K1 + 1) / (number + long)
        self._texts = len(texts)

    def search(self, question: str) -> list[str]:
        """Return the refs of all texts with a word of ``question``, best first."""
        scores: dict[str, float] = defaultdict(float)
        for term in terms(question):
            worth = self._worth.get(term, {})
            rarity = math.log(1 + (self._texts - len(worth) + 0.5) / (len(worth) + 0.5))
            for ref, share in worth.items():
                scores[ref] += rarity * share
        return sorted(scores, key=lambda ref: -scores[ref])
