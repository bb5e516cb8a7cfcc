"""Findings 4xx: valid, but poor service to the reader."""

from sitegen.finding import Rule, Severity

_WAARSCHUWING = Severity.WAARSCHUWING

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
