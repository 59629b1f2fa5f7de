"""The values that a dimension can take: what they are kept in, and what a likelihood of them is."""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from ar_studio.errors import StudioError

if TYPE_CHECKING:  # what only reads records and cards never waits for torch
    import numpy as np
    import torch
    from numpy.typing import NDArray
    from torch import Tensor

ValueName = Literal["binary", "categorical", "real", "words"]
Stored = Literal["uint8", "int32", "float32"]


class Values(ABC):
    """The values of every dimension of an event, without a state of their own.

    Attributes
    ----------
    name
        By which the cards of models say which they take.
    events
        Events of such values, in words.
    levels
        How many there are; 0 for real numbers.
    density
        Whether a likelihood is a density, and no probability.
    smooth
        Whether what a network says of an event can be differentiated by them.
    flips
        Whether a change of a value can but flip it.
    has_marginals
        Whether a dimension has a table of how often it takes each value.
    blank
        The value where nothing is yet, or nothing is any more.
    top
        The largest value, or what is as bright as can be.
    extra_bits
        What a dimension is worth in bits beside its nats; None if it is worth none, since the
        values never were discrete, or dimensions are not always there.
    average
        What the mean of binary values is called; empty for others.
    """

    name: ClassVar[ValueName]
    events: ClassVar[str]
    density: ClassVar[bool] = False
    smooth: ClassVar[bool] = False
    flips: ClassVar[bool] = False
    has_marginals: ClassVar[bool] = True
    blank: ClassVar[int] = 0
    average: ClassVar[str] = ""
    levels: int

    @abstractmethod
    def __str__(self) -> str:
        """Return them in words, as `8 values`."""

    @property
    def stored(self) -> Stored:
        """The type of numbers that events are kept in."""
        return "uint8" if self.levels <= 256 else "int32"

    @property
    def dtype(self) -> "torch.dtype":
        """The type that events are kept in."""
        import torch

        return getattr(torch, self.stored)

    @property
    def top(self) -> float:
        return self.levels - 1

    @property
    def extra_bits(self) -> float | None:
        return 0.0

    def kept(self, computed: "torch.dtype") -> "torch.dtype":
        """Return the type to draw events in, where weights are `computed` in another."""
        return self.dtype

    def of_grey(self, grey: "NDArray[np.uint8]") -> "NDArray":
        """Return brightness 0 to 255 in as many equal steps as there are values."""
        return (grey.astype("int64") * self.levels // 256).astype(self.stored)

    def check(self, x: "Tensor") -> None:
        """Raise `StudioError` if some are none of these values."""
        legal = (x >= self.blank) & (x <= self.levels - 1) & (x % 1 == 0)
        if x.numel() and not bool(legal.all()):
            raise StudioError(f"Values must be whole numbers from 0 to {self.levels - 1}.")


@dataclass(frozen=True)
class Binary(Values):
    """0 or 1."""

    name = "binary"
    events = "binary events"
    smooth = True
    flips = True
    average = "Share of ones"
    levels: int = 2

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Categorical(Values):
    """One of `levels` values, `0 .. levels - 1`."""

    name = "categorical"
    events = "categorical events"
    levels: int

    def __str__(self) -> str:
        return f"{self.levels:,} values"


@dataclass(frozen=True)
class Real(Values):
    """A real number; of a dequantised picture one in `[0, 1)`, which was one of `bins` values."""

    name = "real"
    events = "events of real numbers"
    density = True
    smooth = True
    has_marginals = False
    bins: int = 0
    levels: int = 0

    def __str__(self) -> str:
        return self.name

    @property
    def stored(self) -> Stored:
        return "float32"

    @property
    def top(self) -> float:
        return 1.0

    @property
    def extra_bits(self) -> float | None:
        return math.log2(self.bins) if self.bins else None

    def kept(self, computed: "torch.dtype") -> "torch.dtype":
        return computed  # the precision that the weights compute them in

    def of_grey(self, grey: "NDArray[np.uint8]") -> "NDArray":
        return ((grey + 0.5) / 256).astype(self.stored)

    def check(self, x: "Tensor") -> None:
        if not bool(x.isfinite().all()):
            raise StudioError("Values must be finite numbers; some are infinite or NaN.")


@dataclass(frozen=True)
class Words(Values):
    """One of the `levels` words of a vocabulary, or -1 where there is no word."""

    name = "words"
    events = "documents"
    has_marginals = False
    blank = -1
    levels: int

    def __str__(self) -> str:
        return f"{self.levels:,} words"

    @property
    def stored(self) -> Stored:
        return "int32"

    @property
    def extra_bits(self) -> float | None:
        return None


VALUES: dict[ValueName, type[Values]] = {
    cls.name: cls for cls in (Binary, Categorical, Real, Words)
}


def of(levels: int, bins: int = 0, documents: bool = False) -> Values:
    """Return the values that the fields of an event space say."""
    if documents:
        return Words(levels)
    if not levels:
        return Real(bins)
    return Binary() if levels == 2 else Categorical(levels)
