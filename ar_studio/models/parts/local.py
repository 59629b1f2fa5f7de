"""Locally masked convolutions (Jain, Abbeel, Pathak 2020): one kernel, a mask at every position."""

from typing import Any, Literal, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio.models.decoder import Memory

TAPS = 9  # of a 3×3 kernel


class Tap(NamedTuple):
    """What one tap of the kernel shows to the dimensions of one channel.

    Attributes
    ----------
    channel
        The channel that sees.
    number
        From 0 to `9C − 1`: taps in raster order, for one channel that is seen after the other.
    shows
        The dimension seen from each pixel, `(HW,)`; `D = CHW` where it is hidden.
    """

    channel: int
    number: int
    shows: Tensor


class Pattern(NamedTuple):
    """Who sees whom through a kernel, along an ordering of the `D` dimensions of images.

    Attributes
    ----------
    shape
        `(C, H, W)`.
    seen
        The taps that show anything at all: of an S-curve's, two thirds.
    seers
        The same the other way round: who sees it through the tap opposite.
    """

    shape: tuple[int, ...]
    seen: list[Tap]
    seers: list[Tap]


def pattern(position: Tensor, kind: Literal["A", "B"], dilation: int) -> Pattern:
    """Return who sees whom.

    Parameters
    ----------
    position
        Place of each dimension in the ordering, `(C, H, W)`.
    kind
        Mask "A" shows a dimension its neighbours before it, mask "B" itself too.
    dilation
        Pixels from one tap to the next.
    """
    seen, seers = (_taps(places, kind, dilation) for places in (position, -position))
    return Pattern(tuple(position.shape), seen, seers)


def _taps(position: Tensor, kind: Literal["A", "B"], dilation: int) -> list[Tap]:
    channels, size = len(position), position.numel()
    nodes = torch.arange(size, device=position.device).view_as(position)
    # What lies outside the image comes after everything.
    places, nodes = (_windows(each, size, dilation) for each in (position, nodes))
    own = position.view(channels, 1, -1)
    allowed = places < own if kind == "A" else places <= own
    shown = torch.where(allowed, nodes, size)
    return [Tap(c, number, shown[c, number]) for c, number in allowed.any(2).nonzero().tolist()]


def _windows(image: Tensor, outside: int, dilation: int) -> Tensor:
    """Return what each tap of the kernel shows at each pixel of `(C, H, W)`, `(9C, HW)`."""
    image = F.pad(image, [dilation] * 4, value=outside)
    reach = 2 * dilation + 1
    windows = image.unfold(1, reach, 1).unfold(2, reach, 1)[..., ::dilation, ::dilation]
    return windows.permute(0, 3, 4, 1, 2).flatten(3).flatten(0, 2)


class LocalConv(nn.Module):
    """A 3×3 convolution of maps `(D, B, m)` to `(D, B, n)`, masked at every position.

    Attributes
    ----------
    weight
        `(C, 9C, m, n)`: by the channel that sees, and by tap and channel seen.
    bias
        `(C, n)`.
    """

    def __init__(self, channels: int, inputs: int, outputs: int) -> None:
        super().__init__()
        # About half of the taps are masked.
        bound = (2 / (TAPS * channels * inputs)) ** 0.5
        shape = (channels, TAPS * channels, inputs, outputs)
        self.weight = nn.Parameter(torch.empty(shape).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.zeros(channels, outputs))

    @staticmethod
    def parameter_count(channels: int, inputs: int, outputs: int) -> int:
        """Return the number of its parameters."""
        return TAPS * channels**2 * inputs * outputs + channels * outputs

    def forward(self, x: Tensor, pattern: Pattern) -> Tensor:
        y = LocallyMasked.apply(x, self.weight.to(x.dtype), pattern)
        return (y.unflatten(0, (len(self.bias), -1)) + self.bias[:, None, None]).flatten(0, 1)


class LocallyMasked(torch.autograd.Function):
    """`y_i = Σ_t W_t x_{j_t(i)}` over the taps that show something; maps `(D, B, ·)`.

    Dimensions come first, so that a tap is a copy of whole rows and one matrix product, and what
    is hidden is a row of zeros. Only `x` is kept: the backward pass gathers anew, a tap at a time.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, pattern: Pattern) -> Tensor:
        ctx.save_for_backward(x, weight)
        ctx.pattern = pattern
        return _add_up(x, weight, pattern.seen)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, ...]:
        (x, weight), dy = ctx.saved_tensors, grads[0]
        dx = dweight = None
        if ctx.needs_input_grad[0]:
            # The other way round through the opposite tap, from the channel seen to all that see.
            mirrored = weight.unflatten(1, (len(weight), TAPS)).flip(2).transpose(0, 1)
            dx = _add_up(dy, mirrored.flatten(1, 2).mT, ctx.pattern.seers)
        if ctx.needs_input_grad[1]:
            dweight, rows = torch.zeros_like(weight), _with_hidden(x)
            parts = dy.flatten(0, 1).chunk(len(weight))
            for channel, tap, shows in ctx.pattern.seen:
                seen = rows.index_select(0, shows).flatten(0, 1)
                torch.mm(seen.T, parts[channel], out=dweight[channel, tap])
        return dx, dweight, None


def _add_up(x: Tensor, weight: Tensor, taps: list[Tap]) -> Tensor:
    rows, y = _with_hidden(x), x.new_zeros(*x.shape[:2], weight.shape[-1])
    parts = y.flatten(0, 1).chunk(len(weight))
    for channel, tap, shows in taps:
        parts[channel].addmm_(rows.index_select(0, shows).flatten(0, 1), weight[channel, tap])
    return y


def _with_hidden(x: Tensor) -> Tensor:
    """Return maps with a row of zeros after them, for whatever is hidden."""
    return F.pad(x, (0, 0, 0, 0, 0, 1))


class LocalColumn(Memory):
    """A convolution's cache of inputs, `(D, B, m)`, and who sees which of them."""

    def __init__(self, conv: LocalConv, pattern: Pattern, batch_size: int) -> None:
        channels, height, width = pattern.shape
        self.conv, self.pattern = conv, pattern
        self.pixels, size = height * width, channels * height * width
        self.biases = list(conv.bias.detach())
        self.seen: list[list[tuple[list[int], Tensor]]] = [[] for _ in range(channels)]
        for channel, tap, shows in pattern.seen:
            self.seen[channel].append((shows.tolist(), conv.weight[channel, tap].detach()))
        self.cache = conv.bias.new_zeros(size, batch_size, conv.weight.shape[2])
        self.remember(cache=1)

    def at(self, here: int | slice) -> Tensor:
        """Return the convolution at a dimension, `(B, n)`, or at all, `(D, B, n)`."""
        if isinstance(here, slice):
            return self.conv(self.cache, self.pattern)
        channel, pixel = divmod(here, self.pixels)
        y = self.biases[channel].repeat(self.cache.shape[1], 1)
        for shows, weight in self.seen[channel]:
            if (there := shows[pixel]) < len(self.cache):
                y.addmm_(self.cache[there], weight)
        return y

    def put(self, here: int | slice | list[int], maps: Tensor) -> None:
        """Store the inputs of a dimension `(B, m)`, or of several `(…, B, m)`."""
        self.cache[here] = maps

    def through(self, here: int | slice, maps: Tensor) -> Tensor:
        """Return what comes out at a dimension, or at all of them, when maps go in there."""
        self.put(here, maps)
        return self.at(here)
