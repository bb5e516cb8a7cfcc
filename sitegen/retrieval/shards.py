"""Shards: rows in a fixed order, cut into files of about the same size, so that a reader fetches only those he needs."""

import json
from collections.abc import Iterable, Iterator, Sequence


def compact(value: object) -> str:
    """Return ``value`` as JSON without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def cut(rows: Iterable[str], size: int) -> Iterator[list[str]]:
    """Yield the JSON ``rows`` in groups of at least ``size`` characters, but for the last."""
    group: list[str] = []
    length = 0
    for row in rows:
        group.append(row)
        length += len(row) + 1
        if length >= size:
            yield group
            group, length = [], 0
    if group:
        yield group


def joined(group: Sequence[str]) -> str:
    """Return JSON rows as one JSON list."""
    return f"[{','.join(group)}]"
