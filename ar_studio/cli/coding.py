"""`codes`: a run writes its data down in codes, which are data for another model then."""

from dataclasses import asdict
from shlex import quote
from typing import Annotated

import typer

from ar_studio.cli.catalogues import AsJson
from ar_studio.cli.console import awaited, print_json
from ar_studio.cli.results import RunFolder, read_data
from ar_studio.cli.training import DataDir, Moved


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
