"""Hosting: when the host builds the site again, and what asks it to."""

import os
import subprocess
import tomllib
from pathlib import Path

import pytest
from conftest import HERE

ROOT = HERE.parent
IGNORE = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["build"]["ignore"]
HOOK = {"INCOMING_HOOK_URL": "https://hook.example"}


@pytest.fixture
def commits(tmp_path: Path) -> tuple[str, str, str]:
    """Return three commits: the first, one in which the content changed, one in which only the README did."""

    def git(*words: str) -> str:
        names = ["-c", "user.name=x", "-c", "user.email=x@voorbeeld.example", "-c", "commit.gpgsign=false"]
        done = subprocess.run(["git", *names, *words], cwd=tmp_path, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    git("init", "--quiet")
    found = []
    for number, path in enumerate(("content/site.yaml", "content/site.yaml", "README.md")):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(str(number))
        git("add", ".")
        git("commit", "--quiet", "--message", str(number))
        found.append(git("rev-parse", "HEAD"))
    return found[0], found[1], found[2]


def skipped(folder: Path, before: str, now: str, **more: str) -> bool:
    environment = {"PATH": os.environ["PATH"], "CACHED_COMMIT_REF": before, "COMMIT_REF": now, **more}
    return subprocess.run(["bash", "-c", IGNORE], cwd=folder, env=environment, check=False).returncode == 0


def test_a_build_is_skipped_only_when_nothing_changed_and_nobody_asked(
    tmp_path: Path, commits: tuple[str, str, str]
) -> None:
    first, changed, same = commits
    assert not skipped(tmp_path, first, changed)
    assert skipped(tmp_path, changed, same)
    assert not skipped(tmp_path, same, same)  # without a cache
    assert not skipped(tmp_path, changed, same, **HOOK)


def test_the_secret_is_used_on_schedule_only() -> None:
    workflows = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / ".github" / "workflows").iterdir()}
    using = [name for name, text in workflows.items() if "NETLIFY_BUILD_HOOK" in text]
    assert using == ["dagelijks.yml"]
    head = workflows["dagelijks.yml"].partition("\njobs:")[0]
    assert "schedule:" in head
    assert "pull_request" not in workflows["dagelijks.yml"]
    assert "permissions: {}" in head
