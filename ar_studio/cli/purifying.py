"""`purify`: pictures attacked, found out by a trained run, and purified by it."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ar_studio.cli import paths
from ar_studio.cli.catalogues import AsJson
from ar_studio.cli.console import (
    assignments,
    awaited,
    counter,
    download_bar,
    print_json,
    print_table,
    remark,
)
from ar_studio.cli.detecting import share
from ar_studio.cli.results import RunFolder, Scale, Seed
from ar_studio.cli.training import DataDir, Moved
from ar_studio.errors import StudioError
from ar_studio.figures import decimal

if TYPE_CHECKING:
    from ar_studio.alike import Places
    from ar_studio.data import Dataset
    from ar_studio.defence import Classifier, Defended
    from ar_studio.runs import Run
    from ar_studio.spaces import EventSpace

SHOWN = 8  # events of each stage in the picture


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(purify)


def purify(
    run: RunFolder,
    attack: Annotated[
        Literal["noise", "fgsm", "bim"],
        typer.Option(help="Random noise, fast gradient sign, or that in many small steps."),
    ] = "fgsm",
    epsilon: Annotated[
        int, typer.Option(min=1, help="Levels by which the attack changes pixels; flips if binary.")
    ] = 1,
    reach: Annotated[
        int | None,
        typer.Option(min=1, help="The same of the purification; else twice the attack's, or all."),
    ] = None,
    way: Annotated[
        Literal["greedy", "sampled"], typer.Option(help="The likeliest level, or a drawn one.")
    ] = "greedy",
    suspicious: Annotated[
        float,
        typer.Option(min=0, max=1, help="Purify only what has at most this p-value; 1: all."),
    ] = 1.0,
    labelled: Annotated[
        str | None,
        typer.Option(help="Data with classes, prepared as the run's, where its own have none."),
    ] = None,
    changes: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="KEY=VALUE", help="How to prepare those otherwise than the run's."
        ),
    ] = None,
    n: Annotated[int, typer.Option("-n", min=2, max=10_000, help="Events to attack.")] = 200,
    seed: Seed = 0,
    output: Annotated[
        Path | None,
        paths.option("-o", "--output", told="FILE.png: some events at each stage; or .npz: all."),
    ] = None,
    histograms: Annotated[
        Path | None, paths.option(told="FILE.png or .csv: log p(x) at each stage.")
    ] = None,
    scale: Scale = None,
    data: Moved = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Attack pictures, find them by their p-values, and purify them (PixelDefend).

    A demonstration and no defence: attacks that know of it get past.
    """
    from ar_studio import defence, export, models
    from ar_studio.runs import Run

    if output is not None:
        export.format_of(output, (".png", ".npz"))
    if histograms is not None:
        export.format_of(histograms, (".png", ".csv"))
    subject = Run(run)
    model = models.restore(subject)
    defence.check(model, epsilon, reach)
    dataset, unseen = _labelled(subject, labelled, assignments(changes or []), data, data_dir)
    remark(dataset.found)
    if not dataset.class_names:
        raise StudioError(
            f"{dataset.name} has no classes to tell apart; name the same pictures with classes, "
            "or others like them, with --labelled."
        )
    classifier = _classifier(dataset, model.space, seed)
    trial = defence.pick(dataset, n, seed, unseen)
    events = defence.defend(
        model,
        classifier,
        trial.held_out,
        trial.events,
        trial.labels,
        attack=attack,
        epsilon=epsilon,
        reach=reach,
        way=way,
        suspicious=suspicious,
        seed=seed,
    )
    found = awaited("Defending", events, defence.Defended)
    _show(found, as_json)
    about = {"run": subject.record.title, "attack": attack, "epsilon": epsilon, "seed": seed}
    _write(found, model.space, output, histograms, scale, about)


def _labelled(
    subject: "Run",
    source: str | None,
    changes: dict[str, str],
    place: str | None,
    data_dir: Path | None,
) -> "tuple[Dataset, Mapping[str, Places]]":
    """Return the run's data, or others that have classes, and which of these it did not learn."""
    from ar_studio import alike, studies

    part, space = subject.record.data, subject.record.model.space
    with download_bar() as progress:
        if source is None:
            own = studies.reload_data(subject, data_dir=data_dir, progress=progress, place=place)
            return own, {}
        found = alike.load(
            source, part, space, changes=changes, data_dir=data_dir, progress=progress
        ).dataset
        try:
            own = studies.reload_data(subject, data_dir=data_dir, progress=progress, place=place)
        except StudioError:  # which labelled ones may stand in for
            own = None
    if own is None:
        remark(f"The run's data are not at hand: it may have learnt some of {found.name}.")
        return found, {}
    told = {split: alike.unseen(found, own, split) for split in ("valid", "test")}
    none = (
        f"None of {found.name} is one that the run learnt, as both were found; whether it "
        "learnt some in another form is not known."
    )
    for said in [said for _, said in told.values() if said] or [none]:
        remark(said)
    return found, {split: places for split, (places, _) in told.items()}


def _classifier(dataset: "Dataset", space: "EventSpace", seed: int) -> "Classifier":
    """Return a classifier that has learnt the training events."""
    from ar_studio import defence

    events = defence.learn(
        dataset.events("train"),
        dataset.labels("train"),
        len(dataset.class_names),
        space,
        seed=seed,
    )
    with counter("Learning classes", None) as advance:
        for event in events:
            if isinstance(event, defence.Learnt):
                return event.classifier
            advance(event.done, event.total)
    raise AssertionError("learning ends with Learnt")


def _show(found: "Defended", as_json: bool) -> None:
    """Print each stage: how often the classifier is right, and how likely the run finds it."""
    from ar_studio import novelty

    if as_json:
        stages = {
            name: {
                "accuracy": stage.accuracy,
                "error": stage.error,
                "mean_log_prob": float(stage.log_probs.mean()),
                "rare": novelty.rare(stage.p_values),
            }
            for name, stage in found.stages.items()
        }
        print_json({"stages": stages, "detection": asdict(found.detection)})
        return
    rows = [
        [
            name,
            f"{stage.accuracy:.1%} ± {stage.error:.1%}",
            decimal(float(stage.log_probs.mean()), 2),
            share(stage.p_values),
        ]
        for name, stage in found.stages.items()
    ]
    print_table(
        ["events", "accuracy", "mean log p(x), nats", f"p-value ≤ {novelty.RARE}"], rows, ""
    )
    area = found.detection
    remark(
        f"Attacked events are told from clean ones by −log p(x) with an AUROC of "
        f"{area.value:.3f} ± {area.error:.3f} (DeLong, of pairs: each event and its attacked copy)."
    )
    remark(
        "Purification is greedy, no draw of the model unless sampled; and no defence against who "
        "knows of it."
    )


def _write(
    found: "Defended",
    space: "EventSpace",
    output: Path | None,
    histograms: Path | None,
    scale: int | None,
    about: dict[str, object],
) -> None:
    """Write the events of each stage, and the histograms of their log-likelihoods."""
    from ar_studio import export, novelty, plots

    stages = found.stages
    if output is not None and output.suffix.lower() == ".png":
        rows = found.rows(SHOWN)
        sheet = export.sheet(rows, space.levels, len(rows) // len(stages), scale)
        export.save_image(output, sheet, about)
        remark(f"A row for each of {', '.join(stages)}: {output}.")
    elif output is not None:
        arrays = {name.replace(" ", "_"): stage.events for name, stage in stages.items()}
        export.save_arrays(output, arrays, about)
    if histograms is not None:
        counted = novelty.histogram({name: stage.log_probs for name, stage in stages.items()})
        plots.save_histogram(histograms, counted, "log p(x) in nats", about)
