"""The command line: words, exit codes, and what is told."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLE, HERE

from sitegen import cli, pipeline


def run(*words: str | Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = cli.main([str(word) for word in words])
    out, err = capsys.readouterr()
    return code, out, err


def test_without_a_command_it_builds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("--content", EXAMPLE, "--uit", tmp_path / "uit", "--vandaag", "2026-11-24", capsys=capsys)
    assert code == 0
    assert (tmp_path / "uit" / "index.html").is_file()
    assert (tmp_path / "uit" / "pagefind" / "pagefind.js").is_file()
    assert "2 organisaties, 4 initiatieven, 2 vragen" in out
    assert "pagina's" in out


def test_build_flags_what_is_outdated_and_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run("--content", EXAMPLE, "--uit", tmp_path / "uit", "--vandaag", "2026-11-24", capsys=capsys)
    assert "In Zuid ontbreekt ‘Maatje en bezoek’." in out
    assert "Het is de vraag of dit nog klopt" in out
    assert "geen partner" not in out
    assert "partner van het type ‘politie’" in out


def test_check_is_silent_about_time(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("check", "--content", EXAMPLE, capsys=capsys)
    assert code == 0
    assert "ontbreekt" not in out
    assert "2 waarschuwingen" in out


def test_errors_stop_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("check", "--content", tmp_path, capsys=capsys)
    assert code == 1
    assert "SK108" in out


def test_upkeep_lists_the_most_urgent_first(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("upkeep", "--content", EXAMPLE, "--vandaag", "2026-11-24", capsys=capsys)
    assert code == 0
    assert out.index("Huisartsenpraktijk") < out.index("Met de kerkbus mee") < out.index("Veilig huis")
    assert "Zuid: Maatje en bezoek" in out
    assert "2 vermeldingen van 5 op tijd gecontroleerd (40 %)" in out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--vandag", "2026-11-24"], "Bedoelde u ‘--vandaag’"),
        (["chek"], "Bedoelde u ‘check’"),
        (["--vandaag", "morgen"], "‘morgen’ is geen datum"),
        (["--uit"], "er hoort één waarde achter"),
        (["check", "extra"], "‘extra’"),
    ],
)
def test_wrong_commands_are_explained_in_dutch(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(*words, capsys=capsys)
    assert code == 2
    assert says in err


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "werk.txt").write_text("x")
    code, _, err = run("--content", EXAMPLE, "--uit", tmp_path, capsys=capsys)
    assert code == 2
    assert "niets overschreven" in err


def test_a_bug_of_ours_gives_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def bug(*_: object) -> None:
        message = "onze fout"
        raise ZeroDivisionError(message)

    monkeypatch.setattr(pipeline, "load", bug)
    code, _, err = run("check", "--content", EXAMPLE, capsys=capsys)
    assert code == 3
    assert "Traceback" in err
    assert "Meld dit" in err


def test_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("--help", capsys=capsys)
    assert code == 0
    assert out.startswith("Gebruik: ")
    for english in ("usage", "options", "show this"):
        assert english not in out


def test_on_github_findings_become_annotations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    _, out, _ = run("check", "--content", EXAMPLE, capsys=capsys)
    assert "::warning file=" in out
    assert "schaakmaatje.md,line=33,col=44,title=SK221::" in out
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert "&lt;script>" in summary
    assert "<script>" not in summary


def test_build_py_is_the_way_in() -> None:
    done = subprocess.run(
        [sys.executable, HERE.parent / "build.py", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip()
