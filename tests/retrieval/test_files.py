"""Files: the index of the example as the browser reads it, from the files alone."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import EXAMPLE, TODAY

from sitegen import pipeline
from sitegen.assessment import assess
from sitegen.directory import Directory
from sitegen.findable import CARDS, FOLDER, Findable
from sitegen.language import STOP, dutch
from sitegen.meaning import AXES, table
from sitegen.render import render
from sitegen.retrieval import index
from sitegen.retrieval.documents import documents

SCHAAKMAATJE, KERKBUS = "initiatieven/schaakmaatje", "initiatieven/kerkbus"
GROUPS = (("maatje", "buddy", "gezelschap"),)
ROOT = Path(__file__).parent.parent.parent


class Files:
    """The files of an index, read as ``lezer.js`` does."""

    def __init__(self, findable: Findable) -> None:
        self.raw = {page.path.removeprefix(f"{FOLDER}/"): page.body for page in findable.pages}
        self.basis: dict[str, Any] = self.json("basis.json")
        self.refs: list[str] = self.basis["refs"]

    def json(self, name: str) -> Any:
        """Return what is in file ``name``."""
        return json.loads(self.raw[name])

    def rows(self, kind: str) -> list[list[Any]]:
        """Return the rows of all shards of ``kind``, in order."""
        return [row for number in range(len(self.numbers(kind))) for row in self.json(f"{kind}/{number}.json")]

    def numbers(self, kind: str) -> list[int]:
        """Return the numbers of the shards of ``kind`` that there are."""
        return sorted(int(name.split("/")[1].removesuffix(".json")) for name in self.raw if name.startswith(f"{kind}/"))

    def word(self, word: str) -> list[Any] | None:
        """Return the row of ``word``, from the shard in which it must be."""
        shard = bisect_right(self.basis["woorden"], word) - 1
        rows = self.json(f"w/{shard}.json") if shard >= 0 else []
        return next((row for row in rows if row[0] == word), None)

    def term(self, number: int) -> list[Any]:
        """Return the row of term ``number``, from the shard in which it must be."""
        shard = bisect_right(self.basis["termen"], number) - 1
        row: list[Any] = self.json(f"t/{shard}.json")[number - self.basis["termen"][shard]]
        return row

    def led(self, word: str, column: int = 3) -> dict[str, set[str]]:
        """Return how the terms of ``word`` are written, and the refs that it leads to by them."""
        row = self.word(word)
        flat = row[column] if row and len(row) > column else []
        return {term[0]: self.said(term) for term in map(self.term, flat[::2])}

    def said(self, term: list[Any]) -> set[str]:
        """Return the refs of what says ``term``, or a term that includes it."""
        lists = [term[2], *(related[3] for related in (term[3] if len(term) > 3 else ()))]
        return {self.refs[place] for pairs in lists for place in pairs[::2]}


@pytest.fixture(scope="module")
def directory(example: pipeline.Loaded) -> Directory:
    assert example.directory
    return example.directory


@pytest.fixture(scope="module")
def findable(directory: Directory) -> Findable:
    return index(directory, assess(directory, TODAY), GROUPS)


@pytest.fixture(scope="module")
def files(findable: Findable) -> Files:
    return Files(findable)


# ── which files there are ────────────────────────────────────────────────────────────────────────────────────


def test_addresses_are_numbers_and_letters_and_never_words(findable: Findable) -> None:
    fixed = {"basis.json", "punten.bin", "namen.json", "tijden.json", "plaatsen.json", "gevaar.json"}
    paths = [page.path.removeprefix(f"{FOLDER}/") for page in findable.pages]
    assert len(set(paths)) == len(paths)
    assert {path for path in paths if not re.fullmatch(r"[wt]/\d+\.json|s/[a-z]\d+\.json", path)} == fixed


def digest(findable: Findable) -> str:
    """Return what is in ``findable``, in short."""
    pages = [(page.path, page.body if isinstance(page.body, str) else page.body.hex()) for page in findable.pages]
    return hashlib.sha256(repr((pages, findable.order)).encode()).hexdigest()


def test_the_same_content_gives_the_same_files_in_another_process(findable: Findable) -> None:
    program = (
        "from datetime import date; from pathlib import Path; from sitegen import pipeline; from sitegen.assessment import assess\n"
        "from sitegen.retrieval import index; from test_files import GROUPS, digest\n"
        f"directory = pipeline.load(Path({str(EXAMPLE)!r})).directory\n"
        f"print(digest(index(directory, assess(directory, date.fromisoformat({TODAY.isoformat()!r})), GROUPS)))"
    )
    path = os.pathsep.join(map(str, (ROOT, ROOT / "tests", Path(__file__).parent)))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "1"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == digest(findable)


def test_an_empty_directory_has_an_index_too(directory: Directory) -> None:
    empty = Directory(directory.site)
    found = index(empty, assess(empty, TODAY))
    files = Files(found)
    assert found.order == ()
    assert files.refs == []
    assert files.raw["punten.bin"] == b""
    assert len(files.word("schaken") or []) == 3  # Dutch, but it leads nowhere


def test_shards_are_small(files: Files) -> None:
    sizes = [len(body) for name, body in files.raw.items() if name.startswith(("w/", "t/"))]
    assert max(sizes) < 10_000
    assert len(files.raw["basis.json"]) < 60_000


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_word_stands_where_the_boundaries_say(files: Files) -> None:
    firsts = files.basis["woorden"]
    assert files.numbers("w") == list(range(len(firsts)))
    seen: list[str] = []
    for shard in range(len(firsts)):
        words = [row[0] for row in files.json(f"w/{shard}.json")]
        assert words[0] == firsts[shard]
        assert [bisect_right(firsts, word) - 1 for word in words] == [shard] * len(words)
        seen += words
    assert seen == sorted(set(seen))


def test_there_is_a_row_for_all_of_dutch_and_all_that_is_said_but_what_says_nothing(files: Files) -> None:
    there = {row[0] for row in files.rows("w")}
    assert dutch().table.keys() - STOP <= there
    assert {"kerkbus", "schaakclub", "huisartsenpraktijk", "bezoekvrijwilliger"} <= there
    assert not STOP & there


def test_a_row_has_what_the_word_table_has(files: Files) -> None:
    for word in ("fiets", "schaken", "kerkbus"):
        row = files.word(word)
        assert row
        assert row[1] == dutch().zipf(word)
        assert base64.b64decode(row[2]) == table().row(word) != b""


def test_rows_lead_to_terms_that_there_are(files: Files) -> None:
    number = len(files.rows("t"))
    for row in files.rows("w"):
        flats = [*row[3:5], *(terms for _, terms in (row[5] if len(row) > 5 else ()))]
        for flat in flats:
            assert all(0 <= term < number for term in flat[::2])
            assert all(0 < hundredths <= 100 for hundredths in flat[1::2])
            assert list(flat[1::2]) == sorted(flat[1::2], reverse=True)


def test_a_word_leads_to_what_says_it(files: Files) -> None:
    assert {SCHAAKMAATJE, "vragen/schaken-aan-huis"} <= files.led("schaken")["schaken"]
    assert files.led("taxi").keys() == {"taxi"}
    assert files.led("taxi")["taxi"] == {KERKBUS, "categorieen/vervoer"}
    assert len(files.word("fiets") or []) == 3  # nobody says it
    assert files.word("xqzwvk") is None


def test_other_forms_lead_to_the_same(files: Files) -> None:
    assert files.led("bussen") == files.led("bus")
    assert files.led("speelt") == files.led("spelen") == {"spelen": {SCHAAKMAATJE}}


def test_synonyms_lead_to_each_other(files: Files) -> None:
    assert "gezelschap" in files.led("maatje")
    assert "maatje" in files.led("gezelschap")
    assert {"maatje", "gezelschap"} == files.led("buddy").keys()  # nobody says buddy


def test_without_groups_words_lead_to_themselves(directory: Directory) -> None:
    found = Files(index(directory, assess(directory, TODAY)))
    assert "gezelschap" not in found.led("maatje")
    assert found.led("buddy") == {}


def test_a_part_leads_to_the_whole_and_the_whole_to_its_parts(files: Files) -> None:
    assert KERKBUS in files.led("kerk")["kerk"]
    assert files.led("kerkbus", column=4).keys() == {"kerk", "bus"}
    assert "categorieen/vervoer" in files.led("kerkbus", column=4)["bus"]
    assert "bus" in files.led("buurtbus", column=4)  # a compound that nobody says


def test_a_telephone_number_is_one_word(files: Files) -> None:
    assert files.led("0781000004") == {"0781000004": {SCHAAKMAATJE}}
    assert files.led("0781000002") == {"0781000002": {KERKBUS, "organisaties/kerk-aan-de-kade"}}


def test_phrases_of_synonyms_stand_under_a_word_of_theirs(directory: Directory) -> None:
    group = ("met de taxi naar huis", "rijden", "naar de kerk")
    found = Files(index(directory, assess(directory, TODAY), [group]))
    row = found.word("taxi")
    assert row
    assert [(phrase, [found.term(term)[0] for term in terms[::2]]) for phrase, terms in row[5]] == [
        ("met de taxi naar huis", ["rijden"])
    ]
    kerk = found.word("kerk")
    assert kerk
    assert [phrase for phrase, _ in kerk[5]] == ["naar de kerk"]


# ── terms ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_term_stands_where_the_boundaries_say(files: Files) -> None:
    starts = files.basis["termen"]
    assert files.numbers("t") == list(range(len(starts)))
    sizes = [len(files.json(f"t/{shard}.json")) for shard in range(len(starts))]
    assert starts == [sum(sizes[:shard]) for shard in range(len(sizes))]


def test_terms_name_documents_that_there_are_each_once_with_an_impact(files: Files) -> None:
    for row in files.rows("t"):
        for pairs in (row[2], *(related[3] for related in (row[3] if len(row) > 3 else ()))):
            assert list(pairs[::2]) == sorted(set(pairs[::2]))
            assert all(0 <= place < len(files.refs) for place in pairs[::2])
            assert all(impact > 0 for impact in pairs[1::2])


def test_what_includes_a_term_is_never_rarer_than_it_for_the_score(files: Files) -> None:
    for row in files.rows("t"):
        for hundredths, written, idf, _ in row[3] if len(row) > 3 else ():
            assert 0 < hundredths < 100
            assert written
            assert idf <= row[1]


# ── spelling and names ───────────────────────────────────────────────────────────────────────────────────────


def test_words_to_correct_to_by_letter_and_length_those_of_the_site_first(files: Files) -> None:
    ours, theirs = (text.split(" ") for text in files.json("s/s6.json"))
    assert "spelen" in ours
    assert {"schuld", "school"} <= set(theirs)
    assert not set(ours) & set(theirs)
    zipf = [dutch().zipf(word) for word in theirs]
    assert zipf == sorted(zipf, reverse=True)


def test_nothing_is_corrected_to_what_is_no_word(files: Files) -> None:
    names = [name for name in files.raw if name.startswith("s/")]
    assert len(names) == 26 * 13  # of 3 to 15 letters, also when there is no such word: a page asks for them
    for name in names:
        length = int(name[3:].removesuffix(".json"))
        for text in files.json(name):
            for word in text.split():
                assert re.fullmatch(rf"{name[2]}[a-z]*", word)
                assert len(word) == length or len(word) > length == 15


def test_names_stand_by_alphabet_then_wijken_then_words_of_categorieen(files: Files) -> None:
    rows = files.json("namen.json")
    assert [ref for _, ref in rows[:10]] == [
        "categorieen/crisis",
        "organisaties/praktijk-de-sluis",
        "organisaties/kerk-aan-de-kade",
        "categorieen/maatje-en-bezoek",
        "initiatieven/kerkbus",
        "initiatieven/schaakmaatje",
        "initiatieven/veilig-huis",
        "categorieen/vervoer",
        "vragen/niemand-weet-het",
        "vragen/schaken-aan-huis",
    ]
    assert rows[4] == ["Met de kerkbus mee", KERKBUS]
    assert ["Noord", "wijken/noord"] in rows[10:]
    assert ["eenzaam", "categorieen/maatje-en-bezoek", 1] in rows[10:]
    words = [row[0] for row in rows if len(row) > 2]
    assert words == sorted(words)
    assert not {word.casefold() for word in words} & {row[0].casefold() for row in rows[:10]}


def test_numbers_that_can_be_called_before_anything_else(files: Files) -> None:
    assert files.basis["nummers"] == [["Levensgevaar", "112", ""], ["De Spin", "078 100 00 01", "op werkdagen"]]


# ── points, facets and the rest ──────────────────────────────────────────────────────────────────────────────


def test_there_is_a_point_for_every_document(files: Files) -> None:
    body = files.raw["punten.bin"]
    assert isinstance(body, bytes)
    points = np.frombuffer(body, np.int8).reshape(-1, AXES).astype(np.float32)
    assert len(points) == len(files.refs)
    assert np.linalg.norm(points, axis=1) == pytest.approx([127] * len(points), abs=2)
    near = (points @ points[files.refs.index(SCHAAKMAATJE)]).tolist()
    others = [place for place, ref in enumerate(files.refs) if ref != SCHAAKMAATJE]
    assert files.refs[max(others, key=lambda place: near[place])] == "vragen/schaken-aan-huis"


def test_facets_are_lists_of_documents_and_what_is_unknown_is_in_none(files: Files, directory: Directory) -> None:
    there = documents(directory, assess(directory, TODAY))
    again: list[dict[str, list[str]]] = [{} for _ in there]
    for name, values in files.basis["kenmerken"].items():
        for value, places in values.items():
            for place in places:
                again[place].setdefault(name, []).append(value)
    sorted_ = [{name: sorted(values) for name, values in facets.items()} for facets in again]
    assert sorted_ == [{name: sorted(values) for name, values in one.facets.items()} for one in there]


def test_the_basis_says_the_rest(files: Files) -> None:
    basis, place = files.basis, {ref: str(place) for place, ref in enumerate(files.refs)}
    assert basis["leeftijd"] == {place[SCHAAKMAATJE]: [18, None]}
    assert set(basis["stand"]) == {
        place[KERKBUS],
        place["initiatieven/veilig-huis"],
        place["organisaties/praktijk-de-sluis"],
    }
    assert [files.refs[one] for one in basis["spreekt"][place["vragen/schaken-aan-huis"]]] == [
        SCHAAKMAATJE,
        "organisaties/kerk-aan-de-kade",
    ]
    assert set(basis["stop"].split(" ")) == STOP
    assert basis["heet"]["wijk:noord"] == "Noord"
    assert basis["heet"]["doelgroep:ouderen"] == "Ouderen"
    assert basis["controle"][place[SCHAAKMAATJE]] > basis["controle"][place[KERKBUS]]
    assert basis["plaatsen"] is False
    assert files.json("tijden.json").keys() == {place[SCHAAKMAATJE]}


def test_where_things_are(directory: Directory) -> None:
    noord = directory.wijken["noord"].model_copy(update={"locatie": (51.82, 4.65)})
    located = replace(directory, wijken={**directory.wijken, "noord": noord})
    found = Files(index(located, assess(located, TODAY)))
    assert found.basis["plaatsen"] is True
    where = found.json("plaatsen.json")
    assert where["wijken"] == {"noord": [51.82, 4.65]}
    assert {found.refs[int(place)] for place in where["documenten"]} == {
        SCHAAKMAATJE,
        KERKBUS,
        "organisaties/kerk-aan-de-kade",
    }


def test_what_may_not_be_seen_is_in_no_file(files: Files) -> None:
    refs = [*files.refs, *(row[1] for row in files.json("namen.json"))]
    assert "initiatieven/oude-soos" not in refs
    said = {form for name in files.raw if name.startswith("s/") for form in files.json(name)[0].split()}
    assert not {"geheimweg", "stilstad", "soosje", "toernooien"} & said
    assert files.word("geheimweg") is None
    assert files.word("stilstad") is None
    assert "51.81" not in files.raw["plaatsen.json"]


def cards(pages: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the refs in each file of cards."""
    found = {path: [card["ref"] for card in json.loads(body)] for path, body in pages}
    return [found[f"{FOLDER}/k/{number}.json"] for number in range(len(found))]


def test_cards_stand_in_the_order_of_the_numbers(directory: Directory, findable: Findable) -> None:
    made, findings = render(directory, assess(directory, TODAY), pipeline.TEMPLATES, findable)
    assert not findings
    there = cards((page.path, str(page.body)) for page in made if page.path.startswith(f"{FOLDER}/k/"))
    shown = [ref for ref in Files(findable).refs if not ref.startswith("categorieen/")]
    assert [len(group) for group in there] == [CARDS, len(shown) - CARDS]
    assert [ref for group in there for ref in group] == list(findable.order) == shown
