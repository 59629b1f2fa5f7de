"""`codes`: a run writes its data down in codes; what those stand for is evaluated and drawn."""

from dataclasses import asdict
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from ar_studio.cli.catalogues import AsJson
from ar_studio.cli.console import awaited, print_json
from ar_studio.cli.results import RunFolder, read_data, save_singly
from ar_studio.cli.training import DataDir, Moved

if TYPE_CHECKING:
    from torch import Tensor

    from ar_studio.data import Dataset
    from ar_studio.export import Recording
    from ar_studio.models import Model
    from ar_studio.runs import Run
    from ar_studio.scores import Pictured, Scored


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(codes)


def codes(
    run: RunFolder,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "auto",
    data: Moved = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write a VQ-VAE's data down in codes, say how they are used, and keep them as data.

    A model of the codes is trained with --data RUN, which makes them by itself where need be.
    """
    from ar_studio import coding, models
    from ar_studio.runs import Run
    from ar_studio.system import choose_device

    subject, torch_device = Run(run), choose_device(device)
    coding.quantising(models.restore(subject))  # before its data are read
    (dataset,) = read_data([subject], data_dir, data)
    events = coding.encode(subject, dataset, device=torch_device)
    found = awaited(f"Writing {subject.folder.name} down", events, coding.Encoded)
    if as_json:
        print_json({split: asdict(usage) for split, usage in found.usage.items()})
        return
    for split, usage in found.usage.items():
        print(f"{subject.record.title}, {split}: {usage}")
    print(
        "Train a model of them with: ar-studio train --model gatedpixelcnn --data "
        f"{quote(str(subject.folder))} --run FOLDER"
    )


def tell_usage(subject: "Run", dataset: "Dataset", split: str, device: str) -> None:
    """Print how evenly a run uses its codes, if it has any."""
    from ar_studio import coding, models

    entry = models.entry(subject.record.model.name)
    if entry is not None and entry.quantising:
        events = coding.used(subject, dataset, split, device=device)
        usage = awaited(f"Writing {subject.folder.name} down", events, coding.Usage)
        print(f"{subject.record.title}, {split}: {usage}")


def in_pictures(
    subject: "Run", dataset: "Dataset", scored: "Scored", data_dir: Path | None, device: str
) -> "Pictured":
    """Return what the pictures cost whose codes a run models."""
    from ar_studio import coding, scores

    writer = coding.behind(subject, data_dir)
    (pictures,) = read_data([writer], data_dir, None)
    events = scores.score_pictures(subject, dataset, scored, writer, pictures, device=device)
    return awaited(f"Evaluating {writer.folder.name}", events, scores.Pictured)


def writer_of(subject: "Run") -> "Model | None":
    """Return the model in whose codes a run draws; None if its events stand for themselves."""
    from ar_studio import coding, models

    latent = subject.record.model.space.kind.latent
    return models.restore(coding.behind(subject)) if latent else None


def save_pictures(
    output: Path,
    codes: "Tensor",
    writer: "Model",
    recording: "Recording | None",
    maps: bool,
    scale: int | None,
    about: dict[str, object],
) -> str:
    """Write the pictures that codes stand for, and say where they are if they are single ones."""
    from ar_studio import coding, export

    model, space = coding.quantising(writer), writer.space
    drawn = coding.draw(model, codes, int(str(about["seed"])))
    if where := save_singly(output, drawn.pictures, space, scale, about):
        return where
    beside = {"expected": drawn.expected} if maps else {}
    if output.suffix.lower() == ".npz":
        export.save_arrays(output, {"samples": codes, "pictures": drawn.pictures, **beside}, about)
    elif output.suffix.lower() != ".png" and recording is not None:
        export.save_animation(output, coding.frames(model, recording, scale), about)
    elif maps:
        sheet = export.figure(drawn.pictures, drawn.expected, space.levels, scale=scale)
        export.save_image(output, sheet, about)
    else:
        export.save_image(output, export.sheet(drawn.pictures, space.levels, scale=scale), about)
    return ""
