"""Speed and memory, as ratios against Pagefind alone on the same pages: ``make bench``, or with folders of content.

Whole processes are timed, so start-up counts. Each command runs once to warm up and RUNS times to count; the median is
shown. Ratios travel between machines, seconds do not.
"""

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pagefind.service import get_executable

RUNS = 3
ROOT = Path(__file__).parent.parent
GROWTH = (500, 1000, 2000)  # entries of the series that shows whether time is linear
_HEAD = ("organisaties", "initiatieven", "vragen")


def timed(command: list[str]) -> tuple[float, float]:
    """Return median seconds and the peak MB of our own process (not of Pagefind, which it starts) over RUNS runs."""
    seconds, peak = [], 0.0
    for number in range(RUNS + 1):
        begin = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", _MEASURE, *command], capture_output=True, text=True, check=True)
        if number:
            seconds.append(time.perf_counter() - begin)
            peak = max(peak, float(done.stderr.splitlines()[-1]))
    return statistics.median(seconds), peak


_MEASURE = """
import resource, runpy, sys
sys.argv = sys.argv[1:]
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
except SystemExit as stop:
    if stop.code:
        raise
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, file=sys.stderr)
"""


def pagefind_alone(site: Path) -> float:
    """Return the median seconds that Pagefind needs for the pages of ``site``."""
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(site, copy, ignore=shutil.ignore_patterns("pagefind"))
        for number in range(RUNS + 1):
            shutil.rmtree(copy / "pagefind", ignore_errors=True)
            begin = time.perf_counter()
            command = [str(get_executable()), "--site", str(copy), "--force-language", "nl", "--silent"]
            subprocess.run(command, check=True)
            if number:
                seconds.append(time.perf_counter() - begin)
    return statistics.median(seconds)


def measure(name: str, content: Path) -> None:
    """Print one row: what a build of ``content`` costs beside Pagefind alone on its pages."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "public"
        build = [str(ROOT / "build.py"), "--content", str(content), "--uit", str(site)]
        seconds, peak = timed(build)
        check, _ = timed([str(ROOT / "build.py"), "check", "--content", str(content)])
        alone = pagefind_alone(site)
        entries = sum(1 for kind in _HEAD for _ in (content / kind).rglob("*.md"))
        print(
            f"| {name} | {entries} | {seconds:.2f} | {check:.2f} | {alone:.2f} | {seconds / alone:.1f} | {peak:.0f} |",
            flush=True,
        )


def without(text: str, *keys: str) -> str:
    """Return YAML ``text`` without the top-level ``keys`` and what stands under them."""
    kept, skipping = [], False
    for line in text.split("\n"):
        skipping = line.startswith(tuple(f"{key}:" for key in keys)) or (skipping and line.startswith((" ", "- ")))
        if not skipping:
            kept.append(line)
    return "\n".join(kept)


def grown(folder: Path, entries: int) -> Path:
    """Return content with ``entries`` initiatieven, copied from the demo under other names."""
    content = folder / f"content-{entries}"
    shutil.copytree(ROOT / "content", content, ignore=shutil.ignore_patterns("initiatieven", "vragen"))
    settings = content / "site.yaml"
    settings.write_text(without(settings.read_text(encoding="utf-8"), "populaire_vragen"), encoding="utf-8")
    (content / "initiatieven").mkdir()
    originals = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "content" / "initiatieven").glob("*.md"))]
    copies = [without(text, "werkt_samen_met", "lichter_alternatief", "vroeger") for text in originals]
    for number in range(entries):
        text = copies[number % len(copies)]
        (content / "initiatieven" / f"proef-{number}.md").write_text(text, encoding="utf-8")
    return content


def main() -> None:
    """Measure the demo, a growing series, and any folders named on the command line."""
    print(f"median of {RUNS} runs after one to warm up; {resource.getpagesize()} byte pages\n")
    print("| content | entries | build s | check s | Pagefind alone s | build ÷ Pagefind | our peak MB |")
    print("|---|---|---|---|---|---|---|")
    measure("demo", ROOT / "content")
    for named in sys.argv[1:]:
        measure(Path(named).parent.name, Path(named))
    with tempfile.TemporaryDirectory() as folder:
        for entries in GROWTH:
            measure(f"demo × {entries}", grown(Path(folder), entries))


if __name__ == "__main__":
    main()
