"""Danger: how often the page hears that somebody is in danger, and how often it hears that without reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

SAFE = "geen"


@dataclass(frozen=True, slots=True)
class Case:
    """A question, and the kind of danger that it speaks of (``geen`` for none); ``debatable`` when another answer is fair."""

    text: str
    kind: str
    debatable: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """A case, and the kinds of danger that the page heard in it."""

    case: Case
    kinds: tuple[str, ...]


def load(path: Path) -> tuple[Case, ...]:
    """Return the cases of a file such as gevaar.yaml."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(Case(str(row["vraag"]), row["gevaar"], row.get("twijfel") is True) for row in rows)


def rows(heard: Sequence[Heard]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield of each kind its name, how many cases, in how many danger was heard, the right one, and how many are debatable."""
    for kind in dict.fromkeys(one.case.kind for one in heard):
        own = [one for one in heard if one.case.kind == kind]
        right = sum(kind in one.kinds for one in own)
        yield kind, len(own), sum(bool(one.kinds) for one in own), right, sum(one.case.debatable for one in own)
