"""Conditionals `p(x_o(i) | x_o(<i))`: families of distributions over batches of dimensions.

One object holds the parameters of a whole batch of dimensions, in whatever shape they come: all
dimensions of `B` events (`(B, *event_shape)`, teacher-forced) or the next one (`(B,)`, a decoder).
"""

from __future__ import annotations

from abc import ABC, abstractmethod

import torch
import torch.nn.functional as F
from torch import Tensor


class Conditional(ABC):
    """A distribution over the values of each dimension in a batch of shape `batch_shape`."""

    logits: Tensor

    @property
    @abstractmethod
    def batch_shape(self) -> tuple[int, ...]:
        """Shape of the batch of dimensions."""

    @property
    @abstractmethod
    def probs(self) -> Tensor:
        """Probabilities in torch's convention: `p(x = 1)`, or one per value in a last axis."""

    @property
    @abstractmethod
    def pmf(self) -> Tensor:
        """Probability of every value, `(*batch_shape, K)`, binary spaces included."""

    @abstractmethod
    def log_prob(self, x: Tensor) -> Tensor:
        """Return `log p` of the values `x`, both `batch_shape`, in nats."""

    @abstractmethod
    def draw(self, noise: Tensor) -> Tensor:
        """Return the values at the quantiles `noise[..., 0]` (inverse CDF), as `uint8`.

        Parameters
        ----------
        noise
            Uniforms in `[0, 1)`, `(*batch_shape, 2)`. Families that need one number per
            dimension use the first; the same noise gives the same values everywhere.
        """

    @abstractmethod
    def temperature(self, t: float) -> Conditional:
        """Return the family with `p^(1/t)`, renormalised per dimension.

        Any `t` other than 1 leaves the model's joint distribution.
        """

    @abstractmethod
    def dimension(self, index: int) -> Conditional:
        """Return the conditional of one flat dimension, `(B,)`, of event-shaped parameters."""

    def entropy(self) -> Tensor:
        """Return the entropy of each dimension, `batch_shape`, in nats."""
        p = self.pmf
        return -torch.special.xlogy(p, p).sum(-1)


class Bernoulli(Conditional):
    """`p(x = 1) = σ(a)` with logits `a`, `batch_shape`."""

    def __init__(self, logits: Tensor) -> None:
        self.logits = logits

    @property
    def batch_shape(self) -> tuple[int, ...]:
        return tuple(self.logits.shape)

    @property
    def probs(self) -> Tensor:
        return torch.sigmoid(self.logits)

    @property
    def pmf(self) -> Tensor:
        return torch.stack([torch.sigmoid(-self.logits), torch.sigmoid(self.logits)], -1)

    def log_prob(self, x: Tensor) -> Tensor:
        # log p(x) = x·a − log(1 + e^a): never forms the probability, so it cannot overflow.
        return x.to(self.logits.dtype) * self.logits - F.softplus(self.logits)

    def draw(self, noise: Tensor) -> Tensor:
        return torch.ge(noise[..., 0], torch.sigmoid(-self.logits)).view(torch.uint8)

    def temperature(self, t: float) -> Bernoulli:
        return self if t == 1 else Bernoulli(self.logits / t)

    def dimension(self, index: int) -> Bernoulli:
        return Bernoulli(self.logits.flatten(1)[:, index])


class Categorical(Conditional):
    """`p(x = k) = softmax(a)_k` with logits `a`, `(*batch_shape, K)`."""

    def __init__(self, logits: Tensor) -> None:
        self.logits = logits

    @property
    def batch_shape(self) -> tuple[int, ...]:
        return tuple(self.logits.shape[:-1])

    @property
    def probs(self) -> Tensor:
        return self.logits.softmax(-1)

    @property
    def pmf(self) -> Tensor:
        return self.probs

    def log_prob(self, x: Tensor) -> Tensor:
        return self.logits.log_softmax(-1).gather(-1, x.long()[..., None])[..., 0]

    def draw(self, noise: Tensor) -> Tensor:
        # Against the rounded total, so that a last value of probability 0 is never drawn.
        cdf = self.probs.cumsum(-1)
        return (noise[..., :1] * cdf[..., -1:] >= cdf[..., :-1]).sum(-1).to(torch.uint8)

    def temperature(self, t: float) -> Categorical:
        if t == 1:
            return self
        # Relative to the largest logit, so that a small `t` overflows to probability 0, not NaN.
        return Categorical((self.logits - self.logits.amax(-1, keepdim=True)) / t)

    def dimension(self, index: int) -> Categorical:
        return Categorical(self.logits.flatten(1, -2)[:, index])


def discrete(logits: Tensor, levels: int) -> Conditional:
    """Return the discrete family for logits `(..., O)`: `O = 1` if binary, else `O = levels`."""
    return Bernoulli(logits[..., 0]) if levels == 2 else Categorical(logits)
