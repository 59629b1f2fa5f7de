"""`density`: how likely a trained run finds an event of one's own, and where it is surprised."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ar_studio.cli import paths
from ar_studio.cli.console import print_table, remark
from ar_studio.cli.results import Given, RunFolder, Scale, checked_scale, read_given
from ar_studio.errors import StudioError

if TYPE_CHECKING:
    from ar_studio.columns import Column
    from ar_studio.density import Density, Factor
    from ar_studio.pictures import Taken
    from ar_studio.runs import Run
    from ar_studio.spaces import EventSpace

MOST_LISTED = 64  # factors in a table on the terminal


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("density")(show_density)


def show_density(
    run: RunFolder,
    image: Annotated[
        Path | None, paths.option(told="Picture of the event; or a .npz of samples.")
    ] = None,
    row: Annotated[
        str | None, typer.Option(help="Values of a row, with commas between them.")
    ] = None,
    text: Annotated[str | None, typer.Option(help="Words of a document, or a text.")] = None,
    sound: Annotated[Path | None, paths.option(told="Recording whose beginning is meant.")] = None,
    ordering: Annotated[
        str | None,
        typer.Option(
            help="Another than the model's own, for models of any ordering: spiral, random, …, or "
            "numbers such as 2, 3, 1."
        ),
    ] = None,
    given: Given = None,
    output: Annotated[
        Path | None,
        paths.option(
            "-o",
            "--output",
            told="FILE.png: the picture, what was expected, where it surprises; .csv: the factors; "
            "or .npz.",
        ),
    ] = None,
    scale: Scale = None,
) -> None:
    """Tell how likely a model finds one event: log p(x), each factor of it, and a map of them."""
    from ar_studio import density, models, orderings
    from ar_studio.runs import Run

    subject = Run(run)
    ending = _ending(output, subject, scale)
    model = models.restore(subject)
    asked = {"--image": image, "--row": row, "--text": text, "--sound": sound}
    event = taken({name: told for name, told in asked.items() if told is not None}, subject)
    if event.said:
        file = image or sound
        remark(f"{file.name if file else 'The event'}: {event.said}.")
    found = density.measure(
        model,
        event.event,
        context=read_given(given, subject, event.event),
        ordering=orderings.make(orderings.read(ordering), model.space) if ordering else None,
    )
    part = subject.record.data
    listed = density.factors(found, part.columns, part.words)
    print(f"{subject.record.title}: {found.said}")
    if written := density.product(listed, found.symbol):
        print(written)
    if part.columns and 0 < len(listed) <= MOST_LISTED:
        print_table(*_table(listed), "")
    for said in _remarks(found, subject):
        remark(said)
    if output is not None:
        _write(output, ending, found, listed, subject, scale, given)


def _ending(output: Path | None, subject: "Run", scale: int | None) -> str:
    """Return the ending of the file that is asked for; empty for none."""
    from ar_studio import export

    if output is None:
        return ""
    pictured = subject.record.model.space.kind.pictured
    allowed = (".png", ".csv", ".npz") if pictured else (".csv", ".npz")
    return checked_scale(output, export.format_of(output, allowed), scale)


def taken(asked: "dict[str, Path | str]", subject: "Run") -> "Taken":
    """Read the event that is named, by the settings that the run's data were read by."""
    from ar_studio import clips, pictures, typed

    part, space = subject.record.data, subject.record.model.space
    kind = space.kind
    if list(asked) != [f"--{kind.told}"]:
        raise StudioError(
            f"The events of {subject.folder} are {kind.many}; name one {kind.one} with "
            f"--{kind.told}."
        )
    (told,) = asked.values()
    if isinstance(told, Path) and not kind.pictured:
        return clips.read(told, space, part.preparation.get("amplitude", "recorded"))
    if isinstance(told, Path):
        return pictures.read_event(told, space, part.pictured)
    return typed.read(told, space, part.columns, part.words)


def _table(factors: "list[Factor]") -> tuple[list[str], list[list[str]]]:
    from ar_studio.density import power
    from ar_studio.figures import decimal

    rows = [
        [one.name, one.value, power(one.log_prob), decimal(-one.log_prob, 2)] for one in factors
    ]
    return ["column", "value", "p", "surprise (nats)"], rows


def _remarks(found: "Density", subject: "Run") -> Iterator[str]:
    """Say what the number is to be compared with, and where the model is surprised."""
    if score := subject.record.scores.get("test"):
        kind = found.space.kind
        yield f"Whole test {kind.many}: log p {score.figure.negated.quantity} on average."
    if found.space.values.density:
        yield "It is the logarithm of a density, which may be above 0."
    if found.surprise is None:
        yield "The model has no conditionals p(x_i | x_<i), so there are no factors and no map."
    else:
        surprise = found.surprise.view(found.space.grid).sum(0)  # of all channels of a pixel
        most = int(surprise.argmax())
        yield (
            f"Surprise −log p(x_i | x_<i): at most {float(surprise.max()):.2f} nats, at "
            f"{_place(most, found.space, subject.record.data.columns)}."
        )


def _place(index: int, space: "EventSpace", columns: "Sequence[Column]") -> str:
    """Return what a pixel, a column or a word is called."""
    if columns:
        return columns[index].name
    if space.kind.pictured:
        row, column = divmod(index, space.grid[2])
        return f"row {row}, column {column}"
    return f"{space.kind.dimension} {index + 1}"


def _write(
    output: Path,
    ending: str,
    found: "Density",
    factors: "list[Factor]",
    subject: "Run",
    scale: int | None,
    given: str | None,
) -> None:
    """Write the maps of an event, or its factors."""
    from ar_studio import export

    about = {"run": subject.record.title, "log_prob": found.log_prob, "given": given}
    expected, surprise = found.expected, found.surprise
    if expected is None or surprise is None:
        raise StudioError("There is nothing to write: this model has no factors and no map.")
    if ending == ".png":
        sheet = export.density_sheet(found.event, expected, surprise, found.space.levels, scale)
        export.save_image(output, sheet, about)
    elif ending == ".csv":
        header = ["position", "dimension", "value", "log_prob"]
        rows = [(i, f.name, f.value, f.log_prob) for i, f in enumerate(factors, 1)]
        export.save_table(output, header, rows)
    else:
        arrays = {"event": found.event, "expected": expected, "surprise": surprise}
        export.save_arrays(output, {**arrays, "ordering": found.ordering}, about)
    remark(f"{'Event, expected value and surprise' if ending == '.png' else 'Factors'}: {output}.")
