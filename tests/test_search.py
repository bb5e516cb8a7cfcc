"""The index: what is in it, and that an empty site is not an error."""

import json
from pathlib import Path

import pytest
from conftest import EXAMPLE, TODAY

from sitegen import pipeline
from sitegen.directory import Page
from sitegen.search import SearchError, index
from sitegen.write import write


def test_entries_and_questions_are_indexed_in_dutch(tmp_path: Path) -> None:
    built = pipeline.build(EXAMPLE, tmp_path / "uit", TODAY)
    assert built.assessment
    assert built.loaded.directory
    about = json.loads((tmp_path / "uit" / "pagefind" / "pagefind-entry.json").read_text())
    listed = [entry for entry in built.loaded.directory.entries if built.assessment.listed(entry)]
    assert {name: language["page_count"] for name, language in about["languages"].items()} == {
        "nl": len(listed) + len(built.loaded.directory.vragen)
    }


def test_a_site_without_entries_has_no_index(tmp_path: Path) -> None:
    write([Page("index.html", "<h1>leeg</h1>")], tmp_path)
    index(tmp_path)
    assert not (tmp_path / "pagefind").exists()


def test_what_pagefind_says_is_told(tmp_path: Path) -> None:
    (tmp_path / "vragen").mkdir()  # a folder without pages to index
    with pytest.raises(SearchError):
        index(tmp_path)
