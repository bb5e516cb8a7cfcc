"""The worklist: which entries to call about first, and which help is missing where."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TextIO

from sitegen.assessment import Assessment
from sitegen.coverage import Cover, describe
from sitegen.directory import Directory
from sitegen.dutch import age, count, long_date, sort_key
from sitegen.freshness import Freshness, State, stale_wait
from sitegen.model import Initiatief, Organisatie

_URGENCY = (State.TWIJFEL, State.NOOIT, State.VERLOPEN, State.BINNENKORT)
_WORDS = {
    State.TWIJFEL: "twijfel: klopt dit nog?",
    State.NOOIT: "nog nooit gecontroleerd",
    State.VERLOPEN: "controle verlopen",
    State.BINNENKORT: "binnenkort aan de beurt",
}


@dataclass(frozen=True, slots=True)
class Task:
    """One entry to check, why, and by when (None: now)."""

    entry: Organisatie | Initiatief
    freshness: Freshness
    due: date | None


def worklist(directory: Directory, assessment: Assessment) -> list[Task]:
    """Return what is to be checked, the most urgent first: by state, then how long overdue, then by name."""
    tasks = [
        Task(entry, fresh, fresh.due)
        for entry in directory.entries
        if (fresh := assessment.of(entry)).state in _URGENCY
    ]
    return sorted(
        tasks, key=lambda task: (_URGENCY.index(task.freshness.state), task.due or date.min, sort_key(task.entry.naam))
    )


def write(directory: Directory, assessment: Assessment, out: TextIO, limit: int) -> None:
    """Write the worklist (at most ``limit`` entries a state) and the gaps, as plain text."""
    tasks = worklist(directory, assessment)
    print(f"Werklijst voor {directory.site.naam}, {long_date(assessment.today)}\n", file=out)
    for state in _URGENCY:
        group = [task for task in tasks if task.freshness.state is state]
        if group:
            print(f"{_WORDS[state].capitalize()} ({len(group)})", file=out)
            for task in group[:limit]:
                print(f"  {_line(directory, assessment, task)}", file=out)
            if len(group) > limit:
                print(f"  … en nog {len(group) - limit}", file=out)
            print(file=out)
    waits = [i for i in directory.initiatieven.values() if stale_wait(directory, i, assessment.today)]
    if waits := [i for i in waits if assessment.listed(i)]:
        print(f"Wachttijd opnieuw vragen ({len(waits)})", file=out)
        for initiatief in waits[:limit]:
            print(f"  {initiatief.naam}  [{initiatief.ref}]", file=out)
        print(file=out)
    for line in gaps(directory, assessment):
        print(line, file=out)
    print(f"\n{_standing(directory, assessment)}", file=out)


def gaps(directory: Directory, assessment: Assessment) -> Iterator[str]:
    """Yield the service categories and partners that are missing, one line an area and kind of gap."""
    for cover in (Cover.ONTBREEKT, Cover.VOL, Cover.ONZEKER):
        rows: dict[str, list[str]] = {}
        for cell in assessment.coverage.told:
            if cell.cover is cover:
                categorie, wijk, whom = describe(directory, cell.need)
                rows.setdefault(wijk.naam, []).append(categorie.naam + whom)
        if rows:
            yield {
                Cover.ONTBREEKT: "Ontbreekt",
                Cover.VOL: "Alleen vol of dicht",
                Cover.ONZEKER: "Alleen ongecontroleerd",
            }[cover]
            yield from (f"  {wijk}: {', '.join(names)}" for wijk, names in rows.items())
    for missing in assessment.coverage.missing:
        yield f"  {directory.wijken[missing.wijk].naam}: geen partner van het type ‘{missing.partnertype}’"


def _line(directory: Directory, assessment: Assessment, task: Task) -> str:
    contact = directory.contact(task.entry)
    reach = task.entry.beheerder or (contact and (contact.telefoon or contact.email)) or "geen contact bekend"
    fresh = task.freshness
    when = f"{age((assessment.today - fresh.checked).days)} geleden" if fresh.checked else "nooit"
    why = f" ({fresh.reason})" if fresh.state is State.TWIJFEL else ""
    return f"{task.entry.naam}  [{task.entry.ref}]  laatst: {when}{why}  → {reach}"


def _standing(directory: Directory, assessment: Assessment) -> str:
    listed = [entry for entry in directory.entries if assessment.listed(entry)]
    trusted = sum(assessment.of(entry).state.trusted for entry in listed)
    share = round(100 * trusted / len(listed)) if listed else 100
    return f"{count(trusted, 'vermelding', 'vermeldingen')} van {len(listed)} op tijd gecontroleerd ({share} %)."
