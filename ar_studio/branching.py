"""Branching: what an event would have been, had one of its dimensions taken another value.

A sample is a function of its noise. What comes after a dimension is drawn again from the noise of
before, so that a branch differs from its event by what the other value brought about, and by
nothing else. Of an event that nobody drew, the noise is any by which the model would have drawn it:
the counterfactual of a structural model (Pearl 2009, ch. 7: abduction, action, prediction).
"""

from collections.abc import Generator
from dataclasses import dataclass

import torch
from torch import Tensor

from ar_studio.completion import (
    Completed,
    Effort,
    Evidence,
    Method,
    Moved,
    Previewed,
    best_ordering,
    complete,
)
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel, Model
from ar_studio.models.decoder import Decoder
from ar_studio.sampling import PixelDrawn, make_noise
from ar_studio.spaces import EventSpace


@dataclass(frozen=True)
class Branched:
    """The last event: the branch, `event_shape`, on the CPU.

    Attributes
    ----------
    method
        How a completion was branched; "exact" of all else.
    same_noise
        Whether what comes after the choice was drawn by the noise of before.
    """

    event: Tensor
    method: Method = "exact"
    same_noise: bool = True


@dataclass(frozen=True)
class Told:
    """What files tell of an event of a tree of branches.

    Attributes
    ----------
    came_of
        The place in the file of what it is a branch of; None of what is none.
    position, dimension, value
        Where it went off: its place in the ordering from 0, the flat dimension, its value there.
    p
        `p(x_o(i) | x_o(<i))` of that value; of a real one its density.
    log_prob
        `log p(x)` in nats.
    differing
        How many dimensions are not what they were.
    event
        Flat.
    """

    name: str
    came_of: int | None
    position: int | None
    dimension: int | None
    value: float | None
    p: float | None
    log_prob: float
    differing: int
    event: list[float]


@torch.no_grad()
def noise_of(
    model: AutoregressiveModel, event: Tensor, seed: int = 0, *, ordering: Tensor | None = None
) -> Tensor:
    """Return noise `(1, D, 2)` by which a model draws an event, one of many that a seed chooses.

    Real values come back to rounding; one of many that the model takes for all but impossible
    (`p < 1e-6`) may not.

    Parameters
    ----------
    event
        `event_shape`.
    ordering
        Another ordering `(D,)` where the model accepts one.

    Raises
    ------
    StudioError
        If the event is none of the model's space, or its conditionals tell no noise.
    """
    x = model.space.check(event[None]).to(model.ordering.device)
    spread = make_noise(1, model.space.size, seed).to(x.device)
    conditional = model.conditionals(x, ordering=ordering)
    return conditional.abduct(x, spread.view(*x.shape, 2)).view_as(spread)


@torch.no_grad()
def branch(
    model: AutoregressiveModel,
    event: Tensor,
    noise: Tensor,
    dimension: int,
    value: float,
    *,
    temperature: float = 1.0,
) -> Generator[PixelDrawn | Branched, None, None]:
    """Set one dimension of an event to another value, and draw what comes after it again.

    Parameters
    ----------
    event
        `event_shape`; what comes before the dimension in the ordering stays, and nothing else of
        it is looked at.
    noise
        `(1, D, 2)`: that of the event.
    dimension
        Flat index.
    temperature
        At which the event was drawn.

    Yields
    ------
    PixelDrawn
        For the dimension and each after it, in order.
    Branched
        At the end.

    Raises
    ------
    StudioError
        If the event, the value or the noise is none of the model's space.
    """
    space = model.space
    if not 0 <= dimension < space.size or noise.shape != (1, space.size, 2):
        raise StudioError(f"There is no dimension {dimension}, or no noise for each of them.")
    flat = _changed(space, event, dimension, value).flatten().to(model.ordering.device)
    place = model.ordering.tolist().index(dimension)
    yield from _drawn_on(model.decoder(1), flat, noise, place, place + 1, temperature)


@torch.no_grad()
def run_free(
    model: AutoregressiveModel,
    event: Tensor,
    noise: Tensor,
    place: int,
    *,
    ordering: Tensor | None = None,
) -> Generator[PixelDrawn | Branched, None, None]:
    """Draw on from an event: teacher-forced up to a place of the ordering, free-running from there.

    What is predicted from `place` on is given the model's own draws, no longer the event's values.

    Parameters
    ----------
    event
        `event_shape`.
    noise
        `(1, D, 2)`.
    place
        How many dimensions of the event are kept.
    ordering
        Another ordering `(D,)` where the model accepts one.

    Yields
    ------
    PixelDrawn
        For each dimension from the place on, in order.
    Branched
        At the end.

    Raises
    ------
    StudioError
        If the event is none of the model's space, or there is no such place.
    """
    space = model.space
    if not 0 <= place <= space.size or noise.shape != (1, space.size, 2):
        raise StudioError(f"There is no place {place}, or no noise for each dimension.")
    flat = space.check(event[None]).flatten().clone().to(model.ordering.device)
    yield from _drawn_on(model.decoder(1, ordering=ordering), flat, noise, place, place)


def kept(model: AutoregressiveModel, observed: Tensor, dimension: int) -> Tensor:
    """Return what of a completion a branch keeps, bool `event_shape`.

    That is what is observed, and of what is hidden the dimension and all before it in the model's
    own ordering.
    """
    place = model.ordering.argsort().cpu()
    return observed | (place <= place[dimension]).view(observed.shape)


def branch_completion(
    model: AutoregressiveModel,
    event: Tensor,
    observed: Tensor,
    dimension: int,
    value: float,
    *,
    seed: int = 0,
    guide: Model | None = None,
    effort: Effort = "good",
) -> Generator[PixelDrawn | Previewed | Moved | Branched, None, None]:
    """Set a hidden dimension of a completion to another value, and draw the hidden ones after it.

    What is redrawn, `R`, is a draw of `p(x_R | x_kept)`, the value among what is kept. Where the
    model knows an ordering in which all of that comes first, as it does if nothing observed comes
    after `R` begins, the draw is exact and under the noise of the completion. Else the draw is
    that of `complete`, as good as its method is, and under other noise.

    Parameters
    ----------
    event, observed
        The completion and, bool, what of it was observed, both `event_shape`.
    dimension
        Flat index of a hidden dimension.
    seed, guide, effort
        As in `complete`.

    Yields
    ------
    PixelDrawn
        For each dimension that is redrawn, if exact.
    Previewed, Moved
        As `complete`, if not.
    Branched
        At the end.

    Raises
    ------
    StudioError
        If the dimension is observed, or the event, the mask or the value will not do.
    """
    space = model.space
    if not 0 <= dimension < space.size or bool(observed.flatten()[dimension]):
        raise StudioError("Only what is hidden can be another value; choose a hidden place.")
    known = kept(model, observed, dimension)
    ordering, exact = best_ordering(model, known.flatten().to(model.ordering.device))
    changed = _changed(space, event, dimension, value)
    if exact:
        noise = noise_of(model, event, seed, ordering=ordering)
        yield from run_free(model, changed, noise, int(known.sum()), ordering=ordering)
        return
    for found in complete(model, changed, known, seed=seed, guide=guide, effort=effort):
        if isinstance(found, Completed):
            yield Branched(found.samples[0], found.method, same_noise=False)
        elif not isinstance(found, Evidence):
            yield found


def _changed(space: EventSpace, event: Tensor, dimension: int, value: float) -> Tensor:
    """Return an event, `event_shape`, with another value at a flat dimension."""
    number = torch.tensor(value, dtype=torch.float64)
    space.values.check(number)  # before bytes make another one of it
    changed = event.flatten().clone()
    changed[dimension] = number
    return space.check(changed.view(1, *space.event_shape))[0]


def _drawn_on(
    decoder: Decoder, flat: Tensor, noise: Tensor, first: int, own: int, temperature: float = 1.0
) -> Generator[PixelDrawn | Branched, None, None]:
    """Predict the dimensions from position `first` on; from `own` on they are drawn, too."""
    order = torch.tensor(decoder.order)
    decoder.begin(noise.to(flat.device))
    along = flat[order]
    if first:
        decoder.observe_all(along[None, :first])
    for position in range(first, len(flat)):
        at, conditional = decoder.order[position], decoder.predict()
        if position < own:
            drawn = along[None, position]
        else:
            drawn = conditional.temperature(temperature).draw(noise[:, at])
        decoder.observe(drawn)
        flat[at] = drawn[0]
        yield PixelDrawn(position, at, conditional, drawn)
    yield Branched(flat.cpu().view(decoder.space.event_shape))
