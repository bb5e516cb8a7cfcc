"""Findings 5xx and 6xx: mistakes in templates and in finished pages."""

from sitegen.finding import Example, Rule, Severity

_FOUT, _WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING

TEMPLATE = Rule(
    "SK501",
    _FOUT,
    "Dit sjabloon klopt niet: {problem}",
    "Dit is werk voor de beheerder van de site, niet voor de partner.",
    Example("{{ it.naam", "{{ it.naam }}", file=""),
)
DEAD_LINK = Rule(
    "SK601",
    _FOUT,
    "De link naar ‘{target}’ loopt dood{page}.",
    "{nearest}",
    Example(
        "Zie [de kerkbus](../initiatieven/kerkbuss.md).",
        "Zie [de kerkbus](../initiatieven/kerkbus.md).",
        body=True,
    ),
)
DEAD_FRAGMENT = Rule(
    "SK602",
    _WAARSCHUWING,
    "De plek ‘#{target}’ bestaat niet{page}.",
    "Verbeter of verwijder de link.",
    Example("Zie [hieronder](#tijdenn).", "Zie [hieronder](#tijden).", file=""),
)
NOT_ONE_H1 = Rule(
    "SK603",
    _FOUT,
    "De pagina {page} heeft {count} hoofdkoppen in plaats van één.",
    "Verbeter het sjabloon.",
    Example("Een sjabloon met twee keer <h1>", "Een sjabloon met één <h1>", file=""),
)
HEADING_SKIPPED = Rule(
    "SK604",
    _WAARSCHUWING,
    "Op de pagina {page} wordt een kopniveau overgeslagen: van {before} naar {after}.",
    "Begin koppen in de tekst met ##, en daaronder met ###.",
    Example("## Wat we doen\n\n#### Waar", "## Wat we doen\n\n### Waar", file=""),
)
NO_ALT = Rule(
    "SK605",
    _FOUT,
    "Op de pagina {page} staat een afbeelding zonder beschrijving.",
    "Geef de afbeelding een alt-tekst.",
    Example('<img src="kaart.png">', '<img src="kaart.png" alt="Kaart van de wijken">', file=""),
)
