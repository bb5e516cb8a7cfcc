"""Synonyms: a text is found by the other words for what it says."""

from pathlib import Path

import pytest

from sitegen.read import read
from sitegen.synonyms import Synonyms

GROUPS = Synonyms(
    [["schuld", "rood staan", "krap zitten"], ["dementie", "Alzheimer", "in de war"], ["maatje", "buddy"]]
)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Hulp bij schuld", ["rood staan", "krap zitten"]),
        ("Voor wie rood staan, of in de war zijn.", ["schuld", "krap zitten", "dementie", "Alzheimer"]),
        ("Voor wie rood is en moet staan.", []),
        ("Alzheimercafé", []),
        ("een maatje of buddy", []),
        ("ALZHEIMER; maatje", ["dementie", "in de war", "buddy"]),
        ("", []),
    ],
)
def test_the_other_words(text: str, others: list[str]) -> None:
    assert GROUPS.of(text) == others


def test_no_words_no_synonyms() -> None:
    assert Synonyms([]).of("schuld") == []


def test_the_vocabulary_is_large_and_for_any_gemeente() -> None:
    content = Path(__file__).parent.parent / "content"
    text = next(source.text for source in read(content)[0] if source.path == "synoniemen.yaml")
    assert text.count("\n- [") >= 400
    assert "havenrade" not in text.lower()
