"""Compose: the text of a new entry: what is known filled in, everything else ready to be switched on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from sitegen.authoring.keys import Key, keys, told
from sitegen.characters import misleading, visible
from sitegen.explained import GROUPS
from sitegen.model import Block, Thing

Answers: TypeAlias = Mapping[str, str | Sequence[str]]
"""Key → value, or values for a list; ``contact.telefoon`` for a key in a block, of which a list gets one."""

_Tree: TypeAlias = "str | Sequence[str] | dict[str, _Tree]"
_INTRO = (
    "## Een regel met ## is uitleg. Een regel met # doet nog niet mee:",
    "## haal het # en de spatie erna weg, en schrijf op wat voor u geldt.",
)
_OUTRO = ("", "## Onder de streepjes hieronder is plaats voor uw eigen verhaal.")
_NOT_YET = frozenset({"vroeger", "controles"})  # a new file has no past, and was not checked by being made
_SAFE = re.compile(r"[^\W_](?:(?:[\w .,;()/+&@%!?=~€°’‘'–-]|:(?=\S))*[\w.,;()/+&@%!?=~€°’‘'–-])?")
_LIKE_A_NUMBER = re.compile(r"[\d][\d_.,:eExXoOa-fA-F+-]*")
_NUMBER = re.compile(r"(0|[1-9]\d*)(\.\d+)?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_RESERVED = re.compile(r"null|true|false|yes|no|on|off|y|n", re.IGNORECASE)  # not text to YAML 1.1 or 1.2
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def compose(model: type[Thing], answers: Answers) -> str:
    """Return the text of a file for ``model`` with ``answers`` in it; a required key without one is left empty."""
    tree = _tree(answers)
    lines = ["---", *_INTRO]
    own = keys(model)
    for heading, names in GROUPS.items():
        if here := [own[name] for name in names if name in own and (name in tree or name not in _NOT_YET)]:
            lines += ["", f"## {heading}"]
            for key in here:
                lines += _key(key, tree.get(key.name), "")
    return "\n".join([*lines, *_OUTRO, "---", ""])


def scalar(text: str, *, flow: bool = False, number: bool = False) -> str:
    """Return ``text``, cleaned, as YAML on one line, in quotes where needed; ``flow``: between brackets."""
    text = cleaned(text)
    plain = _SAFE.fullmatch(text) and not (flow and re.search("[,:]", text)) and not _RESERVED.fullmatch(text)
    if _LIKE_A_NUMBER.fullmatch(text) and not (number and _NUMBER.fullmatch(text)) and not _DATE.fullmatch(text):
        plain = False
    return text if plain else '"' + "".join(map(_escaped, text)) + '"'


def cleaned(text: str) -> str:
    """Return ``text`` without white space around it and without characters that hide or mislead: nobody typed those."""
    text = "".join(character for character in text if not misleading(character))
    while (shown := visible(text).strip()) != text:
        text = shown
    return text


def _escaped(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    if character.isprintable():
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004


def _tree(answers: Answers) -> dict[str, _Tree]:
    tree: dict[str, _Tree] = {}
    for path, value in answers.items():
        head, _, rest = path.partition(".")
        if not rest:
            tree[head] = value
        elif isinstance(block := tree.setdefault(head, {}), dict):
            block[rest] = value
    return tree


def _key(key: Key, value: "_Tree | None", indent: str) -> Iterator[str]:
    """Yield the lines of one key: with its value, empty, or switched off."""
    if value is None and not key.required:
        yield f"{indent}# {key.name}: {key.explained.example}  # {_first_sentence(key.explained.text)}"
    elif key.block and not key.many:
        yield f"{indent}{key.name}:"
        yield from _block(key.block, value if isinstance(value, dict) else {}, f"{indent}  ")
    elif value is None:
        yield f"{indent}{key.name}:  # {_first_sentence(key.explained.text)}"
    elif key.block and isinstance(value, dict):
        yield f"{indent}{key.name}:"
        yield f"{indent}  - {_row(key.block, value)}"
    else:
        yield from _values(key, value if isinstance(value, str) else list(value), indent)


def _block(model: type[Block], values: Mapping[str, _Tree], indent: str) -> Iterator[str]:
    for key in keys(model).values():
        yield from _key(key, values.get(key.name), indent)


def _row(model: type[Block], values: Mapping[str, _Tree]) -> str:
    pairs = ((key, values[name]) for name, key in keys(model).items() if name in values)
    return "{" + ", ".join(f"{key.name}: {_inline(key, value)}" for key, value in pairs) + "}"


def _values(key: Key, value: str | list[str], indent: str) -> Iterator[str]:
    """Yield a text behind its key, words in brackets, and sentences on lines of their own."""
    if isinstance(value, str) and not key.many:
        yield f"{indent}{key.name}: {scalar(value, number='low' in told(key.value))}"
    elif key.choices or key.explained.refers or not value:
        yield f"{indent}{key.name}: {_inline(key, value)}"
    else:
        yield f"{indent}{key.name}:"
        yield from (f"{indent}  - {scalar(item)}" for item in ([value] if isinstance(value, str) else value))


def _inline(key: Key, value: _Tree) -> str:
    if isinstance(value, str) and not key.many:
        return scalar(value, flow=True, number="low" in told(key.value))
    items = [value] if isinstance(value, str) else value
    return "[" + ", ".join(scalar(item, flow=True) for item in items) + "]"


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].rstrip(".") + "."
