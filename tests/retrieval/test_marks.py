"""Marks: what the example, and Dutch in general, says about for whom, where, and under which conditions."""

import re
from dataclasses import replace
from typing import get_args

import pytest

from sitegen import pipeline
from sitegen.directory import Directory
from sitegen.dutch import words
from sitegen.language import Language, Word, dutch
from sitegen.model import Categorie, Doelgroep, Wijk
from sitegen.retrieval.documents import CONDITIONS
from sitegen.retrieval.marks import dangers, durations, marks, people

NO_WORDS = Language({})


@pytest.fixture
def directory(example: pipeline.Loaded) -> Directory:
    assert example.directory
    return example.directory


def with_wijk(directory: Directory, **changes: object) -> Directory:
    """Return ``directory`` with ``changes`` of Zuid."""
    wijk: Wijk = directory.wijken["zuid"].model_copy(update=changes)
    return replace(directory, wijken={**directory.wijken, "zuid": wijk})


def with_groups(directory: Directory, *groups: Doelgroep) -> Directory:
    return replace(directory, doelgroepen={group.id: group for group in groups})


# ── where ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_wijk_and_a_buurt_are_known_by_name_and_the_gemeente_is_everything(directory: Directory) -> None:
    found = marks(directory, NO_WORDS)
    assert found["noord"] == [("wijk", "noord")]
    assert found["haven"] == [("wijk", "haven")]
    assert "proefdorp" not in found


def test_a_wijk_is_known_by_every_postcode_of_it(directory: Directory) -> None:
    found = marks(with_wijk(directory, postcodes=("3405", "3410-3412")), NO_WORDS)
    codes = {phrase: values for phrase, values in found.items() if phrase.isdigit()}
    zuid, noord = [("wijk", "zuid")], [("wijk", "noord")]
    assert codes == {"3401": noord, "3402": noord, "3405": zuid, "3410": zuid, "3411": zuid, "3412": zuid}


def test_two_wijken_can_share_a_postcode(directory: Directory) -> None:
    found = marks(with_wijk(directory, postcodes=("3402",)), NO_WORDS)
    assert found["3402"] == [("wijk", "noord"), ("wijk", "zuid")]


def test_a_mistaken_range_of_postcodes_is_not_written_out_for_ever(directory: Directory) -> None:
    found = marks(with_wijk(directory, postcodes=("1000-9999",)), NO_WORDS)
    assert sum(phrase.isdigit() for phrase in found) < 110


def test_names_are_folded(directory: Directory) -> None:
    found = marks(with_wijk(directory, naam="Ĳsselmonde-Zuid, ’t Café"), NO_WORDS)
    assert found["ijsselmonde zuid t cafe"] == [("wijk", "zuid")]


# ── for whom ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_doelgroep_is_known_by_its_name_its_words_and_their_forms(directory: Directory) -> None:
    groups = with_groups(directory, Doelgroep(id="jeugd", naam="Jonge mensen", woorden=("tieners", "op school")))
    language = Language(
        {"tiener": Word(300, "tiener", ()), "tieners": Word(310, "tiener", ()), "jonge": Word(500, "jong", ())}
    )
    found = {phrase for phrase, values in marks(groups, language).items() if ("doelgroep", "jeugd") in values}
    assert found == {"jonge mensen", "tieners", "tiener", "op school"}


def test_one_of_a_group_is_of_that_group(directory: Directory) -> None:
    found = marks(directory, dutch())
    assert found["kinderen"] == [("doelgroep", "kinderen")]
    assert found["oudere"] == found["ouderen"] == [("doelgroep", "ouderen")]
    assert not {"ouder", "ouders", "oud"} & set(found)


def test_a_word_that_means_other_things_as_well_does_not_say_for_whom(directory: Directory) -> None:
    groups = with_groups(
        directory,
        Doelgroep(id="ouders", naam="Ouders", woorden=("moeder", "alleen", "alleenstaande moeder")),
        Doelgroep(id="kinderen", naam="Kinderen"),
    )
    found = {phrase for phrase, values in marks(groups, NO_WORDS).items() if values[0][0] == "doelgroep"}
    assert found == {"ouders", "alleenstaande moeder", "kinderen"}


def test_a_word_can_mean_two_groups(directory: Directory) -> None:
    one, other = (Doelgroep(id=name, naam=name, woorden=("gezin",)) for name in ("ouders", "kinderen"))
    assert marks(with_groups(directory, one, other), NO_WORDS)["gezin"] == [
        ("doelgroep", "ouders"),
        ("doelgroep", "kinderen"),
    ]


# ── under which conditions ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("phrase", "facet", "value"),
    [
        ("gratis", "kosten", "gratis"),
        ("zonder te betalen", "kosten", "gratis"),
        ("aan huis", "vorm", "aan-huis"),
        ("één op één", "vorm", "individueel"),
        ("zonder verwijzing", "verwijzing", "nee"),
        ("geen indicatie", "indicatie", "nee"),
        ("zonder vaste woon- of verblijfplaats", "vast_adres", "nee"),
        ("geen ID-kaart", "legitimatie", "nee"),
        ("zonder DigiD", "digid", "nee"),
        ("onverzekerd", "verzekering", "nee"),
        ("nu open", "moment", "nu"),
        ("’s avonds", "moment", "avond"),
        ("in het weekend", "moment", "weekend"),
        ("Turks", "taal", "tr"),
    ],
)
def test_conditions_in_plain_words(directory: Directory, phrase: str, facet: str, value: str) -> None:
    assert (facet, value) in marks(directory, NO_WORDS)[" ".join(words(phrase))]


def test_every_condition_that_an_initiatief_can_waive_can_be_asked_for(directory: Directory) -> None:
    waived = {facet for values in marks(directory, NO_WORDS).values() for facet, value in values if value == "nee"}
    assert waived == set(CONDITIONS)


def test_a_word_alone_says_no_condition(directory: Directory) -> None:
    found = marks(directory, NO_WORDS)
    assert (
        not {"indicatie", "verwijzing", "adres", "kosten", "huis", "huisarts", "open", "zonder", "geen"} & found.keys()
    )


def test_phrases_are_what_words_makes_of_them(directory: Directory) -> None:
    for phrase in (*marks(directory, dutch()), *people(), *durations()):
        assert words(phrase) == phrase.split(" ")


def test_words_beside_a_number_of_years() -> None:
    assert {"mevrouw", "meisje", "vader", "dhr"} <= set(people())
    assert {"al", "sinds", "ruim"} <= set(durations())
    assert not set(people()) & set(durations())


# ── danger ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_patterns_of_danger_are_written_as_the_browser_reads_them() -> None:
    patterns = dangers()
    assert set(patterns) == {"geen", "zelfdoding", "geweld", "medisch"}
    for pattern in (one for kind in patterns.values() for one in kind):
        for word in re.split("[ |]", pattern):
            assert re.fullmatch(r"[a-z0-9]+\*?", word), pattern


def test_what_an_entry_can_be_for_in_danger_is_what_a_question_can_speak_of() -> None:
    (kinds,) = (get_args(one) for one in get_args(Categorie.model_fields["bij_gevaar"].annotation) if get_args(one))
    assert {*kinds, "geen"} == set(dangers())
