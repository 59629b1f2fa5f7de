"""`ar-studio inside` writes what a model is made of, as pictures and numbers."""

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ar_studio import cli
from tests.e2e.commands import ask


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> Path:
    """Return a folder of two tiny runs."""
    folder = tmp_path_factory.mktemp("runs")
    for name in ("made", "coin"):
        settings = "--set hidden=9" if name == "made" else ""
        arguments = f"train --model {name} --data digits {settings} --steps 3 --run"
        assert cli.run([*arguments.split(), str(folder / name)]) == 0
    return folder


def test_it_writes_pictures_and_numbers_of_each_topic(capsys, runs, tmp_path):
    code, out, err = ask(capsys, "inside", runs / "made", "-o", tmp_path / "made")
    assert code == 0
    assert out.startswith("MADE on digits: masks, filters, gradients. 11 files in ")
    assert sorted(err.split()) == sorted(path.name for path in (tmp_path / "made").iterdir())
    with (tmp_path / "made" / "mask-product.csv").open() as file:
        paths = np.array([row[1:] for row in list(csv.reader(file))[1:]], int)
    assert paths.shape == (64, 64)
    assert not np.triu(paths).any()
    assert (tmp_path / "made" / "masks.svg").read_text().startswith("<svg")
    with Image.open(tmp_path / "made" / "weights-1.png") as picture:
        assert picture.size == (200, 200)


def test_masks_are_drawn_again_by_number(capsys, runs, tmp_path):
    for draw in (0, 1):
        assert (
            ask(capsys, "inside", runs / "made", "-o", tmp_path / f"{draw}", "--draw", draw)[0] == 0
        )
    drawn = [(tmp_path / f"{draw}" / "mask-1.csv").read_text() for draw in (0, 1)]
    assert drawn[0] != drawn[1]


def test_what_it_cannot_do_is_one_sentence(capsys, runs, tmp_path):
    code, _, err = ask(capsys, "inside", runs / "coin", "-o", tmp_path / "coin", "--draw", 1)
    assert (code, err) == (2, "Coin draws no masks; leave --draw out.\n")
    code, _, err = ask(capsys, "inside", runs / "made", "-o", tmp_path / "x", "--dimension", 65)
    assert (code, err) == (2, "There is no dimension 65; choose 1 to 64.\n")
    (tmp_path / "file").touch()
    code, _, err = ask(capsys, "inside", runs / "made", "-o", tmp_path / "file")
    assert code == 2
    assert err.endswith("file is a file; name a folder.\n")
    code, out, _ = ask(capsys, "inside", runs / "coin", "-o", tmp_path / "coin")
    assert code == 0
    assert ": nothing, for there is nothing to show of this model. 0 files in " in out


def test_the_picture_that_is_looked_at_is_not_written_over(capsys, runs, tmp_path):
    Image.new("L", (8, 8), 9).save(image := tmp_path / "weights-1.png")
    before = image.read_bytes()
    code, out, err = ask(capsys, "inside", runs / "made", "--image", image, "-o", tmp_path)
    assert (code, out) == (2, "")
    assert "weights-1.png is read here, and would be written over" in err
    assert image.read_bytes() == before
