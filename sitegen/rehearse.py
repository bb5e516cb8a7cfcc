"""Rehearse: the questions of the content are asked of the search page's own engine. The only door to py_mini_racer (V8).

The modules in ``templates/static/zoek`` run as they are, on the files that the browser would fetch.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from py_mini_racer import MiniRacer

from sitegen.assessment import Assessment
from sitegen.directory import Directory, Page
from sitegen.findable import FOLDER
from sitegen.finding import Finding
from sitegen.messages import quality
from sitegen.model import Vraag

ENGINE = "zoek/motor.js"
FIRST = 5  # results among which the answer must be
_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function\*? (\w+)|const (\w+))", re.MULTILINE)
# What a browser has besides the language. Files come as JSON text, ``punten.bin`` as a list of signed bytes.
_BROWSER = """
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function atob(text) {
  let bits = 0, held = 0, out = "";
  for (const letter of text.replace(/=+$/, "")) {
    held = (held << 6) | LETTERS.indexOf(letter);
    bits += 6;
    if (bits >= 8) { bits -= 8; out += String.fromCharCode((held >> bits) & 255); }
  }
  return out;
}
async function read(name) {
  if (!(name in FILES)) throw new Error(name);
  return JSON.parse(FILES[name]);
}
let ready, answer, problem;
async function ask(question) {
  try {
    answer = await refs(question);
  } catch (error) {
    problem = String(error.stack);
  }
}
async function refs(question) {
  ready ??= MODULES["zoek/motor.js"].engine(async (name) => {
    const value = await read(name);
    return name.endsWith(".json") ? value : new Int8Array(value).buffer;
  });
  const { results } = await (await ready).search(question);
  return JSON.stringify(results.map(({ ref }) => ref));
}
"""


class RehearsalError(Exception):
    """The engine did not answer; the text says what V8 told."""


@dataclass(frozen=True, eq=False)
class Engine:
    """The search engine of a site: its ``scripts`` (templates/static) and the files of its index."""

    scripts: Path
    pages: Iterable[Page]

    def ask(self, question: str) -> list[str]:
        """Return the refs of what ``question`` finds, best first."""
        # Nothing is waited for but promises that are kept already, so the answer is there when V8 comes back.
        self._context.eval(f"answer = problem = null; ask({json.dumps(question)})")
        answer, problem = self._context.eval("answer"), self._context.eval("problem")
        if not isinstance(answer, str):
            raise RehearsalError(problem)
        return [str(ref) for ref in json.loads(answer)]

    @cached_property
    def _context(self) -> MiniRacer:
        files = {
            page.path.removeprefix(f"{FOLDER}/"): page.body
            if isinstance(page.body, str)
            else json.dumps([byte - 256 if byte > 127 else byte for byte in page.body])  # noqa: PLR2004 - signed bytes
            for page in self.pages
        }
        context = MiniRacer()
        context.eval(
            f"const MODULES = {{}};\n{bundle(self.scripts, ENGINE)}\n{_BROWSER}\nconst FILES = {json.dumps(files)};"
        )
        return context


def bundle(folder: Path, name: str, done: dict[str, str] | None = None) -> str:
    """Return module ``name`` and all that it imports as one script that fills MODULES.

    Knows the forms that our own modules use: named imports on one line, exported functions and constants.
    """
    done = {} if done is None else done
    text = (folder / name).read_text(encoding="utf-8")

    def imported(match: re.Match[str]) -> str:
        other = _beside(name, match[2])
        if other not in done:
            done[other] = bundle(folder, other, done)
        return f"const {{{match[1]}}} = MODULES[{json.dumps(other)}];"

    body = _IMPORT.sub(imported, text)
    names = [one or other for _, one, other in _EXPORT.findall(body)]
    body = _EXPORT.sub(r"\1", body)
    own = f"MODULES[{json.dumps(name)}] = (() => {{\n{body}\nreturn {{ {', '.join(names)} }};\n}})();"
    done[name] = own
    if name != ENGINE:
        return own
    return "\n".join(done.values())


def _beside(name: str, target: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(name).parent / target).parts:
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def rehearse(directory: Directory, assessment: Assessment, pages: Iterable[Page], scripts: Path) -> Iterator[Finding]:
    """Yield a finding for every way in which a solved question is asked that does not find what solved it."""
    engine = Engine(scripts, pages)
    for vraag in directory.vragen.values():
        answers = {
            entry.ref: entry.naam for entry in directory.entries_of(vraag.opgelost_met) if assessment.listed(entry)
        }
        for path, question in _asked(vraag) if answers else ():
            found = [ref for ref in engine.ask(question) if not ref.startswith(f"{Vraag.kind}/")]
            if not answers.keys() & set(found[:FIRST]):
                yield quality.ANSWER_LOST.at(
                    directory.at(vraag, *path), found=_names(directory, found), answer=_first(answers)
                )


def _asked(vraag: Vraag) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("vraag",), vraag.vraag
    yield from ((("ook_zo_gevraagd", place), text) for place, text in enumerate(vraag.ook_zo_gevraagd))


def _names(directory: Directory, refs: list[str]) -> str:
    return next((f"‘{entry.naam}’" for entry in directory.entries_of(refs)), "niets")


def _first(answers: Mapping[str, str]) -> str:
    return next(iter(answers.values()))
