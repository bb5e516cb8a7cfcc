"""Parse: a source becomes a document, the text of every value with its place. The only door to YAML.

Built from parser events, never from ``yaml.load``: a plain value stays the text that was typed, anchors, aliases
and tags are seen and refused, nothing is expanded, and depth is bounded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from sitegen.finding import Finding, Location
from sitegen.messages import reading
from sitegen.source import Data, Document, Path, Place, Source

DEPTH_LIMIT = 12  # the deepest thing that the model knows is four levels
_EMPTY = {"", "~", "null"}
_CONFLICT = re.compile(r"^(<{7}|>{7}|={7})( |$)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PAIR = re.compile(r"^(\s*(?:- )?\s*)((?!- )[^\s:#'\"\[{][^:]*?):(?: +|$)(.*)$")

Parsed = tuple[Document | None, tuple[Finding, ...]]


def parse(source: Source) -> Parsed:
    """Return the document that ``source`` holds, or None and what is wrong with it."""
    if early := _hopeless(source):
        return None, (early,)
    if source.path.endswith(".md"):
        found = _front_matter(source)
        if isinstance(found, Finding):
            return None, (found,)
        text, body, body_line = found
    else:
        text, body, body_line = source.text, "", 0
    builder = _Builder(source)
    try:
        data = builder.build(text)
    except yaml.YAMLError as error:
        return None, (_explain(source, error),)
    except _StopError as stop:
        return None, (stop.finding,)
    if builder.findings:
        return None, tuple(builder.findings)
    return Document(source, data, builder.values, builder.keys, body, body_line), ()


def _hopeless(source: Source) -> Finding | None:
    """Look for what makes every other message misleading."""
    if match := _CONTROL.search(source.text):
        place = _place(source.text, match.start())
        return reading.CONTROL_CHARACTER.at(Location(source.path, *place), character=f"U+{ord(match[0]):04X}")
    for number, line in enumerate(source.text.split("\n"), 1):
        if _CONFLICT.match(line) and not (line.startswith("=") and "<<<<<<<" not in source.text):
            return reading.CONFLICT_MARKER.at(Location(source.path, number, 1), marker=line[:7])
    return None


def _front_matter(source: Source) -> tuple[str, str, int] | Finding:
    """Split an entry into (front matter, body, line of the body); line numbers of both stay those of the file."""
    lines = source.text.split("\n")
    if lines[0].rstrip() != "---":
        return reading.NO_FRONT_MATTER.at(Location(source.path, 1, 1))
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == "---":
            return "\n" + "\n".join(lines[1 : number - 1]) + "\n", "\n".join(lines[number:]), number + 1
    return reading.UNCLOSED_FRONT_MATTER.at(Location(source.path, len(lines), 1))


class _StopError(Exception):
    """Raised inside the builder when reading on makes no sense."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass
class _Builder:
    """Turns YAML events into plain data with places; grows no deeper than DEPTH_LIMIT."""

    source: Source
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def build(self, text: str) -> Data:
        events = iter(yaml.parse(text, Loader=yaml.CBaseLoader))
        data: Data = {}
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.values:
                    raise _StopError(reading.UNREADABLE.at(self._where(event)))
                data = self._node(next(events), events, ())
        return data

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Data:
        self._refuse_references(event)
        if len(path) > DEPTH_LIMIT:
            raise _StopError(reading.NESTED_TOO_DEEP.at(self._where(event), limit=DEPTH_LIMIT))
        self.values[path] = _mark(event)
        if isinstance(event, yaml.ScalarEvent):
            return "" if not event.style and event.value in _EMPTY else str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._mapping(events, path)

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
                raise _StopError(reading.NOT_A_MAPPING.at(self._where(event)))
            key, here = str(event.value), (*path, str(event.value))
            if here in self.keys:
                first = self.keys[here][0]
                self.findings.append(reading.DUPLICATE_KEY.at(self._where(event), key=key, first=first))
            self.keys[here] = _mark(event)
            value_event = next(events)
            value = self._node(value_event, events, here)
            if value == "" and isinstance(value_event, yaml.ScalarEvent) and not value_event.style:
                del self.values[here]  # a key without a value: as good as absent, but its place is kept
            else:
                data[key] = value
        return data

    def _refuse_references(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor or tag or isinstance(event, yaml.AliasEvent):
            text = self.source.line(_mark(event)[0])[_mark(event)[1] - 1 :].split(" ")[0]
            raise _StopError(reading.ANCHOR_OR_TAG.at(self._where(event), text=text))

    def _where(self, event: yaml.Event) -> Location:
        return Location(self.source.path, *_mark(event))


def _mark(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _place(text: str, offset: int) -> Place:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _explain(source: Source, error: yaml.YAMLError) -> Finding:
    """Name the cause of a YAML error: judged by the line it points at, since the parser's words differ per version."""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    numbers = [mark.line + 1 for mark in marks if mark is not None] or [1]
    context = str(getattr(error, "context", "") or "")
    if "nesting depth" in str(error):
        return reading.NESTED_TOO_DEEP.at(Location(source.path, numbers[0], 1), limit=DEPTH_LIMIT)
    if "quoted scalar" in context and marks[1] is not None:
        numbers = [marks[1].line + 1, *numbers]
    for number in numbers:
        for near in (number, number - 1):
            if finding := _fault_in_line(source, near):
                return finding
    last = min(numbers[0], source.text.count("\n") + 1)
    where = Location(source.path, last, len(source.line(last)) - len(source.line(last).lstrip()) + 1)
    above = next((line for line in reversed(source.text.split("\n")[: last - 1]) if line.strip()), "")
    shifted = len(above) - len(above.lstrip()) != where.column - 1
    return (reading.INDENTATION if shifted else reading.UNREADABLE).at(where)


def _fault_in_line(source: Source, number: int) -> Finding | None:
    """Return what is wrong with line ``number`` taken by itself, or None."""
    line = source.line(number)
    if "\t" in line[: len(line) - len(line.lstrip())] or re.search(r":\t", line):
        return reading.TAB.at(Location(source.path, number, line.index("\t") + 1))
    match = _PAIR.match(line)
    if not match:
        return None
    value = match[3].strip()
    where = Location(source.path, number, match.start(3) + 1)
    if not value:
        return None
    suggestion = f'{match[2]}: "{_unquoted(value)}"'
    if value[0] in "'\"":
        quote = value[0]
        if not re.fullmatch(rf"{quote}(?:[^{quote}]|{quote}{quote})*{quote}\s*(#.*)?", value):
            return reading.UNBALANCED_QUOTE.at(where, character=quote, suggestion=suggestion)
        return None
    if value[0] in "@`%*&!|>?-" and not re.fullmatch(r"[|>][-+0-9]*|-?\d.*", value):
        return reading.SPECIAL_START.at(where, character=value[0], suggestion=suggestion)
    if value[0] in "[{":
        return None if _brackets_match(value) else reading.BRACKETS.at(where, suggestion=suggestion)
    if re.search(r":(\s|$)", value):
        return reading.COLON_IN_VALUE.at(where, suggestion=suggestion)
    return None


def _brackets_match(value: str) -> bool:
    """Tell whether ``value`` is one list or block between brackets, quotes taken into account."""
    bare = re.sub(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|\s#.*$", "", value).strip()
    open_ones: list[str] = []
    for place, character in enumerate(bare):
        if character in "[{":
            open_ones.append("]" if character == "[" else "}")
        elif character in "]}" and (not open_ones or open_ones.pop() != character):
            return False
        if not open_ones:
            return place == len(bare) - 1
    return False


def _unquoted(value: str) -> str:
    """Return ``value`` ready to stand between double quotes."""
    inner = value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value
    return inner.replace("\\", "\\\\").replace('"', '\\"')
