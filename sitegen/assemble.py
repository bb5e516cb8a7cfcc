"""Assemble: all things become one directory; every id is looked up, contradictions between files become findings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast

from sitegen.directory import FIXED_PAGES, Directory, Located
from sitegen.finding import Finding, Location
from sitegen.messages import relations
from sitegen.model import (
    Contact,
    Entry,
    Initiatief,
    Organisatie,
    Pagina,
    Site,
    Thing,
    Vraag,
    Wijk,
)
from sitegen.references import Kinds, References

Assembled = tuple[Directory | None, tuple[Finding, ...]]
T = TypeVar("T", bound=Thing)
PRUNABLE = frozenset({relations.UNKNOWN_ENTRY.code, relations.VANISHED_ENTRY.code})  # without it the rest still holds


def assemble(located: Iterable[Located], broken: Iterable[str] = (), *, pruned: bool = False) -> Assembled:
    """Return the directory of all ``located`` things and the contradictions in it; None without settings.

    ``broken`` are paths of files with mistakes of their own: a reference to what they would have brought is not a
    second mistake. With ``pruned`` references to entries that are not there are told, and taken out, so that the
    directory holds together without them.
    """
    located = tuple(located)
    missing = frozenset(map(_brought, broken))
    kinds, duplicates = _by_kind(located)
    findings = [*duplicates, *_loops(located, kinds), *References(kinds, missing).check(located)]
    for one in located:
        findings += (found for found in _contradictions(one) if found.where.line not in one.document.guessed)
    findings += _old_ids(located, kinds)
    site = next((one.thing for one in located if isinstance(one.thing, Site)), None)
    if site is None or any(not pruned or finding.code not in PRUNABLE for finding in findings):
        return None, tuple(findings)
    things = {
        kind: {name: one.thing for name, one in by_id.items()} for kind, by_id in kinds.items() if kind != Site.kind
    }
    for kind in (Organisatie.kind, Initiatief.kind):
        things[kind] = {name: _public(cast("Entry", thing)) for name, thing in things.get(kind, {}).items()}
    if pruned:
        site = _pruned(site, kinds)
        things = {kind: {name: _pruned(one, kinds) for name, one in by_id.items()} for kind, by_id in things.items()}
    places = {one.thing.ref: (one.document, one.base) for one in located}
    return Directory(site=site, places=places, **cast("dict[str, Any]", things)), tuple(findings)


def _brought(path: str) -> str:
    """Return the ref (``initiatieven/x``), or the kind (``wijken``), that the file at ``path`` would have brought."""
    kind, _, rest = path.partition("/")
    return f"{kind}/{PurePosixPath(rest).stem}" if rest else PurePosixPath(kind).stem


def _pruned(thing: T, kinds: Kinds) -> T:
    """Return ``thing`` without its references to entries that are not there, where pages cannot do without them."""
    match thing:
        case Initiatief(organisatie=str(name)) if name not in kinds.get(Organisatie.kind, {}):
            return thing.model_copy(update={"organisatie": None})
        case Site():
            there = kinds.get(Vraag.kind, {})
            return thing.model_copy(update={"populaire_vragen": tuple(n for n in thing.populaire_vragen if n in there)})
    return thing


def _by_kind(located: Iterable[Located]) -> tuple[Kinds, list[Finding]]:
    kinds: dict[str, dict[str, Located]] = defaultdict(dict)
    findings = []
    for one in located:
        first = kinds[one.thing.kind].setdefault(one.thing.id, one)
        if first is not one:
            findings.append(relations.DUPLICATE_ID.at(one.at("id"), id=one.thing.id, other=_spot(first)))
    return kinds, findings


def _spot(one: Located) -> str:
    where = one.at("id")
    return f"{where.path}, regel {where.line}" if one.base else where.path


def _loops(located: Iterable[Located], kinds: Kinds) -> Iterator[Finding]:
    """Yield one finding for every ring of areas that lie within each other."""
    parents = {name: cast("Wijk", one.thing).binnen for name, one in kinds.get(Wijk.kind, {}).items()}
    told: set[str] = set()
    for one in located:
        way: dict[str, None] = {}
        name: str | None = one.thing.id if isinstance(one.thing, Wijk) else None
        while name and name in parents and name not in way:
            way[name] = None
            name = parents[name]
        ring = list(way)[list(way).index(name) :] if name in way else []
        if ring and not told & set(ring):
            told |= set(ring)
            where = kinds[Wijk.kind][ring[0]].at("binnen")
            yield relations.AREA_LOOP.at(where, loop=" → ".join([*ring, ring[0]]))


def _contradictions(one: Located) -> Iterator[Finding]:
    """Yield what contradicts itself, or the site, inside one thing."""
    thing = one.thing
    if isinstance(thing, Pagina) and thing.id in FIXED_PAGES:
        yield relations.FIXED_PAGE.at(Location(one.document.source.path), id=thing.id)
    if isinstance(thing, Entry) and thing.melding and thing.melding.van and thing.melding.van > thing.melding.tot:
        yield relations.PERIOD_REVERSED.at(one.at("melding", "van"), key="melding")
    if not isinstance(thing, Initiatief):
        return
    if thing.kosten.soort == "gratis" and thing.kosten.bedrag:
        yield relations.FREE_WITH_AMOUNT.at(one.at("kosten", "bedrag"), value=thing.kosten.bedrag)
    age = thing.leeftijd
    if age and age.van is not None and age.tot is not None and age.van > age.tot:
        yield relations.PERIOD_REVERSED.at(one.at("leeftijd", "van"), key="leeftijd")
    wait = thing.wachttijd
    if wait and wait.weken_van is not None and wait.weken_tot is not None and wait.weken_van > wait.weken_tot:
        yield relations.PERIOD_REVERSED.at(one.at("wachttijd", "weken_van"), key="wachttijd")
    for number, tijd in enumerate(thing.tijden):
        if tijd.geldig_van and tijd.geldig_tot and tijd.geldig_van > tijd.geldig_tot:
            yield relations.PERIOD_REVERSED.at(one.at("tijden", number, "geldig_van"), key="tijden")


def _old_ids(located: Iterable[Located], kinds: Kinds) -> Iterator[Finding]:
    seen: set[str] = set()
    for one in located:
        if isinstance(one.thing, Entry):
            for number, name in enumerate(one.thing.vroeger):
                if name in kinds[one.thing.kind] or f"{one.thing.kind}/{name}" in seen:
                    yield relations.OLD_ID_IN_USE.at(one.at("vroeger", number), value=name)
                seen.add(f"{one.thing.kind}/{name}")


def _public(entry: Entry) -> Entry:
    """Take away what may not be seen: the one place where hidden addresses are filtered, before every output."""
    contact = entry.contact
    if contact is None or contact.adres_zichtbaar == "volledig":
        return entry
    hidden: dict[str, None] = {"adres": None, "postcode": None, "locatie": None}
    if contact.adres_zichtbaar == "verborgen":
        hidden["plaats"] = None
    public: Contact = contact.model_copy(update=hidden)
    return entry.model_copy(update={"contact": public})
