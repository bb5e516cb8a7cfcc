"""Validate: a document becomes things of the model; every departure from the model becomes a finding with its place."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from sitegen.departures import Departures
from sitegen.directory import Located
from sitegen.finding import Finding, Location, is_error
from sitegen.messages import fields, reading
from sitegen.model import ENTRY_SHAPES, FILE_SHAPES, Synoniemen, Thing
from sitegen.source import Data, Document, Path

Validated = tuple[tuple["Located", ...], tuple[Finding, ...]]

_FOREIGN = 3  # unknown keys from which a file is taken to be of another kind
ENOUGH = 200  # mistakes in one thing, or in one list of things, that are looked into; the pipeline tells fewer
_HTML = re.compile(r"</?[a-zA-Z][^<>\n]*>|<!--")
_UNSAFE_LINK = re.compile(
    r"\]\([ \t]{0,9}<?[ \t]{0,9}((?!https?:|mailto:|tel:)[a-zA-Z][a-zA-Z0-9+.-]*:[^)\s]*)|^[ \t]{0,9}\[[^\[\]]{1,300}\]:[ \t]{0,9}((?:javascript|data|vbscript|file):\S*)",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\][(\[]")
_CODE = re.compile(r"`[^`\n]+`|<https?://[^<>\s]+>|<[^<>\s@]+@[^<>\s]+>")


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
        if finding := _other_form(document, shape.model):
            return (), (finding,)
        own = {"id": source.stem, "tekst": document.body.strip()} if source.folder else {}
        things, findings = _one(document, shape.model, document.data, (), own, _blank(document, 0)[()])
        return things, (*findings, *_prose(document))
    if document.data == {}:  # an empty vocabulary is allowed
        return (), ()
    if not isinstance(document.data, list):
        return (), (reading.NOT_A_LIST.at(document.at()),)
    all_things: list[Located] = []
    all_findings: list[Finding] = []
    blank, errors = _blank(document, 1), 0
    for number, data in enumerate(document.data):
        things, findings = _item(document, shape.model, data, number, blank[number,])
        all_things += things
        all_findings += findings
        errors += sum(map(is_error, findings))
        if errors > ENOUGH:
            break
    return tuple(all_things), tuple(all_findings)


def _other_form(document: Document, model: type[Thing]) -> Finding | None:
    """Return the one finding for a file that is of another kind, or of none: what it lacks would say nothing."""
    keys = {str(path[0]) for path in document.keys if len(path) == 1}
    foreign = keys - set(model.model_fields)
    if not document.source.folder or len(foreign) < _FOREIGN:
        return None
    where = Location(document.source.path)
    for kind, shape in ENTRY_SHAPES.items():
        if keys <= set(shape.model.model_fields) and shape.model is not model:
            return fields.WRONG_FOLDER.at(where, folder=kind, what=shape.model.__name__.lower())
    if foreign != keys:
        return None
    capitals = {key.lower() for key in keys} <= set(model.model_fields)
    remedy = "De namen van de gegevens beginnen met een kleine letter: ‘naam’, niet ‘Naam’."
    return fields.NO_FORM.at(
        where, remedy=remedy if capitals else "Begin met het voorbeeld uit Bijdragen, en vul dat in."
    )


def _blank(document: Document, depth: int) -> Mapping[Path, list[Path]]:
    """Return the keys without a value by the first ``depth`` parts of their paths: by the thing that they are of."""
    blank: dict[Path, list[Path]] = defaultdict(list)
    for path in document.keys:
        if path not in document.values:
            blank[path[:depth]].append(path)
    return blank


def _item(document: Document, model: type[Thing], data: Data, number: int, blank: list[Path]) -> Validated:
    if model is Synoniemen and isinstance(data, list):
        own = {"id": f"groep-{number + 1}"}
        return _one(document, model, {"woorden": data}, (number,), own, blank, skip="woorden")
    if not isinstance(data, dict):
        return (), (reading.NOT_A_MAPPING.at(document.at((number,))),)
    return _one(document, model, data, (number,), {}, blank)


def _one(
    document: Document,
    model: type[Thing],
    data: dict[str, Data],
    base: Path,
    own: dict[str, str],
    blank: list[Path],
    skip: str = "",
) -> Validated:
    """Validate one thing; ``own`` are values that come from the file, so content may not give them.

    ``blank`` are the keys of the thing without a value.
    """
    departures = Departures(document, model, base, blank[:ENOUGH], skip)
    forbidden = tuple(departures.unknown((*base, key), key) for key in own if (*base, key) in document.keys)
    try:
        thing = model.model_validate({**data, **own})
    except ValidationError as error:
        errors = error.errors(include_url=False)[:ENOUGH]
        empty = departures.empty({(*base, *one["loc"]) for one in errors})
        return (), (*forbidden, *departures.told(errors), *empty)
    findings = (*forbidden, *departures.empty())
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
