"""Persons: a name, number or mailbox of one person is known from one of a team, a house or a rule."""

import pytest

from sitegen.persons import bank_accounts, citizen_numbers, is_personal_mailbox, person


@pytest.mark.parametrize(
    "text",
    [
        "Vraag naar Fatima.",
        "Contactpersoon: Jan de Vries",
        "Bel met J. de Vries.",
        "Vraag mevrouw Van der Berg",
        "dhr. A. Jansen",
        "Mail Henk.",
    ],
)
def test_a_person(text: str) -> None:
    assert person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vraag naar de coördinator.",
        "Bel naar Veilig Thuis.",
        "Vraag naar Huis van de Wijk.",
        "Mevrouw spreekt Arabisch.",
        "Zo zei mevrouw. Zij lachte.",
        "Mevrouw A. uit Noord.",
        "Contactpersoon: Sociaal Team",
        "Wij zitten in de Jan van Galenstraat.",
        "Bel Jan-van-Galenhuis",
    ],
)
def test_no_person(text: str) -> None:
    assert not person(text)


@pytest.mark.parametrize(
    ("email", "personal"),
    [
        ("j.devries@kerk.example", True),
        ("jan.de.vries@kerk.example", True),
        ("fatima@kerk.example", True),
        ("soep@gmail.com", True),
        ("soep@home.nl", True),
        ("info@kerk.example", False),
        ("wijkteam.noord@kerk.example", False),
        ("huis-van-de-wijk@kerk.example", False),
        ("vv-rade@kerk.example", False),
        ("info@mijnhome.nl", False),
    ],
)
def test_mailboxes(email: str, personal: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_personal_mailbox(email) is personal


@pytest.mark.parametrize("text", ["111222333", "BSN 1112.22.333", "nr 111 222 333.", "in 2024 111222333"])
def test_citizen_numbers(text: str) -> None:
    assert len(list(citizen_numbers(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "111222334",
        "RSIN 111222333",
        "fiscaal nummer: 111222333",
        "+31 111222333",
        "0111222333",
        "€ 111.222.333",
        "1112223330",
        "000000000",
        "KvK 01234567",
    ],
)
def test_other_numbers(text: str) -> None:
    assert list(citizen_numbers(text)) == []


def test_bank_accounts() -> None:
    assert list(bank_accounts("geef op NL91 ABNA 0417 1643 00 of nl91abna0417164300")) == [8, 34]
    assert list(bank_accounts("NL92 ABNA 0417 1643 00")) == []
