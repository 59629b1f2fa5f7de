"""What is said of models and data without loading them, and how soon."""

import subprocess
import sys
from importlib.resources import files

import pytest

from ar_studio import models
from ar_studio.figures import Figure
from ar_studio.models import index
from ar_studio.runs import SHELF

HEAVY = ("torch", "numpy", "lightning", "sklearn", "scipy", "PIL", "PySide6", "pyqtgraph")
COMMANDS = (
    "--help",
    "models",
    "models --json",
    "datasets",
    "datasets --json",
    "runs",
    "runs --json",
    "gallery list",
    "reproduce",
)


@pytest.mark.parametrize("name", models.CATALOGUE)
def test_the_index_knows_the_model(name):
    kept = models.entry(name)
    said = index.write([index.Entry.of(models.family(name))])
    assert index.write([kept] if kept else []) == said, (
        f"resources/models.json does not say what {name} says of itself: type make cards"
    )


def test_the_index_says_what_the_models_say():
    said = index.write(map(index.Entry.of, models.CATALOGUE.values()))
    kept = files("ar_studio.resources").joinpath(index.SHIPPED).read_text(encoding="utf-8")
    assert said == kept, (
        "resources/models.json is not what the models say of themselves: type make cards"
    )


@pytest.mark.parametrize("name", models.CATALOGUE)
def test_a_family_is_called_what_its_line_in_the_catalogue_says(name):
    assert models.family(name).card.name == name


@pytest.mark.parametrize("name", models.CATALOGUE)
def test_what_numbers_are_is_known_without_the_family(name):
    family = models.family(name)
    assert models.likelihood(name) == family.card.likelihood
    assert models.estimates(name) == family.estimates
    assert models.figure(name, 3.0) == family.card.figure(3.0, estimate=family.estimates)


def test_of_a_model_that_is_nowhere_nothing_is_marked():
    assert (models.likelihood("gone"), models.estimates("gone")) == ("exact", False)
    assert models.figure("gone", 3.0) == Figure(3.0)


@pytest.mark.parametrize("command", COMMANDS)
def test_what_lists_and_explains_loads_neither_torch_nor_numpy(command):
    assert loaded(command.split())


def test_the_shipped_runs_are_listed_without_torch():
    assert "NADE on" in loaded(["runs", str(SHELF)])


def loaded(arguments: list[str]) -> str:
    """Return what a command prints in an interpreter that has loaded nothing heavy by its end."""
    program = (
        f"import sys; from ar_studio import cli; status = cli.run({arguments!r}); "
        f"found = set({HEAVY!r}) & set(sys.modules); assert not found, found; sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout
