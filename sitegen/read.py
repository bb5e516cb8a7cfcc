"""Read: the content folder becomes sources, one a file; what cannot be a source becomes a finding."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from sitegen.dutch import did_you_mean, slug
from sitegen.finding import Finding, Location
from sitegen.messages import reading
from sitegen.model import ENTRY_FOLDERS, OTHER_FILES, VOCABULARY_FILES
from sitegen.source import Source

SIZE_LIMIT = 200_000  # bytes; the largest vocabulary we know is 60 kB, an entry is 1–4 kB
_VOCABULARY_LIMIT = 2_000_000
_LITTER = re.compile(
    r"^(\.|~\$|Thumbs\.db$|desktop\.ini$|README\.md$|LEESMIJ\.md$)"
)  # what systems leave behind, and notes
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

Read = tuple[tuple[Source, ...], tuple[Finding, ...]]


def read(folder: Path) -> Read:
    """Return all sources below ``folder`` in the order of their paths, and what could not be read."""
    if not folder.is_dir():
        return (), (reading.NO_CONTENT.at(Location(str(folder)), folder=folder),)
    sources: list[Source] = []
    findings: list[Finding] = []
    for relative in _files(folder):
        problem = _misplaced(folder, relative)
        if problem:
            findings.append(problem)
        if problem is None or problem.code == reading.BAD_FILE_NAME.code:
            one = _read_file(folder, relative)
            (sources if isinstance(one, Source) else findings).append(one)  # type: ignore[arg-type]
    present = {source.path for source in sources} | {finding.where.path for finding in findings}
    findings += [
        reading.MISSING_FILE.at(Location(name), name=name)
        for name in ("site.yaml", "leefgebieden.yaml", "categorieen.yaml", "wijken.yaml")
        if name not in present
    ]
    return tuple(sources), tuple(findings)


def _files(folder: Path, below: str = "") -> Iterator[str]:
    with os.scandir(folder / below) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if _LITTER.match(entry.name):
            continue
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _files(folder, path)
        else:
            yield path


def _misplaced(folder: Path, relative: str) -> Finding | None:
    """Return why the file at ``relative`` cannot be content, or None."""
    where = Location(relative)
    head, _, rest = relative.partition("/")
    name = relative.rpartition("/")[2]
    if (folder / relative).is_symlink():
        return reading.SYMLINK.at(where, name=name)
    if not rest:
        if name in VOCABULARY_FILES or name in OTHER_FILES:
            return None
        return reading.UNKNOWN_FILE.at(where, name=name, nearest=did_you_mean(name, VOCABULARY_FILES))
    if head not in ENTRY_FOLDERS:
        return reading.UNKNOWN_FILE.at(where, name=relative, nearest=did_you_mean(head, ENTRY_FOLDERS))
    stem, dot, ending = name.rpartition(".")
    if ending != "md" or not dot:
        return reading.UNEXPECTED_FILE.at(where, name=name)
    if not _ID.fullmatch(stem):
        return reading.BAD_FILE_NAME.at(where, name=name, suggestion=slug(stem) or "naam")
    return None


def _read_file(folder: Path, relative: str) -> Source | Finding:
    where = Location(relative)
    limit = SIZE_LIMIT if "/" in relative else _VOCABULARY_LIMIT
    with (folder / relative).open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        size = (folder / relative).stat().st_size
        return reading.TOO_LARGE.at(where, size=size // 1000, limit=limit // 1000)
    try:
        return Source(relative, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start : error.start].decode("utf-8", "replace")) + 1
        return reading.NOT_UTF8.at(Location(relative, line, column), byte=f"0x{data[error.start]:02X}")
