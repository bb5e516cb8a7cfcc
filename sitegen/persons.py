"""Persons: what in a text tells of one person, a name, a number or a mailbox. Pure functions; offsets count from 0."""

import re
from collections.abc import Iterator

from sitegen.dutch import fold

# First names that are common in Dutch neighbourhoods and are not a word as well (so no Ben, Wil, Leen or Roos).
_FIRST_NAMES = (
    "Aad Aaltje Abdel Abdul Achmed Adriaan Agnes Ahmed Ahmet Aicha Albert Ali Amina Amir Andre André Anita Anja Anke Anne "
    "Anneke Annemarie Annemiek Annie Anouk Antje Anton Antoon Arie Arjan Arno Astrid Ayse Ayşe Bart Bernard Bert Betty "
    "Bianca Björn Bob Bram Brahim Brigitte Carla Carlos Caroline Cees Charlotte Chantal Christina Claudia Conny Coby "
    "Corrie Daan Danielle Danny Dennis Diana Dick Dirk Eddy Ellen Elly Emine Eric Erik Erwin Esther Evelien Fatima Fatma "
    "Femke Ferry Frans Fred Freek Gerard Gerda Gerrit Gert Gijs Guus Hamid Hannah Hanneke Hans Harry Hassan Hatice Heleen "
    "Helma Hendrik Henk Henny Herman Hilde Hülya Ibrahim Ilse Ineke Inge Ingrid Irma Ismail Jaap Jacob Jacqueline Jamila "
    "Jan Janneke Janny Jantje Jasper Jeanette Jelle Jeroen Jessica Jolanda Joop Joost Josje Joyce Jürgen Karel Karim Karin "
    "Kees Khadija Khalid Klaas Koen Koos Lars Laura Leila Lenie Lia Liesbeth Linda Loes Lotte Louise Maaike Maarten Mandy "
    "Marcel Margo Margriet Marian Marianne Marieke Mariëlle Marijke Marjan Marjolein Marleen Marloes Martijn Martine "
    "Maurits Mehmet Melissa Michael Michel Miep Mieke Mirjam Mohamed Mohammed Monique Mustafa Nadia Naima Nancy Natasja "
    "Nicole Nico Niels Nynke Omar Pascal Patricia Peter Petra Piet Pieter Rachid Ramon Remco René Renate Rita Roel Roelof "
    "Ronald Rosalie Ruben Rudi Ruth Ruud Saïd Samira Sander Sandra Sanne Saskia Sevda Sharon Shirley Simone Sjaak Sjoerd "
    "Sofie Sonja Soraya Stefan Stephan Suzanne Sven Sylvia Tamara Tanja Theo Thea Thijs Tineke Tonny Toos Trudy Truus "
    "Ursula Vincent Wendy Wilco Willem Willy Wim Wouter Yasmina Youssef Yusuf Yvonne Zeynep Zohra"
)
_FIRST = rf"\b(?:{_FIRST_NAMES.replace(' ', '|')})\b(?![-’'])"
_FOLDED = frozenset(fold(_FIRST_NAMES).split())
_SURNAME = r"(?:(?:van|de|der|den|ten|ter|te|el|al|in|’t|'t)\s+)*[A-Z][a-zà-ÿ]+"

_GIVEN_NAME = re.compile(_FIRST)
_TITLED_NAME = re.compile(
    rf"\b(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|[Dd]e heer)\s+(?:[A-Z]\.\s?)*{_SURNAME}"
)
_ASKED_NAME = re.compile(
    r"\b(?i:vraag(?:\s+dan)?\s+naar|bel(?:len)?(?:\s+(?:met|naar))?|mail(?:en)?(?:\s+(?:met|naar))?|app(?:en met)?"
    r"|contactpersoon(?:\s+is)?|aanspreekpunt(?:\s+is)?|coördinator|begeleider|vrijwilliger)\s*:?\s+"
    rf"(?:{_FIRST}|(?:[A-Z]\.\s?)+{_SURNAME})"
)

_DIGIT = re.compile(r"\d")  # most texts have none, and this is a quick way to know
_NINE_DIGITS = re.compile(
    r"(?<![\d€+])(?<!\d[.-])(?:\d{9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3})(?![\d%])(?![.,-]\d)"
)
_SAYS_OTHER_NUMBER = re.compile(
    r"(?:\b(?:rsin|kvk|btw|fiscaal|iban|rekening\w*|tel|telefoon\w*|fax|agb|isbn)|€|\+\d{2,3}|\b00\d{2})[\w .:()-]{0,12}$",
    re.IGNORECASE,
)
_CONTEXT = 24  # characters before a number that may say what kind of number it is
_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)  # the elfproef: the weighted sum of the digits is divided by eleven
_IBAN = re.compile(r"\bNL(\d{2}) ?([A-Z]{4})((?: ?\d){10})(?!\d)", re.IGNORECASE)

EMAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}")
_COUNTRY = r"(?<![\d+])(?:(?:\+|00)31[ -]?(?:\(0\))?[ -]?|0)"
MOBILE = re.compile(rf"{_COUNTRY}6(?:[ .-]?\d){{8}}(?!\d)")
PHONE = re.compile(rf"{_COUNTRY}[1-8](?:[ .-]?\d){{8}}(?!\d)")
BIRTH_DATE = re.compile(
    r"\bgeboren\s+(?:op\s+)?\d{1,2}[ ./-](?:\d{1,2}|[a-z]+)[ ./-]\d{2,4}|\b\d{1,2}[./-]\d{1,2}[./-](?:19\d{2}|200\d)\b",
    re.IGNORECASE,
)
HOME = re.compile(
    r"\b[A-Z][\w'’-]*(?:straat|laan|weg|plein|kade|hof|dijk|steeg|singel|gracht|plantsoen|dreef|pad)\s+\d{1,4}\s?[a-zA-Z]?\b"
    r"|\b[1-9]\d{3}\s?[A-Z]{2}\b"
)
_FREE_MAIL = re.compile(
    r"@(?:(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|proton|protonmail|gmx|aol)\.(?:\w{2,3}|co\.uk)"
    r"|(?:ziggo|kpnmail|kpnplanet|planet|hetnet|home|xs4all|upcmail|chello|casema|quicknet|tele2|telfort|zonnet|solcon"
    r"|caiway|online|freeler|zeelandnet|wanadoo|tiscali|versatel|12move|lijbrandt|kabelfoon)\.nl)$",
    re.IGNORECASE,
)
_INITIAL_AND_SURNAME = re.compile(r"[a-z](?:\.[a-z])*\.[a-z]{4,}")  # j.devries


def person(text: str) -> re.Match[str] | None:
    """Return where a person is named: ``mevrouw Jansen``, ``vraag naar Fatima``, ``contactpersoon: J. de Vries``."""
    return _TITLED_NAME.search(text) or _ASKED_NAME.search(text)


def given_name(text: str) -> re.Match[str] | None:
    """Return where a common first name stands, whoever or whatever it is of; only for texts that need no names."""
    return _GIVEN_NAME.search(text)


def is_personal_mailbox(email: str) -> bool:
    """Tell whether a mailbox is of one person or of a free provider; ``wijkteam.noord@`` is of a team."""
    local = fold(email.partition("@")[0])
    first, *rest = re.split(r"[._-]+", local)
    named = first in _FOLDED and all(word.isalpha() for word in rest)
    return bool(named or _FREE_MAIL.search(email) or _INITIAL_AND_SURNAME.fullmatch(local))


def citizen_numbers(text: str) -> Iterator[int]:
    """Yield where a number begins that can be a BSN: nine digits that pass the elfproef, not called something else."""
    for found in _NINE_DIGITS.finditer(text) if _DIGIT.search(text) else ():
        digits = [int(character) for character in found[0] if character.isdigit()]
        proof = sum(weight * digit for weight, digit in zip(_BSN_WEIGHTS, digits, strict=True))
        before = text[max(found.start() - _CONTEXT, 0) : found.start()]
        if proof % 11 == 0 and any(digits) and not _SAYS_OTHER_NUMBER.search(before):
            yield found.start()


def bank_accounts(text: str) -> Iterator[int]:
    """Yield where a Dutch IBAN begins that holds (ISO 13616: letters become 10 to 35, the remainder by 97 is 1)."""
    for found in _IBAN.finditer(text):
        turned = f"{found[2]}{found[3]}NL{found[1]}".replace(" ", "")
        if int("".join(str(int(character, 36)) for character in turned)) % 97 == 1:
            yield found.start()
