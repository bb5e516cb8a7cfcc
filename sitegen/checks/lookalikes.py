"""Is it there twice? Entries that are probably the same thing under two names, in two files or in two categorieen."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from sitegen.directory import Directory
from sitegen.dutch import enumerate_words, fold, likeness
from sitegen.finding import Finding
from sitegen.messages import quality
from sitegen.model import Contact, Initiatief, Organisatie

Entry = Organisatie | Initiatief

_NEAR = 0.9  # likeness from which two names are one name with a typing error
_NEIGHBOURS = 12  # entries that share a value are compared with so many next in the order of names: linear, not square
_LONG_TEXT = 200  # letters from which the same text is no coincidence
_NAMED = 3  # others named in a finding
_LEGAL_FORM = re.compile(r"\b(stichting|vereniging|st|ver|bv|nv|vof|de|het|een|t)\b")
_REASONS = {
    "telefoon": "hetzelfde telefoonnummer",
    "email": "hetzelfde e-mailadres",
    "website": "dezelfde website",
    "kvk": "hetzelfde KvK-nummer",
    "adres": "hetzelfde adres",
    "tekst": "dezelfde tekst",
}
_ONES_OWN = frozenset({"telefoon", "email", "website"})


@dataclass(frozen=True, slots=True, eq=False)
class _Card:
    """What an entry is recognised by: its name without blanks and legal form, and its ``signals`` (kind → value)."""

    entry: Entry
    path: str
    name: str
    digits: str  # those in the name: ``groep 1`` is not ``groep 2``
    signals: dict[str, str]


def check(directory: Directory) -> Iterator[Finding]:
    """Yield one finding per group of entries that look the same, at its last file, and initiatieven without their organisatie."""
    entries = [
        entry for entry in directory.entries if not (isinstance(entry, Initiatief) and entry.status == "gestopt")
    ]
    reasons: dict[tuple[_Card, _Card], list[str]] = {}
    for one, other in _candidates([_card(entry, directory.document(entry).source.path) for entry in entries]):
        if why := _why(directory, one, other):
            reasons[one, other] = why
    alike: dict[_Card, dict[_Card, list[str]]] = defaultdict(dict)
    for (one, other), why in reasons.items():
        if unlinked := _unlinked(one.entry, other.entry):
            organisatie, initiatief = unlinked
            words = {"id": organisatie.id, "name": organisatie.naam, "why": enumerate_words(why)}
            yield quality.UNLINKED.at(directory.at(initiatief, "naam"), **words)
        else:
            alike[one][other] = alike[other][one] = why
    for group in _groups(alike):
        *others, last = sorted(group, key=lambda card: card.entry.ref)
        yield quality.LOOKALIKE.at(
            directory.at(last.entry, "naam"),
            others=_named([card.path for card in others]),
            why=enumerate_words(dict.fromkeys(chain.from_iterable(alike[last].values()))),
        )


def _card(entry: Entry, path: str) -> _Card:
    contact = entry.contact or Contact()
    own_site, kvk = (entry.website, entry.kvk) if isinstance(entry, Organisatie) else (None, None)
    text = " ".join(entry.tekst.split())
    name = _bare(entry.naam)
    signals = {
        "telefoon": re.sub(r"^(00)?31", "0", re.sub(r"\(0\)|\D", "", contact.telefoon or "")),
        "email": fold(contact.email or ""),
        "website": re.sub(r"^https?://(www\.)?|/+$", "", fold(contact.website or own_site or "")),
        "kvk": kvk or "",
        "adres": _letters(f"{contact.adres} {contact.postcode or contact.plaats or ''}") if contact.adres else "",
        "tekst": text if len(text) >= _LONG_TEXT else "",
    }
    digits = re.sub(r"\D", "", name)
    return _Card(entry, path, name, digits, {kind: value for kind, value in signals.items() if value})


def _bare(name: str) -> str:
    """Return ``name`` without case, accents, blanks, articles and legal forms."""
    return _letters(_LEGAL_FORM.sub(" ", fold(name))) or _letters(name)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", fold(text))


def _candidates(cards: Iterable[_Card]) -> Iterator[tuple[_Card, _Card]]:
    """Yield pairs that share a signal, a name or an organisatie; each block in the order of names (sorted neighbourhood)."""
    blocks: dict[tuple[str, str], list[_Card]] = defaultdict(list)
    for card in sorted(cards, key=lambda card: (card.name, card.path)):
        for signal in card.signals.items():
            blocks[signal].append(card)
        blocks["naam", card.name].append(card)
        if isinstance(card.entry, Initiatief) and card.entry.organisatie:
            blocks["organisatie", card.entry.organisatie].append(card)
    for block in blocks.values():
        for number, one in enumerate(block):
            for other in islice(block, number + 1, number + 1 + _NEIGHBOURS):
                yield one, other


def _why(directory: Directory, one: _Card, other: _Card) -> list[str]:
    """Return why the two are probably the same, in Dutch; [] when they may well be two things."""
    if _belong_together(one.entry, other.entry):
        return []
    near = _near(one, other)
    shared = [kind for kind in _REASONS if kind in one.signals and one.signals[kind] == other.signals.get(kind)]
    same_provider = _provider(one.entry) is not None and _provider(one.entry) == _provider(other.entry)
    if near and _apart(directory, one, other):  # the same service at two places
        return []
    if near:
        certain = [kind for kind in shared if not same_provider or kind in {"adres", "tekst"}]
        if not certain and not (one.name == other.name and _alike(directory, one.entry, other.entry)):
            return []
    elif "tekst" not in shared and not _one_house(one.entry, other.entry, shared):
        return []
    name = ("dezelfde naam" if one.name == other.name else "bijna dezelfde naam") if near else ""
    return [*filter(None, [name]), *(_REASONS[kind] for kind in shared)]


def _belong_together(one: Entry, other: Entry) -> bool:
    """Whether one is offered by the other: they may share name and contact."""
    return any(
        isinstance(house, Organisatie) and house.id == _provider(guest) for house, guest in ((one, other), (other, one))
    )


def _provider(entry: Entry) -> str | None:
    return entry.organisatie if isinstance(entry, Initiatief) else None


def _one_house(one: Entry, other: Entry, shared: list[str]) -> bool:
    """Whether two share phone, e-mail or site so much that they are one, or one offers the other; offices of a gemeente do."""
    houses = [entry for entry in (one, other) if isinstance(entry, Organisatie)]
    kin = len(houses) > 1 or _unlinked(one, other) is not None
    return kin and all(house.soort != "overheid" for house in houses) and len(_ONES_OWN.intersection(shared)) > 1


def _unlinked(one: Entry, other: Entry) -> tuple[Organisatie, Initiatief] | None:
    """Return an organisatie and an initiatief that names none, if that is what the two are."""
    match one, other:
        case (Organisatie(), Initiatief(organisatie=None)):
            return one, other
        case (Initiatief(organisatie=None), Organisatie()):
            return other, one
    return None


def _near(one: _Card, other: _Card) -> bool:
    """Whether the names are the same but for a typing error."""
    longest = max(len(one.name), len(other.name))
    if one.digits != other.digits or abs(len(one.name) - len(other.name)) > (1 - _NEAR) * longest:
        return False
    return one.name == other.name or likeness(one.name, other.name) >= _NEAR


def _apart(directory: Directory, one: _Card, other: _Card) -> bool:
    """Whether the two are at different addresses, or work in areas that do not touch."""
    here, there = one.signals.get("adres"), other.signals.get("adres")
    return bool(here and there and here != there) or not directory.covered(one.entry) & directory.covered(other.entry)


def _alike(directory: Directory, one: Entry, other: Entry) -> bool:
    """Whether nothing but the file tells apart two entries of one name: no other provider, categorie or way in."""
    if isinstance(one, Organisatie) or isinstance(other, Organisatie):
        return one.kind == other.kind
    if one.organisatie and other.organisatie and one.organisatie != other.organisatie:
        return False
    contacts = [contact for entry in (one, other) if (contact := directory.contact(entry))]
    ways = [{way for contact in contacts if (way := getattr(contact, key))} for key in ("telefoon", "email")]
    same_people = bool({*one.categorieen} & {*other.categorieen}) and one.doelgroepen == other.doelgroepen
    return same_people and all(len(way) <= 1 for way in ways)


def _groups(neighbours: Mapping[_Card, Iterable[_Card]]) -> Iterator[list[_Card]]:
    """Yield the sets of cards that hang together."""
    seen: set[_Card] = set()
    for start in neighbours:
        group, waiting = [], [start]
        while waiting:
            card = waiting.pop()
            if card not in seen:
                seen.add(card)
                group.append(card)
                waiting += neighbours[card]
        if group:
            yield group


def _named(paths: list[str]) -> str:
    rest = len(paths) - _NAMED
    return enumerate_words([*paths[:_NAMED], f"nog {rest}"] if rest > 0 else paths)
