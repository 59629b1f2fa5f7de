"""An image decoded pixel by pixel: a column of maps each, and what it has to look back at."""

from abc import abstractmethod

import torch
from torch import Tensor, nn

from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.decoder import BlockDecoder, Decoder, Memory
from ar_studio.models.parts.context import Given
from ar_studio.models.parts.masks import MaskedConv2d
from ar_studio.models.parts.values import units
from ar_studio.spaces import EventSpace


class PixelDecoder(Decoder):
    """A decoder that computes one pixel's column of maps at a time, for each of its colours."""

    def __init__(self, space: EventSpace, ordering: Tensor, batch_size: int) -> None:
        super().__init__(space, ordering, batch_size)
        self.channels, _, self.row_length = space.event_shape
        self.width = units(space.levels)
        self.logits: Tensor | None = None
        self.started = -1  # the last row that was
        self.remember(logits=0)

    def predict(self) -> Conditional:
        channel = self.position % self.channels
        logits = self._current()[:, channel * self.width : (channel + 1) * self.width]
        return discrete(logits, self.space.levels)

    def _observe(self, value: Tensor) -> None:
        self._current()  # fills the caches
        self.logits = None
        self._put(*self._place(), self.position % self.channels, value)

    def _current(self) -> Tensor:
        """Return the logits of the current pixel, `(B, C·O)`."""
        if self.logits is None:
            self.logits = self._column(*self._begun())
        return self.logits

    def _begun(self) -> tuple[int, int]:
        """Return row and column of the current pixel, the row being started."""
        row, column = self._place()
        if row != self.started:
            self._start_row(row)
            self.started = row
        return row, column

    def _place(self) -> tuple[int, int]:
        """Return row and column of the current pixel; by rows, if nothing else is said."""
        return divmod(self.position // self.channels, self.row_length)

    @abstractmethod
    def _start_row(self, row: int) -> None:
        """Compute what the rows above add to every pixel of a row."""

    @abstractmethod
    def _column(self, row: int, column: int) -> Tensor:
        """Return the logits of a pixel, `(B, C·O)`, filling every cache on the way."""

    @abstractmethod
    def _put(self, row: int, column: int, channel: int, value: Tensor) -> None:
        """Store a value `(B,)` of a pixel."""


class RowDecoder(PixelDecoder, BlockDecoder):
    """A decoder that also looks at the rest of a row at once; its windows are that, or pixels."""

    def window(self, width: int) -> int:
        rest = self.row_length - self._place()[1]
        return min(max(1, width // self.channels), rest) * self.channels

    def guess(self, values: Tensor) -> Conditional:
        row, first = self._begun()
        columns = slice(first, first + values.shape[1] // self.channels)
        self._put_columns(row, columns, self._pixels(values))
        logits = self._columns(row, columns).unflatten(0, (-1, self.batch_size)).transpose(0, 1)
        return self._conditionals(logits, values)

    def _conditionals(self, logits: Tensor, values: Tensor) -> Conditional:
        """Return the conditionals `(B, w)` of logits `(B, k, C·O)`, values `(B, w)` guessed."""
        return discrete(logits.reshape(*values.shape, self.width), self.space.levels)

    def _pixels(self, values: Tensor) -> Tensor:
        """Return values `(B, k·C)` of a row by pixels, `(k·B, C)`."""
        return values.unflatten(1, (-1, self.channels)).transpose(0, 1).flatten(0, 1)

    def settle(self, values: Tensor) -> None:
        row, first = self._place()
        # All maps are those of the last guess, and none has heard of the last of these values.
        columns = slice(first, first + values.shape[1] // self.channels)
        self._put_columns(row, columns, self._pixels(values))
        self.position += values.shape[1]
        self.logits = None

    def observe_all(self, values: Tensor) -> None:
        while values.shape[1]:
            if self.position % self.channels:
                step = 1
                self.observe(values[:, 0])
            elif (step := self.window(values.shape[1])) <= values.shape[1]:
                self.guess(values[:, :step])
                self.settle(values[:, :step])
            else:
                step = 1
                self.observe(values[:, 0])
            values = values[:, step:]

    @abstractmethod
    def _columns(self, row: int, columns: slice) -> Tensor:
        """Return the logits of pixels of a row, `(k·B, C·O)`, filling every cache on the way."""

    @abstractmethod
    def _put_columns(self, row: int, columns: slice, pixels: Tensor) -> None:
        """Store the values of pixels of a row, `(k·B, C)`."""


class Pointwise(Memory):
    """A 1×1 convolution on one pixel's column of maps `(B, C)`, or on those of many."""

    def __init__(self, conv: MaskedConv2d, given: Given | None = None) -> None:
        assert conv.bias is not None
        self.weight = conv.masked_weight.detach()[:, :, 0, 0].T.contiguous()
        self.bias = conv.bias.detach()
        self.given = given
        self.remember("given")

    def __call__(self, x: Tensor) -> Tensor:
        return torch.addmm(self.bias, x, self.weight)

    def add_to(self, maps: Tensor, x: Tensor) -> Tensor:
        return torch.addmm(maps, x, self.weight).add_(self.bias)

    def at(self, x: Tensor, row: int, column: int) -> Tensor:
        """Return the convolution at a pixel, with what a context adds there, `(B, out)`."""
        return self(x) if self.given is None else self(x).add_(self.given.at(row, column))

    def along(self, x: Tensor, row: int, columns: slice) -> Tensor:
        """Return the convolution at pixels of a row, with what a context adds, `(k·B, out)`."""
        if self.given is None:
            return self(x)
        added = self.given.along(row, columns)  # (k, B, out), or 1 for either
        pixels = columns.stop - columns.start
        return self(x).unflatten(0, (pixels, -1)).add_(added).flatten(0, 1)


class CausalConv(Memory):
    """A masked convolution's cache of inputs, `(H + p, B, W + 2p, C)`, zero-padded by `p`.

    With pixels and maps innermost, the neighbours of a pixel in one row are one run of memory,
    so a row of the kernel is one matrix product without copying.
    """

    def __init__(
        self, conv: MaskedConv2d, space: EventSpace, batch_size: int, given: Given | None
    ) -> None:
        assert conv.bias is not None
        self.given = given
        self.pad = conv.kernel_size[0] // 2
        weight = conv.masked_weight.detach().permute(2, 3, 1, 0)  # (row, column, in, out)
        self.above = weight[: self.pad].flatten(0, 2).contiguous()
        self.left = weight[self.pad, : self.pad + 1].flatten(0, 1).contiguous()
        self.bias = conv.bias.detach()
        _, height, width = space.event_shape
        shape = (height + self.pad, batch_size, width + 2 * self.pad, conv.in_channels)
        self.cache = self.bias.new_zeros(shape)
        self.from_above = self.bias.new_zeros(width, batch_size, len(self.bias))
        self.remember("given", cache=1, from_above=1)

    def start_row(self, row: int) -> None:
        """Compute what the rows above add to every pixel of a row, `(W, B, out)`."""
        rows = self.cache[row : row + self.pad]  # `pad` rows above, in padded coordinates
        window = rows.unfold(2, 2 * self.pad + 1, 1)  # (row, B, W, C, column)
        inputs = window.permute(2, 1, 0, 4, 3).flatten(2)
        self.from_above = inputs @ self.above + self.bias
        if self.given is not None:
            self.from_above += self.given.row(row)

    def at(self, row: int, column: int) -> Tensor:
        """Return the convolution at a pixel, `(B, out)`."""
        left = self.cache[row + self.pad, :, column : column + self.pad + 1]
        return torch.addmm(self.from_above[column], left.flatten(1), self.left)

    def along(self, row: int, columns: slice) -> Tensor:
        """Return the convolution at pixels of a row, `(k·B, out)`."""
        seen = self.cache[row + self.pad, :, columns.start : columns.stop + self.pad]
        left = seen.unfold(1, self.pad + 1, 1).permute(1, 0, 3, 2)  # (k, B, tap, C)
        above = self.from_above[columns].flatten(0, 1)
        return torch.addmm(above, left.flatten(2).flatten(0, 1), self.left)

    def put_along(self, row: int, columns: slice, maps: Tensor) -> None:
        """Store the inputs of pixels of a row, `(k·B, C)`."""
        where = slice(columns.start + self.pad, columns.stop + self.pad)
        batch = self.cache.shape[1]
        self.cache[row + self.pad, :, where] = maps.unflatten(0, (-1, batch)).transpose(0, 1)

    def put(self, row: int, column: int, maps: Tensor, channel: int | None = None) -> None:
        """Store a pixel's inputs: all maps `(B, C)`, or one channel `(B,)`."""
        where = self.cache[row + self.pad, :, column + self.pad]
        if channel is None:
            where.copy_(maps)
        else:
            where[:, channel] = maps


def flat(weight: Tensor) -> Tensor:
    """Return a convolution's weights `(out, in, rows, columns)` as a matrix of its taps' maps."""
    return weight.detach().permute(2, 3, 1, 0).flatten(0, 2).contiguous()


def bias_of(conv: nn.Conv2d) -> Tensor:
    """Return the biases themselves, outside of any graph."""
    assert conv.bias is not None
    return conv.bias.detach()
