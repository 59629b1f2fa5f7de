"""`ar-studio branch`: another value at one place, and what it brought about, in files."""

import json

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import branching, cli, models, sampling
from ar_studio.runs import Run
from tests.e2e.commands import ask


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("branches")
    rows = np.random.default_rng(0).integers(0, 2, (60, 4))
    table = "".join(",".join("ny"[value] for value in row) + "\n" for row in rows)
    (folder / "table.csv").write_text("a,b,c,d\n" + table)
    for name, data in (("made", "digits"), ("sbn", "digits"), ("nade", folder / "table.csv")):
        told = f"train --model {name} --set hidden=6 --steps 5 --data {data} --run {folder / name}"
        assert cli.run(told.split()) == 0
    Image.fromarray(np.eye(8, dtype=np.uint8) * 255).save(folder / "line.png")
    mask = np.zeros((8, 8), np.uint8)
    mask[0], mask[7] = 255, 255
    Image.fromarray(mask).save(folder / "mask.png")
    return folder


def test_a_sample_is_branched_and_told(capsys, runs, tmp_path):
    asked = ("--seed", 3, "--temperature", 0.5, "--at", "2,5", "--value", 1, "-o", tmp_path / "out")
    code, out, err = ask(capsys, "branch", runs / "made", *asked)
    assert code == 0, err
    told = json.loads((tmp_path / "out" / "branch.json").read_text())
    before, after = told["branches"]
    model = models.autoregressive(models.restore(Run(runs / "made")))
    noise = sampling.make_noise(1, 64, 3)
    *_, drawn = sampling.sample(model, 1, noise=noise, temperature=0.5)
    assert isinstance(drawn, sampling.Sampled)
    assert before["event"] == drawn.samples.flatten().tolist()
    *_, last = branching.branch(model, drawn.samples[0], noise, 21, 1, temperature=0.5)
    assert isinstance(last, branching.Branched)
    assert after["event"] == last.event.flatten().tolist()
    assert (after["dimension"], after["position"], after["came_of"]) == (21, 21, 0)
    with torch.no_grad():
        assert after["log_prob"] == pytest.approx(float(model.log_prob(last.event[None])), abs=1e-3)
    assert out.startswith(f"2,5 = 1: p = {after['p']:.3g} given all before it; log p(x) −")
    with Image.open(tmp_path / "out" / "branch.png") as picture:
        assert picture.width > picture.height


def test_a_completion_keeps_what_was_observed_and_says_how(capsys, runs, tmp_path):
    files = "--image", runs / "line.png", "--mask", runs / "mask.png"
    asked = ("branch", runs / "made", *files, "--at", "6,4", "--value", 1, "-o", tmp_path)
    code, _, err = ask(capsys, *asked)
    assert code == 0, err
    assert "enumerated" in err
    after = np.array(json.loads((tmp_path / "branch.json").read_text())["branches"][1]["event"])
    assert after.reshape(8, 8)[7].tolist() == np.eye(8)[7].tolist()
    assert after[52] == 1


def test_a_row_is_branched_by_the_names_of_its_columns(capsys, runs, tmp_path):
    asked = ("--row", "y,n,n,y", "--at", "b", "--value", "y", "-o", tmp_path)
    assert ask(capsys, "branch", runs / "nade", *asked)[0] == 0
    header, before, after = (tmp_path / "branch.csv").read_text().splitlines()
    assert (header, before) == ("a,b,c,d", "y,n,n,y")
    assert after.startswith("y,y,")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("made", "--at", "8,0", "--value", "1"), "up to 7,7"),
        (("made", "--at", "2", "--value", "1"), "no pixel"),
        (("made", "--at", "2,2", "--value", "x"), "no number"),
        (("made", "--at", "2,2", "--value", "7"), "0"),
        (("nade", "--at", "e", "--value", "y"), "no column 'e'"),
        (("nade", "--at", "b", "--value", "x"), "b is never 'x'"),
        (("nade", "--at", "b", "--value", "y", "--row", "y,n,n,y", "--temperature", "2"), "sample"),
        (("sbn", "--at", "2,2", "--value", "1"), "conditionals"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(capsys, runs, tmp_path, asked, said):
    name, *rest = asked
    code, _, err = ask(capsys, "branch", runs / name, *rest, "-o", tmp_path)
    assert code == 2
    assert said in err
    assert "Traceback" not in err
