"""Two streams of gated convolutions that see only earlier pixels, all at once or one by one.

The stream `u` sees the rows above, `v` the pixels above and to the left. For training they are
maps `(B, f, H, W)`. A decoder knows `u` a row at a time, `(W, B, f)`, and `v` a pixel at a time,
`(B, f)`; what they have to remember lies in `Caches`.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import weight_norm
from torch.nn.utils.parametrize import is_parametrized

from ar_studio.models.pixelcnn import Given, added, bias_of, flat, given

Conv = TypeVar("Conv", nn.Conv2d, nn.ConvTranspose2d)
QUIET = 0.1  # the standard deviation of a block's residual at first, as in the authors' program
CONSTANT = 1e-4  # a standard deviation below it is none


def doubled(x: Tensor, dim: int = 1) -> Tensor:
    """Return `ELU(x, −x)`, which has twice the maps."""
    return F.elu(torch.cat([x, -x], dim))


def normalised(conv: Conv) -> Conv:
    """Return a convolution with weights `g v / ‖v‖`, one length `g` for each output map.

    Salimans and Kingma, “Weight normalization”, NIPS 2016, eq. 2.
    """
    weight_norm(conv, dim=output_axis(conv))
    return conv


def output_axis(conv: nn.Module) -> int:
    """Return which axis of a convolution's weights is its output maps'."""
    return 1 if isinstance(conv, nn.ConvTranspose2d) else 0


@torch.no_grad()
def start_at_unit_variance(network: nn.Module, run: Callable[[], object]) -> None:
    """Give every normalised convolution of a network outputs of mean 0 and variance 1 on data.

    They are set in the order in which they run, each on what those before it now put out; a
    block's residual has less variance, and a mean stays where there is no bias. Salimans and
    Kingma, “Weight normalization”, NIPS 2016, section 3.

    Parameters
    ----------
    run
        Runs the network on some data.
    """
    residuals = {block.second for block in network.modules() if isinstance(block, GatedBlock)}

    def rescale(conv: nn.Module, inputs: object, out: Tensor) -> Tensor:
        assert isinstance(conv, nn.Conv2d | nn.ConvTranspose2d)
        std, mean = torch.std_mean(out, (0, 2, 3), keepdim=True)
        want = QUIET if conv in residuals else 1.0
        scale = torch.where(std > CONSTANT, want / std, 1.0)
        conv.weight = conv.weight * scale.transpose(1, output_axis(conv))
        if conv.bias is None:
            return out * scale
        conv.bias.copy_((conv.bias - mean.flatten()) * scale.flatten())
        return (out - mean) * scale

    convolutions = [conv for conv in network.modules() if is_parametrized(conv, "weight")]
    hooks = [conv.register_forward_hook(rescale) for conv in convolutions]
    run()
    for hook in hooks:
        hook.remove()


def gated(x: Tensor, ab: Tensor, dim: int = 1) -> Tensor:
    """Return `x + a ⊙ σ(b)` of maps `[a, b]`, which lie in the axis `dim`."""
    a, b = ab.chunk(2, dim)
    return torch.addcmul(x, a, b.sigmoid())


class Dropout:
    """Leaves units out by noise of a given generator alone.

    The generator is the CPU's; on another device it seeds one of that device's.
    """

    def __init__(self, share: float, generator: torch.Generator, device: torch.device) -> None:
        self.share, self.generator = share, generator
        if share and device.type != "cpu":
            seed = int(torch.randint(2**62, (), generator=generator))
            self.generator = torch.Generator(device).manual_seed(seed)

    def __call__(self, x: Tensor) -> Tensor:
        if not self.share:
            return x
        noise = torch.empty_like(x, requires_grad=False)
        kept = noise.uniform_(generator=self.generator) >= self.share
        return x * kept / (1 - self.share)


class GatedBlock(nn.Module):
    """`x + a ⊙ σ(b)`, `(a, b) = conv(φ(conv(φ(x)) + Σ_j A_j φ(y_j))) + B c`; see `PixelCNNPP`.

    Parameters
    ----------
    width
        Columns of the convolutions of two rows: 3 of the stream `u`, 2 of the stream `v`.
    others
        How many other maps `y` it hears of.
    """

    def __init__(self, f: int, width: int, others: int, context: bool) -> None:
        super().__init__()
        self.around = (1, width - 2, 1, 0)
        self.first = normalised(nn.Conv2d(2 * f, f, (2, width)))
        self.others = nn.ModuleList(
            normalised(nn.Conv2d(2 * f, f, 1, bias=False)) for _ in range(others)
        )
        self.second = normalised(nn.Conv2d(2 * f, 2 * f, (2, width)))
        self.given = nn.Conv2d(f, 2 * f, 1, bias=False) if context else None

    def forward(
        self, x: Tensor, others: Sequence[Tensor], context: Tensor | None, dropout: Dropout | None
    ) -> Tensor:
        inner = self.first(F.pad(doubled(x), self.around))
        for conv, other in zip(self.others, others, strict=True):
            inner = inner + conv(doubled(other))
        inner = doubled(inner) if dropout is None else dropout(doubled(inner))
        gates = added(self.second(F.pad(inner, self.around)), self.given, context)
        return gated(x, gates)


class Pair(nn.Module):
    """A block of either stream; on the way up each hears of `skips` more maps, of the way down."""

    def __init__(self, f: int, skips: int, context: bool) -> None:
        super().__init__()
        self.u = GatedBlock(f, 3, skips, context)
        self.v = GatedBlock(f, 2, 1 + skips, context)

    def forward(
        self,
        u: Tensor,
        v: Tensor,
        skip: tuple[Tensor, Tensor] | None,
        context: Tensor | None,
        dropout: Dropout | None,
    ) -> tuple[Tensor, Tensor]:
        u_skip, v_skip = ((), ()) if skip is None else ((skip[0],), (skip[1],))
        u = self.u(u, u_skip, context, dropout)
        return u, self.v(v, (u, *v_skip), context, dropout)


class Shrink(nn.Module):
    """Both streams at half the resolution, by convolutions of stride 2."""

    def __init__(self, f: int) -> None:
        super().__init__()
        self.u = normalised(nn.Conv2d(f, f, (2, 3), stride=2))
        self.v = normalised(nn.Conv2d(f, f, (2, 2), stride=2))

    def forward(self, u: Tensor, v: Tensor) -> tuple[Tensor, Tensor]:
        return self.u(F.pad(u, (1, 1, 1, 0))), self.v(F.pad(v, (1, 0, 1, 0)))


class Grow(nn.Module):
    """Both streams at twice the resolution, by transposed convolutions of stride 2."""

    def __init__(self, f: int) -> None:
        super().__init__()
        self.u = normalised(
            nn.ConvTranspose2d(f, f, (2, 3), 2, padding=(0, 1), output_padding=(0, 1))
        )
        self.v = normalised(nn.ConvTranspose2d(f, f, (2, 2), 2))

    def forward(
        self,
        u: Tensor,
        v: Tensor,
        size: Sequence[int],
    ) -> tuple[Tensor, Tensor]:
        height, width = size
        return self.u(u)[:, :, :height, :width], self.v(v)[:, :, :height, :width]


class Level(nn.Module):
    """Pairs of blocks at one resolution, around those at half of it.

    The pairs on the way up hear of all that the pairs on the way down said, the last first.

    Parameters
    ----------
    f
        Maps of either stream.
    blocks
        Pairs on the way down; as many on the way up, and one more if there are levels below.
    below
        Number of levels below.
    context
        Whether there is one.
    """

    def __init__(self, f: int, blocks: int, below: int, context: bool) -> None:
        super().__init__()
        self.narrowing = nn.ModuleList(Pair(f, 0, context) for _ in range(blocks))
        self.shrink = Shrink(f) if below else None
        self.inner = Level(f, blocks, below - 1, context) if below else None
        self.grow = Grow(f) if below else None
        more = 1 if below else 0
        self.widening = nn.ModuleList(Pair(f, 1, context) for _ in range(blocks + more))

    def forward(
        self, u: Tensor, v: Tensor, context: Tensor | None, dropout: Dropout | None
    ) -> tuple[Tensor, Tensor]:
        skips = [(u, v)]
        for pair in self.narrowing:
            u, v = pair(u, v, None, context, dropout)
            skips.append((u, v))
        if self.shrink is None or self.inner is None or self.grow is None:
            u, v = skips.pop()
        else:
            coarse = None if context is None else context[:, :, ::2, ::2]
            inner = self.inner(*self.shrink(u, v), coarse, dropout)
            u, v = self.grow(*inner, u.shape[-2:])
        for pair in self.widening:
            u, v = pair(u, v, skips.pop(), context, dropout)
        return u, v


class Cache:
    """One tensor of a decoder's memory.

    Attributes
    ----------
    data
        The tensor.
    axis
        Which of its axes is the batch.
    """

    def __init__(self, data: Tensor, axis: int) -> None:
        self.data, self.axis = data, axis

    def select(self, index: Tensor) -> None:
        self.data = self.data.index_select(self.axis, index)


class Caches:
    """All that a decoder remembers of a batch, zero at first."""

    def __init__(self, batch_size: int, like: Tensor) -> None:
        self.batch_size, self.like = batch_size, like
        self.all: list[Cache | Given] = []

    def new(self, *shape: int, axis: int) -> Cache:
        """Return memory of a shape, with the batch put in as its axis `axis`."""
        sizes = [*shape[:axis], self.batch_size, *shape[axis:]]
        cache = Cache(self.like.new_zeros(sizes), axis)
        self.all.append(cache)
        return cache

    def given(self, term: nn.Module | None, context: Tensor | None) -> Given | None:
        """Return what a layer adds for a context, kept with the rest; None without one."""
        found = given(term, context)
        if found is not None:
            self.all.append(found)
        return found

    def select(self, index: Tensor) -> None:
        for cache in self.all:
            cache.select(index)


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
