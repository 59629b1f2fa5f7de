"""Scripts do again what they were written of, and what comes out is the same to the last bit."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import cli, completion, models, sampling, scripts
from ar_studio.runs import Run


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> Path:
    """Return a folder of tiny runs: of pictures, of pictures given their class, and a guide."""
    folder = tmp_path_factory.mktemp("it's\\ a run")
    for name, told in {
        "nade": "--model nade --set hidden=6",
        "classes": "--model nade --set hidden=6 --set task=class",
        "guide": "--model deepnade --set hidden=8",
        "none": "--model autoencoder --set hidden=6",
    }.items():
        command = ["train", *told.split(), "--steps", "2", "--data", "digits"]
        assert cli.run([*command, "--run", str(folder / name)]) == 0
    return folder


def run_it(script: str, folder: Path) -> tuple[str, np.ndarray]:
    """Run a script elsewhere; return what it printed, and the pictures it left."""
    path = folder / "again.py"
    path.write_text(script, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, path], cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    with Image.open(folder / "again.png") as picture:
        return ran.stdout, np.asarray(picture)


def sheet_of(samples: torch.Tensor, space, folder: Path) -> np.ndarray:
    from ar_studio import export

    export.save_samples(folder / "expected.png", samples, space)
    with Image.open(folder / "expected.png") as picture:
        return np.asarray(picture)


def test_maps_are_drawn_again_beside_the_samples(runs, tmp_path):
    run = Run(runs / "nade")
    model = models.restore(run)
    _, sheet = run_it(scripts.sampling(run.folder, model.space, 4, "Maps", maps=True), tmp_path)
    told = ["sample", run.folder, "-n", 4, "-o", tmp_path / "by_command.png", "--maps"]
    assert cli.run([str(part) for part in told]) == 0
    with Image.open(tmp_path / "by_command.png") as picture:
        assert np.array_equal(np.asarray(picture), sheet)
    assert sheet.shape[1] > 1.9 * sheet.shape[0]


def test_samples_are_drawn_again(runs, tmp_path):
    run = Run(runs / "classes")
    model, classes = models.restore(run), torch.arange(5)
    script = scripts.sampling(
        run.folder, model.space, 5, 'Five "digits"', seed=3, temperature=0.5, context=classes
    )
    said, sheet = run_it(script, tmp_path)
    with torch.no_grad():
        *_, drawn = sampling.sample(model, 5, seed=3, temperature=0.5, context=classes)
        assert isinstance(drawn, sampling.Sampled)
        log_prob = model.log_prob(drawn.samples, context=classes)[4].item()
    np.testing.assert_array_equal(sheet, sheet_of(drawn.samples, model.space, tmp_path))
    assert f"5: log p(x) in nats: −{-log_prob:.2f}" in said


def test_what_has_no_likelihood_is_drawn_without_one(runs, tmp_path):
    model = models.restore(Run(runs / "none"))
    said, sheet = run_it(scripts.sampling(runs / "none", model.space, 2, "Two"), tmp_path)
    with torch.no_grad():
        *_, drawn = sampling.sample(model, 2)
    assert isinstance(drawn, sampling.Sampled)
    np.testing.assert_array_equal(sheet, sheet_of(drawn.samples, model.space, tmp_path))
    assert said.splitlines() == [f"Written: {tmp_path / 'again.png'}"]


@pytest.mark.parametrize("name", ["nade", "classes"])
def test_an_image_is_completed_again(name, runs, tmp_path):
    run, guide = Run(runs / name), Run(runs / "guide")
    image = torch.randint(0, 2, (1, 8, 8), generator=torch.Generator().manual_seed(0)).byte()
    mask = torch.zeros(1, 8, 8, dtype=torch.bool)
    mask[:, 4:] = True
    model, context = models.restore(run), torch.tensor([7]) if name == "classes" else None
    script = scripts.completion(
        run.folder,
        model.space,
        image,
        mask,
        3,
        "Half of a digit",
        context=context,
        guide=guide.folder,
        seed=1,
        effort="quick",
    )
    said, sheet = run_it(script, tmp_path)
    guiding = completion.given_guide(models.restore(guide), context)
    *_, done = completion.complete(
        model.given(context), image, mask, 3, guide=guiding, seed=1, effort="quick"
    )
    assert isinstance(done, completion.Completed)
    np.testing.assert_array_equal(sheet, sheet_of(done.samples, model.space, tmp_path))
    assert f"Drawn by: {done.method}" in said
    assert "guided" in done.method
