"""What the documents claim of the code is so."""

import ast
import re
import runpy
import tomllib
from pathlib import Path

import pytest

from ar_studio.reproduction.published import TABLES

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "ar_studio"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MOST_LINES, MOST_IN_A_FUNCTION = 500, 40  # of a file; of a body without its docstring
MADE_LATER = {"demo/", "dist/", "samples/"}  # by the program and its build
MODULES = sorted(PACKAGE.rglob("*.py"))
DOCUMENTS = ("docs/architecture.md", "CONTRIBUTING.md", "README.md")


def test_the_picture_of_the_floors_is_that_of_the_contracts():
    drawing = runpy.run_path(str(ROOT / "docs" / "architecture.py"))["drawing"]
    picture = (ROOT / "docs" / "architecture.svg").read_text(encoding="utf-8")
    assert picture == drawing(), "The floors changed; type: python docs/architecture.py"


def test_the_table_of_floors_names_what_the_contract_has():
    layers = runpy.run_path(str(ROOT / "docs" / "architecture.py"))["layers"]("layers")
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| [\w ]+ \| (`.*`) \| .* \|$", text.partition("## The window")[0], re.M)
    named = [
        re.sub(r"/$|\.py$", "", name) for row in rows for name in re.findall(r"`([^`]+)`", row)
    ]
    floors = {name for layer in layers for name in layer} - {"__main__"}
    assert len(named) == len(set(named)), "A file is on two floors."
    assert set(named) == floors, f"Not both: {set(named) ^ floors}"


def test_what_the_tables_took_is_what_the_report_says():
    module = runpy.run_path(str(ROOT / "packaging" / "reproduced.py"))
    report = (ROOT / "docs" / "reproductions.md").read_text(encoding="utf-8")
    kept = (ROOT / "resources" / "reproduced.json").read_text(encoding="utf-8")
    assert kept == module["written"](report), "The report changed; type: make cards"
    cells = {name: len(times) for name, times in module["times"](report).items()}
    assert set(cells) == set(TABLES)
    assert sum(cells.values()) >= 82


def test_the_document_of_deviations_is_what_the_cards_say():
    module = runpy.run_path(str(ROOT / "packaging" / "cards.py"))
    text = (ROOT / "docs" / "deviations.md").read_text(encoding="utf-8")
    assert text == module["deviations"](), "A card changed; type: make cards"
    for title in ("PixelSNAIL", "LMConv", "MADE", "Recurrent network", "Gated PixelCNN"):
        assert f"- **{title}** (" in text


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_a_document_names_is_there(document):
    """Files and folders in backticks lie in the project, the package or the window."""
    text = re.sub(r"```.*?```", "", (ROOT / document).read_text(encoding="utf-8"), flags=re.DOTALL)
    paths = set(re.findall(r"`((?:\w[\w.-]*/)+(?:[\w-]+\.(?:py|md|svg|json))?)`", text))
    modules = set(re.findall(r"`(\w+\.py)`", text))
    places = (ROOT, PACKAGE, PACKAGE / "gui")
    missing = [path for path in paths if not any((place / path).exists() for place in places)]
    missing += [name for name in modules if not any(PACKAGE.rglob(name))]
    missing = sorted(set(missing) - MADE_LATER)
    assert not missing, f"{document} names what is not there: {', '.join(missing)}"


def test_every_folder_of_modules_is_packed():
    folders = {path.parent.relative_to(ROOT) for path in PACKAGE.rglob("__init__.py")}
    packed = set(PROJECT["tool"]["setuptools"]["packages"]) - {"ar_studio.resources"}
    there = {".".join(folder.parts) for folder in folders}
    assert packed == there, "Name each folder in pyproject.toml, under [tool.setuptools] packages."


def test_no_file_is_longer_than_contributors_are_told():
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    long = {path.name: lines for path, lines in lengths.items() if lines > MOST_LINES}
    assert not long, f"Files of more than {MOST_LINES} lines; split them by subject: {long}"


def test_no_function_is_longer_than_contributors_are_told():
    long = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                body = node.body[ast.get_docstring(node) is not None :]
                lines = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
                if lines > MOST_IN_A_FUNCTION:
                    long[f"{path.name}: {node.name}"] = lines
    assert not long, f"Functions of more than {MOST_IN_A_FUNCTION} lines; say less in each: {long}"
