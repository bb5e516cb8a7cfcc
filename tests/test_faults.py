"""Faults: what is wrong with one line, where, and the line as it was meant."""

import pytest

from sitegen.faults import fault_in


@pytest.mark.parametrize(
    ("line", "code", "column", "mended"),
    [
        ("\tnaam: x", "SK112", 1, "  naam: x"),
        ("naam: De Brug: samen", "SK114", 7, 'naam: "De Brug: samen"'),
        ("- De Brug: samen: sterk", "SK114", 12, '- De Brug: "samen: sterk"'),
        ("naam: @buurt", "SK115", 7, 'naam: "@buurt"'),
        ("  - %korting", "SK115", 5, '  - "%korting"'),
        ("naam: 't Huis", "SK116", 7, 'naam: "\'t Huis"'),
        ('naam: "De Brug', "SK116", 7, 'naam: "De Brug"'),
        ('naam: "De Brug”', "SK116", 7, 'naam: "De Brug"'),
        ('naam: "De "Brug" hier"', "SK116", 7, "naam: 'De \"Brug\" hier'"),
        ('naam: "C:\\map"', "SK137", 10, 'naam: "C:\\\\map"'),
        ("toegang:inloop", "SK127", 8, "toegang: inloop"),
        ("toegang：inloop", "SK127", 8, "toegang: inloop"),
        ("  -geduld", "SK142", 3, "  - geduld"),
        ("  • geduld", "SK142", 3, "  - geduld"),
        ("wijken: [noord, zuid", "SK125", 9, "wijken: [noord, zuid]"),
        ("wijken: [noord, zuid}", "SK125", 9, "wijken: [noord, zuid]"),
        ("website: [site](https://x.example)", "SK125", 10, "website: https://x.example"),
        ("telefoon: tel: 010 123 45 67", "SK114", 11, "telefoon: 010 123 45 67"),
        ("kosten: {soort: bijdrage, bedrag: let op: 2}", "SK114", 35, 'kosten: {soort: bijdrage, bedrag: "let op: 2"}'),
        ("kosten: {soort: bijdrage, bedrag: @2}", "SK115", 35, 'kosten: {soort: bijdrage, bedrag: "@2"}'),
        ("kosten: {bedrag: 2 euro #1}", "SK132", 25, 'kosten: {bedrag: "2 euro #1"}'),
        ("kosten: {soort:bijdrage}", "SK127", 15, "kosten: {soort: bijdrage}"),
        ("kosten: {soort: gratis, bedrag:}", "SK139", 25, "kosten: {soort: gratis}"),
        ('  - {dag: maandag van: "10:00"}', "SK147", 11, '  - {dag: maandag, van: "10:00"}'),
        ("kosten: {soort: bijdrage,, bedrag: 2}", "SK147", 26, "kosten: {soort: bijdrage, bedrag: 2}"),
        ("voorwaarden: [verwijzing: nee]", "SK147", 14, "voorwaarden: {verwijzing: nee}"),
        ("**toegang**: inloop", "SK149", 1, "toegang: inloop"),
        ("contact: telefoon: 010 123 45 67", "SK148", 10, ""),
        ("=======", "SK113", 1, ""),
    ],
)
def test_a_line_that_is_wrong_by_itself(line: str, code: str, column: int, mended: str) -> None:
    fault = fault_in(line)
    assert fault
    assert (fault.rule.code, fault.column, fault.mended) == (code, column, mended)
    assert fault_in(fault.mended) is None or not fault.mended


@pytest.mark.parametrize(
    "line",
    [
        "", "# zo: 't", "naam: x", "naam:", "- x", "  - {dag: maandag, van: 9:30}", 'naam: "a: b"', "naam: 'a''b'", "tekst: |",
        "tekst: >-", "n: -5", "kosten: {soort: gratis}", "a: [1, '2, 3', \"4]\"]", "- {a: [1, 2]}", "x: https://x.example/a",
    ],
)  # fmt: skip
def test_a_line_that_is_right(line: str) -> None:
    assert fault_in(line) is None
