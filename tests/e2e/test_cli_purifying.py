"""`purify` on the command line: accuracies at each stage, and a sentence for bad input."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ar_studio import cli
from tests.e2e.commands import ask


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> Path:
    """Return a folder of tiny runs: of digits, rows, a bound, and pictures without classes."""
    folder = tmp_path_factory.mktemp("runs")
    rows = np.random.default_rng(0).integers(0, 2, (40, 4))
    (folder / "table.csv").write_text("a,b,c,d\n" + "\n".join(",".join(map(str, r)) for r in rows))
    (folder / "pictures").mkdir()
    for number in range(12):
        noise = np.random.default_rng(number).integers(0, 256, (4, 4), dtype=np.uint8)
        Image.fromarray(noise).save(folder / "pictures" / f"{number}.png")
    wide = "--set hidden=6"
    for name, data, changes in (
        ("nade", "digits", wide),
        ("sbn", "digits", wide),
        ("given", "digits", f"{wide} --set task=super-resolution"),
        ("made", folder / "table.csv", wide),
        ("coin", folder / "pictures", ""),
    ):
        model = "nade" if name == "given" else name
        told = f"train --model {model} {changes} --steps 5 --data {data} --run {folder / name}"
        assert cli.run(told.split()) == 0
    return folder


def test_attacked_digits_are_purified(capsys, runs, tmp_path):
    told = "purify", runs / "nade", "--epsilon", 2, "-n", 10
    sheet, counted = tmp_path / "p.png", tmp_path / "h.csv"
    code, out, err = ask(capsys, *told, "-o", sheet, "--histograms", counted)
    assert code == 0
    header, *lines = out.splitlines()
    assert header.split()[:2] == ["events", "accuracy"]
    assert [line.split("  ")[0] for line in lines] == [
        "clean", "attacked", "purified", "clean purified",
    ]  # fmt: skip
    assert "no defence" in err
    assert "A row for each of clean, attacked, purified, clean purified: " in err
    with Image.open(sheet) as picture:
        assert picture.width == pytest.approx(2 * picture.height, rel=0.05)
    assert counted.read_text().splitlines()[0].startswith("from,to,clean,attacked,purified")
    found = json.loads(ask(capsys, *told, "--attack", "bim", "--json")[1])
    assert found["stages"]["attacked"]["accuracy"] <= found["stages"]["clean"]["accuracy"]


def test_labelled_pictures_that_the_run_learnt_are_said_to_be(capsys, runs):
    told = "purify", runs / "nade", "--labelled", "digits", "--set", "seed=1", "-n", 2
    err = ask(capsys, *told)[2]
    for split in ("valid", "test"):
        assert re.search(rf"learnt 1\d\d of 179 {split} images of digits; these are left out", err)
    err = ask(capsys, *told, "--data", runs / "gone")[2]
    assert "The run's data are not at hand: it may have learnt some of digits." in err


@pytest.mark.parametrize(
    ("run", "told", "sentence"),
    [
        ("made", (), "choose a run of pictures in levels"),
        ("coin", (), "pictures has no classes to tell apart; name"),
        ("sbn", ("--data", "gone"), "no tractable conditionals"),
        ("nade", ("--epsilon", 65), "1 to 64 pixels, not 65"),
        ("nade", ("--reach", 65, "--data", "gone"), "A purification changes 1 to 64 pixels, not"),
        ("given", ("--data", "gone"), "choose a run that is given nothing, or a class that may"),
        ("nade", ("--labelled", "digits"), "the data that the run learnt"),
        ("nade", ("-o", "h.gif"), "cannot be written"),
        ("nade", ("--attack", "bimm"), "bimm"),
    ],
)
def test_what_cannot_be_purified_is_one_sentence(capsys, runs, monkeypatch, run, told, sentence):
    monkeypatch.chdir(runs)
    code, out, err = ask(capsys, "purify", run, *told)
    assert (code, out) == (2, "")
    assert sentence in err.splitlines()[-1]
