"""Remedies: a value that does not fit gets the text that was probably meant."""

from collections.abc import Callable

import pytest

from sitegen import remedies


@pytest.mark.parametrize(
    ("remedy", "typed", "said"),
    [
        (remedies.phone, "010 123 45 6", "Hier staan 9 cijfers; het moeten er 10 zijn."),
        (remedies.phone, "010-1234567 (balie)", "Zet hier alleen het nummer: 010-1234567"),
        (remedies.phone, "tel. 078 123 45 67", "Zet hier alleen het nummer: 078 123 45 67"),
        (remedies.phone, "010-1234567 / 010-7654321", "Zet hier één nummer; een tweede kan in de tekst."),
        (remedies.phone, "078 123 45 6O", "Er staat een letter O tussen de cijfers. Bedoelde u: 078 123 45 60?"),
        (remedies.phone, "78-1234567", "De 0 vooraan ontbreekt. Bedoelde u: 078-1234567?"),
        (remedies.phone, "onbekend", "Is er niets in te vullen? Haal deze regel dan weg."),
        (remedies.phone, "bel ons", ""),
        (remedies.email, "mailto:info@x.nl", "Bedoelde u: info@x.nl?"),
        (remedies.email, "info (at) x.nl", "Bedoelde u: info@x.nl?"),
        (remedies.email, "koffie@x,nl", "Bedoelde u: koffie@x.nl?"),
        (remedies.email, "a@x.nl, b@x.nl", "Zet hier één adres."),
        (remedies.email, "@x.nl", "Voor de @ ontbreekt een naam, bijvoorbeeld info@x.nl."),
        (remedies.website, "www.x.nl", "Bedoelde u: https://www.x.nl?"),
        (remedies.website, "http//x.nl", "Bedoelde u: http://x.nl?"),
        (remedies.website, "htps://x.nl", "Bedoelde u: https://x.nl?"),
        (remedies.website, "<https://x.nl>", "Bedoelde u: https://x.nl?"),
        (remedies.website, "https://x.nl en facebook", "Bedoelde u: https://x.nl?"),
        (remedies.website, "www x nl", "In een webadres staat geen spatie."),
        (remedies.website, "javascript:alert(1)", ""),
        (remedies.postcode, "3032", "De twee letters ontbreken."),
        (remedies.postcode, "3032ab Havenrade", "Bedoelde u: ‘postcode: 3032 AB’ en ‘plaats: Havenrade’?"),
        (remedies.day, "21-11-2026", "Bedoelde u: 2026-11-21?"),
        (remedies.day, "maandag 3 mrt 2025", "Bedoelde u: 2025-03-03?"),
        (remedies.day, "2026–11–02", "Bedoelde u: 2026-11-02?"),
        (remedies.day, "1-2-26", "Bedoelde u: 2026-02-01?"),
        (remedies.day, "2026-02-30", "30 februari 2026 bestaat niet; februari heeft 28 dagen."),
        (remedies.day, "2026-13-01", "Maand 13 bestaat niet."),
        (remedies.day, "morgen", "Schrijf de datum zelf."),
        (remedies.time, "9u", 'Bedoelde u: "09:00"?'),
        (remedies.time, "half tien", 'Bedoelde u: "09:30" of "21:30"?'),
        (remedies.time, "10:00-12:00", 'Dat zijn twee tijden. Schrijf van: "10:00" en tot: "12:00", elk apart.'),
        (remedies.time, "laat", ""),
        (remedies.number, "18+", "Bedoelde u: 18?"),
        (remedies.number, "12.400", "Bedoelde u: 12400?"),
        (remedies.number, "18-65", ""),
    ],
)
def test_what_was_meant(remedy: Callable[[str], str], typed: str, said: str) -> None:
    assert remedy(typed) == said


@pytest.mark.parametrize(
    ("key", "typed", "line"),
    [
        ("kosten", "gratis", "kosten: {soort: gratis}"),
        ("kosten", "€ 2,50", 'kosten: {soort: bijdrage, bedrag: "€ 2,50"}'),
        ("contact", "info@x.nl", "contact: {email: info@x.nl}"),
        ("contact", "aan de bar", ""),
        ("leeftijd", "18+", "leeftijd: {van: 18}"),
        ("leeftijd", "tot 18", "leeftijd: {tot: 18}"),
        ("leeftijd", "4-12 jaar", "leeftijd: {van: 4, tot: 12}"),
        ("melding", "Dicht: tot juni", 'melding: {tekst: "Dicht: tot juni", tot: 2026-12-31}'),
        ("overdracht", "ja", "overdracht: {warm: ja}"),
        ("tijden", "maandag 14.00-16.00 uur", '{dag: maandag, van: "14:00", tot: "16:00"}'),
    ],
)
def test_one_value_where_a_block_belongs(key: str, typed: str, line: str) -> None:
    assert remedies.block(key, typed) == line


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("noord, zuid en oost", ["noord", "zuid", "oost"]),
        ("a;b", ["a", "b"]),
        ("• luisteren • geduld", ["luisteren", "geduld"]),
        ("1. Bel of mail ons. 2. We komen langs.", ["Bel of mail ons.", "We komen langs."]),
        ("Bel of mail ons. We komen langs.", ["Bel of mail ons.", "We komen langs."]),
        ("(noord, zuid)", ["noord", "zuid"]),
    ],
)
def test_a_list_typed_as_one_text(typed: str, parts: list[str]) -> None:
    assert remedies.parts(typed) == parts


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("info@x.nl", "email"),
        ("www.x.nl", "website"),
        ("010 123 45 67", "telefoon"),
        ("3032 AB", "postcode"),
        ("x", ""),
    ],
)
def test_what_kind_of_contact_it_is(typed: str, kind: str) -> None:
    assert remedies.kind_of(typed) == kind


def test_words_for_yes_no_and_unknown() -> None:
    words = ("yes", "nodig", "geen", "false", "weet niet", "ja, van de huisarts", "soms")
    assert [remedies.tristate(word) for word in words] == ["ja", "ja", "nee", "nee", "onbekend", "ja", ""]


def test_a_value_is_quoted_when_it_must_be() -> None:
    values = ("2 euro", "let op: zo", 'zeg "a"', "")
    assert [remedies.as_text(value) for value in values] == ["2 euro", '"let op: zo"', r'"zeg \"a\""', '""']
