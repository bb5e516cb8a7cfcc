"""The headers that a host sends: each page under the strict policy, and only the search page may run WebAssembly."""

from pathlib import Path

import pytest

from sitegen.serve import headers_for

POLICY = "Content-Security-Policy"
WASM = "'wasm-unsafe-eval'"


def policies(rules: str, address: str) -> list[dict[str, str]]:
    """Return the policies for ``address``, as directive → sources."""
    return [
        {name: sources for name, _, sources in (part.strip().partition(" ") for part in value.split(";"))}
        for name, value in headers_for(rules, address)
        if name == POLICY
    ]


def addresses(site: Path) -> list[str]:
    """Return every address at which a page of ``site`` can be asked for."""
    pages = [file.relative_to(site).as_posix() for file in site.rglob("*.html")]
    plain = ["" if page == "index.html" else page.removesuffix(".html") for page in pages]
    return [f"/{address}" for address in [*pages, *plain, *(f"{one}/" for one in plain if one)]]


@pytest.fixture(scope="module")
def rules(site: Path) -> str:
    return (site / "_headers").read_text(encoding="utf-8")


def test_pages_may_run_our_scripts_and_nothing_else(site: Path, rules: str) -> None:
    """A browser obeys every policy it gets; a host that keeps one of a kind keeps the last. Both ways it is the strict one."""
    wrong = [
        address
        for address in addresses(site)
        if not address.startswith("/zoeken") and policies(rules, address)[-1]["script-src"] != "'self'"
    ]
    assert not wrong, f"add the folder to templates/_headers: {wrong[:5]}"


def test_search_runs_only_where_it_is(rules: str) -> None:
    for address in ("/zoeken", "/zoeken.html", "/zoeken/", "/pagefind/pagefind-worker.js"):
        assert [policy["script-src"] for policy in policies(rules, address)] == [f"'self' {WASM}"]


@pytest.mark.parametrize(
    "address", ["/", "/over", "/zoeken", "/bestaat/niet", "/initiatieven/x", "/static/0/x.js", "/x.json"]
)
def test_no_address_is_without_a_policy(rules: str, address: str) -> None:
    for policy in policies(rules, address):
        assert policy["default-src"] == "'none'"
        assert policy["base-uri"] == policy["frame-ancestors"] == "'none'"
        assert policy["form-action"] == "'self'"
        assert not {"'unsafe-inline'", "'unsafe-eval'", "data:", "https:", "*"} & set(" ".join(policy.values()).split())
    headers = dict(headers_for(rules, address))
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers[POLICY]


def test_only_what_never_changes_is_kept_for_ever(site: Path, rules: str) -> None:
    kept = {address for address in addresses(site) if "Cache-Control" in dict(headers_for(rules, address))}
    assert not kept
    assert "immutable" in dict(headers_for(rules, "/static/0123456789/stijl.css"))["Cache-Control"]


def test_rules_are_read_as_the_host_reads_them() -> None:
    rules = "# uitleg\n/*\n  A: 1\n/map/*\n  B: a: b\n/begin*\n  C: 2\n/*/eind\n  D: 3\n/Precies\n  E: 4\n"

    def names(address: str) -> str:
        return "".join(name for name, _ in headers_for(rules, address))

    assert [names(address) for address in ("/", "/map", "/map/", "/map/x/y")] == ["A", "AB", "AB", "AB"]
    assert [names(address) for address in ("/beginner", "/x/begin", "/x/y/eind")] == ["AC", "A", "AD"]
    assert [names(address) for address in ("/precies/", "/precies.html", "/xprecies")] == ["AE", "A", "A"]
    assert dict(headers_for(rules, "/map"))["B"] == "a: b"
    assert headers_for("", "/") == []
