"""What the page of training computes from a run's rows, apart from any widget."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ar_studio.figures import Figure
from ar_studio.records import Record
from ar_studio.runs import Metric
from ar_studio.spaces import EventSpace

Axis = Literal["steps", "epochs", "seconds", "minutes"]
Units = Literal["nats", "bits/dim"]  # as preferences keep them, whatever a dimension is
Curve = tuple[NDArray[np.float64], NDArray[np.float64]]
MOST_POINTS = 2000  # of one curve; more cost time and show nothing new


class Curves(NamedTuple):
    """The curves of one run, each as `(x, y)`."""

    train: Curve
    valid: Curve


def curves(metrics: Sequence[Metric], record: Record, axis: Axis, units: Units) -> Curves:
    """Return what to plot of a run's rows."""
    x = positions(metrics, record, axis)
    space = record.model.space
    train = in_units(np.array([row.train_nll for row in metrics], dtype=float), space, units)
    ends = np.array([row.valid_nll is not None for row in metrics], dtype=bool)
    found = [row.valid_nll for row in metrics if row.valid_nll is not None]
    valid = in_units(np.array(found, dtype=float), space, units)
    return Curves(thinned(x[~ends], train[~ends]), thinned(x[ends], valid))


def positions(metrics: Sequence[Metric], record: Record, axis: Axis) -> NDArray[np.float64]:
    """Return where each row lies on an axis."""
    if axis in ("seconds", "minutes"):
        seconds = np.array([row.seconds for row in metrics], dtype=float)
        return seconds / 60 if axis == "minutes" else seconds
    steps = np.array([row.step for row in metrics], dtype=float)
    if axis == "steps":
        return steps
    batch_size = int(record.training.get("batch_size", 1))
    learnt = int(record.training.get("events", 0)) or record.data.sizes["train"]
    return steps / math.ceil(learnt / batch_size)


def thinned(x: NDArray[np.float64], y: NDArray[np.float64]) -> Curve:
    """Return means over neighbouring points if there are too many of them; the last one stays."""
    every = -(-x.size // MOST_POINTS)
    if every <= 1:
        return x, y
    starts = np.arange(0, x.size, every)
    counts = np.diff(np.append(starts, x.size))
    return x[starts + counts - 1], np.add.reduceat(y, starts) / counts


def shown_in(space: EventSpace, units: Units) -> Units:
    """Return what NLLs of a space can be shown in: densities have no bits of a dimension."""
    return "nats" if space.bits_per_dim(0.0) is None else units


def in_units(nats: Any, space: EventSpace, units: Units) -> Any:
    """Return NLLs, a number or an array, in the units that they can be shown in."""
    return nats if shown_in(space, units) == "nats" else space.bits_per_dim(nats)


def in_chosen(figure: Figure, space: EventSpace, units: Units) -> Figure:
    """Return a number in the units that are chosen, if it can be shown in them."""
    return figure if units == "nats" else space.in_bits(figure) or figure


def time_left(seconds: float, done: float, minutes: float) -> float | None:
    """Return the seconds until the budget is used up, from the share done; None if it never is.

    Parameters
    ----------
    minutes
        The budget in minutes, 0 for none; it may end training before steps and epochs do.
    """
    limits = [seconds * (1 - done) / done] if done > 0 else []
    if minutes > 0:
        limits.append(max(0.0, minutes * 60 - seconds))
    return min(limits, default=None)
