"""A model in a file of one's own, from the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ar_studio.models import plugins
from tests.e2e.commands import ask
from tests.newcomer import MINE

EXAMPLE = Path(__file__).parents[2] / "docs" / "example_model.py"


@pytest.fixture(autouse=True)
def _new_user(monkeypatch, tmp_path):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "studio"))


@pytest.fixture
def mine(tmp_path):
    file = tmp_path / "mine.py"
    file.write_text(MINE)
    return file


def test_the_example_is_trained_and_does_what_any_model_does(capsys, tmp_path, monkeypatch):
    file, run = tmp_path / "example.py", tmp_path / "run"
    file.write_bytes(EXAMPLE.read_bytes())
    how = ("--data", "digits", "--steps", 5)
    code, _, err = ask(capsys, "train", "--model", file, "--run", run, "--set", "hidden=4", *how)
    assert code == 0
    assert f"This runs the code in {file}, which may do all that you may.\n" in err
    monkeypatch.setattr(plugins, "_families", {})  # as in another process
    picture, mask = tmp_path / "picture.png", tmp_path / "mask.png"
    Image.new("L", (8, 8), 255).save(picture)
    Image.fromarray(np.tri(8, 8, -3, np.uint8) * 255).save(mask)
    shown = ("--image", picture, "--mask", mask, "-n", 2, "-o", tmp_path / "whole.png")
    assert ask(capsys, "sample", run, "-n", 4, "-o", tmp_path / "a.png")[0] == 0
    assert ask(capsys, "complete", run, *shown)[0] == 0
    code, out, _ = ask(capsys, "evaluate", run)
    assert code == 0
    assert out.startswith("Look-back network on digits, test (")
    again = tmp_path / "again"
    assert ask(capsys, "train", "--model", "lookback", "--run", again, *how)[0] == 0
    assert ask(capsys, "resume", again, "--steps", 9)[0] == 0
    assert "Look-back network on digits" in ask(capsys, "runs", tmp_path)[1]


def test_it_is_listed_until_it_is_forgotten(capsys, mine):
    code, out, err = ask(capsys, "models", "--add", mine)
    assert (code, out.startswith("mine is a model like any other now")) == (0, True)
    assert "runs the code" in err
    assert "Mine (2026)" in ask(capsys, "models")[1]
    listed = json.loads(ask(capsys, "models", "--json")[1])
    assert listed[-1]["origin"]["file"] == str(mine)
    assert "origin" not in listed[0]
    assert ask(capsys, "models", "--forget", "mine")[0] == 0
    assert "Mine (2026)" not in ask(capsys, "models")[1]


@pytest.mark.parametrize(
    "code", ["def", "x = 1", "import nowhere_at_all", "1 / 0", MINE + MINE[:9] + "0 / 0"]
)
def test_a_wrong_file_is_one_sentence_after_the_word_that_it_runs(capsys, tmp_path, code):
    file = tmp_path / "wrong.py"
    file.write_text(code)
    run = tmp_path / "run"
    status, out, err = ask(capsys, "train", "--model", file, "--data", "digits", "--run", run)
    assert (status, out, err.count("\n")) == (2, "", 2)
    assert "wrong.py" in err.splitlines()[1]
    assert not run.exists()


def test_a_file_that_fails_while_it_learns_is_one_sentence(capsys, tmp_path, mine):
    before, kept, _ = MINE.partition("        return Bernoulli")
    assert kept
    mine.write_text(f"{before}        raise ValueError('one value too many')\n")
    how = ("--data", "digits", "--steps", 2, "--run", tmp_path / "run")
    code, _, err = ask(capsys, "train", "--model", mine, *how)
    assert code == 2
    assert err.splitlines()[-1].startswith(f"The model in {mine} failed in line ")
    assert err.splitlines()[-1].endswith(": ValueError: one value too many; mend it.")


def test_a_run_whose_file_was_changed_says_so(capsys, tmp_path, mine, monkeypatch):
    run = tmp_path / "run"
    ask(capsys, "train", "--model", mine, "--data", "digits", "--steps", 2, "--run", run)
    monkeypatch.setattr(plugins, "_families", {})
    mine.write_text(MINE + "\n")
    status, out, err = ask(capsys, "sample", run, "-o", tmp_path / "a.png")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert f"The model file {mine} has changed since it was added" in err


@pytest.fixture
def installed(tmp_path):
    """Install a package with a model, and return how to ask a program that sees it."""
    site = tmp_path / "site"
    about = site / "mine_models-1.2.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: mine-models\nVersion: 1.2\n")
    (about / "entry_points.txt").write_text("[ar_studio.models]\nmine = mine_models:Mine\n")
    (site / "mine_models.py").write_text(MINE)

    def asked(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "ar_studio", *map(str, arguments)]
        environment = os.environ | {"PYTHONPATH": str(site)}
        return subprocess.run(command, env=environment, capture_output=True, text=True)

    return site / "mine_models.py", asked


def test_an_installed_package_offers_its_model(tmp_path, installed):
    _, asked = installed
    assert "in mine-models 1.2, described once it was used" in asked("models").stdout
    run = tmp_path / "run"
    done = asked("train", "--model", "mine", "--data", "digits", "--steps", 2, "--run", run)
    assert done.returncode == 0, done.stderr
    assert "runs the code" not in done.stderr
    assert json.loads((run / "run.json").read_text())["model"]["origin"]["package"] == (
        "mine-models 1.2"
    )
    assert "Mine (2026)" in asked("models").stdout


def test_a_broken_package_breaks_nothing_else(tmp_path, installed):
    file, asked = installed
    file.write_text("1 / 0")
    assert asked("models").returncode == 0
    done = asked("train", "--model", "mine", "--data", "digits", "--run", tmp_path / "run")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "'mine' of the package mine-models 1.2 cannot be loaded: ZeroDiv" in done.stderr
