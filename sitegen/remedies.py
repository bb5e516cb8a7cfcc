"""Remedies: what a value that does not fit was probably meant to be, as a Dutch sentence. Pure functions of text."""

import calendar
import re

from sitegen.dutch import MONTHS, enumerate_words, fold

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_POSTCODE = re.compile(r"\b([1-9]\d{3})\s?([A-Za-z]{2})\b")
_TIME = re.compile(r"(?<!\d)(\d{1,2})(?:[:.u](\d{2})?)?(?!\d)")
_LONG = 10  # digits of a Dutch phone number
_SHORT_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"mrt": 3}
_MONTHS_IN_YEAR = 12
_YES = {"yes", "y", "true", "aan", "on", "j", "x", "1", "verplicht", "nodig", "wel"}
_NO = {"no", "n", "false", "uit", "off", "0", "geen", "niet", "-"}
_UNKNOWN = {"?", "weet niet", "niet bekend", "nvt", "n.v.t.", "null", "misschien"}
_HOURS = ("twaalf", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


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


def phone(value: str) -> str:
    """Return what is wrong with a phone number."""
    if (
        re.search(r"(?<!\d)0[\d ()-]{8,}\d.*[/;,]|(?:\d{7,}\D+){2}", value)
        and len(re.sub(r"\D", "", value)) > _LONG + 3
    ):
        return "Zet hier één nummer; een tweede kan in de tekst."
    digits = re.sub(r"\D", "", value.replace("+31", "0").replace("(0)", ""))
    if match := re.match(r"([+(]?\d[\d ()./-]{7,}\d)\s*[^\d\s].*", value):
        return f"Zet hier alleen het nummer: {match[1].strip()}"
    if re.fullmatch(r"[+(]?[\d ()./-]+", value) and len(digits) >= _LONG - 3 and not digits.startswith(("0800", "090")):
        return f"Hier staan {len(digits)} cijfers; het moeten er {_LONG} zijn." if len(digits) != _LONG else ""
    return ""


def email(value: str) -> str:
    """Return the address in ``value``: without ``mailto:``, spaces or ``(at)``."""
    text = re.sub(r"\s*[(\[]\s*(?:at|apenstaartje)\s*[)\]]\s*", "@", value.strip())
    found = _EMAIL.findall(re.sub(r"\s*@\s*", "@", text))
    if len(found) > 1:
        return "Zet hier één adres."
    return f"Bedoelde u: {found[0]}?" if found and found[0] != value else ""


def website(value: str) -> str:
    """Return the web address that ``value`` was meant to be."""
    text = value.strip().strip("<>").removeprefix("//")
    if re.match(r"(javascript|data|vbscript|file):", text, re.IGNORECASE):
        return ""
    text = re.sub(r"^(https?)\s*(?::/*|//)\s*", r"\1://", text, flags=re.IGNORECASE)
    text = text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"
    return f"Bedoelde u: {text}?" if re.fullmatch(r"https?://[\w-]+(\.[\w-]+)+(/\S*)?", text) and text != value else ""


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
    match = re.fullmatch(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[t ].*)?", text)
    if match:
        year, month, number = (int(part) for part in match.groups())
    else:
        match = re.fullmatch(r"(?:[a-z]+ )?(\d{1,2})(?:e|ste|de)?[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ,]+(\d{4}|\d{2})", text)
        if not match:
            return ""
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
    text = fold(value.strip())
    if match := re.fullmatch(r"half (\w+)(?: uur)?", text):
        hour = _HOURS.index(match[1]) if match[1] in _HOURS[1:] else int(match[1]) if match[1].isdigit() else 0
        return f'Bedoelde u: "{hour - 1:02}:30", of "{hour + 11:02}:30"?' if 1 < hour <= _MONTHS_IN_YEAR else ""
    found = _TIME.findall(re.sub(r"[^\d:.u]+", " ", text))
    times = [f"{int(hour):02}:{minute or '00'}" for hour, minute in found if int(hour) < 24 and int(minute or 0) < 60]  # noqa: PLR2004
    if len(times) == 2 and len(found) == 2:  # noqa: PLR2004 - from, until
        return f'Bedoelde u: van: "{times[0]}", tot: "{times[1]}"?'
    return f'Bedoelde u: "{times[0]}"?' if len(times) == len(found) == 1 and times[0] != value else ""


def number(value: str) -> str:
    """Return the only number in ``value``."""
    found = re.findall(r"\d+(?:[.,]\d+)?", value)
    return f"Bedoelde u: {found[0]}?" if len(found) == 1 and found[0] != value else ""


def tristate(value: str) -> str:
    """Return ``ja``, ``nee`` or ``onbekend`` for a word that means it; "" for any other."""
    word = fold(value.strip())
    return "ja" if word in _YES else "nee" if word in _NO else "onbekend" if word in _UNKNOWN else ""


def parts(value: str) -> list[str]:
    """Return the parts of a list that was typed as one text, with commas, semicolons, slashes or "en" between them."""
    return [part.strip() for part in re.split(r"[;,/|]|\s+(?:en|&|of)\s+", value) if part.strip()]


def as_list(key: str, value: str) -> str:
    """Return ``key: [a, b]`` for a list that was typed as one text."""
    return f"{key}: [{', '.join(parts(value) or [value])}]"


def joined(words: list[str]) -> str:
    """Return ``‘a’, ‘b’ of ‘c’``."""
    return enumerate_words([f"‘{word}’" for word in words], "of")
