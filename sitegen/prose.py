"""Prose: Markdown from partners becomes HTML that is safe to show. The only door to markdown and nh3."""

import re
from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

_TAGS = {"p", "br", "em", "strong", "h2", "h3", "h4", "ul", "ol", "li", "a", "blockquote", "hr", "code", "pre"} | {
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"*": set[str](), "a": {"href"}, "ol": {"start"}}
_SCHEMES = {"https", "http", "mailto", "tel"}
_INTERNAL = re.compile(
    r"(?:\.\./|\./|/)*(organisaties|initiatieven|vragen|paginas)/(?:[\w-]+/)*([\w-]+)(?:\.md)?(#.*)?"
)
_REACHES = re.compile(r"(mailto|tel):", re.IGNORECASE)
_REACH = re.compile(r"mailto:[\w.+-]+@[\w.-]+|tel:\+?[\d() .-]+", re.ASCII | re.IGNORECASE)
_UNREAD = re.compile(r"[\t\n\r]|^[\x00-\x20]+")  # what browsers skip in an address (URL Standard)
_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.)\s")


class _ListAfterText(Preprocessor):
    """Lets a list start right below a line of text, as on GitHub, where partners see their preview."""

    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        for line in lines:
            if (
                _ITEM.match(line)
                and out
                and out[-1].strip()
                and not _ITEM.match(out[-1])
                and not out[-1].startswith(" ")
            ):
                out.append("")
            out.append(line)
        return out


class _HeadingsBelowTitle(Treeprocessor):
    """Shifts headings so that the highest is an h2, whether the writer began with # or with ##."""

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if re.fullmatch(r"h[1-6]", str(element.tag))]
        shift = 2 - min((int(element.tag[1]) for element in headings), default=2)
        for element in headings:
            element.tag = f"h{min(int(element.tag[1]) + shift, 4)}"


@lru_cache(maxsize=1)
def _markdown() -> markdown.Markdown:
    """Return a converter that shows raw HTML as the text it is."""
    converter = markdown.Markdown(extensions=["fenced_code", "sane_lists", "tables"])
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.treeprocessors.register(_HeadingsBelowTitle(converter), "headings-below-title", 5)
    converter.preprocessors.register(_ListAfterText(converter), "list-after-text", 15)
    return converter


def to_html(text: str, link: Callable[[str], str] = str) -> str:
    """Return Markdown ``text`` as safe HTML.

    Links to files of the content (``../vragen/x.md``, ``/vragen/x``) become ``link("vragen/x")``. A mail address keeps
    no ``?bcc=…`` that its reader does not see, and a number no ``*21*`` that diverts a telephone.
    """
    if not text:
        return ""
    raw = _markdown().reset().convert(text)

    def href(value: str) -> str | None:
        value = _UNREAD.sub("", value)
        if _REACHES.match(value):
            reach = _REACH.match(value)
            return reach[0] if reach else None
        found = _INTERNAL.fullmatch(value)
        if not found:
            return value
        kind, name, fragment = found.groups()
        return link(name if kind == "paginas" else f"{kind}/{name}") + (fragment or "")

    return nh3.clean(
        raw,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener nofollow",
        attribute_filter=lambda _, name, value: href(value) if name == "href" else value,
    )
