"""Is there enough help everywhere? Required categorieen and partner types that an area lacks."""

from collections.abc import Iterator

from sitegen.assessment import Assessment
from sitegen.coverage import Cover, describe
from sitegen.directory import Directory
from sitegen.dutch import enumerate_words
from sitegen.finding import Finding
from sitegen.messages import service

_RULES = {Cover.ONTBREEKT: service.GAP, Cover.ONZEKER: service.GAP_UNCERTAIN, Cover.VOL: service.GAP_FULL}
_NAMED = 3  # providers named in a hint


def check(directory: Directory, assessment: Assessment) -> Iterator[Finding]:
    """Yield the needs that nobody meets, that only unchecked or full entries meet, and missing partners."""
    for cell in assessment.coverage.told:
        if cell.cover in _RULES:
            categorie, wijk, whom = describe(directory, cell.need)
            names = [directory.initiatieven[name].naam for name in cell.initiatieven[:_NAMED]]
            yield _RULES[cell.cover].at(
                directory.at(categorie, "vereist"),
                area=wijk.naam,
                category=categorie.naam,
                whom=whom,
                providers=enumerate_words(names),
            )
    for missing in assessment.coverage.missing:
        wijk = directory.wijken[missing.wijk]
        yield service.PARTNER_MISSING.at(
            directory.at(wijk, "partnertypen_vereist"), area=wijk.naam, type=missing.partnertype
        )
