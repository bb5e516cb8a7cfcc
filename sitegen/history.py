"""History: earlier versions of a content file. The only door to git; without git or history there are none."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitegen.source import Source

MOST = 50  # versions looked at; a file that was wrong fifty times in a row needs a person


@dataclass(frozen=True, slots=True)
class Version:
    """A file as it stood in one commit, and the day of that commit."""

    source: Source
    day: date


def versions(content: Path, path: str) -> Iterator[Version]:
    """Yield the committed versions of the file at ``path`` below ``content``, the newest first, at most MOST."""
    log = _git(content, "log", f"--max-count={MOST}", "--format=%H %cs", "--", path)
    for line in log.decode().splitlines():
        commit, _, day = line.partition(" ")
        try:
            text = _git(content, "show", f"{commit}:./{path}").decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
        if text:
            lines = text.replace("\r\n", "\n").replace("\r", "\n")
            yield Version(Source(path, lines), date.fromisoformat(day))


def changed(content: Path) -> frozenset[str]:
    """Return the files that the newest commit changed, by path from the root of the repository.

    The commit that GitHub tests for a pull request merges it into the main branch, so these are the files of the pull
    request; the clone must be at least two commits deep.
    """
    return frozenset(
        _git(content, "diff", "--name-only", "-z", "HEAD^1", "HEAD").decode("utf-8", "replace").split("\0")[:-1]
    )


def _git(folder: Path, *words: str) -> bytes:
    """Return what git prints, or nothing when it cannot answer: no git, no repository, a file that was not there."""
    command = ["git", "-C", str(folder), "--literal-pathspecs", "--no-optional-locks", *words]
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)  # noqa: S603 - our own arguments
    except OSError:
        return b""
    return done.stdout if done.returncode == 0 else b""
