"""Directory: the whole map with its relations and indexes; Page: one file of the site."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from sitegen.dutch import sort_key
from sitegen.finding import Location
from sitegen.model import (
    EVERYWHERE,
    Categorie,
    Contact,
    Doelgroep,
    Entry,
    Initiatief,
    Leefgebied,
    Organisatie,
    Pagina,
    Site,
    Synoniemen,
    Thing,
    Vraag,
    Wijk,
)
from sitegen.source import Document, Path

T = TypeVar("T", bound=Thing)
LISTS = ("organisaties", "vragen", "categorieen", "leefgebieden", "doelgroepen", "wijken")  # pages that list a kind
# No page of the content can have one of these names.
FIXED_PAGES = frozenset({"index", "zoeken", "404", "a-z", "bijdragen", "zoekindex", *LISTS})


@dataclass(frozen=True, slots=True)
class Located:
    """A thing, and where in which document it stands: ``place.at`` takes keys relative to the thing."""

    thing: Thing
    document: Document
    base: Path = ()

    def at(self, *path: str | int) -> Location:
        """Return the place of the value at ``path`` inside this thing."""
        return self.document.at((*self.base, *path))


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site: its path below the output folder, and what is in it.

    ``source`` is the content file that it shows ("" when it shows many), for findings about the page.
    """

    path: str
    body: str | bytes
    source: str = ""


@dataclass(frozen=True, eq=False)
class Directory:
    """All things by kind and id, each id in them checked to exist; and where each thing was written.

    ``restored`` are the files of which an earlier version is shown because they have mistakes now, with its day.
    """

    site: Site
    leefgebieden: Mapping[str, Leefgebied] = field(default_factory=dict)
    categorieen: Mapping[str, Categorie] = field(default_factory=dict)
    doelgroepen: Mapping[str, Doelgroep] = field(default_factory=dict)
    wijken: Mapping[str, Wijk] = field(default_factory=dict)
    organisaties: Mapping[str, Organisatie] = field(default_factory=dict)
    initiatieven: Mapping[str, Initiatief] = field(default_factory=dict)
    vragen: Mapping[str, Vraag] = field(default_factory=dict)
    paginas: Mapping[str, Pagina] = field(default_factory=dict)
    synoniemen: Mapping[str, Synoniemen] = field(default_factory=dict)
    places: Mapping[str, tuple[Document, Path]] = field(default_factory=dict)
    restored: Mapping[str, date] = field(default_factory=dict)

    def at(self, thing: Thing, *path: str | int) -> Location:
        """Return where ``thing``, or the value at ``path`` in it, was written."""
        document, base = self.places[thing.ref]
        return document.at((*base, *path))

    def document(self, thing: Thing) -> Document:
        """Return the document that ``thing`` was written in."""
        return self.places[thing.ref][0]

    # ── lookups ──────────────────────────────────────────────────────────────────────────────────────────────

    def entry(self, ref: str) -> Organisatie | Initiatief | None:
        """Return the organisatie or initiatief called ``ref``: an id, or ``kind/id`` where both have it."""
        kind, _, name = ref.rpartition("/")
        if kind != Organisatie.kind and name in self.initiatieven:
            return self.initiatieven[name]
        return self.organisaties.get(name) if kind != Initiatief.kind else None

    def entries_of(self, refs: Iterable[str]) -> list[Organisatie | Initiatief]:
        """Return the entries called ``refs``, in that order."""
        return [entry for ref in refs if (entry := self.entry(ref))]

    @property
    def entries(self) -> tuple[Organisatie | Initiatief, ...]:
        """All organisaties, then all initiatieven."""
        return (*self.organisaties.values(), *self.initiatieven.values())

    def provider(self, initiatief: Initiatief) -> Organisatie | None:
        """Return who offers ``initiatief``; None for a residents' initiative on its own."""
        return self.organisaties.get(initiatief.organisatie) if initiatief.organisatie else None

    def contact(self, entry: Organisatie | Initiatief) -> Contact | None:
        """Return the contact of ``entry``, else that of its organisatie, else None (then: the coordinator's)."""
        if isinstance(entry, Organisatie) or (entry.contact and entry.contact.reachable):
            return entry.contact
        provider = self.provider(entry)
        return provider.contact if provider else None

    def leefgebieden_of(self, entry: Initiatief | Vraag) -> list[Leefgebied]:
        """Return the leefgebieden that follow from the categorieen of ``entry``."""
        ids = {name for one in entry.categorieen for name in self.categorieen[one].leefgebieden}
        return [leefgebied for leefgebied in self.leefgebieden.values() if leefgebied.id in ids]

    # ── areas ────────────────────────────────────────────────────────────────────────────────────────────────

    def above(self, wijk: str) -> list[str]:
        """Return the areas that ``wijk`` lies in, the nearest first."""
        found: dict[str, None] = {}
        parent = self.wijken[wijk].binnen
        while parent and parent not in found:
            found[parent] = None
            parent = self.wijken[parent].binnen
        return list(found)

    @cached_property
    def _below(self) -> Mapping[str, frozenset[str]]:
        below: dict[str, set[str]] = {name: {name} for name in self.wijken}
        for name in self.wijken:
            for parent in self.above(name):
                below[parent].add(name)
        return {name: frozenset(names) for name, names in below.items()}

    def covered(self, entry: Entry) -> frozenset[str]:
        """Return every area that ``entry`` covers as a whole: those it names and what lies in them."""
        if EVERYWHERE in entry.wijken:
            return frozenset(self.wijken)
        return frozenset().union(*(self._below[name] for name in entry.wijken))

    def present(self, entry: Entry) -> frozenset[str]:
        """Return every area in which ``entry`` can be found: what it covers, and the areas around a part of them."""
        covered = self.covered(entry)
        return covered.union(*(self.above(name) for name in covered))

    # ── relations, both ways ─────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def offers(self) -> Mapping[str, tuple[Initiatief, ...]]:
        """Id of an organisatie → its initiatieven."""
        return _grouped((i.organisatie, i) for i in self.initiatieven.values() if i.organisatie)

    @cached_property
    def by_categorie(self) -> Mapping[str, tuple[Initiatief, ...]]:
        """Id of a categorie → its initiatieven."""
        return _grouped((c, i) for i in self.initiatieven.values() for c in i.categorieen)

    @cached_property
    def by_doelgroep(self) -> Mapping[str, tuple[Initiatief, ...]]:
        """Id of a doelgroep → initiatieven that name it."""
        return _grouped((d, i) for i in self.initiatieven.values() for d in i.doelgroepen)

    @cached_property
    def by_wijk(self) -> Mapping[str, tuple[Organisatie | Initiatief, ...]]:
        """Id of an area → entries present in it."""
        return _grouped((w, entry) for entry in self.entries for w in self.present(entry))

    @cached_property
    def categorieen_of(self) -> Mapping[str, tuple[Categorie, ...]]:
        """Id of a leefgebied → its categorieen."""
        return _grouped((name, c) for c in self.categorieen.values() for name in c.leefgebieden)

    @cached_property
    def vragen_of(self) -> Mapping[str, tuple[Vraag, ...]]:
        """Ref of an entry, categorie or doelgroep → the vragen that name it."""
        pairs = [(entry.ref, v) for v in self.vragen.values() for entry in self.entries_of(v.opgelost_met)]
        pairs += [(self.categorieen[c].ref, v) for v in self.vragen.values() for c in v.categorieen]
        pairs += [(self.doelgroepen[d].ref, v) for v in self.vragen.values() for d in v.doelgroepen]
        return _grouped(pairs)

    @cached_property
    def partners(self) -> Mapping[str, tuple[Organisatie | Initiatief, ...]]:
        """Ref of an entry → those it works with, whichever of the two says so."""
        pairs: set[tuple[str, str]] = set()
        for initiatief in self.initiatieven.values():
            for other in self.entries_of(initiatief.werkt_samen_met):
                pairs |= {(initiatief.ref, other.ref), (other.ref, initiatief.ref)}
        return _grouped((one, entry) for one, other in sorted(pairs) if (entry := self.entry(other)))

    @cached_property
    def heavier(self) -> Mapping[str, tuple[Initiatief, ...]]:
        """Ref of an entry → initiatieven for which it is the lighter alternative."""
        return _grouped(
            (lighter.ref, i) for i in self.initiatieven.values() for lighter in self.entries_of(i.lichter_alternatief)
        )


def by_name(things: Iterable[T]) -> list[T]:
    """Return ``things`` in the order in which a Dutch reader looks them up."""
    return sorted(things, key=lambda thing: (sort_key(getattr(thing, "naam", "")), thing.ref))


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    """Return the things by key, each once, in the order in which they came."""
    groups: dict[str, dict[str, T]] = defaultdict(dict)
    for key, thing in pairs:
        groups[key].setdefault(thing.ref, thing)
    return {key: tuple(things.values()) for key, things in groups.items()}
