"""Passages: every text is found, and every character of it knows its place, however YAML wrote it down."""

import pytest

from sitegen.parse import parse
from sitegen.passages import passages
from sitegen.source import Source


def place(text: str, wanted: str) -> tuple[int, int]:
    document, findings = parse(Source("initiatieven/x.md", text))
    assert document, findings
    (passage,) = [passage for passage in passages(document) if wanted in " ".join(passage.text.split())]
    where = passage.at(passage.text.index(wanted))
    return where.line, where.column


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\nnaam: aa HIER\n---\n", (2, 10)),
        ('---\nnaam: "aa HIER"\n---\n', (2, 11)),
        ("---\nnaam: 'a''a HIER'\n---\n", (2, 13)),
        ('---\nnaam: "a\\"a HIER"\n---\n', (2, 13)),
        ("---\nsamenvatting: >-\n  aa bb\n  cc HIER\n---\n", (4, 6)),
        ("---\nsamenvatting: aa\n  bb HIER\n---\n", (3, 6)),
        ("---\ncontact: {telefoon: 1, adres: aa HIER}\n---\n", (2, 34)),
        ("---\naanmelden:\n  - aa\n  - bb HIER\n---\n", (4, 8)),
        ("---\nnaam: x\n---\n\naa\nbb HIER\n", (6, 4)),
        ("---\nnaam: x\n---\n'aa' \"bb\" HIER\n", (4, 11)),
    ],
)
def test_places(text: str, expected: tuple[int, int]) -> None:
    assert place(text, "HIER") == expected


def test_which_texts_are_prose() -> None:
    text = "---\nnaam: a\nkosten: {soort: gratis, toelichting: b}\naanmelden: [c, d]\ncontact: {adres: e}\n---\nf\n"
    document, _ = parse(Source("initiatieven/x.md", text))
    assert document
    found = list(passages(document))
    assert [passage.text.strip() for passage in found] == ["a", "gratis", "b", "c", "d", "e", "f"]
    assert "".join(passage.text.strip() for passage in found if passage.is_prose) == "abcdf"
    assert [passage.key for passage in found if passage.is_title] == ["naam"]
