"""How well questions find their answer: ``make zoektest`` builds the demo, asks it everything in Chromium, and counts.

The questions in ``vragen.yaml`` were written by somebody who had not read the entries; ``oordelen.yaml`` says which entries
answer them. Every second question is put aside: it is reported, and nothing may be tuned to it. The same script measures
any other sociale kaart, with ``--content``, ``--vragen`` and ``--oordelen``.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE.parent), str(ROOT)]

from bench import grown  # noqa: E402 - the tests are no package
from chromium import ensure, launch  # noqa: E402

from sitegen import pipeline  # noqa: E402 - the program runs from its checkout
from sitegen.directory import Directory  # noqa: E402
from zoektest import danger, rivals, tables  # noqa: E402
from zoektest.danger import Heard  # noqa: E402
from zoektest.host import Host, hosting  # noqa: E402
from zoektest.measures import Asked, Reply  # noqa: E402
from zoektest.pages import documents  # noqa: E402
from zoektest.questions import Question, load  # noqa: E402
from zoektest.visitor import Visit, Visitor, visit  # noqa: E402

TODAY = date(2026, 11, 24)
_OURS, _PAGEFIND = "deze site", "Pagefind"
_VISIT = 5  # questions of one visit


def options() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(description="Meet hoe goed vragen hun antwoord vinden.")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="map met gegevens")
    parser.add_argument("--vragen", type=Path, default=HERE / "vragen.yaml", help="bestand met vragen")
    parser.add_argument("--oordelen", type=Path, help="bestand met oordelen (oordelen.yaml naast de vragen)")
    parser.add_argument("--vandaag", type=date.fromisoformat, default=TODAY, help="JJJJ-MM-DD")
    parser.add_argument("--alleen", choices=["ours"], help="sla de andere systemen over")
    parser.add_argument("--fout", action="store_true", help="toon welke vragen mis gaan, buiten de apart gezette helft")
    parser.add_argument("--kopieen", type=int, metavar="N", help="meet alleen de kosten, op N kopieën uit de demo")
    return parser.parse_args()


@contextmanager
def site(content: Path, today: date) -> Iterator[tuple[Directory, Host, Browser]]:
    """Build ``content`` and give it, a host that serves it, and a browser. Raises SystemExit at mistakes in it."""
    ensure()
    with tempfile.TemporaryDirectory() as folder:
        built = pipeline.build(content, Path(folder) / "public", today)
        if built.loaded.directory is None or not built.good:
            message = f"{content} heeft fouten: python build.py check --content {content}"
            raise SystemExit(message)
        directory = built.loaded.directory
        with hosting(Path(folder) / "public", directory.site.pad) as host, sync_playwright() as playwright:
            yield directory, host, launch(playwright)


def ask_ours(browser: Browser, host: Host, texts: Iterable[str]) -> tuple[list[Reply], float]:
    """Return what one visitor gets who asks all ``texts``, and the longest blockade meanwhile in milliseconds.

    Raises SystemExit when the page throws an error.
    """
    visitor = Visitor(browser, host)
    visitor.arrive()
    visitor.blocked()  # that of arriving does not count here
    replies = [visitor.ask(text) for text in texts]
    blocked = visitor.blocked()
    if visitor.errors:
        message = "De zoekpagina geeft fouten:\n" + "\n".join(sorted(set(visitor.errors)))
        raise SystemExit(message)
    visitor.leave()
    return replies, blocked


def visits(browser: Browser, host: Host, questions: Iterable[Question]) -> list[Visit]:
    """Return what it costs to come and ask the first few questions of each kind."""
    kinds = groupby(sorted(questions, key=lambda one: one.kind), key=lambda one: one.kind)
    return [visit(browser, host, [one.text for one in group][:_VISIT]) for _, group in kinds]


def ask_rivals(browser: Browser, host: Host, texts: Sequence[str]) -> tuple[dict[str, list[Reply]], dict[str, str]]:
    """Return what the other systems find, by name; and of those that cannot run here, why."""
    pages = documents(host.site)
    runs: dict[str, Callable[[], list[Reply]]] = {
        _PAGEFIND: lambda: rivals.pagefind(browser, host, texts),
        "BM25": lambda: rivals.bm25(pages, texts),
        "MiniSearch": lambda: rivals.minisearch(browser, pages, texts),
        "e5": lambda: rivals.e5(pages, texts),
    }
    replies, absent = {}, {}
    for name, run in runs.items():
        try:
            replies[name] = run()
        except rivals.AbsentError as error:
            absent[name] = str(error)
    return replies, absent


def report(answers: Mapping[str, tables.Answers], absent: Mapping[str, str]) -> None:
    """Print what was found: all questions first, then those that are put aside."""
    for title, chosen in (("Alle vragen", answers), ("De apart gezette helft", aside(answers))):
        show(f"{title}, per soort", tables.by_kind(chosen[_OURS], chosen.get(_PAGEFIND, ())))
        show(f"{title}, naast andere systemen", tables.systems(chosen, absent))
        show(f"{title}: het oordeel", tables.verdicts(chosen[_OURS]))
    if len(answers) > 1:
        show("Hoe zeker is het verschil? De apart gezette helft", tables.differences(aside(answers)))
    show("Doelen", tables.goal_rows(aside(answers)[_OURS]))


def aside(answers: Mapping[str, tables.Answers]) -> dict[str, tables.Answers]:
    """Return the answers to the questions that are put aside."""
    return {name: [one for one in asked if one.question.aside] for name, asked in answers.items()}


def show(title: str, lines: Iterable[str]) -> None:
    """Print ``lines`` under a title."""
    print(f"\n## {title}\n", *lines, sep="\n", flush=True)


def measure(content: Path, chosen: argparse.Namespace) -> None:
    """Ask everything of ``content``, and print what was found and what it cost."""
    with site(content, chosen.vandaag) as (directory, host, browser):
        questions = load(chosen.vragen, chosen.oordelen or chosen.vragen.with_name("oordelen.yaml"), directory)
        texts = [question.text for question in questions]
        ours, blocked = ask_ours(browser, host, texts)
        if not chosen.kopieen:
            print(judged(questions, {one.ref for one in documents(host.site)}))
            others, absent = ({}, {}) if chosen.alleen else ask_rivals(browser, host, texts)
            answers = {
                name: [Asked(*pair) for pair in zip(questions, replies, strict=True)]
                for name, replies in {_OURS: ours, **others}.items()
            }
            report(answers, absent)
            cases = danger.load(HERE / "gevaar.yaml")
            heard = [
                Heard(case, reply.danger)
                for case, reply in zip(cases, ask_ours(browser, host, [one.text for one in cases])[0], strict=True)
            ]
            show("Gevaar", tables.dangers(heard))
            if chosen.fout:
                show("Zonder antwoord bij de eerste vijf, de andere helft", tables.misses(answers[_OURS]))
        show("Kosten", [tables.times(ours), "", *tables.costs(visits(browser, host, questions), blocked)])


def judged(questions: Sequence[Question], refs: set[str]) -> str:
    """Say how many questions there are and what is known of them; ``refs`` are the pages that can be found."""
    without = sum(not one.judged for one in questions)
    strange = sorted({ref for one in questions for ref in one.grades if ref not in refs})
    kinds = len({one.kind for one in questions})
    text = f"{len(questions)} vragen in {kinds} soorten; {without} zonder oordeel, die tellen niet mee."
    return f"{text} Niet te vinden, wel beoordeeld: {', '.join(strange)}." if strange else text


def main() -> None:
    """Measure the content that was asked for."""
    chosen = options()
    if not chosen.kopieen:
        measure(chosen.content, chosen)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(grown(Path(folder), chosen.kopieen), chosen)


if __name__ == "__main__":
    main()
