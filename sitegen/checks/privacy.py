"""Could it harm a person? Hidden addresses that leak, and numbers, names and mailboxes of one person.

Everything in a public repository stays readable, so fields that no page shows are read as well.
"""

import re
from collections.abc import Iterator
from itertools import chain

from sitegen.directory import Directory
from sitegen.dutch import slug
from sitegen.finding import Finding
from sitegen.messages import privacy
from sitegen.model import Contact, Initiatief, Organisatie, Thing, Vraag
from sitegen.passages import Passage, passages
from sitegen.persons import (
    BIRTH_DATE,
    EMAIL,
    HOME,
    MOBILE,
    PHONE,
    bank_accounts,
    citizen_numbers,
    given_name,
    is_personal_mailbox,
    person,
)

_PLACE_KEYS = frozenset({"adres", "postcode", "plaats", "locatie"})
_TELLING_STREET = 7  # letters from which the name of a street alone tells the place, and is no common word


def check(directory: Directory) -> Iterator[Finding]:
    """Yield what could tell of one person, or of a place that must stay hidden, in every entry, question and page."""
    known = _known(directory)
    for thing in (*directory.entries, *directory.vragen.values(), *directory.paginas.values()):
        for passage in passages(directory.document(thing)):
            yield from _numbers(passage)
            if isinstance(thing, Organisatie | Initiatief):
                yield from _persons(thing, passage)
            elif isinstance(thing, Vraag):
                yield from _client(passage, known)
    for entry in directory.entries:
        yield from _leaks(directory, entry)


def _numbers(passage: Passage) -> Iterator[Finding]:
    """Yield numbers that may stand nowhere."""
    if passage.key != "telefoon":
        yield from (privacy.CITIZEN_NUMBER.at(passage.at(start)) for start in citizen_numbers(passage.text))
    yield from (privacy.BANK_ACCOUNT.at(passage.at(start)) for start in bank_accounts(passage.text))


def _persons(entry: Organisatie | Initiatief, passage: Passage) -> Iterator[Finding]:
    """Yield mailboxes, mobile numbers and names of one person; a professional who consents may be known."""
    professional = passage.path[:1] == ("contact_professional",) and entry.contact_professional
    if professional and professional.toestemming:
        return
    if not passage.is_prose and passage.key not in {"email", "beheerder", "telefoon", "door"}:
        return
    resident = isinstance(entry, Initiatief) and entry.soort == "informeel" and not entry.organisatie
    for found in EMAIL.finditer(passage.text) if "@" in passage.text else ():
        if is_personal_mailbox(found[0]):
            rule = privacy.RESIDENT_MAILBOX if resident else privacy.PERSONAL_MAILBOX
            yield rule.at(passage.at(found.start()))
    for found in MOBILE.finditer(passage.text):
        yield (privacy.RESIDENT_MOBILE if resident else privacy.MOBILE_NUMBER).at(passage.at(found.start()))
    name = person(passage.text) or (given_name(passage.text) if passage.key in {"rol", "door"} else None)
    if name and not passage.is_title:
        yield privacy.PERSON_NAME.at(passage.at(name.start()))


# ── the person who asked ─────────────────────────────────────────────────────────────────────────────────────


def _client(passage: Passage, known: frozenset[str]) -> Iterator[Finding]:
    """Yield what tells who asked, each kind of detail once in a text; what ``known`` services publish is no secret."""
    if not passage.is_prose:
        return
    if name := person(passage.text) or given_name(passage.text):
        yield privacy.CLIENT_DETAIL.at(passage.at(name.start()), what="een naam")
    for what, pattern in (
        ("een geboortedatum", BIRTH_DATE),
        ("een adres of postcode", HOME),
        ("een telefoonnummer", PHONE),
        ("een e-mailadres", EMAIL),
    ):
        private = (found for found in pattern.finditer(passage.text) if slug(found[0]) not in known)
        if found := next(private, None):
            yield privacy.CLIENT_DETAIL.at(passage.at(found.start()), what=what)


def _known(directory: Directory) -> frozenset[str]:
    """Return the ways in that are public already: of every entry and of the coordinator."""
    contacts: list[Contact] = [entry.contact for entry in directory.entries if entry.contact]
    values = [(contact.adres, contact.postcode, contact.telefoon, contact.email) for contact in contacts]
    professionals = [entry.contact_professional for entry in directory.entries if entry.contact_professional]
    values += [(None, None, one.telefoon, one.email) for one in professionals]
    coordinator = directory.site.coordinator
    values.append((None, None, coordinator.telefoon, coordinator.email))
    return frozenset(slug(value) for value in chain.from_iterable(values) if value)


# ── places that must stay hidden ─────────────────────────────────────────────────────────────────────────────


def _leaks(directory: Directory, entry: Organisatie | Initiatief) -> Iterator[Finding]:
    """Yield where the address that ``entry`` hides can be read after all: in its own file and in those around it."""
    if not _hides(entry):
        return
    secret = entry.contact is not None and entry.contact.adres_zichtbaar == "verborgen"
    rule = privacy.HIDDEN_ADDRESS if secret else privacy.SHIELDED_ADDRESS
    anywhere, at_home = _hidden(directory, entry)
    for thing in (entry, *_around(directory, entry)):
        pattern = at_home if secret and thing is entry else anywhere
        told: set[str | int] = set()  # an address with its postcode is one leak
        for passage in passages(directory.document(thing)):
            block = passage.path[0] if passage.path else ""
            if block == "contact" and passage.key in _PLACE_KEYS and _hides(thing):
                continue
            if block not in told and (found := pattern.search(passage.text)):
                told.add(block)
                yield rule.at(passage.at(found.start()), name=entry.naam)


def _hidden(directory: Directory, entry: Organisatie | Initiatief) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds the address of ``entry`` as it was typed, and what finds the name of its street as well."""
    typed = {p.key: p.text for p in passages(directory.document(entry)) if p.path[:1] == ("contact",)}
    street, number = _street(typed.get("adres", ""))
    name, postcode = (_loosely(text) + r"(?![^\W\d_])" if text else "" for text in (street, typed.get("postcode", "")))
    address = rf"{_loosely(street)}[\W_]*{number}(?!\d)" if number else name
    return _either(address, postcode), _either(address, postcode, name if len(street) >= _TELLING_STREET else "")


def _hides(thing: Thing) -> bool:
    contact = thing.contact if isinstance(thing, Organisatie | Initiatief) else None
    return contact is not None and contact.adres_zichtbaar != "volledig"


def _around(directory: Directory, entry: Organisatie | Initiatief) -> Iterator[Thing]:
    """Yield what may name the same place: the organisatie, its initiatieven, partners, and questions solved there."""
    provider = entry.id if isinstance(entry, Organisatie) else entry.organisatie
    own = [directory.organisaties[provider], *directory.offers.get(provider, ())] if provider else []
    near: dict[str, Thing] = {}
    for thing in chain(own, directory.partners.get(entry.ref, ()), directory.vragen_of.get(entry.ref, ())):
        near[thing.ref] = thing
    near.pop(entry.ref, None)
    yield from near.values()


def _street(address: str) -> tuple[str, str]:
    """Return the street and the bare house number of an address; a letter or floor behind it does not matter."""
    found = re.match(r"(\D+?)[\s,]*(\d+)", address)
    return (found[1], found[2]) if found else (address, "")


def _loosely(text: str) -> str:
    """Return a pattern for ``text`` with any blanks and marks between its letters, ``str.`` for straat; "" for ""."""
    letters = re.sub(r"[\W_]+", "", text)
    stem, straat = (letters[:-6], r"str(?:aat)?") if letters.lower().endswith("straat") else (letters, "")
    return r"[\W_]*".join([*map(re.escape, stem), *filter(None, [straat])])


def _either(*patterns: str) -> re.Pattern[str]:
    """Return what finds one of ``patterns`` where a word begins; nothing when all are empty."""
    given = "|".join(filter(None, patterns))
    return re.compile(rf"(?<![^\W_])(?:{given})" if given else r"(?!)", re.IGNORECASE)
