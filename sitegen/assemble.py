"""Assemble: all things become one directory; every id is looked up, contradictions between files become findings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast

from sitegen import remedies
from sitegen.directory import FIXED_PAGES, Directory
from sitegen.dutch import did_you_mean
from sitegen.finding import Finding, Location
from sitegen.messages import relations
from sitegen.model import (
    EVERYWHERE,
    PARTNER_TYPES,
    Categorie,
    Contact,
    Entry,
    Initiatief,
    Organisatie,
    Pagina,
    Site,
    Thing,
    Vereist,
    Vraag,
    Wijk,
)
from sitegen.validate import Located

Assembled = tuple[Directory | None, tuple[Finding, ...]]
T = TypeVar("T", bound=Thing)
_VOCABULARIES = ("leefgebieden", "categorieen", "doelgroepen", "wijken")
_WHERE = {name: f"Kies een ‘id’ uit {name}.yaml." for name in _VOCABULARIES} | {
    "binnen": "Kies een ‘id’ uit wijken.yaml.",
    "partnertype": "Een eigen soort kan erbij in site.yaml, onder ‘partnertypen’.",
    "partnertypen_vereist": "Een eigen soort kan erbij in site.yaml, onder ‘partnertypen’.",
}


def assemble(located: Iterable[Located], broken: Iterable[str] = (), *, pruned: bool = False) -> Assembled:
    """Return the directory of all ``located`` things and the contradictions in it; None without settings.

    ``broken`` are paths of files with mistakes of their own: a reference to what they would have brought is not a
    second mistake. With ``pruned`` such references are taken out, so that the directory holds together without them.
    """
    located = tuple(located)
    missing = frozenset(map(_brought, broken))
    kinds, duplicates = _by_kind(located)
    references = _References(kinds, missing)
    findings = [*duplicates, *_loops(located, kinds)]
    for one in located:
        findings += references.check(one)
        findings += _contradictions(one)
    findings += _old_ids(located, kinds)
    site = next((one.thing for one in located if isinstance(one.thing, Site)), None)
    if site is None or findings:
        return None, tuple(findings)
    things = {
        kind: {name: one.thing for name, one in by_id.items()} for kind, by_id in kinds.items() if kind != Site.kind
    }
    for kind in (Organisatie.kind, Initiatief.kind):
        things[kind] = {name: _public(cast("Entry", thing)) for name, thing in things.get(kind, {}).items()}
    if pruned:
        site = _without(site, missing)
        things = {kind: {name: _without(one, missing) for name, one in by_id.items()} for kind, by_id in things.items()}
    places = {one.thing.ref: (one.document, one.base) for one in located}
    return Directory(site=site, places=places, **cast("dict[str, Any]", things)), ()


Kinds = Mapping[str, Mapping[str, Located]]


def _brought(path: str) -> str:
    """Return the ref (``initiatieven/x``), or the kind (``wijken``), that the file at ``path`` would have brought."""
    kind, _, rest = path.partition("/")
    return f"{kind}/{PurePosixPath(rest).stem}" if rest else PurePosixPath(kind).stem


def _without(thing: T, missing: frozenset[str]) -> T:
    """Return ``thing`` without its references to ``missing`` things that pages look up and cannot do without."""
    match thing:
        case Initiatief(organisatie=str(name)) if f"{Organisatie.kind}/{name}" in missing:
            return thing.model_copy(update={"organisatie": None})
        case Site():
            left = tuple(name for name in thing.populaire_vragen if f"{Vraag.kind}/{name}" not in missing)
            return thing.model_copy(update={"populaire_vragen": left})
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


class _References:
    """Knows which ids exist, and checks every reference in a thing."""

    def __init__(self, kinds: Kinds, broken: frozenset[str]) -> None:
        self.kinds = kinds
        self.broken = broken

    def check(self, one: Located) -> Iterator[Finding]:
        """Yield a finding for every id in ``one`` that does not exist."""
        thing = one.thing
        for kind in _VOCABULARIES:
            if kind in type(thing).model_fields:
                yield from self._in(one, kind, (kind,), getattr(thing, kind))
        for key in ("werkt_samen_met", "lichter_alternatief", "opgelost_met"):
            yield from self._entries(one, key, getattr(thing, key, ()))
        for key in ("partnertype", "partnertypen_vereist"):
            yield from self._partner_types(one, key, getattr(thing, key, ()))
        match thing:
            case Initiatief(organisatie=str(name)):
                yield from self._in(one, Organisatie.kind, ("organisatie",), [name], listed=False)
            case Wijk(binnen=str(name)):
                yield from self._in(one, Wijk.kind, ("binnen",), [name], listed=False)
            case Site():
                yield from self._in(one, Vraag.kind, ("populaire_vragen",), thing.populaire_vragen)
            case Categorie(vereist=Vereist() as required):
                yield from self._in(one, "doelgroepen", ("vereist", "doelgroepen"), required.doelgroepen)

    def _in(
        self, one: Located, kind: str, path: tuple[str, ...], names: Iterable[str], *, listed: bool = True
    ) -> Iterator[Finding]:
        known = self.kinds.get(kind, {})
        extra = (EVERYWHERE,) if kind == Wijk.kind and isinstance(one.thing, Entry) else ()
        for number, name in enumerate(names):
            if name in known or name in extra or kind in self.broken or f"{kind}/{name}" in self.broken:
                continue
            where = one.at(*path, number) if listed else one.at(*path)
            candidates = _names(known) | {word: word for word in extra}
            yield self._unknown(path[-1], name, candidates, where)

    def _entries(self, one: Located, key: str, refs: Iterable[str]) -> Iterator[Finding]:
        organisaties, initiatieven = self.kinds.get(Organisatie.kind, {}), self.kinds.get(Initiatief.kind, {})
        for number, ref in enumerate(refs):
            where = one.at(key, number)
            kind, _, name = ref.rpartition("/")
            homes = [
                k for k in (Organisatie.kind, Initiatief.kind) if name in self.kinds.get(k, {}) and kind in ("", k)
            ]
            if len(homes) > 1:
                yield relations.AMBIGUOUS_REFERENCE.at(where, value=name)
            elif homes and f"{homes[0]}/{name}" == one.thing.ref:
                yield relations.SELF_REFERENCE.at(where, key=key)
            elif not homes and not {f"{Organisatie.kind}/{name}", f"{Initiatief.kind}/{name}"} & self.broken:
                yield self._unknown(key, ref, _names(organisaties) | _names(initiatieven), where)
            elif homes == [Organisatie.kind] and name == getattr(one.thing, "organisatie", None):
                yield relations.OWN_ORGANISATION.at(where, value=name, key=key)

    def _partner_types(self, one: Located, key: str, names: Iterable[str]) -> Iterator[Finding]:
        if Site.kind in self.broken:
            return
        site = self.kinds.get(Site.kind, {}).get("site")
        known = PARTNER_TYPES.union(site.thing.partnertypen if site and isinstance(site.thing, Site) else ())
        for number, name in enumerate(names):
            if name not in known:
                yield self._unknown(key, name, {word: word for word in sorted(known)}, one.at(key, number))

    def _unknown(self, key: str, value: str, candidates: Mapping[str, str], where: Location) -> Finding:
        """Return the finding for ``value``; ``candidates`` maps the ids that could stand there to their names."""
        typed = remedies.parts(value)
        homes = [kind for kind in _VOCABULARIES if kind != key and value in self.kinds.get(kind, {})]
        if len(typed) > 1 and all(part in candidates for part in typed):
            hint = f"Bedoelde u: {remedies.as_list(key, value)}?"
        elif homes:
            hint = f"‘{value}’ hoort bij ‘{homes[0]}’."
        else:
            hint = did_you_mean(value.rpartition("/")[2], candidates) or _WHERE.get(
                key, "Kijk hoe het bestand heet: dat is de naam."
            )
        return relations.UNKNOWN_REFERENCE.at(where, value=value, key=key, nearest=hint)


def _names(known: Mapping[str, Located]) -> dict[str, str]:
    """Return the ids in ``known`` with the names that people may have typed instead."""
    return {name: getattr(one.thing, "naam", name) for name, one in known.items()}


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
