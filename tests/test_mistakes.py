"""One mistake gives one finding, at its own line: single mistakes that people make, each in a hundred files that are right."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from sitegen.assemble import assemble
from sitegen.directory import Located
from sitegen.finding import Finding, is_error
from sitegen.model import Thing
from sitegen.pipeline import understand
from sitegen.read import read
from sitegen.source import Source

CONTENT = Path(__file__).parent.parent / "content"
FILES = 100
KEY = r"^(\w+):"


@dataclass(frozen=True)
class Mistake:
    """Something that goes wrong once: the first text that fits ``pattern`` becomes ``typed``.

    It is told at the line that changed, ``below`` lines further, or with ``whole`` at the file as a whole.
    """

    name: str
    pattern: str
    typed: str
    below: int = 0
    whole: bool = False

    def made(self, text: str) -> str | None:
        """Return ``text`` with the mistake in it; None where it cannot be made."""
        changed, count = re.subn(self.pattern, self.typed, text, count=1, flags=re.MULTILINE)
        return changed if count and changed != text else None

    def line(self, right: str, wrong: str) -> int:
        """Return the line at which it must be told."""
        pairs = enumerate(zip(right.split("\n"), wrong.split("\n"), strict=False), 1)
        first = next((number for number, (one, other) in pairs if one != other), len(right.split("\n")))
        return 0 if self.whole else first + self.below


MISTAKES = (
    # frame of the file
    Mistake("no first ---", r"\A---\n", ""),
    Mistake("no second ---", r"^---\n\n(?=\S)", "\n"),
    Mistake("first --- of two", r"\A---\n", "--\n"),
    Mistake("first --- of four", r"\A---\n", "----\n"),
    Mistake("second --- of four", r"(?<=\n)---\n", "----\n"),
    Mistake("second --- is a dash of Word", r"(?<=\n)---\n", "—\n"),
    Mistake("blank before the first ---", r"\A---\n", " ---\n"),
    Mistake("fence of the template", r"\A---\n", "```yaml\n---\n"),
    Mistake("fence around the whole", r"\A(---\n(?:.*\n)*)", r"```\n\1```\n"),
    Mistake("conflict", r"^(status: .*\n)", r"<<<<<<< HEAD\n\1=======\nstatus: gestopt\n>>>>>>> wijziging\n"),
    # writing
    Mistake("no colon", r"^soort: ", "soort "),
    Mistake("no space after the colon", r"^toegang: ", "toegang:"),
    Mistake("space before the colon and none after", r"^toegang: ", "toegang :"),
    Mistake("full-width colon", r"^toegang: ", "toegang："),
    Mistake("tab for indentation", r"^  (\w+: )", r"\t\1"),
    Mistake("tab before a dash", r"^  - ", "\t- "),
    Mistake("one space less", r"(?<=\n  vast_adres: nee\n)  ", " "),
    Mistake("one space more", r"(?<=\n  vast_adres: nee\n)  ", "   "),
    Mistake("no indentation", r"(?<=\n  vast_adres: nee\n)  ", ""),
    Mistake("key indented", r"^status: ", "  status: "),
    Mistake("list item one space more", r"(?<=\n  - )(.*\n)  - (?=\S)", r"\1   - "),
    Mistake("list item one space less", r"(?<=\n  - )(.*\n)  - (?=\S)", r"\1 - "),
    Mistake("list item at the left", r"(?<=\n  - )(.*\n)  - (?=\S)", r"\1- "),
    Mistake("colon in a text", r"^naam: (?!.*[\"'])(.*)$", r"naam: Let op: \1"),
    Mistake("apostrophe at the start", r"^naam: (?=\w)", "naam: 't "),
    Mistake("quotes around part", r"^naam: (?!.*[\"'])(\w+) (.*)$", r'naam: "\1" \2'),
    Mistake("quote not closed", r"^naam: (?!.*[\"'])(.*)$", r'naam: "\1'),
    Mistake("closing quote lost", r'^(samenvatting: ".*)"$', r"\1"),
    Mistake("curly quotes", r"^naam: (?!.*[\"'])(.*)$", r"naam: “\1”"),
    Mistake("at sign at the start", r"^naam: (?=\w)", "naam: @"),
    Mistake("percentage at the start", r"^naam: (?=\w)", "naam: %"),
    Mistake("asterisks around it", r"^naam: (?!.*[\"'])(.*)$", r"naam: **\1**"),
    Mistake("ampersand at the start", r"^naam: (?=\w)", "naam: &"),
    Mistake("exclamation mark at the start", r"^naam: (?=\w)", "naam: !"),
    Mistake("link of Markdown", r"^naam: (?!.*[\"'])(.*)$", r"naam: [\1](https://x.example)"),
    Mistake("number sign in a text", r"^naam: (?!.*[\"'])(.*)$", r"naam: \1 #5"),
    Mistake("bracket not closed", r"^(wijken: \[.*)\]$", r"\1"),
    Mistake("bracket not opened", r"^wijken: \[", "wijken: "),
    Mistake("bracket twice", r"^(wijken: \[.*\])$", r"\1]"),
    Mistake("brace not closed", r"^(kosten: \{.*)\}$", r"\1"),
    Mistake("brace lost in a row", r"^(  - \{datum.*)\}$", r"\1"),
    Mistake("comma lost in a row", r"^(  - \{datum: \S+),", r"\1"),
    Mistake("colon lost in a row", r"^(  - \{datum: .*) methode:", r"\1 methode"),
    Mistake("space lost in a row", r"^(  - \{datum: .*) methode: ", r"\1 methode:"),
    Mistake("comma in a text in a row", r"^(  - \{datum: \S+, door: )", r"\1de coördinator, "),
    Mistake("text over two lines", r"^(naam: (?!.*[\"'])\S+) ", r"\1\n", below=1),
    Mistake("backslash", r"^naam: (?!.*[\"'])(.*)$", r'naam: "\1 \\& co"'),
    Mistake("two keys on one line", r"^(soort: .*)\n(?=status)", r"\1 "),
    Mistake("equals sign for a colon", r"^soort: ", "soort = "),
    Mistake("dash before a key", r"^soort: ", "- soort: "),
    Mistake("dash without a space", r"^  - (?=[a-z])", "  -"),
    Mistake("bullet of Word for a dash", r"^  - (?=[a-z])", "  • "),
    Mistake("asterisk for a dash", r"^  - (?=[a-z])", "  * "),
    Mistake("dash of Word for a dash", r"^  - (?=[a-z])", "  – "),
    Mistake("comment of HTML", r"^(status: .*\n)", r"\1<!-- kies er een -->\n"),
    Mistake("semicolon for a comma", r"^(doelgroepen: \[[\w-]+), ", r"\1; "),
    Mistake("round bracket for a square one", r"^(wijken: \[.*)\]$", r"\1)"),
    # hidden letters
    Mistake("zero width space", r"^naam: (\w)", "naam: \\1\u200b"),
    Mistake("control letter", r"^naam: (\w)", "naam: \\1\x07"),
    Mistake("letter that turns the text", r"^naam: (\w)", "naam: \\1\u202e"),
    Mistake("letter of another alphabet", r"^(naam: .*?)e(?=\w)", "\\1\u0435"),
    # keys
    Mistake("key twice", r"^(soort: .*\n)", r"\1\1", below=0),
    Mistake("key misspelt", r"^status: ", "statsu: "),
    Mistake("key with a capital", r"^status: ", "Status: "),
    Mistake("key in the plural", r"^naam: ", "namen: "),
    Mistake("key in English", r"^naam: ", "name: "),
    Mistake("key unknown", r"^(status: .*\n)", r"\1openingstijd: maandag\n"),
    Mistake("key of a block at the left", r"^(status: .*\n)", r"\1bedrag: vijf euro\n"),
    Mistake("key lost", r"^status: .*\n", "", whole=True),
    Mistake("key without a value", r"^status: .*$", "status:"),
    Mistake("optional key without a value", r"^(status: .*\n)(?![\s\S]*^middelen:)", r"\1middelen:\n"),
    Mistake("id in the file", r"^(status: .*\n)", r"\1id: koffie\n"),
    Mistake("text in the data", r"^(status: .*\n)", r"\1tekst: Elke week.\n"),
    # values
    Mistake("choice misspelt", r"^status: .*$", "status: aktief"),
    Mistake("choice with a capital", r"^status: .*$", "status: Actief"),
    Mistake("choice of another key", r"^status: .*$", "status: formeel"),
    Mistake("no for nee", r"^  verwijzing: .*$", "  verwijzing: no"),
    Mistake("list where a choice should be", r"^soort: (.*)$", r"soort: [\1]"),
    Mistake("text where a list should be", r"^wijken: \[([\w-]+)\]$", r"wijken: \1"),
    Mistake("text where a block should be", r"^kosten: \{soort: (\w+)\}$", r"kosten: \1"),
    Mistake("list empty", r"^categorieen: .*$", "categorieen: []"),
    Mistake("text empty", r"^naam: .*$", 'naam: ""'),
    Mistake("text too long", r"^samenvatting: .*$", "samenvatting: " + "lang " * 70),
    Mistake("date in Dutch order", r"^(  - \{datum: )(\d+)-(\d+)-(\d+)", r"\g<1>\4-\3-\2"),
    Mistake("date in words", r"^(  - \{datum: )(\d+)-(\d+)-(\d+)", r"\g<1>3 maart \2"),
    Mistake("date that does not exist", r"^(  - \{datum: )(\d+)-(\d+)-(\d+)", r"\g<1>\2-02-30"),
    Mistake("time in words", r'van: "[\d:]+"', "van: half tien"),
    Mistake("times in one", r'van: "[\d:]+"', "van: 9.00-17.00"),
    Mistake("day misspelt", r"dag: (?=\w)", "dag: x"),
    Mistake("days in one text", r"dag: \[(\w+), (\w+)[^]]*\]", r"dag: \1 en \2"),
    Mistake("phone too short", r"^  telefoon: (.*)\d$", r"  telefoon: \1"),
    Mistake("phone with words", r"^  telefoon: (.*)$", r"  telefoon: \1 (balie)"),
    Mistake("mail without at", r"^(  email: \w+)@", r"\1"),
    Mistake("mail with mailto", r"^  email: ", "  email: mailto:"),
    Mistake("site without https", r"^  website: https://", "  website: www."),
    Mistake("postcode without letters", r"^(  postcode: \d+).*$", r"\1"),
    Mistake("waiting in words", r"weken_van: \d+", "weken_van: twee weken"),
    Mistake("language in words", r"^talen: \[nl", "talen: [Nederlands"),
    # references
    Mistake("categorie unknown", r"^categorieen: \[", "categorieen: [koffiedrinken-met-elkaar, "),
    Mistake("wijk by its name", r"^wijken: \[.*\]$", "wijken: [Scheepswijk-Noord]"),
    Mistake("organisatie unknown", r"^organisatie: .*$", "organisatie: stichting-bestaat-niet"),
    Mistake("partner unknown", r"^werkt_samen_met: \[", "werkt_samen_met: [bestaat-niet, "),
    Mistake("free with an amount", r"^kosten: \{soort: gratis\}", "kosten: {soort: gratis, bedrag: 2 euro}"),
    # below the data
    Mistake("HTML", r"(?<=---\n\n)(\w+)", r"<b>\1</b>"),
    Mistake("picture", r"(?<=---\n\n)(\w+)", r"![\1](x.jpg)"),
    Mistake("link to a file of one's own", r"(?<=---\n\n)(\w+)", r"[\1](file:///C:/x.pdf)"),
)  # fmt: skip
# What is typed in another way than the examples show, and means the same.
HARMLESS = (
    Mistake("tab after the colon", r"^toegang: ", "toegang:\t"),
    Mistake("hard space after the colon", r"^toegang: ", "toegang:\u00a0"),
    Mistake("hard spaces for indentation", r"^  (\w+: )", "\u00a0\u00a0\\1"),
    Mistake("blanks at the end", r"^(status: .*)", r"\1  "),
    Mistake("blanks after ---", r"\A---", "---  "),
    Mistake("comment after a value", r"^(status: .*)", r"\1 # nog vragen"),
    Mistake("comment on its own line", r"^(status: .*\n)", r"\1# nog vragen\n"),
    Mistake("empty line between keys", r"^(status: .*\n)", r"\1\n"),
    Mistake("quotes around a key", r"^status:", '"status":'),
    Mistake("curly quotes around a key", r"^status:", "“status”:"),
    Mistake("quotes around a value", r"^status: (.*)", r"status: '\1'"),
    Mistake("comma at the end of a list", r"^(wijken: \[.*)\]", r"\1, ]"),
    Mistake("space before the colon", r"^status: ", "status : "),
)
# What is not told once in every file, measured; nothing may fall below it.
NOT_YET = {"key in the plural": 0.0}


@cache
def content() -> dict[str, tuple[Source, tuple[Located, ...], tuple[Finding, ...]]]:
    """Return the demo by path: each source with its things and findings."""
    return {source.path: (source, *understand(source)) for source in read(CONTENT)[0]}


def told(path: str, text: str) -> list[Finding]:
    """Return what is said of the file at ``path`` if it held ``text``, and is not said of it as it is."""
    _, _, usual = content()[path]
    things, findings = understand(Source(path, text))
    broken = {path} if any(map(is_error, findings)) else set()
    _, contradictions = assemble([*_around(path, text), *things], broken) if things else (None, ())
    ours = (finding for finding in (*findings, *contradictions) if finding.where.path == path)
    return [finding for finding in ours if (finding.code, finding.message) not in _said(usual)]


def _around(path: str, text: str) -> Iterator[Located]:
    """Yield the vocabularies, and the entries whose id stands in ``text``: all that it can refer to."""
    for other, (source, located, _) in content().items():
        if other not in {path, "synoniemen.yaml"} and (not source.folder or source.stem in text):
            yield from located


def _said(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return {(finding.code, finding.message) for finding in findings}


def outcomes(mistake: Mistake) -> dict[str, list[str]]:
    """Return the outcome of ``mistake`` in every file where it can be made, with the files that show it."""
    shown: dict[str, list[str]] = defaultdict(list)
    for path in sorted(path for path in content() if path.startswith("initiatieven/"))[:FILES]:
        right = content()[path][0].text
        wrong = mistake.made(right)
        if wrong is not None:
            line = mistake.line(right, wrong)
            findings = told(path, wrong)
            at = ["" if one.where.line == line else f"@{one.where.line - line:+}" for one in findings]
            shown[" ".join(f"{one.code}{place}" for one, place in zip(findings, at, strict=True)) or "nothing"].append(
                path
            )
    return shown


def share(shown: dict[str, list[str]]) -> float:
    """Return the share of files with exactly one finding, at the right line."""
    files = sum(map(len, shown.values()))
    once = sum(len(paths) for outcome, paths in shown.items() if re.fullmatch(r"SK\d+", outcome))
    return once / files if files else 0.0


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_one_mistake_gives_one_finding_at_its_line(mistake: Mistake) -> None:
    shown = outcomes(mistake)
    assert shown
    assert share(shown) >= NOT_YET.get(mistake.name, 1.0), dict(shown)


@pytest.mark.parametrize("habit", HARMLESS, ids=lambda habit: habit.name)
def test_what_means_the_same_is_read_the_same(habit: Mistake) -> None:
    made = {
        path: habit.made(source.text) for path, (source, _, _) in content().items() if source.folder == "initiatieven"
    }
    assert [
        path
        for path, text in made.items()
        if text and ([one.thing for one in content()[path][1]], told(path, text)) != (_things(path, text), [])
    ] == []
    assert any(made.values())


def _things(path: str, text: str) -> list[Thing]:
    return [one.thing for one in understand(Source(path, text))[0]]
