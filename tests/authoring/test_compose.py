"""The text of a new file: whatever somebody answers, it says exactly that."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.authoring.compose import cleaned, compose, scalar
from sitegen.authoring.format import formatted
from sitegen.model import ENTRY_SHAPES, Initiatief, Organisatie, Vraag
from sitegen.parse import parse
from sitegen.source import Document, Source
from sitegen.validate import validate

INITIATIEF: dict[str, str | list[str]] = {
    "naam": "Proef",
    "soort": "informeel",
    "status": "actief",
    "samenvatting": "Een proef.",
    "categorieen": ["x"],
    "wijken": ["overal"],
    "kosten.soort": "gratis",
    "toegang": "inloop",
}
TRICKY = [
    "'t Praathuis", "Jansen & Co", "&Co", "# een", "Huis #5", "Let op: dicht", "-x", "- x", "@home", "*", "yes", "nee",
    "null", "~", "010", "1e3", "12:30", "2026-11-24", "0", "x:", "x: ", ": x", '"citaat"', "“citaat”", "a\\b", "[x]",
    "{x}", "a, b", " x ", "x\ty", "een\ntwee", "%", "!tag", "|", ">", "---", "...", "é", "😀", "\u00a0x", "x #", "?", "? x",
    "=", "<<", "https://x.example/a?b=c#d", "<<<<<<< HEAD",
]  # fmt: skip
TEXTS = st.sampled_from(TRICKY) | st.text(st.characters(codec="utf-8"), max_size=60)


def read(text: str, folder: str = "initiatieven") -> Document:
    document, findings = parse(Source(f"{folder}/proef.md", text))
    assert document, (findings, text)
    return document


def data(text: str, folder: str = "initiatieven") -> Any:
    return read(text, folder).data


@pytest.mark.parametrize("text", TRICKY)
def test_tricky_texts_stay_what_they_are(text: str) -> None:
    answers = INITIATIEF | {"naam": text, "goed_in": [text, "b"], "kosten.toelichting": text, "controles.door": text}
    found = data(compose(Initiatief, answers))
    text = text.strip()
    assert (found["naam"], found["goed_in"], found["kosten"]["toelichting"]) == (text, [text, "b"], text)
    assert found["controles"] == [{"door": text}]


@settings(derandomize=True, deadline=None)
@given(
    st.fixed_dictionaries(
        dict.fromkeys(("naam", "samenvatting", "status", "contact.telefoon", "leeftijd.van", "tijden.van"), TEXTS)
        | {name: st.lists(TEXTS) for name in ("categorieen", "goed_in", "tijden.dag")}
    )
)
def test_whatever_is_answered_is_what_the_file_says(answers: dict[str, Any]) -> None:
    found = data(compose(Initiatief, answers))
    clean = {name: cleaned(one) if isinstance(one, str) else [*map(cleaned, one)] for name, one in answers.items()}
    assert [found[name] for name in answers if "." not in name] == [clean[name] for name in answers if "." not in name]
    assert found["contact"] == {"telefoon": clean["contact.telefoon"]}
    assert found["leeftijd"] == {"van": clean["leeftijd.van"]}
    assert found["tijden"] == [{"dag": clean["tijden.dag"], "van": clean["tijden.van"]}]


@settings(derandomize=True, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=90).filter(cleaned))
def test_right_answers_give_a_right_thing(name: str) -> None:
    (located,), findings = validate(read(compose(Initiatief, INITIATIEF | {"naam": name, "ook_bekend_als": [name]})))
    assert not [finding for finding in findings if finding.severity == "fout"]
    assert isinstance(located.thing, Initiatief)
    assert (located.thing.naam, located.thing.ook_bekend_als) == (cleaned(name), (cleaned(name),))


def test_only_what_nobody_sees_is_cleaned_away() -> None:
    assert cleaned(" a\u200bb\u202ec\x07 ") == "abc"
    assert cleaned("Çay & koffie – 3 × €1, 👩‍👩‍👧, فارسی") == "Çay & koffie – 3 × €1, 👩‍👩‍👧, فارسی"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Koffie aan huis", "Koffie aan huis"),
        ("010 123 45 67", "010 123 45 67"),
        ("https://x.example/a?b=c", "https://x.example/a?b=c"),
        ("€ 3 per keer", '"€ 3 per keer"'),
        ("01234567", '"01234567"'),
        ("112", '"112"'),
        ("14:00", '"14:00"'),
        ("2026-11-24", "2026-11-24"),
        ("'t Praathuis", '"\'t Praathuis"'),
        ("a\nb", '"a\\nb"'),
        ("a\u00a0b", '"a\\xa0b"'),
    ],
)
def test_only_what_needs_quotes_gets_them(text: str, written: str) -> None:
    assert scalar(text) == written


def test_between_brackets_more_needs_quotes_and_a_number_needs_none() -> None:
    assert scalar("a, b") == "a, b"
    assert scalar("a, b", flow=True) == '"a, b"'
    assert scalar("18", number=True) == "18"


@pytest.mark.parametrize("shape", ENTRY_SHAPES.values(), ids=ENTRY_SHAPES)
def test_everything_switched_on_is_right(shape: Any) -> None:
    examples = {"wijken": ["overal"], "categorieen": ["x"], "contact.telefoon": "112", "kosten.soort": "bijdrage"}
    text = re.sub(
        r"^( *)# ",
        r"\1",
        compose(
            shape.model,
            {**{key: str(value) for key, value in INITIATIEF.items()}, **examples, "vraag": "Wie?", "titel": "Over"},
        ),
        flags=re.MULTILINE,
    )
    document, findings = parse(Source(f"{shape.model.kind}/proef.md", text))
    assert document
    assert (findings, validate(document)[1]) == ((), ())


@pytest.mark.parametrize("model", [Organisatie, Initiatief, Vraag])
def test_a_required_key_without_an_answer_is_left_empty(model: type[Any]) -> None:
    _, findings = validate(read(compose(model, {}), model.kind))
    assert findings
    assert {finding.severity for finding in findings} == {"fout"}


def test_a_new_file_stands_in_the_house_order_and_claims_no_check() -> None:
    text = compose(Initiatief, INITIATIEF | {"contact.telefoon": "112", "goed_in": ["a: b"]})
    assert formatted(read(text)) == text
    assert "controles" not in text
    assert "vroeger" not in text
