"""Files: the index that the browser reads. JSON throughout, rows as lists to keep them small.

``basis.json``   what every question needs (see ``_basis``)
``punten.bin``   64 signed bytes a document: its meaning, of length 127
``w/N.json``     words in alphabetical order, a row each: word, Zipf × 100, vector (base64 of a row of the word table, or ""),
                 terms of the word itself, terms of its parts, phrases that begin with it; ends of rows that are empty left out.
                 Terms are [number, hundredths, number, …]; a phrase is [words, terms].
``t/N.json``     terms in order of number, a row each: how it is written, idf × 100, [document, impact, …], and the terms
                 that include it: [hundredths, how it is written, idf × 100, [document, impact, …]].
``s/xN.json``    words of N letters that begin with letter x, commonest first: those of the site, then those of Dutch. For spelling.
``namen.json``   names of everything that can be found, by alphabet, then of wijken: [name, ref]; then the words of categorieen:
                 [word, ref, 1].
``gevaar.json``  patterns that say that somebody is in danger, by kind.
``tijden.json``  opening hours by document, see sitegen/hours.py.
``plaatsen.json`` middles of the wijken, and where each document is: latitude and longitude.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_lowercase
from typing import Any

from sitegen.assessment import Assessment
from sitegen.directory import Directory, Page, by_name
from sitegen.findable import CARDS, FOLDER, Findable
from sitegen.language import STOP, dutch
from sitegen.meaning import Meaning, Vector, combined, spread, table, text_of
from sitegen.model import Categorie, Initiatief, Organisatie, Vraag
from sitegen.retrieval import marks
from sitegen.retrieval.documents import WEIGHTS, Document, by_ref, documents
from sitegen.retrieval.shards import compact, cut, joined
from sitegen.retrieval.terms import Terms, Weights, phrases_of, synonyms

_SHARD = 1800  # characters of a shard: some 25 words
_SPELLED = 300  # Zipf × 100 from which a word of Dutch is a candidate for what was meant
# Letters of a word for spelling: of shorter ones nobody can say what was meant, longer ones stand together.
_SHORTEST, _LONGEST = 3, 15
_TERMS = 24  # terms that a word leads to, at most


def index(directory: Directory, assessment: Assessment, groups: Sequence[Sequence[str]] = ()) -> Findable:
    """Return the index of ``directory``; ``groups`` are words and phrases that mean the same."""
    found = documents(directory, assessment)
    terms = Terms(dutch(), found, phrases_of(groups))
    maker = _Maker(directory, found, terms, synonyms(terms, groups), table())
    return Findable(tuple(maker.pages()), tuple(one.ref for one in found if not one.ref.startswith("categorieen/")))


@dataclass(frozen=True, eq=False)
class _Maker:
    directory: Directory
    documents: Sequence[Document]
    terms: Terms
    synonyms: Mapping[str, Weights]
    meaning: Meaning

    def pages(self) -> Iterator[Page]:
        numbers = {stem: number for number, stem in enumerate(sorted(self.terms.by_stem))}
        plain = self.meaning.plain
        ours = {*self.terms.reached(), *self.terms.forms, *(_key(name) for name in self.synonyms)} - STOP - {""}
        vocabulary = sorted({*plain, *ours})
        firsts: list[str] = []
        place = 0
        for shard, group in enumerate(
            cut((compact(self._word(word, numbers)) if word in ours else plain[word] for word in vocabulary), _SHARD)
        ):
            firsts.append(vocabulary[place])
            place += len(group)
            yield Page(f"{FOLDER}/w/{shard}.json", joined(group))
        starts: list[int] = []
        place = 0
        for shard, group in enumerate(cut((compact(self._term(stem)) for stem in numbers), _SHARD)):
            starts.append(place)
            place += len(group)
            yield Page(f"{FOLDER}/t/{shard}.json", joined(group))
        yield from self._spelling()
        yield Page(f"{FOLDER}/punten.bin", b"".join(spread([self._point(one) for one in self.documents])))
        yield Page(f"{FOLDER}/namen.json", compact(self._names()))
        yield Page(
            f"{FOLDER}/tijden.json", compact({n: one.hours for n, one in enumerate(self.documents) if one.hours})
        )
        yield Page(f"{FOLDER}/plaatsen.json", compact(self._where()))
        yield Page(f"{FOLDER}/gevaar.json", compact(marks.dangers()))
        yield Page(f"{FOLDER}/basis.json", compact(self._basis(firsts, starts)))

    # ── words and terms ──────────────────────────────────────────────────────────────────────────────────────

    def _word(self, word: str, numbers: Mapping[str, int]) -> list[Any]:
        own: Weights = {**self.terms.beginning(word), **self.synonyms.get(word, {}), **self.terms.own(word)}
        phrases = [[name, _flat(self.synonyms[name], numbers)] for name in self._phrases.get(word, ())]
        row = [
            word,
            self.meaning.language.zipf(word),
            text_of(self.meaning.row(word)),
            _flat(own, numbers),
            _flat(self.terms.parts(word), numbers),
            phrases,
        ]
        while not row[-1]:
            row.pop()
        return row

    @cached_property
    def _phrases(self) -> Mapping[str, list[str]]:
        return _by_key(self.synonyms)

    def _term(self, stem: str) -> list[Any]:
        term = self.terms.by_stem[stem]
        related = []
        for other, weight in sorted(term.related.items(), key=lambda pair: -pair[1]):
            one = self.terms.by_stem[other]
            idf = min(one.idf, term.idf)
            if one.postings:
                related.append([round(100 * weight), _written(one.forms), round(100 * idf), _pairs(one.postings)])
        row = [_written(term.forms), round(100 * term.idf), _pairs(term.postings), related]
        return row if related else row[:-1]

    def _point(self, document: Document) -> Vector:
        return combined(self.meaning, document.fields, WEIGHTS)

    # ── spelling, names, and the rest ────────────────────────────────────────────────────────────────────────

    def _spelling(self) -> Iterator[Page]:
        language = self.meaning.language
        ours: dict[str, list[str]] = defaultdict(list)
        theirs: dict[str, list[str]] = defaultdict(list)
        said = {form: len(self.terms.by_stem[stem].postings) for form, stem in self.terms.forms.items()}
        for form in sorted(said, key=lambda form: (-said[form], form)):
            if form.isalpha():
                ours[_shelf(form)].append(form)
        for common in language.by_letter.values():
            for form in common:
                if form not in said and language.zipf(form) >= _SPELLED:
                    theirs[_shelf(form)].append(form)
        for letter in ascii_lowercase:  # the empty ones too: what is asked for, is there
            for length in range(_SHORTEST, _LONGEST + 1):
                shelf = f"{letter}{length}"
                yield Page(f"{FOLDER}/s/{shelf}.json", compact([" ".join(ours[shelf]), " ".join(theirs[shelf])]))

    def _names(self) -> list[tuple[str, str] | tuple[str, str, int]]:
        d = self.directory
        shown = {one.ref for one in self.documents}
        things: list[Categorie | Initiatief | Organisatie | Vraag] = [
            *d.categorieen.values(),
            *d.initiatieven.values(),
            *d.organisaties.values(),
            *d.vragen.values(),
        ]
        named = [(thing.naam, thing.ref) for thing in by_name(things) if thing.ref in shown]
        areas = [(wijk.naam, wijk.ref) for wijk in by_name(d.wijken.values())]
        known = {name.casefold() for name, _ in named}
        kinds = sorted((word, kind.ref, 1) for kind in d.categorieen.values() for word in kind.woorden)
        return [*named, *areas, *(row for row in kinds if row[0].casefold() not in known)]

    def _where(self) -> dict[str, Any]:
        wijken = {wijk.id: wijk.locatie for wijk in self.directory.wijken.values() if wijk.locatie}
        return {"wijken": wijken, "documenten": {n: one.places for n, one in enumerate(self.documents) if one.places}}

    def _numbers(self) -> list[tuple[str, str, str]]:
        """Return name, number and remark of who can be called before anything else."""
        site = self.directory.site
        urgent = [(one.naam, one.telefoon, one.toelichting or "") for one in site.noodnummers]
        spin = site.coordinator
        return [*urgent, (spin.naam, spin.telefoon, spin.bereikbaar or "")] if spin.telefoon else urgent

    def _called(self) -> dict[str, str]:
        """Return what the values of marks are called, where their id does not say it."""
        d = self.directory
        names = {f"wijk:{wijk.id}": wijk.naam for wijk in d.wijken.values()}
        return names | {f"doelgroep:{group.id}": group.naam for group in d.doelgroepen.values()}

    def _basis(self, words_: list[str], terms: list[int]) -> dict[str, Any]:
        places = by_ref(self.documents)
        facets: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for place, one in enumerate(self.documents):
            for name, values in one.facets.items():
                for value in values:
                    facets[name][value].append(place)
        speaks = {
            place: [places[ref] for ref in one.speaks_for if ref in places]
            for place, one in enumerate(self.documents)
            if one.speaks_for
        }
        return {
            "refs": [one.ref for one in self.documents],
            "woorden": words_,
            "termen": terms,
            "kaarten": CARDS,
            "stop": " ".join(sorted(STOP)),
            "kenmerken": facets,
            "leeftijd": {place: one.age for place, one in enumerate(self.documents) if one.age},
            "spreekt": speaks,
            "stand": {place: one.standing for place, one in enumerate(self.documents) if one.standing},
            "controle": {n: one.checked.toordinal() for n, one in enumerate(self.documents) if one.checked},
            "plaatsen": any(wijk.locatie for wijk in self.directory.wijken.values()),
            "heet": self._called(),
            "merken": marks.marks(self.directory, self.meaning.language),
            "mensen": marks.people(),
            "duur": marks.durations(),
            "nummers": self._numbers(),
        }


def _shelf(form: str) -> str:
    return f"{form[0]}{min(len(form), _LONGEST)}"


def _key(name: str) -> str:
    """Return the word of a phrase under which it stands: its first that is not in every sentence; "" when all are."""
    return next((word for word in name.split(" ") if word not in STOP), "")


def _by_key(names: Iterable[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if " " in name:
            found[_key(name)].append(name)
    return found


def _flat(weights: Weights, numbers: Mapping[str, int]) -> list[int]:
    """Return term numbers and hundredths, the heaviest first."""
    best = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:_TERMS]
    return [number for stem, weight in best for number in (numbers[stem], round(100 * weight))]


def _pairs(postings: Mapping[int, int]) -> list[int]:
    return [number for pair in sorted(postings.items()) for number in pair]


def _written(forms: Mapping[str, int]) -> str:
    """Return the form in which a term is written most."""
    return max(forms, key=lambda form: (forms[form], form), default="")
