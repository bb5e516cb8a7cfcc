"""Render: the directory on one day becomes pages, through the templates. The only door to jinja2."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup, escape

from sitegen import catalogue, dutch
from sitegen.assessment import Assessment
from sitegen.coverage import Cell, Cover, describe
from sitegen.directory import LISTS, Directory, Page, by_name
from sitegen.findable import CARDS, FOLDER, NOTHING, Findable
from sitegen.finding import Finding, Location
from sitegen.messages import site
from sitegen.model import DAYS, Entry, Initiatief, Organisatie, Pagina, Thing, Vraag, Wijk
from sitegen.prose import to_html

Rendered = tuple[tuple[Page, ...], tuple[Finding, ...]]
STATIC = "static"
GUIDE = "BIJDRAGEN.md"  # beside the templates: how partners contribute


def render(directory: Directory, assessment: Assessment, templates: Path, findable: Findable = NOTHING) -> Rendered:
    """Return every page of the site and what makes it ``findable``, or what is wrong with the templates."""
    try:
        return tuple(_Site(directory, assessment, templates, findable).pages()), ()
    except TemplateSyntaxError as error:
        where = Location(f"templates/{error.name}", error.lineno or 0)
        return (), (site.TEMPLATE.at(where, problem=error.message or ""),)
    except TemplateError as error:
        return (), (site.TEMPLATE.at(_template_place(error, templates), problem=error.message or ""),)


def _template_place(error: TemplateError, templates: Path) -> Location:
    """Return the innermost template line in the traceback of ``error``."""
    where, trace = Location("templates"), error.__traceback__
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(templates):
            where = Location(f"templates/{file.relative_to(templates).as_posix()}", trace.tb_lineno)
        trace = trace.tb_next
    return where


@dataclass(frozen=True, eq=False)
class _Site:
    """Everything that templates can ask for, and the list of pages that there are."""

    directory: Directory
    assessment: Assessment
    templates: Path
    findable: Findable = NOTHING

    def pages(self) -> Iterator[Page]:
        """Yield every file of the site except the index of Pagefind."""
        yield from self._static_pages()
        yield from self.index_pages
        yield from self._thing_pages()
        yield from self._list_pages()
        yield self._page("index", "home.html")
        yield self._page("zoeken", "zoeken.html")
        yield self._page("404", "404.html", path="404")
        yield from self._guide_pages()
        yield from self._redirects()
        yield self._sitemap()
        yield Page("_headers", self.environment.get_template("_headers").render())
        robots = f"User-agent: *\nAllow: /\nSitemap: {self.absolute('sitemap.xml')}\n"
        yield Page("robots.txt", robots)

    # ── kinds of pages ───────────────────────────────────────────────────────────────────────────────────────

    def _thing_pages(self) -> Iterator[Page]:
        d = self.directory
        for template, things in (
            ("organisatie.html", d.organisaties),
            ("initiatief.html", d.initiatieven),
            ("vraag.html", d.vragen),
            ("categorie.html", d.categorieen),
            ("leefgebied.html", d.leefgebieden),
            ("doelgroep.html", d.doelgroepen),
            ("wijk.html", d.wijken),
            ("pagina.html", d.paginas),
        ):
            for thing in things.values():
                path = thing.id if isinstance(thing, Pagina) else thing.ref
                yield self._page(path, template, source=d.document(thing).source.path, it=thing)

    def _list_pages(self) -> Iterator[Page]:
        listed = [entry for entry in by_name(self.directory.entries) if self.assessment.listed(entry)]
        names = Counter(entry.naam for entry in listed)
        groups: dict[str, list[Thing]] = defaultdict(list)
        for entry in listed:
            groups[dutch.initial(entry.naam)].append(entry)
        namesakes = {name for name, number in names.items() if number > 1}
        yield self._page("a-z", "az.html", groups=dict(sorted(groups.items())), namesakes=namesakes)
        for kind in self.lists:
            yield self._page(kind, "lijst.html", kind=kind)

    def _static_pages(self) -> Iterator[Page]:
        for name, body in self.static_files.items():
            yield Page(f"{self.static_folder}/{name}", body)

    def _guide_pages(self) -> Iterator[Page]:
        """Yield what partners can look up: the guide of this project, and every finding explained."""
        guide = self.templates.parent / GUIDE
        text = guide.read_text(encoding="utf-8") if guide.is_file() else ""
        yield self._page("bijdragen", "bijdragen.html", guide=re.sub(r"\A# .*\n", "", text))
        yield self._page("bijdragen/meldingen", "meldingen.html", catalogue=list(catalogue.grouped()))
        yield Page("bijdragen/meldingen.md", catalogue.markdown())

    def _redirects(self) -> Iterator[Page]:
        """Yield a page at each earlier address, and the list of them for hosts that can redirect by themselves."""
        rows = []
        for entry in self.directory.entries:
            for name in entry.vroeger:
                old = f"{entry.kind}/{name}"
                rows.append(f"{self.url(old)} {self.url(entry.ref)} 301!")
                yield self._page(old, "verhuisd.html", it=entry)
        yield Page("_redirects", "".join(f"{row}\n" for row in sorted(rows)))

    def _sitemap(self) -> Page:
        d = self.directory
        entries = [entry for entry in d.entries if self.assessment.listed(entry)]
        things: list[Thing] = [*entries, *d.vragen.values(), *d.categorieen.values()]
        things += [*d.leefgebieden.values(), *d.doelgroepen.values(), *d.wijken.values()]
        paths = ["", "a-z", *self.lists, *(thing.ref for thing in things), *d.paginas]
        rows = "".join(f"<url><loc>{escape(self.absolute(path))}</loc></url>\n" for path in paths)
        head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        return Page("sitemap.xml", f"{head}{rows}</urlset>\n")

    def _page(self, address: str, template: str, *, source: str = "", path: str | None = None, **words: object) -> Page:
        here = "" if address == "index" else address
        body = self._template(template).render(path=here, source=source, **words)
        return Page(f"{path or address}.html", body, source)

    # ── what templates can ask ───────────────────────────────────────────────────────────────────────────────

    @cached_property
    def environment(self) -> Environment:
        """The templates, everything escaped, nothing undefined."""
        environment = Environment(
            loader=FileSystemLoader(self.templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals.update(
            d=self.directory,
            site=self.directory.site,
            today=self.assessment.today,
            of=self.assessment.of,
            notice=self.assessment.notice,
            url=self.url,
            absolute=self.absolute,
            asset=self.asset,
            base=self.base,
            provider=self.directory.provider,
            contact_of=self.directory.contact,
            days=DAYS,
            lists=self.lists,
            areas=self.areas,
            areas_in_order=self.areas_in_order,
            whereabouts=self.whereabouts,
            solved_words=self.solved_words,
            for_whom=self.for_whom,
            index_folder=lambda: self.url(f"{FOLDER}/"),
            index_version=lambda: self.index_version,
            talen=sorted({taal for it in self.directory.initiatieven.values() for taal in it.talen}),
            cells=self.cells,
            edit_url=self.edit_url,
            popular=self.popular,
            vragen_of=self.directory.vragen_of,
        )
        environment.filters.update(
            date=dutch.long_date,
            thousands=dutch.thousands,
            count=dutch.count,
            words=dutch.enumerate_words,
            rule_words=catalogue.words,
            sample=catalogue.sample,
            by_name=by_name,
            listed=self.listed,
            prose=lambda text: Markup(to_html(text, self.url)),  # noqa: S704 - sanitised by nh3
            tel=_tel,
            age=lambda day: dutch.age((self.assessment.today - day).days),
            number=lambda value: f"{value:g}".replace(".", ","),
            host=lambda url: re.sub(r"^www\.", "", urlsplit(url).hostname or url),
        )
        return environment

    @cached_property
    def _templates(self) -> dict[str, Any]:
        return {}

    def _template(self, name: str) -> Any:  # noqa: ANN401 - jinja2's Template
        if name not in self._templates:
            self._templates[name] = self.environment.get_template(name)
        return self._templates[name]

    @cached_property
    def base(self) -> str:
        """Path under which the site is served: "" or "/sociale-kaart"."""
        return self.directory.site.pad

    def url(self, path: str = "") -> str:
        """Return the address of ``path`` (a ref, or a file) inside this site."""
        return f"{self.base}/{quote(path)}"

    def absolute(self, path: str = "") -> str:
        """Return the full address of ``path``."""
        return f"{self.directory.site.adres.rstrip('/')}/{quote(path)}"

    @cached_property
    def static_files(self) -> Mapping[str, bytes]:
        """Style, scripts and pictures of the templates, by name."""
        folder = self.templates / STATIC
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in sorted(folder.rglob("*"))
            if file.is_file()
        }

    @cached_property
    def static_folder(self) -> str:
        """Folder of the static files, named after what is in them: browsers may keep it for ever."""
        digest = hashlib.sha256()
        for name, body in self.static_files.items():
            digest.update(f"{name}\0{len(body)}\0".encode() + body)
        return f"{STATIC}/{digest.hexdigest()[:10]}"

    def asset(self, name: str) -> str:
        """Return the address of static file ``name``."""
        return self.url(f"{self.static_folder}/{name}")

    def listed(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return those of ``entries`` that belong in lists: trusted and open ones first, then by name."""
        found = [entry for entry in by_name(entries) if self.assessment.listed(entry)]
        return sorted(found, key=lambda entry: not self.assessment.of(entry).state.trusted)

    @cached_property
    def lists(self) -> tuple[str, ...]:
        """The kinds that have a page with a list: those of which there is anything to list."""
        d = self.directory
        listed = {"organisaties": any(map(self.assessment.listed, d.organisaties.values()))}
        return tuple(kind for kind in LISTS if listed.get(kind, bool(getattr(d, kind))))

    def areas_in_order(self) -> list[Wijk]:
        """Return the areas below the gemeenten, each right after the one that it lies in."""
        wijken = self.directory.wijken
        order = {name: place for place, name in enumerate(wijken)}
        found = sorted(wijken.values(), key=lambda w: [order[n] for n in (*reversed(self.directory.above(w.id)), w.id)])
        return [wijk for wijk in found if wijk.soort != "gemeente"]

    def whereabouts(self, entry: Organisatie | Initiatief) -> str:
        """Return what tells ``entry`` from its namesakes: where it works, and its address."""
        contact = self.directory.contact(entry)
        address = contact.adres if contact else None
        return ", ".join(filter(None, (self.areas(entry), address)))

    def areas(self, entry: Entry) -> str:
        """Return where ``entry`` works, in words."""
        if "overal" in entry.wijken:
            return "overal"
        return dutch.enumerate_words(self.directory.wijken[name].naam for name in entry.wijken)

    def solved_words(self, vraag: Vraag) -> str:
        """Return by what ``vraag`` was solved, in words."""
        solved = [entry.naam for entry in self.directory.entries_of(vraag.opgelost_met)]
        return f"Opgelost met: {dutch.enumerate_words(solved)}" if solved else ""

    def for_whom(self, initiatief: Initiatief) -> str:
        """Return for whom ``initiatief`` is, in words; "" when it is for everybody."""
        names = [self.directory.doelgroepen[name].naam.lower() for name in initiatief.doelgroepen]
        age = initiatief.leeftijd
        if age and age.van is not None and age.tot is not None:
            names.append(f"van {age.van} tot en met {age.tot} jaar")
        elif age and age.van is not None:
            names.append(f"vanaf {age.van} jaar")
        elif age and age.tot is not None:
            names.append(f"tot en met {age.tot} jaar")
        return ", ".join(names)

    @cached_property
    def index_pages(self) -> tuple[Page, ...]:
        """The search index, and what the results show: cards of a few neighbours in a file."""
        things = {thing.ref: thing for thing in (*self.directory.entries, *self.directory.vragen.values())}
        template = self._template("kaartje.json")
        cards = [template.render(it=things[ref]) for ref in self.findable.order]
        groups = (cards[at : at + CARDS] for at in range(0, len(cards), CARDS))
        files = [Page(f"{FOLDER}/k/{number}.json", f"[{','.join(group)}]") for number, group in enumerate(groups)]
        return (*self.findable.pages, *files)

    @cached_property
    def index_version(self) -> str:
        """A name for what is in the index: with it in their address, browsers may keep its files for ever."""
        digest = hashlib.sha256()
        for page in self.index_pages:
            body = page.body.encode() if isinstance(page.body, str) else page.body
            digest.update(f"{page.path}\0{len(body)}\0".encode() + body)
        return digest.hexdigest()[:10]

    def cells(self, wijk: Wijk) -> list[tuple[Cell, str, str]]:
        """Return the needs of ``wijk`` that are not met, with the name of the categorie and for whom."""
        found = [c for c in self.assessment.coverage.told if c.need.wijk == wijk.id and c.cover is not Cover.GEDEKT]
        worst_first = sorted(found, key=lambda cell: list(Cover).index(cell.cover))
        return [(cell, *(describe(self.directory, cell.need)[::2])) for cell in worst_first]  # type: ignore[misc]

    def edit_url(self, source: str) -> str:
        """Return where ``source`` can be edited in the browser, or ""."""
        place = self.directory.site.wijzigen
        return f"{place}/content/{quote(source)}" if place and source else ""

    @cached_property
    def popular(self) -> list[Vraag]:
        """The questions on the home page: those of the settings, else the newest."""
        d = self.directory
        chosen = [d.vragen[name] for name in d.site.populaire_vragen]
        return chosen or sorted(d.vragen.values(), key=lambda v: (str(v.datum or ""), v.id), reverse=True)[:6]


def _tel(number: str) -> str:
    """Return ``number`` as a ``tel:`` address."""
    return f"tel:{re.sub(r'[^+0-9]', '', number.replace('(0)', ''))}"
