"""SARIF: the structure that the standard asks for, and fingerprints that hold when lines move."""

import json
import re
from io import StringIO
from typing import Any

import pytest
from sample import BUS, HARM, PHONE, REPORT, about, found

from sitegen.finding import Example, Rule, Severity
from sitegen.messages import RULES, fields, reading
from sitegen.report import Report, sarif
from sitegen.source import Source


def run(report: Report = REPORT) -> Any:
    out = StringIO()
    sarif.write(report, out)
    assert out.getvalue().isascii()
    log = json.loads(out.getvalue())
    assert log["version"] == "2.1.0"
    assert len(log["runs"]) == 1
    return log["runs"][0]


# Shapes after the JSON schema of the standard: key → (required, type or pattern of the value).
URI = r"[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+"
SHAPES: dict[str, dict[str, tuple[bool, Any]]] = {
    "run": {
        "tool": (True, dict),
        "language": (False, "nl"),
        "columnKind": (False, "utf16CodeUnits|unicodeCodePoints"),
        "versionControlProvenance": (False, list),
        "results": (False, list),
    },
    "driver": {
        "name": (True, str),
        "semanticVersion": (False, r"\d+\.\d+\.\d+"),
        "language": (False, "nl"),
        "rules": (False, list),
    },
    "rule": {
        "id": (True, r"SK\d{3}"),
        "name": (True, r"[A-Z][A-Za-z0-9]+"),
        "shortDescription": (True, dict),
        "help": (True, dict),
        "helpUri": (False, URI),
        "defaultConfiguration": (True, dict),
    },
    "result": {
        "ruleId": (True, r"SK\d{3}"),
        "ruleIndex": (True, int),
        "level": (True, "error|warning|note"),
        "message": (True, dict),
        "locations": (True, list),
        "partialFingerprints": (True, dict),
    },
    "artifactLocation": {"uri": (True, URI), "uriBaseId": (False, "%SRCROOT%")},
    "region": {"startLine": (True, int), "startColumn": (False, int), "snippet": (False, dict)},
}


def conforms(value: dict[str, Any], shape: str) -> None:
    known = SHAPES[shape]
    assert set(value) <= set(known)
    assert {key for key, (required, _) in known.items() if required} <= set(value)
    for key, given in value.items():
        kind = known[key][1]
        assert re.fullmatch(kind, given) if isinstance(kind, str) else isinstance(given, kind), (key, given)


def test_everything_has_the_shape_of_the_standard() -> None:
    told = run()
    conforms(told, "run")
    conforms(told["tool"]["driver"], "driver")
    for rule in told["tool"]["driver"]["rules"]:
        conforms(rule, "rule")
    for result in told["results"]:
        conforms(result, "result")
        assert told["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (place,) = (location["physicalLocation"] for location in result["locations"])
        conforms(place["artifactLocation"], "artifactLocation")
        conforms(place["region"], "region")
        assert place["region"]["startLine"] >= 1
        assert place["region"].get("startColumn", 1) >= 1


def test_rules_are_those_used_each_once() -> None:
    ids = [rule["id"] for rule in run()["tool"]["driver"]["rules"]]
    assert ids == sorted({finding.code for finding in REPORT.findings})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_can_be_told(rule: Rule) -> None:
    (told,) = run(about(found(rule, "x.md", 1, 1)))["tool"]["driver"]["rules"]
    conforms(told, "rule")
    assert told["help"]["text"].startswith(told["shortDescription"]["text"])
    if isinstance(rule.example, Example):
        assert "~~~~" in told["help"]["markdown"]
        assert "~~~~" not in rule.example.wrong + rule.example.right


def test_a_result_points_at_the_place_in_the_repository() -> None:
    (result,) = (result for result in run()["results"] if result["ruleId"] == "SK203")
    assert result["level"] == "error"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content/initiatieven/bus.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 4, "startColumn": 21, "snippet": {"text": "12:30}"}},
    }


def test_a_hostile_name_is_an_address_like_any_other() -> None:
    (result,) = (result for result in run()["results"] if result["ruleId"] == "SK104")
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "content/initiatieven/%3Cimg%20src%3Dx%3E%0A%3A%3Aerror%3A%3A%E2%80%AE%FF.md"


def test_content_outside_the_repository_has_an_address_of_its_own() -> None:
    (result,) = run(Report.of([PHONE], [BUS], "/tmp/proef"))["results"]  # noqa: S108 - a path, nothing is made
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "file:///tmp/proef/initiatieven/bus.md"}


def test_a_message_holds_no_placeholder_and_no_link() -> None:
    (result,) = (result for result in run()["results"] if result["ruleId"] == "SK301")
    assert "{{0}}" in result["message"]["text"]
    assert "](" not in result["message"]["text"]
    assert "[klik] (https://boos.example)" in result["message"]["text"]


def prints(report: Report) -> list[str]:
    return [result["partialFingerprints"]["primaryLocationLineHash"] for result in run(report)["results"]]


def test_fingerprints_hold_when_lines_move() -> None:
    def report(above: str) -> Report:
        source = Source("initiatieven/x.md", f"---\n{above}naam: a\nnaam: b\n")
        lines = above.count("\n")
        double = found(reading.DUPLICATE_KEY, source.path, lines + 3, 1, first=str(lines + 2))
        phone = found(fields.BAD_PHONE, source.path, lines + 2, 7, value=HARM)
        return Report.of([double, phone], [source])

    assert prints(report("")) == prints(report("soort: x\nstatus: y\n"))


def test_fingerprints_tell_findings_apart() -> None:
    findings = [found(fields.MISSING_KEY, BUS.path, 4, 1, key=key) for key in ("naam", "soort")]
    assert len(set(prints(Report.of(findings, [BUS])))) == 2
    assert [one[-2:] for one in prints(Report.of([findings[0]] * 2, [BUS]))] == [":1", ":2"]


def test_severities_have_a_level_each() -> None:
    assert {finding.severity for finding in REPORT.findings} == set(Severity)
    assert {result["level"] for result in run()["results"]} == {"error", "warning", "note"}
