"""The command line says of every number what it is, and shows what makes a density."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ar_studio import cli, training
from ar_studio.cli.reproduction import QueueView
from ar_studio.records import Score
from ar_studio.reproduction import published, queue
from tests.e2e.commands import ask


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> Path:
    """Return a folder of three tiny runs: exact, bounded, and without a likelihood."""
    folder = tmp_path_factory.mktemp("runs")
    for name in ("made", "sbn", "autoencoder"):
        arguments = f"train --model {name} --data digits --set hidden=9 --steps 9 --run"
        assert cli.run([*arguments.split(), str(folder / name)]) == 0
    return folder


def test_training_says_what_it_lowers(capsys, tmp_path):
    said = {}
    for name in ("made", "sbn", "autoencoder", "deepnade"):
        arguments = f"train --model {name} --data digits --set hidden=9 --steps 3 --run"
        said[name] = ask(capsys, *arguments.split(), tmp_path / name)[1:]
    assert "best validation NLL ≤ " in said["sbn"][0]
    assert "valid ≤ " in said["sbn"][1]
    assert "best validation NLL ≈ " in said["deepnade"][0]
    assert "valid ≈ " in said["deepnade"][1]
    out, err = said["autoencoder"]
    assert "best validation reconstruction error " in out
    assert "Evaluate it" not in out
    assert "bits/dim" not in out + err
    assert "≤" not in said["made"][0] + said["made"][1]
    assert "NLL" in said["made"][0]


def test_a_bound_is_evaluated_as_one_and_more_guesses_estimate(capsys, runs):
    code, out, _ = ask(capsys, "evaluate", runs / "sbn")
    assert code == 0
    assert "): ≤ " in out
    code, more, _ = ask(capsys, "evaluate", runs / "sbn", "--ensemble", 4)
    assert "4 times the guesses" in more

    def nats(line: str) -> float:
        return float(re.split("[≤≈] ", line)[1].split()[0])

    assert nats(more) < nats(out)
    listed = ask(capsys, "runs", runs)[1]
    assert "test × 4" in listed
    assert listed.count("≈") == 2  # in nats, and in bits per dimension
    assert "(≤) is one too" in ask(capsys, "evaluate", runs / "sbn", runs / "made")[2]


def test_without_a_likelihood_there_is_nothing_to_evaluate(capsys, runs):
    code, out, err = ask(capsys, "evaluate", runs / "autoencoder")
    assert (code, out) == (2, "")
    assert "An autoencoder has no p(x)" in err


def test_the_list_of_runs_never_mixes_them(capsys, runs):
    _, out, _ = ask(capsys, "runs", runs)
    lines = {Path(line.split()[0]).name: line for line in out.splitlines()[1:]}
    assert re.search("[≤≈] ", lines["sbn"])  # by one guess, or by several
    assert " reconstruction " in lines["autoencoder"]
    assert not lines["autoencoder"].rstrip().endswith(" 1")
    assert "≤" not in lines["made"]
    assert lines["made"].rstrip().endswith(" 1")  # a bound of another model is no rival


def test_the_map_of_a_density_is_strictly_lower_triangular(capsys, runs, tmp_path):
    code, out, _ = ask(capsys, "dependence", runs / "made", "-o", tmp_path / "made.png")
    assert code == 0
    assert out.startswith("No output sees its own or a later dimension")
    with Image.open(tmp_path / "made.png") as picture:
        pixels = np.asarray(picture)
    corner = pixels[10 : len(pixels) // 3, -len(pixels) // 3 : -10].reshape(-1, 3)
    assert len(np.unique(corner, axis=0)) == 1
    code, out, _ = ask(capsys, "dependence", runs / "autoencoder", "-o", tmp_path / "map.npz")
    assert code == 0
    assert "their product is no density" in out
    with np.load(tmp_path / "map.npz") as found:
        assert found["matrix"].shape == (64, 64)
        assert np.triu(found["matrix"]).any()


def test_what_has_no_outputs_is_refused_in_a_sentence(capsys, runs, tmp_path):
    code, _, err = ask(capsys, "dependence", runs / "sbn", "-o", tmp_path / "sbn.png")
    assert code == 2
    assert "Deep SBN puts out nothing" in err


def test_a_single_event_has_a_number_without_an_error_and_no_score(capsys, tmp_path):
    (tmp_path / "ten.csv").write_text("a\n" + "".join(f"{i * i / 7:.3f}\n" for i in range(10)))
    arguments = "train --model gaussian --epochs 1 --data"
    code, _, err = ask(capsys, *arguments.split(), tmp_path / "ten.csv", "--run", tmp_path / "run")
    assert code == 0
    assert "valid" in err
    assert "±" not in err
    code, _, err = ask(capsys, "evaluate", tmp_path / "run")
    assert code == 2
    assert "The test split of ten is too small: a score needs two events or more" in err


@pytest.mark.parametrize(("kind", "sign"), [("upper_bound", "≤ "), ("estimate", "≈ ")])
def test_a_queue_says_what_its_scores_are(capsys, kind, sign):
    cell = published.table("made-uci").cells()[0]
    told = {"split": "test", "protocol": "", "nll_nats": 9.5, "nll_stderr": 0.25, "n": 3}
    score = Score.model_validate({**told, kind: True})
    QueueView().show(queue.Scored(cell, None, score))
    assert f"test NLL {sign}9.50 ± 0.25 nats" in capsys.readouterr().err


@pytest.mark.parametrize(("model", "sign"), [("made", ""), ("sbn", "≤ "), ("deepnade", "≈ ")])
def test_a_queue_says_what_it_validates_with(capsys, model, sign):
    cell = published.table("made-uci").cells()[0]
    (trial, *_) = replace(cell, row=replace(cell.row, model=model)).trials(None)
    end = training.Finished("budget", "The end.", 9.5, 3, 40, 12.0)
    QueueView().show(queue.Training(trial, end))
    assert f"best validation NLL {sign}9.50 nats after epoch 3" in capsys.readouterr().err
