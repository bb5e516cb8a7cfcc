"""Every finding has a case: a small content folder and what must be said about it, place included."""

from datetime import date
from pathlib import Path

import pytest
from conftest import EXAMPLE, HERE

from sitegen import pipeline
from sitegen.messages import RULES

CASES = HERE / "cases"
TODAY = date(2026, 11, 24)
# Findings about the folder or the templates, which a case folder cannot hold; each has a test of its own.
ELSEWHERE = {"SK101", "SK103", "SK107", "SK108", "SK140", "SK141", "SK451", "SK501", "SK602", "SK603", "SK604", "SK605"}


def overlay(case: Path, folder: Path) -> Path:
    """Copy the example to ``folder`` with the files of ``case`` laid over it."""
    for origin in (EXAMPLE, case):
        for file in origin.rglob("*"):
            if file.is_file() and file.name != "expected.txt":
                target = folder / file.relative_to(origin)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.read_bytes())
    return folder


def said(content: Path, output: Path) -> list[str]:
    findings = pipeline.build(content, output, TODAY).findings
    return [
        f"{f.where.path}:{f.where.line}:{f.where.column} {f.severity} {f.code} {f.message} {f.hint}" for f in findings
    ]


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Return what is said of the example as it is."""
    return frozenset(said(EXAMPLE, tmp_path_factory.mktemp("usual") / "public"))


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_case(case: Path, usual: frozenset[str], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    got = [line for line in said(overlay(case, tmp_path / "content"), tmp_path / "public") if line not in usual]
    expected = case / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text("".join(f"{line}\n" for line in got), encoding="utf-8")
    assert got == expected.read_text(encoding="utf-8").splitlines()
    assert any(case.name[:5] in line for line in got)


def test_every_rule_has_a_case() -> None:
    cases = {case.name[:5] for case in CASES.iterdir()}
    assert {rule.code for rule in RULES} == cases | ELSEWHERE


def test_codes_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
