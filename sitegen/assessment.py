"""Assessment: how the directory stands on one day. Made once; pages, checks and the weekly round all read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sitegen.coverage import Coverage, coverage
from sitegen.directory import Directory
from sitegen.freshness import Freshness, State, freshness
from sitegen.model import Entry, Melding


@dataclass(frozen=True, slots=True, eq=False)
class Assessment:
    """The directory on ``today``: ``freshness`` by ref of the entry, and ``coverage``."""

    today: date
    freshness: Mapping[str, Freshness]
    coverage: Coverage

    def of(self, entry: Entry) -> Freshness:
        """Return the freshness of ``entry``."""
        return self.freshness[entry.ref]

    def listed(self, entry: Entry) -> bool:
        """Whether ``entry`` belongs in lists and search; archived and stopped entries keep only their page."""
        return self.freshness[entry.ref].state is not State.ARCHIEF

    def notice(self, entry: Entry) -> Melding | None:
        """Return the notice of ``entry`` if it is to be shown today."""
        melding = entry.melding
        return melding if melding and (melding.van or self.today) <= self.today <= melding.tot else None


def assess(directory: Directory, today: date) -> Assessment:
    """Return how ``directory`` stands on ``today``."""
    states = {entry.ref: freshness(directory, entry, today) for entry in directory.entries}
    return Assessment(today, states, coverage(directory, states))
