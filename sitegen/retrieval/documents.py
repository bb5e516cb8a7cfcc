"""Documents: what can be found, and by what: its text in fields, its facets, and the documents that speak for it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import assert_never

from sitegen.assessment import Assessment
from sitegen.directory import Directory
from sitegen.hours import Hours, hours, moments
from sitegen.model import Categorie, Doelgroep, Entry, Initiatief, Organisatie, Vraag

# How much a word counts in each field. Who wrote what a thing is for, chose those words; what stands in the text may be chance.
WEIGHTS: Mapping[str, float] = {
    "naam": 3.0,
    "vraag": 3.0,
    "goed_in": 2.5,
    "samenvatting": 2.0,
    "categorie": 2.0,
    "voor": 1.2,
    "hielp": 1.2,
    "aanbod": 1.2,
    "woorden": 0.7,
    "doelgroep": 1.0,
    "tekst": 1.0,
    "organisatie": 0.7,
}
CONDITIONS = ("vast_adres", "verwijzing", "indicatie", "legitimatie", "digid", "verzekering")


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found.

    ``facets`` gives the values by name; a facet that is not there is unknown. ``age`` is the range in years that it is
    for (None: open end). ``speaks_for`` are the refs of documents that are a better answer when this one fits.
    ``standing`` is added to its score (0 when there is nothing against it).
    """

    ref: str
    fields: Mapping[str, str]
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    age: tuple[int | None, int | None] | None = None
    speaks_for: tuple[str, ...] = ()
    standing: float = 0.0
    numbers: str = ""  # telephone numbers, digits only
    checked: date | None = None  # the last time that somebody knew it to be true
    hours: Hours | None = None
    places: tuple[tuple[float, float], ...] = ()  # latitude and longitude of where it is


def documents(directory: Directory, assessment: Assessment) -> list[Document]:
    """Return everything of ``directory`` that can be found, and its categorieen, in a fixed order of neighbours."""
    order = {name: place for place, name in enumerate(directory.categorieen)}
    initiatieven = sorted(directory.initiatieven.values(), key=lambda one: (order[one.categorieen[0]], one.id))
    entries: list[Initiatief | Organisatie] = [*initiatieven, *directory.organisaties.values()]
    listed = [entry for entry in entries if assessment.listed(entry)]
    make = _Maker(directory, assessment).of
    return [make(thing) for thing in (*listed, *directory.vragen.values(), *directory.categorieen.values())]


@dataclass(frozen=True, slots=True)
class _Maker:
    directory: Directory
    assessment: Assessment

    def of(self, thing: Initiatief | Organisatie | Vraag | Categorie) -> Document:
        if isinstance(thing, Initiatief):
            return self._initiatief(thing)
        if isinstance(thing, Organisatie):
            return self._organisatie(thing)
        if isinstance(thing, Vraag):
            return self._vraag(thing)
        if isinstance(thing, Categorie):
            return self._categorie(thing)
        assert_never(thing)

    def _initiatief(self, it: Initiatief) -> Document:
        d = self.directory
        kinds = [d.categorieen[name] for name in it.categorieen]
        provider = d.provider(it)
        return Document(
            it.ref,
            {
                "naam": _text(it.naam, *it.ook_bekend_als),
                "samenvatting": it.samenvatting,
                "goed_in": _text(*it.goed_in),
                "categorie": _text(*(kind.naam for kind in kinds)),
                "woorden": _text(*(word for kind in kinds for word in (*kind.woorden, kind.omschrijving or ""))),
                "doelgroep": _text(*_names(d.doelgroepen[name] for name in it.doelgroepen)),
                "voor": _text(*it.wel_voor),
                "tekst": _prose(it.tekst),
                "organisatie": provider.naam if provider else "",
                "hielp": self._solved(it),
            },
            _facets(self._facets_of_entry(it), self._facets_of_initiatief(it)),
            age=(it.leeftijd.van, it.leeftijd.tot) if it.leeftijd else None,
            standing=self._standing(it),
            numbers=self._numbers(it),
            checked=self.assessment.of(it).checked,
            hours=hours(it),
            places=self._places(it),
        )

    def _organisatie(self, it: Organisatie) -> Document:
        offers = [one for one in self.directory.offers.get(it.id, ()) if self.assessment.listed(one)]
        return Document(
            it.ref,
            {
                "naam": _text(it.naam, *it.ook_bekend_als),
                "samenvatting": it.samenvatting,
                "tekst": _prose(it.tekst),
                "aanbod": _text(*(one.naam for one in offers)),
                "hielp": self._solved(it),
            },
            _facets(self._facets_of_entry(it)),
            standing=self._standing(it),
            numbers=self._numbers(it),
            checked=self.assessment.of(it).checked,
            places=self._places(it),
        )

    def _vraag(self, it: Vraag) -> Document:
        d = self.directory
        return Document(
            it.ref,
            {
                "vraag": _text(it.vraag, *it.ook_zo_gevraagd),
                "categorie": _text(*(d.categorieen[name].naam for name in it.categorieen)),
                "tekst": _prose(it.tekst),
            },
            _facets(self._facets_of_vraag(it)),
            speaks_for=tuple(entry.ref for entry in d.entries_of(it.opgelost_met)),
        )

    def _categorie(self, it: Categorie) -> Document:
        in_it = self.directory.by_categorie.get(it.id, ())
        return Document(
            it.ref,
            {"naam": it.naam, "woorden": _text(*it.woorden), "samenvatting": it.omschrijving or ""},
            speaks_for=tuple(one.ref for one in in_it if self.assessment.listed(one)),
        )

    # ── what they share ──────────────────────────────────────────────────────────────────────────────────────

    def _solved(self, entry: Entry) -> str:
        return _text(
            *(text for v in self.directory.vragen_of.get(entry.ref, ()) for text in (v.vraag, *v.ook_zo_gevraagd))
        )

    def _standing(self, entry: Organisatie | Initiatief) -> float:
        """Return what is against ``entry``: nobody knows whether it is still true, or it takes nobody now."""
        stale = 0.0 if self.assessment.of(entry).state.trusted else -0.15
        closed = -0.3 if isinstance(entry, Initiatief) and entry.status != "actief" else 0.0
        return stale + closed

    def _numbers(self, entry: Organisatie | Initiatief) -> str:
        contacts = (self.directory.contact(entry), entry.contact_professional)
        found = [contact.telefoon for contact in contacts if contact and contact.telefoon]
        return " ".join(re.sub(r"^(00)?31", "0", re.sub(r"\(0\)|\D", "", number)) for number in found)

    def _places(self, entry: Organisatie | Initiatief) -> tuple[tuple[float, float], ...]:
        """Return where ``entry`` is: its address when that may be shown, else the middles of its wijken."""
        contact = self.directory.contact(entry)
        if contact and contact.locatie and contact.adres_zichtbaar == "volledig":
            return (contact.locatie,)
        wijken = (self.directory.wijken[name] for name in entry.wijken if name in self.directory.wijken)
        return tuple(wijk.locatie for wijk in wijken if wijk.locatie)

    def _facets_of_entry(self, it: Organisatie | Initiatief) -> Iterator[tuple[str, str]]:
        yield "type", it.kind
        yield "soort", it.soort
        yield "actueel", self.assessment.of(it).state.value
        yield from (("wijk", name) for name in sorted(self.directory.present(it)))

    def _facets_of_initiatief(self, it: Initiatief) -> Iterator[tuple[str, str]]:
        yield from self._subject(it)
        yield from (("vorm", name) for name in it.vorm)
        yield from (("taal", name) for name in it.talen)
        yield from (("moment", name) for name in sorted(moments(it)))
        yield from (("gevaar", name) for name in self.directory.categorieen[it.categorieen[0]].bij_gevaar)
        yield "status", it.status
        if it.kosten.soort != "onbekend":
            yield "kosten", it.kosten.soort
        if it.toegang != "onbekend":
            yield "toegang", it.toegang
        for name in CONDITIONS:
            if (value := getattr(it.voorwaarden, name)) != "onbekend":
                yield name, value

    def _facets_of_vraag(self, it: Vraag) -> Iterator[tuple[str, str]]:
        yield "type", it.kind
        yield from self._subject(it)
        found = frozenset().union(
            *(self.directory.present(entry) for entry in self.directory.entries_of(it.opgelost_met))
        )
        yield from (("wijk", name) for name in sorted(found))

    def _subject(self, it: Initiatief | Vraag) -> Iterator[tuple[str, str]]:
        yield from (("categorie", name) for name in it.categorieen)
        yield from (("leefgebied", one.id) for one in self.directory.leefgebieden_of(it))
        yield from (("doelgroep", name) for name in it.doelgroepen)


def _facets(*pairs: Iterator[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    facets: dict[str, tuple[str, ...]] = {}
    for some in pairs:
        for name, value in some:
            facets[name] = (*facets.get(name, ()), value)
    return facets


def _names(groups: Iterator[Doelgroep]) -> Iterator[str]:
    for group in groups:
        yield group.naam
        yield from group.woorden


def _prose(text: str) -> str:
    """Return what Markdown says to a reader: without the addresses of links, and without tags."""
    return re.sub(r"\]\([^)]*\)|<[^>]*>|https?://\S+", " ", text)


def _text(*parts: str) -> str:
    """Return ``parts`` as one text, in which no phrase runs over the border of two."""
    return "; ".join(part for part in parts if part)


def by_ref(found: Sequence[Document]) -> dict[str, int]:
    """Return the place of each document, by its ref."""
    return {document.ref: place for place, document in enumerate(found)}
