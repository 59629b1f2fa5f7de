"""`compare`: runs side by side on one page of HTML, and what it says in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ar_studio.cli import paths
from ar_studio.cli.console import awaited, counter, print_table, remark
from ar_studio.cli.results import Given, Seed, read_data, read_given
from ar_studio.cli.training import DataDir, Moved
from ar_studio.diagrams import TONES
from ar_studio.errors import StudioError

if TYPE_CHECKING:
    from torch import Tensor

    from ar_studio.calibration import Calibration
    from ar_studio.data import Dataset
    from ar_studio.figures import Figure
    from ar_studio.handout import Subject
    from ar_studio.models import Model
    from ar_studio.runs import Run

MOST = 4  # as in the window
CHARTS = (".png", ".svg", ".csv")


@dataclass(frozen=True)
class _Asked:
    """What is drawn and looked for."""

    n: int
    seed: int
    reach: int


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(compare)


def compare(
    runs: Annotated[
        list[Path], paths.argument("Folders of up to four runs; of a sweep, of any number.")
    ],
    output: Annotated[
        Path,
        paths.output(
            "FILE.html: one page that stands alone. FILE.png, .svg or .csv: the NLL, with errors, "
            "against the one setting or two in which the runs of a sweep differ."
        ),
    ],
    n: Annotated[int, typer.Option("-n", min=2, max=100, help="Samples of each.")] = 9,
    seed: Seed = 0,
    shift: Annotated[
        int, typer.Option(min=0, max=4, help="Pixels that a sample may be shifted by.")
    ] = 0,
    given: Given = None,
    data: Moved = None,
    data_dir: DataDir = None,
) -> None:
    """Set runs side by side: scores, samples from the same noise, neighbours, calibration.

    Or chart a sweep: the NLL of runs against the setting in which they differ.
    """
    from ar_studio import export, handout
    from ar_studio.runs import Run

    if export.format_of(output, (".html", *CHARTS)) in CHARTS:
        _chart([Run(folder) for folder in runs], output)
        return
    if len(runs) > MOST:
        raise StudioError(f"{MOST} runs stand side by side at most; name fewer.")
    subjects, asked = [Run(folder) for folder in runs], _Asked(n, seed, shift)
    datasets = read_data(subjects, data_dir, data)
    drawn = _drawn(subjects, asked, given)
    found = [
        _looked_into(one, dataset, asked) for one, dataset in zip(drawn, datasets, strict=True)
    ]
    handout.save(output, found, f"{n} samples of each from the same noise, seed {seed}")
    print_table(["run", "copies?", "calibration"], [list(_words(one)) for one in found], "")
    print(f"{len(found)} models compared in {output}")


def _chart(runs: "Sequence[Run]", output: Path) -> None:
    """Write how the NLL of a sweep's runs depends on the setting in which they differ."""
    from ar_studio import charts, plots, sweeps

    found = sweeps.chart(runs)
    plots.save_chart(output, found)
    lines = [
        [curve.name, charts.told(point.x), str(point.figure)]
        for curve in found.curves
        for point in curve.points
    ]
    print_table(["curve", found.across, found.upright], lines, "")
    print(f"{len(runs)} runs in {output}, {found.title}")


def _words(subject: "Subject") -> Iterator[str]:
    yield subject.run.record.title
    yield "" if subject.neighbours is None else subject.neighbours.copying.said
    yield "" if subject.calibration is None else subject.calibration.said


def _drawn(runs: "Sequence[Run]", asked: _Asked, given: str | None) -> "list[Subject]":
    """Draw from all models, from the same noise; pictures have their maps too."""
    from ar_studio import comparison, export, models
    from ar_studio.handout import Subject

    titles = [f"{place}. {run.record.title}" for place, run in enumerate(runs, 1)]
    restored = {title: models.restore(run) for title, run in zip(titles, runs, strict=True)}
    space = runs[0].record.model.space
    context = read_given(given, runs[0])
    pictured = space.kind.pictured and space.grid[0] in (1, 3)
    kept = {title: export.Recording(space) for title in titles} if pictured else {}
    samples = {}
    events = comparison.compare(restored, n=asked.n, seed=asked.seed, context=context)
    with counter("Sampling", space.size) as advance:
        for event in events:
            if isinstance(event, comparison.Drawing):
                if event.title in kept:
                    kept[event.title].add(event.drawn)
                advance(event.drawn.position + 1, space.size)
            elif isinstance(event, comparison.Compared):
                samples = event.samples
    found: list[Subject] = []
    for run, title, colour in zip(runs, titles, TONES, strict=False):
        made = Subject(run, colour)
        if pictured:
            figure = _likelihood(restored[title].given(context), samples[title])
            made = Subject(run, colour, samples[title], kept[title].maps(), figure)
        found.append(made)
    return found


def _likelihood(model: "Model", samples: "Tensor") -> "Figure | None":
    """Return the mean log p(x) of samples, if there is one."""
    import torch

    if model.card.likelihood == "none":
        return None
    with torch.no_grad():
        log_probs = model.log_prob(samples).double()
    error = float(log_probs.std() / len(samples) ** 0.5)
    return model.card.figure(-float(log_probs.mean()), error).negated


def _looked_into(subject: "Subject", dataset: "Dataset", asked: _Asked) -> "Subject":
    """Find the neighbours of samples in the training data, and calibrate on the test data."""
    from ar_studio import neighbours
    from ar_studio.handout import Neighbours

    title, found = subject.run.record.title, None
    if subject.samples is not None:
        train, space = dataset.events("train"), subject.space
        test = dataset.some("test", neighbours.HELD_OUT)
        near, held_out = (
            awaited(
                f"Neighbours of {title}",
                neighbours.search(events, train, space, asked.reach),
                neighbours.Nearest,
            )
            for events in (subject.samples, test)
        )
        found = Neighbours(train[near.index], near, neighbours.copying(near, held_out))
    return replace(subject, neighbours=found, calibration=_calibration(subject, dataset))


def _calibration(subject: "Subject", dataset: "Dataset") -> "Calibration | None":
    """Return how calibrated a model is; None, and a remark, where that cannot be told."""
    from ar_studio import calibration, models

    model, title = models.restore(subject.run), subject.run.record.title
    work = calibration.calibrate(model, *calibration.pick(dataset, subject.space))
    try:
        return awaited(f"Calibrating {title}", work, calibration.Calibration)
    except StudioError as error:
        remark(f"{title}: {error}")
        return None
