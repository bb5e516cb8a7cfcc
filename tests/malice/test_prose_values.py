"""Hostile Markdown becomes HTML of the few elements and addresses that we allow."""

import re
from html.parser import HTMLParser

import pytest
from hostile import PAYLOADS

from sitegen.prose import to_html

ELEMENTS = {
    "p", "br", "em", "strong", "h2", "h3", "h4", "ul", "ol", "li", "a", "blockquote", "hr", "code", "pre",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)  # as browsers see it (URL Standard)


class Seen(HTMLParser):
    """Collects the elements, attributes and addresses of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what stands in one element."""
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value or "" for name, value in attrs if name == "href"]

    def handle_comment(self, data: str) -> None:
        """Refuse it: none of ours has one."""
        message = f"a comment: {data}"
        raise AssertionError(message)


@pytest.mark.parametrize(
    "around", ["{}", "tekst {} tekst", "- {}", "> {}", "# {}", "| a |\n|---|\n| {} |", "[x]: {}\n\n[x]"]
)
def test_nothing_but_what_is_allowed_comes_out(around: str) -> None:
    for payload in PAYLOADS:
        seen = Seen(to_html(around.replace("{}", payload)))
        assert seen.elements <= ELEMENTS, payload
        assert seen.attributes <= {"href", "rel", "start"}, payload
        schemes = {found[0].lower() for address in seen.addresses if (found := SCHEME.match(address))}
        assert schemes <= {"https:", "http:", "mailto:", "tel:"}, payload


@pytest.mark.parametrize(
    "written",
    [
        "mailto:spin@web.example?bcc=kwaad@kwaad.example",
        "&#109;ailto:spin@web.example&#63;cc=kwaad@kwaad.example",
        "<mail&#9;to:spin@web.example?cc=kwaad@kwaad.example>",
        "&#1;mailto:spin@web.example?cc=kwaad@kwaad.example",
        "mailto:spin@web.example%0d%0abcc:kwaad@kwaad.example",
        "mailto:spin@web.example,kwaad@kwaad.example",
    ],
)
def test_mail_goes_to_whom_it_says_and_nobody_else(written: str) -> None:
    (address,) = Seen(to_html(f"[mail]({written})")).addresses or ["mailto:spin@web.example"]
    assert address == "mailto:spin@web.example"


def test_a_number_only_calls() -> None:
    assert Seen(to_html("[bel](tel:*21*0900123456%23)")).addresses == []
    assert Seen(to_html("[bel](tel:0781000001;phone-context=kwaad.example)")).addresses == ["tel:0781000001"]
    assert Seen(to_html("[bel](<tel:078 100 00 01>)")).addresses == ["tel:078 100 00 01"]
    assert Seen(to_html("[bel](tel:+31781000001)")).addresses == ["tel:+31781000001"]
