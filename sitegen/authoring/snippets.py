"""Snippets: pieces of a file to complete, for VS Code. They work in Markdown too, where no schema reaches."""

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, TypeAlias

from sitegen.authoring.keys import Key, Known, keys
from sitegen.explained import MEANING
from sitegen.model import Block, Date, Initiatief, Organisatie, Thing, Vraag

Body: TypeAlias = "str | list[Body] | dict[str, Body]"

_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"  # variables of VS Code
_NEW: tuple[tuple[type[Thing], str], ...] = (
    (Organisatie, "nieuwe organisatie"),
    (Initiatief, "nieuw initiatief"),
    (Vraag, "nieuwe vraag"),
)
_ROWS = {"controles": "controle", "tijden": "tijd"}  # key → what one row is called


def snippets(known: Known) -> dict[str, dict[str, Any]]:
    """Return the contents of a ``.code-snippets`` file: whole files, keys and rows, with the ``known`` ids to choose."""
    found: dict[str, dict[str, Any]] = {}
    for model, name in _NEW:
        lines = ["---", *_lines(body(model, known)), "---", "", "$0"]
        found[name] = _snippet(name, lines, MEANING[model])
        for key in keys(model).values():
            lines = list(_lines({key.name: _several(key, count(1), known)}))
            if found.get(key.name, {}).get("body", lines) != lines:
                found[f"{key.name} ({model.__name__.lower()})"] = _snippet(key.name, lines, key.explained.text)
            else:
                found[key.name] = _snippet(key.name, lines, key.explained.text)
            if row := _ROWS.get(key.name):
                lines = ["- " + _flow(_one(key, count(1), known))]
                found[row] = _snippet(row, lines, f"Een regel bij ‘{key.name}’.")
    return found


def body(model: type[Block], known: Known) -> dict[str, Body]:
    """Return the required keys of ``model`` with a place to fill in for each."""
    numbers = count(1)
    return {key.name: _several(key, numbers, known) for key in keys(model).values() if key.required}


def _snippet(prefix: str, lines: list[str], meaning: str) -> dict[str, Any]:
    return {"prefix": prefix, "scope": "markdown,yaml", "body": lines, "description": meaning}


def _several(key: Key, numbers: Iterator[int], known: Known) -> Body:
    one = _one(key, numbers, known)
    return [one] if key.many else one


def _one(key: Key, numbers: Iterator[int], known: Known) -> Body:
    """Return one value of ``key`` with places to fill in: for a block, those keys that its example shows."""
    if key.block is None:
        return _place(key, next(numbers), known)
    shown = re.findall(r"[{,] *(\w+):", key.explained.example)
    return {name: _several(inner, numbers, known) for name, inner in keys(key.block).items() if name in shown}


def _place(key: Key, number: int, known: Known) -> str:
    choices = key.choices or tuple(known.get(key.explained.refers, ()))
    if choices:
        return f"${{{number}|{','.join(choices)}|}}"  # ids and words hold nothing to escape
    example = re.sub(r"^\[([^\],]*).*\]$", r"\1", key.explained.example)
    quote = '"' if example.startswith('"') else ""
    inner = _TODAY if key.value == Date else re.sub(r"([\\$}])", r"\\\1", example.strip('"'))
    return f"{quote}${{{number}:{inner}}}{quote}"


def _lines(data: Mapping[str, Body], indent: str = "") -> Iterator[str]:
    """Yield ``data`` as lines of YAML: blocks indented, rows and lists on one line."""
    for name, value in data.items():
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from _lines(value, f"{indent}  ")
        elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
            yield f"{indent}{name}:"
            yield from (f"{indent}  - {_flow(item)}" for item in value)
        else:
            yield f"{indent}{name}: {_flow(value)}"


def _flow(value: Body) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(one)}" for name, one in value.items()) + "}"
    return "[" + ", ".join(map(_flow, value)) + "]" if isinstance(value, list) else value
