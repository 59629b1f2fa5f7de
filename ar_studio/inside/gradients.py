"""How gradients fade: by the depth of a network, by the distance between dimensions, in time."""

import copy
from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor

from ar_studio.models.base import AutoregressiveModel, Model, autoregressive
from ar_studio.models.insides import Deep

OUTPUTS = 16  # whose gradients are averaged at each distance
DISTANCE, TIME, DEPTH = "distance i − j along the ordering", "steps i − j through time", "depth"
RECALLED = 4  # of them that are followed back through time, step by step


class Fading(NamedTuple):
    """A curve of gradient norms.

    Attributes
    ----------
    title, axis
        What is differentiated by, and what `x` counts.
    x, y
        `(N,)`; norms, averaged where several fall on one place.
    names
        What the places are called, where these are layers; else empty.
    """

    title: str
    axis: str
    x: Tensor
    y: Tensor
    names: tuple[str, ...] = ()


def measure(model: Model, event: Tensor) -> Iterator[Fading]:
    """Yield how gradients of `log p(x_i | x_<i)` fade, a curve after the other, if there are any.

    By the values `x_j` against the distance `i − j` where values have derivatives, by the state
    `h_j` of a recurrence against the steps since then, and `∂ log p(x) / ∂h` against depth.

    Parameters
    ----------
    event
        `event_shape`.

    Raises
    ------
    StudioError
        If the event is none of the model's space, or the model has no conditionals.
    """
    x = model.space.check(event[None]).to(model.ordering.device)
    own = copy.deepcopy(
        autoregressive(model)
    )  # it is differentiated, and hooked into, by nobody else
    places = _places(model.space.size)
    yield from _by_value(own, x, places)
    yield from _by_trace(own, x, places)


def _places(size: int) -> list[int]:
    """Return places along the ordering whose outputs are differentiated: the later half's."""
    count = min(OUTPUTS, max(1, size // 2))
    return sorted(set(torch.linspace(size // 2, size - 1, count).long().tolist()))


def _by_value(model: AutoregressiveModel, x: Tensor, places: list[int]) -> Iterator[Fading]:
    """Yield `|∂ log p(x_i | x_<i) / ∂x_j|` against `i − j`, if values have derivatives."""
    if not model.space.values.smooth:
        return
    order = model.ordering
    copies = x.to(next(model.parameters()).dtype).repeat_interleave(len(places), 0)
    copies.requires_grad_()
    with torch.enable_grad():
        log_probs = model.conditionals(copies).log_prob(copies.detach()).flatten(1)[:, order]
        asked = log_probs[torch.arange(len(places)), torch.tensor(places)].sum()
    if not asked.requires_grad:
        return
    (gradient,) = torch.autograd.grad(asked, copies, allow_unused=True)
    if gradient is None:
        return
    norms = gradient.flatten(1)[:, order].abs()
    apart = torch.tensor(places)[:, None] - torch.arange(len(order))
    title = "|∂ log pᵢ / ∂xⱼ|"
    yield _averaged(title, DISTANCE, apart, norms.cpu(), 1)


def _by_trace(model: AutoregressiveModel, x: Tensor, places: list[int]) -> Iterator[Fading]:
    if not isinstance(model, Deep):
        return
    for parameter in model.parameters():
        parameter.requires_grad_()
    with torch.enable_grad():
        traced = model.trace(x)
    if traced.layers:
        tensors = [tensor for _, parts in traced.layers for tensor in parts]
        gradients = torch.autograd.grad(traced.log_probs.sum(), tensors, retain_graph=True)
        norms, start = [], 0
        for _, parts in traced.layers:
            whole = [one.flatten() for one in gradients[start : start + len(parts)]]
            norms.append(torch.cat(whole).norm())
            start += len(parts)
        names = tuple(name for name, _ in traced.layers)
        depth = torch.arange(1, len(names) + 1)
        yield Fading("‖∂ log p(x) / ∂h‖", DEPTH, depth, torch.stack(norms).cpu(), names)
    some = places[:: -max(1, len(places) // RECALLED)]  # the last one, which looks back furthest
    for name, states in traced.times:
        yield _through_time(traced.log_probs, name, states, some)


def _through_time(
    log_probs: Tensor, name: str, states: list[list[Tensor]], places: list[int]
) -> Fading:
    """Return `‖∂ log p(x_i | x_<i) / ∂h_j‖` against `i − j`."""
    flat = [tensor for state in states for tensor in state]
    parts, rows = len(states[0]), []
    for place in places:
        gradients = torch.autograd.grad(
            log_probs[place], flat, retain_graph=True, allow_unused=True
        )
        squares = [0.0 if one is None else float(one.square().sum()) for one in gradients]
        rows.append(torch.tensor(squares).view(-1, parts).sum(1).sqrt())
    apart = torch.tensor(places)[:, None] - torch.arange(len(states))
    title = f"‖∂ log pᵢ / ∂hⱼ‖, {name}"
    return _averaged(title, TIME, apart, torch.stack(rows), 0)


def _averaged(title: str, axis: str, apart: Tensor, norms: Tensor, least: int) -> Fading:
    """Return the mean of norms `(R, D)` at each distance from `least` on."""
    kept = apart >= least
    distance, values = apart[kept], norms[kept].double()
    size = int(distance.max()) + 1
    totals = torch.zeros(size, dtype=torch.float64).index_add(0, distance, values)
    counts = torch.zeros(size, dtype=torch.float64).index_add(0, distance, torch.ones_like(values))
    there = counts > 0
    return Fading(title, axis, torch.arange(size)[there], (totals / counts)[there])
