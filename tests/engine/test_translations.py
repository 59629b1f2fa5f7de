"""The catalogues of languages hold what the source says, and are what the program reads."""

import re
import runpy
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = runpy.run_path(str(ROOT / "packaging" / "translations.py"))
FOLDER, LANGUAGES = TRANSLATIONS["FOLDER"], TRANSLATIONS["LANGUAGES"]
CATALOGUES = sorted(FOLDER.glob("*.ts"))
HOLE = re.compile(r"\{[^{}]*\}|%n|%\d|</?[a-z]+\d?\b")

needs_tools = pytest.mark.skipif(
    not Path(sys.executable).with_name("pyside6-lupdate").exists(),
    reason="PySide6 came without Qt Linguist's tools",
)


@needs_tools
def test_the_catalogues_hold_what_the_window_says():
    found = TRANSLATIONS["extracted"]()
    assert len(found) > 2000
    for code in LANGUAGES:
        held = TRANSLATIONS["read"](FOLDER / f"ar_studio_{code}.ts")
        assert set(held) == set(found), "make translations"


def test_the_catalogues_hold_what_the_engine_says():
    found = TRANSLATIONS["said_by_the_engine"]()
    assert len(found) > 1500
    assert TRANSLATIONS["FORMS"].read_text("utf-8") == TRANSLATIONS["forms"](found), (
        "make translations"
    )
    for code in LANGUAGES:
        held = TRANSLATIONS["read"](FOLDER / f"engine_{code}.ts")
        assert set(held) == set(found), "make translations"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_everything_is_translated(path):
    left = [source for (_, source), told in TRANSLATIONS["read"](path).items() if not told.strip()]
    assert not left, "translate these, then: make translations"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_a_translation_has_the_holes_and_the_marks_of_the_sentence(path):
    for (_, source), told in TRANSLATIONS["read"](path).items():
        if told:
            assert Counter(HOLE.findall(told)) == Counter(HOLE.findall(source)), told


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_catalogues_are_written_in_order(path, tmp_path):
    language = LANGUAGES[path.stem.rpartition("_")[2]]
    TRANSLATIONS["write"](tmp_path / path.name, TRANSLATIONS["read"](path), language)
    assert (tmp_path / path.name).read_text("utf-8") == path.read_text("utf-8")


@needs_tools
@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_read_is_what_the_catalogues_say(code, tmp_path):
    TRANSLATIONS["compile_language"](code, tmp_path / "made.qm")
    kept = FOLDER / f"ar_studio_{code}.qm"
    assert (tmp_path / "made.qm").read_bytes() == kept.read_bytes(), "make translations"
