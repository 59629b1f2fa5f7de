"""What the run folders of a table hold: which trainings ended, which was chosen, its score.

Nothing else is kept, so a queue that was killed goes on from what its folders say.
"""

from dataclasses import dataclass
from pathlib import Path

from ar_studio import records
from ar_studio.errors import StudioError
from ar_studio.records import Score
from ar_studio.reproduction.tables import Cell, Row, Trial
from ar_studio.runs import Run

ENDED = ("finished", "diverged")


@dataclass(frozen=True)
class Fold:
    """One fold of a cell, or all of it if the data are not divided.

    Attributes
    ----------
    runs
        Those that were started.
    chosen
        The run with the lowest validation NLL, once every candidate has ended; None before that,
        or if all of them diverged.
    score
        Its test score, averaged over the row's ensemble; None if not measured yet.
    """

    cell: Cell
    fold: int | None
    runs: tuple[Run, ...]
    chosen: Run | None
    score: Score | None

    @property
    def diverged(self) -> bool:
        """Whether every candidate ended in numbers that are none."""
        statuses = [run.record.status for run in self.runs]
        return len(self.runs) == len(self.cell.row.candidates) and set(statuses) == {"diverged"}


def run_of(trial: Trial, folder: Path) -> Run | None:
    """Return the run of a trial in the folder of its table; None if it was never started.

    Raises
    ------
    StudioError
        If its record is damaged.
    """
    path = folder / trial.name
    return Run(path) if (path / "run.json").is_file() else None


def fold(cell: Cell, number: int | None, folder: Path) -> Fold:
    """Return how far a fold of a cell is; runs whose record is damaged count as never started."""
    found: list[Run] = []
    for trial in cell.trials(number):
        try:
            run = run_of(trial, folder)
        except StudioError:
            continue
        if run is not None:
            found.append(run)
    chosen = None
    if len(found) == len(cell.row.candidates) and all(r.record.status in ENDED for r in found):
        finished = [run for run in found if run.record.status == "finished"]
        chosen = min(finished, key=_validation, default=None)
    score = chosen.record.scores.get(score_name(cell.row)) if chosen else None
    return Fold(cell, number, tuple(found), chosen, score)


def _validation(run: Run) -> float:
    best = run.record.progress.best_valid_nll
    return float("inf") if best is None else best


def score_name(row: Row) -> str:
    """Return by which name a record keeps the test score that a row asks for."""
    split = records.slid("test") if row.sliding else "test"
    return records.score_name(split, row.ensemble, row.estimate)
