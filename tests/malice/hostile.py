"""Content made from the model itself, with hostile words in every text that a partner can write."""

import json
import types
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from conftest import TODAY
from pydantic import AfterValidator, BaseModel, BeforeValidator

from sitegen import model
from sitegen.assemble import assemble
from sitegen.directory import Directory, Located
from sitegen.model import ENTRY_SHAPES, FILE_SHAPES, Block, Site, Thing
from sitegen.source import Document, Source

GROUPS: dict[str, list[str]] = json.loads((Path(__file__).parent / "payloads.json").read_text(encoding="utf-8"))
PAYLOADS = tuple(payload for group in GROUPS.values() for payload in group)
HARMLESS = tuple(f"woord {number}" for number in range(len(PAYLOADS)))
KINDS: tuple[type[Thing], ...] = tuple(shape.model for shape in (*ENTRY_SHAPES.values(), *FILE_SHAPES.values()))

# What is no free text: a value that the model accepts, by its type, or by the name of the field.
_BY_TYPE: dict[Any, Any] = {
    model.Date: TODAY.isoformat(), model.Time: "10:00", model.Days: "365", model.Weeks: "4", model.Age: "8",
    model.Amount: "100", model.Figure: "21,5", model.Latitude: "51.9", model.Longitude: "4.5", model.Id: "schaakclub",
    model.Phone: "078 100 00 01", model.Email: "spin@proefdorp.example", model.Url: "https://proefdorp.example",
    model.Address: "https://proefdorp.example",
    model.Postcode: "3401 AB", model.Language: "nl", model.ClosedDay: "feestdagen",
}  # fmt: skip
_BY_NAME = {
    "kvk": "01234567", "cbs": "GM9902", "postcodes": ["3401-3402"], "partnertype": ["politie"],
    "partnertypen_vereist": ["huisarts"],
}  # fmt: skip
_CHOICES = {"gratis": "bijdrage", "gemeente": "wijk"}  # the first choice that does not forbid other keys


@dataclass(frozen=True)
class Maker:
    """Makes the data of one thing: ``number`` says which, ``words`` is what it says in every text."""

    number: int
    words: Sequence[str]

    def thing(self, kind: type[Thing]) -> Thing:
        """Return a thing of ``kind`` with the words in every text field."""
        data = self._block(kind)
        data["id"] = "site" if kind is Site else name(self.number)
        if kind is model.Wijk and self.number != 1:  # one lies in another; all of them would make that one very long
            data["soort"] = "gemeente"
            del data["binnen"]
        return kind.model_validate(data)

    def _block(self, block: type[BaseModel]) -> dict[str, Any]:
        hints = get_type_hints(block, include_extras=True)
        return {key: self._value(block, key, hints[key]) for key in block.model_fields if key != "id"}

    def _value(self, block: type[BaseModel], key: str, annotation: Any) -> Any:
        if get_origin(annotation) in {Union, types.UnionType}:
            annotation = get_args(annotation)[0]
        if key in self._references:
            return self._references[key]
        if key in _BY_NAME:
            return _BY_NAME[key]
        return self._typed(block, key, annotation)

    def _typed(self, block: type[BaseModel], key: str, annotation: Any) -> Any:
        origin, inner = get_origin(annotation), get_args(annotation)
        if annotation in _BY_TYPE:
            return _BY_TYPE[annotation]
        if is_free(annotation):
            return " ".join(self.words)[: _limit(annotation)] if inner else "\n\n".join(self.words)
        if isinstance(annotation, type) and issubclass(annotation, Block):
            return self._block(annotation)
        if origin is tuple:
            return self._list(block, key, tuple(one for one in inner if one is not ...))
        if origin is dict:
            return dict.fromkeys(self.words, "21,5")
        if origin is Literal:
            return _CHOICES.get(inner[0], inner[0])
        if origin is Annotated:
            return self._value(block, key, inner[0])
        message = f"{block.__name__}.{key} has a new type of value: say above what it accepts"
        raise NotImplementedError(message)

    def _list(self, block: type[BaseModel], key: str, items: tuple[Any, ...]) -> list[Any]:
        item = items[0]
        if is_free(item):  # one more than there are: a group of synonyms has at least two
            return [word[: _limit(item)] for word in (*self.words, self.words[0])]
        if isinstance(item, type) and issubclass(item, Block):
            return [Maker(self.number, (word,))._block(item) for word in self.words]
        return [self._value(block, key, one) for one in items]

    @property
    def _references(self) -> dict[str, Any]:
        here, other = name(self.number), name(self.number - 1 if self.number else 1)
        return {
            "leefgebieden": [here], "categorieen": [here], "doelgroepen": [here], "wijken": [here],
            "organisatie": here, "binnen": name(0), "vroeger": [f"oud-{here}"], "populaire_vragen": [name(0), name(1)],
            "opgelost_met": [f"initiatieven/{here}"], "werkt_samen_met": [f"initiatieven/{other}"],
            "lichter_alternatief": [f"initiatieven/{other}"],
        }  # fmt: skip


def name(number: int) -> str:
    """Return the id of the thing with ``number``."""
    return f"p{number:03}"


def is_free(annotation: Any) -> bool:
    """Tell whether ``annotation`` is text that says what its writer likes."""
    if get_origin(annotation) is not Annotated:
        return annotation is str
    base, *rules = get_args(annotation)
    checked = any(isinstance(rule, AfterValidator | BeforeValidator) for rule in rules)
    return base is str and not checked and annotation != model.Reference


def _limit(annotation: Any) -> int:
    """Return how many characters ``annotation`` allows."""
    return int(get_args(annotation)[1].max_length)


def located(words: Sequence[str]) -> Iterator[Located]:
    """Yield the settings, and a thing of every other kind for every word, the first of each with all of them."""
    for kind in KINDS:
        for number in range(1 if kind is Site else len(words) + 1):
            thing = Maker(number, words[number - 1 : number] if number else _first(kind, words)).thing(kind)
            yield Located(thing, Document(Source(f"{thing.ref}.md", ""), {}))


def _first(kind: type[Thing], words: Sequence[str]) -> Sequence[str]:
    return words[:1] if kind is Site else words  # what a site says stands on every page: one word will do


def directory(words: Sequence[str]) -> Directory:
    """Return a whole directory in which every text says ``words``."""
    found, findings = assemble(located(words))
    assert found, findings
    return found


def texts(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield ("Kosten.bedrag", text) for every text in ``value``."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield place, key
            yield from texts(inner, place)
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts(inner, place)
    elif isinstance(value, BaseModel):
        for key in type(value).model_fields:
            yield from texts(getattr(value, key), f"{type(value).__name__}.{key}")


def holds_text(annotation: Any) -> bool:
    """Tell whether a value of ``annotation`` has text in it that is not in a block of its own."""
    return annotation is str or any(map(holds_text, get_args(annotation)))


def blocks(kinds: Iterable[Any]) -> set[type[Block]]:
    """Return ``kinds`` and every block in them."""
    found: set[type[Block]] = set()
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, Block):
            found |= {kind, *blocks(field.annotation for field in kind.model_fields.values())}
        else:
            found |= blocks(get_args(kind))
    return found
