"""Read: the content folder becomes sources, one a file; what cannot be a source becomes a finding."""

import codecs
import os
import re
from pathlib import Path

from sitegen.characters import shown
from sitegen.dutch import did_you_mean, latin, slug
from sitegen.finding import Finding, Location
from sitegen.messages import reading
from sitegen.model import ENTRY_FOLDERS, VOCABULARY_FILES
from sitegen.source import Source

SIZE_LIMIT = 200_000  # bytes; the largest vocabulary we know is 60 kB, an entry is 1–4 kB
_VOCABULARY_LIMIT = 2_000_000
NAME_LIMIT = 100  # characters of an id, as in the model
_LITTER = re.compile(
    r"^(\.|~\$|Thumbs\.db$|desktop\.ini$|README\.md$|LEESMIJ\.md$)"
)  # what systems leave behind, and notes
_TEXT = {"md", "txt", "yaml", "yml", "markdown", "mdown", "mdx", "text"}
_PICTURES = {"jpg", "jpeg", "png", "gif", "svg", "webp", "heic", "bmp", "tif", "tiff"}
_OFFICE = {"doc", "docx", "odt", "pdf", "rtf", "xls", "xlsx", "csv", "html", "htm", "pages"}
# Windows: "Naming Files, Paths, and Namespaces"; hosts serve ``x/index.html`` at ``/x``.
_PROGRAMS = {  # how files of other programs begin
    b"pk\x03\x04": "een bestand van Word of Excel",
    b"\xd0\xcf\x11\xe0": "een oud bestand van Word of Excel",
    b"%pdf": "een pdf",
    b"{\\rtf": "een bestand van een tekstverwerker",
    b"<!doctype": "een webpagina",
    b"<html": "een webpagina",
}
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]|index")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

Read = tuple[tuple[Source, ...], tuple[Finding, ...]]


def read(folder: Path) -> Read:
    """Return all sources below ``folder`` in the order of their paths, and what could not be read."""
    if not folder.is_dir():
        return (), (reading.NO_CONTENT.at(Location(str(folder)), folder=folder),)
    sources: list[Source] = []
    findings: list[Finding] = []
    for relative in _files(folder):
        problem = _misplaced(folder, relative)
        if problem:
            findings.append(problem)
        if problem is None or problem.code == reading.BAD_FILE_NAME.code:
            source, finding = _read_file(folder, relative)
            sources += [source] if source else []
            findings += [finding] if finding else []
    present = {source.path for source in sources} | {finding.where.path for finding in findings}
    findings += [
        reading.MISSING_FILE.at(Location(name), name=name)
        for name in ("site.yaml", "leefgebieden.yaml", "categorieen.yaml", "wijken.yaml")
        if name not in present
    ]
    return tuple(sources), tuple(findings)


def _files(folder: Path) -> list[str]:
    """Return the paths of all files below ``folder``, in order; links are not followed, however deep folders go."""
    paths: list[str] = []
    folders = [""]
    while folders:
        below = folders.pop()
        with os.scandir(folder / below) as entries:
            for entry in entries:
                path = f"{below}/{entry.name}" if below else entry.name
                if not _LITTER.match(entry.name):
                    (folders if entry.is_dir(follow_symlinks=False) else paths).append(path)
    return sorted(paths)


def _misplaced(folder: Path, relative: str) -> Finding | None:
    """Return why the file at ``relative`` cannot be content, or None."""
    where = Location(relative)
    head, _, rest = relative.partition("/")
    name = shown(relative.rpartition("/")[2])
    if not (folder / relative).is_file() or (folder / relative).is_symlink():
        return reading.SYMLINK.at(where, name=name)
    if not rest:
        if name in VOCABULARY_FILES:
            return None
        moved = "Zet het in de map organisaties, initiatieven, vragen of paginas." if name.endswith(".md") else ""
        return reading.UNKNOWN_FILE.at(where, name=name, nearest=moved or did_you_mean(name, VOCABULARY_FILES))
    if head not in ENTRY_FOLDERS:
        return reading.UNKNOWN_FILE.at(where, name=shown(relative), nearest=did_you_mean(head, ENTRY_FOLDERS))
    stem, dot, ending = name.rpartition(".")
    if ending != "md" or not dot:
        return reading.UNEXPECTED_FILE.at(where, name=name, remedy=_remedy(name))
    if not _ID.fullmatch(stem):
        return reading.BAD_FILE_NAME.at(where, name=name, suggestion=slug(latin(stem.removesuffix(".md"))) or "naam")
    if len(stem) > NAME_LIMIT:
        return reading.NAME_TOO_LONG.at(where, length=len(stem), limit=NAME_LIMIT)
    if _RESERVED.fullmatch(stem):
        return reading.RESERVED_NAME.at(where, name=name, suggestion=f"{stem}-pagina")
    return None


def _remedy(name: str) -> str:
    """Say what to do with a file of another kind."""
    stem, _, ending = name.rpartition(".")
    if ending.lower() in _PICTURES:
        return "Afbeeldingen tonen we niet; zet hem op uw eigen website."
    if ending.lower() in _OFFICE:
        return "Neem de tekst over in een bestand dat op ‘.md’ eindigt."
    while "." in stem and stem.rpartition(".")[2].lower() in _TEXT:  # koffie.md.txt
        stem = stem.rpartition(".")[0]
    if ending.lower() in _TEXT or not stem:
        return f"Noem het ‘{slug(latin(stem or name)) or 'naam'}.md’."
    return "Hernoem of verwijder het."


def _read_file(folder: Path, relative: str) -> tuple[Source | None, Finding | None]:
    """Return the source at ``relative`` and what is wrong with it; in another encoding both, so that all is told at once."""
    limit = SIZE_LIMIT if "/" in relative else _VOCABULARY_LIMIT
    with (folder / relative).open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        size = (folder / relative).stat().st_size
        return None, reading.TOO_LARGE.at(Location(relative), size=size // 1000, limit=limit // 1000)
    finding = None
    if what := next((what for start, what in _PROGRAMS.items() if data.lstrip()[: len(start)].lower() == start), ""):
        return None, reading.OTHER_PROGRAM.at(Location(relative), what=what)
    if encoding := _utf16(data):
        text, finding = data.decode(encoding, "replace"), reading.UTF16.at(Location(relative))
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            text, finding = error.object.decode("cp1252", "replace"), _not_utf8(relative, error)
    return Source(relative, _lines(text)), finding


def _lines(text: str) -> str:
    """Return ``text`` with its line ends made one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _utf16(data: bytes) -> str:
    """Return the name of the UTF-16 that Windows wrote ``data`` in, judged by its mark or by a NUL at every other byte."""
    start = data[:64]
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if len(start) < 4:  # noqa: PLR2004 - two letters
        return ""
    return "utf-16-le" if not any(start[1::2]) else "utf-16-be" if not any(start[::2]) else ""


def _not_utf8(relative: str, error: UnicodeDecodeError) -> Finding:
    """Say where a file stops being UTF-8, and which letter is meant if Windows-1252 explains it."""
    before = _lines(error.object[: error.start].decode())
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    letter = error.object[error.start : error.start + 1].decode("cp1252", "replace")
    meant = f"; hier is waarschijnlijk ‘{letter}’ bedoeld" if letter.isprintable() and letter != "\ufffd" else ""
    return reading.NOT_UTF8.at(Location(relative, line, column), meant=meant)
