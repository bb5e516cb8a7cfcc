"""The questions of the evaluation, and how good each entry is as an answer to them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from sitegen.directory import Directory

GOOD, PARTLY = 2, 1  # grades: this answers the question; this is of some use
Row = Mapping[str, Any]  # a question as it stands in vragen.yaml
Judgement = Mapping[str, Any]  # {goed: [ref, …], deels: [ref, …]} or {niets: true}, as in oordelen.yaml


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a ``kind``, with the grade of every entry that is an answer to it, by ref (``initiatieven/<id>``).

    Without grades there is no answer when it is ``outside`` the coverage; else nobody judged it, and it counts for nothing.
    """

    id: str
    kind: str
    text: str
    grades: Mapping[str, int] = field(default_factory=dict)
    outside: bool = False

    @property
    def aside(self) -> bool:
        """Whether it is only reported: nothing may be tuned to a question with an even number."""
        return int(re.sub(r"\D", "", self.id)) % 2 == 0

    @property
    def judged(self) -> bool:
        """Whether it is known what the answer is, or that there is none."""
        return self.outside or bool(self.grades)


def load(vragen: Path, oordelen: Path, directory: Directory) -> tuple[Question, ...]:
    """Return the questions of the file ``vragen``, judged by the file ``oordelen``; without it, by their categorieen."""
    rows = yaml.safe_load(vragen.read_text(encoding="utf-8"))
    if oordelen.is_file():
        judgements = yaml.safe_load(oordelen.read_text(encoding="utf-8")) or {}
        return tuple(_question(row, judgements.get(row["id"]) or {}) for row in rows)
    categories = categories_of(directory)
    return tuple(_question(row, by_categories(row, categories)) for row in rows)


def _question(row: Row, judgement: Judgement) -> Question:
    partly = dict.fromkeys(judgement.get("deels") or (), PARTLY)
    grades = partly | dict.fromkeys(judgement.get("goed") or (), GOOD)
    return Question(row["id"], row["soort"], row["vraag"], grades, judgement.get("niets") is True)


def by_categories(row: Row, categories: Mapping[str, frozenset[str]]) -> Judgement:
    """Return the judgement by the categorieen that the writer of the question named, the most telling first."""
    if row.get("verwacht") == "niets":
        return {"niets": True}
    named = row.get("categorieen") or ()
    return {
        "goed": [ref for ref, found in categories.items() if found & set(named[:1])],
        "deels": [ref for ref, found in categories.items() if found & set(named)],
    }


def categories_of(directory: Directory) -> dict[str, frozenset[str]]:
    """Return the ids of the categorieen of every entry, by ref; an organisatie has those of what it offers."""
    offers = {
        one.ref: [category for offer in directory.offers.get(name, ()) for category in offer.categorieen]
        for name, one in directory.organisaties.items()
    }
    initiatieven = {one.ref: one.categorieen for one in directory.initiatieven.values()}
    vragen = {one.ref: one.categorieen for one in directory.vragen.values()}
    return {ref: frozenset(ids) for ref, ids in {**offers, **initiatieven, **vragen}.items()}
