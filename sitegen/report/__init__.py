"""Reports: findings told to people and to programs. Each reporter is a function ``write(report, out)``."""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import quote

from sitegen.finding import Finding, Severity
from sitegen.messages import reading, site
from sitegen.report.partners import Partner, address, partners, setting
from sitegen.source import Source

_EXPLAINED = "bijdragen/meldingen"  # the page of the site that explains every code, each at its own #SKnnn
_WITHOUT_FILE = frozenset({reading.NO_CONTENT.code, reading.MISSING_FILE.code})


@dataclass(frozen=True, eq=False)
class Report:
    """Findings in the order in which they are told, errors first, and what is known of the files they are about.

    ``folder`` is where the content stands in the repository, ``edit`` where its files are changed; ``site``,
    ``address``, ``repository`` and ``edit`` are "" when site.yaml does not say them; ``partners`` tells whose a file is.
    """

    findings: tuple[Finding, ...]
    sources: Mapping[str, Source] = field(default_factory=dict)
    folder: str = "content"
    site: str = ""
    address: str = ""
    repository: str = ""
    edit: str = ""
    partners: Mapping[str, Partner] = field(default_factory=dict)

    @classmethod
    def of(cls, findings: Iterable[Finding], sources: Iterable[Source], folder: str = "content") -> Self:
        """Return the report on ``findings`` about ``sources``, of which any may be broken."""
        by_path = {source.path: source for source in sources}
        settings = by_path.get("site.yaml", Source("site.yaml", ""))
        return cls(
            findings=tuple(sorted(findings, key=lambda finding: (_RANK[finding.severity], finding))),
            sources=by_path,
            folder=folder,
            site=setting(settings, "naam"),
            address=address(settings, "adres"),
            repository=address(settings, "repository"),
            edit=address(settings, "bewerken"),
            partners=partners(by_path.values()),
        )

    def source(self, finding: Finding) -> Source | None:
        """Return the file that ``finding`` is about; None when it could not be read, or is no content."""
        return self.sources.get(finding.where.path)

    def partner(self, finding: Finding) -> Partner | None:
        """Return whose file ``finding`` is about; None for what the site keeps itself."""
        path = finding.where.path
        known = self.partners.get(path)
        if known or path in self.sources or not path.startswith(("organisaties/", "initiatieven/")):
            return known
        return Partner(path, posixpath.basename(path))

    def file(self, finding: Finding) -> str:
        """Return the path in the repository of the file that ``finding`` is about.

        A template stands beside the content; a finished page is named by its path in the site.
        """
        path = finding.where.path
        if path == self.folder or self._made(finding) or finding.code == site.TEMPLATE.code:
            return path
        return posixpath.normpath(posixpath.join(self.folder, path))

    def edit_url(self, finding: Finding) -> str:
        """Return where the line of ``finding`` can be edited in the browser, "" when that is unknown."""
        file = self.file(finding)
        outside = file.startswith(("/", ".."))
        place = self.edit or (f"{self.repository}/edit/main" if self.repository else "")
        if not place or outside or self._made(finding) or finding.code in _WITHOUT_FILE:
            return ""
        line = f"#L{finding.where.line}" if finding.where.line else ""
        return f"{place}/{quote(file, errors='surrogateescape')}{line}"

    def explanation(self, code: str) -> str:
        """Return the address that explains ``code``, "" when the address of the site is unknown."""
        return f"{self.address}/{_EXPLAINED}#{code}" if self.address else ""

    def _made(self, finding: Finding) -> bool:
        """Tell whether ``finding`` is about a finished page that shows no single file."""
        return finding.code.startswith("SK6") and finding.where.path not in self.sources


_RANK = {severity: rank for rank, severity in enumerate(Severity)}
