"""New: a new organisatie, initiatief or vraag: what to ask, asking until it is right, and where the file goes."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import TypeAlias, get_origin

from sitegen.authoring.compose import Answers, compose
from sitegen.authoring.keys import Key, Known, keys
from sitegen.dutch import did_you_mean, enumerate_words, fold, slug
from sitegen.explained import SETS
from sitegen.finding import Finding, Location, is_error
from sitegen.messages import relations
from sitegen.model import Block, Initiatief, Organisatie, Thing, Vraag
from sitegen.source import Source

Answer: TypeAlias = str | list[str]
Check: TypeAlias = Callable[[Source], Iterable[Finding]]
"""What reading a source finds wrong in it: parse and validate, which the line hands in."""

KINDS: Mapping[str, type[Thing]] = {"organisatie": Organisatie, "initiatief": Initiatief, "vraag": Vraag}
CHECKED = "nagevraagd"  # an answer that is no key: whether somebody asked, just now, if all of this is true

_LISTED = 30  # more choices than this do not help on a screen
_LONGEST_STEM = 60  # of a file name; an id may have 100 characters, with room for -2
_WINDOWS = frozenset(["con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))])
_QUESTIONS: Mapping[str, Mapping[str, str]] = {
    "organisatie": {
        "naam": "Hoe heet de organisatie?",
        "soort": "Wat voor organisatie is het?",
        "samenvatting": "Wat doet de organisatie?",
        "partnertype": "Wat voor partner is het?",
        "wijken": "In welke wijken werkt de organisatie?",
        "contact.telefoon": "Welk telefoonnummer kunnen mensen bellen?",
        "contact.email": "Naar welk adres kunnen mensen mailen?",
        "contact.website": "Wat is het webadres?",
        "contact.adres": "In welke straat zit de organisatie, en op welk nummer?",
        "beheerder": "Welk mailadres krijgt een herinnering als gegevens oud worden?",
    },
    "initiatief": {
        "naam": "Hoe heet het?",
        "organisatie": "Welke organisatie biedt het aan?",
        "soort": "Wie doen het?",
        "status": "Kunnen mensen er nu terecht?",
        "samenvatting": "Wat is het?",
        "categorieen": "Wat voor hulp is het?",
        "doelgroepen": "Voor wie is het?",
        "wijken": "In welke wijken is het?",
        "contact.telefoon": "Welk telefoonnummer kunnen mensen bellen?",
        "contact.email": "Naar welk adres kunnen mensen mailen?",
        "kosten.soort": "Wat kost het?",
        "toegang": "Hoe komt iemand binnen?",
        "beheerder": "Welk mailadres krijgt een herinnering als gegevens oud worden?",
    },
    "vraag": {
        "vraag": "Wat is de vraag, in de woorden van wie hem stelt?",
        "categorieen": "Wat voor hulp past erbij?",
        "doelgroepen": "Over wie gaat de vraag?",
        "opgelost_met": "Wie of wat hielp?",
    },
}
_CHECK_QUESTIONS: Mapping[str, str] = {
    "controles.door": "Wie vroeg het na? Noem een functie, geen naam.",
    "controles.methode": "Hoe is het nagevraagd?",
}
_WAYS_IN = ("contact.telefoon", "contact.email", "contact.website", "contact.adres")
_CHECKED_TEXT = "Hebt u dit nu nagevraagd?"
_CHECKED_WORDS: Mapping[str, str] = {"ja": "alles is net gecontroleerd", "nee": "dat gebeurt later"}
_EMPTY = "Dit mag niet leeg blijven."
_SHORT = {
    "categorieen": "categorie",
    "doelgroepen": "doelgroep",
    "wijken": "wijk",
    "talen": "taal",
    "kosten.soort": "kosten",
    "contact.telefoon": "telefoon",
    "contact.email": "email",
    "contact.adres": "adres",
    "contact.postcode": "postcode",
    "contact.plaats": "plaats",
}  # none is a key of another kind, so that a flag means the same for all


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask. ``choices`` (word → meaning) are the words to choose from, if any.

    ``check`` returns what is wrong with an answer, in Dutch, or "". ``instead``: required only if none of these keys
    has an answer. ``after``: asked only if that key has that answer.
    """

    key: str
    text: str
    more: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    many: bool = False
    required: bool = False
    default: str = ""
    check: Callable[[Answer], str] = lambda _: ""
    instead: tuple[str, ...] = ()
    after: tuple[str, str] | None = None

    def applies(self, answers: Answers) -> bool:
        """Whether this is asked after ``answers``."""
        return self.key not in answers and (self.after is None or answers.get(self.after[0]) == self.after[1])

    def needed(self, answers: Answers) -> bool:
        """Whether this may not stay empty after ``answers``."""
        return self.required and not any(key in answers for key in self.instead)


@dataclass(frozen=True, slots=True)
class Flag:
    """Words on the command line that answer ``key``; ``many``: they may be given more than once."""

    names: tuple[str, ...]
    key: str
    many: bool
    text: str
    choices: tuple[str, ...] = ()


def flags(kind: str) -> list[Flag]:
    """Return the flags that fill in a new ``kind``: ``--naam``, ``--categorie``, ``--contact.telefoon``."""
    paths = _paths(KINDS[kind])
    found = [Flag(_names(path), path, key.many, key.explained.text, key.choices) for path, key in paths.items()]
    if "controles.door" in paths:
        found.append(Flag((f"--{CHECKED}",), CHECKED, many=False, text=_CHECKED_TEXT, choices=tuple(_CHECKED_WORDS)))
    return found


def questions(kind: str, known: Known, check: Check) -> list[Question]:
    """Return what to ask for a new ``kind``; answers must be ids out of ``known`` and pass ``check``."""
    found = [_question(kind, path, known, check) for path in _QUESTIONS[kind]]
    if "controles.door" in _paths(KINDS[kind]):
        found.append(
            Question(CHECKED, _CHECKED_TEXT, choices=_CHECKED_WORDS, required=True, default="nee", check=_yes_or_no)
        )
        found += [
            replace(_question(kind, path, known, check), required=True, after=(CHECKED, "ja"))
            for path in ("controles.door", "controles.methode")
        ]
    return found


def ask(
    asked: Iterable[Question], read: Callable[[str], str], say: Callable[[str], None], given: Answers | None = None
) -> dict[str, Answer]:
    """Return ``given`` and the answers to what is ``asked`` besides, each asked again until it is right.

    ``read`` shows a prompt and returns a line, ``say`` shows a line. Ctrl+C (KeyboardInterrupt) is for the caller,
    and so is the end of the input (EOFError): nothing has been written yet.
    """
    answers = {key: value if isinstance(value, str) else [*value] for key, value in (given or {}).items()}
    for question in asked:
        if question.applies(answers):
            needed = question.needed(answers)
            for line in _shown(question, needed=needed):
                say(line)
            while (answer := understood(question, _typed(question, read, say))) or needed:
                if problem := question.check(answer) if answer else _EMPTY:
                    say(problem)
                else:
                    answers[question.key] = answer
                    break
    return answers


def _typed(question: Question, read: Callable[[str], str], say: Callable[[str], None]) -> str:
    """Return the line that somebody typed; a question mark shows all there is to choose from, and asks again."""
    while (line := read("> ")).strip() == "?" and question.choices:
        for word, meaning in question.choices.items():
            say(f"  {word}: {meaning}")
    return line


def defaults(asked: Iterable[Question]) -> dict[str, Answer]:
    """Return the answers that hold when nobody is there to ask."""
    return {question.key: question.default for question in asked if question.default}


def understood(question: Question, typed: str) -> Answer:
    """Return the answer that somebody means who typed a number, a name, or words with commas between; "" for none."""
    typed = typed.strip() or question.default
    if not question.many:
        return _chosen(question.choices, typed)
    parts = [part.strip() for part in re.split(r"[,;]|\s+en\s+" if question.choices else ",", typed)]
    return list(dict.fromkeys(_chosen(question.choices, part) for part in parts if part)) or ""


def problems(kind: str, answers: Answers, known: Known, check: Check) -> list[str]:
    """Return what is missing from ``answers`` and what is wrong in them, each as a line of Dutch."""
    own = _paths(KINDS[kind])
    foreign = [
        f"--{path} hoort niet bij: {kind}. {_alike(path, own)}".strip()
        for path in answers
        if path not in {*own, CHECKED}
    ]
    asked = questions(kind, known, check)
    left = [one for one in asked if one.applies(answers) and one.needed(answers) and not one.default]
    missing = [f"--{one.key} ontbreekt. {one.text}" for one in left]
    unknown = filter(None, (_unknown(kind, path, answer, known) for path, answer in answers.items()))
    return [*foreign, *missing, *unknown, *_refused(kind, answers, check)]


def text_of(kind: str, answers: Answers, today: date) -> str:
    """Return the text of the new file; only who said that all was asked just now gets a row in ``controles``."""
    rest = {key: value for key, value in answers.items() if key != CHECKED}
    if answers.get(CHECKED) == "ja":
        rest = {"controles.datum": today.isoformat(), "controles.uitkomst": "bevestigd"} | rest
    return compose(KINDS[kind], rest)


def stem(kind: str, answers: Answers, taken: Container[str]) -> str:
    """Return the name for the new file, without ``.md``: after its naam or vraag, and not one of ``taken``."""
    title = answers.get("naam") or answers.get("vraag") or ""
    words = slug(str(title)).split("-")
    while len(words) > 1 and len("-".join(words)) > _LONGEST_STEM:
        words.pop()
    first = "-".join(words)[:_LONGEST_STEM].strip("-") or kind
    names = (first if number == 1 else f"{first}-{number}" for number in count(1))
    return next(name for name in names if name not in taken and name not in _WINDOWS)


def save(content: Path, kind: str, answers: Answers, taken: Iterable[str], today: date) -> str:
    """Write the new file and return its path below ``content``. Never overwrites: takes the next free name."""
    folder = content / KINDS[kind].kind
    folder.mkdir(parents=True, exist_ok=True)
    there = {path.stem for path in folder.rglob("*.md")}.union(taken)
    path = folder / f"{stem(kind, answers, there)}.md"
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text_of(kind, answers, today))
    return path.relative_to(content).as_posix()


# ── one question ─────────────────────────────────────────────────────────────────────────────────────────────


def _paths(model: type[Block], above: str = "") -> dict[str, Key]:
    """Return every key that takes a text or a list of texts, ``contact.telefoon`` for one in a block."""
    found: dict[str, Key] = {}
    for name, key in keys(model).items():
        if key.block:
            found |= _paths(key.block, f"{above}{name}.")
        elif get_origin(key.value) not in {tuple, dict}:
            found[above + name] = key
    return found


def _question(kind: str, path: str, known: Known, check: Check) -> Question:
    key = _paths(KINDS[kind])[path]
    ways_in = _WAYS_IN if kind == "organisatie" else ()
    return Question(
        path,
        {**_QUESTIONS[kind], **_CHECK_QUESTIONS}.get(path, key.explained.text),
        "" if key.choices else key.explained.text,
        known.get(key.explained.refers) or {word: key.explained.words.get(word, word) for word in key.choices},
        many=key.many,
        required=key.required or path in ways_in[-1:],
        default="actief" if path == "status" else "",
        check=lambda answer: _problem(kind, path, answer, known, check),
        instead=ways_in[:-1] if path in ways_in else (),
    )


def _shown(question: Question, *, needed: bool) -> Iterator[str]:
    """Yield the lines that put ``question`` to somebody."""
    yield ""
    yield question.text if needed else f"{question.text} (Enter: overslaan)"
    if question.more:
        yield f"  {question.more}"
    if len(question.choices) <= _LISTED:
        yield from (f"  {n:2} {word}: {meaning}" for n, (word, meaning) in enumerate(question.choices.items(), 1))
    else:
        yield f"  Er zijn er {len(question.choices)}. Typ de naam, een stuk ervan, of ? voor de hele lijst."
    if question.many:
        yield "  Meer dan één? Zet er komma’s tussen."
    if question.default:
        yield f"  Enter: {question.default}"


def _chosen(choices: Mapping[str, str], typed: str) -> str:
    """Return the word out of ``choices`` that ``typed`` is the number or the name of, else ``typed`` itself."""
    if typed in choices:
        return typed
    if re.fullmatch(r"[1-9][0-9]?", typed) and int(typed) <= len(choices) <= _LISTED:
        return [*choices][int(typed) - 1]
    part = fold(typed)
    same = next((word for word, name in choices.items() if part in {fold(word), fold(name)}), "")
    holding = [word for word, name in choices.items() if part and part in fold(f"{word} {name}")]
    return same or (holding[0] if len(holding) == 1 else typed)


# ── is it right? ─────────────────────────────────────────────────────────────────────────────────────────────


def _problem(kind: str, path: str, answer: Answer, known: Known, check: Check) -> str:
    """Return what is wrong with ``answer`` by itself, or ""."""
    return _unknown(kind, path, answer, known) or next(iter(_refused(kind, {path: answer}, check)), "")


def _unknown(kind: str, path: str, answer: str | Sequence[str], known: Known) -> str:
    """Return which of the ids in ``answer`` does not exist, or "" if all do, or if it is not about ids."""
    key = _paths(KINDS[kind]).get(path)
    ids = known.get(key.explained.refers) if key else None
    for word in [answer] if isinstance(answer, str) else answer:
        if ids is not None and key and word not in ids:
            nearest = _nearest(word, ids) or f"Kies uit {SETS[key.explained.refers]}."
            return _told(relations.UNKNOWN_REFERENCE.at(Location(""), value=word, key=path, nearest=nearest))
    return ""


def _refused(kind: str, answers: Answers, check: Check) -> list[str]:
    """Return the errors that reading finds in a file with ``answers`` that is right for the rest."""
    model = KINDS[kind]
    given = {path: answer for path, answer in answers.items() if path != CHECKED}
    right = _right(model, {path.partition(".")[0] for path in given})
    return [
        _told(one) for one in check(Source(f"{model.kind}/proef.md", compose(model, right | given))) if is_error(one)
    ]


def _right(model: type[Thing], heads: Container[str]) -> dict[str, Answer]:
    """Return answers that make a right file of ``model``, with the blocks ``heads`` in it."""
    needed = {name for name, key in keys(model).items() if key.required or name in heads}
    return {
        path: [_example(key)] if key.many else _example(key)
        for path, key in _paths(model).items()
        if path.partition(".")[0] in needed and (key.required or path == "contact.telefoon")
    }


def _example(key: Key) -> str:
    return key.choices[0] if key.choices else key.explained.example.strip('"[]')


def _nearest(word: str, ids: Mapping[str, str]) -> str:
    """Return ``Bedoelde u …?`` about ids that hold ``word`` or look like it; "" when none does."""
    part = fold(word)
    holding = [name for name, text in ids.items() if part in fold(f"{name} {text}")]
    if 0 < len(holding) <= _LISTED:
        return f"Bedoelde u {enumerate_words([f'‘{name}’' for name in holding], 'of')}?"
    return did_you_mean(word, ids)


def _alike(path: str, paths: Iterable[str]) -> str:
    same = [other for other in paths if other.endswith(f".{path}")]
    return f"Bedoelde u ‘--{same[0]}’?" if same else did_you_mean(path, paths)


def _yes_or_no(answer: Answer) -> str:
    return "" if answer in _CHECKED_WORDS else "Antwoord ja of nee."


def _told(finding: Finding) -> str:
    return f"{finding.message} {finding.hint}".strip()


def _names(path: str) -> tuple[str, ...]:
    """Return the flags for ``path``: itself, and a short form where people expect one."""
    return (f"--{path}", f"--{_SHORT[path]}") if path in _SHORT else (f"--{path}",)
