"""What hidden dimensions cost: `−log p(x_hidden | x_observed)` of an event that is known.

By the chain rule that is a sum of factors where an ordering has the observed dimensions first.
Elsewhere it is `log p(x_observed) − log p(x)`, the former estimated by what completes the event;
guided, by more of the guide's draws than completions need.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from ar_studio.completion.bridging import Evidence
from ar_studio.completion.methods import Asked, best_ordering, complete
from ar_studio.completion.particles import Completed, Method, Moved, Previewed
from ar_studio.models.base import AutoregressiveModel, Model, autoregressive
from ar_studio.sampling import PixelDrawn

COMPLETIONS = 8
KNOWN = ("exact", "clamped")  # methods by which nothing is estimated
GUIDED = "rounds"  # how guided evidence is estimated; by another name, what was kept is stale


@dataclass(frozen=True)
class Cost:
    """What the hidden dimensions of an event cost, and how they were completed meanwhile.

    Attributes
    ----------
    nats
        `−log p(x_hidden | x_observed)`, or an estimate. Annealed, it is too low on average, as is
        the logarithm of any unbiased estimate of `p(x_observed)`; guided, it may miss either way,
        and is NaN where even many of the guide's draws are out of reach of the model's.
    error
        The estimate's standard error, by the spread over particle systems; NaN of a lone system;
        0 if nothing is estimated.
    method
        How the event was completed. Clamped, it is the nats of the clamped sampler's own
        distribution, which ignores what is observed later.
    seconds
        Of the completions.
    particles, effective_sample_size, unique_ancestors
        As in `Completed`.
    """

    nats: float
    error: float
    method: Method
    seconds: float
    particles: int
    effective_sample_size: float
    unique_ancestors: int

    @property
    def estimated(self) -> bool:
        return self.error != 0


@torch.no_grad()
def cost(
    model: Model,
    x: Tensor,
    mask: Tensor,
    n: int = COMPLETIONS,
    *,
    seed: int = 0,
    method: Asked = "auto",
    guide: Model | None = None,
) -> Iterator[PixelDrawn | Previewed | Moved | Evidence | Cost]:
    """Complete an event as `complete` does, and say what its hidden dimensions cost.

    Parameters
    ----------
    x
        The whole event, `event_shape`.
    mask
        `event_shape`, `True` = observed.
    n, seed, method, guide
        As in `complete`.

    Yields
    ------
    PixelDrawn, Previewed, Moved or Evidence
        While the event is completed, and what is observed of it weighed.
    Cost
        At the end.

    Raises
    ------
    StudioError
        As `complete`.
    """
    model = autoregressive(model)
    events = complete(model, x, mask, n, seed=seed, method=method, guide=guide, weigh=True)
    seconds, done = 0.0, None
    while done is None:
        before = time.perf_counter()  # what the caller does between two events does not count
        event = next(events)
        seconds += time.perf_counter() - before
        if isinstance(event, Completed):
            done = event
        else:
            yield event
    weighed = Evidence(done.log_evidence, done.log_evidence_error)
    for event in events:
        assert isinstance(event, Evidence)
        weighed = event
        yield event
    nats, error = _nats(model, x, mask, done.method, weighed)
    yield Cost(
        nats=nats,
        error=error,
        method=done.method,
        seconds=seconds,
        particles=done.particles,
        effective_sample_size=done.effective_sample_size,
        unique_ancestors=done.unique_ancestors,
    )


@torch.no_grad()
def factors(model: AutoregressiveModel, x: Tensor, mask: Tensor, clamped: bool = False) -> Tensor:
    """Return `log p(x_i | x_<i)` of every dimension of events, `(B, D)` float64, in one pass.

    Parameters
    ----------
    x
        Whole events, `(B, *event_shape)`.
    mask
        `event_shape`, `True` = observed: the ordering is the one to complete along.
    clamped
        Take the model's own ordering, along which the clamped sampler goes.
    """
    x, flat = x.to(model.ordering.device), mask.flatten().to(model.ordering.device)
    ordering = model.ordering if clamped else best_ordering(model, flat)[0]
    return model.conditionals(x, ordering=ordering).log_prob(x).double().flatten(1).cpu()


def known_nats(model: AutoregressiveModel, x: Tensor, mask: Tensor, clamped: bool) -> Tensor:
    """Return the nats of the hidden dimensions of events, `(B,)`, where nothing is estimated."""
    return -factors(model, x, mask, clamped)[:, ~mask.flatten()].sum(1)


def _nats(
    model: AutoregressiveModel, x: Tensor, mask: Tensor, way: Method, weighed: Evidence
) -> tuple[float, float]:
    """Return the nats of the hidden dimensions, and the error of their estimate."""
    if way in KNOWN:
        return float(known_nats(model, x[None], mask, way == "clamped")), 0.0
    return weighed.nats - float(factors(model, x[None], mask).sum()), weighed.error
