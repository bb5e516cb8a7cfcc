"""Does it say one thing? Values of one entry that cannot both be true, and values that stand in the wrong place."""

import re
from collections.abc import Iterator

from sitegen import remedies
from sitegen.directory import Directory
from sitegen.finding import Finding
from sitegen.messages import quality
from sitegen.model import Initiatief, Organisatie
from sitegen.passages import Passage, passages

# (toegang, voorwaarde, value) that exclude each other; ``zelf-aanmelden`` with an indicatie is common in the Wlz and Wmo.
_EXCLUDE = frozenset({
    ("inloop", "verwijzing", "ja"),
    ("inloop", "indicatie", "ja"),
    ("zelf-aanmelden", "verwijzing", "ja"),
    ("via-verwijzer", "verwijzing", "nee"),
    ("indicatie", "indicatie", "nee"),
})  # fmt: skip
_CLOSED = re.compile(
    r"\b(?:tijdelijk|definitief|voorgoed)\s+(?:gesloten|dicht|gestopt)\b"
    r"|\b(?:wij|we|dit initiatief|dit project|deze groep)\s+(?:zijn|is)\s+(?:helaas\s+|inmiddels\s+)?gestopt\b(?!\s+met)"
    r"|\b(?:is|zijn|wordt|werd)\s+(?:\w+\s+){0,4}opgeheven\b(?!\s+(?:hoofd|vinger))"
    r"|(?<!geen )\b(?:aanmeld|cliënten|patiënten|opname|wachtlijst)stop\b",
    re.IGNORECASE,
)
_NIGHT = "06:00"  # until when a day that ends "earlier" than it begins goes on past midnight
_EVENING, _MORNING = "17:00", "10:00"  # a night lies between these
_WHERE_CLOSED = frozenset({"", "samenvatting", "tekst"})
_PRICE = re.compile(
    r"\b(?:kost(?:en)?|bijdrage|entree|toegang|betaalt?|contributie)\b[^.€\n]{0,25}(€ ?\d+(?:[.,]\d+|,-)?)",
    re.IGNORECASE,
)
_WHERE_PRICED = frozenset({"", "samenvatting", "aanmelden"})  # beside the costs, an extra is explained
_POSTCODE = re.compile(r"[\s,(]*\b([1-9]\d{3})\s?([A-Z]{2}|[a-z]{2})\b[\s,)]*")


def check(directory: Directory) -> Iterator[Finding]:
    """Yield what contradicts itself in an address, in the way in, in the status and in the costs."""
    for entry in directory.entries:
        yield from _address(directory, entry)
    for initiatief in directory.initiatieven.values():
        yield from _access(directory, initiatief)
        yield from _hours(directory, initiatief)
        yield from _kind(directory, initiatief)
        for passage in passages(directory.document(initiatief)):
            yield from _told_otherwise(initiatief, passage)


def _address(directory: Directory, entry: Organisatie | Initiatief) -> Iterator[Finding]:
    contact = entry.contact
    if contact is None or contact.adres_zichtbaar != "volledig":
        return
    for key in ("adres", "plaats"):
        if remedy := remedies.elsewhere(getattr(contact, key) or "", key):
            yield quality.WRONG_PLACE.at(directory.at(entry, "contact", key), key=key, remedy=remedy)
            return
    if contact.adres and (inside := _POSTCODE.search(contact.adres)):
        street, place = contact.adres[: inside.start()], contact.adres[inside.end() :]
        lines = {"adres": street, "postcode": f"{inside[1]} {inside[2].upper()}", "plaats": contact.plaats or place}
        pasted = ", ".join(f"‘{key}: {value}’" for key, value in lines.items() if value)
        yield quality.POSTCODE_IN_ADDRESS.at(directory.at(entry, "contact", "adres"), lines=pasted)
    elif contact.adres and not contact.postcode:
        yield quality.NO_POSTCODE.at(directory.at(entry, "contact", "adres"))
    elif contact.postcode and not contact.adres:
        yield quality.ONLY_POSTCODE.at(directory.at(entry, "contact", "postcode"))


def _access(directory: Directory, initiatief: Initiatief) -> Iterator[Finding]:
    for key in ("verwijzing", "indicatie"):
        value = getattr(initiatief.voorwaarden, key)
        if (initiatief.toegang, key, value) in _EXCLUDE:
            where = directory.at(initiatief, "voorwaarden", key)
            yield quality.ACCESS_CONDITION.at(where, access=initiatief.toegang, key=key, value=value)
    if initiatief.vorm == ("inloop",) and not initiatief.tijden and initiatief.status == "actief":
        yield quality.WALK_IN_WITHOUT_HOURS.at(directory.at(initiatief, "vorm"))


def _hours(directory: Directory, initiatief: Initiatief) -> Iterator[Finding]:
    """Yield hours that end before they begin; until early in the morning is past midnight."""
    for number, tijd in enumerate(initiatief.tijden):
        night = tijd.van and tijd.tot and tijd.van >= _EVENING and tijd.tot <= _MORNING
        if tijd.van and tijd.tot and _NIGHT < tijd.tot <= tijd.van and not night:
            yield quality.HOURS_REVERSED.at(
                directory.at(initiatief, "tijden", number, "tot"), van=tijd.van, tot=tijd.tot
            )


def _kind(directory: Directory, initiatief: Initiatief) -> Iterator[Finding]:
    if initiatief.status == "gestopt" and initiatief.aanmelden:
        yield quality.STOPPED_WITH_STEPS.at(directory.at(initiatief, "aanmelden"))
    if initiatief.soort == "informeel" and initiatief.kosten.soort == "verzekerd":
        yield quality.INFORMAL_INSURED.at(directory.at(initiatief, "kosten", "soort"))


def _told_otherwise(initiatief: Initiatief, passage: Passage) -> Iterator[Finding]:
    """Yield a text that says closed where the status says active, or names a price where the costs say free."""
    if initiatief.status == "actief" and passage.key in _WHERE_CLOSED and (found := _CLOSED.search(passage.text)):
        yield quality.SAYS_CLOSED.at(passage.at(found.start()), text=" ".join(found[0].split()))
    if initiatief.kosten.soort == "gratis" and passage.key in _WHERE_PRICED and (found := _PRICE.search(passage.text)):
        yield quality.FREE_WITH_PRICE.at(
            passage.at(found.start()), text=" ".join(found[0].split()), amount=found[1].strip()
        )
