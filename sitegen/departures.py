"""Departures: what pydantic says of a value that does not fit the model becomes a Dutch finding with its place and a remedy."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from sitegen import remedies
from sitegen.dutch import did_you_mean, enumerate_words, latin, nearest, slug
from sitegen.finding import Finding, Location, Rule
from sitegen.messages import fields
from sitegen.model import Block, Thing
from sitegen.source import Document, Path

EXAMPLES = {
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
_NEVER_EMPTY = {"adres_zichtbaar"}  # left empty it would mean the opposite of what its writer wanted
_FROM_FILE = {"id", "tekst"}  # keys of the model that the file itself gives


@dataclass(frozen=True, slots=True)
class Departures:
    """Turns pydantic's errors about one thing into findings; judged by error type, never by English words.

    ``base`` is where the thing stands in the document; ``skip`` a key of the model that the document does not have.
    """

    document: Document
    model: type[Thing]
    base: Path = ()
    skip: str = ""

    def told(self, errors: Iterable[ErrorDetails]) -> Iterator[Finding]:
        """Yield one finding for every mistake behind ``errors``: one mistake may give several errors."""
        details = list(errors)
        explained = self._explained(details)
        inner = {error["loc"][:-1] for error in details if isinstance(error["loc"][-1], int)}
        for error in details:
            kind, loc = error["type"], error["loc"]
            if kind in {"missing", "contact_empty"} and loc[-1] in explained:
                continue
            if kind == "too_short" and loc in inner:  # told at the item that is wrong
                continue
            if loc == ("id",) and self.document.source.folder:  # the name of the file, told where it was read
                continue
            yield self._finding(error)

    def unknown(self, path: Path, key: str) -> Finding:
        """Return the finding for ``key`` at ``path``, which the model does not know there."""
        where = self.document.at_key(path)
        if key in _FROM_FILE and len(path) == len(self.base) + 1 and key in self.model.model_fields:
            return self._from_file(where, key, path)
        model = self._block(tuple(part for part in path[len(self.base) : -1] if part != self.skip))
        known = [name for name in model.model_fields if name not in _FROM_FILE]
        return fields.UNKNOWN_KEY.at(where, key=key, nearest=self._place_of(key, model) or _like(key, known))

    def empty(self, missing: Collection[Path]) -> Iterator[Finding]:
        """Yield a finding for every key without a value; those in ``missing`` are told already."""
        depth = len(self.base)
        for path in self.document.keys:
            if path in self.document.values or path[:depth] != self.base or path in missing:
                continue
            key = str(path[-1])
            model = self._block(tuple(part for part in path[depth:-1] if part != self.skip))
            where = self.document.at_key(path)
            if key in model.model_fields and key not in _FROM_FILE:
                rule = fields.EMPTY_VALUE if key in _NEVER_EMPTY else fields.EMPTY_KEY
                yield rule.at(where, key=key, example=_example(key))
            elif before := self._before_comma(path, where):
                name, text = before
                yield fields.COMMA.at(where, key=key, suggestion=f'{name}: "{text}, {key}"')
            elif key not in _FROM_FILE or len(path) > depth + 1:
                yield self.unknown(path, key)

    # ── one mistake, one finding ─────────────────────────────────────────────────────────────────────────────

    def _explained(self, details: list[ErrorDetails]) -> set[str | int]:
        """Return the keys whose absence an unknown key explains: misspelt, or typed outside its block."""
        missing = [str(error["loc"][-1]) for error in details if error["type"] in {"missing", "contact_empty"}]
        found: set[str | int] = set()
        for error in details:
            if error["type"] == "extra_forbidden":
                key = str(error["loc"][-1])
                found |= set(nearest(key, missing))
                found |= set(self._homes(key)) & set(missing)
        return found

    # ── which finding ────────────────────────────────────────────────────────────────────────────────────────

    def _finding(self, error: ErrorDetails) -> Finding:
        kind = error["type"]
        loc = tuple(part for part in error["loc"] if part != "[key]")  # pydantic's own marker
        path = (*self.base, *(part for part in loc if part != self.skip))
        key = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
        where, value = self.document.at(path), error["input"]
        if kind == "extra_forbidden":
            return self.unknown(path, str(loc[-1]))
        if kind == "missing" and isinstance(loc[-1], int):
            return fields.BAD_COUNT.at(self.document.at(path[:-1]), key=key)
        if kind == "missing":
            return self._missing(path, key)
        if value == "":
            return fields.EMPTY_VALUE.at(where, key=key, example=_example(key))
        if isinstance(value, (list, dict)) and kind not in _STRUCTURAL:
            return self._not_a_text(where, key, value)
        context = {"key": key, "value": value, **error.get("ctx", {})}
        return self._misfit(kind, where, loc, context)

    def _missing(self, path: Path, key: str) -> Finding:
        if path in self.document.keys:
            return fields.EMPTY_VALUE.at(self.document.at_key(path), key=key, example=_example(key))
        return fields.MISSING_KEY.at(self.document.at(path[:-1]), key=key, example=EXAMPLES.get(key, "…"))

    def _misfit(self, kind: str, where: Location, loc: Path, context: Mapping[str, Any]) -> Finding:
        key, value = context["key"], context["value"]
        if kind in _REMEDIES:
            rule, remedy = _REMEDIES[kind]
            text = str(value)
            hint = (remedies.elsewhere(text, key) if kind in _CONTACT else "") or remedy(text)
            return rule.at(where, **context, remedy=hint)
        if kind in _SIMPLE:
            return _SIMPLE[kind].at(where, **context)
        match kind:
            case "literal_error":
                return self._not_a_choice(where, key, str(value), _choices(self._field(loc)))
            case "tuple_type":
                typed = value if isinstance(value, str) else "…"
                return fields.LIST_EXPECTED.at(where, key=key, suggestion=remedies.as_list(key, typed))
            case "model_type" | "dict_type" | "model_attributes_type":
                choices = [name for name in self._block(loc).model_fields if name not in _FROM_FILE]
                return fields.BLOCK_EXPECTED.at(
                    where, key=key, choices=", ".join(choices), first=choices[:1] and choices[0]
                )
            case "string_too_long" if loc == ("tekst",):
                where = Location(self.document.source.path, self.document.body_line, 1)
                return fields.BODY_TOO_LONG.at(where, length=len(value), limit=context["max_length"])
            case "string_too_long":
                return fields.TOO_LONG.at(where, key=key, length=len(value), limit=context["max_length"])
            case "code" if key == "id":
                return fields.BAD_ID.at(where, value=value, suggestion=slug(latin(str(value))) or "naam")
            case "code":
                return fields.BAD_CODE.at(where, **context)
        message = f"no finding for pydantic error type {kind!r}"
        raise NotImplementedError(message)

    # ── what was probably meant ──────────────────────────────────────────────────────────────────────────────

    def _from_file(self, where: Location, key: str, path: Path) -> Finding:
        if key == "tekst":
            return fields.TEXT_IN_DATA.at(where)
        value = self._typed(path)
        stem = self.document.source.stem
        remedy = "" if value == stem else f" Of hernoem het bestand naar ‘{slug(value) or 'naam'}.md’."
        return fields.ID_IN_FILE.at(where, stem=stem, remedy=remedy)

    def _before_comma(self, path: Path, where: Location) -> tuple[str, str] | None:
        """Return the key and text that a comma between ``{ }`` cut ``path`` off from; None without such a comma."""
        if not self.document.source.line(where.line)[: where.column - 1].rstrip().endswith(","):
            return None
        siblings = [other for other in self.document.keys if other[:-1] == path[:-1]]
        earlier = siblings[: siblings.index(path)]
        text = self._typed(earlier[-1]) if earlier else ""
        return (str(earlier[-1][-1]), text) if text else None

    def _typed(self, path: Path) -> str:
        data: Any = self.document.data
        for part in path:
            match data:
                case dict():
                    data = data.get(part, "")
                case list():
                    data = data[int(part)]
        return data if isinstance(data, str) else ""

    def _not_a_text(self, where: Location, key: str, value: Any) -> Finding:  # noqa: ANN401 - whatever was typed
        """Return the finding for a list or block where a text should be: often a text with a colon in it, or in brackets."""
        line = self.document.source.line(where.line)[where.column - 1 :].strip()
        hint = "Schrijf de tekst achter de dubbele punt, zonder streepjes of extra gegevens eronder."
        if (isinstance(value, dict) and ": " in line) or line.startswith(("[", "{")):
            quoted = line.replace("\\", "\\\\").replace('"', '\\"')
            hint = f'Is het één tekst? Zet hem dan tussen dubbele aanhalingstekens: "{quoted}"'
        return fields.TEXT_EXPECTED.at(where, key=key, hint=hint)

    def _not_a_choice(self, where: Location, key: str, value: str, choices: list[str]) -> Finding:
        meant = remedies.tristate(value)
        parts = remedies.parts(value)
        if meant in choices:
            nearest_words = f"Bedoelde u ‘{meant}’? "
        elif len(parts) > 1 and set(parts) <= set(choices):
            nearest_words = f"Bedoelde u: {remedies.as_list(key, value)}? "
        elif homes := [name for name in self._choosers(value) if name != key]:
            nearest_words = f"‘{value}’ hoort bij {enumerate_words([f'‘{name}’' for name in homes], 'of')}. "
        else:
            hint = did_you_mean(value, choices)
            nearest_words = f"{hint} " if hint else ""
        return fields.BAD_CHOICE.at(where, value=value, key=key, nearest=nearest_words, choices=", ".join(choices))

    def _place_of(self, key: str, model: type[Block]) -> str:
        """Say where ``key`` does belong: in a block of the thing, or outside the block it stands in."""
        if model is self.model and (homes := self._homes(key)):
            names = enumerate_words([f"‘{home}’" for home in homes], "of")
            return f"‘{key}’ hoort onder {names}, met twee spaties ervoor."
        if model is not self.model and key in self.model.model_fields:
            return f"‘{key}’ hoort niet in dit blok. Zet het helemaal links, zonder spaties ervoor."
        return ""

    def _homes(self, key: str) -> list[str]:
        """Return the blocks of the model that know ``key``."""
        blocks = ((name, next(_blocks_in(field.annotation), None)) for name, field in self.model.model_fields.items())
        return [name for name, block in blocks if block and key in block.model_fields]

    def _choosers(self, value: str) -> Iterator[str]:
        """Yield the keys of the model, blocks included, that have ``value`` among their choices."""
        for name, field in self.model.model_fields.items():
            if value in _choices(field):
                yield name
            for block in _blocks_in(field.annotation):
                yield from (name for inner in block.model_fields.values() if value in _choices(inner))

    # ── the model ────────────────────────────────────────────────────────────────────────────────────────────

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


_CONTACT = {"phone", "email", "url", "postcode"}
_REMEDIES: dict[str, tuple[Rule, Callable[[str], str]]] = {
    "phone": (fields.BAD_PHONE, remedies.phone),
    "email": (fields.BAD_EMAIL, remedies.email),
    "url": (fields.BAD_URL, remedies.website),
    "postcode": (fields.BAD_POSTCODE, remedies.postcode),
    "date": (fields.BAD_DATE, remedies.day),
    "time": (fields.BAD_TIME, remedies.time),
    "number": (fields.BAD_NUMBER, remedies.number),
}
_SIMPLE: dict[str, Rule] = {
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


def _like(key: str, known: list[str]) -> str:
    return did_you_mean(key, known) or f"Bekende gegevens zijn: {', '.join(known)}."


def _example(key: str) -> str:
    return f", bijvoorbeeld: {EXAMPLES[key]}" if key in EXAMPLES else ""


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
