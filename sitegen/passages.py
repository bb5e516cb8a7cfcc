"""Passages: every text in a content file, with the place of each character in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.finding import Location
from sitegen.source import Data, Document, Path

# Keys under which people write sentences for people; all others hold codes, numbers, dates and names of things.
_PROSE = frozenset({
    "samenvatting", "goed_in", "wel_voor", "niet_voor", "aanmelden", "klaarleggen", "middelen", "tekst", "toelichting",
    "opmerking", "hoe", "reactie_binnen", "bereikbaar", "rol", "bedrag", "vraag", "ook_zo_gevraagd", "doorvragen",
})  # fmt: skip
_TITLES = frozenset({("naam",), ("titel",)})


@dataclass(frozen=True, slots=True)
class Passage:
    """A text as it was typed in ``document``, under the keys of ``path``; no path is the Markdown body.

    ``key`` is the last key of the path, without a number in a list; "" for the body.
    """

    document: Document
    path: Path
    key: str
    text: str

    @property
    def is_title(self) -> bool:
        """Whether it names the thing: its name, title or other name."""
        return self.path in _TITLES or self.key == "ook_bekend_als"

    @property
    def is_prose(self) -> bool:
        """Whether people wrote it for people, be it a title, a sentence or the body."""
        return not self.path or self.key in _PROSE or self.is_title

    def at(self, offset: int = 0) -> Location:
        """Return the place of the character at ``offset`` in the text, however YAML quoted or folded it.

        Quotes and folding change blanks only, so the place is that of the same visible character in the source.
        """
        source = self.document.source
        begin = self.document.at(self.path) if self.path else Location(source.path, self.document.body_line, 1)
        lines = source.text.split("\n")
        rest = "\n".join([lines[begin.line - 1][begin.column - 1 :], *lines[begin.line :]])
        visible = sum(not character.isspace() for character in self.text[:offset])
        index = _nth_visible(rest, visible, yaml=bool(self.path))
        before = rest[:index]
        line = begin.line + before.count("\n")
        column = index - before.rfind("\n") if "\n" in before else begin.column + index
        return Location(source.path, line, column)


def passages(document: Document) -> Iterator[Passage]:
    """Yield every text in ``document``, the values first and then the body."""
    yield from _leaves(document, document.data, (), "")
    if document.body.strip():
        yield body(document)


def body(document: Document) -> Passage:
    """Return the Markdown body of ``document``."""
    return Passage(document, (), "", document.body)


def _leaves(document: Document, data: Data, path: Path, key: str) -> Iterator[Passage]:
    if isinstance(data, str):
        yield Passage(document, path, key, data)
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from _leaves(document, item, (*path, number), key)
    else:
        for name, item in data.items():
            yield from _leaves(document, item, (*path, name), name)


def _nth_visible(text: str, number: int, *, yaml: bool) -> int:
    """Return the index in ``text`` of visible character ``number`` (from 0), past the marks that only YAML reads."""
    quote = text[:1] if yaml and text[:1] in {'"', "'"} else ""
    index = len(quote)
    if yaml and text[:1] in {"|", ">"}:
        index = text.find("\n") + 1
    while index < len(text):
        if quote and text[index : index + 2] in {"''" if quote == "'" else '\\"', "\\\\" if quote == '"' else "''"}:
            index += 1  # an escaped quote or backslash is one character
        if not text[index].isspace():
            if number == 0:
                return index
            number -= 1
        index += 1
    return 0
