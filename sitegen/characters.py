"""Characters: those that hide, mislead, or come from a word processor. Pure functions of text."""

import re
import unicodedata
from collections.abc import Iterator

_QUOTES = {"“": "”“", "„": "”“", "‟": "”", "”": "”", "«": "»", "»": "«", "‘": "’‘", "‚": "’‘", "`": "`´", "´": "´"}
# Not printable in YAML 1.1 (spec 5.1), or a line break there that no editor counts as a line.
_CONTROL = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
# Bidi_Control of the Unicode Character Database without the marks that right-to-left words need (LRM, RLM, ALM).
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Invisible and without meaning in Dutch; joiners are left alone where a script or an emoji needs them.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2065\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
    "|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)
# Controls, soft hyphens, fillers, joiners, direction marks, tags, and the lone surrogates that Python makes of the
# bytes of a file name that are no UTF-8 (Unicode 16: Cc, Cs, most of Cf, and Default_Ignorable letters).
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_LAST_CONTROL, _PICTURES = 0x1F, 0x2400  # ␀ to ␟ stand in the same order as the controls they picture
_MOJIBAKE = re.compile("[ÃÂ][\u0080-\u00bf\u0152-\u0192\u2013-\u2122]|â€[\u0080-\u00bf\u0152-\u0192\u02c6-\u2122]")
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
_OTHER_SCRIPTS = re.compile("[\u0370-\u058f\u13a0-\u13ff]")  # Greek, Cyrillic, Armenian; Cherokee


def controls(text: str) -> Iterator[re.Match[str]]:
    """Yield the control characters in ``text``, which no file should hold."""
    return _CONTROL.finditer(text)


def directions(text: str) -> Iterator[re.Match[str]]:
    """Yield the characters that make text read in another order than it is stored ("trojan source")."""
    return _DIRECTION.finditer(text)


def misleading(character: str) -> bool:
    """Whether ``character`` is one of ``controls`` or ``directions``."""
    return bool(_CONTROL.match(character) or _DIRECTION.match(character))


def invisibles(text: str) -> Iterator[re.Match[str]]:
    """Yield the characters in ``text`` that nobody sees."""
    return _INVISIBLE.finditer(text)


def mixed_words(text: str) -> Iterator[re.Match[str]]:
    """Yield words in ``text`` of which some letters are Latin and others only look so."""
    if not _OTHER_SCRIPTS.search(text):
        return iter(())
    return (match for match in _WORD.finditer(text) if not match[0].isascii() and len(_scripts(match[0])) > 1)


def _scripts(word: str) -> set[str]:
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in word)
    return {name for name in names if name in _SCRIPTS}


def mojibake(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (offset, text, what it was) of UTF-8 that somebody read as Windows-1252: ``Ã©`` for ``é``."""
    for match in _MOJIBAKE.finditer(text):
        try:
            yield match.start(), match[0], match[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            continue


def visible(text: str) -> str:
    """Return ``text`` without the characters that nobody sees."""
    return _INVISIBLE.sub("", text)


def shown(text: str) -> str:
    """Return ``text`` with a visible character for each that hides, steers or turns; columns stay what they were."""
    return _HIDDEN.sub(_placeholder, text)


def _placeholder(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(_PICTURES + code) if code <= _LAST_CONTROL else "\N{REPLACEMENT CHARACTER}"


def name(character: str) -> str:
    """Return ``U+200B`` for a character."""
    return f"U+{ord(character):04X}"


def bare(text: str) -> str:
    """Return ``text`` without curly quotes around it, as a word processor makes them; the text itself without any."""
    ends = _QUOTES.get(text[:1], "")
    inner = text[1:-1]
    return inner if len(text) > 1 and text[-1] in ends and not set(inner) & {text[0], text[-1]} else text


def tidy(text: str) -> str:
    """Return ``text`` with hard spaces made plain where YAML needs plain ones: at the start of a line, after ``:`` and ``-``."""
    if "\u00a0" not in text and "\u202f" not in text:
        return text
    return re.sub(
        "(?m)^[ \u00a0\u202f]+|(?<=[:-])[\u00a0\u202f]+", lambda match: re.sub("[\u00a0\u202f]", " ", match[0]), text
    )
