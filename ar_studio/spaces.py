"""What an event is: its shape and the values each of its dimensions can take."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from ar_studio.errors import StudioError


@dataclass(frozen=True)
class EventSpace:
    """The space of events `x`: `D` dimensions, each with a value in `0 .. levels - 1`.

    Parameters
    ----------
    event_shape
        Shape of one event; an image is `(C, H, W)`, a vector `(D,)`.
    levels
        Number `K` of values a dimension can take; 2 is a binary space.

    Raises
    ------
    StudioError
        If the shape is empty or a size or the number of levels is out of range.
    """

    event_shape: tuple[int, ...]
    levels: int = 2

    def __post_init__(self) -> None:
        object.__setattr__(self, "event_shape", tuple(int(size) for size in self.event_shape))
        if not self.event_shape or min(self.event_shape) < 1:
            raise StudioError(f"An event needs a shape of positive sizes, not {self.event_shape}.")
        if not 2 <= self.levels <= 256:
            raise StudioError(f"A dimension takes 2 to 256 values, not {self.levels}.")

    @property
    def size(self) -> int:
        """Number of dimensions `D`."""
        return math.prod(self.event_shape)

    @property
    def is_binary(self) -> bool:
        return self.levels == 2

    @property
    def is_image(self) -> bool:
        return len(self.event_shape) == 3

    @property
    def values(self) -> str:
        """The value space in words: `binary` or `categorical(K)`."""
        return "binary" if self.is_binary else f"categorical({self.levels})"

    def bits_per_dim(self, nats: float) -> float:
        """Convert an NLL in nats per event to bits per dimension."""
        return nats / (self.size * math.log(2))

    def check(self, x: Tensor) -> Tensor:
        """Return the batch `x` `(B, *event_shape)` unchanged.

        Raises
        ------
        StudioError
            If the shape is another one or a value lies outside `0 .. levels - 1`.
        """
        if tuple(x.shape[1:]) != self.event_shape:
            got, want = tuple(x.shape[1:]), self.event_shape
            raise StudioError(f"These events have the shape {got}, but the model expects {want}.")
        if x.numel() and not bool(((x >= 0) & (x <= self.levels - 1) & (x % 1 == 0)).all()):
            raise StudioError(f"Values must be whole numbers from 0 to {self.levels - 1}.")
        return x

    def indices(self) -> Tensor:
        """Return the flat index of every dimension, `event_shape`, in raster order."""
        return torch.arange(self.size).view(self.event_shape)
