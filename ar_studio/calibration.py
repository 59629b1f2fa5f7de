"""Calibration: of all that a model gave a probability of 0.7, do seven in ten happen?

Every conditional of test events is asked about, `p(x_i = 1 | x_<i)` of binary values and the
probability of each level of others. A likelihood says how good conditionals are together; this
says whether they mean what they say.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from ar_studio.conditionals import Discrete
from ar_studio.data import Dataset
from ar_studio.errors import StudioError
from ar_studio.figures import decimal
from ar_studio.models.base import Model, autoregressive
from ar_studio.spaces import EventSpace

BINS = 15
TESTED = 500  # test events, at most
MOST_NUMBERS = 2**23  # probabilities at once
RESAMPLES = 400  # of the events, for the error
SEED = 0


@dataclass(frozen=True)
class Calibrating:
    """`done` of `total` events are looked at."""

    done: int
    total: int


@dataclass(frozen=True)
class Calibration:
    """The last event: a reliability diagram of `B` equal bins of probability, and its summary.

    Attributes
    ----------
    edges
        Of the bins, `(B + 1,)`.
    count
        How many probabilities fell into each, `(B,)` int64.
    expected, observed
        The mean of the probabilities in each bin, and how often it was so, `(B,)` float64; NaN
        of none.
    error
        The standard error of `observed − expected`, over resampled events, `(B,)` float64.
    ece, ece_error
        The expected calibration error `Σ_b count_b |observed_b − expected_b| / Σ_b count_b`
        (Naeini, Cooper & Hauskrecht, *Obtaining Well Calibrated Probabilities Using Bayesian
        Binning*, AAAI 2015; of levels each against the rest), and its standard error over
        resampled events: dimensions of one event are not independent.
    by_chance
        What so many events of a perfectly calibrated model would have. There `y_i − p_i` are
        martingale differences along the ordering, so the deviation of a bin has the variance
        `Σ P (1 − P)`, with `P` what a conditional puts into it, and is on average `√(2/π)` of its
        root.
    events
        How many events were looked at.
    """

    edges: Tensor
    count: Tensor
    expected: Tensor
    observed: Tensor
    error: Tensor
    ece: float
    ece_error: float
    by_chance: float
    events: int

    @property
    def said(self) -> str:
        """The summary, in one sentence."""
        return (
            f"Expected calibration error {decimal(100 * self.ece, 2)} ± "
            f"{decimal(100 * self.ece_error, 2)} % of {int(self.count.sum()):,} probabilities of "
            f"{self.events:,} test events; calibrated perfectly it would be "
            f"{decimal(100 * self.by_chance, 2)} %."
        )


def pick(dataset: Dataset, space: EventSpace) -> tuple[Tensor, Tensor | None]:
    """Return the test events to calibrate on a model of a space, and what they are given."""
    index = dataset.pick("test", TESTED, 0)
    contexts = None if space.context is None else dataset.contexts("test", index)
    return dataset.events("test")[index], contexts


@torch.no_grad()
def calibrate(
    model: Model, events: Tensor, contexts: Tensor | None = None, bins: int = BINS
) -> Iterator[Calibrating | Calibration]:
    """Compare the conditionals of events, teacher-forced, with what these are.

    Parameters
    ----------
    events
        `(n, *event_shape)`, which the model has not learnt; what comes after the end of a document
        counts nowhere.
    contexts
        What each of them is given, `(n, …)`.

    Yields
    ------
    Calibrating
        After each batch.
    Calibration
        At the end.

    Raises
    ------
    StudioError
        If the model has no conditionals, or densities instead of probabilities, or there are
        fewer than two events.
    """
    model, n = autoregressive(model), len(events)
    if model.space.values.density:
        raise StudioError(
            f"{model.card.title} gives real numbers a density, which is no probability to be "
            "calibrated."
        )
    if n < 2:
        raise StudioError("Calibration needs two events or more.")
    most = MOST_NUMBERS // (model.space.size * max(2, model.space.levels))
    step = max(1, min(most, model.events_at_once))
    parts: list[Tensor] = []
    for start in range(0, n, step):
        batch = events[start : start + step].to(model.ordering.device)
        given = model if contexts is None else model.given(contexts[start : start + step])
        parts.append(_sums(autoregressive(given).conditionals(batch), batch, bins).cpu())
        yield Calibrating(min(start + step, n), n)
    yield _summary(torch.cat(parts), bins)


def _sums(conditional: object, events: Tensor, bins: int) -> Tensor:
    """Return of each event and bin: count, sum of probabilities, hits, variance, `(n, 4, B)`."""
    if not isinstance(conditional, Discrete):
        raise StudioError("Only probabilities of single values can be calibrated.")
    pmf = conditional.pmf.double().flatten(1, -2)
    x = events.flatten(1).long()[..., None]
    there = (x >= 0).double()  # unlike what comes after the end of a document
    if pmf.shape[-1] == 2:  # the probability of a 0 says the same as that of a 1
        pmf, hits = pmf[..., 1:], x.double()
    else:
        hits = torch.zeros_like(pmf).scatter_(-1, x.clamp_min(0), 1.0)
    place = (pmf * bins).long().clamp_(0, bins - 1)

    def of_bins(numbers: Tensor) -> Tensor:
        empty = torch.zeros(*pmf.shape[:-1], bins, dtype=torch.float64, device=pmf.device)
        return empty.scatter_add_(-1, place, numbers * there)

    put = of_bins(pmf)
    found = of_bins(torch.ones_like(pmf)), put, of_bins(hits), put * (1 - put)
    return torch.stack([one.sum(1) for one in found], 1)


def _summary(sums: Tensor, bins: int) -> Calibration:
    """Return what the sums of single events `(n, 4, B)` say of all."""
    n = len(sums)
    count, put, hits, variance = sums.sum(0)
    rows = torch.randint(n, (RESAMPLES, n), generator=torch.Generator().manual_seed(SEED))
    ones = torch.ones(rows.shape, dtype=torch.float64)
    drawn = torch.zeros(RESAMPLES, n, dtype=torch.float64).scatter_add_(1, rows, ones)
    again = torch.einsum("rn,nsb->rsb", drawn, sums)
    gaps = (again[:, 2] - again[:, 1]) / again[:, 0]
    eces = (again[:, 2] - again[:, 1]).abs().sum(1) / again[:, 0].sum(1)
    total = count.sum()
    return Calibration(
        torch.linspace(0, 1, bins + 1, dtype=torch.float64),
        count.long(),
        put / count,
        hits / count,
        _spread(gaps),
        float((hits - put).abs().sum() / total),
        float(_spread(eces)),
        float(math.sqrt(2 / math.pi) * variance.clamp_min(0).sqrt().sum() / total),
        n,
    )


def _spread(gaps: Tensor) -> Tensor:
    """Return the standard deviation over resamples `(R, …)`, of those in which there are any."""
    known = gaps.isfinite()
    some = torch.where(known, gaps, 0.0)
    count = known.sum(0)
    mean = some.sum(0) / count
    squares = torch.where(known, (some - mean).square(), 0.0).sum(0)
    return (squares / (count - 1)).sqrt()
