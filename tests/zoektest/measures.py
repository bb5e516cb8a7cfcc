"""What answers are worth: success@k, MRR, nDCG@10, dead ends and verdicts; and how sure a difference is. Pure functions."""

import math
import random
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zoektest.questions import GOOD, PARTLY, Question

SEEN = 10  # results that are looked at
FIRST = 5  # results that fit a screen
NOTHING = "niets"  # the verdict of a system that says it has no answer
_ROUNDS = 10_000  # resamples of the bootstrap
_SEED = 20261124  # the same answers give the same interval


@dataclass(frozen=True, slots=True)
class Reply:
    """What a system found: the refs of its first results, its verdict (``goed``, ``mager``, ``niets``), its time.

    ``danger`` are the kinds of danger that it heard.
    """

    refs: tuple[str, ...]
    verdict: str = ""
    milliseconds: float = 0.0
    danger: tuple[str, ...] = ()

    @classmethod
    def plain(cls, refs: Iterable[str]) -> "Reply":
        """Return the reply of a system without a verdict of its own: it says ``niets`` by finding nothing."""
        found = tuple(refs)[:SEEN]
        return cls(found, "goed" if found else NOTHING)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what it found."""

    question: Question
    reply: Reply

    @property
    def grades(self) -> list[int]:
        """The grades of the results, in their order; 0 for what is no answer."""
        return [self.question.grades.get(ref, 0) for ref in self.reply.refs[:SEEN]]

    @property
    def unknown(self) -> bool:
        """Whether the system said that it has no answer."""
        return self.reply.verdict == NOTHING


def success(grades: Sequence[int], k: int, enough: int = PARTLY) -> float:
    """Return 1.0 when one of the first ``k`` results has at least grade ``enough``, else 0.0."""
    return float(any(grade >= enough for grade in grades[:k]))


def reciprocal(grades: Sequence[int]) -> float:
    """Return 1 / the place of the first result that is an answer; 0.0 without any. MRR is the mean of these."""
    return next((1 / place for place, grade in enumerate(grades, 1) if grade >= PARTLY), 0.0)


def ndcg(grades: Sequence[int], judged: Iterable[int]) -> float:
    """Return from 0.0 to 1.0 how near ``grades`` come to the best order of all ``judged`` grades, over SEEN results."""
    best = _gain(sorted(judged, reverse=True)[:SEEN])
    return _gain(grades[:SEEN]) / best if best else 0.0


def _gain(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1))


@dataclass(frozen=True, slots=True)
class Summary:
    """What a number of questions came to: means over those that have an answer, and counts."""

    answerable: int
    success1: float
    success5: float
    good5: float  # success@5 when only grade GOOD counts
    mrr: float
    ndcg: float
    dead: int  # questions with an answer that found no result at all
    alarms: int  # questions with an answer of which the system said that there is none
    outside: int
    recognised: int  # questions outside the coverage of which the system said so

    @classmethod
    def of(cls, asked: Iterable[Asked]) -> "Summary":
        """Return the summary of ``asked``; questions that nobody judged are left out, the mean of nothing is nan."""
        judged = [one for one in asked if one.question.judged]
        inside = [one for one in judged if not one.question.outside]
        outside = [one for one in judged if one.question.outside]
        return cls(
            answerable=len(inside),
            success1=mean(success(one.grades, 1) for one in inside),
            success5=mean(success(one.grades, FIRST) for one in inside),
            good5=mean(success(one.grades, FIRST, GOOD) for one in inside),
            mrr=mean(reciprocal(one.grades) for one in inside),
            ndcg=mean(ndcg(one.grades, one.question.grades.values()) for one in inside),
            dead=sum(not one.reply.refs for one in inside),
            alarms=sum(one.unknown for one in inside),
            outside=len(outside),
            recognised=sum(one.unknown for one in outside),
        )


def mean(values: Iterable[float]) -> float:
    """Return the mean of ``values``; nan when there are none."""
    values = tuple(values)
    return statistics.fmean(values) if values else math.nan


def quantile(values: Iterable[float], share: float) -> float:
    """Return the value below which a ``share`` (0 to 1) of ``values`` lies; nan when there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else math.nan


def interval(differences: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % interval of the mean of paired ``differences``, one a question, by bootstrap; nan without any."""
    chance = random.Random(_SEED)  # noqa: S311 - statistics, no secret
    means = [mean(chance.choices(differences, k=len(differences))) for _ in range(_ROUNDS)] if differences else []
    return quantile(means, 0.025), quantile(means, 0.975)
