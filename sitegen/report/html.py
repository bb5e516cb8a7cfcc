"""Findings as one page to read or send on, grouped per partner. A door to jinja2, beside ``render``."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO
from urllib.parse import quote as percent

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sitegen.characters import shown
from sitegen.finding import Finding
from sitegen.report import Report
from sitegen.report.partners import Partner
from sitegen.report.terminal import counted, summary
from sitegen.report.text import quote, short

_TEMPLATES = Path(__file__).parents[2] / "templates"
_LONGEST_EXAMPLE = 120  # characters
_LONGEST_MAIL = 1900  # characters; programs that open a mailto: address may refuse more than 2,000


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one partner (None: of the site itself), errors first."""

    partner: Partner | None
    findings: tuple[Finding, ...]


def write(report: Report, out: TextIO, templates: Path = _TEMPLATES) -> None:
    """Write the report as one page that needs nothing else and runs nothing."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: shown(value) if isinstance(value, str) else value,
    )
    page = environment.get_template("rapport.html").stream(
        report=report,
        groups=groups(report),
        codes=codes(report),
        count=counted,
        summary=summary,
        short=lambda text: short(text, _LONGEST_EXAMPLE),
        quote=lambda finding: quote(report.source(finding), finding.where),
        mail=lambda group: mail(report, group),
    )
    out.writelines(page)
    out.write("\n")


def groups(report: Report) -> tuple[Group, ...]:
    """Return the findings per partner; whoever has the first one comes first, so errors come before warnings."""
    found: dict[Partner | None, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(report.partner(finding), []).append(finding)
    return tuple(Group(partner, tuple(findings)) for partner, findings in found.items())


def codes(report: Report) -> tuple[tuple[Finding, int], ...]:
    """Return the first finding of each code, and how many there are."""
    numbers = Counter(finding.code for finding in report.findings)
    first = {finding.code: finding for finding in reversed(report.findings)}
    return tuple((first[code], number) for code, number in numbers.items())


def mail(report: Report, group: Group) -> str:
    """Return a ``mailto:`` address with a friendly letter about ``group``, "" when nobody's mailbox is known."""
    partner = group.partner
    if not partner or not partner.beheerder:
        return ""
    start = (
        f"mailto:{percent(partner.beheerder)}?subject={percent(f'{report.site}: {partner.naam}'.lstrip(': '))}&body="
    )
    hello = "Beste beheerder,\n\nBij deze gegevens kan iets beter. Wilt u ernaar kijken?\n\n"
    return start + "".join(_letter(report, group.findings, percent(hello), _LONGEST_MAIL - len(start)))


def _letter(report: Report, findings: tuple[Finding, ...], hello: str, room: int) -> Iterator[str]:
    yield hello
    room -= len(hello)
    for told, finding in enumerate(findings):
        line = f", regel {finding.where.line}" if finding.where.line else ""
        text = f"{finding.where.path}{line}: {finding.message} {finding.hint}".strip()
        part = percent(shown(f"- {text} {report.edit_url(finding)}".strip()) + "\n\n")
        room -= len(part)
        if room < 0:
            yield percent(f"En nog {len(findings) - told} andere.\n")
            return
        yield part
