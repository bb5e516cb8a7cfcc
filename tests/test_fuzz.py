"""The validator never breaks: a part of ``fuzz`` for every change, with the same inputs for the same files."""
# ruff: noqa: S311 - chance makes the inputs; nothing here is a secret

from collections.abc import Callable
from random import Random

import fuzz
import pytest
from fuzz import anywhere, corpus, everywhere, example, invented, try_file, try_folder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen import pipeline
from sitegen.finding import Location
from sitegen.messages.fields import MISSING_KEY
from sitegen.source import Source
from sitegen.validate import Validated

SEED = 1
STEPS = 8  # parts of the run, so that a failure says sooner where it is
SHARE = 9  # one in so many of the hostile values of every key; over all keys every value comes
FILES, FOLDERS = 5000, 64

always_the_same = settings(
    max_examples=500, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
PATHS = st.sampled_from(sorted({anywhere(Random(number)) for number in range(200)}))
LETTERS = st.sampled_from(sorted(set(fuzz.LETTERS))) | st.characters()


@given(PATHS, st.text(LETTERS, max_size=300))
@always_the_same
def test_any_text(path: str, text: str) -> None:
    assert not try_file(path, text.encode("utf-8", "surrogatepass")).broken


@given(PATHS, st.text(LETTERS, max_size=300))
@always_the_same
def test_any_text_between_dashes(path: str, text: str) -> None:
    assert not try_file(path, f"---\n{text}\n---\n{text}".encode("utf-8", "surrogatepass")).broken


@given(PATHS, st.binary(max_size=300))
@always_the_same
def test_any_bytes(path: str, data: bytes) -> None:
    assert not try_file(path, data).broken


@given(PATHS, st.randoms(use_true_random=False))
@always_the_same
def test_keys_of_the_model_with_hostile_values(path: str, rng: Random) -> None:
    assert not try_file(path, invented(rng)).broken


@pytest.mark.parametrize("step", range(STEPS))
def test_hostile_values_of_every_key(step: int) -> None:
    broken = {
        data: faults for path, data in everywhere()[step :: STEPS * SHARE] if (faults := try_file(path, data).broken)
    }
    assert not broken


@pytest.mark.parametrize("step", range(STEPS))
def test_mutated_files(step: int) -> None:
    broken = {}
    for number in range(step, FILES, STEPS):
        path, data = fuzz.single(Random(f"{SEED}/{number}"))
        if faults := try_file(path, data).broken:
            broken[number] = faults
    assert not broken


@pytest.mark.parametrize("step", range(STEPS))
def test_whole_folders(step: int) -> None:
    outcomes = [try_folder(fuzz.folder(Random(f"{SEED}/{number}"))) for number in range(step, FOLDERS, STEPS)]
    assert not [outcome.broken for outcome in outcomes if outcome.broken]


def test_files_that_are_right_give_no_error() -> None:
    assert {path for path, data in corpus() if not try_file(path, data).valid} == set()


def test_the_example_is_right_as_a_folder() -> None:
    assert try_folder(example()).valid


def test_what_breaks_is_seen() -> None:
    """The proof is worth no more than its power to fail."""

    def broken(understand: Callable[[Source], Validated]) -> str:
        return "\n".join(try_file("vragen/x.md", b"---\nvraag: x\n---\n", understand).broken)

    def far_away(source: Source) -> Validated:
        return (), (MISSING_KEY.at(Location(source.path, 9, 1), key="{key}", example=""),)

    def crash(source: Source) -> Validated:
        raise ZeroDivisionError(source.path)

    def fickle(source: Source) -> Validated:
        return next(answers)(source)

    answers = iter([pipeline.understand, far_away])
    assert not broken(pipeline.understand)
    assert "ZeroDivisionError" in broken(crash)
    assert "nothing came of it" in broken(lambda _: ((), ()))
    assert "a place outside the file" in broken(far_away)
    assert "a gap in the words" in broken(far_away)
    assert "another answer" in broken(fickle)
