"""`complete`: the missing pixels of a picture, filled in by a trained run."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ar_studio.cli import paths
from ar_studio.cli.console import counter, remark
from ar_studio.cli.results import (
    Count,
    Given,
    RunFolder,
    Scale,
    Seed,
    checked_scale,
    read_given,
    save_singly,
)
from ar_studio.errors import StudioError

if TYPE_CHECKING:
    from torch import Tensor

    from ar_studio.completion import Completed
    from ar_studio.models import AutoregressiveModel, Model
    from ar_studio.runs import Run
    from ar_studio.spaces import EventSpace


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(complete)


def complete(
    run: RunFolder,
    image: Annotated[Path, paths.option(told="Picture to complete; or a .npz of samples, a .npy.")],
    mask: Annotated[
        Path,
        paths.option(told="Picture: black, or where it is see-through that, is filled in."),
    ],
    output: Annotated[
        Path, paths.output("FILE.png or .npz; FOLDER/ or s%03d.png: single pictures.")
    ],
    n: Count = 8,
    seed: Seed = 0,
    method: Annotated[
        Literal["auto", "annealed", "clamped"],
        typer.Option(help="clamped ignores observed pixels that come later: wrong, instructive."),
    ] = "auto",
    guide: Annotated[
        str,
        typer.Option(help="auto, none, or a model of any ordering: a run or one of the gallery."),
    ] = "auto",
    effort: Annotated[
        Literal["quick", "good", "best"], typer.Option(help="How long guided draws are moved.")
    ] = "good",
    given: Given = None,
    scale: Scale = None,
) -> None:
    """Fill in the missing pixels of a picture in several ways."""
    from ar_studio import completion, export, models
    from ar_studio.runs import Run

    ending = checked_scale(output, export.format_of(output, (".png", ".npz")), scale)
    subject = Run(run)
    context = read_given(given, subject)
    model = models.autoregressive(models.restore(subject)).given(context)
    if not (kind := model.space.kind).pictured:
        raise StudioError(
            f"The events of {run} are {kind.many}, no pictures; the Complete panel of the window "
            f"fills in {kind.many}."
        )
    leader = _named(guide, model, context) if guide not in ("auto", "none") else None
    x, observed = _taken(image, mask, model, subject)
    needed = completion.predicted(model, observed) == "sequential Monte Carlo"
    if guide == "auto" and needed and method == "auto":
        leader = _best_guide(subject, context)
    result = _awaited(
        completion.complete(
            model, x, observed, n, seed=seed, method=method, guide=leader, effort=effort
        )
    )
    about = {"run": subject.record.title, "seed": seed, "method": result.method, "given": given}
    where = _write(output, ending, x, observed, result.samples, model.space, about, scale)
    seen = observed.all(0)
    filled = f"{int((~seen).sum()):,} of {seen.numel():,} pixels filled in"
    print(f"{n} completions in {where}, {filled}, {describe(result)}")
    for said in (*standing(result), _worth(model, result, subject)):
        remark(said)


def _awaited(events: "Iterator[object]") -> "Completed":
    """Return what comes last of completions, and say meanwhile how far they are."""
    from ar_studio.completion import Completed, Moved, Previewed

    with counter("Completing", None) as advance:
        for done, event in enumerate(events, 1):
            if isinstance(event, Completed):
                return event
            if isinstance(event, Moved):
                advance(event.done, event.total)
            elif not isinstance(event, Previewed):
                advance(done, None)
    raise AssertionError("completions end with Completed")


def _best_guide(subject: "Run", context: "Tensor | None") -> "Model | None":
    """Return the best model that can guide, or say why there is none."""
    from ar_studio import guides, models, runs
    from ar_studio.completion import guiding

    shelf = [*runs.find(runs.SHELF), *runs.find(subject.folder.parent)]
    choice = guides.choose(subject, shelf)
    if choice.guide is None:
        remark(choice.reason)
        return None
    remark(f"Guide: {choice.guide.run.record.title}.")
    return guiding.given(models.restore(choice.guide.run), context)


def _named(name: str, model: "AutoregressiveModel", context: "Tensor | None") -> "Model":
    """Return the guide in a folder, or of a name in the gallery, if it can guide a model."""
    from ar_studio import models, places, runs
    from ar_studio.completion import guiding
    from ar_studio.errors import unknown

    folder = places.named(name)
    folder = folder if places.is_folder(folder) else runs.SHELF / name
    if not places.is_folder(folder):
        shelf = [run.folder.name for run in runs.find(runs.SHELF)]
        raise unknown("guide", name, ["auto", "none", *shelf])
    found = guiding.check(models.restore(runs.Run(folder)), model.space, model.ordering.device)
    return guiding.given(found, context)


def _taken(image: Path, mask: Path, model: "Model", run: "Run") -> "tuple[Tensor, Tensor]":
    """Read a picture and its mask, and say what was done to fit them."""
    from ar_studio import pictures

    asked = run.record.data.pictured
    x = pictures.read_event(image, model.space, asked)
    observed = pictures.read_mask(mask, model.space, asked)
    for path, said in ((image, x.said), (mask, observed.said)):
        if said:
            remark(f"{path.name}: {said}.")
    return x.event, observed.event


def _write(
    output: Path,
    ending: str,
    x: "Tensor",
    observed: "Tensor",
    samples: "Tensor",
    space: "EventSpace",
    about: dict[str, object],
    scale: int | None,
) -> str:
    """Write completions as a sheet, single pictures or arrays, and say where."""
    from ar_studio import export

    if where := save_singly(output, samples, space, scale, about):
        return where
    if ending == ".png":
        sheet = export.completion_sheet(x, observed, samples, space.levels, scale)
        export.save_image(output, sheet, about)
    else:
        export.save_arrays(output, {"samples": samples, "image": x, "mask": observed}, about)
    return str(output)


def describe(result: "Completed") -> str:
    """Say how completions were drawn."""
    return {
        "exact": "exact",
        "enumerated": "exact: all completions were listed",
        "guided": "guided: draws of a model of any ordering, moved to this model's own",
        "sequential Monte Carlo": "by sequential Monte Carlo",
        "clamped": "clamped: observed pixels that come later were ignored",
    }[result.method]


def standing(result: "Completed") -> "Iterator[str]":
    """Say how far completions may be trusted, a sentence at a time."""
    from ar_studio.completion.mixing import SENTENCES

    if result.particles:
        thrown = f", {result.thrown_away:.0%} of the first draws thrown away"
        if result.blind:
            thrown += f", {result.blind} drawn blind by this model"
        yield (
            f"Effective sample size {result.effective_sample_size:.1f} of {result.particles}, "
            f"{result.unique_ancestors} unique ancestors, acceptance {result.acceptance:.2f}"
            f"{thrown if result.method == 'guided' else ''}."
        )
        yield f"Settled: {'yes' if result.settled else 'no'}; {SENTENCES[result.verdict]}."
    if not math.isnan(result.log_evidence):
        error = result.log_evidence_error
        spread = "" if math.isnan(error) else f" ± {error:.2f}"
        sign = "=" if result.method == "enumerated" else "≈"
        early = "" if result.settled else ", an early estimate: it has not settled"
        yield f"log p(observed) {sign} {result.log_evidence:.2f}{spread} nats{early}."


def _worth(model: "Model", result: "Completed", subject: "Run") -> str:
    """Say how likely the model finds the completions, and images of the test data."""
    import torch

    with torch.no_grad():
        parts = [model.log_prob(part) for part in result.samples.split(16)]
    found, score = torch.cat(parts), subject.record.scores.get("test")
    usual = f"; whole test images have {-score.nll_nats:.2f}" if score else ""
    return f"log p of the completed pictures: {found.mean():.2f} nats on average{usual}."
