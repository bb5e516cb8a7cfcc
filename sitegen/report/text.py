"""Text of content in a report: what is long is cut, and a line is quoted around a place."""

import re
from dataclasses import dataclass

from sitegen.characters import shown
from sitegen.finding import Location
from sitegen.source import Source

WIDTH = 160  # characters of a source line that are quoted


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of a source line: what stands before the place of a finding, the word at it, and the rest."""

    before: str
    at: str
    after: str


def valid(text: str) -> str:
    """Return ``text`` as it is, except for bytes of a file name that no encoding can hold."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def short(text: str, limit: int) -> str:
    """Return at most ``limit`` characters of ``text``, the last an ellipsis when something was cut."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def quote(source: Source | None, where: Location) -> Quote | None:
    """Return the piece of the line around ``where``; None when there is no such line, or nothing on it."""
    line = source.line(where.line) if source and where.line else ""
    if not line.strip():
        return None
    column = max(where.column - 1, 0)
    start = max(0, column - WIDTH // 2)
    piece = shown(line[start : start + WIDTH].replace("\t", " "))
    before, rest = piece[: column - start], piece[column - start :]
    word = re.match(r"\S+|", rest)
    at = word[0] if word and word[0] else rest[:1]
    return Quote(before, at, rest[len(at) :])
