"""References: every id that a thing names must exist; one that does not is told once, with what was probably meant."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sitegen import remedies
from sitegen.directory import Located
from sitegen.dutch import did_you_mean, fold, nearest
from sitegen.finding import Finding, Location
from sitegen.messages import relations
from sitegen.model import (
    EVERYWHERE,
    PARTNER_TYPES,
    Categorie,
    Entry,
    Initiatief,
    Organisatie,
    Site,
    Vereist,
    Vraag,
    Wijk,
)

Kinds = Mapping[str, Mapping[str, Located]]
_VOCABULARIES = ("leefgebieden", "categorieen", "doelgroepen", "wijken")
_ENTRIES = (Organisatie.kind, Initiatief.kind)
_MANY = 3  # files that name what is not there: then it is not they that are wrong
_ALL = {"iedereen", "alle", "allemaal", "alle doelgroepen", "alle mensen"}
_WHOLE = {"hele stad", "heel de stad", "alle wijken", "de hele gemeente", "hele gemeente", "stad", "gemeente"}


@dataclass(frozen=True, slots=True)
class _Unknown:
    """A reference to what is not there: the ``kind`` it should be of, and who could have been meant."""

    kind: str
    value: str
    key: str
    where: Location
    candidates: Mapping[str, Collection[str]]


class References:
    """Knows which ids exist. ``broken`` are refs and kinds with mistakes of their own, which may be named."""

    def __init__(self, kinds: Kinds, broken: Collection[str]) -> None:
        self.kinds = kinds
        self.broken = frozenset(broken)

    def check(self, located: Iterable[Located]) -> Iterator[Finding]:
        """Yield what is wrong with the references in ``located``."""
        unknown: dict[tuple[str, str], list[_Unknown]] = defaultdict(list)
        for one in located:
            for found in self._in_thing(one):
                if found.where.line in one.document.guessed:
                    continue
                if isinstance(found, Finding):
                    yield found
                else:
                    unknown[found.kind, found.value].append(found)
        for group in unknown.values():
            files = sorted({one.where.path for one in group})
            if len(files) >= _MANY:
                yield self._vanished(group[0], files)
            else:
                yield from map(self._told, group)

    # ── looking ──────────────────────────────────────────────────────────────────────────────────────────────

    def _in_thing(self, one: Located) -> Iterator[Finding | _Unknown]:
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
    ) -> Iterator[_Unknown]:
        known = self.kinds.get(kind, {})
        extra = (EVERYWHERE,) if kind == Wijk.kind and isinstance(one.thing, Entry) else ()
        for number, name in enumerate(names):
            if name in known or name in extra or kind in self.broken or f"{kind}/{name}" in self.broken:
                continue
            where = one.at(*path, number) if listed else one.at(*path)
            candidates = _names(known) | dict.fromkeys(extra, _WHOLE)
            yield _Unknown(kind, name, path[-1], where, candidates)

    def _entries(self, one: Located, key: str, refs: Iterable[str]) -> Iterator[Finding | _Unknown]:
        for number, ref in enumerate(refs):
            where = one.at(key, number)
            kind, _, name = ref.rpartition("/")
            homes = [k for k in _ENTRIES if name in self.kinds.get(k, {}) and kind in ("", k)]
            if len(homes) > 1:
                yield relations.AMBIGUOUS_REFERENCE.at(where, value=name)
            elif homes and f"{homes[0]}/{name}" == one.thing.ref:
                yield relations.SELF_REFERENCE.at(where, key=key)
            elif homes == [Organisatie.kind] and name == getattr(one.thing, "organisatie", None):
                yield relations.OWN_ORGANISATION.at(where, value=name, key=key)
            elif not homes and not {f"{k}/{name}" for k in _ENTRIES} & self.broken:
                candidates = {n: others for k in _ENTRIES for n, others in _names(self.kinds.get(k, {})).items()}
                yield _Unknown(kind if kind in _ENTRIES else "", name, key, where, candidates)

    def _partner_types(self, one: Located, key: str, names: Iterable[str]) -> Iterator[_Unknown]:
        if Site.kind in self.broken:
            return
        site = self.kinds.get(Site.kind, {}).get("site")
        known = PARTNER_TYPES.union(site.thing.partnertypen if site and isinstance(site.thing, Site) else ())
        for number, name in enumerate(names):
            if name not in known:
                yield _Unknown(key, name, key, one.at(key, number), dict.fromkeys(sorted(known), ()))

    # ── telling ──────────────────────────────────────────────────────────────────────────────────────────────

    def _told(self, one: _Unknown) -> Finding:
        """Return the finding for one reference."""
        typed = remedies.parts(one.value)
        homes = [kind for kind in _VOCABULARIES if kind != one.key and one.value in self.kinds.get(kind, {})]
        if len(typed) > 1 and all(part in one.candidates for part in typed):
            hint = f"Bedoelde u: {remedies.as_list(one.key, one.value)}?"
        elif homes:
            hint = f"‘{one.value}’ hoort bij ‘{homes[0]}’."
        elif one.key == "doelgroepen" and fold(one.value) in _ALL:
            hint = "Is het voor iedereen? Haal ‘doelgroepen’ dan weg."
        else:
            hint = did_you_mean(one.value, one.candidates) or _lookup(one)
        rule = relations.UNKNOWN_REFERENCE if _is_vocabulary(one.kind) else relations.UNKNOWN_ENTRY
        return rule.at(one.where, value=one.value, key=one.key, nearest=hint)

    def _vanished(self, one: _Unknown, files: list[str]) -> Finding:
        """Return the one finding for what many files name: it is gone, or was renamed."""
        words = {"value": one.value, "count": len(files), "file": files[0]}
        if not _is_vocabulary(one.kind):
            path = f"{one.kind or Organisatie.kind}/{one.value}.md"
            hint = did_you_mean(one.value, one.candidates)
            return relations.VANISHED_ENTRY.at(Location(path), **words, nearest=hint)
        renamed = next(
            (name for name in nearest(one.value, one.candidates, 1) if name in self.kinds.get(one.kind, {})), ""
        )
        if not renamed:
            return relations.VANISHED.at(one.where, **words, nearest=_lookup(one))
        hint = f"Is het hernoemd? Zet de oude naam dan terug: id: {one.value}"
        return relations.VANISHED.at(self.kinds[one.kind][renamed].at("id"), **words, nearest=hint)


def _is_vocabulary(kind: str) -> bool:
    return kind not in {*_ENTRIES, Vraag.kind, ""}


def _lookup(one: _Unknown) -> str:
    """Say where the names that may stand there can be found."""
    if one.key in {"partnertype", "partnertypen_vereist"}:
        return f"Kies uit: {', '.join(one.candidates)}. Staat de uwe er niet bij? Vraag het de coördinator."
    if one.kind == Organisatie.kind:
        return f"Maak eerst het bestand organisaties/{one.value}.md, of haal deze regel weg."
    if not _is_vocabulary(one.kind):
        return "Zo’n bestand is er niet. Kijk hoe het heet, en schrijf de naam zonder ‘.md’."
    example = next(iter(one.candidates), "")
    return f"Kies een naam uit {one.kind}.yaml, bijvoorbeeld ‘{example}’."


def _names(known: Mapping[str, Located]) -> dict[str, Collection[str]]:
    """Return the ids in ``known`` with the words that people may have typed instead: names, old ids, search words."""
    return {
        name: {
            getattr(one.thing, "naam", name),
            *getattr(one.thing, "woorden", ()),
            *getattr(one.thing, "vroeger", ()),
            *getattr(one.thing, "ook_bekend_als", ()),
        }
        for name, one in known.items()
    }
