"""`detect`: whether a trained run tells other data from those it learnt, and by which score."""

import math
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ar_studio.cli import paths
from ar_studio.cli.catalogues import AsJson
from ar_studio.cli.console import (
    assignments,
    awaited,
    download_bar,
    print_json,
    print_table,
    remark,
)
from ar_studio.cli.results import RunFolder, Seed
from ar_studio.cli.training import DataDir, Moved
from ar_studio.figures import NONE, decimal

if TYPE_CHECKING:
    from torch import Tensor

    from ar_studio.detection import Detected
    from ar_studio.models import Model
    from ar_studio.novelty import Histogram
    from ar_studio.runs import Run


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(detect)


def detect(
    run: RunFolder,
    against: Annotated[
        str,
        typer.Option(help="Other data: a name of ar-studio datasets, or a folder or file."),
    ],
    background: Annotated[
        Path | None,
        paths.option(told="A run for the likelihood ratio, of what all such events have alike."),
    ] = None,
    n: Annotated[
        int, typer.Option("-n", min=0, help="Events of each set, drawn at random; 0: all.")
    ] = 1000,
    samples: Annotated[
        int, typer.Option(min=0, max=10_000, help="Samples of the run to weigh, too.")
    ] = 100,
    changes: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="KEY=VALUE",
            help="How to prepare the other data otherwise than the run's, such as values=static.",
        ),
    ] = None,
    seed: Seed = 0,
    output: Annotated[
        Path | None,
        paths.option("-o", "--output", told="FILE.png or .csv: histograms of log p(x)."),
    ] = None,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "auto",
    data: Moved = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell other data from those a run learnt, by scores made of its likelihood.

    The likelihood itself comes first. It is known to fail: simple pictures are often found
    likelier than those a model was trained on.
    """
    from ar_studio import alike, detection, export, novelty, plots, studies
    from ar_studio.runs import Run

    if output is not None:
        export.format_of(output, (".csv", ".png"))
    subject = Run(run)
    model, ground = _models(subject, background, device)
    with download_bar() as progress:
        own = studies.reload_data(subject, data_dir=data_dir, progress=progress, place=data)
        other = alike.load(
            against,
            subject.record.data,
            subject.record.model.space,
            changes=assignments(changes or []),
            data_dir=data_dir,
            progress=progress,
        )
    unseen, said = alike.unseen(other.dataset, own)
    for found in filter(None, (own.found, other.dataset.found, said)):
        remark(found)
    events = detection.detect(
        model,
        {split: own.some(split, n, seed) for split in own.sizes},
        other.events("test", n, seed, unseen),
        other.name,
        background=ground,
        samples=samples,
        seed=seed,
    )
    found = awaited("Weighing", events, detection.Detected)
    counted = novelty.histogram(found.log_probs)
    if as_json:
        print_json(_document(found, counted))
    else:
        _show(subject, found)
    if output is not None:
        about = {"run": subject.record.title, "against": other.name, "seed": seed}
        plots.save_histogram(output, counted, "log p(x) in nats", about)
        remark(f"Histograms: {output}.")


def _models(subject: "Run", background: Path | None, device: str) -> "tuple[Model, Model | None]":
    """Return the models of the run and of the background, which can weigh the same events."""
    from ar_studio import detection, models
    from ar_studio.runs import Run
    from ar_studio.system import choose_device

    chosen = choose_device(device)
    model = models.restore(subject).to(chosen)
    ground = None if background is None else models.restore(Run(background)).to(chosen)
    detection.check(model, ground)
    return model, ground


def _show(subject: "Run", found: "Detected") -> None:
    """Print how well each score tells the data apart, the sets, and what to think of both."""
    from ar_studio import novelty

    rows = [
        [one.title, decimal(one.auroc.value, 3), decimal(one.auroc.error, 3)]
        for one in found.scorings
    ]
    print_table([f"score: {found.other} above test", "AUROC", "±"], rows, "")
    print()
    sets = [
        [name, f"{len(one):,}", _mean(subject, one), share(found.p_values.get(name))]
        for name, one in found.log_probs.items()
    ]
    print_table(["set", "events", "mean log p(x), nats", f"p-value ≤ {novelty.RARE}"], sets, "")
    for said in _remarks(subject, found):
        remark(said)


def _mean(subject: "Run", log_probs: "Tensor") -> str:
    from ar_studio import models

    mean, n = float(log_probs.mean()), len(log_probs)
    error = float(log_probs.std()) / math.sqrt(n) if n > 1 else None
    return models.figure(subject.record.model.name, -mean, error).negated.number


def share(p_values: "Tensor | None") -> str:
    """Return the share of p-values that are rare, as it stands in a table."""
    from ar_studio import novelty

    return NONE if p_values is None else f"{novelty.rare(p_values):.1%}"


def _remarks(subject: "Run", found: "Detected") -> Iterator[str]:
    """Say what the numbers are, and first whether the likelihood misleads."""
    from ar_studio import detection

    many = subject.record.model.space.kind.many
    yield found.verdict(many)
    if subject.record.model.space.context is not None:
        yield f"All {many} are weighed by p(x), without what the run was given of its own."
    yield detection.calibration(found.flatness, many)
    yield "AUROC: how often an event of the other data scores above a test one; ± by DeLong."
    if found.without_ratio:
        yield (
            f"The likelihood ratio is left out: both models find some {many} impossible "
            f"({found.without_ratio:,})."
        )
    elif all(one.name != "ratio" for one in found.scorings):
        yield "A likelihood ratio needs a background model: name a run with --background."


def _document(found: "Detected", counted: "Histogram") -> dict[str, object]:
    """Return all numbers as one document."""
    from ar_studio import novelty

    return {
        "against": found.other,
        "misled": found.misled,
        "told_apart": found.told_apart,
        "without_ratio": found.without_ratio,
        "entropy": found.entropy,
        "flatness": asdict(found.flatness),
        "scores": [
            {"name": one.name, "title": one.title, **asdict(one.auroc)} for one in found.scorings
        ],
        "sets": {
            name: {
                "n": len(one),
                "mean_log_prob": float(one.mean()),
                "rare": novelty.rare(found.p_values[name]) if name in found.p_values else None,
            }
            for name, one in found.log_probs.items()
        },
        "histogram": {
            "edges": counted.edges.tolist(),
            "counts": {name: counts.tolist() for name, counts in counted.counts.items()},
        },
    }
