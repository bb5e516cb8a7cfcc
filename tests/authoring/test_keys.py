"""The keys of the model, as editors and questions need them."""

from sitegen import model as m
from sitegen import pipeline
from sitegen.authoring.keys import keys, known, told
from sitegen.directory import Directory
from sitegen.model import PARTNER_TYPES, Organisatie


def test_keys_that_follow_from_the_file_are_not_asked() -> None:
    assert {"id", "tekst"}.isdisjoint(keys(m.Initiatief))
    assert "id" not in keys(m.Site)
    assert "id" in keys(m.Wijk)
    assert "tekst" in keys(m.Melding)


def test_a_key_knows_what_may_stand_there() -> None:
    initiatief, tijd = keys(m.Initiatief), keys(m.Tijd)
    assert initiatief["status"].choices == ("actief", "aanmeldstop", "tijdelijk-dicht", "gestopt")
    assert (initiatief["categorieen"].many, initiatief["categorieen"].least) == (True, 1)
    assert initiatief["kosten"].block is m.Kosten
    assert (initiatief["controles"].block, initiatief["controles"].many) == (m.Controle, True)
    assert (tijd["dag"].alone, initiatief["talen"].alone) == (True, False)
    assert keys(m.Contact)["locatie"].many is False


def test_an_entry_is_in_reading_order_and_the_log_is_last() -> None:
    names = list(keys(m.Initiatief))
    assert names[:3] == ["naam", "ook_bekend_als", "organisatie"]
    assert names[-1] == "controles"


def test_a_type_tells_what_it_was_made_with() -> None:
    assert (told(m.Weeks)["low"], told(m.Weeks)["high"]) == (0, 520)
    assert told(m.Id)["pattern"]
    assert told(m.Name) == {"max_length": 100}


def test_all_ids_of_a_site_are_known_by_name(example: pipeline.Loaded) -> None:
    assert example.directory
    ids = known(example.directory)
    assert ids["wijken"].keys() - ids["gebieden"].keys() == {"overal"}
    assert set(ids["partners"]) == set(example.directory.organisaties) | set(example.directory.initiatieven)
    assert set(ids["partnertypen"]) >= PARTNER_TYPES
    assert ids["vragen"] == {one.id: one.vraag for one in example.directory.vragen.values()}


def test_an_id_of_both_kinds_is_known_with_its_kind(example: pipeline.Loaded) -> None:
    assert example.directory
    one = next(iter(example.directory.initiatieven.values()))
    double = next(iter(example.directory.organisaties.values())).model_copy(update={"id": one.id})
    directory = Directory(example.directory.site, organisaties={one.id: double}, initiatieven={one.id: one})
    assert isinstance(double, Organisatie)
    assert set(known(directory)["partners"]) == {f"organisaties/{one.id}", f"initiatieven/{one.id}"}
