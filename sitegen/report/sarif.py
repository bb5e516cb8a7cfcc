"""Findings as SARIF 2.1.0, for code scanning and editors (OASIS standard of 27 March 2020)."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any, TextIO
from urllib.parse import quote

from sitegen import __version__, messages
from sitegen.catalogue import words
from sitegen.finding import Finding, Rule, Severity
from sitegen.report import Report
from sitegen.report.text import short, valid

_LEVEL = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.TIP: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LONGEST = 1000  # characters of a snippet


def write(report: Report, out: TextIO) -> None:
    """Write one run with the rules that are used and a result per finding, in ASCII, with a newline at the end."""
    codes = {finding.code for finding in report.findings}
    rules = [rule for rule in messages.RULES if rule.code in codes]
    driver = {
        "name": "sociale-kaart",
        "semanticVersion": __version__,
        "language": "nl",
        "rules": [_rule(rule, report.explanation(rule.code)) for rule in rules],
    }
    run: dict[str, Any] = {"tool": {"driver": driver}, "language": "nl", "columnKind": "unicodeCodePoints"}
    if report.repository:
        run["versionControlProvenance"] = [{"repositoryUri": report.repository}]
    index = {rule.code: number for number, rule in enumerate(rules)}
    run["results"] = [
        {"ruleIndex": index[finding.code], **_result(report, finding), "partialFingerprints": {_KIND: fingerprint}}
        for finding, fingerprint in zip(report.findings, _fingerprints(report), strict=True)
    ]
    json.dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, out, indent=2)
    out.write("\n")


def _rule(rule: Rule, address: str) -> dict[str, Any]:
    hint, example = words(rule.hint), rule.example
    text = [words(rule.message), hint]
    markdown = list(text)
    if example:
        text += [f"Fout:\n{example.wrong}", f"Goed:\n{example.right}"]
        markdown += [f"Fout:\n\n~~~~yaml\n{example.wrong}\n~~~~", f"Goed:\n\n~~~~yaml\n{example.right}\n~~~~"]
    described = {
        "id": rule.code,
        "name": _NAMES[rule.code],
        "shortDescription": {"text": _literal(words(rule.message))},
        "help": {
            "text": _literal("\n\n".join(filter(None, text))),
            "markdown": "\n\n".join(filter(None, markdown)).replace("{", "{{").replace("}", "}}"),
        },
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
    }
    return described | ({"helpUri": address} if address else {})


def _result(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "level": _LEVEL[finding.severity],
        "message": {"text": _literal(valid(f"{finding.message} {finding.hint}".strip()))},
        "locations": [{"physicalLocation": _place(report, finding)}],
    }


def _place(report: Report, finding: Finding) -> dict[str, Any]:
    file, where, source = report.file(finding), finding.where, report.source(finding)
    uri = quote(file, errors="surrogateescape")
    region: dict[str, Any] = {"startLine": max(where.line, 1)}
    if where.column:
        region["startColumn"] = where.column
    snippet = source.line(where.line)[max(where.column - 1, 0) :] if source else ""
    if snippet:
        region["snippet"] = {"text": valid(short(snippet, _LONGEST))}
    absolute = file.startswith("/")
    artifact = {"uri": f"file://{uri}"} if absolute else {"uri": uri, "uriBaseId": "%SRCROOT%"}
    return {"artifactLocation": artifact, "region": region}


def _literal(text: str) -> str:
    """Return ``text`` without what a message may hold: placeholders ``{0}`` and links ``[text](address)`` (3.11.5–6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


# ── the same finding tomorrow ────────────────────────────────────────────────────────────────────────────────

_KIND = "primaryLocationLineHash"  # the one that GitHub compares


def _fingerprints(report: Report) -> Iterator[str]:
    """Yield what stays the same of each finding when lines move: code, file, line as text, and the words it quotes.

    Ages and line numbers in a message change by themselves, so only what stands between ‘ and ’ counts.
    """
    seen: Counter[str] = Counter()
    for finding in report.findings:
        source = report.source(finding)
        line = source.line(finding.where.line).strip() if source else ""
        parts = (finding.code, report.file(finding), line, *re.findall("‘[^’]*’", finding.message))
        digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        seen[digest] += 1
        yield f"{digest}:{seen[digest]}"


def _names(modules: Iterable[object]) -> Iterator[tuple[str, str]]:
    """Yield (code, name) of every rule: ``BAD_PHONE`` is called ``BadPhone``."""
    for module in modules:
        if isinstance(module, ModuleType):
            for name, rule in vars(module).items():
                if isinstance(rule, Rule):
                    yield rule.code, name.title().replace("_", "")


_NAMES = dict(_names(vars(messages).values()))
