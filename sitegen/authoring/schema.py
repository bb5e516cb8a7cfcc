"""Schema: a JSON Schema for every kind of file, made from the model, so that an editor helps while somebody types.

draft-07, with ``errorMessage``, ``enumDescriptions`` and ``defaultSnippets``: what the YAML language server reads.
An editor loads plain values by YAML 1.2, so what we read as text may be a number there. A key without a value is
refused: in an editor it is unfinished work.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, get_args, get_origin

from sitegen import model as m
from sitegen.authoring import snippets
from sitegen.authoring.keys import Key, Known, keys, told
from sitegen.directory import Page
from sitegen.explained import MEANING, SETS

Json: TypeAlias = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_FEW = 12  # as many choices as a message names one by one
_MONTH_AND_DAY = (
    r"(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])"
)
_LEAP_YEAR = r"\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00"
_DATE = rf"(?!0000)(?:\d{{4}}-(?:{_MONTH_AND_DAY})|(?:{_LEAP_YEAR})-02-29)"
_SEPARATORS = r"(?:\(0\)|\((?!0\))|[ )./-])*"  # "(0)" counts for nothing: +31 (0)10 123 45 67
_PHONE = r"(?:\+31|0031|0)[1-9]\d{8}|0(?:800|90[069])\d{4}(?:\d{3})?|14\d{3,4}|11[23]|144|116\d{3}"
_PHONE_NUMBERS = (  # the same when an editor has dropped the first 0 or +
    (112, 113), (144, 144), (14_000, 14_999), (116_000, 116_999), (140_000, 149_999), (8_000_000, 8_009_999),
    (9_000_000, 9_009_999), (9_060_000, 9_069_999), (9_090_000, 9_099_999), (100_000_000, 999_999_999),
    (8_000_000_000, 8_009_999_999), (9_000_000_000, 9_009_999_999), (9_060_000_000, 9_069_999_999),
    (9_090_000_000, 9_099_999_999), (31_100_000_000, 31_999_999_999),
)  # fmt: skip


def _spaced(pattern: str) -> str:
    """Return ``pattern``, about digits only, with room for separators after every digit."""
    atom = re.compile(r"\{[\d,]+\}|\\[d+]|\[[^\]]+\]|\d")
    return atom.sub(lambda match: match[0] if match[0][0] == "{" else f"(?:{match[0]}{_SEPARATORS})", pattern)


def _text(pattern: str, *, stripped: bool = True) -> str:
    """Return ``pattern`` for a whole text; ``stripped``: white space around it is no matter."""
    return rf"^\s*(?:{pattern})\s*$" if stripped else f"^(?:{pattern})$"


_FORMS: tuple[tuple[Any, Json], ...] = (
    (
        m.Phone,
        {
            "type": ["string", "number"],
            "pattern": _text(rf"(?=[+(\d]){_SEPARATORS}(?:{_spaced(_PHONE)})"),
            "if": {
                "type": "integer",
                "not": {"anyOf": [{"minimum": low, "maximum": high} for low, high in _PHONE_NUMBERS]},
            },
            "then": {"type": "string", "errorMessage": "Dit nummer heeft te veel of te weinig cijfers."},
        },
    ),
    (
        m.Email,
        {
            "type": "string",
            "maxLength": 254,
            "pattern": _text(r"[\w.+-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"),
        },
    ),
    (
        m.Url,
        {
            "type": "string",
            "pattern": _text(
                rf"""[hH][tT]{{2}}[pP][sS]?://(?:{m.LABEL}\.)+{m.LABEL}(?::\d{{0,4}})?(?:[/?#][^\s<>"'\\]*)?"""
            ),
        },
    ),
    (m.Postcode, {"type": "string", "pattern": _text(r"[1-9]\d{3} *[A-Za-z]{2}")}),
    (m.Date, {"type": "string", "pattern": _text(_DATE, stripped=False)}),
    (
        m.Time,
        {
            "type": ["string", "number"],  # 9.30 is a number to an editor
            "pattern": _text(r"(?:[01]?\d|2[0-3])[:.][0-5]\d|24[:.]00", stripped=False),
            "minimum": 0,
            "maximum": 24,
        },
    ),
    (
        m.ClosedDay,
        {
            "type": "string",
            "pattern": _text(f"feestdagen|{_DATE}", stripped=False),
            "defaultSnippets": [{"label": "feestdagen", "body": "feestdagen"}],
        },
    ),
)
_TOGETHER: dict[type[m.Block], Json] = {
    m.ContactProfessional: {"dependencies": {"naam": ["toestemming"]}},
    m.Kosten: {
        "if": {"properties": {"soort": {"const": "gratis"}}, "required": ["soort"]},
        "then": {"properties": {"bedrag": False}, "errorMessage": "Bij gratis hoort geen bedrag."},
    },
}
_WITH_KIND: Json = {"type": "string", "pattern": r"^(?:organisaties|initiatieven)/[a-z0-9]+(?:-[a-z0-9]+)*$"}
_WAYS_IN: Json = {"anyOf": [{"required": [key]} for key in ("telefoon", "email", "website", "adres")]}


def schemas(known: Known) -> dict[str, Json]:
    """Return the schema of every kind of file by file name; with ``known`` ids, only those may be named."""
    shapes = (*m.ENTRY_SHAPES.values(), *m.FILE_SHAPES.values())
    return {file_name(shape): _whole(shape, known) for shape in shapes}


def file_name(shape: m.Shape) -> str:
    """Return ``initiatief.schema.json`` for a file of one thing, ``wijken.schema.json`` for a list."""
    return f"{shape.model.kind if shape.many else shape.model.__name__.lower()}.schema.json"


def modeline(shape: m.Shape, address: str) -> str:
    """Return the line by which an editor finds the schema on a site at ``address``, whatever its own settings."""
    return f"# yaml-language-server: $schema={address.rstrip('/')}/schema/{file_name(shape)}"


def pages(known: Known) -> Iterator[Page]:
    """Yield the schemas as files of the site."""
    for name, schema in schemas(known).items():
        yield Page(f"schema/{name}", as_text(schema))


def editor_files(known: Known) -> dict[str, str]:
    """Return what an editor needs by path below ``.vscode``."""
    files = {f"schema/{name}": as_text(schema) for name, schema in schemas(known).items()}
    return files | {"sociale-kaart.code-snippets": as_text(snippets.snippets(known))}


def as_text(value: Json) -> str:
    """Return ``value`` as JSON that a person can read."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


# ── from the model to a schema ───────────────────────────────────────────────────────────────────────────────


def _whole(shape: m.Shape, known: Known) -> Json:
    meaning = MEANING[shape.model]
    item = _block(shape.model, known)
    if shape.model is m.Synoniemen:
        words = item["properties"]["woorden"]
        item = {"anyOf": [words, {key: value for key, value in item.items() if key != "defaultSnippets"}]}
    whole = {"type": "array", "items": item} if shape.many else item
    return {"$schema": _DRAFT, "title": shape.model.kind.capitalize(), "description": meaning, **whole}


def _block(model: type[m.Block], known: Known) -> Json:
    own = keys(model)
    schema: Json = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _property(model, key, known) for name, key in own.items()},
        **_TOGETHER.get(model, {}),
    }
    if required := [name for name, key in own.items() if key.required]:
        schema["required"] = required
        body = snippets.body(model, known)
        label = f"nieuw: {model.__name__.lower()}"
        schema["defaultSnippets"] = [{"label": label, "description": MEANING[model], "body": body}]
    return schema


def _property(model: type[m.Block], key: Key, known: Known) -> Json:
    schema = _value(key, known)
    if model is m.Organisatie and key.name == "contact":
        schema |= _WAYS_IN
    if key.many:
        message = f"Hier hoort een lijst. Bijvoorbeeld: {key.explained.example}"
        several = {"type": "array", "items": schema, "minItems": key.least, "errorMessage": message}
        schema = {"anyOf": [schema, several]} if key.alone else several
    return {"description": key.explained.text, "markdownDescription": _markdown(key), **schema}


def _value(key: Key, known: Known) -> Json:
    """Return the schema of one value of ``key``."""
    if key.block:
        return _block(key.block, known)
    if key.choices:
        return _choice({word: key.explained.words.get(word, "") for word in key.choices}, "")
    if key.explained.refers in known:
        choice = _choice(known[key.explained.refers], SETS[key.explained.refers])
        return {"anyOf": [choice, _WITH_KIND]} if key.explained.refers == "partners" else choice
    if get_origin(key.value) is dict:
        return {"type": "object", "additionalProperties": _leaf(get_args(key.value)[1])}
    if get_origin(key.value) is tuple:
        items = [_leaf(part) for part in get_args(key.value)]
        return {"type": "array", "items": items, "minItems": len(items), "maxItems": len(items)}
    return {"errorMessage": f"{key.explained.text} Bijvoorbeeld: {key.explained.example}"} | _leaf(key.value)


def _choice(words: Mapping[str, str], where: str) -> Json:
    """Return the schema of one of ``words`` (word → meaning); ``where`` says in Dutch where they stand, if elsewhere."""
    few = f"Kies uit: {', '.join(words)}." if len(words) <= _FEW else f"Dit bestaat niet. Kies uit {where}."
    return {
        "enum": [*words, *(int(word) for word in words if word.isdigit())],  # an editor reads 3032 as a number
        "enumDescriptions": [*words.values()],
        "errorMessage": few,
    }


def _leaf(kind: Any) -> Json:  # noqa: ANN401 - any annotation
    """Return the schema of a value that is no list and no block."""
    for form, schema in _FORMS:
        if kind == form:
            return dict(schema)
    made_with = told(kind)
    if "low" in made_with:
        return _number(made_with)
    if "pattern" in made_with:
        numeric = any(re.fullmatch(made_with["pattern"], "1" * length) for length in range(1, 9))
        return {
            "type": ["string", "integer"] if numeric else "string",
            "pattern": _text(made_with["pattern"], stripped=kind != m.Id),
            "maxLength": made_with["max_length"],
        }
    return {"type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": made_with["max_length"]}


def _number(made_with: Mapping[str, Any]) -> Json:
    return {
        "type": ["integer" if made_with["whole"] else "number", "string"],
        "minimum": made_with["low"],
        "maximum": made_with["high"],
        "pattern": _text(r"-?\d+" if made_with["whole"] else r"-?\d+(?:[.,]\d+)?", stripped=False),
        "errorMessage": f"Verwacht: {made_with['expected']}.",
    }


def _markdown(key: Key) -> str:
    """Return the help that an editor shows beside ``key``."""
    words = [f"- `{word}`: {meaning}" for word, meaning in key.explained.words.items()]
    where = [f"Kies uit {SETS[key.explained.refers]}."] if key.explained.refers else []
    example = f"Bijvoorbeeld:\n\n```yaml\n{key.name}: {key.explained.example}\n```"
    return "\n\n".join([key.explained.text, *where, *(["\n".join(words)] if words else []), example])
