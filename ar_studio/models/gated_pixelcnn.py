"""Gated PixelCNN (van den Oord, Kalchbrenner, Vinyals, Espeholt, Graves, Kavukcuoglu 2016)."""

from typing import Literal

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder, Memory
from ar_studio.models.insides import Convolving, Deep, Kernel, Trace, traced
from ar_studio.models.parts.columns import Pointwise, RowDecoder, bias_of, flat
from ar_studio.models.parts.context import (
    SHARED_CLASSES,
    ContextMaps,
    Given,
    added,
    context_maps,
    given,
)
from ar_studio.models.parts.images import (
    KERNELS,
    Entry,
    Head,
    by_channel,
    check_space,
    start_at_channels,
)
from ar_studio.models.parts.masks import MaskedConv2d, placed, sees
from ar_studio.models.parts.values import units
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class GatedPixelCNNConfig(Settings):
    layers: int = Field(
        default=8,
        ge=1,
        le=64,
        title="Layers",
        description="Depth, the first layer included; each reaches further.",
    )
    features: int = Field(
        default=32,
        ge=1,
        le=512,
        title="Features",
        description="Maps p of either stack; the gates have twice as many.",
    )
    head: Head = 32
    kernel: Literal[3, 5, 7] = Field(
        default=7,
        title="First kernel",
        description="Size n of the first layer.",
        json_schema_extra=KERNELS,
    )
    layer_kernel: Literal[3, 5, 7] = Field(
        default=3,
        title="Layer kernel",
        description="Size n of all other layers.",
        json_schema_extra=KERNELS,
    )


class GatedPixelCNN(Convolving, Deep, AutoregressiveModel):
    """Gated PixelCNN: one stack sees the rows above, another the row to the left; no blind spot.

    In each layer, with stacks `v` and `h` of `p` maps and a context `c`,

        a = conv_{⌈n/2⌉×n}(v) + A c
        b = conv_{1×⌈n/2⌉}(h) + conv₁ₓ₁(a one row down) + B c
        v ← gate(a),  h ← h + conv₁ₓ₁(gate(b)),  gate(a) = tanh(a_f) ⊙ σ(a_g)

    so that row `r` of `v` has seen the rows up to `r` and `h` hears of those before its own. Only
    `h` has residuals, and none in the first layer, whose mask A hides the pixel itself; colours
    are masked on the row alone, since all rows above are known (section 2 and figure 2; the gate
    with its context is equation 4).
    """

    Config = GatedPixelCNNConfig
    card = Card(
        name="gatedpixelcnn",
        kinds=("image", "codes"),
        contexts=True,
        title="Gated PixelCNN",
        authors="A. van den Oord, N. Kalchbrenner, O. Vinyals, L. Espeholt, A. Graves, "
        "K. Kavukcuoglu",
        year=2016,
        group="Recurrence, convolution and attention",
        citation="A. van den Oord, N. Kalchbrenner, O. Vinyals, L. Espeholt, A. Graves, "
        "K. Kavukcuoglu, “Conditional image generation with PixelCNN decoders”, NIPS 2016",
        idea="Let one network look at all rows above and another along the row, and gate what "
        "they say: then no pixel of the past is hidden.",
        equation="y = tanh(W_f ∗ x + V_f c) ⊙ σ(W_g ∗ x + V_g c)",
        parameters="2p(I⌈n/2⌉(n + 1) + 2) + 5p² + p for each layer (I = C or p), "
        "then pm + m + (m + 1)·C·O; O = 1 or K; of codes I = p, and pK more",
        orderings="raster only",
        differs=SHARED_CLASSES,
        published=(Published(81.50, "mnist · dynamic", "10 layers of 128 maps, 457 epochs"),),
        recipes={
            "": Recipe(
                {"layers": 4, "features": 16, "layer_kernel": 7},
                {"learning_rate": 8e-3, "batch_size": 32, "epochs": 20, "averaging": 0.999},
            ),
            "digits": Recipe(
                {"layers": 4, "features": 16, "kernel": 5},
                {
                    "optimizer": "adamw",
                    "weight_decay": 0.3,
                    "learning_rate": 1e-2,
                    "batch_size": 50,
                    "epochs": 40,
                    "averaging": 0.99,
                },
            ),
        },
    )
    small_configs = (
        {"layers": 2, "features": 12, "head": 12, "kernel": 3},
        {"layers": 3, "features": 16, "head": 20, "kernel": 5, "layer_kernel": 5},
    )

    def __init__(self, space: EventSpace, config: GatedPixelCNNConfig) -> None:
        check_space(space, config.features, config.head)
        super().__init__(space, config)
        channels, p, context = space.event_shape[0], config.features, space.context is not None
        self.entry, inputs = Entry(space, p), Entry.maps(space, p)
        first = GatedLayer(inputs, p, config.kernel, "A", channels, context)
        others = (
            GatedLayer(p, p, config.layer_kernel, "B", channels, context)
            for _ in range(config.layers - 1)
        )
        self.layers = nn.ModuleList([first, *others])
        self.head = MaskedConv2d(p, config.head, 1, "B", channels)
        outputs = channels * units(space.levels)
        self.output = MaskedConv2d(config.head, outputs, 1, "B", channels)
        self.given_maps = ContextMaps(space.context, p) if space.context else None

    @staticmethod
    def parameter_count(space: EventSpace, config: GatedPixelCNNConfig) -> int:
        check_space(space, config.features, config.head)
        channels, p, m = space.event_shape[0], config.features, config.head

        def layer(inputs: int, kernel: int) -> int:
            taps = (kernel // 2 + 1) * (kernel + 1)  # of both stacks
            context = 4 * p**2 if space.context else 0
            return 2 * p * (inputs * taps + 2) + 5 * p**2 + p + context

        layers = layer(Entry.maps(space, p), config.kernel) + Entry.parameter_count(space, p)
        layers += (config.layers - 1) * layer(p, config.layer_kernel)
        end = p * m + m + (m + 1) * channels * units(space.levels)
        return layers + end + ContextMaps.parameter_count(space.context, p)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        row = self.entry(x, self.output.weight.dtype)
        row = row.contiguous(memory_format=torch.channels_last)
        context, above = context_maps(self.given_maps, self), None
        for layer in self.layers:
            assert isinstance(layer, GatedLayer)
            above = layer.down(row if above is None else gate(above), context)
            row = layer.along(row, above, context)
        logits = self.output(F.relu(self.head(F.relu(row))))
        return discrete(by_channel(logits, self.space.event_shape[0]), self.space.levels)

    def trace(self, x: Tensor) -> Trace:
        layers = [layer for layer in self.layers if isinstance(layer, GatedLayer)]
        outs = [(f"layer {number}", layer.out) for number, layer in enumerate(layers, 1)]
        return traced(self, x, [*outs, ("head", self.head)])

    def kernels(self) -> list[Kernel]:
        layers = [layer for layer in self.layers if isinstance(layer, GatedLayer)]
        return [kernel for n, layer in enumerate(layers, 1) for kernel in layer.kernels(n)]

    def start_at_marginals(self, pmf: Tensor) -> None:
        start_at_channels(bias_of(self.output), pmf, self.space.event_shape[0])

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return GatedPixelCNNDecoder(self, batch_size)


def gate(maps: Tensor) -> Tensor:
    """Return `tanh(a) ⊙ σ(b)` of maps `(a, b)`, `(B, 2p, …)`."""
    a, b = maps.chunk(2, 1)
    return a.tanh() * b.sigmoid()


class GatedLayer(nn.Module):
    """One layer of both stacks; see `GatedPixelCNN`.

    Parameters
    ----------
    inputs, p
        Maps that come in, and maps of either stack.
    kernel
        Size `n`, odd.
    kind
        Mask "A" of the first layer hides the pixel's own colour, mask "B" shows it.
    groups
        Number of colour channels the maps are split into.
    context
        Whether there is one.
    """

    def __init__(
        self, inputs: int, p: int, kernel: int, kind: Literal["A", "B"], groups: int, context: bool
    ) -> None:
        super().__init__()
        self.pad, self.residual = kernel // 2, kind == "B"
        self.vertical = nn.Conv2d(inputs, 2 * p, (self.pad + 1, kernel))
        self.link = nn.Conv2d(2 * p, 2 * p, 1, bias=False)
        self.horizontal = nn.Conv2d(inputs, 2 * p, (1, self.pad + 1))
        mask = torch.ones_like(self.horizontal.weight, dtype=torch.bool)
        mask[:, :, 0, -1] = sees(p, inputs, kind, groups).repeat(2, 1)  # either half of the gate
        self.register_buffer("mask", mask, persistent=False)
        self.mask: Tensor
        self.out = MaskedConv2d(p, p, 1, "B", groups)
        self.given_above = nn.Conv2d(p, 2 * p, 1, bias=False) if context else None
        self.given_row = nn.Conv2d(p, 2 * p, 1, bias=False) if context else None

    @property
    def masked_horizontal(self) -> Tensor:
        return self.horizontal.weight * self.mask

    def kernels(self, number: int) -> list[Kernel]:
        """Return what both stacks see around a pixel."""
        above, row = self.vertical.weight, self.horizontal.weight
        all_seen, kind = torch.ones_like(above, dtype=torch.bool), "B" if self.residual else "A"
        # The vertical stack comes one row down, so that it ends above the pixel.
        corner = -self.pad - 1, -self.pad
        titles = f"Layer {number}, rows above", f"Layer {number}, the row itself"
        return [
            placed(titles[0], "", above, all_seen, corner, 1),
            placed(titles[1], kind, row, self.mask, (0, -self.pad), self.out.colours),
        ]

    def down(self, v: Tensor, context: Tensor | None) -> Tensor:
        """Return what row `r` and those above say, before the gate, `(B, 2p, H, W)`."""
        padded = F.pad(v, (self.pad, self.pad, self.pad, 0))
        return added(self.vertical(padded), self.given_above, context)

    def along(self, h: Tensor, above: Tensor, context: Tensor | None) -> Tensor:
        """Return the horizontal stack after this layer, `(B, p, H, W)`."""
        from_left = F.conv2d(F.pad(h, (self.pad, 0)), self.masked_horizontal, self.horizontal.bias)
        one_row_down = F.pad(self.link(above)[:, :, :-1], (0, 0, 1, 0))
        out = self.out(gate(added(from_left + one_row_down, self.given_row, context)))
        return h + out if self.residual else out


class GatedPixelCNNDecoder(RowDecoder):
    """Computes the vertical stack a row at a time and the horizontal one a pixel at a time.

    A row of the vertical stack is computed once it is known, for the row that follows, so that
    one image costs one forward pass.
    """

    @torch.no_grad()
    def __init__(self, model: GatedPixelCNN, batch_size: int) -> None:
        super().__init__(model.space, model.ordering, batch_size)
        self.entry, context = model.entry, context_maps(model.given_maps, model)
        self.layers = [
            LayerState(layer, context, model.space, batch_size)
            for layer in model.layers
            if isinstance(layer, GatedLayer)
        ]
        self.head, self.output = Pointwise(model.head), Pointwise(model.output)
        self.remember("layers")

    def _start_row(self, row: int) -> None:
        finished = self.layers[0].row_inputs if row else None
        for layer in self.layers:
            finished = layer.start_row(row, finished)

    def _column(self, row: int, column: int) -> Tensor:
        maps = self.layers[0].at(column)
        for layer in self.layers[1:]:
            layer.put(column, maps)
            maps = maps + layer.at(column)
        return self.output(self.head(maps.relu_()).relu_())

    def _columns(self, row: int, columns: slice) -> Tensor:
        maps = self.layers[0].along(columns)
        for layer in self.layers[1:]:
            layer.put_along(columns, maps)
            maps = maps + layer.along(columns)
        return self.output(self.head(maps.relu_()).relu_())

    def _put_columns(self, row: int, columns: slice, pixels: Tensor) -> None:
        self.layers[0].put_along(columns, self.entry(pixels, self.output.bias.dtype))

    def _put(self, row: int, column: int, channel: int, value: Tensor) -> None:
        self.layers[0].put(column, *self.entry.one(value, channel, self.output.bias.dtype))


class LayerState(Memory):
    """What a layer's two convolutions have seen.

    The vertical stack keeps its last inputs, `(n//2 + 1, W + 2p, B, I)`, the horizontal one those
    of the current row, `(B, p + W, I)`; both are zero-padded by `p = n//2`.
    """

    def __init__(
        self, layer: GatedLayer, context: Tensor | None, space: EventSpace, batch_size: int
    ) -> None:
        self.pad, (_, _, self.width) = layer.pad, space.event_shape
        self.given_above = given(layer.given_above, context)
        self.given_row = given(layer.given_row, context)
        self.vertical = flat(layer.vertical.weight)
        self.vertical_bias = bias_of(layer.vertical)
        self.horizontal = flat(layer.masked_horizontal)
        self.bias = bias_of(layer.horizontal)
        self.link = flat(layer.link.weight)
        self.out = Pointwise(layer.out)
        inputs = layer.vertical.in_channels
        self.rows = self.bias.new_zeros(self.pad + 1, self.width + 2 * self.pad, batch_size, inputs)
        self.row = self.bias.new_zeros(batch_size, self.pad + self.width, inputs)
        # What the rows above add to every pixel of the row, `(W, B, 2p)`.
        self.from_above = self.bias.new_zeros(self.width, batch_size, len(self.bias))
        self.remember("given_above", "given_row", rows=2, row=0, from_above=1)

    @property
    def row_inputs(self) -> Tensor:
        """The inputs of the current row, `(W, B, I)`."""
        return self.row[:, self.pad :].transpose(0, 1)

    def start_row(self, row: int, finished: Tensor | None) -> Tensor | None:
        """Take the vertical stack's inputs of the row before, and return its outputs there."""
        self.from_above[:] = plus(self.bias, self.given_row, row)
        if finished is None:
            return None
        self.rows[:-1] = self.rows[1:].clone()
        self.rows[-1, self.pad : self.pad + self.width] = finished
        windows = self.rows.unfold(1, 2 * self.pad + 1, 1)  # (row, W, B, I, column)
        inputs = windows.permute(1, 2, 0, 4, 3).flatten(2)
        above = inputs @ self.vertical + plus(self.vertical_bias, self.given_above, row - 1)
        self.from_above += above @ self.link
        return gate(above.flatten(0, 1)).view(self.width, len(self.row), -1)

    def at(self, column: int) -> Tensor:
        """Return what the layer adds to the horizontal stack at a pixel, `(B, p)`."""
        left = self.row[:, column : column + self.pad + 1].flatten(1)
        return self.out(gate(torch.addmm(self.from_above[column], left, self.horizontal)))

    def along(self, columns: slice) -> Tensor:
        """Return what the layer adds to the horizontal stack at pixels of the row, `(k·B, p)`."""
        seen = self.row[:, columns.start : columns.stop + self.pad]
        left = seen.unfold(1, self.pad + 1, 1).permute(1, 0, 3, 2)  # (k, B, tap, I)
        above = self.from_above[columns].flatten(0, 1)
        return self.out(gate(torch.addmm(above, left.flatten(2).flatten(0, 1), self.horizontal)))

    def put_along(self, columns: slice, maps: Tensor) -> None:
        """Store the inputs of pixels of the row, `(k·B, I)`."""
        where = slice(columns.start + self.pad, columns.stop + self.pad)
        self.row[:, where] = maps.unflatten(0, (-1, len(self.row))).transpose(0, 1)

    def put(self, column: int, maps: Tensor, channel: int | None = None) -> None:
        """Store a pixel's inputs: all maps `(B, I)`, or one channel `(B,)`."""
        where = self.row[:, column + self.pad]
        if channel is None:
            where.copy_(maps)
        else:
            where[:, channel] = maps


def plus(bias: Tensor, term: Given | None, row: int) -> Tensor:
    """Return a bias and what a context adds to a row of pixels; broadcasts to `(W, B, out)`."""
    return bias if term is None else bias + term.row(row)
