"""JSON: the documented shape, in ASCII."""

import json as standard
from io import StringIO

from sample import BUS, PHONE, REPORT

from sitegen.report import json


def told() -> str:
    out = StringIO()
    json.write(REPORT, out)
    return out.getvalue()


def test_it_is_ascii_with_a_newline_at_the_end_and_no_half_characters() -> None:
    text = told()
    assert text.isascii()
    assert text.endswith("}\n")
    standard.dumps(standard.loads(text), ensure_ascii=False).encode()


def test_the_report_as_a_whole() -> None:
    report = standard.loads(told())
    assert list(report) == ["versie", "site", "aantallen", "bevindingen"]
    assert (report["versie"], report["site"]) == (1, "Kaart van Proefdorp")
    assert report["aantallen"] == {"fout": 6, "waarschuwing": 1, "tip": 1}


def test_one_finding() -> None:
    (row,) = (row for row in standard.loads(told())["bevindingen"] if row["code"] == "SK203")
    assert row == {
        "code": "SK203",
        "ernst": "fout",
        "bestand": "initiatieven/bus.md",
        "regel": 4,
        "kolom": 21,
        "melding": PHONE.message,
        "hint": PHONE.hint,
        "bron": "contact: {telefoon: 12:30}",
        "uitleg": "https://proefdorp.example/kaart/bijdragen/meldingen#SK203",
        "wijzig": "https://git.example/proefdorp/kaart/edit/main/content/initiatieven/bus.md#L4",
        "partner": "De Kerk",
    }
    assert row["bron"][row["kolom"] - 1 :] == "12:30}"
    assert BUS.line(4) == row["bron"]


def test_what_is_unknown_is_empty() -> None:
    (row,) = (row for row in standard.loads(told())["bevindingen"] if row["code"] == "SK605")
    assert (row["regel"], row["bron"], row["wijzig"], row["partner"]) == (0, "", "", "")
