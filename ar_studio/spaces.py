"""What an event is: its shape and the values each of its dimensions can take."""

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from ar_studio import kinds, values
from ar_studio.errors import StudioError
from ar_studio.figures import Figure
from ar_studio.kinds import Kind
from ar_studio.values import Values

if TYPE_CHECKING:  # what only reads records and cards never waits for torch
    import torch
    from torch import Tensor

MOST_LEVELS = 65_536


@dataclass(frozen=True)
class ContextSpace:
    """The space of contexts `c` of `p(x | c)`: a class, an image as large as the event, or a text.

    Parameters
    ----------
    kind
        "class": contexts are `(B,)` int64. "image": they are `(B, *shape)` uint8, 0 to 255; those
        of one row are contours of clips.
        "text": they are lines `(B, S)` of at most `S` characters, as the kind of event has them.
    classes
        Number of classes.
    withheld
        Whether the class may be withheld: a null class, number `classes`, stands for it, which
        the model has learnt `p(x)` by.
    shape
        `(C, H, W)` of an image, `(S,)` of a text.
    levels
        Number of characters a text is made of, its end among them.
    parts
        How many names each part of a class has, where it is made of several, such as a digit and a
        speaker: the classes are all of their combinations, the last part running fastest.

    Raises
    ------
    StudioError
        If there are no classes, other ones than of their parts, or the image or the text has no
        shape.
    """

    kind: Literal["class", "image", "text"]
    classes: int = 0
    withheld: bool = False
    shape: tuple[int, ...] = ()
    levels: int = 0
    parts: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "shape", tuple(int(size) for size in self.shape))
        object.__setattr__(self, "parts", tuple(int(size) for size in self.parts))
        if self.kind == "class" and not 1 <= self.classes <= MOST_LEVELS:
            raise StudioError(
                f"A context of classes has 1 to {MOST_LEVELS:,} classes, not {self.classes}."
            )
        if self.parts and math.prod(self.parts) != self.classes:
            raise StudioError(f"Parts of {self.parts} names make no {self.classes} classes.")
        if self.image and (len(self.shape) != 3 or min(self.shape) < 1):
            raise StudioError(f"An image as context has a shape (C, H, W), not {self.shape}.")
        if self.text:
            _ = self.lines  # which says what is wrong

    @property
    def title(self) -> str:
        """What is given, in a few words."""
        if self.text:
            return f"a text of at most {self.shape[0]:,} characters"
        if self.contour:
            return f"a loudness contour of {self.size:,} values"
        if self.image:
            return "a picture of " + "×".join(str(side) for side in self.shape)
        return f"one of {self.classes} classes" + (" or none" if self.withheld else "")

    @property
    def text(self) -> bool:
        """Whether it is a text."""
        return self.kind == "text"

    @property
    def image(self) -> bool:
        """Whether it is an image."""
        return self.kind == "image"

    @property
    def contour(self) -> bool:
        """Whether it is a row of values along time, as the loudness of a clip is."""
        return self.image and self.shape[:2] == (1, 1)

    @property
    def size(self) -> int:
        """How many numbers may stand for one: a row for each class or name, or its pixels.

        Of a text its characters.
        """
        if self.parts:
            return sum(self.parts) + self.withheld
        return self.labels if self.classes else math.prod(self.shape)

    @property
    def labels(self) -> int:
        """Number of different class contexts, the null class among them."""
        return self.classes + self.withheld

    @property
    def null(self) -> "Tensor | None":
        """The context of an event whose class is withheld, `(1,)`; None if it cannot be."""
        import torch

        return torch.tensor([self.classes]) if self.withheld else None

    def blank(self, n: int) -> "Tensor":
        """Return `n` contexts that say little: the first class, black images, one character."""
        import torch

        if self.kind == "class":
            return torch.zeros(n, dtype=torch.int64)
        if self.text:  # a whole one, as costs are told by it
            return torch.ones(n, *self.shape, dtype=self.lines.dtype)
        return torch.zeros(n, *self.shape, dtype=torch.uint8)

    @property
    def turns(self) -> list[int]:
        """The classes as they take turns: of several parts the first runs fastest."""
        found = []
        for turn in range(self.classes):
            rest, label = turn, 0
            for names in self.parts or (self.classes,):
                rest, name = divmod(rest, names)
                label = label * names + name
            found.append(label)
        return found

    def in_turn(self, n: int) -> "Tensor":
        """Return `n` classes, each in turn, `(n,)`."""
        import torch

        return torch.tensor(self.turns)[torch.arange(n) % self.classes]

    def check(self, context: "Tensor") -> "Tensor":
        """Return contexts `(B,)`, `(B, *shape)` or `(B, S)` unchanged.

        Raises
        ------
        StudioError
            If they have another shape, or a class or a character is none of these.
        """
        if self.text:
            return self.lines.check(context)
        if self.image:
            if tuple(context.shape[1:]) != self.shape:
                got = tuple(context.shape[1:])
                raise StudioError(f"The model takes images of shape {self.shape}, not {got}.")
        elif context.dim() != 1 or not bool(((context >= 0) & (context < self.labels)).all()):
            raise StudioError(f"A class is a number from 0 to {self.labels - 1}.")
        return context

    @property
    def lines(self) -> "EventSpace":
        """The space of which texts that are given are events."""
        return EventSpace(self.shape, self.levels, events=kinds.LINE.name)


@dataclass(frozen=True)
class EventSpace:
    """The space of events `x`: `D` dimensions, each with a value in `0 .. levels - 1` or a number.

    Parameters
    ----------
    event_shape
        Shape of one event; an image is `(C, H, W)`, a vector `(D,)`, a document of at most `T`
        words `(T,)`.
    levels
        Number `K` of values a dimension can take; 2 is a binary space, 0 one of real numbers.
    bins
        For real events that are dequantised pictures in `[0, 1)`: how many values a dimension had
        before; 0 if they never were discrete, so that a density has no bits per dimension.
    documents
        Whether events are sequences of words `0 .. levels - 1` that may end early: from its end
        on, a document holds `-1`, which has probability one.
    context
        What each event is given, for `p(x | c)`; None for `p(x)`.
    events
        The kind by its name, where shape and values do not tell it.
    rate
        Samples a second, of sounds; 0 for others.

    Raises
    ------
    StudioError
        If the shape is empty, a size or the number of levels is out of range, or there are no such
        events of that kind.
    """

    event_shape: tuple[int, ...]
    levels: int = 2
    bins: int = 0
    documents: bool = False
    context: ContextSpace | None = None
    events: str = ""
    rate: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "event_shape", tuple(int(size) for size in self.event_shape))
        if not self.event_shape or min(self.event_shape) < 1:
            raise StudioError(f"An event needs a shape of positive sizes, not {self.event_shape}.")
        if self.levels and not 2 <= self.levels <= MOST_LEVELS:
            raise StudioError(
                f"A dimension takes 2 to {MOST_LEVELS:,} values or real numbers, not {self.levels}."
            )
        if self.bins and self.levels:
            raise StudioError("Only real events are dequantised from bins.")
        if fault := self.kind.fault(self.event_shape, self.values):
            raise StudioError(fault)

    @property
    def size(self) -> int:
        """Number of dimensions `D`."""
        return math.prod(self.event_shape)

    @property
    def kind(self) -> Kind:
        """What kind of thing an event is, which decides how it is shown, measured and written."""
        return kinds.of(self.event_shape, self.documents, self.events)

    @property
    def values(self) -> Values:
        """What each dimension can be, which decides what models take the events."""
        return values.of(self.levels, self.bins, self.documents)

    @property
    def grid(self) -> tuple[int, int, int]:
        """The channels, height and width that orderings run over."""
        return self.kind.grid(self.event_shape)

    @property
    def unconditional(self) -> "EventSpace":
        """The space of the same events that are given nothing."""
        return replace(self, context=None)

    @property
    def dtype(self) -> "torch.dtype":
        """The type that events are kept in."""
        return self.values.dtype

    def bits_per_dim(self, nats: float) -> float | None:
        """Convert an NLL in nats per event to bits per dimension.

        The density of a dequantised picture is that of its values in `[0, 1)`, so `log2(bins)` is
        added for each dimension. None for other densities, and for events whose lengths vary.
        """
        extra = self.values.extra_bits
        return (
            None if extra is None or self.kind.varying else nats / (self.size * math.log(2)) + extra
        )

    def in_bits(self, figure: Figure) -> Figure | None:
        """Return nats of an event in bits of each of its dimensions, if there are any."""
        value, zero = self.bits_per_dim(figure.value), self.bits_per_dim(0.0)
        if value is None or zero is None:
            return None
        error = None if figure.error is None else (self.bits_per_dim(figure.error) or 0.0) - zero
        return replace(figure, value=value, error=error, unit="bits", each=self.kind.each)

    def part(self, figure: Figure) -> Figure | None:
        """Return the bits that stand beside an NLL in nats, if it has any."""
        found = self.in_bits(figure) if figure.measure == "NLL" else None
        return None if found is None else replace(found, error=None)

    def check(self, x: "Tensor") -> "Tensor":
        """Return the batch `x` `(B, *event_shape)` unchanged.

        Raises
        ------
        StudioError
            If the shape is another one or a value is none of the space.
        """
        if tuple(x.shape[1:]) != self.event_shape:
            got, want = tuple(x.shape[1:]), self.event_shape
            raise StudioError(f"These events have the shape {got}, but the model expects {want}.")
        self.values.check(x)
        return self.kind.check(x)

    def lengths(self, x: "Tensor") -> "Tensor":
        """Return how many dimensions of each event are there, `(B,)`: the words of documents."""
        return self.kind.lengths(x)

    def indices(self) -> "Tensor":
        """Return the flat index of every dimension, `event_shape`, in raster order."""
        import torch

        return torch.arange(self.size).view(self.event_shape)
