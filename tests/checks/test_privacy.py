"""Privacy: what tells of one person or of a hidden place is told, and never repeated in the message."""

import pytest
from written import codes, initiatief, organisatie, vraag, written

from sitegen.checks.privacy import check

HIDDEN = "{telefoon: 078 100 00 09, adres: Geheimstraat 17a, postcode: 3402 ZX, adres_zichtbaar: verborgen}"
SHIELDED = HIDDEN.replace("verborgen", "wijk")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"contact": "{email: j.devries@eten.example}"}, ["SK477"]),
        ({"contact": "{email: j.devries@eten.example}", "organisatie": "huis"}, ["SK476"]),
        ({"contact": "{email: j.devries@eten.example}", "soort": "formeel"}, ["SK476"]),
        ({"contact": "{telefoon: 06 12 34 56 78}"}, ["SK479"]),
        ({"contact": "{telefoon: +31612345678}", "organisatie": "huis"}, ["SK478"]),
        ({"contact_professional": "{rol: Fatima, telefoon: 078 100 00 02}"}, ["SK475"]),
        ({"contact_professional": "{rol: kok, telefoon: 06 12345678, naam: Jan, toestemming: 2026-01-01}"}, []),
        ({"aanmelden": "[Vraag naar mevrouw Jansen.]"}, ["SK475"]),
        ({"aanmelden": "[Vraag naar mevrouw of meneer van de balie.]"}, []),
        ({"naam": "Koffie bij meneer Vis"}, []),
    ],
)
def test_persons(keys: dict[str, str], expected: list[str]) -> None:
    assert codes(check, organisaties__huis=organisatie(), initiatieven__x=initiatief(**keys)) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"vraag": "Wie wandelt er met meneer?"}, []),
        ({"vraag": "Wie wandelt er met Truus?"}, ["SK474"]),
        ({"doorvragen": "[Woont u nog op Zijlaan 4?]"}, ["SK474"]),
        ({"doorvragen": "[Kent u Kade 1?]"}, []),
        ({"body": "Bel 078 100 00 01 of mail spin@kaart.example."}, []),
        ({"body": "Bel 078 100 00 55 of mail dochter@buren.example."}, ["SK474", "SK474"]),
        ({"body": "Mevrouw is geboren op 3-5-1941."}, ["SK474"]),
        ({"body": "De intake was op 03-05-2026."}, []),
    ],
)
def test_who_asked(keys: dict[str, str], expected: list[str]) -> None:
    house = organisatie(contact="{telefoon: 078 100 00 01, adres: Kade 1}")
    assert codes(check, organisaties__huis=house, vragen__x=vraag(**keys)) == expected


@pytest.mark.parametrize(
    "text", ["Kom naar Geheimstraat 17.", "GEHEIM STRAAT 17-2", "Geheimstr. 17", "3402zx", "aan de Geheimstraat"]
)
def test_a_hidden_address_leaks(text: str) -> None:
    assert codes(check, initiatieven__x=initiatief(text, contact=HIDDEN)) == ["SK470"]


@pytest.mark.parametrize("text", ["aan de Geheimstraat", "Kom naar Geheimstraat 17b."])
def test_a_street_alone_may_be_known_when_only_the_house_is_shielded(text: str) -> None:
    assert codes(check, initiatieven__x=initiatief(text, contact=SHIELDED)) == ["SK471"] * ("17" in text)


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("Geheimstraat 170", SHIELDED),
        ("3402 ZXA", HIDDEN),
        ("Een geheim: in de straat.", HIDDEN),
        ("Bel 17 keer.", HIDDEN),
    ],
)
def test_no_leak(text: str, contact: str) -> None:
    assert codes(check, initiatieven__x=initiatief(text, contact=contact)) == []


def test_a_hidden_address_leaks_through_those_around_it() -> None:
    open_house = organisatie(contact="{telefoon: 078 100 00 01, adres: Geheimstraat 17, postcode: 3402 ZX}")
    files = {
        "organisaties__huis": open_house,
        "initiatieven__x": initiatief(contact=HIDDEN, organisatie="huis"),
        "initiatieven__y": initiatief("Wij halen u op bij Geheimstraat 17."),
        "initiatieven__z": initiatief("Wij halen u op bij Geheimstraat 17.", werkt_samen_met="[x]"),
        "vragen__x": vraag("Zij kon terecht in de geheimstraat 17.", opgelost_met="[x]"),
    }
    directory = written({path.replace("__", "/"): text for path, text in files.items()})
    findings = sorted(finding for finding in check(directory) if finding.code == "SK470")
    assert [finding.where.path for finding in findings] == [
        "initiatieven/z.md",
        "organisaties/huis.md",
        "vragen/x.md",
    ]
    assert "Geheim" not in "".join(finding.message + finding.hint for finding in findings)


def test_an_address_hidden_on_both_sides_does_not_leak() -> None:
    files = {
        "organisaties__huis": organisatie(contact=HIDDEN),
        "initiatieven__x": initiatief(contact=HIDDEN, organisatie="huis"),
    }
    assert codes(check, **files) == []
