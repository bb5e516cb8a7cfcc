"""Findings 3xx: contradictions, between files or inside one."""

from sitegen.finding import Rule, Severity

_FOUT, _WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING

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
