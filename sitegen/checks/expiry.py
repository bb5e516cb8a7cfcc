"""Does it still count? Notices, hours and projects that end, and dates that cannot be true yet."""

from collections.abc import Iterator
from datetime import date

from sitegen.assessment import Assessment
from sitegen.directory import Directory
from sitegen.dutch import age, long_date
from sitegen.finding import Finding
from sitegen.messages import quality
from sitegen.model import Initiatief, Organisatie

_SOON = 30  # days before its end in which a project is told of
_YEAR = 365  # days beyond which a notice is no notice


def check(directory: Directory, assessment: Assessment) -> Iterator[Finding]:
    """Yield what has ended or ends soon, and dates in the future; that an einddatum has passed is told by ``freshness``."""
    today = assessment.today
    for entry in directory.entries:
        yield from _notice(directory, entry, today)
        consent = entry.contact_professional and entry.contact_professional.toestemming
        if consent and consent > today:
            where = directory.at(entry, "contact_professional", "toestemming")
            yield quality.FUTURE_DATE.at(where, key="toestemming", date=long_date(consent))
    for initiatief in directory.initiatieven.values():
        yield from _end(directory, initiatief, today)
        wait = initiatief.wachttijd
        if wait and wait.peildatum > today:
            where = directory.at(initiatief, "wachttijd", "peildatum")
            yield quality.FUTURE_DATE.at(where, key="peildatum", date=long_date(wait.peildatum))
    for vraag in directory.vragen.values():
        if vraag.datum and vraag.datum > today:
            yield quality.FUTURE_DATE.at(directory.at(vraag, "datum"), key="datum", date=long_date(vraag.datum))


def _notice(directory: Directory, entry: Organisatie | Initiatief, today: date) -> Iterator[Finding]:
    melding = entry.melding
    if melding is None:
        return
    where = directory.at(entry, "melding", "tot")
    if melding.tot < today:
        yield quality.NOTICE_PAST.at(where, date=long_date(melding.tot))
    elif (left := (melding.tot - max(today, melding.van or today)).days) > _YEAR:
        yield quality.NOTICE_LONG.at(where, age=age(left))


def _end(directory: Directory, initiatief: Initiatief, today: date) -> Iterator[Finding]:
    end = initiatief.einddatum
    if end and initiatief.status == "gestopt":
        if end > today:
            yield quality.STOPPED_TOO_EARLY.at(directory.at(initiatief, "einddatum"), date=long_date(end))
    elif end and 0 <= (end - today).days <= _SOON:
        days = (end - today).days
        when = f"over {age(days)}" if days else "vandaag"
        yield quality.ENDS_SOON.at(directory.at(initiatief, "einddatum"), date=long_date(end), when=when)
    last = [tijd.geldig_tot for tijd in initiatief.tijden if tijd.geldig_tot and tijd.geldig_tot < today]
    if last and len(last) == len(initiatief.tijden) and initiatief.status != "gestopt":
        yield quality.HOURS_PAST.at(directory.at(initiatief, "tijden"), date=long_date(max(last)))
