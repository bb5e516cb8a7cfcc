"""Source, a content file as it was written, and Document, what it says and where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypeAlias

from sitegen.finding import Location

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Path: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]


@dataclass(frozen=True)
class Source:
    """A content file: its path relative to the content folder (with ``/``) and its text, whatever its line ends made one kind."""

    path: str
    text: str

    @property
    def folder(self) -> str:
        """First part of the path (``initiatieven``), or "" for a file at the top."""
        head, _, rest = self.path.partition("/")
        return head if rest else ""

    @property
    def stem(self) -> str:
        """File name without its ending: the id of an entry."""
        return PurePosixPath(self.path).stem

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1); "" outside the file."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """The data of a source as typed text, with the place of every value and key, and the Markdown below it.

    ``values`` and ``keys`` map a path such as ``("contact", "telefoon")`` to (line, column), from 1.
    A key without a value stands in ``keys`` only. ``guessed`` are lines that could not be read as they stand: what is
    known of them is a guess, of which nothing more should be said.
    """

    source: Source
    data: Data
    values: Mapping[Path, Place] = field(default_factory=dict)
    keys: Mapping[Path, Place] = field(default_factory=dict)
    body: str = ""
    body_line: int = 0
    guessed: frozenset[int] = frozenset()

    def at(self, path: Path = ()) -> Location:
        """Return the place of the value at ``path``, or of the nearest value above it that has a place."""
        for end in range(len(path), -1, -1):
            place = self.values.get(path[:end]) or self.keys.get(path[:end])
            if place and place[0] <= len(self.source.lines):  # an empty value can end behind the last line
                return Location(self.source.path, *place)
        return Location(self.source.path, 1, 1)

    def at_key(self, path: Path) -> Location:
        """Return the place of the key at ``path``."""
        place = self.keys.get(path)
        return Location(self.source.path, *place) if place else self.at(path)
