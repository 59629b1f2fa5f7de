"""Completion: draw the missing dimensions of an event given the observed ones."""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any, Literal, get_args

import torch
from torch import Tensor

from ar_studio import orderings
from ar_studio.completion import enumeration, guiding
from ar_studio.completion.annealing import ParticleSystems, schedule
from ar_studio.completion.bridging import Evidence
from ar_studio.completion.guiding import Guide
from ar_studio.completion.metropolis import make_kernel
from ar_studio.completion.mixing import STUCK, Verdict
from ar_studio.completion.particles import Completed, Method, Moved, Pool, Previewed
from ar_studio.completion.proposing import fill
from ar_studio.completion.refining import Refinement
from ar_studio.errors import StudioError, unknown
from ar_studio.models.base import AutoregressiveModel, Model, autoregressive
from ar_studio.sampling import PixelDrawn

Asked = Literal["auto", "guided", "annealed", "clamped"]
Effort = Literal["quick", "good", "best"]

METHODS = get_args(Asked)

# Moves of guided particles at most, and after how many they may be called settled.
MOVES: dict[Effort, tuple[int, int]] = {"quick": (8, 36), "good": (96, 36), "best": (1024, 96)}
APART = 3.0  # nats: standard deviation of annealed systems' evidence, above which they disagree


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
    method: Asked = "auto",
    guide: Model | None = None,
    effort: Effort = "good",
    until_settled: bool = False,
    start: Pool | None = None,
    particles: int = 8,
    together: int = 4,
    rounds: int = 75,
    moves: int = 4,
    weigh: bool = False,
) -> Iterator[PixelDrawn | Previewed | Moved | Completed | Evidence]:
    """Draw `n` completions of an event.

    They are exact where the model knows an ordering in which the observed dimensions come
    first, and where so few are missing that all completions can be listed. Otherwise a guide, a
    model of any ordering, draws them at once, and its draws are weighed and moved until they are
    the model's own (`refining.py`). Without a guide they come from annealed sequential Monte
    Carlo, in small particle systems that know nothing of each other (`annealing.py`).

    Parameters
    ----------
    x
        The event, `event_shape`; its values at missing dimensions are ignored.
    mask
        `event_shape`, `True` = observed.
    method
        "guided" and "annealed" do so even where exact draws are to be had. "clamped" runs the
        sampler in the model's own ordering and skips observed dimensions, which ignores every
        observed dimension that comes later: wrong, but instructive.
    guide
        A model of any ordering on the same events, given its context if it needs one. It decides
        how soon completions are good, not what they are: that is `p(x_M | x_O)` of `model`.
    effort
        How long guided particles are moved. "quick": 8 moves. "good": until they have settled,
        or 96 moves. "best": so, but judged later and by more moves, or 1024.
    until_settled
        Move guided particles on after that for as long as they have not settled. That may be for
        ever: whoever asks for it has to stop.
    start
        The `pool` of an earlier completion by the same model and guide, whose mask or event may
        have been another one; its particles are used again.
    particles
        Particles in each annealed system.
    together
        Completions taken from one annealed system. Those of different systems are independent,
        those of one a little more alike.
    rounds, moves
        Steps of the annealing schedule, and Metropolis moves in each. One round of no moves is
        plain importance resampling.
    weigh
        Whether guided completions are followed by a better estimate of their evidence.

    Yields
    ------
    PixelDrawn
        For each missing dimension, if exact or clamped.
    Previewed
        The guide's own draws, at once, and again while more are made.
    Moved
        For each move of particles, and for each part of the completions that was listed. Whoever
        stops here has completions as good as they are, and all that is to be said of them.
    Completed
        At the end.
    Evidence
        After that, if asked to weigh, better and better estimates of `log p(x_O)`.

    Raises
    ------
    StudioError
        If the shape or the values of the event or the mask are wrong, a number is too small, the
        guide cannot guide, or the model has no conditionals.
    """
    model = autoregressive(model)
    _check_numbers(n=n, particles=particles, together=together, rounds=rounds)
    _check_words(method, effort)
    if moves < 0:
        raise StudioError(f"The number of moves cannot be negative, as {moves} is.")
    if method == "guided" and guide is None:
        raise StudioError("Guided completion needs a guide; give it a model of any ordering.")
    x, mask = _check_event(model, x, mask)
    if guide is not None:
        guiding.check(guide, model.space, mask.device)  # also where it is not needed
    if start is not None and start.mask.shape != mask.shape:
        raise StudioError("The particles to start from are of other events; leave them out.")
    ordering, exact = best_ordering(model, mask)
    task = _Task(model, ordering, x, mask, n, seed)
    if method == "clamped" or mask.all() or (exact and method == "auto"):
        yield from _fill(task, "clamped" if method == "clamped" else "exact")
    elif method == "auto" and enumeration.few(model.space.levels, mask):
        yield from _enumerate(task)
    elif guide is not None and method != "annealed":
        leader = Guide(guide, model.space, mask)
        yield from _guided(task, leader, effort, start, until_settled, weigh)
    else:
        plan = _Plan(ordering, particles, min(together, particles), rounds, moves, seed)
        yield from _monte_carlo(task, plan)


@dataclass(frozen=True)
class _Task:
    """What is completed: the flat event `x` `(D,)` under the flat mask, `n` times."""

    model: AutoregressiveModel
    ordering: Tensor
    x: Tensor
    mask: Tensor
    n: int
    seed: int

    def events(self, x: Tensor) -> Tensor:
        """Return flat events `(B, D)` as they are given to the caller."""
        space = self.model.space
        return x.view(-1, *space.event_shape).to("cpu", space.dtype, copy=True)


def predicted(
    model: AutoregressiveModel, mask: Tensor, guide: AutoregressiveModel | None = None
) -> Method:
    """Return how `complete` would draw under a mask of the event's shape."""
    flat = mask.flatten().to(model.ordering.device)
    if best_ordering(model, flat)[1]:
        return "exact"
    if enumeration.few(model.space.levels, flat):
        return "enumerated"
    return "sequential Monte Carlo" if guide is None else "guided"


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


def _fill(task: _Task, method: Literal["exact", "clamped"]) -> Iterator[PixelDrawn | Completed]:
    filled = task.x.repeat(task.n, 1)
    ordering = task.model.ordering if method == "clamped" else task.ordering
    if not task.mask.all():
        yield from fill(task.model, ordering, task.mask, filled, task.seed)
    yield Completed(samples=task.events(filled), method=method, verdict=method)


def _enumerate(task: _Task) -> Iterator[Moved | Completed]:
    found: dict[str, Any] = {}
    for listed in enumeration.enumerate_completions(
        task.model, task.ordering, task.x, task.mask, task.n, task.seed
    ):
        found = {
            "samples": task.events(listed.samples),
            "method": "enumerated",
            "log_evidence": listed.log_evidence,
            "log_evidence_error": 0.0,
        }
        early = listed.done < listed.total
        verdict: Verdict = "early" if early else "exact"
        yield Moved(done=listed.done, total=listed.total, verdict=verdict, **found)
    yield Completed(**found)


def _guided(
    task: _Task,
    guide: Guide,
    effort: Effort,
    start: Pool | None,
    until_settled: bool,
    weigh: bool,
) -> Iterator[Previewed | Moved | Completed | Evidence]:
    """Complete by a guide's draws that are weighed and moved."""
    generator, began = torch.Generator().manual_seed(task.seed), time.perf_counter()
    first, log_q = guide.draw(task.x.repeat(task.n, 1), generator)
    preview = Previewed(task.events(first), time.perf_counter() - began)
    yield preview
    kernel = make_kernel(task.model, task.ordering, task.mask)
    refined = Refinement(kernel, guide, task.x, task.n, generator)
    for _ in refined.begin(first, log_q, start):
        yield preview  # again while many more are drawn, so that whoever waits may stop
    total, judged = MOVES[effort]
    yield Moved(done=0, total=total, **_standing(task, refined, "early"))
    verdict: Verdict = "early"
    for done in count(1):
        refined.move()
        if done in (judged, total):
            verdict = refined.chains.judge()
            if verdict == "settled" or done >= total:  # not before: it costs what ten moves do
                refined.bridge(verdict == "early")
        if done == judged:
            judged += max(8, judged // 4)
        yield Moved(done=done, total=total, **_standing(task, refined, verdict))
        if verdict == "settled" or (done >= total and not until_settled):
            break
    yield Completed(**_standing(task, refined, verdict))
    if weigh:
        yield from refined.weigh()


def _standing(task: _Task, refined: Refinement, verdict: Verdict) -> dict[str, Any]:
    """Return what is to be said of particles as they stand."""
    return {
        "samples": task.events(refined.chosen(task.n)),
        "method": "guided",
        "particles": len(refined.particles),
        "effective_sample_size": refined.effective_sample_size(),
        "unique_ancestors": refined.unique_ancestors(),
        "acceptance": refined.chains.acceptance,
        "thrown_away": refined.thrown_away,
        "blind": refined.blind(),
        "log_evidence": refined.evidence.nats,
        "log_evidence_error": refined.evidence.error,
        "verdict": verdict,
        "pool": Pool(refined.systems, task.mask),
    }


def _monte_carlo(task: _Task, plan: _Plan) -> Iterator[Moved | Completed]:
    """Complete with independent systems of annealed particles."""
    generator, count = torch.Generator().manual_seed(plan.seed), plan.systems(task.n)
    picked = plan.pick(task.n, generator)
    start = task.x.repeat(count * plan.particles, 1)
    total, seed = plan.rounds * plan.moves, int(torch.randint(2**62, (), generator=generator))
    said: dict[str, Any] = {
        "method": "sequential Monte Carlo",
        "particles": len(start),
        "verdict": "early",
    }
    for _ in fill(task.model, plan.ordering, task.mask, start, seed):
        yield Moved(samples=task.events(start[picked]), done=0, total=total, exponent=0.0, **said)
    kernel = make_kernel(task.model, plan.ordering, task.mask)
    systems = ParticleSystems(kernel, start.view(count, plan.particles, -1), generator)
    steps = systems.anneal(schedule(plan.rounds), plan.moves)
    for done, (exponent, acceptance) in enumerate(steps, 1):
        said |= {
            "samples": task.events(systems.state.x[picked]),
            "effective_sample_size": float(systems.lowest_size.sum()),
            "unique_ancestors": systems.unique_ancestors(),
            "acceptance": acceptance,
        }
        yield Moved(done=done, total=total, exponent=exponent, **said)
    evidence = systems.log_evidence
    said |= {
        "samples": task.events(systems.state.x[picked]),
        "effective_sample_size": float(systems.lowest_size.sum()),
        "unique_ancestors": systems.unique_ancestors(),
        # Unbiased estimates of systems are averaged as what they are, probabilities.
        "log_evidence": float(evidence.logsumexp(0)) - math.log(count),
        "log_evidence_error": float(evidence.std()) / math.sqrt(count) if count > 1 else math.nan,
        "verdict": _verdict(systems, said.get("acceptance", 1.0)),
        "pool": Pool(systems.particles, task.mask),
    }
    yield Completed(**said)


def _verdict(systems: ParticleSystems, acceptance: float) -> Verdict:
    """Return whether annealed systems were moved at all, and agree with each other."""
    if acceptance < STUCK:
        return "stuck"
    evidence = systems.log_evidence
    apart = len(evidence) > 1 and float(evidence.std()) > APART
    few = systems.unique_ancestors() < 2 * len(evidence)
    return "disagreeing" if apart or few else "settled"


def _check_numbers(**numbers: int) -> None:
    for name, number in numbers.items():
        if number < 1:
            raise StudioError(f"The number {name} must be at least 1, not {number}.")


def _check_words(method: str, effort: str) -> None:
    if method not in METHODS:
        raise unknown("method of completion", method, METHODS)
    if effort not in MOVES:
        raise unknown("effort", effort, MOVES)


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
