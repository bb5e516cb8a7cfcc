"""The catalogue can be read by people: whole, or one code."""

import pytest

from sitegen import catalogue
from sitegen.messages import RULES


@pytest.mark.parametrize("typed", ["SK203", "sk203", "203"])
def test_a_rule_is_found_by_its_code(typed: str) -> None:
    rule = catalogue.rule(typed)
    assert rule
    assert rule.code == "SK203"


def test_an_unknown_code_is_nothing() -> None:
    assert catalogue.rule("SK999") is None


def test_every_rule_stands_there_once_under_a_heading() -> None:
    text = catalogue.markdown()
    assert [rule.code for rule in RULES if text.count(f"### {rule.code} ·") != 1] == []
    assert all(f"\n## {title}\n" in text for title in catalogue.GROUPS.values())


def test_what_hides_in_an_example_is_shown() -> None:
    assert all(character not in catalogue.markdown() for character in "\x07\u202e\u200b")


def test_a_fence_in_an_example_stays_inside() -> None:
    rule = catalogue.rule("SK131")
    assert rule
    assert "````text" in catalogue.section(rule)
