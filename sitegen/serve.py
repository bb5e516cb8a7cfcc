"""Serve: the site on this computer; rebuilt, and shown anew, whenever content or templates change.

The watcher only sets a flag. A change with mistakes shows its findings and keeps the last good site.
"""

import errno
import mimetypes
import re
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from urllib.parse import unquote

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from sitegen import pipeline
from sitegen.finding import is_error
from sitegen.report import Report, terminal

QUIET = 0.15  # seconds without changes before a rebuild: editors write a file in several steps
_BEAT = 15.0  # seconds between signs of life to a waiting browser
_TYPES = mimetypes.MimeTypes()  # those of Python itself: what this computer believes differs per computer
_LIVE_SCRIPT = """
const live = new EventSource("/__live");
let version;
live.onmessage = (event) => {
  const news = JSON.parse(event.data);
  if (version !== undefined && news !== version) location.reload();
  version = news;
};
const text = await (await fetch("/__bevindingen")).text();
if (text) {
  const box = document.createElement("pre");
  box.setAttribute("role", "alert");
  box.id = "bevindingen";
  box.textContent = text;
  Object.assign(box.style, { position: "fixed", inset: "auto 0 0 0", maxHeight: "60vh", overflow: "auto", margin: 0,
    padding: "1rem", background: "#3d1c19", color: "#fff", whiteSpace: "pre-wrap", zIndex: 9 });
  document.body.append(box);
}
"""


class PortInUseError(Exception):
    """Another program listens at the port."""


@dataclass
class Live:
    """What browsers are told: how many times something changed, and the mistakes that stand in the way."""

    output: Path
    version: int = 0
    problems: str = ""
    changed: threading.Condition = field(default_factory=threading.Condition)

    def tell(self, problems: str) -> None:
        """Wake every waiting browser."""
        with self.changed:
            self.version += 1
            self.problems = problems
            self.changed.notify_all()


def serve(content: Path, output: Path, today: Callable[[], date], port: int = 8000) -> int:
    """Build, serve on 127.0.0.1 and rebuild until interrupted; ``port`` 0 takes a free one. Return the exit code.

    Raises PortInUseError when another program listens there.
    """
    live = Live(output)
    remembered = lru_cache(maxsize=None)(pipeline.understand)
    dirty = threading.Event()
    observer = Observer()
    for folder in (content, pipeline.TEMPLATES):
        if folder.is_dir():
            observer.schedule(_Flag(dirty), str(folder), recursive=True)
    server = start(live, port)
    observer.start()
    print(f"http://127.0.0.1:{server.server_port}/  (stoppen: Ctrl+C)", flush=True)
    try:
        while True:
            _rebuild(content, live, today(), remembered)
            dirty.wait()
            while dirty.is_set():  # until it has been quiet for a moment
                dirty.clear()
                dirty.wait(QUIET)
    finally:
        observer.stop()
        server.shutdown()
        server.server_close()


def start(live: Live, port: int) -> ThreadingHTTPServer:
    """Start serving ``live.output`` in the background and return the server. Raises PortInUseError."""
    handler = type("Handler", (_Handler,), {"live": live})
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortInUseError from None
        raise
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _rebuild(content: Path, live: Live, today: date, understand: Callable[..., object]) -> None:
    built = pipeline.build(content, live.output, today, understand=understand)  # type: ignore[arg-type]
    problems = ""
    if not built.good:
        errors = [finding for finding in built.findings if is_error(finding)]
        told = StringIO()
        terminal.write(Report.of(errors, built.loaded.sources), told)
        problems = told.getvalue()
        print(problems, file=sys.stderr)
    seconds = f"{sum(built.seconds.values()):.2f} s".replace(".", ",")
    state = f"{built.pages} pagina's" if built.good else "de laatste goede site blijft staan"
    print(f"{state}; {terminal.summary(built.findings)}; {seconds}", flush=True)
    live.tell(problems)


def headers_for(rules: str, address: str) -> list[tuple[str, str]]:
    """Return the (name, value) pairs that ``rules``, the text of a ``_headers`` file, prescribe for ``address``.

    All rules that match count, in their order, as on Netlify and Cloudflare Pages.
    """
    found: list[tuple[str, str]] = []
    matches = False
    for line in map(str.strip, rules.splitlines()):
        name, colon, value = line.partition(":")
        if line.startswith("/"):
            matches = _pattern(line).fullmatch(address) is not None
        elif matches and colon and not line.startswith("#"):
            found.append((name.strip(), value.strip()))
    return found


@cache
def _pattern(rule: str) -> re.Pattern[str]:
    """Return which addresses ``rule`` is about: as Netlify's headers-parser reads it, where ``/a/*`` is ``/a`` too."""
    parts = ["?(.*)" if part == "*" else re.escape(part).replace(r"\*", "(.*)") for part in rule.split("/") if part]
    return re.compile(f"/{'/'.join(parts)}/?", re.IGNORECASE)


def _find(root: Path, address: str) -> Path | None:
    """Return the file in ``root`` that stands at ``address``, or None."""
    wanted = root / (address.lstrip("/") or "index.html")
    try:
        if not wanted.is_file():
            wanted = wanted.with_name(f"{wanted.name}.html")
        return wanted if wanted.is_file() and wanted.resolve().is_relative_to(root.resolve()) else None
    except (OSError, ValueError):  # a name that no file can have: too long, or with a NUL in it
        return None


class _Flag(FileSystemEventHandler):
    def __init__(self, dirty: threading.Event) -> None:
        self.dirty = dirty

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in {"created", "modified", "moved", "deleted"}:
            self.dirty.set()


class _Handler(BaseHTTPRequestHandler):
    """Serves files as the host will: addresses without ``.html``, redirects, our own 404, the headers of ``_headers``."""

    live: Live
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a request."""
        address = unquote(self.path.partition("?")[0])
        if address == "/__live":
            self._events()
        elif address == "/__live.js":
            self._answer(HTTPStatus.OK, "text/javascript; charset=utf-8", _LIVE_SCRIPT.encode())
        elif address == "/__bevindingen":
            self._answer(HTTPStatus.OK, "text/plain; charset=utf-8", self.live.problems.encode())
        else:
            self._file(address)

    def log_message(self, *_: object) -> None:
        """Say nothing: findings are what the terminal is for."""

    def _file(self, address: str) -> None:
        root = self.live.output.absolute()
        if target := self._moved(root, address):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", target)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        wanted, status = _find(root, address), HTTPStatus.OK
        if wanted is None:
            wanted, status = root / "404.html", HTTPStatus.NOT_FOUND
        body = wanted.read_bytes() if wanted.is_file() else _WAITING.encode()
        kind = _TYPES.guess_type(wanted.name)[0] or "application/octet-stream"
        if wanted.suffix == ".html":
            script = b'<script type="module" src="/__live.js"></script></body>'
            body = body.replace(b"</body>", script)
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        rules = root / "_headers"
        prescribed = headers_for(rules.read_text(encoding="utf-8"), address) if rules.is_file() else []
        self._answer(status, kind, body, prescribed)

    def _moved(self, root: Path, address: str) -> str:
        rules = root / "_redirects"
        if rules.is_file():
            for line in rules.read_text(encoding="utf-8").splitlines():
                old, new, *_ = line.split()
                if old == address:
                    return new
        return ""

    def _events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        told = -1
        try:
            while True:
                with self.live.changed:
                    if told == self.live.version:
                        self.live.changed.wait(_BEAT)
                    told = self.live.version
                self.wfile.write(f"data: {told}\n\n".encode())
                self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _answer(self, status: HTTPStatus, kind: str, body: bytes, prescribed: Iterable[tuple[str, str]] = ()) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")  # never an old page, whatever a host may keep
        for name, value in prescribed:
            if name != "Cache-Control":
                self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815 - the name that http.server asks for


_WAITING = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Nog geen site</title></head>
<body><h1>Er is nog geen site</h1><p>De inhoud heeft fouten; zie hieronder.</p></body></html>"""
