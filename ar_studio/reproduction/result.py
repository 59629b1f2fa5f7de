"""What is known of a cell of a table, whether its runs were trained or its model was measured."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ar_studio.figures import DIM, NONE, Figure, decimal, sign, written
from ar_studio.reproduction.tables import Cell

State = Literal["scored", "under way", "not started", "missing"]


@dataclass(frozen=True)
class Drawn:
    """How the events of a measured cell were completed; numbers are means over its images.

    Attributes
    ----------
    method
        As in `completion.Completed`; several, with commas, if not all images were alike.
    guide
        Title of the model that guided; empty without.
    particles, effective_sample_size, unique_ancestors
        Of all systems together; 0 particles if none were used.
    error
        Mean standard error of a single image's estimate, in bits; 0 if nothing is estimated.
    """

    method: str
    guide: str
    particles: float
    effective_sample_size: float
    unique_ancestors: float
    error: float


@dataclass(frozen=True)
class Result:
    """What is known of a cell.

    Attributes
    ----------
    figure
        Our number in the unit of the table, and its standard error over the `n` test events of an
        undivided data set or over the `n` folds of a divided one; None until all is scored. Its
        sign is `≤` or `≥` if it is only a bound, `≈` if it is an estimate: of the mean over all
        orderings, or of the probability of what is observed.
    difference
        How many of our standard errors we are better than the paper; negative if worse. None
        where either number is missing, or the paper's was measured by another protocol.
    folds
        Mean test log density of each fold in nats, once all of them are scored; empty of undivided
        data.
    seconds
        Training time of the runs that were chosen; of a measured cell, the time of an event's
        completions.
    progress
        How far an unfinished cell is, or why there is nothing to train, in a sentence.
    runs
        Folders of the chosen runs, or else of those that were started; of a measured cell, that of
        its model.
    drawn
        Of a measured cell alone.
    """

    cell: Cell
    state: State
    progress: str
    paper: float | None
    figure: Figure | None
    n: int
    difference: float | None
    seconds: float
    epochs: str
    seed: str
    setting: str
    notes: tuple[str, ...]
    runs: tuple[Path, ...]
    hardware: tuple[str, ...]
    drawn: Drawn | None = None
    folds: tuple[float, ...] = ()

    @property
    def ours(self) -> float | None:
        return None if self.figure is None else self.figure.value

    @property
    def stderr(self) -> float | None:
        return None if self.figure is None else self.figure.error

    @property
    def published(self) -> Figure | None:
        """The paper's number with what it is: a bound, an estimate, or the thing itself."""
        marked = sign(bound=self.cell.row.bound, estimate=self.cell.row.approximate)
        each = DIM if self.cell.row.sliding else ""
        return None if self.paper is None else Figure(self.paper, sign=marked, each=each)

    @property
    def beside(self) -> str:
        """The paper's number as it stands beside ours, with its protocol if that is another."""
        protocol = self.cell.row.protocol if self.paper is not None else None
        return f"{written(self.published)}{f' ({protocol.word})' if protocol else ''}"

    @property
    def better(self) -> str:
        """The difference as it is written: with its sign, to one decimal."""
        return NONE if self.difference is None else decimal(self.difference, 1, plus=True)
