"""A new sociale kaart: complete, without a finding, or not there at all."""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from conftest import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen import pipeline
from sitegen.authoring.format import arranged
from sitegen.authoring.init import QUESTIONS, ROOT, START, AnswerError, Answers, NotEmptyError, ask, plan, write
from sitegen.finding import Finding, Location
from sitegen.messages import reading
from sitegen.parse import parse
from sitegen.source import Data, Source

GIVEN = {
    "naam": ["Sociale kaart Zonnedam"],
    "adres": ["https://socialekaart.zonnedam.example"],
    "wijk": ["Centrum, 't Zand", "Zuid"],
    "coordinator": ["De wegwijzer"],
    "email": ["kaart@zonnedam.example"],
    "telefoon": ["010 123 45 67"],
    "repository": ["https://git.example/zonnedam/sociale-kaart"],
}
ANSWERS = ask(GIVEN, None)
FILES = plan(ANSWERS, TODAY)
OWN = {path: body.decode() for path, body in FILES.items() if (ROOT / START / path).is_file()}


def data(path: str, text: str) -> Data:
    document, findings = parse(Source(path, text))
    assert document
    assert not findings
    return document.data


# ── answers ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_answers_come_from_flags() -> None:
    assert (
        Answers(
            naam="Sociale kaart Zonnedam",
            gemeente="Zonnedam",
            adres="https://socialekaart.zonnedam.example",
            wijken=("Centrum", "'t Zand", "Zuid"),
            coordinator="De wegwijzer",
            email="kaart@zonnedam.example",
            telefoon="010 123 45 67",
            repository="https://git.example/zonnedam/sociale-kaart",
        )
        == ANSWERS
    )


def test_without_anybody_to_ask_missing_answers_are_named() -> None:
    with pytest.raises(AnswerError, match=r"--adres, --wijk en --coordinator\. Bijvoorbeeld: --adres "):
        ask({**GIVEN, "adres": [], "wijk": [" , "], "coordinator": [" "]}, None)


def test_the_gemeente_is_asked_when_the_name_does_not_tell() -> None:
    with pytest.raises(AnswerError, match="Er ontbreekt nog: --gemeente"):
        ask({**GIVEN, "naam": ["Hulpwijzer"]}, None)


def test_missing_answers_are_asked_until_they_come() -> None:
    asked: list[str] = []
    replies = iter(["", "  010 765  43 21 "])

    def prompt(text: str) -> str:
        asked.append(text)
        return next(replies)

    assert ask({**GIVEN, "telefoon": []}, prompt).telefoon == "010 765 43 21"
    assert asked == ["En op welk telefoonnummer? (bijvoorbeeld: 010 123 45 67)\n> "] * 2


def test_nobody_answers_any_more() -> None:
    def prompt(_: str) -> str:
        raise EOFError

    with pytest.raises(AnswerError, match="--naam"):
        ask({}, prompt)


@pytest.mark.parametrize("text", ["a\x07b", "a\udce9b"])
def test_a_character_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(AnswerError, match="Bij --wijk staat een teken"):
        ask({**GIVEN, "wijk": ["Noord", text]}, None)


# ── files ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a new sociale kaart."""
    folder = tmp_path_factory.mktemp("init") / "zonnedam"
    assert write(FILES, folder) == ()
    return folder


def test_it_builds_without_a_finding(new: Path, tmp_path: Path) -> None:
    built = pipeline.build(new / "content", tmp_path / "public", TODAY, templates=new / "templates")
    assert (built.good, built.findings) == (True, ())
    assert pipeline.check(new / "content", new / "templates")[1] == ()


def test_its_own_program_builds_it_too(new: Path, tmp_path: Path) -> None:
    command = [sys.executable, "build.py", "--uit", str(tmp_path / "uit"), "--vandaag", TODAY.isoformat()]
    done = subprocess.run(command, cwd=new, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "geen opmerkingen" in done.stdout
    assert "Zonnedam" in (tmp_path / "uit/index.html").read_text(encoding="utf-8")


def test_a_new_sociale_kaart_can_start_another(new: Path) -> None:
    assert plan(ANSWERS, TODAY, new) == FILES


def test_it_is_the_whole_program_and_nothing_of_the_demo() -> None:
    program = {path.relative_to(ROOT).as_posix() for path in (ROOT / "sitegen").rglob("*.py")}
    assert program < FILES.keys()
    assert not [path for path in FILES if re.search(r"__pycache__|_cache/|^tests/|^publiccode", path)]
    rest = {path: body for path, body in FILES.items() if not path.startswith(("sitegen/", ".vscode/"))}
    assert not [path for path, body in rest.items() if re.search(rb"(?i)haven ?rade|noorderveen|scheepswijk", body)]


def test_nothing_is_left_open() -> None:
    assert not [path for path, text in OWN.items() if re.search(r"\$(?!schema=)[a-z]", text)]


def test_its_files_are_in_the_house_order() -> None:
    for path, text in OWN.items():
        if path.startswith("content/"):
            document, _ = parse(Source(path.removeprefix("content/"), text))
            assert document
            assert arranged(document).text == text, path


def test_a_gemeente_may_be_named_like_its_largest_place() -> None:
    files = plan(ask({**GIVEN, "wijk": ["Zonnedam"]}, None), TODAY)
    areas = data("wijken.yaml", files["content/wijken.yaml"].decode())
    assert areas == [
        {"id": "gemeente-zonnedam", "naam": "Zonnedam", "soort": "gemeente"},
        {"id": "zonnedam", "naam": "Zonnedam", "soort": "wijk", "binnen": "gemeente-zonnedam"},
    ]


# ── what it says is true ─────────────────────────────────────────────────────────────────────────────────────


def test_every_command_that_it_names_exists() -> None:
    makefile = OWN["Makefile"]
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert set(re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split()) == targets
    texts = "\n".join([makefile, OWN["README.md"], OWN["BIJDRAGEN.md"], OWN[".github/workflows/controle.yml"]])
    assert set(re.findall(r"^(?:make|`make) ([a-z]+)", texts, re.MULTILINE)) <= targets
    for word in set(re.findall(r"(?:python|PYTHON\)) build\.py ([a-z]+)", texts)):
        done = subprocess.run([sys.executable, "build.py", word, "--help"], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 0, word


def test_the_schemas_that_the_editor_is_told_of_exist() -> None:
    schemas = json.loads(FILES[".vscode/settings.json"])["yaml.schemas"]
    assert set(schemas) <= FILES.keys()
    assert set(schemas.values()) == {path for path in FILES if re.fullmatch(r"content/\w+\.yaml", path)}


def test_every_list_tells_an_editor_where_its_schema_is(new: Path) -> None:
    first = (new / "content" / "wijken.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=https://socialekaart.zonnedam.example/schema/wijken.schema.json"
    assert {file.read_text(encoding="utf-8")[:23] for file in (new / "content").glob("*.yaml")} == {first[:23]}


def test_the_guide_is_that_of_the_demo() -> None:
    """The guide to start with is the origin; the demo's own copy names two wijken of the demo."""
    ours = (ROOT / "BIJDRAGEN.md").read_text(encoding="utf-8")
    assert OWN["BIJDRAGEN.md"].replace("[centrum, t-zand]", "[centrum]").replace("centrum", "noorderveen") == (
        ours.replace("[noorderveen, scheepswijk]", "[noorderveen]")
    )


@pytest.mark.parametrize("name", ["leefgebieden", "categorieen", "doelgroepen", "synoniemen"])
def test_the_demo_uses_the_standard_vocabularies(name: str) -> None:
    """The demo may ask for coverage and leave things out; what it uses is word for word the standard."""
    standard = data(f"{name}.yaml", OWN[f"content/{name}.yaml"])
    demo = data(f"{name}.yaml", (ROOT / f"content/{name}.yaml").read_text(encoding="utf-8"))
    assert isinstance(standard, list)
    assert isinstance(demo, list)
    for item in demo:
        bare = {key: value for key, value in item.items() if key != "vereist"} if isinstance(item, dict) else item
        assert bare in standard


# ── all or nothing ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van mij", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "brief.txt"):
        with pytest.raises(NotEmptyError, match=str(folder)):
            write(FILES, folder)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_an_empty_clone_is_filled(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert write({"a/b.txt": b"x"}, tmp_path) == ()
    assert (tmp_path / "a/b.txt").read_bytes() == b"x"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "a"]


def test_with_a_finding_nothing_is_written(tmp_path: Path) -> None:
    finding = reading.MISSING_FILE.at(Location("site.yaml"), name="site.yaml")
    seen: list[bytes] = []

    def check(folder: Path) -> Sequence[Finding]:
        seen.append((folder / "a/b.txt").read_bytes())
        return [finding]

    assert write({"a/b.txt": b"x"}, tmp_path / "ver" / "weg", check) == (finding,)
    assert seen == [b"x"]
    assert list(tmp_path.iterdir()) == []


def test_when_moving_fails_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == "b" and target.parent == tmp_path / "nieuw":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="No space"):
        write({"a": b"", "b": b"", "c": b""}, tmp_path / "nieuw")
    assert list((tmp_path / "nieuw").iterdir()) == []


NAMES = st.one_of(
    st.text(min_size=1, max_size=30),
    st.text("ab –'\"’:#{}[]&*!|>%@`,-?\\/<é$~_", min_size=1, max_size=12),
    st.sampled_from(["null", "~", "ja", "112", "x" * 101, "a: b", "a #b", "'s-Hertogenbosch", "Bergen (NH.)", "$naam"]),
)


@settings(max_examples=60, deadline=None)
@given(naam=NAMES, gemeente=NAMES, wijk=NAMES, coordinator=NAMES)
def test_whatever_is_answered_is_written_as_it_was_or_refused(
    naam: str, gemeente: str, wijk: str, coordinator: str
) -> None:
    given_ = {"naam": [naam], "gemeente": [gemeente], "wijk": [wijk], "coordinator": [coordinator]}
    try:
        answers = ask({**GIVEN, **given_}, None)
    except AnswerError:
        return
    with TemporaryDirectory() as parent:
        folder = Path(parent) / "nieuw"
        findings = write(plan(answers, TODAY), folder, lambda fresh: pipeline.load(fresh / "content").findings)
        assert folder.exists() is not bool(findings)
        if findings:
            return
        directory = pipeline.load(folder / "content").directory
        assert directory
        names = [area.naam for area in directory.wijken.values()]
        assert [directory.site.naam, directory.site.coordinator.naam, *names] == [
            answers.naam,
            answers.coordinator,
            answers.gemeente,
            *answers.wijken,
        ]


def test_every_question_is_an_answer() -> None:
    assert {question.name for question in QUESTIONS} - {"wijk"} == Answers.__annotations__.keys() - {"wijken"}
