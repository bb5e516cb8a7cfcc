"""How well questions find their answer: ``make zoektest`` builds the demo, asks it everything in Chromium, and counts.

The questions in ``vragen.yaml`` were written by somebody who had not read the entries. Each names the categorieen in which
a good answer would be, the most telling first; a result counts when it is in one of them. Every second question is put
aside: it is reported, and nothing may be tuned to it.
"""

import math
import statistics
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent)]

from chromium import ensure, launch  # noqa: E402 - the tests are no package

from sitegen import pipeline  # noqa: E402 - the program runs from its checkout
from sitegen.directory import Directory  # noqa: E402
from sitegen.serve import Live, start  # noqa: E402

TODAY = date(2026, 11, 24)
SEEN = 10  # results looked at
_FIRST = 5
_READ = "[...document.querySelectorAll('#resultaten > li')].slice(0, 10).map((item) => item.dataset.id)"


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its kind, where a good answer is, and whether there is any."""

    id: str
    kind: str
    text: str
    categories: tuple[str, ...]
    answerable: bool

    @property
    def aside(self) -> bool:
        """Whether it is only reported."""
        return int(self.id.removeprefix("v")) % 2 == 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question found: the place of the first good result (0: none), the gain, and the verdict of the page."""

    question: Question
    first: int
    gain: float  # nDCG@10
    found: int
    verdict: str
    milliseconds: float


def questions() -> list[Question]:
    """Return all questions."""
    rows = yaml.safe_load((HERE / "vragen.yaml").read_text(encoding="utf-8"))
    return [
        Question(row["id"], row["soort"], row["vraag"], tuple(row.get("categorieen", ())), row["verwacht"] == "goed")
        for row in rows
    ]


def relevance(directory: Directory, ref: str, question: Question) -> int:
    """Return how good the result ``ref`` is for ``question``: 2 in its first categorie, 1 in another of them, else 0."""
    kind, _, name = ref.partition("/")
    things = [directory.initiatieven[name]] if kind == "initiatieven" else []
    things += directory.offers.get(name, ()) if kind == "organisaties" else ()
    found = {category for thing in things for category in thing.categorieen}
    if kind == "vragen":
        found = set(directory.vragen[name].categorieen)
    return 2 if found & set(question.categories[:1]) else 1 if found & set(question.categories) else 0


def ask(page: Page, directory: Directory, question: Question) -> Answer:
    """Return what ``question`` finds on the search ``page``."""
    page.evaluate("(text) => { const q = document.getElementById('q'); q.value = text; }", question.text)
    begin = page.evaluate("performance.now()")
    page.evaluate("document.getElementById('zoek').requestSubmit()")
    page.wait_for_selector("#resultaten[aria-busy=false][data-oordeel]", state="attached")
    taken = float(page.evaluate("performance.now()") - begin)
    refs = page.evaluate(_READ)
    verdict = page.get_attribute("#resultaten", "data-oordeel") or ""
    grades = [relevance(directory, ref, question) for ref in refs]
    ideal = sorted((relevance(directory, i.ref, question) for i in directory.initiatieven.values()), reverse=True)[
        :SEEN
    ]
    first = next((place for place, grade in enumerate(grades, 1) if grade), 0)
    best = _gain(ideal)
    return Answer(question, first, _gain(grades) / best if best else 0.0, len(refs), verdict, taken)


def _gain(grades: Sequence[int]) -> float:
    return sum(((2**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1)), 0.0)


def row(name: str, answers: Iterable[Answer]) -> str:
    """Return one row of the table."""
    answers = [answer for answer in answers if answer.question.answerable]
    if not answers:
        return f"| {name} | 0 | | | | | |"
    number = len(answers)
    top = sum(answer.first == 1 for answer in answers) / number
    five = sum(0 < answer.first <= _FIRST for answer in answers) / number
    reciprocal = sum(1 / answer.first for answer in answers if answer.first) / number
    gain = statistics.fmean(answer.gain for answer in answers)
    dead = sum(not answer.found for answer in answers)
    return f"| {name} | {number} | {top:.2f} | {five:.2f} | {reciprocal:.2f} | {gain:.2f} | {dead} |"


def report(answers: Sequence[Answer]) -> None:
    """Print the tables."""
    print("| soort | vragen | success@1 | success@5 | MRR | nDCG@10 | niets |\n|---|---|---|---|---|---|---|")
    for kind in sorted({answer.question.kind for answer in answers}):
        print(row(kind, (answer for answer in answers if answer.question.kind == kind)))
    print(row("**alles**", answers))
    print(row("**apart gezet**", (answer for answer in answers if answer.question.aside)))
    outside = [answer for answer in answers if not answer.question.answerable]
    known = sum(answer.verdict == "niets" for answer in outside)
    print(f"\nbuiten het bereik: {known} van {len(outside)} als zodanig herkend")
    times = sorted(answer.milliseconds for answer in answers)
    print(f"tijd per vraag: mediaan {statistics.median(times):.0f} ms, p95 {times[int(len(times) * 0.95)]:.0f} ms")


def main() -> None:
    """Build the demo, ask every question, and report."""
    ensure()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "public"
        built = pipeline.build(HERE.parent.parent / "content", site, TODAY)
        if built.loaded.directory is None:
            message = "De demo heeft fouten: python build.py check"
            raise SystemExit(message)
        server = start(Live(site), 0)
        page = launch(playwright).new_page()
        address = f"http://127.0.0.1:{server.server_port}/zoeken"
        page.goto(address)
        page.wait_for_selector("#resultaten[aria-busy=false][data-oordeel]", state="attached")
        report([ask(page, built.loaded.directory, question) for question in questions()])
        server.shutdown()


if __name__ == "__main__":
    main()
