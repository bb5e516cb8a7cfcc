"""Rehearsal: what the content says was an answer, is found."""

import shutil
from dataclasses import replace
from pathlib import Path

from conftest import EXAMPLE, TODAY

from sitegen import pipeline, retrieval
from sitegen.assessment import assess
from sitegen.rehearse import Engine

STATIC = pipeline.TEMPLATES / "static"
OLD = """---
naam: Dammen in de middag
soort: informeel
status: actief
samenvatting: Elke week een partij dammen met koffie.
categorieen: [maatje-en-bezoek]
leeftijd: {van: 65}
wijken: [noord]
contact: {telefoon: 078 100 00 77}
kosten: {soort: tarief, bedrag: "€ 5"}
toegang: via-verwijzer
voorwaarden: {verwijzing: ja}
---
"""
ASKED = """---
vraag: {asked}
ook_zo_gevraagd: [Wie wil er dammen met een man van 80?]
categorieen: [maatje-en-bezoek]
opgelost_met: [dammen]
---
"""


def lost(tmp_path: Path, asked: str) -> list[tuple[str, int, str]]:
    """Return the place and the message of every answer that is lost, in the example with ``asked`` added."""
    shutil.copytree(EXAMPLE, tmp_path / "content")
    (tmp_path / "content/initiatieven/dammen.md").write_text(OLD)
    (tmp_path / "content/vragen/dammen.md").write_text(ASKED.format(asked=asked))
    _, findings = pipeline.check(tmp_path / "content")
    return [(one.where.path, one.where.line, one.message) for one in findings if one.code == "SK451"]


def test_an_answer_that_does_not_fit_the_question_is_lost(tmp_path: Path) -> None:
    asked = "Waar kan een meisje van 12 in Zuid gratis en zonder verwijzing dammen?"
    ((path, line, message),) = lost(tmp_path, asked)
    assert (path, line) == ("vragen/dammen.md", 2)
    assert message.startswith("Wie dit vraagt, vindt ‘Dammen in de middag’ niet bij de eerste vijf. Bovenaan staat ‘")


def test_an_answer_that_fits_is_found(tmp_path: Path) -> None:
    assert lost(tmp_path, "Waar kan een man van 80 dammen in Noord?") == []


def test_content_without_synonyms_gets_those_of_the_program() -> None:
    directory = pipeline.load(EXAMPLE).directory
    assert directory is not None
    assert len(pipeline.own_synonyms()) >= 400
    bare = replace(directory, synoniemen={})
    assessment = assess(bare, TODAY)
    assert pipeline.make_findable(bare, assessment) == retrieval.index(bare, assessment, pipeline.own_synonyms())
    assert pipeline.make_findable(bare, assessment) != retrieval.index(bare, assessment)


def test_the_engine_is_that_of_the_browser() -> None:
    directory = pipeline.load(EXAMPLE).directory
    assert directory is not None
    engine = Engine(STATIC, retrieval.index(directory, assess(directory, TODAY)).pages)
    assert engine.ask("schaken met mijn man")[0] in {"initiatieven/schaakmaatje", "vragen/schaken-aan-huis"}
    assert engine.ask('een "aanhalingsteken" en een \\ streep; én <b>') is not None
    assert engine.ask("") != []
