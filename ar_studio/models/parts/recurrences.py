"""What the PixelRNNs share (van den Oord, Kalchbrenner, Kavukcuoglu 2016).

The network around their recurrent layers, its cache for decoding, and the LSTM's own equations;
`rowlstm.py` and `diagonal.py` say what each pixel's state hears of, `multiscale.py` joins two.
"""

from abc import ABC, abstractmethod
from typing import ClassVar

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder, Memory
from ar_studio.models.insides import Convolving, Deep, Kernel, Trace, traced
from ar_studio.models.parts.columns import CausalConv, PixelDecoder, Pointwise, bias_of
from ar_studio.models.parts.context import ContextMaps, added, context_maps, given
from ar_studio.models.parts.images import (
    FirstKernel,
    Head,
    by_channel,
    centred,
    check_space,
    start_at_channels,
)
from ar_studio.models.parts.masks import MaskedConv2d, kernels_of, sees
from ar_studio.models.parts.values import units
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

# What the general recipes and those of the digits have in common.
USUAL: dict[str, object] = {
    "learning_rate": 8e-3,
    "batch_size": 32,
    "epochs": 20,
    "averaging": 0.999,
    "clip_norm": 10.0,
}
DIGITS: dict[str, object] = {
    "learning_rate": 1e-2,
    "batch_size": 50,
    "optimizer": "adamw",
    "weight_decay": 0.3,
    "epochs": 30,
    "averaging": 0.99,
    "clip_norm": 10.0,
}
CITATION = (
    "A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu, “Pixel recurrent neural networks”, ICML 2016"
)


class PixelRNNConfig(Settings):
    layers: int = Field(
        default=7, ge=1, le=32, title="Layers", description="Recurrent layers, each residual."
    )
    features: int = Field(
        default=16,
        ge=1,
        le=512,
        title="Features",
        description="Units h of a pixel's state; 2h maps run between the layers.",
    )
    head: Head = 32
    kernel: FirstKernel = 7


class RecurrentLayer(nn.Module, ABC):
    """A residual layer `x + conv₁ₓ₁(s)` of the states `s` of an LSTM that runs over the image.

    `[o, f, i, g] = [σ, σ, σ, tanh](K^ss ⊛ s_before + K^is ⊛ x + A c)`, `c = f c_before + i g`,
    `s = o tanh(c)` (paper, eq. 3). The state before the first step is learnt.

    Parameters
    ----------
    h
        Units of the state; the layer's input and output have `2h` maps.
    width
        Pixels of a row that the input-to-state convolution `K^is` sees, with mask B.
    taps
        States that each state hears of: `K^ss` is `(taps·h, 4h)`, without a mask.
    directions
        How many such LSTMs run, each with weights of its own.
    groups
        Colours that the maps are split into.
    maps
        Maps of a context that is given, 0 for none.
    """

    def __init__(
        self, h: int, width: int, taps: int, directions: int, groups: int, maps: int
    ) -> None:
        super().__init__()
        self.inputs = GateConv2d(2 * h, h, width, directions, groups)
        scale = 1 / (taps * h) ** 0.5
        self.states = nn.Parameter(torch.empty(directions, taps * h, 4 * h).uniform_(-scale, scale))
        self.outside = nn.Parameter(torch.zeros(directions, 2, h))  # the state `s`, and `c`
        self.up = MaskedConv2d(h, 2 * h, 1, "B", groups)
        self.given = nn.Conv2d(maps, 4 * h * directions, 1, bias=False) if maps else None

    @staticmethod
    def count(h: int, width: int, taps: int, directions: int, maps: int) -> int:
        """Return the number of its parameters."""
        lstm = 4 * h * (2 * h * width + 1 + taps * h + maps) + 2 * h
        return directions * lstm + 2 * h * h + 2 * h

    @classmethod
    @abstractmethod
    def parameter_count(cls, h: int, maps: int) -> int:
        """Return the number of parameters of a layer of this kind."""

    def forward(self, x: Tensor, context: Tensor | None) -> Tensor:
        """Return the maps `(B, 2h, H, W)` after the layer."""
        return x + self.up(self.run(added(self.inputs(x), self.given, context)))

    @abstractmethod
    def run(self, gates: Tensor) -> Tensor:
        """Return the states `(B, h, H, W)` by what the input adds to the gates `(B, 4hd, H, W)`."""

    @abstractmethod
    def cache(self, space: EventSpace, batch_size: int, context: Tensor | None) -> "LayerCache":
        """Return the layer pixel by pixel."""


class GateConv2d(nn.Conv2d):
    """`K^is`: a `1×width` convolution with mask B, to the four gates of each direction.

    Each gate's `h` maps are split into colours as the state is.
    """

    def __init__(self, inputs: int, h: int, width: int, directions: int, groups: int) -> None:
        super().__init__(inputs, 4 * h * directions, (1, width), padding=(0, width // 2))
        mask = torch.zeros(h, inputs, 1, width, dtype=torch.bool)
        mask[..., : width // 2] = True
        mask[:, :, 0, width // 2] = sees(h, inputs, "B", groups)
        self.register_buffer("mask", mask.repeat(4 * directions, 1, 1, 1), persistent=False)
        self.mask: Tensor

    @property
    def masked_weight(self) -> Tensor:
        return self.weight * self.mask

    def forward(self, input: Tensor) -> Tensor:
        return F.conv2d(input, self.masked_weight, self.bias, padding=self.padding)


def lstm(gates: Tensor, cells: Tensor) -> tuple[Tensor, Tensor]:
    """Return the state and cells `(..., h)` by the gates' sums `(..., 4h)` and the cells before."""
    h = cells.shape[-1]
    gates, new = gates.split([3 * h, h], -1)
    o, f, i = gates.sigmoid().chunk(3, -1)
    cells = f * cells + i * new.tanh()
    return o * cells.tanh(), cells


class PixelNetwork(nn.Module):
    """`conv_k^A`, recurrent layers, then twice ReLU and a 1×1 convolution, mask B.

    Parameters
    ----------
    space
        Events of a size; the network serves images of any.
    config
        Its layers.
    layer
        Their kind.
    maps
        Maps of a context that is given, 0 for none.
    """

    def __init__(
        self, space: EventSpace, config: PixelRNNConfig, layer: type, maps: int = 0
    ) -> None:
        check_space(space, config.features, config.head)
        super().__init__()
        channels, h, m = space.event_shape[0], config.features, config.head
        self.levels = space.levels
        self.first = MaskedConv2d(channels, 2 * h, config.kernel, "A", channels)
        self.layers = nn.ModuleList(layer(h, channels, maps) for _ in range(config.layers))
        self.head = MaskedConv2d(2 * h, m, 1, "B", channels)
        self.given_head = nn.Conv2d(maps, m, 1, bias=False) if maps else None
        self.output = MaskedConv2d(m, channels * units(space.levels), 1, "B", channels)

    @staticmethod
    def parameter_count(
        space: EventSpace, config: PixelRNNConfig, layer: type[RecurrentLayer], maps: int = 0
    ) -> int:
        check_space(space, config.features, config.head)
        channels, h, m = space.event_shape[0], config.features, config.head
        first = 2 * h * channels * config.kernel**2 + 2 * h
        head = (2 * h + 1 + maps) * m + (m + 1) * channels * units(space.levels)
        return first + config.layers * layer.parameter_count(h, maps) + head

    def forward(self, x: Tensor, context: Tensor | None) -> Tensor:
        """Return the logits `(B, C, H, W, O)` of images `(B, C, H, W)`."""
        maps = self.first(centred(x, self.levels, self.first.weight.dtype))
        maps = maps.contiguous(memory_format=torch.channels_last)
        for layer in self.layers:
            maps = layer(maps, context)
        head = added(self.head(F.relu(maps)), self.given_head, context)
        return by_channel(self.output(F.relu(head)), x.shape[1])

    def start_at_marginals(self, pmf: Tensor) -> None:
        """Set the output biases by marginals `(D, K)` of the image's dimensions."""
        start_at_channels(bias_of(self.output), pmf, self.first.in_channels)


class PixelRNN(Convolving, Deep, AutoregressiveModel):
    """One network of recurrent layers of one kind, over the whole image."""

    Config = PixelRNNConfig
    layer: ClassVar[type[RecurrentLayer]]

    def __init__(self, space: EventSpace, config: PixelRNNConfig) -> None:
        super().__init__(space, config)
        maps = config.features if space.context else 0
        self.network = PixelNetwork(space, config, self.layer, maps)
        self.given_maps = ContextMaps(space.context, maps) if space.context else None

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        return discrete(self.network(x, context_maps(self.given_maps, self)), self.space.levels)

    def kernels(self) -> list[Kernel]:
        return kernels_of(self.network)

    def trace(self, x: Tensor) -> Trace:
        network = self.network
        layers = [(f"layer {number}", layer) for number, layer in enumerate(network.layers, 1)]
        ends = ("first convolution", network.first), ("head", network.head)
        return traced(self, x, [ends[0], *layers, ends[1]])

    def start_at_marginals(self, pmf: Tensor) -> None:
        self.network.start_at_marginals(pmf)

    @torch.no_grad()
    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        context = context_maps(self.given_maps, self)
        return PixelRNNDecoder(self, NetworkCache(self.network, self.space, batch_size, context))


def parameter_count(space: EventSpace, config: PixelRNNConfig, layer: type[RecurrentLayer]) -> int:
    """Return the number of parameters of a PixelRNN of layers of one kind."""
    maps = config.features if space.context else 0
    network = PixelNetwork.parameter_count(space, config, layer, maps)
    return network + ContextMaps.parameter_count(space.context, maps)


class LayerCache(Memory, ABC):
    """A recurrent layer, one pixel after the other; a pixel may be computed more than once.

    What the row above adds to the gates is computed for the whole row when it begins.

    Attributes
    ----------
    row_gates
        That, with biases and context, `(W, B, 4h)`.
    """

    row_gates: Tensor

    def __init__(self, layer: RecurrentLayer, context: Tensor | None) -> None:
        self.bias = bias_of(layer.inputs)
        self.given = given(layer.given, context)
        self.up = Pointwise(layer.up)
        self.outside = layer.outside.detach()
        self.remember("given")

    @abstractmethod
    def start_row(self, row: int) -> None:
        """Begin a row; the one above it is complete."""

    @abstractmethod
    def at(self, column: int, x: Tensor) -> Tensor:
        """Return the maps `(B, 2h)` after the layer, at a pixel of the row."""

    def _constant(self, row: int) -> Tensor:
        """Return what is added to the gates of a row whatever the image, `(W or 1, B or 1, ·)`."""
        return self.bias[None, None] if self.given is None else self.bias + self.given.row(row)


class NetworkCache(Memory):
    """A network of recurrent layers that computes one pixel's column of maps at a time."""

    def __init__(
        self, network: PixelNetwork, space: EventSpace, batch_size: int, context: Tensor | None
    ) -> None:
        self.levels = space.levels
        self.pixels = CausalConv(network.first, space, batch_size, None)
        self.layers: list[LayerCache] = [
            layer.cache(space, batch_size, context)
            for layer in network.layers
            if isinstance(layer, RecurrentLayer)
        ]
        self.head = Pointwise(network.head, given(network.given_head, context))
        self.output = Pointwise(network.output)
        self.remember("pixels", "layers", "head")

    def start_row(self, row: int) -> None:
        """Begin a row; the one above it is complete."""
        self.pixels.start_row(row)
        for layer in self.layers:
            layer.start_row(row)

    def column(self, row: int, column: int) -> Tensor:
        """Return the logits of a pixel, `(B, C·O)`, filling every cache on the way."""
        maps = self.pixels.at(row, column)
        for layer in self.layers:
            maps = layer.at(column, maps)
        return self.output(self.head.at(maps.relu_(), row, column).relu_())

    def put(self, row: int, column: int, channel: int, value: Tensor) -> None:
        """Store a value `(B,)` of a pixel."""
        scaled = centred(value, self.levels, self.pixels.bias.dtype)
        self.pixels.put(row, column, scaled, channel)


class PixelRNNDecoder(PixelDecoder):
    """Keeps the states of a row, of each layer."""

    def __init__(self, model: PixelRNN, network: NetworkCache) -> None:
        batch_size = network.pixels.cache.shape[1]
        super().__init__(model.space, model.ordering, batch_size)
        self.network = network
        self.remember("network")

    def _start_row(self, row: int) -> None:
        self.network.start_row(row)

    def _column(self, row: int, column: int) -> Tensor:
        return self.network.column(row, column)

    def _put(self, row: int, column: int, channel: int, value: Tensor) -> None:
        self.network.put(row, column, channel, value)
