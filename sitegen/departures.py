"""Departures: what pydantic says of a value that does not fit the model becomes a Dutch finding with its place and a remedy."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from sitegen import clock, parlance, remedies
from sitegen.dutch import did_you_mean, enumerate_words, latin, nearest, slug
from sitegen.explained import explain
from sitegen.finding import Finding, Location, Rule
from sitegen.messages import fields
from sitegen.model import Block, Thing, Tijd
from sitegen.source import Document, Path

_NEVER_EMPTY = {"adres_zichtbaar"}  # left empty it would mean the opposite of what its writer wanted
_GLUED = re.compile(r"([a-z_]+)[: ](.+)")  # a key and its value with no colon, or no space, between
_LISTED = 12  # keys named in a hint; more than that helps nobody
_FROM_FILE = {"id", "tekst"}  # keys of the model that the file itself gives


@dataclass(frozen=True, slots=True)
class Departures:
    """Turns pydantic's errors about one thing into findings; judged by error type, never by English words.

    ``base`` is where the thing stands in the document; ``blank`` are its keys without a value; ``skip`` is a key of the
    model that the document does not have.
    """

    document: Document
    model: type[Thing]
    base: Path = ()
    blank: Sequence[Path] = ()
    skip: str = ""

    def told(self, errors: Iterable[ErrorDetails]) -> Iterator[Finding]:
        """Yield one finding for every mistake behind ``errors``: one mistake may give several errors."""
        details = list(errors)
        explained = self._explained(details)
        inner = {error["loc"][:-1] for error in details if isinstance(error["loc"][-1], int)}
        for error in details:
            kind, loc = error["type"], error["loc"]
            if kind in {"missing", "contact_empty"} and (loc[-1] in explained or self._guessed(loc[-1])):
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
        model = self._block_at(path)
        if model is Tijd and (day := clock.days(key)):
            meant = clock.opening(f"{key} {self._typed(path)}") or f"{{dag: {day[0]}}}"
            return fields.UNKNOWN_KEY.at(where, key=key, nearest=f"Schrijf: {meant}")
        return fields.UNKNOWN_KEY.at(where, key=key, nearest=self._place_of(key, model) or self._like(key, model))

    def empty(self, told: Collection[Path] = ()) -> Iterator[Finding]:
        """Yield a finding for every key without a value, except those at or below a place in ``told``."""
        depth = len(self.base)
        told = set(told)
        for path in self.blank:
            if any(path[:end] in told for end in range(depth, len(path) + 1)):
                continue
            key = str(path[-1])
            model = self._block_at(path)
            where = self.document.at_key(path)
            if key in model.model_fields and not (model is self.model and key in _FROM_FILE):
                rule = fields.EMPTY_VALUE if key in _NEVER_EMPTY else fields.EMPTY_KEY
                yield rule.at(where, key=key, example=_example(model, key))
            elif glued := self._glued(path):
                yield fields.UNKNOWN_KEY.at(where, key=key, nearest=f"Bedoelde u ‘{': '.join(glued)}’?")
            elif cut := self._cut_off(path):
                suggestion, others = cut
                told.update(others)
                yield fields.COMMA.at(where, key=key, suggestion=suggestion)
            elif key not in _FROM_FILE or len(path) > depth + 1:
                yield self.unknown(path, key)

    # ── one mistake, one finding ─────────────────────────────────────────────────────────────────────────────

    def _explained(self, details: list[ErrorDetails]) -> set[str | int]:
        """Return the keys whose absence an unknown key explains: misspelt, or typed outside its block."""
        missing = [str(error["loc"][-1]) for error in details if error["type"] in {"missing", "contact_empty"}]
        found: set[str | int] = {glued[0] for path in self.blank if (glued := self._glued(path))}
        for error in details:
            if error["type"] == "extra_forbidden":
                key = str(error["loc"][-1])
                found |= set(nearest(key, missing)) | {parlance.key(key, missing)}
                found |= set(self._homes(key)) & set(missing)
                found |= {"dag"} if clock.days(key) else set()
        return found

    def _guessed(self, key: str | int) -> bool:
        """Whether ``key`` stands in a line that could not be read, so that it only seems to be missing."""
        lines = (self.document.source.line(number) for number in self.document.guessed)
        return any(re.search(rf"\b{key}\b", line) for line in lines)

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
        if kind == "string_too_short" or (isinstance(value, str) and not value.strip()):
            item = isinstance(loc[-1], int)
            example = ", of haal de regel weg" if item else _example(self._block_at(path), key)
            return fields.EMPTY_VALUE.at(where, key=key, example=example)
        if isinstance(value, (list, dict)) and kind not in _STRUCTURAL:
            return self._not_a_text(where, loc, key, value)
        context = {"key": key, "value": value, **error.get("ctx", {})}
        return self._misfit(kind, where, loc, context)

    def _missing(self, path: Path, key: str) -> Finding:
        if path in self.document.keys:
            return fields.EMPTY_VALUE.at(
                self.document.at_key(path), key=key, example=_example(self._block_at(path), key)
            )
        inside = self.document.at_key(path[:-1]) if len(path) > len(self.base) + 1 else self.document.at(self.base)
        where = inside if self.base or len(path) > 1 else Location(self.document.source.path)
        return fields.MISSING_KEY.at(where, key=key, example=explain(self._block_at(path), key).example)

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
                listed = isinstance(loc[-1], int)
                return self._not_a_choice(where, key, str(value), _choices(self._field(loc)), listed=listed)
            case "tuple_type":
                return fields.LIST_EXPECTED.at(where, key=key, suggestion=self._listed(where, loc, key, value))
            case "model_type" | "dict_type" | "model_attributes_type":
                return self._not_a_block(where, key, value, self._block(loc))
            case "string_too_long" if loc == ("tekst",):
                where = Location(self.document.source.path, self.document.body_line, 1)
                return fields.BODY_TOO_LONG.at(where, length=len(value), limit=context["max_length"])
            case "string_too_long":
                return fields.TOO_LONG.at(where, key=key, length=len(value), limit=context["max_length"])
            case "code" if key == "id":
                return fields.BAD_ID.at(where, value=value, suggestion=slug(latin(str(value))) or "naam")
            case "code":
                code = parlance.language(str(value)) if key == "talen" else ""
                return fields.BAD_CODE.at(where, **context, nearest=f"Bedoelde u: {code}?" if code else "")
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

    def _glued(self, path: Path) -> tuple[str, str] | None:
        """Return the key and value that the key without a value at ``path`` was meant to be: ``van 10:00``, ``van:10``."""
        match = _GLUED.fullmatch(str(path[-1]))
        if not match or (*path[:-1], match[1]) in self.document.keys:
            return None
        return (match[1], match[2]) if match[1] in self._block_at(path).model_fields else None

    def _cut_off(self, path: Path) -> tuple[str, list[Path]] | None:
        """Return the value that commas between ``{ }`` cut in pieces, whole, and the pieces from ``path`` on.

        None when ``path`` is no such piece.
        """
        siblings = [other for other in self.document.keys if other[:-1] == path[:-1]]
        place = siblings.index(path)
        where = self.document.at_key(path)
        line = self.document.source.line(where.line)
        if (
            not place
            or siblings[place - 1] not in self.document.values
            or not line[: where.column - 1].rstrip().endswith(",")
        ):
            return None
        owner, begin = siblings[place - 1], self.document.at(siblings[place - 1])
        known = self._block_at(path).model_fields
        pieces = [path]
        for other in siblings[place + 1 :]:
            if other in self.document.values or other[-1] in known or self.document.at_key(other).line != where.line:
                break
            pieces.append(other)
        last = self.document.at_key(pieces[-1])
        if begin.line != where.line:
            return None
        typed = line[begin.column - 1 : last.column - 1 + len(str(pieces[-1][-1]))].strip("“”„\"' ")
        key, parts = str(owner[-1]), remedies.parts(typed)
        listed = key in known and isinstance(known[key].metadata, list) and set(parts) <= set(_choices(known[key]))
        return (remedies.as_list(key, typed) if listed else f'{key}: "{typed}"'), pieces

    def _typed(self, path: Path) -> str:
        data: Any = self.document.data
        for part in path:
            match data:
                case dict():
                    data = data.get(part, "")
                case list():
                    data = data[int(part)]
        return data if isinstance(data, str) else ""

    def _not_a_text(self, where: Location, loc: Path, key: str, value: Any) -> Finding:  # noqa: ANN401 - anything
        """Return the finding for a list or block where a text should be: often a text with a colon in it, or in brackets."""
        line = self.document.source.line(where.line)[where.column - 1 :].strip()
        words = [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
        model, name = self._named(loc)
        choices = _choices(model.model_fields[name])
        hint = "Schrijf de tekst achter de dubbele punt, zonder streepjes of extra gegevens eronder."
        if line.endswith(":") and isinstance(value, dict) and not value:
            hint = f"Haal de dubbele punt aan het eind weg: {line[:-1]}"
        elif words and (explain(model, name).refers or choices):
            fits = next((word for word in words if word in choices), words[0])
            hint = f"Hier past er één. Schrijf: {key}: {fits}"
        elif line.startswith("[") and words:
            hint = f"Is het één tekst? Schrijf hem zonder haken: {key}: {remedies.as_text(', '.join(words))}"
        elif isinstance(value, dict) and ": " in line:
            hint = f"Is het één tekst? Zet hem dan tussen dubbele aanhalingstekens: {remedies.quoted(line)}"
        return fields.TEXT_EXPECTED.at(where, key=key, hint=hint)

    def _listed(self, where: Location, loc: Path, key: str, value: object) -> str:
        """Return how the list is written that was typed as one text, or as one item without its dash."""
        typed = value if isinstance(value, str) else self.document.source.line(where.line)[where.column - 1 :].strip()
        lines = self._lines_from(where)
        if isinstance(value, str) and len(lines) > 1 and " ".join(lines) == value:  # items without a dash
            return f"{key}: [{', '.join(map(remedies.as_text, lines))}]"
        if isinstance(value, dict) and next(_blocks_in(self._field(loc).annotation), None):
            return f"- {typed}"
        return remedies.as_list(key, typed)

    def _lines_from(self, where: Location) -> list[str]:
        """Return the lines of the value at ``where``: that one, and those below it that begin as far to the right."""
        lines = self.document.source.lines[where.line - 1 :]
        indent = " " * (where.column - 1)
        ended = next((n for n, line in enumerate(lines) if not line.startswith(indent) or not line.strip()), len(lines))
        return [line.strip() for line in lines[:ended]] if not lines[0][: where.column - 1].strip() else []

    def _not_a_block(self, where: Location, key: str, value: object, model: type[Block]) -> Finding:
        line = remedies.block(key, value) if isinstance(value, str) else ""
        if isinstance(value, list):
            remedy = f"Haal de streepjes onder ‘{key}’ weg; laat de spaties ervoor staan."
        elif key == "voorwaarden":
            remedy = "Zijn er geen voorwaarden? Haal ‘voorwaarden’ dan weg."
        elif line:
            remedy = f"Schrijf: {line}"
        else:
            remedy = (
                f"Zet ze op eigen regels met twee spaties ervoor, bijvoorbeeld ‘  {next(iter(model.model_fields))}: …’."
            )
        return fields.BLOCK_EXPECTED.at(where, key=key, choices=", ".join(model.model_fields), remedy=remedy)

    def _not_a_choice(self, where: Location, key: str, value: str, choices: list[str], *, listed: bool) -> Finding:
        if key == "dag" and (days := clock.days(value)):
            nearest_words = f"Schrijf: dag: [{', '.join(days)}]. " if len(days) > 1 else f"Bedoelde u ‘{days[0]}’? "
        elif meant := self._meant(value, choices):
            more = " Zet de uitleg onder de tweede ‘---’." if set(choices) >= {"ja", "nee"} and " " in value else ""
            nearest_words = f"Bedoelde u ‘{meant}’?{more} "
        elif len(parts := remedies.parts(value)) > 1 and set(parts) <= set(choices):
            one = f"Kies hier één woord: {enumerate_words(parts, 'of')}. "
            nearest_words = f"Bedoelde u: {remedies.as_list(key, value)}? " if listed else one
        elif homes := [name for name in self._choosers(value) if name != key]:
            nearest_words = f"‘{value}’ hoort bij {enumerate_words([f'‘{name}’' for name in homes], 'of')}. "
        else:
            hint = did_you_mean(value, choices)
            nearest_words = f"{hint} " if hint else ""
        return fields.BAD_CHOICE.at(where, value=value, key=key, nearest=nearest_words, choices=", ".join(choices))

    def _meant(self, value: str, choices: list[str]) -> str:
        """Return the choice that people say ``value`` for; "" for none."""
        word = remedies.tristate(value)
        return word if word in choices else parlance.choice(value, choices)

    def _place_of(self, key: str, model: type[Block]) -> str:
        """Say where ``key`` does belong: in a block of the thing, or outside the block it stands in."""
        if model is self.model and (homes := self._homes(key)):
            names = enumerate_words([f"‘{home}’" for home in homes], "of")
            return f"‘{key}’ hoort onder {names}, met twee spaties ervoor."
        if model is not self.model and key in self.model.model_fields:
            return f"‘{key}’ hoort niet in dit blok. Zet het helemaal links, zonder spaties ervoor."
        return ""

    def _like(self, key: str, model: type[Block]) -> str:
        """Return which key was probably meant; where all keys can be looked up when that is not clear."""
        known = [name for name in model.model_fields if model is not self.model or name not in _FROM_FILE]
        if meant := parlance.key(key, known):
            return f"Bedoelde u ‘{meant}’?"
        if hint := did_you_mean(key, known):
            return hint
        many = len(known) > _LISTED
        return (
            "Welke gegevens er zijn, staat in de tabel van Bijdragen."
            if many
            else f"Hier kunnen staan: {', '.join(known)}."
        )

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

    def _block_at(self, path: Path) -> type[Block]:
        """Return the model of the block that knows the last key of ``path`` in the document."""
        keys = [part for part in path[len(self.base) :] if isinstance(part, str) and part != self.skip]
        return self._block(tuple(keys[:-1]))

    def _block(self, loc: Path) -> type[Block]:
        """Return the model of the block at ``loc``."""
        model: type[Block] = self.model
        for part in loc:
            if isinstance(part, str) and part in model.model_fields:
                model = next(_blocks_in(model.model_fields[part].annotation), model)
        return model

    def _field(self, loc: Path) -> FieldInfo:
        model, name = self._named(loc)
        return model.model_fields[name]

    def _named(self, loc: Path) -> tuple[type[Block], str]:
        """Return the last key of ``loc`` that the model names, and the block that knows it: ``cijfers`` has keys of its own."""
        *blocks, name = (part for part in loc if isinstance(part, str))
        model = self._block(tuple(blocks))
        return (model, name) if name in model.model_fields else self._named(tuple(blocks))


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


def _example(model: type[Block], key: str) -> str:
    """Return an example of ``key``; "" for a key that the model leaves free."""
    return f", bijvoorbeeld: {explain(model, key).example.rstrip('.')}" if key in model.model_fields else ""


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
