"""A run whose data have moved: found by name, or where one says they are, if they are its own."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from ar_studio.runs import Run
from tests.e2e.commands import ask


def shapes(path: Path, seed: int = 0) -> Path:
    pictures = np.random.default_rng(seed).integers(0, 2, (60, 6, 6), np.uint8) * 255
    np.savez(path, images=pictures, labels=np.arange(60) % 3)
    return path


@pytest.fixture
def moved(capsys, tmp_path) -> tuple[Path, Path]:
    """Return a run by class, and the place that its data have moved to under another name."""
    run, there = tmp_path / "run", tmp_path / "usb" / "others.npz"
    data = shapes(tmp_path / "shapes.npz")
    train = "train", "--model", "nade", "--data", data, "--steps", 2, "--set", "hidden=4"
    assert ask(capsys, *train, "--set", "task=class", "--run", run)[0] == 0
    there.parent.mkdir()
    shutil.move(data, there)
    return run, there


def test_gone_data_are_said_to_be_gone(capsys, moved):
    for verb in (["evaluate"], ["classify"], ["resume", "--steps", 3]):
        code, out, err = ask(capsys, verb[0], moved[0], *verb[1:])
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert "--data" in err
        assert "shapes.npz" in err


def test_their_new_place_is_named_once(capsys, moved):
    run, there = moved
    before = Run(run).record.data
    code, out, err = ask(capsys, "evaluate", run, "--data", there, "--json")
    assert code == 0
    assert f"read from {there} from now on" in err
    assert json.loads(out)["protocol"] == before.protocol  # the file's name is no part of the data
    assert Run(run).record.data == before.model_copy(update={"source": str(there)})
    for verb in (["evaluate"], ["classify"], ["resume", "--steps", 3]):
        code, _, err = ask(capsys, verb[0], run, *verb[1:])
        assert code == 0
        assert "from now on" not in err
    assert Run(run).record.data.protocol == before.protocol
    assert {score.protocol for score in Run(run).record.scores.values()} == {before.protocol}
    code, out, _ = ask(capsys, "evaluate", run, "--json")
    assert json.loads(out)["protocol"] == before.protocol


@pytest.mark.parametrize("new", [False, True])
def test_a_training_goes_on_with_data_elsewhere(capsys, moved, tmp_path, new):
    run, there = moved
    more = ["--new", tmp_path / "new"] if new else []
    code, _, err = ask(capsys, "resume", run, "--steps", 4, "--data", there, *more)
    assert code == 0
    assert str(there) in err
    assert Run(tmp_path / "new" if new else run).record.data.source == str(there)
    assert Run(run).record.data.source == str(there)


def test_a_folder_of_data_is_searched_for_the_name(capsys, moved):
    run, there = moved
    there.rename(there.with_name("shapes.npz"))
    code, _, err = ask(capsys, "evaluate", run, "--data-dir", there.parent)
    assert code == 0
    assert str(there.with_name("shapes.npz")) in err


@pytest.mark.parametrize("place", ["other", "nothing", ""])
def test_other_data_are_refused_and_nothing_is_noted(capsys, moved, tmp_path, place):
    run, _ = moved
    shapes(tmp_path / "other.npz", seed=1)
    named = {"other": tmp_path / "other.npz", "nothing": tmp_path / "nothing.npz", "": ""}[place]
    before = Run(run).record
    code, _, err = ask(capsys, "evaluate", run, "--data", named)
    assert (code, err.count("\n")) == (2, 1)
    assert Run(run).record == before
