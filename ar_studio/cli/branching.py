"""`branch`: what an event, a sample or a completion would have been, had one value been another."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ar_studio.cli import paths
from ar_studio.cli.console import counter, remark
from ar_studio.cli.density import taken
from ar_studio.cli.results import Given, RunFolder, Seed, read_given
from ar_studio.errors import StudioError
from ar_studio.figures import decimal

if TYPE_CHECKING:
    from torch import Tensor

    from ar_studio.branching import Branched, Told
    from ar_studio.models import AutoregressiveModel
    from ar_studio.runs import Run

PICTURE = "branch.png"


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("branch")(branch)


def branch(
    run: RunFolder,
    at: Annotated[
        str,
        typer.Option(
            help="Where: ROW,COLUMN of a picture, from 0 as density tells them, and ,CHANNEL in "
            "colour; a column's name; or the number of a word or sample, from 1."
        ),
    ],
    value: Annotated[str, typer.Option(help="What it is to be: a number, a category, a word.")],
    output: Annotated[Path, paths.option("-o", "--output", told="Folder for what comes out.")],
    image: Annotated[
        Path | None, paths.option(told="Picture of the event; else a sample is branched.")
    ] = None,
    row: Annotated[str | None, typer.Option(help="Values of a row, with commas.")] = None,
    text: Annotated[str | None, typer.Option(help="Words of a document, or a text.")] = None,
    sound: Annotated[Path | None, paths.option(told="Recording whose beginning is meant.")] = None,
    mask: Annotated[
        Path | None,
        paths.option(told="Of a completion, what was hidden: black; what is observed stays."),
    ] = None,
    seed: Seed = 0,
    temperature: Annotated[
        float, typer.Option(min=0.05, max=5.0, help="At which the sample is drawn.")
    ] = 1.0,
    given: Given = None,
) -> None:
    """Give one place of an event another value, and draw what comes later from the same noise."""
    from ar_studio import branching, models, pictures
    from ar_studio.runs import Run

    paths.check_kept({"output": output / PICTURE, "image": image, "mask": mask, "given": given})
    subject = Run(run)
    model = models.autoregressive(models.restore(subject))
    asked = {"--image": image, "--row": row, "--text": text, "--sound": sound}
    named = {name: told for name, told in asked.items() if told is not None}
    if temperature != 1 and (named or mask is not None):
        raise StudioError("Only a sample has a temperature; leave --temperature out.")
    if mask is not None and image is None:
        raise StudioError("A mask is of a picture that was completed; name it with --image.")
    own = taken(named, subject).event if named else None
    model = model.given(read_given(given, subject, own))
    event, noise = _event(model, own, seed, temperature)
    dimension = _place(at, subject)
    number = _value(value, dimension, subject)
    if mask is None:
        drawing = branching.branch(model, event, noise, dimension, number, temperature=temperature)
    else:
        observed = pictures.read_mask(mask, model.space, subject.record.data.pictured).event
        drawing = branching.branch_completion(
            model, event, observed.bool(), dimension, number, seed=seed
        )
    branched = _drawn(drawing, model.space.size)
    name = f"{at} = {value}"
    told = _told(model, event, branched, dimension, name)
    _write(output, subject, told, {"seed": seed, "temperature": temperature, "given": given})
    _say(told[1], told[0], branched, output)


def _event(
    model: "AutoregressiveModel", own: "Tensor | None", seed: int, temperature: float
) -> "tuple[Tensor, Tensor]":
    """Return the event that is branched, one's own or else a sample, and its noise."""
    from ar_studio import branching, sampling

    if own is not None:
        return own, branching.noise_of(model, own, seed)
    noise = sampling.make_noise(1, model.space.size, seed)
    *_, drawn = sampling.sample(model, 1, noise=noise, temperature=temperature)
    assert isinstance(drawn, sampling.Sampled)
    return drawn.samples[0], noise


def _place(at: str, subject: "Run") -> int:
    """Return the flat dimension that is meant."""
    space, columns = subject.record.model.space, subject.record.data.columns
    names = [column.name for column in columns]
    if at in names:
        return names.index(at)
    if columns:
        raise StudioError(f"There is no column {at!r}; it is one of {', '.join(names[:12])}.")
    try:
        numbers = [int(part) for part in at.split(",")]
    except ValueError:
        numbers = []
    channels, height, width = space.grid
    if not space.kind.pictured:
        if len(numbers) == 1 and 1 <= numbers[0] <= space.size:
            return numbers[0] - 1
        raise StudioError(f"--at {at} is no place here; name one from 1 to {space.size:,}.")
    row, column, channel = [*numbers, 0][:3] if len(numbers) in (2, 3) else (-1, -1, -1)
    if not (0 <= row < height and 0 <= column < width and 0 <= channel < channels):
        raise StudioError(
            f"--at {at} is no pixel here; name ROW,COLUMN up to {height - 1},{width - 1}"
            + (f", and a CHANNEL up to {channels - 1}." if channels > 1 else ".")
        )
    return (channel * height + row) * width + column


def _value(text: str, dimension: int, subject: "Run") -> float:
    """Return the value that a text means at a dimension."""
    part = subject.record.data
    if part.columns:
        return part.columns[dimension].read(text)
    if part.words:
        if text not in part.words:
            raise StudioError(f"{text!r} is not in the vocabulary of this run.")
        return part.words.index(text)
    try:
        return float(text)
    except ValueError:
        raise StudioError(f"--value {text} is no number.") from None


def _drawn(drawing: "Iterable[object]", size: int) -> "Branched":
    from ar_studio.branching import Branched
    from ar_studio.completion import Moved
    from ar_studio.sampling import PixelDrawn

    with counter("Drawing what comes after it", None) as advance:
        for found in drawing:
            match found:
                case Branched():
                    return found
                case PixelDrawn():
                    advance(found.position + 1, size)
                case Moved():
                    advance(found.done, found.total)
    raise AssertionError


def _told(
    model: "AutoregressiveModel", event: "Tensor", branched: "Branched", dimension: int, name: str
) -> "tuple[Told, Told]":
    """Return what is told of the event and of its branch."""
    import torch

    from ar_studio import branching, density

    after = branched.event
    found = [density.measure(model, one) for one in (event, after)]
    assert found[1].surprise is not None
    p = float(torch.exp(-found[1].surprise.flatten()[dimension]))
    position = model.ordering.tolist().index(dimension)
    flat, other = event.flatten().tolist(), after.flatten()
    differing = int((~torch.isclose(event.flatten().double(), other.double(), atol=1e-4)).sum())
    before = branching.Told("before", None, None, None, None, None, found[0].log_prob, 0, flat)
    value = float(other[dimension])
    return before, branching.Told(
        name, 0, position, dimension, value, p, found[1].log_prob, differing, other.tolist()
    )


def _write(output: Path, subject: "Run", told: "tuple[Told, Told]", how: dict[str, object]) -> None:
    """Write both events in a picture or a table, and what is known of them."""
    import torch

    from ar_studio import export, files

    space, part = subject.record.model.space, subject.record.data
    output.mkdir(parents=True, exist_ok=True)
    about = {"run": subject.record.title, **how}
    events = torch.tensor([one.event for one in told]).view(-1, *space.event_shape)
    path = output / (PICTURE if space.kind.pictured else "branch.csv")
    export.save_samples(
        path, events.to(space.dtype), space, columns=part.columns, words=part.words, about=about
    )
    text = json.dumps({**about, "branches": [asdict(one) for one in told]}, indent=1)
    files.replace(output / "branch.json", text.encode())


def _say(branch: "Told", before: "Told", branched: "Branched", output: Path) -> None:
    assert branch.p is not None
    print(
        f"{branch.name}: p = {branch.p:.3g} given all before it; "
        f"log p(x) {decimal(before.log_prob, 2)} → {decimal(branch.log_prob, 2)} nats; "
        f"{branch.differing:,} values differ"
    )
    if not branched.same_noise:
        remark(
            f"What is observed comes later in the ordering, so the rest was drawn anew "
            f"({branched.method}), not from the noise of before; p is not given it."
        )
    remark(f"Before and after: {output}.")
