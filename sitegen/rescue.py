"""Rescue: when some files have mistakes, the directory of all others and of the last good version of those.

A bad entry must not stop the site: its earlier version takes its place, and what never was good is left out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from sitegen.assemble import PRUNABLE, assemble
from sitegen.directory import Directory, Located
from sitegen.dutch import long_date
from sitegen.finding import Finding, Location, is_error
from sitegen.history import Version
from sitegen.messages import reading
from sitegen.model import FILE_SHAPES, Synoniemen
from sitegen.source import Source
from sitegen.validate import Validated

_ROUNDS = 30  # steps back for files that contradict others, before giving up
_NEEDED = set(FILE_SHAPES) - {f"{Synoniemen.kind}.yaml"}  # without these there is no site

Versions = Callable[[str], Iterable[Version]]
Things = Mapping[str, tuple[Located, ...]]


@dataclass
class Rescue:
    """Goes back in the history of files until what is left holds together.

    ``understand`` reads a source; ``versions`` yields earlier versions of the file at a path, the newest first.
    """

    understand: Callable[[Source], Validated]
    versions: Versions
    older: dict[str, Iterator[Version]] = field(default_factory=dict)
    day: dict[str, date | None] = field(default_factory=dict)  # of the version in use; None: left out

    def directory(self, things: Things, wrong: Iterable[str]) -> tuple[Directory | None, tuple[Finding, ...]]:
        """Return a directory of ``things`` (by file) in which those of the files ``wrong`` are earlier versions.

        Also return a finding for every file that is not shown as it stands. None when a file without which there is
        no site never was good.
        """
        kept = dict(things)
        for path in wrong:
            self._step_back(path, kept)
        for _ in range(_ROUNDS):
            broken = [path for path, day in self.day.items() if day is None]
            located = [one for path in sorted(kept) for one in kept[path]]
            directory, contradictions = assemble(located, broken, pruned=True)
            at_fault = {one.where.path for one in contradictions if is_error(one) and one.code not in PRUNABLE}
            if not at_fault:
                break
            for path in at_fault:
                self._step_back(path, kept)
        if directory is None or _NEEDED & {path for path, day in self.day.items() if day is None}:
            return None, ()
        restored = {path: day for path, day in self.day.items() if day}
        return replace(directory, restored=restored), tuple(self._told())

    def _step_back(self, path: str, kept: dict[str, tuple[Located, ...]]) -> None:
        """Put the next older version of ``path`` that has no mistake of its own in its place, or nothing."""
        kept.pop(path, None)
        self.day[path] = None
        for version in self.older.setdefault(path, iter(self.versions(path))):
            things, mistakes = self.understand(version.source)
            if not any(map(is_error, mistakes)):
                kept[path], self.day[path] = things, version.day
                return

    def _told(self) -> Iterator[Finding]:
        for path, day in self.day.items():
            if day:
                yield reading.RESTORED.at(Location(path), date=long_date(day))
            else:
                yield reading.LEFT_OUT.at(Location(path))
