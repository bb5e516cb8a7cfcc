"""Remedies: what a value that does not fit was probably meant to be, as a Dutch sentence. Pure functions of text."""

import calendar
import re

from sitegen import clock
from sitegen.dutch import MONTHS, fold

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_POSTCODE = re.compile(r"\b([1-9]\d{3})\s?([A-Za-z]{2})\b")
_LONG = 10  # digits of a Dutch phone number
_SHORT_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"mrt": 3}
_MONTHS_IN_YEAR = 12
_YES = {"yes", "y", "true", "aan", "on", "j", "x", "1", "verplicht", "nodig", "wel"}
_NO = {"no", "n", "false", "uit", "off", "0", "geen", "niet", "-"}
_UNKNOWN = {"?", "weet niet", "niet bekend", "nvt", "n.v.t.", "null", "misschien"}
_ABSENT = {"geen", "onbekend", "nvt", "n.v.t.", "-", "?", "…", "...", "volgt", "nog niet", "niet bekend", "x", "xxx"}


def kind_of(value: str) -> str:
    """Return the contact key that ``value`` looks made for: email, website, telefoon, postcode; "" for none."""
    text = value.strip()
    if _EMAIL.fullmatch(text.removeprefix("mailto:")):
        return "email"
    if re.match(r"(https?:|www\.)", text, re.IGNORECASE):
        return "website"
    if re.fullmatch(r"[+(]?\d[\d ()./-]{6,}", text) and len(re.sub(r"\D", "", text)) >= _LONG:
        return "telefoon"
    return "postcode" if _POSTCODE.fullmatch(text) else ""


def elsewhere(value: str, key: str) -> str:
    """Say to which key ``value`` belongs when that is not ``key``; "" when it does not look like another kind."""
    kind = kind_of(value)
    what = {
        "email": "een e-mailadres",
        "website": "een webadres",
        "telefoon": "een telefoonnummer",
        "postcode": "een postcode",
    }
    return f"Dit is {what[kind]}; zet het bij ‘{kind}’." if kind and kind != key else ""


def absent(value: str) -> str:
    """Say what to do with a word that means that there is nothing to fill in; "" for any other text."""
    return "Is er niets in te vullen? Haal deze regel dan weg." if fold(value).strip() in _ABSENT else ""


def phone(value: str) -> str:
    """Return what is wrong with a phone number."""
    if (
        re.search(r"(?<!\d)0[\d ()-]{8,}\d.*[/;,]|(?:\d[\d ()-]{7,}\D+){2}", value)
        and len(re.sub(r"\D", "", value)) > _LONG + 3
    ):
        return "Zet hier één nummer; een tweede kan in de tekst."
    if re.fullmatch(r"[+(\dO][\dOo ()./-]+", value) and re.search("[Oo]", value):
        return f"Er staat een letter O tussen de cijfers. Bedoelde u: {re.sub('[Oo]', '0', value)}?"
    if match := re.search(r"[+(]?\d[\d ()./-]{7,}\d", value):
        alone = match[0].strip()
        if alone != value.strip():
            return f"Zet hier alleen het nummer: {alone}"
    digits = re.sub(r"\D", "", value.replace("+31", "0").replace("(0)", ""))
    if not re.fullmatch(r"[+(]?[\d ()./-]+", value) or len(digits) < _LONG - 3 or digits.startswith(("0800", "090")):
        return absent(value)
    if len(digits) == _LONG - 1 and not digits.startswith("0"):
        return f"De 0 vooraan ontbreekt. Bedoelde u: 0{value.strip()}?"
    return f"Hier staan {len(digits)} cijfers; het moeten er {_LONG} zijn." if len(digits) != _LONG else ""


def email(value: str) -> str:
    """Return the address in ``value``: without ``mailto:``, spaces, ``(at)`` or a comma for a point."""
    text = re.sub(r"\s*[(\[]\s*(?:at|apenstaartje)\s*[)\]]\s*", "@", value.strip())
    text = re.sub(r"(?<=@)([\w-]+),(?=[a-z]{2,}$)", r"\1.", re.sub(r"\s*@\s*", "@", text))
    found = _EMAIL.findall(text)
    if len(found) > 1:
        return "Zet hier één adres."
    if text.startswith("@"):
        return f"Voor de @ ontbreekt een naam, bijvoorbeeld info{text}."
    return f"Bedoelde u: {found[0]}?" if found and found[0] != value else absent(value)


def website(value: str) -> str:
    """Return the web address that ``value`` was meant to be."""
    text = value.strip().strip("<>").removeprefix("//").rstrip(".,;")
    if re.match(r"(javascript|data|vbscript|file):", text, re.IGNORECASE):
        return ""
    text = re.sub(r"^h?t{1,2}ps?(?=:?/)", lambda match: "https" if match[0].endswith("s") else "http", text)
    text = re.sub(r"^(https?)\s*(?::/*|//?)\s*", r"\1://", text, flags=re.IGNORECASE)
    if found := re.match(r"(https?://[^\s,;]+|www\.[^\s,;]+)(?:[,;]|\s+(?:en|of|&)\s)", text):
        text = found[1].rstrip(".")
    text = text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"
    if re.fullmatch(r"https?://[\w-]+(\.[\w-]+)+(/\S*)?", text) and text != value:
        return f"Bedoelde u: {text}?"
    if re.match(r"https?://|www", value.strip()) and re.search(r"\s", value.strip()):
        return "In een webadres staat geen spatie."
    return absent(value)


def postcode(value: str) -> str:
    """Return the postcode in ``value``, and what else stands there."""
    match = _POSTCODE.search(value)
    if match:
        rest = (value[: match.start()] + value[match.end() :]).strip(" ,")
        where = "plaats" if match.start() == 0 else "adres"
        also = f" en ‘{where}: {rest}’" if rest else ""
        return f"Bedoelde u: ‘postcode: {match[1]} {match[2].upper()}’{also}?"
    return "De twee letters ontbreken." if re.fullmatch(r"[1-9]\d{3}", value.strip()) else ""


def day(value: str) -> str:
    """Return ``Bedoelde u: 2026-11-21?`` for a date in another order, or say why the day does not exist."""
    text = fold(value.strip())
    text = re.sub(r"\s*[–—‑-]\s*", "-", text.strip("'"))
    match = re.fullmatch(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ].*)?", text) or re.fullmatch(
        r"(\d{4})(\d\d)(\d\d)", text
    )
    if re.fullmatch(r"\d{4}-\d{1,2}", text):
        return "De dag ontbreekt."
    if re.fullmatch(r"4\d{4}", text):
        return "Dit is een datum zoals Excel hem bewaart; typ hem zelf."
    if match:
        year, month, number = (int(part) for part in match.groups())
    else:
        match = re.fullmatch(r"(?:[a-z]+ )?(\d{1,2})(?:e|ste|de)?[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ,]+(\d{4}|\d{2})", text)
        if not match:
            return "Schrijf de datum zelf." if re.fullmatch("[a-z ]+", text) else ""
        number, year = int(match[1]), int(match[3]) + (2000 if len(match[3]) == 2 else 0)  # noqa: PLR2004 - '26
        month = int(match[2]) if match[2].isdigit() else _SHORT_MONTHS.get(match[2][:3], 0)
    if not 1 <= month <= _MONTHS_IN_YEAR or not 1 <= year <= 9999:  # noqa: PLR2004 - ISO 8601
        return f"Maand {match[2]} bestaat niet." if match[2].isdigit() else ""
    last = calendar.monthrange(year, month)[1]
    if not 1 <= number <= last:
        return f"{number} {MONTHS[month - 1]} {year} bestaat niet; {MONTHS[month - 1]} heeft {last} dagen."
    meant = f"{year}-{month:02}-{number:02}"
    return f"Bedoelde u: {meant}?" if meant != value else ""


def time(value: str) -> str:
    """Return ``Bedoelde u: "10:30"?`` for a time in other words."""
    found = clock.times(value)
    if len(found) == 2:  # noqa: PLR2004 - from, until
        return f'Dat zijn twee tijden. Schrijf van: "{found[0]}" en tot: "{found[1]}", elk apart.'
    if len(found) != 1 or found[0] == value:
        return ""
    hour, minute = found[0].split(":")
    vague = fold(value).strip().startswith(("half", "kwart")) and "'s" not in value and int(hour) < clock.NOON
    return f'Bedoelde u: "{found[0]}"{f" of {chr(34)}{int(hour) + clock.NOON}:{minute}{chr(34)}" if vague else ""}?'


def number(value: str) -> str:
    """Return the only number in ``value``."""
    found = re.findall(r"\d+(?:[.,]\d+)*", value)
    if len(found) != 1:
        return ""
    plain = found[0].replace(".", "") if re.fullmatch(r"\d{1,3}(\.\d{3})+", found[0]) else found[0]
    return f"Bedoelde u: {plain}?" if plain != value else ""


def tristate(value: str) -> str:
    """Return ``ja``, ``nee`` or ``onbekend`` for a word that means it, or a text that begins with it; "" for any other."""
    word = fold(value.strip())
    first = re.split(r"[,;: ]", word)[0]
    if first in {"ja", "nee", "onbekend"}:
        return first
    return "ja" if word in _YES else "nee" if word in _NO else "onbekend" if word in _UNKNOWN else ""


def block(key: str, value: str) -> str:
    """Return the line ``key: {…}`` that one ``value`` was meant for where a block belongs; "" when that is not clear."""
    text = value.strip()
    value = as_text(text)
    digits = re.findall(r"\d+", text)
    word = fold(text)
    inner = ""
    match key:
        case "kosten":
            kinds = {"gratis": "gratis", "geen": "gratis", "niets": "gratis", "0": "gratis", "nul": "gratis"}
            kinds |= {"onbekend": "onbekend", "nvt": "onbekend", "n.v.t.": "onbekend", "?": "onbekend"}
            inner = f"soort: {kinds[word]}" if word in kinds else f"soort: bijdrage, bedrag: {value}"
        case "contact":
            kind = kind_of(text)
            inner = f"{kind}: {text}" if kind else ""
        case "leeftijd" if digits:
            until = len(digits) == 1 and re.search(r"\btot\b|t/m|jonger", word)
            ends = ("tot",) if until else ("van", "tot")
            inner = ", ".join(f"{end}: {age}" for end, age in zip(ends, digits, strict=False))
        case "wachttijd" if digits:
            inner = f"weken_tot: {digits[-1]}, peildatum: 2026-11-02"
        case "melding":
            inner = f"tekst: {value}, tot: 2026-12-31"
        case "contact_professional":
            inner = f"rol: {value}"
        case "spoed":
            inner = f"hoe: {value}"
        case "overdracht":
            inner = f"warm: {tristate(text)}" if tristate(text) else f"warm: ja, hoe: {value}"
        case "tijden":
            return clock.opening(text)
    return f"{key}: {{{inner}}}" if inner else ""


def as_text(text: str) -> str:
    """Return ``text`` as a value of YAML: as it is when that is safe anywhere, else between double quotes."""
    return text if re.fullmatch(r"[\w€](?:[\w €./-]*[\w.€])?", text) else quoted(text)


def quoted(text: str) -> str:
    """Return ``text`` between double quotes."""
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))


def parts(value: str) -> list[str]:
    """Return the parts of a list that was typed as one text: with bullets, as sentences, or with commas and the like."""
    text = value.strip().strip("[](){}")
    bullets = _pieces(r"(?:^|\s)(?:[•·‣◦*–-]|\d+\.)\s+|\s-(?=\w)|^-", text)
    if len(bullets) > 1 or text[:1] in {*"•·‣◦*–-"}:
        return bullets
    sentences = _pieces(r"(?<=[.!?])\s+", text)
    return sentences if len(sentences) > 1 else _pieces(r"[;,/|]|\s(?:en|&|of)\s", text)


def _pieces(pattern: str, text: str) -> list[str]:
    return [part.strip() for part in re.split(pattern, text) if part.strip()]


def as_list(key: str, value: str) -> str:
    """Return ``key: [a, b]`` for a list that was typed as one text."""
    return f"{key}: [{', '.join(as_text(part) for part in parts(value) or [value])}]"
