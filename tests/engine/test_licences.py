"""Licences: every library that the studio needs is listed, with what its licence says."""

import importlib.util
import json
import re
import shutil
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest

from ar_studio import licences

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def listed() -> dict:
    return {component.name.lower(): component for component in licences.components()}


def test_what_pyproject_asks_for_is_listed_with_its_licence_in_full(listed):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for line in project["dependencies"]:
        match = re.match(r"[\w.-]+", line)
        assert match is not None
        component = listed[distribution(match[0]).name.lower()]
        assert component.licence
        assert component.homepage.startswith("http")
        assert len(component.text) > 200
    assert "pytest" not in listed


def test_what_is_needed_by_what_is_needed_is_listed_too(listed):
    assert {"shiboken6", "typing_extensions", "urllib3"} <= set(listed)


def test_qt_comes_first_and_says_how_it_is_replaced_and_where_its_sources_are(listed):
    names = list(listed)
    assert [names[0], *names[1:3]] == ["ar-studio", "pyside6_essentials", "shiboken6"]
    text = listed["pyside6_essentials"].text
    assert "libQt6*.so.6" in text
    assert "download.qt.io/official_releases" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


def generator():
    spec = importlib.util.spec_from_file_location("generator", ROOT / "packaging" / "licences.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="Debian's packages are asked")
def test_system_libraries_of_a_built_program_are_found_by_their_package():
    made = generator()
    found = {c.name: c for c in made.debian(["/lib/x86_64-linux-gnu/libz.so.1", "/x/other.txt"])}
    assert list(found) == ["zlib1g (Debian)"]
    assert "Jean-loup Gailly" in found["zlib1g (Debian)"].text
    assert made.python().text.count("PYTHON SOFTWARE FOUNDATION") > 0


def test_a_built_program_lists_all_it_holds_and_what_its_builder_bundled(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    folder = tmp_path / "licences"
    shutil.copytree(ROOT / "resources" / "licences", folder)
    entry = {"name": "zlib", "version": "1", "licence": "Zlib", "homepage": "", "notice": "Free."}
    (folder / licences.BUNDLED).write_text(json.dumps([entry]), encoding="utf-8")
    monkeypatch.setattr(licences, "files", lambda package: tmp_path)
    listed = list(licences.components())
    assert listed[-1].text == "Free."
    assert "hypothesis" in {component.name for component in listed}  # whatever is there
