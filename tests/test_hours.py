"""Opening hours: from the words of a file to the value for the browser, and from that to what a visitor wants to know."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page

from sitegen import pipeline
from sitegen.hours import hours, moments
from sitegen.model import DAYS, Initiatief
from sitegen.serve import Live, start

Tijden = list[dict[str, object]]
Answer = dict[str, str]


def initiatief(tijden: Tijden, **more: object) -> Initiatief:
    least = {
        "id": "x", "naam": "X", "samenvatting": "X.", "wijken": ["overal"], "soort": "informeel", "status": "actief",
        "categorieen": ["x"], "kosten": {"soort": "gratis"}, "toegang": "inloop",
    }  # fmt: skip
    return Initiatief.model_validate({**least, "tijden": tijden, **more})


# ── the value for the browser ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("tijd", "row"),
    [
        ({"dag": "maandag", "van": "14:00", "tot": "16:30"}, ((1,), 840, 990, (), None, None)),
        ({"dag": ["zaterdag", "zondag"], "van": "00:00", "tot": "24:00"}, ((6, 7), 0, 1440, (), None, None)),
        ({"dag": "vrijdag", "van": "22:00", "tot": "02:00"}, ((5,), 1320, 1560, (), None, None)),
        ({"dag": "vrijdag", "van": "22:00", "tot": "00:00"}, ((5,), 1320, 1440, (), None, None)),
        ({"dag": "vrijdag", "van": "00:00", "tot": "00:00"}, ((5,), 0, 1440, (), None, None)),
        ({"dag": "vrijdag", "van": "09:00", "tot": "09:00"}, ((5,), 540, 1980, (), None, None)),
        ({"dag": "dinsdag"}, ((2,), None, None, (), None, None)),
        ({"dag": "dinsdag", "van": "09:00"}, ((2,), 540, None, (), None, None)),
        ({"dag": "dinsdag", "tot": "12:00"}, ((2,), None, 720, (), None, None)),
        ({"dag": "dinsdag", "tot": "00:00"}, ((2,), None, 1440, (), None, None)),
        ({"dag": "woensdag", "weken": "even"}, ((3,), None, None, ("even",), None, None)),
        ({"dag": "woensdag", "weken": ["eerste", "laatste"]}, ((3,), None, None, ("eerste", "laatste"), None, None)),
        (
            {"dag": "zaterdag", "geldig_van": "2026-04-04", "geldig_tot": "2026-10-31"},
            ((6,), None, None, (), "2026-04-04", "2026-10-31"),
        ),
    ],
)
def test_a_row(tijd: dict[str, object], row: tuple[object, ...]) -> None:
    found = hours(initiatief([tijd]))
    assert found
    assert found["tijden"] == (row,)


def test_the_value_is_short_json() -> None:
    found = hours(initiatief([{"dag": "maandag", "van": "10:00"}], gesloten_op=["feestdagen", "2026-12-24"]))
    assert json.loads(json.dumps(found)) == {
        "tijden": [[[1], 600, None, [], None, None]],
        "gesloten_op": ["feestdagen", "2026-12-24"],
    }


@pytest.mark.parametrize(
    ("last", "end", "holds_until"),
    [
        (None, "2026-12-31", "2026-12-31"),
        ("2026-11-30", "2026-12-31", "2026-11-30"),
        ("2027-06-30", "2026-12-31", "2026-12-31"),
    ],
)
def test_no_hours_past_the_end(last: str | None, end: str, holds_until: str) -> None:
    found = hours(initiatief([{"dag": "maandag", "geldig_tot": last} if last else {"dag": "maandag"}], einddatum=end))
    assert found
    assert [row[-1] for row in found["tijden"]] == [holds_until]


@pytest.mark.parametrize(("status", "told"), [("aanmeldstop", True), ("tijdelijk-dicht", False), ("gestopt", False)])
def test_hours_are_told_while_somebody_is_there(status: str, told: bool) -> None:  # noqa: FBT001 - a table
    assert bool(hours(initiatief([{"dag": "maandag"}], status=status))) is told


def test_without_hours_there_is_nothing_to_tell() -> None:
    assert hours(initiatief([])) is None


@pytest.mark.parametrize(
    ("tijd", "expected"),
    [
        ({"dag": "maandag", "van": "09:00", "tot": "17:00"}, set()),
        ({"dag": "maandag", "van": "09:00", "tot": "18:00"}, set()),
        ({"dag": "maandag", "van": "09:00", "tot": "18:01"}, {"avond"}),
        ({"dag": "maandag", "van": "18:00"}, {"avond"}),
        ({"dag": "maandag", "van": "17:00"}, set()),
        ({"dag": "maandag", "tot": "20:00"}, {"avond"}),
        ({"dag": "vrijdag", "van": "22:00", "tot": "02:00"}, {"avond"}),
        ({"dag": "vrijdag", "van": "00:00", "tot": "06:00"}, set()),
        ({"dag": "maandag"}, set()),
        ({"dag": "zondag"}, {"weekend"}),
        ({"dag": "zaterdag", "van": "20:00", "tot": "22:00"}, {"weekend"}),
        ({"dag": ["vrijdag", "zaterdag"], "van": "20:00", "tot": "22:00"}, {"avond", "weekend"}),
    ],
)
def test_moments(tijd: dict[str, object], expected: set[str]) -> None:
    assert moments(initiatief([tijd])) == expected


def test_moments_are_those_of_all_hours_together() -> None:
    evening: dict[str, object] = {"dag": "maandag", "van": "19:00", "tot": "21:00"}
    assert moments(initiatief([evening, {"dag": "zaterdag"}])) == {"avond", "weekend"}
    assert moments(initiatief([])) == frozenset()


# ── what a visitor wants to know ─────────────────────────────────────────────────────────────────────────────

WORKING_DAYS, EVERY_DAY = list(DAYS[:5]), list(DAYS)
OFFICE: Tijden = [{"dag": WORKING_DAYS, "van": "09:00", "tot": "17:00"}]
TUESDAY: Tijden = [{"dag": "dinsdag", "van": "10:00", "tot": "12:00"}]
TWICE: Tijden = [
    {"dag": "dinsdag", "van": "13:30", "tot": "16:00"},
    {"dag": "dinsdag", "van": "09:00", "tot": "12:00"},
]
JOINED: Tijden = [
    {"dag": "dinsdag", "van": "12:00", "tot": "17:30"},
    {"dag": "dinsdag", "van": "09:00", "tot": "12:00"},
]
ALWAYS: Tijden = [{"dag": EVERY_DAY, "van": "00:00", "tot": "24:00"}]
LATE: Tijden = [{"dag": EVERY_DAY, "van": "07:00", "tot": "24:00"}]
NIGHT: Tijden = [{"dag": EVERY_DAY, "van": "23:00", "tot": "07:00"}]
BAR: Tijden = [{"dag": "zaterdag", "van": "22:00", "tot": "02:30"}]
SUNDAY: Tijden = [{"dag": "zondag", "van": "02:00", "tot": "12:00"}]
SUMMER: Tijden = [
    {"dag": "zaterdag", "van": "08:30", "tot": "12:00", "geldig_van": "2026-04-04", "geldig_tot": "2026-10-31"},
]


def wednesday(*weeks: str) -> Tijden:
    return [{"dag": "woensdag", "van": "10:00", "tot": "11:30", "weken": list(weeks)}]


def opened(until: str) -> Answer:
    return {"open": "open", "until": until}


def later(begin: str) -> Answer:
    return {"open": "straks", "from": begin}


def closed(day: str, begin: str) -> Answer:
    return {"open": "dicht", "day": day, "from": begin}


UNKNOWN = {"open": "onbekend"}
HOLIDAYS = ("feestdagen",)
TABLE: list[tuple[str, Tijden, tuple[str, ...], str, Answer]] = [
    # the clock; 24 November 2026 is a Tuesday
    ("before it opens", OFFICE, (), "2026-11-24T08:59+01:00", later("09:00")),
    ("the minute that it opens", OFFICE, (), "2026-11-24T09:00+01:00", opened("17:00")),
    ("the last second", OFFICE, (), "2026-11-24T16:59:59+01:00", opened("17:00")),
    ("the minute that it closes", OFFICE, (), "2026-11-24T17:00+01:00", closed("morgen", "09:00")),
    ("just after midnight", OFFICE, (), "2026-11-24T00:00+01:00", later("09:00")),
    ("the weekend lies between", OFFICE, (), "2026-11-27T18:00+01:00", closed("maandag", "09:00")),
    ("tomorrow has a name of its own", OFFICE, (), "2026-11-29T18:00+01:00", closed("morgen", "09:00")),
    ("six days ahead", TUESDAY, (), "2026-11-25T09:00+01:00", closed("dinsdag", "10:00")),
    ("a week ahead has a date", TUESDAY, (), "2026-11-24T12:00+01:00", closed("dinsdag 1 december", "10:00")),
    ("between two openings", TWICE, (), "2026-11-24T12:00+01:00", later("13:30")),
    ("in the first of two", TWICE, (), "2026-11-24T11:00+01:00", opened("12:00")),
    ("openings that meet are one", JOINED, (), "2026-11-24T11:00+01:00", opened("17:30")),
    ("summer", OFFICE, (), "2026-07-14T16:59+02:00", opened("17:00")),
    # midnight
    ("until the end of the day", LATE, (), "2026-11-24T23:59+01:00", opened("24:00")),
    ("the day is over", LATE, (), "2026-11-25T00:00+01:00", later("07:00")),
    ("day and night", ALWAYS, (), "2026-11-25T00:00+01:00", {"open": "open"}),
    ("day and night, but not tomorrow", ALWAYS, ("2026-11-25",), "2026-11-24T10:00+01:00", opened("24:00")),
    ("day and night, not today", ALWAYS, ("2026-11-24",), "2026-11-24T10:00+01:00", closed("morgen", "00:00")),
    ("before midnight", NIGHT, (), "2026-11-24T23:30+01:00", opened("07:00")),
    ("after midnight", NIGHT, (), "2026-11-25T06:59+01:00", opened("07:00")),
    ("the night is over", NIGHT, (), "2026-11-25T07:00+01:00", later("23:00")),
    ("Saturday night lasts until Sunday", BAR, (), "2026-11-29T02:29+01:00", opened("02:30")),
    ("Friday night does not", BAR, (), "2026-11-28T01:00+01:00", later("22:00")),
    ("over new year", NIGHT, (), "2027-01-01T00:30+01:00", opened("07:00")),
    # summer time ends on 25 October 2026 at 03:00, which is 02:00 again; it begins on 28 March 2027 at 02:00, which is 03:00
    ("last summer hour", BAR, (), "2026-10-25T02:15+02:00", opened("02:30")),
    ("the same hour again", BAR, (), "2026-10-25T02:15+01:00", opened("02:30")),
    ("after that hour", BAR, (), "2026-10-25T02:30+01:00", closed("zaterdag", "22:00")),
    ("a night of nine hours", NIGHT, (), "2026-10-25T06:30+01:00", opened("07:00")),
    ("the day before winter time", OFFICE, (), "2026-10-24T12:00+02:00", closed("maandag", "09:00")),
    ("the first morning of winter time", OFFICE, (), "2026-10-26T08:30+01:00", later("09:00")),
    ("the hour that is left out", SUNDAY, (), "2027-03-28T01:59+01:00", later("02:00")),
    ("the first minute of summer time", SUNDAY, (), "2027-03-28T03:00+02:00", opened("12:00")),
    ("the bar has closed meanwhile", BAR, (), "2027-03-28T03:00+02:00", closed("zaterdag", "22:00")),
    ("a night of seven hours", NIGHT, (), "2027-03-28T06:30+02:00", opened("07:00")),
    ("the first morning of summer time", OFFICE, (), "2027-03-29T08:30+02:00", later("09:00")),
    # holidays and other closed days
    ("Christmas Eve", OFFICE, HOLIDAYS, "2026-12-24T16:00+01:00", opened("17:00")),
    ("from Christmas Eve to Monday", OFFICE, HOLIDAYS, "2026-12-24T17:00+01:00", closed("maandag", "09:00")),
    ("Christmas", OFFICE, HOLIDAYS, "2026-12-25T10:00+01:00", closed("maandag", "09:00")),
    ("Christmas for who does not close", OFFICE, (), "2026-12-25T10:00+01:00", opened("17:00")),
    ("Easter Monday of 2027", OFFICE, HOLIDAYS, "2027-03-29T10:00+02:00", closed("morgen", "09:00")),
    ("the king's day on a Monday", OFFICE, HOLIDAYS, "2026-04-27T10:00+02:00", closed("morgen", "09:00")),
    ("5 May is an ordinary day", OFFICE, HOLIDAYS, "2026-05-05T10:00+02:00", opened("17:00")),
    ("a day of its own", OFFICE, ("2026-11-24",), "2026-11-24T10:00+01:00", closed("morgen", "09:00")),
    ("both", OFFICE, ("feestdagen", "2026-12-28"), "2026-12-27T10:00+01:00", closed("dinsdag", "09:00")),
    ("a night that began before Christmas", NIGHT, HOLIDAYS, "2026-12-25T01:00+01:00", opened("07:00")),
    ("the night after Boxing Day", NIGHT, HOLIDAYS, "2026-12-27T01:00+01:00", later("23:00")),
    ("new year, seen from the old", OFFICE, HOLIDAYS, "2026-12-31T18:00+01:00", closed("maandag", "09:00")),
    # weeks: 25 November 2026 is in week 48, 30 December in week 53, 6 January 2027 in week 1
    ("an even week", wednesday("even"), (), "2026-11-25T10:00+01:00", opened("11:30")),
    ("not an odd week", wednesday("oneven"), (), "2026-11-25T10:00+01:00", closed("woensdag 2 december", "10:00")),
    ("53 is odd", wednesday("oneven"), (), "2026-12-30T10:00+01:00", opened("11:30")),
    ("and so is 1", wednesday("oneven"), (), "2027-01-06T10:00+01:00", opened("11:30")),
    ("the fourth and last", wednesday("laatste"), (), "2026-11-25T10:00+01:00", opened("11:30")),
    ("the fourth, not the last", wednesday("laatste"), (), "2026-12-23T10:00+01:00", closed("woensdag 30 december", "10:00")),
    ("the first on the 7th", wednesday("eerste"), (), "2026-10-07T10:00+02:00", opened("11:30")),
    ("the second on the 8th", wednesday("tweede"), (), "2026-07-08T10:00+02:00", opened("11:30")),
    ("second and fourth", wednesday("tweede", "vierde"), (), "2026-11-11T12:00+01:00", closed("woensdag 25 november", "10:00")),
    ("14 days ahead is seen", wednesday("eerste"), (), "2026-11-18T23:59+01:00", closed("woensdag 2 december", "10:00")),
    ("15 days ahead is not", wednesday("eerste"), (), "2026-11-17T23:59+01:00", {"open": "dicht"}),
    # validity
    ("before the season", SUMMER, (), "2026-03-28T09:00+01:00", closed("zaterdag 4 april", "08:30")),
    ("its first day", SUMMER, (), "2026-04-04T09:00+02:00", opened("12:00")),
    ("its last day", SUMMER, (), "2026-10-31T09:00+01:00", opened("12:00")),
    ("after the season", SUMMER, (), "2026-10-31T12:00+01:00", {"open": "dicht"}),
    # what is not known
    ("no hours", [], (), "2026-11-24T10:00+01:00", UNKNOWN),
    ("that day, but when", [{"dag": "dinsdag"}], (), "2026-11-24T10:00+01:00", UNKNOWN),
    ("another day, but when", [{"dag": "dinsdag"}], (), "2026-11-23T10:00+01:00", {"open": "dicht", "day": "morgen"}),
    ("two Fridays that are holidays", [{"dag": "vrijdag"}], HOLIDAYS, "2026-12-25T10:00+01:00", {"open": "dicht", "day": "vrijdag 8 januari"}),
    ("until when", [{"dag": "dinsdag", "van": "10:00"}], (), "2026-11-24T10:00+01:00", UNKNOWN),
    ("not yet", [{"dag": "dinsdag", "van": "10:00"}], (), "2026-11-24T09:59+01:00", later("10:00")),
    ("since when", [{"dag": "dinsdag", "tot": "12:00"}], (), "2026-11-24T11:59+01:00", UNKNOWN),
    ("no more", [{"dag": "dinsdag", "tot": "12:00"}], (), "2026-11-23T12:00+01:00", {"open": "dicht", "day": "morgen"}),
    ("surely open, whatever else", [{"dag": "dinsdag"}, *TUESDAY], (), "2026-11-24T11:00+01:00", opened("12:00")),
]  # fmt: skip
ZONES = ("Europe/Amsterdam", "America/Los_Angeles", "Pacific/Kiritimati", "Australia/Lord_Howe")


@pytest.fixture(scope="module")
def devices(browser: Browser) -> Iterator[list[Page]]:
    """Give pages that can import tijden.js, on devices in several parts of the world."""
    server = start(Live(pipeline.TEMPLATES / "static"), 0)
    contexts = [browser.new_context(timezone_id=zone) for zone in ZONES]
    pages = [context.new_page() for context in contexts]
    for page in pages:
        page.goto(f"http://127.0.0.1:{server.server_port}/tijden.js")
    yield pages
    for context in contexts:
        context.close()
    server.shutdown()
    server.server_close()


STATUS = "async ([hours, now]) => (await import('/tijden.js')).status(hours, new Date(now))"


def told(tijden: Tijden, closed_on: tuple[str, ...] = ()) -> object:
    """Return what the browser gets; without hours a value without rows, which it must survive."""
    return hours(initiatief(tijden, gesloten_op=list(closed_on))) or {"tijden": [], "gesloten_op": []}


@pytest.mark.browser
@pytest.mark.parametrize(
    ("tijden", "closed_on", "now", "expected"), [case[1:] for case in TABLE], ids=[case[0] for case in TABLE]
)
def test_status_wherever_the_device_is(
    devices: list[Page], tijden: Tijden, closed_on: tuple[str, ...], now: str, expected: Answer
) -> None:
    answers = [page.evaluate(STATUS, [told(tijden, closed_on), now]) for page in devices]
    assert answers == [expected] * len(ZONES)


@pytest.mark.browser
def test_the_devices_are_elsewhere(devices: list[Page]) -> None:
    offsets = {page.evaluate("new Date('2026-11-24T12:00Z').getTimezoneOffset()") for page in devices}
    assert offsets == {-60, 480, -840, -660}


def meant(week: str, day: date) -> bool:
    """Whether ``day`` is in ``week``, said in another way than tijden.js does: by what is before and after it."""
    if week in {"even", "oneven"}:
        return ("even", "oneven")[day.isocalendar().week % 2] == week
    same = [day + timedelta(weeks=step) for step in range(-5, 6)]
    of_month = [one for one in same if (one.year, one.month) == (day.year, day.month)]
    return day == of_month[("eerste", "tweede", "derde", "vierde", "laatste").index(week) if week != "laatste" else -1]


@pytest.mark.browser
@pytest.mark.parametrize("week", ["even", "oneven", "eerste", "tweede", "derde", "vierde", "laatste"])
def test_week_rules_on_every_day_of_nine_years(devices: list[Page], week: str) -> None:
    days = [date(2024, 1, 1) + timedelta(days=number) for number in range(9 * 365 + 3)]
    rule = told([{"dag": EVERY_DAY, "van": "11:00", "tot": "13:00", "weken": week}])
    answers = devices[0].evaluate(
        """async ([hours, days]) => {
          const { status } = await import("/tijden.js");
          return days.map((day) => status(hours, new Date(`${day}T10:30Z`)).open === "open");
        }""",
        [rule, [day.isoformat() for day in days]],
    )
    assert [day for day, answer in zip(days, answers, strict=True) if answer != meant(week, day)] == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("year", "easter", "king", "ascension", "pentecost"),
    [
        (2024, "03-31 04-01", "04-27", "05-09", "05-19 05-20"),
        (2025, "04-20 04-21", "04-26", "05-29", "06-08 06-09"),
        (2026, "04-05 04-06", "04-27", "05-14", "05-24 05-25"),
        (2027, "03-28 03-29", "04-27", "05-06", "05-16 05-17"),
        (2028, "04-16 04-17", "04-27", "05-25", "06-04 06-05"),
        (2029, "04-01 04-02", "04-27", "05-10", "05-20 05-21"),
        (2030, "04-21 04-22", "04-27", "05-30", "06-09 06-10"),
        (2031, "04-13 04-14", "04-26", "05-22", "06-01 06-02"),
        (2032, "03-28 03-29", "04-27", "05-06", "05-16 05-17"),
        (2038, "04-25 04-26", "04-27", "06-03", "06-13 06-14"),  # the latest Easter that there can be
        (2049, "04-18 04-19", "04-27", "05-27", "06-06 06-07"),  # a week earlier than the rule without its exception
    ],
)
def test_holidays(devices: list[Page], year: int, easter: str, king: str, ascension: str, pentecost: str) -> None:
    found = devices[0].evaluate("async (year) => (await import('/tijden.js')).holidays(year)", year)
    days = f"01-01 {easter} {king} {ascension} {pentecost} 12-25 12-26".split()
    assert found == [f"{year}-{day}" for day in days]
