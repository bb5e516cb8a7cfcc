"""Validate: a document becomes things of the model; every departure from the model becomes a finding with its place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from sitegen.dutch import did_you_mean, fold, slug
from sitegen.finding import Finding, Location, Rule
from sitegen.messages import fields, reading
from sitegen.model import ENTRY_SHAPES, FILE_SHAPES, Block, Synoniemen, Thing
from sitegen.source import Data, Document, Path

Validated = tuple[tuple["Located", ...], tuple[Finding, ...]]

_HTML = re.compile(r"</?[a-zA-Z][^<>\n]*>|<!--")
_UNSAFE_LINK = re.compile(
    r"\]\(\s*<?\s*((?!https?:|mailto:|tel:)[a-zA-Z][a-zA-Z0-9+.-]*:[^)\s]*)|^\s*\[[^\]]+\]:\s*((?:javascript|data|vbscript|file):\S*)",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[[^\]]*\][(\[]")
_CODE = re.compile(r"`[^`\n]+`|<https?://[^>\s]+>")
_EXAMPLES = {
    "naam": "Schaken met een maatje",
    "soort": "informeel",
    "status": "actief",
    "samenvatting": "Een vrijwilliger komt bij u thuis schaken",
    "categorieen": "[maatje-en-bezoek]",
    "wijken": "[overal]",
    "kosten": "{soort: gratis}",
    "toegang": "zelf-aanmelden",
    "vraag": "Wie wil er met meneer schaken?",
    "contact": "{telefoon: 010 123 45 67}",
    "datum": "2026-01-31",
    "tot": "2026-01-31",
    "peildatum": "2026-01-31",
    "id": "naam-in-kleine-letters",
}
_MONTH = {
    name[:3]: number
    for number, name in enumerate(
        ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"], 1
    )
}
_MONTH["mrt"] = 3


@dataclass(frozen=True, slots=True)
class Located:
    """A thing, and where in which document it stands: ``place.at`` takes keys relative to the thing."""

    thing: Thing
    document: Document
    base: Path = ()

    def at(self, *path: str | int) -> Location:
        """Return the place of the value at ``path`` inside this thing."""
        return self.document.at((*self.base, *path))


def validate(document: Document) -> Validated:
    """Return the things in ``document`` that are wholly right, and a finding for everything that is not."""
    source = document.source
    shape = ENTRY_SHAPES[source.folder] if source.folder else FILE_SHAPES[source.path]
    if not shape.many:
        if not isinstance(document.data, dict):
            return (), (reading.NOT_A_MAPPING.at(document.at()),)
        own = {"id": source.stem, "tekst": document.body.strip()} if source.folder else {}
        things, findings = _one(document, shape.model, document.data, (), own)
        return things, (*findings, *_prose(document))
    if document.data == {}:  # an empty vocabulary is allowed
        return (), ()
    if not isinstance(document.data, list):
        return (), (reading.NOT_A_LIST.at(document.at()),)
    all_things: list[Located] = []
    all_findings: list[Finding] = []
    for number, data in enumerate(document.data):
        things, findings = _item(document, shape.model, data, number)
        all_things += things
        all_findings += findings
    return tuple(all_things), tuple(all_findings)


def _item(document: Document, model: type[Thing], data: Data, number: int) -> Validated:
    if model is Synoniemen and isinstance(data, list):
        return _one(document, model, {"woorden": data}, (number,), {"id": f"groep-{number + 1}"}, skip="woorden")
    if not isinstance(data, dict):
        return (), (reading.NOT_A_MAPPING.at(document.at((number,))),)
    return _one(document, model, data, (number,), {})


def _one(
    document: Document, model: type[Thing], data: dict[str, Data], base: Path, own: dict[str, str], skip: str = ""
) -> Validated:
    """Validate one thing; ``own`` are values that come from the file, so content may not give them."""
    forbidden = [_unknown(document, model, (*base, key), key) for key in own if key in data]
    try:
        thing = model.model_validate({**data, **own})
    except ValidationError as error:
        told = _Teller(document, model, base, skip).tell(error.errors(include_url=False))
        return (), (*forbidden, *told)
    if forbidden:
        return (), tuple(forbidden)
    return (Located(thing, document, base),), ()


def _unknown(document: Document, model: type[Block], path: Path, key: str) -> Finding:
    known = [name for name in model.model_fields if name not in {"id", "tekst"}]
    hint = did_you_mean(key, known) or f"Bekende gegevens zijn: {', '.join(known)}."
    return fields.UNKNOWN_KEY.at(document.at_key(path), key=key, nearest=hint)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Turns pydantic's errors about one thing into findings; judged by error type, never by English words."""

    document: Document
    model: type[Thing]
    base: Path
    skip: str

    def tell(self, errors: Iterable[ErrorDetails]) -> Iterator[Finding]:
        details = list(errors)
        misspelt = {
            guess
            for error in details
            if error["type"] == "extra_forbidden"
            for guess in self._guesses(error["loc"], [e["loc"][-1] for e in details if e["type"] == "missing"])
        }
        inner = {error["loc"][:-1] for error in details if isinstance(error["loc"][-1], int)}
        for error in details:
            if error["type"] == "missing" and error["loc"][-1] in misspelt:
                continue
            if error["type"] == "too_short" and error["loc"] in inner:  # told at the item that is wrong
                continue
            yield self._finding(error)

    def _guesses(self, loc: tuple[int | str, ...], missing: list[int | str]) -> list[str]:
        return [str(name) for name in missing if did_you_mean(str(loc[-1]), [str(name)])]

    def _finding(self, error: ErrorDetails) -> Finding:
        kind, loc = error["type"], self._clean(error["loc"])
        path = (*self.base, *(part for part in loc if part != self.skip))
        key = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
        where, value = self.document.at(path), error["input"]
        if kind == "extra_forbidden":
            return _unknown(self.document, self._block(loc[:-1]), path, str(loc[-1]))
        if kind == "missing" and isinstance(loc[-1], int):
            return fields.BAD_COUNT.at(self.document.at(path[:-1]), key=key)
        if kind == "missing":
            if path in self.document.keys:
                where = self.document.at_key(path)
                return fields.EMPTY_VALUE.at(where, key=key, example=_example(", bijvoorbeeld: {}", key))
            return fields.MISSING_KEY.at(self.document.at(path[:-1]), key=key, example=_EXAMPLES.get(key, "…"))
        if value == "":
            return fields.EMPTY_VALUE.at(where, key=key, example=_example(", bijvoorbeeld: {}", key))
        if isinstance(value, (list, dict)) and kind not in _STRUCTURAL:
            return fields.TEXT_EXPECTED.at(where, key=key)
        return self._told(kind, where, key, value, error.get("ctx", {}), loc)

    def _told(
        self,
        kind: str,
        where: Location,
        key: str,
        value: Any,  # noqa: ANN401 - whatever was typed
        ctx: dict[str, Any],
        loc: Path,
    ) -> Finding:
        if kind in _SIMPLE:
            return _SIMPLE[kind].at(where, value=value, key=key, expected=ctx.get("expected", ""))
        match kind:
            case "date":
                return fields.BAD_DATE.at(where, value=value, key=key, suggestion=_date_suggestion(value))
            case "literal_error":
                choices = _choices(self._field(loc))
                hint = did_you_mean(value, choices)
                words = {"nearest": f"{hint} " if hint else "", "choices": ", ".join(choices)}
                return fields.BAD_CHOICE.at(where, value=value, key=key, **words)
            case "tuple_type":
                return fields.LIST_EXPECTED.at(where, key=key, value=value if isinstance(value, str) else "…")
            case "model_type" | "dict_type" | "model_attributes_type":
                return fields.BLOCK_EXPECTED.at(where, key=key, choices=", ".join(self._block(loc).model_fields))
            case "string_too_long":
                return fields.TOO_LONG.at(where, key=key, length=len(value), limit=ctx["max_length"])
            case "code" if key == "id":
                return fields.BAD_ID.at(where, value=value, suggestion=slug(value) or "naam")
            case "code":
                return fields.BAD_CODE.at(where, value=value, key=key, expected=ctx["expected"])
        message = f"no finding for pydantic error type {kind!r}"
        raise NotImplementedError(message)

    def _clean(self, loc: tuple[int | str, ...]) -> Path:
        """Drop pydantic's own markers (``[key]``) from a location."""
        return tuple(part for part in loc if part != "[key]")

    def _block(self, loc: Path) -> type[Block]:
        """Return the model of the block at ``loc``."""
        model: type[Block] = self.model
        for part in loc:
            if isinstance(part, str) and part in model.model_fields:
                model = next(_blocks_in(model.model_fields[part].annotation), model)
        return model

    def _field(self, loc: Path) -> FieldInfo:
        names = [part for part in loc if isinstance(part, str)]
        return self._block(tuple(names[:-1])).model_fields[names[-1]]


_SIMPLE: dict[str, Rule] = {
    "phone": fields.BAD_PHONE,
    "email": fields.BAD_EMAIL,
    "url": fields.BAD_URL,
    "postcode": fields.BAD_POSTCODE,
    "time": fields.BAD_TIME,
    "number": fields.BAD_NUMBER,
    "string_type": fields.TEXT_EXPECTED,
    "string_too_short": fields.EMPTY_VALUE,
    "too_short": fields.TOO_FEW,
    "too_long": fields.BAD_COUNT,
    "contact_empty": fields.CONTACT_EMPTY,
    "name_without_consent": fields.NAME_WITHOUT_CONSENT,
}
_STRUCTURAL = {
    "too_short",
    "too_long",
    "contact_empty",
    "name_without_consent",
    "tuple_type",
    "model_type",
    "dict_type",
}


def _blocks_in(annotation: Any) -> Iterator[type[Block]]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, Block):
        yield annotation
    for argument in get_args(annotation):
        yield from _blocks_in(argument)


def _choices(field: FieldInfo) -> list[str]:
    """Return the words of the (nested) Literal in the annotation of ``field``."""

    def words(annotation: Any) -> Iterator[str]:  # noqa: ANN401 - any annotation
        if isinstance(annotation, str):
            yield annotation
        for argument in get_args(annotation):
            yield from words(argument)

    return list(words(field.annotation))


def _example(template: str, key: str) -> str:
    return template.format(_EXAMPLES[key]) if key in _EXAMPLES else ""


def _date_suggestion(value: str) -> str:
    """Return ``: 2026-11-21`` for a date in another order (21-11-2026, 21 november 2026), else an example."""
    match = re.fullmatch(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+(\d{4})", fold(value.strip()))
    month = 0
    if match:
        month = int(match[2]) if match[2].isdigit() else _MONTH.get(match[2][:3], 0)
    if match and 1 <= month <= 12 and 1 <= int(match[1]) <= 31:  # noqa: PLR2004 - a calendar
        return f": {match[3]}-{month:02}-{int(match[1]):02}"
    return ", bijvoorbeeld 2026-01-31"


def _prose(document: Document) -> Iterator[Finding]:
    """Yield what the Markdown below the data asks for and does not get: HTML, images, links that are not to the web."""
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        plain = _CODE.sub(lambda match: " " * len(match[0]), line)
        for pattern, rule in (
            (_HTML, fields.RAW_HTML),
            (_IMAGE, fields.IMAGE),
            (_UNSAFE_LINK, fields.UNSAFE_LINK),
        ):
            if match := pattern.search(plain):
                where = Location(document.source.path, number, match.start() + 1)
                yield rule.at(where, text=(next(filter(None, match.groups()), "") or match[0])[:40])
