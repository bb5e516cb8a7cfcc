"""The house: who may import whom, and one door for each library."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
THINGS = [
    "finding",
    "messages",
    "characters",
    "catalogue",
    "source",
    "passages",
    "dutch",
    "language",
    "meaning",
    "persons",
    "readability",
    "parlance",
    "prose",
    "model",
    "clock",
    "hours",
    "remedies",
    "faults",
    "layout",
    "frontmatter",
    "explained",
    "departures",
    "directory",
    "findable",
    "references",
    "freshness",
    "coverage",
    "assessment",
]
STAGES = [
    "read",
    "parse",
    "validate",
    "assemble",
    "checks",
    "retrieval",
    "rehearse",
    "render",
    "proofread",
    "write",
    "search",
]
SIDE_ROOMS = ["report", "upkeep", "authoring"]
LINE = ["history", "rescue", "pipeline", "serve", "options", "commands", "cli"]
DOORS = {
    "yaml": {"parse"},
    "pydantic": {"model", "departures", "validate"},
    "pydantic_core": {"model", "departures"},
    "jinja2": {"render", "report"},
    "markupsafe": {"render"},
    "markdown": {"prose"},
    "nh3": {"prose"},
    "pagefind": {"search"},
    "rapidfuzz": {"dutch"},
    "snowballstemmer": {"language"},
    "numpy": {"meaning"},
    "py_mini_racer": {"rehearse"},
    "watchdog": {"serve"},
}
MODULES = sorted(path for path in (ROOT / "sitegen").rglob("*.py") if path.parts[-3] != "data")  # those make the data


def room(path: Path) -> str:
    return path.relative_to(ROOT / "sitegen").parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return names


def rooms_used(path: Path) -> set[str]:
    known = {room(module) for module in MODULES}
    return {name.split(".")[1] for name in imports(path) if name.startswith("sitegen.")} & known - {room(path)}


def test_every_room_has_a_place() -> None:
    assert {room(path) for path in MODULES} == {*THINGS, *STAGES, *SIDE_ROOMS, *LINE, "__init__"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    here, used = room(path), rooms_used(path)
    if here in THINGS:
        assert used <= set(THINGS[: THINGS.index(here)])
    elif here in STAGES or here in SIDE_ROOMS:
        assert used <= set(THINGS)
    elif here in LINE:
        assert used <= {*THINGS, *STAGES, *SIDE_ROOMS, *LINE[: LINE.index(here)]}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_library_has_one_door(path: Path) -> None:
    used = {name.split(".")[0] for name in imports(path)} & set(DOORS)
    assert {library for library in used if room(path) not in DOORS[library]} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_asserts_and_a_first_line_that_says_its_duty(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    assert ast.get_docstring(tree)
