"""Findable: what the search page in the browser reads: the files of the index, and which documents they number."""

from dataclasses import dataclass

from sitegen.directory import Page

FOLDER = "zoekindex"  # of the site
CARDS = 4  # documents of which the cards stand in one file, ``k/N.json``: numbers 4 N to 4 N + 3


@dataclass(frozen=True, slots=True)
class Findable:
    """The files of the index, and the refs of the documents that can be shown, in the order of their numbers."""

    pages: tuple[Page, ...] = ()
    order: tuple[str, ...] = ()


NOTHING = Findable()
