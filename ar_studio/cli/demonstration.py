"""`demo`: the whole story without a display, in about a minute."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from ar_studio import places
from ar_studio.cli import paths
from ar_studio.cli.completing import describe
from ar_studio.cli.console import remark
from ar_studio.cli.results import draw
from ar_studio.cli.training import follow
from ar_studio.figures import duration

if TYPE_CHECKING:
    from torch import Tensor

    from ar_studio.models import Model
    from ar_studio.runs import Run

# Seconds of training; together they leave time for the rest within 90 s on two slow cores.
TRAINED = {"nade": 10.0, "pixelcnn": 15.0}
SAMPLES, ANIMATED, COMPLETIONS = 36, 9, 11
SCREENSHOT_SECONDS = 40

PICTURES = {
    "samples.png": "the same noise seen by NADE (left) and PixelCNN (right)",
    "sampling.gif": "digits drawn pixel by pixel, beside the probabilities NADE gave them",
    "completion.png": "a digit with its left half hidden, and ways to complete it",
    "curves.csv": "training and validation NLL in nats",
    "window.png": "the window, with these runs",
}


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(demo)


def demo(
    output: Annotated[
        Path,
        paths.option("-o", "--output", told="Folder for the runs and pictures."),
    ] = Path("ar-studio-demo"),
) -> None:
    """Train on the embedded digits, sample, complete, and leave the pictures in a folder."""
    import torch

    from ar_studio import data, export, models

    torch.set_num_threads(1)  # digits are so small that threads wait for each other all the time
    folder = _free(output)
    runs = {
        name: _train(name, folder / "runs" / name, seconds) for name, seconds in TRAINED.items()
    }
    trained = {name: models.restore(run) for name, run in runs.items()}
    test = data.load("digits").events("test")
    _sample(folder, trained)
    _complete(folder / "completion.png", trained["nade"], test[0])
    rows = [
        (name, m.step, m.epoch, m.seconds, m.train_nll, m.valid_nll)
        for name, run in runs.items()
        for m in run.metrics()
    ]
    header = ("run", "step", "epoch", "seconds", "train_nll", "valid_nll")
    export.save_table(folder / "curves.csv", header, rows)
    _take_screenshot(folder)
    print(f"The pictures are in {folder.resolve()}:")
    for name, text in PICTURES.items():
        if (folder / name).is_file():
            print(f"  {name:16}{text}")


def _free(output: Path) -> Path:
    """Return the folder if it is new or empty, else the first one of its name and a number."""
    folder, number = output, 1
    while places.exists(folder) and (not places.is_folder(folder) or places.entries(folder)):
        number += 1
        folder = output.with_name(f"{output.name}-{number}")
    return folder


def _train(name: str, folder: Path, seconds: float) -> "Run":
    from ar_studio import scores, studies

    remark(f"Training {name} on the embedded digits for {duration(seconds)}:")
    plan = studies.plan(name, "digits", {"minutes": seconds / 60})
    study = studies.new_run(folder, name, plan.config, "digits", plan.preparation, plan.settings)
    if status := follow(study):
        raise typer.Exit(status)
    *_, scored = scores.score(study.run, study.dataset)
    assert isinstance(scored, scores.Scored)
    print(f"Test {scored.score.figure.named} ({scored.score.protocol})")
    return study.run


def _sample(folder: Path, trained: "dict[str, Model]") -> None:
    """Draw from every model under the same noise, and show one of them drawing."""
    import numpy as np
    from PIL import Image

    from ar_studio import export

    sheets = []
    for model in trained.values():
        samples, _ = draw(model, SAMPLES, seed=0)
        sheets.append(np.asarray(export.sheet(samples, model.space.levels)))
    export.save_image(folder / "samples.png", Image.fromarray(np.concatenate(sheets, 1)))
    model = next(iter(trained.values()))
    recording = export.Recording(model.space)
    samples, _ = draw(model, ANIMATED, seed=0, recording=recording)
    export.save_samples(folder / "sampling.gif", samples, model.space, recording)


def _complete(path: Path, model: "Model", x: "Tensor") -> None:
    """Hide the left half of a digit: a raster model sees most of the rest too late."""
    import torch

    from ar_studio import completion, export

    mask = torch.zeros_like(x, dtype=torch.bool)
    mask[..., x.shape[-1] // 2 :] = True
    *_, result = completion.complete(model, x, mask, COMPLETIONS, seed=0)
    assert isinstance(result, completion.Completed)
    export.save_image(path, export.completion_sheet(x, mask, result.samples, model.space.levels))
    print(f"Completions of the left half: {describe(result)}")


def _take_screenshot(folder: Path) -> None:
    """Have the real window draw itself, in a process and with settings of its own."""
    path = (folder / "window.png").resolve()
    with TemporaryDirectory(prefix="ar-studio-demo-") as home:
        shutil.copytree(folder / "runs", Path(home) / "runs")
        environment = os.environ | {"AR_STUDIO_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        # An installed program has no Python beside it: it is the executable itself.
        module = [] if getattr(sys, "frozen", False) else ["-m", "ar_studio"]
        command = [sys.executable, *module, "--screenshot", str(path)]
        try:
            subprocess.run(
                command,
                env=environment,
                timeout=SCREENSHOT_SECONDS,
                check=True,
                capture_output=True,
                text=True,
            )
        except subprocess.TimeoutExpired:
            remark(f"The window did not draw itself within {SCREENSHOT_SECONDS} s; no screenshot.")
        except subprocess.CalledProcessError as error:
            reason = (error.stderr.strip().splitlines() or ["it ended without a word"])[-1]
            remark(f"There is no screenshot: {reason}")
