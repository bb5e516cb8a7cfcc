"""Clock: days and times in the words that people use become those of a file. Pure functions of text."""

import re

from sitegen.dutch import fold
from sitegen.model import DAYS

_HOURS = ("twaalf", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_TIME = re.compile(r"(?<![\d.,:;])(\d{1,2})(?:[:.;uh](\d{1,2})?(?::\d{2})?)?(?![\d.,])(?: ?uur)?")
NOON = 12
_EVERY = {"elke dag", "iedere dag", "dagelijks", "alle dagen"}
_WORKING = {"werkdagen", "doordeweeks", "op werkdagen", "ma-vr", "ma t/m vr"}
_RANGE = re.compile(r"\b([a-z]+)\s*(?:t/m|tm|tot en met|tot|-|–)\s*([a-z]+)")


def times(text: str) -> list[str]:
    """Return the times of day in ``text`` as ``HH:MM``, in order; [] when one of them is no time."""
    words = fold(text).strip()
    for number, name in enumerate(_HOURS):
        words = re.sub(rf"\b{name}\b", str(number), words)
    words = re.sub(r"\bkwart voor (\d{1,2})\b", lambda m: f"{_before(m[1])}:45", words)
    words = re.sub(r"\bkwart over (\d{1,2})\b", r"\1:15", words)
    words = re.sub(r"\bhalf (\d{1,2})\b", lambda m: f"{_before(m[1])}:30", words)
    later = NOON if re.search(r"'s (na)?middags|'s avonds|avond|middag|\bpm\b", words) else 0
    found = []
    for match in _TIME.finditer(words):
        hour, minute = int(match[1]), (match[2] or "00").ljust(2, "0")
        hour += later if hour < NOON else 0
        if int(minute) > 59 or (hour, minute) > (24, "00"):  # noqa: PLR2004 - a clock
            return []
        found.append(f"{hour:02}:{minute}")
    return found


def _before(hour: str) -> int:
    return (int(hour) - 1) % NOON or NOON


def days(text: str) -> list[str]:
    """Return the weekdays that ``text`` names, abbreviated or as a range, in the order of the week; [] for none."""
    words = fold(text).strip(" .")
    if words in _EVERY:
        return list(DAYS)
    if words in _WORKING:
        return list(DAYS[:5])
    found: set[str] = set()
    for first, last in _RANGE.findall(words):
        begin, end = _day(first), _day(last)
        if begin and end:
            found.update(DAYS[DAYS.index(begin) : DAYS.index(end) + 1])
    found.update(day for word in re.findall(r"[a-z]+", words) if (day := _day(word)))
    return [day for day in DAYS if day in found]


def _day(word: str) -> str:
    """Return the weekday that ``word`` is or begins: ``ma``, ``maandag``, ``maandags``, ``maandagmiddag``."""
    return next((day for day in DAYS if word[:2] == day[:2] and (len(word) == 2 or word.startswith(day))), "")  # noqa: PLR2004


def opening(text: str) -> str:
    """Return ``{dag: maandag, van: "14:00", tot: "16:00"}`` for ``maandag 14.00-16.00 uur``; "" when it is no such text."""
    when, clock = days(re.sub(r"\d.*", "", text)), times(re.sub(r"^\D*", "", text))
    if not when or len(clock) > 2:  # noqa: PLR2004 - from and until
        return ""
    parts = [f"dag: {when[0] if len(when) == 1 else '[' + ', '.join(when) + ']'}"]
    parts += [f'{key}: "{time}"' for key, time in zip(("van", "tot"), clock, strict=False)]
    return f"{{{', '.join(parts)}}}"
