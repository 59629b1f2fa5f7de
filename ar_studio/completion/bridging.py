"""The evidence `log p(x_O)`, bridged from a guide's draws to particles of the model (Bennett 1976).

The guide `q(x_M | x_O)` is normalised, so the ratio of the two distributions' constants is the
evidence. A bridge counts the draws of either that are in reach of the other.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor

REACH = 1.0  # draws in reach of the other distribution, fewer than which make no bridge


@dataclass(frozen=True)
class Evidence:
    """An estimate of `log p(x_O)`.

    Attributes
    ----------
    nats, error
        With its standard error; both NaN where there is no bridge, and the error alone where
        only draws of the guide were weighed.
    draws, particles
        Of the guide, and of the model at any time, that it rests on.
    """

    nats: float = math.nan
    error: float = math.nan
    draws: int = 0
    particles: int = 0


class Bridge(NamedTuple):
    """Bridges, `(G,)`.

    Attributes
    ----------
    constant
        Estimate of the log of a normalising constant.
    reach
        How many draws of either distribution are in reach of the other.
    variance
        Of the constant, were all draws independent.
    """

    constant: Tensor
    reach: Tensor
    variance: Tensor


def bridge(drawn: Tensor, reached: Tensor) -> Bridge:
    """Return Bennett's estimate of the log of a normalising constant, for each row.

    With `s` and `t` the numbers of draws from `q` and from `p`, it is the root `r` of
    `Σ_q σ(log w − c) = Σ_p σ(c − log w)`, where `c = log r + log s/t` (Bennett 1976, eq. 12). Both
    sums count the draws in reach of the other distribution. The variance of `log r` is about
    `1 / Σ σ(log w − c) σ(c − log w) − 1/s − 1/t`, the sum over both (Shirts et al. 2003).

    Parameters
    ----------
    drawn, reached
        `log w = log p̃ − log q` at draws of `q`, `(G, N)`, and at those of `p`, `(G, M)`.
    """
    drawn, reached = drawn.double(), reached.double()
    both = torch.cat([drawn, reached], 1)
    s, t = drawn.shape[1], reached.shape[1]
    far = math.log(s + t) + 40  # beyond which neither sum counts anything
    low, high = both.amin(1, keepdim=True) - far, both.amax(1, keepdim=True) + far
    for _ in range(60):
        middle = (low + high) / 2
        counted = torch.sigmoid(drawn - middle).sum(1, keepdim=True)
        above = counted > torch.sigmoid(middle - reached).sum(1, keepdim=True)
        low, high = torch.where(above, middle, low), torch.where(above, high, middle)
    shared = (torch.sigmoid(both - low) * torch.sigmoid(low - both)).sum(1)
    variance = (1 / shared - 1 / s - 1 / t).clamp(min=0)
    return Bridge((low - math.log(s / t))[:, 0], torch.sigmoid(drawn - low).sum(1), variance)


def evidence(drawn: Tensor, reached: Tensor) -> Evidence:
    """Return the evidence by `G` systems together, which know nothing of each other.

    Its error is that of their spread, for particles that remember each other, but no less than
    independent draws would have, since few systems may agree by chance.

    Parameters
    ----------
    drawn, reached
        As of `bridge`, of each system.
    """
    together = bridge(drawn.reshape(1, -1), reached.reshape(1, -1))
    counts = {"draws": drawn.numel(), "particles": reached.numel()}
    if float(together.reach) < REACH:
        return Evidence(**counts)
    spread = float(bridge(drawn, reached).constant.std()) / math.sqrt(len(drawn))
    error = max(spread, math.sqrt(float(together.variance)))
    return Evidence(float(together.constant), error, **counts)
