"""Readability: how hard a Dutch text is, by the formula of Flesch as Douma fitted it to Dutch. Pure functions.

W.H. Douma, De leesbaarheid van landbouwbladen (Wageningen, 1960): 206,84 - 0,93 x words per sentence - 0,77 x
syllables per hundred words; 60-70 is normal, below 30 is "very hard: university". Such formulas are crude, so they
serve to point out the clearly bad, never to grade.
"""

import re
from dataclasses import dataclass

VERY_HARD = 30.0  # Douma's norm for "zeer moeilijk"

_LINK_TARGET = re.compile(r"\]\([^)\s]*\)|<?https?://\S+")
_SENTENCE_END = re.compile(r"[.!?]+(?=[\s\"'”’)]|$)|\n\s*\n|\n\s*(?=[-*+#>|]|\d+\.\s)|:\s*\n")
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-](?=[^\W\d_]))*")
_SYLLABLE = re.compile(r"eeu|ieu|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáéíóúàèäëïöü]")


@dataclass(frozen=True, slots=True)
class Readability:
    """How readable a text is: ``score`` from about 100 (easy) to below 0, its ``words``, and its longest sentence."""

    score: float
    words: int
    longest: tuple[str, ...]


def readability(markdown: str) -> Readability | None:
    """Return how readable ``markdown`` is; None when there are no words in it. Items and headings are sentences."""
    text = _LINK_TARGET.sub("]", markdown)
    sentences = [words for part in _SENTENCE_END.split(text) if (words := tuple(_WORD.findall(part)))]
    total = sum(map(len, sentences))
    if not total:
        return None
    syllables = sum(max(1, len(_SYLLABLE.findall(word.lower()))) for words in sentences for word in words)
    score = 206.84 - 0.93 * total / len(sentences) - 77 * syllables / total
    return Readability(score, total, max(sentences, key=len))
