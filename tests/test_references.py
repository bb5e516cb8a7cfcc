"""References: an id that does not exist is told once, with what was probably meant."""

from pathlib import Path

import pytest
from conftest import EXAMPLE

from sitegen import pipeline
from sitegen.finding import Finding


def told(tmp_path: Path, file: str, old: str, new: str) -> list[Finding]:
    """Return the errors of the example in which ``old`` became ``new`` in ``file``."""
    for origin in EXAMPLE.rglob("*.*"):
        target = tmp_path / origin.relative_to(EXAMPLE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(origin.read_bytes())
    text = (tmp_path / file).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new), encoding="utf-8")
    return [finding for finding in pipeline.load(tmp_path).findings if finding.severity == "fout"]


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("wijken: [noord]", "wijken: [nord]", "SK301", "Bedoelde u ‘noord’?"),
        ("wijken: [noord]", "wijken: [Hele stad]", "SK301", "Bedoelde u ‘overal’?"),
        ("wijken: [noord]", "wijken: [noord; zuid]", "SK301", "Bedoelde u: wijken: [noord, zuid]?"),
        ("doelgroepen: [ouderen]", "doelgroepen: [iedereen]", "SK301", "Haal ‘doelgroepen’ dan weg."),
        ("doelgroepen: [ouderen]", "doelgroepen: [noord]", "SK301", "‘noord’ hoort bij ‘wijken’."),
        ("doelgroepen: [ouderen]", "doelgroepen: [xyz]", "SK301", "Kies een naam uit doelgroepen.yaml"),
        ("[maatje-en-bezoek]", "[gezelschap]", "SK301", "Bedoelde u ‘maatje-en-bezoek’?"),
        ("[kerk-aan-de-kade]", "[kerk-op-de-kade]", "SK311", "Bedoelde u ‘kerk-aan-de-kade’"),
        ("[kerk-aan-de-kade]", "[schaken]", "SK311", "schaakmaatje"),
    ],
)
def test_one_reference(tmp_path: Path, old: str, new: str, code: str, hint: str) -> None:
    (finding,) = told(tmp_path, "initiatieven/schaakmaatje.md", old, new)
    assert (finding.code, hint in finding.hint) == (code, True)


def test_what_many_files_name_is_told_where_it_vanished(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, "wijken.yaml", "id: noord", "id: noort")
    assert (finding.code, finding.where.path, finding.where.line) == ("SK312", "wijken.yaml", 2)
    assert "id: noord" in finding.hint


def test_a_file_with_mistakes_may_be_named(tmp_path: Path) -> None:
    findings = told(tmp_path, "organisaties/kerk-aan-de-kade.md", "soort: informeel", "soort: anders")
    assert [finding.code for finding in findings] == ["SK209"]
