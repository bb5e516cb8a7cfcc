"""A new entry: asked until it is right, named after its title, never in the place of another."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen import pipeline
from sitegen.authoring.keys import Known, known
from sitegen.authoring.new import (
    CHECKED,
    KINDS,
    Answer,
    Question,
    ask,
    flags,
    problems,
    questions,
    save,
    stem,
    text_of,
    understood,
)
from sitegen.finding import Finding
from sitegen.model import Initiatief, Organisatie
from sitegen.parse import parse
from sitegen.source import Source
from sitegen.validate import validate

TODAY = date(2026, 11, 24)


def check(source: Source) -> Iterator[Finding]:
    document, findings = parse(source)
    yield from findings
    if document:
        yield from validate(document)[1]


@pytest.fixture(scope="module")
def ids(example: pipeline.Loaded) -> Known:
    assert example.directory
    return known(example.directory)


def talk(
    asked: Iterable[Question], *typed: str, given: dict[str, Answer] | None = None
) -> tuple[dict[str, Answer], list[str]]:
    """Return the answers of somebody who types ``typed`` line by line, and the lines they were shown."""
    lines, shown = iter(typed), list[str]()
    return ask(asked, lambda _: next(lines), shown.append, given), shown


def one(kind: str, key: str, ids: Known) -> Question:
    return next(question for question in questions(kind, ids, check) if question.key == key)


# ── asking ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_whole_conversation_ends_in_a_right_file(ids: Known, tmp_path: Path) -> None:
    category, area = next(iter(ids["categorieen"])), next(iter(ids["wijken"]))
    answers, shown = talk(
        questions("initiatief", ids, check),
        "", "Koffie: & meer", "", "2", "", "Samen koffie drinken.", category, "", area, "12", "010 123 45 67", "",
        "1", "2", "", "ja", "de coördinator", "1",
    )  # fmt: skip
    assert "Dit mag niet leeg blijven." in shown
    assert any(line.startswith("‘12’ past niet bij ‘telefoon’.") for line in shown)
    path = save(tmp_path, "initiatief", answers, (), TODAY)
    assert path == "initiatieven/koffie-meer.md"
    document, findings = parse(Source(path, (tmp_path / path).read_text(encoding="utf-8")))
    assert document
    (located,), wrong = validate(document)
    assert (findings, wrong) == ((), ())
    thing = located.thing
    assert isinstance(thing, Initiatief)
    assert (thing.naam, thing.status, thing.soort) == ("Koffie: & meer", "actief", "informeel")
    assert (thing.controles[0].datum, thing.controles[0].uitkomst) == (TODAY, "bevestigd")


def test_an_organisatie_needs_one_way_in_of_four(ids: Known) -> None:
    ways_in = [question for question in questions("organisatie", ids, check) if question.key.startswith("contact.")]
    assert talk(ways_in, "", "", "", "", "Kade 1")[0] == {"contact.adres": "Kade 1"}
    assert talk(ways_in, "112", "", "", "")[0] == {"contact.telefoon": "112"}


def test_what_is_given_is_not_asked(ids: Known) -> None:
    assert talk([one("vraag", "vraag", ids)], given={"vraag": "Wie?"})[0] == {"vraag": "Wie?"}


def test_who_stops_has_said_nothing(ids: Known) -> None:
    def stop(_: str) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ask(questions("vraag", ids, check), stop, lambda _: None)


def test_a_new_file_is_no_check_unless_somebody_says_so(ids: Known) -> None:
    asked = [one("organisatie", key, ids) for key in (CHECKED, "controles.door", "controles.methode")]
    assert talk(asked, "")[0] == {CHECKED: "nee"}
    assert "controles" not in text_of("organisatie", {CHECKED: "nee"}, TODAY)
    assert talk(asked, "misschien", "ja", "wijkteam", "bezoek")[0]["controles.methode"] == "bezoek"


# ── one answer ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_choice_may_be_typed_as_its_number_its_word_or_its_name(ids: Known) -> None:
    status, areas = one("initiatief", "status", ids), one("initiatief", "wijken", ids)
    assert (understood(status, "2"), understood(status, " Gestopt "), understood(status, "")) == (
        "aanmeldstop",
        "gestopt",
        "actief",
    )
    first, second = list(ids["wijken"].items())[:2]
    assert understood(areas, f"{first[1].upper()}, 2,,{first[0]}") == [first[0], second[0]]
    assert understood(status, "9") == "9"


@pytest.mark.parametrize(
    ("kind", "key", "answer", "said"),
    [
        ("initiatief", "status", "actif", "Bedoelde u ‘actief’"),
        ("initiatief", "contact.email", "x@", "Verwacht: een e-mailadres"),
        ("initiatief", "samenvatting", "x" * 301, "301 tekens"),
        ("initiatief", "wijken", ["nergens"], "bestaat niet"),
        ("initiatief", "organisatie", "kerk", "Bedoelde u ‘kerk-aan-de-kade’?"),
        ("organisatie", "partnertype", ["politi"], "‘politie’"),
        ("vraag", "vraag", "x" * 301, "301 tekens"),
        ("organisatie", "controles.door", "x" * 2001, "tekens"),
        ("initiatief", "kosten.soort", "duur", "Kies uit: gratis"),
    ],
)
def test_a_wrong_answer_is_told_in_the_words_of_the_check(
    kind: str, key: str, answer: Answer, said: str, ids: Known
) -> None:
    assert said in one(kind, key, ids).check(answer)


@pytest.mark.parametrize("kind", KINDS)
def test_right_answers_pass(kind: str, ids: Known) -> None:
    for question in questions(kind, ids, check):
        words = list(question.choices)[:1]
        if words:
            assert question.check(words if question.many else words[0]) == ""
        else:
            examples = {"telefoon": "112", "email": "x@x.example", "website": "https://x.example"}
            assert question.check(examples.get(question.key.partition(".")[2], "x@x.example")) == ""


# ── flags ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", KINDS)
def test_flags_come_from_the_model_and_differ(kind: str) -> None:
    found = flags(kind)
    names = [name for flag in found for name in flag.names]
    assert len(names) == len(set(names))
    assert {question.key for question in questions(kind, {}, check)} <= {flag.key for flag in found}


def test_a_flag_means_the_same_for_every_kind() -> None:
    meant = {(name, flag.key, flag.names, flag.many) for kind in KINDS for flag in flags(kind) for name in flag.names}
    assert len(meant) == len({name for name, *_ in meant})


def test_flags_have_a_short_form_where_people_expect_one() -> None:
    found = {flag.key: flag for flag in flags("initiatief")}
    assert found["categorieen"].names == ("--categorieen", "--categorie")
    assert found["categorieen"].many
    assert found["kosten.soort"].names == ("--kosten.soort", "--kosten")
    assert found["contact.telefoon"].names == ("--contact.telefoon", "--telefoon")
    assert found["status"].choices[0] == "actief"


def test_a_flag_of_another_kind_is_told_not_lost(ids: Known) -> None:
    told = problems("initiatief", {"website": "https://x.example"}, ids, check)
    assert told[0] == "--website hoort niet bij: initiatief. Bedoelde u ‘--contact.website’?"


def test_what_flags_leave_out_or_have_wrong_is_told(ids: Known) -> None:
    category = next(iter(ids["categorieen"]))
    told = problems("vraag", {"categorieen": ["nergens"]}, ids, check)
    assert told[0].startswith("--vraag ontbreekt. Wat is de vraag")
    assert told[1].startswith("‘nergens’ bij ‘categorieen’ bestaat niet.")
    assert len(told) == 2
    assert problems("vraag", {"vraag": "Wie?", "categorieen": [category]}, ids, check) == []
    assert problems("initiatief", {"leeftijd.van": "oud"}, ids, check)[-1].startswith("‘oud’ past niet bij ‘van’.")


def test_flags_of_one_block_are_judged_together(ids: Known) -> None:
    person = {"contact_professional.rol": "arts", "contact_professional.naam": "A. Arts"}
    assert any("toestemming" in line for line in problems("initiatief", person, ids, check))
    person["contact_professional.toestemming"] = "2026-11-02"
    assert not any("toestemming" in line for line in problems("initiatief", person, ids, check))


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_is_named_after_its_title_and_never_takes_the_place_of_another(tmp_path: Path) -> None:
    answers = {"naam": "'t Café"}
    assert [save(tmp_path, "organisatie", answers, (), TODAY) for _ in range(3)] == [
        "organisaties/t-cafe.md",
        "organisaties/t-cafe-2.md",
        "organisaties/t-cafe-3.md",
    ]
    (tmp_path / "organisaties" / "onder").mkdir()
    (tmp_path / "organisaties" / "onder" / "bieb.md").touch()
    assert save(tmp_path, "organisatie", {"naam": "Bieb"}, (), TODAY) == "organisaties/bieb-2.md"


def test_a_name_fits_every_computer() -> None:
    assert stem("organisatie", {"naam": "Con"}, ()) == "con-2"
    assert stem("organisatie", {"naam": "???"}, ()) == "organisatie"
    assert stem("vraag", {"vraag": "Wie helpt " + "ons " * 40}, ()) == "wie-helpt-" + "-".join(["ons"] * 12)


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=150))
def test_every_title_gives_a_name_that_may_be_an_id(title: str) -> None:
    name = stem("initiatief", {"naam": title}, ())
    thing: dict[str, Any] = {
        "id": name, "naam": "x", "soort": "formeel", "samenvatting": "x", "wijken": ["x"], "contact": {"adres": "x"},
    }  # fmt: skip
    assert Organisatie.model_validate(thing).id == name
