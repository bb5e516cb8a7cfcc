"""Writing: all or nothing, and never over somebody else's files."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from conftest import EXAMPLE, TODAY

from sitegen import pipeline
from sitegen.directory import Page
from sitegen.write import MARKER, NotOursError, replacing, write


def files(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def make(target: Path, pages: Iterable[Page]) -> None:
    with replacing(target) as folder:
        write(pages, folder)


def test_leftovers_are_gone(tmp_path: Path) -> None:
    make(tmp_path / "uit", [Page("a.html", "a"), Page("b/c.html", b"c")])
    make(tmp_path / "uit", [Page("a.html", "nieuw")])
    assert files(tmp_path / "uit") == [".sociale-kaart", "a.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]


def test_a_failing_build_leaves_the_old_site(tmp_path: Path) -> None:
    make(tmp_path / "uit", [Page("a.html", "oud")])

    def pages() -> Iterator[Page]:
        yield Page("a.html", "half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        make(tmp_path / "uit", pages())
    assert (tmp_path / "uit" / "a.html").read_text() == "oud"
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]


def test_a_folder_of_somebody_else_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "scriptie.docx").write_text("jaren werk")
    with pytest.raises(NotOursError), replacing(tmp_path):
        pass
    assert files(tmp_path) == ["scriptie.docx"]


def test_an_interrupted_swap_is_put_right(tmp_path: Path) -> None:
    make(tmp_path / "uit", [Page("a.html", "oud")])
    (tmp_path / "uit").rename(tmp_path / ".uit.oud-123")
    with pytest.raises(RuntimeError), replacing(tmp_path / "uit"):
        raise RuntimeError
    assert (tmp_path / "uit" / "a.html").read_text() == "oud"


def test_content_with_a_mistake_leaves_the_old_site(tmp_path: Path) -> None:
    content = tmp_path / "content"
    for file in EXAMPLE.rglob("*"):
        if file.is_file():
            (content / file.relative_to(EXAMPLE)).parent.mkdir(parents=True, exist_ok=True)
            (content / file.relative_to(EXAMPLE)).write_bytes(file.read_bytes())
    assert pipeline.build(content, tmp_path / "uit", TODAY).good
    before = files(tmp_path / "uit")
    bad = content / "initiatieven" / "schaakmaatje.md"
    bad.write_text(bad.read_text().replace("status: actief", "status: actif"))
    built = pipeline.build(content, tmp_path / "uit", TODAY)
    assert not built.good
    assert [finding.code for finding in built.findings if finding.severity == "fout"] == ["SK209"]
    assert files(tmp_path / "uit") == before


def test_a_folder_with_content_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("naam: Proef\n")
    (tmp_path / MARKER).touch()
    with pytest.raises(NotOursError), replacing(tmp_path):
        pass
    assert (tmp_path / "site.yaml").exists()


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "echt")
    with replacing(tmp_path / "link") as folder:
        write([Page("index.html", "nieuw")], folder)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "echt" / "index.html").read_text() == "nieuw"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["echt", "link"]
