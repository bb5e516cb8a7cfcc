"""Partners: names and settings are found in files that no parser would take."""

import pytest
from sample import BUS, KERK

from sitegen.report.partners import Partner, address, partners, setting
from sitegen.source import Source


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("naam: De Kerk", "De Kerk"),
        ('naam:   "De: Kerk"  # zo heet zij', "De: Kerk"),
        ("naam: 'De Kerk'\r", "De Kerk"),
        ("naam: De Kerk # zo heet zij", "De Kerk"),
        ("naam: Huis#5", "Huis#5"),
        ("naam: ::error::x", "::error::x"),
        ("naam:", ""),
        ("naam: # niets", ""),
        ("naam: >", ""),
        ("naam: [a, b]", ""),
        ("  naam: ingesprongen", ""),
        ("voornaam: x", ""),
    ],
)
def test_a_setting_stands_behind_its_key_on_one_line(line: str, value: str) -> None:
    assert setting(Source("x.md", f"---\n{line}\n\tkapot: [\n"), "naam") == value


@pytest.mark.parametrize(
    "value", ["javascript:alert(1)", 'https://a.example/"onclick=', "https://a.example/) b", "a.example"]
)
def test_only_a_plain_web_address_is_linked_to(value: str) -> None:
    assert address(Source("site.yaml", f"adres: {value}\n"), "adres") == ""


def test_an_initiatief_belongs_to_its_organisatie() -> None:
    kerk = Partner(KERK.path, "De Kerk", "koster@kerk.example")
    assert partners([BUS, KERK]) == {BUS.path: kerk, KERK.path: kerk}


def test_without_an_organisatie_that_exists_it_stands_on_its_own() -> None:
    assert partners([BUS])[BUS.path] == Partner(BUS.path, "Bus")


def test_without_a_name_a_file_goes_by_its_own_and_a_mailbox_must_be_one() -> None:
    source = Source("organisaties/deel/x.md", "beheerder: a@b.example?cc=c@d.example\n")
    assert partners([source])[source.path] == Partner(source.path, "x.md")


def test_only_organisaties_and_initiatieven_have_a_partner() -> None:
    assert not partners([Source("vragen/x.md", "naam: x\n"), Source("site.yaml", "naam: x\n")])
