"""Is it still true? Entries that were not checked in time, with the reason."""

from collections.abc import Iterator

from sitegen.assessment import Assessment
from sitegen.directory import Directory
from sitegen.dutch import age, long_date
from sitegen.finding import Finding
from sitegen.freshness import State, stale_wait
from sitegen.messages import service
from sitegen.model import Initiatief


def check(directory: Directory, assessment: Assessment) -> Iterator[Finding]:
    """Yield what is outdated, doubtful, never checked, or checked in the future."""
    today = assessment.today
    for entry in directory.entries:
        fresh = assessment.of(entry)
        where = directory.at(entry, "controles") if entry.controles else directory.at(entry, "naam")
        match fresh.state:
            case State.NOOIT:
                yield service.NEVER_CHECKED.at(where)
            case State.VERLOPEN if fresh.checked:
                words = {"date": long_date(fresh.checked), "age": age((today - fresh.checked).days)}
                yield service.OUTDATED.at(where, **words, interval=fresh.interval)
            case State.TWIJFEL:
                yield service.DOUBTFUL.at(where, reason=fresh.reason)
            case State.ARCHIEF if not (isinstance(entry, Initiatief) and entry.status == "gestopt"):
                yield service.ARCHIVED.at(where, reason=fresh.reason)
        for number, row in enumerate(entry.controles):
            if row.datum > today:
                yield service.FUTURE_CHECK.at(
                    directory.at(entry, "controles", number, "datum"), date=long_date(row.datum)
                )
        if (
            isinstance(entry, Initiatief)
            and entry.wachttijd
            and stale_wait(directory, entry, today)
            and assessment.listed(entry)
        ):
            day = entry.wachttijd.peildatum
            words = {"date": long_date(day), "age": age((today - day).days)}
            yield service.STALE_WAIT.at(directory.at(entry, "wachttijd", "peildatum"), **words)
