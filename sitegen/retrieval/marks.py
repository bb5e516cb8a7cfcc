"""Marks: the phrases by which a question says for whom, where, or under which conditions."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from sitegen.directory import Directory
from sitegen.dutch import words
from sitegen.language import Language
from sitegen.model import Doelgroep

_DATA = Path(__file__).parent.parent / "data/zoeken"
_FURTHEST = 100  # postcodes of one wijk written out


@cache
def _table(name: str = "begrip") -> Mapping[str, Any]:
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def marks(directory: Directory, language: Language) -> dict[str, list[tuple[str, str]]]:
    """Return, for each phrase (folded words with spaces between), the facets and values that it asks for."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for phrase, facet, value in (*_general(), *_areas(directory), *_groups(directory, language)):
        if phrase and (facet, value) not in found[phrase]:
            found[phrase].append((facet, value))
    return dict(found)


def people() -> list[str]:
    """Return the words beside which a number is an age."""
    return [" ".join(words(word)) for word in _table()["mensen"]]


def durations() -> list[str]:
    """Return the words after which a number of years is how long, not how old."""
    return [" ".join(words(word)) for word in _table()["duur"]]


def dangers() -> Mapping[str, list[str]]:
    """Return the patterns that say that somebody is in danger, by kind; under ``geen`` what only sounds like it.

    The browser reads them, see ``templates/static/zoek/gevaar.js``.
    """
    return _table("gevaar")


def _general() -> Iterator[tuple[str, str, str]]:
    for facet, values in _table()["kenmerken"].items():
        for value, phrases in values.items():
            for phrase in phrases:
                yield " ".join(words(phrase)), facet, value


def _areas(directory: Directory) -> Iterator[tuple[str, str, str]]:
    for wijk in directory.wijken.values():
        if wijk.soort == "gemeente":
            continue  # everything is there
        yield " ".join(words(wijk.naam)), "wijk", wijk.id
        for codes in wijk.postcodes:
            first, _, last = codes.partition("-")
            for number in range(int(first), min(int(last or first), int(first) + _FURTHEST) + 1):
                yield str(number), "wijk", wijk.id


def _groups(directory: Directory, language: Language) -> Iterator[tuple[str, str, str]]:
    unclear = {*people(), *_table()["meerduidig"]}
    for group in directory.doelgroepen.values():
        for phrase in _said(group):
            if phrase in unclear and phrase != " ".join(words(group.naam)):
                continue  # who says “mijn moeder” is not looking for something for parents
            yield phrase, "doelgroep", group.id
            yield from ((form, "doelgroep", group.id) for form in _singular(phrase) if form in language.table)


def _singular(word: str) -> Iterator[str]:
    """Yield what ``word`` may be the plural of: studenten, student; mantelzorgers, mantelzorger; ouderen, oudere (not: ouder)."""
    for ending in ("s", "n") if word.endswith("ren") else ("s", "n", "en"):
        if word.endswith(ending):
            yield word.removesuffix(ending)


def _said(group: Doelgroep) -> Iterator[str]:
    for text in (group.naam, *group.woorden):
        yield " ".join(words(text))
