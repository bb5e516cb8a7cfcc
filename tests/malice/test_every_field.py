"""No text that a partner can write is forgotten: each of them has held every payload."""

from collections import defaultdict

import hostile
import pytest
from hostile import KINDS, PAYLOADS, located, texts

# Text that is no free text, with what keeps it in line.
CHECKED = {
    "a pattern of its own": {
        "id", "vroeger", "partnertypen", "kvk", "cbs", "postcodes", "talen", "telefoon", "email", "beheerder",
        "website", "repository", "bewerken", "postcode", "gesloten_op", "van", "tot",
    },
    "has to exist": {
        "wijken", "categorieen", "leefgebieden", "doelgroepen", "organisatie", "binnen", "partnertype",
        "partnertypen_vereist", "werkt_samen_met", "lichter_alternatief", "opgelost_met", "populaire_vragen",
    },
    "one of a few words": {
        "soort", "status", "vorm", "toegang", "wettelijk_kader", "warm", "methode", "uitkomst", "adres_zichtbaar",
        "dag", "weken", "per", "taal", "vast_adres", "verwijzing", "indicatie", "legitimatie", "regiobinding",
        "digid", "verzekering", "bij_gevaar",
    },
}  # fmt: skip

ONCE = ("Site.", "Coordinator.", "Noodnummer.")  # on every page


@pytest.fixture(scope="module")
def said() -> dict[str, set[str]]:
    """Return everything that the hostile content says, by place ("Kosten.bedrag")."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in located(PAYLOADS):
        for place, text in texts(one.thing):
            found[place].add(text)
    return found


def test_there_are_enough_payloads_and_no_two_the_same() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 150


@pytest.fixture(scope="module")
def free(said: dict[str, set[str]]) -> set[str]:
    """Return the places where anything can be said."""
    checked = set().union(*CHECKED.values())
    return {place for place in said if place.rpartition(".")[2] not in checked and place != "Site.adres"}


def test_every_text_of_every_kind_held_every_payload(said: dict[str, set[str]], free: set[str]) -> None:
    places = {place for place in free if not place.startswith(ONCE)}
    assert len(places) > 40
    lacking = {place: [payload for payload in PAYLOADS if payload.strip() not in said[place]] for place in places}
    assert not {place: payloads for place, payloads in lacking.items() if payloads}


def test_every_text_of_the_site_itself_held_what_breaks_out_of_everything(
    said: dict[str, set[str]], free: set[str]
) -> None:
    places = {place for place in free if place.startswith(ONCE)}
    assert len(places) > 6
    assert {place: said[place] for place in places if said[place] != {PAYLOADS[0]}} == {}
    assert set("\"'`<>{}&;") <= set(PAYLOADS[0])


def test_no_field_of_the_model_is_left_out(said: dict[str, set[str]]) -> None:
    fields = {
        f"{block.__name__}.{key}"
        for block in hostile.blocks(KINDS)
        for key, field in block.model_fields.items()
        if hostile.holds_text(field.annotation)
    }
    assert fields - set(said) == set()
