"""Freshness and coverage: the tables of the design, row by row."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from conftest import TODAY

from sitegen import pipeline
from sitegen.assessment import assess
from sitegen.coverage import Cover
from sitegen.directory import Directory
from sitegen.freshness import State, freshness, stale_wait
from sitegen.model import Controle, Initiatief, Wachttijd


@pytest.fixture
def directory(example: pipeline.Loaded) -> Directory:
    assert example.directory
    return example.directory


def checked(days_ago: int, outcome: str = "bevestigd") -> Controle:
    return Controle.model_validate(
        {
            "datum": (TODAY - timedelta(days=days_ago)).isoformat(),
            "door": "x",
            "methode": "telefoon",
            "uitkomst": outcome,
        }
    )


def informal(directory: Directory, *rows: Controle, **changes: object) -> Initiatief:
    return directory.initiatieven["schaakmaatje"].model_copy(update={"controles": rows, **changes})


def state(directory: Directory, *rows: Controle, **changes: object) -> State:
    return freshness(directory, informal(directory, *rows, **changes), TODAY).state


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "actueel"),
        (150, "actueel"),
        (151, "binnenkort"),
        (180, "binnenkort"),
        (181, "verlopen"),
        (270, "verlopen"),
        (271, "twijfel"),
        (999, "twijfel"),
    ],
)
def test_age_decides_at_an_interval_of_180_days(directory: Directory, days: int, expected: str) -> None:
    assert state(directory, checked(days)) == expected


def test_never_checked_and_unanswered(directory: Directory) -> None:
    assert state(directory) is State.NOOIT
    assert state(directory, checked(5, "geen-gehoor")) is State.NOOIT
    assert state(directory, checked(9, "geen-gehoor"), checked(5, "geen-gehoor")) is State.TWIJFEL


def test_no_answer_never_moves_the_date(directory: Directory) -> None:
    fresh = freshness(directory, informal(directory, checked(200), checked(1, "geen-gehoor")), TODAY)
    assert (fresh.state, fresh.checked, fresh.unanswered) == (State.VERLOPEN, TODAY - timedelta(days=200), 1)


def test_a_dispute_stands_until_it_is_answered(directory: Directory) -> None:
    assert state(directory, checked(20), checked(10, "betwist")) is State.TWIJFEL
    assert state(directory, checked(20), checked(10, "betwist"), checked(5, "gewijzigd")) is State.ACTUEEL


def test_archive(directory: Directory) -> None:
    silent = (checked(9, "geen-gehoor"), checked(5, "geen-gehoor"))
    assert state(directory, checked(361), *silent) is State.ARCHIEF
    assert state(directory, checked(360), *silent) is State.TWIJFEL
    assert state(directory, checked(1), status="gestopt") is State.ARCHIEF
    assert state(directory, checked(1), einddatum=TODAY - timedelta(days=1)) is State.ARCHIEF
    assert state(directory, checked(1), einddatum=TODAY) is State.ACTUEEL


def test_a_check_in_the_future_does_not_count(directory: Directory) -> None:
    assert state(directory, checked(-10)) is State.NOOIT


def test_intervals_by_volatility(directory: Directory) -> None:
    assert freshness(directory, directory.organisaties["praktijk-de-sluis"], TODAY).interval == 365
    assert freshness(directory, directory.initiatieven["schaakmaatje"], TODAY).interval == 180
    crisis = directory.initiatieven["veilig-huis"]
    assert freshness(directory, crisis, TODAY).interval == 90
    often = directory.site.intervallen.model_copy(update={"crisis": 30})
    site = directory.site.model_copy(update={"intervallen": often})
    assert freshness(replace(directory, site=site), crisis, TODAY).interval == 30
    own = directory.categorieen["crisis"].model_copy(update={"controle_om_de": 45})
    kinds = {**directory.categorieen, "crisis": own}
    assert freshness(replace(directory, categorieen=kinds, site=site), crisis, TODAY).interval == 45


def test_waiting_time_has_its_own_interval(directory: Directory) -> None:
    wait = Wachttijd.model_validate({"peildatum": (TODAY - timedelta(days=61)).isoformat()})
    assert stale_wait(directory, informal(directory, wachttijd=wait), TODAY)
    assert not stale_wait(directory, informal(directory, wachttijd=wait), TODAY - timedelta(days=1))


def covers(directory: Directory) -> dict[tuple[str, str, str, bool], Cover]:
    cells = assess(directory, TODAY).coverage.cells
    return {(c.need.categorie, c.need.wijk, c.need.doelgroep, c.need.informal): c.cover for c in cells}


def test_coverage_of_the_example(directory: Directory) -> None:
    assert covers(directory) == {
        ("maatje-en-bezoek", "noord", "", False): Cover.KWETSBAAR,
        ("maatje-en-bezoek", "noord", "", True): Cover.KWETSBAAR,
        ("maatje-en-bezoek", "zuid", "", False): Cover.ONTBREEKT,
        ("maatje-en-bezoek", "zuid", "", True): Cover.ONTBREEKT,
        ("vervoer", "proefdorp", "", False): Cover.VOL,
        ("vervoer", "proefdorp", "ouderen", False): Cover.VOL,
    }


def with_initiatieven(directory: Directory, *initiatieven: Initiatief) -> Directory:
    return Directory(
        site=directory.site,
        leefgebieden=directory.leefgebieden,
        categorieen=directory.categorieen,
        doelgroepen=directory.doelgroepen,
        wijken=directory.wijken,
        initiatieven={i.id: i for i in initiatieven},
    )


def test_stale_providers_do_not_count_and_two_providers_do(directory: Directory) -> None:
    one = informal(directory, checked(1))
    other = informal(directory, checked(1), id="ander")
    stale = informal(directory, checked(200))
    need = ("maatje-en-bezoek", "noord", "", False)
    assert covers(with_initiatieven(directory, one, other))[need] is Cover.GEDEKT
    assert covers(with_initiatieven(directory, one))[need] is Cover.KWETSBAAR
    assert covers(with_initiatieven(directory, stale))[need] is Cover.ONZEKER
    assert covers(with_initiatieven(directory, stale.model_copy(update={"status": "aanmeldstop"})))[need] is Cover.VOL
    assert covers(with_initiatieven(directory))[need] is Cover.ONTBREEKT


def test_two_offers_of_one_organisation_are_one_provider(directory: Directory) -> None:
    pair = [informal(directory, checked(1), id=name, organisatie="kerk-aan-de-kade") for name in ("a", "b")]
    assert covers(with_initiatieven(directory, *pair))["maatje-en-bezoek", "noord", "", False] is Cover.KWETSBAAR


def test_missing_partners(directory: Directory) -> None:
    missing = assess(directory, TODAY).coverage.missing
    assert [(m.wijk, m.partnertype) for m in missing] == [("noord", "politie")]


def test_notice_is_shown_up_to_and_including_its_last_day(directory: Directory) -> None:
    entry = directory.initiatieven["schaakmaatje"]
    assert assess(directory, date(2026, 12, 31)).notice(entry)
    assert not assess(directory, date(2027, 1, 1)).notice(entry)
    assert not assess(directory, date(2026, 10, 31)).notice(entry)
