"""`complete`: what is missing of an event, filled in by a trained run."""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ar_studio.cli import density, paths
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
from ar_studio.errors import StudioError, listed

if TYPE_CHECKING:
    from torch import Tensor

    from ar_studio.columns import Column
    from ar_studio.completion import Completed
    from ar_studio.models import AutoregressiveModel, Model
    from ar_studio.runs import Run


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(complete)


def complete(
    run: RunFolder,
    output: Annotated[
        Path,
        paths.output(
            "FILE.png, .txt, .csv, .wav or .npz; FOLDER/ or s%03d.png: pictures or sounds, each a "
            "file of its own."
        ),
    ],
    image: Annotated[
        Path | None, paths.option(told="Picture to complete; or a .npz of samples, a .npy.")
    ] = None,
    mask: Annotated[
        Path | None,
        paths.option(told="Picture: black, or where it is see-through that, is filled in."),
    ] = None,
    row: Annotated[
        str | None, typer.Option(help="Row to complete; what is missing may be blank, or a ?.")
    ] = None,
    text: Annotated[str | None, typer.Option(help="Text to complete.")] = None,
    sound: Annotated[Path | None, paths.option(told="Recording to complete.")] = None,
    hidden: Annotated[
        str | None,
        typer.Option(
            help="What of a row, a text or a sound is filled in: places such as 3, 20-40, names "
            "of columns, or seconds such as 0.1-0.25s."
        ),
    ] = None,
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
    """Fill in what is missing of a picture, a row, a text or a sound, in several ways."""
    from ar_studio import completion, contexts, models
    from ar_studio.runs import Run

    subject = Run(run)
    output = paths.each(output, subject.record.model.space)
    ending = _ending(output, subject, scale)
    model = models.autoregressive(models.restore(subject))
    asked = {"--image": image, "--row": row, "--text": text, "--sound": sound}
    event, observed, told = _taken(
        {name: one for name, one in asked.items() if one is not None}, mask, hidden, subject
    )
    context = read_given(given, subject, event)
    if given is None and contexts.are_loudness(model.space):
        told.append("It is given the loudness of the whole recording, hidden or not: see --given.")
    model = model.given(context)
    leader = _named(guide, model, context) if guide not in ("auto", "none") else None
    for said in told:  # now that nothing is refused any more
        remark(said)
    needed = completion.predicted(model, observed) == "sequential Monte Carlo"
    if guide == "auto" and needed and method == "auto":
        leader = _best_guide(subject, context)
    result = _awaited(
        completion.complete(
            model, event, observed, n, seed=seed, method=method, guide=leader, effort=effort
        )
    )
    about = {"run": subject.record.title, "seed": seed, "method": result.method, "given": given}
    where = _write(output, ending, event, observed, result.samples, subject, about, scale)
    seen = observed.all(0) if model.space.kind.pictured else observed
    filled = f"{int((~seen).sum()):,} of {seen.numel():,} {model.space.kind.dimensions} filled in"
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


def _ending(output: Path, subject: "Run", scale: int | None) -> str:
    """Return the ending of the file that is asked for, if the run's events can be completed."""
    from ar_studio import export

    space = subject.record.model.space
    if space.kind.varying or space.kind.latent:
        raise StudioError(
            f"The events of {subject.folder} are {space.kind.many}, of which no part is filled in; "
            "choose a run of pictures, rows, texts or sounds."
        )
    if space.kind.pictured:
        return checked_scale(output, export.format_of(output, (".png", ".npz")), scale)
    return checked_scale(output, export.suited(output, space), scale)


def _taken(
    asked: "dict[str, Path | str]", mask: Path | None, hidden: str | None, run: "Run"
) -> "tuple[Tensor, Tensor, list[str]]":
    """Read an event and what of it is observed, and tell what was done to fit them."""
    from ar_studio import gaps, pictures

    part, space = run.record.data, run.record.model.space
    blank: list[int] = []
    if "--row" in asked and part.columns:
        asked["--row"], blank = gaps.filled(str(asked["--row"]), part.columns)
    x = density.taken(asked, run)
    (named,) = asked.values()
    name = named.name if isinstance(named, Path) else "The event"
    told = [f"{name}: {x.said}."] if x.said else []
    if not space.kind.pictured:
        if mask is not None or not (hidden or blank):
            raise StudioError(
                f"Say with --hidden which {space.kind.dimensions} are filled in, such as 3, 20-40; "
                "a --mask is of pictures."
            )
        observed = gaps.read(hidden or "", space, part.columns, blank)
        return x.event, observed, [*told, *_named_gaps(observed, part.columns)]
    if mask is None or hidden is not None:
        raise StudioError(
            "Name with --mask a picture of what is filled in; --hidden is of what is no picture."
        )
    seen = pictures.read_mask(mask, space, part.pictured)
    return x.event, seen.event, [*told, f"{mask.name}: {seen.said}."] if seen.said else told


def _named_gaps(observed: "Tensor", columns: "Sequence[Column]") -> list[str]:
    """Tell which columns are filled in: a number may be a name, or a place."""
    missing = (~observed).flatten().tolist()
    names = [column.name for column, gone in zip(columns, missing, strict=False) if gone]
    return [f"Filled in: {listed(names, 8)}."] if names else []


def _write(
    output: Path,
    ending: str,
    x: "Tensor",
    observed: "Tensor",
    samples: "Tensor",
    subject: "Run",
    about: dict[str, object],
    scale: int | None,
) -> str:
    """Write completions as a sheet, single files, arrays, or as samples are; and say where."""
    from ar_studio import export

    part, space = subject.record.data, subject.record.model.space
    if where := save_singly(output, samples, space, scale, about):
        return where
    if ending == ".png":
        sheet = export.completion_sheet(x, observed, samples, space.levels, scale)
        export.save_image(output, sheet, about)
    elif ending == ".npz":
        event = "image" if space.kind.pictured else "event"
        export.save_arrays(output, {"samples": samples, event: x, "mask": observed}, about)
    else:
        told = part.columns, part.words
        export.save_samples(output, samples, space, None, *told, about, scale)
    return str(output)


def describe(result: "Completed") -> str:
    """Say how completions were drawn."""
    return {
        "exact": "exact",
        "enumerated": "exact: all completions were listed",
        "guided": "guided: draws of a model of any ordering, moved to this model's own",
        "sequential Monte Carlo": "by sequential Monte Carlo",
        "clamped": "clamped: what is observed and comes later was ignored",
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
    """Say how likely the model finds the completions, and events of the test data."""
    import torch

    with torch.no_grad():
        parts = [model.log_prob(part) for part in result.samples.split(16)]
    found, score = torch.cat(parts), subject.record.scores.get("test")
    many = model.space.kind.many
    usual = f"; whole test {many} have {-score.nll_nats:.2f}" if score else ""
    return f"log p of the completed {many}: {found.mean():.2f} nats on average{usual}."
