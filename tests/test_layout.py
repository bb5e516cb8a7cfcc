"""Layout: the line that stands wrongly is told, and not one near it."""

import pytest

from sitegen.layout import misplaced


@pytest.mark.parametrize(
    ("text", "number", "told", "mended"),
    [
        ("contact:\n   telefoon: 1\n  email: 2", 3, (2, "SK117"), "  telefoon: 1"),
        ("contact:\ntelefoon: 1\n  email: 2", 3, (2, "SK117"), "  telefoon: 1"),
        ("a: 1\n  b: 2\nc: 3", 2, (2, "SK117"), "b: 2"),
        (" naam: x\nsoort: y", 2, (1, "SK117"), "naam: x"),
        ("goed_in\n  - a\n  - b\nnaam: x", 4, (1, "SK133"), "goed_in:"),
        ("toegang inloop\nnaam: x", 1, (1, "SK133"), "toegang: inloop"),
        ("goed_in:\n  - a\n  b\nnaam: x", 4, (3, "SK142"), "  - b"),
        ("naam: x\nzomaar een zin\nsoort: y", 3, (2, "SK143"), "#omaar een zin"),
        ('naam: "x\nsoort: y\nstatus: z', 3, (1, "SK116"), 'naam: "x"'),
        ("naam: x\n- toegang: y", 2, (2, "SK149"), "toegang: y"),
        ("naam: x\n]", 2, (2, "SK118"), ""),
    ],
)
def test_which_line_it_is(text: str, number: int, told: tuple[int, str], mended: str) -> None:
    line, fault = misplaced(text.split("\n"), number)
    assert ((line, fault.rule.code), fault.mended) == (told, mended)
