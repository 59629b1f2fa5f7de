"""What a release says of itself: one version, in pyproject.toml, and everything that follows it."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


def found(pattern: str, name: str) -> list[str]:
    return re.findall(pattern, (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)


def test_the_newest_entry_of_the_changelog_is_this_version_and_the_citation_agrees():
    (version, date), *older = found(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", "CHANGELOG.md")
    assert version == VERSION
    assert found(r"^version: (.*)$", "CITATION.cff") == [VERSION]
    assert found(r"^date-released: (.*)$", "CITATION.cff") == [date]
    numbers = [tuple(map(int, number.split("."))) for number, _ in [(version, date), *older]]
    assert numbers == sorted(set(numbers), reverse=True)


def test_no_other_file_states_the_version():
    quoted = re.compile(rf"""["'v]{re.escape(VERSION)}\b""")
    places = ["ar_studio", "packaging", ".github"]
    files = [file for place in places for file in (ROOT / place).rglob("*") if file.is_file()]
    sources = [f for f in files if f.suffix in {".py", ".sh", ".spec", ".iss", ".yml", ".toml"}]
    assert sources
    assert [f.name for f in sources if quoted.search(f.read_text(encoding="utf-8"))] == []


def test_what_could_not_be_run_here_says_so_and_names_files_that_are_there():
    places = ["packaging/windows", "packaging/macos", ".github/workflows"]
    files = [file for place in places for file in (ROOT / place).iterdir()]
    assert len(files) >= 7
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert "ot yet run" in text, file
        for name in re.findall(r"packaging[/\\][\w./\\-]+\.\w+", text):
            assert (ROOT / name.replace("\\", "/")).is_file(), f"{name} in {file.name}"
