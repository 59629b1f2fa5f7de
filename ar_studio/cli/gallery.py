"""`gallery`: the trained models that ship with the studio."""

from pathlib import Path
from typing import Annotated

import typer

from ar_studio.cli import paths
from ar_studio.cli.catalogues import AsJson
from ar_studio.cli.console import awaited, download_bar, print_json, print_table
from ar_studio.cli.training import DataDir, follow

gallery = typer.Typer(
    name="gallery", help="List the trained models that ship with the studio, or build them."
)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.add_typer(gallery)


@gallery.command("list")
def list_gallery(as_json: AsJson = False) -> None:
    """List the trained models; their folders serve sample, complete and evaluate."""
    from ar_studio.gallery import shelf

    entries = shelf()
    if as_json:
        print_json(
            [
                {"name": e.name, "idea": e.idea, "any_order": e.any_order}
                | {"folder": str(e.run.folder), **e.run.record.model_dump(mode="json")}
                for e in entries
            ]
        )
        return
    rows = []
    for entry in entries:
        record, score = entry.run.record, entry.run.record.scores["test"]
        folder = str(entry.run.folder)
        rows.append([entry.name, record.title, score.figure.cell, score.protocol, folder])
    header = ["name", "title", "test NLL (nats)", "protocol", "folder"]
    print_table(header, rows, "This installation came without trained models.")


@gallery.command()
def build(
    names: Annotated[list[str] | None, typer.Argument(help="Models to build; all if none.")] = None,
    work: Annotated[Path, paths.option(told="Folder of the trainings.")] = Path("build/gallery"),
    output: Annotated[Path, paths.option("-o", "--output", told="Folder for what ships.")] = Path(
        "resources/pretrained"
    ),
    data_dir: DataDir = None,
) -> None:
    """Train models by the committed recipes, and keep what ships; goes on where it stopped."""
    from ar_studio.gallery.build import Shipped, prepare, ship
    from ar_studio.gallery.recipes import RECIPES, recipe

    for chosen in [recipe(name) for name in names] if names else RECIPES:
        study = None
        while study is None or study.run.record.status != "finished":
            if study is not None and (status := follow(study)):
                raise typer.Exit(status)
            with download_bar() as progress:
                study = prepare(chosen, work, shelf=output, data_dir=data_dir, progress=progress)
        measuring = ship(chosen, study, output, data_dir)
        shipped = awaited(f"Measuring {chosen.name}", measuring, Shipped)
        score, precision = shipped.score, "half" if shipped.half else "full"
        print(
            f"{chosen.name}: test {score.figure.named} ({score.protocol}), {precision} precision, "
            f"in {shipped.folder}"
        )
