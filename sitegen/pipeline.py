"""The whole generator on one page: content in, site and findings out, in this order."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from time import perf_counter

from sitegen import checks, retrieval
from sitegen.assemble import PRUNABLE, assemble
from sitegen.assessment import Assessment, assess
from sitegen.authoring import schema
from sitegen.authoring.keys import known
from sitegen.directory import Directory, Located, Page
from sitegen.findable import Findable
from sitegen.finding import Finding, is_error
from sitegen.messages import reading
from sitegen.model import Synoniemen
from sitegen.parse import parse
from sitegen.proofread import proofread
from sitegen.read import read
from sitegen.rehearse import rehearse
from sitegen.render import STATIC, render
from sitegen.rescue import Rescue, Versions
from sitegen.search import index
from sitegen.source import Source
from sitegen.validate import Validated, validate
from sitegen.write import replacing, write

START = Path(__file__).parent / "data/start/content"
TEMPLATES = Path(__file__).parent.parent / "templates"
TOLD = 50  # findings of one file told one by one
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the content says: all of it, or None where mistakes stand in the way; and every finding so far."""

    directory: Directory | None
    findings: tuple[Finding, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: the loaded content, its assessment, the number of pages, and seconds per stage."""

    loaded: Loaded
    findings: tuple[Finding, ...]
    assessment: Assessment | None = None
    pages: int = 0
    size: int = 0  # bytes of the site, search index included
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        """Whether a site was written."""
        return self.pages > 0


def understand(source: Source) -> Validated:
    """Parse and validate one source: a pure function of its text, so ``serve`` remembers its answers."""
    document, unreadable = parse(source)
    things, invalid = validate(document) if document else ((), ())
    told = sorted({*unreadable, *invalid})
    if len(told) <= TOLD:
        return things, tuple(told)
    rest = reading.MORE_FINDINGS.at(told[TOLD].where, count=len(told) - TOLD)
    return things, (*told[:TOLD], rest)


@cache
def own_synonyms() -> tuple[tuple[str, ...], ...]:
    """Return the groups of synonyms that come with the program, for content that has none of its own."""
    path = "synoniemen.yaml"
    things, _ = understand(Source(path, (START / path).read_text(encoding="utf-8")))
    return tuple(located.thing.woorden for located in things if isinstance(located.thing, Synoniemen))


def make_findable(directory: Directory, assessment: Assessment) -> Findable:
    """Return the search index of ``directory``."""
    own = tuple(group.woorden for group in directory.synoniemen.values())
    return retrieval.index(directory, assessment, own or own_synonyms())


def load(
    content: Path, understand: Callable[[Source], Validated] = understand, *, versions: Versions | None = None
) -> Loaded:
    """Read everything and return every mistake in one go, so that nobody mends one to meet the next.

    With ``versions`` (earlier versions of the file at a path) mistakes do not stand in the way: see ``rescue``.
    """
    sources, unread = read(content)
    things: dict[str, tuple[Located, ...]] = {}
    told = list(unread)
    for source in sources:
        things[source.path], mistakes = understand(source)
        told += mistakes
    wrong = {finding.where.path for finding in told if is_error(finding)}
    located = [one for source in sources for one in things[source.path]]
    directory, contradictions = assemble(located, wrong)
    told += contradictions
    wrong |= {one.where.path for one in contradictions if is_error(one) and not (versions and one.code in PRUNABLE)}
    if versions and (wrong or contradictions):
        directory, replaced = Rescue(understand, versions).directory(things, sorted(wrong))
        told += replaced
    elif wrong:
        directory = None
    if directory:
        told += [finding for check in checks.ALWAYS for finding in check(directory)]
    return Loaded(directory, _one_each(told), sources)


def _one_each(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return ``findings`` in order, without the lesser ones at a place that has an error: one mistake, one finding."""
    findings = set(findings)
    wrong = {finding.where for finding in findings if is_error(finding) and finding.where.line}
    return tuple(sorted(finding for finding in findings if is_error(finding) or finding.where not in wrong))


def check(content: Path, templates: Path = TEMPLATES) -> tuple[Loaded, tuple[Finding, ...]]:
    """Return the loaded content and all findings that do not depend on the day, dead links included."""
    loaded = load(content)
    if loaded.directory is None:
        return loaded, loaded.findings
    assessment = assess(loaded.directory, date.min)
    findable = make_findable(loaded.directory, assessment)
    pages, mistakes = render(loaded.directory, assessment, templates, findable)
    lost = rehearse(loaded.directory, assessment, findable.pages, templates / STATIC)
    return loaded, tuple(sorted((*loaded.findings, *mistakes, *_proofread(pages, loaded), *lost)))


def build(
    content: Path,
    output: Path,
    today: date,
    *,
    templates: Path = TEMPLATES,
    progress: Progress = lambda _: None,
    understand: Callable[[Source], Validated] = understand,
    versions: Versions | None = None,
) -> Built:
    """Make the site of ``content`` in ``output``; with any error the old site stays and every finding is returned.

    With ``versions`` only a mistake in a template stops the build: see ``load``.
    """
    seconds: dict[str, float] = {}
    with _Clock("lezen", seconds, progress):
        loaded = load(content, understand, versions=versions)
    if loaded.directory is None:
        return Built(loaded, loaded.findings, seconds=seconds)
    with _Clock("beoordelen", seconds, progress):
        assessment = assess(loaded.directory, today)
        dated = [finding for check in checks.DATED for finding in check(loaded.directory, assessment)]
    with _Clock("vindbaar maken", seconds, progress):
        findable = make_findable(loaded.directory, assessment)
    with _Clock("pagina's maken", seconds, progress):
        pages, mistakes = render(loaded.directory, assessment, templates, findable)
        pages = (*pages, *schema.pages(known(loaded.directory)))
    with _Clock("nalezen", seconds, progress):
        findings = tuple(sorted((*loaded.findings, *dated, *mistakes, *_proofread(pages, loaded))))
    if any(map(is_error, mistakes if versions else findings)):
        return Built(loaded, findings, assessment, seconds=seconds)
    with replacing(output) as folder:
        with _Clock("schrijven", seconds, progress):
            write(pages, folder)
        with _Clock("zoekindex", seconds, progress):
            index(folder)
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    html = sum(page.path.endswith(".html") for page in pages)
    return Built(loaded, findings, assessment, html, size, seconds)


def _proofread(pages: tuple[Page, ...], loaded: Loaded) -> tuple[Finding, ...]:
    return proofread(pages, loaded.sources, loaded.directory.site.pad if loaded.directory else "")


@dataclass(slots=True)
class _Clock:
    """Tells that a stage begins and keeps how long it took."""

    stage: str
    seconds: dict[str, float]
    progress: Progress
    begin: float = 0.0

    def __enter__(self) -> None:
        self.progress(self.stage)
        self.begin = perf_counter()

    def __exit__(self, *_: object) -> None:
        self.seconds[self.stage] = perf_counter() - self.begin
