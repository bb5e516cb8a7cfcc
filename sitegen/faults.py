"""Faults: why a line of YAML cannot be read, and how the writer meant it. Pure functions of lines.

Judged by the line alone: what parsers say of the same mistake differs per parser and version.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.characters import bare
from sitegen.finding import Rule
from sitegen.messages import reading


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line: the rule, the column (from 1), the words for it, and the line mended ("" unknown)."""

    rule: Rule
    column: int
    words: Mapping[str, object]
    mended: str = ""


_KEY = r"[^\W\d][\w ./()-]*?"
_PAIR = re.compile(rf"^(\s*(?:- +)*)({_KEY}) ?:(?: +|$)(.*)$")
_ITEM = re.compile(r"^(\s*(?:- +)+)(.*)$")
_GLUED = re.compile(rf"^(\s*(?:- +)*)({_KEY})(:|：)(?! |$|//)(.*)$")
_ALMOST_ITEM = re.compile(r"^(\s+)(?:[•·‣◦–—]\s*|[*+]\s+|-)(?![-\s])(.+)$")
_NOTHING_IN_BRACES = re.compile(r"(?:,\s*|(?<![a-z_]))([a-z_]+):(?=[\]},])")
_BAD_ESCAPE = re.compile(r'\\(?![\\"/abefnrtv0 N_LPxuU])')
_SPECIAL = "@`%*&!|>?-"


def fault_in(line: str) -> Fault | None:
    """Return what is wrong with ``line`` taken by itself, or None."""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or re.search(r"[:-]\t", line):
        mended = line.replace("\t", "  ")
        return Fault(reading.TAB, line.index("\t") + 1, {}, mended)
    if not line.strip() or line.lstrip().startswith("#"):
        return None
    if match := _ALMOST_ITEM.match(line):
        mended = f"{match[1]}- {match[2]}"
        return Fault(reading.NO_DASH, len(indent) + 1, {"suggestion": mended.strip()}, mended)
    if match := _PAIR.match(line):
        return _fault_in_value(line, match.start(3), match[2])
    if match := _GLUED.match(line):
        key, rest = match[2].strip(), match[4].strip()
        mended = f"{match[1]}{key}: {rest}"
        return Fault(reading.GLUED, match.start(3) + 1, {"suggestion": mended.strip()}, mended)
    if match := _ITEM.match(line):
        return _fault_in_value(line, match.start(2), "-")
    return None


def _fault_in_value(line: str, start: int, key: str) -> Fault | None:
    value = line[start:].strip()
    if not value:
        return None
    quoted = f'"{_unquoted(value)}"'
    suggestion = f"- {quoted}" if key == "-" else f"{key}: {quoted}"
    mended = f"{line[:start]}{quoted}"

    def fault(rule: Rule, **words: object) -> Fault:
        return Fault(rule, start + 1, {**words, "suggestion": suggestion}, mended)

    if value[0] in "'\"":
        if _well_quoted(value):
            return _fault_in_escapes(line, start, value)
        return fault(reading.UNBALANCED_QUOTE, character=value[0])
    if value[0] in _SPECIAL and not re.fullmatch(r"[|>][-+0-9]*(\s+#.*)?|-?[\d.].*|-", value):
        return fault(reading.SPECIAL_START, character=value[0])
    if value[0] in "[{":
        open_ones = _open_brackets(value)
        if open_ones == "":
            return _fault_in_braces(line, start)
        if open_ones:  # a list that goes on to the end of the line: close it
            whole = f"{value}{open_ones}"
            return Fault(reading.BRACKETS, start + 1, {"suggestion": f"{key}: {whole}"}, f"{line[:start]}{whole}")
        return fault(reading.BRACKETS)
    if re.search(r":(\s|$)", value):
        return fault(reading.COLON_IN_VALUE)
    return None


def _well_quoted(value: str) -> bool:
    quote = value[0]
    inner = r'(?:[^"\\]|\\.)*' if quote == '"' else "(?:[^']|'')*"
    return bool(re.fullmatch(rf"{quote}{inner}{quote}\s*(#.*)?", value))


def _fault_in_escapes(line: str, start: int, value: str) -> Fault | None:
    """Return the first backslash between double quotes that begins no escape YAML knows."""
    if value[0] != '"' or not (match := _BAD_ESCAPE.search(line, start)):
        return None
    mended = line[:start] + _BAD_ESCAPE.sub(r"\\\\", line[start:])
    return Fault(reading.BACKSLASH, match.start() + 1, {"suggestion": mended[start:].strip()}, mended)


def _fault_in_braces(line: str, start: int) -> Fault | None:
    """Return the key right before a bracket or comma, as in ``{plaats:}``: libyaml makes it part of no pair."""
    match = _NOTHING_IN_BRACES.search(line, start)
    if not match:
        return None
    mended = line[: match.start()] + line[match.end() :]
    return Fault(reading.NOTHING_IN_BRACES, match.start(1) + 1, {"key": match[1]}, mended)


def _open_brackets(value: str) -> str | None:
    """Return what closes the brackets in ``value``: "" for a whole list or block, None when closing would not help."""
    plain = re.sub(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|\s#.*$", "", value).strip()
    open_ones: list[str] = []
    for place, character in enumerate(plain):
        if character in "[{":
            open_ones.append("]" if character == "[" else "}")
        elif character in "]}" and (not open_ones or open_ones.pop() != character):
            return None
        if not open_ones:
            return "" if place == len(plain) - 1 else None
    return "".join(reversed(open_ones))


def _unquoted(value: str) -> str:
    """Return ``value`` ready to stand between double quotes; a quote without its other half is left out."""
    inner = bare(value)
    if len(value) > 1 and value[0] == value[-1] == '"' and _well_quoted(value):
        inner = value[1:-1]
    elif value[0] == '"' and value.count('"') == 1:
        inner = value[1:]
    return inner.replace("\\", "\\\\").replace('"', '\\"')
