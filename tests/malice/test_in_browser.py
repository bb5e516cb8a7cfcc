"""Everything hostile that content can say, in a real browser under the headers of the host: it all stays text."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import TODAY
from hostile import HARMLESS, PAYLOADS, directory, name
from playwright.sync_api import Browser, Dialog, Page

from sitegen import pipeline
from sitegen.assessment import assess
from sitegen.directory import Page as File
from sitegen.render import render
from sitegen.search import index
from sitegen.serve import Live, start
from sitegen.write import write

pytestmark = pytest.mark.browser
KINDS = ("organisaties", "initiatieven", "vragen", "categorieen", "leefgebieden", "doelgroepen", "wijken")
ALL, ONE = name(0), name(1)  # says every payload; says what breaks out of everything
VISITS = (
    "/", "/a-z", "/zoeken", "/404", "/organisaties", "/vragen", "/categorieen", "/leefgebieden", "/doelgroepen", "/wijken",
    f"/{ALL}", f"/{ONE}", *(f"/{kind}/{one}" for kind in KINDS for one in (ALL, ONE)),
)  # fmt: skip
SCRIPTS = Path(__file__).parent


def files(words: tuple[str, ...]) -> tuple[File, ...]:
    """Return the site of the content in which every text says ``words``."""
    found = directory(words)
    assessment = assess(found, TODAY)
    pages, findings = render(found, assessment, pipeline.TEMPLATES, pipeline.make_findable(found, assessment))
    assert not findings
    return pages


def shown(page: File) -> str:
    """Return what ``page`` shows: without the name of the index that it reads, which is another one for other words."""
    assert isinstance(page.body, str)
    return re.sub(r' data-version="[0-9a-f]{10}"', "", page.body)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the hostile site, and in one file each of its pages beside the same page with harmless words."""
    folder = tmp_path_factory.mktemp("kwaad")
    pages = files(PAYLOADS)
    write(pages, folder)
    index(folder)
    twins = {page.path: shown(page) for page in files(HARMLESS) if page.path.endswith(".html")}
    pairs = [(page.path, shown(page), twins[page.path]) for page in pages if page.path.endswith(".html")]
    write([File("paren.json", json.dumps(pairs))], folder)
    server = start(Live(folder), 0)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def watched(page: Page) -> Iterator[Page]:
    """Give a page that fails the test at any dialog, and at whatever its policy has to stop, besides what ``page`` does."""
    dialogs: list[str] = []
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (e) => console.error(`CSP ${e.violatedDirective} ${e.blockedURI}`))"
    )

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    yield page
    assert not dialogs


def test_no_word_changes_a_page(watched: Page, address: str) -> None:
    watched.goto(f"{address}/404")
    count, differences = watched.evaluate((SCRIPTS / "compare.js").read_text(encoding="utf-8"))
    assert count > len(KINDS) * len(PAYLOADS)
    assert not differences, json.dumps(differences[:5], indent=1, ensure_ascii=False)


def test_nothing_runs_on_any_kind_of_page(watched: Page, address: str) -> None:
    for path in VISITS:
        watched.goto(address + path)
        assert watched.evaluate("!('__geraakt' in window || document.querySelector('iframe, object, embed, base'))"), (
            path
        )


def test_search_shows_words_as_words(watched: Page, address: str) -> None:
    watched.goto(f"{address}/zoeken")
    watched.wait_for_selector("#resultaten[aria-busy=false][data-oordeel]", state="attached")
    strange, shown = watched.evaluate((SCRIPTS / "search.js").read_text(encoding="utf-8"), list(PAYLOADS))
    assert not strange
    assert shown == 3 * (len(PAYLOADS) + 1)


def test_the_watch_sees_what_it_must_see(browser: Browser, tmp_path: Path) -> None:
    """Without escaping the policy stops a script and is heard; without the policy too, the script runs."""
    attack = "<!doctype html><title>x</title><body><img src=x onerror=__geraakt=1></body>"
    headers = next(page for page in files(HARMLESS[:1]) if page.path == "_headers")
    write([File("a-z.html", attack), File("404.html", attack), headers], tmp_path)
    server = start(Live(tmp_path), 0)
    page = browser.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.goto(f"http://127.0.0.1:{server.server_port}/a-z")
    page.wait_for_function("document.images[0].complete")
    assert any("Content Security Policy" in text for text in heard)
    assert not page.evaluate("'__geraakt' in window")
    (tmp_path / "_headers").unlink()
    page.reload()
    page.wait_for_function("'__geraakt' in window")
    page.close()
    server.shutdown()
    server.server_close()
