"""What tests of checks share: a directory written down in a few lines, and what a check says about it."""

from collections.abc import Callable, Iterator

from sitegen.assemble import assemble
from sitegen.directory import Directory, Located
from sitegen.finding import Finding
from sitegen.parse import parse
from sitegen.source import Source
from sitegen.validate import validate

BASE = {
    "site.yaml": "naam: Kaart\nadres: https://kaart.example\ncoordinator: {naam: De Spin, email: spin@kaart.example}\n",
    "leefgebieden.yaml": "- {id: leven, naam: Leven}\n",
    "categorieen.yaml": "- {id: eten, naam: Eten, leefgebieden: [leven]}\n- {id: vervoer, naam: Vervoer, leefgebieden: [leven]}\n",
    "wijken.yaml": "- {id: noord, naam: Noord, soort: wijk}\n- {id: zuid, naam: Zuid, soort: wijk}\n",
}
_ORGANISATIE = {"naam": "Buurthuis", "soort": "informeel", "samenvatting": "Een huis.", "wijken": "[noord]"}
_INITIATIEF = {
    "naam": "Samen eten",
    "soort": "informeel",
    "status": "actief",
    "samenvatting": "Elke week koken wij.",
    "categorieen": "[eten]",
    "wijken": "[noord]",
    "kosten": "{soort: gratis}",
    "toegang": "zelf-aanmelden",
}


def organisatie(body: str = "", **keys: str) -> str:
    """Return the file of an organisatie in which ``keys`` replace or add to what is usual."""
    return _file({**_ORGANISATIE, "contact": "{telefoon: 078 100 00 01}", **keys}, body)


def initiatief(body: str = "", **keys: str) -> str:
    """Return the file of an initiatief in which ``keys`` replace or add to what is usual."""
    return _file({**_INITIATIEF, **keys}, body)


def vraag(body: str = "", **keys: str) -> str:
    """Return the file of a question."""
    return _file({"vraag": "Met wie kan ik eten?", "categorieen": "[eten]", **keys}, body)


def _file(keys: dict[str, str], body: str) -> str:
    return "\n".join(["---", *(f"{key}: {value}" for key, value in keys.items()), "---", body])


def written(files: dict[str, str]) -> Directory:
    """Return the directory that the usual vocabularies and ``files`` (path without ``.md`` → text) make."""
    located: list[Located] = []
    for path, text in (BASE | {f"{path}.md": text for path, text in files.items()}).items():
        document, unreadable = parse(Source(path, text))
        assert document, unreadable
        things, invalid = validate(document)
        assert not invalid
        located += things
    directory, contradictions = assemble(located)
    assert directory, contradictions
    return directory


def codes(check: Callable[[Directory], Iterator[Finding]], **files: str) -> list[str]:
    """Return the codes that ``check`` gives about ``files``; in their names ``__`` is the slash."""
    directory = written({path.replace("__", "/"): text for path, text in files.items()})
    return [finding.code for finding in sorted(check(directory))]
