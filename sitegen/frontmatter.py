"""Front matter: an entry is split into data and text; a forgotten or misspelt ``---`` is told and put back."""

import re
from dataclasses import dataclass

from sitegen.finding import Finding, Location
from sitegen.messages import reading
from sitegen.model import KEYS
from sitegen.source import Source

_FENCE = re.compile(r"^(```|~~~)\w*\s*$")
_DELIMITER = re.compile(r"^---\s*$")
_ALMOST = re.compile(r"^\s*(-{2}|-{4,}|[–—]{1,3}-?|={3}|\*{3}|_{3}|- ?- ?-|\+{3})\s*$|^\s+---\s*$")
_KEY_LINE = re.compile(r"^[\w“\"']+[\w ”\"']{0,40}:(\s|$)")
_DATA_LINE = re.compile(r"^(\s|- |-$|#|$|[\w“\"'][^\s:]{0,40}( [^\s:]{0,40}){0,2}:)")
_EXPLAINED = "Zet op de eerste regel ‘---’, dan de gegevens, dan weer ‘---’, en daaronder de tekst."


@dataclass(frozen=True, slots=True)
class Head:
    """The YAML of a file, its lines numbered as in the file, and the Markdown below it."""

    text: str
    body: str = ""
    body_line: int = 0


def split(source: Source, text: str) -> tuple[Head | None, list[Finding]]:
    """Return the two parts of ``text``, the text of ``source`` ready to be read; None when there is no data in it."""
    splitter = _Splitter(source, text.split("\n"), [])
    start = splitter.begin()
    return (None if start is None else splitter.end(start)), splitter.findings


@dataclass
class _Splitter:
    """Finds where the data begins and ends; lines that are not data are emptied, so that the others keep their number."""

    source: Source
    lines: list[str]
    findings: list[Finding]

    def begin(self) -> int | None:
        """Return the index of the first line of data."""
        start = self._first()
        if _FENCE.match(self.lines[start]):
            self._fence(start)
            self.lines = ["" if _FENCE.match(line) else line for line in self.lines]
            start = self._first()
        if (below := self._begins_below(start)) is not None:
            remedy = "Haal weg wat boven ‘---’ staat: het bestand begint met ‘---’."
            self.findings.append(reading.NO_FRONT_MATTER.at(self._at(start), remedy=remedy))
            self.lines[start:below] = [""] * (below - start)
            start = below
        first = self.lines[start]
        if _DELIMITER.match(first):
            self.lines[start] = ""
            return start
        almost = _ALMOST.match(first)
        if not almost and not _KEY_LINE.match(first):
            rule = reading.NO_FRONT_MATTER if any(map(str.strip, self.lines)) else reading.EMPTY_FILE
            self.findings.append(rule.at(self._at(start), remedy=_EXPLAINED))
            return None
        remedy = _three(first) if almost else _EXPLAINED
        self.findings.append(reading.NO_FRONT_MATTER.at(self._at(start), remedy=remedy))
        self.lines[start] = "" if almost else first
        return start

    def end(self, start: int) -> Head:
        """Return the data from ``start`` on, up to its ``---``, and the text below."""
        for number in range(start, len(self.lines)):
            if _FENCE.match(self.lines[number]):
                self._fence(number)
            if _DELIMITER.match(self.lines[number]):
                if not self._goes_on(number):
                    self._tell_twice(number)
                    return self._head(number, number + 1)
                self.findings.append(reading.DELIMITER_TOO_MANY.at(self._at(number)))
                self.lines[number] = ""
        return self._unclosed(start)

    def _unclosed(self, start: int) -> Head:
        """Tell that the ``---`` below the data is missing or misspelt, and split where the data must end."""
        count = len(self.lines)
        end = next((number for number in range(start, count) if _ends_data(self.lines[number])), count)
        almost = end < count and _ALMOST.match(self.lines[end])
        shown = end
        while shown and not almost and not self.lines[shown - 1].strip():
            shown -= 1
        remedy = (
            _three(self.lines[end]) if almost else "Zet hier, onder het laatste gegeven, een regel met alleen ‘---’."
        )
        where = self._at(min(shown, count - 1))
        self.findings.append(reading.UNCLOSED_FRONT_MATTER.at(where, remedy=remedy))
        return self._head(end, end + 1 if almost else end)

    def _head(self, end: int, body: int) -> Head:
        return Head("\n".join(self.lines[:end]) + "\n", "\n".join(self.lines[body:]), body + 1)

    def _first(self) -> int:
        return next((number for number, line in enumerate(self.lines) if line.strip()), 0)

    def _at(self, number: int) -> Location:
        return Location(self.source.path, number + 1, 1)

    def _fence(self, number: int) -> None:
        self.findings.append(reading.FENCE.at(self._at(number), text=self.lines[number].strip()))
        self.lines[number] = ""

    def _begins_below(self, start: int) -> int | None:
        """Return where the file does begin when a title or a sentence stands above the first ``---``; None otherwise."""
        first = self.lines[start]
        if _DELIMITER.match(first) or _ALMOST.match(first) or _KEY_LINE.match(first):
            return None
        below = next((n for n in range(start, len(self.lines) - 1) if _DELIMITER.match(self.lines[n])), None)
        return below if below is not None and self._key(below + 1) in KEYS else None

    def _goes_on(self, number: int) -> bool:
        """Whether the ``---`` at ``number`` is one too many: only data follows, and then another."""
        end = next((n for n in range(number + 1, len(self.lines)) if _DELIMITER.match(self.lines[n])), number)
        between = [n for n in range(number + 1, end) if self.lines[n].strip()]
        keys = [self._key(n) for n in between if not self.lines[n].startswith((" ", "-", "#"))]
        return bool(keys) and all(key in KEYS for key in keys)

    def _tell_twice(self, end: int) -> None:
        """Tell that the file begins once more in its text."""
        for number in range(end + 1, len(self.lines) - 1):
            if _DELIMITER.match(self.lines[number]) and self._key(number + 1) in KEYS:
                self.findings.append(reading.TWICE.at(self._at(number)))
                return

    def _key(self, number: int) -> str:
        key, colon, _ = self.lines[number].partition(":")
        return key if colon else ""


def _three(line: str) -> str:
    """Say how a line that is almost ``---`` becomes it."""
    if line.strip() == "---":
        return "Haal de spatie voor ‘---’ weg."
    return f"Maak van ‘{line.strip()}’ precies drie streepjes: ---"


def _ends_data(line: str) -> bool:
    """Whether ``line`` cannot belong to the data: a ``---`` of another length, or a sentence."""
    return bool(_ALMOST.match(line)) or not _DATA_LINE.match(line) or line.startswith("##")
