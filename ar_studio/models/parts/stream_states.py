"""The two streams of `streams.py` in a decoder: one a row at a time, the other a pixel at a time.

`u` is known a row at a time, `(W, B, f)`, and `v` a pixel at a time, `(B, f)`.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio.models.decoder import Memory
from ar_studio.models.parts.columns import bias_of, flat
from ar_studio.models.parts.context import given
from ar_studio.models.parts.gated import doubled, gated
from ar_studio.models.parts.streams import GatedBlock, Grow, Level, Pair, Shrink


class RowConv(Memory):
    """A 2×3 convolution of the stream `u`, which remembers the row before, `(W + 2, B, C)`."""

    def __init__(self, conv: nn.Conv2d, width: int, batch_size: int) -> None:
        self.stride = conv.stride[0]
        self.weight, self.bias = flat(conv.weight), bias_of(conv)
        self.before = self.bias.new_zeros(width + 2, batch_size, conv.in_channels)
        self.remember(before=1)

    def __call__(self, x: Tensor) -> Tensor:
        """Return the convolution at a row of inputs `(W, B, C)`, `(W′, B, out)`."""
        rows = torch.stack([self.before, F.pad(x, (0, 0, 0, 0, 1, 1))])
        self.before = rows[1]
        windows = rows.unfold(1, 3, self.stride)  # (row, W′, B, C, column)
        return windows.permute(1, 2, 0, 4, 3).flatten(2) @ self.weight + self.bias


class CornerConv(Memory):
    """A 2×2 convolution of the stream `v`, which remembers a row of inputs, `(B, 1 + W, C)`.

    What the row before adds is computed when a row starts; then its places are taken by the row's
    own inputs.
    """

    def __init__(self, conv: nn.Conv2d, width: int, batch_size: int) -> None:
        self.stride = conv.stride[0]
        self.upper, self.lower = flat(conv.weight).chunk(2)
        self.bias = bias_of(conv)
        columns = -(-width // self.stride)
        self.row = self.bias.new_zeros(batch_size, 1 + width, conv.in_channels)
        self.from_above = self.bias.new_zeros(columns, batch_size, conv.out_channels)
        self.remember(row=0, from_above=1)

    def start_row(self) -> None:
        windows = self.row.unfold(1, 2, self.stride)  # (B, W′, C, column)
        self.from_above = windows.permute(1, 0, 3, 2).flatten(2) @ self.upper + self.bias

    def put(self, column: int, x: Tensor) -> None:
        """Store the inputs `(B, C)` of a column."""
        self.row[:, column + 1] = x

    def at(self, column: int) -> Tensor:
        """Return the convolution at a column of its own outputs, `(B, out)`."""
        start = column * self.stride
        left = self.row[:, start : start + 2].flatten(1)
        return torch.addmm(self.from_above[column], left, self.lower)

    def put_along(self, columns: slice, x: Tensor) -> None:
        """Store the inputs `(k, B, C)` of columns."""
        self.row[:, columns.start + 1 : columns.stop + 1] = x.transpose(0, 1)

    def along(self, columns: slice) -> Tensor:
        """Return the convolution at columns of its own outputs, `(k, B, out)`."""
        start, stop = columns.start * self.stride, (columns.stop - 1) * self.stride + 2
        left = self.row[:, start:stop].unfold(1, 2, self.stride).permute(1, 0, 3, 2)
        return onto(self.from_above[columns], left.flatten(2), self.lower)


def onto(sums: Tensor, x: Tensor, weight: Tensor) -> Tensor:
    """Return `sums + x @ weight` of `(k, B, …)`, as one product of matrices."""
    found = torch.addmm(sums.flatten(0, 1), x.flatten(0, 1), weight)
    return found.unflatten(0, sums.shape[:2])


class RowBlock(Memory):
    """A `GatedBlock` of the stream `u`, a row at a time."""

    def __init__(
        self, block: GatedBlock, width: int, context: Tensor | None, batch_size: int
    ) -> None:
        self.first = RowConv(block.first, width, batch_size)
        self.second = RowConv(block.second, width, batch_size)
        self.others = [flat(conv.weight) for conv in block.others if isinstance(conv, nn.Conv2d)]
        self.given = given(block.given, context)
        self.remember("first", "second", "given")

    def __call__(self, row: int, x: Tensor, *others: Tensor) -> Tensor:
        """Return the block's outputs at a row of inputs, both `(W, B, f)`."""
        inner = self.first(doubled(x, 2))
        for weight, other in zip(self.others, others, strict=True):
            inner += doubled(other, 2) @ weight
        gates = self.second(doubled(inner, 2))
        if self.given is not None:
            gates += self.given.row(row)
        return gated(x, gates, 2)


class PixelBlock(Memory):
    """A `GatedBlock` of the stream `v`, a pixel at a time; its first other input is `u`'s row."""

    def __init__(
        self, block: GatedBlock, width: int, context: Tensor | None, batch_size: int
    ) -> None:
        self.first = CornerConv(block.first, width, batch_size)
        self.second = CornerConv(block.second, width, batch_size)
        others = (conv for conv in block.others if isinstance(conv, nn.Conv2d))
        self.from_u, *self.others = (flat(conv.weight) for conv in others)
        self.given = given(block.given, context)
        self.remember("first", "second", "given")

    def start_row(self, row: int, u: Tensor) -> None:
        """Take the row `(W, B, f)` of `u`, and what the row before adds."""
        self.first.start_row()
        self.first.from_above += doubled(u, 2) @ self.from_u
        self.second.start_row()
        if self.given is not None:
            self.second.from_above += self.given.row(row)

    def __call__(self, column: int, x: Tensor, *others: Tensor) -> Tensor:
        """Return the block's outputs at a pixel, `(B, f)`."""
        self.first.put(column, doubled(x))
        inner = self.first.at(column)
        for weight, other in zip(self.others, others, strict=True):
            inner.addmm_(doubled(other), weight)
        self.second.put(column, doubled(inner))
        return gated(x, self.second.at(column))

    def along(self, columns: slice, x: Tensor, *others: Tensor) -> Tensor:
        """Return the block's outputs at pixels of the row, `(k, B, f)`."""
        self.first.put_along(columns, doubled(x, 2))
        inner = self.first.along(columns)
        for weight, other in zip(self.others, others, strict=True):
            inner = onto(inner, doubled(other, 2), weight)
        self.second.put_along(columns, doubled(inner, 2))
        return gated(x, self.second.along(columns), 2)


class RowGrow(Memory):
    """`Grow` of the stream `u`: of each row two, `(2, 2W, B, f)`."""

    def __init__(self, conv: nn.ConvTranspose2d, width: int, batch_size: int) -> None:
        self.weight = conv.weight.detach().permute(2, 3, 0, 1).contiguous()  # (row, column, …)
        assert conv.bias is not None
        self.bias = conv.bias.detach()
        self.rows = self.bias.new_zeros(2, 2 * width, batch_size, conv.out_channels)
        self.remember(rows=2)

    def __call__(self, x: Tensor) -> None:
        after = torch.cat([x[1:], torch.zeros_like(x[:1])])
        for row, (left, middle, right) in zip(self.rows, self.weight, strict=True):
            row[0::2] = x @ middle + self.bias
            row[1::2] = after @ left + x @ right + self.bias


class PixelGrow(Memory):
    """`Grow` of the stream `v`: of each pixel four, in two rows `(2, 2W, B, f)`."""

    def __init__(self, conv: nn.ConvTranspose2d, width: int, batch_size: int) -> None:
        self.weight = conv.weight.detach().permute(0, 2, 3, 1).flatten(1).contiguous()
        assert conv.bias is not None
        self.bias = conv.bias.detach().repeat(4)
        self.rows = self.bias.new_zeros(2, 2 * width, batch_size, conv.out_channels)
        self.remember(rows=2)

    def __call__(self, column: int, x: Tensor) -> None:
        four = torch.addmm(self.bias, x, self.weight).view(len(x), 2, 2, -1)
        self.rows[:, 2 * column : 2 * column + 2] = four.permute(1, 2, 0, 3)

    def along(self, columns: slice, x: Tensor) -> None:
        """Take pixels `(k, B, f)` of a row."""
        four = onto(self.bias.expand(*x.shape[:2], -1), x, self.weight)
        four = four.unflatten(2, (2, 2, -1)).permute(2, 0, 3, 1, 4)  # (2, k, 2, B, f)
        self.rows[:, 2 * columns.start : 2 * columns.stop] = four.flatten(1, 2)


class LevelState(Memory):
    """A `Level` in a decoder: `u` a row at a time, then `v` along that row.

    Places of the level below are every second one of every second row; between them, what it grew
    into serves here.
    """

    def __init__(self, level: Level, width: int, context: Tensor | None, batch_size: int) -> None:
        def states(pairs: nn.ModuleList) -> list[tuple[RowBlock, PixelBlock]]:
            return [
                (
                    RowBlock(pair.u, width, context, batch_size),
                    PixelBlock(pair.v, width, context, batch_size),
                )
                for pair in pairs
                if isinstance(pair, Pair)
            ]

        self.width = width
        self.narrowing, self.widening = states(level.narrowing), states(level.widening)
        self.below: Below | None = None
        if level.shrink is not None and level.inner is not None and level.grow is not None:
            coarse, half = None if context is None else context[:, :, ::2, ::2], -(-width // 2)
            inner = LevelState(level.inner, half, coarse, batch_size)
            self.below = Below(level.shrink, inner, level.grow, width, batch_size)
        self.remember("narrowing", "widening", "below")

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

    def along(self, row: int, columns: slice, v: Tensor) -> Tensor:
        """Take `v` at pixels of a row, and return what the level makes of it, both `(k, B, f)`."""
        skips = [v]
        for _, pixels in self.narrowing:
            v = pixels.along(columns, v)
            skips.append(v)
        v = skips.pop() if self.below is None else self.below.along(row, columns, v)
        for _, pixels in self.widening:
            v = pixels.along(columns, v, skips.pop())
        return v


class Below(Memory):
    """The way to the level below and back, which is gone at every second place only."""

    def __init__(
        self, shrink: Shrink, inner: LevelState, grow: Grow, width: int, batch_size: int
    ) -> None:
        self.inner, self.width = inner, width
        self.shrink_row = RowConv(shrink.u, width, batch_size)
        self.shrink = CornerConv(shrink.v, width, batch_size)
        self.grow_row = RowGrow(grow.u, inner.width, batch_size)
        self.grow = PixelGrow(grow.v, inner.width, batch_size)
        self.remember("inner", "shrink_row", "shrink", "grow_row", "grow")

    def start_row(self, row: int, u: Tensor) -> Tensor:
        shrunk = self.shrink_row(u)
        if row % 2 == 0:
            self.shrink.start_row()
            self.grow_row(self.inner.start_row(row // 2, shrunk))
        return self.grow_row.rows[row % 2, : self.width]

    def at(self, row: int, column: int, v: Tensor) -> Tensor:
        self.shrink.put(column, v)
        if row % 2 == 0 and column % 2 == 0:
            half = column // 2
            self.grow(half, self.inner.at(row // 2, half, self.shrink.at(half)))
        return self.grow.rows[row % 2, column]

    def along(self, row: int, columns: slice, v: Tensor) -> Tensor:
        self.shrink.put_along(columns, v)
        half = slice(-(-columns.start // 2), -(-columns.stop // 2))
        if row % 2 == 0 and half.start < half.stop:
            self.grow.along(half, self.inner.along(row // 2, half, self.shrink.along(half)))
        return self.grow.rows[row % 2, columns]
