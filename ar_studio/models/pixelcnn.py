"""PixelCNN (van den Oord, Kalchbrenner, Kavukcuoglu 2016)."""

from abc import abstractmethod
from typing import Annotated, Literal

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel, Decoder, by_channel, marginal_logits, units
from ar_studio.models.context import ContextMaps
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

Head = Annotated[
    int,
    Field(
        ge=1,
        le=2048,
        title="Head features",
        description="Maps of the 1×1 layer before the end.",
    ),
]
FirstKernel = Annotated[
    Literal[3, 5, 7],
    Field(title="First kernel", description="Size of the first, mask-A convolution."),
]


class PixelCNNConfig(Settings):
    blocks: int = Field(
        default=15,
        ge=1,
        le=64,
        title="Residual blocks",
        description="Depth; each reaches a row further, or two or three with larger kernels.",
    )
    features: int = Field(
        default=16,
        ge=1,
        le=512,
        title="Features",
        description="Maps h inside a block; 2h maps run between the blocks.",
    )
    head: Head = 32
    kernel: FirstKernel = 7
    block_kernel: Literal[3, 5, 7] = Field(
        default=3,
        title="Block kernel",
        description="Size of the blocks' convolutions; the paper's is 3. Fewer blocks with a "
        "larger one see as far and learn sooner.",
    )


class PixelCNN(AutoregressiveModel):
    """PixelCNN: a stack of convolutions that see only the pixels above and to the left.

    A `k×k` convolution with mask A, then residual blocks `x + conv₁ₓ₁(conv_bᴮ(conv₁ₓ₁(x)))` of
    `2h → h → h → 2h` maps, in the paper with `b = 3`, then twice ReLU and a 1×1 convolution. Mask
    A hides the pixel itself, mask B lets a map see its own pixel. Colour maps are split into
    nearly equal groups, R before G before B (paper, section 3.4 and table 1). Values enter scaled
    and centred, in `[-1, 1]`, so that the zeros around an image are neither background nor ink.
    A context's maps are added, each through a 1×1, in every block and in the head.
    """

    Config = PixelCNNConfig
    card = Card(
        name="pixelcnn",
        images_only=True,
        contexts=True,
        title="PixelCNN",
        authors="A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu",
        year=2016,
        citation="A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu, “Pixel recurrent neural "
        "networks”, ICML 2016",
        idea="Slide one small network over the image that sees only pixels above and to the left.",
        equation="x → conv_k^A → [x + conv₁(conv_b^B(conv₁(x)))]×N → conv₁ → conv₁ → p(x_i | x_<i)",
        parameters="2hCk² + 2h + N((4 + b²)h² + 4h) + 2hm + m + (m + 1)·C·O; O = 1 or K",
        orderings="raster only",
        published=(
            Published(81.30, "binarized-mnist · fixed", "PixelCNN of the paper"),
            Published(81.45, "mnist · dynamic", "15 blocks, h = 16: 53,569 parameters, 457 epochs"),
        ),
        recipes={
            "": Recipe(
                {"blocks": 6, "block_kernel": 7},
                {"learning_rate": 8e-3, "batch_size": 32, "epochs": 20, "averaging": 0.999},
            ),
            "digits": Recipe(
                {"blocks": 2, "block_kernel": 5},
                {"learning_rate": 5e-3, "batch_size": 50, "epochs": 40, "averaging": 0.99},
            ),
        },
    )

    def __init__(self, space: EventSpace, config: PixelCNNConfig) -> None:
        check_space(space, config.features, config.head)
        super().__init__(space, config)
        channels, h, given = space.event_shape[0], config.features, space.context is not None
        self.first = MaskedConv2d(channels, 2 * h, config.kernel, "A", channels)
        self.blocks = nn.ModuleList(
            ResidualBlock(h, config.block_kernel, channels, given) for _ in range(config.blocks)
        )
        self.head = MaskedConv2d(2 * h, config.head, 1, "B", channels)
        outputs = channels * units(space.levels)
        self.output = MaskedConv2d(config.head, outputs, 1, "B", channels)
        self.given_maps = ContextMaps(space.context, h) if space.context else None
        self.given_head = nn.Conv2d(h, config.head, 1, bias=False) if given else None

    @staticmethod
    def parameter_count(space: EventSpace, config: PixelCNNConfig) -> int:
        check_space(space, config.features, config.head)
        channels, h, m = space.event_shape[0], config.features, config.head
        first = 2 * h * channels * config.kernel**2 + 2 * h
        blocks = config.blocks * ((4 + config.block_kernel**2) * h**2 + 4 * h)
        given = ContextMaps.parameter_count(space.context, h)
        if space.context:
            given += config.blocks * h**2 + h * m
        return first + blocks + 2 * h * m + m + (m + 1) * channels * units(space.levels) + given

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        maps = self.first(centred(x, self.space.levels, self.first.weight.dtype))
        # Maps innermost: a training step on the CPU takes half the time.
        maps = maps.contiguous(memory_format=torch.channels_last)
        context = context_maps(self.given_maps, self)
        for block in self.blocks:
            maps = block(maps, context)
        head = added(self.head(F.relu(maps)), self.given_head, context)
        logits = by_channel(self.output(F.relu(head)), self.space.event_shape[0])
        return discrete(logits, self.space.levels)

    def start_at_marginals(self, pmf: Tensor) -> None:
        start_at_channels(bias_of(self.output), pmf, self.space.event_shape[0])

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return PixelCNNDecoder(self, batch_size)


def check_space(space: EventSpace, features: int, head: int) -> None:
    """Raise `StudioError` unless events are images with a feature map or more for each channel."""
    if not space.is_image:
        raise StudioError(
            f"Convolutions need images (C, H, W), but these events have {space.event_shape}."
        )
    channels = space.event_shape[0]
    if min(features, head) < channels:
        raise StudioError(
            f"With {channels} colour channels there must be at least {channels} features and as "
            f"many head features; {features} and {head} are too few."
        )


def centred(values: Tensor, levels: int, dtype: torch.dtype) -> Tensor:
    """Return values `0 .. levels - 1` on the scale `[-1, 1]`."""
    return values.to(dtype) * (2 / (levels - 1)) - 1


def start_at_channels(bias: Tensor, pmf: Tensor, channels: int) -> None:
    """Set an output's biases, `C·O` numbers, by the marginals `(D, K)` of an image's dimensions.

    One bias serves all pixels of a channel, so it takes their mean distribution.
    """
    per_channel = pmf.view(channels, -1, pmf.shape[1]).mean(1)
    bias.copy_(marginal_logits(per_channel).view_as(bias))


def sees(outputs: int, inputs: int, kind: Literal["A", "B"], groups: int) -> Tensor:
    """Return which input maps of their own pixel output maps may see, `(outputs, inputs)` bool.

    Maps are split into groups as equal as can be, one for each colour; mask "A" shows only the
    groups before a map's own, mask "B" its own too.
    """
    own = torch.arange(outputs)[:, None] * groups // outputs
    other = torch.arange(inputs) * groups // inputs
    return own > other if kind == "A" else own >= other


def context_maps(maps: ContextMaps | None, model: AutoregressiveModel) -> Tensor | None:
    """Return the maps `(B, F, H, W)` or `(B, F, 1, 1)` of a model's context; None without one."""
    if maps is None:
        return None
    return maps(model.known_context).contiguous(memory_format=torch.channels_last)


def added(maps: Tensor, term: nn.Module | None, context: Tensor | None) -> Tensor:
    """Return maps and what a layer adds to them for a context, if there is one."""
    return maps if term is None or context is None else maps + term(context)


class MaskedConv2d(nn.Conv2d):
    """A convolution that keeps its size and sees only earlier pixels, and earlier channel groups.

    Parameters
    ----------
    kind
        Mask "A" hides the centre's own group, mask "B" shows it.
    groups
        Number of colour channels the maps are split into.
    """

    def __init__(
        self, inputs: int, outputs: int, kernel: int, kind: Literal["A", "B"], groups: int
    ) -> None:
        super().__init__(inputs, outputs, kernel, padding=kernel // 2)
        mask = torch.zeros(outputs, inputs, kernel, kernel, dtype=torch.bool)
        centre = kernel // 2
        mask[:, :, :centre] = True
        mask[:, :, centre, :centre] = True
        mask[:, :, centre, centre] = sees(outputs, inputs, kind, groups)
        self.register_buffer("mask", mask, persistent=False)
        self.mask: Tensor

    @property
    def masked_weight(self) -> Tensor:
        return self.weight * self.mask

    def forward(self, input: Tensor) -> Tensor:
        return F.conv2d(input, self.masked_weight, self.bias, padding=self.padding)


class ResidualBlock(nn.Module):
    """`x + conv₁ₓ₁(conv_bᴮ(conv₁ₓ₁(x)) + A c)`, a ReLU before each; `2h → h → h → 2h` maps."""

    def __init__(self, h: int, kernel: int, groups: int, given: bool) -> None:
        super().__init__()
        self.down = MaskedConv2d(2 * h, h, 1, "B", groups)
        self.spatial = MaskedConv2d(h, h, kernel, "B", groups)
        self.up = MaskedConv2d(h, 2 * h, 1, "B", groups)
        self.given = nn.Conv2d(h, h, 1, bias=False) if given else None

    def forward(self, x: Tensor, context: Tensor | None) -> Tensor:
        spatial = self.spatial(F.relu(self.down(F.relu(x))))
        return x + self.up(F.relu(added(spatial, self.given, context)))


class PixelDecoder(Decoder):
    """A decoder that computes one pixel's column of maps at a time, for each of its colours."""

    def __init__(self, space: EventSpace, ordering: Tensor, batch_size: int) -> None:
        super().__init__(space, ordering, batch_size)
        self.channels, _, self.row_length = space.event_shape
        self.width = units(space.levels)
        self.logits: Tensor | None = None

    def predict(self) -> Conditional:
        channel = self.position % self.channels
        logits = self._current()[:, channel * self.width : (channel + 1) * self.width]
        return discrete(logits, self.space.levels)

    def observe(self, value: Tensor) -> None:
        self._current()  # fills the caches
        self.logits = None
        self._put(*self._place(), self.position % self.channels, value)
        self.position += 1

    def select(self, index: Tensor) -> None:
        if self.logits is not None:
            self.logits = self.logits[index]
        self.batch_size = len(index)

    def _current(self) -> Tensor:
        """Return the logits of the current pixel, `(B, C·O)`."""
        if self.logits is None:
            row, column = self._place()
            if column == 0 and self.position % self.channels == 0:
                self._start_row(row)
            self.logits = self._column(row, column)
        return self.logits

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


class PixelCNNDecoder(PixelDecoder):
    """Caches what every spatial convolution has seen.

    A spatial convolution splits into what the rows above add, computed for a whole row at once
    when the row begins, and what the pixels to the left add. One image costs one forward pass.
    """

    @torch.no_grad()
    def __init__(self, model: PixelCNN, batch_size: int) -> None:
        super().__init__(model.space, model.ordering, batch_size)
        space, context = model.space, context_maps(model.given_maps, model)
        self.pixels = CausalConv(model.first, space, batch_size, None)
        self.blocks = [
            (
                Pointwise(b.down),
                CausalConv(b.spatial, space, batch_size, given(b.given, context)),
                Pointwise(b.up),
            )
            for b in model.blocks
            if isinstance(b, ResidualBlock)
        ]
        self.head = Pointwise(model.head, given(model.given_head, context))
        self.output = Pointwise(model.output)

    def select(self, index: Tensor) -> None:
        super().select(index)
        for conv in (self.pixels, *(spatial for _, spatial, _ in self.blocks)):
            conv.select(index)
        self.head.select(index)

    def _start_row(self, row: int) -> None:
        self.pixels.start_row(row)
        for _, spatial, _ in self.blocks:
            spatial.start_row(row)

    def _column(self, row: int, column: int) -> Tensor:
        maps = self.pixels.at(row, column)
        for down, spatial, up in self.blocks:
            spatial.put(row, column, down(maps.relu()).relu_())
            maps = up.add_to(maps, spatial.at(row, column).relu_())
        return self.output(self.head.at(maps.relu_(), row, column).relu_())

    def _put(self, row: int, column: int, channel: int, value: Tensor) -> None:
        scaled = centred(value, self.space.levels, self.pixels.bias.dtype)
        self.pixels.put(row, column, scaled, channel)


class Given:
    """What a context adds to one layer at every place, `(H, W, B, out)`; sizes of 1 serve all."""

    def __init__(self, maps: Tensor) -> None:
        self.maps = maps.permute(2, 3, 0, 1).contiguous()

    def row(self, row: int) -> Tensor:
        """Return what it adds to a row of pixels, `(W, B, out)`."""
        return self.maps[row if len(self.maps) > 1 else 0]

    def at(self, row: int, column: int) -> Tensor:
        """Return what it adds to a pixel, `(B, out)`."""
        found = self.row(row)
        return found[column if len(found) > 1 else 0]

    def select(self, index: Tensor) -> None:
        if self.maps.shape[2] > 1:
            self.maps = self.maps[:, :, index]


def given(term: nn.Module | None, context: Tensor | None) -> Given | None:
    """Return what a layer adds for a context, computed once; None without one."""
    return None if term is None else Given(term(context))


class Pointwise:
    """A 1×1 convolution on one pixel's column of maps `(B, C)`."""

    def __init__(self, conv: MaskedConv2d, given: Given | None = None) -> None:
        assert conv.bias is not None
        self.weight = conv.masked_weight.detach()[:, :, 0, 0].T.contiguous()
        self.bias = conv.bias.detach()
        self.given = given

    def __call__(self, x: Tensor) -> Tensor:
        return torch.addmm(self.bias, x, self.weight)

    def add_to(self, maps: Tensor, x: Tensor) -> Tensor:
        return torch.addmm(maps, x, self.weight).add_(self.bias)

    def at(self, x: Tensor, row: int, column: int) -> Tensor:
        """Return the convolution at a pixel, with what a context adds there, `(B, out)`."""
        return self(x) if self.given is None else self(x).add_(self.given.at(row, column))

    def select(self, index: Tensor) -> None:
        if self.given is not None:
            self.given.select(index)


class CausalConv:
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
        self.from_above = self.bias

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

    def put(self, row: int, column: int, maps: Tensor, channel: int | None = None) -> None:
        """Store a pixel's inputs: all maps `(B, C)`, or one channel `(B,)`."""
        where = self.cache[row + self.pad, :, column + self.pad]
        if channel is None:
            where.copy_(maps)
        else:
            where[:, channel] = maps

    def select(self, index: Tensor) -> None:
        self.cache = self.cache[:, index]
        if self.given is not None:
            self.given.select(index)
        if self.from_above.dim() == 3:
            self.from_above = self.from_above[:, index]


def flat(weight: Tensor) -> Tensor:
    """Return a convolution's weights `(out, in, rows, columns)` as a matrix of its taps' maps."""
    return weight.detach().permute(2, 3, 1, 0).flatten(0, 2).contiguous()


def bias_of(conv: nn.Conv2d) -> Tensor:
    """Return the biases themselves, outside of any graph."""
    assert conv.bias is not None
    return conv.bias.detach()
