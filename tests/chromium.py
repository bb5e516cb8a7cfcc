"""Find a Chromium for the browser tests, or install one: ``python tests/chromium.py``."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

VARIABLE = "SOCIALEKAART_CHROMIUM"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
_DOWNLOAD_TIME = 240  # seconds
_PACKAGE_TIME = 1200  # seconds; a package manager that is cut off half-way leaves a mess


def find() -> Path | None:
    """Return a Chromium: the one that the environment names, the system's, or Playwright's own; None without any."""
    if found := _outside():
        return found
    with sync_playwright() as playwright:
        return _own(playwright)


def _outside() -> Path | None:
    """Return a Chromium that is not Playwright's. Raises SystemExit when the environment names none that exists."""
    if named := os.environ.get(VARIABLE):
        if Path(named).is_file():
            return Path(named)
        message = f"{VARIABLE} wijst naar {named}, maar dat bestand bestaat niet."
        raise SystemExit(message)
    return next(_system(), None)


def _system() -> Iterator[Path]:
    for name in _NAMES:
        # Ubuntu's package is a stub that wants snap, which a container does not have
        if (found := shutil.which(name)) and b"snap" not in Path(found).read_bytes()[:2000]:
            yield Path(found)


def _own(playwright: Playwright) -> Path | None:
    path = Path(playwright.chromium.executable_path)
    return path if path.is_file() else None


def ensure() -> Path:
    """Return a Chromium, installing one if need be. Raises SystemExit when nothing works."""
    if found := find():
        return found
    _say("Geen Chromium gevonden; die van Playwright wordt geprobeerd.")
    _try([sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"], _DOWNLOAD_TIME)
    if found := find():
        return found
    _say("Dat lukt niet; het pakket van de distributie wordt geprobeerd.")
    sudo = [] if _is_root() else ["sudo", "-n"]
    _try([*sudo, "apt-get", "update", "-qq"], _PACKAGE_TIME)
    _try([*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], _PACKAGE_TIME)
    if found := find():
        return found
    message = f"Geen Chromium te vinden of te installeren. Installeer er een, of wijs hem aan met {VARIABLE}."
    raise SystemExit(message)


def launch(playwright: Playwright) -> Browser:
    """Return a headless browser that asks nothing of the network by itself; installing one is left to ``ensure``."""
    path = _outside() or _own(playwright)  # Playwright cannot be started a second time to look for its own
    if path is None:
        message = "Geen Chromium gevonden; installeer er een met: python tests/chromium.py"
        raise SystemExit(message)
    sandbox = ["--no-sandbox"] if _is_root() else []
    return playwright.chromium.launch(executable_path=path, args=[*_ARGUMENTS, *sandbox])


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _say(text: object) -> None:
    print(text, file=sys.stderr, flush=True)


def _try(command: list[str], seconds: int) -> None:
    """Run ``command``, whatever comes of it; after ``seconds`` it and all that it started are ended."""
    try:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, start_new_session=True)
    except OSError as error:
        _say(error)
        return
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        _say(error)
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


if __name__ == "__main__":
    print(ensure())
