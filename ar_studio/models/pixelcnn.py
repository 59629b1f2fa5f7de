"""PixelCNN (van den Oord, Kalchbrenner, Kavukcuoglu 2016)."""

from typing import Literal

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Convolving, Deep, Kernel, Trace, traced
from ar_studio.models.parts.columns import CausalConv, Pointwise, RowDecoder, bias_of
from ar_studio.models.parts.context import (
    SHARED_CLASSES,
    ContextMaps,
    added,
    context_maps,
    given,
)
from ar_studio.models.parts.images import (
    KERNELS,
    Entry,
    FirstKernel,
    Head,
    by_channel,
    check_space,
    start_at_channels,
)
from ar_studio.models.parts.masks import MaskedConv2d, kernels_of
from ar_studio.models.parts.values import units
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
    head: Head = 32
    kernel: FirstKernel = 7
    block_kernel: Literal[3, 5, 7] = Field(
        default=3,
        title="Block kernel",
        description="Size of the blocks' convolutions; the paper's is 3. Fewer blocks with a "
        "larger one see as far and learn sooner.",
        json_schema_extra=KERNELS,
    )


class PixelCNN(Convolving, Deep, AutoregressiveModel):
    """PixelCNN: a stack of convolutions that see only the pixels above and to the left.

    A `k×k` convolution with mask A, then residual blocks `x + conv₁ₓ₁(conv_bᴮ(conv₁ₓ₁(x)))` of
    `2h → h → h → 2h` maps, in the paper with `b = 3`, then twice ReLU and a 1×1 convolution. Mask
    A hides the pixel itself, mask B lets a map see its own pixel. Colour maps are split into
    nearly equal groups, R before G before B (paper, section 3.4 and table 1). Values enter scaled
    and centred, in `[-1, 1]`, so that the zeros around an image are neither background nor ink;
    codes, which are names, are looked up. A context's maps are added, each through a 1×1, in every
    block and in the head.
    """

    Config = PixelCNNConfig
    card = Card(
        name="pixelcnn",
        kinds=("image", "codes"),
        contexts=True,
        title="PixelCNN",
        authors="A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu",
        year=2016,
        group="Recurrence, convolution and attention",
        citation="A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu, “Pixel recurrent neural "
        "networks”, ICML 2016",
        idea="Slide one small network over the image that sees only pixels above and to the left.",
        equation="x → conv_k^A → [x + conv₁(conv_b^B(conv₁(x)))]×N → conv₁ → conv₁ → p(x_i | x_<i)",
        parameters="2hIk² + 2h + N((4 + b²)h² + 4h) + 2hm + m + (m + 1)·C·O; I = C, O = 1 or K; of "
        "codes I = 2h, and 2hK more",
        orderings="raster only",
        differs=SHARED_CLASSES,
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
    small_configs = (
        {"blocks": 2, "features": 6, "head": 12, "kernel": 3},
        {"blocks": 1, "features": 8, "head": 20, "kernel": 3, "block_kernel": 5},
    )

    def __init__(self, space: EventSpace, config: PixelCNNConfig) -> None:
        check_space(space, config.features, config.head)
        super().__init__(space, config)
        channels, h, given = space.event_shape[0], config.features, space.context is not None
        self.entry = Entry(space, 2 * h)
        inputs = Entry.maps(space, 2 * h)
        self.first = MaskedConv2d(inputs, 2 * h, config.kernel, "A", channels)
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
        first = 2 * h * Entry.maps(space, 2 * h) * config.kernel**2 + 2 * h
        first += Entry.parameter_count(space, 2 * h)
        blocks = config.blocks * ((4 + config.block_kernel**2) * h**2 + 4 * h)
        given = ContextMaps.parameter_count(space.context, h)
        if space.context:
            given += config.blocks * h**2 + h * m
        return first + blocks + 2 * h * m + m + (m + 1) * channels * units(space.levels) + given

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        maps = self.first(self.entry(x, self.first.weight.dtype))
        # Maps innermost: a training step on the CPU takes half the time.
        maps = maps.contiguous(memory_format=torch.channels_last)
        context = context_maps(self.given_maps, self)
        for block in self.blocks:
            maps = block(maps, context)
        head = added(self.head(F.relu(maps)), self.given_head, context)
        logits = by_channel(self.output(F.relu(head)), self.space.event_shape[0])
        return discrete(logits, self.space.levels)

    def kernels(self) -> list[Kernel]:
        return kernels_of(self)

    def trace(self, x: Tensor) -> Trace:
        blocks = [(f"block {number}", block) for number, block in enumerate(self.blocks, 1)]
        return traced(self, x, [("first convolution", self.first), *blocks, ("head", self.head)])

    def start_at_marginals(self, pmf: Tensor) -> None:
        start_at_channels(bias_of(self.output), pmf, self.space.event_shape[0])

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return PixelCNNDecoder(self, batch_size)


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


class PixelCNNDecoder(RowDecoder):
    """Caches what every spatial convolution has seen.

    A spatial convolution splits into what the rows above add, computed for a whole row at once
    when the row begins, and what the pixels to the left add. One image costs one forward pass.
    """

    @torch.no_grad()
    def __init__(self, model: PixelCNN, batch_size: int) -> None:
        super().__init__(model.space, model.ordering, batch_size)
        space, context = model.space, context_maps(model.given_maps, model)
        self.entry = model.entry
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
        self.remember("pixels", "blocks", "head")

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

    def _columns(self, row: int, columns: slice) -> Tensor:
        maps = self.pixels.along(row, columns)
        for down, spatial, up in self.blocks:
            spatial.put_along(row, columns, down(maps.relu()).relu_())
            maps = up.add_to(maps, spatial.along(row, columns).relu_())
        return self.output(self.head.along(maps.relu_(), row, columns).relu_())

    def _put_columns(self, row: int, columns: slice, pixels: Tensor) -> None:
        self.pixels.put_along(row, columns, self.entry(pixels, self.pixels.bias.dtype))

    def _put(self, row: int, column: int, channel: int, value: Tensor) -> None:
        self.pixels.put(row, column, *self.entry.one(value, channel, self.pixels.bias.dtype))
