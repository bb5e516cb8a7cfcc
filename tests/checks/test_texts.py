"""Texts: what a reader cannot use is told; plain and lively texts are left alone."""

import pytest
from written import codes, initiatief, vraag

from sitegen.checks.texts import check


@pytest.mark.parametrize(
    "summary",
    [
        "Naam van de organisatie",
        "xxx",
        "Lorem ipsum dolor sit amet.",
        "Test 2",
        "TODO",
        "n.v.t.",
        "Vul in",
        "[naam invullen]",
    ],
)
def test_left_over_from_a_template(summary: str) -> None:
    assert codes(check, initiatieven__x=initiatief(samenvatting=f'"{summary}"')) == ["SK441"]


@pytest.mark.parametrize(
    "summary",
    [
        "Vul samen met ons het formulier in en doe de test.",
        "Wij zijn een kerk in Noord.",
        "Stichting Soep is er voor iedereen!",
        "Samen met GGD, ANBO en COC.",
        "Todo o nada: Spaanse les.",
    ],
)
def test_good_texts(summary: str) -> None:
    assert codes(check, initiatieven__x=initiatief(samenvatting=f'"{summary}"')) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Welkom.\n\n## ELKE WEEK SAMEN KOKEN\n", ["SK443"]),
        ("Wij werken met de GGD en ANBO.", []),
        ("Kom erbij!!", ["SK444"]),
        ("Kom erbij! Neem iemand mee!", []),
        ("Kijk op [deze link](https://eten.example).", ["SK446"]),
        ("Kijk op [het menu](https://eten.example).", []),
        ("Kijk op https://eten.example/menu.", ["SK447"]),
        (
            "Kijk op <https://eten.example>, [www.eten.example](https://www.eten.example) of mail info@www.eten.example.",
            [],
        ),
        ("Elke week koken wij!", ["SK442"]),
    ],
)
def test_bodies(body: str, expected: list[str]) -> None:
    assert codes(check, initiatieven__x=initiatief(body)) == expected


def test_a_summary_that_is_the_name() -> None:
    assert codes(check, initiatieven__x=initiatief(samenvatting="Samen eten.")) == ["SK440"]


def test_only_a_very_hard_text_of_some_length_is_told() -> None:
    hard = (
        "Integrale ondersteuningsarrangementen faciliteren zelfredzaamheid en participatie van kwetsbare doelgroepen. "
    )
    assert codes(check, initiatieven__x=initiatief(hard)) == []
    assert codes(check, initiatieven__x=initiatief(hard * 3)) == ["SK445"]


def test_questions_are_read_as_well() -> None:
    assert codes(check, vragen__x=vraag(doorvragen="[xxx]")) == ["SK441"]
