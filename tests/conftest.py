"""What tests share: the golden switch, a site of the example, a server and a browser for it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from chromium import ensure, launch
from playwright.sync_api import Browser, Page, sync_playwright

from sitegen import pipeline
from sitegen.serve import Live, start

HERE = Path(__file__).parent
EXAMPLE = HERE / "example"
TODAY = date(2026, 11, 24)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="refresh tests/golden, on purpose")


@pytest.fixture(scope="session")
def example() -> pipeline.Loaded:
    """Return the example content, loaded."""
    return pipeline.load(EXAMPLE)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site built from the project's own content."""
    folder = tmp_path_factory.mktemp("site") / "public"
    built = pipeline.build(HERE.parent / "content", folder, TODAY)
    assert built.good, [finding for finding in built.findings if finding.severity == "fout"]
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve that site and give its address."""
    server = start(Live(site), 0)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a headless Chromium; installed when there is none, never skipped."""
    ensure()
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page on a phone that fails the test at any error in the console and any request to elsewhere."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: None if "://127.0.0.1:" in request.url else problems.append(request.url))
    yield page
    context.close()
    assert not problems
