"""PixelCNN (van den Oord, Kalchbrenner, Kavukcuoglu 2016)."""

from typing import Literal

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.conditionals import Conditional, discrete
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel, Decoder, marginal_logits, units
from ar_studio.models.card import Card, Published, Recipe
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


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
    head: int = Field(
        default=32,
        ge=1,
        le=2048,
        title="Head features",
        description="Maps of the 1×1 layer before the end.",
    )
    kernel: Literal[3, 5, 7] = Field(
        default=7, title="First kernel", description="Size of the first, mask-A convolution."
    )
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
    A hides the pixel itself, mask B lets a map see its own pixel. Colour maps are split into equal
    groups, R before G before B (paper, section 3.4 and table 1). Values enter scaled and centred,
    in `[-1, 1]`, so that the zeros around an image are neither background nor ink.
    """

    Config = PixelCNNConfig
    card = Card(
        name="pixelcnn",
        images_only=True,
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
        check_space(space, config)
        super().__init__(space, config)
        channels, h = space.event_shape[0], config.features
        self.first = MaskedConv2d(channels, 2 * h, config.kernel, "A", channels)
        self.blocks = nn.ModuleList(
            ResidualBlock(h, config.block_kernel, channels) for _ in range(config.blocks)
        )
        self.head = MaskedConv2d(2 * h, config.head, 1, "B", channels)
        outputs = channels * units(space.levels)
        self.output = MaskedConv2d(config.head, outputs, 1, "B", channels)

    @staticmethod
    def parameter_count(space: EventSpace, config: PixelCNNConfig) -> int:
        check_space(space, config)
        channels, h, m = space.event_shape[0], config.features, config.head
        first = 2 * h * channels * config.kernel**2 + 2 * h
        blocks = config.blocks * ((4 + config.block_kernel**2) * h**2 + 4 * h)
        return first + blocks + 2 * h * m + m + (m + 1) * channels * units(space.levels)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        maps = self.first(centred(x, self.space.levels, self.first.weight.dtype))
        # Maps innermost: a training step on the CPU takes half the time.
        maps = maps.contiguous(memory_format=torch.channels_last)
        for block in self.blocks:
            maps = block(maps)
        logits = self.output(F.relu(self.head(F.relu(maps))))
        channels, height, width = self.space.event_shape
        logits = logits.view(len(x), channels, -1, height, width).permute(0, 1, 3, 4, 2)
        return discrete(logits, self.space.levels)

    def start_at_marginals(self, pmf: Tensor) -> None:
        # One bias serves all pixels of a channel, so it takes their mean distribution.
        per_channel = pmf.view(self.space.event_shape[0], -1, pmf.shape[1]).mean(1)
        assert self.output.bias is not None
        with torch.no_grad():
            self.output.bias.copy_(marginal_logits(per_channel).flatten())

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return PixelCNNDecoder(self, batch_size)


def check_space(space: EventSpace, config: PixelCNNConfig) -> None:
    """Raise `StudioError` unless events are images whose channels divide the feature maps."""
    if not space.is_image:
        raise StudioError(
            f"PixelCNN needs images of shape (C, H, W), but these events have {space.event_shape}."
        )
    channels = space.event_shape[0]
    if config.features % channels or config.head % channels:
        raise StudioError(
            f"With {channels} colour channels, features and head features must be multiples of "
            f"{channels}; {config.features} and {config.head} are not."
        )


def centred(values: Tensor, levels: int, dtype: torch.dtype) -> Tensor:
    """Return values `0 .. levels - 1` on the scale `[-1, 1]`."""
    return values.to(dtype) * (2 / (levels - 1)) - 1


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
        later = torch.arange(outputs)[:, None] * groups // outputs
        earlier = torch.arange(inputs) * groups // inputs
        mask[:, :, centre, centre] = later > earlier if kind == "A" else later >= earlier
        self.register_buffer("mask", mask, persistent=False)
        self.mask: Tensor

    @property
    def masked_weight(self) -> Tensor:
        return self.weight * self.mask

    def forward(self, input: Tensor) -> Tensor:
        return F.conv2d(input, self.masked_weight, self.bias, padding=self.padding)


class ResidualBlock(nn.Module):
    """`x + conv₁ₓ₁(conv_bᴮ(conv₁ₓ₁(x)))`, a ReLU before each; `2h → h → h → 2h` maps."""

    def __init__(self, h: int, kernel: int, groups: int) -> None:
        super().__init__()
        self.down = MaskedConv2d(2 * h, h, 1, "B", groups)
        self.spatial = MaskedConv2d(h, h, kernel, "B", groups)
        self.up = MaskedConv2d(h, 2 * h, 1, "B", groups)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.up(F.relu(self.spatial(F.relu(self.down(F.relu(x))))))


class PixelCNNDecoder(Decoder):
    """Caches what every spatial convolution has seen, and computes one pixel's column of maps.

    A spatial convolution splits into what the rows above add, computed for a whole row at once
    when the row begins, and what the pixels to the left add. One image costs one forward pass.
    """

    def __init__(self, model: PixelCNN, batch_size: int) -> None:
        super().__init__(model.space, model.ordering, batch_size)
        self.channels, _, self.row_length = model.space.event_shape
        self.width = units(model.space.levels)
        self.pixels = CausalConv(model.first, model.space, batch_size)
        self.blocks = [
            (Pointwise(b.down), CausalConv(b.spatial, model.space, batch_size), Pointwise(b.up))
            for b in model.blocks
            if isinstance(b, ResidualBlock)
        ]
        self.head, self.output = Pointwise(model.head), Pointwise(model.output)
        self.logits: Tensor | None = None

    def predict(self) -> Conditional:
        channel = self.position % self.channels
        logits = self._column()[:, channel * self.width : (channel + 1) * self.width]
        return discrete(logits, self.space.levels)

    def observe(self, value: Tensor) -> None:
        self._column()
        self.logits = None
        pixel, channel = divmod(self.position, self.channels)
        scaled = centred(value, self.space.levels, self.pixels.bias.dtype)
        self.pixels.put(*divmod(pixel, self.row_length), scaled, channel)
        self.position += 1

    def select(self, index: Tensor) -> None:
        for conv in (self.pixels, *(spatial for _, spatial, _ in self.blocks)):
            conv.select(index)
        if self.logits is not None:
            self.logits = self.logits[index]
        self.batch_size = len(index)

    def _column(self) -> Tensor:
        """Return the logits of the current pixel, `(B, C·O)`, filling every cache on the way."""
        if self.logits is None:
            row, column = divmod(self.position // self.channels, self.row_length)
            if column == 0 and self.position % self.channels == 0:
                self._start_row(row)
            maps = self.pixels.at(row, column)
            for down, spatial, up in self.blocks:
                spatial.put(row, column, down(maps.relu()).relu_())
                maps = up.add_to(maps, spatial.at(row, column).relu_())
            self.logits = self.output(self.head(maps.relu_()).relu_())
        return self.logits

    def _start_row(self, row: int) -> None:
        self.pixels.start_row(row)
        for _, spatial, _ in self.blocks:
            spatial.start_row(row)


class Pointwise:
    """A 1×1 convolution on one pixel's column of maps `(B, C)`."""

    def __init__(self, conv: MaskedConv2d) -> None:
        assert conv.bias is not None
        self.weight = conv.masked_weight.detach()[:, :, 0, 0].T.contiguous()
        self.bias = conv.bias.detach()

    def __call__(self, x: Tensor) -> Tensor:
        return torch.addmm(self.bias, x, self.weight)

    def add_to(self, maps: Tensor, x: Tensor) -> Tensor:
        return torch.addmm(maps, x, self.weight).add_(self.bias)


class CausalConv:
    """A masked convolution's cache of inputs, `(H + p, B, W + 2p, C)`, zero-padded by `p`.

    With pixels and maps innermost, the neighbours of a pixel in one row are one run of memory,
    so a row of the kernel is one matrix product without copying.
    """

    def __init__(self, conv: MaskedConv2d, space: EventSpace, batch_size: int) -> None:
        assert conv.bias is not None
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
        if self.from_above.dim() == 3:
            self.from_above = self.from_above[:, index]
