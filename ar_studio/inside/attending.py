"""Attention as maps over an event."""

from typing import NamedTuple

from torch import Tensor

from ar_studio.models.base import Model
from ar_studio.models.insides import Attending, Attention
from ar_studio.spaces import EventSpace


class Maps(NamedTuple):
    """How much one output attends to each place.

    Attributes
    ----------
    maps
        `(L, heads, H, W)`, the sum over the channels of a place.
    start
        What the start token has, `(L, heads)`; 0 without one.
    later
        The largest weight of anything that comes later in the ordering: 0, or it is no density.
    """

    maps: Tensor
    start: Tensor
    later: float


def of(model: Model, event: Tensor, dimension: int) -> Maps:
    """Return what the output of a flat dimension attends to, as maps over the event."""
    found = attention(model, event, dimension)
    return over_event(found, dimension, model.ordering, model.space)


def attention(model: Model, event: Tensor, dimension: int) -> Attention:
    """Return what the output of a flat dimension attends to in an event, `event_shape`."""
    assert isinstance(model, Attending)
    return model.attention(model.space.check(event[None]), dimension)


def over_event(attention: Attention, dimension: int, ordering: Tensor, space: EventSpace) -> Maps:
    """Return what the output of a flat dimension attends to, over the event.

    Parameters
    ----------
    ordering
        `(D,)`.
    """
    weights, holds = attention.weights.cpu(), attention.holds.cpu()
    _, height, width = space.grid
    values = holds >= 0
    where = (holds[values] % (height * width)).expand(*weights.shape[:2], -1)
    flat = weights.new_zeros(*weights.shape[:2], height * width)
    maps = flat.scatter_add(2, where, weights[:, :, values])
    place = ordering.cpu().argsort()
    later = place[holds[values]] >= place[dimension]
    most = weights[:, :, values][:, :, later]
    start = weights[:, :, ~values].sum(2)
    shaped = maps.unflatten(2, (height, width))
    return Maps(shaped, start, float(most.max()) if most.numel() else 0.0)
