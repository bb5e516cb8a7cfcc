"""The forms in which a report can be written to a file, by the ending of its name."""

from collections.abc import Callable, Mapping
from typing import TextIO

from sitegen.report import Report, html, json, markdown, sarif

FORMS: Mapping[str, Callable[[Report, TextIO], None]] = {
    ".html": html.write,
    ".json": json.write,
    ".md": markdown.write,
    ".sarif": sarif.write,
}
