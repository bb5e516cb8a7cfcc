"""A host for the evaluation: serves a site as static hosts do, gzip and validators included, and counts what it sends.

It counts here because a page's own tools do not see what its workers fetch.
"""

import gzip
import hashlib
import mimetypes
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

from sitegen.serve import headers_for

_TYPES = mimetypes.MimeTypes()  # those of Python itself: what this computer believes differs per computer
_PACKED = ("text/", "application/javascript", "application/json", "application/wasm", "application/xml", "image/svg")
_POLICY = "public, max-age=0, must-revalidate"  # of Netlify and Cloudflare Pages for what has no policy of its own
_QUIET = 0.2  # seconds without an answer after which a page has all it asked for


@dataclass
class Host:
    """A running host: where it is, and the size in bytes of every answer that it gave, head included."""

    site: Path
    base: str  # path of the site on its host, "" for the root
    address: str = ""
    sent: list[int] = field(default_factory=list)

    def settled(self) -> int:
        """Wait until nothing was asked for a moment; return how many answers were given so far."""
        seen = -1
        while seen != len(self.sent):
            seen = len(self.sent)
            time.sleep(_QUIET)
        return seen


@contextmanager
def hosting(site: Path, base: str = "") -> Iterator[Host]:
    """Serve the folder ``site`` on 127.0.0.1, on a free port, below the path ``base``, as long as the block runs."""
    host = Host(site.resolve(), base)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"host": host}))
    server.daemon_threads = True
    host.address = f"http://127.0.0.1:{server.server_port}{base}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


@dataclass(frozen=True, slots=True)
class _File:
    """A file as it goes over the line."""

    kind: str
    body: bytes
    tag: str
    packed: bool = False


@cache
def _file(path: Path) -> _File:
    body = path.read_bytes()
    kind = _TYPES.guess_type(path.name)[0] or "application/octet-stream"
    tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    if kind.startswith(_PACKED):
        return _File(
            f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, gzip.compress(body, 6), tag, packed=True
        )
    return _File(kind, body, tag)


class _Handler(BaseHTTPRequestHandler):
    host: Host
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a request."""
        address = unquote(self.path.partition("?")[0])
        path, status = self._find(address), HTTPStatus.OK
        if path is None:
            path, status = self.host.site / "404.html", HTTPStatus.NOT_FOUND
        file = _file(path)
        heads = {"Content-Type": file.kind, "ETag": file.tag, "Cache-Control": _POLICY, "Vary": "Accept-Encoding"}
        heads |= dict(headers_for((self.host.site / "_headers").read_text(encoding="utf-8"), address))
        if file.packed:
            heads["Content-Encoding"] = "gzip"
        if self.headers.get("If-None-Match") == file.tag:
            self._send(HTTPStatus.NOT_MODIFIED, heads.items())
        else:
            self._send(status, (*heads.items(), ("Content-Length", str(len(file.body)))), file.body)

    def _find(self, address: str) -> Path | None:
        wanted = (self.host.site / (address.removeprefix(self.host.base).lstrip("/") or "index.html")).resolve()
        if not wanted.is_file():
            wanted = wanted.with_name(f"{wanted.name}.html")
        return wanted if wanted.is_file() and wanted.is_relative_to(self.host.site) else None

    def _send(self, status: HTTPStatus, heads: Iterable[tuple[str, str]], body: bytes = b"") -> None:
        lines = [f"HTTP/1.1 {status.value} {status.phrase}", *(f"{name}: {value}" for name, value in heads), "", ""]
        answer = "\r\n".join(lines).encode() + body
        self.host.sent.append(len(answer))  # before it goes, so that what a page has is always counted
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Say nothing."""
