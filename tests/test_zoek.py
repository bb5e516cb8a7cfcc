"""The search engine in a real browser: its modules with small values, and the whole of it on the index of the example."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from string import ascii_lowercase
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import pytest
from conftest import EXAMPLE, TODAY
from playwright.sync_api import Browser, Page

from sitegen import dutch, pipeline
from sitegen.language import STOP
from sitegen.meaning import AXES, packed, strangeness, text_of, unpacked
from sitegen.serve import Live, start

pytestmark = pytest.mark.browser

SCHAAKMAATJE, KERKBUS, VEILIG = "initiatieven/schaakmaatje", "initiatieven/kerkbus", "initiatieven/veilig-huis"
KERK, SLUIS = "organisaties/kerk-aan-de-kade", "organisaties/praktijk-de-sluis"
NIEMAND, SCHAKEN = "vragen/niemand-weet-het", "vragen/schaken-aan-huis"
ALL = [SCHAAKMAATJE, KERKBUS, VEILIG, KERK, SLUIS, NIEMAND, SCHAKEN]
Json = dict[str, Any]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the example site, of which it is known where Noord and Zuid are."""
    folder = tmp_path_factory.mktemp("zoek")
    shutil.copytree(EXAMPLE, folder / "content")
    settings = folder / "content" / "site.yaml"
    settings.write_text(settings.read_text().replace("proefdorp.example/kaart", "proefdorp.example"))
    wijken = folder / "content" / "wijken.yaml"
    text = wijken.read_text().replace("naam: Zuid,", "naam: Zuid, locatie: [51.80, 4.66],")
    wijken.write_text(text.replace("  naam: Noord\n", "  naam: Noord\n  locatie: [51.82, 4.65]\n"))
    assert pipeline.build(folder / "content", folder / "uit", TODAY).good
    return folder / "uit"


@pytest.fixture(scope="module")
def tab(browser: Browser, built: Path) -> Iterator[Page]:
    """Give a page of that site, from which the modules can be imported; any error in its console fails the test."""
    server = start(Live(built), 0)
    context = browser.new_context()
    page = context.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(f"http://127.0.0.1:{server.server_port}/over")
    (folder,) = (built / "static").iterdir()
    page.evaluate("(folder) => { window.zoek = (name) => import(`/static/${folder}/zoek/${name}.js`); }", folder.name)
    yield page
    context.close()
    server.shutdown()
    server.server_close()
    assert not problems


def call(tab: Page, module: str, function: str, *words: object) -> Any:
    """Return what ``function`` of ``module`` makes of ``words``; typed arrays come back as lists."""
    return tab.evaluate(
        """async ([module, name, words]) => {
          const found = (await window.zoek(module))[name](...words);
          return ArrayBuffer.isView(found) ? [...found] : found instanceof Map ? Object.fromEntries(found) : found;
        }""",
        [module, function, list(words)],
    )


# ── taal: words ──────────────────────────────────────────────────────────────────────────────────────────────


def test_words_are_those_of_the_index(tab: Page) -> None:
    texts = [
        "", "  ", "Één café", "cafe\u0301 A\u030angström", "ĲSSELMONDE ĳs", "’t Bolwerk, auto's en foto’s", "ﬁets ½ uur", "ＡＢＣ x² № 5",
        "Straße İstanbul", "100% e-mail", "👍🏽 hulp 1️⃣", "مساعدة help Ελλάδα", "schuld\u00adhulp a\u200bb\u00a0c", "ø æ Œ Å ñ Ž",
        "wmo/jeugd; (wijk)", "3401AB 3401 AB", "mevrouw van 84, 2 dagen", "12-03", "50|50 Green", "C++ & C#", "'s-Gravendeel", "naïef coördinator",
    ]  # fmt: skip
    found = {text: call(tab, "taal", "words", text) for text in texts}
    assert found == {text: dutch.words(text) for text in texts}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bel 078 100 00 04", ["bel", "0781000004"]),
        ("(078) 100-00-04", ["0781000004"]),
        ("+31 (0)78 100 00 04 na vijf", ["0781000004", "na", "vijf"]),
        ("0031781000004", ["0781000004"]),
        ("0800 1234", ["08001234"]),
        ("bel 112", ["bel", "112"]),
    ],
)
def test_a_telephone_number_is_one_word(tab: Page, text: str, words: list[str]) -> None:
    assert call(tab, "taal", "words", text) == words


def test_what_stands_between_quotes(tab: Page) -> None:
    text = 'wie "leest er voor" of “zingt er” of „danst er” en "" "'
    assert call(tab, "taal", "quoted", text) == ["leest er voor", "zingt er", "danst er"]
    assert call(tab, "taal", "quoted", "auto's en foto’s") == []


# ── begrip: what a question says of for whom, where and how ──────────────────────────────────────────────────

BASIS = {
    "merken": {
        "noord": [["wijk", "noord"]],
        "nieuw noord": [["wijk", "nieuw-noord"]],
        "3401": [["wijk", "noord"], ["wijk", "haven"]],
        "huisarts": [["vorm", "arts"]],
        "zonder huisarts": [["verwijzing", "nee"]],
        "avond": [["moment", "avond"]],
        "s avonds": [["moment", "avond"]],
        "vrouw": [["doelgroep", "vrouwen"]],
    },
    "mensen": ["meisje", "mevrouw", "vrouw", "man"],
    "duur": ["al", "sinds", "na"],
}


def understood(tab: Page, question: str) -> list[str]:
    found: list[Json] = call(tab, "begrip", "understand", dutch.words(question), BASIS)
    return [mark["key"] for mark in found]


@pytest.mark.parametrize(
    ("question", "age"),
    [
        ("meisje 17", 17),
        ("mevrouw van 84", 84),
        ("80-jarige", 80),
        ("8jarig", 8),
        ("iets voor 12 jaar", 12),
        ("voor een 75-plusser", 75),
        ("man 45 jaar, al 10 jaar ziek", 45),
        ("tien jaar kranten", None),
        ("al 12 jaar", None),
        ("sinds 5 jaar", None),
        ("3 jaar geleden", None),
        ("van 84", None),
        ("om 17 uur", None),
        ("mevrouw van 120", None),
        ("mevrouw 1941", None),
    ],
)
def test_ages(tab: Page, question: str, age: int | None) -> None:
    assert understood(tab, question) == ([] if age is None else [f"leeftijd:{age}"])


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("in Noord", ["wijk:noord"]),
        ("in Nieuw-Noord", ["wijk:nieuw-noord"]),
        ("in Nieuw-Noord of in Noord", ["wijk:nieuw-noord", "wijk:noord"]),
        ("noord, echt noord", ["wijk:noord"]),
        ("3401", ["wijk:noord", "wijk:haven"]),
        ("naar de huisarts", ["vorm:arts"]),
        ("zonder huisarts", ["verwijzing:nee"]),
        ("'s avonds op een avond", ["moment:avond"]),
        ("noordelijk", []),
        ("constructor toString __proto__", []),
        ("", []),
    ],
)
def test_the_longest_phrase_is_understood_and_each_value_once(tab: Page, question: str, keys: list[str]) -> None:
    assert understood(tab, question) == keys


def test_a_mark_says_by_which_words(tab: Page) -> None:
    found = call(tab, "begrip", "understand", dutch.words("Iets 's avonds voor een vrouw van 84"), BASIS)
    assert found == [
        {"key": "moment:avond", "group": "moment", "value": "avond", "said": "s avonds", "from": 1, "to": 3},
        {"key": "doelgroep:vrouwen", "group": "doelgroep", "value": "vrouwen", "said": "vrouw", "from": 5, "to": 6},
        {"key": "leeftijd:84", "group": "leeftijd", "value": "84", "said": "84", "from": 7, "to": 8},
    ]


# ── spelling: which word was meant ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("bus", "bus", 0),
        ("bus", "bos", 1),
        ("bus", "buss", 1),
        ("buss", "bus", 1),
        ("opruimen", "oprumien", 1),
        ("mantelzorg", "mantelzrog", 1),
        ("schaken", "skaken", 2),
        ("zorg", "gorz", 2),
        ("abcdef", "ghijkl", 4),
        ("a", "abcdef", 4),
        ("", "ab", 2),
    ],
)
def test_distance_is_never_counted_further_than_needed(tab: Page, one: str, other: str, steps: int) -> None:
    most = 3
    assert call(tab, "spelling", "distance", one, other, most) == steps
    assert call(tab, "spelling", "distance", other, one, most) == steps
    if steps:
        assert call(tab, "spelling", "distance", one, other, steps - 1) == steps


@pytest.mark.parametrize(
    "words",
    ["psycholoog psygoloog", "zorg sorg", "verslaving ferslafing", "ijs eis", "licht ligt", "blauw blouw", "hond hont", "cadeau kadeau",
     "thee tee", "logisch logis", "cent sent", "bossen bosen", "telephoon telefoon"],
)  # fmt: skip
def test_what_sounds_the_same(tab: Page, words: str) -> None:
    assert len({call(tab, "spelling", "sound", word) for word in words.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("bus", "bos"), ("zorg", "zoek"), ("huur", "huis"), ("auto", "oude")])
def test_what_does_not_sound_the_same(tab: Page, one: str, other: str) -> None:
    assert call(tab, "spelling", "sound", one) != call(tab, "spelling", "sound", other)


def meant(tab: Page, built: Path, word: str) -> str | None:
    """Return the word that ``word`` is taken for, of those of the example and of Dutch."""
    letters = call(tab, "spelling", "beginnings", word)
    shelves = [f"{letter}{min(length, 15)}" for letter in letters for length in range(3, len(word) + 4)]
    lists = [json.loads((built / "zoekindex" / "s" / f"{shelf}.json").read_text()) for shelf in shelves]
    found: Json | None = call(tab, "spelling", "nearest", word, lists)
    return found["word"] if found else None


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("oprumien", "opruimen"),
        ("opruimmen", "opruimen"),
        ("psycoloog", "psycholoog"),
        ("mantelsorg", "mantelzorg"),
        ("mantelzrog", "mantelzorg"),
        ("verslavign", "verslaving"),
        ("ferslaving", "verslaving"),
        ("schaaken", "schaken"),
        ("eenzam", "eenzaam"),
        ("skootmobiel", "scootmobiel"),
        ("huisarst", "huisarts"),
        ("gezelschp", "gezelschap"),
        ("kerkbuss", "kerkbus"),
    ],
)
def test_the_word_that_was_meant(tab: Page, built: Path, word: str, right: str) -> None:
    assert meant(tab, built, word) == right


@pytest.mark.parametrize("word", ["xqzwvk", "kwantumfysica", "blockchain", "bjzk", "bos", "06123", "3401ab"])
def test_a_word_that_is_far_from_all_stays_what_it_is(tab: Page, built: Path, word: str) -> None:
    assert meant(tab, built, word) is None


@pytest.mark.parametrize(
    ("lists", "right"),
    [
        ([["", "kerkbes kerkbos"]], "kerkbes"),  # the commonest
        ([["kerkbos", "kerkbes"]], "kerkbos"),  # that of the site
        ([["", "kerkbes kerkbuz"]], "kerkbuz"),  # that sounds the same
        ([["", "kerkbos"], ["", "kerkbust"]], "kerkbust"),  # the nearest
        ([["", ""]], None),
    ],
)
def test_of_several_words_one_is_meant(tab: Page, lists: list[list[str]], right: str | None) -> None:
    found: Json | None = call(tab, "spelling", "nearest", "kerkbuss", lists)
    assert (found["word"] if found else None) == right


def test_a_word_may_have_been_meant_to_begin_otherwise(tab: Page) -> None:
    for word, letter in (
        ("ferslaving", "v"),
        ("sirkel", "c"),
        ("kado", "c"),
        ("pshycholoog", "p"),
        ("ovreval", "o"),
        ("ksat", "s"),
    ):
        assert letter in call(tab, "spelling", "beginnings", word)
    assert all(letter.isalpha() for letter in call(tab, "spelling", "beginnings", "a1b"))


# ── rang: from evidence to an order ──────────────────────────────────────────────────────────────────────────


def test_rows_of_the_word_table_are_read_as_they_were_written(tab: Page) -> None:
    row = packed(np.random.default_rng(3).normal(size=AXES).astype(np.float32), -1.5)
    found = tab.evaluate(
        """async (text) => {
          const { unpack, vector, strangeness } = await window.zoek("rang");
          return [[...vector(unpack(text))], strangeness(unpack(text)), unpack("")];
        }""",
        text_of(row),
    )
    assert found[0] == pytest.approx(unpacked(row).tolist(), abs=1e-6)
    assert found[1:] == [strangeness(row), None]


def test_vectors_together_have_length_1(tab: Page) -> None:
    assert call(tab, "rang", "together", [[3, 0], [0, 4]]) == pytest.approx([0.6, 0.8])
    assert call(tab, "rang", "together", [[2, 0]]) == [1, 0]
    assert call(tab, "rang", "together", [[1, 0], [-1, 0]]) is None
    assert call(tab, "rang", "together", []) is None


def test_nearness_is_the_cosine(tab: Page) -> None:
    points = [127, 0, 0, 127, -127, 0, 90, 90]
    assert call(tab, "rang", "nearness", points, [1, 0]) == pytest.approx([1, 0, -1, 90 / 127])
    assert call(tab, "rang", "nearness", [], [1, 0]) == []


def standard(tab: Page, values: Sequence[float], begin: int, end: int) -> list[float]:
    found: list[float] = tab.evaluate(
        """async ([values, from, to]) => [...(await window.zoek("rang")).standard(Float32Array.from(values), from, to)]""",
        [values, begin, end],
    )
    return found


def test_standard_scores(tab: Page) -> None:
    assert standard(tab, [1, 3], 0, 2) == [-1, 1]
    assert standard(tab, [1, 3, 5], 0, 2) == [-1, 1, 3]  # measured by the first two
    assert standard(tab, [2, 2, 2], 0, 3) == [0, 0, 0]
    assert standard(tab, [0, 0], 2, 2) == [0, 0]


def evidence(tab: Page, own: list[Any], parts: list[Any]) -> Json:
    found: Json = call(tab, "rang", "evidence", {"own": own, "parts": parts})
    return found


BUS = ["bus", 200, [0, 100, 1, 50]]  # said by documents 0 and 1; idf 2
KERK_TERM = ["kerk", 100, [1, 100], [[40, "kerkbus", 50, [2, 100]]]]  # and included by what document 2 says


def test_a_document_is_scored_by_its_best_term(tab: Page) -> None:
    taxi = ["taxi", 300, [1, 100]]
    assert evidence(tab, [[BUS, 1], [taxi, 0.5]], []) == {
        "0": {"score": 2, "written": "bus", "how": "woord"},
        "1": {"score": 1.5, "written": "taxi", "how": "synoniem"},
    }


def test_a_part_in_a_whole_counts_for_its_share(tab: Page) -> None:
    found = evidence(tab, [[KERK_TERM, 1]], [])
    assert found["1"] == {"score": 1, "written": "kerk", "how": "woord"}
    assert found["2"] == {"score": pytest.approx(0.4 * 0.5), "written": "kerkbus", "how": "deel"}


def test_the_parts_of_a_compound_add_up(tab: Page) -> None:
    found = evidence(tab, [], [[BUS, 0.4], [KERK_TERM, 0.5]])
    assert {place: one["score"] for place, one in found.items()} == {
        "0": pytest.approx(0.8),
        "1": pytest.approx(0.4 + 0.5),
        "2": pytest.approx(0.1),
    }
    assert {one["how"] for one in found.values()} == {"deel"}


def test_the_word_itself_wins_of_its_parts(tab: Page) -> None:
    assert evidence(tab, [[BUS, 1]], [[BUS, 0.4]])["0"] == {"score": 2, "written": "bus", "how": "woord"}
    assert evidence(tab, [], []) == {}


def test_the_verdict_is_better_with_more_evidence_and_worse_for_what_is_strange(tab: Page) -> None:
    order = ["niets", "mager", "goed"]
    base = {"near": 0.45, "said": 0.3, "strange": 0.5, "words": 3}
    for name, steps in (("near", range(21)), ("said", range(21)), ("strange", range(120, -121, -6))):
        scale = 20 if name != "strange" else 10
        found = [order.index(call(tab, "oordeel", "verdict", {**base, name: step / scale})) for step in steps]
        assert found == sorted(found)
        assert found[0] < found[-1]
    assert call(tab, "oordeel", "verdict", {"near": 1, "said": 1, "strange": -1, "words": 2}) == "goed"
    assert call(tab, "oordeel", "verdict", {"near": 0, "said": 0, "strange": 1, "words": 2}) == "niets"
    odd = {"near": 0.62, "said": 1, "strange": 4}
    assert [call(tab, "oordeel", "verdict", {**odd, "words": number}) for number in (1, 30)] == ["mager", "niets"]


def test_a_question_that_is_a_name(tab: Page) -> None:
    asked = [{"word": "koffie"}, {"word": "menpaal", "corrected": "meerpaal"}]
    assert call(tab, "oordeel", "named", asked, ["Soep", "Koffie in de Meerpaal"]) is True
    assert call(tab, "oordeel", "named", asked, ["Koffie", "Meerpaal", ""]) is False


# ── keuze: what a document has ───────────────────────────────────────────────────────────────────────────────

REFS = ["initiatieven/a", "initiatieven/b", "organisaties/c", "vragen/d"]
FACETS = {
    "wijk": {"noord": [0, 2], "zuid": [1]},
    "doelgroep": {"ouderen": [0], "jeugd": [1]},
    "kosten": {"gratis": [0], "tarief": [1]},
    "digid": {"nee": [0]},
}
AGES: Json = {"0": [18, None], "1": [None, 12], "2": [0, 4]}
CHOOSE = """async ([refs, facets, ages, name, words]) => {
  const site = { basis: { refs, leeftijd: ages }, sets: {}, known: {}, values: {} };
  for (const [group, lists] of Object.entries(facets)) {
    const pairs = Object.entries(lists).flatMap(([value, places]) => places.map((place) => [value, place]));
    site.sets[group] = Object.fromEntries(Object.entries(lists).map(([value, places]) => [value, new Set(places)]));
    site.known[group] = new Set(pairs.map(([, place]) => place));
    site.values[group] = Object.fromEntries(refs.map((_, place) => [place, pairs.filter(([, one]) => one === place).map(([value]) => value)]));
  }
  return (await window.zoek("keuze"))[name](site, ...words);
}"""


def choose(tab: Page, function: str, *words: object, facets: Mapping[str, object] = FACETS) -> Any:
    """Return what ``function`` says of four documents with these facets and ages."""
    return tab.evaluate(CHOOSE, [REFS, facets, AGES, function, list(words)])


@pytest.mark.parametrize(
    ("group", "value", "answers"),
    [
        ("wijk", "noord", "ja nee ja onbekend"),
        ("kosten", "gratis", "ja nee onbekend onbekend"),
        ("digid", "nee", "ja onbekend onbekend onbekend"),
        ("doelgroep", "ouderen", "ja nee ja ja"),  # who names none is for everybody
        ("taal", "tr", "onbekend onbekend onbekend onbekend"),
        ("moment", "nu", "onbekend onbekend onbekend onbekend"),
        ("leeftijd", "18", "ja nee nee onbekend"),
        ("leeftijd", "17", "nee nee nee onbekend"),
        ("leeftijd", "12", "nee ja nee onbekend"),
        ("leeftijd", "0", "nee ja ja onbekend"),
        ("leeftijd", "4", "nee ja ja onbekend"),
    ],
)
def test_what_a_document_has(tab: Page, group: str, value: str, answers: str) -> None:
    wanted = {"group": group, "value": value}
    assert " ".join(choose(tab, "has", place, wanted) for place in range(len(REFS))) == answers


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        ({}, [0, 1, 2, 3]),
        ({"wijk": ["noord"]}, [0, 2]),
        ({"wijk": ["noord", "zuid"]}, [0, 1, 2]),
        ({"wijk": ["noord"], "kosten": ["gratis"]}, [0]),
        ({"digid": ["nee"]}, [0, 1]),  # unknown stays, of an initiatief
        ({"doelgroep": ["ouderen"]}, [0, 2, 3]),
        ({"wijk": ["oost"]}, []),
    ],
)
def test_what_stays_when_boxes_are_ticked(tab: Page, filters: Json, places: list[int]) -> None:
    assert [place for place in range(len(REFS)) if choose(tab, "stays", place, filters)] == places


def test_a_group_that_is_left_out_lets_everything_stay(tab: Page) -> None:
    assert choose(tab, "stays", 1, {"wijk": ["noord"]}, "wijk") is True
    assert choose(tab, "stays", 1, {"wijk": ["noord"]}, "kosten") is False


def test_numbers_beside_the_boxes_of_a_group_do_not_depend_on_that_group(tab: Page) -> None:
    nothing = choose(tab, "count", [0, 1, 2, 3], {})
    assert nothing["wijk"] == {"noord": 2, "zuid": 1}
    assert nothing["kosten"] == {"gratis": 1, "tarief": 1}
    assert nothing["doelgroep"] == {"ouderen": 3, "jeugd": 3}
    ticked = choose(tab, "count", [0, 1, 2, 3], {"wijk": ["noord"]})
    assert ticked["wijk"] == nothing["wijk"]
    assert ticked["kosten"] == {"gratis": 1, "tarief": 0}
    assert choose(tab, "count", [1], {})["wijk"] == {"noord": 0, "zuid": 1}
    assert choose(tab, "count", [], {})["wijk"] == {"noord": 0, "zuid": 0}


def test_distances_are_kilometres_to_the_nearest_place(tab: Page) -> None:
    where = {"wijken": {"noord": [52.0, 5.0]}, "documenten": {"0": [[52.0, 5.0]], "1": [[53.0, 5.0], [52.0, 5.1]]}}
    found = tab.evaluate(
        """async (where) => {
          const far = (await window.zoek("keuze")).distances(where, "noord");
          return [far(0), far(1), far(2) === Infinity];
        }""",
        where,
    )
    assert found == [0, pytest.approx(6.85, abs=0.02), True]


def test_what_is_open_now(tab: Page) -> None:
    hours = {"0": {"tijden": [[[1], 540, 1020, [], None, None]], "gesloten_op": []}}
    found = tab.evaluate(
        """async (hours) => {
          const { openAt } = await window.zoek("keuze");
          const at = (time) => [0, 1].map(openAt(hours, new Date(time)));
          return [at("2026-11-23T10:00+01:00"), at("2026-11-23T08:00+01:00"), at("2026-11-24T10:00+01:00")];
        }""",
        hours,
    )
    assert found == [["ja", "onbekend"], ["nee", "onbekend"], ["nee", "onbekend"]]


# ── gevaar: is somebody in danger? ───────────────────────────────────────────────────────────────────────────

PATTERNS = {
    "geen": ["niet meer leven in", "zelfmoord gepleegd"],
    "zelfdoding": ["niet meer leven|zijn", "zelfmoord*"],
    "geweld": ["slaat me|mij"],
}


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("ik wil niet meer leven", ["zelfdoding"]),
        ("ik wil er niet meer zijn", ["zelfdoding"]),
        ("hij wil niet zo heel lang meer leven", []),  # three words between
        ("hij wil niet zo lang meer leven", ["zelfdoding"]),  # two
        ("leven wil ik niet meer", []),  # another order
        ("zelfmoordgedachten", ["zelfdoding"]),
        ("niet meer leven in deze flat", []),
        ("zelfmoord gepleegd", []),
        ("zoon zelfmoord gepleegd en ik wil ook niet meer leven", ["zelfdoding"]),  # only those words are taken out
        ("hij slaat me en ik wil niet meer leven", ["zelfdoding", "geweld"]),
        ("", []),
    ],
)
def test_what_is_said_of_danger(tab: Page, said: str, kinds: list[str]) -> None:
    assert call(tab, "gevaar", "dangers", said.split(), PATTERNS) == kinds


# ── lezer and woord: the files, and what they know of a word ─────────────────────────────────────────────────

SMALL: Json = {
    "basis.json": {"woorden": ["buurt", "kerk", "taxi"], "termen": [0, 2]},
    "w/0.json": [["buurt", 450, ""], ["bushalte", 300, "", [0, 100]], ["halte", 350, "", [1, 100]]],
    "w/1.json": [["kerk", 480, "", [0, 100]], ["kerkbus", 150, "", [2, 100], [0, 40]], ["schaken", 330, "", [2, 100]]],
    "w/2.json": [["taxi", 450, "", [1, 100], [], [["naar de taxi", [0, 70]]]], ["vervoer", 430, "", [2, 100]]],
    "t/0.json": [["kerk", 100, [0, 100]], ["halte", 100, [1, 100]]],
    "t/1.json": [["vervoer", 100, [2, 100]]],
    **{f"s/{letter}{length}.json": ["", ""] for letter in ascii_lowercase for length in range(3, 16)},
    "s/s7.json": ["schaken", ""],
    "s/s6.json": ["", "staken"],
}
LOOK = """async ([files, name, words]) => {
  const asked = [];
  const read = async (name) => {
    asked.push(name);
    if (!(name in files)) throw new Error(name);
    return files[name];
  };
  const [{ reader }, woord] = [await window.zoek("lezer"), await window.zoek("woord")];
  const site = { files: reader(read), stop: new Set(["hulp"]) };
  const found = name === "look" ? await Promise.all(words.map((word) => woord.look(site, ...word))) : await Promise.all(words.map((word) => site.files[name](...word)));
  return [found.map((one) => (one instanceof Map ? [...one.keys()] : one)), asked];
}"""


def reading(tab: Page, function: str, *words: Sequence[object]) -> tuple[list[Any], list[str]]:
    """Return what ``function`` gives for each of ``words`` on a small index, and the files that were asked for."""
    found, asked = tab.evaluate(LOOK, [SMALL, function, [list(one) for one in words]])
    return found, asked


def test_each_file_is_fetched_once(tab: Page) -> None:
    found, asked = reading(tab, "word", ["kerk"], ["kerkbus"], ["kerk"], ["taxi"])
    assert [row[0] for row in found] == ["kerk", "kerkbus", "kerk", "taxi"]
    assert sorted(asked) == ["basis.json", "w/1.json", "w/2.json"]


def test_a_word_that_is_not_there(tab: Page) -> None:
    found, asked = reading(tab, "word", ["aap"], ["kerkorgel"], ["zzz"])
    assert found == [None, None, None]
    assert "w/0.json" not in asked  # what stands before the first word stands nowhere


def test_terms_by_number(tab: Page) -> None:
    found, asked = reading(tab, "term", [0], [1], [2])
    assert [row[0] for row in found] == ["kerk", "halte", "vervoer"]
    assert sorted(asked) == ["basis.json", "t/0.json", "t/1.json"]


def test_words_that_begin_so_and_words_with_which_it_begins(tab: Page) -> None:
    found, _ = reading(tab, "beginning", ["kerk"], ["kerkb"], ["xx"])
    assert [[row[0] for row in rows] for rows in found] == [["kerk", "kerkbus"], ["kerkbus"], []]
    assert reading(tab, "beginners", ["kerkbushalte", 4], ["tax", 4])[0] == [["kerk", "kerkbus"], []]


def test_words_for_spelling_by_letter_and_length(tab: Page) -> None:
    found, asked = reading(tab, "spelling", ["s", 7], ["s", 6], ["x", 40], ["s", 2])
    assert found == [["schaken", ""], ["", "staken"], ["", ""], ["", ""]]
    assert "s/x15.json" in asked
    assert "s/s2.json" not in asked  # there are no words so short


def test_a_word_that_exists_is_compared_with_few(tab: Page) -> None:
    _, known = reading(tab, "look", ["bushalte"])
    _, unknown = reading(tab, "look", ["bushaltx"])
    assert not [name for name in known if name[0] == "s"]  # of a word of the site nothing else was meant
    assert {"s/b6.json", "s/b10.json", "s/u8.json"} <= set(unknown)


def test_a_file_that_did_not_come_is_asked_for_again(tab: Page) -> None:
    found = tab.evaluate(
        """async (files) => {
          const { reader } = await window.zoek("lezer");
          let broken = true;
          const there = reader(async (name) => {
            if (broken && name === "w/1.json") throw new Error("away");
            return files[name];
          });
          const first = await there.word("kerk").catch((error) => error.message);
          broken = false;
          return [first, (await there.word("kerk"))[0]];
        }""",
        SMALL,
    )
    assert found == ["away", "kerk"]


@pytest.mark.parametrize(
    ("word", "rows", "how"),
    [
        ("kerk", ["kerk"], None),
        ("kerkb", ["kerkbus"], "begin"),
        ("taxivervoer", ["taxi", "vervoer"], "deel"),
        ("kerktaxi", ["kerk", "taxi"], "deel"),
        ("kerkentaxi", ["kerk", "taxi"], "deel"),
        ("taxihulp", ["taxi"], "deel"),  # what everybody says is no part
        ("kerkbushalte", ["kerkbus", "halte"], "deel"),
        ("kerktaxivervoer", ["kerk", "taxi", "vervoer"], "deel"),
        ("xqzwvk", [], None),
        ("kerk12", [], None),
        ("buur", [], None),  # the beginning of a word that leads nowhere
    ],
)
def test_what_is_known_of_a_word(tab: Page, word: str, rows: list[str], how: str | None) -> None:
    (found,), _ = reading(tab, "look", [word, False])
    assert ([row[0] for row in found["rows"]], found.get("how")) == (rows, how)
    assert "corrected" not in found


def test_a_mistake_is_corrected_unless_it_was_meant(tab: Page) -> None:
    (found, meant_so), _ = reading(tab, "look", ["schaaken", False], ["schaaken", True])
    assert (found["word"], found["corrected"], [row[0] for row in found["rows"]]) == (
        "schaaken",
        "schaken",
        ["schaken"],
    )
    assert meant_so == {"word": "schaaken", "rows": []}


# ── motor: the whole engine ──────────────────────────────────────────────────────────────────────────────────

ENGINE = """async ([question, { now, phrases, ...options }]) => {
  const { engine } = await window.zoek("motor");
  const read = async (name) => {
    const answer = await fetch(`/zoekindex/${name}`);
    if (!answer.ok) throw new Error(name);
    return name.endsWith(".json") ? answer.json() : answer.arrayBuffer();
  };
  const literal = phrases && (async (phrase) => new Set(phrases[phrase] ?? []));
  if (now) options.now = new Date(now);
  return (await engine(read, literal)).search(question, options);
}"""


def ask(tab: Page, question: str, **options: object) -> Json:
    found: Json = tab.evaluate(ENGINE, [question, options])
    return found


def refs(answer: Json) -> list[str]:
    return [result["ref"] for result in answer["results"]]


def result(answer: Json, ref: str) -> Json:
    found: Json = next(one for one in answer["results"] if one["ref"] == ref)
    return found


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("schaken", SCHAAKMAATJE),
        ("kerkbus", KERKBUS),
        ("taxi", KERKBUS),
        ("huisarts", SLUIS),
        ("veilige plek", VEILIG),
        ("Mijn vader van 80 wil graag weer eens een potje schaken bij hem thuis", SCHAAKMAATJE),
        ("Wie kan mevrouw met de bus naar het ziekenhuis rijden?", KERKBUS),
        ("taxivervoer", KERKBUS),
        ("schaakgezelschap", SCHAAKMAATJE),
        ("rijdt er een chauffeur", KERKBUS),
        ("wie leest fries voor", NIEMAND),
    ],
)
def test_the_obvious_answer_comes_first(tab: Page, question: str, first: str) -> None:
    answer = ask(tab, question)
    assert refs(answer)[0] == first
    assert answer["question"] == question
    assert answer["corrected"] == []


def test_a_result_says_by_what_it_was_found(tab: Page) -> None:
    answer = ask(tab, "schaken")
    assert answer["oordeel"] == "goed"
    assert result(answer, SCHAAKMAATJE)["via"] == [
        {"asked": "", "found": "Wie wil er nog een keer met mijn man schaken?", "how": "vraag"},  # that it solved
        {"asked": "schaken", "found": "schaken", "how": "woord"},
    ]
    assert result(ask(tab, "buddy"), SCHAAKMAATJE)["via"][-1:] == [
        {"asked": "buddy", "found": "maatje", "how": "synoniem"}
    ]
    assert result(ask(tab, "taxivervoer"), KERKBUS)["via"][0]["how"] == "deel"
    assert result(ask(tab, "kerk"), KERKBUS)["via"][0]["asked"] == "kerk"


def test_crisis_help_comes_first_when_somebody_is_in_danger(tab: Page) -> None:
    answer = ask(tab, "schaken, maar ik wil niet meer leven")
    assert answer["danger"] == ["zelfdoding"]
    assert answer["oordeel"] == "goed"
    assert refs(answer)[:2] == [VEILIG, SCHAAKMAATJE]
    assert ask(tab, "denk aan zelfmort")["danger"] == ["zelfdoding"]  # as it was meant
    away = ask(tab, "schaken, maar ik wil niet meer leven", off=["gevaar:zelfdoding"])
    assert away["danger"] == []
    assert refs(away)[0] == SCHAAKMAATJE
    by_name = ask(tab, "schaken, maar ik wil niet meer leven", sort="naam")
    assert refs(by_name) == sorted(refs(by_name), key=lambda ref: refs(ask(tab, "", sort="naam")).index(ref))
    assert ask(tab, "schaken")["danger"] == []


def test_a_mistake_in_a_word_is_told(tab: Page) -> None:
    answer = ask(tab, "schaaken met een maatje")
    assert refs(answer)[0] == SCHAAKMAATJE
    assert answer["corrected"] == [{"asked": "schaaken", "used": "schaken"}]
    literal = ask(tab, "schaaken", literal=True)
    assert literal["corrected"] == []
    assert literal["oordeel"] == "niets"


def test_a_telephone_number_finds_whose_it_is_and_nothing_else(tab: Page) -> None:
    assert refs(ask(tab, "078 - 100 00 04")) == [SCHAAKMAATJE]
    assert set(refs(ask(tab, "+31781000002"))) == {KERK, KERKBUS}
    assert refs(ask(tab, "078 999 99 99")) == []


def test_the_numbers_of_the_site_itself_can_be_found(tab: Page) -> None:
    life, spin = ["Levensgevaar", "112", ""], ["De Spin", "078 100 00 01", "op werkdagen"]
    for question, numbers in (
        ("112", [life]),
        ("bel 112 of 078-1000001", [life, spin]),
        ("de spin", [spin]),
        ("levensgevaar", [life]),
    ):
        answer = ask(tab, question)
        assert answer["numbers"] == numbers
        assert answer["oordeel"] == "goed"
    for question in ("schaken", "spin schaken", "112000", ""):
        assert ask(tab, question)["numbers"] == []


def test_words_that_stand_nowhere_are_told(tab: Page) -> None:
    assert ask(tab, "schaken met xqzwvk")["unknown"] == ["xqzwvk"]
    assert ask(tab, "buddy om te schaken")["unknown"] == []  # a synonym does


def test_what_the_boxes_kept_out_is_counted(tab: Page) -> None:
    open_ = ask(tab, "schaken")
    barred = ask(tab, "schaken", filters={"kosten": ["tarief"], "type": ["organisaties"]})
    assert barred["without"] == len(open_["results"])
    assert len(barred["results"]) < barred["without"]


def test_a_wijk_in_the_question_decides_between_equals_and_is_told(tab: Page) -> None:
    answer = ask(tab, "bus in Zuid")
    assert [(mark["key"], mark["text"], mark["said"]) for mark in answer["marks"]] == [("wijk:zuid", "Zuid", "zuid")]
    assert refs(answer)[0] == KERKBUS
    assert result(answer, KERKBUS)["fits"] == ["wijk:zuid"]
    assert result(answer, KERK)["against"] == ["wijk:zuid"]
    assert result(answer, NIEMAND)["unknown"] == ["wijk:zuid"]


def test_a_wijk_changes_the_order(tab: Page) -> None:
    without, there = refs(ask(tab, "kerk")), refs(ask(tab, "kerk in zuid"))
    assert without.index(KERK) < without.index(KERKBUS)
    assert there.index(KERKBUS) < there.index(KERK)  # the church is in Noord


def test_a_mark_can_be_taken_away(tab: Page) -> None:
    answer = ask(tab, "schaken met een maatje in zuid", off=["wijk:zuid"])
    assert answer["marks"] == []
    assert refs(answer)[0] == SCHAAKMAATJE
    assert result(answer, SCHAAKMAATJE)["against"] == []
    assert refs(ask(tab, "kerk in zuid", off=["wijk:zuid"]))[0] == KERK


def test_an_age_a_price_and_a_form_are_told_in_words(tab: Page) -> None:
    answer = ask(tab, "gratis schaken aan huis voor een man van 80")
    assert {mark["key"]: mark["text"] for mark in answer["marks"]} == {
        "kosten:gratis": "gratis",
        "vorm:aan-huis": "aan huis",
        "leeftijd:80": "80 jaar",
    }
    assert result(answer, SCHAAKMAATJE)["fits"] == ["vorm:aan-huis", "kosten:gratis", "leeftijd:80"]
    assert result(ask(tab, "schaken met een jongen van 12"), SCHAAKMAATJE)["against"] == ["leeftijd:12"]


def test_a_mark_alone_finds_what_fits_or_might(tab: Page) -> None:
    assert KERKBUS not in refs(ask(tab, "gratis"))
    assert refs(ask(tab, "gratis"))[0] == SCHAAKMAATJE
    assert set(refs(ask(tab, "in Zuid"))) == {KERKBUS, VEILIG, SLUIS, NIEMAND}


def test_ticked_boxes_leave_the_rest_out(tab: Page) -> None:
    assert set(refs(ask(tab, "", filters={"kosten": ["gratis"]}))) == {SCHAAKMAATJE, VEILIG}
    answer = ask(tab, "schaken", filters={"type": ["initiatieven"], "kosten": ["gratis"]})
    assert refs(answer)[0] == SCHAAKMAATJE
    assert set(refs(answer)) <= {SCHAAKMAATJE, VEILIG}
    assert result(answer, SCHAAKMAATJE)["fits"] == ["type:initiatieven", "kosten:gratis"]
    assert set(refs(ask(tab, "", filters={"type": ["vragen", "organisaties"]}))) == {KERK, SLUIS, NIEMAND, SCHAKEN}


def test_numbers_beside_the_boxes(tab: Page) -> None:
    counts = ask(tab, "")["counts"]
    assert counts["type"] == {"initiatieven": 3, "organisaties": 2, "vragen": 2}
    assert counts["wijk"] == {"haven": 6, "noord": 6, "proefdorp": 6, "zuid": 3}
    assert counts["kosten"] == {"gratis": 2, "bijdrage": 2}  # of one nobody knows what it costs
    assert counts["doelgroep"] == {"ouderen": 7}
    ticked = ask(tab, "", filters={"wijk": ["zuid"]})["counts"]
    assert ticked["wijk"] == counts["wijk"]
    assert ticked["type"] == {"initiatieven": 2, "organisaties": 1, "vragen": 0}


def test_orders(tab: Page) -> None:
    by_name = [SLUIS, KERK, KERKBUS, SCHAAKMAATJE, VEILIG, NIEMAND, SCHAKEN]
    assert refs(ask(tab, "")) == by_name  # nothing was asked
    assert refs(ask(tab, "", sort="naam")) == by_name
    found = refs(ask(tab, "schaken", sort="naam"))
    assert found == [ref for ref in by_name if ref in found]
    assert refs(ask(tab, "", sort="controle"))[:4] == [SCHAAKMAATJE, KERK, KERKBUS, SLUIS]
    near = refs(ask(tab, "", sort="dichtbij", near="zuid"))
    assert near[0] == KERKBUS
    assert set(near[1:3]) == {SCHAAKMAATJE, KERK}  # in Noord; where the others are nobody knows
    assert refs(ask(tab, "", sort="dichtbij", near="noord"))[-1] not in {SCHAAKMAATJE, KERK, KERKBUS}


def test_what_is_open_now_in_words_and_as_a_box(tab: Page) -> None:
    monday, tuesday = "2026-11-23T15:00:00+01:00", "2026-11-24T15:00:00+01:00"
    assert result(ask(tab, "schaken nu open", now=monday), SCHAAKMAATJE)["fits"] == ["moment:nu"]
    assert result(ask(tab, "schaken nu open", now=tuesday), SCHAAKMAATJE)["against"] == ["moment:nu"]
    assert SCHAAKMAATJE in refs(ask(tab, "schaken", filters={"moment": ["nu"]}, now=monday))
    assert SCHAAKMAATJE not in refs(ask(tab, "schaken", filters={"moment": ["nu"]}, now=tuesday))


def test_an_exact_phrase_needs_who_knows_the_pages(tab: Page) -> None:
    question = 'wie wil een "partij schaken"'
    assert refs(ask(tab, question, phrases={"partij schaken": [SCHAAKMAATJE, KERKBUS]})) == [SCHAAKMAATJE]
    assert refs(ask(tab, question, phrases={})) == []
    assert ask(tab, question, phrases={})["oordeel"] == "niets"
    assert {SCHAAKMAATJE, SCHAKEN, KERK} <= set(refs(ask(tab, question)))


@pytest.mark.parametrize("question", ["xqzwvk", "???"])
def test_of_nothing_nothing_is_found_and_nothing_is_near(tab: Page, question: str) -> None:
    answer = ask(tab, question)
    assert answer["results"] == []
    assert answer["oordeel"] == "niets"
    assert answer["nearby"] == []


def test_what_is_nearest_says_how_much_there_is(tab: Page) -> None:
    assert {one["ref"]: one["number"] for one in ask(tab, "vreemde vraag over een hond")["nearby"]} == {
        "categorieen/maatje-en-bezoek": 1,
        "categorieen/vervoer": 1,
        "categorieen/crisis": 1,
    }


def test_the_categorie_that_a_question_points_at_comes_first(tab: Page) -> None:
    assert ask(tab, "rijden met de taxi")["nearby"][0] == {"ref": "categorieen/vervoer", "naam": "Vervoer", "number": 1}
    assert ask(tab, "eenzaam, wil bezoek")["nearby"][0]["ref"] == "categorieen/maatje-en-bezoek"


OPEN = """async ([name, words]) => {
  const { open } = await window.zoek("motor");
  const absolute = (path) => new URL(path, location.href).href;
  window.opened ??= open(absolute("/zoekindex/"), "7", absolute("/pagefind/"));
  return (await window.opened)[name](...words);
}"""


def test_names_that_a_word_may_become(tab: Page) -> None:
    def suggested(text: str) -> list[tuple[str, str, str]]:
        rows = tab.evaluate(OPEN, ["suggest", [text]])
        return [(row["text"], row["sub"], row["url"]) for row in rows]

    kerk = ("Kerk aan de Kade", "organisatie", "/organisaties/kerk-aan-de-kade")
    bus = ("Met de kerkbus mee", "initiatief", "/initiatieven/kerkbus")
    assert suggested("KERK") == [kerk, bus]  # what begins with it comes first
    assert suggested("mee ker") == [bus]
    assert suggested("verv") == [("Vervoer", "soort hulp", "/categorieen/vervoer")]
    assert suggested("eenz") == [("eenzaam", "Maatje en bezoek", "/categorieen/maatje-en-bezoek")]  # a word for it
    assert suggested("noord") == [("Noord", "wijk", "/wijken/noord")]
    assert suggested("ker mee") == suggested("k") == suggested("  ") == suggested("xqzwvk") == []


def test_there_is_a_card_for_all_that_can_be_found(tab: Page) -> None:
    cards = tab.evaluate(OPEN, ["cards", [[*reversed(ALL), SCHAAKMAATJE]]])
    assert [card["ref"] for card in cards] == [*reversed(ALL), SCHAAKMAATJE]
    assert cards[-1]["titel"] == "Schaken met een maatje"


def test_pagefind_knows_the_pages(tab: Page) -> None:
    assert refs(tab.evaluate(OPEN, ["search", ["“partij schaken”"]])) == [SCHAAKMAATJE]
    assert refs(tab.evaluate(OPEN, ["search", ["“schaken partij”"]])) == []


def test_no_address_tells_the_question(tab: Page) -> None:
    sent: list[str] = []
    tab.on("request", lambda request: sent.append(request.url))
    question = "opa willem wil schaaken in noord, buurtbewonersborrel 078 100 00 04"
    answer = tab.evaluate(OPEN, ["search", [question]])
    assert refs(answer)
    assert sent
    allowed = re.compile(r"/zoekindex/(?:(?:basis|namen|gevaar)\.json|punten\.bin|[wt]/\d+\.json|s/[a-z]\d+\.json)")
    assert [url for url in sent if not allowed.fullmatch(urlsplit(url).path) or urlsplit(url).query != "v=7"] == []
    assert len(set(sent)) == len(sent)  # each file once
    before = len(sent)
    tab.evaluate(OPEN, ["search", [question]])
    assert len(sent) == before


def test_words_that_say_nothing_are_the_same_on_both_sides(tab: Page) -> None:
    basis = tab.evaluate("async () => (await fetch('/zoekindex/basis.json')).json()")
    assert set(basis["stop"].split(" ")) == STOP
    assert all(first < second for first, second in pairwise(basis["woorden"]))
    assert tab.evaluate("(words) => words.every((word, place) => !place || words[place - 1] < word)", basis["woorden"])
