"""The worklist: everything that has to be asked is in it, once, the most urgent first."""

from datetime import timedelta
from io import StringIO

import pytest
from conftest import TODAY

from sitegen import pipeline
from sitegen.assessment import assess
from sitegen.directory import Directory
from sitegen.model import Contact, Controle, Initiatief, Wachttijd
from sitegen.upkeep import worklist


@pytest.fixture
def directory(example: pipeline.Loaded) -> Directory:
    assert example.directory
    return example.directory


def checked(days_ago: int, outcome: str = "bevestigd") -> Controle:
    day = (TODAY - timedelta(days=days_ago)).isoformat()
    return Controle.model_validate({"datum": day, "door": "x", "methode": "telefoon", "uitkomst": outcome})


def informal(directory: Directory, name: str, *rows: Controle, **changes: object) -> Initiatief:
    changes |= {"id": name, "naam": name.capitalize(), "controles": rows}
    return directory.initiatieven["schaakmaatje"].model_copy(update=changes)


def told(directory: Directory, *initiatieven: Initiatief, limit: int = 10) -> str:
    only = Directory(
        site=directory.site,
        leefgebieden=directory.leefgebieden,
        categorieen=directory.categorieen,
        doelgroepen=directory.doelgroepen,
        wijken=directory.wijken,
        initiatieven={one.id: one for one in initiatieven},
    )
    out = StringIO()
    worklist.write(only, assess(only, TODAY), out, limit)
    return out.getvalue()


def test_what_fell_out_of_the_lists_by_neglect_comes_first(directory: Directory) -> None:
    silent = (checked(400), checked(9, "geen-gehoor"), checked(5, "geen-gehoor"))
    text = told(
        directory,
        informal(directory, "twijfel", checked(300)),
        informal(directory, "vergeten", *silent),
        informal(directory, "gestopt", *silent, status="gestopt"),
        informal(directory, "voorbij", *silent, einddatum=TODAY - timedelta(days=1)),
    )
    assert "Uit de lijsten gehaald: bestaat het nog? (1)" in text
    assert text.index("initiatieven/vergeten") < text.index("initiatieven/twijfel")
    assert "initiatieven/gestopt" not in text
    assert "initiatieven/voorbij" not in text


def test_a_waiting_time_says_how_old_it_is_and_who_to_ask(directory: Directory) -> None:
    contact = Contact.model_validate({"telefoon": "078 100 00 09"})

    def waiting(name: str, days: int) -> Initiatief:
        wait = Wachttijd.model_validate({"peildatum": (TODAY - timedelta(days=days)).isoformat()})
        return informal(directory, name, checked(1), wachttijd=wait, contact=contact, beheerder=None)

    text = told(directory, waiting("jong", 100), waiting("oud", 300), waiting("ouder", 400), limit=2)
    assert "Wachttijd opnieuw vragen (3)" in text
    assert "Ouder  [initiatieven/ouder]  laatst: 13 maanden geleden  → 078 100 00 09" in text
    assert text.index("initiatieven/ouder") < text.index("initiatieven/oud]")
    assert "initiatieven/jong" not in text
    assert "… en nog 1" in text


def test_gaps_stand_under_their_own_headings_the_worst_first(directory: Directory) -> None:
    text = told(directory, informal(directory, "oud", checked(200)))
    headings = ["Ontbreekt (2)", "Geen partner van het type (1)", "Alleen ongecontroleerd: er is wel iets, maar "]
    assert sorted(headings, key=text.index) == headings
    assert "Geen partner van het type (1)\n  Noord: huisarts, politie\n" in text
    assert text.index("  Noord: huisarts") < text.index("Alleen ongecontroleerd") < text.index("Noord: Maatje")


def test_without_anything_to_do_only_the_standing_is_told(directory: Directory) -> None:
    bare = Directory(site=directory.site)
    out = StringIO()
    worklist.write(bare, assess(bare, TODAY), out, 10)
    assert out.getvalue().splitlines()[2:] == ["0 vermeldingen van 0 op tijd gecontroleerd (100 %)."]
