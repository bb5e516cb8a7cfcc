"""Findings 2xx: a value that is missing, misspelt or not in its form."""

from sitegen.finding import Rule, Severity

_FOUT, _WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING

UNKNOWN_KEY = Rule("SK201", _FOUT, "‘{key}’ is hier geen bekend gegeven.", "{nearest}")
MISSING_KEY = Rule("SK202", _FOUT, "‘{key}’ ontbreekt.", "Voeg een regel toe, bijvoorbeeld: {key}: {example}")
BAD_PHONE = Rule(
    "SK203",
    _FOUT,
    "‘{value}’ past niet bij ‘{key}’.",
    "Verwacht: een Nederlands telefoonnummer, bijvoorbeeld 010 123 45 67.",
)
BAD_EMAIL = Rule(
    "SK204",
    _FOUT,
    "‘{value}’ past niet bij ‘{key}’.",
    "Verwacht: een e-mailadres, bijvoorbeeld info@voorbeeld.nl, zonder ‘mailto:’.",
)
BAD_URL = Rule(
    "SK205",
    _FOUT,
    "‘{value}’ past niet bij ‘{key}’.",
    "Verwacht: een webadres dat met https:// begint, bijvoorbeeld https://www.voorbeeld.nl.",
)
BAD_POSTCODE = Rule(
    "SK206",
    _FOUT,
    "‘{value}’ past niet bij ‘{key}’.",
    "Verwacht: vier cijfers en twee letters, bijvoorbeeld 3032 AB.",
)
BAD_DATE = Rule(
    "SK207",
    _FOUT,
    "‘{value}’ past niet bij ‘{key}’.",
    "Verwacht: een bestaande datum als jaar-maand-dag{suggestion}.",
)
BAD_TIME = Rule(
    "SK208",
    _FOUT,
    "‘{value}’ past niet bij ‘{key}’.",
    'Verwacht: een tijd tussen aanhalingstekens, bijvoorbeeld "09:30".',
)
BAD_CHOICE = Rule("SK209", _FOUT, "‘{value}’ past niet bij ‘{key}’.", "{nearest}Kies uit: {choices}.")
EMPTY_VALUE = Rule("SK210", _FOUT, "‘{key}’ is leeg.", "Vul het in{example}.")
TEXT_EXPECTED = Rule(
    "SK211",
    _FOUT,
    "Bij ‘{key}’ verwachten we één tekst.",
    "Schrijf de tekst achter de dubbele punt, zonder streepjes of extra gegevens eronder.",
)
LIST_EXPECTED = Rule(
    "SK212",
    _FOUT,
    "Bij ‘{key}’ verwachten we een lijst.",
    "Zet elk onderdeel op een eigen regel met een streepje, of tussen haken: {key}: [{value}].",
)
BLOCK_EXPECTED = Rule(
    "SK213",
    _FOUT,
    "Bij ‘{key}’ verwachten we gegevens eronder, ingesprongen: {choices}.",
    "Zet ze op eigen regels met twee spaties ervoor.",
)
TOO_LONG = Rule(
    "SK214",
    _FOUT,
    "‘{key}’ heeft {length} tekens; er passen er {limit}.",
    "Maak de tekst korter; de rest kan onder de tweede ‘---’.",
)
BAD_NUMBER = Rule(
    "SK215",
    _FOUT,
    "‘{value}’ past niet bij ‘{key}’.",
    "Verwacht: {expected}.",
)
BAD_ID = Rule(
    "SK216",
    _FOUT,
    "‘{value}’ kan geen id zijn.",
    "Een id bestaat uit kleine letters, cijfers en streepjes, bijvoorbeeld ‘{suggestion}’.",
)
BAD_CODE = Rule("SK217", _FOUT, "‘{value}’ past niet bij ‘{key}’.", "Verwacht: {expected}.")
TOO_FEW = Rule("SK218", _FOUT, "Bij ‘{key}’ staat niets.", "Noem er ten minste één.")
BAD_COUNT = Rule(
    "SK222", _FOUT, "Bij ‘{key}’ staan te veel of te weinig onderdelen.", "Bijvoorbeeld: locatie: [51.93, 4.47]."
)
CONTACT_EMPTY = Rule(
    "SK219",
    _FOUT,
    "Bij ‘contact’ staat geen adres, telefoonnummer, e-mailadres of website.",
    "Vul er ten minste één van in; een telefoonnummer heeft de voorkeur.",
)
NAME_WITHOUT_CONSENT = Rule(
    "SK220",
    _FOUT,
    "Hier staat de naam van een persoon zonder ‘toestemming’.",
    "Noem een rol in plaats van een persoon, of zet erbij wanneer toestemming is gegeven: toestemming: 2026-01-31.",
)
RAW_HTML = Rule(
    "SK221",
    _WAARSCHUWING,
    "‘{text}’ is HTML; het wordt als gewone tekst getoond.",
    "Gebruik Markdown: **vet**, *cursief*, [tekst](https://…), - voor een lijst.",
)
IMAGE = Rule(
    "SK223",
    _WAARSCHUWING,
    "Afbeeldingen worden niet getoond.",
    "Zeg in woorden wat erop staat, of link naar uw eigen website.",
)
UNSAFE_LINK = Rule(
    "SK224",
    _WAARSCHUWING,
    "Een link naar ‘{text}’ nemen we niet over.",
    "Gebruik een link die met https://, mailto: of tel: begint.",
)
