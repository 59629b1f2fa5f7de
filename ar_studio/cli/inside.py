"""`inside`: what a trained run is made of, as pictures and numbers."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ar_studio.cli import paths
from ar_studio.cli.console import remark
from ar_studio.cli.results import Given, RunFolder, Seed, read_given
from ar_studio.errors import StudioError

if TYPE_CHECKING:
    from torch import Tensor

    from ar_studio.models import Model
    from ar_studio.runs import Run


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("inside")(show_inside)


def show_inside(
    run: RunFolder,
    output: Annotated[Path, paths.option("-o", "--output", told="Folder for the files.")],
    image: Annotated[
        Path | None, paths.option(told="Picture of the event that is looked at; else a sample.")
    ] = None,
    dimension: Annotated[
        int | None,
        typer.Option(
            "--dimension", min=1, help="Whose attention is mapped, counted from 1; else the last."
        ),
    ] = None,
    draw: Annotated[
        int, typer.Option(min=0, help="Draw of masks, where they are drawn; 0 for its own.")
    ] = 0,
    given: Given = None,
    seed: Seed = 0,
) -> None:
    """Write what is inside a model: its network, masks, weights, hidden units, kernels, codes, …"""
    from ar_studio import inside, models
    from ar_studio.inside import saving
    from ar_studio.runs import Run

    subject = Run(run)
    model = models.restore(subject)
    topics = inside.topics(type(model), model.space)
    if draw and not ("masks" in topics and inside.masks.redraws(model)):
        raise StudioError(f"{model.card.title} draws no masks; leave --draw out.")
    if output.exists() and not output.is_dir():
        raise StudioError(f"{output} is a file; name a folder.")
    model = model.given(read_given(given, subject))
    event = _event(model, subject, image, seed)
    last = int(model.ordering[int(model.space.lengths(event[None])) - 1]) + 1
    columns = subject.record.data.columns
    kept = [Path(read) for read in (image, given) if read]
    looked = saving.Looked(model, event, (dimension or last) - 1, draw, output, columns, kept)
    written: list[str] = []  # the topic of each file
    for topic, path in saving.save(looked, topics):
        remark(path.name)
        written.append(topic)
    words = (
        ", ".join(dict.fromkeys(written)) or "nothing, for there is nothing to show of this model"
    )
    print(f"{subject.record.title}: {words}. {len(written)} files in {output}.")


def _event(model: "Model", subject: "Run", image: Path | None, seed: int) -> "Tensor":
    """Return the event of a picture, or a sample."""
    from ar_studio import pictures, sampling

    if image is not None:
        return pictures.read_event(image, model.space, subject.record.data.pictured).event
    *_, drawn = sampling.sample(model, 1, seed=seed)
    assert isinstance(drawn, sampling.Sampled)
    return drawn.samples[0].cpu()
