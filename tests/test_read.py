"""Reading the folder: what becomes a source and what becomes a finding."""

from pathlib import Path

import pytest
from conftest import EXAMPLE

from sitegen.read import SIZE_LIMIT, read


def codes(folder: Path) -> list[str]:
    return [finding.code for finding in read(folder)[1] if finding.code != "SK108"]


def test_example_is_read_whole_and_in_order() -> None:
    sources, findings = read(EXAMPLE)
    assert not findings
    assert [source.path for source in sources] == sorted(source.path for source in sources)
    assert len(sources) == len([file for file in EXAMPLE.rglob("*") if file.is_file()])


def test_missing_folder() -> None:
    assert codes(Path("/bestaat/niet")) == ["SK101"]


def test_missing_vocabularies_are_named(tmp_path: Path) -> None:
    assert {finding.where.path for finding in read(tmp_path)[1]} == {
        "site.yaml",
        "leefgebieden.yaml",
        "categorieen.yaml",
        "wijken.yaml",
    }


def test_windows_text_is_refused_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "vragen").mkdir()
    (tmp_path / "vragen" / "x.md").write_bytes(b"---\nvraag: caf\xe9\n---\n")
    finding = next(finding for finding in read(tmp_path)[1] if finding.code == "SK102")
    assert (finding.where.line, finding.where.column) == (2, 11)
    assert "‘é’" in finding.message


def test_byte_order_mark_and_crlf_are_accepted(tmp_path: Path) -> None:
    (tmp_path / "vragen").mkdir()
    (tmp_path / "vragen" / "x.md").write_bytes(b"\xef\xbb\xbf---\r\nvraag: x\r\n---\r\n")
    (source,) = read(tmp_path)[0]
    assert source.text.startswith("---")
    assert source.line(2) == "vraag: x"


def test_too_large(tmp_path: Path) -> None:
    (tmp_path / "vragen").mkdir()
    (tmp_path / "vragen" / "x.md").write_bytes(b"x" * (SIZE_LIMIT + 1))
    assert codes(tmp_path) == ["SK103"]


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "geheim.md").write_text("geheim")
    content = tmp_path / "content" / "vragen"
    content.mkdir(parents=True)
    (content / "x.md").symlink_to(tmp_path / "geheim.md")
    assert codes(tmp_path / "content") == ["SK107"]
    assert not read(tmp_path / "content")[0]


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "README.md"])
def test_litter_is_no_content(tmp_path: Path, name: str) -> None:
    (tmp_path / "vragen").mkdir()
    (tmp_path / "vragen" / name).write_text("x")
    assert codes(tmp_path) == []


@pytest.mark.parametrize("data", [b"---\rvraag: caf\xe9\r---\r", b"\xef\xbb\xbf---\r\nvraag: caf\xe9\r\n---\r\n"])
def test_windows_text_has_its_place_whatever_its_line_ends(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "vragen").mkdir()
    (tmp_path / "vragen" / "x.md").write_bytes(data)
    sources, findings = read(tmp_path)
    finding = next(finding for finding in findings if finding.code == "SK102")
    assert (finding.where.line, finding.where.column) == (2, 11)
    assert sources[0].line(1) == "---"


def test_a_name_that_is_no_unicode_can_be_told(tmp_path: Path) -> None:
    for name in ("\udcff.md", "initiatieven/\udcff.md", "onbekend/\udcff.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    told = [finding.message for finding in read(tmp_path)[1] if finding.code != "SK108"]
    assert len(told) == 3
    assert all("\ufffd.md" in message for message in told)


def test_folders_however_deep_are_walked(tmp_path: Path) -> None:
    folders = [tmp_path / "vragen"]
    while len(folders) < 1200:  # deeper than Python calls itself
        folders.append(folders[-1] / "x")
    for folder in folders:
        folder.mkdir()
    assert codes(tmp_path) == []
    for folder in reversed(folders):
        folder.rmdir()


def test_a_file_that_nothing_reads_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "wijken.geojson").write_text('{"type": "FeatureCollection", "features": []}')
    assert codes(tmp_path) == ["SK105"]
    assert not read(tmp_path)[0]
