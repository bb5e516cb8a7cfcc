"""The templates keep their side: everything escaped, every attribute between quotes, no script or style in a page."""

import re
from pathlib import Path

import pytest
from conftest import EXAMPLE, TODAY
from jinja2 import nodes

from sitegen import pipeline
from sitegen.assessment import assess
from sitegen.render import _Site

FILES = sorted(pipeline.TEMPLATES.glob("*.html"))
ALONE = [file for file in FILES if "Content-Security-Policy" in file.read_text(encoding="utf-8")]  # no page of the site
OWN_WORDS = re.compile(r"\{#.*?#\}|\{%.*?%\}", re.DOTALL)
SAYS = re.compile(r"\{\{.*?\}\}", re.DOTALL)
TAG = re.compile(r"<[a-z][\w-]*((?:\"[^\"]*\"|[^\">])*)>", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)


@pytest.fixture(params=FILES, ids=lambda file: file.name)
def source(request: pytest.FixtureRequest) -> str:
    return str(request.param.read_text(encoding="utf-8"))


@pytest.fixture(params=[file for file in FILES if file not in ALONE], ids=lambda file: file.name)
def page(request: pytest.FixtureRequest) -> str:
    return str(request.param.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def site_of_example() -> _Site:
    loaded = pipeline.load(EXAMPLE)
    assert loaded.directory
    return _Site(loaded.directory, assess(loaded.directory, TODAY), pipeline.TEMPLATES)


def test_everything_is_escaped(source: str, site_of_example: _Site) -> None:
    environment = site_of_example.environment
    assert environment.autoescape is True
    tree = environment.parse(source)
    assert not [
        node for node in tree.find_all(nodes.Filter) if node.name in {"safe", "xmlattr", "urlize", "forceescape"}
    ]
    assert not list(tree.find_all((nodes.MarkSafe, nodes.MarkSafeIfAutoescape, nodes.ScopedEvalContextModifier)))


def test_every_attribute_stands_between_quotes(source: str) -> None:
    plain = SAYS.sub("X", OWN_WORDS.sub("", source))
    for tag in TAG.finditer(plain):
        bare = re.sub(r"\"[^\"]*\"", '""', tag[1])
        assert not re.search(r"=\s*(?!\"\")", bare), tag[0]
        assert "'" not in bare, tag[0]


def test_no_script_style_or_handler_in_a_page(page: str) -> None:
    plain = SAYS.sub("X", OWN_WORDS.sub("", page))
    assert not re.search(r"<style\b|\sstyle=|<base\b|<iframe\b|<object\b|<embed\b|javascript:", plain, re.IGNORECASE)
    assert not [tag[0] for tag in TAG.finditer(plain) if re.search(r"\son\w+=", re.sub(r"\"[^\"]*\"", '""', tag[1]))]


def test_a_script_is_a_file_of_ours_or_data_as_json(source: str) -> None:
    for attributes, inside in SCRIPT.findall(source):
        if 'type="application/ld+json"' in attributes:
            says = SAYS.findall(inside)
            assert says
            assert all(re.search(r"\|\s*tojson\s*\}\}$", text) for text in says), inside
        else:
            assert re.search(r"\ssrc=\"\{\{ asset\(", attributes)
            assert not inside.strip()


def test_addresses_of_content_are_of_checked_types(page: str) -> None:
    """What stands in href is our own address, a number, a mail address, or a Url of the model (https or http only)."""
    ours = r"(url|absolute|asset|edit_url)\("
    checked = r"[\w.]+\.(website|repository)\s*$|[\w.]+\|tel\s*$|[\w.]+\.url\s*$"
    for value in re.findall(r"\s(?:href|src|action|formaction)=\"((?:\{\{.*?\}\}|[^\"{])*)\"", page):
        first = re.match(r"\{\{\s*(.*?)\s*\}\}", value)
        if first:
            assert re.match(f"{ours}|{checked}", first[1]), value
        else:
            assert re.match(r"mailto:\{\{ [\w.]+\.(email|beheerder) \}\}|#|https?://|tel:\d+$|/", value), value


@pytest.mark.parametrize("file", ALONE, ids=lambda file: file.name)
def test_a_page_that_stands_alone_brings_a_policy_without_scripts(file: Path) -> None:
    (policy,) = re.findall(
        r"<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"{]*)\">", file.read_text(encoding="utf-8")
    )
    assert policy.startswith("default-src 'none';")
    assert "script-src" not in policy


def test_scripts_make_no_html_and_no_code() -> None:
    for file in sorted((pipeline.TEMPLATES / "static").rglob("*.js")):
        text = re.sub(r"^\s*(//|\*|/\*).*$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        wrong = r"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|new Function|setTimeout\(\s*[\"'`]|srcdoc)\b"
        assert not re.search(wrong, text), file.name
