"""Hours: when an initiatief is open, as a value that the browser decides on (templates/static/tijden.js). Pure functions."""

from datetime import date
from typing import TypeAlias, TypedDict

from sitegen.model import DAYS, Initiatief, Tijd

# weekdays (1 is maandag), from and until in minutes of that day, weeks, first and last day (ISO) on which it holds
Row: TypeAlias = tuple[tuple[int, ...], int | None, int | None, tuple[str, ...], str | None, str | None]


class Hours(TypedDict):
    """What the browser gets, as JSON. An until after 1440 is past midnight; None is unknown, or no limit to the days."""

    tijden: tuple[Row, ...]
    gesloten_op: tuple[str, ...]


_DAY = 24 * 60  # minutes
_EVENING = 18 * 60
_WEEKEND = frozenset(DAYS[5:])
_NOBODY_THERE = frozenset({"tijdelijk-dicht", "gestopt"})


def hours(initiatief: Initiatief) -> Hours | None:
    """Return when ``initiatief`` is open, until its end; None when it has no hours, or when they do not hold now."""
    if not initiatief.tijden or initiatief.status in _NOBODY_THERE:
        return None
    rows = tuple(_row(tijd, initiatief.einddatum) for tijd in initiatief.tijden)
    return Hours(tijden=rows, gesloten_op=initiatief.gesloten_op)


def moments(initiatief: Initiatief) -> frozenset[str]:
    """Return ``avond`` if it is ever open at or after 18:00 from Monday to Friday, ``weekend`` if on Saturday or Sunday.

    A night belongs to the day on which it begins: Friday until 02:00 is no weekend.
    """
    avond = any(set(tijd.dag) - _WEEKEND and _in_the_evening(tijd) for tijd in initiatief.tijden)
    weekend = any(set(tijd.dag) & _WEEKEND for tijd in initiatief.tijden)
    return frozenset(name for name, ever in (("avond", avond), ("weekend", weekend)) if ever)


def _row(tijd: Tijd, end: date | None) -> Row:
    last = min(filter(None, (tijd.geldig_tot, end)), default=None)
    days = tuple(DAYS.index(day) + 1 for day in tijd.dag)
    return days, *_span(tijd), tijd.weken, _iso(tijd.geldig_van), _iso(last)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _span(tijd: Tijd) -> tuple[int | None, int | None]:
    """Return from and until in minutes since the day began; an until that is not later than from is past midnight."""
    begin = _minutes(tijd.van) if tijd.van else None
    until = _minutes(tijd.tot) if tijd.tot else None
    if until is not None and until <= (begin or 0):
        until += _DAY
    return begin, until


def _minutes(time: str) -> int:
    hour, minute = time.split(":")
    return int(hour) * 60 + int(minute)


def _in_the_evening(tijd: Tijd) -> bool:
    begin, until = _span(tijd)
    return (begin or 0) >= _EVENING or (until or 0) > _EVENING
