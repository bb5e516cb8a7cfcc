"""Proofread: the finished pages are read once more for dead internal links, headings and missing descriptions."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from urllib.parse import unquote

from sitegen.directory import Page
from sitegen.dutch import did_you_mean
from sitegen.finding import Finding, Location
from sitegen.messages import site
from sitegen.source import Source

# Our pages are well-formed: attributes in double quotes, no raw "<" in text. So a pattern reads them exactly, and fast.
_LINK = re.compile(r"<(?:a|link|form|script|img|use)\b[^>]*?\s(?:href|src|action)=\"([^\"]*)\"")
_ID = re.compile(r"<[a-z][^>]*?\sid=\"([^\"]*)\"")
_HEADING = re.compile(r"<h([1-6])\b")
_IMAGE = re.compile(r"<img\b(?![^>]*\salt=)[^>]*>")


def proofread(pages: Iterable[Page], sources: Iterable[Source], base: str = "") -> tuple[Finding, ...]:
    """Return what is wrong with ``pages``; ``base`` is the path under which the site is served."""
    pages = tuple(pages)
    by_path = {source.path: source for source in sources}
    texts = {page.path: page.body for page in pages if isinstance(page.body, str) and page.path.endswith(".html")}
    addresses = {_address(page.path, base): page.path for page in pages}
    anchors = {path: set(_ID.findall(text)) for path, text in texts.items()}
    findings: set[Finding] = set()
    for page in pages:
        if page.path in texts:
            text = texts[page.path]
            source = by_path.get(page.source)
            findings.update(_links(page, text, source, addresses, anchors, base))
            findings.update(_outline(page, text, source))
    return tuple(sorted(findings))


def _address(path: str, base: str) -> str:
    """Return the address of the file at ``path``: ``index.html`` → ``/``, ``a/b.html`` → ``/a/b``."""
    clean = path.removesuffix(".html")
    return f"{base}/" if clean == "index" else f"{base}/{clean}"


def _links(
    page: Page,
    text: str,
    source: Source | None,
    addresses: Mapping[str, str],
    anchors: Mapping[str, set[str]],
    base: str,
) -> Iterator[Finding]:
    for raw in set(_LINK.findall(text)):
        link = html.unescape(raw)
        if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", link):
            continue
        target, _, fragment = link.partition("#")
        target = unquote(target.partition("?")[0])
        path = addresses.get(target) if target else page.path
        if path is None and not target.startswith(f"{base}/pagefind/"):  # made after this stage
            where, told = _where(page, source, link)
            hint = _meant(link) or did_you_mean(target, addresses) or "Verbeter of verwijder de link."
            yield site.DEAD_LINK.at(where, target=link, page=told, nearest=hint)
        elif path and fragment and fragment not in anchors.get(path, {fragment}):
            where, told = _where(page, source, link)
            yield site.DEAD_FRAGMENT.at(where, target=fragment, page=told)


def _meant(link: str) -> str:
    """Return how a link to another site or to a mailbox is written, when ``link`` looks like one without its beginning."""
    if re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", link):
        return f"Schrijf: mailto:{link}"
    return f"Schrijf: https://{link}" if re.match(r"(www\.|[\w-]+\.(nl|com|org|eu|example)(/|$))", link) else ""


def _where(page: Page, source: Source | None, link: str) -> tuple[Location, str]:
    """Return the line of the source that holds ``link``, else the page itself (a mistake in a template)."""
    name = link.partition("#")[0].rpartition("/")[2]
    for number, line in enumerate(source.text.split("\n") if source and name else (), 1):
        if re.search(rf"\([^)]*{re.escape(name)}[^)]*\)|\]:.*{re.escape(name)}", line):
            return Location(source.path if source else "", number, line.index(name) + 1), ""
    return Location(page.source or page.path), f" op de pagina {page.path}"


def _outline(page: Page, text: str, source: Source | None) -> Iterator[Finding]:
    where = Location(source.path if source else page.path)
    levels = [int(level) for level in _HEADING.findall(text)]
    if levels.count(1) != 1:
        yield site.NOT_ONE_H1.at(where, page=page.path, count=levels.count(1))
    for before, after in pairwise(levels):
        if after > before + 1:
            yield site.HEADING_SKIPPED.at(where, page=page.path, before=f"h{before}", after=f"h{after}")
            break
    if _IMAGE.search(text):
        yield site.NO_ALT.at(where, page=page.path)
