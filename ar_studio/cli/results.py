"""`evaluate`, `sample` and `complete`: what a trained run can do."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ar_studio.cli.catalogues import AsJson
from ar_studio.cli.console import counter, download_bar, print_json, remark
from ar_studio.cli.training import DataDir

if TYPE_CHECKING:
    from torch import Tensor

    from ar_studio.completion import Completed
    from ar_studio.export import Recording
    from ar_studio.models import Model

RunFolder = Annotated[Path, typer.Argument(help="Folder of the run.")]
Count = Annotated[int, typer.Option("-n", min=1, max=10_000, help="How many.")]
Seed = Annotated[int, typer.Option(min=0, max=2**63 - 1, help="Of the noise.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(evaluate)
    app.command()(sample)
    app.command()(complete)


def evaluate(
    run: RunFolder,
    split: Annotated[str, typer.Option(help="train, valid or test.")] = "test",
    ensemble: Annotated[
        int, typer.Option(min=1, max=1024, help="Orderings whose probabilities are averaged.")
    ] = 1,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "auto",
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Measure the best weights of a run on a split, and note the score in the run."""
    from ar_studio import studies
    from ar_studio.runs import Run
    from ar_studio.system import choose_device

    subject, torch_device = Run(run), choose_device(device)
    with download_bar() as progress:
        dataset = studies.reload_data(subject, data_dir=data_dir, progress=progress)
    scored = None
    with counter(f"Evaluating {split}", None) as advance:
        for event in studies.score(subject, dataset, split, ensemble=ensemble, device=torch_device):
            if isinstance(event, studies.Scored):
                scored = event
            else:
                advance(event.done, event.total)
    assert scored is not None
    if not scored.recorded:
        remark("The run is being trained or may only be read: the score was not noted in it.")
    score = scored.score
    if as_json:
        print_json(score.model_dump(mode="json"))
        return
    bits = "" if score.bits_per_dim is None else f", {score.bits_per_dim:.4f} bits/dim"
    words = "" if score.perplexity is None else f", perplexity {score.perplexity:.1f} per word"
    print(
        f"{subject.record.title}, {score.split} ({score.protocol}): "
        f"{'≤ ' if score.upper_bound else ''}{score.nll_nats:.3f} ± {score.nll_stderr:.3f} nats"
        f"{bits}{words}, {score.n} events"
        + (f", {score.ensemble} orderings" if score.ensemble > 1 else "")
    )


def sample(
    run: RunFolder,
    output: Annotated[Path, typer.Option("-o", "--output", help="FILE.png, .gif or .npz.")],
    n: Count = 16,
    seed: Seed = 0,
    temperature: Annotated[float, typer.Option(help="Other than 1: not the model's own.")] = 1.0,
) -> None:
    """Draw samples into a picture, an animation of their drawing, or an array."""
    from ar_studio import export, models, studies
    from ar_studio.runs import Run

    ending = export.format_of(output)
    subject = Run(run)
    model = models.restore(subject)
    recording = export.Recording(model.space) if ending == ".gif" else None
    samples, seconds = draw(model, n, seed, temperature, recording)
    export.save_samples(output, samples, model.space.levels, recording)
    print(f"{n} samples in {output}, {seconds / n:.2g} s each")
    if temperature != 1:
        remark(f"At temperature {temperature:g} samples leave the model's distribution.")
    studies.amend(subject, seconds_per_sample=seconds / n)


def complete(
    run: RunFolder,
    image: Annotated[Path, typer.Option(help="Picture to complete.")],
    mask: Annotated[Path, typer.Option(help="Picture of its size: white is observed.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="FILE.png or .npz.")],
    n: Count = 8,
    seed: Seed = 0,
    method: Annotated[
        Literal["auto", "clamped"],
        typer.Option(help="clamped ignores observed pixels that come later: wrong, instructive."),
    ] = "auto",
) -> None:
    """Fill in the missing pixels of a picture in several ways."""
    from ar_studio import completion, export, models
    from ar_studio.completion import Completed, Moved
    from ar_studio.runs import Run

    ending = export.format_of(output, (".png", ".npz"))
    model = models.restore(Run(run))
    x, observed = export.read_event(image, model.space), export.read_mask(mask, model.space)
    with counter("Completing", int((~observed).sum())) as advance:
        result = None
        events = completion.complete(model, x, observed, n, seed=seed, method=method)
        for done, event in enumerate(events, 1):
            if isinstance(event, Completed):
                result = event
            elif isinstance(event, Moved):
                advance(event.done, event.total)
            else:
                advance(done, None)
    assert result is not None
    if ending == ".png":
        sheet = export.completion_sheet(x, observed, result.samples, model.space.levels)
        export.save_image(output, sheet)
    else:
        export.save_arrays(output, {"samples": result.samples, "image": x, "mask": observed})
    print(f"{n} completions in {output}, {describe(result)}")


def describe(result: "Completed") -> str:
    """Say how completions were drawn, and how good they are if that is not exact."""
    if result.method == "sequential Monte Carlo":
        return (
            f"by sequential Monte Carlo (effective sample size {result.effective_sample_size:.0f} "
            f"of {result.particles}, {result.unique_ancestors} unique ancestors)"
        )
    if result.method == "clamped":
        return "clamped: observed pixels that come later were ignored"
    return "exact"


def draw(
    model: "Model",
    n: int,
    seed: int,
    temperature: float = 1.0,
    recording: "Recording | None" = None,
) -> "tuple[Tensor, float]":
    """Return samples and the seconds they took, recording aside."""
    from ar_studio import sampling

    total, seconds = model.space.size, 0.0
    events = sampling.sample(model, n, seed=seed, temperature=temperature)
    with counter("Sampling", total) as advance:
        while True:
            before = time.perf_counter()
            event = next(events)
            seconds += time.perf_counter() - before
            if isinstance(event, sampling.Sampled):
                return event.samples, seconds
            if recording is not None:
                recording.add(event)
            advance(event.position + 1, total)
