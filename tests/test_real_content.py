"""Real content, thin and double, is warned about clearly and still published. Skipped where it is not at hand."""

import os
from pathlib import Path

import pytest
from conftest import TODAY

from sitegen import pipeline
from sitegen.finding import is_error

REAL = Path(os.environ.get("SOCIALEKAART_ECHTE_INHOUD", Path(__file__).parents[2] / "shared/real/amsterdam/content"))


@pytest.mark.skipif(not REAL.is_dir(), reason="no real content here; name a folder in SOCIALEKAART_ECHTE_INHOUD")
def test_real_content_is_published_with_warnings(tmp_path: Path) -> None:
    built = pipeline.build(REAL, tmp_path / "uit", TODAY)
    assert not [finding for finding in built.findings if is_error(finding)]
    assert built.loaded.directory
    entries = len(built.loaded.directory.entries)
    assert len(list((tmp_path / "uit" / "initiatieven").glob("*.html"))) == entries > 1000
    codes = {finding.code for finding in built.findings}
    assert {"SK401", "SK402", "SK411", "SK421"} <= codes  # unreachable, thin, never checked, gaps
