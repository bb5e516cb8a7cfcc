"""Layout: which of several lines stands at the wrong place, lacks its colon, or never closes its quote. Pure functions."""

import re

from sitegen.dutch import count
from sitegen.faults import KEY, Fault, fault_in
from sitegen.messages import reading
from sitegen.model import BLOCK_KEYS, BLOCKS, KEYS, TOP_KEYS

_LOOK_BACK = 100  # lines that an open quote may have swallowed; the longest entry of the demo has 80
_STEP = 2  # spaces that a block stands further to the right than what opens it
_NO_KEY = re.compile(r"\s*(#|-( |$))|.*:(\s|$)")
_WITHOUT_COLON = re.compile(rf"^(\s*)({KEY})(?:\s*[=;]\s*|\s+-\s+|\s+|$)(.*)$")


def misplaced(lines: list[str], number: int) -> tuple[int, Fault]:
    """Return what is wrong around line ``number`` (from 1), where reading stopped, and in which line.

    No line by itself is wrong: the indentation is, or a line has no colon.
    """
    number = min(number, len(lines))
    while number > 1 and not lines[number - 1].strip():
        number -= 1
    if found := open_quote(lines, number) or _without_colon(lines, number):
        return found
    here, above = _indent(lines[number - 1]), _above(lines, number)
    dashed = re.match(r"- ([a-z_]+): ?(.*)$", lines[number - 1])
    if dashed and dashed[1] in KEYS and above and not lines[above - 1].startswith(("- ", " ")):
        mended = f"{dashed[1]}: {dashed[2]}"
        return number, Fault(reading.DECORATED_KEY, 1, {"suggestion": mended}, mended)
    if above and (lost := _lost_dash(lines, number, above)):
        return lost
    item = lines[number - 1].lstrip().startswith("- ")
    listed = _in_list(lines, number) if here or item else None
    if listed is not None and listed != here:
        return number, _indentation(lines[number - 1], listed)
    if not above or here == _indent(lines[above - 1]):
        return number, Fault(reading.UNREADABLE, here + 1, {})
    if fault := _orphans(lines, number, above):
        return number, fault
    odd, right = _odd_one_out(lines, number, above)
    return odd, _indentation(lines[odd - 1], right)


def swallowed(lines: list[str], number: int) -> tuple[int, Fault]:
    """Return what is wrong with line ``number``, an item that to YAML goes on with the text above it, or with that text."""
    above = _above(lines, number)
    lost = _lost_dash(lines, number, above)
    return lost or (number, _indentation(lines[number - 1], _indent(lines[above - 1])))


def open_quote(lines: list[str], number: int) -> tuple[int, Fault] | None:
    """Return the line above ``number`` with a quote that was never closed, so that it swallowed the lines below."""
    for near in range(min(number, len(lines) - 1), max(number - _LOOK_BACK, 0), -1):
        line, below = lines[near - 1], lines[near]
        fault = fault_in(line) if "'" in line or '"' in line else None
        if fault and fault.rule is reading.UNBALANCED_QUOTE and below.strip() and _indent(below) <= _indent(line):
            return near, fault
    return None


def _without_colon(lines: list[str], number: int) -> tuple[int, Fault] | None:
    """Return a line that has no colon: the one where reading stopped, or the one whose lines below it are."""
    above = _above(lines, number)
    block = number
    while block and (_indent(lines[block - 1]) > 0 or _NO_KEY.match(lines[block - 1])):
        block = _above(lines, block)
    for near in dict.fromkeys((number, above, block)):
        line = lines[near - 1] if near else ""
        if not line.strip() or _NO_KEY.match(line) or line.rstrip().endswith(("]", "}", ",")):
            continue
        column = _indent(line) + 1
        match = _WITHOUT_COLON.match(line)
        if match and match[2] in KEYS:
            mended = f"{match[1]}{match[2]}: {match[3]}".rstrip()
            return near, Fault(reading.NO_COLON, column, {"text": match[2], "suggestion": mended.strip()}, mended)
        before = lines[_above(lines, near) - 1] if _above(lines, near) else ""
        if re.match(r"\s*- ", before) and _indent(before) == _indent(line):
            return near, _no_dash(line)
        return near, Fault(reading.NO_KEY, column, {"text": line.strip()[:60]}, f"#{line[1:]}")
    return None


def _orphans(lines: list[str], number: int, above: int) -> Fault | None:
    """Return the fault of several lines that stand in a block, below a line that opens none."""
    here, before, below = _indent(lines[number - 1]), _indent(lines[above - 1]), _below(lines, number)
    key, _, value = lines[above - 1].strip().partition(":")
    several = below and _indent(lines[below - 1]) == here
    if before or here != _STEP or not several or not value.strip() or lines[above - 1].startswith("- "):
        return None
    top = _above(lines, above)
    if top and (lines[top - 1].rstrip().endswith(":") or _indent(lines[top - 1]) == here):
        return None
    opens = key in BLOCK_KEYS or value.strip()[0] in "[{"
    remedy = f"Haal weg wat achter ‘{key}:’ staat; de gegevens staan eronder."
    if not opens:
        remedy = "Ontbreekt erboven een regel, bijvoorbeeld ‘contact:’? Zet die terug. Of haal de spaties weg."
    return Fault(reading.ORPHANS, here + 1, {"remedy": remedy})


def _lost_dash(lines: list[str], number: int, above: int) -> tuple[int, Fault] | None:
    """Return the line that should begin an item of a list as the lines around it do, but has no dash."""
    line, before = lines[number - 1], lines[above - 1]
    here = _indent(line)
    if line.lstrip().startswith("- ") and _indent(before) == here and not _NO_KEY.match(before):
        return above, _no_dash(before)
    near = above
    while near and _indent(lines[near - 1]) > here:
        near = _above(lines, near)
    begin = re.match(r"\s*- ([a-z_]+):", lines[near - 1]) if near else None
    if here and begin and _indent(lines[near - 1]) == here and line.strip().startswith(f"{begin[1]}:"):
        return number, _no_dash(line)
    return None


def _no_dash(line: str) -> Fault:
    mended = f"{line[: _indent(line)]}- {line.strip()}"
    return Fault(reading.NO_DASH, _indent(line) + 1, {"suggestion": mended.strip()}, mended)


def _in_list(lines: list[str], number: int) -> int | None:
    """Return how many spaces line ``number`` should begin with, as an item of a list or as part of one; None outside."""
    near = _above(lines, number)
    while near and _indent(lines[near - 1]) > 0:
        if (line := lines[near - 1]).lstrip().startswith("- "):
            pair = re.match(r"\s*- [a-z_]+:( |$)", line)
            inside = _indent(line) + _STEP if pair else None
            return _indent(line) if lines[number - 1].lstrip().startswith("- ") else inside
        near = _above(lines, near)
    return None


def _odd_one_out(lines: list[str], number: int, above: int) -> tuple[int, int]:
    """Return which line is indented wrongly, and how many spaces it should begin with.

    Reading stops at the line after the mistake as often as at the mistake itself, so what opens the block decides.
    """
    here, before = _indent(lines[number - 1]), _indent(lines[above - 1])
    key = lines[number - 1].strip().partition(":")[0]
    if 0 < here <= _STEP and key in TOP_KEYS and key not in _siblings(lines, number):
        return number, 0
    if here > before:  # further to the right below a value: it, or the line above that should stand in the block
        top, below = _above(lines, above), _below(lines, number)
        opens = top and lines[top - 1].rstrip().endswith(":")
        inside = opens and (_indent(lines[top - 1]) == before or here == _indent(lines[top - 1]) + _STEP)
        between = top and below and _indent(lines[top - 1]) == _indent(lines[below - 1]) == here
        return (above, here) if inside or between else (number, before)
    opener = above
    while opener and _indent(lines[opener - 1]) >= max(here, 1):
        opener = _above(lines, opener)
    outer = lines[opener - 1] if opener else ""
    expected = _indent(outer) + _STEP if outer.rstrip().endswith(":") else _indent(outer)
    if here == expected:
        first = next(near for near in range(opener + 1, number) if lines[near - 1].strip())
        return first, here
    return number, before


def _indentation(line: str, right: int) -> Fault:
    here = _indent(line)
    word = re.split(r"[:\s]", line.strip().removeprefix("- "))[0][:40]
    words = {
        "word": word,
        "here": f"met {count(here, 'spatie', 'spaties')}" if here else "zonder spaties",
        "right": count(right, "spatie", "spaties") if right else "geen spaties",
    }
    return Fault(reading.INDENTATION, here + 1, words, " " * right + line.lstrip())


def _siblings(lines: list[str], number: int) -> frozenset[str]:
    """Return the keys that can stand in the block that is open above line ``number``."""
    near = _above(lines, number)
    while near and _indent(lines[near - 1]) > 0:
        near = _above(lines, near)
    return BLOCKS.get(lines[near - 1].partition(":")[0], frozenset()) if near else frozenset()


def _above(lines: list[str], number: int) -> int:
    """Return the number of the nearest line above ``number`` that has text; 0 for none."""
    return next((near for near in range(number - 1, 0, -1) if lines[near - 1].strip()), 0)


def _below(lines: list[str], number: int) -> int:
    """Return the number of the nearest line below ``number`` that has text; 0 for none."""
    return next((near for near in range(number + 1, len(lines) + 1) if lines[near - 1].strip()), 0)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
