"""The clock: days and times in the words of people."""

import pytest

from sitegen import clock


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("9u", ["09:00"]),
        ("9.30 uur", ["09:30"]),
        ("10;00", ["10:00"]),
        ("10:0", ["10:00"]),
        ("10:00:00", ["10:00"]),
        ("half tien", ["09:30"]),
        ("half een", ["12:30"]),
        ("kwart over 10", ["10:15"]),
        ("kwart voor een", ["12:45"]),
        ("3 uur 's middags", ["15:00"]),
        ("van 9 tot 17 uur", ["09:00", "17:00"]),
        ("24:00", ["24:00"]),
        ("24:01", []),
        ("0,4166667", []),
        ("laat", []),
    ],
)
def test_times(text: str, times: list[str]) -> None:
    assert clock.times(text) == times


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ma/di", ["maandag", "dinsdag"]),
        ("ma, do", ["maandag", "donderdag"]),
        ("maandag t/m donderdag", ["maandag", "dinsdag", "woensdag", "donderdag"]),
        ("ma-vr", ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"]),
        ("dinsdagmiddag", ["dinsdag"]),
        ("dagelijks", ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]),
        ("feestdagen", []),
    ],
)
def test_days(text: str, days: list[str]) -> None:
    assert clock.days(text) == days


def test_opening() -> None:
    assert clock.opening("ma t/m wo van 9 tot 12") == '{dag: [maandag, dinsdag, woensdag], van: "09:00", tot: "12:00"}'
    assert clock.opening("elke maandag 10 uur") == '{dag: maandag, van: "10:00"}'
    assert clock.opening("bel ons") == ""
