"""Names that lead out of the folder, and folders that lie in each other: nothing outside is read, nothing of theirs lost."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import EXAMPLE

from sitegen import pipeline
from sitegen.directory import Page
from sitegen.model import Leefgebied
from sitegen.read import read
from sitegen.serve import Live, start
from sitegen.write import NotOursError, replacing, write

NAMES = [
    "..", "../x", "/etc/passwd", "a/b", "a\\b", "..\\x", "C:x", "a\0b", "a\nb", "a b", "A", "é", "a.b", "-a", "a-", "a--b", "",
    "%2e%2e", "a#b", "a?b", "a\u202eb", "\uff0e\uff0e", "x" * 101,
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_an_id_is_a_plain_word(name: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        Leefgebied.model_validate({"id": name, "naam": "x"})


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Return a folder beside the content, with a secret in it."""
    folder = tmp_path / "elders"
    folder.mkdir()
    (folder / "geheim.md").write_text("---\ngeheim: ja\n---\n")
    return folder


@pytest.mark.parametrize("place", ["initiatieven/link.md", "initiatieven/map", "initiatieven", "site.yaml", "map"])
def test_a_link_out_of_the_content_is_told_and_not_followed(tmp_path: Path, outside: Path, place: str) -> None:
    link = tmp_path / "content" / place
    link.parent.mkdir(parents=True)
    link.symlink_to(outside / "geheim.md" if "." in link.name else outside)
    sources, findings = read(tmp_path / "content")
    assert not sources
    assert "SK107" in {finding.code for finding in findings if finding.where.path == place}


def test_a_link_to_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "initiatieven").mkdir()
    (tmp_path / "initiatieven" / "rond").symlink_to(tmp_path / "initiatieven")
    assert not read(tmp_path)[0]


def test_content_is_never_taken_for_the_site(tmp_path: Path) -> None:
    with pytest.raises(NotOursError), replacing(EXAMPLE):
        pass
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yaml").write_text("naam: x")
    with pytest.raises(NotOursError), replacing(tmp_path / "content"):
        pass
    with pytest.raises(NotOursError), replacing(tmp_path):
        pass


@pytest.fixture
def served(tmp_path: Path, outside: Path) -> Iterator[str]:
    """Serve a site with links that lead out of it."""
    folder = tmp_path / "uit"
    write([Page("index.html", "<h1>x</h1>"), Page("404.html", "<h1>niets</h1>")], folder)
    (folder / "uitweg").symlink_to(outside)
    (folder / "uitweg.html").symlink_to(outside / "geheim.md")
    server = start(Live(folder), 0)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "path",
    ["/uitweg", "/uitweg/geheim.md", "/../elders/geheim.md", "/%2e%2e/elders/geheim.md", "/..%5celders", "//elders/geheim.md",
     "/a%00b", f"/{'x' * 5000}", "/%ff%fe", "/%0d%0aSet-Cookie:%20a=b", "/con", "/.", "/..", "/%2f%2e%2e%2felders%2fgeheim.md"],
)  # fmt: skip
def test_the_server_gives_nothing_from_outside(served: str, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(served + path)  # noqa: S310 - our own server
    with error.value as answer:
        assert answer.code == 404
        assert answer.read() == b"<h1>niets</h1>"
        assert "Set-Cookie" not in answer.headers


def test_hostile_files_are_findings_and_never_an_exception(tmp_path: Path) -> None:
    folder = tmp_path / "initiatieven"
    folder.mkdir(parents=True)
    for number, name in enumerate(
        ["con.md", "-rf.md", "a b.md", "x.md.exe", "$(id).md", "a\nb.md", "\x1b[2J.md", "é.md"]
    ):
        (folder / name).write_text(f"---\nnaam: {number}\n---\n")
    (folder / "groot.md").write_bytes(b"[" * 5_000_000)
    (folder / "leeg.md").write_bytes(b"")
    (folder / "nul.md").write_bytes(b"---\nnaam: a\0b\n---\n")
    loaded = pipeline.load(tmp_path)
    assert loaded.directory is None
    told = {finding.where.path for finding in loaded.findings}
    assert {
        f"initiatieven/{name}" for name in ("groot.md", "leeg.md", "nul.md", "a b.md", "a\nb.md", "x.md.exe")
    } <= told
