"""Findings 3xx: contradictions, between files or inside one."""

from sitegen.finding import Example, Rule, Severity

_FOUT = Severity.FOUT

UNKNOWN_REFERENCE = Rule(
    "SK301",
    _FOUT,
    "‘{value}’ bij ‘{key}’ bestaat niet.",
    "{nearest}",
    Example("wijken: [nord]", "wijken: [noord]"),
)
DUPLICATE_ID = Rule(
    "SK302",
    _FOUT,
    "‘{id}’ bestaat al: {other}.",
    "Elke naam mag maar één keer voorkomen. Hernoem een van beide, of voeg ze samen.",
    Example(
        "- id: ouderen\n  naam: Ouderen\n- id: ouderen\n  naam: Senioren",
        "- id: ouderen\n  naam: Ouderen",
        file="doelgroepen.yaml",
    ),
)
AMBIGUOUS_REFERENCE = Rule(
    "SK303",
    _FOUT,
    "‘{value}’ is zowel een organisatie als een initiatief.",
    "Schrijf ‘organisaties/{value}’ of ‘initiatieven/{value}’.",
    Example("werkt_samen_met: [de-brug]", "werkt_samen_met: [organisaties/de-brug]", file=""),
)
SELF_REFERENCE = Rule(
    "SK304",
    _FOUT,
    "‘{key}’ verwijst naar zichzelf.",
    "Haal deze verwijzing weg.",
    Example("werkt_samen_met: [koffie-aan-huis]", "werkt_samen_met: [kerkbus]"),
)
AREA_LOOP = Rule(
    "SK305",
    _FOUT,
    "De wijken liggen in een kringetje: {loop}.",
    "Een wijk ligt binnen een gemeente, een buurt binnen een wijk. Verbeter ‘binnen’.",
    Example(
        "- {id: noord, naam: Noord, soort: wijk, binnen: zuid}\n- {id: zuid, naam: Zuid, soort: wijk, binnen: noord}",
        "- {id: noord, naam: Noord, soort: wijk}\n- {id: zuid, naam: Zuid, soort: wijk}",
        file="wijken.yaml",
    ),
)
FREE_WITH_AMOUNT = Rule(
    "SK306",
    _FOUT,
    "‘kosten’ is gratis, maar er staat ook een bedrag: {value}.",
    "Haal het bedrag weg, of kies bij ‘soort’: bijdrage of tarief.",
    Example("kosten: {soort: gratis, bedrag: 2 euro}", "kosten: {soort: bijdrage, bedrag: 2 euro}"),
)
OLD_ID_IN_USE = Rule(
    "SK307",
    _FOUT,
    "‘{value}’ bij ‘vroeger’ is nog in gebruik.",
    "Bij ‘vroeger’ staan alleen oude namen die nu nergens anders voor staan.",
    Example("vroeger: [kerkbus]", "vroeger: [koffie-thuis]"),
)
PERIOD_REVERSED = Rule(
    "SK308",
    _FOUT,
    "‘{key}’ eindigt voordat het begint.",
    "Kijk of ‘van’ en ‘tot’ verwisseld zijn.",
    Example("leeftijd: {van: 65, tot: 18}", "leeftijd: {van: 18, tot: 65}"),
)
OWN_ORGANISATION = Rule(
    "SK309",
    _FOUT,
    "‘{value}’ is al de organisatie van dit initiatief.",
    "Haal haar weg bij ‘{key}’; daar staan alleen anderen.",
    Example(
        "organisatie: kerk-aan-de-kade\nwerkt_samen_met: [kerk-aan-de-kade]",
        "organisatie: kerk-aan-de-kade",
    ),
)
FIXED_PAGE = Rule(
    "SK310",
    _FOUT,
    "De naam ‘{id}’ is van een vaste pagina van de site.",
    "Geef dit bestand een andere naam, bijvoorbeeld over-{id}.md.",
    Example("paginas/zoeken.md", "paginas/over-zoeken.md", file=""),
)
UNKNOWN_ENTRY = Rule(
    "SK311",
    _FOUT,
    "‘{value}’ bij ‘{key}’ staat er niet in.",
    "{nearest}",
    Example("organisatie: kerk-op-de-kade", "organisatie: kerk-aan-de-kade"),
)
VANISHED = Rule(
    "SK312",
    _FOUT,
    "‘{value}’ bestaat niet, maar {count} bestanden noemen het, zoals {file}.",
    "{nearest}",
    Example(
        "Een wijk in wijken.yaml een andere ‘id’ gegeven", "De ‘id’ laten staan, en alleen ‘naam’ veranderd", file=""
    ),
)
VANISHED_ENTRY = Rule(
    "SK313",
    _FOUT,
    "Dit bestand is er niet, maar {count} andere noemen ‘{value}’, zoals {file}.",
    "Weg of hernoemd? Zet het terug, of verander de naam ook in die bestanden. {nearest}",
    Example(
        "Een organisatie verwijderd die initiatieven heeft",
        "Eerst ‘organisatie’ veranderd bij die initiatieven",
        file="",
    ),
)
