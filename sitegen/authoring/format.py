"""Format: a content file with its keys in the house order. Lines are moved; values and comments are never rewritten."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from sitegen.authoring.keys import keys
from sitegen.model import ENTRY_SHAPES, FILE_SHAPES, Block
from sitegen.source import Data, Document, Path, Source

_FOR_THE_FILE = re.compile(r"#.*(yaml-language-server|SPDX|licen[cst]|copyright|©|-\*-|\bvim?:)", re.IGNORECASE)
_QUOTED = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)}
_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")  # line ends to YAML 1.1 that an editor does not count
_MARKERS = ("---", "...", "%")  # of a YAML stream, at the start of a line


@dataclass(frozen=True, slots=True)
class Formatted:
    """The text of a file as it should be; with a ``doubt`` (in Dutch) the text as it was."""

    text: str
    doubt: str = ""


@cache
def order(model: type[Block]) -> tuple[str, ...]:
    """Return the keys of ``model`` in the order in which a file names them: that of a new file."""
    return tuple(keys(model))


def formatted(document: Document) -> str:
    """Return the text of ``document``, which was read without any error, in the house order; in doubt, as it was."""
    return arranged(document).text


def rewritten(document: Document, reread: Callable[[Source], Document | None]) -> Formatted:
    """Return what to write for ``document``: its formatted text, if ``reread`` finds the very same data in that."""
    result = arranged(document)
    again = reread(Source(document.source.path, result.text))
    if again and (again.data, again.body.strip()) == (document.data, document.body.replace("\r\n", "\n").strip()):
        return result
    return Formatted(document.source.text, "op volgorde gezet zou er iets anders staan")


def arranged(document: Document) -> Formatted:
    """Return the text of ``document`` in the house order, or why it was left as it is."""
    source = document.source
    shape = ENTRY_SHAPES.get(source.folder) if source.folder else FILE_SHAPES.get(source.path)
    lines = source.text.replace("\r\n", "\n").split("\n")
    end = document.body_line - 2 if source.folder else len(lines)
    if source.folder and [line.rstrip() for line in (lines[0], *lines[end : end + 1])] != ["---", "---"]:
        return Formatted(source.text, "regel 1 is geen ‘---’")
    try:
        head = _Sheet(document, tuple(lines[:end])).arranged(shape.model if shape else None)
    except _UnsureError as unsure:
        return Formatted(source.text, str(unsure))
    if not source.folder:
        return Formatted("\n".join(head).rstrip("\n") + "\n")
    return Formatted("\n".join(["---", *head, "---", *lines[end + 1 :]]).rstrip() + "\n")


class _UnsureError(Exception):
    """The layout is not one that can be taken apart safely; the text says where and why, in Dutch."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"regel {line + 1} {why}")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: ``inside`` a value of several lines, or ``loose``: a comment or nothing, between two keys."""

    text: str
    inside: bool = False
    loose: bool = False

    @property
    def blank(self) -> bool:
        return not self.text.strip()


class _Sheet:
    """The lines with data of one file, numbered from 0 as in the file, and where its keys stand in them."""

    def __init__(self, document: Document, lines: tuple[str, ...]) -> None:
        self.document = document
        inside = frozenset(_inside(document, lines))
        self.lines = [_Line(text, number in inside) for number, text in enumerate(lines)]
        self.keys: dict[Path, list[tuple[int, int, str]]] = defaultdict(list)
        for path, (line, column) in sorted(document.keys.items(), key=lambda item: item[1]):
            self.keys[path[:-1]].append((line - 1, column - 1, str(path[-1])))

    def arranged(self, model: type[Block] | None) -> list[str]:
        """Return the lines in the house order, without trailing spaces and needless empty lines."""
        first = 1 if self.document.source.folder else 0
        for number, line in enumerate(self.lines[first:], first):
            if line.text.startswith(_MARKERS):
                raise _UnsureError(number, "scheidt gegevens op een manier die we niet verplaatsen")
            if _OTHER_BREAKS.search(line.text):
                raise _UnsureError(number, "bevat een ongewoon regeleinde")
        if isinstance(self.document.data, dict) and self.keys[()] and not self._is_block(()):
            raise _UnsureError(self.keys[()][0][0], "zet alle gegevens tussen accolades")
        return list(_tidied(self._node((), self.document.data, model, first, len(self.lines))))

    def _node(self, path: Path, data: Data, model: type[Block] | None, first: int, end: int) -> list[_Line]:
        """Return lines ``first`` up to ``end``, which hold the value at ``path`` and nothing else."""
        if isinstance(data, dict) and self._is_block(path):
            return self._mapping(path, data, model, first, end)
        if isinstance(data, list) and self._is_block(path):
            return self._items(path, data, model, first, end)
        return self.lines[first:end]

    def _is_block(self, path: Path) -> bool:
        """Whether the mapping or list at ``path`` is written with indentation, not between brackets."""
        line, column = self.document.values.get(path, (1, 1))
        keys = self.keys.get(path)
        if keys:
            return keys[0][:2] == (line - 1, column - 1)
        return self.lines[line - 1].text[column - 1 : column] == "-"

    # ── mappings ─────────────────────────────────────────────────────────────────────────────────────────────

    def _mapping(
        self, path: Path, data: dict[str, Data], model: type[Block] | None, first: int, end: int
    ) -> list[_Line]:
        spots = self._spots(path)
        column = spots[0][1]
        prefix = self.lines[spots[0][0]].text[:column]
        lead = top = self._top(first, spots[0][0]) if path == () else first
        segments: list[tuple[str, list[_Line], list[_Line]]] = []
        for (start, _, key), before in zip(spots, [*(line for line, _, _ in spots[1:]), end], strict=True):
            stop, split = self._bounds(start, before, column)
            own = replace(self.lines[start], text=" " * column + self.lines[start].text[column:])
            inner = self._node((*path, key), data.get(key, ""), _model_of(model, key), start + 1, stop)
            segments.append((key, self._loose(lead, start, column), [own, *inner, *self._loose(stop, split)]))
            lead = split
        names = order(model) if model else ()
        segments.sort(key=lambda segment: names.index(segment[0]) if segment[0] in names else len(names))
        return [*self._loose(first, top), *_joined(segments, prefix), *self._loose(lead, end)]

    def _spots(self, path: Path) -> list[tuple[int, int, str]]:
        """Return (line, column, key) of the keys at ``path``. Raises _UnsureError unless each begins its own line."""
        spots = self.keys[path]
        for number, (line, column, _) in enumerate(spots):
            before = self.lines[line].text[:column]
            if column != spots[0][1] or not re.fullmatch(r" *- +| *" if number == 0 and path else r" *", before):
                raise _UnsureError(line, "heeft meer dan één gegeven, of begint op een ongewone manier")
        return spots

    def _top(self, first: int, key: int) -> int:
        """Return where the comments end that are about the file: those above an empty line, licences and modelines."""
        about = (n + 1 for n in range(first, key) if self.lines[n].blank or _FOR_THE_FILE.match(self.lines[n].text))
        return max(about, default=first)

    def _bounds(self, start: int, before: int, column: int) -> tuple[int, int]:
        """Return where the value of the key on line ``start`` ends, and where what belongs to it ends.

        Of the comments up to line ``before`` those that are indented deeper belong to the value, and so do
        those right below it with an empty line after them; the rest belongs to what follows.
        """
        stop = before
        while stop > start + 1 and self._between(stop - 1):
            stop -= 1
        gap = range(stop, before)
        deep = (n + 1 for n in gap if not self.lines[n].blank and _indent(self.lines[n].text) > column)
        empty = next((n + 1 for n in gap if self.lines[n].blank), stop)
        return stop, max(max(deep, default=stop), empty if empty > stop + 1 else stop)

    def _between(self, number: int) -> bool:
        line = self.lines[number]
        return not line.inside and (line.blank or line.text.lstrip().startswith("#"))

    def _loose(self, first: int, end: int, column: int | None = None) -> list[_Line]:
        """Return the comments and empty lines from ``first`` up to ``end``, moved to ``column`` if given."""
        lines = (replace(line, loose=True) for line in self.lines[first:end])
        return [_indented(line, column) if column is not None else line for line in lines]

    # ── lists ────────────────────────────────────────────────────────────────────────────────────────────────

    def _items(self, path: Path, data: list[Data], model: type[Block] | None, first: int, end: int) -> list[_Line]:
        starts = [self._dash((*path, number)) for number in range(len(data))]
        lines: list[_Line] = []
        done = first
        for number, (item, start, before) in enumerate(zip(data, starts, [*starts[1:], end], strict=True)):
            if isinstance(item, dict) and self._is_block((*path, number)):
                stop, _ = self._bounds(start, before, 0)
                lines += self.lines[done:start]
                lines += self._mapping((*path, number), item, model, start, stop)
                done = stop
        return [*lines, *self.lines[done:end]]

    def _dash(self, path: Path) -> int:
        """Return the line of the list item at ``path``. Raises _UnsureError if its dash stands elsewhere."""
        line, column = self.document.values[path]
        if not re.fullmatch(r" *(- +)+", self.lines[line - 1].text[: column - 1]):
            raise _UnsureError(line - 1, "staat niet achter zijn streepje")
        return line - 1


def _joined(segments: list[tuple[str, list[_Line], list[_Line]]], prefix: str) -> Iterator[_Line]:
    """Yield the segments; the first gets the ``prefix`` of the block, a dash maybe, and its comments stand above it."""
    for number, (_, lead, own) in enumerate(segments):
        if number:
            yield from (*lead, *own)
        else:
            yield from (_indented(line, _indent(prefix)) if "-" in prefix else line for line in lead if not line.blank)
            yield replace(own[0], text=prefix + own[0].text[len(prefix) :])
            yield from own[1:]


def _tidied(lines: list[_Line]) -> Iterator[str]:
    """Yield the texts without trailing spaces, and between keys no more than one empty line."""
    while lines and lines[-1].loose and lines[-1].blank:
        lines.pop()
    was_blank = True
    for line in lines:
        if not (line.loose and line.blank and was_blank):
            yield line.text if line.inside else line.text.rstrip(" \t")
        was_blank = line.blank


def _indented(line: _Line, column: int) -> _Line:
    return line if line.blank else replace(line, text=" " * column + line.text.lstrip())


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


@cache
def _model_of(model: type[Block] | None, key: str) -> type[Block] | None:
    """Return the model of the block or blocks at ``key``, or None."""
    found = keys(model).get(key) if model else None
    return found.block if found else None


# ── values of several lines ──────────────────────────────────────────────────────────────────────────────────


def _inside(document: Document, lines: tuple[str, ...]) -> Iterator[int]:
    """Yield the lines that belong to a quoted or block text, in which a space or a ``#`` is part of the value."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    text = "\n".join(lines)
    for path, (number, column) in document.values.items():
        offset = starts[number - 1] + column - 1
        mark = text[offset : offset + 1]
        if mark in _QUOTED and (match := _QUOTED[mark].match(text, offset)):
            extra = match[0].count("\n")
            yield from range(number - 1, number + extra) if extra else ()
        elif mark and mark in "|>":
            yield from _block_text(document, lines, path)


def _block_text(document: Document, lines: tuple[str, ...], path: Path) -> range:
    """Return the lines below the ``|`` or ``>`` at ``path``."""
    number, column = document.values[path]
    line = number - 1
    if re.match(r"[|>]-?[+0-9]", lines[line][column - 1 :]):
        raise _UnsureError(line, "begint een tekst waarvan de witruimte telt")
    parent = document.keys[path][1] - 1 if path in document.keys else lines[line].rfind("-", 0, column - 1)
    end = number
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > parent):
        end += 1
    if end == len(lines) and lines[-1] and not document.source.folder:
        raise _UnsureError(end - 1, "eindigt zonder regeleinde midden in een tekst")
    while end > number and not lines[end - 1].strip() and len(lines[end - 1]) <= parent + 1:
        end -= 1
    return range(number, end)
