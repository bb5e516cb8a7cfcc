"""The whole map: relations both ways, areas, and what may not be seen."""

import pytest

from sitegen import pipeline
from sitegen.directory import Directory, by_name


@pytest.fixture
def directory(example: pipeline.Loaded) -> Directory:
    assert example.directory
    return example.directory


def test_partners_are_seen_from_both_sides(directory: Directory) -> None:
    assert [e.ref for e in directory.partners["initiatieven/schaakmaatje"]] == ["organisaties/kerk-aan-de-kade"]
    assert [e.ref for e in directory.partners["organisaties/kerk-aan-de-kade"]] == ["initiatieven/schaakmaatje"]
    assert [e.ref for e in directory.heavier["initiatieven/schaakmaatje"]] == ["initiatieven/kerkbus"]


def test_a_gemeente_covers_what_lies_in_it_and_a_buurt_only_itself(directory: Directory) -> None:
    assert directory.covered(directory.organisaties["praktijk-de-sluis"]) == {"proefdorp", "noord", "zuid", "haven"}
    assert directory.covered(directory.initiatieven["schaakmaatje"]) == {"noord", "haven"}
    assert directory.present(directory.initiatieven["schaakmaatje"]) == {"noord", "haven", "proefdorp"}
    assert directory.covered(directory.initiatieven["veilig-huis"]) == set(directory.wijken)


def test_contact_falls_back_on_the_organisation(directory: Directory) -> None:
    contact = directory.contact(directory.initiatieven["kerkbus"])
    assert contact
    assert contact.telefoon == "078 100 00 02"
    assert directory.contact(directory.initiatieven["oude-soos"]) is None


def test_a_hidden_address_is_gone_before_any_output(directory: Directory) -> None:
    contact = directory.initiatieven["veilig-huis"].contact
    assert contact
    assert (contact.adres, contact.postcode, contact.plaats, contact.locatie) == (None, None, None, None)
    assert contact.telefoon == "0800 1234"


def test_questions_are_known_by_what_solved_them(directory: Directory) -> None:
    assert [v.id for v in directory.vragen_of["organisaties/kerk-aan-de-kade"]] == ["schaken-aan-huis"]
    assert [v.id for v in directory.vragen_of["doelgroepen/ouderen"]] == ["schaken-aan-huis"]


def test_names_are_sorted_as_a_reader_looks_them_up(directory: Directory) -> None:
    assert [i.id for i in by_name(directory.initiatieven.values())] == [
        "kerkbus",
        "schaakmaatje",
        "oude-soos",
        "veilig-huis",
    ]
