"""Decoders, which make events one dimension after the other, and what they remember meanwhile."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import torch
from torch import Tensor

from ar_studio.conditionals import Conditional
from ar_studio.spaces import EventSpace


class Memory:
    """Something that remembers the events of a batch: a decoder, or one of its parts.

    It declares which of its attributes do, once, when it is made. Then they can be selected, kept
    alive and set back to what they were without a word of its own.
    """

    _axes: Mapping[str, int] = {}

    def remember(self, *parts: str, **tensors: int) -> None:
        """Declare the attributes that are of the batch; any other may never change.

        They may also hold None, or lists.

        Parameters
        ----------
        *parts
            Those that hold another memory.
        **tensors
            Those that hold a tensor, and which of its axes is the batch. Along it there is one
            entry for each event, or a single one that serves them all.
        """
        for name in (*parts, *tensors):
            getattr(self, name)  # a misspelt name fails here, and not at the first selection
        self._axes = {**self._axes, **dict.fromkeys(parts, 0), **tensors}

    def remembered(self) -> Iterator[Tensor]:
        """Yield all tensors of the batch, those of its parts too."""
        for name in self._axes:
            for value in _leaves(getattr(self, name)):
                if isinstance(value, Memory):
                    yield from value.remembered()
                else:
                    yield value

    def take(self, index: Tensor, batch_size: int) -> None:
        """Let event `b` be what event `index[b]` was, of a batch of that size."""

        def taken(value: Any, axis: int) -> Any:
            if isinstance(value, Memory):
                value.take(index, batch_size)
            elif value.shape[axis] > 1 or batch_size == 1:
                return value.index_select(axis, index)
            return value

        for name, axis in self._axes.items():
            setattr(self, name, _changed(getattr(self, name), taken, axis))


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, list | tuple):
        for item in value:
            yield from _leaves(item)
    elif value is not None:
        yield value


def _changed(value: Any, change: Callable[[Any, int], Any], axis: int) -> Any:
    if isinstance(value, list | tuple):
        return type(value)(_changed(item, change, axis) for item in value)
    return None if value is None else change(value, axis)


class Decoder(Memory, ABC):
    """A batch of events being generated along an ordering.

    Attributes
    ----------
    order
        Flat index of the dimension at each position, `D` integers.
    batch_size
        How many events there are.
    position
        How many dimensions are known.
    recordable
        Whether its steps depend on shapes and positions alone, never on values, so that a GPU can
        be handed all kernels of a step at once (`capture.py`).
    """

    recordable: bool = True

    def __init__(self, space: EventSpace, ordering: Tensor, batch_size: int) -> None:
        self.space = space
        self.order: list[int] = ordering.tolist()
        self.batch_size = batch_size
        self.position = 0

    def along(self, parameter: Tensor) -> Tensor:
        """Return a parameter `(D, …)` along the ordering, without a copy where that is raster."""
        if self.order == list(range(len(self.order))):
            return parameter.detach()
        return parameter.detach().index_select(0, torch.tensor(self.order, device=parameter.device))

    @property
    def dimension(self) -> int:
        """Flat index of the next dimension."""
        return self.order[self.position]

    def begin(self, noise: Tensor) -> None:
        """Take the noise `(B, D, 2)` of all dimensions before the first one is predicted.

        Models with hidden units draw them by it; others need none of it yet.
        """

    @abstractmethod
    def predict(self) -> Conditional:
        """Return the conditional of the next dimension, `(B,)`; may be called repeatedly."""

    def observe(self, value: Tensor) -> None:
        """Let `value` `(B,)` be the next dimension, and move on."""
        self._observe(value)
        self.position += 1

    def observe_all(self, values: Tensor) -> None:
        """Let `values` `(B, k)` be the next `k` dimensions, and move on past them.

        Families take them all at once where nothing has to be drawn between them.
        """
        for value in values.unbind(1):
            self.observe(value)

    @abstractmethod
    def _observe(self, value: Tensor) -> None:
        """Take `value` `(B,)` as that of the next dimension."""

    def select(self, index: Tensor) -> None:
        """Keep or duplicate batch rows: row `b` becomes row `index[b]`; the batch may resize."""
        self.take(index, self.batch_size)
        self.batch_size = len(index)


class BlockDecoder(Decoder):
    """A decoder that looks at a window of dimensions at once, guessed before they are drawn.

    One pass over the window gives the conditionals of all of it; what is known before the window
    is not computed again. `fixed_point.py` repeats such passes until the guess is what is drawn.
    """

    def window(self, width: int) -> int:
        """Return how many dimensions the next window has, of `width` that are wished for."""
        return min(width, len(self.order) - self.position)

    @abstractmethod
    def guess(self, values: Tensor) -> Conditional:
        """Return the conditionals of the window's dimensions, `(B, w)`.

        Parameters
        ----------
        values
            What they are guessed to be, `(B, w)`: each conditional is given what is known and the
            guesses before its own dimension. None of them becomes known.
        """

    def settle(self, values: Tensor) -> None:
        """Let `values` `(B, w)` be the window's dimensions, and move on past them.

        They are those of the last guess, but for the last one, of which no other has heard.
        """
        self.observe_all(values)
