"""Text of content in a report: what hides is shown, what is long is cut, and a line is quoted around a place."""

import re
from collections import defaultdict
from dataclasses import dataclass

from sitegen.finding import Location
from sitegen.source import Source

WIDTH = 160  # characters of a source line that are quoted
# Controls, soft hyphens, fillers, joiners, direction marks, tags, and the lone surrogates that Python makes of the
# bytes of a file name that are no UTF-8 (Unicode 16: Cc, Cs, most of Cf, and Default_Ignorable letters).
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_LAST_CONTROL, _PICTURES = 0x1F, 0x2400  # ␀ to ␟ stand in the same order as the controls they picture


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of a source line: what stands before the place of a finding, the word at it, and the rest."""

    before: str
    at: str
    after: str


def shown(text: str) -> str:
    """Return ``text`` with a visible character for each that hides, steers or turns; columns stay what they were."""
    return _HIDDEN.sub(_placeholder, text)


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


def general(template: str) -> str:
    """Return the message or hint of a rule with an ellipsis for each word that differs per finding."""
    return template.format_map(defaultdict(lambda: "…")).replace("….", "…").strip()


def _placeholder(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(_PICTURES + code) if code <= _LAST_CONTROL else "\N{REPLACEMENT CHARACTER}"
