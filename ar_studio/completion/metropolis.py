"""Metropolis moves on the missing dimensions of partly observed events.

Every move proposes a change of many dimensions at once, each drawn independently given the
current events, and accepts or rejects it so that the target is left exactly invariant.
"""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from dataclasses import dataclass, replace

import torch
import torch.nn.functional as F
from torch import Tensor

from ar_studio.conditionals import Bernoulli, Categorical, Conditional, Discrete, Mixture, normal
from ar_studio.models.base import AutoregressiveModel

CELLS = 2**18  # dimensions evaluated in one pass, which bounds memory for any number of particles
TARGET_ACCEPTANCE = 0.57  # the best for Langevin proposals in many dimensions


@dataclass(frozen=True)
class Evaluated:
    """A batch of events and what the model says of them.

    Attributes
    ----------
    x
        The events, flat, `(B, D)`.
    factors
        `log p(x_i | x_<i)` of every dimension, `(B, D)`.
    guide
        What proposals are made from: gradients `(B, D)`, with scales `(B, D, 2)`, or
        conditionals `(B, D, K)`.
    """

    x: Tensor
    factors: Tensor
    guide: Tensor

    def select(self, index: Tensor) -> Evaluated:
        return Evaluated(self.x[index], self.factors[index], self.guide[index])


class Kernel(ABC):
    """Metropolis moves for the target `Π_{i∈M} p(x_i | x_<i) · Π_{i∈O} p(x_i | x_<i)^β`.

    At `β = 0` that is the clamped sampler's distribution, at `β = 1` the posterior of the
    missing dimensions `M` given the observed ones `O`.

    Parameters
    ----------
    model, ordering
        The joint distribution.
    mask
        Flat mask `(D,)`, `True` = observed.
    """

    first_caution: float  # where the adaptation of the caution starts
    jumps: int  # one move in so many is better made by a guide, where there is one
    draws: int  # among which each particle is chosen at first: more where moves go slowly
    blind = 0.0  # which share of them is drawn by the clamped sampler, and not by a guide

    def __init__(self, model: AutoregressiveModel, ordering: Tensor, mask: Tensor) -> None:
        # A copy, so that gradients of the weights are not computed and training may go on.
        self.model = copy.deepcopy(model).requires_grad_(False).eval()
        self.evaluator = self.model.evaluator(ordering)
        self.mask = mask
        self.exponent = 0.0

    @property
    def powers(self) -> Tensor:
        """The power of every factor in the target, `(D,)`."""
        return torch.where(self.mask, self.exponent, 1.0)

    def evaluate(self, x: Tensor) -> Evaluated:
        """Return events `(B, D)` with their factors and guide, in one pass of the model."""
        parts = [self._evaluate(rows) for rows in x.split(max(1, CELLS // x.shape[1]))]
        factors, guides = zip(*parts, strict=True)
        return Evaluated(x, torch.cat(factors), torch.cat(guides))

    def factors(self, x: Tensor) -> Tensor:
        """Return the factors of events `(B, D)`, without what proposals are made from."""
        parts = self._events(x).split(max(1, CELLS // x.shape[1]))
        return torch.cat([self.evaluator.factors(part) for part in parts])

    def log_prob(self, x: Tensor) -> Tensor:
        """Return `log p` of events `(B, D)`, `(B,)`."""
        return self.factors(x).sum(1)

    def log_target(self, state: Evaluated) -> Tensor:
        """Return the target's log-density, unnormalised, `(B,)`."""
        return (state.factors * self.powers).sum(1)

    def log_ratio(self, state: Evaluated, proposed: Evaluated, caution: Tensor) -> Tensor:
        """Return `log π(y) q(x | y) − log π(x) q(y | x)`, `(B,)`."""
        there = self.proposal(state, caution).log_prob(proposed.x)
        back = self.proposal(proposed, caution).log_prob(state.x)
        moves = torch.where(self.mask, 0.0, back - there).sum(1)
        return self.log_target(proposed) - self.log_target(state) + moves

    def move(
        self, state: Evaluated, caution: Tensor, generator: torch.Generator
    ) -> tuple[Evaluated, Tensor]:
        """Return the events after one move, and the probability each had to be accepted, `(B,)`.

        Parameters
        ----------
        caution
            How reluctant each row's proposal is to change anything, `(B,)`.
        """
        device = state.x.device
        noise = torch.rand(*state.x.shape, 2, generator=generator).to(device)
        drawn = self.proposal(state, caution).draw(noise)
        proposed = self.evaluate(torch.where(self.mask, state.x, drawn))
        return self.accept(state, proposed, self.log_ratio(state, proposed, caution), generator)

    def accept(
        self, state: Evaluated, proposed: Evaluated, log_ratio: Tensor, generator: torch.Generator
    ) -> tuple[Evaluated, Tensor]:
        """Return what is proposed where it is accepted, and the probability of that, `(B,)`."""
        acceptance = log_ratio.clamp(max=0).exp()
        accepted = torch.rand(len(log_ratio), generator=generator).to(acceptance.device)
        return choose(accepted < acceptance, proposed, state), acceptance

    def anneal(self, state: Evaluated, exponent: float) -> Evaluated:
        """Change the exponent `β` of the observed factors."""
        self.exponent = exponent
        return state

    @abstractmethod
    def proposal(self, state: Evaluated, caution: Tensor) -> Conditional:
        """Return the proposal distribution of every dimension, `(B, D)`."""

    @abstractmethod
    def _evaluate(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return factors and guide of events `(B, D)`."""

    def _events(self, x: Tensor) -> Tensor:
        return x.view(-1, *self.model.space.event_shape)


class GradientKernel(Kernel):
    """A kernel guided by the gradient of `log π`, which foresees every later factor."""

    def anneal(self, state: Evaluated, exponent: float) -> Evaluated:
        super().anneal(state, exponent)
        return self.evaluate(state.x)


class LangevinKernel(GradientKernel):
    """The discrete Langevin proposal of binary events (Zhang, Liu, Liu 2022).

    Dimension `i` is flipped with probability `σ(½ (1 − 2x_i) ∂_i log π(x) − c)`, `c` the caution.
    """

    first_caution = 2.0
    jumps = 16
    draws = 4

    def proposal(self, state: Evaluated, caution: Tensor) -> Conditional:
        return Bernoulli(state.guide / 2 + caution[:, None] * (2.0 * state.x - 1))

    def _evaluate(self, x: Tensor) -> tuple[Tensor, Tensor]:
        return self.evaluator.differentiate(self._events(x), self.powers)[:2]


class DriftKernel(GradientKernel):
    """The Metropolis-adjusted Langevin proposal of real events (Roberts, Tweedie 1996).

    Dimension `i` moves to `N(x_i + ½ ε_i² ∂_i log π(x), ε_i²)` with `ε_i = s_i e^−c`, `c` the
    caution and `s_i` the standard deviation of its own conditional, since columns differ in scale.
    """

    first_caution = 1.0
    jumps = 4
    draws = 4

    def proposal(self, state: Evaluated, caution: Tensor) -> Conditional:
        gradient, scale = state.guide.unbind(-1)
        step = scale * caution.neg().exp()[:, None]
        return normal(state.x + step.square() * gradient / 2, step.log())

    def _evaluate(self, x: Tensor) -> tuple[Tensor, Tensor]:
        events, powers = self._events(x), self.powers
        factors, gradient, conditional = self.evaluator.differentiate(events, powers)
        assert isinstance(conditional, Mixture)
        scale = conditional.std.detach().flatten(1)
        return factors, torch.stack([gradient, scale], -1)


class RedrawKernel(Kernel):
    """Redraws dimensions from their own conditionals, each with probability `e^−c`, `c ≥ 0`.

    It needs no gradient, so it serves every value space, but does not foresee later factors;
    part of the draws are uniform, for values that only those ask for.
    """

    first_caution = 2.0
    jumps = 2
    draws = 32
    blind = 0.5
    uniform = 0.25

    def proposal(self, state: Evaluated, caution: Tensor) -> Conditional:
        levels = state.guide.shape[-1]
        rate = caution.clamp_min(1e-3).neg().exp()[:, None, None]
        stay = F.one_hot(state.x.long(), levels)
        redrawn = self.uniform / levels + (1 - self.uniform) * state.guide
        return Categorical(((1 - rate) * stay + rate * redrawn).log())

    def _evaluate(self, x: Tensor) -> tuple[Tensor, Tensor]:
        events = self._events(x)
        conditional = self.evaluator.conditionals(events)
        assert isinstance(conditional, Discrete)
        return conditional.log_prob(events).flatten(1), conditional.pmf.flatten(1, -2)


def make_kernel(model: AutoregressiveModel, ordering: Tensor, mask: Tensor) -> Kernel:
    """Return the best kernel for the model's value space."""
    kernels = {"binary": LangevinKernel, "real": DriftKernel}
    return kernels.get(model.space.values.name, RedrawKernel)(model, ordering, mask)


def choose(first: Tensor, a: Evaluated, b: Evaluated) -> Evaluated:
    """Return the rows of `a` where `first` `(B,)` is true, and those of `b` elsewhere."""

    def pick(left: Tensor, right: Tensor) -> Tensor:
        return torch.where(first.view(-1, *[1] * (left.dim() - 1)), left, right)

    return replace(
        a, x=pick(a.x, b.x), factors=pick(a.factors, b.factors), guide=pick(a.guide, b.guide)
    )
