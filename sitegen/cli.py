"""The command line: words → options → command → exit code. The one place that turns a bug of ours into words."""

import sys
import traceback
from collections.abc import Sequence

from sitegen.commands import BAD_COMMAND, BUG, INTERRUPTED, RUN
from sitegen.options import WrongCommandError, parse
from sitegen.write import NotOursError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with ``arguments`` (default: those of the process) and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        options = parse(words)
        return RUN[options.opdracht](options)
    except WrongCommandError as wrong:
        print(f"{wrong}\nUitleg: python build.py --help", file=sys.stderr)
        return BAD_COMMAND
    except NotOursError as error:
        print(
            f"De map ‘{error}’ is niet door dit programma gemaakt en niet leeg; er wordt niets overschreven.\n"
            "Kies met --uit een andere map, of maak deze eerst leeg.",
            file=sys.stderr,
        )
        return BAD_COMMAND
    except (KeyboardInterrupt, EOFError):
        return INTERRUPTED
    except SystemExit as stop:  # --help and --version
        return int(stop.code or 0)
    except Exception:  # noqa: BLE001 - see the first line of this module
        traceback.print_exc()
        print(
            "\nDit is een fout in het programma, niet in uw inhoud. Meld dit met de tekst hierboven.", file=sys.stderr
        )
        return BUG
