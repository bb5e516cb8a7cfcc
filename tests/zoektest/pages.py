"""The pages that are searched, as text: what Pagefind would read of a built site, for the systems beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

FOLDERS = ("organisaties", "initiatieven", "vragen")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_OUT, _IGNORED, _HIDDEN, _SHOWN = range(4)


@dataclass(frozen=True, slots=True)
class Document:
    """A page: its ref (``initiatieven/<id>``), its title, the text that a reader sees, and words only meant for search."""

    ref: str
    title: str
    shown: str
    hidden: str = ""

    @property
    def text(self) -> str:
        """All text, the title included."""
        return f"{self.shown} {self.hidden}"


def documents(site: Path) -> list[Document]:
    """Return the pages of ``site`` that are meant to be found, in the order of their refs."""
    files = sorted(file for folder in FOLDERS for file in (site / folder).glob("*.html"))
    found = (document(f"{file.parent.name}/{file.stem}", file.read_text(encoding="utf-8")) for file in files)
    return [one for one in found if one.shown]


def document(ref: str, html: str) -> Document:
    """Return the page with this text; empty when none of it stands in ``data-pagefind-body``."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Document(ref, *(" ".join(" ".join(said).split()) for said in (reader.title, reader.shown, reader.hidden)))


class _Reader(HTMLParser):
    """Sorts the text of a page by where it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.shown: list[str] = []
        self.hidden: list[str] = []
        self._open: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._open.append((tag, self._state({name for name, _ in attrs}, tag)))

    def _state(self, names: set[str], tag: str) -> int:
        state = self._open[-1][1] if self._open else _OUT
        if state == _OUT:
            return _SHOWN if "data-pagefind-body" in names else _OUT
        if tag in {"script", "style"} or "data-pagefind-ignore" in names:
            return _IGNORED
        return min(state, _HIDDEN) if "hidden" in names else state

    def handle_endtag(self, tag: str) -> None:
        while any(name == tag for name, _ in self._open) and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for said in self._places():
            said.append(data)

    def _places(self) -> Iterator[list[str]]:
        state = self._open[-1][1] if self._open else _OUT
        if state == _SHOWN:
            yield self.shown
            if any(tag == "h1" for tag, _ in self._open):
                yield self.title
        elif state == _HIDDEN:
            yield self.hidden
