"""Parlance: the words that people type where a file asks for ours. Data, and the ways to look it up."""

from collections.abc import Collection

from sitegen.dutch import fold

# What people call a key → the key. Dutch and English words from forms, spreadsheets and other directories.
_KEYS = {
    "titel": "naam", "title": "naam", "name": "naam", "naam_initiatief": "naam", "naam_organisatie": "naam",
    "omschrijving": "samenvatting", "beschrijving": "samenvatting", "description": "samenvatting",
    "summary": "samenvatting", "inleiding": "samenvatting", "prijs": "kosten", "tarief": "kosten", "cost": "kosten",
    "price": "kosten", "aanmelding": "toegang", "access": "toegang", "toegankelijkheid": "toegang",
    "openingstijden": "tijden", "tijd": "tijden", "tijdstip": "tijden", "wanneer": "tijden", "open": "tijden",
    "rooster": "tijden", "times": "tijden", "contactgegevens": "contact", "contactpersoon": "contact_professional",
    "url": "website", "site": "website", "web": "website", "homepage": "website", "internet": "website",
    "straat": "adres", "address": "adres", "straatnaam": "adres", "stad": "plaats", "woonplaats": "plaats",
    "city": "plaats", "dorp": "plaats", "tel": "telefoon", "phone": "telefoon", "telefoonnummer": "telefoon",
    "mobiel": "telefoon", "mail": "email", "e-mail": "email", "emailadres": "email", "e-mailadres": "email",
    "begin": "van", "start": "van", "vanaf": "van", "eind": "tot", "einde": "tot", "end": "tot", "t/m": "tot",
    "doelgroep": "doelgroepen", "voor_wie": "doelgroepen", "categorie": "categorieen", "rubriek": "categorieen",
    "soort_hulp": "categorieen", "wijk": "wijken", "waar": "wijken", "buurt": "wijken", "taal": "talen",
    "leeftijden": "leeftijd", "type": "soort", "wachtlijst": "wachttijd", "partner": "organisatie",
    "aanbieder": "organisatie", "bericht": "melding", "let_op": "melding", "wie": "doelgroepen",
    "verwijsbrief": "verwijzing", "legitimatiebewijs": "legitimatie", "question": "vraag", "date": "datum",
}  # fmt: skip

# What people type for a choice → the choices that it can mean; the key decides which of them is one.
_CHOICES = {
    "open": ("actief",), "lopend": ("actief",), "actueel": ("actief",), "ja": ("actief",), "vol": ("aanmeldstop",),
    "wachtlijst": ("aanmeldstop",), "gesloten": ("tijdelijk-dicht", "gestopt"), "dicht": ("tijdelijk-dicht",),
    "opgeheven": ("gestopt",), "beeindigd": ("gestopt",), "vrijwilligers": ("informeel",),
    "vrijwillig": ("informeel",), "bewoners": ("informeel",), "buren": ("informeel",), "professioneel": ("formeel",),
    "professionals": ("formeel",), "beroepskrachten": ("formeel",), "instelling": ("formeel",),
    "gemeente": ("overheid", "via-gemeente"), "stichting": ("formeel", "informeel"), "bedrijf": ("onderneming",),
    "gebeld": ("telefoon",), "bellen": ("telefoon", "zelf-aanmelden"), "telefonisch": ("telefoon",),
    "telefoon": ("telefonisch",), "mail": ("e-mail", "zelf-aanmelden"), "gemaild": ("e-mail",), "email": ("e-mail",),
    "langsgegaan": ("bezoek",), "bezocht": ("bezoek",), "site": ("website",), "klopt": ("bevestigd",),
    "ok": ("bevestigd",), "akkoord": ("bevestigd",), "goed": ("bevestigd",), "juist": ("bevestigd",),
    "aangepast": ("gewijzigd",), "veranderd": ("gewijzigd",), "bijgewerkt": ("gewijzigd",),
    "niet opgenomen": ("geen-gehoor",), "geen antwoord": ("geen-gehoor",), "klopt niet": ("betwist",),
    "aanmelden": ("zelf-aanmelden",), "inschrijven": ("zelf-aanmelden",), "vrij": ("inloop", "gratis"),
    "binnenlopen": ("inloop",), "huisarts": ("via-verwijzer",), "verwijzing": ("via-verwijzer",),
    "verwijsbrief": ("via-verwijzer",), "wmo": ("via-gemeente",), "thuis": ("aan-huis",), "huisbezoek": ("aan-huis",),
    "een op een": ("individueel",), "1-op-1": ("individueel",), "groepen": ("groep",), "digitaal": ("online",),
    "niets": ("gratis",), "geen": ("gratis",), "kosteloos": ("gratis",), "betaald": ("tarief",),
    "zorgverzekering": ("verzekerd",), "vergoed": ("verzekerd",),
}  # fmt: skip

_LANGUAGES = {
    "nederlands": "nl", "engels": "en", "duits": "de", "frans": "fr", "turks": "tr", "arabisch": "ar",
    "marokkaans": "ar", "berbers": "ber", "pools": "pl", "oekraiens": "uk", "russisch": "ru", "spaans": "es",
    "portugees": "pt", "italiaans": "it", "bulgaars": "bg", "roemeens": "ro", "somalisch": "so", "tigrinya": "ti",
    "farsi": "fa", "perzisch": "fa", "dari": "fa", "pasjtoe": "ps", "koerdisch": "ku", "chinees": "zh",
    "vietnamees": "vi", "urdu": "ur", "hindi": "hi", "sarnami": "hns", "papiaments": "pap", "fries": "fy",
    "kaapverdisch": "kea", "sranan": "srn", "surinaams": "srn", "indonesisch": "id", "servisch": "sr",
    "kroatisch": "hr", "bosnisch": "bs", "grieks": "el", "hongaars": "hu", "thais": "th", "amhaars": "am",
}  # fmt: skip


def key(word: str, known: Collection[str]) -> str:
    """Return which of the ``known`` keys people call ``word``; "" for none."""
    meant = _KEYS.get(fold(word).strip().replace(" ", "_"), "")
    return meant if meant in known else ""


def choice(word: str, choices: Collection[str]) -> str:
    """Return which of the ``choices`` people mean by ``word``; "" for none."""
    return next((meant for meant in _CHOICES.get(fold(word).strip(), ()) if meant in choices), "")


def language(word: str) -> str:
    """Return the code (ISO 639) of the language that ``word`` names in Dutch; "" for none."""
    return _LANGUAGES.get(fold(word).strip(), "")
