"""The command line: words, exit codes, and what is told."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLE, HERE

from sitegen import cli, pipeline
from sitegen.messages import RULES


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


def test_site_and_content_cannot_stand_in_each_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = tmp_path / "content"
    content.mkdir()
    for site in (content, content / "uit", tmp_path):
        code, _, err = run("--content", content, "--uit", site, capsys=capsys)
        assert (code, "kunnen niet in elkaar staan" in err) == (2, True)


def test_a_report_is_written_in_the_form_that_its_name_asks_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [tmp_path / f"rapport{ending}" for ending in (".json", ".sarif", ".html", ".md")]
    words = [word for name in names for word in ("--rapport", name)]
    code, out, _ = run("check", "--content", EXAMPLE, *words, capsys=capsys)
    assert code == 0
    assert "rapport.sarif" in out
    assert all("SK401" in name.read_text(encoding="utf-8") for name in names)


def test_strict_makes_a_warning_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--content", EXAMPLE, "--strikt", capsys=capsys)[0] == 1


def test_check_of_one_file_reads_all_and_tells_of_that_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE, content)
    (content / "organisaties" / "kerk-aan-de-kade.md").unlink()
    code, out, _ = run("check", "--content", content, content / "initiatieven" / "kerkbus.md", capsys=capsys)
    assert code == 1
    assert "SK311" in out
    assert "schaakmaatje.md" not in out
    code, out, _ = run("check", "--content", content, "organisaties", capsys=capsys)
    assert code == 0
    code, _, err = run("check", "--content", content, "nergens.md", capsys=capsys)
    assert (code, "bestaat niet" in err) == (2, True)


def test_a_finding_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("meldingen", "203", capsys=capsys)
    assert (code, "Nederlands telefoonnummer" in out) == (0, True)
    code, out, _ = run("meldingen", capsys=capsys)
    assert (code, out.count("### SK")) == (0, len(RULES))
    assert run("meldingen", "SK999", capsys=capsys)[0] == 2


def test_a_new_entry_from_flags_has_no_mistakes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE, content)
    flags = "--soort informeel --categorie vervoer --wijk noord --kosten gratis --toegang inloop --telefoon 0101234567"
    words = ["--naam", "Fietsen: 't duo", "--samenvatting", "Samen op de duofiets.", *flags.split()]
    code, out, _ = run("new", "initiatief", "--content", content, *words, capsys=capsys)
    assert (code, "fietsen-t-duo.md" in out) == (0, True)
    code, out, _ = run("check", "--content", content, "initiatieven/fietsen-t-duo.md", capsys=capsys)
    assert (code, "fout" in out) == (0, False)
    assert run("new", "initiatief", "--content", content, "--naam", "Half", capsys=capsys)[0] == 2


def test_format_tells_and_then_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE, content)
    entry = content / "initiatieven" / "oude-soos.md"
    entry.write_text(entry.read_text().replace('naam: "\'t Soosje"\n', "").replace("wijken:", "naam: Soos\nwijken:"))
    before = entry.read_bytes()
    assert run("format", "--content", content, "--kijk", entry, capsys=capsys)[0] == 1
    assert entry.read_bytes() == before
    assert run("format", "--content", content, entry, capsys=capsys)[0] == 0
    assert entry.read_text().startswith("---\nnaam: Soos\n")
    assert run("format", "--content", content, "--kijk", entry, capsys=capsys)[0] == 0


def test_schema_is_written_for_the_editor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema", "--content", EXAMPLE, "--uit", tmp_path / "vs", capsys=capsys)[0] == 0
    assert "schaakmaatje" in (tmp_path / "vs" / "schema" / "initiatief.schema.json").read_text(encoding="utf-8")


def test_the_command_may_stand_behind_the_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--content", EXAMPLE, "check", capsys=capsys)[0] == 0
    assert run("--help", capsys=capsys)[0] == run("check", "--help", capsys=capsys)[0] == 0


def test_on_github_content_cannot_give_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE, content)
    (content / "::set-output name=x::y.yaml").touch()
    _, out, _ = run("check", "--content", content, capsys=capsys)
    stop = out.index("::stop-commands::")
    assert stop < out.index("set-output name=x::y") < out.index("::warning file=")
