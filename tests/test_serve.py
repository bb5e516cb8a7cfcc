"""Serving: addresses as on the host, and a change is shown while a broken file keeps the last good site."""

import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import EXAMPLE, HERE, TODAY
from playwright.sync_api import Browser, expect

from sitegen import pipeline
from sitegen.serve import Live, start

PATIENCE = 30_000  # ms; a rebuild takes a quarter of a second


@pytest.fixture
def root_content(tmp_path: Path) -> Path:
    """Return a copy of the example, served without a path before its addresses."""
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE, content)
    settings = content / "site.yaml"
    settings.write_text(settings.read_text().replace("proefdorp.example/kaart", "proefdorp.example"))
    return content


@pytest.fixture
def served(root_content: Path, tmp_path: Path) -> Iterator[str]:
    assert pipeline.build(root_content, tmp_path / "uit", TODAY).good
    server = start(Live(tmp_path / "uit"), 0)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def get(url: str) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(url) as answer:  # noqa: S310 - our own server
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read().decode()


def test_addresses_are_those_of_the_host(served: str) -> None:
    assert get(f"{served}/")[0] == 200
    status, kind, body = get(f"{served}/initiatieven/schaakmaatje")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert "Schaken met een maatje" in body
    assert "Schaken met een maatje" in get(f"{served}/initiatieven/schaken")[2]  # moved
    assert get(f"{served}/wijken/noord?x=1")[0] == 200
    status, _, body = get(f"{served}/bestaat-niet")
    assert status == 404
    assert "Deze pagina is er niet" in body


@pytest.mark.parametrize(
    "path", ["/../content/site.yaml", "/%2e%2e/content/site.yaml", "/..%2fcontent/site.yaml", "//etc/passwd"]
)
def test_nothing_outside_the_site_is_served(served: str, path: str) -> None:
    status, _, body = get(served + path)
    assert status == 404
    assert "proefdorp.example\n" not in body


@pytest.mark.browser
def test_a_change_reloads_and_a_mistake_keeps_the_last_good_site(
    root_content: Path, tmp_path: Path, browser: Browser
) -> None:
    words: list[str | Path] = [
        "serve",
        "--content",
        root_content,
        "--uit",
        tmp_path / "uit",
        "--vandaag",
        "2026-11-24",
        "--poort",
        "0",
    ]
    process = subprocess.Popen(
        [sys.executable, HERE.parent / "build.py", *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    page = browser.new_page()
    try:
        assert process.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert found
        while "pagina's" not in process.stdout.readline():
            time.sleep(0.05)
        page.goto(f"{found[0]}/initiatieven/schaakmaatje")
        entry = root_content / "initiatieven" / "schaakmaatje.md"
        good = entry.read_text()

        entry.write_text(good.replace("Schaken met een maatje", "Dammen met een maatje"))
        expect(page.get_by_role("heading", level=1)).to_have_text("Dammen met een maatje", timeout=PATIENCE)

        entry.write_text(good.replace("status: actief", "status: actif"))
        expect(page.get_by_role("alert")).to_contain_text("‘actif’ past niet bij ‘status’", timeout=PATIENCE)
        expect(page.get_by_role("heading", level=1)).to_have_text("Dammen met een maatje")

        entry.write_text(good)
        expect(page.get_by_role("heading", level=1)).to_have_text("Schaken met een maatje", timeout=PATIENCE)
        expect(page.get_by_role("alert")).to_have_count(0)
    finally:
        page.close()
        process.terminate()
        process.communicate(timeout=20)
