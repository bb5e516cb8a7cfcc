"""Lookalikes: what is there twice is told once, and what only looks alike is left alone."""

import pytest
from written import codes, initiatief, organisatie, written

from sitegen.checks.lookalikes import check

PHONE = "{telefoon: 078 100 00 09}"
LONG = (
    "Wij koken elke week met elkaar in de keuken van het buurthuis, en daarna eten wij samen aan de lange tafel. " * 3
)


def pair(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return codes(check, initiatieven__a=initiatief(**one), initiatieven__b=initiatief(**other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"contact": PHONE}, {"contact": "{telefoon: +31 78 1000009}"}),
        ({"contact": PHONE}, {"contact": PHONE, "categorieen": "[vervoer]"}),
        ({"contact": PHONE, "naam": "De Buurtkeuken"}, {"contact": PHONE, "naam": "Buurt-keuken"}),
        ({"contact": PHONE, "naam": "Buurtkeuken Noord"}, {"contact": PHONE, "naam": "Buurtkeuke Noord"}),
        ({"contact": "{adres: Kade 1, postcode: 3401 AB}"}, {"contact": '{adres: "kade 1", postcode: 3401ab}'}),
        ({"contact": "{website: https://www.eten.example/}"}, {"contact": "{website: http://eten.example}"}),
        ({}, {}),
        ({"body": LONG, "naam": "Soep"}, {"body": LONG, "naam": "Pannenkoeken"}),
    ],
)
def test_the_same_twice(one: dict[str, str], other: dict[str, str]) -> None:
    assert pair(one, other) == ["SK430"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"contact": PHONE, "naam": "Soep"}, {"contact": PHONE, "naam": "Pannenkoeken"}),
        ({"contact": "{adres: Kade 1}"}, {"contact": "{adres: Kade 3}"}),
        (
            {"contact": "{telefoon: 078 100 00 09, adres: Kade 1}"},
            {"contact": "{telefoon: 078 100 00 09, adres: Kade 3}"},
        ),
        ({"contact": PHONE, "naam": "Taalgroep 1"}, {"contact": PHONE, "naam": "Taalgroep 2"}),
        ({"contact": PHONE}, {"contact": PHONE, "wijken": "[zuid]"}),
        ({"contact": PHONE}, {"contact": "{telefoon: 078 100 00 10}"}),
        ({}, {"categorieen": "[vervoer]"}),
        ({"contact": PHONE}, {"contact": PHONE, "status": "gestopt"}),
    ],
)
def test_two_things(one: dict[str, str], other: dict[str, str]) -> None:
    assert pair(one, other) == []


def test_initiatieven_of_one_organisatie_share_its_contact() -> None:
    files = {
        f"initiatieven__{name}": initiatief(naam=name, organisatie="huis", contact=PHONE) for name in ("soep", "koffie")
    }
    assert codes(check, organisaties__huis=organisatie(naam="Soep", contact=PHONE), **files) == []


def test_two_organisaties_with_one_phone_and_mailbox() -> None:
    contact = "{telefoon: 078 100 00 09, email: info@huis.example}"
    one, other = organisatie(naam="Het Anker", contact=contact), organisatie(naam="De Haven", contact=contact)
    assert codes(check, organisaties__a=one, organisaties__b=other) == ["SK430"]
    offices = [organisatie(naam=name, contact=contact, soort="overheid") for name in ("Loket werk", "Loket zorg")]
    assert codes(check, organisaties__a=offices[0], organisaties__b=offices[1]) == []


def test_an_initiatief_that_forgot_its_organisatie() -> None:
    one, other = organisatie(naam="De Buurtkeuken", contact=PHONE), initiatief(naam="Buurtkeuken", contact=PHONE)
    assert codes(check, organisaties__a=one, initiatieven__b=other) == ["SK448"]


def test_a_group_is_one_finding_at_its_last_file() -> None:
    (finding,) = check(written({f"initiatieven/{name}": initiatief(contact=PHONE) for name in "abcde"}))
    assert (finding.where.path, finding.where.line) == ("initiatieven/e.md", 2)
    assert "initiatieven/a.md, initiatieven/b.md, initiatieven/c.md en nog 1" in finding.message
    assert finding.message.endswith("dezelfde naam en hetzelfde telefoonnummer.")
