"""Explained: what every key means, in plain Dutch, with a good example. Data, and the ways to look it up.

One source for the help in editors, the questions for a new file and the comments in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.model import (
    Block,
    Categorie,
    Contact,
    ContactProfessional,
    Controle,
    Coordinator,
    Doelgroep,
    Entry,
    Initiatief,
    Intervallen,
    Kosten,
    Leefgebied,
    Leeftijd,
    Melding,
    Noodnummer,
    Organisatie,
    Overdracht,
    Pagina,
    Site,
    Spoed,
    Synoniemen,
    Tijd,
    Vereist,
    Voorwaarden,
    Vraag,
    Wachttijd,
    Wijk,
)


@dataclass(frozen=True, slots=True)
class Explained:
    """What a key means: ``text`` for people, ``example`` as YAML, ``words`` the meaning of each choice.

    ``refers`` names the set of ids that may stand here (see ``SETS``); "" when the value is no id.
    """

    text: str
    example: str
    words: Mapping[str, str] = field(default_factory=dict)
    refers: str = ""


SETS = {
    "leefgebieden": "de id’s in leefgebieden.yaml",
    "categorieen": "de id’s in categorieen.yaml",
    "doelgroepen": "de id’s in doelgroepen.yaml",
    "gebieden": "de id’s in wijken.yaml",
    "wijken": "de id’s in wijken.yaml, of overal",
    "organisaties": "de namen van de bestanden in de map organisaties, zonder .md",
    "partners": "de namen van de bestanden in de mappen organisaties en initiatieven, zonder .md",
    "vragen": "de namen van de bestanden in de map vragen, zonder .md",
    "partnertypen": "de soorten partners",
}

_E = Explained
_TRISTATE = {"ja": "dit is nodig", "nee": "dit is niet nodig", "onbekend": "dat weten we nog niet"}
_FORMALITY = {
    "formeel": "beroepskrachten doen het",
    "informeel": "vrijwilligers, buren of bewoners doen het",
}
_ID = _E("De naam waarmee andere bestanden hiernaar verwijzen: kleine letters, cijfers en streepjes.", "noorderveen")
_TEKST = _E("Het verhaal onder de tweede regel ---. Het kan koppen (##), lijsten en links hebben.", "Elke week koffie.")
_WOORDEN = "Andere woorden die mensen hiervoor gebruiken. Wie ze typt in de zoekbalk, komt hier uit."

MEANING: Mapping[type[Block], str] = {
    Organisatie: "Een organisatie: wie er iets aanbiedt.",
    Initiatief: "Een initiatief: wat iemand kan doen of krijgen.",
    Vraag: "Een vraag van een inwoner, en wat hielp.",
    Pagina: "Een pagina over de site zelf, bijvoorbeeld over privacy.",
    Site: "De instellingen van deze sociale kaart.",
    Leefgebied: "Een deel van het leven waarin iemand hulp kan zoeken.",
    Categorie: "Een soort hulp.",
    Doelgroep: "Een groep mensen voor wie hulp bedoeld is.",
    Wijk: "Een gemeente, wijk of buurt.",
    Synoniemen: "Een groep woorden die voor wie zoekt hetzelfde betekenen.",
    Contact: "Hoe mensen u bereiken.",
    ContactProfessional: "Hoe professionals u bereiken. Noem een functie, geen persoon.",
    Controle: "Eén keer navragen of alles nog klopt.",
    Melding: "Een tijdelijk bericht, dat vanzelf verdwijnt.",
    Leeftijd: "Voor welke leeftijd het is.",
    Kosten: "Wat het kost.",
    Voorwaarden: "Wat iemand moet hebben of regelen om te mogen komen.",
    Overdracht: "Of u een cliënt samen kunt overdragen.",
    Spoed: "Wat iemand doet als het niet kan wachten.",
    Wachttijd: "Hoe lang iemand wacht.",
    Tijd: "Wanneer het open is.",
    Vereist: "Hoeveel er van deze soort hulp moet zijn.",
    Noodnummer: "Een nummer dat op elke pagina staat.",
    Coordinator: "Wie vragen beantwoordt waar deze kaart geen antwoord op heeft.",
    Intervallen: "Na hoeveel dagen gegevens opnieuw worden nagevraagd.",
}

EXPLAINED: Mapping[type[Block], Mapping[str, Explained]] = {
    Entry: {
        "id": _E(
            "De naam van het bestand, zonder .md. Die is ook het laatste stuk van het webadres.", "koffie-aan-huis"
        ),
        "naam": _E("De naam, in gewone woorden. Ten hoogste 100 tekens.", "Koffie aan huis"),
        "ook_bekend_als": _E("Andere namen, afkortingen en oude namen. Ze worden ook gevonden.", "[Bakkie thuis]"),
        "samenvatting": _E(
            "Wat het is, in één of twee eenvoudige zinnen. Ten hoogste 300 tekens.",
            "Een buurtbewoner komt bij u thuis koffie drinken.",
        ),
        "wijken": _E(
            "Waar u werkt, niet waar u zit. Een gemeente telt voor al haar wijken.", "[noorderveen]", refers="wijken"
        ),
        "contact": _E(
            "Hoe mensen u bereiken. Een initiatief zonder contact toont dat van zijn organisatie.",
            "{telefoon: 010 123 45 67, email: info@voorbeeld.example}",
        ),
        "contact_professional": _E(
            "Hoe professionals u bereiken. Noem een functie, geen persoon.",
            "{rol: wijkverpleegkundige, telefoon: 010 123 45 68}",
        ),
        "beheerder": _E(
            "Het mailadres van de functie die deze gegevens bijhoudt. Daar komen de herinneringen.",
            "kaart@voorbeeld.example",
        ),
        "controles": _E(
            "Wanneer, door wie en hoe is nagevraagd of alles klopt. Een wijziging alleen is geen controle.",
            "[{datum: 2026-11-02, door: de coördinator, methode: telefoon, uitkomst: bevestigd}]",
        ),
        "melding": _E(
            "Een tijdelijk bericht. Het verdwijnt vanzelf na de dag bij ‘tot’.",
            "{tekst: In de kerstvakantie zijn we dicht., tot: 2026-12-31}",
        ),
        "vroeger": _E("De oude naam van dit bestand. Oude links blijven dan werken.", "[koffie-thuis]"),
        "tekst": _TEKST,
    },
    Organisatie: {
        "id": _E(
            "De naam van het bestand, zonder .md. Die is ook het laatste stuk van het webadres.", "buurthuis-de-haven"
        ),
        "naam": _E("De naam van de organisatie. Ten hoogste 100 tekens.", "Buurthuis De Haven"),
        "samenvatting": _E(
            "Wat de organisatie doet, in één of twee eenvoudige zinnen. Ten hoogste 300 tekens.",
            "Een huis voor de hele buurt, met koffie en cursussen.",
        ),
        "soort": _E(
            "Wat voor organisatie het is.",
            "formeel",
            {
                "formeel": "een instelling met beroepskrachten",
                "informeel": "een club, kerk of groep van vrijwilligers",
                "overheid": "de gemeente of een andere overheid",
                "onderneming": "een bedrijf of praktijk",
            },
        ),
        "partnertype": _E("Wat voor partner het is.", "[welzijn]", refers="partnertypen"),
        "website": _E("Het webadres van de organisatie, met https:// ervoor.", "https://www.voorbeeld.example"),
        "kvk": _E("Het nummer bij de Kamer van Koophandel: acht cijfers, tussen aanhalingstekens.", '"01234567"'),
        "contact": _E(
            "Hoe mensen u bereiken. Noem ten minste een telefoonnummer, mailadres, website of adres.",
            "{telefoon: 010 123 45 67, email: info@voorbeeld.example}",
        ),
    },
    Initiatief: {
        "organisatie": _E(
            "Wie het aanbiedt. Laat dit weg als bewoners het zelf doen.", "buurthuis-de-haven", refers="organisaties"
        ),
        "soort": _E("Of beroepskrachten of vrijwilligers het doen.", "informeel", _FORMALITY),
        "status": _E(
            "Of mensen er nu terechtkunnen.",
            "actief",
            {
                "actief": "mensen kunnen er terecht",
                "aanmeldstop": "het gaat door, maar nieuwe mensen kunnen er niet bij",
                "tijdelijk-dicht": "het is even dicht en gaat weer open",
                "gestopt": "het bestaat niet meer",
            },
        ),
        "goed_in": _E("Waar u echt goed in bent, in een paar woorden.", "[luisteren, geduld met wie moeilijk praat]"),
        "categorieen": _E("Wat voor hulp het is. Noem er ten minste één.", "[maatje-en-bezoek]", refers="categorieen"),
        "doelgroepen": _E("Voor wie het is. Laat dit weg als het voor iedereen is.", "[ouderen]", refers="doelgroepen"),
        "leeftijd": _E("Voor welke leeftijd het is. Zonder ‘van’ of ‘tot’ is er geen grens.", "{van: 18, tot: 27}"),
        "vorm": _E(
            "Hoe het gaat.",
            "[aan-huis]",
            {
                "inloop": "binnenlopen zonder afspraak",
                "groep": "samen met anderen",
                "individueel": "één op één",
                "aan-huis": "bij iemand thuis",
                "telefonisch": "door de telefoon",
                "online": "via internet",
            },
        ),
        "talen": _E("Welke talen er gesproken worden, met een code van twee letters.", "[nl, tr, ar]"),
        "kosten": _E("Wat het kost.", "{soort: gratis}"),
        "toegang": _E(
            "Hoe iemand binnenkomt.",
            "zelf-aanmelden",
            {
                "inloop": "zonder afspraak binnenlopen",
                "zelf-aanmelden": "zelf bellen, mailen of inschrijven",
                "via-verwijzer": "via bijvoorbeeld de huisarts of het wijkteam",
                "via-gemeente": "via de gemeente",
                "indicatie": "alleen met een besluit waarin staat dat iemand er recht op heeft",
                "onbekend": "dat weten we nog niet",
            },
        ),
        "voorwaarden": _E(
            "Wat iemand nodig heeft om te mogen komen. Wat u weglaat, is onbekend.", "{verwijzing: nee, indicatie: nee}"
        ),
        "wel_voor": _E("Voor wie of wat het juist wel is.", "[mensen die weinig bezoek krijgen]"),
        "niet_voor": _E("Voor wie of wat het niet is. Zo komt niemand voor niets.", "[huishoudelijke hulp]"),
        "aanmelden": _E(
            "De stappen om mee te doen, in volgorde.", "[Bel of mail ons., Een vrijwilliger komt kennismaken.]"
        ),
        "klaarleggen": _E("Wat iemand klaarlegt of meeneemt.", "[identiteitsbewijs, de laatste brief]"),
        "overdracht": _E(
            "Of een verwijzer een cliënt samen met u kan overdragen.", "{warm: ja, hoe: We bellen samen.}"
        ),
        "spoed": _E("Wat iemand doet als het niet kan wachten.", "{hoe: Bel 112., reactie_binnen: een uur}"),
        "wachttijd": _E(
            "Hoe lang iemand wacht, en op welke dag dat is nagevraagd.", "{weken_tot: 6, peildatum: 2026-11-02}"
        ),
        "wettelijk_kader": _E(
            "Uit welke wet het wordt betaald.",
            "[wmo]",
            {
                "wmo": "Wet maatschappelijke ondersteuning",
                "jeugdwet": "Jeugdwet",
                "wlz": "Wet langdurige zorg",
                "zvw": "Zorgverzekeringswet",
                "participatiewet": "Participatiewet",
                "wgs": "Wet gemeentelijke schuldhulpverlening",
                "wpg": "Wet publieke gezondheid",
                "passend-onderwijs": "Passend onderwijs",
            },
        ),
        "middelen": _E("Wat u hebt dat anderen kunnen gebruiken.", "[bus met rolstoellift, ruimte voor 40 mensen]"),
        "werkt_samen_met": _E("Met wie u samenwerkt.", "[buurthuis-de-haven]", refers="partners"),
        "lichter_alternatief": _E(
            "Iets wat minder zwaar is en misschien genoeg helpt.", "[koffie-aan-huis]", refers="partners"
        ),
        "tijden": _E(
            "Wanneer het open is. Zet tijden tussen aanhalingstekens.", '[{dag: maandag, van: "14:00", tot: "16:00"}]'
        ),
        "gesloten_op": _E("Dagen waarop het dicht is: een datum, of het woord feestdagen.", "[feestdagen, 2026-12-24]"),
        "einddatum": _E("De laatste dag, als het een project is dat stopt.", "2027-06-30"),
    },
    Vraag: {
        "id": _E(
            "De naam van het bestand, zonder .md. Die is ook het laatste stuk van het webadres.", "schaakmaatje-gezocht"
        ),
        "vraag": _E("De vraag zoals iemand hem zelf stelt. Ten hoogste 300 tekens.", "Wie wil er met meneer schaken?"),
        "ook_zo_gevraagd": _E(
            "Andere manieren om hetzelfde te vragen. De zoekbalk moet ze ook begrijpen.", "[schaakmaatje gezocht]"
        ),
        "categorieen": _E("Wat voor hulp past. Noem er ten minste één.", "[maatje-en-bezoek]", refers="categorieen"),
        "doelgroepen": _E(
            "Over wie de vraag gaat. Laat dit weg als het iedereen kan zijn.", "[ouderen]", refers="doelgroepen"
        ),
        "doorvragen": _E("Wat u eerst zelf vraagt: drie tot vijf korte vragen.", "[Schaakt hij het liefst thuis?]"),
        "opgelost_met": _E("Wat hielp. Samen zijn ze het antwoord.", "[koffie-aan-huis]", refers="partners"),
        "datum": _E("Wanneer de vraag is opgelost.", "2026-11-02"),
        "tekst": _E("Hoe het is opgelost, zonder iets dat over een echte cliënt gaat.", "Ze schaken nu elke dinsdag."),
    },
    Pagina: {
        "id": _E("De naam van het bestand, zonder .md. Die is ook het laatste stuk van het webadres.", "privacy"),
        "titel": _E("De titel van de pagina. Ten hoogste 100 tekens.", "Privacy"),
        "samenvatting": _E("Waar de pagina over gaat, in één of twee zinnen.", "Wat we wel en niet bewaren."),
        "volgorde": _E("De plek in het menu: een laag getal staat vooraan. Zonder getal is het 100.", "10"),
        "tekst": _TEKST,
    },
    Leefgebied: {
        "id": _E("De naam waarmee categorieën hiernaar verwijzen: kleine letters, cijfers en streepjes.", "financien"),
        "naam": _E("De naam, in gewone woorden.", "Geld en schulden"),
        "omschrijving": _E("Wat eronder valt, in één zin.", "Rondkomen, rekeningen en schulden."),
        "woorden": _E(_WOORDEN, "[geld, rekeningen]"),
    },
    Categorie: {
        "id": _E(
            "De naam waarmee bestanden hiernaar verwijzen: kleine letters, cijfers en streepjes.", "maatje-en-bezoek"
        ),
        "naam": _E("De naam, in gewone woorden.", "Een maatje of bezoek"),
        "leefgebieden": _E("Onder welke leefgebieden deze hulp valt.", "[financien]", refers="leefgebieden"),
        "omschrijving": _E("Wat voor hulp het is, in één zin.", "Iemand die langskomt voor de gezelligheid."),
        "woorden": _E(_WOORDEN, "[buddy, gezelschap]"),
        "vereist": _E(
            "Hoeveel hulp van deze soort er moet zijn. Te weinig komt op de werklijst.", "{per: wijk, minimaal: 1}"
        ),
        "controle_om_de": _E("Na hoeveel dagen dit opnieuw wordt nagevraagd.", "180"),
        "bij_gevaar": _E(
            "Bij welk gevaar deze hulp bovenaan staat. Zij wordt ook vaker nagevraagd: zie `intervallen`, `crisis`.",
            "[zelfdoding]",
        ),
    },
    Doelgroep: {
        "id": _E("De naam waarmee bestanden hiernaar verwijzen: kleine letters, cijfers en streepjes.", "ouderen"),
        "naam": _E("De naam van de groep.", "Ouderen"),
        "omschrijving": _E("Wie erbij hoort, in één zin.", "Mensen vanaf ongeveer 65 jaar."),
        "woorden": _E(_WOORDEN, "[senioren, 65-plussers]"),
    },
    Wijk: {
        "id": _ID,
        "naam": _E("De naam van de gemeente, wijk of buurt.", "Noorderveen"),
        "soort": _E(
            "Hoe groot het gebied is.",
            "wijk",
            {"gemeente": "een hele gemeente", "wijk": "een deel van een gemeente", "buurt": "een deel van een wijk"},
        ),
        "binnen": _E("In welke gemeente of wijk dit gebied ligt.", "havenrade", refers="gebieden"),
        "omschrijving": _E(
            "Wat voor wijk het is, in een paar zinnen.", "Flats uit de jaren zestig, met veel kinderen."
        ),
        "cbs": _E("De code van het CBS voor dit gebied.", "WK059901"),
        "postcodes": _E("De cijfers van de postcodes, of een reeks. Zet ze tussen aanhalingstekens.", '["3032-3039"]'),
        "locatie": _E("Het midden van het gebied: de breedtegraad en dan de lengtegraad.", "[51.93, 4.47]"),
        "inwoners": _E("Het aantal inwoners.", "12400"),
        "cijfers": _E("Cijfers over de wijk, met een naam die u zelf kiest.", "{pct_65plus: 21}"),
        "partnertypen_vereist": _E("Welke partners er moeten zijn.", "[huisarts, politie]", refers="partnertypen"),
    },
    Synoniemen: {
        "id": _E("Een naam voor de groep. In de korte vorm, alleen een lijst, is hij niet nodig.", "geldzorgen"),
        "woorden": _E("Twee of meer woorden die hetzelfde betekenen.", "[rondkomen, te weinig geld]"),
    },
    Site: {
        "id": _E("Altijd site; u hoeft het niet op te schrijven.", "site"),
        "naam": _E("De naam van de sociale kaart.", "Sociale kaart Havenrade"),
        "adres": _E("Het webadres waar de site komt te staan, met https:// ervoor.", "https://socialekaart.example"),
        "taal": _E("De taal van de site.", "nl", {"nl": "Nederlands"}),
        "omschrijving": _E(
            "Wat deze site is, in één zin. Zoekmachines laten hem zien.", "Zoek hulp in uw eigen woorden."
        ),
        "mededeling": _E("Een bericht boven elke pagina.", "Dit is een voorbeeld."),
        "repository": _E(
            "Het webadres van de bestanden. Daarmee werkt ‘Wijzig deze pagina’.", "https://git.example/kaart"
        ),
        "bewerken": _E(
            "Waar men bestanden wijzigt, als dat niet GitHub met de tak main is: het webadres tot aan ‘content’.",
            "https://git.example/kaart/-/edit/main",
        ),
        "coordinator": _E(
            "Bij wie mensen terechtkunnen met een vraag of een verbetering.",
            "{naam: De coördinator, email: kaart@voorbeeld.example}",
        ),
        "intervallen": _E(
            "Na hoeveel dagen gegevens opnieuw worden nagevraagd.",
            "{crisis: 90, wachttijd: 60, informeel: 180, formeel: 365}",
        ),
        "noodnummers": _E("Nummers die op elke pagina staan.", "[{naam: Levensgevaar, telefoon: 112}]"),
        "populaire_vragen": _E("De vragen die op de voorpagina staan.", "[schaakmaatje-gezocht]", refers="vragen"),
        "partnertypen": _E("Eigen soorten partners, naast de soorten die er al zijn.", "[dierenarts]"),
    },
    Contact: {
        "telefoon": _E("Een Nederlands telefoonnummer, liefst van een functie of een balie.", "010 123 45 67"),
        "email": _E("Een mailadres, liefst van een functie.", "info@voorbeeld.example"),
        "website": _E("Het webadres, met https:// ervoor.", "https://www.voorbeeld.example"),
        "adres": _E("De straat en het huisnummer.", "Dorpsstraat 18"),
        "postcode": _E("Vier cijfers en twee letters.", "3032 AB"),
        "plaats": _E("De plaats.", "Havenrade"),
        "locatie": _E("De plek op de kaart: de breedtegraad en dan de lengtegraad.", "[51.93, 4.47]"),
        "adres_zichtbaar": _E(
            "Wie het adres mag zien. Een geheim adres hoort niet in dit bestand.",
            "volledig",
            {
                "volledig": "het adres staat op de site",
                "wijk": "alleen de plaats staat op de site",
                "verborgen": "er staat geen adres en geen plaats op de site",
            },
        ),
    },
    ContactProfessional: {
        "rol": _E("De functie die opneemt.", "wijkverpleegkundige"),
        "telefoon": _E("Het nummer voor professionals.", "010 123 45 68"),
        "email": _E("Het mailadres voor professionals.", "verwijzers@voorbeeld.example"),
        "bereikbaar": _E("Wanneer deze functie bereikbaar is.", "werkdagen van 9 tot 12 uur"),
        "naam": _E("Een naam, alleen als die persoon dat goedvindt. Zet dan ook ‘toestemming’ erbij.", "M. de Vries"),
        "toestemming": _E("De dag waarop deze persoon het goedvond.", "2026-11-02"),
    },
    Controle: {
        "datum": _E("De dag waarop is nagevraagd.", "2026-11-02"),
        "door": _E("Wie het navroeg: een functie, geen naam.", "de coördinator"),
        "methode": _E(
            "Hoe het is nagevraagd.",
            "telefoon",
            {
                "telefoon": "gebeld",
                "e-mail": "gemaild",
                "bezoek": "langsgegaan",
                "website": "op de website gekeken",
                "pull-request": "een voorstel op GitHub",
            },
        ),
        "uitkomst": _E(
            "Wat eruit kwam.",
            "bevestigd",
            {
                "bevestigd": "alles klopt",
                "gewijzigd": "iets is veranderd en hier aangepast",
                "geen-gehoor": "niemand antwoordde; dit telt niet als controle",
                "betwist": "er is twijfel of het klopt",
            },
        ),
        "opmerking": _E("Iets om te onthouden voor de volgende keer.", "Bel liever na 10 uur."),
    },
    Melding: {
        "tekst": _E("Het bericht.", "In de kerstvakantie zijn we dicht."),
        "van": _E("De eerste dag waarop het bericht te zien is.", "2026-12-19"),
        "tot": _E("De laatste dag waarop het bericht te zien is.", "2026-12-31"),
    },
    Leeftijd: {
        "van": _E("De laagste leeftijd.", "18"),
        "tot": _E("De hoogste leeftijd.", "27"),
    },
    Kosten: {
        "soort": _E(
            "Wie wat betaalt.",
            "gratis",
            {
                "gratis": "het kost niets",
                "bijdrage": "een kleine bijdrage",
                "tarief": "een vaste prijs",
                "verzekerd": "de zorgverzekering betaalt; soms geldt het eigen risico",
                "eigen-bijdrage": "een eigen bijdrage volgens de wet, bijvoorbeeld via het CAK",
                "onbekend": "dat weten we nog niet",
            },
        ),
        "bedrag": _E("Hoeveel het kost. Niet bij gratis.", "€ 3 per keer"),
        "toelichting": _E("Uitleg bij de kosten.", "Met een stadspas is het gratis."),
    },
    Voorwaarden: {
        "vast_adres": _E("Of iemand een vast adres moet hebben.", "nee", _TRISTATE),
        "verwijzing": _E("Of iemand een verwijzing nodig heeft, bijvoorbeeld van de huisarts.", "nee", _TRISTATE),
        "indicatie": _E("Of er een indicatie nodig is: een besluit dat iemand recht heeft op hulp.", "nee", _TRISTATE),
        "legitimatie": _E("Of iemand een identiteitsbewijs moet laten zien.", "nee", _TRISTATE),
        "regiobinding": _E("Of iemand uit deze gemeente of regio moet komen.", "nee", _TRISTATE),
        "digid": _E("Of iemand DigiD nodig heeft.", "nee", _TRISTATE),
        "verzekering": _E("Of iemand een zorgverzekering nodig heeft.", "nee", _TRISTATE),
    },
    Overdracht: {
        "warm": _E(
            "Of een verwijzer een cliënt samen met u kan overdragen.",
            "ja",
            {"ja": "dat kan", "nee": "dat kan niet", "onbekend": "dat weten we nog niet"},
        ),
        "hoe": _E("Hoe dat gaat.", "We bellen samen met de cliënt."),
    },
    Spoed: {
        "hoe": _E("Wat iemand dan doet.", "Bel ons, ook ’s nachts."),
        "reactie_binnen": _E("Hoe snel er iemand reageert.", "een uur"),
    },
    Wachttijd: {
        "weken_van": _E("Het laagste aantal weken.", "2"),
        "weken_tot": _E("Het hoogste aantal weken.", "6"),
        "peildatum": _E("De dag waarop dit is nagevraagd.", "2026-11-02"),
    },
    Tijd: {
        "dag": _E("De dag, of een lijst van dagen.", "[maandag, donderdag]"),
        "van": _E("Vanaf hoe laat, tussen aanhalingstekens.", '"14:00"'),
        "tot": _E("Tot hoe laat, tussen aanhalingstekens.", '"16:00"'),
        "weken": _E(
            "In welke weken, als het niet elke week is.",
            "[eerste, derde]",
            {
                "even": "in de even weken",
                "oneven": "in de oneven weken",
                "eerste": "de eerste keer in de maand",
                "tweede": "de tweede keer in de maand",
                "derde": "de derde keer in de maand",
                "vierde": "de vierde keer in de maand",
                "laatste": "de laatste keer in de maand",
            },
        ),
        "geldig_van": _E("De eerste dag waarop deze tijd geldt.", "2026-09-01"),
        "geldig_tot": _E("De laatste dag waarop deze tijd geldt.", "2027-06-30"),
        "toelichting": _E("Uitleg bij deze tijd.", "alleen op afspraak"),
    },
    Vereist: {
        "per": _E(
            "Of het in elke wijk moet zijn, of één keer in de gemeente.",
            "wijk",
            {"wijk": "in elke wijk", "gemeente": "ergens in de gemeente"},
        ),
        "minimaal": _E("Hoeveel er ten minste moeten zijn.", "1"),
        "informeel": _E("Hoeveel daarvan informeel moeten zijn.", "1"),
        "doelgroepen": _E("Voor welke doelgroepen dit geldt.", "[ouderen]", refers="doelgroepen"),
    },
    Noodnummer: {
        "naam": _E("Waarvoor het nummer is.", "Levensgevaar"),
        "telefoon": _E("Het nummer.", "112"),
        "toelichting": _E("Een korte uitleg.", "politie, brandweer of ambulance"),
    },
    Coordinator: {
        "naam": _E("De naam van de functie.", "De coördinator"),
        "email": _E("Het mailadres.", "kaart@voorbeeld.example"),
        "telefoon": _E("Het telefoonnummer.", "010 123 45 67"),
        "bereikbaar": _E("Wanneer de coördinator bereikbaar is.", "werkdagen van 9 tot 17 uur"),
        "toelichting": _E("Wat de coördinator voor mensen doet.", "Denkt met u mee tot er een antwoord is."),
    },
    Intervallen: {
        "crisis": _E("Hulp bij crisis en nood.", "90"),
        "wachttijd": _E("Wachttijden.", "60"),
        "informeel": _E("Alles van vrijwilligers en bewoners.", "180"),
        "formeel": _E("Alles van beroepskrachten.", "365"),
    },
}

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Wat is het?": (
        "id", "naam", "vraag", "titel", "ook_bekend_als", "ook_zo_gevraagd", "organisatie", "soort", "status",
        "samenvatting", "goed_in", "partnertype", "volgorde",
    ),
    "Voor wie, en waar?": ("categorieen", "doelgroepen", "leeftijd", "wijken"),
    "Contact": ("website", "kvk", "contact", "contact_professional", "beheerder"),
    "Meedoen": (
        "vorm", "talen", "kosten", "toegang", "voorwaarden", "wel_voor", "niet_voor", "aanmelden", "klaarleggen",
        "overdracht", "spoed", "wachttijd", "wettelijk_kader",
    ),
    "Samen met anderen": ("middelen", "werkt_samen_met", "lichter_alternatief"),
    "Wanneer?": ("tijden", "gesloten_op", "einddatum"),
    "Wat hielp?": ("doorvragen", "opgelost_met", "datum"),
    "Bijhouden": ("melding", "vroeger", "controles", "tekst"),
}  # fmt: skip


def explain(model: type[Block], key: str) -> Explained:
    """Return what ``key`` of ``model`` means, its own words before those of the kind above it; KeyError for no key."""
    for kind in model.__mro__:
        if key in EXPLAINED.get(kind, {}):
            return EXPLAINED[kind][key]
    raise KeyError(key)


def heading(key: str) -> str:
    """Return the group that ``key`` of an entry stands in."""
    return next(name for name, members in GROUPS.items() if key in members)
