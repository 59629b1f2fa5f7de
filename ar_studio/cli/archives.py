"""`export` and `import`: runs that travel as one file."""

from pathlib import Path
from typing import Annotated

import typer

from ar_studio.cli import paths
from ar_studio.cli.results import RunFolder
from ar_studio.figures import memory


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("export")(export_run)
    app.command("import")(import_run)


def export_run(
    run: RunFolder,
    output: Annotated[Path, paths.option("-o", "--output", told="FILE.arstudio.")],
    with_checkpoint: Annotated[
        bool, typer.Option("--with-checkpoint", help="So that the training can go on exactly.")
    ] = False,
) -> None:
    """Write a run as one file, which opens by a double click on another machine."""
    from ar_studio import archive
    from ar_studio.runs import Run

    archive.pack(Run(run), output, checkpoint=with_checkpoint)
    print(f"{output}: {memory(output.stat().st_size)}")


def import_run(
    file: Annotated[Path, paths.argument("FILE.arstudio.")],
    to: Annotated[
        Path | None,
        paths.option(told="Folder that holds runs; the window's unless given."),
    ] = None,
) -> None:
    """Make an exported file a run again, and print its folder."""
    from ar_studio import archive, system

    print(archive.unpack(file, to or system.runs_folder()).folder)
