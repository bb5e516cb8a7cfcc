"""Validate: a document becomes things of the model; every departure from the model becomes a finding with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from sitegen.departures import Departures
from sitegen.finding import Finding, Location, is_error
from sitegen.messages import fields, reading
from sitegen.model import ENTRY_SHAPES, FILE_SHAPES, Synoniemen, Thing
from sitegen.source import Data, Document, Path

Validated = tuple[tuple["Located", ...], tuple[Finding, ...]]

_HTML = re.compile(r"</?[a-zA-Z][^<>\n]*>|<!--")
_UNSAFE_LINK = re.compile(
    r"\]\([ \t]{0,9}<?[ \t]{0,9}((?!https?:|mailto:|tel:)[a-zA-Z][a-zA-Z0-9+.-]*:[^)\s]*)|^[ \t]{0,9}\[[^\[\]]{1,300}\]:[ \t]{0,9}((?:javascript|data|vbscript|file):\S*)",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\][(\[]")
_CODE = re.compile(r"`[^`\n]+`|<https?://[^<>\s]+>")


@dataclass(frozen=True, slots=True)
class Located:
    """A thing, and where in which document it stands: ``place.at`` takes keys relative to the thing."""

    thing: Thing
    document: Document
    base: Path = ()

    def at(self, *path: str | int) -> Location:
        """Return the place of the value at ``path`` inside this thing."""
        return self.document.at((*self.base, *path))


def validate(document: Document) -> Validated:
    """Return the things in ``document`` that are wholly right, and a finding for everything that is not."""
    things, findings = _all(document)
    return things, tuple(finding for finding in findings if finding.where.line not in document.guessed)


def _all(document: Document) -> Validated:
    source = document.source
    shape = ENTRY_SHAPES[source.folder] if source.folder else FILE_SHAPES[source.path]
    if not shape.many:
        if not isinstance(document.data, dict):
            return (), (reading.NOT_A_MAPPING.at(document.at()),)
        own = {"id": source.stem, "tekst": document.body.strip()} if source.folder else {}
        things, findings = _one(document, shape.model, document.data, (), own)
        return things, (*findings, *_prose(document))
    if document.data == {}:  # an empty vocabulary is allowed
        return (), ()
    if not isinstance(document.data, list):
        return (), (reading.NOT_A_LIST.at(document.at()),)
    all_things: list[Located] = []
    all_findings: list[Finding] = []
    for number, data in enumerate(document.data):
        things, findings = _item(document, shape.model, data, number)
        all_things += things
        all_findings += findings
    return tuple(all_things), tuple(all_findings)


def _item(document: Document, model: type[Thing], data: Data, number: int) -> Validated:
    if model is Synoniemen and isinstance(data, list):
        return _one(document, model, {"woorden": data}, (number,), {"id": f"groep-{number + 1}"}, skip="woorden")
    if not isinstance(data, dict):
        return (), (reading.NOT_A_MAPPING.at(document.at((number,))),)
    return _one(document, model, data, (number,), {})


def _one(
    document: Document, model: type[Thing], data: dict[str, Data], base: Path, own: dict[str, str], skip: str = ""
) -> Validated:
    """Validate one thing; ``own`` are values that come from the file, so content may not give them."""
    departures = Departures(document, model, base, skip)
    forbidden = tuple(departures.unknown((*base, key), key) for key in own if (*base, key) in document.keys)
    try:
        thing = model.model_validate({**data, **own})
    except ValidationError as error:
        errors = error.errors(include_url=False)
        empty = departures.empty({(*base, *one["loc"]) for one in errors if one["type"] == "missing"})
        return (), (*forbidden, *departures.told(errors), *empty)
    findings = (*forbidden, *departures.empty(()))
    return ((Located(thing, document, base),) if not any(map(is_error, findings)) else ()), findings


def _prose(document: Document) -> Iterator[Finding]:
    """Yield what the Markdown below the data asks for and does not get: HTML, images, links that are not to the web."""
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        plain = _CODE.sub(lambda match: " " * len(match[0]), line)
        for pattern, rule in (
            (_HTML, fields.RAW_HTML),
            (_IMAGE, fields.IMAGE),
            (_UNSAFE_LINK, fields.UNSAFE_LINK),
        ):
            if match := pattern.search(plain):
                where = Location(document.source.path, number, match.start() + 1)
                yield rule.at(where, text=(next(filter(None, match.groups()), "") or match[0])[:40])
