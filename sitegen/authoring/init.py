"""Init: a new sociale kaart for another gemeente, complete and without a finding: content, program and workflow."""

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitegen.authoring.schema import editor_files, modeline
from sitegen.dutch import enumerate_words, slug
from sitegen.finding import Finding
from sitegen.model import EVERYWHERE, FILE_SHAPES

ROOT = Path(__file__).parent.parent.parent
START = "sitegen/data/start"  # below the root: what a new sociale kaart begins with, for any gemeente
_PROGRAM = (
    "build.py", "sitegen", "templates", "pyproject.toml", "netlify.toml", "LICENSE", ".editorconfig",
    ".gitattributes", ".gitignore", ".vscode/settings.json", ".vscode/extensions.json",
)  # fmt: skip
_LEFT_OUT = re.compile(r"__pycache__|\.DS_Store|Thumbs\.db|.*\.pyc|\..*_cache|.*~")  # what systems leave behind
_PLAIN = re.compile(r"[^\W\d_](?:[\w ’.()/@+&-]|:(?=[\w/]))*(?<! )")  # YAML text that needs no quotes anywhere
_NOT_TEXT = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}  # to other readers of YAML
_OPEN = re.compile(r'"\$([a-z_]+)"|\$([a-z_]+)')
_GIT = {".git"}  # what a clone of an empty repository holds


@dataclass(frozen=True, slots=True)
class Question:
    """Something that a new sociale kaart must know: the flag of the command line, and what to ask."""

    flag: str
    text: str
    example: str

    @property
    def name(self) -> str:
        """The name of the answer."""
        return self.flag.removeprefix("--")


QUESTIONS = (
    Question("--naam", "Hoe heet de sociale kaart?", "Sociale kaart Zonnedam"),
    Question("--gemeente", "Voor welke gemeente is zij?", "Zonnedam"),
    Question("--adres", "Op welk webadres komt zij te staan?", "https://socialekaart.zonnedam.example"),
    Question("--wijk", "Welke wijken heeft de gemeente? Zet er komma’s tussen.", "Centrum, Noord, Zuid"),
    Question("--coordinator", "Hoe heet de functie die vragen beantwoordt?", "Coördinator sociale kaart"),
    Question("--email", "Op welk mailadres is die functie bereikbaar?", "kaart@zonnedam.example"),
    Question("--telefoon", "En op welk telefoonnummer?", "010 123 45 67"),
    Question("--repository", "Op welk webadres komen de bestanden?", "https://git.example/zonnedam/sociale-kaart"),
)


class AnswerError(Exception):
    """An answer is missing or cannot be used; the text says which flag, in Dutch."""


class NotEmptyError(Exception):
    """The folder for the new sociale kaart holds something; the text is its path."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a new sociale kaart must know. Only that it is there: whether it is right, ``validate`` tells."""

    naam: str
    gemeente: str
    adres: str
    wijken: tuple[str, ...]
    coordinator: str
    email: str
    telefoon: str
    repository: str


# ── answers ──────────────────────────────────────────────────────────────────────────────────────────────────


def ask(given: Mapping[str, Sequence[str]], prompt: Callable[[str], str] | None) -> Answers:
    """Return the answers: those ``given`` by name, the others asked with ``prompt`` if there is anybody to ask.

    Raises AnswerError when an answer is missing or is not readable text.
    """
    answers = {name: found for name, texts in given.items() if (found := _clean(", ".join(texts)))}
    for question in QUESTIONS:
        if question.name == "gemeente":
            answers = _gemeente(answers.get("naam", "")) | answers
        if prompt and question.name not in answers:
            answers[question.name] = _prompted(prompt, question)
    wijken = tuple(name for part in answers.pop("wijk", "").split(",") if (name := part.strip()))
    missing = [
        question for question in QUESTIONS if question.name not in answers and (question.name != "wijk" or not wijken)
    ]
    if missing:
        raise AnswerError(_missing(missing))
    for name, text in (*answers.items(), *(("wijk", wijk) for wijk in wijken)):
        if not text.isprintable():
            message = f"Bij --{name} staat een teken dat niet te lezen is. Typ het opnieuw."
            raise AnswerError(message)
    return Answers(**answers, wijken=wijken)


def _prompted(prompt: Callable[[str], str], question: Question) -> str:
    """Ask until there is an answer. Raises AnswerError when nobody answers any more."""
    try:
        while not (answer := _clean(prompt(f"{question.text} (bijvoorbeeld: {question.example})\n> "))):
            pass
    except EOFError:
        raise AnswerError(_missing([question])) from None
    return answer


def _missing(questions: Sequence[Question]) -> str:
    flags = enumerate_words(question.flag for question in questions)
    return f'Er ontbreekt nog: {flags}. Bijvoorbeeld: {questions[0].flag} "{questions[0].example}"'


def _clean(text: str) -> str:
    return " ".join(text.split())


def _gemeente(naam: str) -> dict[str, str]:
    """Return the gemeente that ``Sociale kaart Zonnedam`` names, as an answer; {} when it names none."""
    match = re.fullmatch(r"(?:de )?sociale kaart (?:(?:van|voor) )?(?:de )?(?:gemeente )?(.+)", naam, re.IGNORECASE)
    return {"gemeente": match[1]} if match else {}


# ── files ────────────────────────────────────────────────────────────────────────────────────────────────────


def plan(answers: Answers, today: date, root: Path = ROOT) -> dict[str, bytes]:
    """Return all files of the new sociale kaart by path; ``root`` is where the program stands."""
    words = _words(answers, today)
    files = {path: body for name in _PROGRAM for path, body in _files(root / name, name)}
    files |= {f".vscode/{path}": text.encode() for path, text in editor_files({}).items()}
    started = {path: _filled(body.decode(), words) for path, body in _files(root / START)}
    for name, shape in FILE_SHAPES.items():
        started[f"content/{name}"] = f"{modeline(shape, answers.adres)}\n\n{started[f'content/{name}']}"
    return files | {path: text.encode() for path, text in started.items()}


def _files(place: Path, path: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield the files at or below ``place``, under the name ``path``."""
    if place.is_file():
        yield path, place.read_bytes()
        return
    for child in sorted(place.iterdir()):
        if not _LEFT_OUT.fullmatch(child.name):
            yield from _files(child, f"{path}/{child.name}" if path else child.name)


def _words(answers: Answers, today: date) -> dict[str, str]:
    """Return what the files to start with leave open, by name."""
    ids = [slug(name) for name in answers.wijken]
    gemeente = slug(answers.gemeente)
    if gemeente in {*ids, EVERYWHERE}:  # often the largest place gives the gemeente its name
        gemeente = f"gemeente-{gemeente}"
    areas = zip(ids, answers.wijken, strict=True)
    rows = (
        f"- id: {_scalar(i)}\n  naam: {_scalar(naam)}\n  soort: wijk\n  binnen: {_scalar(gemeente)}"
        for i, naam in areas
    )
    return {
        "naam": answers.naam,
        "gemeente": answers.gemeente,
        "adres": answers.adres,
        "coordinator": answers.coordinator,
        "email": answers.email,
        "telefoon": answers.telefoon,
        "repository": answers.repository.rstrip("/"),
        "gemeente_id": gemeente,
        "wijk_id": ids[0],
        "andere_id": ids[1] if len(ids) > 1 else gemeente,
        "wijken": "\n".join(rows),
        "vandaag": today.isoformat(),
    }


def _filled(text: str, words: Mapping[str, str]) -> str:
    """Return ``text`` with its open places filled in: ``"$naam"`` as a value of YAML, ``$naam`` letter by letter."""
    return _OPEN.sub(lambda match: _scalar(words[match[1]]) if match[1] else words[match[2]], text)


def _scalar(text: str) -> str:
    """Return ``text`` as a value of YAML, between quotes when it needs them."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)


def write(
    files: Mapping[str, bytes], folder: Path, check: Callable[[Path], Sequence[Finding]] = lambda _: ()
) -> tuple[Finding, ...]:
    """Write ``files`` into the new ``folder``, all or nothing; with findings of ``check`` nothing, and return those.

    ``check`` gets a folder with all of it. Raises NotEmptyError when ``folder`` holds anything but an empty clone.
    """
    folder = folder.absolute()
    if folder.exists() and (not folder.is_dir() or {child.name for child in folder.iterdir()} - _GIT):
        raise NotEmptyError(folder)
    nearest = next(parent for parent in folder.parents if parent.is_dir())
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}.nieuw-", dir=nearest) as made:
        fresh = Path(made)
        for path, body in files.items():
            (fresh / path).parent.mkdir(parents=True, exist_ok=True)
            (fresh / path).write_bytes(body)
        if findings := tuple(check(fresh)):
            return findings
        folder.mkdir(parents=True, exist_ok=True)
        _move(fresh, folder)
    return ()


def _move(fresh: Path, folder: Path) -> None:
    """Move what is in ``fresh`` to ``folder``, or nothing."""
    names = sorted(child.name for child in fresh.iterdir())
    try:
        for name in names:
            (fresh / name).rename(folder / name)
    except OSError:
        for name in names:
            if not (fresh / name).exists():
                (folder / name).rename(fresh / name)
        raise
