"""Can a reader use the words? Texts that are empty, left over, shouted, very hard to read or without a real link."""

import re
from collections.abc import Iterator

from sitegen.directory import Directory
from sitegen.dutch import slug
from sitegen.finding import Finding
from sitegen.messages import quality
from sitegen.model import Initiatief, Organisatie
from sitegen.passages import Passage, body, passages
from sitegen.readability import VERY_HARD, readability

_LEFT_OVER = re.compile(
    r"\blorem ipsum\b|\bx{3,}\b|(?-i:\b(?:TODO|TBD|FIXME)\b)"
    r"|\[(?:naam|vul|invullen|datum|adres|telefoon)[^\]\n]*\](?!\()",
    re.IGNORECASE,
)
_LEFT_OVER_WHOLE = re.compile(
    r"\W*(?:test(?:en|je|tekst)?\s*\d*|tekst volgt|volgt(?: nog)?|nog invullen|n\.?v\.?t\.?|vul\b.{0,40}\bin"
    r"|naam van (?:de|het|uw|je|een)\b.{0,40}|(?:korte )?(?:samenvatting|omschrijving|beschrijving)(?: van\b.{0,40})?)?\W*",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"^[#*\s]*(\S.*[A-ZÀ-ÖØ-Þ]{2}.*)$", re.MULTILINE)  # the text of a line that has two in a row
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_LETTER = re.compile(r"[^\W\d_]")
_MANY_LETTERS, _MOSTLY = 12, 0.8  # shorter lines in capitals may be an abbreviation
_EXCLAIMED = re.compile(r"!(?=[^!]*!)")  # in a name or a summary
_SHOUTED_OUT = re.compile(r"!\s?!")  # in any text
_LINK = re.compile(r"(?<!!)\[([^\]\n]+)\]\(\s*<?([^)\s>]+)")
_VAGUE = frozenset(
    {"klik", "klik-hier", "klik-op-deze-link", "hier", "link", "deze-link", "via-deze-link", "lees-meer", "meer"}
)
_BARE = re.compile(r"(?<![\w/@.(<\[`-])(?:https?://|www\.)[\w-]+(?:\.[\w-]+)+(?:/[\w./?=&%#~-]*)?(?![\w\]>`)])")
_ENOUGH_WORDS = 20  # below this a measure of readability says little
_LONGEST_SUMMARY = 400  # characters beyond which a body is more than the same words with other marks
_START = 5  # words of a sentence that are quoted
_QUOTED = 40  # characters that are quoted


def check(directory: Directory) -> Iterator[Finding]:
    """Yield what a reader cannot use, for every entry, question and page."""
    for thing in (*directory.entries, *directory.vragen.values(), *directory.paginas.values()):
        for passage in passages(directory.document(thing)):
            if passage.is_prose:
                yield from _left_over(passage)
                yield from _loud(passage)
            if not passage.path:
                yield from _links(passage)
            if not passage.path or passage.key == "samenvatting":
                yield from _hard(passage)
    for entry in directory.entries:
        yield from _says_nothing(directory, entry)


def _says_nothing(directory: Directory, entry: Organisatie | Initiatief) -> Iterator[Finding]:
    if slug(entry.samenvatting) == slug(entry.naam):
        yield quality.SUMMARY_IS_NAME.at(directory.at(entry, "samenvatting"))
    elif len(entry.tekst) <= _LONGEST_SUMMARY and slug(entry.samenvatting) == slug(entry.tekst):
        yield quality.BODY_IS_SUMMARY.at(body(directory.document(entry)).at())


def _left_over(passage: Passage) -> Iterator[Finding]:
    found = _LEFT_OVER_WHOLE.fullmatch(passage.text) or _LEFT_OVER.search(passage.text)
    if found:
        yield quality.PLACEHOLDER.at(passage.at(found.start()), text=found[0].strip()[:_QUOTED])


def _loud(passage: Passage) -> Iterator[Finding]:
    for line in _CAPITALS.finditer(passage.text):
        letters, capitals = len(_LETTER.findall(line[1])), len(_CAPITAL.findall(line[1]))
        if letters >= _MANY_LETTERS and " " in line[1] and capitals > _MOSTLY * letters:
            yield quality.SHOUTING.at(passage.at(line.start(1)))
            break
    short = passage.is_title or passage.key == "samenvatting"
    if "!" in passage.text and (found := (_EXCLAIMED if short else _SHOUTED_OUT).search(passage.text)):
        yield quality.EXCLAMATIONS.at(passage.at(found.start()))


def _hard(passage: Passage) -> Iterator[Finding]:
    measured = readability(passage.text)
    if measured and measured.words >= _ENOUGH_WORDS and measured.score < VERY_HARD:
        start = " ".join(measured.longest[:_START])
        where = passage.at(max(passage.text.find(measured.longest[0]), 0))
        yield quality.HARD_TO_READ.at(where, start=start, words=len(measured.longest))


def _links(passage: Passage) -> Iterator[Finding]:
    for link in _LINK.finditer(passage.text):
        if slug(link[1]) in _VAGUE:
            yield quality.VAGUE_LINK.at(passage.at(link.start()), text=link[1], url=link[2])
    for bare in _BARE.finditer(passage.text):
        text = bare[0].rstrip(".,?")
        url = text if text.startswith("http") else f"https://{text}"
        yield quality.BARE_ADDRESS.at(passage.at(bare.start()), text=text, url=url)
