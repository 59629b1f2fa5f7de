"""The queue of a table: trains what its folders do not hold yet, and scores what was chosen.

Of a yardstick it measures what is missing (`measuring.py`).

A generator of frozen events, like all long work here: pausing is not pulling, stopping is closing.
"""

from collections.abc import Collection, Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ar_studio import scores, studies, training
from ar_studio.data import Progress
from ar_studio.errors import StudioError
from ar_studio.records import Score
from ar_studio.reproduction import standing
from ar_studio.reproduction.events import (
    CellStarted,
    Finished,
    QueueEvent,
    Scored,
    Scoring,
    Skipped,
    Training,
    TrialStarted,
)
from ar_studio.reproduction.events import (
    Measured as Measured,
)
from ar_studio.reproduction.measuring import Measuring
from ar_studio.reproduction.tables import Cell, Row, Table, Trial
from ar_studio.reproduction.yardstick import Yardstick
from ar_studio.runs import Run
from ar_studio.studies import Study
from ar_studio.system import choose_device

BUSY = "Another process is training it."


def reproduce(
    table: Table,
    folder: Path,
    *,
    only: Collection[str] = (),
    data_dir: Path | None = None,
    progress: Progress | None = None,
) -> Generator[QueueEvent, None, None]:
    """Train and score, or measure, the cells of a table, going on where its folder stands.

    What has ended is not trained again, what was interrupted goes on from its checkpoint, and what
    another process trains is left to it.

    Parameters
    ----------
    folder
        Folder of all tables; the runs of this one are in a folder of its name.
    only
        Rows and columns to do, as `Table.cells` takes them; all if empty.
    data_dir, progress
        Where the data are and what shows a download, as in `data.load`.

    Yields
    ------
    QueueEvent
        `CellStarted` for each cell, events of its trainings and scores, `Finished` at the end.

    Raises
    ------
    StudioError
        If `only` names what the table does not have. What fails in a cell is told by `Skipped`,
        and the others go on.
    """
    cells = [cell for cell in table.cells(only) if not cell.missing]
    queue = (
        Measuring(table, folder, data_dir, progress)
        if isinstance(table, Yardstick)
        else _Queue(folder / table.name, data_dir, progress)
    )
    for number, cell in enumerate(cells, 1):
        yield CellStarted(cell, number, len(cells))
        yield from queue.work(cell)
    yield Finished(sum(queue.complete(cell) for cell in cells), len(cells))


@dataclass(frozen=True)
class _Queue:
    folder: Path
    data_dir: Path | None
    progress: Progress | None

    def complete(self, cell: Cell) -> bool:
        """Whether all folds of a cell are scored."""
        return all(standing.fold(cell, number, self.folder).score for number in cell.folds)

    def work(self, cell: Cell) -> Generator[QueueEvent, None, None]:
        """Train and score all folds of a cell."""
        for number in cell.folds:
            for trial in cell.trials(number):
                try:
                    study = self._open(trial)
                except StudioError as error:
                    yield Skipped(cell, trial.title, str(error))
                    return  # nor would its other trials do: they are of the same model and data
                if isinstance(study, Study):
                    yield from self._train(trial, study)
                elif study == BUSY:
                    yield Skipped(cell, trial.title, BUSY)
            yield from self._score(cell, number)

    def _open(self, trial: Trial) -> Study | str:
        """Return the training of a trial, new or gone on with, or why there is none to do."""
        run = standing.run_of(trial, self.folder)
        if run is None:
            return self._new(trial)
        if run.record.status in standing.ENDED:
            return "It has ended."
        if run.busy:
            return BUSY
        return studies.open_run(run.folder, data_dir=self.data_dir, progress=self.progress)

    def _new(self, trial: Trial) -> Study | str:
        cell = trial.cell
        plan = studies.plan(cell.row.model, cell.column.data, trial.settings)
        try:
            return studies.new_run(
                self.folder / trial.name,
                cell.row.model,
                plan.config,
                cell.column.data,
                plan.preparation,
                plan.settings,
                title=trial.title,
                data_dir=self.data_dir,
                progress=self.progress,
            )
        except StudioError:
            if standing.run_of(trial, self.folder) is None:
                raise
            return BUSY  # another process was quicker to make it

    def _train(self, trial: Trial, study: Study) -> Generator[QueueEvent, None, None]:
        yield TrialStarted(trial, study.run.folder)
        events = training.train(study.model, study.dataset, study.settings, run=study.run)
        try:
            with closing(events):
                for event in events:
                    yield Training(trial, event)
                    if isinstance(event, training.Finished) and event.reason == "diverged":
                        yield Skipped(trial.cell, trial.title, event.message)
        except StudioError as error:
            yield Skipped(trial.cell, trial.title, str(error))

    def _score(self, cell: Cell, number: int | None) -> Generator[QueueEvent, None, None]:
        """Score the candidate that is best on validation, once all of them have ended."""
        part = standing.fold(cell, number, self.folder)
        if part.chosen is None or part.score is not None:
            return
        try:
            yield from self._evaluate(cell, number, part.chosen)
        except StudioError as error:
            yield Skipped(cell, part.chosen.record.title, str(error))

    def _evaluate(
        self, cell: Cell, number: int | None, run: Run
    ) -> Generator[QueueEvent, None, None]:
        dataset = studies.reload_data(run, data_dir=self.data_dir, progress=self.progress)
        device = choose_device(str(run.record.training.get("device", "auto")))
        row = cell.row
        events = (
            scores.slide(run, dataset, device=device)
            if row.sliding
            else scores.score(
                run, dataset, ensemble=row.ensemble, estimate=row.estimate, device=device
            )
        )
        for event in events:
            if not isinstance(event, scores.Scored):
                yield Scoring(cell, event.done, event.total)
            elif event.recorded and _named(run, event.score, row):
                yield Scored(cell, number, event.score)
            else:
                yield Skipped(
                    cell, run.record.title, f"The score could not be noted in {run.folder.name}."
                )


def _named(run: Run, score: Score, row: Row) -> bool:
    """Keep a score by the number of members asked for, though the model may know fewer."""
    if score.ensemble == row.ensemble:
        return True
    scores = Run(run.folder).record.scores
    others = {name: other for name, other in scores.items() if other != score}
    return run.amend(scores={**others, standing.score_name(row): score})
