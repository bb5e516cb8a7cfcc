"""The page: self-contained, grouped per partner, and content in it is never more than text."""

from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser
from sample import PHONE, REPORT, SETTINGS, found, many

from sitegen.messages import fields
from sitegen.report import Report, html
from sitegen.source import Source

VOID = {"meta"}
ALLOWED = (
    {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "strong", "ul", "ol", "li"}
    | {"nav", "section", "a", "span", "code", "pre", "mark"}
)  # fmt: skip


class Reader(HTMLParser):
    """Collects tags with their attributes, and the text of each element by its tag."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Add text to every element that is open."""
        for tag in dict.fromkeys(self.open):
            self.texts[tag][-1] += data


def page(report: Report = REPORT) -> str:
    out = StringIO()
    html.write(report, out)
    return out.getvalue()


def test_content_never_becomes_markup() -> None:
    read = Reader(page())
    assert {tag for tag, _ in read.tags} == ALLOWED
    assert not read.open
    assert not [name for _, attributes in read.tags for name in attributes if name.startswith("on")]
    assert any("<script>alert(1)</script>" in text for text in read.texts["p"])


def test_what_hides_is_visible() -> None:
    assert not {"\u202e", "\u200b", "\x1b", "\udcff"} & set(page())
    assert "␛[2J" in page()


def test_it_asks_nothing_of_the_network_and_links_to_known_places_only() -> None:
    read = Reader(page())
    assert not [tag for tag, attributes in read.tags if "src" in attributes or tag == "link"]
    links = [attributes["href"] or "" for tag, attributes in read.tags if tag == "a"]
    known = (
        "#",
        "https://git.example/proefdorp/kaart/edit/main/",
        "https://proefdorp.example/kaart/bijdragen/meldingen#",
        "mailto:",
    )
    assert links
    assert [link for link in links if not link.startswith(known)] == []


def test_every_partner_has_a_section_that_the_list_on_top_leads_to() -> None:
    read = Reader(page())
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {f"#{name}" for name in ids} >= {
        a["href"] for tag, a in read.tags if tag == "a" and (a["href"] or "")[0] == "#"
    }
    assert read.texts["h2"][2:] == ["<img src=x>␊::error::\ufffd\ufffd.md", "De Kerk", "De site zelf"]


def test_groups_keep_the_order_errors_first() -> None:
    for group in html.groups(REPORT):
        assert list(group.findings) == [finding for finding in REPORT.findings if finding in group.findings]
    assert sorted(finding for group in html.groups(REPORT) for finding in group.findings) == sorted(REPORT.findings)


def test_the_line_is_quoted_with_its_place_marked() -> None:
    assert "<pre>contact: {telefoon: <mark>12:30}</mark></pre>" in page()


def test_per_code_there_is_a_number_and_the_first() -> None:
    report = Report.of(many(3), ())
    assert html.codes(report) == ((report.findings[0], 3),)


def test_without_findings_it_says_so() -> None:
    text = page(replace(REPORT, findings=()))
    assert "Geen opmerkingen." in text
    assert "<section" not in text


def test_without_settings_it_has_no_links_out() -> None:
    read = Reader(page(Report.of(REPORT.findings, ())))
    assert read.texts["h1"] == ["Rapport"]
    assert all((attributes["href"] or "").startswith("#") for tag, attributes in read.tags if tag == "a")


def letter(report: Report) -> str:
    return next(filter(None, (html.mail(report, group) for group in html.groups(report))), "")


def test_a_letter_to_the_partner_says_what_and_where() -> None:
    address = urlsplit(letter(REPORT))
    assert (address.scheme, address.path) == ("mailto", "koster%40kerk.example")
    words = parse_qs(address.query)
    assert words["subject"] == ["Kaart van Proefdorp: De Kerk"]
    assert f"- initiatieven/bus.md, regel 4: {PHONE.message}" in words["body"][0]
    assert "https://git.example/proefdorp/kaart/edit/main/content/initiatieven/bus.md#L4\n" in words["body"][0]


def test_a_letter_fits_in_an_address() -> None:
    source = Source("organisaties/kerk.md", "naam: Kerk\nbeheerder: koster@kerk.example\n")
    findings = [found(fields.EMPTY_VALUE, source.path, line) for line in range(1, 99)]
    address = letter(Report.of(findings, [source, SETTINGS]))
    assert len(address) < 2000
    assert parse_qs(urlsplit(address).query)["body"][0].rstrip().endswith("andere.")


def test_without_a_known_mailbox_there_is_no_letter() -> None:
    assert letter(Report.of(many(1), ())) == ""


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_a_browser_shows_it_without_scrolling_sideways_and_without_a_request(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    file = tmp_path / "rapport.html"
    file.write_text(page(), encoding="utf-8")
    context = browser.new_context(viewport={"width": width, "height": 740})
    shown = context.new_page()
    seen: list[str] = []
    shown.on("request", lambda request: seen.append(request.url))
    shown.on("console", lambda message: seen.append(message.text))
    shown.goto(file.as_uri())
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    assert seen == [file.as_uri()]
    context.close()
