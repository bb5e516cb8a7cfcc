"""Contradictions: two values that cannot both be true; common combinations that can are left alone."""

import pytest
from written import codes, initiatief, organisatie, written

from sitegen.checks.contradictions import check


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"toegang": "inloop", "voorwaarden": "{indicatie: ja}"}, ["SK431"]),
        ({"toegang": "via-verwijzer", "voorwaarden": "{verwijzing: nee}"}, ["SK431"]),
        ({"toegang": "indicatie", "voorwaarden": "{indicatie: nee}"}, ["SK431"]),
        ({"toegang": "zelf-aanmelden", "voorwaarden": "{indicatie: ja}"}, []),
        ({"toegang": "inloop", "voorwaarden": "{verwijzing: onbekend}"}, []),
        ({"status": "gestopt"}, []),
        ({"kosten": "{soort: verzekerd}", "soort": "formeel"}, []),
        ({"vorm": "[inloop, groep]"}, []),
        ({"vorm": "[inloop]", "status": "tijdelijk-dicht"}, []),
        ({"contact": "{telefoon: 078 100 00 01, adres: Kade 1, adres_zichtbaar: verborgen}"}, []),
        ({"contact": "{telefoon: 078 100 00 01, adres: Kade 1, postcode: 3401 AB}"}, []),
    ],
)
def test_values(keys: dict[str, str], expected: list[str]) -> None:
    assert codes(check, initiatieven__x=initiatief(**keys)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wij zijn helaas gestopt.", ["SK433"]),
        ("De groep is in mei opgeheven.", ["SK433"]),
        ("Er geldt een aanmeldstop.", ["SK433"]),
        ("Er is geen aanmeldstop.", []),
        ("Ook voor wie is gestopt met drinken: wij zijn gestopt met roken.", []),
        ("Met opgeheven hoofd naar huis.", []),
        ("Op maandag zijn wij gesloten.", []),
        ("De maaltijd kost € 5.", ["SK439"]),
        ("Een bijdrage van € 2,50 mag.", ["SK439"]),
        ("Wij halen € 5.000 op voor de speeltuin.", []),
    ],
)
def test_what_the_text_says(text: str, expected: list[str]) -> None:
    assert codes(check, initiatieven__x=initiatief(text)) == expected


def test_a_text_that_says_closed_is_right_when_the_status_says_so() -> None:
    assert codes(check, initiatieven__x=initiatief("Wij zijn tijdelijk dicht.", status="tijdelijk-dicht")) == []


def test_a_postcode_in_the_address_comes_with_lines_to_paste() -> None:
    files = {"organisaties/x": organisatie(contact="{telefoon: 078 100 00 01, adres: 'Kade 1, 3401ab Proefdorp'}")}
    (finding,) = check(written(files))
    assert finding.code == "SK437"
    assert "‘adres: Kade 1’, ‘postcode: 3401 AB’, ‘plaats: Proefdorp’" in finding.hint
