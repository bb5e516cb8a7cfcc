"""The snippets: what VS Code puts in a file is right once the places are filled in."""

import re

import pytest

from sitegen import pipeline
from sitegen.authoring.keys import Known, keys, known
from sitegen.authoring.snippets import snippets
from sitegen.model import Initiatief, Organisatie, Vraag
from sitegen.parse import parse
from sitegen.source import Source
from sitegen.validate import validate

TODAY = "2026-11-24"


def filled(lines: list[str]) -> str:
    """Fill every place with its first choice or its default, as somebody does who only presses Tab."""
    text = "\n".join(lines).replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", TODAY)
    text = re.sub(r"\$\{\d+\|([^,|]+)[^|]*\|\}", r"\1", text)
    return re.sub(r"\\([$}\\])", r"\1", re.sub(r"\$\{\d+:((?:\\.|[^}])*)\}", r"\1", text)).replace("$0", "Tekst.")


@pytest.fixture(scope="module")
def ids(example: pipeline.Loaded) -> Known:
    assert example.directory
    return known(example.directory)


@pytest.mark.parametrize(
    ("name", "folder"),
    [("nieuwe organisatie", "organisaties"), ("nieuw initiatief", "initiatieven"), ("nieuwe vraag", "vragen")],
)
def test_a_whole_file_is_right_from_the_start(name: str, folder: str, ids: Known) -> None:
    for some in (ids, {}):
        document, findings = parse(Source(f"{folder}/proef.md", filled(snippets(some)[name]["body"])))
        assert document, findings
        things, wrong = validate(document)
        assert things, wrong


def test_every_key_has_a_snippet_by_its_own_name() -> None:
    found = snippets({})
    prefixes = {snippet["prefix"] for snippet in found.values()}
    assert {name for model in (Organisatie, Initiatief, Vraag) for name in keys(model)} <= prefixes
    assert {snippet["scope"] for snippet in found.values()} == {"markdown,yaml"}
    assert all(snippet["description"].endswith(".") for snippet in found.values())


def test_a_key_that_differs_per_kind_has_a_snippet_for_each() -> None:
    found = snippets({})
    assert found["soort"]["prefix"] == found["soort (initiatief)"]["prefix"] == "soort"
    assert "overheid" in found["soort"]["body"][0]
    assert "overheid" not in found["soort (initiatief)"]["body"][0]


def test_ids_and_words_are_offered(ids: Known) -> None:
    found = snippets(ids)
    assert found["wijken"]["body"] == [f"wijken: [${{1|{','.join(ids['wijken'])}|}}]"]
    assert found["controle"]["body"][0].startswith("- {datum: ${1:$CURRENT_YEAR-")
    assert found["tijden"]["body"][0] == "tijden:"
