"""Findings 1xx: a file that cannot be read, or that the computer reads otherwise than its writer meant."""

from sitegen.finding import Example, Rule, Severity

_FOUT, _WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING
_GOOD = "---\nnaam: Koffie aan huis\n…\n---\nDe tekst van de pagina."

# ── files ────────────────────────────────────────────────────────────────────────────────────────────────────

NO_CONTENT = Rule(
    "SK101",
    _FOUT,
    "De map ‘{folder}’ bestaat niet.",
    "Geef de map met de inhoud op met --content.",
    Example("python build.py --content kontent", "python build.py --content content", file=""),
)
NOT_UTF8 = Rule(
    "SK102",
    _FOUT,
    "Dit bestand is niet als UTF-8 opgeslagen{meant}.",
    "Open het, kies ‘Opslaan als’ en neem bij ‘codering’ UTF-8.",
    Example(
        "Een bestand dat als ANSI of Windows-1252 is opgeslagen", "Hetzelfde bestand, opgeslagen als UTF-8", file=""
    ),
)
TOO_LARGE = Rule(
    "SK103",
    _FOUT,
    "Dit bestand is {size} kB groot; meer dan {limit} kB lezen we niet.",
    "Eén bestand is één pagina. Haal eruit wat er niet hoort, of verdeel het over meer bestanden.",
    Example(
        "Een bestand van 3.000 kB, met een foto erin geplakt",
        "Een bestand van 2 kB: alleen de gegevens en de tekst",
        file="",
    ),
)
UNEXPECTED_FILE = Rule(
    "SK104",
    _FOUT,
    "Het bestand ‘{name}’ hoort hier niet.",
    "In deze map staan alleen bestanden die op ‘.md’ eindigen. {remedy}",
    Example("initiatieven/koffie-aan-huis.txt", "initiatieven/koffie-aan-huis.md", file=""),
)
UNKNOWN_FILE = Rule(
    "SK105",
    _WAARSCHUWING,
    "‘{name}’ kennen we niet; er wordt niets mee gedaan.",
    "{nearest}",
    Example("content/wijk.yaml", "content/wijken.yaml", file=""),
)
BAD_FILE_NAME = Rule(
    "SK106",
    _FOUT,
    "De bestandsnaam ‘{name}’ kan geen webadres worden.",
    "Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld ‘{suggestion}.md’.",
    Example("initiatieven/Café de Brug.md", "initiatieven/cafe-de-brug.md", file=""),
)
SYMLINK = Rule(
    "SK107",
    _FOUT,
    "‘{name}’ is een snelkoppeling of een ander bijzonder bestand; dat lezen we niet.",
    "Zet het bestand zelf in deze map.",
    Example("Een snelkoppeling (symlink) naar een bestand op een andere plek", "Het bestand zelf", file=""),
)
MISSING_FILE = Rule(
    "SK108",
    _FOUT,
    "Het bestand ‘{name}’ ontbreekt.",
    "Zonder dit bestand kan de site niet gemaakt worden.",
    Example("Een map content/ zonder site.yaml", "Een map content/ met site.yaml", file=""),
)
RESERVED_NAME = Rule(
    "SK109",
    _FOUT,
    "De bestandsnaam ‘{name}’ kan niet: die naam betekent al iets voor Windows of voor een webserver.",
    "Kies een andere naam, bijvoorbeeld ‘{suggestion}.md’.",
    Example("initiatieven/con.md", "initiatieven/con-pagina.md", file=""),
)
UTF16 = Rule(
    "SK126",
    _FOUT,
    "Dit bestand is als UTF-16 opgeslagen (Windows noemt dat ‘Unicode’).",
    "Open het, kies ‘Opslaan als’ en neem bij ‘codering’ UTF-8.",
    Example(
        "Een bestand dat Kladblok als ‘Unicode’ heeft opgeslagen", "Hetzelfde bestand, opgeslagen als UTF-8", file=""
    ),
)

# ── front matter ─────────────────────────────────────────────────────────────────────────────────────────────

NO_FRONT_MATTER = Rule(
    "SK110",
    _FOUT,
    "Dit bestand begint niet met een regel van drie streepjes: ‘---’.",
    "{remedy}",
    Example("naam: Koffie aan huis\n…\n---\nDe tekst van de pagina.", _GOOD, file=""),
)
UNCLOSED_FRONT_MATTER = Rule(
    "SK111",
    _FOUT,
    "Onder de gegevens ontbreekt de afsluitende regel van drie streepjes: ‘---’.",
    "{remedy}",
    Example("---\nnaam: Koffie aan huis\n…\nDe tekst van de pagina.", _GOOD, file=""),
)
FENCE = Rule(
    "SK131",
    _FOUT,
    "Hier staat ‘{text}’ uit het voorbeeld waaruit dit is overgenomen.",
    "Haal de regels met drie aanhalingstekens weg, bovenaan en onderaan. Het bestand begint met ‘---’.",
    Example("```yaml\n---\nnaam: Koffie aan huis\n…\n---\n```", _GOOD, file=""),
)
CONFLICT_MARKER = Rule(
    "SK113",
    _FOUT,
    "Hier staat nog een teken van een botsing tussen twee wijzigingen: ‘{marker}’.",
    "Kies een van beide versies en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
    Example(
        "<<<<<<< HEAD\ntoegang: inloop\n=======\ntoegang: zelf-aanmelden\n>>>>>>> wijziging",
        "toegang: zelf-aanmelden",
    ),
)

# ── characters ───────────────────────────────────────────────────────────────────────────────────────────────

CONTROL_CHARACTER = Rule(
    "SK124",
    _FOUT,
    "Hier staat een onzichtbaar stuurteken ({character}).",
    "Verwijder het teken; typ de tekst eromheen zo nodig opnieuw.",
    Example("naam: Koffie\x07 aan huis", "naam: Koffie aan huis"),
)
DIRECTION_CHARACTER = Rule(
    "SK129",
    _FOUT,
    "Hier staat een onzichtbaar teken ({character}) dat de leesrichting omdraait; de lezer ziet dan iets anders dan er staat.",
    "Verwijder het teken; typ de tekst eromheen zo nodig opnieuw. Arabisch of Hebreeuws heeft het niet nodig.",
    Example("naam: Koffie \u202eaan huis", "naam: Koffie aan huis"),
)
INVISIBLE_CHARACTER = Rule(
    "SK130",
    _WAARSCHUWING,
    "Hier staat een onzichtbaar teken ({character}); we laten het weg.",
    "Het komt vaak mee met kopiëren. Typ het woord opnieuw.",
    Example("naam: Kof\u200bfie aan huis", "naam: Koffie aan huis"),
)
MIXED_SCRIPTS = Rule(
    "SK136",
    _WAARSCHUWING,
    "In ‘{text}’ staan letters uit een ander alfabet die op gewone letters lijken.",
    "Typ het woord opnieuw; anders kan niemand het vinden.",
    Example("naam: K\u043effie aan huis", "naam: Koffie aan huis"),
)
CURLY_QUOTES = Rule(
    "SK134",
    _WAARSCHUWING,
    "Om deze waarde staan gekrulde aanhalingstekens, zoals Word ze maakt; we laten ze weg.",
    "Haal ze weg of typ rechte: {suggestion}",
    Example("naam: “Koffie aan huis”", "naam: Koffie aan huis"),
)

# ── YAML ─────────────────────────────────────────────────────────────────────────────────────────────────────

TAB = Rule(
    "SK112",
    _FOUT,
    "Hier staat een tab; de computer leest alleen spaties.",
    "Vervang de tab door twee spaties.",
    Example("contact:\n\ttelefoon: 010 123 45 67", "contact:\n  telefoon: 010 123 45 67"),
)
COLON_IN_VALUE = Rule(
    "SK114",
    _FOUT,
    "In deze waarde staat een dubbele punt met een spatie erachter; die leest de computer als een nieuw gegeven.",
    "Zet aanhalingstekens om de hele waarde: {suggestion}",
    Example("samenvatting: Let op: alleen op dinsdag.", 'samenvatting: "Let op: alleen op dinsdag."'),
)
SPECIAL_START = Rule(
    "SK115",
    _FOUT,
    "Deze waarde begint met ‘{character}’; dat teken leest de computer anders.",
    "Zet aanhalingstekens om de hele waarde: {suggestion}",
    Example("naam: @home in de buurt", 'naam: "@home in de buurt"'),
)
UNBALANCED_QUOTE = Rule(
    "SK116",
    _FOUT,
    "Het aanhalingsteken {character} aan het begin van deze waarde klopt niet met het einde.",
    "Zet aanhalingstekens om de hele waarde: {suggestion}",
    Example("naam: 't Praathuis", 'naam: "\'t Praathuis"'),
)
INDENTATION = Rule(
    "SK117",
    _FOUT,
    "De regel van ‘{word}’ begint {here}; daar horen {right}.",
    "Regels die bij elkaar horen, beginnen met evenveel spaties. Een gegeven van het hele bestand staat helemaal links.",
    Example(
        "contact:\n  telefoon: 010 123 45 67\n   email: koffie@voorbeeld.example",
        "contact:\n  telefoon: 010 123 45 67\n  email: koffie@voorbeeld.example",
    ),
)
UNREADABLE = Rule(
    "SK118",
    _FOUT,
    "Vanaf hier kan de computer dit bestand niet lezen.",
    "Kijk op deze regel en de regel erboven naar een vergeten dubbele punt, aanhalingsteken, haakje of spatie.",
    Example("wijken: [noord]\n]", "wijken: [noord]"),
)
DUPLICATE_KEY = Rule(
    "SK119",
    _FOUT,
    "‘{key}’ staat er twee keer; de eerste keer op regel {first}.",
    "{remedy}",
    Example("toegang: inloop\ntoegang: zelf-aanmelden", "toegang: zelf-aanmelden"),
)
ANCHOR_OR_TAG = Rule(
    "SK120",
    _FOUT,
    "‘{text}’ begint met een teken dat de computer anders leest.",
    "Zet aanhalingstekens om de hele waarde: {suggestion}",
    Example("naam: &Co in de buurt", 'naam: "&Co in de buurt"'),
)
NOT_A_MAPPING = Rule(
    "SK121",
    _FOUT,
    "Hier verwachten we gegevens in de vorm ‘naam: waarde’.",
    "Schrijf elk gegeven op een eigen regel, met een dubbele punt en een spatie erna.",
    Example("---\n- Koffie aan huis\n---", "---\nnaam: Koffie aan huis\n…\n---", file=""),
)
NOT_A_LIST = Rule(
    "SK122",
    _FOUT,
    "Dit bestand moet een lijst zijn.",
    "Begin elk onderdeel met een streepje: ‘- id: …’.",
    Example("id: ouderen\nnaam: Ouderen", "- id: ouderen\n  naam: Ouderen", file="doelgroepen.yaml"),
)
NESTED_TOO_DEEP = Rule(
    "SK123",
    _FOUT,
    "De gegevens zijn meer dan {limit} lagen diep.",
    "Zoveel lagen kent geen enkel gegeven. Kijk naar vergeten haakjes of het inspringen.",
    Example("goed_in: [[[[[[[[[[[[[luisteren]]]]]]]]]]]]]", "goed_in: [luisteren]"),
)
BRACKETS = Rule(
    "SK125",
    _FOUT,
    "De haakjes in deze waarde kloppen niet.",
    "Sluit elke [ met ] en elke {{ met }}. Schrijf: {suggestion}",
    Example("naam: [Koffie] aan huis", 'naam: "[Koffie] aan huis"'),
)
GLUED = Rule(
    "SK127",
    _FOUT,
    "Achter de dubbele punt ontbreekt een spatie.",
    "Schrijf: {suggestion}",
    Example("toegang:inloop", "toegang: inloop"),
)
TOO_MANY_VALUES = Rule(
    "SK128",
    _FOUT,
    "In dit bestand staan meer dan {limit} gegevens; zoveel lezen we er niet.",
    "Eén bestand is één pagina. Haal eruit wat er niet hoort, of verdeel het over meer bestanden.",
    Example("Een lijst van tienduizend regels in één bestand", "Een bestand per pagina", file=""),
)
HASH = Rule(
    "SK132",
    _FOUT,
    "Alles vanaf ‘{text}’ valt weg: een # na een spatie begint een opmerking.",
    "Hoort het bij de tekst? Zet er aanhalingstekens om: {suggestion}. Is het een opmerking? Zet een spatie achter de #.",
    Example("naam: Koffie op nummer #5", 'naam: "Koffie op nummer #5"'),
)
NO_COLON = Rule(
    "SK133",
    _FOUT,
    "Achter ‘{text}’ ontbreekt een dubbele punt.",
    "Schrijf: {suggestion}",
    Example("beheerder koffie@voorbeeld.example", "beheerder: koffie@voorbeeld.example"),
)
NO_DASH = Rule(
    "SK142",
    _FOUT,
    "Deze regel van een lijst begint niet met een streepje en een spatie.",
    "Schrijf: {suggestion}",
    Example("wel_voor:\n  -ouderen\n  - buren", "wel_voor:\n  - ouderen\n  - buren"),
)
SECOND_DOCUMENT = Rule(
    "SK135",
    _FOUT,
    "Hier begint met ‘---’ een tweede stuk; in dit bestand hoort er één.",
    "Haal de regel ‘---’ weg.",
    Example(
        "- id: a\n  naam: A\n---\n- id: b\n  naam: B", "- id: a\n  naam: A\n- id: b\n  naam: B", file="doelgroepen.yaml"
    ),
)
BACKSLASH = Rule(
    "SK137",
    _FOUT,
    "Een \\ heeft tussen dubbele aanhalingstekens een eigen betekenis.",
    "Schrijf er twee achter elkaar: {suggestion}",
    Example('naam: "Koffie \\& thee"', 'naam: "Koffie \\\\& thee"'),
)
MORE_FINDINGS = Rule(
    "SK138",
    _FOUT,
    "Er zijn nog {count} andere meldingen over dit bestand.",
    "Los de eerste op; vaak verdwijnen de andere dan ook.",
    Example("Een bestand waarin honderden regels verkeerd zijn overgenomen", "Een bestand naar het voorbeeld", file=""),
)
NOTHING_IN_BRACES = Rule(
    "SK139",
    _FOUT,
    "Achter ‘{key}:’ staat niets.",
    "Vul het in, of haal ‘{key}:’ weg.",
    Example(
        "contact: {telefoon: 010 123 45 67, plaats:}",
        "contact: {telefoon: 010 123 45 67, plaats: Havenrade}",
    ),
)
RESTORED = Rule(
    "SK140",
    _FOUT,
    "De site toont van dit bestand de versie van {date}: die van nu heeft fouten.",
    "Los de andere meldingen over dit bestand op, vandaag nog: lezers zien oude gegevens.",
    Example("Een bestand met een fout, dat eerder goed was", "Hetzelfde bestand zonder fout", file=""),
)
LEFT_OUT = Rule(
    "SK141",
    _FOUT,
    "De site toont dit bestand niet: het heeft fouten en er is geen eerdere versie zonder fouten.",
    "Los de andere meldingen over dit bestand op.",
    Example("Een nieuw bestand met een fout", "Hetzelfde bestand zonder fout", file=""),
)
NO_KEY = Rule(
    "SK143",
    _FOUT,
    "Deze regel is geen gegeven: ‘{text}’.",
    "Hoort hij bij de regel erboven? Zet er dan twee spaties voor. Is het een gegeven? Schrijf ‘naam: waarde’.",
    Example(
        "samenvatting: Een buurtbewoner komt\nbij u thuis koffie drinken.",
        "samenvatting: Een buurtbewoner komt\n  bij u thuis koffie drinken.",
    ),
)
LONE_QUOTE = Rule(
    "SK144",
    _WAARSCHUWING,
    "Aan het eind staat een los aanhalingsteken; we laten het weg.",
    "Haal het weg, of zet er ook een aan het begin.",
    Example('naam: Koffie aan huis"', 'naam: "Koffie aan huis"'),
)
DELIMITER_TOO_MANY = Rule(
    "SK145",
    _FOUT,
    "Hier staat een ‘---’ te veel: de gegevens eronder zouden als tekst tellen.",
    "Haal deze regel weg.",
    Example(
        "---\nnaam: Koffie aan huis\n---\nsoort: informeel\n…\n---",
        "---\nnaam: Koffie aan huis\nsoort: informeel\n…\n---",
        file="",
    ),
)
EMPTY_FILE = Rule(
    "SK146",
    _FOUT,
    "Dit bestand is leeg.",
    "Begin met het voorbeeld uit Bijdragen, of verwijder het bestand.",
    Example("Een bestand zonder iets erin", "Een bestand naar het voorbeeld", file=""),
)
FLOW = Rule(
    "SK147",
    _FOUT,
    "Bij ‘{text}’ klopt er iets niet: tussen {{ }} staat tussen twee gegevens één komma.",
    "Schrijf: {suggestion}",
    Example('tijden: [{dag: maandag van: "10:00"}]', 'tijden: [{dag: maandag, van: "10:00"}]'),
)
NESTED = Rule(
    "SK148",
    _FOUT,
    "‘{inner}’ staat op dezelfde regel als ‘{key}’.",
    "Zet ‘{inner}’ op de volgende regel, met twee spaties ervoor.",
    Example("contact: telefoon: 010 123 45 67", "contact:\n  telefoon: 010 123 45 67"),
)
DECORATED_KEY = Rule(
    "SK149",
    _FOUT,
    "Om dit gegeven staan sterretjes of streepjes.",
    "Schrijf: {suggestion}",
    Example("**beheerder**: koffie@voorbeeld.example", "beheerder: koffie@voorbeeld.example"),
)
OTHER_PROGRAM = Rule(
    "SK150",
    _FOUT,
    "Dit is geen tekst, maar {what} met een andere naam.",
    "Open het in dat programma, kopieer de tekst en plak die in een nieuw bestand dat op ‘.md’ eindigt.",
    Example("Een Word-bestand dat ‘koffie.md’ is genoemd", "De tekst daaruit, geplakt in een nieuw bestand", file=""),
)
NAME_TOO_LONG = Rule(
    "SK151",
    _FOUT,
    "De bestandsnaam heeft {length} tekens; er passen er {limit}.",
    "Kies een kortere naam.",
    Example("Een bestandsnaam van een hele zin", "initiatieven/koffie-aan-huis.md", file=""),
)
ORPHANS = Rule(
    "SK152",
    _FOUT,
    "Deze regels beginnen verder naar rechts, maar de regel erboven opent geen blok of lijst.",
    "{remedy}",
    Example(
        "toegang: inloop\n  telefoon: 010 123 45 67\n  email: koffie@voorbeeld.example",
        "contact:\n  telefoon: 010 123 45 67\n  email: koffie@voorbeeld.example",
        file="",
    ),
)
TWICE = Rule(
    "SK153",
    _FOUT,
    "Hier begint het bestand opnieuw: het staat er twee keer in.",
    "Kijk welke van de twee klopt, en haal de andere helemaal weg.",
    Example("Een bestand dat twee keer onder elkaar is geplakt", "Het bestand één keer", file=""),
)
MOJIBAKE = Rule(
    "SK154",
    _WAARSCHUWING,
    "‘{text}’ is een verkeerd overgenomen ‘{meant}’.",
    "Typ het woord opnieuw.",
    Example("naam: CafÃ© aan huis", "naam: Café aan huis"),
)
LIST_ON_LINE = Rule(
    "SK155",
    _FOUT,
    "Een lijst met streepjes begint op de volgende regel.",
    "Of schrijf haar op één regel: {suggestion}",
    Example("goed_in: - luisteren - geduld", "goed_in: [luisteren, geduld]"),
)
