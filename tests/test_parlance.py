"""Parlance: the words of people lead to keys and choices that exist."""

from typing import get_args

from sitegen import parlance
from sitegen.model import KEYS, Initiatief, Language


def test_every_key_that_is_meant_exists() -> None:
    assert set(parlance._KEYS.values()) <= KEYS


def test_a_word_counts_only_where_its_key_does() -> None:
    assert parlance.key("Openingstijden", ["tijden", "naam"]) == "tijden"
    assert parlance.key("openingstijden", ["naam"]) == ""
    assert parlance.key("soort hulp", ["categorieen"]) == "categorieen"


def test_a_word_counts_only_where_its_choice_does() -> None:
    status = get_args(Initiatief.model_fields["status"].annotation)
    assert [parlance.choice(word, status) for word in ("Open", "vol", "klopt")] == ["actief", "aanmeldstop", ""]


def test_languages_are_codes() -> None:
    assert (parlance.language("Oekraïens"), parlance.language("Klingon")) == ("uk", "")
    (code,) = [rule.func for rule in get_args(Language) if hasattr(rule, "func")]
    assert [code(value) for value in parlance._LANGUAGES.values()]
