"""The report itself: order, whose a file is, and where it can be edited."""

from dataclasses import replace

import pytest
from sample import FINDINGS, KERK, PHONE, REPORT, SETTINGS, about, found

from sitegen.finding import Finding, Severity
from sitegen.messages import fields, reading, site
from sitegen.report import Report


def test_errors_come_first_then_by_place_whatever_the_order_of_finding() -> None:
    severities = [finding.severity for finding in REPORT.findings]
    assert severities == sorted(severities, key=list(Severity).index)
    assert Report.of(reversed(FINDINGS), ()).findings == REPORT.findings


def test_settings_are_read_while_the_content_is_broken() -> None:
    assert (REPORT.site, REPORT.address) == ("Kaart van Proefdorp", "https://proefdorp.example/kaart")
    assert Report.of((), ()).repository == ""


def test_a_finding_can_be_edited_at_its_line() -> None:
    assert REPORT.edit_url(PHONE) == "https://git.example/proefdorp/kaart/edit/main/content/initiatieven/bus.md#L4"


@pytest.mark.parametrize(
    ("folder", "file"),
    [("content", "content/site.yaml"), ("./inhoud/", "inhoud/site.yaml"), (".", "site.yaml")],
)
def test_the_folder_is_a_path_in_the_repository(folder: str, file: str) -> None:
    finding = found(fields.UNKNOWN_KEY, SETTINGS.path, 1)
    report = Report.of([finding], [SETTINGS], folder)
    assert report.file(finding) == file
    assert report.edit_url(finding) == f"https://git.example/proefdorp/kaart/edit/main/{file}#L1"


@pytest.mark.parametrize(
    "finding",
    [
        found(reading.NO_CONTENT, "content"),
        found(reading.MISSING_FILE, "wijken.yaml"),
        found(site.NO_ALT, "zoeken.html"),
    ],
)
def test_what_is_not_there_cannot_be_edited(finding: Finding) -> None:
    assert REPORT.edit_url(finding) == ""


@pytest.mark.parametrize("folder", ["/elders/content", "../content"])
def test_content_outside_the_repository_cannot_be_edited(folder: str) -> None:
    assert replace(REPORT, folder=folder).edit_url(PHONE) == ""


def test_templates_stand_beside_the_content() -> None:
    finding = found(site.TEMPLATE, "templates/base.html", 7)
    assert REPORT.edit_url(finding).endswith("/edit/main/templates/base.html#L7")


def test_a_finding_belongs_to_the_organisatie_behind_it() -> None:
    report = about(PHONE)
    assert report.partner(PHONE) == report.partners[KERK.path]


def test_an_unreadable_file_of_a_partner_goes_by_its_name_and_the_rest_is_the_sites_own() -> None:
    unreadable = found(reading.TOO_LARGE, "organisaties/groot.md")
    question = found(fields.EMPTY_VALUE, "vragen/wie.md", 2)
    partner = REPORT.partner(unreadable)
    assert partner
    assert partner.naam == "groot.md"
    assert REPORT.partner(question) is None
