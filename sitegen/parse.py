"""Parse: a source becomes a document, the text of every value with its place. The only door to YAML.

Built from parser events, never from ``yaml.load``: a plain value stays the text that was typed, anchors, aliases
and tags are seen and refused, nothing is expanded, and depth and size are bounded. After a mistake that has a known
remedy the remedy is applied in memory and reading goes on, so that every mistake of a file is told in one go.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

import yaml

from sitegen import characters
from sitegen.faults import Fault, fault_in
from sitegen.finding import Finding, Location, Rule
from sitegen.frontmatter import Head, split
from sitegen.layout import misplaced, swallowed
from sitegen.messages import reading
from sitegen.source import Data, Document, Path, Place, Source

DEPTH_LIMIT = 12  # the deepest thing that the model knows is four levels
ENTRY_LIMIT, LIST_LIMIT = 5_000, 200_000  # values in one file; the largest entry we know has 90
_REMEDIES = 25  # mistakes mended in one file before giving up
_ITEM_STEP = 2  # a dash and a space before the first key of an item
_TOLD = 20  # characters of one kind told in one file
_EMPTY = {"", "~", "null"}
_CONFLICT = re.compile(r"^(<{7}|>{7}|={7}|\|{7})( |$)")
_ITEM = re.compile(r"^ *- ")
_COMMENT = re.compile(r"\s+(#\w.*)$")

Parsed = tuple[Document | None, tuple[Finding, ...]]


def parse(source: Source) -> Parsed:
    """Return the document that ``source`` holds and what is wrong with its writing; None when it cannot be read."""
    text, findings = _characters(source)
    if conflict := _conflict(source):
        return None, (*findings, conflict)
    entry = source.path.endswith(".md")
    head, wrong = split(source, text) if entry else (Head(text), [])
    findings += wrong
    if head is None:
        return None, tuple(findings)
    builder, unreadable = _read(source, head.text)
    findings += unreadable
    if builder is None:
        return None, tuple(findings)
    guessed = frozenset(finding.where.line for finding in unreadable)
    document = Document(source, builder.data, builder.values, builder.keys, head.body, head.body_line, guessed)
    return document, (*findings, *(one for one in builder.findings if one.where.line not in guessed))


# ── characters and conflicts ─────────────────────────────────────────────────────────────────────────────────


def _characters(source: Source) -> tuple[str, list[Finding]]:
    """Return the text without characters that mislead, line ends and places kept, and a finding for each of them."""
    findings: list[Finding] = []
    text = source.text
    for rule, found in (
        (reading.CONTROL_CHARACTER, characters.controls(text)),
        (reading.DIRECTION_CHARACTER, characters.directions(text)),
        (reading.INVISIBLE_CHARACTER, characters.invisibles(text)),
        (reading.MIXED_SCRIPTS, characters.mixed_words(text)),
    ):
        matches = list(found)
        for match in matches[:_TOLD]:
            where = Location(source.path, *_place(text, match.start()))
            findings.append(rule.at(where, character=characters.name(match[0][0]), text=match[0]))
        if matches and rule in {reading.CONTROL_CHARACTER, reading.DIRECTION_CHARACTER}:
            text = "".join(" " if characters.misleading(letter) else letter for letter in text)
    for offset, wrong, meant in [*characters.mojibake(text)][:_TOLD]:
        findings.append(reading.MOJIBAKE.at(Location(source.path, *_place(text, offset)), text=wrong, meant=meant))
    return characters.tidy(text), findings


def _conflict(source: Source) -> Finding | None:
    """Return where two versions of this file were left behind: nothing else that could be said of it helps."""
    for number, line in enumerate(source.lines, 1):
        if _CONFLICT.match(line) and not (line[0] in "=|" and "<<<<<<<" not in source.text):
            return reading.CONFLICT_MARKER.at(Location(source.path, number, 1), marker=line[:7])
    return None


# ── YAML ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _read(source: Source, text: str) -> "tuple[_Builder | None, list[Finding]]":
    """Read ``text`` as YAML; after a mistake with a known remedy once more, with the remedy applied."""
    findings: list[Finding] = []
    lines = text.split("\n")
    mended: set[int] = set()
    for _ in range(_REMEDIES):
        builder = _Builder(source, lines)
        try:
            builder.build("\n".join(lines))
        except yaml.YAMLError as error:
            number, fault = _explain(lines, error)
        except _StopError as stop:
            number, fault = stop.line, stop.fault
        else:
            return builder, findings
        number = min(number, len(source.lines))  # what ends behind the last line is told at it
        if number in mended:  # the remedy did not help: what was told of this line has to do
            return None, findings
        findings.append(fault.rule.at(Location(source.path, number, fault.column), **fault.words))
        if not fault.mended:
            return None, findings
        mended.add(number)
        lines[number - 1] = fault.mended
    return None, findings


class _StopError(Exception):
    """Raised inside the builder at something that is YAML, but not ours."""

    def __init__(self, line: int, fault: Fault) -> None:
        super().__init__(fault.rule.code)
        self.line = line
        self.fault = fault


@dataclass
class _Builder:
    """Turns YAML events into plain data with places; grows no deeper than DEPTH_LIMIT and no larger than its limit."""

    source: Source
    lines: list[str]
    data: Data = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    count: int = 0

    def build(self, text: str) -> None:
        events = iter(yaml.parse(text, Loader=yaml.CBaseLoader))
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.values:
                    self._stop(event, reading.SECOND_DOCUMENT)
                self.data = self._node(next(events), events, ())

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Data:
        self._refuse_references(event)
        self.count += 1
        limit = ENTRY_LIMIT if self.source.folder else LIST_LIMIT
        if len(path) > DEPTH_LIMIT:
            self._stop(event, reading.NESTED_TOO_DEEP, limit=DEPTH_LIMIT)
        if self.count > limit:
            self._stop(event, reading.TOO_MANY_VALUES, limit=limit)
        self.values[path] = _mark(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._mapping(events, path)

    def _scalar(self, event: yaml.ScalarEvent) -> str:
        text = characters.visible(str(event.value))
        if event.style:
            return self._unescaped(event, text)
        self._refuse_swallowed_items(event)
        if (inner := characters.bare(text)) != text:
            self.findings.append(reading.CURLY_QUOTES.at(self._where(event), text=text, suggestion=inner))
            return inner
        if text.endswith('"') and text.count('"') == 1:
            self.findings.append(reading.LONE_QUOTE.at(self._where(event)))
            text = text[:-1].rstrip()
        kept = "" if text in _EMPTY else text
        dropped, place = self._dropped(event)
        if dropped:
            suggestion = f'"{f"{kept} {dropped}".strip()}"'
            where = Location(self.source.path, *place)
            self.findings.append(reading.HASH.at(where, text=dropped, suggestion=suggestion))
        return kept or dropped

    def _unescaped(self, event: yaml.ScalarEvent, text: str) -> str:
        """Return quoted ``text`` without what an escape smuggles in: the source as typed does not hold it."""
        for rule, found in (
            (reading.CONTROL_CHARACTER, characters.controls(text)),
            (reading.DIRECTION_CHARACTER, characters.directions(text)),
        ):
            if match := next(found, None):
                self.findings.append(rule.at(self._where(event), character=characters.name(match[0])))
        return "".join(letter for letter in text if not characters.misleading(letter))

    def _refuse_swallowed_items(self, event: yaml.ScalarEvent) -> None:
        """Stop at a list item that to YAML goes on with the text above it: it, or that text, does not begin as it should."""
        first, last = _mark(event)[0], _mark(event, end=True)[0]
        for number in range(first + 1, min(last, len(self.lines)) + 1):
            if _ITEM.match(self.lines[number - 1]):
                if fault := fault_in(self.lines[first - 1]):
                    raise _StopError(first, fault)
                raise _StopError(*swallowed(self.lines, number))

    def _dropped(self, event: yaml.ScalarEvent) -> tuple[str, Place]:
        """Return what follows a plain value as ``#text``: to YAML a comment, to its writer most likely not."""
        number, column = _mark(event, end=True)
        line = self.lines[number - 1] if number <= len(self.lines) else ""
        match = _COMMENT.match(line, column - 1)
        return (match[1].strip(), (number, match.start(1) + 1)) if match else ("", (number, column))

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> Data:
        items: list[Data] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> Data:
        data: dict[str, Data] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self._refuse_references(event)
            if not isinstance(event, yaml.ScalarEvent):
                self._stop(event, reading.NOT_A_MAPPING)
            key = characters.bare(characters.visible(str(event.value)))
            here = (*path, key)
            if here in self.keys:
                self._duplicate(event, key, here, events, first=key == next(iter(data), ""))
                continue
            self.keys[here] = _mark(event)
            value_event = next(events)
            value = self._node(value_event, events, here)
            if value == "" and isinstance(value_event, yaml.ScalarEvent) and not value_event.style:
                del self.values[here]  # a key without a value: as good as absent, but its place is kept
            else:
                data.setdefault(key, value)
        return data

    def _duplicate(self, event: yaml.Event, key: str, path: Path, events: Iterator[yaml.Event], *, first: bool) -> None:
        """Tell that ``key`` stands there twice, and read on past what belongs to the second.

        The ``first`` key of an item of a list, once more, begins an item that has lost its dash.
        """
        number, column = _mark(event)
        line = self.lines[number - 1]
        item = len(path) > 1 and isinstance(path[-2], int)
        if first and item and column > _ITEM_STEP and not line[: column - 1].strip():
            mended = f"{line[: column - 1 - _ITEM_STEP]}- {line.strip()}"
            raise _StopError(number, Fault(reading.NO_DASH, column, {"suggestion": mended.strip()}, mended))
        value = next(events)
        whole = isinstance(value, yaml.SequenceStartEvent | yaml.MappingStartEvent)
        remedy = (
            "Zet alles onder de eerste, en haal deze weg." if whole else "Kies één van de twee, en haal de andere weg."
        )
        line_of_first = self.keys[path][0]
        words = {"key": key, "first": line_of_first, "remedy": remedy}
        self.findings.append(reading.DUPLICATE_KEY.at(self._where(event), **words))
        inner = _Builder(self.source, self.lines, count=self.count)
        inner.data = inner._node(value, events, path)
        self.count = inner.count

    def _refuse_references(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if not (anchor or tag or isinstance(event, yaml.AliasEvent)):
            return
        number, column = _mark(event)
        line = self.lines[number - 1] if number <= len(self.lines) else ""
        rest = line[column - 1 :].strip()
        after = ""
        if isinstance(event, yaml.AliasEvent | yaml.ScalarEvent) and re.search(r"[\[{]", line[: column - 1]):
            rest = re.split(r"[,\[\]{}]", rest)[0]
            after, rest = line[column - 1 + len(rest) :], rest.strip()
        plain = isinstance(event, yaml.AliasEvent | yaml.ScalarEvent)
        quoted = '"{}"'.format(rest.replace("\\", "\\\\").replace('"', '\\"'))
        mended = f"{line[: column - 1]}{quoted}{after}" if plain else ""
        words = {"text": rest.split(" ")[0], "suggestion": quoted}
        raise _StopError(number, Fault(reading.ANCHOR_OR_TAG, column, words, mended))

    def _stop(self, event: yaml.Event, rule: Rule, **words: object) -> NoReturn:
        line, column = _mark(event)
        raise _StopError(line, Fault(rule, column, words))

    def _where(self, event: yaml.Event) -> Location:
        return Location(self.source.path, *_mark(event))


def _mark(event: yaml.Event, *, end: bool = False) -> Place:
    mark = event.end_mark if end else event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _place(text: str, offset: int) -> Place:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _explain(lines: list[str], error: yaml.YAMLError) -> tuple[int, Fault]:
    """Return the line of a YAML error and its cause, judged by the lines that the parser points at."""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    numbers = [mark.line + 1 for mark in marks if mark is not None] or [1]
    if "nesting depth" in str(error):
        return numbers[0], Fault(reading.NESTED_TOO_DEEP, 1, {"limit": DEPTH_LIMIT})
    if "quoted scalar" in str(getattr(error, "context", "") or "") and marks[1] is not None:
        numbers = [marks[1].line + 1, *numbers]  # where the quote begins says more than where the file ends
    for number in numbers:
        for near in (number, number - 1):
            if 0 < near <= len(lines) and (fault := fault_in(lines[near - 1])):
                return near, fault
    return misplaced(lines, numbers[0])
