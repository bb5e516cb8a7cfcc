"""The schemas: what an editor is told is what the model says, of plain values as YAML 1.2 loads them."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError

from sitegen import model as m
from sitegen import pipeline
from sitegen.authoring.keys import Known, known
from sitegen.authoring.schema import _leaf, editor_files, file_name, modeline, pages, schemas
from sitegen.model import ENTRY_SHAPES, FILE_SHAPES
from sitegen.parse import parse
from sitegen.source import Source

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "tests" / "example"
SHAPES = ENTRY_SHAPES | FILE_SHAPES
ANY: Known = {}


class Core(yaml.CSafeLoader):
    """Loads as the core schema of YAML 1.2 does (spec 10.3.2), which is what editors do."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML declares it


for kind, pattern, first in (
    ("null", r"|~|null|Null|NULL", ["", "~", "n", "N"]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(rf"^(?:{pattern})$"), first)
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(str(node.value), 10))


def load(text: str) -> Any:
    return yaml.load(text, Loader=Core)  # noqa: S506 - a safe loader


def front_matter(path: Path) -> Any:
    return load(path.read_text(encoding="utf-8").split("\n---", 1)[0])


def faults(name: str, data: Any, ids: Known = ANY) -> list[str]:
    return [error.message for error in Draft7Validator(schemas(ids)[name]).iter_errors(data)]


@pytest.fixture(scope="module")
def ids(example: pipeline.Loaded) -> Known:
    assert example.directory
    return known(example.directory)


@pytest.mark.parametrize("name", schemas(ANY))
def test_each_is_a_schema(name: str, ids: Known) -> None:
    for schema in (schemas(ANY)[name], schemas(ids)[name]):
        Draft7Validator.check_schema(schema)
        json.dumps(schema)


@pytest.mark.parametrize("folder", ["content", "tests/example"])
def test_all_content_that_we_accept_is_accepted(folder: str) -> None:
    loaded = pipeline.load(ROOT / folder)
    assert loaded.directory
    validators = {name: Draft7Validator(schema) for name, schema in schemas(known(loaded.directory)).items()}
    paths = [ROOT / folder / source.path for source in loaded.sources if source.path.endswith((".md", ".yaml"))]
    assert paths
    for path in paths:
        shape = ENTRY_SHAPES[path.parent.name] if path.suffix == ".md" else FILE_SHAPES[path.name]
        errors = validators[file_name(shape)].iter_errors(front_matter(path))
        assert [(path.name, list(error.path), error.message) for error in errors] == []


RIGHT = """
naam: Proef
soort: informeel
status: actief
samenvatting: Een proef.
categorieen: [x]
wijken: [overal]
kosten: {soort: gratis}
toegang: inloop
"""
PLAIN_AND_RIGHT = [
    "contact: {telefoon: 0101234567}",
    "contact: {telefoon: +31101234567}",
    "contact: {telefoon: 112}",
    "contact: {telefoon: 08001234}",
    "contact: {telefoon: 14010}",
    "contact: {telefoon: +31 (0)10 123 45 67}",
    "contact: {postcode: 3032ab, adres: x}",
    "contact: {locatie: [51.93, 4.47]}",
    'contact: {locatie: ["51,93", 4]}',
    "tijden: [{dag: maandag, van: 9:30, tot: 10.15}]",
    'tijden: [{dag: [maandag, vrijdag], van: "09:30", tot: "24:00"}]',
    "einddatum: 2028-02-29",
    "gesloten_op: [feestdagen, 2026-12-24]",
    'leeftijd: {van: 18, tot: "27"}',
    "goed_in: [1 op 1, 2026, true, nee]",
    "talen: [nl, no]",
    "naam: 2026",
    "werkt_samen_met: [2026]",
]
MISTAKES = [
    "naam:",
    "naam: ''",
    f"naam: {'x' * 101}",
    "name: Proef",
    "soort: overheid",
    "status: open",
    "categorieen: []",
    "categorieen: x",
    "wijken: {overal: ja}",
    "samenvatting: [een, twee]",
    "kosten: gratis",
    "kosten: {soort: gratis, bedrag: € 3}",
    "kosten: {bedrag: € 3}",
    "toegang: ja",
    "beheerder: mailto:x@voorbeeld.example",
    "contact: {telefoon: 12:30}",
    "contact: {telefoon: 010123456}",
    "contact: {telefoon: 12345678}",
    "contact: {website: www.voorbeeld.example}",
    "contact: {postcode: 3032}",
    "contact: {locatie: [51.93]}",
    "contact: {locatie: [4.47, 51.93]}",
    "contact_professional: {rol: arts, naam: A. Arts}",
    "einddatum: 2026-02-30",
    "einddatum: 24-11-2026",
    "gesloten_op: [kerst]",
    "leeftijd: {van: 121}",
    "leeftijd: 18-27",
    "tijden: [{dag: maandg}]",
    "tijden: [{dag: maandag, van: 9 uur}]",
    "tijden: [{van: 9:30}]",
    "talen: [Nederlands]",
    "voorwaarden: {digid: misschien}",
    "vroeger: [Oude Naam]",
    "melding: {tekst: dicht}",
    "controles: [{datum: vandaag, door: x, methode: telefoon, uitkomst: bevestigd}]",
    "id: proef",
    "tekst: proef",
]


def changed(line: str) -> Any:
    return load(RIGHT) | load(line)


@pytest.mark.parametrize("line", PLAIN_AND_RIGHT)
def test_what_we_read_as_text_may_be_a_number_to_an_editor(line: str) -> None:
    assert faults("initiatief.schema.json", changed(line)) == []


@pytest.mark.parametrize("line", MISTAKES)
def test_mistakes_are_refused(line: str) -> None:
    assert faults("initiatief.schema.json", changed(line))


@pytest.mark.parametrize("line", [*PLAIN_AND_RIGHT, *MISTAKES])
def test_the_schema_and_our_own_reading_agree(line: str) -> None:
    document, findings = parse(Source("initiatieven/x.md", f"---\n{line}\n---\n"))
    assert document, findings
    right, _ = parse(Source("initiatieven/x.md", f"---{RIGHT}---\n"))
    assert right
    assert isinstance(right.data, dict)
    assert isinstance(document.data, dict)
    own = {key: value for key, value in right.data.items() if key not in load(line)}
    try:
        m.Initiatief.model_validate({**own, **document.data, "id": "x"})
        accepted = line not in {"kosten: {soort: gratis, bedrag: € 3}", "id: proef", "tekst: proef"}  # told elsewhere
    except ValidationError:
        accepted = False
    assert accepted == (line in PLAIN_AND_RIGHT)


FORMS = {
    "phone": (m.Phone, st.from_regex(r"[+(0-9][0-9 ()./+-]{0,16}", fullmatch=True) | st.from_regex(r"(\+31|0031|0)( ?\(0\))?[ .-]?([1-9][ -]?)([0-9][ /-]?){8}", fullmatch=True)),
    "email": (m.Email, st.from_regex(r"[a-z.+ @-]{1,9}@[a-z.-]{1,9}\.[a-z]{1,4}", fullmatch=True)),
    "url": (m.Url, st.from_regex(r"(https?|HTTP|ftp)://[a-z.@/?# :\"<-]{1,12}", fullmatch=True)),
    "postcode": (m.Postcode, st.from_regex(r" ?[0-9]{3,5} {0,2}[A-Za-z]{1,3}", fullmatch=True)),
    "time": (m.Time, st.from_regex(r"[0-9]{1,3}[:.,][0-9]{1,3}", fullmatch=True)),
    "date": (m.Date, st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True)),
    "closed day": (m.ClosedDay, st.sampled_from(["feestdagen", "Feestdagen", "2026-12-25", "2026-02-29", "kerst"])),
    "id": (m.Id, st.from_regex(r"[a-z0-9A-Z -]{1,9}", fullmatch=True)),
    "language": (m.Language, st.from_regex(r"[a-zA-Z]{1,4}", fullmatch=True)),
    "name": (m.Name, st.text(st.characters(exclude_categories=["C"]), max_size=120).map(str.strip) | st.just("  ")),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
@settings(derandomize=True, deadline=None)
@given(data=st.data())
def test_patterns_are_those_of_the_model(name: str, data: st.DataObject) -> None:
    form, texts = FORMS[name]
    text = data.draw(texts)
    try:
        TypeAdapter(form).validate_python(text)
        accepted = True
    except ValidationError:
        accepted = False
    assert Draft7Validator(_leaf(form)).is_valid(text) == accepted


def test_dates_are_those_of_the_calendar() -> None:
    pattern = re.compile(_leaf(m.Date)["pattern"])
    day = date(1996, 1, 1)
    while day < date(2005, 1, 1):
        assert pattern.search(day.isoformat())
        day += timedelta(days=1)
    assert not any(map(pattern.search, ("1900-02-29", "2023-02-29", "2024-04-31", "2024-13-01", "0000-01-01")))
    assert all(map(pattern.search, ("2000-02-29", "2400-02-29")))


def test_ids_that_do_not_exist_are_refused_and_those_that_do_have_their_name(ids: Known) -> None:
    schema = schemas(ids)["initiatief.schema.json"]["properties"]["wijken"]["items"]
    assert "overal" in schema["enum"]
    assert schema["enumDescriptions"][schema["enum"].index("overal")]
    assert len(schema["enumDescriptions"]) == len(schema["enum"])
    assert faults("initiatief.schema.json", changed("wijken: [nergens]"), ids)
    area = schemas(ids)["wijken.schema.json"]["items"]["properties"]["binnen"]
    assert "overal" not in area["enum"]


def test_help_is_dutch_and_comes_with_every_key() -> None:
    properties = schemas(ANY)["initiatief.schema.json"]["properties"]
    assert set(properties) == set(m.Initiatief.model_fields) - {"id", "tekst"}
    status = properties["status"]
    assert status["description"] == "Of mensen er nu terechtkunnen."
    assert "- `aanmeldstop`: het gaat door" in status["markdownDescription"]
    assert status["errorMessage"] == "Kies uit: actief, aanmeldstop, tijdelijk-dicht, gestopt."


def test_a_list_of_synonyms_may_be_written_short_or_long() -> None:
    name = "synoniemen.schema.json"
    assert faults(name, load("- [geld, centen]\n- {id: geld, woorden: [geld, poen]}")) == []
    assert faults(name, load("- [geld]"))
    assert faults(name, load("- geld"))


def test_an_organisatie_needs_a_way_in() -> None:
    organisatie = load("{naam: X, soort: formeel, samenvatting: X, wijken: [x], contact: {plaats: X}}")
    assert faults("organisatie.schema.json", organisatie)
    organisatie["contact"]["telefoon"] = 112
    assert faults("organisatie.schema.json", organisatie) == []


def test_files_for_the_editor_and_for_the_site_are_the_same(ids: Known) -> None:
    files = editor_files(ids)
    assert {f"schema/{name}" for name in schemas(ids)} | {"sociale-kaart.code-snippets"} == set(files)
    assert all(files[page.path] == page.body for page in pages(ids))


def test_the_settings_of_the_editor_name_every_list() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {
        f".vscode/schema/{file_name(shape)}": f"content/{name}" for name, shape in FILE_SHAPES.items()
    }


def test_a_modeline_points_at_the_site() -> None:
    line = modeline(FILE_SHAPES["wijken.yaml"], "https://kaart.example/x/")
    assert line == "# yaml-language-server: $schema=https://kaart.example/x/schema/wijken.schema.json"
