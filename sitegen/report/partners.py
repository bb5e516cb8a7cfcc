"""Partners: whose a file is, read from its lines, because a file with a mistake cannot always be read otherwise."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitegen.model import Initiatief, Organisatie
from sitegen.source import Source

_LONGEST = 100  # characters of a name, as in the model
_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:/-]+")
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True, slots=True)
class Partner:
    """Who keeps a file: the path of their own file, their name, and the mailbox for questions ("" when unknown)."""

    path: str
    naam: str
    beheerder: str = ""


def partners(sources: Iterable[Source]) -> Mapping[str, Partner]:
    """Return the partner per path of an organisatie or initiatief: of an initiatief that is its organisatie, if any."""
    entries = [source for source in sources if source.folder in {Organisatie.kind, Initiatief.kind}]
    organisaties = {source.stem: source for source in entries if source.folder == Organisatie.kind}
    return {source.path: _partner(organisaties.get(_organisatie(source), source)) for source in entries}


def setting(source: Source, key: str) -> str:
    """Return the text behind ``key`` at the start of a line of ``source``, "" when it is not on that one line."""
    match = re.search(rf"^{key}:[ \t]+([^\n]*)", source.text, re.MULTILINE)
    value = match[1].strip() if match else ""
    if quoted := re.match(r"([\"'])(.*?)\1", value):
        return quoted[2].strip()
    return "" if re.match(r"[>|&*!\[{]", value) else re.split(r"(?:^|\s)#", value)[0].strip()


def address(source: Source, key: str) -> str:
    """Return the web address behind ``key``, without a slash at its end; "" when it is none that is safe to link to."""
    value = setting(source, key)
    return value.rstrip("/") if _ADDRESS.fullmatch(value) else ""


def _organisatie(source: Source) -> str:
    return setting(source, "organisatie") if source.folder == Initiatief.kind else ""


def _partner(source: Source) -> Partner:
    email = setting(source, "beheerder")
    naam = setting(source, "naam")[:_LONGEST] or source.path.rpartition("/")[2]
    return Partner(source.path, naam, email if _EMAIL.fullmatch(email) else "")
