"""The two streams of `streams.py` in a decoder: one a row at a time, the other a pixel at a time.

`u` is known a row at a time, `(W, B, f)`, and `v` a pixel at a time, `(B, f)`; what they have to
remember lies in `Caches`.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio.models.parts.caches import Caches
from ar_studio.models.parts.columns import bias_of, flat
from ar_studio.models.parts.gated import doubled, gated
from ar_studio.models.parts.streams import GatedBlock, Grow, Level, Pair, Shrink


class RowConv:
    """A 2×3 convolution of the stream `u`, which remembers the row before, `(W + 2, B, C)`."""

    def __init__(self, conv: nn.Conv2d, width: int, caches: Caches) -> None:
        self.stride = conv.stride[0]
        self.weight, self.bias = flat(conv.weight), bias_of(conv)
        self.before = caches.new(width + 2, conv.in_channels, axis=1)

    def __call__(self, x: Tensor) -> Tensor:
        """Return the convolution at a row of inputs `(W, B, C)`, `(W′, B, out)`."""
        rows = torch.stack([self.before.data, F.pad(x, (0, 0, 0, 0, 1, 1))])
        self.before.data = rows[1]
        windows = rows.unfold(1, 3, self.stride)  # (row, W′, B, C, column)
        return windows.permute(1, 2, 0, 4, 3).flatten(2) @ self.weight + self.bias


class CornerConv:
    """A 2×2 convolution of the stream `v`, which remembers a row of inputs, `(B, 1 + W, C)`.

    What the row before adds is computed when a row starts; then its places are taken by the row's
    own inputs.
    """

    def __init__(self, conv: nn.Conv2d, width: int, caches: Caches) -> None:
        self.stride = conv.stride[0]
        self.upper, self.lower = flat(conv.weight).chunk(2)
        self.bias = bias_of(conv)
        self.row = caches.new(1 + width, conv.in_channels, axis=0)
        self.from_above = caches.new(-(-width // self.stride), conv.out_channels, axis=1)

    def start_row(self) -> None:
        windows = self.row.data.unfold(1, 2, self.stride)  # (B, W′, C, column)
        self.from_above.data = windows.permute(1, 0, 3, 2).flatten(2) @ self.upper + self.bias

    def put(self, column: int, x: Tensor) -> None:
        """Store the inputs `(B, C)` of a column."""
        self.row.data[:, column + 1] = x

    def at(self, column: int) -> Tensor:
        """Return the convolution at a column of its own outputs, `(B, out)`."""
        start = column * self.stride
        left = self.row.data[:, start : start + 2].flatten(1)
        return torch.addmm(self.from_above.data[column], left, self.lower)


class RowBlock:
    """A `GatedBlock` of the stream `u`, a row at a time."""

    def __init__(
        self, block: GatedBlock, width: int, context: Tensor | None, caches: Caches
    ) -> None:
        self.first = RowConv(block.first, width, caches)
        self.second = RowConv(block.second, width, caches)
        self.others = [flat(conv.weight) for conv in block.others if isinstance(conv, nn.Conv2d)]
        self.given = caches.given(block.given, context)

    def __call__(self, row: int, x: Tensor, *others: Tensor) -> Tensor:
        """Return the block's outputs at a row of inputs, both `(W, B, f)`."""
        inner = self.first(doubled(x, 2))
        for weight, other in zip(self.others, others, strict=True):
            inner += doubled(other, 2) @ weight
        gates = self.second(doubled(inner, 2))
        if self.given is not None:
            gates += self.given.row(row)
        return gated(x, gates, 2)


class PixelBlock:
    """A `GatedBlock` of the stream `v`, a pixel at a time; its first other input is `u`'s row."""

    def __init__(
        self, block: GatedBlock, width: int, context: Tensor | None, caches: Caches
    ) -> None:
        self.first = CornerConv(block.first, width, caches)
        self.second = CornerConv(block.second, width, caches)
        others = (conv for conv in block.others if isinstance(conv, nn.Conv2d))
        self.from_u, *self.others = (flat(conv.weight) for conv in others)
        self.given = caches.given(block.given, context)

    def start_row(self, row: int, u: Tensor) -> None:
        """Take the row `(W, B, f)` of `u`, and what the row before adds."""
        self.first.start_row()
        self.first.from_above.data += doubled(u, 2) @ self.from_u
        self.second.start_row()
        if self.given is not None:
            self.second.from_above.data += self.given.row(row)

    def __call__(self, column: int, x: Tensor, *others: Tensor) -> Tensor:
        """Return the block's outputs at a pixel, `(B, f)`."""
        self.first.put(column, doubled(x))
        inner = self.first.at(column)
        for weight, other in zip(self.others, others, strict=True):
            inner.addmm_(doubled(other), weight)
        self.second.put(column, doubled(inner))
        return gated(x, self.second.at(column))


class RowGrow:
    """`Grow` of the stream `u`: of each row two, `(2, 2W, B, f)`."""

    def __init__(self, conv: nn.ConvTranspose2d, width: int, caches: Caches) -> None:
        self.weight = conv.weight.detach().permute(2, 3, 0, 1).contiguous()  # (row, column, …)
        assert conv.bias is not None
        self.bias = conv.bias.detach()
        self.rows = caches.new(2, 2 * width, conv.out_channels, axis=2)

    def __call__(self, x: Tensor) -> None:
        after = torch.cat([x[1:], torch.zeros_like(x[:1])])
        for row, (left, middle, right) in zip(self.rows.data, self.weight, strict=True):
            row[0::2] = x @ middle + self.bias
            row[1::2] = after @ left + x @ right + self.bias


class PixelGrow:
    """`Grow` of the stream `v`: of each pixel four, in two rows `(2, 2W, B, f)`."""

    def __init__(self, conv: nn.ConvTranspose2d, width: int, caches: Caches) -> None:
        self.weight = conv.weight.detach().permute(0, 2, 3, 1).flatten(1).contiguous()
        assert conv.bias is not None
        self.bias = conv.bias.detach().repeat(4)
        self.rows = caches.new(2, 2 * width, conv.out_channels, axis=2)

    def __call__(self, column: int, x: Tensor) -> None:
        four = torch.addmm(self.bias, x, self.weight).view(len(x), 2, 2, -1)
        self.rows.data[:, 2 * column : 2 * column + 2] = four.permute(1, 2, 0, 3)


class LevelState:
    """A `Level` in a decoder: `u` a row at a time, then `v` along that row.

    Places of the level below are every second one of every second row; between them, what it grew
    into serves here.
    """

    def __init__(self, level: Level, width: int, context: Tensor | None, caches: Caches) -> None:
        def states(pairs: nn.ModuleList) -> list[tuple[RowBlock, PixelBlock]]:
            return [
                (
                    RowBlock(pair.u, width, context, caches),
                    PixelBlock(pair.v, width, context, caches),
                )
                for pair in pairs
                if isinstance(pair, Pair)
            ]

        self.width = width
        self.narrowing, self.widening = states(level.narrowing), states(level.widening)
        self.below: Below | None = None
        if level.shrink is not None and level.inner is not None and level.grow is not None:
            coarse, half = None if context is None else context[:, :, ::2, ::2], -(-width // 2)
            inner = LevelState(level.inner, half, coarse, caches)
            self.below = Below(level.shrink, inner, level.grow, width, caches)

    def start_row(self, row: int, u: Tensor) -> Tensor:
        """Take a row of `u`, and return what the level makes of it, both `(W, B, f)`."""
        skips = [u]
        for rows, pixels in self.narrowing:
            u = rows(row, u)
            pixels.start_row(row, u)
            skips.append(u)
        u = skips.pop() if self.below is None else self.below.start_row(row, u)
        for rows, pixels in self.widening:
            u = rows(row, u, skips.pop())
            pixels.start_row(row, u)
        return u

    def at(self, row: int, column: int, v: Tensor) -> Tensor:
        """Take `v` at a pixel, and return what the level makes of it, both `(B, f)`."""
        skips = [v]
        for _, pixels in self.narrowing:
            v = pixels(column, v)
            skips.append(v)
        v = skips.pop() if self.below is None else self.below.at(row, column, v)
        for _, pixels in self.widening:
            v = pixels(column, v, skips.pop())
        return v


class Below:
    """The way to the level below and back, which is gone at every second place only."""

    def __init__(
        self, shrink: Shrink, inner: LevelState, grow: Grow, width: int, caches: Caches
    ) -> None:
        self.inner, self.width = inner, width
        self.shrink_row = RowConv(shrink.u, width, caches)
        self.shrink = CornerConv(shrink.v, width, caches)
        self.grow_row = RowGrow(grow.u, inner.width, caches)
        self.grow = PixelGrow(grow.v, inner.width, caches)

    def start_row(self, row: int, u: Tensor) -> Tensor:
        shrunk = self.shrink_row(u)
        if row % 2 == 0:
            self.shrink.start_row()
            self.grow_row(self.inner.start_row(row // 2, shrunk))
        return self.grow_row.rows.data[row % 2, : self.width]

    def at(self, row: int, column: int, v: Tensor) -> Tensor:
        self.shrink.put(column, v)
        if row % 2 == 0 and column % 2 == 0:
            half = column // 2
            self.grow(half, self.inner.at(row // 2, half, self.shrink.at(half)))
        return self.grow.rows.data[row % 2, column]
