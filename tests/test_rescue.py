"""A bad entry does not stop the site: its last good version takes its place, and what never was good is left out."""

import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from conftest import EXAMPLE, TODAY

from sitegen import history, pipeline
from sitegen.pipeline import Built

Commit = Callable[[str], None]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return the example in a git repository, committed once."""
    folder = tmp_path / "repo" / "content"
    shutil.copytree(EXAMPLE, folder)
    git(folder, "init", "--quiet")
    commit(folder, "2026-01-05")
    return folder


def git(folder: Path, *words: str, day: str = "2026-01-05") -> None:
    environment = {
        "GIT_AUTHOR_DATE": f"{day}T12:00:00",
        "GIT_COMMITTER_DATE": f"{day}T12:00:00",
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "HOME": str(folder),
        "PATH": "/usr/bin:/bin:/usr/local/bin",
    }
    identity = ("-c", "user.name=Proef", "-c", "user.email=proef@proefdorp.example")
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, env=environment, capture_output=True)


def commit(folder: Path, day: str) -> None:
    git(folder, "add", ".", day=day)
    git(folder, "commit", "--quiet", "--message", "proef", day=day)


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def build(content: Path) -> tuple[Built, Path]:
    site = content.parent / "public"
    return pipeline.build(content, site, TODAY, versions=partial(history.versions, content)), site


def codes(built: Built, path: str) -> set[str]:
    return {finding.code for finding in built.findings if finding.where.path == path}


def test_without_mistakes_nothing_is_different(content: Path) -> None:
    built, site = build(content)
    assert built.good
    assert not {"SK140", "SK141"} & {finding.code for finding in built.findings}
    assert "Deze gegevens zijn van" not in (site / "initiatieven" / "schaakmaatje.html").read_text(encoding="utf-8")


def test_the_last_good_version_is_shown_and_says_so(content: Path) -> None:
    entry = content / "initiatieven" / "schaakmaatje.md"
    change(entry, "een partij schaken", "een potje schaken")
    commit(content, "2026-02-06")
    change(entry, "status: actief", "status: aktief")
    commit(content, "2026-03-07")
    change(entry, "naam: Schaken", "naam: 't Schaken")
    built, site = build(content)
    assert built.good
    page = (site / "initiatieven" / "schaakmaatje.html").read_text(encoding="utf-8")
    assert "een potje schaken" in page
    assert "Deze gegevens zijn van 6 februari 2026." in page
    assert {"SK140", "SK116", "SK209"} <= codes(built, "initiatieven/schaakmaatje.md")
    assert "Deze gegevens zijn van" not in (site / "initiatieven" / "kerkbus.html").read_text(encoding="utf-8")


def test_what_never_was_good_is_left_out_and_nothing_else(content: Path) -> None:
    (content / "organisaties" / "nieuw.md").write_text("---\nnaam: Nieuw\n---\n", encoding="utf-8")
    change(content / "initiatieven" / "kerkbus.md", "organisatie: kerk-aan-de-kade", "organisatie: nieuw")
    built, site = build(content)
    assert built.good
    assert not (site / "organisaties" / "nieuw.html").exists()
    assert "SK141" in codes(built, "organisaties/nieuw.md")
    assert not codes(built, "initiatieven/kerkbus.md") & {"SK301", "SK140"}  # a reference to it is no second mistake
    assert (site / "initiatieven" / "kerkbus.html").exists()


def test_a_contradiction_goes_back_as_well(content: Path) -> None:
    change(content / "initiatieven" / "schaakmaatje.md", "wijken: [noord]", "wijken: [nord]")
    built, site = build(content)
    assert built.good
    assert {"SK301", "SK140"} <= codes(built, "initiatieven/schaakmaatje.md")
    assert (site / "initiatieven" / "schaakmaatje.html").exists()


def test_a_broken_vocabulary_comes_from_history(content: Path) -> None:
    change(content / "wijken.yaml", "- id: noord", "- id: Noord!")
    built, site = build(content)
    assert built.good
    assert {"SK216", "SK140"} <= codes(built, "wijken.yaml")
    assert (site / "wijken" / "noord.html").exists()


def test_a_question_on_the_home_page_may_go(content: Path) -> None:
    entry = content / "vragen" / "schaken-aan-huis.md"
    git(content, "rm", "--quiet", "--cached", "vragen/schaken-aan-huis.md")
    shutil.rmtree(content / ".git")
    change(entry, "vraag:", "vraagje:")
    built, site = build(content)
    assert built.good
    assert not (site / "vragen" / "schaken-aan-huis.html").exists()


def test_settings_that_never_were_good_do_stop_the_site(content: Path) -> None:
    shutil.rmtree(content / ".git")
    change(content / "site.yaml", "adres: https://", "adres: ")
    built, site = build(content)
    assert not built.good
    assert not site.exists()


def test_without_the_option_the_old_site_stays(content: Path) -> None:
    assert build(content)[0].good
    change(content / "initiatieven" / "kerkbus.md", "status: aanmeldstop", "status: vol")
    site = content.parent / "public"
    before = (site / "initiatieven" / "kerkbus.html").read_bytes()
    assert not pipeline.build(content, site, TODAY).good
    assert (site / "initiatieven" / "kerkbus.html").read_bytes() == before


def test_versions_are_the_newest_first_and_tell_their_day(content: Path) -> None:
    entry = content / "initiatieven" / "kerkbus.md"
    change(entry, "naam: Met de kerkbus mee", "naam: Mee met de bus")
    commit(content, "2026-02-06")
    found = list(history.versions(content, "initiatieven/kerkbus.md"))
    assert [version.day.isoformat() for version in found] == ["2026-02-06", "2026-01-05"]
    assert "Mee met de bus" in found[0].source.text
    assert history.changed(content) == {"initiatieven/kerkbus.md"}


def test_without_a_repository_there_is_no_history(tmp_path: Path) -> None:
    assert list(history.versions(tmp_path, "initiatieven/kerkbus.md")) == []
    assert history.changed(tmp_path) == frozenset()
