"""Bells: the distributions of a real number about 0 that mixtures shift and scale."""

import math
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

BellName = Literal["gaussian", "laplace", "logistic"]


class Bell(NamedTuple):
    """A distribution of scale 1 about 0.

    Attributes
    ----------
    log_density, below, quantile
        `log p(z)`, `P(Z < z)` and its inverse, of tensors, number by number.
    variance
        Of `Z`.
    widening
        The power of a temperature by which that widens it: `p^(1/t)` itself where it is such a
        bell again; a logistic's is one in its tails.
    """

    log_density: Callable[[Tensor], Tensor]
    below: Callable[[Tensor], Tensor]
    quantile: Callable[[Tensor], Tensor]
    variance: float
    widening: float


def _laplace_below(z: Tensor) -> Tensor:
    tail = 0.5 * torch.exp(-z.abs())
    return torch.where(z > 0, 1 - tail, tail)


BELLS: Mapping[BellName, Bell] = {
    "gaussian": Bell(
        lambda z: -0.5 * z.square() - 0.5 * math.log(2 * math.pi),
        torch.special.ndtr,
        torch.special.ndtri,
        variance=1.0,
        widening=0.5,
    ),
    "laplace": Bell(
        lambda z: -z.abs() - math.log(2),
        _laplace_below,
        lambda u: -(u - 0.5).sign() * torch.log1p(-2 * (u - 0.5).abs()),
        variance=2.0,
        widening=1.0,
    ),
    "logistic": Bell(
        lambda z: -z.abs() - 2 * F.softplus(-z.abs()),
        torch.sigmoid,
        torch.logit,
        variance=math.pi**2 / 3,
        widening=1.0,
    ),
}
