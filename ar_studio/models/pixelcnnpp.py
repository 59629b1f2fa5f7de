"""PixelCNN++ (Salimans, Karpathy, Chen, Kingma 2017)."""

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Bernoulli, Conditional, Discrete, Logistics
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Convolving, Kernel
from ar_studio.models.parts.columns import RowDecoder, bias_of, flat
from ar_studio.models.parts.context import (
    SHARED_CLASSES,
    ContextMaps,
    context_maps,
)
from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.images import centred
from ar_studio.models.parts.masks import placed
from ar_studio.models.parts.stream_states import LevelState, RowConv, onto
from ar_studio.models.parts.streams import QUIET, Level, normalised, start_at_unit_variance
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

BATCH = 100  # about as many events set the first weights


class PixelCNNPPConfig(Settings):
    blocks: int = Field(
        default=2,
        ge=1,
        le=16,
        title="Blocks per resolution",
        description="Gated residual blocks on the way down, and as many on the way up.",
    )
    resolutions: int = Field(
        default=2,
        ge=1,
        le=3,
        title="Resolutions",
        description="Each is half the one before, with skips across; the paper has 3.",
    )
    features: int = Field(
        default=24, ge=1, le=512, title="Features", description="Maps f of either stream."
    )
    mixtures: int = Field(
        default=5,
        ge=1,
        le=100,
        title="Mixture components",
        description="Logistics M that a pixel's distribution is a mixture of; 5 are enough.",
    )
    dropout: float = Field(
        default=0.0,
        ge=0.0,
        le=0.9,
        title="Dropout",
        description="Share of a block's units left out while training; the paper's is 0.5.",
    )


class PixelCNNPP(Convolving, AutoregressiveModel):
    """PixelCNN++: mixtures of discretised logistics, made by two streams at several resolutions.

    The stream `u` sees the rows above by 2×3 convolutions, the stream `v` the pixels above and to
    the left by 2×2 ones, and it hears of `u`. Blocks `x + a ⊙ σ(b)`, `(a, b) = conv(φ(conv(φ(x)) +
    Σ_j A_j φ(y_j))) + B c`, `φ(x) = ELU(x, −x)`, run down the resolutions and up again; on the way
    up each hears of its counterpart `y` on the way down. A channel of ones tells an image from the
    zeros around it (section 2).

    A pixel's colours share one mixture component. Given the colours before it, a colour is a
    mixture too: of weights `∝ π_i Π_{d<c} P_i(x_d)` and means `μ_ic + Σ_{d<c} α_icd x_d`,
    `α = tanh(…)`, which is what makes every dimension's conditional exact (section 2.2).

    The streams' convolutions have normalised weights and start at unit variance on the data; the
    output starts at the marginals. Of binary images a mixture of logistics is a Bernoulli.
    """

    Config = PixelCNNPPConfig
    card = Card(
        name="pixelcnn++",
        kinds=("image",),
        contexts=True,
        title="PixelCNN++",
        authors="T. Salimans, A. Karpathy, X. Chen, D. P. Kingma",
        year=2017,
        group="Recurrence, convolution and attention",
        citation="T. Salimans, A. Karpathy, X. Chen, D. P. Kingma, “PixelCNN++: improving the "
        "PixelCNN with discretized logistic mixture likelihood and other modifications”, ICLR 2017",
        idea="Shades next to each other are alike: say where a shade lies and how surely, not how "
        "likely each of 256 is.",
        equation="P(x) = Σ_i π_i [σ((x + ½ − μ_i) / s_i) − σ((x − ½ − μ_i) / s_i)]",
        parameters="f(11C + 16) + nL(128f² + 28f) + (L − 1)(86f² + 23f) "
        "+ M(1 + 2C + C(C − 1)/2)(f + 1)",
        orderings="raster only",
        differs=SHARED_CLASSES,
        recipes={
            "": Recipe(
                {"blocks": 1, "resolutions": 3, "features": 16},
                {"learning_rate": 8e-3, "batch_size": 32, "epochs": 20, "averaging": 0.999},
            ),
            "digits": Recipe(
                {"blocks": 1, "features": 16, "dropout": 0.3},
                {"learning_rate": 1e-2, "batch_size": 50, "epochs": 30, "averaging": 0.99},
            ),
        },
    )
    small_configs = (
        {"blocks": 1, "resolutions": 1, "features": 4, "mixtures": 2},
        {"blocks": 1, "resolutions": 2, "features": 4, "mixtures": 3, "dropout": 0.3},
        {"blocks": 1, "resolutions": 3, "features": 3, "mixtures": 1},
    )

    def __init__(self, space: EventSpace, config: PixelCNNPPConfig) -> None:
        super().__init__(space, config)
        inputs, f = space.event_shape[0] + 1, config.features
        context = space.context is not None
        self.first_above = normalised(nn.Conv2d(inputs, f, (2, 3)))
        self.first_row = normalised(nn.Conv2d(inputs, f, (1, 3)))
        self.first_column = normalised(nn.Conv2d(inputs, f, (2, 1), bias=False))
        self.streams = Level(f, config.blocks, config.resolutions - 1, context)
        self.output = nn.Conv2d(f, numbers(space, config), 1)
        self.given_maps = ContextMaps(space.context, f) if space.context else None

    @staticmethod
    def parameter_count(space: EventSpace, config: PixelCNNPPConfig) -> int:
        f, inputs, steps = config.features, space.event_shape[0] + 1, config.resolutions - 1
        context = 4 * f**2 if space.context else 0
        # Convolutions of 6 and 4 taps, twice each; then what the streams hear of each other. Every
        # map has a length, and where it hears of nothing else, a bias.
        pair = 10 * (2 * f**2 + 4 * f**2) + 12 * f + 2 * f**2 + f + context
        down = config.blocks * config.resolutions
        up = down + steps
        first = 11 * inputs * f + 5 * f
        resampling = steps * 2 * (10 * f**2 + 4 * f)
        end = (f + 1) * numbers(space, config)
        blocks = down * pair + up * (pair + 4 * f**2 + 2 * f)
        return first + blocks + resampling + end + ContextMaps.parameter_count(space.context, f)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        return self._given_all(x, None)

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        dropout = Dropout(self.config.dropout, generator, x.device)
        return -self._given_all(x, dropout).log_prob(x).flatten(1).sum(1).mean()

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        if marginals is not None:
            self.start_near(marginals)
        some = events[:: -(-len(events) // BATCH)]
        start_at_unit_variance(self, lambda: self._last(some, None, None))
        with torch.no_grad():
            self.output.weight.mul_(QUIET)  # near the marginals, which its biases are

    def _given_all(self, x: Tensor, dropout: Dropout | None) -> Discrete:
        context = context_maps(self.given_maps, self)
        maps = self.output(F.elu(self._last(x, context, dropout)))
        with torch.autocast(x.device.type, enabled=False):
            maps = maps if maps.dtype == torch.float64 else maps.float()
            return mixtures(maps, x, self.space.levels, self.config.mixtures)

    def _last(self, x: Tensor, context: Tensor | None, dropout: Dropout | None) -> Tensor:
        """Return the last maps of the stream `v`, `(B, f, H, W)`."""
        scaled = centred(x, self.space.levels, self.output.weight.dtype)
        image = torch.cat([scaled, torch.ones_like(scaled[:, :1])], 1)
        image = image.contiguous(memory_format=torch.channels_last)
        # Shifted by what lies around: neither stream may see the pixel itself.
        above = F.pad(image, (0, 0, 1, 0))[:, :, :-1]
        u = self.first_above(F.pad(above, (1, 1, 1, 0)))
        left = F.pad(image, (1, 0, 1, 0))[:, :, :, :-1]
        v = self.first_row(F.pad(above, (1, 1))) + self.first_column(left)
        return self.streams(u, v, context, dropout)[1]

    def kernels(self) -> list[Kernel]:
        """Return the first convolutions, which are not masked but shifted off the pixel."""
        found = []
        for title, conv, corner in (
            ("Stream u, rows above", self.first_above, (-2, -1)),
            ("Stream v, the row above", self.first_row, (-1, -1)),
            ("Stream v, at the left", self.first_column, (-1, -1)),
        ):
            weight = conv.weight.detach()
            found.append(placed(title, "", weight, torch.ones_like(weight).bool(), corner, 1))
        return found

    def start_near(self, pmf: Tensor) -> None:
        """Let each component take its share of a channel's mean distribution, by quantiles."""
        channels, count = self.space.event_shape[0], self.config.mixtures
        per_channel = pmf.view(channels, -1, pmf.shape[1]).mean(1)
        means, log_scales = shares(per_channel, count)
        assert self.output.bias is not None
        with torch.no_grad():
            bias = self.output.bias.view(-1, count)
            bias.zero_()
            bias[1 : 1 + channels] = means
            bias[1 + channels : 1 + 2 * channels] = log_scales

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return PixelCNNPPDecoder(self, batch_size)


def numbers(space: EventSpace, config: PixelCNNPPConfig) -> int:
    """Return how many numbers a pixel's mixture takes."""
    channels = space.event_shape[0]
    return config.mixtures * (1 + 2 * channels + channels * (channels - 1) // 2)


def mixtures(maps: Tensor, x: Tensor, levels: int, count: int) -> Discrete:
    """Return every dimension's conditional, given the earlier colours of its own pixel.

    Parameters
    ----------
    maps
        Logits of the weights, then means, `log s` and couplings, `(B, M(1 + 2C + C(C−1)/2), H, W)`.
    x
        Events `(B, C, H, W)`; a colour is not asked for before those that follow.
    levels, count
        Number of values, and of components `M`.
    """
    batch, channels, height, width = x.shape
    parts = maps.view(batch, -1, count, height, width).permute(0, 1, 3, 4, 2)
    logits, means, log_scales, coupling = parts.split(
        [1, channels, channels, channels * (channels - 1) // 2], 1
    )
    coupling, seen = coupling.tanh(), centred(x, levels, maps.dtype)[..., None]
    weight, found = logits[:, 0], []
    for channel in range(channels):
        first = channel * (channel - 1) // 2
        pull = coupling[:, first : first + channel] * seen[:, :channel]
        own = Logistics(weight, means[:, channel] + pull.sum(1), log_scales[:, channel], levels)
        found.append(own)
        if channel < channels - 1:
            weight = own.log_weights + own.component_log_prob(x[:, channel])
    weights = torch.stack([own.log_weights for own in found], 1)
    means = torch.stack([own.means for own in found], 1)
    mixture = Logistics(weights, means, log_scales, levels)
    return Bernoulli(mixture.log_odds) if levels == 2 else mixture


def shares(pmf: Tensor, count: int, draws: int = 64) -> tuple[Tensor, Tensor]:
    """Return means and `log s`, `(C, M)`, of the `M` parts between quantiles of `(C, K)`."""
    levels = pmf.shape[1]
    quantiles = (torch.arange(count * draws, device=pmf.device) + 0.5) / (count * draws)
    cdf = pmf.cumsum(1)[:, :-1].contiguous()
    values = torch.searchsorted(cdf, quantiles.to(pmf).expand(len(pmf), -1).contiguous())
    parts = centred(values, levels, pmf.dtype).view(len(pmf), count, draws)
    # A logistic of standard deviation d has s = d √3/π; of one value, most of it lies in its bin.
    scales = parts.std(2) * (3**0.5 / torch.pi)
    return parts.mean(2), scales.clamp_min(0.25 / (levels - 1)).log()


class PixelCNNPPDecoder(RowDecoder):
    """Computes `u` a row and `v` a pixel at a time, so that one image costs one forward pass."""

    @torch.no_grad()
    def __init__(self, model: PixelCNNPP, batch_size: int) -> None:
        super().__init__(model.space, model.ordering, batch_size)
        self.components = model.config.mixtures
        # The inputs of the current row, after the zero to their left, and one pixel's values.
        zeros = model.output.weight.new_zeros
        self.row = zeros(batch_size, 1 + self.row_length, self.channels + 1)
        self.pixel = zeros(batch_size, self.channels)
        self.first_above = RowConv(model.first_above, self.row_length, batch_size)
        self.first_row, self.bias = flat(model.first_row.weight), bias_of(model.first_row)
        self.upper_left, self.left = flat(model.first_column.weight).chunk(2)
        self.from_above = zeros(self.row_length, batch_size, len(self.bias))
        context = context_maps(model.given_maps, model)
        self.streams = LevelState(model.streams, self.row_length, context, batch_size)
        self.output, self.output_bias = flat(model.output.weight), bias_of(model.output)
        self.remember("first_above", "streams", row=0, pixel=0, from_above=1)

    def predict(self) -> Conditional:
        maps, x = self._current()[:, :, None, None], self.pixel[:, :, None, None]
        found = mixtures(maps, x, self.space.levels, self.components)
        return found.dimension(self.position % self.channels)

    def _conditionals(self, logits: Tensor, values: Tensor) -> Conditional:
        x = values.unflatten(1, (-1, self.channels)).mT[:, :, None]  # (B, C, 1, k)
        found = mixtures(logits.mT[:, :, None], x, self.space.levels, self.components)
        by_channel = torch.arange(values.shape[1], device=values.device)
        return found.dimension(by_channel.view(self.channels, -1).T.flatten())

    def _observe(self, value: Tensor) -> None:
        maps = self._current()
        super()._observe(value)
        if (self.position + 1) % self.channels:
            self.logits = maps  # they serve all colours of a pixel

    def _start_row(self, row: int) -> None:
        before = self.row.transpose(0, 1)
        windows = F.pad(before[1:], (0, 0, 0, 0, 1, 1)).unfold(0, 3, 1)  # (W, B, C, column)
        three = windows.permute(0, 1, 3, 2).flatten(2) @ self.first_row
        self.from_above = three + before[:-1] @ self.upper_left + self.bias
        self.streams.start_row(row, self.first_above(before[1:]))

    def _column(self, row: int, column: int) -> Tensor:
        v = torch.addmm(self.from_above[column], self.row[:, column], self.left)
        v = F.elu(self.streams.at(row, column, v))
        return torch.addmm(self.output_bias, v, self.output)

    def _columns(self, row: int, columns: slice) -> Tensor:
        v = onto(self.from_above[columns], self.row[:, columns].transpose(0, 1), self.left)
        v = F.elu(self.streams.along(row, columns, v))
        return torch.addmm(self.output_bias, v.flatten(0, 1), self.output)

    def _put(self, row: int, column: int, channel: int, value: Tensor) -> None:
        self.pixel[:, channel] = value
        if channel == self.channels - 1:
            self._put_columns(row, slice(column, column + 1), self.pixel)

    def _put_columns(self, row: int, columns: slice, pixels: Tensor) -> None:
        place = self.row[:, columns.start + 1 : columns.stop + 1]
        scaled = centred(pixels, self.space.levels, place.dtype)
        place[..., :-1] = scaled.unflatten(0, (-1, self.batch_size)).transpose(0, 1)
        place[..., -1].fill_(1)
