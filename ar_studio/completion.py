"""Completion: draw the missing dimensions of an event given the observed ones."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import torch
from torch import Tensor

from ar_studio import orderings
from ar_studio.annealing import ParticleSystems, schedule
from ar_studio.errors import StudioError, unknown
from ar_studio.metropolis import make_kernel
from ar_studio.models.base import AutoregressiveModel, Model, autoregressive
from ar_studio.sampling import PixelDrawn, make_noise

Method = Literal["exact", "sequential Monte Carlo", "clamped"]


@dataclass(frozen=True)
class Moved:
    """One step of sequential Monte Carlo was done.

    Attributes
    ----------
    done, total
        Moves done and to do; 0 are done while the first particles are drawn.
    exponent
        The power `β` of the observed factors, from 0 to 1.
    acceptance
        Mean acceptance probability of the move; NaN while the first particles are drawn.
    samples
        What the completions look like at present, `(n, *event_shape)` of its dtype, on the CPU.
    """

    done: int
    total: int
    exponent: float
    acceptance: float
    samples: Tensor


@dataclass(frozen=True)
class Completed:
    """The last event: the completions and how good they are.

    Attributes
    ----------
    samples
        `(n, *event_shape)` of its dtype, on the CPU; observed dimensions are those given.
    method
        How they were drawn. Only "exact" is free of error; "sequential Monte Carlo" nears the
        posterior as particles and rounds grow; "clamped" is another distribution.
    particles
        Number of particles in all systems together; 0 if none were used, as for what follows.
    effective_sample_size
        The smallest effective number of particles met on the way, all systems together.
    unique_ancestors
        How many of the first particles the last ones descend from.
    acceptance
        Mean acceptance probability of the last move.
    log_evidence
        Estimate of `log p(x_observed)` in nats; NaN if not sequential Monte Carlo.
    """

    samples: Tensor
    method: Method
    particles: int = 0
    effective_sample_size: float = 0.0
    unique_ancestors: int = 0
    acceptance: float = 0.0
    log_evidence: float = math.nan


@dataclass(frozen=True)
class _Plan:
    """What sequential Monte Carlo is asked to do; the words are those of `complete`."""

    ordering: Tensor
    particles: int
    together: int
    rounds: int
    moves: int
    seed: int

    def systems(self, n: int) -> int:
        return -(-n // self.together)

    def pick(self, n: int, generator: torch.Generator) -> Tensor:
        """Return which particles, of all systems, become the completions, `(n,)`.

        After resampling the particles of a system weigh the same but are in no random order,
        so the places are drawn, all different.
        """
        places = torch.rand(self.systems(n), self.particles, generator=generator).argsort(1)
        starts = torch.arange(self.systems(n))[:, None] * self.particles
        # Systems take turns, so that the first completions are independent of each other.
        return (places + starts)[:, : self.together].T.flatten()[:n]


@torch.no_grad()
def complete(
    model: Model,
    x: Tensor,
    mask: Tensor,
    n: int = 1,
    *,
    seed: int = 0,
    method: Literal["auto", "clamped"] = "auto",
    particles: int = 8,
    together: int = 4,
    rounds: int = 75,
    moves: int = 4,
) -> Iterator[PixelDrawn | Moved | Completed]:
    """Draw `n` completions of an event.

    They are exact where the model knows an ordering in which the observed dimensions come
    first. Otherwise they come from annealed sequential Monte Carlo with Metropolis moves, in
    small particle systems that know nothing of each other.

    Parameters
    ----------
    x
        The event, `event_shape`; its values at missing dimensions are ignored.
    mask
        `event_shape`, `True` = observed.
    method
        "clamped" runs the sampler in the model's own ordering and skips observed dimensions,
        which ignores every observed dimension that comes later: wrong, but instructive.
    particles
        Particles in each system.
    together
        Completions taken from one system. Those of different systems are independent, those
        of one a little more alike.
    rounds, moves
        Steps of the annealing schedule, and Metropolis moves in each. One round of no moves is
        plain importance resampling.

    Yields
    ------
    PixelDrawn
        For each missing dimension, if exact or clamped.
    Moved
        For each step of sequential Monte Carlo.
    Completed
        At the end.

    Raises
    ------
    StudioError
        If the shape or the values of the event or the mask are wrong, a number is too small, or
        the model has no conditionals.
    """
    model = autoregressive(model)
    _check_numbers(n=n, particles=particles, together=together, rounds=rounds)
    if method not in ("auto", "clamped"):
        raise unknown("method of completion", method, ("auto", "clamped"))
    if moves < 0:
        raise StudioError(f"The number of moves cannot be negative, as {moves} is.")
    x, mask = _check_event(model, x, mask)
    ordering, exact = best_ordering(model, mask)
    if not exact and method == "auto":
        plan = _Plan(ordering, particles, min(together, particles), rounds, moves, seed)
        yield from _monte_carlo(model, x, mask, n, plan)
        return
    if method == "clamped":
        ordering = model.ordering
    filled = x.repeat(n, 1)
    if not mask.all():
        yield from fill(model, ordering, mask, filled, seed)
    yield Completed(_events(model, filled), "exact" if method == "auto" else "clamped")


def best_ordering(model: AutoregressiveModel, mask: Tensor) -> tuple[Tensor, bool]:
    """Return the ordering to complete along, and whether it makes completion exact.

    Parameters
    ----------
    mask
        Flat mask `(D,)`, `True` = observed.
    """
    if model.any_order:
        return orderings.observed_first(mask, model.ordering), True
    missing = ~mask[model.known_orderings]
    # Observed dimensions that the sampler would meet only after a missing one, counted by pairs.
    blind = (missing.cumsum(1) * ~missing).sum(1)
    best = int(blind.argmin())
    return model.known_orderings[best], int(blind[best]) == 0


def fill(
    model: AutoregressiveModel, ordering: Tensor, mask: Tensor, x: Tensor, seed: int
) -> Iterator[PixelDrawn]:
    """Fill in the missing dimensions of `x` by the clamped sampler.

    Parameters
    ----------
    ordering, mask
        `(D,)`; the mask is `True` where observed.
    x
        Flat events `(B, D)`, changed in place.
    """
    noise = make_noise(len(x), len(mask), seed).to(x.device).transpose(0, 1).contiguous()
    known = mask.tolist()
    decoder = model.decoder(len(x), ordering=ordering)
    for observed, run in groupby(decoder.order, known.__getitem__):
        if observed:
            decoder.observe_all(x[:, list(run)])
            continue
        for dimension in run:
            position, conditional = decoder.position, decoder.predict()
            value = conditional.draw(noise[dimension])
            decoder.observe(value)
            x[:, dimension] = value
            yield PixelDrawn(position, dimension, conditional, value)


def _monte_carlo(
    model: AutoregressiveModel, x: Tensor, mask: Tensor, n: int, plan: _Plan
) -> Iterator[Moved | Completed]:
    """Complete the flat event `x` `(D,)` with independent particle systems."""
    generator, count = torch.Generator().manual_seed(plan.seed), plan.systems(n)
    picked = plan.pick(n, generator)
    start = x.repeat(count * plan.particles, 1)
    total, seed = plan.rounds * plan.moves, int(torch.randint(2**62, (), generator=generator))
    for _ in fill(model, plan.ordering, mask, start, seed):
        yield Moved(0, total, 0.0, math.nan, _events(model, start[picked]))
    kernel = make_kernel(model, plan.ordering, mask)
    start = start.view(count, plan.particles, -1)
    systems = ParticleSystems(kernel, start, generator)
    acceptance, steps = math.nan, systems.anneal(schedule(plan.rounds), plan.moves)
    for done, (exponent, acceptance) in enumerate(steps, 1):
        yield Moved(done, total, exponent, acceptance, _events(model, systems.state.x[picked]))
    yield Completed(
        samples=_events(model, systems.state.x[picked]),
        method="sequential Monte Carlo",
        particles=count * plan.particles,
        effective_sample_size=float(systems.lowest_size.sum()),
        unique_ancestors=systems.unique_ancestors(),
        acceptance=acceptance,
        log_evidence=float(systems.log_evidence.logsumexp(0)) - math.log(count),
    )


def _events(model: AutoregressiveModel, x: Tensor) -> Tensor:
    return x.reshape(-1, *model.space.event_shape).cpu()


def _check_numbers(**numbers: int) -> None:
    for name, number in numbers.items():
        if number < 1:
            raise StudioError(f"The number {name} must be at least 1, not {number}.")


def _check_event(model: AutoregressiveModel, x: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """Return the event and the mask both flat, on the model's device."""
    shape = model.space.event_shape
    if tuple(mask.shape) != shape:
        raise StudioError(
            f"The mask has the shape {tuple(mask.shape)}, but the model's events have {shape}; "
            "use a mask of that shape."
        )
    if tuple(x.shape) != shape:
        raise StudioError(
            f"The event to complete has the shape {tuple(x.shape)}, but the model expects {shape}."
        )
    if mask.dtype != torch.bool:
        raise StudioError("A mask holds only true (observed) and false (missing).")
    values = torch.where(mask, x.to(mask.device), 0)
    model.space.check(values[None])
    device = model.ordering.device
    return values.flatten().to(device, model.space.dtype), mask.flatten().to(device)
