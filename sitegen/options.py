"""Options: the words on the command line, and the help about them, in Dutch."""

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from sitegen import __version__
from sitegen.authoring import init, new
from sitegen.dutch import did_you_mean
from sitegen.report.forms import FORMS

COMMANDS = {
    "build": "maak de site (dit gebeurt ook als u geen opdracht geeft)",
    "check": "kijk alleen of de inhoud klopt; hangt niet van de datum af",
    "serve": "maak de site, toon haar op deze computer en ververs bij elke wijziging",
    "upkeep": "toon de werklijst van deze week: wat nagevraagd moet worden en wat er ontbreekt",
    "new": "maak een nieuw bestand: organisatie, initiatief of vraag",
    "format": "zet de gegevens in elk bestand in de vaste volgorde",
    "init": "begin een nieuwe sociale kaart voor een andere gemeente",
    "schema": "schrijf de hulpbestanden waarmee een editor gegevens en namen aanvult",
    "meldingen": "leg alle meldingen uit, of één: meldingen SK203",
}
_PORT_LIMIT = 65535  # TCP


class WrongCommandError(Exception):
    """The command line cannot be understood; the text says why, in Dutch."""


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return what ``words`` ask for, in ``opdracht`` and the options of that command. Raises WrongCommandError."""
    command, rest = _command(list(words))
    if command is None:
        _whole().parse_args(rest)  # --help or --version
    parser = _PARSERS[command or "build"]()
    known = [option for action in parser._actions for option in action.option_strings]  # noqa: SLF001 - no other way
    for word in rest:
        name = word.partition("=")[0]
        if re.match(r"--?[a-z]", name) and name not in known:
            message = f"‘{name}’ kennen we hier niet. {did_you_mean(name, known)}".strip()
            raise WrongCommandError(message)
    try:
        options, left = parser.parse_known_args(rest)
    except argparse.ArgumentError as error:
        raise WrongCommandError(_explain(error)) from None
    if left:
        message = f"Met ‘{left[0]}’ weten we niets te doen."
        raise WrongCommandError(message)
    options.opdracht = command or "build"
    return options


def _command(words: list[str]) -> tuple[str | None, list[str]]:
    """Return the command in ``words``, wherever it stands, and the other words; None for help about everything."""
    if words and not words[0].startswith("-"):
        if words[0] not in COMMANDS:
            message = f"‘{words[0]}’ is geen opdracht. {did_you_mean(words[0], COMMANDS)}".strip()
            raise WrongCommandError(message)
        return words[0], words[1:]
    for place, word in enumerate(words[1:], 1):
        if word in COMMANDS and (
            not words[place - 1].startswith("--") or "=" in words[place - 1] or _bare(words[place - 1])
        ):
            return word, words[:place] + words[place + 1 :]
    return (None if {"-h", "--help", "--version"} & set(words) else "build"), words


def _bare(word: str) -> bool:
    """Whether the option ``word`` of ``build`` takes no value."""
    return any(word in action.option_strings and action.nargs == 0 for action in _build()._actions)  # noqa: SLF001


def _explain(error: argparse.ArgumentError) -> str:
    name = str(error.argument_name or "").split(", ")[0].strip("‘’")
    cause = error.__cause__ or error.__context__
    if isinstance(cause, argparse.ArgumentTypeError):
        return f"Bij {name}: {cause}."
    if "ignored explicit argument" in error.message:
        return f"Achter {name} hoort geen waarde."
    if "invalid choice" in error.message:
        return f"Kies een van deze woorden: {name.replace('|', ', ')}."
    if "required" in error.message:
        return f"Er ontbreekt nog iets: {name or error.message.partition(': ')[2]}."
    return f"Bij {name}: er hoort één waarde achter."


# ── one parser a command ─────────────────────────────────────────────────────────────────────────────────────


class _DutchHelp(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        super().add_usage(usage, actions, groups, prefix or "Gebruik: ")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        missing = message.partition("required: ")[2]
        raise WrongCommandError(f"Er ontbreekt nog: {missing}." if missing else message)


def _parser(command: str, description: str = "", words: str = "") -> _Parser:
    parser = _Parser(
        prog=f"python build.py {command}".strip(),
        usage=f"python build.py {command} {words}[opties]".replace("  ", " "),
        description=description or f"{COMMANDS[command][0].upper()}{COMMANDS[command][1:]}.",
        formatter_class=_DutchHelp,
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
    )
    parser._optionals.title = "Opties"  # noqa: SLF001 - no other way
    parser._positionals.title = "Woorden"  # noqa: SLF001 - no other way
    parser.add_argument("--help", "-h", action="help", help="toon deze uitleg")
    return parser


def _whole() -> _Parser:
    commands = "\n".join(f"  {name:10} {text}" for name, text in COMMANDS.items())
    text = f"De levende sociale kaart: van een map met partners naar een doorzoekbare site.\n\nOpdrachten:\n{commands}"
    parser = _parser("", text, "[opdracht] ")
    parser.epilog = (
        "Over een opdracht: python build.py check --help\n\n"
        "Uitkomst: 0 goed, 1 fouten in de inhoud, 2 verkeerde opdracht, 3 fout in het programma, 130 afgebroken."
    )
    parser.add_argument("--version", action="version", version=__version__, help="toon de versie")
    return parser


def _content(parser: _Parser) -> None:
    parser.add_argument(
        "--content", type=Path, default=Path("content"), metavar="MAP", help="map met de inhoud (content)"
    )


def _output(parser: _Parser) -> None:
    parser.add_argument(
        "--uit", type=Path, default=Path("public"), metavar="MAP", help="map waar de site komt (public)"
    )


def _today(parser: _Parser) -> None:
    text = "reken alsof het deze dag is (vandaag)"
    parser.add_argument("--vandaag", type=_day, default=None, metavar="JJJJ-MM-DD", help=text)


def _told(parser: _Parser) -> None:
    parser.add_argument("--alles", action="store_true", help="toon elke opmerking, ook als er veel dezelfde zijn")
    forms = ", ".join(sorted(FORMS))
    text = f"schrijf de meldingen ook in dit bestand; het einde van de naam kiest de vorm ({forms})"
    parser.add_argument("--rapport", type=_report, action="append", default=[], metavar="BESTAND", help=text)


def _build() -> _Parser:
    parser = _parser("build")
    for add in (_content, _output, _today, _told):
        add(parser)
    text = (
        "laat een bestand met een fout de site niet tegenhouden: toon de laatste goede versie uit git, of laat het weg"
    )
    parser.add_argument("--doorgaan", action="store_true", help=text)
    return parser


def _check() -> _Parser:
    parser = _parser("check", words="[bestand …] ")
    text = "meld alleen wat deze bestanden of mappen betreft; alles wordt wel gelezen"
    parser.add_argument("paden", nargs="*", type=Path, metavar="bestand", help=text)
    for add in (_content, _told):
        add(parser)
    parser.add_argument("--strikt", action="store_true", help="ook een waarschuwing is een fout (uitkomst 1)")
    return parser


def _serve() -> _Parser:
    parser = _parser("serve")
    for add in (_content, _output, _today):
        add(parser)
    parser.add_argument("--poort", type=_port, default=8000, metavar="NUMMER", help="poort op deze computer (8000)")
    return parser


def _upkeep() -> _Parser:
    parser = _parser("upkeep")
    for add in (_content, _today):
        add(parser)
    parser.add_argument("--alles", action="store_true", help="toon de hele lijst")
    return parser


def _new() -> _Parser:
    parser = _parser("new", words="organisatie|initiatief|vraag ")
    text = "wat u toevoegt; wat u niet meegeeft, wordt gevraagd"
    parser.add_argument("soort_bestand", choices=tuple(new.KINDS), metavar="organisatie|initiatief|vraag", help=text)
    for add in (_content, _today):
        add(parser)
    for flag in {flag.names: flag for kind in new.KINDS for flag in new.flags(kind)}.values():
        parser.add_argument(
            *flag.names,
            dest=f"antwoord {flag.key}",
            action="append" if flag.many else "store",
            default=None,
            metavar="WAARDE",
            help=flag.text.replace("%", "%%"),
        )
    return parser


def _format() -> _Parser:
    parser = _parser("format", words="[bestand …] ")
    parser.add_argument("paden", nargs="*", type=Path, metavar="bestand", help="alleen deze bestanden of mappen")
    _content(parser)
    text = "verander niets; zeg alleen wat er zou veranderen (uitkomst 1 als er iets is)"
    parser.add_argument("--kijk", action="store_true", help=text)
    return parser


def _init() -> _Parser:
    parser = _parser("init", words="MAP ")
    parser.add_argument("pad", type=Path, metavar="MAP", help="nieuwe of lege map")
    _today(parser)
    for question in init.QUESTIONS:
        parser.add_argument(question.flag, action="append", default=[], metavar="WAARDE", help=question.text)
    return parser


def _schema() -> _Parser:
    parser = _parser("schema")
    _content(parser)
    text = "map waar de hulpbestanden komen (.vscode)"
    parser.add_argument("--uit", type=Path, default=Path(".vscode"), metavar="MAP", help=text)
    return parser


def _meldingen() -> _Parser:
    parser = _parser("meldingen", words="[code] ")
    parser.add_argument("code", nargs="?", metavar="code", help="bijvoorbeeld SK203; zonder code komen ze allemaal")
    return parser


_PARSERS: dict[str, Callable[[], _Parser]] = {
    "build": _build,
    "check": _check,
    "serve": _serve,
    "upkeep": _upkeep,
    "new": _new,
    "format": _format,
    "init": _init,
    "schema": _schema,
    "meldingen": _meldingen,
}


# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────


def _day(text: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    message = f"‘{text}’ is geen datum; schrijf jaar-maand-dag, bijvoorbeeld 2026-11-24"
    raise argparse.ArgumentTypeError(message)


def _port(text: str) -> int:
    if text.isdecimal() and int(text) <= _PORT_LIMIT:
        return int(text)
    message = f"‘{text}’ is geen poortnummer; kies een getal van 1 tot {_PORT_LIMIT}, of 0 voor een vrije poort"
    raise argparse.ArgumentTypeError(message)


def _report(text: str) -> Path:
    if Path(text).suffix in FORMS:
        return Path(text)
    message = f"aan ‘{text}’ is de vorm niet te zien; laat de naam eindigen op {', '.join(sorted(FORMS))}"
    raise argparse.ArgumentTypeError(message)


def answers(options: argparse.Namespace) -> dict[str, Any]:
    """Return the answers that ``new`` was given, by key (``contact.telefoon``)."""
    given = ((name.partition(" ")[2], value) for name, value in vars(options).items() if name.startswith("antwoord "))
    return {key: value for key, value in given if value is not None}
