"""Documents: what can be found of the example, in which fields and facets, and what may not be found."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from conftest import TODAY

from sitegen import pipeline
from sitegen.assessment import assess
from sitegen.directory import Directory
from sitegen.model import Contact, ContactProfessional, Initiatief, Organisatie, Wijk
from sitegen.retrieval.documents import CONDITIONS, WEIGHTS, Document, by_ref, documents

SCHAAKMAATJE = "initiatieven/schaakmaatje"
KERK = "organisaties/kerk-aan-de-kade"


@pytest.fixture
def directory(example: pipeline.Loaded) -> Directory:
    assert example.directory
    return example.directory


def found(directory: Directory, today: date = TODAY) -> Mapping[str, Document]:
    """Return the documents of ``directory`` by ref, in their order."""
    return {one.ref: one for one in documents(directory, assess(directory, today))}


def with_initiatief(directory: Directory, name: str, **changes: object) -> Directory:
    """Return ``directory`` with ``changes`` of one initiatief."""
    changed: Initiatief = directory.initiatieven[name].model_copy(update=changes)
    return replace(directory, initiatieven={**directory.initiatieven, name: changed})


# ── which there are ──────────────────────────────────────────────────────────────────────────────────────────


def test_the_order_is_of_neighbours_and_the_categorieen_come_last(directory: Directory) -> None:
    assert list(found(directory)) == [
        "initiatieven/schaakmaatje",
        "initiatieven/kerkbus",
        "initiatieven/veilig-huis",
        "organisaties/kerk-aan-de-kade",
        "organisaties/praktijk-de-sluis",
        "vragen/niemand-weet-het",
        "vragen/schaken-aan-huis",
        "categorieen/maatje-en-bezoek",
        "categorieen/vervoer",
        "categorieen/crisis",
    ]


def test_initiatieven_of_one_categorie_stand_together(directory: Directory) -> None:
    moved = with_initiatief(directory, "veilig-huis", categorieen=("maatje-en-bezoek",))
    assert list(found(moved))[:3] == ["initiatieven/schaakmaatje", "initiatieven/veilig-huis", "initiatieven/kerkbus"]


def test_what_has_stopped_or_is_archived_cannot_be_found(directory: Directory) -> None:
    assert "initiatieven/oude-soos" in {entry.ref for entry in directory.entries}
    assert "initiatieven/oude-soos" not in found(directory)
    ended = with_initiatief(directory, "kerkbus", einddatum=date(2026, 11, 1))
    assert "initiatieven/kerkbus" not in found(ended)
    assert "initiatieven/kerkbus" in found(ended, date(2026, 10, 31))


def test_what_has_stopped_is_not_told_of_others_either(directory: Directory) -> None:
    offered = with_initiatief(directory, "kerkbus", status="gestopt")
    assert found(directory)[KERK].fields["aanbod"] == "Met de kerkbus mee"
    assert found(offered)[KERK].fields["aanbod"] == ""
    assert found(directory)["categorieen/vervoer"].speaks_for == ("initiatieven/kerkbus",)
    assert found(offered)["categorieen/vervoer"].speaks_for == ()


def test_by_ref_gives_the_places(directory: Directory) -> None:
    one, other, *_ = documents(directory, assess(directory, TODAY))
    assert by_ref([one, other]) == {one.ref: 0, other.ref: 1}


# ── what they say ────────────────────────────────────────────────────────────────────────────────────────────


def test_every_field_has_a_weight(directory: Directory) -> None:
    used = {name for one in found(directory).values() for name in one.fields}
    assert used == set(WEIGHTS)
    assert WEIGHTS["naam"] > WEIGHTS["samenvatting"] > WEIGHTS["tekst"] > WEIGHTS["organisatie"]


def test_the_fields_of_an_initiatief(directory: Directory) -> None:
    fields = found(directory)[SCHAAKMAATJE].fields
    assert fields["naam"] == "Schaken met een maatje"
    assert fields["goed_in"] == "rustig spelen; ook als praten moeilijk is"
    assert fields["categorie"] == "Maatje en bezoek"
    assert fields["woorden"] == "gezelschap; eenzaam; bezoekvrijwilliger; Iemand die langskomt of iets met u doet."
    assert fields["doelgroep"] == "Ouderen"
    assert fields["voor"] == "beginners en oude rotten"
    assert found(directory)["initiatieven/kerkbus"].fields["organisatie"] == "Kerk aan de Kade"


def test_what_it_is_not_for_finds_nothing(directory: Directory) -> None:
    assert not [text for text in found(directory)[SCHAAKMAATJE].fields.values() if "toernooi" in text]


def test_a_solved_question_finds_what_solved_it(directory: Directory) -> None:
    asked = "Wie wil er nog een keer met mijn man schaken?; Hij ligt op bed en mist zijn schaakclub."
    there = found(directory)
    assert there["vragen/schaken-aan-huis"].fields["vraag"] == asked
    assert there[SCHAAKMAATJE].fields["hielp"] == asked
    assert there[KERK].fields["hielp"] == asked
    assert there["initiatieven/kerkbus"].fields["hielp"] == ""
    assert there["vragen/schaken-aan-huis"].speaks_for == (SCHAAKMAATJE, KERK)
    assert there["vragen/niemand-weet-het"].speaks_for == ()


def test_other_names_are_names(directory: Directory) -> None:
    named = with_initiatief(directory, "kerkbus", ook_bekend_als=("Dominees taxi",))
    assert found(named)["initiatieven/kerkbus"].fields["naam"] == "Met de kerkbus mee; Dominees taxi"


def test_what_helps_in_danger_says_in_which_by_its_first_categorie(directory: Directory) -> None:
    assert found(directory)["initiatieven/veilig-huis"].facets["gevaar"] == ("zelfdoding",)
    beside = with_initiatief(directory, "kerkbus", categorieen=("vervoer", "crisis"))
    assert "gevaar" not in found(beside)["initiatieven/kerkbus"].facets


# ── what they have ───────────────────────────────────────────────────────────────────────────────────────────


def test_the_facets_of_an_initiatief(directory: Directory) -> None:
    assert found(directory)[SCHAAKMAATJE].facets == {
        "type": ("initiatieven",),
        "soort": ("informeel",),
        "actueel": ("actueel",),
        "wijk": ("haven", "noord", "proefdorp"),
        "categorie": ("maatje-en-bezoek",),
        "leefgebied": ("sociaal-netwerk",),
        "doelgroep": ("ouderen",),
        "vorm": ("aan-huis", "individueel"),
        "taal": ("nl", "tr"),
        "status": ("actief",),
        "kosten": ("gratis",),
        "toegang": ("zelf-aanmelden",),
        "vast_adres": ("nee",),
        "verwijzing": ("nee",),
        "indicatie": ("nee",),
    }


@pytest.mark.parametrize("name", ["kosten", "vorm", "taal", "moment", "doelgroep", *CONDITIONS])
def test_what_nobody_said_is_unknown(directory: Directory, name: str) -> None:
    assert name not in found(directory)["initiatieven/veilig-huis"].facets


def test_access_can_be_unknown_too(directory: Directory) -> None:
    unknown = with_initiatief(directory, "kerkbus", toegang="onbekend")
    assert found(directory)["initiatieven/kerkbus"].facets["toegang"] == ("zelf-aanmelden",)
    assert "toegang" not in found(unknown)["initiatieven/kerkbus"].facets


def test_a_question_is_where_what_solved_it_is(directory: Directory) -> None:
    there = found(directory)
    assert there["vragen/schaken-aan-huis"].facets["wijk"] == ("haven", "noord", "proefdorp")
    assert "wijk" not in there["vragen/niemand-weet-het"].facets
    assert there["categorieen/vervoer"].facets == {}


def test_ages(directory: Directory) -> None:
    ages = {ref: one.age for ref, one in found(directory).items() if one.age}
    assert ages == {SCHAAKMAATJE: (18, None)}


def test_hours_are_told_while_they_hold(directory: Directory) -> None:
    told = found(directory)[SCHAAKMAATJE].hours
    assert told
    assert told["tijden"] == (((1, 5), 840, 960, (), None, None),)
    closed = with_initiatief(directory, "schaakmaatje", status="tijdelijk-dicht")
    assert found(closed)[SCHAAKMAATJE].hours is None


# ── what is against them ─────────────────────────────────────────────────────────────────────────────────────


def test_what_is_stale_or_takes_nobody_stands_lower(directory: Directory) -> None:
    standing = {ref: one.standing for ref, one in found(directory).items()}
    assert standing[SCHAAKMAATJE] == standing[KERK] == standing["vragen/schaken-aan-huis"] == 0
    assert standing["initiatieven/veilig-huis"] < 0  # never checked
    assert standing["initiatieven/kerkbus"] < standing["initiatieven/veilig-huis"]  # stale, and full
    full = with_initiatief(directory, "schaakmaatje", status="aanmeldstop")
    assert found(full)[SCHAAKMAATJE].standing < 0


def test_the_last_time_that_somebody_answered(directory: Directory) -> None:
    checked = {ref: one.checked for ref, one in found(directory).items()}
    assert checked["initiatieven/kerkbus"] == date(2025, 10, 1)  # later nobody answered
    assert checked["initiatieven/veilig-huis"] is None
    assert checked["vragen/schaken-aan-huis"] is None


# ── telephone numbers and places ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("written", ["078 100 00 09", "+31 78 100 00 09", "0031 (0)78-1000009", "(078) 100 00 09"])
def test_a_telephone_number_is_one_word(directory: Directory, written: str) -> None:
    changed = with_initiatief(directory, "schaakmaatje", contact=Contact(telefoon=written))
    assert found(changed)[SCHAAKMAATJE].numbers == "0781000009"


def test_numbers_for_professionals_and_of_the_organisatie_count(directory: Directory) -> None:
    there = found(directory)
    assert there["initiatieven/veilig-huis"].numbers == "08001234 0781000005"
    assert there["initiatieven/kerkbus"].numbers == there[KERK].numbers == "0781000002"
    silent = with_initiatief(directory, "veilig-huis", contact=None, contact_professional=ContactProfessional(rol="X"))
    assert found(silent)["initiatieven/veilig-huis"].numbers == ""


def located(directory: Directory) -> Directory:
    """Return ``directory``, with the middle of Noord and of Zuid."""
    middles = {"noord": (51.82, 4.65), "zuid": (51.80, 4.66)}
    wijken: dict[str, Wijk] = {
        name: wijk.model_copy(update={"locatie": middles.get(name)}) for name, wijk in directory.wijken.items()
    }
    return replace(directory, wijken=wijken)


def test_without_an_address_something_is_in_the_middle_of_its_wijken(directory: Directory) -> None:
    there = found(located(directory))
    assert there[SCHAAKMAATJE].places == ((51.82, 4.65),)
    assert there["initiatieven/kerkbus"].places == ((51.82, 4.65), (51.80, 4.66))
    assert there["initiatieven/veilig-huis"].places == ()  # everywhere
    assert found(directory)[SCHAAKMAATJE].places == ()  # nobody knows where Noord is


@pytest.mark.parametrize(
    ("seen", "place"),
    [("volledig", (51.81, 4.70)), ("wijk", (51.82, 4.65)), ("verborgen", (51.82, 4.65))],
)
def test_an_address_that_may_not_be_seen_gives_no_place(
    directory: Directory, seen: str, place: tuple[float, float]
) -> None:
    church = directory.organisaties["kerk-aan-de-kade"]
    contact = church.contact.model_copy(update={"locatie": (51.81, 4.70), "adres_zichtbaar": seen})
    moved: Organisatie = church.model_copy(update={"contact": contact})
    there = located(replace(directory, organisaties={**directory.organisaties, moved.id: moved}))
    assert found(there)[KERK].places == (place,)


def test_a_hidden_address_is_in_no_field(directory: Directory) -> None:
    told = repr(found(directory)["initiatieven/veilig-huis"])
    assert not [word for word in ("Geheimweg", "3402", "Stilstad", "51.81") if word in told]
