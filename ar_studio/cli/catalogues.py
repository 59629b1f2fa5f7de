"""`models`, `datasets`, `runs` and `report`: what there is."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ar_studio.cli import paths
from ar_studio.cli.console import print_json, print_table, remark
from ar_studio.cli.training import named

if TYPE_CHECKING:
    from ar_studio.models import Entry

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("models")(list_models)
    app.command("datasets")(list_datasets)
    app.command("runs")(list_runs)
    app.command("report")(show_report)


def list_models(
    as_json: AsJson = False,
    add: Annotated[
        Path | None,
        paths.option(told="FILE.py of a model to know by its name; its code runs."),
    ] = None,
    forget: Annotated[
        str | None, typer.Option(help="Name of a model that was added from a file.")
    ] = None,
) -> None:
    """List the models, with the settings that --set takes; or add one from a file."""
    from ar_studio import models
    from ar_studio.optimisation import TrainSettings

    if add is not None:
        name = named(str(add))
        print(f"{name} is a model like any other now: ar-studio train --model {name}")
        return
    if forget is not None:
        models.forget(forget)
        print(f"{forget} is forgotten; its file and its runs stay as they are.")
        return
    known = models.entries()
    others = {n: package for n, package in models.packaged().items() if n not in known}
    if as_json:
        packages = [{"name": name, "package": package} for name, package in others.items()]
        print_json([*map(_described, known.values()), *packages])
        return
    rows = [
        [name, f"{card.title} ({card.year})", card.idea, ", ".join(known[name].settings)]
        for name, card in ((name, entry.card) for name, entry in known.items())
    ]
    rows += [
        [n, "", f"in {package}, described once it was used", ""] for n, package in others.items()
    ]
    print_table(["name", "title", "idea", "settings"], rows, "There are no models.")
    print(f"\nEvery training also takes: {', '.join(TrainSettings.model_fields)}.")


def list_datasets(as_json: AsJson = False) -> None:
    """List the data sets; your own will do besides.

    A folder, .zip or .tar of images, arrays (.npz, .npy, .mat, IDX) or a table
    (.csv, .tsv, .txt, .data, .arff) or a text (.txt, .md) is named by its path.
    """
    from ar_studio import data, kinds

    if as_json:
        print_json([asdict(card) for card in data.CATALOGUE.values()])
        return
    rows = [[name, card.title, card.description] for name, card in data.CATALOGUE.items()]
    print_table(["name", "title", "description"], rows, "There are no data sets.")
    print(f"\nWhere they mean something, they take: {', '.join(kinds.settings())}.")


def list_runs(
    folder: Annotated[
        Path | None,
        paths.argument("Folder that holds runs; the window's unless given."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the runs in a folder, newest first."""
    from ar_studio import places, ranking, runs, system
    from ar_studio.errors import StudioError

    if folder is not None and not places.is_folder(folder):
        raise StudioError(f"There is no folder {folder}; name one that holds runs.")
    try:
        where = folder or system.runs_folder()
        found, none = runs.find(where), f"in {where}; make one with: ar-studio train"
        if wrong := runs.unreadable(where, found):
            others = f" And {len(wrong) - 1:,} more." if wrong[1:] else ""
            remark(f"Left out, as it cannot be read: {wrong[0]}{others}")
    except StudioError as error:
        if folder is not None:
            raise
        found, none = [], f"yet. {error}"
    if as_json:
        print_json(
            [
                {
                    "folder": str(run.folder),
                    "interrupted": run.interrupted,
                    **run.record.model_dump(mode="json"),
                }
                for run in found
            ]
        )
        return
    rows = ranking.table(found)
    cells = [
        [str(row.run.folder), row.title, _status(row.run), *_number(row), _rank(row, place)]
        for row, place in zip(rows, ranking.rank(rows), strict=True)
    ]
    header = ["folder", "title", "status", "NLL (nats)", "bits/dim", "split", "protocol", "rank"]
    print_table(header, cells, f"There are no runs {none}")


def show_report() -> None:
    """Print what a bug report needs to know about the program and this machine."""
    from ar_studio import system

    print(system.report())


def _described(entry: "Entry") -> dict[str, Any]:
    said = entry.model_dump(mode="json")
    outside = {"origin": said["origin"]} if entry.origin else {}
    return said["card"] | {"config": said["settings"]} | outside


def _status(run: Any) -> str:
    return "interrupted" if run.interrupted else run.record.status


def _number(row: Any) -> list[str]:
    if row.figure is None:
        return ["", "", "", row.protocol]
    split = row.split if row.ensemble == 1 else f"{row.split} × {row.ensemble}"
    return [row.figure.cell, row.part.cell if row.part else "", split, row.protocol]


def _rank(row: Any, place: int | None) -> str:
    return "" if place is None else str(place)
