"""p(x | c) on the command line: trained as a task, sampled and completed with what is given."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import cli, models, mulaw, waves
from ar_studio.cli.results import read_given
from ar_studio.data import tasks
from ar_studio.runs import Run
from tests.e2e.commands import ask


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> Path:
    """Return a folder of runs that are given a class, a coarse picture, and nothing."""
    folder = tmp_path_factory.mktemp("runs")
    for task in ("class", "super-resolution", "none"):
        arguments = f"train --model made --data digits --set hidden=30 --set task={task} --steps 60"
        assert cli.run([*arguments.split(), "--run", str(folder / task)]) == 0
    return folder


def drawn(capsys, tmp_path, *arguments: object) -> np.ndarray:
    code, _, err = ask(capsys, "sample", *arguments, "-n", 5, "-o", tmp_path / "s.npz")
    assert code == 0, err
    with np.load(tmp_path / "s.npz") as file:
        return file["samples"]


def test_a_class_is_given_by_its_name(capsys, tmp_path, runs):
    three = drawn(capsys, tmp_path, runs / "class", "--given", "3")
    assert (three != drawn(capsys, tmp_path, runs / "class", "--given", "1")).any()
    assert (three != drawn(capsys, tmp_path, runs / "class")).any()  # p(x), the class withheld


def test_either_method_draws_the_same(capsys, tmp_path, runs):
    one = drawn(capsys, tmp_path, runs / "class", "--given", "3")
    other = drawn(capsys, tmp_path, runs / "class", "--given", "3", "--method", "fixed-point")
    np.testing.assert_array_equal(one, other)
    _, _, err = ask(
        capsys, "sample", runs / "none", "-n", 4, "--method", "fastest", "-o", tmp_path / "f.png"
    )
    assert "Fastest here: " in err


def test_a_picture_of_few_pixels_is_given_as_large_ones(capsys, tmp_path, runs):
    for name, value in {"black": 0, "white": 255}.items():
        Image.new("L", (2, 2), value).save(tmp_path / f"{name}.png")
    run = runs / "super-resolution"
    black, white = (
        drawn(capsys, tmp_path, run, "--given", tmp_path / f"{name}.png")
        for name in ("black", "white")
    )
    assert white.mean() > black.mean()


def test_a_digit_is_completed_given_its_class(capsys, tmp_path, runs):
    Image.new("L", (8, 8), 0).save(tmp_path / "image.png")
    Image.new("L", (8, 8), 0).save(tmp_path / "mask.png")
    code, out, _ = ask(
        capsys, "complete", runs / "class", "--image", tmp_path / "image.png", "--mask",
        tmp_path / "mask.png", "-o", tmp_path / "done.png", "--given", "8",
    )  # fmt: skip
    assert code == 0
    assert "exact" in out


def test_a_guide_of_the_gallery_is_given_no_class_and_guides_all_the_same(capsys, tmp_path, runs):
    half = Image.new("L", (8, 8), 255)
    half.paste(0, (0, 0, 8, 4))
    half.save(tmp_path / "half.png")
    code, out, err = ask(
        capsys, "complete", runs / "class", "--image", tmp_path / "half.png", "--mask",
        tmp_path / "half.png", "-o", tmp_path / "done.png", "--effort", "quick", "--given", "8",
    )  # fmt: skip
    assert code == 0, err
    assert "guided" in out
    assert "Guide: LMConv on small digits" in err


@pytest.mark.parametrize(
    ("run", "given", "sentence"),
    [
        ("class", "11", "no class 11; they are numbered from 0 to 9"),
        ("none", "3", "without a context"),
        ("super-resolution", "nowhere.png", "no file"),
        ("super-resolution", None, "say with --given which picture"),
    ],
)
def test_what_cannot_be_given_is_refused_in_a_sentence(
    capsys, tmp_path, runs, run, given, sentence
):
    options = [] if given is None else ["--given", given]
    code, _, err = ask(capsys, "sample", runs / run, "-o", tmp_path / "s.png", *options)
    assert code == 2
    assert sentence in err


def test_a_run_by_class_tells_classes_apart(capsys, runs):
    code, out, _ = ask(capsys, "classify", runs / "class", "--split", "train", "--json")
    found = json.loads(out)
    assert code == 0
    assert found["n"] == Run(runs / "class").record.data.sizes["train"]
    assert found["accuracy"] > 0.5  # a tenth by chance
    assert found["bits_per_dim"] == pytest.approx(found["nll_nats"] / (64 * np.log(2)))
    code, out, _ = ask(capsys, "classify", runs / "class")
    assert code == 0
    assert "in their own class; without it" in out


@pytest.mark.parametrize("task", ["none", "super-resolution"])
def test_a_run_without_classes_tells_none_apart(capsys, runs, task):
    code, out, err = ask(capsys, "classify", runs / task)
    assert (code, out) == (2, "")
    assert "is given no class; choose a run trained by class" in err


def test_a_clip_gives_its_loudness(capsys, tmp_path):
    run, clip, other = tmp_path / "run", tmp_path / "clip.wav", tmp_path / "loud.wav"
    small = "stacks=1 layers=2 features=2 skips=2 task=loudness every=16 length=40"
    asked = [part for one in small.split() for part in ("--set", one)]
    train = ["train", "--model", "wavenet", "--data", "tones", *asked, "--steps", 1, "--run", run]
    assert ask(capsys, *train)[0] == 0
    wave = np.sin(np.arange(40) / 3) * np.linspace(0, 0.5, 40)
    clip.write_bytes(waves.encoded([wave], 8000))
    other.write_bytes(waves.encoded([np.sign(wave)], 8000))
    subject, noise = Run(run), torch.Generator().manual_seed(0)
    weights = {  # as long training makes them
        name: one + 0.5 * torch.randn(one.shape, generator=noise)
        if one.is_floating_point()
        else one
        for name, one in subject.load_weights().items()
    }
    subject.save_weights(weights)
    model, codes = models.restore(subject), mulaw.encoded(np.rint(wave * 32767) / 32768)
    event = torch.from_numpy(codes)[None].to(model.space.dtype)

    def log_prob(of: np.ndarray) -> str:
        given = torch.from_numpy(tasks.loudness(of[None].astype(np.uint8), 16))
        return f"{model.log_prob(event, context=given).item():.2f}".replace("-", "−")

    _, said, err = ask(capsys, "density", run, "--sound", clip)
    assert log_prob(codes) in said, err
    _, said, err = ask(capsys, "density", run, "--sound", clip, "--given", other)
    loud = log_prob(mulaw.encoded(np.rint(np.sign(wave) * 32767) / 32768))
    assert loud in said, err
    assert loud != log_prob(codes)
    folder = tmp_path / "branched"
    branched = ask(capsys, "branch", run, "--sound", clip, "--at", 40, "--value", 9, "-o", folder)
    assert f"log p(x) {log_prob(codes)} →" in branched[1], branched[2]
    quiet, loud = (drawn(capsys, tmp_path, run, "--given", of, "--seed", 1) for of in (clip, other))
    assert quiet.shape == loud.shape
    code, _, err = ask(capsys, "sample", run, "-o", tmp_path / "s.npz")
    assert code == 2
    assert "say with --given which loudness it gets" in err
    complete = ["complete", run, "--sound", clip, "--hidden", "4-5", "--effort", "quick", "-n", 2]
    code, _, err = ask(capsys, *complete, "-o", tmp_path / "done.npz")
    assert code == 0, err
    with np.load(tmp_path / "done.npz") as done:
        kept = np.delete(done["samples"], [3, 4], axis=1)
        assert (kept == np.delete(codes, [3, 4])).all()
        assert done["mask"].sum() == 38
    data = subject.record.data
    data = data.model_copy(update={"preparation": {**data.preparation, "amplitude": "peak"}})
    peaked = Run.create(tmp_path / "peak", subject.record.model_copy(update={"data": data}))
    given, at_peak = read_given(str(clip), peaked), mulaw.encoded(wave / np.abs(wave).max())
    assert given is not None
    np.testing.assert_allclose(given.flatten(), tasks.loudness(at_peak[None], 16).flatten(), atol=2)
