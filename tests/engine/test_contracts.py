"""import-linter's contracts: what they are for is caught, and a new panel need not be listed."""

import tomllib
from pathlib import Path

import grimp
import pytest

from tests.contracts import OpenLayersContract

PROJECT = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text())
ROOMS = next(
    contract
    for contract in PROJECT["tool"]["importlinter"]["contracts"]
    if contract["type"] == "open_layers"
)
ROOT = "ar_studio.gui"


def kept(*imports: tuple[str, str]) -> bool:
    """Return whether the window's contract is kept by a window with two panels and imports."""
    graph = grimp.ImportGraph()
    named = [name.strip() for layer in ROOMS["layers"] for name in layer.split("|") if name != "*"]
    for module in ("ar_studio", ROOT, *(f"{ROOT}.{name}" for name in (*named, "novel", "older"))):
        graph.add_module(module)
    for importer, imported in imports:
        graph.add_import(importer=f"{ROOT}.{importer}", imported=f"{ROOT}.{imported}")
    session = {"root_packages": ["ar_studio"]}
    contract = OpenLayersContract(ROOMS["name"], session, ROOMS)
    return contract.check(graph, verbose=False).kept


def test_a_panel_nobody_lists_may_use_what_panels_share_and_is_used_by_their_table():
    assert kept(("panels", "novel"), ("novel", "parts"), ("novel", "events"), ("novel", "kit"))


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("novel", "older"),  # panels know no other
        ("novel", "window"),
        ("parts", "novel"),
        ("studio", "parts"),
        ("kit", "studio"),
        ("canvas", "kit"),
        ("events", "parts"),
    ],
)
def test_imports_that_climb_or_cross_break_the_contract(importer, imported):
    assert not kept((importer, imported))
