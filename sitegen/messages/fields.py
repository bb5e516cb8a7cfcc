"""Findings 2xx: a value that is missing, misspelt or not in its form."""

from sitegen.finding import Example, Rule, Severity

_FOUT, _WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING
_ORGANISATION = """---
naam: Buurthuis
soort: informeel
samenvatting: Een huis voor de hele buurt.
wijken: [overal]
contact: {contact}
controles:
  - {{datum: 2026-11-02, door: de coördinator, methode: telefoon, uitkomst: bevestigd}}
---"""
_MISFIT = "‘{value}’ past niet bij ‘{key}’."

UNKNOWN_KEY = Rule(
    "SK201",
    _FOUT,
    "‘{key}’ is hier geen bekend gegeven.",
    "{nearest}",
    Example("telefoon: 010 123 45 67", "contact:\n  telefoon: 010 123 45 67"),
)
MISSING_KEY = Rule(
    "SK202",
    _FOUT,
    "‘{key}’ ontbreekt.",
    "Voeg toe, bijvoorbeeld: {key}: {example}",
    Example("kosten: {bedrag: 2 euro}", "kosten: {soort: bijdrage, bedrag: 2 euro}"),
)
BAD_PHONE = Rule(
    "SK203",
    _FOUT,
    _MISFIT,
    "Verwacht: een Nederlands telefoonnummer, bijvoorbeeld 010 123 45 67. {remedy}",
    Example("contact: {telefoon: 010 123 45}", "contact: {telefoon: 010 123 45 67}"),
)
BAD_EMAIL = Rule(
    "SK204",
    _FOUT,
    _MISFIT,
    "Verwacht: een e-mailadres, bijvoorbeeld info@voorbeeld.nl. {remedy}",
    Example("contact: {email: 'mailto:koffie@voorbeeld.example'}", "contact: {email: koffie@voorbeeld.example}"),
)
BAD_URL = Rule(
    "SK205",
    _FOUT,
    _MISFIT,
    "Verwacht: een webadres dat met https:// begint, bijvoorbeeld https://www.voorbeeld.nl. {remedy}",
    Example("contact: {website: www.voorbeeld.example}", "contact: {website: 'https://www.voorbeeld.example'}"),
)
BAD_POSTCODE = Rule(
    "SK206",
    _FOUT,
    _MISFIT,
    "Verwacht: vier cijfers en twee letters, bijvoorbeeld 3032 AB. {remedy}",
    Example(
        "contact:\n  telefoon: 010 123 45 67\n  adres: Dorpsstraat 1\n  postcode: 3032 AB Havenrade",
        "contact:\n  telefoon: 010 123 45 67\n  adres: Dorpsstraat 1\n  postcode: 3032 AB\n  plaats: Havenrade",
    ),
)
BAD_DATE = Rule(
    "SK207",
    _FOUT,
    _MISFIT,
    "Verwacht: een bestaande datum als jaar-maand-dag, bijvoorbeeld 2026-01-31. {remedy}",
    Example("einddatum: 21 juni 2027", "einddatum: 2027-06-21"),
)
BAD_TIME = Rule(
    "SK208",
    _FOUT,
    _MISFIT,
    'Verwacht: een tijd, bijvoorbeeld "09:30". {remedy}',
    Example("tijden:\n  - {dag: maandag, van: half tien}", 'tijden:\n  - {dag: maandag, van: "09:30"}'),
)
BAD_CHOICE = Rule(
    "SK209",
    _FOUT,
    _MISFIT,
    "{nearest}Kies uit: {choices}.",
    Example("voorwaarden: {verwijzing: no}", "voorwaarden: {verwijzing: nee}"),
)
EMPTY_VALUE = Rule(
    "SK210",
    _FOUT,
    "‘{key}’ is leeg.",
    "Vul het in{example}.",
    Example('samenvatting: ""', "samenvatting: Een buurtbewoner komt bij u thuis koffie drinken."),
)
TEXT_EXPECTED = Rule(
    "SK211",
    _FOUT,
    "Bij ‘{key}’ verwachten we één tekst.",
    "{hint}",
    Example("naam:\n  - Koffie\n  - aan huis", "naam: Koffie aan huis"),
)
LIST_EXPECTED = Rule(
    "SK212",
    _FOUT,
    "Bij ‘{key}’ verwachten we een lijst.",
    "Zet elk onderdeel op een eigen regel met een streepje, of alles tussen haken: {suggestion}",
    Example("wijken: noord, zuid", "wijken: [noord, zuid]"),
)
BLOCK_EXPECTED = Rule(
    "SK213",
    _FOUT,
    "Bij ‘{key}’ verwachten we gegevens eronder: {choices}.",
    "{remedy}",
    Example("kosten: gratis", "kosten:\n  soort: gratis"),
)
TOO_LONG = Rule(
    "SK214",
    _FOUT,
    "‘{key}’ heeft {length} tekens; er passen er {limit}.",
    "Maak de tekst korter; de rest kan onder de tweede ‘---’.",
    Example(
        "naam: Elke week een kopje koffie bij u thuis met een vrijwilliger uit de buurt die rustig de tijd neemt voor een praatje",
        "naam: Koffie aan huis",
    ),
)
BAD_NUMBER = Rule(
    "SK215",
    _FOUT,
    _MISFIT,
    "Verwacht: {expected}. {remedy}",
    Example("leeftijd: {van: 18+}", "leeftijd: {van: 18}"),
)
BAD_ID = Rule(
    "SK216",
    _FOUT,
    "‘{value}’ kan geen id zijn.",
    "Een id bestaat uit kleine letters, cijfers en streepjes, bijvoorbeeld ‘{suggestion}’.",
    Example("- id: Ouderen & senioren\n  naam: Ouderen", "- id: ouderen\n  naam: Ouderen", file="doelgroepen.yaml"),
)
BAD_CODE = Rule(
    "SK217",
    _FOUT,
    _MISFIT,
    "Verwacht: {expected}. {nearest}",
    Example("talen: [Turks]", "talen: [tr]"),
)
TOO_FEW = Rule(
    "SK218",
    _FOUT,
    "Bij ‘{key}’ staat niets.",
    "Noem er ten minste één.",
    Example("wijken: []", "wijken: [overal]"),
)
CONTACT_EMPTY = Rule(
    "SK219",
    _FOUT,
    "Bij ‘contact’ staat geen adres, telefoonnummer, e-mailadres of website.",
    "Vul er ten minste één van in; een telefoonnummer heeft de voorkeur.",
    Example(
        _ORGANISATION.format(contact="{plaats: Havenrade}"),
        _ORGANISATION.format(contact="{telefoon: 010 123 45 67, plaats: Havenrade}"),
        file="organisaties/buurthuis.md",
    ),
)
NAME_WITHOUT_CONSENT = Rule(
    "SK220",
    _FOUT,
    "Hier staat de naam van een persoon zonder ‘toestemming’.",
    "Noem een rol in plaats van een persoon, of zet erbij wanneer toestemming is gegeven: toestemming: 2026-01-31.",
    Example(
        "contact_professional:\n  rol: coördinator\n  naam: J. Voorbeeld",
        "contact_professional:\n  rol: coördinator",
    ),
)
RAW_HTML = Rule(
    "SK221",
    _WAARSCHUWING,
    "‘{text}’ is HTML; het wordt als gewone tekst getoond.",
    "Gebruik Markdown: **vet**, *cursief*, [tekst](https://…), - voor een lijst.",
    Example("Elke week <b>koffie</b>.", "Elke week **koffie**.", body=True),
)
BAD_COUNT = Rule(
    "SK222",
    _FOUT,
    "Bij ‘{key}’ staan te veel of te weinig onderdelen.",
    "Bijvoorbeeld: locatie: [51.93, 4.47].",
    Example(
        "contact: {telefoon: 010 123 45 67, locatie: [51.93]}",
        "contact: {telefoon: 010 123 45 67, locatie: [51.93, 4.47]}",
    ),
)
IMAGE = Rule(
    "SK223",
    _WAARSCHUWING,
    "Afbeeldingen worden niet getoond.",
    "Zeg in woorden wat erop staat, of link naar uw eigen website.",
    Example("![Onze zaal](zaal.jpg)", "Een lichte zaal met een keuken.", body=True),
)
UNSAFE_LINK = Rule(
    "SK224",
    _WAARSCHUWING,
    "Een link naar ‘{text}’ nemen we niet over.",
    "Gebruik een link die met https://, mailto: of tel: begint.",
    Example(
        "[folder](file:///C:/folder.pdf)",
        "[folder](https://www.voorbeeld.example/folder)",
        body=True,
    ),
)
ID_IN_FILE = Rule(
    "SK225",
    _FOUT,
    "‘id’ hoort hier niet: de bestandsnaam ‘{stem}’ is de id.",
    "Haal deze regel weg.{remedy}",
    Example("id: koffie-aan-huis", "naam: Koffie aan huis"),
)
TEXT_IN_DATA = Rule(
    "SK226",
    _FOUT,
    "‘tekst’ hoort hier niet.",
    "Zet de tekst onder de tweede ‘---’.",
    Example("tekst: Elke week komt er iemand langs.", "naam: Koffie aan huis"),
)
EMPTY_KEY = Rule(
    "SK227",
    _WAARSCHUWING,
    "‘{key}’ is leeg en telt niet mee.",
    "Vul het in{example}, of haal de regel weg.",
    Example("beheerder:", "beheerder: koffie@voorbeeld.example"),
)
COMMA = Rule(
    "SK228",
    _FOUT,
    "‘{key}’ is geen gegeven: tussen {{ }} begint na een komma een nieuw gegeven.",
    "Hoort het bij wat ervoor staat? Schrijf: {suggestion}",
    Example(
        "kosten: {soort: bijdrage, toelichting: vijf euro, eenmalig}",
        'kosten: {soort: bijdrage, toelichting: "vijf euro, eenmalig"}',
    ),
)
BODY_TOO_LONG = Rule(
    "SK229",
    _FOUT,
    "De tekst onder de tweede ‘---’ heeft {length} tekens; er passen er {limit}.",
    "Maak hem korter, of zet de rest op uw eigen website en link ernaar.",
    Example("Een tekst van tien bladzijden", "Een tekst van hooguit drie bladzijden", file=""),
)
WRONG_FOLDER = Rule(
    "SK230",
    _FOUT,
    "Dit bestand lijkt een {what}, maar staat in een andere map.",
    "Verplaats het naar de map ‘{folder}’.",
    Example("organisaties/koffie-aan-huis.md", "initiatieven/koffie-aan-huis.md", file=""),
)
NO_FORM = Rule(
    "SK231",
    _FOUT,
    "Dit bestand heeft nog niet de vorm van het voorbeeld.",
    "{remedy}",
    Example(
        "Naam van het initiatief: Koffie\nWaar: Noord\nWanneer: maandag", "naam: Koffie\nwijken: [noord]\n…", file=""
    ),
)
