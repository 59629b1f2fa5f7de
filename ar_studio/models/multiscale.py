"""Multi-scale PixelRNN (van den Oord, Kalchbrenner, Kavukcuoglu 2016, section 3.6)."""

from typing import Literal

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.columns import PixelDecoder
from ar_studio.models.parts.context import (
    SHARED_CLASSES,
    ContextMaps,
    context_maps,
)
from ar_studio.models.parts.diagonals import DiagonalLayer
from ar_studio.models.parts.images import centred
from ar_studio.models.parts.recurrences import (
    CITATION,
    DIGITS,
    USUAL,
    NetworkCache,
    PixelNetwork,
    PixelRNNConfig,
    RecurrentLayer,
)
from ar_studio.models.parts.rows import RowLayer
from ar_studio.settings import titled
from ar_studio.spaces import EventSpace

KERNEL = 5  # of the convolution over the small picture

Network = Literal["row", "diagonal"]

LAYERS: dict[Network, type[RecurrentLayer]] = {"row": RowLayer, "diagonal": DiagonalLayer}


class MultiScaleConfig(PixelRNNConfig):
    network: Network = Field(
        default="row",
        title="Networks",
        description="Row LSTM, or Diagonal BiLSTM, which sees more and takes longer.",
        json_schema_extra=titled(
            {
                "row": ("Row LSTM", "Sees a triangle above the pixel."),
                "diagonal": ("Diagonal BiLSTM", "Sees all that came before."),
            }
        ),
    )
    layers: int = Field(
        default=4, ge=1, le=32, title="Layers", description="Recurrent layers of either network."
    )
    factor: int = Field(
        default=4,
        ge=2,
        le=16,
        title="Factor",
        description="The small picture has every n-th pixel of every n-th row.",
    )
    maps: int = Field(
        default=16,
        ge=1,
        le=512,
        title="Maps of the small picture",
        description="What the large picture's layers are told of the small one at each place.",
    )


class MultiScale(AutoregressiveModel):
    """Multi-scale PixelRNN: first a small picture, then the large one around its pixels.

    `p(x) = p(y) p(x_rest | y)`, where `y` has every n-th pixel of every n-th row of `x`. One
    network gives the small picture, pixel by pixel; another all other pixels, in raster order,
    among those of `y`. It is told `y` as maps: a convolution, a ReLU and a deconvolution to the
    large picture's size, added by a 1×1 without a mask in every layer and in the head. Both
    together are one exact density, whose ordering has the pixels of `y` first.
    """

    Config = MultiScaleConfig
    card = Card(
        name="multiscale",
        kinds=("image",),
        contexts=True,
        title="Multi-scale PixelRNN",
        authors="A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu",
        year=2016,
        group="Recurrence, convolution and attention",
        citation=CITATION,
        idea="Draw a small picture first, then fill in the pixels between its own: the whole "
        "before the details.",
        equation="p(x) = Π_i p(y_i | y_<i) · Π_j p(x_j | x_<j, y),  y = every n-th pixel of x",
        parameters="those of two PixelRNNs, c(4hLd + m) more in the second (d = 1 or 2 "
        "directions), and c(25C + cn² + 2) of the maps",
        orderings="one: every n-th pixel of every n-th row, then the others",
        differs=SHARED_CLASSES,
        recipes={
            "": Recipe({"layers": 2}, USUAL),
            "digits": Recipe({"layers": 2, "kernel": 5, "factor": 2}, DIGITS),
        },
    )
    small_configs = (
        {"layers": 1, "features": 6, "head": 6, "kernel": 3, "factor": 2, "maps": 4},
        {"network": "diagonal", "layers": 1, "features": 6, "head": 12, "factor": 3, "maps": 3},
    )

    def __init__(self, space: EventSpace, config: MultiScaleConfig) -> None:
        super().__init__(space, config, small_first(space, config.factor))
        layer, maps, n = LAYERS[config.network], config.maps, config.factor
        context = config.features if space.context else 0
        self.small = PixelNetwork(small_space(space, n), config, layer, context)
        self.large = PixelNetwork(space, config, layer, maps + context)
        self.seen = nn.Conv2d(space.event_shape[0], maps, KERNEL, padding=KERNEL // 2)
        self.enlarged = nn.ConvTranspose2d(maps, maps, n, stride=n)
        self.given_maps = ContextMaps(space.context, context) if space.context else None

    @staticmethod
    def parameter_count(space: EventSpace, config: MultiScaleConfig) -> int:
        layer, maps, n = LAYERS[config.network], config.maps, config.factor
        context = config.features if space.context else 0
        networks = PixelNetwork.parameter_count(space, config, layer, context)
        networks += PixelNetwork.parameter_count(space, config, layer, maps + context)
        told = maps * (KERNEL**2 * space.event_shape[0] + maps * n**2 + 2)
        return networks + told + ContextMaps.parameter_count(space.context, context)

    def told(self, small: Tensor, context: Tensor | None) -> Tensor:
        """Return what the second network is told, `(B, F, H, W)`.

        Parameters
        ----------
        small
            Small pictures, `(B, C, h, w)`.
        context
            Maps of the context that is given, if there is one.
        """
        _, height, width = self.space.event_shape
        seen = self.seen(centred(small, self.space.levels, self.seen.weight.dtype))
        maps = self.enlarged(F.relu(seen))[:, :, :height, :width]
        if context is not None:
            maps = torch.cat([maps, context.expand(len(maps), -1, height, width)], 1)
        return maps.contiguous(memory_format=torch.channels_last)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        n, context = self.config.factor, context_maps(self.given_maps, self)
        small = x[:, :, ::n, ::n]
        logits = self.large(x, self.told(small, context)).clone()
        logits[:, :, ::n, ::n] = self.small(small, at_small(context, n))
        return discrete(logits, self.space.levels)

    def start_at_marginals(self, pmf: Tensor) -> None:
        n = self.config.factor
        small = pmf.view(*self.space.event_shape, -1)[:, ::n, ::n]
        self.small.start_at_marginals(small.flatten(0, 2))
        self.large.start_at_marginals(pmf)

    @torch.no_grad()
    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return MultiScaleDecoder(self, batch_size)


def small_space(space: EventSpace, factor: int) -> EventSpace:
    """Return the space of small pictures."""
    channels, height, width = space.event_shape
    return EventSpace((channels, -(-height // factor), -(-width // factor)), space.levels)


def small_first(space: EventSpace, factor: int) -> Tensor:
    """Return the ordering `(D,)` of the small picture's pixels, then of all others, by rows."""
    channels, height, width = space.event_shape
    pixels = torch.arange(height * width)
    is_small = (pixels // width % factor == 0) & (pixels % width % factor == 0)
    path = torch.cat([pixels[is_small], pixels[~is_small]])
    return (path[:, None] + torch.arange(channels) * height * width).flatten()


def at_small(context: Tensor | None, factor: int) -> Tensor | None:
    """Return a context's maps at the small picture's pixels; `(B, F, 1, 1)` serve all."""
    return None if context is None else context[:, :, ::factor, ::factor]


class MultiScaleDecoder(PixelDecoder):
    """The small picture's states of a row; when it is complete, those of the large one.

    The large picture is walked through in raster order, the known pixels of the small one with
    the others.
    """

    def __init__(self, model: MultiScale, batch_size: int) -> None:
        super().__init__(model.space, model.ordering, batch_size)
        self.model, self.factor = model, model.config.factor
        space = small_space(model.space, self.factor)
        self.small_row_length, self.small_size = space.event_shape[2], space.size
        self.context = context_maps(model.given_maps, model)
        at = at_small(self.context, self.factor)
        self.small = NetworkCache(model.small, space, batch_size, at)
        self.large: NetworkCache | None = None
        self.picture = torch.zeros(batch_size, *space.event_shape, device=model.ordering.device)
        self.remember("small", "large", picture=0, context=0)
        self.walked = self.rows = 0  # pixels and rows of the large picture that were begun

    def _place(self) -> tuple[int, int]:
        """Return row and column of the current pixel, in the small picture while it is drawn."""
        if self._is_small:
            return divmod(self.position // self.channels, self.small_row_length)
        first = self.order[self.position - self.position % self.channels]
        return divmod(first, self.row_length)

    def _start_row(self, row: int) -> None:
        if self._is_small:
            self.small.start_row(row)

    @torch.no_grad()
    def _column(self, row: int, column: int) -> Tensor:
        if self._is_small:
            return self.small.column(row, column)
        if self.large is None:
            maps = self.model.told(self.picture, self.context)
            self.large = NetworkCache(self.model.large, self.space, self.batch_size, maps)
        pixel = row * self.row_length + column
        while self.walked < pixel:  # only pixels of the small picture lie between
            self._walk_through(self.large, *divmod(self.walked, self.row_length))
        self._begin_row(self.large, row)
        self.walked = pixel + 1
        return self.large.column(row, column)

    def _put(self, row: int, column: int, channel: int, value: Tensor) -> None:
        if self.large is not None:
            self.large.put(row, column, channel, value)
            return
        self.picture[:, channel, row, column] = value.to(self.picture)
        self.small.put(row, column, channel, value)

    @property
    def _is_small(self) -> bool:
        """Whether the current pixel is one of the small picture."""
        return self.position < self.small_size

    def _walk_through(self, large: NetworkCache, row: int, column: int) -> None:
        """Let the network see a pixel of the small picture."""
        self._begin_row(large, row)
        values = self.picture[:, :, row // self.factor, column // self.factor]
        for channel in range(self.channels):
            large.put(row, column, channel, values[:, channel])
        large.column(row, column)
        self.walked += 1

    def _begin_row(self, large: NetworkCache, row: int) -> None:
        if row == self.rows:
            large.start_row(row)
            self.rows += 1
