"""The catalogue: every rule shows a mistake and its remedy, and both are what they say."""

import re
import shutil
from pathlib import Path

import pytest
from conftest import EXAMPLE, TODAY

from sitegen import pipeline
from sitegen.finding import Example, Finding, Rule
from sitegen.messages import RULES

GOOD = """---
naam: Koffie aan huis
soort: informeel
status: actief
samenvatting: Een buurtbewoner komt bij u thuis koffie drinken.
categorieen: [maatje-en-bezoek]
wijken: [noord]
contact:
  telefoon: 010 123 45 67
kosten: {soort: gratis}
toegang: zelf-aanmelden
controles:
  - {datum: 2026-11-02, door: de coördinator, methode: telefoon, uitkomst: bevestigd}
---
Elke week een uur.
"""
TRIED = [rule for rule in RULES if rule.example and rule.example.file]


def file_of(example: Example, text: str) -> str:
    """Return the whole file that an example of some keys, or of the Markdown, stands for."""
    if text.startswith("---") or example.file.endswith(".yaml"):
        return f"{text}\n"
    if example.body:
        return f"{GOOD}\n{text}\n"
    file = GOOD
    for key in re.findall(r"^([a-z_]+)\s*:", text, re.MULTILINE):
        file = re.sub(rf"^{key}:.*\n((?:  |- ).*\n)*", "", file, flags=re.MULTILINE)
    return file.replace("---\nElke", f"{text}\n---\nElke")


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> frozenset[Finding]:
    """Return what is said of the example as it is."""
    return frozenset(pipeline.build(EXAMPLE, tmp_path_factory.mktemp("usual") / "public", TODAY).findings)


def codes(example: Example, text: str, folder: Path, usual: frozenset[Finding]) -> list[str]:
    """Return what is said of an example, and not of the same content without it."""
    content = folder / "content"
    shutil.copytree(EXAMPLE, content)
    (content / example.file).write_text(file_of(example, text), encoding="utf-8")
    found = pipeline.build(content, folder / "uit", TODAY).findings
    return sorted({one.code for one in found if one not in usual and one.where.path == example.file})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_an_example(rule: Rule) -> None:
    assert rule.example
    assert rule.example.wrong.strip()
    assert rule.example.right.strip()
    assert rule.example.wrong != rule.example.right


@pytest.mark.parametrize("rule", TRIED, ids=lambda rule: rule.code)
def test_the_mistake_gives_this_finding_and_no_other(rule: Rule, usual: frozenset[Finding], tmp_path: Path) -> None:
    assert rule.example
    assert codes(rule.example, rule.example.wrong, tmp_path, usual) == [rule.code]


@pytest.mark.parametrize("rule", TRIED, ids=lambda rule: rule.code)
def test_the_remedy_gives_no_finding(rule: Rule, usual: frozenset[Finding], tmp_path: Path) -> None:
    assert rule.example
    assert codes(rule.example, rule.example.right, tmp_path, usual) == []
