"""Coverage: for each required categorie and area, whether there is enough help that can be trusted and has room. Pure functions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sitegen.directory import Directory
from sitegen.freshness import Freshness, State
from sitegen.model import Categorie, Initiatief, Wijk

SAFE = 2  # providers: one alone is vulnerable, whatever the minimum


class Cover(StrEnum):
    """How well a need is met, the worst first."""

    ONTBREEKT = "ontbreekt"  # nobody
    VOL = "vol"  # only full or temporarily closed
    ONZEKER = "onzeker"  # only entries that were not checked in time
    KWETSBAAR = "kwetsbaar"  # one provider, or fewer than required
    GEDEKT = "gedekt"


@dataclass(frozen=True, slots=True)
class Need:
    """One required cell: a categorie in an area, perhaps for one doelgroep or informal only."""

    categorie: str
    wijk: str
    minimum: int
    doelgroep: str = ""
    informal: bool = False

    @property
    def general(self) -> bool:
        """Whether anybody's offer to anybody counts."""
        return not self.doelgroep and not self.informal


@dataclass(frozen=True, slots=True)
class Cell:
    """How a need is met, and by whom (ids of initiatieven; those that count first)."""

    need: Need
    cover: Cover
    initiatieven: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """A partner type that an area requires and lacks."""

    wijk: str
    partnertype: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """All cells, and the partner types that are missing."""

    cells: tuple[Cell, ...]
    missing: tuple[Missing, ...]

    @property
    def told(self) -> tuple[Cell, ...]:
        """Cells without those for one doelgroep, or informal only, that say no more than the general one."""
        general = {(cell.need.categorie, cell.need.wijk): cell.cover for cell in self.cells if cell.need.general}
        return tuple(
            cell
            for cell in self.cells
            if cell.need.general or general[cell.need.categorie, cell.need.wijk] is not cell.cover
        )


def coverage(directory: Directory, freshness: Mapping[str, Freshness]) -> Coverage:
    """Return how every need of ``directory`` is met; ``freshness`` is by ref."""
    cells = [_cell(directory, freshness, need) for need in needs(directory)]
    return Coverage(tuple(cells), tuple(_missing_partners(directory)))


def needs(directory: Directory) -> Iterator[Need]:
    """Yield every required cell, in the order of categorieen and wijken."""
    for categorie in directory.categorieen.values():
        required = categorie.vereist
        if required is None:
            continue
        for wijk in _areas(directory, required.per):
            yield Need(categorie.id, wijk.id, required.minimaal)
            if required.informeel:
                yield Need(categorie.id, wijk.id, required.informeel, informal=True)
            for doelgroep in required.doelgroepen:
                yield Need(categorie.id, wijk.id, 1, doelgroep)


def _areas(directory: Directory, soort: str) -> Iterable[Wijk]:
    """Return the areas of ``soort``; a map without any of them has its top areas stand in."""
    found = [wijk for wijk in directory.wijken.values() if wijk.soort == soort]
    return found or [wijk for wijk in directory.wijken.values() if wijk.binnen is None]


def _cell(directory: Directory, freshness: Mapping[str, Freshness], need: Need) -> Cell:
    found = [i for i in directory.by_categorie.get(need.categorie, ()) if _meets(directory, i, need)]
    found = [i for i in found if freshness[i.ref].state is not State.ARCHIEF]
    open_ones = [i for i in found if i.status == "actief"]
    counting = [i for i in open_ones if freshness[i.ref].state.trusted]
    providers = {i.organisatie or i.ref for i in counting}
    if not found:
        cover = Cover.ONTBREEKT
    elif not open_ones:
        cover = Cover.VOL
    elif not counting:
        cover = Cover.ONZEKER
    elif len(providers) < max(need.minimum, SAFE):
        cover = Cover.KWETSBAAR
    else:
        cover = Cover.GEDEKT
    rest = [i for i in found if i not in counting]
    return Cell(need, cover, tuple(i.id for i in (*counting, *rest)))


def _meets(directory: Directory, initiatief: Initiatief, need: Need) -> bool:
    if need.informal and initiatief.soort != "informeel":
        return False
    if need.doelgroep and initiatief.doelgroepen and need.doelgroep not in initiatief.doelgroepen:
        return False
    if directory.wijken[need.wijk].soort == "gemeente":  # somewhere in it is enough
        return need.wijk in directory.present(initiatief)
    return need.wijk in directory.covered(initiatief)


def _missing_partners(directory: Directory) -> Iterator[Missing]:
    for wijk in directory.wijken.values():
        here = {
            kind for o in directory.organisaties.values() if wijk.id in directory.covered(o) for kind in o.partnertype
        }
        for required in wijk.partnertypen_vereist:
            if required not in here:
                yield Missing(wijk.id, required)


def describe(directory: Directory, need: Need) -> tuple[Categorie, Wijk, str]:
    """Return the categorie, the area, and for whom in Dutch (" voor ouderen", " (informeel)", "")."""
    whom = f" voor {directory.doelgroepen[need.doelgroep].naam.lower()}" if need.doelgroep else ""
    whom += " (informeel)" if need.informal else ""
    return directory.categorieen[need.categorie], directory.wijken[need.wijk], whom
