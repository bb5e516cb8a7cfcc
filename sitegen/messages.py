"""Every finding we can make: a permanent code, how much it matters, and the Dutch words.

Codes: 1xx cannot be read, 2xx incomplete or misspelt, 3xx contradicts something else,
4xx valid but poor service, 5xx template mistake, 6xx mistake in a finished page. A code is never used again.
A hint says what to do; ``{nearest}`` is empty or a sentence "Bedoelde u …?" (see ``dutch.did_you_mean``).
"""

from sitegen.finding import Rule, Severity

_FOUT, _WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING

# 1xx: cannot be read
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

# 2xx: incomplete or misspelt
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

# 3xx: contradicts something else
UNKNOWN_REFERENCE = Rule("SK301", _FOUT, "‘{value}’ bij ‘{key}’ bestaat niet.", "{nearest}")
DUPLICATE_ID = Rule(
    "SK302",
    _FOUT,
    "‘{id}’ bestaat al: {other}.",
    "Elke naam mag maar één keer voorkomen. Hernoem een van beide, of voeg ze samen.",
)
AMBIGUOUS_REFERENCE = Rule(
    "SK303",
    _FOUT,
    "‘{value}’ is zowel een organisatie als een initiatief.",
    "Schrijf ‘organisaties/{value}’ of ‘initiatieven/{value}’.",
)
SELF_REFERENCE = Rule("SK304", _FOUT, "‘{key}’ verwijst naar zichzelf.", "Haal deze verwijzing weg.")
AREA_LOOP = Rule(
    "SK305",
    _FOUT,
    "De wijken liggen in een kringetje: {loop}.",
    "Een wijk ligt binnen een gemeente, een buurt binnen een wijk. Verbeter ‘binnen’.",
)
FREE_WITH_AMOUNT = Rule(
    "SK306",
    _FOUT,
    "‘kosten’ is gratis, maar er staat ook een bedrag: {value}.",
    "Haal het bedrag weg, of kies bij ‘soort’: bijdrage of tarief.",
)
OLD_ID_IN_USE = Rule(
    "SK307",
    _FOUT,
    "‘{value}’ bij ‘vroeger’ is nog in gebruik.",
    "Bij ‘vroeger’ staan alleen oude namen die nu nergens anders voor staan.",
)
PERIOD_REVERSED = Rule("SK308", _FOUT, "‘{key}’ eindigt voordat het begint.", "Kijk of ‘van’ en ‘tot’ verwisseld zijn.")

# 4xx: valid, but poor service
NO_CONTACT = Rule(
    "SK401",
    _WAARSCHUWING,
    "Er staat nergens hoe je dit bereikt; bezoekers krijgen het contact van de coördinator.",
    "Vul ‘contact’ in, of noem de organisatie.",
)
ONLY_ADDRESS = Rule(
    "SK402",
    _WAARSCHUWING,
    "Er is alleen een adres bekend, geen telefoonnummer, e-mailadres of website.",
    "Vul onder ‘contact’ aan hoe iemand vooraf kan bellen of mailen.",
)
NEVER_CHECKED = Rule(
    "SK411",
    _WAARSCHUWING,
    "Dit is nog nooit gecontroleerd.",
    "Bel of mail, en zet onder ‘controles’ de datum, door wie, hoe en de uitkomst.",
)
OUTDATED = Rule(
    "SK412",
    _WAARSCHUWING,
    "De laatste controle was {age} geleden, op {date}; elke {interval} dagen is de afspraak.",
    "Vraag na of het nog klopt en zet een nieuwe rij onder ‘controles’.",
)
DOUBTFUL = Rule(
    "SK413",
    _WAARSCHUWING,
    "Het is de vraag of dit nog klopt: {reason}.",
    "Vraag na of het nog bestaat. Zo niet, zet dan ‘status: gestopt’.",
)
STALE_WAIT = Rule(
    "SK414",
    _WAARSCHUWING,
    "De wachttijd is van {date}, {age} geleden.",
    "Vraag de wachttijd opnieuw en werk ‘peildatum’ bij.",
)
FUTURE_CHECK = Rule("SK415", _WAARSCHUWING, "Deze controle ligt in de toekomst: {date}.", "Verbeter de datum.")
ARCHIVED = Rule(
    "SK416",
    _WAARSCHUWING,
    "Dit staat niet meer in de lijsten: {reason}.",
    "Bestaat het nog? Zet dan een nieuwe rij onder ‘controles’. Zo niet, zet dan ‘status: gestopt’.",
)
GAP = Rule(
    "SK421",
    _WAARSCHUWING,
    "In {area} ontbreekt ‘{category}’{whom}.",
    "Zoek aanbod, of leg uit waarom het hier niet nodig is.",
)
GAP_UNCERTAIN = Rule(
    "SK422",
    _WAARSCHUWING,
    "In {area} is ‘{category}’{whom} onzeker: het aanbod is te lang niet gecontroleerd.",
    "Controleer eerst: {providers}.",
)
GAP_FULL = Rule(
    "SK423",
    _WAARSCHUWING,
    "In {area} is ‘{category}’{whom} vol of tijdelijk dicht.",
    "Zoek een alternatief naast: {providers}.",
)
PARTNER_MISSING = Rule(
    "SK424",
    _WAARSCHUWING,
    "In {area} ontbreekt een partner van het type ‘{type}’.",
    "Voeg de organisatie toe, of vul ‘wijken’ aan bij een organisatie die hier ook werkt.",
)

# 5xx: template mistakes
TEMPLATE = Rule(
    "SK501",
    _FOUT,
    "Dit sjabloon klopt niet: {problem}",
    "Dit is werk voor de beheerder van de site, niet voor de partner.",
)

# 6xx: mistakes in finished pages
DEAD_LINK = Rule("SK601", _FOUT, "De link naar ‘{target}’ loopt dood{page}.", "{nearest}")
DEAD_FRAGMENT = Rule(
    "SK602", _WAARSCHUWING, "De plek ‘#{target}’ bestaat niet{page}.", "Verbeter of verwijder de link."
)
NOT_ONE_H1 = Rule(
    "SK603", _FOUT, "De pagina {page} heeft {count} hoofdkoppen in plaats van één.", "Verbeter het sjabloon."
)
HEADING_SKIPPED = Rule(
    "SK604",
    _WAARSCHUWING,
    "Op de pagina {page} wordt een kopniveau overgeslagen: van {before} naar {after}.",
    "Begin koppen in de tekst met ##, en daaronder met ###.",
)
NO_ALT = Rule(
    "SK605", _FOUT, "Op de pagina {page} staat een afbeelding zonder beschrijving.", "Geef de afbeelding een alt-tekst."
)

RULES: tuple[Rule, ...] = tuple(value for value in globals().values() if isinstance(value, Rule))
