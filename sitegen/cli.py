"""The command line: words → pipeline → report → exit code."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn, Self, TextIO

from sitegen import __version__, pipeline
from sitegen.assessment import assess
from sitegen.dutch import did_you_mean, thousands
from sitegen.finding import Finding, is_error
from sitegen.report import github, terminal
from sitegen.search import SearchError
from sitegen.source import Source
from sitegen.upkeep import worklist
from sitegen.write import NotOursError

GOOD, BAD_CONTENT, BAD_COMMAND, BUG, INTERRUPTED = 0, 1, 2, 3, 130
_COMMANDS = {
    "build": "maak de site (dit gebeurt ook als u geen opdracht geeft)",
    "check": "kijk alleen of de inhoud klopt; hangt niet van de datum af",
    "serve": "maak de site, toon haar op deze computer en ververs bij elke wijziging",
    "upkeep": "toon de werklijst van deze week: wat nagevraagd moet worden en wat er ontbreekt",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with ``arguments`` (default: those of the process) and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        options = _parse(words)
        return _RUN[options.opdracht](options)
    except _WrongCommandError as wrong:
        print(f"{wrong}\nUitleg: python build.py --help", file=sys.stderr)
        return BAD_COMMAND
    except NotOursError as error:
        print(
            f"De map ‘{error}’ is niet door dit programma gemaakt en niet leeg; er wordt niets overschreven.\n"
            "Kies met --uit een andere map, of maak deze eerst leeg.",
            file=sys.stderr,
        )
        return BAD_COMMAND
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as stop:  # --help and --version
        return int(stop.code or 0)
    except Exception:  # noqa: BLE001 - the one place that turns a bug of ours into words
        traceback.print_exc()
        print(
            "\nDit is een fout in het programma, niet in uw inhoud. Meld dit met de tekst hierboven.", file=sys.stderr
        )
        return BUG


# ── commands ─────────────────────────────────────────────────────────────────────────────────────────────────


def _build(options: argparse.Namespace) -> int:
    with _Progress(sys.stderr) as progress:
        try:
            built = pipeline.build(options.content, options.uit, options.vandaag, progress=progress)
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
        amounts = f"{len(directory.organisaties)} organisaties, {thousands(len(directory.initiatieven))} initiatieven"
        print(f"{amounts}, {len(directory.vragen)} vragen; {terminal.summary(built.findings)}.")
    times = ", ".join(f"{stage} {_seconds(taken)}" for stage, taken in built.seconds.items())
    size = f"{built.size / 1e6:.1f}".replace(".", ",")
    print(
        f"{options.uit}: {thousands(built.pages)} pagina's, {size} MB, in {_seconds(sum(built.seconds.values()))} ({times})."
    )
    return GOOD


def _check(options: argparse.Namespace) -> int:
    loaded, findings = pipeline.check(options.content)
    _report(findings, loaded.sources, options)
    print(f"{options.content}: {len(loaded.sources)} bestanden gelezen, {terminal.summary(findings)}.")
    return BAD_CONTENT if any(map(is_error, findings)) else GOOD


def _serve(options: argparse.Namespace) -> int:
    from sitegen.serve import serve  # noqa: PLC0415 - watchdog and the server are needed here only

    return serve(options.content, options.uit, lambda: options.vandaag, port=options.poort)


def _upkeep(options: argparse.Namespace) -> int:
    loaded = pipeline.load(options.content)
    if loaded.directory is None:
        _report(loaded.findings, loaded.sources, options)
        print(f"Geen werklijst: {terminal.summary(loaded.findings)}.", file=sys.stderr)
        return BAD_CONTENT
    limit = 1_000_000 if options.alles else 10
    worklist.write(loaded.directory, assess(loaded.directory, options.vandaag), sys.stdout, limit)
    return GOOD


_RUN: dict[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "check": _check,
    "serve": _serve,
    "upkeep": _upkeep,
}


def _report(findings: Sequence[Finding], sources: Sequence[Source], options: argparse.Namespace) -> None:
    """Tell ``findings`` at the terminal, and on GitHub as annotations and a summary as well."""
    terminal.write(findings, {source.path: source for source in sources}, sys.stdout, full=options.alles)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        github.write(findings, options.content.as_posix(), sys.stdout)
        if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
            with Path(summary).open("a", encoding="utf-8") as out:
                github.write_summary(findings, out)


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


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────


class _WrongCommandError(Exception):
    """The command line cannot be understood; the text says why, in Dutch."""


class _DutchHelp(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        super().add_usage(usage, actions, groups, prefix or "Gebruik: ")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _WrongCommandError(message)


def _parse(words: list[str]) -> argparse.Namespace:
    parser = _parser()
    if not words or words[0].startswith("-"):
        words = ["build", *words]
    if words[0] not in _COMMANDS:
        message = f"‘{words[0]}’ is geen opdracht. {did_you_mean(words[0], _COMMANDS)}".strip()
        raise _WrongCommandError(message)
    known = [option for action in parser._actions for option in action.option_strings]  # noqa: SLF001 - no other way
    for word in words[1:]:
        name = word.partition("=")[0]
        if name.startswith("-") and name not in known:
            message = f"‘{name}’ kennen we niet. {did_you_mean(name, known)}".strip()
            raise _WrongCommandError(message)
    try:
        options, rest = parser.parse_known_args(words)
    except argparse.ArgumentError as error:
        message = error.message if isinstance(error.__cause__ or error.__context__, argparse.ArgumentTypeError) else ""
        text = f"Bij {error.argument_name}: {message or 'er hoort één waarde achter'}."
        raise _WrongCommandError(text) from None
    if rest:
        message = f"Met ‘{rest[0]}’ weten we niets te doen."
        raise _WrongCommandError(message)
    return options


def _parser() -> argparse.ArgumentParser:
    commands = "\n".join(f"  {name:8} {text}" for name, text in _COMMANDS.items())
    parser = _Parser(
        prog="python build.py",
        usage="python build.py [opdracht] [opties]",
        description=f"De levende sociale kaart: van een map met partners naar een doorzoekbare site.\n\nOpdrachten:\n{commands}",
        epilog="Uitkomst: 0 goed, 1 fouten in de inhoud, 2 verkeerde opdracht, 3 fout in het programma, 130 afgebroken.",
        formatter_class=_DutchHelp,
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
    )
    parser.add_argument("opdracht", choices=_COMMANDS, help=argparse.SUPPRESS)
    options = parser.add_argument_group("Opties")
    options.add_argument(
        "--content", type=Path, default=Path("content"), metavar="MAP", help="map met de inhoud (content)"
    )
    options.add_argument(
        "--uit", type=Path, default=Path("public"), metavar="MAP", help="map waar de site komt (public)"
    )
    options.add_argument(
        "--vandaag", type=_day, default=date.today(), metavar="JJJJ-MM-DD", help="reken alsof het deze dag is (vandaag)"
    )
    options.add_argument("--alles", action="store_true", help="toon elke opmerking, ook als er veel dezelfde zijn")
    options.add_argument("--poort", type=_port, default=8000, metavar="NUMMER", help="poort voor serve (8000)")
    options.add_argument("--help", "-h", action="help", help="toon deze uitleg")
    options.add_argument("--version", action="version", version=__version__, help="toon de versie")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"‘{text}’ is geen datum; schrijf jaar-maand-dag, bijvoorbeeld 2026-11-24"
        raise argparse.ArgumentTypeError(message) from None


def _port(text: str) -> int:
    if text.isdigit() and int(text) <= 65535:  # noqa: PLR2004 - TCP
        return int(text)
    message = f"‘{text}’ is geen poortnummer; kies een getal van 1 tot 65535"
    raise argparse.ArgumentTypeError(message)
