"""The tables of the evaluation, as lines of Markdown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zoektest.danger import SAFE, Heard
from zoektest.danger import rows as danger_rows
from zoektest.measures import FIRST, Asked, Reply, Summary, interval, mean, quantile, reciprocal, success
from zoektest.visitor import Visit

Answers = Sequence[Asked]
_TYPO = "typfout"  # the kind of the questions with typing errors
_MEASURES = "success@1 | success@5 | MRR | nDCG@10 | niets"
_NONE = "–"  # for the mean of nothing
_VERDICTS = ("goed", "mager", "niets")


def head(*names: str) -> list[str]:
    """Return the head of a table with these columns."""
    columns = " | ".join(names)
    return [f"| {columns} |", "|---" * (columns.count("|") + 1) + "|"]


def by_kind(ours: Answers, plain: Answers) -> Iterator[str]:
    """Tell, for each kind of question, what ours found, and plain Pagefind (nothing when ``plain`` is empty)."""
    sides = [side for side in (ours, plain) if side]
    yield from head("soort", "vragen", *[_MEASURES, f"Pagefind: {_MEASURES}"][: len(sides)])
    for kind in sorted({one.question.kind for one in ours}):
        yield from _beside(kind, [_of_kind(side, kind) for side in sides])
    yield from _beside("**alle**", sides)


def _beside(name: str, sides: Iterable[Answers]) -> Iterator[str]:
    """Tell what the answers of each side came to; nothing about questions that have no answer."""
    ours, *others = map(Summary.of, sides)
    if ours.answerable:
        yield _row(name, ours.answerable, *map(_measures, (ours, *others)))


def _of_kind(asked: Answers, kind: str) -> Answers:
    return [one for one in asked if one.question.kind == kind]


def systems(answers: Mapping[str, Answers], absent: Mapping[str, str]) -> Iterator[str]:
    """Tell what each system found, and which could not run: the reason why by name."""
    yield from head("systeem", _MEASURES, "goed@5", "buiten bereik herkend", "loos alarm")
    for name, asked in answers.items():
        one = Summary.of(asked)
        yield _row(name, _measures(one), share(one.good5), f"{one.recognised} van {one.outside}", one.alarms)
    for name, reason in absent.items():
        yield _row(name, f"niet gemeten: {reason}", *[""] * 7)


def differences(answers: Mapping[str, Answers]) -> Iterator[str]:
    """Tell how much better the first system is than each other one, with the 95 % interval; question by question."""
    (first, ours), *others = answers.items()
    yield from head(f"{first} min …", "success@5", "95 %", "MRR", "95 %")
    for name, theirs in others:
        pairs = [(one, other) for one, other in zip(ours, theirs, strict=True) if one.question.grades]
        five = [success(one.grades, FIRST) - success(other.grades, FIRST) for one, other in pairs]
        place = [reciprocal(one.grades) - reciprocal(other.grades) for one, other in pairs]
        yield _row(name, *_difference(five), *_difference(place))


def _difference(values: Sequence[float]) -> tuple[str, str]:
    low, high = interval(values)
    return f"{mean(values):+.2f}", f"{low:+.2f} tot {high:+.2f}"


@dataclass(frozen=True, slots=True)
class Goal:
    """Something that must be reached on the questions that are put aside."""

    name: str
    wanted: str
    measured: str  # – when there are no such questions
    reached: bool


def goals(aside: Answers) -> list[Goal]:
    """Return the goals, and what the questions that are put ``aside`` came to."""
    one, typos = Summary.of(aside), Summary.of(_of_kind(aside, _TYPO))
    recognised = one.recognised / one.outside if one.outside else mean(())
    return [
        _least("success@5", one.success5, 0.95),
        _least("MRR", one.mrr, 0.80),
        Goal("vragen die niets vinden", "0", str(one.dead), not one.dead),
        _least("success@5 van vragen met een typfout", typos.success5, 0.95),
        _least("buiten het bereik, als zodanig herkend", recognised, 0.80),
    ]


def _least(name: str, measured: float, wanted: float) -> Goal:
    return Goal(name, f"≥ {wanted:.2f}", share(measured), measured >= wanted)


def goal_rows(aside: Answers) -> Iterator[str]:
    """Tell which goals are reached."""
    yield from head("doel, op de apart gezette helft", "gewenst", "gemeten", "gehaald")
    for goal in goals(aside):
        yield _row(
            goal.name, goal.wanted, goal.measured, "ja" if goal.reached else "nee" if goal.measured != _NONE else _NONE
        )


def verdicts(ours: Answers) -> Iterator[str]:
    """Tell which verdict the page gave on questions with and without an answer, and how often it held."""
    yield from head("oordeel van de pagina", "vragen met antwoord", "waarvan bij de eerste vijf", "buiten het bereik")
    judged = [one for one in ours if one.question.judged]
    for verdict in _VERDICTS:
        given = [one for one in judged if one.reply.verdict == verdict]
        inside = [one for one in given if not one.question.outside]
        found = sum(success(one.grades, FIRST) for one in inside)
        yield _row(verdict, len(inside), f"{found:.0f}", len(given) - len(inside))


def dangers(heard: Sequence[Heard]) -> Iterator[str]:
    """Tell of each kind of danger how often it was heard; below, how often it was heard where there is none."""
    yield from head("gevaar", "vragen", "waarvan te betwisten", "gevaar gehoord", "het juiste")
    for kind, number, alarms, right, debatable in danger_rows(heard):
        yield _row(kind, number, debatable, alarms, _NONE if kind == SAFE else right)


def times(replies: Iterable[Reply]) -> str:
    """Tell how long a question took."""
    taken = [reply.milliseconds for reply in replies]
    return f"Tijd per vraag: mediaan {quantile(taken, 0.5):.0f} ms, p95 {quantile(taken, 0.95):.0f} ms."


def costs(visits: Sequence[Visit], blocked: float) -> Iterator[str]:
    """Tell what visits cost; ``blocked`` is the longest task of the main thread, in ms, while all questions were asked."""
    further = [size for one in visits for size in one.further]
    yield from head(f"kosten van {len(visits)} bezoeken", "mediaan", "hoogste")
    yield _cost("eerste vraag, niets in de cache, kB", [one.bytes / 1000 for one in visits])
    yield _cost("bestanden daarvoor", [one.files for one in visits])
    yield _cost("milliseconden tot de lijst er staat", [one.milliseconds for one in visits])
    yield _cost("elke volgende vraag, kB", [size / 1000 for size in further])
    yield _cost("langste blokkade bij aankomst, ms", [one.blocked for one in visits])
    yield _row("langste blokkade bij alle vragen na elkaar, ms (0: geen boven 50)", "", f"{blocked:.0f}")


def _cost(name: str, values: Sequence[float]) -> str:
    return _row(name, f"{quantile(values, 0.5):.0f}", f"{max(values, default=0):.0f}")


def misses(ours: Answers) -> Iterator[str]:
    """Tell which questions have no answer among their first five, and what they found; none that is put aside."""
    for one in ours:
        if one.question.grades and not one.question.aside and not success(one.grades, FIRST):
            yield f"{one.question.id} {one.question.kind} [{one.reply.verdict}] {one.question.text}"
            yield from (f"    {ref}" for ref in one.reply.refs[:FIRST])


def share(value: float) -> str:
    """Return a share with two decimals, or that it is none: nan."""
    return _NONE if value != value else f"{value:.2f}"  # noqa: PLR0124 - only nan differs from itself


def _measures(one: Summary) -> str:
    return " | ".join([*map(share, (one.success1, one.success5, one.mrr, one.ndcg)), str(one.dead)])


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"
