"""Findings 1xx: a file that cannot be read."""

from sitegen.finding import Rule, Severity

_FOUT, _WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING

NO_CONTENT = Rule("SK101", _FOUT, "De map ‘{folder}’ bestaat niet.", "Geef de map met de inhoud op met --content.")
NOT_UTF8 = Rule(
    "SK102",
    _FOUT,
    "Dit bestand is niet als UTF-8 opgeslagen (byte {byte} is onleesbaar).",
    "Sla het opnieuw op en kies bij ‘codering’ voor UTF-8.",
)
TOO_LARGE = Rule(
    "SK103",
    _FOUT,
    "Dit bestand is {size} kB groot; meer dan {limit} kB lezen we niet.",
    "Eén bestand is één pagina. Haal eruit wat er niet hoort, of verdeel het over meer bestanden.",
)
UNEXPECTED_FILE = Rule(
    "SK104",
    _FOUT,
    "Het bestand ‘{name}’ hoort hier niet.",
    "In deze map staan alleen bestanden die op ‘.md’ eindigen. Hernoem of verwijder het.",
)
UNKNOWN_FILE = Rule(
    "SK105",
    _WAARSCHUWING,
    "‘{name}’ kennen we niet; er wordt niets mee gedaan.",
    "{nearest}",
)
BAD_FILE_NAME = Rule(
    "SK106",
    _FOUT,
    "De bestandsnaam ‘{name}’ kan geen webadres worden.",
    "Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld ‘{suggestion}.md’.",
)
SYMLINK = Rule(
    "SK107",
    _FOUT,
    "‘{name}’ is een snelkoppeling; die volgen we niet.",
    "Zet het bestand zelf in deze map.",
)
MISSING_FILE = Rule(
    "SK108", _FOUT, "Het bestand ‘{name}’ ontbreekt.", "Zonder dit bestand kan de site niet gemaakt worden."
)
NO_FRONT_MATTER = Rule(
    "SK110",
    _FOUT,
    "Dit bestand begint niet met een regel ‘---’.",
    "Zet op de eerste regel ‘---’, dan de gegevens, dan weer ‘---’, en daaronder de tekst.",
)
UNCLOSED_FRONT_MATTER = Rule(
    "SK111",
    _FOUT,
    "Na de gegevens ontbreekt de afsluitende regel ‘---’.",
    "Zet onder het laatste gegeven een regel met alleen ‘---’.",
)
TAB = Rule("SK112", _FOUT, "Hier staat een tab; YAML kent alleen spaties.", "Vervang de tab door twee spaties.")
CONFLICT_MARKER = Rule(
    "SK113",
    _FOUT,
    "Hier staat nog een teken van een botsing tussen twee wijzigingen: ‘{marker}’.",
    "Kies een van beide versies en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
)
COLON_IN_VALUE = Rule(
    "SK114",
    _FOUT,
    "In deze waarde staat een dubbele punt met een spatie erachter; die leest de computer als een nieuw gegeven.",
    "Zet de waarde tussen dubbele aanhalingstekens: {suggestion}",
)
SPECIAL_START = Rule(
    "SK115",
    _FOUT,
    "Deze waarde begint met ‘{character}’; dat teken heeft in YAML een eigen betekenis.",
    "Zet de waarde tussen dubbele aanhalingstekens: {suggestion}",
)
UNBALANCED_QUOTE = Rule(
    "SK116",
    _FOUT,
    "Het aanhalingsteken {character} aan het begin van deze waarde klopt niet met het einde.",
    "Zet de hele waarde tussen dubbele aanhalingstekens: {suggestion}",
)
INDENTATION = Rule(
    "SK117",
    _FOUT,
    "Deze regel springt anders in dan de regels erboven.",
    "Laat regels die bij elkaar horen met evenveel spaties beginnen.",
)
UNREADABLE = Rule(
    "SK118",
    _FOUT,
    "Vanaf hier kan de computer dit bestand niet lezen.",
    "Kijk op deze regel en de regel erboven naar een vergeten dubbele punt, aanhalingsteken, haakje of spatie.",
)
DUPLICATE_KEY = Rule(
    "SK119",
    _FOUT,
    "‘{key}’ staat er twee keer; de eerste keer op regel {first}.",
    "Houd er een over. Is het een lijst? Zet dan alles onder één ‘{key}:’ met streepjes.",
)
ANCHOR_OR_TAG = Rule(
    "SK120",
    _FOUT,
    "‘{text}’ is een YAML-verwijzing; die lezen we niet.",
    "Is het gewoon tekst? Zet de waarde dan tussen dubbele aanhalingstekens.",
)
NOT_A_MAPPING = Rule(
    "SK121",
    _FOUT,
    "Hier verwachten we gegevens in de vorm ‘naam: waarde’.",
    "Schrijf elk gegeven op een eigen regel, met een dubbele punt en een spatie erna.",
)
NOT_A_LIST = Rule(
    "SK122",
    _FOUT,
    "Dit bestand moet een lijst zijn.",
    "Begin elk onderdeel met een streepje: ‘- id: …’.",
)
NESTED_TOO_DEEP = Rule(
    "SK123",
    _FOUT,
    "De gegevens zijn meer dan {limit} lagen diep.",
    "Zoveel lagen kent geen enkel gegeven. Kijk naar vergeten haakjes of het inspringen.",
)
CONTROL_CHARACTER = Rule(
    "SK124",
    _FOUT,
    "Hier staat een onzichtbaar stuurteken ({character}).",
    "Verwijder het teken; typ de tekst eromheen zo nodig opnieuw.",
)
BRACKETS = Rule(
    "SK125",
    _FOUT,
    "De haakjes in deze waarde kloppen niet.",
    "Sluit elke [ met ] en elke {{ met }}. Is het gewone tekst? Zet de waarde tussen dubbele aanhalingstekens: {suggestion}",
)
