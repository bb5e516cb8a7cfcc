"""The model: what is right becomes a thing, and every mistake is told at once."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from sitegen import model
from sitegen.model import Initiatief
from sitegen.parse import parse
from sitegen.source import Source
from sitegen.validate import ENOUGH, Validated, validate

HEAD = """---
naam: Proef
soort: informeel
status: actief
samenvatting: Een proef.
categorieen: [x]
wijken: [noord]
kosten: {soort: gratis}
toegang: inloop
"""


def entry(extra: str = "", head: str = HEAD) -> Validated:
    document, findings = parse(Source("initiatieven/proef.md", f"{head}{extra}---\nTekst.\n"))
    assert document, findings
    return validate(document)


def accepts(kind: Any, value: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


def test_a_right_entry_becomes_a_thing() -> None:
    (located,), findings = entry("leeftijd: {van: 18}\ntijden: [{dag: maandag, van: 9:30}]\n")
    assert not findings
    thing = located.thing
    assert isinstance(thing, Initiatief)
    assert (thing.ref, thing.tekst, thing.voorwaarden.digid) == ("initiatieven/proef", "Tekst.", "onbekend")
    assert thing.leeftijd
    assert thing.leeftijd.van == 18
    assert (thing.tijden[0].dag, thing.tijden[0].van) == (("maandag",), "09:30")


def test_all_mistakes_of_a_file_are_told_in_one_go() -> None:
    things, findings = entry("telefoon: 1\ncontact: {telefoon: 12:30, postcode: x}\neinddatum: 30-02-2026\n")
    assert not things
    assert [(finding.code, finding.where.line) for finding in sorted(findings)] == [
        ("SK201", 10),
        ("SK203", 11),
        ("SK206", 11),
        ("SK207", 12),
    ]


def test_a_misspelt_key_is_one_mistake_not_two() -> None:
    _, findings = entry(head=HEAD.replace("status:", "statsu:"))
    assert [finding.code for finding in findings] == ["SK201"]
    assert "‘status’" in findings[0].hint


@pytest.mark.parametrize(("key", "code"), [("id: proef", "SK225"), ("id:", "SK225"), ("tekst: proef", "SK226")])
def test_what_follows_from_the_file_may_not_be_typed(key: str, code: str) -> None:
    _, findings = entry(f"{key}\n")
    assert [finding.code for finding in findings] == [code]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("kleurtje:", "SK201"),
        ("beheerder:", "SK227"),
        ("contact: {adres: Stille weg 1, adres_zichtbaar: }", "SK210"),
        ("contact: {telefon, email: a@b.example}", "SK201"),
        ("wachttijd: {weken_van: 2, peildatum 2026-01-31}", "SK201"),
        ("wachttijd: {weken_van: 2, peildatum:2026-01-31}", "SK201"),
        ("melding: {tekst: Dicht, wij zijn op vakantie, tot: 2026-12-31}", "SK228"),
    ],
)
def test_a_key_without_a_value_is_never_passed_over(line: str, code: str) -> None:
    _, findings = entry(f"{line}\n")
    assert [finding.code for finding in findings] == [code]


@pytest.mark.parametrize(
    "number",
    [
        "010 123 45 67",
        "(010) 123 45 67",
        "+31 10 123 45 67",
        "+31 (0)10 1234567",
        "0800-1234",
        "0900 1234567",
        "14 010",
        "112",
        "116 111",
        "088-1234567",
    ],
)
def test_phone_numbers(number: str) -> None:
    assert accepts(model.Phone, number)


@pytest.mark.parametrize(
    "number", ["12:30", "010 123 45 6", "010 123 45 678", "00 123 45 67", "bel ons", "010-1234567 (balie)", ""]
)
def test_no_phone_numbers(number: str) -> None:
    assert not accepts(model.Phone, number)


@pytest.mark.parametrize(
    "url", ["https://x.nl", "http://x.nl/a?b=c#d", "https://x.nl/café", "https://xn--n-9fab.nl", "http://x.nl:8080/"]
)
def test_web_addresses(url: str) -> None:
    assert accepts(model.Url, url)


@pytest.mark.parametrize(
    "url",
    [
        "www.x.nl",
        "javascript:alert(1)",
        "https://x.nl/a b",
        "https://",
        "https://u:p@x.nl",
        'https://x.nl/"',
        "ftp://x.nl",
        "https://één.nl",
        "https://x.nl:99999/",
        "https://-x..example/",
        "https://x.nl/\u202ea",
        "https://[x",
    ],
)
def test_no_web_addresses(url: str) -> None:
    assert not accepts(model.Url, url)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (model.Email, "info@x.nl", "mailto:info@x.nl"),
        (model.Email, "a.b+c@x.y.nl", "info@x"),
        (model.Postcode, "3032AB", "0032 AB"),
        (model.Postcode, "3032 ab", "3032"),
        (model.Date, "2026-02-28", "2026-02-30"),
        (model.Date, "2026-11-21", "21-11-2026"),
        (model.Time, "24:00", "24:01"),
        (model.Time, "9:30", "9:3"),
        (model.Id, "t-huis-2", "'t Huis"),
        (model.Language, "nl", "Nederlands"),
        (model.Latitude, "51.9", "4.4"),
    ],
)
def test_small_types(kind: object, good: str, bad: str) -> None:
    assert accepts(kind, good)
    assert not accepts(kind, bad)


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("21-11-2026", "2026-11-21"),
        ("1/2/2026", "2026-02-01"),
        ("21 november 2026", "2026-11-21"),
        ("3 mrt 2026", "2026-03-03"),
    ],
)
def test_a_date_in_dutch_order_is_turned_round(typed: str, suggested: str) -> None:
    _, (finding,) = entry(f"einddatum: {typed}\n")
    assert suggested in finding.hint


def test_empty_vocabulary_is_allowed() -> None:
    document, _ = parse(Source("synoniemen.yaml", "# nog niets\n"))
    assert document
    assert validate(document) == ((), ())


def test_groups_of_synonyms_keep_their_places() -> None:
    document, _ = parse(Source("synoniemen.yaml", "- [a, b]\n- [c, '']\n"))
    assert document
    things, (finding,) = validate(document)
    assert things[0].thing.id == "groep-1"
    assert (finding.code, finding.where.line, finding.where.column) == ("SK210", 2, 7)


@pytest.mark.parametrize(
    "line", ['beheerder: " "', 'goed_in: ["\u00a0"]', 'einddatum: " "', 'controles: [""]', 'talen: [""]']
)
def test_blanks_are_nothing(line: str) -> None:
    _, (finding,) = entry(f"{line}\n")
    assert finding.code == "SK210"


@pytest.mark.parametrize(("value", "code"), [("[a, b]", "SK211"), ("{a: b}", "SK211"), ('""', "SK210"), ("x", "SK215")])
def test_figures_have_keys_of_their_own(value: str, code: str) -> None:
    text = f"- {{id: a, naam: A, soort: wijk, cijfers: {{eigen: {value}}}}}\n"
    document, _ = parse(Source("wijken.yaml", text))
    assert document
    assert [finding.code for finding in validate(document)[1]] == [code]


def test_a_key_in_a_line_that_cannot_be_read_is_not_missing() -> None:
    document, (finding,) = parse(Source("initiatieven/proef.md", HEAD.replace("\nstatus", " status") + "---\n"))
    assert finding.code == "SK114"
    assert document
    assert validate(document) == ((), ())


def test_a_great_many_mistakes_take_no_time() -> None:
    texts = {
        "initiatieven/proef.md": HEAD + "".join(f"sleutel{number}: x\n" for number in range(4900)) + "---\n",
        "doelgroepen.yaml": "- {id: a, naam: b, c: x, omschrijving: }\n" * 20_000,
    }
    for path, text in texts.items():
        document, _ = parse(Source(path, text))
        assert document
        assert ENOUGH <= len(validate(document)[1]) <= 3 * ENOUGH


def test_a_very_long_blank_takes_no_time() -> None:
    _, (finding,) = entry(head=HEAD.replace("actief", f'"a{" " * 100_000}b"'))  # minutes, when every blank may begin it
    assert finding.code == "SK209"
