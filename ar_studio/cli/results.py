"""`evaluate`, `classify` and `sample`: what a trained run can do."""

import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ar_studio.cli import paths
from ar_studio.cli.catalogues import AsJson
from ar_studio.cli.console import (
    awaited,
    counter,
    download_bar,
    print_json,
    print_table,
    remark,
    tell,
)
from ar_studio.cli.training import DataDir, Moved
from ar_studio.errors import StudioError
from ar_studio.figures import duration, interval, percent
from ar_studio.seeds import SEEDS

if TYPE_CHECKING:
    from torch import Tensor

    from ar_studio import sampling
    from ar_studio.comparison import Difference
    from ar_studio.data import Dataset
    from ar_studio.export import Recording
    from ar_studio.models import Model
    from ar_studio.records import Score
    from ar_studio.runs import Run
    from ar_studio.scores import Scored
    from ar_studio.spaces import EventSpace

Method = Literal["one-by-one", "by-blocks", "fixed-point", "fastest"]
WORDS: dict["sampling.Method", Method] = {
    "one by one": "one-by-one",
    "by blocks": "by-blocks",
    "fixed point": "fixed-point",
}

RunFolder = Annotated[Path, paths.argument("Folder of the run.")]
Count = Annotated[int, typer.Option("-n", min=1, max=10_000, help="How many.")]
Seed = Annotated[int, typer.Option(min=0, max=SEEDS - 1, help="Of the noise.")]
Scale = Annotated[
    int | None,
    typer.Option(
        min=1,
        max=64,
        help="Pixels per pixel; else 1 for single pictures, and a sheet fills a screen.",
    ),
]
Given = Annotated[
    str | None,
    typer.Option(
        help="What a model of p(x | c) is given: a class, a picture's file, a text, or a file of "
        "sound, whose loudness is meant."
    ),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(evaluate)
    app.command()(classify)
    app.command()(sample)


def evaluate(
    runs: Annotated[list[Path], paths.argument("Folders of runs; several are compared.")],
    split: Annotated[str, typer.Option(help="train, valid or test.")] = "test",
    ensemble: Annotated[
        int,
        typer.Option(
            min=1,
            max=10_000,
            help="Orderings whose probabilities are averaged; of a bound, times the guesses.",
        ),
    ] = 1,
    chains: Annotated[
        int,
        typer.Option(min=0, max=100_000, help="Of an RBM's AIS, 10 or more; 0: as configured."),
    ] = 0,
    temperatures: Annotated[
        int,
        typer.Option(min=0, max=1_000_000, help="Of an RBM's AIS, 100 or more; 0: as configured."),
    ] = 0,
    sliding: Annotated[
        bool,
        typer.Option(
            "--sliding",
            help="Of texts and clips: each character or sample after half a window or more.",
        ),
    ] = False,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "auto",
    data: Moved = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Measure the best weights of runs on a split, and note the scores in the runs.

    Several runs must be of the same data: they are compared event by event with the best of them.
    """
    from ar_studio.cli import coding
    from ar_studio.runs import Run
    from ar_studio.system import choose_device

    if sliding and ensemble > 1:
        raise StudioError(
            "What slides reads along one ordering; leave out --ensemble or --sliding."
        )
    subjects, torch_device = [Run(folder) for folder in runs], choose_device(device)
    datasets = _datasets(subjects, split, data_dir, data)
    measured = [
        _measure(subject, dataset, split, ensemble, (chains, temperatures), torch_device, sliding)
        for subject, dataset in zip(subjects, datasets, strict=True)
    ]
    seen = [
        coding.in_pictures(subject, dataset, scored, data_dir, torch_device)
        for subject, dataset, scored in zip(subjects, datasets, measured, strict=True)
        if subject.record.model.space.kind.latent
    ]
    if not all(scored.recorded for scored in (*measured, *seen)):
        remark("A run that is being trained or may only be read did not note its score.")
    if len(measured) > 1 and not sliding:
        _compare(subjects, measured, as_json)
    elif as_json:
        told = [scored.score.model_dump(mode="json") for scored in measured]
        for score, pictured in zip(told, seen, strict=False):  # of codes all, else none
            score["pictures"] = asdict(pictured) | {"score": pictured.score.model_dump(mode="json")}
        print_json(told if len(told) > 1 else told[0])
    else:
        for subject, dataset, scored in zip(subjects, datasets, measured, strict=True):
            print(_sentence(subject, scored.score))
            coding.tell_usage(subject, dataset, split, torch_device)
    if not as_json:
        for subject, pictured in zip(subjects, seen, strict=False):
            print(f"{subject.record.title}, {pictured.score.split}: {pictured}")


def classify(
    run: RunFolder,
    split: Annotated[str, typer.Option(help="train, valid or test.")] = "test",
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "auto",
    data: Moved = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell classes apart by p(c | x) ∝ p(c) p(x | c), and measure p(x) = Σ p(c) p(x | c).

    For a run that was trained by class; that NLL compares with those of models without classes.
    """
    from ar_studio import models, scores
    from ar_studio.evaluation import Classified
    from ar_studio.runs import Run
    from ar_studio.system import choose_device

    subject, torch_device = Run(run), choose_device(device)
    (dataset,) = _datasets([subject], split, data_dir, data)
    events = scores.classify(subject, dataset, split, device=torch_device)
    found = awaited(f"Classifying by {subject.folder.name}", events, Classified)
    if as_json:
        print_json({**asdict(found), "confusion": found.confusion.tolist()})
        return
    figure = models.family(subject.record.model.name).card.figure(found.nll_nats, found.nll_stderr)
    figures = filter(None, (figure, dataset.space.part(figure)))
    print(
        f"{subject.record.title}, {split}: {found.accuracy:.2%} of {found.n} events in their own "
        f"class; without it {', '.join(map(str, figures))}"
    )


def _datasets(
    subjects: "list[Run]", split: str, data_dir: Path | None, place: str | None
) -> "list[Dataset]":
    """Return the data of each run, which hold the same events."""
    from ar_studio import comparison

    found = read_data(subjects, data_dir, place)
    if all(split in dataset.sizes for dataset in found):
        named = {str(one.folder): data for one, data in zip(subjects, found, strict=True)}
        comparison.check_same_events(named, split)
        for dataset in dict.fromkeys(found):
            tell(dataset)
    return found


def read_data(subjects: "list[Run]", data_dir: Path | None, place: str | None) -> "list[Dataset]":
    """Return the data of each run, each read once."""
    from ar_studio import studies, whereabouts

    found: dict[str, Dataset] = {}
    datasets = []
    with download_bar() as progress:
        for subject in subjects:
            key = subject.record.data.model_dump_json()  # a new place is noted in it
            if key not in found:
                found[key] = studies.reload_data(
                    subject, data_dir=data_dir, progress=progress, place=place
                )
            datasets.append(found[key])
            if moved := whereabouts.note(subject, found[key]):
                remark(moved)
    return datasets


def _measure(
    subject: "Run",
    dataset: "Dataset",
    split: str,
    ensemble: int,
    annealing: tuple[int, int],
    device: str,
    sliding: bool,
) -> "Scored":
    from ar_studio import scores

    if sliding:
        events = scores.slide(subject, dataset, split, device=device)
    else:
        events = scores.score(
            subject, dataset, split, ensemble=ensemble, annealing=annealing, device=device
        )
    return awaited(f"Evaluating {subject.folder.name}", events, scores.Scored)


def _compare(subjects: "list[Run]", measured: "list[Scored]", as_json: bool) -> None:
    """Print a row for each run, with its paired difference from the best."""
    from ar_studio import comparison

    best = min(range(len(measured)), key=lambda i: measured[i].score.nll_nats)
    differences = [
        None if i == best else comparison.difference(scored.log_probs, measured[best].log_probs)
        for i, scored in enumerate(measured)
    ]
    if as_json:
        rows = [
            {"run": str(subject.folder), "title": subject.record.title}
            | scored.score.model_dump(mode="json")
            | {"difference": None if gap is None else asdict(gap)}
            for subject, scored, gap in zip(subjects, measured, differences, strict=True)
        ]
        print_json({"reference": str(subjects[best].folder), "runs": rows})
        return
    part = next((scored.score.part for scored in measured if scored.score.part), None)
    unit = part.units if part else ""
    header = ["run", "title", "NLL (nats)", unit, "from the best (95 %)"]
    lines = [
        [str(subject.folder), subject.record.title, *_cells(scored.score), _gap(gap)]
        for subject, scored, gap in zip(subjects, measured, differences, strict=True)
    ]
    kept = [i for i in range(len(header)) if any(line[i] for line in lines)]
    print_table([header[i] for i in kept], [[line[i] for i in kept] for line in lines], "")
    score = measured[best].score
    remark(
        f"{score.split} ({score.protocol}): differences are of the same {score.n} events, one by "
        "one, with 95 % confidence intervals."
    )
    if any(scored.score.sign == "≤ " for scored in measured):
        remark("The difference of a bound (≤) is one too: that model may be better than it says.")
    for subject, scored in zip(subjects, measured, strict=True):
        if constant := scored.score.constant:
            remark(f"{subject.record.title}: {constant.told}; its error is in no interval.")


def _cells(score: "Score") -> list[str]:
    return [score.figure.cell, score.part.number if score.part else ""]


def _gap(gap: "Difference | None") -> str:
    return "best" if gap is None else interval(gap.mean, gap.low, gap.high)


def _sentence(subject: "Run", score: "Score") -> str:
    members = "times the guesses" if score.upper_bound else "orderings"
    kind = subject.record.model.space.kind
    many = kind.dimensions if score.sliding else "events"
    return (
        f"{subject.record.title}, {score.split} ({score.protocol}): "
        f"{', '.join(map(str, score.figures))}, {score.n:,} {many}"
        + (f", {score.ensemble:,} {members}" if score.ensemble > 1 else "")
        + (f"; {score.constant.told}" if score.constant else "")
        + (
            f", {percent(score.exact)} exactly so by greedy drawing"
            if score.exact is not None
            else ""
        )
    )


def sample(
    run: RunFolder,
    output: Annotated[
        Path,
        paths.output(
            "FILE.png, .gif, .mp4, .wav, .csv, .txt or .npz; FOLDER/ or s%03d.png: single pictures "
            "in their own size, or s%03d.wav sounds."
        ),
    ],
    n: Count = 16,
    seed: Seed = 0,
    temperature: Annotated[float, typer.Option(help="Other than 1: not the model's own.")] = 1.0,
    given: Given = None,
    method: Annotated[
        Method,
        typer.Option(help="How to draw the same samples; fastest measures which way is."),
    ] = "one-by-one",
    prompt: Annotated[
        str | None, typer.Option(help="Of texts: how each begins; the model goes on, exactly.")
    ] = None,
    scale: Scale = None,
    maps: Annotated[
        bool, typer.Option("--maps", help="Beside them, what was expected of each pixel.")
    ] = False,
) -> None:
    """Draw samples into a picture, an animation of their drawing, sounds, rows, texts, arrays."""
    from ar_studio import animations, export, models
    from ar_studio.cli import coding as written
    from ar_studio.runs import Run

    subject = Run(run)
    output = paths.each(output, space := subject.record.model.space)
    ending = checked_scale(output, export.suited(output, space), scale)  # before hours of drawing
    if maps:
        check_maps(output, ending)
    model = models.restore(subject)
    writer = None if ending == ".csv" else written.writer_of(subject)
    recording = export.Recording(model.space) if maps or ending in animations.ENDINGS else None
    part = subject.record.data
    context = read_given(given, subject)
    begun = read_prompt(prompt, subject, method)
    method, width = _way(method, model, n, context)
    model = model.given(context)
    samples, seconds = draw(model, n, seed, temperature, recording, width, begun)
    about = {
        "run": subject.record.title,
        "seed": seed,
        "temperature": temperature,
        "method": method,
        "given": given,
        **({} if prompt is None else {"prompt": prompt}),
    }
    if writer is not None:
        where = written.save_pictures(output, samples, writer, recording, maps, scale, about)
    elif not (where := save_singly(output, samples, model.space, scale, about)):
        told = part.columns, part.words
        export.save_samples(output, samples, model.space, recording, *told, about, scale)
    print(f"{n} samples in {where or output}, {duration(seconds / n)} each")
    if temperature != 1:
        remark(f"At temperature {temperature:g} samples leave the model's distribution.")
    subject.amend(seconds_per_sample=seconds / n)


def _way(method: Method, model: "Model", n: int, context: "Tensor | None") -> tuple[Method, int]:
    """Return how samples are drawn, and how many dimensions at once; what is fastest, measured."""
    from ar_studio import sampling

    if method != "fastest":
        return method, {WORDS[name]: sampling.windows(name, model.space) for name in WORDS}[method]
    width = sampling.fastest(model, n, context=context)
    found = WORDS[sampling.method(width, model.space)]
    remark(f"Fastest here: {found}, {width:,} at once.")
    return found, width


def checked_scale(output: Path, ending: str, scale: int | None) -> str:
    """Return the ending of an output that may be many pictures, which alone have a scale."""
    from ar_studio import singles

    singles.check(output)
    if scale is not None and ending not in (".png", ".gif", ".mp4"):
        raise StudioError(f"--scale enlarges pictures; leave it out for a {ending} file.")
    return ending


def check_maps(output: Path, ending: str) -> None:
    """Refuse maps beside samples where there is no place for them."""
    from ar_studio import singles

    if singles.are_meant(output) or ending not in (".png", ".gif", ".mp4", ".npz"):
        raise StudioError(
            "--maps lie beside samples in one picture, an animation or arrays; name a .png, .gif, "
            ".mp4 or .npz file."
        )


def save_singly(
    output: Path, events: "Tensor", space: "EventSpace", scale: int | None, about: dict[str, object]
) -> str:
    """Write single pictures if the output's name asks for them, and say where; or nothing."""
    from ar_studio import singles

    if not singles.are_meant(output):
        return ""
    first, last = singles.save(output, events, space, scale or 1, about)
    return str(first) if first == last else f"{first} to {last.name}"


def read_given(text: str | None, run: "Run", event: "Tensor | None" = None) -> "Tensor | None":
    """Return the context that `--given` names, or what an event itself tells of it, or None."""
    from ar_studio import clips, contexts, places

    events, part = run.record.model.space, run.record.data
    space = events.context
    if contexts.are_loudness(events) and text is not None:
        loud = part.preparation.get("amplitude", "recorded")
        taken = clips.read(path := places.named(text), events, loud)
        if taken.said:
            remark(f"{path.name}: {taken.said}.")
        event = taken.event
    if contexts.are_loudness(events) and event is not None:
        return contexts.loudness(event, events)
    if text is None:
        if space is not None and not space.withheld:
            which = contexts.one(events)
            raise StudioError(
                f"This model learnt p(x | c): say with --given which {which} it gets."
            )
        return None
    return contexts.read(text, space, part.class_names, part.pictured, part.words)


def read_prompt(text: str | None, run: "Run", method: str) -> "Tensor | None":
    """Return the values that `--prompt` names, or None; say which characters were replaced."""
    import torch

    if not text:
        return None
    if method != WORDS["one by one"]:
        raise StudioError("A prompt is gone on from one by one; leave out --method or --prompt.")
    part = run.record.model
    codes, said = part.space.kind.begun(text, part.space.size, run.record.data.words)
    if said:
        remark(said)
    return torch.tensor(codes).to(part.space.dtype)


def draw(
    model: "Model",
    n: int,
    seed: int,
    temperature: float = 1.0,
    recording: "Recording | None" = None,
    width: int = 1,
    prompt: "Tensor | None" = None,
) -> "tuple[Tensor, float]":
    """Return samples and the seconds they took, recording aside."""
    from ar_studio import prompts, sampling
    from ar_studio.fixed_point import Iterated

    total, seconds = model.space.size, 0.0
    if prompt is None:
        events = sampling.draw(model, n, width, seed=seed, temperature=temperature)
    else:
        events = prompts.draw(model, prompt, n, seed=seed, temperature=temperature)
    with counter("Sampling", total) as advance:
        while True:
            before = time.perf_counter()
            event = next(events)
            seconds += time.perf_counter() - before
            if isinstance(event, sampling.Sampled):
                if event.passes is not None:
                    needed = event.passes.double()
                    remark(f"Passes for each: {needed.mean():.1f}, at most {int(needed.max())}.")
                return event.samples, seconds
            if isinstance(event, Iterated):
                advance(int(event.final.min()), total)
                continue
            if isinstance(event, sampling.PixelDrawn):
                advance(event.position + 1, total)
            if recording is not None:
                for pixel in sampling.pixels(event):
                    recording.add(pixel)
