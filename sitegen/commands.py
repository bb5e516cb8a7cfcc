"""Commands: what each word on the command line does, and how it ends: each returns an exit code."""

import os
import secrets
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from functools import partial
from pathlib import Path
from typing import Self, TextIO

from sitegen import catalogue, history, pipeline
from sitegen.assessment import assess
from sitegen.authoring import format as house_order
from sitegen.authoring import init, new, schema
from sitegen.authoring.keys import known
from sitegen.dutch import count, did_you_mean, enumerate_words, thousands
from sitegen.finding import Finding, Severity, is_error
from sitegen.messages import RULES
from sitegen.options import WrongCommandError, answers
from sitegen.parse import parse
from sitegen.report import Report, github, markdown, terminal
from sitegen.report.forms import FORMS
from sitegen.search import SearchError
from sitegen.source import Document, Source
from sitegen.upkeep import worklist

GOOD, BAD_CONTENT, BAD_COMMAND, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def build(options: Namespace) -> int:
    """Make the site."""
    _apart(options)
    versions = partial(history.versions, options.content) if options.doorgaan else None
    with _Progress(sys.stderr) as progress:
        try:
            built = pipeline.build(options.content, options.uit, _today(options), progress=progress, versions=versions)
        except SearchError as error:
            progress("")
            print(f"De zoekindex kon niet gemaakt worden: {error}", file=sys.stderr)
            return BUG
    _report(built.findings, built.loaded.sources, options)
    if not built.good:
        kept = f" De oude site in ‘{options.uit}’ is niet veranderd." if options.uit.exists() else ""
        print(f"Geen site gemaakt: {terminal.summary(built.findings)}.{kept}", file=sys.stderr)
        return BAD_CONTENT
    directory = built.loaded.directory
    if directory:
        amounts = (
            count(len(directory.organisaties), "organisatie", "organisaties"),
            count(len(directory.initiatieven), "initiatief", "initiatieven"),
            count(len(directory.vragen), "vraag", "vragen"),
        )
        print(f"{', '.join(amounts)}; {terminal.summary(built.findings)}.")
    times = ", ".join(f"{stage} {_seconds(taken)}" for stage, taken in built.seconds.items())
    size = f"{built.size / 1e6:.1f}".replace(".", ",")
    print(
        f"{options.uit}: {thousands(built.pages)} pagina's, {size} MB, in {_seconds(sum(built.seconds.values()))} ({times})."
    )
    return GOOD


def check(options: Namespace) -> int:
    """Tell what is wrong, whatever the day."""
    wanted = _wanted(options)
    loaded, findings = pipeline.check(options.content)
    findings = tuple(finding for finding in findings if wanted(finding.where.path))
    _report(findings, loaded.sources, options)
    print(f"{options.content}: {len(loaded.sources)} bestanden gelezen, {terminal.summary(findings)}.")
    limits = {Severity.FOUT, Severity.WAARSCHUWING} if options.strikt else {Severity.FOUT}
    return BAD_CONTENT if limits & {finding.severity for finding in findings} else GOOD


def serve(options: Namespace) -> int:
    """Show the site on this computer until interrupted."""
    from sitegen.serve import PortInUseError, serve  # noqa: PLC0415 - watchdog and the server are needed here only

    _apart(options)
    try:
        return serve(options.content, options.uit, partial(_today, options), port=options.poort)
    except PortInUseError:
        message = f"Poort {options.poort} is al in gebruik. Kies een andere, bijvoorbeeld --poort {options.poort + 1}."
        raise WrongCommandError(message) from None


def upkeep(options: Namespace) -> int:
    """Show the worklist of the coordinator."""
    loaded = pipeline.load(options.content)
    if loaded.directory is None:
        terminal.write(Report.of(loaded.findings, loaded.sources, _folder(options)), sys.stdout)
        print(f"Geen werklijst: {terminal.summary(loaded.findings)}.", file=sys.stderr)
        return BAD_CONTENT
    limit = 1_000_000 if options.alles else 10
    with _no_commands():
        worklist.write(loaded.directory, assess(loaded.directory, _today(options)), sys.stdout, limit)
    return GOOD


def make_new(options: Namespace) -> int:
    """Write a new organisatie, initiatief or vraag."""
    loaded = pipeline.load(options.content)
    if loaded.directory is None:
        print("De inhoud heeft fouten; los die eerst op (python build.py check).", file=sys.stderr)
        return BAD_CONTENT
    ids, kind, given = known(loaded.directory), options.soort_bestand, answers(options)
    asked = new.questions(kind, ids, _mistakes)
    given = new.ask(asked, input, print, given) if sys.stdin.isatty() else {**new.defaults(asked), **given}
    if wrong := new.problems(kind, given, ids, _mistakes):
        raise WrongCommandError("\n".join(wrong))
    taken = {Path(source.path).stem for source in loaded.sources if source.folder == new.KINDS[kind].kind}
    path = new.save(options.content, kind, given, taken, _today(options))
    print(f"{options.content / path} is gemaakt. Vul aan wat u weet; kijk daarna met: python build.py check")
    return GOOD


def put_in_order(options: Namespace) -> int:
    """Put the keys of every file in the order of the house."""
    wanted = _wanted(options)
    loaded = pipeline.load(options.content)
    wrong = {finding.where.path for finding in loaded.findings if is_error(finding)}
    changed = 0
    for source in loaded.sources:
        if not wanted(source.path):
            continue
        document = _document(source)
        if document is None or source.path in wrong:
            print(f"{source.path}: overgeslagen, want er zit een fout in (python build.py check)")
            continue
        result = house_order.rewritten(document, _document)
        if result.doubt:
            print(f"{source.path}: niet veranderd, want {result.doubt}")
        elif result.text.encode() != (options.content / source.path).read_bytes():
            changed += 1
            print(f"{source.path}: {'kan beter' if options.kijk else 'in volgorde gezet'}")
            if not options.kijk:
                (options.content / source.path).write_bytes(result.text.encode())
    print(f"{count(changed, 'bestand', 'bestanden')} {'te veranderen' if options.kijk else 'veranderd'}.")
    return BAD_CONTENT if options.kijk and changed else GOOD


def begin(options: Namespace) -> int:
    """Start a new sociale kaart for another gemeente."""
    given = {question.name: getattr(options, question.name) for question in init.QUESTIONS}
    try:
        files = init.plan(init.ask(given, input if sys.stdin.isatty() else None), _today(options))
        findings = init.write(files, options.pad, lambda folder: pipeline.check(folder / "content")[1])
    except init.AnswerError as error:
        raise WrongCommandError(str(error)) from None
    except init.NotEmptyError as error:
        message = f"De map ‘{error}’ is niet leeg. Kies een nieuwe map."
        raise WrongCommandError(message) from None
    if findings:
        terminal.write(Report.of(findings, [], "content"), sys.stdout)
        print("Er is niets gemaakt. Verbeter de antwoorden en probeer het opnieuw.", file=sys.stderr)
        return BAD_CONTENT
    print(f"{options.pad} is klaar. Begin met lezen: {options.pad / 'README.md'}")
    return GOOD


def write_schema(options: Namespace) -> int:
    """Write what lets an editor complete keys and ids."""
    loaded = pipeline.load(options.content)
    files = schema.editor_files(known(loaded.directory) if loaded.directory else {})
    for path, text in files.items():
        (options.uit / path).parent.mkdir(parents=True, exist_ok=True)
        (options.uit / path).write_text(text, encoding="utf-8", newline="\n")
    print(f"{options.uit}: {count(len(files), 'bestand', 'bestanden')} geschreven.")
    if loaded.directory is None:
        print("De inhoud heeft fouten; de namen uit deze map kon de hulp daarom nog niet leren.")
    return GOOD


def explain(options: Namespace) -> int:
    """Explain one finding, or all."""
    if options.code is None:
        print(catalogue.markdown())
        return GOOD
    rule = catalogue.rule(options.code)
    if rule is None:
        codes = [rule.code for rule in RULES]
        message = f"‘{options.code}’ is geen melding. {did_you_mean(options.code.upper(), codes)}".strip()
        raise WrongCommandError(message)
    print(catalogue.section(rule))
    return GOOD


RUN: dict[str, Callable[[Namespace], int]] = {
    "build": build,
    "check": check,
    "serve": serve,
    "upkeep": upkeep,
    "new": make_new,
    "format": put_in_order,
    "init": begin,
    "schema": write_schema,
    "meldingen": explain,
}


# ── shared ───────────────────────────────────────────────────────────────────────────────────────────────────


def _today(options: Namespace) -> date:
    today: date | None = options.vandaag
    return today or date.today()


def _apart(options: Namespace) -> None:
    """Refuse a site inside its content, or the other way round: the one would be taken for the other."""
    content, site = options.content.resolve(), options.uit.resolve()
    if content.is_relative_to(site) or site.is_relative_to(content):
        message = "De site en de inhoud kunnen niet in elkaar staan. Kies met --uit een andere map."
        raise WrongCommandError(message)


def _mistakes(source: Source) -> Iterator[Finding]:
    return iter(pipeline.understand(source)[1])


def _document(source: Source) -> Document | None:
    document, findings = parse(source)
    return None if any(map(is_error, findings)) else document


def _wanted(options: Namespace) -> Callable[[str], bool]:
    """Return whether a path below the content is one that was asked for, or in a folder that was. No words: all are."""
    root = options.content.resolve()
    asked = []
    for path in options.paden:
        place = next((one for one in (path.resolve(), (options.content / path).resolve()) if one.exists()), None)
        if place is None or not place.is_relative_to(root):
            where = "bestaat niet" if place is None else f"ligt niet in ‘{options.content}’"
            message = f"‘{path}’ {where}."
            raise WrongCommandError(message)
        asked.append(place.relative_to(root).as_posix())
    return lambda path: not asked or any(one in (".", path) or path.startswith(f"{one}/") for one in asked)


def _folder(options: Namespace) -> str:
    """Return where the content stands in the repository: relative to where the program was started, if it is below."""
    content: Path = options.content.resolve()
    here = Path.cwd().resolve()
    return (content.relative_to(here) if content.is_relative_to(here) else content).as_posix()


def _report(findings: Sequence[Finding], sources: Sequence[Source], options: Namespace) -> None:
    """Tell ``findings`` at the terminal and in the files asked for; on GitHub as annotations and a summary as well."""
    report = Report.of(findings, sources, _folder(options))
    with _no_commands():
        terminal.write(report, sys.stdout, full=options.alles)
    for file in options.rapport:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("w", encoding="utf-8", newline="\n") as out:
            FORMS[file.suffix](report, out)
    if options.rapport:
        print(f"Ook geschreven: {enumerate_words(str(file) for file in options.rapport)}.")
    if _on_github():
        github.write(report, sys.stdout, changed=history.changed(options.content))
        if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
            with Path(summary).open("a", encoding="utf-8") as out:
                markdown.write(report, out)


def _on_github() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _no_commands() -> AbstractContextManager[None]:
    """Return the context in which content can be printed: the runner of GitHub would obey commands in it."""
    return github.without_commands(secrets.token_hex(), sys.stdout) if _on_github() else nullcontext()


def _seconds(value: float) -> str:
    return f"{value:.1f} s".replace(".", ",")


class _Progress:
    """Shows the stage at work on a terminal, and leaves no trace."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.on = out.isatty()

    def __enter__(self) -> Self:
        return self

    def __call__(self, stage: str) -> None:
        if self.on:
            print(f"\r\x1b[K{stage} …" if stage else "\r\x1b[K", end="", file=self.out, flush=True)

    def __exit__(self, *_: object) -> None:
        self("")
