"""PixelSNAIL: causal convolutions and attention in turn (Chen et al. 2018)."""

import math

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder, Memory
from ar_studio.models.insides import Attending, Convolving, Deep, Kernel, Trace, traced
from ar_studio.models.insides import Attention as Attended
from ar_studio.models.parts.columns import CausalConv, PixelDecoder, Pointwise, bias_of
from ar_studio.models.parts.context import (
    SHARED_CLASSES,
    ContextMaps,
    Given,
)
from ar_studio.models.parts.gated import gated
from ar_studio.models.parts.images import Head, by_channel, centred, start_at_channels
from ar_studio.models.parts.masks import MaskedConv2d, kernels_of
from ar_studio.models.parts.values import units
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class PixelSNAILConfig(Settings):
    blocks: int = Field(
        default=4,
        ge=1,
        le=32,
        title="Blocks",
        description="Each ends in an attention over all earlier pixels.",
    )
    layers: int = Field(
        default=2,
        ge=1,
        le=16,
        title="Layers",
        description="Gated residual layers of a block, two causal 2×2 convolutions each.",
    )
    features: int = Field(default=32, ge=2, le=512, title="Features", description="Maps F.")
    key: int = Field(
        default=16,
        ge=1,
        le=256,
        title="Key size",
        description="Numbers by which pixels find each other; values are half the features.",
    )
    head: Head = 32


class PixelSNAIL(Attending, Convolving, Deep, AutoregressiveModel):
    """PixelSNAIL: convolutions for what is near, attention for whatever of the past matters.

    A block is `R` layers `x + a ⊙ σ(b)`, `[a, b] = conv(g(conv(g(x)))) + V c`, of causal 2×2
    convolutions, `g` the ELU and `c` a context, and then attention over all strictly earlier
    pixels, joined by such a layer of 1×1 convolutions. Queries are made of the features and
    coordinates of a pixel, keys and values of those and of the pixel itself, each through such a
    1×1 layer too. As keys and values know their pixel, it must not attend to itself; the first one
    attends to nothing, that is, to 0. The output hears of every block.

    Features of a pixel depend on earlier pixels alone, all their colours alike. Its own earlier
    colours enter in the head, `g(U h + W x_{<c})`, which is masked as in PixelCNN.
    """

    Config = PixelSNAILConfig
    card = Card(
        name="pixelsnail",
        kinds=("image",),
        title="PixelSNAIL",
        authors="X. Chen, N. Mishra, M. Rohaninejad, P. Abbeel",
        year=2018,
        group="Recurrence, convolution and attention",
        citation="X. Chen, N. Mishra, M. Rohaninejad, P. Abbeel, “PixelSNAIL: an improved "
        "autoregressive generative model”, ICML 2018",
        idea="Let convolutions see what is near and attention look up the rest of the past.",
        equation="x += a ⊙ σ(b), [a, b] = conv₂ₓ₂(conv₂ₓ₂(x)), R times; x += a ⊙ σ(b) of "
        "Σ_{j<i} softmax_j(q_i·k_j) v_j; M times",
        parameters="(9C + 1)F + M(R(12F² + 3F) + gate(F) + F²/2 + gate(Q) + Qk + k + gate(P) "
        "+ P(k + F/2)) + (MF + 1)m + (m + 1)·C·O, + (C + 1)m in colour; gate(n) = 3n² + 3n, "
        "Q = F + 2, P = C + F + 2",
        orderings="raster only",
        contexts=True,
        differs="Each colour is a softmax over its values, masked as in PixelCNN, where the paper "
        "has a mixture of ten logistics; and there is no dropout. " + SHARED_CLASSES,
        published=(
            Published(78.61, "mnist · dynamic", "8 blocks of 2, F = 64, 905,889 parameters"),
        ),
        recipes={
            "": Recipe(
                {"blocks": 2, "features": 24, "key": 8},
                {"learning_rate": 5e-3, "batch_size": 32, "epochs": 10, "averaging": 0.999},
            ),
            "digits": Recipe(
                {"blocks": 2},
                {"learning_rate": 3e-3, "batch_size": 50, "epochs": 30, "averaging": 0.99},
            ),
        },
    )
    small_configs = (
        {"blocks": 2, "layers": 1, "features": 6, "key": 2, "head": 6},
        {"blocks": 1, "features": 4, "key": 3, "head": 5},
    )

    def __init__(self, space: EventSpace, config: PixelSNAILConfig) -> None:
        super().__init__(space, config)
        (channels, height, width), f, m = space.event_shape, config.features, config.head
        self.first = MaskedConv2d(channels, f, 3, "A", 1)
        self.blocks = nn.ModuleList(Block(space, config) for _ in range(config.blocks))
        self.given_maps = ContextMaps(space.context, f) if space.context else None
        self.head = nn.Linear(config.blocks * f, m)
        self.colours = MaskedConv2d(channels, m, 1, "A", channels) if channels > 1 else None
        self.output = MaskedConv2d(m, channels * units(space.levels), 1, "B", channels)
        self.register_buffer("coordinates", coordinates(height, width), persistent=False)
        self.coordinates: Tensor

    @staticmethod
    def parameter_count(space: EventSpace, config: PixelSNAILConfig) -> int:
        channels, f, m, k = space.event_shape[0], config.features, config.head, config.key
        context = 2 * f**2 if space.context else 0
        layer = 12 * f**2 + 3 * f + context
        query, key_value = f + 2, channels + f + 2
        attention = gate_count(query) + query * k + k
        attention += gate_count(key_value) + key_value * (k + f // 2)
        join = gate_count(f) + f // 2 * f + context
        colours = (channels + 1) * m if channels > 1 else 0
        ends = (9 * channels + 1) * f + (config.blocks * f + 1) * m + colours
        output = (m + 1) * channels * units(space.levels)
        given = ContextMaps.parameter_count(space.context, f)
        return ends + config.blocks * (config.layers * layer + attention + join) + output + given

    @property
    def given_rows(self) -> Tensor | None:
        """The maps of the context, `(B, H, W, F)`; of a class `H = W = 1`."""
        if self.given_maps is None:
            return None
        return self.given_maps(self.known_context).movedim(1, -1)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        pixels, given = centred(x, self.space.levels, self.head.weight.dtype), self.given_rows
        # Maps innermost, `(B, H, W, F)`: what 1×1 convolutions and attention ask for.
        h = self.first(pixels.contiguous(memory_format=torch.channels_last)).movedim(1, -1)
        seen = torch.cat([pixels.movedim(1, -1), self.coordinates.expand(len(x), -1, -1, -1)], -1)
        found = []
        for block in self.blocks:
            h = block(h, seen, given)
            found.append(h)
        head = self.head(F.elu(torch.cat(found, -1))).movedim(-1, 1)
        if self.colours is not None:
            head = head + self.colours(pixels)
        logits = by_channel(self.output(F.elu(head)), self.space.event_shape[0])
        return discrete(logits, self.space.levels)

    def kernels(self) -> list[Kernel]:
        return kernels_of(self)

    def trace(self, x: Tensor) -> Trace:
        blocks = [(f"block {number}", block) for number, block in enumerate(self.blocks, 1)]
        return traced(self, x, [("first convolution", self.first), *blocks, ("head", self.head)])

    @torch.no_grad()
    def attention(self, x: Tensor, dimension: int) -> Attended:
        pixels, given = centred(x, self.space.levels, self.head.weight.dtype), self.given_rows
        h = self.first(pixels).movedim(1, -1)
        seen = torch.cat([pixels.movedim(1, -1), self.coordinates.expand(1, -1, -1, -1)], -1)
        size = seen[0, ..., 0].numel()
        pixel, found = dimension % size, []
        for block in self.blocks:
            assert isinstance(block, Block)
            found.append(block.attention.weights(block.through(h, given), seen)[:, pixel])
            h = block(h, seen, given)
        return Attended(torch.stack(found), torch.arange(size))

    def start_at_marginals(self, pmf: Tensor) -> None:
        start_at_channels(bias_of(self.output), pmf, self.space.event_shape[0])

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return PixelSNAILDecoder(self, batch_size)


def coordinates(height: int, width: int) -> Tensor:
    """Return row and column of every pixel, both from -1 to 1, `(H, W, 2)`."""
    rows, columns = torch.linspace(-1, 1, height), torch.linspace(-1, 1, width)
    return torch.stack(torch.meshgrid(rows, columns, indexing="ij"), -1)


class Block(nn.Module):
    """Some layers and an attention, `(B, H, W, F)` to the same."""

    def __init__(self, space: EventSpace, config: PixelSNAILConfig) -> None:
        super().__init__()
        f, given = config.features, space.context is not None
        self.layers = nn.ModuleList(Layer(f, given) for _ in range(config.layers))
        self.attention = Attention(space.event_shape[0], f, config.key)
        self.join = Gate(f, attended=f // 2, given=given)

    def through(self, x: Tensor, given: Tensor | None) -> Tensor:
        """Return the features that the attention asks for."""
        for layer in self.layers:
            x = layer(x, given)
        return x

    def forward(self, x: Tensor, seen: Tensor, given: Tensor | None) -> Tensor:
        x = self.through(x, given)
        return self.join(x, self.attention(x, seen), given)


class Layer(nn.Module):
    """`x + a ⊙ σ(b)`, `[a, b] = conv(g(conv(g(x)))) + V c`, of causal 2×2 convolutions."""

    def __init__(self, f: int, given: bool) -> None:
        super().__init__()
        self.enter, self.leave = CornerConv(f, f), CornerConv(f, 2 * f)
        self.given = nn.Linear(f, 2 * f, bias=False) if given else None

    def forward(self, x: Tensor, given: Tensor | None) -> Tensor:
        ab = self.leave(F.elu(self.enter(F.elu(x))))
        return gated(x, ab if self.given is None else ab + self.given(given), -1)


class Gate(nn.Module):
    """`x + a ⊙ σ(b)`, `[a, b] = W₂ g(W₁ g(x) + A g(y)) + V c`, of each pixel alone.

    Parameters
    ----------
    f
        Maps of `x`.
    attended
        Maps of `y`, what was attended to; 0 without one.
    given
        Whether there is a context.
    """

    def __init__(self, f: int, attended: int = 0, *, given: bool = False) -> None:
        super().__init__()
        self.enter, self.leave = nn.Linear(f, f), nn.Linear(f, 2 * f)
        self.attended = nn.Linear(attended, f, bias=False) if attended else None
        self.given = nn.Linear(f, 2 * f, bias=False) if given else None

    def forward(self, x: Tensor, y: Tensor | None = None, given: Tensor | None = None) -> Tensor:
        ab = self.inner(x, y)
        return gated(x, ab if self.given is None else ab + self.given(given), -1)

    def inner(self, x: Tensor, y: Tensor | None) -> Tensor:
        """Return `[a, b]` before a context is added."""
        inner = self.enter(F.elu(x))
        if self.attended is not None and y is not None:
            inner = inner + self.attended(F.elu(y))
        return self.leave(F.elu(inner))


def gate_count(f: int) -> int:
    """Return the number of parameters of a gate alone."""
    return 3 * f**2 + 3 * f


class CornerConv(nn.Conv2d):
    """A 2×2 convolution of `(B, H, W, m)` that sees a pixel, those left of and above both."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__(inputs, outputs, 2)

    def forward(self, input: Tensor) -> Tensor:
        padded = F.pad(input, (0, 0, 1, 0, 1, 0)).movedim(-1, 1)
        return super().forward(padded).movedim(1, -1)


class Attention(nn.Module):
    """`Σ_{j<i} softmax_j(q_i·k_j / √k) v_j` over all strictly earlier pixels `j`.

    `q`, and `k` and `v` together, are each a 1×1 convolution of a gate. Keys need no bias, as the
    softmax would cancel it; values have that of the gate.
    """

    def __init__(self, channels: int, f: int, key: int) -> None:
        super().__init__()
        asks, holds = f + 2, channels + 2 + f
        self.asks, self.query = Gate(asks), nn.Linear(asks, key)
        self.holds, self.key_value = Gate(holds), nn.Linear(holds, key + f // 2, bias=False)

    def forward(self, x: Tensor, seen: Tensor) -> Tensor:
        """Return what features `(B, H, W, F)` attend to; `seen` holds pixels and coordinates."""
        query = self.queries(torch.cat([seen[..., -2:], x], -1)).flatten(1, 2)
        key, value = self.keys_and_values(torch.cat([seen, x], -1).flatten(1, 2))
        return attend(query, key, value).unflatten(1, x.shape[1:3])

    def weights(self, x: Tensor, seen: Tensor) -> Tensor:
        """Return how much each pixel attends to each, `(B, N, N)`; the first one to none."""
        query = self.queries(torch.cat([seen[..., -2:], x], -1)).flatten(1, 2)
        key, _ = self.keys_and_values(torch.cat([seen, x], -1).flatten(1, 2))
        scores = query * query.shape[-1] ** -0.5 @ key.mT
        later = torch.ones_like(scores[0], dtype=torch.bool).triu()
        return scores.masked_fill(later, -math.inf).softmax(-1).nan_to_num(0.0)

    def queries(self, placed: Tensor) -> Tensor:
        """Return `q` of coordinates and features `(..., 2 + F)`."""
        return self.query(self.asks(placed))

    def keys_and_values(self, content: Tensor) -> tuple[Tensor, Tensor]:
        """Return `k` and `v` of pixels, coordinates and features `(..., C + 2 + F)`."""
        both = self.key_value(self.holds(content))
        key, value = both.tensor_split([self.query.out_features], -1)
        return key, value


def attend(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """Return what each pixel attends to of all before it, `(B, N, v)`; 0 for the first.

    Pixel `i + 1` may see pixels up to `i`: ordinary causal attention once both are shifted, which
    no row of the softmax is empty in.
    """
    key_size, size = query.shape[-1], value.shape[-1]
    # Of one size, as the fused kernels want them: 4 times as fast on the CPU.
    query, key, value = (
        F.pad(part, (0, max(key_size, size) - part.shape[-1]))[:, None]
        for part in (query[:, 1:], key[:, :-1], value[:, :-1])
    )
    found = F.scaled_dot_product_attention(query, key, value, is_causal=True, scale=key_size**-0.5)
    return F.pad(found[:, 0, :, :size], (0, 0, 1, 0))


class PixelSNAILDecoder(PixelDecoder):
    """Caches what convolutions have seen, and keys and values of all pixels so far."""

    @torch.no_grad()
    def __init__(self, model: PixelSNAIL, batch_size: int) -> None:
        super().__init__(model.space, model.ordering, batch_size)
        self.coordinates = model.coordinates
        self.pixels = CausalConv(model.first, model.space, batch_size, None)
        given = model.given_rows
        self.blocks = [
            BlockColumn(block, model.space, batch_size, given)
            for block in model.blocks
            if isinstance(block, Block)
        ]
        self.head, self.output = model.head, Pointwise(model.output)
        self.colours = None if model.colours is None else Pointwise(model.colours)
        self.hidden = model.head.bias.new_zeros(batch_size, model.config.head)
        self.remember("pixels", "blocks", hidden=0)

    def _start_row(self, row: int) -> None:
        self.pixels.start_row(row)
        for block in self.blocks:
            block.start_row(row)

    @torch.no_grad()
    def _column(self, row: int, column: int) -> Tensor:
        if self.position % self.channels == 0:  # its other colours change nothing but the head
            self.hidden = self._features(row, column)
        return self.output(F.elu(self.hidden))

    def _features(self, row: int, column: int) -> Tensor:
        """Return the head's maps of a pixel before any of its colours is known, `(B, m)`."""
        h, found = self.pixels.at(row, column), []
        place = self.coordinates[row, column].expand(self.batch_size, -1)
        for block in self.blocks:
            h = block.at(row, column, h, place)
            found.append(h)
        head = self.head(F.elu(torch.cat(found, -1)))
        return head if self.colours is None else head + self.colours.bias

    @torch.no_grad()
    def _put(self, row: int, column: int, channel: int, value: Tensor) -> None:
        scaled = centred(value, self.space.levels, self.hidden.dtype)
        self.pixels.put(row, column, scaled, channel)
        for block in self.blocks:
            block.put(row, column, scaled, channel)
        if self.colours is not None:
            self.hidden.addr_(scaled, self.colours.weight[channel])


class BlockColumn(Memory):
    """A block at one pixel: what its convolutions have seen, keys and values, and the context."""

    def __init__(
        self, block: Block, space: EventSpace, batch_size: int, given: Tensor | None
    ) -> None:
        layers = [layer for layer in block.layers if isinstance(layer, Layer)]
        self.layers = [
            (
                CornerColumn(layer.enter, space, batch_size),
                CornerColumn(layer.leave, space, batch_size),
                _given(layer.given, given),
            )
            for layer in layers
        ]
        self.attention = AttentionColumn(block.attention, space, batch_size)
        self.join, self.given = block.join, _given(block.join.given, given)
        self.remember("layers", "attention", "given")

    def start_row(self, row: int) -> None:
        """Compute what the row above adds to every pixel of a row."""
        for enter, leave, _ in self.layers:
            enter.start_row(row)
            leave.start_row(row)

    def at(self, row: int, column: int, x: Tensor, place: Tensor) -> Tensor:
        """Return the features `(B, F)` that come out at a pixel when `x` go in there."""
        for enter, leave, given in self.layers:
            h = enter.at(row, column, F.elu(x))
            ab = leave.at(row, column, F.elu(h))
            x = gated(x, ab if given is None else ab + given.at(row, column), -1)
        ab = self.join.inner(x, self.attention.at(row, column, torch.cat([place, x], -1)))
        return gated(x, ab if self.given is None else ab + self.given.at(row, column), -1)

    def put(self, row: int, column: int, value: Tensor, channel: int) -> None:
        """Take a colour of a pixel, now known."""
        self.attention.put(row, column, value, channel)


class CornerColumn(Memory):
    """A 2×2 convolution's cache of inputs, `(H + 1, B, W + 1, m)`, zeros above and to the left."""

    def __init__(self, conv: CornerConv, space: EventSpace, batch_size: int) -> None:
        assert conv.bias is not None
        weight = conv.weight.detach().permute(2, 3, 1, 0)  # (row, column, in, out)
        self.above, self.left = (part.flatten(0, 1).contiguous() for part in weight)
        self.bias = conv.bias.detach()
        _, height, width = space.event_shape
        self.cache = self.bias.new_zeros(height + 1, batch_size, width + 1, conv.in_channels)
        self.from_above = self.bias.new_zeros(width, batch_size, conv.out_channels)
        self.remember(cache=1, from_above=1)

    def start_row(self, row: int) -> None:
        """Compute what the row above adds to every pixel of a row, `(W, B, out)`."""
        window = self.cache[row].unfold(1, 2, 1)  # (B, W, m, column)
        self.from_above = window.permute(1, 0, 3, 2).flatten(2) @ self.above + self.bias

    def at(self, row: int, column: int, x: Tensor) -> Tensor:
        """Return the convolution at a pixel whose own inputs are `x`, `(B, out)`."""
        run = self.cache[row + 1, :, column : column + 2]
        run[:, 1] = x
        return torch.addmm(self.from_above[column], run.flatten(1), self.left)


class AttentionColumn(Memory):
    """Keys `(B, HW, k)` and values `(B, HW, v)` of all pixels so far.

    Those of a pixel are made of its value, coordinates and features once its last colour is known.
    """

    def __init__(self, attention: Attention, space: EventSpace, batch_size: int) -> None:
        self.channels, height, self.row_length = space.event_shape
        self.attention = attention
        self.content = attention.query.weight.new_zeros(batch_size, attention.key_value.in_features)
        self.keys, self.values = (
            part.new_zeros(batch_size, height * self.row_length, part.shape[1])
            for part in attention.keys_and_values(self.content)
        )
        self.remember(keys=0, values=0, content=0)

    def at(self, row: int, column: int, placed: Tensor) -> Tensor:
        """Return what a pixel attends to, `(B, v)`, given its coordinates and features."""
        pixel = row * self.row_length + column
        self.content[:, self.channels :] = placed
        query = self.attention.queries(placed)[:, None] * self.keys.shape[-1] ** -0.5
        # A softmax of no pixels, for the first one: the sum is 0.
        weights = torch.bmm(query, self.keys[:, :pixel].mT).softmax(-1)
        return torch.bmm(weights, self.values[:, :pixel])[:, 0]

    def put(self, row: int, column: int, value: Tensor, channel: int) -> None:
        """Take a colour of the pixel that attended last."""
        self.content[:, channel] = value
        if channel == self.channels - 1:
            pixel = row * self.row_length + column
            made = self.attention.keys_and_values(self.content)
            self.keys[:, pixel], self.values[:, pixel] = made


def _given(term: nn.Module | None, given: Tensor | None) -> Given | None:
    return None if term is None else Given(term(given).movedim(-1, 1))
