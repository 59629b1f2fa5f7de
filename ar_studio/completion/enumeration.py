"""Completion of few missing dimensions: every completion is listed, and one drawn by its weight."""

import math
from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor

from ar_studio.completion.metropolis import CELLS
from ar_studio.models.base import AutoregressiveModel

MOST = 2**14  # completions that are listed


class Listed(NamedTuple):
    """Some of the completions were listed.

    Attributes
    ----------
    done, total
        How many were, and of how many.
    samples
        Draws from those that were, flat, `(n, D)`.
    log_evidence
        `log Σ p(x)` over those that were: in the end `log p(x_O)`, exactly.
    """

    done: int
    total: int
    samples: Tensor
    log_evidence: float


def few(levels: int, mask: Tensor) -> bool:
    """Say whether the missing dimensions of a mask, all of `levels` values, can be listed."""
    # Real numbers have 0 levels, and cannot.
    return 1 <= levels ** int((~mask).sum()) <= MOST


def enumerate_completions(
    model: AutoregressiveModel, ordering: Tensor, x: Tensor, mask: Tensor, n: int, seed: int
) -> Iterator[Listed]:
    """Draw `n` completions of the flat event `x` `(D,)` by listing all of them.

    Each draw is the completion whose `log p` plus a Gumbel variable of its own is the largest,
    which is a draw from the normalised weights, and needs no list to be kept.
    """
    generator = torch.Generator().manual_seed(seed)
    missing = (~mask).nonzero().flatten()
    levels, total = model.space.levels, model.space.levels ** len(missing)
    digits = levels ** torch.arange(len(missing), device=x.device).flip(0)
    best = torch.full((n,), -math.inf, dtype=torch.float64, device=x.device)
    samples, evidence = x.repeat(n, 1), torch.tensor(-math.inf, dtype=torch.float64)
    for rows in torch.arange(total, device=x.device).split(max(1, CELLS // len(x))):
        events = x.repeat(len(rows), 1)
        events[:, missing] = (rows[:, None] // digits % levels).to(x.dtype)
        log_p = model.log_prob(events.view(-1, *model.space.event_shape), ordering=ordering)
        noise = torch.rand(n, len(rows), generator=generator, dtype=torch.float64).to(x.device)
        reached, winner = (log_p.double() - noise.log().neg().log()).max(1)
        samples = torch.where((reached > best)[:, None], events[winner], samples)
        best = torch.maximum(best, reached)
        evidence = torch.logaddexp(evidence, log_p.double().logsumexp(0).cpu())
        yield Listed(int(rows[-1]) + 1, total, samples, float(evidence))
