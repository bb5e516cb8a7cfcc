"""Findings 4xx: valid, but poor service to the reader."""

from sitegen.finding import Example, Rule, Severity

_WAARSCHUWING = Severity.WAARSCHUWING
_CHECKED = "controles:\n  - {datum: 2026-11-02, door: de coördinator, methode: telefoon, uitkomst: bevestigd}"

NO_CONTACT = Rule(
    "SK401",
    _WAARSCHUWING,
    "Er staat nergens hoe je dit bereikt; bezoekers krijgen het contact van de coördinator.",
    "Vul ‘contact’ in, of noem de organisatie.",
    Example("Een initiatief zonder ‘contact’ en zonder ‘organisatie’", "contact: {telefoon: 010 123 45 67}", file=""),
)
ONLY_ADDRESS = Rule(
    "SK402",
    _WAARSCHUWING,
    "Er is alleen een adres bekend, geen telefoonnummer, e-mailadres of website.",
    "Vul onder ‘contact’ aan hoe iemand vooraf kan bellen of mailen.",
    Example(
        "contact: {adres: Dorpsstraat 1, postcode: 3032 AB}",
        "contact: {adres: Dorpsstraat 1, postcode: 3032 AB, telefoon: 010 123 45 67}",
    ),
)
NEVER_CHECKED = Rule(
    "SK411",
    _WAARSCHUWING,
    "Dit is nog nooit gecontroleerd.",
    "Bel of mail, en zet onder ‘controles’ de datum, door wie, hoe en de uitkomst.",
    Example(
        "controles: []",
        _CHECKED,
    ),
)
OUTDATED = Rule(
    "SK412",
    _WAARSCHUWING,
    "De laatste controle was {age} geleden, op {date}; elke {interval} dagen is de afspraak.",
    "Vraag na of het nog klopt en zet een nieuwe rij onder ‘controles’.",
    Example(
        "controles:\n  - {datum: 2026-04-01, door: de coördinator, methode: telefoon, uitkomst: bevestigd}",
        _CHECKED,
    ),
)
DOUBTFUL = Rule(
    "SK413",
    _WAARSCHUWING,
    "Het is de vraag of dit nog klopt: {reason}.",
    "Vraag na of het nog bestaat. Zo niet, zet dan ‘status: gestopt’.",
    Example(
        "controles:\n  - {datum: 2026-11-02, door: de coördinator, methode: telefoon, uitkomst: betwist}",
        _CHECKED,
    ),
)
STALE_WAIT = Rule(
    "SK414",
    _WAARSCHUWING,
    "De wachttijd is van {date}, {age} geleden.",
    "Vraag de wachttijd opnieuw en werk ‘peildatum’ bij.",
    Example("wachttijd: {weken_tot: 4, peildatum: 2026-01-31}", "wachttijd: {weken_tot: 4, peildatum: 2026-11-02}"),
)
FUTURE_CHECK = Rule(
    "SK415",
    _WAARSCHUWING,
    "Deze controle ligt in de toekomst: {date}.",
    "Verbeter de datum.",
    Example(
        _CHECKED + "\n  - {datum: 2062-11-09, door: de coördinator, methode: telefoon, uitkomst: bevestigd}",
        _CHECKED + "\n  - {datum: 2026-11-09, door: de coördinator, methode: telefoon, uitkomst: bevestigd}",
    ),
)
ARCHIVED = Rule(
    "SK416",
    _WAARSCHUWING,
    "Dit staat niet meer in de lijsten: {reason}.",
    "Bestaat het nog? Zet dan een nieuwe rij onder ‘controles’. Zo niet, zet dan ‘status: gestopt’.",
    Example("einddatum: 2026-01-31", "einddatum: 2027-01-31"),
)
GAP = Rule(
    "SK421",
    _WAARSCHUWING,
    "In {area} ontbreekt ‘{category}’{whom}.",
    "Zoek aanbod, of leg uit waarom het hier niet nodig is.",
    Example(
        "Categorie ‘vervoer’ is vereist, en geen initiatief doet het",
        "Een initiatief met ‘categorieen: [vervoer]’",
        file="",
    ),
)
GAP_UNCERTAIN = Rule(
    "SK422",
    _WAARSCHUWING,
    "In {area} is ‘{category}’{whom} onzeker: het aanbod is te lang niet gecontroleerd.",
    "Controleer eerst: {providers}.",
    Example(
        "Alle initiatieven met ‘categorieen: [vervoer]’ zijn te lang niet gecontroleerd",
        "Een van hen heeft een nieuwe rij onder ‘controles’",
        file="",
    ),
)
GAP_FULL = Rule(
    "SK423",
    _WAARSCHUWING,
    "In {area} is ‘{category}’{whom} vol of tijdelijk dicht.",
    "Zoek een alternatief naast: {providers}.",
    Example(
        "Alle initiatieven met ‘categorieen: [vervoer]’ hebben ‘status: aanmeldstop’",
        "Een van hen heeft ‘status: actief’",
        file="",
    ),
)
PARTNER_MISSING = Rule(
    "SK424",
    _WAARSCHUWING,
    "In {area} ontbreekt een partner van het type ‘{type}’.",
    "Voeg de organisatie toe, of vul ‘wijken’ aan bij een organisatie die hier ook werkt.",
    Example(
        "In wijken.yaml: ‘partnertypen_vereist: [politie]’, en geen organisatie met ‘partnertype: [politie]’",
        "Een organisatie met ‘partnertype: [politie]’ en deze wijk bij ‘wijken’",
        file="",
    ),
)
