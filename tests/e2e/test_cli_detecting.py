"""`detect` on the command line: a table of scores, and a sentence for what will not do."""

import json
from pathlib import Path

import pytest

from ar_studio import cli
from tests.e2e.commands import ask


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> Path:
    """Return a folder of two tiny runs."""
    folder = tmp_path_factory.mktemp("runs")
    for name in ("made", "factorised"):
        told = f"train --model {name} --steps 5 --data digits --run {folder / name}"
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
    assert found["misled"] == (found["scores"][0]["value"] < 0.5)
    assert found["sets"]["test"]["n"] == 40
    assert 0 <= found["sets"]["glyphs"]["rare"] <= 1
    assert found["sets"]["train"]["rare"] is None


def test_the_same_data_are_told_apart_by_nothing(capsys, runs):
    code, out, err = ask(capsys, "detect", runs / "made", "--against", "digits", "--samples", 0)
    assert code == 2
    assert "the data that the run learnt" in err
    assert out == ""


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (("--against", "digitss"), "did you mean 'digits'"),
        (("--against", "glyphs", "--set", "levels=7", "--set", "values=levels"), "categorical(7)"),
        (("--against", "glyphs", "--background", "nowhere"), "no"),
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
