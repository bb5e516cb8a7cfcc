"""Fuzzing: hostile, mutilated and random content gives findings, never a traceback, and always comes to an end.

``make fuzz SIZE=200000`` tries so many inputs, ``make fuzz SIZE=60s`` so many seconds. Input ``n`` of a seed is always the
same one, so that what is found can be tried again: ``--seed 0 --only n``. ``test_fuzz`` runs a part for every change.
"""
# ruff: noqa: S311 - chance makes the inputs; nothing here is a secret

import argparse
import os
import re
import resource
import signal
import string
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from io import StringIO
from itertools import product
from pathlib import Path
from random import Random
from textwrap import indent
from types import FrameType
from typing import get_args, get_origin

from pydantic import BaseModel

from sitegen import characters, checks, pipeline
from sitegen.assessment import assess
from sitegen.authoring.format import rewritten
from sitegen.directory import Located
from sitegen.finding import Finding, is_error
from sitegen.messages import RULES
from sitegen.model import ENTRY_FOLDERS, ENTRY_SHAPES, FILE_SHAPES, VOCABULARY_FILES, Thing
from sitegen.parse import parse
from sitegen.read import read
from sitegen.report import Report, github, terminal
from sitegen.report.forms import FORMS
from sitegen.source import Source
from sitegen.validate import Validated

HERE = Path(__file__).parent
REAL = Path(os.environ.get("SOCIALEKAART_ECHTE_INHOUD", HERE.parents[1] / "shared/real/amsterdam/content"))
TODAY = date(2026, 11, 24)
LIMIT = 20  # seconds of computing for one input before the watchdog barks; the slowest needed a tenth of it
SWOLLEN = 60_000  # bytes that a repeated word becomes
FOLDERS = 100  # one input in so many is a whole folder, which takes that much longer

Tree = Mapping[str, bytes | None]  # files by path; None is a symlink out of the folder

# ── what inputs are made of ──────────────────────────────────────────────────────────────────────────────────

PLAIN = "aeinoéĳß09 \t\n.,;:#-–—_?!|>%@&*~=+/\\()[]{}<>$€^'\"`‘’“”„"
HIDDEN = (
    "\r\x00\x07\x1b\x7f\x85\xa0\xad\u200b\u200d\u200f\u202e\u2028\u2029\u2066\u3000\ufeff\ufffd\ufffe\u0430\u03bf\u0301\u0660"
    "²½😀👩🏽\u200d🔧\U000e0041\U0010ffff"
)
LETTERS = PLAIN * 8 + HIDDEN
SCALARS = (
    "", '" "', "'\u00a0'", '"\u200b"', "' x '", "~", "null", "x", "ja", "no", "NO", "1", "-1", "1e999", "0x1F", ".nan",
    "0201234567", "078 100 00 01", "12:30", "09:30", "half ²", "half tien", "24:00", "2026-01-31", "2026-02-30", "0000-00-00", "31 november 26", "3401 AB",
    "a@b.example", "mailto:a@b.example", "https://x.example", "http://[::1", "javascript:alert(1)", "www.x.example",
    "'t Huis", '"De Brug" Noord', "De Brug: samen", "Huis #5", "#kanaal", "@thuis", "%korting", "`x`", "*nieuw*",
    "**nieuw**", "& Co", "&Co", "*Co", "!let", "!!python/object:os.system", "<<", "=", "- a", "? wat", "| a", "> 18",
    "[Huis](https://x.example)", "[a, b]", "[a", "a]", "{jij}", "{a: b, c}", "{a:}", "{", "[[[[", "{{naam}}", "{naam}",
    "“De Brug”", "„De Brug”", "‘t Huis", "C:\\map", '"C:\\map"', '"\\ud800"', '"\\u202e"', '"\\x00"', "'it''s'", '"a',
    "noord", "nord", "noord, zuid", "noord en zuid", "overal", "schaakmaatje", "kerk-aan-de-kade", "maatje-en-bezoek",
    "|\n  regel\n  regel", ">-\n  regel\n\n  regel", "|9\n  x", "regel\n  verder", "a\tb", "a\u00a0b", "\u202eb", "Кoffie",
    "<script>alert(1)</script>", "![x](y.png)", "[x](data:,x)", "----", "---", "...", "--- x", "```", "<<<<<<< HEAD",
    "=======", "a" * 3000, "[" * 300, "- " * 300, "{a: " * 20, "a: " * 50, " " * 500 + "x", "é" * 150, "'" * 99, "9" * 400,
)  # fmt: skip
PROSE = (
    "> " * 300 + "x", "* a\n" + "".join(f"{' ' * n}* a\n" for n in range(99)), "*_" * 500, "[" * 500, "![x](" * 99, "`" * 99,
    "| a | b |\n|---|---|\n| " + "| " * 99, "[x]: javascript:x\n\n[x]", "<b>x", "<!--", "&#106;&lt;<", "1. a\n1. b\n\n    c",
    "# a\n###### b\na\n===\n", "[x](../vragen/x.md#y)", "[x](/initiatieven/kerkbus)", "[x](http://[::1)", "[x](//x)", "***",
    "www.x.example " * 99, "IBAN NL91 ABNA 0417 1643 00", "Bel Jan de Vries", "TODO", "DIT IS EEN REGEL IN HOOFDLETTERS!!",
    "06 12 34 56 78", "(111222333)", "Geheimweg 7", "jan@gmail.com", "```\n<script>\n", "[a][b]\n\n[b]: <", "\\" * 99, "x" * 999,
)  # fmt: skip
NAMES = (
    "con.md", "Café de Brug.md", "x.txt", "x.md.txt", ".md", "-.md", "a--b.md", "x.MD", "naam.jpg", "README.md", "~$x.md",
    "Thumbs.db", "\u202ex.md", "e\u0301.md", "\udcff.md", "a\nb.md", "a" * 250 + ".md", "a" * 120 + ".md", "📁.md", "x",
    "'.md", '".md', "<b>.md", "%s.md", "{x}.md", " .md", "x .md", "com1.md", "index.md", "zoeken.md", "a:b.md", "a\\b.md",
)  # fmt: skip
COLONS = (": ",) * 9 + (":", " : ", "：", " ")
ENDS = ("\n",) * 9 + ("\r", "\r\n", "\x85", " # x\n", " #x\n")
CONFLICT = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> wijziging\n"


def _keys(model: type[BaseModel]) -> Iterator[tuple[str, ...]]:
    """Yield the path of every key of ``model``, without the numbers in lists."""
    for name, info in model.model_fields.items():
        yield (name,)
        for block in _blocks(info.annotation):
            yield from ((name, *path) for path in _keys(block))
        if get_origin(info.annotation) is dict:
            yield name, "eigen"


def _blocks(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _blocks(argument)


SHAPES: Mapping[str, type[BaseModel]] = {f"{folder}/x.md": shape.model for folder, shape in ENTRY_SHAPES.items()} | {
    name: shape.model for name, shape in FILE_SHAPES.items()
}
KEYS = tuple(sorted({path[-1] for model in SHAPES.values() for path in _keys(model)}))


@cache
def everywhere() -> tuple[tuple[str, bytes], ...]:
    """Return a file for every key of the model and every hostile value, as one value and as one in a list."""
    return tuple(_everywhere())


def _everywhere() -> Iterator[tuple[str, bytes]]:
    for file, model in SHAPES.items():
        for path, value, written in product(_keys(model), SCALARS, (_plain, _listed, _in_a_list_of_blocks)):
            text = written(path, value)
            if "/" in file:
                text = f"---\n{text}---\n"
            elif FILE_SHAPES[file].many:
                text = f"- id: x\n{indent(text, '  ')}"
            yield file, _bytes(text)


def _plain(path: tuple[str, ...], value: str) -> str:
    """Return the lines that give ``value`` to the key at ``path``."""
    return "".join(f"{'  ' * depth}{name}:\n" for depth, name in enumerate(path))[:-1] + f" {value}\n"


def _listed(path: tuple[str, ...], value: str) -> str:
    return _plain(path, f"[{value}]")


def _in_a_list_of_blocks(path: tuple[str, ...], value: str) -> str:
    return _plain((*path[:-1], f"- {path[-1]}"), value)


@cache
def corpus() -> tuple[tuple[str, bytes], ...]:
    """Return every file of the example, the demo and, where it is at hand, real content: (path, bytes)."""
    return tuple(
        (file.relative_to(folder).as_posix(), file.read_bytes())
        for folder in (HERE / "example", HERE.parent / "content", REAL)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    )


@cache
def example() -> Tree:
    """Return the files of the example."""
    folder = HERE / "example"
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*.*"))}


@cache
def seen() -> Mapping[str, tuple[str, ...]]:
    """Return for every key the values that real files give it on the same line."""
    values: dict[str, set[str]] = {}
    for _, data in corpus():
        for key, value in re.findall(r"(?m)(?:^[ -]*|[{,] )(\w+): (.+)$", _text(data)):
            values.setdefault(key, set()).add(value)
    return {key: tuple(sorted(found)) for key, found in values.items()}


# ── single files ─────────────────────────────────────────────────────────────────────────────────────────────


def anywhere(rng: Random) -> str:
    """Return a path at which content is read."""
    return rng.choice([f"{folder}/x.md" for folder in ENTRY_FOLDERS] * 2 + [*VOCABULARY_FILES])


def noise(rng: Random) -> bytes:
    """Return letters without any order, or bytes that are no text at all."""
    if rng.random() < 0.2:
        return rng.randbytes(rng.randrange(200))
    return _bytes("".join(rng.choices(LETTERS, k=rng.randrange(300))))


def invented(rng: Random) -> bytes:
    """Return what looks like a content file, made of the keys of the model and hostile values."""
    data = "".join(_pairs(rng, 0, rng.choice([0.05, 0.3, 0.9])))
    if rng.random() < 0.2:
        data = "".join(f"- {line}\n" if rng.random() < 0.3 else f"  {line}\n" for line in data.split("\n"))
    if rng.random() < 0.8:
        data = f"---\n{data}---\n{_scalar(rng)}\n" * (2 if rng.random() < 0.05 else 1)
    return _bytes(data)


def _pairs(rng: Random, depth: int, wild: float) -> Iterator[str]:
    """Yield keys and values; ``wild`` is the share of what is hostile."""
    for _ in range(rng.randrange(1, 12 if depth == 0 else 4)):
        key = _scalar(rng) if rng.random() < wild / 9 else rng.choice(KEYS)
        yield " " * depth + key + (rng.choice(COLONS) if rng.random() < wild else ": ")
        kind = rng.random()
        if kind < 0.2 and depth < 2 * rng.randrange(1, 20):
            yield "\n"
            yield from _pairs(rng, depth + (rng.randrange(5) if rng.random() < wild else 2), wild)
        elif kind < 0.4:
            lead = f"\n{' ' * depth}{rng.choice(['', '  '])}- "
            yield "".join(f"{lead}{_value(rng, key, wild)}" for _ in range(rng.randrange(4))) + "\n"
        else:
            yield _value(rng, key, wild) + (rng.choice(ENDS) if rng.random() < wild else "\n")


def _value(rng: Random, key: str, wild: float, depth: int = 0) -> str:
    if rng.random() > wild:
        return rng.choice(seen().get(key, ("x",)))
    kind = rng.random()
    if depth > 5 or kind < 0.7:
        return _scalar(rng)
    if kind < 0.85:
        return f"[{', '.join(_value(rng, key, wild, depth + 1) for _ in range(rng.randrange(4)))}]"
    inner = rng.choices(KEYS, k=rng.randrange(4))
    return f"{{{', '.join(f'{key}: {_value(rng, key, wild, depth + 1)}' for key in inner)}}}"


def _scalar(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.8:
        return rng.choice(SCALARS)
    if kind < 0.9:
        return "".join(rng.choices(LETTERS, k=rng.randrange(12)))
    return f'"{rng.choice(SCALARS)}"'


def mutated(rng: Random) -> tuple[str, bytes]:
    """Return a real file with one to four mutations."""
    path, data = rng.choice(corpus())
    for _ in range(rng.choice([1, 1, 1, 2, 3, 4])):
        data = rng.choice(MUTATIONS)(rng, data)
    return path, data


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _span(rng: Random, data: bytes) -> tuple[int, int]:
    start = rng.randrange(len(data) + 1)
    return start, min(len(data), start + rng.choice([1, 1, 2, 5, 40]))


def _lines(change: Callable[[Random, list[str], int], None]) -> Callable[[Random, bytes], bytes]:
    """Return a mutation that changes the lines of a file at a random one."""

    def mutation(rng: Random, data: bytes) -> bytes:
        lines = _text(data).split("\n")
        change(rng, lines, rng.randrange(len(lines)))
        return _bytes("\n".join(lines))

    return mutation


def _flip(rng: Random, data: bytes) -> bytes:
    place = rng.randrange(len(data) or 1)
    return data[:place] + bytes(byte ^ (1 << rng.randrange(8)) for byte in data[place : place + 1]) + data[place + 1 :]


def _insert(rng: Random, data: bytes) -> bytes:
    place = rng.randrange(len(data) + 1)
    return data[:place] + _bytes(rng.choice([rng.choice(LETTERS), rng.choice(SCALARS)])) + data[place:]


def _delete(rng: Random, data: bytes) -> bytes:
    start, end = _span(rng, data)
    return data[:start] + data[end:]


def _duplicate(rng: Random, data: bytes) -> bytes:
    start, end = _span(rng, data)
    return data[:end] + data[start:end] * rng.choice([1, 1, 1, 2, 50]) + data[end:]


def _truncate(rng: Random, data: bytes) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _swell(rng: Random, data: bytes) -> bytes:
    """Repeat something very often: what takes more than linear time shows here."""
    start, end = _span(rng, data)
    word = rng.choice(
        [data[start:end], _bytes(rng.choice(LETTERS)), _bytes(rng.choice(SCALARS)), b"k%d: x\n", b"k%d, "]
    )
    words = (word.replace(b"%d", b"%d" % number) for number in range(SWOLLEN // (len(word) or 1)))
    return data[:end] + b"".join(words) + data[end:]


def _splice(rng: Random, data: bytes) -> bytes:
    other = rng.choice(corpus())[1]
    return data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other) + 1) :]


def _line_ends(rng: Random, data: bytes) -> bytes:
    return _bytes(_text(data).replace("\n", rng.choice(["\r\n", "\r", "\x85", "\u2028", "\n\r", "\n\n", "\x0b"])))


def _encode(rng: Random, data: bytes) -> bytes:
    return _text(data).encode(
        rng.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "cp1252", "mac-roman"]), "replace"
    )


def _from_word(rng: Random, data: bytes) -> bytes:
    old, new = rng.choice(
        [
            ('"', "“"),
            ("'", "’"),
            ('"', "”"),
            (" ", "\u00a0"),
            ("-", "–"),
            ("---", "—"),
            (":", "："),
            ("  ", "\t"),
            ("e", "е"),
        ]
    )
    return _bytes(_text(data).replace(old, new, rng.choice([-1, 1, 2])))


def _swap_lines(rng: Random, lines: list[str], at: int) -> None:
    other = rng.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _indent(rng: Random, lines: list[str], at: int) -> None:
    lines[at] = rng.choice(["", " ", "  ", "   ", "\t", "- ", "\u00a0\u00a0"]) + lines[at].lstrip(
        rng.choice([" ", "- "])
    )


def _new_value(rng: Random, lines: list[str], at: int, wild: float = 1) -> None:
    key, colon, _ = lines[at].partition(": ")
    lines[at] = f"{key}{colon or ': '}{_value(rng, key.strip(' -'), wild)}"


def _other_value(rng: Random, lines: list[str], _: int) -> None:
    data = [number for number, line in enumerate(lines) if re.match(r"[ -]*\w+: ", line)]
    if data:
        _new_value(rng, lines, rng.choice(data), wild=0)


def _prose(rng: Random, lines: list[str], _: int) -> None:
    body = max((number for number, line in enumerate(lines) if line == "---"), default=0) + 1
    lines.insert(rng.randrange(body, len(lines) + 1) if body <= len(lines) else body, rng.choice(PROSE))


def _new_key(rng: Random, lines: list[str], at: int) -> None:
    _, _, value = lines[at].partition(": ")
    lines[at] = f"{rng.choice(KEYS)}: {value}"


def _conflict(rng: Random, lines: list[str], at: int) -> None:
    lines[at] = CONFLICT.format(lines[at], rng.choice(lines))


MUTATIONS: tuple[Callable[[Random, bytes], bytes], ...] = (
    _flip, _insert, _delete, _duplicate, _truncate, _splice, _line_ends, _encode, _from_word,
    *map(_lines, (_swap_lines, _indent, _new_value, _other_value, _prose, _new_key, _conflict)),
    _lines(lambda _, lines, at: lines.insert(at, lines[at])),
    _lines(lambda _, lines, at: lines.__delitem__(at)),
)  # fmt: skip
GENTLE = tuple(map(_lines, (_other_value, _prose, _prose, _prose)))  # that often leave a file valid


def single(rng: Random) -> tuple[str, bytes]:
    """Return one file: (path, bytes)."""
    kind = rng.random()
    if kind < 0.01:
        path, data = mutated(rng)
        return path, _swell(rng, data)
    if kind < 0.2:
        return rng.choice(everywhere())
    if kind < 0.7:
        return mutated(rng)
    return anywhere(rng), (invented if kind < 0.9 else noise)(rng)


# ── whole folders ────────────────────────────────────────────────────────────────────────────────────────────


def folder(rng: Random) -> Tree:
    """Return the example with files lost, mutated, renamed or added, under any name that a disk can hold."""
    tree = dict(example())
    gentle = rng.random() < 0.5
    for _ in range(rng.choice([1, 1, 2, 4, 8])):
        path = rng.choice(sorted(tree))
        kind = rng.random()
        if kind < 0.4 or gentle:
            tree[path] = rng.choice(GENTLE if gentle else MUTATIONS)(rng, tree[path] or b"")
        elif kind < 0.5:
            del tree[path]
        elif kind < 0.6:
            tree[_hostile_path(rng)] = tree.pop(path)
        elif kind < 0.65:
            tree[_hostile_path(rng)] = None
        elif kind < 0.8:
            tree[_hostile_path(rng)] = rng.choice([invented, noise])(rng)
        else:
            name, data = mutated(rng)
            tree[name] = data
    return tree


def _hostile_path(rng: Random) -> str:
    head = rng.choice(
        [*ENTRY_FOLDERS, *ENTRY_FOLDERS, "Initiatieven", "onbekend", "initiatieven/a/b", "vragen" + "/c" * 300, ""]
    )
    name = rng.choice([*NAMES, *VOCABULARY_FILES, "wijken.geojson", f"x{rng.randrange(3)}.md", "schaakmaatje.md"])
    return f"{head.rstrip('/')}/{name}".lstrip("/")


@contextmanager
def laid(tree: Tree) -> Iterator[Path]:
    """Give a folder with the files of ``tree``, as far as the disk can hold them together."""
    with tempfile.TemporaryDirectory() as name:
        content = Path(name)
        for path, data in tree.items():
            target = content / path
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                if data is None:
                    target.symlink_to("/etc/hostname")
                else:
                    target.write_bytes(data)
            except OSError:  # a file where a folder should be, or a name that is too long
                continue
        yield content


# ── what must hold ───────────────────────────────────────────────────────────────────────────────────────────

_RULES = {rule.code: rule for rule in RULES}
_PLACEHOLDERS = {
    rule.code: tuple(f"{{{name}}}" for text in (rule.message, rule.hint) for _, name, _, _ in string.Formatter().parse(text) if name)
    for rule in RULES
}  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What came of an input: its findings, the properties it broke (none is good), and whether it was valid."""

    findings: tuple[Finding, ...] = ()
    broken: tuple[str, ...] = ()
    valid: bool = False


def try_file(path: str, data: bytes, understand: Callable[[Source], Validated] = pipeline.understand) -> Outcome:
    """Read, parse and validate one file, and look whether all that must hold of a file does."""
    return _guarded(lambda: _file(path, data, understand))


def try_folder(tree: Tree) -> Outcome:
    """Check a whole folder, render its pages and tell its findings in every form."""
    return _guarded(lambda: _folder(tree))


def _guarded(attempt: Callable[[], Outcome]) -> Outcome:
    try:
        return attempt()
    except Exception:  # noqa: BLE001 - any exception at all is what we look for
        return Outcome(broken=(traceback.format_exc(limit=-6),))


def _file(path: str, data: bytes, understand: Callable[[Source], Validated]) -> Outcome:
    with laid({path: data}) as content:
        sources, findings = read(content)
    told = [finding for finding in findings if finding.code != "SK108"]  # the files that a whole folder needs
    broken: list[str] = []
    for source in sources:
        things, findings = understand(source)
        told += findings
        broken += _of_file(source, things, findings, understand)
    broken += [fault for finding in told for fault in _of_finding(finding, sources)]
    if not sources and not told:
        broken.append("nothing was read and nothing was said")
    return Outcome(tuple(told), tuple(broken), bool(sources) and not any(map(is_error, told)))


def _of_file(
    source: Source,
    things: Sequence[Located],
    findings: tuple[Finding, ...],
    understand: Callable[[Source], Validated],
) -> Iterator[str]:
    """Yield what does not hold of the answer to one source."""
    again, told = understand(Source(source.path, source.text))
    if (_says(again), told) != (_says(things), findings):
        yield "another answer the second time"
    if len(set(findings)) < len(findings):
        yield "a finding told twice"
    one = source.folder or source.path == "site.yaml"
    if one and len(things) > 1:
        yield "more things than a file can hold"
    if one and not things and not any(map(is_error, findings)):
        yield "nothing came of it, and no error says why"
    if things and not any(map(is_error, findings)):
        tidy = rewritten(things[0].document, lambda typed: parse(typed)[0])
        if _says(understand(Source(source.path, tidy.text))[0]) != _says(things):
            yield "formatted, it says something else"
    for located in things:
        said = str(located.thing.model_dump())
        if not any(map(is_error, findings)) and any(map(characters.misleading, said)):
            yield "a valid thing holds a character that misleads"


def _says(things: Sequence[Located]) -> list[tuple[Thing, tuple[str | int, ...]]]:
    """Return what ``things`` are and where they stand; documents are no values."""
    return [(one.thing, one.base) for one in things]


def _folder(tree: Tree) -> Outcome:
    with laid(tree) as content:
        loaded, findings = pipeline.check(content)
        again = pipeline.load(content)
    broken = [fault for finding in findings for fault in _of_finding(finding, loaded.sources)]
    if loaded.findings != again.findings:
        broken.append("another answer the second time")
    if (loaded.directory is None) != any(map(is_error, loaded.findings)):
        broken.append("a directory with errors, or none without")
    if loaded.directory:
        assessment = assess(loaded.directory, TODAY)
        dated = [finding for check in checks.DATED for finding in check(loaded.directory, assessment)]
        broken += [fault for finding in dated for fault in _of_finding(finding, loaded.sources)]
        findings = (*findings, *dated)
    report = Report.of(findings, loaded.sources)
    for write in (*FORMS.values(), terminal.write, github.write):
        out = StringIO()
        write(report, out)
        out.getvalue().encode()  # raises on a lone surrogate
    return Outcome(findings, tuple(broken), loaded.directory is not None)


def _of_finding(finding: Finding, sources: Sequence[Source]) -> Iterator[str]:
    """Yield what does not hold of one finding."""
    rule = _RULES.get(finding.code)
    if rule is None or rule.severity is not finding.severity:
        yield f"an unknown finding: {finding}"
    said = finding.message + finding.hint
    source = next((one for one in sources if one.path == finding.where.path), None)
    if any(mark in said and mark not in (source.text if source else "") for mark in _PLACEHOLDERS[finding.code]):
        yield f"a gap in the words: {finding}"
    if any("\ud800" <= letter <= "\udfff" for letter in said):
        yield f"half a character in the words: {finding!r}"
    line, column = finding.where.line, finding.where.column
    if source and line and not (1 <= line <= len(source.lines) and 1 <= column <= len(source.line(line)) + 1):
        yield f"a place outside the file: {finding}"
    if line < 0 or (line == 0 and column):
        yield f"no place at all: {finding}"


# ── the long run ─────────────────────────────────────────────────────────────────────────────────────────────


class TooSlowError(Exception):
    """An input took more computing than LIMIT."""


def _bark(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def tried(seed: int, number: int) -> Outcome:
    """Make input ``number`` of ``seed`` and try it; every so many is a whole folder."""
    rng = Random(f"{seed}/{number}")
    if number % FOLDERS == FOLDERS - 1:
        return try_folder(folder(rng))
    return try_file(*single(rng))


@dataclass
class Tally:
    """The figures of a run."""

    inputs: int = 0
    seconds: float = 0.0
    slowest: tuple[float, int] = (0.0, 0)  # of a single file: seconds, number
    slowest_folder: tuple[float, int] = (0.0, 0)
    findings: int = 0
    valid: int = 0
    broken: list[int] = field(default_factory=list)
    codes: Counter[str] = field(default_factory=Counter)
    peaks: list[float] = field(default_factory=list)  # MB, after each tenth

    def add(self, number: int, outcome: Outcome, seconds: float) -> None:
        """Count one input."""
        self.inputs += 1
        if number % FOLDERS == FOLDERS - 1:
            self.slowest_folder = max(self.slowest_folder, (seconds, number))
        else:
            self.slowest = max(self.slowest, (seconds, number))
        self.findings += len(outcome.findings)
        self.valid += outcome.valid
        self.codes.update({finding.code for finding in outcome.findings})
        for fault in outcome.broken[:3]:
            print(f"\ninput {number}: {fault}", flush=True)
        if outcome.broken:
            self.broken.append(number)

    def __str__(self) -> str:
        """Return the figures in words."""
        return (
            f"{self.inputs:,} inputs in {self.seconds:,.0f} s ({self.inputs / self.seconds:,.0f} a second)\n"
            f"inputs with a property broken: {len(self.broken)} {self.broken[:20] or ''}\n"
            f"valid: {self.valid / self.inputs:.0%}; findings per input: {self.findings / self.inputs:.2f}; "
            f"kinds of finding seen: {len(self.codes)} of {len(RULES)}\n"
            f"slowest file: {self.slowest[0] * 1000:.0f} ms (input {self.slowest[1]}); "
            f"slowest folder: {self.slowest_folder[0] * 1000:.0f} ms (input {self.slowest_folder[1]})\n"
            f"peak memory after each tenth, MB: {', '.join(f'{peak:.0f}' for peak in self.peaks)}"
        )


def run(seed: int, inputs: int, seconds: float) -> Tally:
    """Try ``inputs`` inputs, or as many as fit in ``seconds``."""
    signal.signal(signal.SIGPROF, _bark)
    tally = Tally()
    begin = time.perf_counter()
    for number in range(inputs):
        signal.setitimer(signal.ITIMER_PROF, LIMIT)
        start = time.process_time()
        outcome = tried(seed, number)
        signal.setitimer(signal.ITIMER_PROF, 0)
        tally.add(number, outcome, time.process_time() - start)
        tally.seconds = time.perf_counter() - begin
        done = max(tally.inputs / inputs, tally.seconds / seconds)
        if len(tally.peaks) < int(done * 10):
            tally.peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
            print(f"{done:.0%}", end=" ", flush=True)
        if done >= 1:
            break
    return tally


def main() -> int:
    """Run for so many inputs or seconds and print the figures; 1 if anything broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", nargs="?", default="60s", help="inputs (200000) or seconds (60s)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", type=int, metavar="N", help="try only input N, and show it")
    options = parser.parse_args()
    if options.only is not None:
        rng = Random(f"{options.seed}/{options.only}")
        print(folder(rng) if options.only % FOLDERS == FOLDERS - 1 else single(rng))
        outcome = tried(options.seed, options.only)
        print(*outcome.findings, *outcome.broken, sep="\n")
        return bool(outcome.broken)
    timed = options.size.endswith("s")
    size = float(options.size.removesuffix("s"))
    tally = run(options.seed, 10**9 if timed else int(size), size if timed else float("inf"))
    print(f"\nseed {options.seed}: {tally}")
    return bool(tally.broken)


if __name__ == "__main__":
    raise SystemExit(main())
