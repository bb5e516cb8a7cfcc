"""A report to tell: findings of every severity, about a partner, about the site, and about names that mean harm."""

from string import Formatter

from sitegen.finding import Finding, Location, Rule, Severity
from sitegen.messages import fields, reading, relations, site
from sitegen.report import Report
from sitegen.source import Source

HARM = "<script>alert(1)</script> \u202e\u200b\x1b[2J @iedereen #12 **vet** | [klik](https://boos.example) {0} `x` ::error::a ##[b]"
SETTINGS = Source(
    "site.yaml",
    "naam: Kaart van Proefdorp\nadres: https://proefdorp.example/kaart/\nrepository: https://git.example/proefdorp/kaart\n",
)
KERK = Source("organisaties/kerk.md", "---\nnaam: De Kerk\nbeheerder: koster@kerk.example\nwebsite: kerk\n---\n")
BUS = Source(
    "initiatieven/bus.md", f"---\nnaam: Bus\norganisatie: kerk\ncontact: {{telefoon: 12:30}}\nx: {HARM}\n---\n"
)
SOURCES = (SETTINGS, KERK, BUS)


def found(rule: Rule, path: str, line: int = 0, column: int = 0, **words: str) -> Finding:
    """Return a finding of ``rule``; words that are not given are "x"."""
    names = [name for _, name, *_ in Formatter().parse(rule.message + rule.hint) if name]
    return rule.at(Location(path, line, column), **dict.fromkeys(names, "x") | words)


_HOSTILE = "initiatieven/<img src=x>\n::error::\u202e\udcff.md"
PHONE = found(fields.BAD_PHONE, BUS.path, 4, 21, value="12:30", key="telefoon")
FINDINGS = (
    found(relations.UNKNOWN_REFERENCE, "vragen/wie.md", 4, 2, value=HARM),
    found(fields.RAW_HTML, BUS.path, 5, 4, text=HARM),
    PHONE,
    found(fields.BAD_URL, KERK.path, 4, 10),
    found(reading.UNEXPECTED_FILE, _HOSTILE, name=_HOSTILE),
    found(site.TEMPLATE, "templates/base.html", 7),
    found(site.NO_ALT, "zoeken.html"),
    Finding(Location(KERK.path, 2, 1), fields.IMAGE.code, Severity.TIP, "Dit kan korter."),
)
REPORT = Report.of(FINDINGS, SOURCES)


def about(*findings: Finding) -> Report:
    """Return a report on ``findings`` and the sources of the sample."""
    return Report.of(findings, SOURCES)


def many(number: int, severity: Severity = Severity.WAARSCHUWING, message: str = "Wat is er.") -> list[Finding]:
    """Return findings on lines 1 to ``number`` of one file."""
    return [
        Finding(Location("vragen/x.md", line, 3), "SK221", severity, message, "Doe dit.")
        for line in range(1, number + 1)
    ]
