"""`detect` on the command line: a table of scores, and a sentence for what will not do."""

import json
import math
import re
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from ar_studio import cli, detection, models, novelty
from ar_studio.cli import detecting
from ar_studio.cli.console import print_json
from ar_studio.detection import Detected
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace
from tests.e2e.commands import ask


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> Path:
    """Return a folder of two tiny runs."""
    folder = tmp_path_factory.mktemp("runs")
    for name, model, task in (
        ("made", "made", "none"),
        ("factorised", "factorised", "none"),
        ("given", "made", "super-resolution"),
    ):
        told = f"train --model {model} --steps 5 --data digits --set task={task}"
        told += f" --run {folder / name}"
        assert cli.run(told.split()) == 0
    return folder


def test_the_scores_of_two_sets_are_a_table(capsys, runs, tmp_path):
    told = "--against", "glyphs", "-n", 40, "--samples", 5, "--background", runs / "factorised"
    file = tmp_path / "h.csv"
    code, out, err = ask(capsys, "detect", runs / "made", *told, "-o", file)
    assert code == 0
    header, *lines = out.splitlines()
    assert header.split() == ["score:", "glyphs", "above", "test", "AUROC", "±"]
    assert [line[:5] for line in lines[:4]] == ["−log ", "typic", "likel", "input"]
    assert [line.split()[0] for line in lines[6:]] == [
        "train",
        "valid",
        "test",
        "samples",
        "glyphs",
    ]
    assert "Kolmogorov" in err
    assert file.read_text().startswith("from,to,train,valid,test,samples,glyphs\n")
    code, out, _ = ask(capsys, "detect", runs / "made", *told, "--json")
    found = json.loads(out)
    assert found["scores"][0]["name"] == "one-sided"
    first = found["scores"][0]
    assert found["misled"] == (first["value"] + 2 * first["error"] < 0.5)
    assert found["told_apart"] == (abs(first["value"] - 0.5) > 2 * first["error"])
    assert found["sets"]["test"]["n"] == 40
    assert 0 <= found["sets"]["glyphs"]["rare"] <= 1
    assert found["sets"]["train"]["rare"] is None


def found_by(levels: int, **options) -> Detected:
    """Return what a model without training finds of black and of striped pictures.

    It finds the highest level of a pixel impossible.
    """
    model = models.build("factorised", EventSpace((1, 2, 3), levels), {})
    with torch.no_grad():
        next(model.parameters()).view(6, levels)[:, -1] = -torch.inf
    known = torch.zeros(9, 1, 2, 3, dtype=torch.uint8)
    known[::2, ..., 1] = 1
    other = known.clone()
    other[3] = levels - 1
    told = detection.detect(
        model, {"valid": known, "test": known}, other, "other", samples=0, **options
    )
    *_, last = told
    assert isinstance(last, Detected)
    return last


def test_a_number_that_is_none_is_null(capsys):
    found = found_by(3)
    print_json(detecting._document(found, novelty.histogram(found.log_probs)))
    said = json.loads(capsys.readouterr().out)
    assert said["sets"]["other"] == {"n": 9, "mean_log_prob": None, "rare": 0.0}
    assert said["sets"]["test"]["mean_log_prob"] == pytest.approx(-6 * math.log(2))


def test_remarks_say_what_is_told_by_chance_and_left_out(runs):
    model = models.build("factorised", EventSpace((1, 2, 3), 3), {})
    with torch.no_grad():
        next(model.parameters()).view(6, 3)[:, -1] = -torch.inf
    found = found_by(3, background=model)
    said = list(detecting._remarks(Run(runs / "made"), found))
    assert said[0].startswith("The likelihood does not tell other from the test images")
    assert said[-1].startswith("The likelihood ratio is left out: both models find some images")
    assert said[-1].endswith("(1).")
    apart = replace(found.scorings[0], auroc=novelty.Auroc(0.3, 0.05, 9, 9))
    misled = replace(found, scorings=[apart])
    assert "misleads" in next(detecting._remarks(Run(runs / "made"), misled))


def test_other_data_that_the_run_learnt_in_part_are_said_to_be(capsys, runs):
    told = "--against", "digits", "--set", "seed=1", "-n", 20, "--samples", 0
    code, _, err = ask(capsys, "detect", runs / "made", *told)
    assert code == 0
    assert re.search(r"The run learnt 1\d\d of 179 test images of digits; these are left out", err)


def test_a_run_that_needs_a_context_is_refused_before_data_are_read(capsys, runs):
    told = "--against", "nothing", "--data", "gone"
    for run, more in (("given", ()), ("made", ("--background", runs / "given"))):
        code, out, err = ask(capsys, "detect", runs / run, *told, *more)
        assert (code, out) == (2, "")
        (sentence,) = err.splitlines()
        assert sentence.startswith("This MADE has learnt p(x | c) given a picture of 1×8×8, not")
        assert "choose a run that is given nothing, or a class that may be withheld" in sentence


def test_the_same_data_are_told_apart_by_nothing(capsys, runs):
    code, out, err = ask(capsys, "detect", runs / "made", "--against", "digits", "--samples", 0)
    assert code == 2
    assert "the data that the run learnt" in err
    assert out == ""


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (("--against", "digitss"), "did you mean 'digits'"),
        (("--against", "glyphs", "--set", "levels=7", "--set", "values=levels"), "(7 values)"),
        (("--against", "glyphs", "--background", "nowhere"), "nowhere holds no run.json"),
        (("--against", "glyphs", "-o", "h.gif"), "h.gif cannot be written"),
        (("--against", "glyphs", "--set", "threshold"), "has no value"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(capsys, runs, monkeypatch, told, sentence):
    monkeypatch.chdir(runs)
    code, out, err = ask(capsys, "detect", "made", *told)
    assert (code, out) == (2, "")
    assert sentence in err.splitlines()[-1]
    assert "Traceback" not in err
