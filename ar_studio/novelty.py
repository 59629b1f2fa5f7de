"""Novelty: ranks among known events, scores of how unlike them an event is, and how good they are.

Numbers only: whatever has log-probabilities can be weighed. Every score is higher for what is
stranger.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio.errors import StudioError

BINS = 40  # of a histogram
RARE = 0.05  # a p-value to count up to
TERMS = 100  # of Kolmogorov's series, far more than it needs


@dataclass(frozen=True)
class Histogram:
    """Counts of several sets of numbers on one axis.

    Attributes
    ----------
    edges
        `(bins + 1,)`, float64.
    counts
        By the name of the set, `(bins,)` int64. Infinite numbers are in the outermost bins.
    """

    edges: Tensor
    counts: dict[str, Tensor]


@dataclass(frozen=True)
class Flatness:
    """Whether p-values of known events are as good as uniform, which they are if all is well.

    Attributes
    ----------
    statistic
        The largest distance between the distribution functions of the events and the references.
    p_value
        Of that distance or a larger one, were both alike (two-sample Kolmogorov–Smirnov, with the
        approximation of Stephens 1970).
    n, references
        How many there are of each.
    """

    statistic: float
    p_value: float
    n: int
    references: int

    @property
    def uniform(self) -> bool:
        """Whether they may well be: a distance like this one is not rare."""
        return self.p_value > RARE


@dataclass(frozen=True)
class Auroc:
    """The area under the ROC curve: how often a strange event scores above a known one.

    Ties count half. The standard error is that of DeLong, DeLong & Clarke-Pearson (1988), over the
    events of both sets, or over pairs of them.
    """

    value: float
    error: float
    known: int
    strange: int

    @property
    def by_chance(self) -> bool:
        """Whether 0.5, chance, is within two standard errors."""
        return abs(self.value - 0.5) <= 2 * self.error


def rank_p_values(log_probs: Tensor, references: Tensor) -> Tensor:
    """Return `(1 + #{i : log p(x_i) ≤ log p(x)}) / (N + 1)` of events `(n,)`, `(n,)` float64.

    The p-value of PixelDefend (Song et al. 2018): small for what is less likely than nearly all
    references. It is uniform for events that are exchangeable with the references, so these have
    to be held-out events: a model finds those that it learnt likelier.

    Parameters
    ----------
    log_probs
        `log p(x)` of the events.
    references
        `log p(x_i)` of `N` known events.

    Raises
    ------
    StudioError
        If there are no references.
    """
    if not len(references):
        raise StudioError("A p-value needs events to rank among; there are none.")
    return ranked(log_probs, references.double().sort().values)


def ranked(log_probs: Tensor, references: Tensor) -> Tensor:
    """Return what `rank_p_values` does where references `(N,)` float64 are in order."""
    below = torch.searchsorted(references, log_probs.double(), right=True)
    return (1 + below).double() / (len(references) + 1)


def rare(p_values: Tensor) -> float:
    """Return the share of p-values that are at most `RARE`."""
    return float((p_values <= RARE).double().mean())


def flatness(log_probs: Tensor, references: Tensor) -> Flatness:
    """Test whether events `(n,)` are likely as often as references `(N,)` are.

    That is to test p-values for a flat histogram, with regard to the references being drawn too.

    Raises
    ------
    StudioError
        If there are none of either.
    """
    n, count = len(log_probs), len(references)
    if not n or not count:
        raise StudioError("Flatness needs events and references; there are none.")
    ours, theirs = log_probs.double().sort().values, references.double().sort().values
    at = torch.cat([ours, theirs])
    shares = [torch.searchsorted(one, at, right=True).double() / len(one) for one in (ours, theirs)]
    distance = float((shares[0] - shares[1]).abs().max())
    root = math.sqrt(n * count / (n + count))
    return Flatness(distance, _kolmogorov((root + 0.12 + 0.11 / root) * distance), n, count)


def _kolmogorov(x: float) -> float:
    """Return `Q(x) = 2 Σ_k (−1)^(k−1) exp(−2 k² x²)`."""
    if x < 0.2:  # where the series has not begun to converge, and Q is 1 to all digits
        return 1.0
    terms = ((-1) ** (k - 1) * math.exp(-2 * (k * x) ** 2) for k in range(1, TERMS))
    return min(1.0, max(0.0, 2 * sum(terms)))


def auroc(known: Tensor, strange: Tensor, *, paired: bool = False) -> Auroc:
    """Return how well scores tell strange events `(m,)` from known ones `(n,)`.

    Parameters
    ----------
    paired
        Whether strange event `i` is made of known event `i`, so that their scores go together and
        only pairs are independent; there are as many of both then.

    Raises
    ------
    StudioError
        If there are fewer than two of either, or a score is none.
    """
    low, high = known.double().numpy(), strange.double().numpy()
    if min(len(low), len(high)) < 2:
        raise StudioError("An AUROC needs two events or more of both sets.")
    if np.isnan(low).any() or np.isnan(high).any():
        raise StudioError("Some events have no score, as two models find them impossible.")
    together = _midranks(np.concatenate([high, low]))
    # How often each beats one of the other set: its rank among all, less that among its own.
    above = (together[: len(high)] - _midranks(high)) / len(low)
    below = 1 - (together[len(high) :] - _midranks(low)) / len(high)
    if paired:
        variance = (above + below).var(ddof=1) / len(low)
    else:
        variance = above.var(ddof=1) / len(high) + below.var(ddof=1) / len(low)
    return Auroc(float(above.mean()), math.sqrt(variance), len(low), len(high))


def _midranks(values: NDArray) -> NDArray:
    """Return the ranks of numbers, from 1; equal ones share the mean of theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (counts.cumsum() - (counts - 1) / 2)[inverse]


def typicality(log_probs: Tensor, entropy: float) -> Tensor:
    """Return `|−log p(x) − H|` in nats, `(n,)`: far from the mean NLL on either side is strange.

    The test of Nalisnick et al. (2019) for a single event.

    Parameters
    ----------
    entropy
        `H`, the mean NLL of held-out events.
    """
    return (-log_probs.double() - entropy).abs()


def histogram(
    sets: Mapping[str, Tensor], bins: int = BINS, ends: tuple[float, float] | None = None
) -> Histogram:
    """Count several sets of numbers, each `(n,)`, on one axis from the lowest to the highest.

    Parameters
    ----------
    ends
        Those of the axis where they are known, as 0 and 1 of p-values are.

    Raises
    ------
    StudioError
        If no number is finite.
    """
    together = torch.cat([one.double() for one in sets.values()])
    finite = together[together.isfinite()]
    if not len(finite):
        raise StudioError("There is nothing to count: no number is finite.")
    low, high = ends or (float(finite.min()), float(finite.max()))
    edges = np.linspace(low, high if high > low else low + 1, bins + 1)
    counts = {
        name: torch.from_numpy(np.histogram(one.double().numpy().clip(low, high), edges)[0])
        for name, one in sets.items()
    }
    return Histogram(torch.from_numpy(edges), counts)
