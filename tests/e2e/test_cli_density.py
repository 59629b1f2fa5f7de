"""`density` on the command line: a number, a product, a map, and a sentence for what has none."""

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import cli, models
from ar_studio.runs import Run
from tests.e2e.commands import ask


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> Path:
    """Return a folder of tiny runs, of pictures and of rows, and a picture."""
    folder = tmp_path_factory.mktemp("runs")
    rows = np.random.default_rng(0).integers(0, 2, (60, 4))
    table = "".join(",".join("ny"[value] for value in row) + "\n" for row in rows)
    (folder / "table.csv").write_text("a,b,c,d\n" + table)
    for name, data in (("made", "digits"), ("sbn", "digits"), ("nade", folder / "table.csv")):
        told = f"train --model {name} --set hidden=6 --steps 5 --data {data} --run {folder / name}"
        assert cli.run(told.split()) == 0
    Image.fromarray(np.eye(8, dtype=np.uint8) * 255).save(folder / "line.png")
    return folder


def test_a_picture_has_a_number_and_a_map(capsys, runs, tmp_path):
    picture, file = runs / "line.png", tmp_path / "map.npz"
    code, out, err = ask(capsys, "density", runs / "made", "--image", picture, "-o", file)
    assert code == 0
    x = torch.eye(8, dtype=torch.uint8)[None, None]
    log_p = models.restore(Run(runs / "made")).log_prob(x).item()
    nats, bits = f"{-log_p:.2f}", f"{-log_p / 64 / math.log(2):.3f}"
    assert out == f"MADE on digits: log p(x) = −{nats} nats, {bits} bits/dim\n"
    places = [f"at row {row}, column {column}." for row in range(8) for column in range(8)]
    assert sum(place in err for place in places) == 1
    with np.load(file) as found:
        assert found["surprise"].sum() == pytest.approx(-log_p, rel=1e-5)
        assert found["event"].tolist() == x[0].tolist()
    sheet = tmp_path / "map.png"
    assert ask(capsys, "density", runs / "made", "--image", picture, "-o", sheet)[0] == 0
    with Image.open(sheet) as image:
        width, height = image.size
        assert width > 2.5 * height
        assert "log_prob: -" in image.info["Comment"]


def test_a_row_has_a_product_and_a_table_of_its_factors(capsys, runs, tmp_path):
    file = tmp_path / "factors.csv"
    code, out, _ = ask(capsys, "density", runs / "nade", "--row", "y,n,n,y", "-o", file)
    assert code == 0
    number, worked, header, *lines = out.splitlines()
    assert "bits/dim" in number
    assert worked.startswith("p(x) = x̂₁·(1−x̂₂)·(1−x̂₃)·x̂₄ = 0.")
    assert header.split() == ["column", "value", "p", "surprise", "(nats)"]
    assert [line.split()[:2] for line in lines] == [["a", "y"], ["b", "n"], ["c", "n"], ["d", "y"]]
    written = file.read_text().splitlines()
    assert written[0] == "position,dimension,value,log_prob"
    assert len(written) == 5


def test_a_bound_is_said_to_be_one(capsys, runs, tmp_path):
    picture = runs / "line.png"
    code, out, err = ask(capsys, "density", runs / "sbn", "--image", picture)
    assert code == 0
    assert "log p(x) ≥ −" in out
    assert "no factors and no map" in err
    file = tmp_path / "map.npz"
    code, _, err = ask(capsys, "density", runs / "sbn", "--image", picture, "-o", file)
    assert code == 2
    assert "nothing to write" in err
    assert not file.exists()


BAD = {
    "none": ("made", ()),
    "two": ("made", ("--image", "line.png", "--row", "1")),
    "row of a picture": ("made", ("--row", "1,0")),
    "picture of a row": ("nade", ("--image", "line.png")),
    "few values": ("nade", ("--row", "y,n")),
    "other values": ("nade", ("--row", "y,n,n,x")),
    "no picture": ("made", ("--image", "none.png")),
    "ordering": ("made", ("--image", "line.png", "--ordering", "spiral")),
    "no ordering": ("made", ("--image", "line.png", "--ordering", "spirall")),
    "twice in an ordering": ("made", ("--image", "line.png", "--ordering", "2, 2")),
    "given": ("made", ("--image", "line.png", "--given", "3")),
    "ending": ("nade", ("--row", "y,n,n,y", "-o", "map.png")),
    "scale": ("made", ("--image", "line.png", "-o", "map.npz", "--scale", "3")),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_measured_is_one_sentence(capsys, runs, monkeypatch, name):
    monkeypatch.chdir(runs)
    run, told = BAD[name]
    code, out, err = ask(capsys, "density", run, *told)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert not (runs / "map.npz").exists()
