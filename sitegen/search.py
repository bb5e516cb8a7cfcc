"""Search: written pages get a Pagefind index. The only door to pagefind."""

import subprocess
from pathlib import Path

from pagefind.service import get_executable

INDEXED = "{organisaties,initiatieven,vragen}/*.html"


class SearchError(Exception):
    """Pagefind did not make an index; the text says what it printed."""


def index(site: Path) -> None:
    """Write the search index of the pages in ``site`` to ``site/pagefind``.

    Uses the binary on the folder: the package's own Python client waits 0.1 s for every page.
    """
    if not any((site / kind).is_dir() for kind in ("organisaties", "initiatieven", "vragen")):
        return  # Pagefind calls a site without pages an error
    command = [str(get_executable()), "--site", str(site), "--glob", INDEXED, "--force-language", "nl", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode:
        raise SearchError(done.stderr.strip() or done.stdout.strip())
