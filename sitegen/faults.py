"""Faults: why a line of YAML cannot be read, and how the writer meant it. Pure functions of lines.

Judged by the line alone: what parsers say of the same mistake differs per parser and version.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.characters import bare
from sitegen.finding import Rule
from sitegen.messages import reading
from sitegen.model import BLOCK_KEYS, KEYS


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line: the rule, the column (from 1), the words for it, and the line mended ("" unknown)."""

    rule: Rule
    column: int
    words: Mapping[str, object]
    mended: str = ""


KEY = r"[^\W\d][\w ./()-]*?"
_PAIR = re.compile(rf"^(\s*(?:- +)*)({KEY}) ?:(?: +|$)(.*)$")
_ITEM = re.compile(r"^(\s*(?:- +)+)(.*)$")
_GLUED = re.compile(rf"^(\s*(?:- +)*)({KEY})(:|：)(?! |$|//)(.*)$")
_ALMOST_ITEM = re.compile(r"^(\s+)(?:[•·‣◦–—]\s*|[*+]\s+|-)(?![-\s])(.+)$")
_BAD_ESCAPE = re.compile(r'(?<!\\)((?:\\\\)*)\\(?![\\"/abefnrtv0 N_LPxuU])')
_CONFLICT = re.compile(r"^={7}$")
_BOLD_KEY = re.compile(r"^(\s*)[*_]{1,2}([a-z_]+?)[*_]{0,2}:[*_]{0,2}\s*(.*)$")
_LINK = re.compile(r"^\[[^\]]*\]\((?:mailto:)?([^\s)]+)\)$")  # Markdown, where an address belongs
_NUMBER = re.compile(r"^(?:tel|telefoon|mob|mobiel)[.:]+\s*([+\d][\d ()./-]+)$", re.IGNORECASE)
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_READABLE = 2000  # characters of a value that is looked into; nobody writes a longer one on purpose
_CLOSING = {"[": "]", "{": "}"}
_SPECIAL = "@`%*&!|>?-"


def fault_in(line: str) -> Fault | None:
    """Return what is wrong with ``line`` taken by itself, or None."""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or re.search(r"[:-]\t", line):
        mended = line.replace("\t", "  ")
        return Fault(reading.TAB, line.index("\t") + 1, {}, mended)
    if not line.strip() or line.lstrip().startswith("#"):
        return None
    if _CONFLICT.match(line):
        return Fault(reading.CONFLICT_MARKER, 1, {"marker": line[:7]})
    if (match := _BOLD_KEY.match(line)) and match[2] in KEYS:
        mended = f"{match[1]}{match[2]}: {match[3]}"
        return Fault(reading.DECORATED_KEY, len(indent) + 1, {"suggestion": mended.strip()}, mended)
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
    if value[0] in "[{" and not _LINK.match(value):
        return _fault_in_brackets(line, start, key, value)
    meant = _meant(value)
    suggestion = f"- {meant}" if key == "-" else f"{key}: {meant}"
    mended = f"{line[:start]}{meant}"

    def fault(rule: Rule, **words: object) -> Fault:
        return Fault(rule, start + 1, {**words, "suggestion": suggestion}, mended)

    if value[0] in "'\"":
        if _well_quoted(value):
            return _fault_in_escapes(line, start, value)
        return fault(reading.UNBALANCED_QUOTE, character=value[0])
    if value.startswith("- ") and key != "-":
        items = [item.strip(" ,") for item in re.split(r"(?:^|,?\s)- ", value) if item.strip(" ,")]
        return _rewritten(reading.LIST_ON_LINE, line, start, key, f"[{', '.join(items)}]")
    if value[0] in _SPECIAL and not re.fullmatch(r"[|>][-+0-9]*(\s+#.*)?|-?[\d.].*|-", value):
        return fault(reading.SPECIAL_START, character=value[0])
    if value[0] == "[":
        return fault(reading.BRACKETS)
    inner = re.match(r"([a-z_]+): ", value)
    if inner and inner[1] in KEYS and key in BLOCK_KEYS:
        return Fault(reading.NESTED, start + 1, {"inner": inner[1], "key": key})
    return fault(reading.COLON_IN_VALUE) if re.search(r":(\s|$)", value) else None


def _meant(value: str) -> str:
    """Return what should stand for ``value``: an address or number without what is around it, else the text quoted."""
    if found := _LINK.match(value) or _NUMBER.match(value):
        return found[1].strip()
    inner = bare(value)
    if len(value) > 1 and value[0] == '"' and value[-1] in '"”“':
        inner = value[1:-1]
    elif value[0] == '"' and value.count('"') == 1:
        inner = value[1:]
    if '"' in inner and "'" not in inner:
        return f"'{inner}'"
    return '"{}"'.format(inner.replace("\\", "\\\\").replace('"', '\\"'))


def _well_quoted(value: str) -> bool:
    quote = value[0]
    inner = r'(?:[^"\\]|\\.)*' if quote == '"' else "(?:[^']|'')*"
    return bool(re.fullmatch(rf"{quote}{inner}{quote}\s*(#.*)?", value))


def _fault_in_escapes(line: str, start: int, value: str) -> Fault | None:
    """Return the first backslash between double quotes that begins no escape YAML knows."""
    if value[0] != '"' or not (match := _BAD_ESCAPE.search(line, start)):
        return None
    mended = line[:start] + _BAD_ESCAPE.sub(r"\1\\\\", line[start:])
    return Fault(reading.BACKSLASH, match.end(), {"suggestion": mended[start:].strip()}, mended)


# ── between brackets ─────────────────────────────────────────────────────────────────────────────────────────


def _fault_in_brackets(line: str, start: int, key: str, value: str) -> Fault | None:
    """Return what is wrong with a list or block on one line: the brackets, or one of the pieces between them."""
    right = _CLOSING[value[0]]
    if value[-1] in ")]}" and value[-1] != right and not re.search(r"[\[{(]", value[1:]):
        return _rewritten(reading.BRACKETS, line, start, key, f"{value[:-1]}{right}")
    inner = re.fullmatch(r"\[\s*(\{[^\[\]{}]*\})\s*\]", value)
    if inner and (fault := _fault_in_brackets(line, start + inner.start(1), "-", inner[1])):
        return fault
    for offset, piece in _pieces(value) if len(value) <= _READABLE else ():
        if fault := _fault_in_piece(line, start, start + offset, piece, value):
            return fault
    open_ones = _open_brackets(value)
    if open_ones == "":
        return None
    if open_ones:  # a list that goes on to the end of the line: close it
        return _rewritten(reading.BRACKETS, line, start, key, f"{value}{open_ones}")
    return _rewritten(reading.BRACKETS, line, start, key, _meant(value))


def _rewritten(rule: Rule, line: str, start: int, key: str, whole: str) -> Fault:
    suggestion = f"- {whole}" if key == "-" else f"{key}: {whole}"
    return Fault(rule, start + 1, {"suggestion": suggestion}, f"{line[:start]}{whole}")


def _pieces(value: str) -> Iterator[tuple[int, str]]:
    """Yield what stands between the commas of ``value`` with its offset; what is in brackets itself is left out."""
    end = len(value) - 1 if value[-1] in "]}" else len(value)
    begin, place = 1, 1
    while place <= end:
        if place == end or value[place] == ",":
            yield begin, value[begin:place]
            begin = place + 1
        elif value[place] in "[{":
            place = max(value.find(_CLOSING[value[place]], place, end), place)
        elif (quoted := _QUOTED.match(value, place)) and not value[begin:place].strip().rpartition(":")[2].strip():
            place = min(quoted.end(), end) - 1
        place += 1


def _fault_in_piece(line: str, start: int, begin: int, piece: str, value: str) -> Fault | None:
    """Return what is wrong with one ``piece``, which begins at index ``begin`` of ``line``, of the whole ``value``."""
    if not piece.strip():
        whole = re.sub(r",(\s*,)+", ",", value)
        fixed = f"{line[:start]}{whole}{line[start + len(value) :]}"
        return Fault(reading.FLOW, begin + 1, {"text": ",,", "suggestion": whole}, fixed) if whole != value else None
    glued = re.fullmatch(r"\s*([a-z_]+):(?!//)(\S.*)", piece)
    if glued and glued[1] in KEYS:
        text = f"{glued[1]}: {glued[2].strip()}"
        return _replaced(reading.GLUED, line, begin + glued.end(1), (begin, piece), text)
    if match := re.fullmatch(r"\s*([a-z_]+):", piece):  # libyaml makes ``plaats:}`` part of no pair
        cut = re.sub(rf",?{re.escape(piece)}", "", line, count=1)
        return Fault(reading.NOTHING_IN_BRACES, begin + match.start(1) + 1, {"key": match[1]}, cut)
    pair = re.match(r"(\s*)([a-z_]+): +", piece)
    if pair and value[0] == "[" and pair[2] in KEYS and value[-1] == "]":
        whole = f"{{{value[1:-1]}}}"
        return Fault(reading.FLOW, start + 1, {"text": "[ ]", "suggestion": whole}, f"{line[:start]}{whole}")
    bare_key = re.fullmatch(r"\s*([a-z_]+) +(\S.*)", piece)
    if not pair and value[0] == "{" and bare_key and bare_key[1] in KEYS:
        text = f"{bare_key[1]}: {bare_key[2].strip()}"
        words = {"text": bare_key[1]}
        return _replaced(reading.NO_COLON, line, begin + bare_key.start(1), (begin, piece), text, **words)
    head = pair[0] if pair else piece[: len(piece) - len(piece.lstrip())]
    return _fault_in_inner(line, begin, piece, head)


def _fault_in_inner(line: str, begin: int, piece: str, head: str) -> Fault | None:
    """Return what is wrong with the value in ``piece``, behind its ``head`` (a key, or blanks)."""
    text = piece[len(head) :].strip()
    column = begin + len(head)
    if not text:
        return None
    joint = re.search(r"(?:[;\s]+)([a-z_]+):\s", text)
    if joint and joint[1] in KEYS and head.strip():
        first = text[: joint.start()].rstrip(" ;,")
        if first.count('"') % 2 or first.count("'") % 2:
            closed = f"{head.strip()} {_meant(first)}, {text[joint.start(1) :]}"
            return _replaced(reading.UNBALANCED_QUOTE, line, column, (begin, piece), closed, character=text[0])
        fixed = f"{head.strip()} {first}, {text[joint.start(1) :]}"
        return _replaced(reading.FLOW, line, column, (begin, piece), fixed, text=joint[1])
    meant = f"{head.strip()} {_meant(text)}".strip()
    if text[0] in "'\"":
        if _well_quoted(text):
            return None
        return _replaced(reading.UNBALANCED_QUOTE, line, column, (begin, piece), meant, character=text[0])
    if text[0] in _SPECIAL and not re.fullmatch(r"-?[\d.].*|-", text):
        return _replaced(reading.SPECIAL_START, line, column, (begin, piece), meant, character=text[0])
    if comment := re.search(r"\s(#.*)", text):
        return _replaced(reading.HASH, line, column + comment.start(1), (begin, piece), meant, text=comment[1])
    if re.search(r":(\s|$)", text):
        return _replaced(reading.COLON_IN_VALUE, line, column, (begin, piece), meant)
    return None


def _replaced(rule: Rule, line: str, column: int, part: tuple[int, str], fixed: str, **words: object) -> Fault:
    """Return the fault of which the remedy is ``fixed`` in the place of ``part`` (its index in ``line``, and itself)."""
    begin, piece = part
    blank = piece[: len(piece) - len(piece.lstrip())]
    mended = f"{line[:begin]}{blank}{fixed}{line[begin + len(piece) :]}"
    return Fault(rule, column + 1, {**words, "suggestion": fixed}, mended)


def _open_brackets(value: str) -> str | None:
    """Return what closes the brackets in ``value``: "" for a whole list or block, None when closing would not help."""
    plain = re.sub(rf"{_QUOTED.pattern}|\s#.*$", "", value).strip()
    open_ones: list[str] = []
    for place, character in enumerate(plain):
        if character in "[{":
            open_ones.append("]" if character == "[" else "}")
        elif character in "]}" and (not open_ones or open_ones.pop() != character):
            return None
        if not open_ones:
            return "" if place == len(plain) - 1 else None
    return "".join(reversed(open_ones))
