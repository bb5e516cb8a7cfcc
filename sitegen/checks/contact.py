"""Can a reader reach it? Entries without contact."""

from collections.abc import Iterator

from sitegen.directory import Directory
from sitegen.finding import Finding
from sitegen.messages import service


def check(directory: Directory) -> Iterator[Finding]:
    """Yield entries without any contact, and entries of which only an address is known."""
    for organisatie in directory.organisaties.values():
        if not organisatie.contact.direct and not organisatie.website:
            yield service.ONLY_ADDRESS.at(directory.at(organisatie, "contact"))
    for initiatief in directory.initiatieven.values():
        contact = directory.contact(initiatief)
        if contact is None:
            yield service.NO_CONTACT.at(directory.at(initiatief, "naam"))
        elif contact is initiatief.contact and not contact.direct:
            yield service.ONLY_ADDRESS.at(directory.at(initiatief, "contact"))
