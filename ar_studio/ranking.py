"""A table of runs, and the ranks of those that may be compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.figures import Figure
from ar_studio.records import Estimator, ModelPart, Score
from ar_studio.runs import Run
from ar_studio.settings import parse


@dataclass(frozen=True)
class Row:
    """One number of one run; times in seconds.

    A run has a row for each of its scores; one never evaluated has its best validation NLL,
    without a standard error. A run not validated yet has a row without a number.

    Attributes
    ----------
    figure
        The number in nats per event, as what it is.
    estimator
        What it is made of, if it is an estimate.
    part
        The same in bits per dimension or, of documents, the perplexity of a word.
    """

    run: Run
    title: str
    model: str
    data: str
    protocol: str
    split: str
    figure: Figure | None
    estimator: Estimator
    part: Figure | None
    n: int
    ensemble: int
    training_seconds: float
    seconds_per_sample: float | None

    @property
    def nll_nats(self) -> float | None:
        return None if self.figure is None else self.figure.value

    @property
    def nll_stderr(self) -> float | None:
        return None if self.figure is None else self.figure.error

    @property
    def bits_per_dim(self) -> float | None:
        return self.part.value if self.part is not None and self.part.each else None

    @property
    def parameters(self) -> int | None:
        """Number of parameters; None of a model that is not there. Loads the model, and torch."""
        return parameters(self.run.record.model)


def parameters(part: ModelPart) -> int | None:
    """Return a model's number of parameters; None of one that is not there. Loads torch."""
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

    Those are the rows of the same split under the same protocol, NLLs, bounds and each sort of
    estimate apart: a bound tells how good a model is at least, and an estimate errs in its own
    way. Rows without a number have no rank, reconstruction errors neither, and equal numbers share
    one.
    """
    ranked = [row.figure if row.figure and row.figure.measure == "NLL" else None for row in rows]
    groups: dict[tuple[str, ...], list[float]] = {}
    for row, figure in zip(rows, ranked, strict=True):
        if figure is not None:
            groups.setdefault(_group(row, figure), []).append(figure.value)
    return [
        figure and 1 + sum(nll < figure.value for nll in groups[_group(row, figure)])
        for row, figure in zip(rows, ranked, strict=True)
    ]


def _group(row: Row, figure: Figure) -> tuple[str, ...]:
    """Return what rows have in common that are ranked with each other."""
    return row.protocol, row.split, figure.sign, row.estimator


def _rows(run: Run) -> list[Row]:
    record = run.record
    scores: list[Score | None] = list(record.scores.values())
    validated = _validated(run)
    return [
        Row(
            run=run,
            title=record.title,
            model=record.model.name,
            data=record.data.source,
            protocol=score.protocol if score else record.data.protocol,
            split=score.split if score else "valid",
            figure=score.figure if score else validated,
            estimator=score.estimator if score else _estimator(record.model.name, validated),
            part=score.part if score else _part(run, validated),
            n=score.n if score else record.data.sizes.get("valid", 0),
            ensemble=score.ensemble if score else 1,
            training_seconds=record.progress.seconds,
            seconds_per_sample=record.seconds_per_sample,
        )
        for score in scores or [None]
    ]


def _validated(run: Run) -> Figure | None:
    best = run.record.progress.best_valid_nll
    return None if best is None else models.figure(run.record.model.name, best)


def _estimator(name: str, figure: Figure | None) -> Estimator:
    """Return what a validation NLL is made of, if it is an estimate."""
    if figure is None or figure.sign != "≈ ":
        return ""
    return "constant" if models.likelihood(name) == "estimate" else "orderings"


def _part(run: Run, figure: Figure | None) -> Figure | None:
    """Return a number in bits per dimension, unless the record was edited into nonsense."""
    try:
        return figure and run.record.model.space.part(figure)
    except StudioError:
        return None
