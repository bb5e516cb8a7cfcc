"""Write: pages become a folder, all or nothing. A build that fails leaves the old site as it was."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sitegen.directory import Page

MARKER = ".sociale-kaart"  # shows that a folder is ours to replace


class NotOursError(Exception):
    """The output folder holds something that this program did not make."""


def write(pages: Iterable[Page], folder: Path) -> None:
    """Write ``pages`` into ``folder``, which is new and empty."""
    made: set[str] = set()
    for page in pages:
        parent = page.path.rpartition("/")[0]
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        body = page.body if isinstance(page.body, bytes) else page.body.encode()
        (folder / page.path).write_bytes(body)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give an empty folder to fill; it takes the place of ``target`` only if nothing goes wrong meanwhile.

    Raises NotOursError when ``target`` has files in it and was not made by this program, or holds content.
    """
    target = target.resolve()  # a link to a folder stays, and leads to the new site
    if (target / "site.yaml").exists():
        raise NotOursError(target)
    if target.exists() and not (target / MARKER).exists() and (not target.is_dir() or any(target.iterdir())):
        raise NotOursError(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    _tidy(target)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}.nieuw-", dir=target.parent))
    try:
        yield fresh
        (fresh / MARKER).write_bytes(b"")
        fresh.chmod(0o755)
        _swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, target: Path) -> None:
    old = target.with_name(f".{target.name}.oud-{os.getpid()}")
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _tidy(target: Path) -> None:
    """Remove what an interrupted build left behind; put back a site that was just being replaced."""
    for old in target.parent.glob(f".{target.name}.oud-*"):
        if target.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(target)
    for fresh in target.parent.glob(f".{target.name}.nieuw-*"):
        shutil.rmtree(fresh, ignore_errors=True)
