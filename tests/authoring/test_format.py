"""The house order: keys move, and nothing else does."""

from pathlib import Path
from textwrap import indent

import pytest
from conftest import EXAMPLE
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sitegen.authoring.format import arranged, formatted, order, rewritten
from sitegen.model import Contact, Entry, Initiatief, Organisatie
from sitegen.parse import parse
from sitegen.read import read
from sitegen.source import Document, Source

CONTENT = EXAMPLE.parents[1] / "content"
FILES = [(folder, source) for folder in (CONTENT, EXAMPLE) for source in read(folder)[0]]


def document(text: str, path: str = "initiatieven/x.md") -> Document:
    parsed, findings = parse(Source(path, text))
    assert parsed, findings
    return parsed


def entry(text: str, path: str = "initiatieven/x.md") -> str:
    """Return the front matter that becomes of ``text``."""
    result = arranged(document(f"---\n{text}---\n", path))
    assert result.doubt == ""
    assert result.text.startswith("---\n")
    assert result.text.endswith("---\n")
    return result.text[4:-4]


# ── order ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("model", [Organisatie, Initiatief])
def test_the_house_order_names_every_key_of_an_entry(model: type[Entry]) -> None:
    assert sorted((*order(model), "id", "tekst")) == sorted(model.model_fields)


def test_other_things_keep_the_order_of_the_model() -> None:
    assert order(Contact) == tuple(Contact.model_fields)


def test_keys_move_at_the_top_in_blocks_and_in_items() -> None:
    assert entry(
        "kosten: {soort: gratis}\n"
        "naam: Schaken\n"
        "tijden:\n"
        '  - tot: "12:00"\n'
        "    dag: maandag\n"
        "  - {tot: x, dag: dinsdag}\n"
        "contact:\n"
        "  email: a@b.example\n"
        "  telefoon: 010 123 45 67\n"
    ) == (
        "naam: Schaken\n"
        "contact:\n"
        "  telefoon: 010 123 45 67\n"
        "  email: a@b.example\n"
        "kosten: {soort: gratis}\n"
        "tijden:\n"
        "  - dag: maandag\n"
        '    tot: "12:00"\n'
        "  - {tot: x, dag: dinsdag}\n"
    )


def test_the_items_of_a_list_of_things_are_put_in_order_too() -> None:
    text = "# wijken\n- naam: Noord\n  # het nummer\n  id: noord\n\n- id: zuid\n  naam: Zuid\n"
    assert formatted(document(text, "wijken.yaml")) == (
        "# wijken\n# het nummer\n- id: noord\n  naam: Noord\n\n- id: zuid\n  naam: Zuid\n"
    )


def test_a_list_may_stand_as_far_left_as_its_key() -> None:
    assert entry("tijden:\n- tot: a\n  dag: b\nnaam: x\n") == "naam: x\ntijden:\n- dag: b\n  tot: a\n"


def test_unknown_keys_come_last_as_they_came() -> None:
    assert entry("zelf: 1\nbedacht: 2\nnaam: x\n") == "naam: x\nzelf: 1\nbedacht: 2\n"


# ── comments and empty lines ─────────────────────────────────────────────────────────────────────────────────


def test_comments_right_above_a_key_travel_with_it() -> None:
    assert entry("soort: informeel\n# of anders\n# iets korters\nnaam: x # voorlopig\n") == (
        "# of anders\n# iets korters\nnaam: x # voorlopig\nsoort: informeel\n"
    )


def test_comments_about_the_file_stay_at_the_top() -> None:
    assert entry("# van de wijk\n\n# yaml-language-server: $schema=x.json\n# de soort\nsoort: formeel\nnaam: x\n") == (
        "# van de wijk\n\n# yaml-language-server: $schema=x.json\nnaam: x\n# de soort\nsoort: formeel\n"
    )


def test_comments_at_the_end_stay_at_the_end() -> None:
    assert entry("soort: formeel\nnaam: x\n\n# laatste regel\n") == "naam: x\nsoort: formeel\n\n# laatste regel\n"


def test_comments_inside_a_block_stay_inside_it() -> None:
    assert entry("contact:\n  telefoon: x\n  # mail volgt\nnaam: y\n") == (
        "naam: y\ncontact:\n  telefoon: x\n  # mail volgt\n"
    )


def test_a_comment_below_a_key_with_space_after_it_stays_below_that_key() -> None:
    assert entry("soort: formeel\n# zeker weten?\n\nnaam: x\n") == "naam: x\nsoort: formeel\n# zeker weten?\n"


def test_groups_keep_one_empty_line_between_them() -> None:
    assert entry("\nsoort: formeel\n\n\nkosten: {soort: gratis}\n\nnaam: x\n\n") == (
        "naam: x\nsoort: formeel\n\nkosten: {soort: gratis}\n"
    )


def test_a_hash_inside_a_text_is_no_comment() -> None:
    text = 'soort: formeel\ntekst: |\n  # kop\n\n  # nog een\nsamenvatting: "a\n  # b"\nnaam: x\n'
    assert entry(text) == 'naam: x\nsoort: formeel\nsamenvatting: "a\n  # b"\ntekst: |\n  # kop\n\n  # nog een\n'


# ── the rest of the file ─────────────────────────────────────────────────────────────────────────────────────


def test_trailing_spaces_and_line_ends() -> None:
    result = formatted(document("---\r\nnaam: x  \r\nsoort: y\t\r\n---\r\nTwee spaties  \r\nblijven.\r\n\r\n"))
    assert result == "---\nnaam: x\nsoort: y\n---\nTwee spaties  \nblijven.\n"


def test_spaces_that_are_part_of_a_text_stay() -> None:
    assert entry("tekst: |\n  a  \n     \n  b\nnaam: x\n") == "naam: x\ntekst: |\n  a  \n     \n  b\n"


def test_a_file_without_data_stays_empty() -> None:
    assert formatted(document("# nog niets  \n\n", "doelgroepen.yaml")) == "# nog niets\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{soort: formeel, naam: x}\n", 2),
        ("soort: formeel\n? naam\n: x\n", 3),
        ("tekst: |+\n  a\n\nnaam: x\n", 2),
        ("tekst: |2\n    a\nnaam: x\n", 2),
        ("tijden:\n  -\n    tot: a\n    dag: b\n", 4),
        ("soort: formeel\n...\n", 3),
    ],
)
def test_what_cannot_be_taken_apart_safely_is_left_as_it_is(text: str, line: int) -> None:
    whole = f"---\n{text}---\n"
    result = arranged(document(whole))
    assert result.text == whole
    assert result.doubt.startswith(f"regel {line} ")


def test_a_text_that_ends_with_the_file_is_left_as_it_is() -> None:
    assert arranged(document("naam: x\nomschrijving: |\n  a", "site.yaml")).doubt.startswith("regel 3 ")


def test_an_entry_that_does_not_begin_as_it_should_is_left_as_it_is() -> None:
    parsed, _ = parse(Source("vragen/x.md", "\n---\ndatum: x\nvraag: y\n---\n"))
    assert parsed
    assert arranged(parsed).text == parsed.source.text
    assert arranged(parsed).doubt == "regel 1 is geen ‘---’"


def test_a_result_that_would_say_something_else_is_not_written() -> None:
    before = document("---\nsoort: formeel\nnaam: x\n---\n")
    assert rewritten(before, lambda source: parse(source)[0]).text == "---\nnaam: x\nsoort: formeel\n---\n"
    other = document("---\nnaam: y\nsoort: formeel\n---\n")
    for refused in (rewritten(before, lambda _: None), rewritten(before, lambda _: other)):
        assert (refused.text, bool(refused.doubt)) == (before.source.text, True)


# ── whatever is written ──────────────────────────────────────────────────────────────────────────────────────


def holds(before: Document) -> None:
    """Fail unless formatting keeps data, body and every comment, and a second time changes nothing."""
    result = arranged(before)
    after = document(result.text, before.source.path)
    assert after.data == before.data
    assert after.body.strip() == before.body.replace("\r\n", "\n").strip()
    assert sorted(words(result.text)) == sorted(words(before.source.text))
    assert formatted(after) == result.text


def words(text: str) -> list[str]:
    return [line.strip().removeprefix("- ").strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize(("folder", "source"), FILES, ids=lambda value: getattr(value, "path", None) or value.name)
def test_the_content_keeps_its_meaning(folder: Path, source: Source) -> None:
    holds(document((folder / source.path).read_text(encoding="utf-8"), source.path))


SCALARS = st.sampled_from(
    [
        "gewoon",
        "'t Praethuis'",
        "''",
        '"a: # b"',
        '"twee\n\n  # regels  \n  \\  "',
        "'met\n  # hek'",
        "gewoon\n  op twee\n\n  regels",
        "|\n  blok  \n\n  # geen opmerking\n    dieper\n",
        ">-\n    gevouwen\n    tekst",
        "{a: 1, b: [x, y]}",
        "[a,\n  # erin\n  b]",
        "",
        "x # erachter",
        "\n  eronder",
        "\n  - los\n  # tussen\n  - '# x'",
        "\n- links\n- {tot: x, dag: y}",
        "\n  - |\n    in een lijst\n\n  - - genest\n    - meer",
    ]
)
GAPS = st.lists(st.sampled_from(["", "", "   ", "# los", "  # dieper", "      # diepst", "# SPDX: x"]), max_size=3)


@st.composite
def blocks(draw: st.DrawFn, names: tuple[str, ...], depth: int = 0) -> str:
    """Draw a mapping of some of ``names`` in any order, with comments and empty lines in odd places."""
    lines = []
    for name in draw(st.lists(st.sampled_from(names), min_size=1, max_size=5, unique=True)):
        lines += draw(GAPS)
        shape = draw(st.sampled_from(["scalar", "scalar", "block", "items"] if depth < 2 else ["scalar"]))
        if shape == "scalar":
            lines.append(f"{name}: {draw(SCALARS)}")
            continue
        inner = draw(blocks(tuple(Contact.model_fields), depth + 1))
        if shape == "block":
            lines.append(f"{name}:\n{indent(inner, '  ')}")
        else:
            first = next(number for number, line in enumerate(inner.split("\n")) if line[:1].isalpha())
            rest = "\n".join(inner.split("\n")[first:])
            lines.append(f"{name}:\n  - {indent(rest, '    ')[4:]}\n  - los")
    return "\n".join([*lines, *draw(GAPS)])


@settings(max_examples=300, deadline=None)
@given(
    blocks(tuple(name for name in Initiatief.model_fields if name != "id")),
    st.sampled_from(["initiatieven/x.md", "site.yaml"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\n", "\n\n"]),
)
def test_any_entry_keeps_its_meaning(text: str, path: str, line_end: str, end: str) -> None:
    whole = text + end if path == "site.yaml" else f"---\n{text}\n---\n\n# Kop  \n{end}"
    parsed, findings = parse(Source(path, whole.replace("\n", line_end)))
    assume(parsed is not None and not findings)
    assert parsed
    holds(parsed)
