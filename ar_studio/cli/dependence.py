"""`dependence`: which outputs of a trained run see which inputs."""

from pathlib import Path
from typing import Annotated

import typer

from ar_studio.cli import paths
from ar_studio.cli.console import awaited
from ar_studio.cli.results import RunFolder, Seed


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("dependence")(show_dependence)


def show_dependence(
    run: RunFolder,
    output: Annotated[Path, paths.option("-o", "--output", told="FILE.png, or .npz.")],
    seed: Seed = 0,
) -> None:
    """Map what every output of a run sees, at a sample of it, and say whether it is a density."""
    from ar_studio import dependence, export, models, sampling
    from ar_studio.runs import Run

    ending = export.format_of(output, (".png", ".npz"))
    model = models.restore(Run(run))
    *_, drawn = sampling.sample(model, 1, seed=seed)
    assert isinstance(drawn, sampling.Sampled)
    events = dependence.measure(model, drawn.samples[0])
    found = awaited("Measuring", events, dependence.Dependence)
    if ending == ".png":
        export.save_image(output, export.map_sheet([dependence.shade(found.matrix)]))
    else:
        arrays = {"matrix": found.matrix, "order": found.order, "event": found.event}
        export.save_arrays(output, arrays)
    print(f"{found.verdict()} The map is in {output}.")
