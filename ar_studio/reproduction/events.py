"""What a queue tells of itself, whatever it does for a cell: frozen events."""

from dataclasses import dataclass
from pathlib import Path

from ar_studio.records import Score
from ar_studio.reproduction.result import Result
from ar_studio.reproduction.tables import Cell, Trial
from ar_studio.training import TrainEvent


@dataclass(frozen=True)
class CellStarted:
    """The queue comes to cell `number` of `total`."""

    cell: Cell
    number: int
    total: int


@dataclass(frozen=True)
class TrialStarted:
    """A training begins, or goes on, in `folder`."""

    trial: Trial
    folder: Path

    @property
    def cell(self) -> Cell:
        """The cell that it is for."""
        return self.trial.cell


@dataclass(frozen=True)
class Training:
    """The training of a trial went on; `event` is what `training.train` yielded."""

    trial: Trial
    event: TrainEvent


@dataclass(frozen=True)
class Scoring:
    """`done` of `total` test events of a cell are evaluated by its run."""

    cell: Cell
    done: int
    total: int


@dataclass(frozen=True)
class Scored:
    """A cell, or a fold of it, has its test score."""

    cell: Cell
    fold: int | None
    score: Score


@dataclass(frozen=True)
class Measured:
    """A cell of a yardstick is measured, on all the images that were asked for."""

    cell: Cell
    result: Result


@dataclass(frozen=True)
class Skipped:
    """Something of a cell could not be done now; `reason` is a sentence."""

    cell: Cell
    title: str
    reason: str


@dataclass(frozen=True)
class Finished:
    """The last event: of `total` cells `scored` have all their scores."""

    scored: int
    total: int


QueueEvent = (
    CellStarted | TrialStarted | Training | Scoring | Scored | Measured | Skipped | Finished
)
