"""Freshness: how far an entry can still be trusted, from its log of checks and the day of today."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sitegen.directory import Directory
from sitegen.model import Initiatief, Organisatie

SOON = 30  # days before the interval ends in which an entry is on the worklist
DOUBT, ARCHIVE = 1.5, 2.0  # times the interval
UNANSWERED = 2  # attempts without an answer before doubt, or after two intervals the archive


class State(StrEnum):
    """States of an entry; the words are the filter values that readers see."""

    ACTUEEL = "actueel"
    BINNENKORT = "binnenkort"
    VERLOPEN = "verlopen"
    TWIJFEL = "twijfel"
    NOOIT = "nooit"
    ARCHIEF = "archief"

    @property
    def trusted(self) -> bool:
        """Whether an entry in this state counts as fresh."""
        return self in {State.ACTUEEL, State.BINNENKORT}


@dataclass(frozen=True, slots=True)
class Freshness:
    """The state of one entry; ``checked`` is the newest check that got an answer, ``due`` when the next is."""

    state: State
    interval: int  # days
    checked: date | None = None
    method: str = ""
    due: date | None = None
    unanswered: int = 0  # attempts without an answer since ``checked``
    disputed: bool = False
    reason: str = ""  # why in doubt or archived, in Dutch


def interval(directory: Directory, entry: Organisatie | Initiatief) -> int:
    """Return how often ``entry`` is to be checked, in days: its most volatile categorie, else by soort."""
    settings = directory.site.intervallen
    if isinstance(entry, Initiatief):
        kinds = [directory.categorieen[name] for name in entry.categorieen]
        own = [kind.controle_om_de or settings.crisis for kind in kinds if kind.controle_om_de or kind.bij_gevaar]
        if own:
            return min(own)
    return settings.informeel if entry.soort == "informeel" else settings.formeel


def freshness(directory: Directory, entry: Organisatie | Initiatief, today: date) -> Freshness:
    """Return the state of ``entry`` on ``today``, by the table in the README."""
    days = interval(directory, entry)
    rows = sorted((row for row in entry.controles if row.datum <= today), key=lambda row: row.datum)
    answered = [row for row in rows if row.uitkomst in {"bevestigd", "gewijzigd"}]
    last = answered[-1] if answered else None
    since = [row for row in rows if last is None or row.datum > last.datum]
    unanswered = sum(row.uitkomst == "geen-gehoor" for row in since)
    disputed = any(row.uitkomst == "betwist" for row in (rows[rows.index(last) + 1 :] if last else rows))
    checked = last.datum if last else None
    state, reason = _state(entry, today, days, checked, unanswered, disputed=disputed)
    return Freshness(
        state=state,
        interval=days,
        checked=checked,
        method=last.methode if last else "",
        due=checked + timedelta(days=days) if checked else None,
        unanswered=unanswered,
        disputed=disputed,
        reason=reason,
    )


def _state(
    entry: Organisatie | Initiatief, today: date, days: int, checked: date | None, unanswered: int, *, disputed: bool
) -> tuple[State, str]:
    if over := ended(entry, today):
        return State.ARCHIEF, over
    age = (today - checked).days if checked else None
    if age is not None and age > ARCHIVE * days and unanswered >= UNANSWERED:
        return State.ARCHIEF, f"lang niet gecontroleerd en {unanswered} keer geen gehoor"
    if disputed:
        return State.TWIJFEL, "iemand meldde dat het niet meer klopt"
    if unanswered >= UNANSWERED:
        return State.TWIJFEL, f"{unanswered} keer geen gehoor"
    if age is None:
        return State.NOOIT, "nog nooit gecontroleerd"
    if age > DOUBT * days:
        return State.TWIJFEL, "te lang niet gecontroleerd"
    if age > days:
        return State.VERLOPEN, ""
    return (State.BINNENKORT if age > days - SOON else State.ACTUEEL), ""


def ended(entry: Organisatie | Initiatief, today: date) -> str:
    """Return why ``entry`` is over on ``today``, in Dutch; "" when it goes on."""
    if isinstance(entry, Initiatief) and entry.status == "gestopt":
        return "het is gestopt"
    if isinstance(entry, Initiatief) and entry.einddatum and entry.einddatum < today:
        return "de einddatum is voorbij"
    return ""


def stale_wait(directory: Directory, entry: Organisatie | Initiatief, today: date) -> bool:
    """Tell whether the waiting time of ``entry`` is older than its own interval."""
    wait = entry.wachttijd if isinstance(entry, Initiatief) else None
    return wait is not None and (today - wait.peildatum).days > directory.site.intervallen.wachttijd
