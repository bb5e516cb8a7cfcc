"""Pages: escaping, hidden addresses, addresses under a path, and what proofreading finds."""

import html.parser
from pathlib import Path

import pytest
from conftest import EXAMPLE, TODAY

from sitegen import pipeline
from sitegen.assessment import assess
from sitegen.directory import Page
from sitegen.proofread import proofread
from sitegen.render import render


@pytest.fixture(scope="module")
def pages(example: pipeline.Loaded) -> dict[str, str]:
    assert example.directory
    made, findings = render(example.directory, assess(example.directory, TODAY), pipeline.TEMPLATES)
    assert not findings
    return {page.path: page.body for page in made if isinstance(page.body, str)}


def test_every_kind_has_its_page(pages: dict[str, str]) -> None:
    for path in (
        "index.html", "zoeken.html", "404.html", "a-z.html", "over.html", "sitemap.xml", "robots.txt", "_headers",
        "organisaties/kerk-aan-de-kade.html", "initiatieven/schaakmaatje.html", "vragen/schaken-aan-huis.html",
        "categorieen/vervoer.html", "leefgebieden/sociaal-netwerk.html", "doelgroepen/ouderen.html", "wijken/noord.html",
    ):  # fmt: skip
        assert pages[path].strip()


def test_content_is_escaped_everywhere(pages: dict[str, str]) -> None:
    for path, body in pages.items():
        assert "<script>alert" not in body, path
        assert "De Sluis’ <b>" not in body, path


def test_a_hidden_address_is_in_no_output(pages: dict[str, str]) -> None:
    for path, body in pages.items():
        for secret in ("Geheimweg", "3402 ZZ", "Stilstad", "51.81"):
            assert secret not in body, path
    assert "Het adres is geheim" in pages["initiatieven/veilig-huis.html"]


def test_stopped_entries_keep_a_page_but_leave_lists_and_search(pages: dict[str, str]) -> None:
    page = pages["initiatieven/oude-soos.html"]
    assert "Dit bestaat mogelijk niet meer" in page
    assert "data-pagefind-body" not in page
    assert "oude-soos" not in pages["a-z.html"] + pages["categorieen/maatje-en-bezoek.html"] + pages["sitemap.xml"]
    assert "data-pagefind-body" in pages["initiatieven/schaakmaatje.html"]


def test_badges_say_how_far_to_trust(pages: dict[str, str]) -> None:
    assert "badge--actueel" in pages["initiatieven/schaakmaatje.html"]
    assert "1 november 2026" in pages["initiatieven/schaakmaatje.html"]
    assert "Het is de vraag of dit nog klopt" in pages["initiatieven/kerkbus.html"]
    assert "Dit is nog niet gecontroleerd" in pages["initiatieven/veilig-huis.html"]


def test_unknown_is_said_and_never_taken_for_no(pages: dict[str, str]) -> None:
    assert "DigiD nodig: <strong>onbekend</strong>" in pages["initiatieven/schaakmaatje.html"]
    assert "Verwijzing nodig: <strong>nee</strong>" in pages["initiatieven/schaakmaatje.html"]


def test_old_addresses_lead_to_the_new(pages: dict[str, str]) -> None:
    assert pages["_redirects"] == "/kaart/initiatieven/schaken /kaart/initiatieven/schaakmaatje 301!\n"
    assert 'url=/kaart/initiatieven/schaakmaatje"' in pages["initiatieven/schaken.html"]


def test_no_page_falls_under_two_policies(pages: dict[str, str]) -> None:
    rules = [line for line in pages["_headers"].splitlines() if line.startswith("/")]
    assert len(rules) == len(set(rules))
    assert pages["_headers"].count("'wasm-unsafe-eval'") == 2


def test_pages_are_well_formed(pages: dict[str, str]) -> None:
    void = {"meta", "link", "input", "br", "hr", "img"}

    class Balance(html.parser.HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.open: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert len({name for name, _ in attrs}) == len(attrs), "double attribute"
            if tag not in void:
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    for path, body in pages.items():
        if path.endswith(".html"):
            reader = Balance()
            reader.feed(body)
            assert not reader.open, path


def proof(*bodies: str) -> list[str]:
    pages = [Page(f"{number}.html", body) for number, body in enumerate(bodies)]
    return [finding.code for finding in proofread(pages, ())]


def test_proofreading_finds_mistakes_of_templates() -> None:
    assert proof("<h1>a</h1>") == []
    assert proof("<h2>a</h2>") == ["SK603"]
    assert proof("<h1>a</h1><h3>b</h3>") == ["SK604"]
    assert proof('<h1>a</h1><img src="/0">') == ["SK605"]
    assert proof('<h1>a</h1><img alt="" src="/0">') == []
    assert proof('<h1 id="x">a</h1><a href="#x">b</a><a href="#y">c</a>') == ["SK602"]
    assert proof('<h1>a</h1><a href="/1">b</a>') == ["SK601"]
    assert proof('<h1>a</h1><a href="/1?q=x">b</a>', "<h1>b</h1>") == []


def test_a_template_mistake_is_a_finding_with_its_line(example: pipeline.Loaded, tmp_path: Path) -> None:
    assert example.directory
    for file in pipeline.TEMPLATES.rglob("*"):
        if file.is_file():
            (tmp_path / file.relative_to(pipeline.TEMPLATES)).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / file.relative_to(pipeline.TEMPLATES)).write_bytes(file.read_bytes())
    for mistake in ("{% if %}", "{{ bestaat_niet }}"):
        (tmp_path / "404.html").write_text(
            f"{{% extends 'base.html' %}}\n{{% block main %}}\n{mistake}\n{{% endblock %}}\n"
        )
        _, (finding,) = render(example.directory, assess(example.directory, TODAY), tmp_path)
        assert (finding.code, finding.where.path, finding.where.line) == ("SK501", "templates/404.html", 3)


def test_check_does_not_depend_on_the_day() -> None:
    _, findings = pipeline.check(EXAMPLE)
    assert {finding.code for finding in findings} == {"SK221", "SK401"}
