"""Findings 47x–48x: what could harm a person when everybody can read it. The messages never repeat what they found."""

from sitegen.finding import Example, Rule, Severity

_WAARSCHUWING, _TIP = Severity.WAARSCHUWING, Severity.TIP
_TEAM_MAILBOX = "Gebruik een adres van het team, bijvoorbeeld info@…: dat blijft kloppen als iemand vertrekt."

HIDDEN_ADDRESS = Rule(
    "SK470",
    _WAARSCHUWING,
    "Gevaar: het adres van ‘{name}’ moet verborgen blijven, maar staat hier voor iedereen te lezen.",
    "Haal het adres hier meteen weg en waarschuw de coördinator: oude versies van dit bestand blijven leesbaar.",
    Example(
        "contact: {telefoon: 078 100 00 07, adres: Stille weg 1, adres_zichtbaar: verborgen}\naanmelden: [Kom naar Stille weg 1.]",
        "contact: {telefoon: 078 100 00 07, adres: Stille weg 1, adres_zichtbaar: verborgen}\naanmelden: [Bel eerst.]",
    ),
)
SHIELDED_ADDRESS = Rule(
    "SK471",
    _WAARSCHUWING,
    "Het adres van ‘{name}’ is afgeschermd (‘adres_zichtbaar: wijk’), maar staat hier voor iedereen te lezen.",
    "Haal het adres hier weg, of zet ‘adres_zichtbaar: volledig’ als iedereen het mag weten.",
    Example(
        "contact: {telefoon: 078 100 00 07, adres: Zijstraat 7, adres_zichtbaar: wijk}\naanmelden: [Kom naar Zijstraat 7.]",
        "contact: {telefoon: 078 100 00 07, adres: Zijstraat 7, adres_zichtbaar: wijk}\naanmelden: [Bel eerst.]",
    ),
)
CITIZEN_NUMBER = Rule(
    "SK472",
    _WAARSCHUWING,
    "Hier staat een getal dat een burgerservicenummer kan zijn.",
    "Haal het meteen weg en waarschuw de coördinator: een BSN mag hier nooit staan, en oude versies van dit bestand blijven leesbaar.",
    Example("samenvatting: Samen eten. (111222333)", "samenvatting: Samen eten."),
)
BANK_ACCOUNT = Rule(
    "SK473",
    _WAARSCHUWING,
    "Hier staat een rekeningnummer.",
    "Haal het weg en verwijs naar de site van de organisatie: een vervalst nummer valt in een lijst niet op.",
    Example("samenvatting: Geef op NL91 ABNA 0417 1643 00.", "samenvatting: Geven kan via onze eigen site."),
)
CLIENT_DETAIL = Rule(
    "SK474",
    _WAARSCHUWING,
    "Deze vraag verraadt misschien om wie het gaat: hier staat {what}.",
    "Haal het weg. Schrijf ‘een mevrouw van in de tachtig’ of ‘in Noord’: genoeg om te helpen, te weinig om te herkennen.",
    Example(
        "---\nvraag: Wie gaat er met mevrouw Jansen wandelen?\ncategorieen: [maatje-en-bezoek]\n---",
        "---\nvraag: Wie gaat er met mevrouw wandelen?\ncategorieen: [maatje-en-bezoek]\n---",
        "vragen/wandelen.md",
    ),
)
PERSON_NAME = Rule(
    "SK475",
    _WAARSCHUWING,
    "Hier staat de naam van een persoon.",
    "Noem de functie, bijvoorbeeld ‘de wijkverpleegkundige’. Een naam mag alleen bij ‘contact_professional’, met ‘toestemming’.",
    Example("aanmelden: [Bel en vraag naar Fatima.]", "aanmelden: [Bel en vraag naar de coördinator.]"),
)
PERSONAL_MAILBOX = Rule(
    "SK476",
    _WAARSCHUWING,
    "Dit is het e-mailadres van één persoon, of van een gratis maildienst.",
    _TEAM_MAILBOX,
    Example(
        "organisatie: kerk-aan-de-kade\nbeheerder: jan.devries@kerk.example",
        "organisatie: kerk-aan-de-kade\nbeheerder: kaart@kerk.example",
    ),
)
RESIDENT_MAILBOX = Rule(
    "SK477",
    _TIP,
    "Dit is het e-mailadres van één bewoner, of van een gratis maildienst.",
    "Is dat goed met die bewoner? Een adres voor de groep is beter: dat kan een ander overnemen.",
    Example(
        "contact: {email: a.voorbeeld@buren.example}",
        "contact: {email: info@koffieaanhuis.example}",
    ),
)
MOBILE_NUMBER = Rule(
    "SK478",
    _WAARSCHUWING,
    "Dit is een mobiel nummer, en dat is vaak van één persoon.",
    "Gebruik een vast nummer of dat van de receptie of het team.",
    Example(
        "organisatie: kerk-aan-de-kade\ncontact: {telefoon: 06 12 34 56 78}",
        "organisatie: kerk-aan-de-kade\ncontact: {telefoon: 078 100 00 02}",
    ),
)
RESIDENT_MOBILE = Rule(
    "SK479",
    _TIP,
    "Dit is een mobiel nummer, waarschijnlijk van één bewoner.",
    "Is dat goed met die bewoner? Vraag het na, en haal het weg als die stopt.",
    Example("contact: {telefoon: 06 12 34 56 78}", "contact: {telefoon: 078 100 00 07}"),
)
