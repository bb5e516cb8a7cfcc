"""Terms: what the documents say, by stem; and by which other words each stem can be reached."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sitegen.dutch import fold, words
from sitegen.language import BEGINNING, STOP, Language
from sitegen.retrieval.documents import WEIGHTS, Document

_K1, _B = 1.2, 0.5  # BM25: how soon more of a word adds nothing; how much the length of a field counts
_COMPOUND = 0.5  # a compound, asked for by a part that makes up all of it; a smaller part counts for less
_PART = 0.9  # the parts of a compound that was asked for, together
_PREFIX = 0.5  # another word with the same beginning
_SYNONYM = 0.7
_LEAST = 0.15  # what counts for less is left out
IMPACT = 100  # impacts are whole numbers: this many for 1.0
MOST = 1000  # documents kept of a term, those that say it most

Phrase = tuple[str, ...]
Weights = dict[str, float]


@dataclass(slots=True)
class Term:
    """A stem: the documents that say it (place → impact), the forms in which they do, and the stems that include it."""

    idf: float = 0.0
    postings: dict[int, int] = field(default_factory=dict)
    forms: Counter[str] = field(default_factory=Counter)
    related: Weights = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Terms:
    """All terms of ``documents`` by stem; a phrase of several words is a term too, called by its stems with spaces."""

    language: Language
    documents: Sequence[Document]
    phrases: Sequence[Phrase] = ()  # that count as one word, folded

    @cached_property
    def by_stem(self) -> dict[str, Term]:
        """The terms, with everything that leads to them."""
        terms = self._said
        self._weigh(terms)
        self._relate(terms)
        return terms

    @cached_property
    def forms(self) -> dict[str, str]:
        """Every word of the documents → its stem."""
        return {form: stem for stem, term in self._said.items() for form in term.forms if " " not in form}

    def own(self, word: str) -> Weights:
        """Return the term of ``word`` itself, if there is one."""
        stem = self.language.stem(word)
        return {stem: 1.0} if stem in self.by_stem else {}

    def parts(self, word: str) -> Weights:
        """Return the terms of the parts of ``word``, which together count for almost as much as the word."""
        parts = self.language.shares(word)
        return {stem: round(_PART * share, 2) for stem, share in parts.items() if stem in self.by_stem}

    def beginning(self, word: str) -> Weights:
        """Return the terms of words that begin as ``word`` does, all but an ending of two letters."""
        if len(word) < BEGINNING or self.language.stem(word) in self.by_stem:
            return {}
        return self._alike(word)

    def reached(self) -> set[str]:
        """Return the words of the table that lead to a term."""
        language = self.language
        found = {
            word for stem in self.by_stem for word in (*language.by_stem.get(stem, ()), *language.by_part.get(stem, ()))
        }
        return found.union(*(language.by_beginning.get(beginning, ()) for beginning in self._beginnings))

    # ── what is said where ───────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _said(self) -> dict[str, Term]:
        terms: dict[str, Term] = defaultdict(Term)
        lengths = self._lengths()
        for place, document in enumerate(self.documents):
            frequency: Counter[str] = Counter()
            for name, text in document.fields.items():
                found = list(self._found(text))
                norm = 1 - _B + _B * len(found) / lengths[name]
                for stem, form in found:
                    frequency[stem] += WEIGHTS[name] / norm  # type: ignore[assignment]
                    terms[stem].forms[form] += 1
            for number in document.numbers.split():
                frequency[number] += 1
                terms[number].forms[number] += 1
            for stem, count in frequency.items():
                terms[stem].postings[place] = round(IMPACT * (_K1 + 1) * count / (_K1 + count))
        return dict(terms)

    def _lengths(self) -> dict[str, float]:
        """Return the mean length of each field, in words that count, of the documents that have it."""
        totals: dict[str, list[int]] = defaultdict(list)
        for document in self.documents:
            for name, text in document.fields.items():
                if text:
                    totals[name].append(sum(1 for word in words(text) if word not in STOP))
        return defaultdict(lambda: 1.0, {name: max(1.0, sum(all_) / len(all_)) for name, all_ in totals.items()})

    def _found(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield the stem and the form of each word, and of each phrase, in ``text``."""
        for sentence in re.split(r"[;.!?\n]", text):
            said = words(sentence)
            yield from ((self.language.stem(word), word) for word in said if word not in STOP)
            if not self._phrases:
                continue
            stems = [self.language.stem(word) for word in said]
            for place, first in enumerate(stems):
                for phrase in self._phrases.get(first, ()):
                    if tuple(stems[place : place + len(phrase)]) == phrase:
                        yield " ".join(phrase), " ".join(said[place : place + len(phrase)])

    @cached_property
    def _phrases(self) -> Mapping[str, list[Phrase]]:
        found: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in self.phrases:
            stems = tuple(self.language.stem(word) for word in phrase)
            if len(stems) > 1 and stems not in found[stems[0]]:
                found[stems[0]].append(stems)
        return dict(found)

    # ── what it counts for, and what leads to it ─────────────────────────────────────────────────────────────

    def _weigh(self, terms: Mapping[str, Term]) -> None:
        for term in terms.values():
            term.idf = self._idf(len(term.postings))
            if len(term.postings) > MOST:
                term.postings = dict(sorted(term.postings.items(), key=lambda pair: -pair[1])[:MOST])

    def _idf(self, number: int) -> float:
        return math.log(1 + (len(self.documents) - number + 0.5) / (number + 0.5))

    def _relate(self, terms: dict[str, Term]) -> None:
        """Give every stem that is a part, or the beginning, of words in the documents the terms of those words."""
        related: dict[str, Weights] = defaultdict(dict)
        for form, stem in self.forms.items():
            for part, share in self.language.shares(form).items():
                if part != stem and share:
                    weight = _COMPOUND * (0.4 + 0.6 * share)
                    related[part][stem] = max(related[part].get(stem, 0.0), weight)
        for form, stem in self.forms.items():
            for other, weight in self._alike(form).items():
                if other != stem:
                    related[stem][other] = max(related[stem].get(other, 0.0), weight)
        for stem, others in related.items():
            term = terms.setdefault(stem, Term())
            term.related = {other: round(weight, 2) for other, weight in others.items() if weight >= _LEAST}
            if not term.postings:
                holders = set().union(*(terms[other].postings for other in others))
                term.idf = self._idf(len(holders))
                term.forms[next(iter(others))] += 1

    def _alike(self, word: str) -> Weights:
        """Return the terms of words that begin as ``word`` does, by how much of the longer one they share."""
        if len(word) < BEGINNING or not word.isalpha():
            return {}
        beginning = word[: max(BEGINNING, len(word) - 2)]
        found: Weights = {}
        for form in self._starting(beginning):
            shorter, longer = sorted((len(word), len(form)))
            stem = self.forms[form]
            found[stem] = max(found.get(stem, 0.0), _PREFIX * shorter / longer)
        return {stem: round(weight, 2) for stem, weight in found.items() if weight >= _LEAST}

    def _starting(self, beginning: str) -> Iterable[str]:
        return (
            self._beginnings.get(beginning[:BEGINNING], ())
            if len(beginning) == BEGINNING
            else (form for form in self._beginnings.get(beginning[:BEGINNING], ()) if form.startswith(beginning))
        )

    @cached_property
    def _beginnings(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for form in sorted(self.forms):
            if len(form) >= BEGINNING and form.isalpha():
                found[form[:BEGINNING]].append(form)
        return found


def phrases_of(groups: Iterable[Iterable[str]]) -> list[Phrase]:
    """Return the phrases of several words in groups of synonyms."""
    return [said for group in groups for text in group if len(said := tuple(words(text))) > 1]


def synonyms(terms: Terms, groups: Iterable[Iterable[str]]) -> dict[str, Weights]:
    """Return, for each word or phrase of ``groups`` (folded, spaces between words), the terms that mean the same."""
    found: dict[str, Weights] = defaultdict(dict)
    for group in groups:
        members = [(" ".join(words(text)), _target(terms, text)) for text in group]
        for name, own in members:
            for _, target in members:
                if target and target != own:
                    found[name][target] = _SYNONYM
    return {name: targets for name, targets in found.items() if name and targets}


def _target(terms: Terms, text: str) -> str:
    """Return the stem of the term that ``text`` is, or "" when no document says it."""
    stem = " ".join(terms.language.stems(fold(text)))
    return stem if stem in terms.by_stem else ""
