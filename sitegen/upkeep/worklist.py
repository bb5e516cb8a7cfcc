"""The worklist: which entries to call about first, and which help is missing where."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TextIO

from sitegen.assessment import Assessment
from sitegen.coverage import Cover, describe
from sitegen.directory import Directory
from sitegen.dutch import age, count, long_date, sort_key
from sitegen.freshness import Freshness, State, ended, stale_wait
from sitegen.model import Initiatief, Organisatie

# The most urgent first: what nobody sees any more, what may be wrong, and so on.
_WORDS = {
    State.ARCHIEF: "Uit de lijsten gehaald: bestaat het nog?",
    State.TWIJFEL: "Twijfel: klopt dit nog?",
    State.NOOIT: "Nog nooit gecontroleerd",
    State.VERLOPEN: "Controle verlopen",
    State.BINNENKORT: "Binnenkort aan de beurt",
}
_URGENCY = tuple(_WORDS)
_EXPLAINED = (State.ARCHIEF, State.TWIJFEL)  # states of which the reason says more than the heading


@dataclass(frozen=True, slots=True)
class Task:
    """One entry to check, why, and by when (None: now)."""

    entry: Organisatie | Initiatief
    freshness: Freshness
    due: date | None


def worklist(directory: Directory, assessment: Assessment) -> list[Task]:
    """Return what is to be checked, the most urgent first: by state, then how long overdue, then by name.

    What stopped, or is past its end, is out of the lists on purpose: nobody has to ask.
    """
    tasks = [
        Task(entry, fresh, fresh.due)
        for entry in directory.entries
        if (fresh := assessment.of(entry)).state in _URGENCY and not ended(entry, assessment.today)
    ]
    return sorted(
        tasks, key=lambda task: (_URGENCY.index(task.freshness.state), task.due or date.min, sort_key(task.entry.naam))
    )


def write(directory: Directory, assessment: Assessment, out: TextIO, limit: int) -> None:
    """Write the worklist (at most ``limit`` entries a state) and the gaps, as plain text."""
    tasks = worklist(directory, assessment)
    print(f"Werklijst voor {directory.site.naam}, {long_date(assessment.today)}\n", file=out)
    for state, title in _WORDS.items():
        lines = [_line(directory, assessment, task) for task in tasks if task.freshness.state is state]
        _section(title, lines, out, limit)
    _section("Wachttijd opnieuw vragen", list(_waits(directory, assessment)), out, limit)
    for title, lines in gaps(directory, assessment):
        _section(title, lines, out, limit)
    print(_standing(directory, assessment), file=out)


def _section(title: str, lines: Sequence[str], out: TextIO, limit: int) -> None:
    """Write ``title`` with how many there are, and the first ``limit`` lines below it; nothing when there are none."""
    if not lines:
        return
    print(f"{title} ({len(lines)})", file=out)
    for line in lines[:limit]:
        print(f"  {line}", file=out)
    if len(lines) > limit:
        print(f"  … en nog {len(lines) - limit}", file=out)
    print(file=out)


def gaps(directory: Directory, assessment: Assessment) -> Iterator[tuple[str, list[str]]]:
    """Yield each kind of gap, the worst first, with a line for every area that has it."""
    yield "Ontbreekt", _cells(directory, assessment, Cover.ONTBREEKT)
    missing = ((directory.wijken[one.wijk].naam, one.partnertype) for one in assessment.coverage.missing)
    yield "Geen partner van het type", _by_area(missing)
    yield "Alleen iets dat vol of dicht is", _cells(directory, assessment, Cover.VOL)
    uncertain = "Alleen ongecontroleerd: er is wel iets, maar te lang niet nagevraagd of het nog klopt"
    yield uncertain, _cells(directory, assessment, Cover.ONZEKER)


def _cells(directory: Directory, assessment: Assessment, cover: Cover) -> list[str]:
    needs = (describe(directory, cell.need) for cell in assessment.coverage.told if cell.cover is cover)
    return _by_area((wijk.naam, categorie.naam + whom) for categorie, wijk, whom in needs)


def _by_area(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Return a line for every area with what it lacks, from pairs of the two."""
    rows: dict[str, list[str]] = {}
    for area, lacking in pairs:
        rows.setdefault(area, []).append(lacking)
    return [f"{area}: {', '.join(names)}" for area, names in rows.items()]


def _waits(directory: Directory, assessment: Assessment) -> Iterator[str]:
    """Yield a line for every waiting time that is too old, the oldest first."""
    found = [
        (initiatief.wachttijd.peildatum, initiatief)
        for initiatief in directory.initiatieven.values()
        if initiatief.wachttijd
        and stale_wait(directory, initiatief, assessment.today)
        and assessment.listed(initiatief)
    ]
    for asked, initiatief in sorted(found, key=lambda pair: (pair[0], sort_key(pair[1].naam))):
        when = f"laatst: {age((assessment.today - asked).days)} geleden"
        yield f"{initiatief.naam}  [{initiatief.ref}]  {when}  → {_reach(directory, initiatief)}"


def _line(directory: Directory, assessment: Assessment, task: Task) -> str:
    fresh = task.freshness
    when = f"{age((assessment.today - fresh.checked).days)} geleden" if fresh.checked else "nooit"
    why = f" ({fresh.reason})" if fresh.state in _EXPLAINED else ""
    return f"{task.entry.naam}  [{task.entry.ref}]  laatst: {when}{why}  → {_reach(directory, task.entry)}"


def _reach(directory: Directory, entry: Organisatie | Initiatief) -> str:
    contact = directory.contact(entry)
    return entry.beheerder or (contact and (contact.telefoon or contact.email)) or "geen contact bekend"


def _standing(directory: Directory, assessment: Assessment) -> str:
    listed = [entry for entry in directory.entries if assessment.listed(entry)]
    trusted = sum(assessment.of(entry).state.trusted for entry in listed)
    share = round(100 * trusted / len(listed)) if listed else 100
    return f"{count(trusted, 'vermelding', 'vermeldingen')} van {len(listed)} op tijd gecontroleerd ({share} %)."
