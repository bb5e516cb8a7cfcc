"""Pages: escaping, hidden addresses, addresses under a path, and what proofreading finds."""

import html.parser
import re
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import EXAMPLE, TODAY

from sitegen import pipeline
from sitegen.assessment import assess
from sitegen.directory import FIXED_PAGES, LISTS, Directory, Page
from sitegen.model import Contact
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


def test_every_rule_of_the_headers_stands_there_once(pages: dict[str, str]) -> None:
    rules = [line for line in pages["_headers"].splitlines() if line.startswith("/")]
    assert len(rules) == len(set(rules))
    assert pages["_headers"].count("'wasm-unsafe-eval'") == 1


def rendered(directory: Directory) -> dict[str, str]:
    made, findings = render(directory, assess(directory, TODAY), pipeline.TEMPLATES)
    assert not findings
    return {page.path: page.body for page in made if isinstance(page.body, str)}


def test_every_list_can_be_reached_and_is_in_the_sitemap(pages: dict[str, str]) -> None:
    for kind in LISTS:
        assert f'href="/kaart/{kind}"' in pages["index.html"]
        assert f"<loc>https://proefdorp.example/kaart/{kind}</loc>" in pages["sitemap.xml"]


def test_the_names_of_fixed_pages_are_those_of_the_site(pages: dict[str, str]) -> None:
    assert {f"{kind}.html" for kind in LISTS} <= {f"{name}.html" for name in FIXED_PAGES}
    assert {"index.html", "zoeken.html", "404.html", "a-z.html"} <= {f"{name}.html" for name in FIXED_PAGES} & set(
        pages
    )


def test_without_things_there_is_no_page_no_link_and_no_heading(example: pipeline.Loaded) -> None:
    assert example.directory
    settings = example.directory.site.model_copy(update={"populaire_vragen": ()})
    bare = replace(example.directory, site=settings, vragen={}, organisaties={}, initiatieven={})
    pages = rendered(bare)
    for kind in ("vragen", "organisaties"):
        assert f"{kind}.html" not in pages
        assert not [path for path, body in pages.items() if f'/kaart/{kind}"' in body]
        assert f"kaart/{kind}<" not in pages["sitemap.xml"]
    assert "Organisaties die hier werken" not in pages["wijken/noord.html"]
    assert "Hier kennen we nog niets." in pages["wijken/noord.html"]
    assert "Speciaal voor deze groep" not in pages["doelgroepen/ouderen.html"]
    names = {name: wijk.model_copy(update={"omschrijving": None}) for name, wijk in bare.wijken.items()}
    flat = {name: wijk for name, wijk in names.items() if wijk.soort != "buurt"}
    assert "<h2" not in re.sub(r"<footer.*", "", rendered(replace(bare, wijken=flat))["wijken.html"], flags=re.DOTALL)
    assert not [path for path, body in pages.items() if re.search(r"<ul[^>]*>\s*</ul>", body) and path != "zoeken.html"]


def test_a_page_can_be_changed_where_the_settings_say(example: pipeline.Loaded, pages: dict[str, str]) -> None:
    assert 'href="https://git.example/proefdorp/kaart/edit/main/content/paginas/over.md"' in pages["over.html"]
    assert example.directory
    settings = example.directory.site.model_copy(update={"bewerken": "https://git.example/kaart/-/edit/tak/"})
    elsewhere = rendered(replace(example.directory, site=settings))
    assert 'href="https://git.example/kaart/-/edit/tak/content/paginas/over.md"' in elsewhere["over.html"]


def test_namesakes_in_the_a_to_z_are_told_apart(example: pipeline.Loaded, pages: dict[str, str]) -> None:
    assert example.directory
    chess = example.directory.initiatieven["schaakmaatje"]
    contact = Contact.model_validate({"telefoon": "078 100 00 04", "adres": "Kade 1"})
    other = chess.model_copy(update={"id": "ander", "wijken": ("zuid",), "contact": contact})
    both = replace(
        example.directory,
        initiatieven={**example.directory.initiatieven, "ander": other},
        places={**example.directory.places, other.ref: example.directory.places[chess.ref]},
    )
    names = re.findall(r"Schaken met een maatje</a> <small>(.*?)</small>", rendered(both)["a-z.html"])
    assert names == ["initiatief, Zuid, Kade 1", "initiatief, Noord"]
    assert "Schaken met een maatje</a> <small>initiatief</small>" in pages["a-z.html"]


def test_a_wijk_explains_its_words_and_why_something_sank(pages: dict[str, str]) -> None:
    page = pages["wijken/noord.html"]
    assert "<strong>Kwetsbaar</strong>: er is er maar één" in page
    assert "<strong>Vol</strong>" not in page
    sunk = page[page.index("Organisaties die hier werken") :]
    assert re.search(r"De Sluis.*?</a> <span class=\"badge badge--twijfel\">", sunk)
    assert re.search(r"Kerk aan de Kade</a></li>", sunk)


def test_buurten_stand_right_below_their_wijk(pages: dict[str, str]) -> None:
    options = re.findall(
        r'class="(option[^"]*)"><input type="checkbox" name="wijk" value="(\w+)"', pages["zoeken.html"]
    )
    assert options == [("option", "noord"), ("option option--part", "haven"), ("option", "zuid")]


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
