"""A table of runs, and the ranks of those that may be compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from ar_studio import models
from ar_studio.cards import Likelihood
from ar_studio.errors import StudioError
from ar_studio.runs import Run, Score
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace


@dataclass(frozen=True)
class Row:
    """One number of one run; times in seconds, `nll_nats` in nats per event.

    A run has a row for each of its scores; one never evaluated has its best validation NLL,
    without a standard error. A run not validated yet has a row without a number. What the number
    is follows from `likelihood`: an NLL, an upper bound on one, or a reconstruction error; an
    `estimate` is of the mean over all orderings.
    """

    run: Run
    title: str
    model: str
    data: str
    protocol: str
    split: str
    nll_nats: float | None
    nll_stderr: float | None
    bits_per_dim: float | None
    n: int
    ensemble: int
    training_seconds: float
    seconds_per_sample: float | None
    likelihood: Likelihood = "exact"
    estimate: bool = False

    @property
    def sign(self) -> str:
        """What stands before its numbers where they are not of the NLL itself."""
        return "≈ " if self.estimate else "≤ " if self.likelihood == "lower bound" else ""

    @property
    def parameters(self) -> int | None:
        """Number of parameters; None of a model that is not there. Loads the model, and torch."""
        part = self.run.record.model
        try:
            family = models.family(part.name)
            return family.parameter_count(part.space, parse(family.Config, part.config))
        except StudioError:
            return None


def table(runs: Sequence[Run]) -> list[Row]:
    """Return the rows of a comparison, in the order of the runs."""
    return [row for run in runs for row in _rows(run)]


def rank(rows: Sequence[Row]) -> list[int | None]:
    """Return the rank of each row, 1 for the lowest NLL, among the rows it may be compared with.

    Those are the rows of the same split under the same protocol, NLLs, bounds and estimates
    apart: a bound tells how good a model is at least. Rows without a number have no rank,
    reconstruction errors neither, and equal numbers share one.
    """
    groups: dict[tuple[object, ...], list[float]] = {}
    for row in rows:
        if row.nll_nats is not None and row.likelihood != "none":
            groups.setdefault(_group(row), []).append(row.nll_nats)
    return [
        None
        if (nll := row.nll_nats) is None or row.likelihood == "none"
        else 1 + sum(other < nll for other in groups[_group(row)])
        for row in rows
    ]


def _group(row: Row) -> tuple[object, ...]:
    return row.protocol, row.split, row.likelihood, row.estimate


def _rows(run: Run) -> list[Row]:
    record, space = run.record, _space(run)
    scores: list[Score | None] = list(record.scores.values())
    best = record.progress.best_valid_nll
    return [
        Row(
            run=run,
            title=record.title,
            model=record.model.name,
            data=record.data.source,
            protocol=score.protocol if score else record.data.protocol,
            split=score.split if score else "valid",
            nll_nats=score.nll_nats if score else best,
            nll_stderr=score.nll_stderr if score else None,
            bits_per_dim=_bits(space, score, best),
            n=score.n if score else record.data.sizes.get("valid", 0),
            ensemble=score.ensemble if score else 1,
            training_seconds=record.progress.seconds,
            seconds_per_sample=record.seconds_per_sample,
            likelihood=models.likelihood(record.model.name),
            estimate=score.estimate if score else models.estimates(record.model.name),
        )
        for score in scores or [None]
    ]


def _bits(space: EventSpace | None, score: Score | None, best: float | None) -> float | None:
    if score:
        return score.bits_per_dim
    return None if best is None or space is None else space.bits_per_dim(best)


def _space(run: Run) -> EventSpace | None:
    """Return the run's event space; None if its record was edited into nonsense."""
    try:
        return run.record.model.space
    except StudioError:
        return None
