"""The site in a real browser, on a phone: a person searches, filters, opens an entry and goes back."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from conftest import EXAMPLE, TODAY
from playwright.sync_api import Browser, Page, Route, expect

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
    page.get_by_text("Verfijn").click()
    page.locator("summary", has_text="Kosten").last.click()
    page.get_by_role("checkbox", name="gratis").check()
    expect(page).to_have_url(re.compile("kosten=gratis"))
    assert found(page)[0] == "initiatieven/schaakmaatje"  # what does not say what it costs stays, below
    assert "initiatieven/kerkbus" not in found(page)
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
        ("vorm=aan-huis", {"initiatieven/schaakmaatje", "initiatieven/kerkbus", "initiatieven/veilig-huis"}),
        ("kosten=bijdrage", {"initiatieven/kerkbus", "initiatieven/veilig-huis"}),
        ("toegang=via-verwijzer", {"initiatieven/veilig-huis"}),
        ("actueel=nooit", {"initiatieven/veilig-huis"}),
        ("kosten=gratis,bijdrage", {"initiatieven/schaakmaatje", "initiatieven/kerkbus", "initiatieven/veilig-huis"}),
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


@pytest.mark.parametrize("question", ["asdfghjk", "!!", "0781999999"])
def test_a_word_that_is_not_there_finds_nothing(page: Page, address: str, question: str) -> None:
    page.goto(f"{address}/zoeken?q={question}")
    assert found(page) == []
    expect(page.locator("#resultaten")).to_have_attribute("data-oordeel", "niets")
    expect(page.locator("#niets")).to_be_visible()


def test_what_is_not_there_is_said_and_the_nearest_is_shown(page: Page, address: str) -> None:
    page.goto(f"{address}/zoeken?q=bitcoin+wisselkoers+vandaag")
    assert len(found(page)) >= 5
    expect(page.locator("#resultaten")).not_to_have_attribute("data-oordeel", "goed")
    expect(page.locator("#niets")).to_be_visible()


@pytest.mark.parametrize("question", ["scha", "schaakclub"])
def test_an_unfinished_word_and_an_unknown_compound_find_what_is_nearest(
    page: Page, address: str, question: str
) -> None:
    page.goto(f"{address}/zoeken?q={question}")
    assert "initiatieven/schaakavond-de-toren" in found(page)
    expect(page.locator("#resultaten")).not_to_have_attribute("data-oordeel", "niets")


@pytest.mark.parametrize("question", ["schaken", "schaak", "SCHÁKEN"])
def test_other_forms_of_a_word_are_good(page: Page, address: str, question: str) -> None:
    page.goto(f"{address}/zoeken?q={question}")
    assert "initiatieven/schaakavond-de-toren" in found(page)
    expect(page.locator("#resultaten")).to_have_attribute("data-oordeel", "goed")
    expect(page.locator("#niets")).to_be_hidden()


def test_an_unknown_word_among_others_is_told(page: Page, small: str) -> None:
    page.goto(f"{small}/zoeken?q=schaken+paardrijden")
    assert "initiatieven/schaakmaatje" in found(page)
    expect(page.locator("#resultaten")).to_have_attribute("data-oordeel", "mager")
    expect(page.locator("#niets")).to_be_visible()


def test_every_word_counts_also_the_last_of_many(page: Page, small: str) -> None:
    page.goto(f"{small}/zoeken?q=xqa xqb xqc xqd xqe xqf xqg xqh xqi kerkbus")
    assert "initiatieven/kerkbus" in found(page)


@pytest.mark.parametrize("question", ["078 100 00 04", "0781000004", "+31 78 100 00 04", "078-1000004"])
def test_a_telephone_number_finds_whose_it_is(page: Page, small: str, question: str) -> None:
    page.goto(f"{small}/zoeken?q={quote(question)}")
    assert found(page) == ["initiatieven/schaakmaatje"]


def numbers(page: Page, name: str) -> dict[str, str]:
    """Wait until the filters are counted and return the number beside each option of ``name``."""
    found(page)
    expect(page.locator("[data-count]:empty")).to_have_count(0)
    return {
        str(option.locator("input").get_attribute("value")): str(option.locator("[data-count]").text_content())
        for option in page.locator(f"label:has(input[name={name}])").all()
    }


@pytest.mark.parametrize("question", ["", "q=mantelzorg&", "q=schaken+huis+dinsdag&"])
def test_a_number_is_what_the_choice_would_show(page: Page, address: str, question: str) -> None:
    page.goto(f"{address}/zoeken?{question}soort=informeel&wijk=lindenhof")
    soorten, wijken = numbers(page, "soort"), numbers(page, "wijk")
    for box in page.locator("input[name=soort], input[name=wijk]").all():
        expect(box).to_be_enabled()
    assert any(number not in {"0", wijken["lindenhof"]} for number in wijken.values())
    for name, options, other in (("soort", soorten, "wijk=lindenhof"), ("wijk", wijken, "soort=informeel")):
        for value in list(options)[:3]:
            page.goto(f"{address}/zoeken?{question}{name}={value}&{other}")
            found(page)
            some = "1 resultaat" if options[value] == "1" else f"{options[value]} resultaten"
            expect(page.get_by_role("status")).to_have_text(
                re.compile("^Niets gevonden" if options[value] == "0" else f"^{some}\\b")
            )


def test_an_option_that_would_show_nothing_cannot_be_chosen(page: Page, small: str) -> None:
    page.goto(f"{small}/zoeken?q=schaken")
    assert numbers(page, "kosten")["tarief"] == "0"
    expect(page.locator("input[name=kosten][value=tarief]")).to_be_disabled()
    expect(page.locator("input[name=kosten][value=gratis]")).to_be_enabled()


def test_no_option_is_out_of_sight(page: Page, address: str) -> None:
    page.goto(f"{address}/zoeken")
    page.locator("#filters > summary").click()
    for option in page.locator("label:has(input[name=wijk])").all():
        expect(option).to_be_visible()
    assert page.evaluate("[...document.querySelectorAll('fieldset')].every((f) => f.scrollHeight <= f.clientHeight)")


def test_focus_stays_where_the_reader_is(page: Page, address: str) -> None:
    page.goto(f"{address}/zoeken?kosten=gratis&wijk=lindenhof")
    found(page)
    page.get_by_role("button", name="Haal filter Lindenhof weg").click()
    expect(page.get_by_role("button", name="Haal filter gratis weg")).to_be_focused()
    page.get_by_role("button", name="Haal filter gratis weg").click()
    expect(page.get_by_role("status")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text(re.compile("in deze sociale kaart"))
    page.get_by_role("button", name="Meer tonen").click()
    expect(page.locator("#resultaten > li").nth(10).get_by_role("link").first).to_be_focused()


def test_it_says_that_it_is_searching(page: Page, small: str) -> None:
    held: list[Route] = []
    page.route("**/basis.json*", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks the function
    with page.expect_request("**/basis.json*"):
        page.goto(f"{small}/zoeken?q=schaken", wait_until="commit")
    expect(page.get_by_role("status")).to_have_text("Bezig met zoeken …")
    held[0].continue_()
    assert "initiatieven/schaakmaatje" in found(page)


@pytest.mark.parametrize("path", ["/", "/zoeken", "/404"])
def test_slash_goes_to_the_search_box_wherever_there_is_one(page: Page, small: str, path: str) -> None:
    with page.expect_response("**/toets.js"):
        page.goto(small + path)
    page.keyboard.press("/")
    expect(page.get_by_label("Wat is de vraag?")).to_be_focused()
    expect(page.get_by_label("Wat is de vraag?")).to_have_value("")


def test_the_demo_can_be_searched(page: Page, address: str, site: Path) -> None:
    assert len(list((site / "initiatieven").glob("*.html"))) >= 150
    page.goto(f"{address}/zoeken?q=schaken")
    assert any(ref.startswith("initiatieven/") for ref in found(page))
    page.goto(f"{address}/zoeken?q=di%C3%ABtist&wijk=noorderveen")
    assert found(page)
