"""Expiry: what has ended, ends soon or lies in the future, to the day."""

from datetime import date

import pytest
from written import initiatief, vraag, written

from sitegen.assessment import assess
from sitegen.checks.expiry import check

TODAY = date(2026, 11, 24)


def told(**files: str) -> list[str]:
    directory = written({path.replace("__", "/"): text for path, text in files.items()})
    return [finding.code for finding in sorted(check(directory, assess(directory, TODAY)))]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"melding": "{tekst: Dicht., tot: 2026-11-23}"}, ["SK460"]),
        ({"melding": "{tekst: Dicht., tot: 2026-11-24}"}, []),
        ({"melding": "{tekst: Dicht., tot: 2027-11-24}"}, []),
        ({"melding": "{tekst: Dicht., tot: 2027-11-25}"}, ["SK461"]),
        ({"melding": "{tekst: Dicht., van: 2027-11-01, tot: 2027-12-01}"}, []),
        ({"einddatum": "2026-11-23"}, []),  # told by the check of freshness
        ({"einddatum": "2026-11-24"}, ["SK462"]),
        ({"einddatum": "2026-12-24"}, ["SK462"]),
        ({"einddatum": "2026-12-25"}, []),
        ({"einddatum": "2026-12-25", "status": "gestopt"}, ["SK465"]),
        ({"einddatum": "2026-11-01", "status": "gestopt"}, []),
        ({"wachttijd": "{peildatum: 2026-11-25}"}, ["SK463"]),
        ({"wachttijd": "{peildatum: 2026-11-24}"}, []),
        ({"tijden": "[{dag: maandag, geldig_tot: 2026-11-23}]"}, ["SK464"]),
        ({"tijden": "[{dag: maandag, geldig_tot: 2026-11-23}]", "status": "gestopt"}, []),
        ({"tijden": "[{dag: maandag, geldig_tot: 2026-11-23}, {dag: dinsdag}]"}, []),
    ],
)
def test_days(keys: dict[str, str], expected: list[str]) -> None:
    assert told(initiatieven__x=initiatief(**keys)) == expected


def test_questions_and_consent_of_tomorrow() -> None:
    consent = "{rol: kok, naam: A. Voorbeeld, toestemming: 2026-11-25}"
    assert told(initiatieven__x=initiatief(contact_professional=consent)) == ["SK463"]
    assert told(vragen__x=vraag(datum="2026-11-25")) == ["SK463"]
