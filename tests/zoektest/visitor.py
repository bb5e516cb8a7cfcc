"""A visitor of the search page: a real Chromium that asks, waits until the list is complete, and says what that cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Browser, Error, Page

from zoektest.host import Host
from zoektest.measures import SEEN, Reply

_COMPLETE = "#resultaten[aria-busy=false][data-oordeel]"
_PATIENCE = 60_000  # milliseconds before a search counts as broken
# Tasks of the main thread of more than 50 ms: so long a page does not listen. That is where browsers draw the line too.
_WATCH = """
window.zoektest = [];
new PerformanceObserver((list) => window.zoektest.push(...list.getEntries().map((task) => task.duration)))
  .observe({ type: "longtask", buffered: true });
"""
_ASK = """async ([text, seen, patience]) => {
  const list = document.getElementById("resultaten");
  document.getElementById("q").value = text;
  delete list.dataset.oordeel; // that of the question before
  const begin = performance.now();
  await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("te laat")), patience);
    new MutationObserver((_, observer) => {
      if (list.getAttribute("aria-busy") !== "false" || !list.dataset.oordeel) return;
      observer.disconnect();
      resolve();
    }).observe(list, { attributes: true });
    document.getElementById("zoek").requestSubmit();
  });
  const milliseconds = performance.now() - begin;
  const refs = [...document.querySelectorAll("#resultaten > li")].slice(0, seen).map((item) => item.dataset.id);
  const danger = [...document.querySelectorAll("#gevaar:not([hidden]) [data-gevaar]:not([hidden])")].map((one) => one.dataset.gevaar);
  return { milliseconds, refs, verdict: list.dataset.oordeel, danger };
}"""


class Visitor:
    """Somebody at the search page of ``host`` who was never there before: nothing is cached."""

    def __init__(self, browser: Browser, host: Host) -> None:
        self._context = browser.new_context()
        self._context.add_init_script(_WATCH)
        self._page: Page = self._context.new_page()
        self._host = host
        self.errors: list[str] = []  # that the page threw
        self._page.on("pageerror", lambda error: self.errors.append(str(error)))

    def arrive(self, text: str = "") -> float:
        """Open the search page, with ``text`` as the question in the address; return milliseconds until complete."""
        self._page.goto(f"{self._host.address}/zoeken?q={quote(text)}", wait_until="commit")
        self._page.wait_for_selector(_COMPLETE, state="attached", timeout=_PATIENCE)
        return float(self._page.evaluate("performance.now()"))  # since the navigation began

    def ask(self, text: str) -> Reply:
        """Put the question ``text`` to the page. Raises SystemExit when no complete list comes of it."""
        try:
            answer = self._page.evaluate(_ASK, [text, SEEN, _PATIENCE])
        except Error as error:
            message = "\n".join([f"De zoekpagina geeft geen antwoord op: {text}", *sorted(set(self.errors))])
            raise SystemExit(message) from error
        return Reply(tuple(answer["refs"]), answer["verdict"], answer["milliseconds"], tuple(answer["danger"]))

    def blocked(self) -> float:
        """Return the longest task of the main thread since this was last asked, in milliseconds; 0 below 50."""
        self._page.wait_for_timeout(50)  # the browser tells of a task after it
        return float(self._page.evaluate("Math.max(0, ...window.zoektest.splice(0))"))

    def leave(self) -> None:
        """Close the page and forget everything."""
        self._context.close()


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visit cost: the first question from a cold start, then further ones. Bytes as they go over the line."""

    files: int
    bytes: int
    milliseconds: float
    blocked: float  # milliseconds, the longest task on arrival
    further: tuple[int, ...]  # bytes of each further question


def visit(browser: Browser, host: Host, texts: Sequence[str]) -> Visit:
    """Come with the first of ``texts`` and ask the others; return what it cost."""
    begin = host.settled()
    visitor = Visitor(browser, host)
    milliseconds = visitor.arrive(texts[0])
    end = first = host.settled()
    further = []
    for text in texts[1:]:
        visitor.ask(text)
        begun, end = end, host.settled()
        further.append(sum(host.sent[begun:end]))
    blocked = visitor.blocked()
    visitor.leave()
    return Visit(first - begin, sum(host.sent[begin:first]), milliseconds, blocked, tuple(further))
