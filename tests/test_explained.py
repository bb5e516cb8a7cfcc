"""Every key is explained, every example is right, and nothing is explained that does not exist."""

from collections.abc import Iterator
from typing import get_type_hints

import pytest
from pydantic import TypeAdapter

from sitegen.authoring.keys import keys
from sitegen.explained import EXPLAINED, GROUPS, MEANING, SETS, explain
from sitegen.model import ENTRY_SHAPES, Block, Entry, Thing
from sitegen.parse import parse
from sitegen.source import Data, Source


def blocks(above: type[Block] = Block) -> Iterator[type[Block]]:
    for model in above.__subclasses__():
        yield model
        yield from blocks(model)


MODELS = [model for model in blocks() if model not in {Thing, Entry}]
FIELDS = [(model, name) for model in MODELS for name in model.model_fields]


def as_data(key: str, yaml: str) -> Data:
    document, findings = parse(Source("site.yaml", f"{key}: {yaml}\n"))
    assert document, findings
    assert isinstance(document.data, dict)
    return document.data[key]


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=lambda part: getattr(part, "__name__", part))
def test_every_field_is_explained_and_its_example_is_right(model: type[Block], name: str) -> None:
    explained = explain(model, name)
    assert explained.text.endswith(".")
    kind = get_type_hints(model, include_extras=True)[name]
    assert TypeAdapter(kind).validate_python(as_data(name, explained.example)) is not None


def test_nothing_is_explained_that_does_not_exist() -> None:
    kinds = {Entry, *MODELS}
    assert set(EXPLAINED) <= kinds
    assert [(model, key) for model, own in EXPLAINED.items() for key in own if key not in model.model_fields] == []
    with pytest.raises(KeyError):
        explain(Block, "naam")


def test_every_model_has_a_meaning() -> None:
    assert set(MEANING) == set(MODELS)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_choices_are_explained_all_or_none_and_ids_say_where_they_stand(model: type[Block]) -> None:
    for key in keys(model).values():
        assert set(key.explained.words) in ({*key.choices}, set())
        assert key.explained.refers in {"", *SETS}


def test_every_key_of_an_entry_stands_in_one_group() -> None:
    names = [name for group in GROUPS.values() for name in group]
    assert len(names) == len(set(names))
    assert {name for shape in ENTRY_SHAPES.values() for name in shape.model.model_fields} == set(names)
