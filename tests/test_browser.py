"""The site in a real browser, on a phone: a person searches, filters, opens an entry and goes back."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import EXAMPLE, TODAY
from playwright.sync_api import Browser, Page, expect

from sitegen import pipeline
from sitegen.serve import Live, start

pytestmark = pytest.mark.browser
EVERY_KIND = [
    "/", "/zoeken", "/a-z", "/over", "/organisaties", "/vragen", "/categorieen", "/leefgebieden", "/doelgroepen", "/wijken",
    "/organisaties/kerk-aan-de-kade", "/initiatieven/schaakmaatje", "/initiatieven/veilig-huis", "/vragen/schaken-aan-huis",
    "/categorieen/maatje-en-bezoek", "/leefgebieden/sociaal-netwerk", "/doelgroepen/ouderen", "/wijken/noord",
]  # fmt: skip


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the example site."""
    folder = tmp_path_factory.mktemp("klein")
    shutil.copytree(EXAMPLE, folder / "content")
    settings = folder / "content" / "site.yaml"
    settings.write_text(settings.read_text().replace("proefdorp.example/kaart", "proefdorp.example"))
    assert pipeline.build(folder / "content", folder / "uit", TODAY).good
    server = start(Live(folder / "uit"), 0)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def found(page: Page) -> list[str]:
    """Wait until the list is complete and return what is in it."""
    page.wait_for_selector("#resultaten[aria-busy=false][data-oordeel]", state="attached")
    return [str(item.get_attribute("data-id")) for item in page.locator("#resultaten > li").all()]


@pytest.mark.parametrize("path", EVERY_KIND)
def test_every_kind_of_page_fits_a_phone(page: Page, small: str, path: str) -> None:
    page.goto(small + path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_from_home_to_an_entry_and_back(page: Page, small: str) -> None:
    page.goto(small)
    page.get_by_label("Wat is de vraag?").fill("schaken")
    page.get_by_role("button", name="Zoek", exact=True).click()
    assert "initiatieven/schaakmaatje" in found(page)
    assert page.url.endswith("/zoeken?q=schaken")
    page.get_by_role("link", name="Schaken met een maatje").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Schaken met een maatje")
    expect(page.get_by_role("link", name="Bel 078 100 00 04")).to_have_attribute("href", "tel:0781000004")
    page.go_back()
    expect(page.get_by_label("Wat is de vraag?")).to_have_value("schaken")
    assert "initiatieven/schaakmaatje" in found(page)


def test_a_sentence_finds_what_its_telling_words_find(page: Page, small: str) -> None:
    page.goto(f"{small}/zoeken?q=mijn+man+wil+graag+nog+een+keer+schaken+met+thee+erbij")
    assert {"initiatieven/schaakmaatje", "vragen/schaken-aan-huis"} <= set(found(page))


def test_filters_stand_in_the_address_and_can_be_taken_away(page: Page, small: str) -> None:
    page.goto(f"{small}/zoeken?wijk=noord&soort=informeel")
    everything = found(page)
    assert "initiatieven/kerkbus" in everything
    assert "organisaties/praktijk-de-sluis" not in everything
    page.locator("summary", has_text="Kosten").last.click()
    page.get_by_role("checkbox", name="gratis").check()
    expect(page).to_have_url(re.compile("kosten=gratis"))
    assert found(page) == ["initiatieven/schaakmaatje"]
    page.get_by_role("button", name="Haal filter gratis weg").click()
    expect(page.get_by_role("status")).to_have_text(f"{len(everything)} resultaten.")
    page.go_back()
    expect(page.get_by_role("checkbox", name="gratis")).to_be_checked()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("categorie=vervoer", {"initiatieven/kerkbus"}),
        ("leefgebied=instrumentele-adl", {"initiatieven/kerkbus"}),
        ("doelgroep=kinderen&type=initiatieven", {"initiatieven/kerkbus", "initiatieven/veilig-huis"}),
        ("wijk=zuid&type=initiatieven", {"initiatieven/kerkbus", "initiatieven/veilig-huis"}),
        ("soort=formeel", {"organisaties/praktijk-de-sluis", "initiatieven/veilig-huis"}),
        ("vorm=aan-huis", {"initiatieven/schaakmaatje"}),
        ("kosten=bijdrage", {"initiatieven/kerkbus"}),
        ("toegang=via-verwijzer", {"initiatieven/veilig-huis"}),
        ("actueel=nooit", {"initiatieven/veilig-huis"}),
        ("kosten=gratis,bijdrage", {"initiatieven/schaakmaatje", "initiatieven/kerkbus"}),
    ],
)
def test_each_filter_filters(page: Page, small: str, address: str, expected: set[str]) -> None:
    page.goto(f"{small}/zoeken?{address}")
    assert set(found(page)) == expected


def test_stopped_entries_are_not_found(page: Page, small: str) -> None:
    page.goto(f"{small}/zoeken?q=soosje")
    assert "initiatieven/oude-soos" not in found(page)
    page.goto(f"{small}/zoeken")
    assert "initiatieven/oude-soos" not in found(page)


def test_nothing_found_is_said_and_leads_on(page: Page, small: str) -> None:
    page.goto(f"{small}/zoeken?q=xqzwvk")
    assert found(page) == []
    expect(page.get_by_role("status")).to_have_text("Niets gevonden.")
    expect(page.locator("#niets")).to_be_visible()
    assert page.locator("#resultaten").get_attribute("data-oordeel") == "niets"


def test_markup_in_content_and_question_does_nothing(page: Page, small: str) -> None:
    page.goto(f"{small}/zoeken?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    found(page)
    page.goto(f"{small}/zoeken?q=sluis")
    assert "organisaties/praktijk-de-sluis" in found(page)
    expect(page.get_by_role("link", name="Huisartsenpraktijk ‘De Sluis’ <b>")).to_be_visible()
    assert page.locator("#resultaten b, #resultaten img, #resultaten script").count() == 0


def test_slash_goes_to_the_search_box_and_enter_searches(page: Page, small: str) -> None:
    page.goto(f"{small}/zoeken")
    found(page)
    page.keyboard.press("/")
    page.keyboard.type("kerkbus")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"q=kerkbus"))
    expect(page.locator("#resultaten > li").first).to_have_attribute("data-id", "initiatieven/kerkbus")


def test_without_javascript_everything_can_be_reached(browser: Browser, small: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{small}/zoeken")
    page.locator("noscript").get_by_role("link", name="A–Z").click()
    page.get_by_role("link", name="Schaken met een maatje").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Schaken met een maatje")
    context.close()


def test_the_demo_can_be_searched(page: Page, address: str, site: Path) -> None:
    assert len(list((site / "initiatieven").glob("*.html"))) >= 150
    page.goto(f"{address}/zoeken?q=schaken")
    assert any(ref.startswith("initiatieven/") for ref in found(page))
    page.goto(f"{address}/zoeken?q=di%C3%ABtist&wijk=noorderveen")
    assert found(page)
