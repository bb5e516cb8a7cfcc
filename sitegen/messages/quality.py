"""Findings 43x–46x: valid, but double, contradictory, unclear or about to expire."""

from sitegen.finding import Example, Rule, Severity

_WAARSCHUWING, _TIP = Severity.WAARSCHUWING, Severity.TIP

LOOKALIKE = Rule(
    "SK430",
    _WAARSCHUWING,
    "Dit lijkt hetzelfde als {others}: {why}.",
    "Is het één en hetzelfde? Maak er één bestand van, en zet de naam van het andere bestand onder ‘vroeger’. "
    "Zijn het er twee? Laat dan in ‘naam’ zien waarin ze verschillen.",
    Example(
        "initiatieven/buurtsoep.md en initiatieven/buurt-soep.md, met hetzelfde telefoonnummer",
        "één bestand: initiatieven/buurtsoep.md, met ‘vroeger: [buurt-soep]’",
        "",
    ),
)

UNLINKED = Rule(
    "SK448",
    _TIP,
    "Dit lijkt een initiatief van ‘{name}’: {why}.",
    "Klopt dat? Schrijf dan ‘organisatie: {id}’.",
    Example(
        "contact: {telefoon: 078 100 00 02, website: https://kerk.example}",
        "organisatie: kerk-aan-de-kade",
    ),
)

ANSWER_LOST = Rule(
    "SK451",
    Severity.FOUT,
    "Wie dit vraagt, vindt ‘{answer}’ niet bij de eerste vijf. Bovenaan staat {found}.",
    "Zet in ‘goed_in’ of ‘samenvatting’ van wat de vraag oploste waarvoor het goed is, in gewone woorden. "
    "Kijk ook of wijk en leeftijd passen bij de vraag.",
    Example(
        "vraag: Waar kan een meisje van 12 schaken?\nopgelost_met: [seniorenschaak]   # voor 65 jaar en ouder",
        "vraag: Waar kan een man van 70 schaken?\nopgelost_met: [seniorenschaak]",
        "",
    ),
)

ACCESS_CONDITION = Rule(
    "SK431",
    _WAARSCHUWING,
    "‘toegang: {access}’ en ‘{key}: {value}’ spreken elkaar tegen.",
    "Vraag na hoe iemand binnenkomt, en verander een van de twee.",
    Example("toegang: inloop\nvoorwaarden: {verwijzing: ja}", "toegang: via-verwijzer\nvoorwaarden: {verwijzing: ja}"),
)
STOPPED_WITH_STEPS = Rule(
    "SK432",
    _TIP,
    "Dit is gestopt, maar er staat nog hoe iemand zich aanmeldt.",
    "Haal ‘aanmelden’ weg, of verander ‘status’.",
    Example("status: gestopt\naanmelden: [Bel ons.]", "status: gestopt"),
)
SAYS_CLOSED = Rule(
    "SK433",
    _WAARSCHUWING,
    "De status is ‘actief’, maar hier staat ‘{text}’.",
    "Verander ‘status’ in ‘tijdelijk-dicht’, ‘aanmeldstop’ of ‘gestopt’, of pas de tekst aan.",
    Example(
        "status: actief\nsamenvatting: Samen eten. Wij zijn tijdelijk gesloten.",
        "status: tijdelijk-dicht\nsamenvatting: Samen eten. Wij zijn tijdelijk gesloten.",
    ),
)
INFORMAL_INSURED = Rule(
    "SK434",
    _WAARSCHUWING,
    "Dit is informeel, maar de zorgverzekering betaalt: dat gaat bijna nooit samen.",
    "Verander ‘soort’ in ‘formeel’, of verander ‘kosten’.",
    Example("soort: informeel\nkosten: {soort: verzekerd}", "soort: formeel\nkosten: {soort: verzekerd}"),
)
WALK_IN_WITHOUT_HOURS = Rule(
    "SK435",
    _TIP,
    "Mensen kunnen binnenlopen, maar onder ‘tijden’ staat niet wanneer.",
    'Vul ‘tijden’ in, bijvoorbeeld: {{dag: dinsdag, van: "10:00", tot: "12:00"}}.',
    Example("vorm: [inloop]", 'vorm: [inloop]\ntijden:\n  - {dag: dinsdag, van: "10:00", tot: "12:00"}'),
)
NO_POSTCODE = Rule(
    "SK436",
    _TIP,
    "Bij dit adres staat geen postcode.",
    "Zet er ‘postcode’ en ‘plaats’ bij: dan is de weg te vinden.",
    Example(
        "contact: {telefoon: 078 100 00 07, adres: Kade 1}",
        "contact: {telefoon: 078 100 00 07, adres: Kade 1, postcode: 3401 AB, plaats: Proefdorp}",
    ),
)
POSTCODE_IN_ADDRESS = Rule(
    "SK437",
    _WAARSCHUWING,
    "De postcode staat in het adres.",
    "Zet elk gegeven op zijn eigen plek: {lines}.",
    Example(
        "contact:\n  telefoon: 078 100 00 07\n  adres: Kade 1, 3401 AB Proefdorp",
        "contact:\n  telefoon: 078 100 00 07\n  adres: Kade 1\n  postcode: 3401 AB\n  plaats: Proefdorp",
    ),
)
ONLY_POSTCODE = Rule(
    "SK438",
    _TIP,
    "Er staat een postcode zonder adres.",
    "Zet er ‘adres’ bij (straat en huisnummer), of haal de postcode weg.",
    Example(
        "contact: {telefoon: 078 100 00 07, postcode: 3401 AB}",
        "contact: {telefoon: 078 100 00 07, adres: Kade 1, postcode: 3401 AB}",
    ),
)
FREE_WITH_PRICE = Rule(
    "SK439",
    _TIP,
    "De kosten staan op ‘gratis’, maar hier staat ‘{text}’.",
    'Klopt dat bedrag? Zet dan ‘kosten: {{soort: bijdrage, bedrag: "{amount}"}}’.',
    Example(
        "kosten: {soort: gratis}\nsamenvatting: Samen eten. De maaltijd kost € 5.",
        'kosten: {soort: bijdrage, bedrag: "€ 5"}\nsamenvatting: Samen eten. De maaltijd kost € 5.',
    ),
)

SUMMARY_IS_NAME = Rule(
    "SK440",
    _WAARSCHUWING,
    "De samenvatting zegt hetzelfde als de naam.",
    "Schrijf in één of twee zinnen wat iemand hier kan doen of krijgen.",
    Example(
        "naam: Koffie aan huis\nsamenvatting: Koffie aan huis.",
        "naam: Koffie aan huis\nsamenvatting: Een vrijwilliger komt bij u thuis koffiedrinken.",
    ),
)
PLACEHOLDER = Rule(
    "SK441",
    _WAARSCHUWING,
    "‘{text}’ lijkt een invulplek die is blijven staan.",
    "Vul in wat hier hoort, of haal deze regel weg.",
    Example("samenvatting: Vul hier de samenvatting in", "samenvatting: Elke week samen koken en eten."),
)
BODY_IS_SUMMARY = Rule(
    "SK442",
    _TIP,
    "De tekst onderaan zegt hetzelfde als de samenvatting.",
    "Haal de tekst onderaan weg, of vertel er meer: hoe gaat het, wie is er, wat moet iemand weten?",
    Example(
        "samenvatting: Samen eten.\n\n(en onder de tweede ---) Samen eten.",
        "samenvatting: Samen eten.\n\n(en onder de tweede ---) We koken om vijf uur en eten om zes uur.",
        "",
    ),
)
SHOUTING = Rule(
    "SK443",
    _TIP,
    "Dit staat in hoofdletters.",
    "Schrijf gewone letters: hoofdletters lezen moeilijk en klinken als roepen.",
    Example("naam: SAMEN ETEN IN NOORD", "naam: Samen eten in Noord"),
)
EXCLAMATIONS = Rule(
    "SK444",
    _TIP,
    "Hier staan veel uitroeptekens.",
    "Gebruik er hooguit één.",
    Example("samenvatting: Kom erbij!! Samen eten!", "samenvatting: Kom erbij. Samen eten!"),
)
HARD_TO_READ = Rule(
    "SK445",
    _TIP,
    "Deze tekst is moeilijk te lezen, door lange zinnen of lange woorden. De langste zin, ‘{start} …’, telt {words} woorden.",
    "Maak korte zinnen, van ongeveer tien woorden, en kies woorden die u ook aan de deur zou gebruiken.",
    Example(
        "Ten behoeve van kwetsbare doelgroepen faciliteert onze organisatie laagdrempelige ondersteuningsarrangementen.",
        "Wij helpen mensen die het moeilijk hebben. U kunt gewoon bellen.",
        "",
    ),
)
VAGUE_LINK = Rule(
    "SK446",
    _TIP,
    "De link ‘{text}’ zegt niet waar hij heen gaat.",
    "Noem in de link wat iemand er vindt, bijvoorbeeld [het aanmeldformulier]({url}).",
    Example("[Klik hier](https://kerk.example)", "[de site van de kerk](https://kerk.example)", body=True),
)
BARE_ADDRESS = Rule(
    "SK447",
    _TIP,
    "Op ‘{text}’ kan niemand tikken: het is geen link.",
    "Schrijf: [naam van de site]({url}).",
    Example("Kijk op www.kerk.example.", "Kijk op [de site van de kerk](https://www.kerk.example).", body=True),
)

NOTICE_PAST = Rule(
    "SK460",
    _TIP,
    "Deze melding is voorbij sinds {date} en staat niet meer op de site.",
    "Haal ‘melding’ weg.",
    Example(
        "melding: {tekst: In mei zijn we dicht., tot: 2020-05-31}",
        "melding: {tekst: In mei zijn we dicht., tot: 2027-05-31}",
    ),
)
NOTICE_LONG = Rule(
    "SK461",
    _TIP,
    "Deze melding blijft nog {age} staan.",
    "Duurt het zo lang, zet het dan in de gewone tekst. Anders: kies een eerdere datum bij ‘tot’.",
    Example(
        "melding: {tekst: In mei zijn we dicht., tot: 2090-05-31}",
        "Een melding tot en met de laatste dag dat zij nodig is.",
        "",
    ),
)
ENDS_SOON = Rule(
    "SK462",
    _WAARSCHUWING,
    "Dit stopt op {date}: {when}.",
    "Gaat het door? Verander dan ‘einddatum’. Zo niet: dan verdwijnt het daarna vanzelf uit de lijsten.",
    Example("einddatum: 2026-12-01, en vandaag is het 24 november 2026", "einddatum: 2027-12-01", ""),
)
FUTURE_DATE = Rule(
    "SK463",
    _WAARSCHUWING,
    "‘{key}’ ligt in de toekomst: {date}.",
    "Verbeter de datum.",
    Example(
        "wachttijd: {weken_tot: 4, peildatum: 2090-01-31}",
        "wachttijd: {weken_tot: 4, peildatum: 2026-11-20}",
    ),
)
HOURS_PAST = Rule(
    "SK464",
    _WAARSCHUWING,
    "Alle tijden zijn voorbij; de laatste gold tot en met {date}.",
    "Zet de nieuwe tijden neer, of haal ‘geldig_tot’ weg als het gewoon doorgaat.",
    Example(
        'tijden: [{dag: maandag, van: "10:00", tot: "12:00", geldig_tot: 2020-06-30}]',
        'tijden: [{dag: maandag, van: "10:00", tot: "12:00"}]',
    ),
)
STOPPED_TOO_EARLY = Rule(
    "SK465",
    _WAARSCHUWING,
    "De status is ‘gestopt’, maar de einddatum is pas {date}.",
    "Verander ‘status’ of ‘einddatum’.",
    Example("status: gestopt\neinddatum: 2090-01-31", "status: gestopt\neinddatum: 2026-01-31"),
)
WRONG_PLACE = Rule(
    "SK449",
    _WAARSCHUWING,
    "Bij ‘{key}’ staat iets anders.",
    "{remedy}",
    Example(
        "contact: {telefoon: 078 100 00 07, adres: 078 100 00 07}",
        "contact: {telefoon: 078 100 00 07}",
    ),
)
HOURS_REVERSED = Rule(
    "SK450",
    _WAARSCHUWING,
    "De tijd begint om {van} en eindigt om {tot}.",
    "Zijn ‘van’ en ‘tot’ verwisseld?",
    Example(
        'tijden: [{dag: maandag, van: "16:00", tot: "14:00"}]',
        'tijden: [{dag: maandag, van: "14:00", tot: "16:00"}]',
    ),
)
