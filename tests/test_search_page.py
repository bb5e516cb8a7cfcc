"""The search page in a real browser: what it shows of an answer, remembers of a question, and keeps to itself."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote_plus, urlsplit

import pytest
from conftest import EXAMPLE, TODAY
from playwright.sync_api import Browser, Page, Route, expect

from sitegen import pipeline
from sitegen.serve import Live, start

pytestmark = pytest.mark.browser

MASKED = [
    ("bsn 123456782", "bsn […]", "een BSN"),
    ("bsn 1234.56.782 van mevrouw", "bsn […] van mevrouw", "een BSN"),
    ("mevrouw 65 123 456 782", "mevrouw 65 […]", "een BSN"),
    ("bel 0612345678", "bel […]", "een telefoonnummer"),
    ("bel 06 - 12 34 56 78 na vijf uur", "bel […] na vijf uur", "een telefoonnummer"),
    ("bel 06-12-34 56 78", "bel […]", "een telefoonnummer"),
    ("(078) 100 00 04", "[…]", "een telefoonnummer"),
    ("+31 (0)6-1234 5678.", "[…].", "een telefoonnummer"),
    ("0031612345678", "[…]", "een telefoonnummer"),
    ("mail j.de-boer@thuis.example", "mail […]", "een e-mailadres"),
    ("woont 3011 AB 12", "woont […]", "een adres"),
    ("woont 3011ab12-2", "woont […]", "een adres"),
    ("Kade 12, 3011 AB", "Kade […]", "een adres"),
    ("NL91 ABNA 0417 1643 00", "[…]", "een rekeningnummer"),
    ("geboren 12-03-1941", "geboren […]", "een datum"),
    ("geboren 12/3/41", "geboren […]", "een datum"),
    ("geboren 12 maart 1941, valt vaak", "geboren […], valt vaak", "een datum"),
    ("geboren 1941-03-12", "geboren […]", "een datum"),
]
LEFT_ALONE = [
    "mevrouw van 96", "kinderen van 8, 10 en 12", "kinderen van 8-10-12 jaar", "in 2026 om 12 uur", "sinds 1941 en nog steeds", "wmo 2015",
    "€ 1.250,00", "€ 123.456.782", "1500 te besteden", "open 9.00-17.00 uur", "09.00-12.30 13.00-17.00", "ma 09:00 – 12:30", "bel 112",
    "0900-8844", "3 juni 14 uur", "12 maart", "in 3011 wonen", "123456789", "op 01-02-2027 14 mensen", "tien jaar kranten",
]  # fmt: skip
REASONS: list[tuple[list[tuple[str, str, str]], str]] = [
    ([], ""),
    ([("schaken", "schaken", "woord")], "Gevonden via: schaken"),
    (
        [("ontruimen", "opruimen", "synoniem"), ("kelder", "kelderbox", "deel")],
        "Gevonden via: ontruimen → opruimen, kelder → kelderbox",
    ),
    (
        [("", "Wie speelt er?", "vraag"), ("schaken", "schaken", "woord")],
        "Hielp eerder bij ‘Wie speelt er?’; gevonden via: schaken",
    ),
    ([("", "", "betekenis")], "Lijkt op uw vraag"),
]


@pytest.fixture(scope="module")
def proef(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the example site, of which it is known where Zuid is."""
    folder = tmp_path_factory.mktemp("proef")
    shutil.copytree(EXAMPLE, folder / "content")
    settings = folder / "content" / "site.yaml"
    settings.write_text(settings.read_text().replace("proefdorp.example/kaart", "proefdorp.example"))
    wijken = folder / "content" / "wijken.yaml"
    wijken.write_text(wijken.read_text().replace("naam: Zuid,", "naam: Zuid, locatie: [51.80, 4.66],"))
    assert pipeline.build(folder / "content", folder / "uit", TODAY).good
    server = start(Live(folder / "uit"), 0)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def refs(page: Page) -> list[str]:
    """Wait until the list is complete and return what is in it."""
    page.wait_for_selector("#resultaten[aria-busy=false][data-oordeel]", state="attached")
    return [str(item.get_attribute("data-id")) for item in page.locator("#resultaten > li").all()]


def asked(page: Page) -> dict[str, list[str]]:
    """Return what the address says."""
    return parse_qs(urlsplit(page.url).query)


def call(page: Page, module: str, function: str, *words: object) -> Any:
    """Call a ``function`` of a ``module`` of the search page."""
    return page.evaluate(
        """async ([module, name, words]) => {
          const here = document.querySelector("script[src*='/zoek/']").src;
          return (await import(new URL(module, here)))[name](...words);
        }""",
        [module, function, list(words)],
    )


# ── typing, the address and going back ───────────────────────────────────────────────────────────────────────────


def test_typing_finds_at_once_and_the_list_is_never_empty(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    everything = refs(page)
    page.evaluate("""() => {
      const list = document.getElementById("resultaten");
      window.least = Infinity;
      new MutationObserver(() => { window.least = Math.min(window.least, list.children.length); }).observe(list, { childList: true });
      window.steps = history.length;
    }""")
    page.locator("#q").press_sequentially("schaken", delay=60)
    page.wait_for_url("**/zoeken?q=schaken")
    assert "initiatieven/schaakmaatje" in refs(page)
    assert refs(page) != everything
    assert page.evaluate("window.least") > 0
    assert page.evaluate("history.length - window.steps") == 0


def test_back_goes_to_the_question_that_was_sent_before(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=kerkbus")
    assert "initiatieven/kerkbus" in refs(page)
    page.get_by_role("combobox", name="Wat is de vraag?").fill("schaken")
    page.wait_for_url("**/zoeken?q=schaken")
    page.keyboard.press("Enter")
    assert "initiatieven/schaakmaatje" in refs(page)
    page.go_back()
    expect(page.locator("#q")).to_have_value("kerkbus")
    expect(page.locator("#resultaten > li").first).to_have_attribute("data-id", "initiatieven/kerkbus")


def test_sending_the_same_question_again_is_no_step(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=met%20de%20kerkbus")
    refs(page)
    steps = page.evaluate("history.length")
    page.locator("#q").press("Enter")
    refs(page)
    assert page.evaluate("history.length") == steps


def test_the_address_holds_all_that_was_asked(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    question = {"q": "een vraag & meer", "filters": {"kosten": ["gratis", "bijdrage"], "verwijzing": ["nee"]}}
    whole = {**question, "off": ["wijk:noord", "leeftijd:96"], "literal": True, "sort": "dichtbij", "near": "zuid"}
    for one in (whole, {**question, "off": [], "literal": False, "sort": "naam", "near": ""}):
        address = call(page, "./vraag.js", "toAddress", one)
        back = page.evaluate(
            """async (text) => {
              const here = document.querySelector("script[src*='/zoek/']").src;
              const { fromAddress } = await import(new URL("./vraag.js", here));
              return fromAddress(new URLSearchParams(text), ["kosten", "verwijzing", "wijk"]);
            }""",
            address,
        )
        assert back == one


# ── what is said of an answer ────────────────────────────────────────────────────────────────────────────────────


def test_what_was_understood_can_be_taken_away_and_stays_away(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=schaken+in+noord")
    refs(page)
    chip = page.get_by_role("button", name="Niet op Noord letten")
    expect(page.locator("#chips")).to_have_text("Begrepen: Noord ×")
    chip.click()
    expect(page).to_have_url(re.compile(r"niet=wijk%3Anoord"))
    expect(page.get_by_role("status").first).to_be_focused()
    refs(page)
    page.reload()
    refs(page)
    expect(chip).to_have_count(0)
    page.locator("#q").fill("de kerkbus in noord")  # the same question, written on
    page.wait_for_url("**niet=**")
    page.locator("#q").fill("")
    page.locator("#q").press_sequentially("noord")  # another one
    expect(chip).to_be_visible()


def test_a_correction_is_said_and_can_be_refused(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=schaaken")
    assert "initiatieven/schaakmaatje" in refs(page)
    expect(page.locator("#verbeterd")).to_have_text("Resultaten voor schaken. Toch zoeken op schaaken.")
    page.locator("#verbeterd").get_by_role("link", name="schaaken").click()
    expect(page.locator("#verbeterd")).to_be_empty()
    assert asked(page) == {"q": ["schaaken"], "letterlijk": ["1"]}
    page.go_back()
    expect(page.locator("#verbeterd")).to_contain_text("Resultaten voor schaken")


def test_a_result_says_why_it_is_there(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=schaken")
    refs(page)
    card = page.locator("li[data-id='initiatieven/schaakmaatje']")
    expect(card.locator(".card__why")).to_contain_text("schaken")
    expect(card.get_by_role("link", name="078 100 00 04")).to_have_attribute("href", "tel:0781000004")
    solved = page.locator("li[data-id='vragen/schaken-aan-huis']")
    expect(solved).to_have_class(re.compile("card--solved"))
    expect(solved).to_contain_text(re.compile("opgeloste vraag", re.IGNORECASE))


def test_reasons_become_a_sentence(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    for via, text in REASONS:
        rows = [dict(zip(("asked", "found", "how"), reason, strict=True)) for reason in via]
        assert call(page, "./kaartje.js", "why", rows) == text


def test_all_boxes_can_be_cleared_at_once_and_are_not_blamed_on_the_map(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=schaken&type=organisaties&kosten=gratis")
    assert refs(page) == []
    expect(page.locator("#eerlijk")).to_contain_text(
        re.compile("Met wat u hebt aangevinkt past er niets. Zonder die vinkjes")
    )
    page.get_by_role("button", name="Haal alle vinkjes weg").click()
    assert "initiatieven/schaakmaatje" in refs(page)
    assert asked(page) == {"q": ["schaken"]}
    expect(page.get_by_role("button", name="Haal alle vinkjes weg")).to_have_count(0)


def test_on_a_telephone_a_ticked_box_does_not_push_the_results_away(page: Page, proef: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{proef}/zoeken?q=schaken&soort=informeel")
    refs(page)
    expect(page.locator("#filters")).not_to_have_attribute("open", "")
    expect(page.get_by_role("button", name="Haal filter informeel weg")).to_be_in_viewport()
    page.get_by_text("Verfijn op wijk").click()
    expect(page.get_by_role("checkbox", name="informeel", exact=False)).to_be_visible()


def test_a_word_that_stands_nowhere_is_said(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=schaken+met+een+maatje+uit+xqzwvk")
    refs(page)
    expect(page.locator("#onbekend")).to_have_text("Het woord ‘xqzwvk’ komt hier niet voor.")
    page.goto(f"{proef}/zoeken?q=schaken")
    refs(page)
    expect(page.locator("#onbekend")).to_be_empty()


def test_a_number_of_the_site_itself_is_shown(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=078+100+00+01")
    assert refs(page) == []
    expect(page.locator("#stand")).to_have_text("Dit kunt u bellen:")
    expect(page.locator("#onbekend")).to_be_empty()
    page.goto(f"{proef}/zoeken?q=de+spin")
    refs(page)
    expect(page.locator("#nummers").get_by_role("link")).to_have_attribute("href", "tel:0781000001")
    page.goto(f"{proef}/zoeken?q=schaken")
    refs(page)
    expect(page.locator("#nummers")).to_be_hidden()


def test_who_follows_a_result_and_comes_back_is_where_he_was(page: Page, proef: str) -> None:
    page.set_viewport_size({"width": 360, "height": 500})
    page.goto(f"{proef}/zoeken")
    refs(page)
    last = page.locator("#resultaten h3 a").last
    last.scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    assert top > 0
    last.click()
    page.wait_for_url(re.compile("/(initiatieven|organisaties|vragen)/"))
    page.go_back()
    refs(page)
    page.wait_for_function("(top) => Math.abs(scrollY - top) < 50", arg=top)


def test_what_does_not_fit_is_said(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=schaken+met+een+maatje+in+zuid")
    refs(page)
    expect(page.locator("li[data-id='initiatieven/schaakmaatje']")).to_contain_text("niet: in Zuid")
    page.goto(f"{proef}/zoeken?q=schaken+met+een+maatje+in+noord")
    refs(page)
    expect(page.locator("li[data-id='initiatieven/schaakmaatje']")).not_to_contain_text("niet:")


def test_what_does_not_fit_at_the_end_stands_below_a_divider(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    text = "Dit past niet bij alles wat u vroeg"
    for against, told in (
        ([], []),
        ([0, 0], [None, None]),
        ([1, 0, 1, 1, 1], [None, None, text, "", ""]),
        ([1, 1], [text, ""]),
    ):
        results = [{"against": ["wijk:zuid"] * number} for number in against]
        assert call(page, "./kaartje.js", "dividers", results) == told


def test_without_a_formal_threshold(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?type=initiatieven&verwijzing=nee")
    found = refs(page)
    assert "initiatieven/schaakmaatje" in found
    expect(page.get_by_role("button", name="Haal filter zonder verwijzing weg")).to_be_visible()
    page.get_by_text("Verfijn").click()
    expect(page.get_by_role("checkbox", name="zonder verwijzing")).to_be_checked()
    expect(page.locator("li[data-id='initiatieven/kerkbus']")).to_contain_text("onbekend: verwijzing")
    expect(page.locator("li[data-id='initiatieven/schaakmaatje']")).not_to_contain_text("onbekend: verwijzing")


def test_a_language_can_be_chosen(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?type=initiatieven&taal=tr")
    assert "initiatieven/schaakmaatje" in refs(page)
    page.get_by_text("Verfijn").click()
    expect(page.get_by_role("checkbox", name="Turks")).to_be_checked()
    expect(page.locator("li[data-id='initiatieven/kerkbus']")).to_contain_text("onbekend: taal")


def test_the_order_can_be_chosen(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    refs(page)
    page.get_by_label("Volgorde").select_option("naam")
    page.wait_for_url("**/zoeken?volgorde=naam")
    refs(page)
    names = page.locator("#resultaten h3").all_text_contents()
    assert names == sorted(names, key=str.casefold)
    page.go_back()
    expect(page.get_by_label("Volgorde")).to_have_value("beste")


def test_what_is_near_to_a_wijk_can_come_first(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    refs(page)
    expect(page.get_by_label("Dichtst bij")).to_be_hidden()
    page.get_by_label("Volgorde").select_option("dichtbij")
    expect(page.get_by_label("Dichtst bij")).to_have_value("zuid")
    page.wait_for_url("**/zoeken?volgorde=dichtbij&bij=zuid")
    refs(page)
    page.get_by_label("Volgorde").select_option("beste")
    expect(page.get_by_label("Dichtst bij")).to_be_hidden()
    assert asked(page) == {}


@pytest.mark.parametrize(
    ("now", "open_now"), [("2026-11-23T15:00:00+01:00", True), ("2026-11-24T15:00:00+01:00", False)]
)
def test_what_is_open_now_depends_on_the_clock(page: Page, proef: str, now: str, *, open_now: bool) -> None:
    page.clock.set_fixed_time(now)
    page.goto(f"{proef}/zoeken?q=schaken&moment=nu")
    assert ("initiatieven/schaakmaatje" in refs(page)) is open_now
    expect(page.get_by_role("button", name="Haal filter nu open weg")).to_be_visible()


# ── danger ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_in_danger_the_numbers_and_the_urgent_help_come_first(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=schaken")
    panel = page.locator("#gevaar")
    first = refs(page)[0]
    expect(panel).to_be_hidden()
    page.locator("#q").fill("schaken maar denkt aan zelfmoord")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("link", name="113", exact=True)).to_have_attribute("href", "tel:113")
    expect(panel.get_by_role("link", name="112")).to_be_visible()
    expect(panel).not_to_contain_text("Veilig Thuis", use_inner_text=True)
    expect(page.locator("#stand")).to_have_text(re.compile(r"^Is er nu gevaar\? Bel 112\. \d+ resultaten\.$"))
    assert refs(page)[0] == "initiatieven/veilig-huis"
    page.get_by_role("button", name="Er is nu geen gevaar").click()
    expect(panel).to_be_hidden()
    expect(page.locator("#stand")).to_be_focused()
    assert asked(page)["niet"] == ["gevaar:zelfdoding"]
    assert refs(page)[0] == first
    page.go_back()
    expect(panel).to_be_visible()


# ── never a dead end ─────────────────────────────────────────────────────────────────────────────────────────────


def test_nothing_found_is_said_with_a_way_on(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=xqzwvk")
    refs(page)
    expect(page.get_by_role("status").first).to_have_text(re.compile("^Niets gevonden"))
    expect(page.locator("#eerlijk")).to_contain_text("Hier staat niets in deze sociale kaart dat duidelijk past.")
    for link in page.locator("#eerlijk li a").all():
        assert page.request.get(f"{proef}{link.get_attribute('href')}").ok
    expect(page.locator("#niets").get_by_role("link", name="Bel 078 100 00 01")).to_be_visible()
    page.goto(f"{proef}/zoeken?q=schaken")
    refs(page)
    expect(page.locator("#eerlijk")).to_be_hidden()


def test_the_question_can_be_put_to_the_coordinator(browser: Browser, proef: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{proef}/zoeken?q=xqzwvk+voor+mevrouw+van+96,+06+12345678")
    refs(page)
    field = page.get_by_label("Uw vraag")
    expect(field).to_be_hidden()
    expect(page.locator("#brief-mail")).to_have_attribute("href", "mailto:spin@proefdorp.example")
    page.get_by_role("button", name="Leg de vraag voor aan De Spin", exact=True).click()
    expect(field).to_have_value("xqzwvk voor mevrouw van 96, […]")
    expect(page.get_by_text("Weggelaten uit uw vraag: een telefoonnummer.")).to_be_visible()
    expect(page.get_by_text("Zet geen naam of andere gegevens van een cliënt in uw bericht.")).to_be_visible()
    field.fill("Iets anders\nin twee regels")
    page.get_by_role("button", name="Kopieer").click()
    expect(page.get_by_text("Gekopieerd.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "Iets anders\nin twee regels"
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
    page.get_by_role("link", name="Open e-mail").click()
    mail = urlsplit(str(page.locator("#brief-mail").get_attribute("href")))
    assert (mail.scheme, mail.path) == ("mailto", "spin@proefdorp.example")
    assert parse_qs(mail.query)["body"] == ["Iets anders\r\nin twee regels"]
    page.locator("#q").fill("xqzwvk xqzwvk")  # what the reader wrote himself is left alone
    page.wait_for_url("**xqzwvk+xqzwvk")
    refs(page)
    expect(field).to_have_value("Iets anders\nin twee regels")
    context.close()


def test_by_what_a_person_is_known_is_taken_out(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    for text, left, what in MASKED:
        assert call(page, "./masker.js", "mask", text) == {"text": left, "masked": [what]}


def test_each_kind_that_was_taken_out_is_named_once(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    text = "bel 0612345678 of 0687654321 of mail a@b.example, bsn 123456782"
    masked = call(page, "./masker.js", "mask", text)
    assert masked["text"] == "bel […] of […] of mail […], bsn […]"
    assert sorted(masked["masked"]) == ["een BSN", "een e-mailadres", "een telefoonnummer"]


def test_what_tells_nobody_apart_is_left_alone(page: Page, proef: str) -> None:
    page.clock.set_fixed_time("2026-11-24T12:00:00")
    page.goto(f"{proef}/zoeken")
    for text in LEFT_ALONE:
        assert call(page, "./masker.js", "mask", text) == {"text": text, "masked": []}


def test_no_request_tells_the_question(page: Page, proef: str) -> None:
    sent: list[str] = []
    page.goto(f"{proef}/zoeken")
    refs(page)
    page.on("request", lambda request: sent.append(unquote_plus(f"{request.url} {request.post_data or ''}").lower()))
    page.locator("#q").press_sequentially("opa willem wil schaken in noord 0612345678", delay=20)
    page.keyboard.press("Enter")
    page.wait_for_url("**q=opa+willem**")
    refs(page)
    page.locator("#q").fill("xqzwvk willem")
    page.wait_for_url("**q=xqzwvk+willem")
    refs(page)
    page.get_by_role("button", name="Leg de vraag voor aan De Spin", exact=True).click()
    page.wait_for_timeout(200)
    told = [
        word for word in ("willem", "schaken", "noord", "0612345678", "xqzwvk") for address in sent if word in address
    ]
    assert not told


# ── suggestions and the keyboard ─────────────────────────────────────────────────────────────────────────────────


def test_suggestions_are_a_combobox(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    refs(page)
    field = page.get_by_role("combobox", name="Wat is de vraag?")
    options = page.get_by_role("listbox", name="Voorstellen").get_by_role("option")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("kerkb")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(options.first).to_contain_text("Met de kerkbus mee")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))
    field.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    expect(field).to_be_focused()
    field.press("Escape")
    expect(options).to_have_count(0)
    expect(field).to_have_value("kerkb")
    field.press("u")
    expect(options.first).to_be_visible()
    field.press("ArrowUp")
    field.press("Enter")
    page.wait_for_url("**/initiatieven/kerkbus")


def test_suggestions_do_not_hinder(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    refs(page)
    field, options = page.locator("#q"), page.locator("#voorstellen").get_by_role("option")
    field.press_sequentially("kerkb")
    expect(options.first).to_be_visible()
    field.press("Enter")  # none was pointed at
    expect(options).to_have_count(0)
    assert asked(page) == {"q": ["kerkb"]}
    field.press("u")
    expect(options.first).to_be_visible()
    field.press("Tab")
    expect(options).to_have_count(0)
    expect(page.get_by_role("button", name="Zoek", exact=True)).to_be_focused()


def test_a_suggestion_can_be_clicked(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken")
    refs(page)
    page.locator("#q").press_sequentially("kerkb")
    page.locator("#voorstellen").get_by_role("option").first.click()
    page.wait_for_url("**/initiatieven/kerkbus")


def test_arrows_walk_through_the_results(page: Page, proef: str) -> None:
    page.goto(f"{proef}/zoeken?q=schaken")
    assert len(refs(page)) > 1
    links = page.locator("#resultaten h3 a")
    page.locator("#q").press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#q")).to_have_value("schaken")


# ── whoever comes, and whatever fails ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("question", ["schaken+met+een+maatje+in+zuid", "xqzwvk", "schaaken&kosten=gratis&wijk=noord"])
def test_it_fits_the_narrowest_screen_and_styles_nothing_by_itself(page: Page, proef: str, question: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{proef}/zoeken?q={question}")
    refs(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("main [style], main [onclick]").count() == 0


def test_it_says_so_when_searching_fails(browser: Browser, proef: str) -> None:
    context = browser.new_context()
    page = context.new_page()

    def fail(route: Route) -> None:
        route.abort()

    page.route("**/basis.json*", fail)
    page.goto(f"{proef}/zoeken?q=schaken")
    assert refs(page) == []
    expect(page.get_by_role("status").first).to_have_text("Zoeken lukt nu niet. Kijk bij A–Z of bel de coördinator.")
    expect(page.locator("#niets")).to_be_visible()
    context.close()


def test_no_text_becomes_markup() -> None:
    folder = Path(__file__).parent.parent / "templates" / "static" / "zoek"
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.js")}
    assert "pagina.js" in texts
    assert not [
        name for name, text in texts.items() if re.search(r"innerHTML|outerHTML|insertAdjacentHTML|\.style\b", text)
    ]
