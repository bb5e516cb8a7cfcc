"""Markdown from partners is useful and harmless."""

import pytest

from sitegen.prose import to_html

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    '[x](https://x.example "onmouseover=alert(1)")',
    "![x](https://evil.example/pixel.png)",
    "<iframe src=//evil.example></iframe>",
    "<svg/onload=alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>*{display:none}</style>",
    "<form action=//evil.example><input name=q></form>",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_stay_text(attack: str) -> None:
    html = to_html(attack)
    for element in ("<script", "<img", "<iframe", "<svg", "<style", "<form", "<input"):
        assert element not in html
    assert 'href="javascript' not in html.lower()
    assert 'href="data' not in html.lower()
    assert " on" not in html.replace("&lt;svg/on", "").split("&lt;")[0]


def test_headings_start_below_the_title_of_the_page() -> None:
    assert "<h2>Kop</h2>" in to_html("# Kop")
    assert "<h2>Kop</h2>" in to_html("## Kop")
    assert "<h3>Sub</h3>" in to_html("## Kop\n\n### Sub")
    assert "<h4>Diep</h4>" in to_html("# Kop\n\n###### Diep")


def test_a_list_may_follow_text_at_once() -> None:
    assert to_html("We doen:\n- a\n- b").count("<li>") == 2


def test_links_to_files_become_addresses() -> None:
    def link(ref: str) -> str:
        return f"/kaart/{ref}"

    assert 'href="/kaart/vragen/x"' in to_html("[a](../vragen/x.md)", link)
    assert 'href="/kaart/initiatieven/y#kop"' in to_html("[a](/initiatieven/y#kop)", link)
    assert 'href="/kaart/over"' in to_html("[a](../paginas/over.md)", link)
    assert 'href="https://x.example/vragen/x.md"' in to_html("[a](https://x.example/vragen/x.md)", link)
