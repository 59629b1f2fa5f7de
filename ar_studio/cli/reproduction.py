"""`reproduce`: published tables trained anew, the paper's numbers beside ours; and one of ours."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ar_studio.cli import paths
from ar_studio.cli.catalogues import AsJson
from ar_studio.cli.console import DownloadBar, print_json, print_table, remark, training_bar
from ar_studio.cli.training import DataDir, stop_requests
from ar_studio.errors import StudioError
from ar_studio.figures import duration

if TYPE_CHECKING:
    from ar_studio.reproduction.queue import QueueEvent
    from ar_studio.reproduction.tables import Table


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(reproduce)


def reproduce(
    table: Annotated[str | None, typer.Argument(help="Name of a table; none lists them.")] = None,
    output: Annotated[
        Path | None,
        paths.option("-o", "--output", told="Folder of the runs; the user's unless given."),
    ] = None,
    only: Annotated[
        str, typer.Option(help="Rows or models and columns or data sets to do, with commas.")
    ] = "",
    report: Annotated[
        bool,
        typer.Option("--report", help="Train nothing; without a table: report on all of them."),
    ] = False,
    images: Annotated[
        int | None,
        typer.Option(min=2, help="Test images of each cell, of a table that is measured."),
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Train the models of a published table by its recipes, and report its numbers beside ours.

    The table completion trains nothing: it measures what hidden pixels cost the gallery's models.
    Goes on where it stopped: what is finished is not done again.
    """
    from ar_studio import system
    from ar_studio.reproduction import published

    if table is None and only:
        raise StudioError("Name the table whose rows or columns --only means.")
    if table is None and not report:
        _list(as_json)
        return
    folder = output or system.runs_folder() / "reproductions"
    if table is None:
        _write_booklet(folder)
        return
    chosen = _measured_on(published.table(table), images)
    names = [name.strip() for name in only.split(",")] if only else []
    chosen.cells(names)  # a wrong name is refused before anything is done
    signal, skipped = (0, False) if report else _work(chosen, folder, names, data_dir)
    _report(chosen, folder, names, as_json)
    if signal:
        where = f" --output {quote(str(output))}" if output else ""
        also = f" --only {quote(only)}" if only else ""
        also += f" --images {images}" if images else ""
        remark(f"Stopped; go on with: ar-studio reproduce {table}{where}{also}")
        raise typer.Exit(128 + signal)
    if skipped:
        raise typer.Exit(2)


def _measured_on(table: "Table", images: int | None) -> "Table":
    """Return a table that is measured on so many images."""
    from ar_studio.reproduction.yardstick import Yardstick

    if images is None:
        return table
    if not isinstance(table, Yardstick):
        raise StudioError(f"{table.title} is trained, and takes no --images; leave it out.")
    return replace(table, images=images)


def _list(as_json: bool) -> None:
    from ar_studio.reproduction.published import TABLES
    from ar_studio.reproduction.took import took

    if as_json:
        print_json([_described(table) for table in TABLES.values()])
        return
    rows = [
        [
            name,
            table.title,
            ", ".join(r.key for r in table.rows if r.model),
            duration(took(table, table.cells())),
        ]
        for name, table in TABLES.items()
    ]
    print_table(["name", "title", "rows", "took us"], rows, "There are no tables.")


def _write_booklet(folder: Path) -> None:
    from ar_studio import files, places
    from ar_studio.reproduction import published, report

    path = folder / "reproductions.md"
    if not any(places.is_folder(folder / name) for name in published.TABLES):
        raise StudioError(f"{folder} holds no runs of any table yet; train some of one first.")
    files.replace(path, report.booklet(list(published.TABLES.values()), folder).encode())
    print(f"The report on all tables is in {path}")


def _described(table: "Table") -> dict[str, Any]:
    return {
        "name": table.name,
        "title": table.title,
        "citation": table.citation,
        "protocol": table.protocol,
        "rows": [row.key for row in table.rows],
        "columns": [column.key for column in table.columns],
    }


def _work(
    table: "Table", folder: Path, only: Sequence[str], data_dir: Path | None
) -> tuple[int, bool]:
    """Train to the end of the queue, or to Ctrl-C.

    Returns
    -------
    tuple of int and bool
        The number of the signal, or 0, and whether something could not be done.
    """
    from ar_studio.reproduction.queue import reproduce

    view = QueueView()
    with view.bar, stop_requests() as requests:
        download = DownloadBar(view.bar)
        events = reproduce(table, folder, only=only, data_dir=data_dir, progress=download)
        for event in events:
            view.show(event)
            if requests:
                events.close()
                return requests[0], view.skipped
    return 0, view.skipped


def _report(table: "Table", folder: Path, only: Sequence[str], as_json: bool) -> None:
    """Write the report of the whole table, and print the part that was asked for."""
    from ar_studio.reproduction import report

    found = report.results(table, folder, only)
    if as_json:
        print_json([report.document(table, result) for result in found])
    else:
        header, rows = report.grid(table, found)
        print_table(header, rows, "There is nothing to report.")
        for result in found:
            if result.state == "under way":
                remark(f"{result.cell.title}: {result.progress}")
    if report.begun(found):
        written, _ = report.write(table, report.results(table, folder), folder)
        remark(f"The report is in {written} and {written.with_suffix('.csv').name} beside it.")


class QueueView:
    """What a queue shows on stderr: a bar on a terminal, and a line for each training."""

    def __init__(self) -> None:
        from rich.console import Console

        self.console = Console(stderr=True, highlight=False, soft_wrap=True)
        self.bar = training_bar(self.console)
        self.task = self.bar.add_task("starting", total=1.0)
        self.place = ""
        self.skipped = False

    def show(self, event: "QueueEvent") -> None:
        """Show an event."""
        from ar_studio.reproduction import queue

        match event:
            case queue.CellStarted():
                self.place = f"cell {event.number} of {event.total}"
                self.bar.reset(self.task, description=self.place)
            case queue.TrialStarted():
                self.console.print(f"{self.place}: {event.trial.title}")
                self.bar.reset(self.task, description=self.place)
            case queue.Training():
                self._training(event.trial.cell.row.model, event.event)
            case queue.Scoring():
                words = f"{self.place}  testing"
                self.bar.update(self.task, description=words, completed=event.done / event.total)
            case queue.Scored():
                self.console.print(f"  test {event.score.figure.named}")
            case queue.Measured():
                figure = event.result.figure or "no estimate"
                self.console.print(f"{self.place}: {event.cell.title}  {figure}")
            case queue.Skipped():
                self.skipped = True
                self.console.print(f"  {event.title}: {event.reason}")
            case queue.Finished():
                self.console.print(f"{event.scored} of {event.total} cells have their score.")

    def _training(self, model: str, event: Any) -> None:
        from ar_studio import models, training

        match event:
            case training.BatchDone():
                loss = models.figure(model, event.loss)
                words = f"{self.place}  epoch {event.epoch + 1}  {loss}"
                self.bar.update(self.task, description=words, completed=event.done)
            case training.Finished() if event.best_valid_nll is not None:
                best = models.figure(model, event.best_valid_nll)
                self.console.print(
                    f"  best validation {best.named} after epoch {event.best_epoch}, "
                    f"{duration(event.seconds)} of training"
                )
