"""Synonyms: the other words for what a text says, out of the groups of a site."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from sitegen.dutch import fold, words


class Synonyms:
    """Knows the groups of words that mean the same to somebody who searches."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self.groups = tuple(tuple(group) for group in groups)

    def of(self, text: str) -> list[str]:
        """Return the other words of every group of which ``text`` holds one, each once, in the order of the groups."""
        said = words(text)
        found = dict.fromkeys(number for number in self._said(said))
        return list(
            dict.fromkeys(word for number in found for word in self.groups[number] if fold(word) not in fold(text))
        )

    def _said(self, said: list[str]) -> Iterator[int]:
        for place, first in enumerate(said):
            for phrase, number in self._phrases.get(first, ()):
                if tuple(said[place : place + len(phrase)]) == phrase:
                    yield number

    @cached_property
    def _phrases(self) -> dict[str, list[tuple[tuple[str, ...], int]]]:
        """The phrases and the number of their group, by their first word."""
        phrases: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
        for number, group in enumerate(self.groups):
            for phrase in filter(None, (tuple(words(word)) for word in group)):
                phrases[phrase[0]].append((phrase, number))
        return phrases
