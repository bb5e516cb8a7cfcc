"""What runs on a pull request of a stranger: read only, no secrets, and no words of theirs in a command."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import HERE

FILES = sorted((HERE.parent / ".github" / "workflows").glob("*.y*ml"))
# Words that whoever opens a pull request chooses.
STRANGER = re.compile(
    r"\$\{\{[^}]*\b(github\.event\b|github\.head_ref|github\.ref_name|inputs\.|toJSON|github\s*[\[}])"
)
TRUSTED = {"schedule", "workflow_dispatch", "push"}  # only people with rights to this repository start these


@pytest.fixture(params=FILES, ids=lambda file: file.name)
def workflow(request: pytest.FixtureRequest) -> dict[Any, Any]:
    found = yaml.safe_load(Path(request.param).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def events(workflow: dict[Any, Any]) -> set[str]:
    found: Any = workflow["on"] if "on" in workflow else workflow[True]  # YAML 1.1 reads "on" as true
    return {found} if isinstance(found, str) else set(found)


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job.get("steps", [])]


def rights(workflow: dict[Any, Any]) -> list[Any]:
    return [
        workflow.get("permissions"),
        *(job["permissions"] for job in workflow["jobs"].values() if "permissions" in job),
    ]


def test_there_are_workflows() -> None:
    assert FILES


def test_strangers_start_nothing_with_rights(workflow: dict[Any, Any]) -> None:
    assert not events(workflow) & {"pull_request_target", "workflow_run", "issue_comment"}
    assert workflow["permissions"] in ({}, {"contents": "read"})
    if not events(workflow) <= TRUSTED:
        assert all(one in ({}, {"contents": "read"}) for one in rights(workflow))


def test_strangers_meet_no_secrets(workflow: dict[Any, Any]) -> None:
    if not events(workflow) <= TRUSTED:
        assert not re.search(r"\bsecrets\b|github\.token|GITHUB_TOKEN", str(workflow))


def test_no_word_of_a_stranger_stands_in_a_command(workflow: dict[Any, Any]) -> None:
    for step in steps(workflow):
        script = str(step.get("with", {}).get("script", "")) if isinstance(step.get("with"), dict) else ""
        assert not STRANGER.search(f"{step.get('run', '')} {script}")
        assert not re.search(r"GITHUB_(ENV|PATH)\b", step.get("run", ""))


def test_actions_are_pinned_and_forget_their_token(workflow: dict[Any, Any]) -> None:
    for step in steps(workflow):
        if action := step.get("uses"):
            assert re.fullmatch(r"actions/[\w-]+@(v\d+(\.\d+)*|[0-9a-f]{40})|[\w./-]+@[0-9a-f]{40}|\./.+", action), (
                action
            )
            if action.startswith("actions/checkout@") and not events(workflow) <= TRUSTED:
                assert step["with"]["persist-credentials"] is False


def test_every_job_ends(workflow: dict[Any, Any]) -> None:
    assert all(job.get("timeout-minutes", 360) <= 60 for job in workflow["jobs"].values() if "uses" not in job)


@pytest.mark.parametrize(
    "run",
    ["echo ${{ github.event.pull_request.title }}", "git checkout ${{ github.head_ref }}", "x ${{ toJSON(github) }}"],
)
def test_words_of_strangers_are_recognised(run: str) -> None:
    assert STRANGER.search(run)
