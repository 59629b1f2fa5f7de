"""Evaluation: the negative log-likelihood of a split, with its standard error."""

import math
from collections.abc import Generator
from dataclasses import dataclass

import torch
from torch import Tensor

from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel


@dataclass(frozen=True)
class Evaluating:
    """`done` of `total` events are evaluated."""

    done: int
    total: int


@dataclass(frozen=True)
class Evaluated:
    """The last event.

    Attributes
    ----------
    nll_nats, nll_stderr
        Mean NLL in nats per event, and the standard error of that mean over the events.
    bits_per_dim
        `nll_nats / (D ln 2)`.
    log_probs
        `log p(x)` of every event, `(n,)` float64.
    """

    nll_nats: float
    nll_stderr: float
    bits_per_dim: float
    n: int
    log_probs: Tensor


@torch.no_grad()
def evaluate(
    model: AutoregressiveModel, events: Tensor, *, ensemble: int = 1, batch_size: int = 256
) -> Generator[Evaluating | Evaluated, None, None]:
    """Evaluate events `(n, *event_shape)`.

    Parameters
    ----------
    ensemble
        How many members (orderings, mask sets) to average. Joint probabilities are averaged:
        `log p = logsumexp_m log p_m(x) − log M`; averaged logits would be no distribution.

    Yields
    ------
    Evaluating
        After each batch.
    Evaluated
        At the end.

    Raises
    ------
    StudioError
        If there are no events, or they are not of the model's space.
    """
    if not len(events):
        raise StudioError("There is nothing to evaluate: this split has no events.")
    device = model.ordering.device
    log_probs: list[Tensor] = []
    done = 0
    for batch in events.split(batch_size):
        model.space.check(batch)
        members = model.member_log_probs(batch.to(device), ensemble).double().cpu()
        log_probs.append(members.logsumexp(0) - math.log(len(members)))
        done += len(batch)
        yield Evaluating(done, len(events))
    yield summarise(model, torch.cat(log_probs))


def summarise(model: AutoregressiveModel, log_probs: Tensor) -> Evaluated:
    """Return mean, standard error and bits per dimension of log-probabilities `(n,)`."""
    n = len(log_probs)
    nll = -float(log_probs.mean())
    stderr = float(log_probs.std()) / math.sqrt(n) if n > 1 else math.nan
    return Evaluated(nll, stderr, model.space.bits_per_dim(nll), n, log_probs)


def marginal_nll(pmf: Tensor, events: Tensor) -> float:
    """Return the mean NLL of events under independent dimensions with marginals `(D, K)`."""
    counts = torch.stack([(events.flatten(1) == k).sum(0) for k in range(pmf.shape[1])], 1)
    return -float(torch.special.xlogy(counts, pmf.double()).sum()) / len(events)
