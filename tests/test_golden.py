"""The golden site: the example content and the HTML that it must become."""

import re
from pathlib import Path

import pytest
from conftest import EXAMPLE, HERE, TODAY

from sitegen import pipeline

GOLDEN = HERE / "golden"


ELSEWHERE = {
    "pagefind",
    "zoekindex",
    "static",
    "schema",
    "bijdragen",
}  # made of other things than the content; tested by themselves


def text_files(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not ELSEWHERE & {*file.parts, file.stem} and file.name[0] != "."
    }


def test_example_becomes_the_golden_site(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    built = pipeline.build(EXAMPLE, tmp_path / "public", TODAY)
    assert built.good
    made = {
        name: re.sub(r'(/static/|data-version=")[0-9a-f]{10}', r"\1HASH", text)
        for name, text in text_files(tmp_path / "public").items()
    }
    if request.config.getoption("--update-golden"):
        for old in sorted(GOLDEN.rglob("*")):
            if old.is_file():
                old.unlink()
        for name, text in made.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_text(text, encoding="utf-8")
    golden = text_files(GOLDEN)
    assert sorted(made) == sorted(golden)
    for name, text in made.items():
        assert text == golden[name], f"{name} changed; if on purpose: make golden"


def test_same_content_and_day_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        pipeline.build(EXAMPLE, tmp_path / name, TODAY)
    assert text_files(tmp_path / "a") == text_files(tmp_path / "b")
