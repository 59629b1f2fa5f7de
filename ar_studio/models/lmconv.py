"""LMConv, the locally masked PixelCNN (Jain, Abbeel, Pathak 2020)."""

from functools import partial
from typing import Any, Literal, NamedTuple

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.abilities import Ensemble
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder, Memory
from ar_studio.models.parts.context import SHARED_CLASSES, ContextMaps
from ar_studio.models.parts.drawn import draw_observed, draw_orderings
from ar_studio.models.parts.gated import doubled, gated
from ar_studio.models.parts.images import centred, start_at_channels
from ar_studio.models.parts.local import LocalColumn, LocalConv, Pattern, pattern
from ar_studio.models.parts.values import units
from ar_studio.settings import Settings, titled
from ar_studio.spaces import EventSpace

STEP = 200  # dimensions of events that a pass computes while one dimension of a batch is stepped
ALL = slice(None)


class LMConvConfig(Settings):
    features: int = Field(
        default=24,
        ge=4,
        le=512,
        title="Features",
        description="Maps of each colour channel.",
    )
    stages: int = Field(
        default=2,
        ge=1,
        le=4,
        title="Stages",
        description="Groups of blocks on the way in, and out; between two the kernel is dilated.",
    )
    blocks: int = Field(
        default=1,
        ge=1,
        le=16,
        title="Blocks",
        description="Gated residual blocks of a stage; each reaches two pixels further.",
    )
    orderings: Literal["s-curves", "any", "mac"] = Field(
        default="s-curves",
        title="Orderings",
        description="What it learns: the S-curve and its flips and transposes; for any ordering, "
        "these and such as visit a part first, a rectangle or scattered pixels; or only what is "
        "missing beside such a part, row by row. The less an ordering is like them, the worse it "
        "predicts.",
        json_schema_extra=titled(
            {
                "s-curves": ("Eight S-curves", "One S-curve, its flips and transposes: sharpest."),
                "any": ("Any ordering", "Also any part first, as completions ask for."),
                "mac": ("What completion asks for", "Any part is known, the rest comes in order."),
            }
        ),
    )


class Patterns(NamedTuple):
    """Of the first layer (mask A), of all others (B), and of the dilated ones (B)."""

    first: Pattern
    near: Pattern
    far: Pattern


class LMConv(Ensemble, AutoregressiveModel):
    """LMConv: one convolutional network for many orderings, by a mask at every position.

    A 3×3 convolution shows dimension `i` its neighbour `j` if `j` comes before `i` in the ordering
    (first layer, A), or if it comes no later (B): `y_i = b + Σ_t [o(j_t) ≤ o(i)] W_t x_{j_t}`. All
    orderings share the weights. Around it is PixelCNN++ at one resolution: blocks `x + a ⊙ σ(b)`
    with `[a, b] = conv(conv(x))`, a concatenated ELU before each convolution and normalised maps
    after it (PONO), those on the way out hearing of those on the way in. A channel of ones tells a
    0 from a pixel that is hidden.

    Every colour channel of a pixel is a dimension of its own, with its own maps, and convolutions
    between channels are masked like those between pixels: any ordering of all `D` will do.
    Trained on one ordering for each batch; as an ensemble it is the mean of the eight S-curves.
    A model of any ordering is a density along each, but has learnt only S-curves, half of them
    with a part moved to the front, as completions ask for: a rectangle, what is around one, or
    scattered pixels. Along an S-curve a pixel sees one of few sets of neighbours; beside what is
    moved it sees others, and with sets that it never learnt its predictions, and so its draws,
    run away. One that learns what completion asks for (MAC; Shih, Sadigh & Ermon 2022) spends
    nothing on predicting the part, nor on other paths than raster: the better guide.
    """

    Config = LMConvConfig
    card = Card(
        name="lmconv",
        kinds=("image",),
        title="LMConv",
        authors="A. Jain, P. Abbeel, D. Pathak",
        year=2020,
        group="Recurrence, convolution and attention",
        citation="A. Jain, P. Abbeel, D. Pathak, “Locally masked convolution for autoregressive "
        "models”, UAI 2020",
        idea="Mask a convolution differently at every pixel, and one network knows many orders.",
        equation="y_i = b + Σ_t [o(j_t) ≤ o(i)] W_t x_{j_t};  blocks x + a ⊙ σ(b);  "
        "p(x_i | x_<i), the mean over 8 S-curves",
        parameters="conv(m, n) = 9C²mn + Cn; conv(2, F) + conv(2F, F) and conv(2F, 2F) in each "
        "of S(2N + 1) − 1 blocks, SN + S − 1 of them with 2F² more; 2(S − 1) conv(F, F); 2FO + CO",
        orderings="the S-curve and its flips and transposes, or any, best those; or what is "
        "missing last, row by row",
        contexts=True,
        differs="Each colour of a pixel is a dimension of its own with a softmax over its values, "
        "where the paper has a mixture of ten logistics for all three. " + SHARED_CLASSES,
        published=(Published(77.58, "mnist · dynamic", "160 maps, mean of 8 orderings"),),
        recipes={
            "": Recipe(
                {"features": 16},
                {"learning_rate": 5e-3, "batch_size": 32, "epochs": 10, "averaging": 0.999},
            ),
            "digits": Recipe(
                {"stages": 1, "blocks": 2},
                {"learning_rate": 3e-3, "batch_size": 50, "epochs": 60, "averaging": 0.99},
            ),
        },
    )
    by_heart = False
    stepwise = True
    small_configs = (
        {"features": 4, "stages": 1},
        {"features": 4, "orderings": "any"},
        {"features": 4, "stages": 1, "orderings": "mac"},
    )

    def __init__(self, space: EventSpace, config: LMConvConfig) -> None:
        curves = s_curves(space)
        if config.orderings == "mac":
            curves = orderings.make("raster", space)[None]
        super().__init__(space, config, curves[0])
        self.register_buffer("curves", curves, persistent=False)
        self.curves: Tensor
        channels, f = space.event_shape[0], config.features
        self.first = LocalConv(channels, 2, f)
        inwards, outwards = plan(config)
        self.inwards = nn.ModuleList(
            Block(space, f, skip=False) if block else LocalConv(channels, f, f) for block in inwards
        )
        self.outwards = nn.ModuleList(
            Block(space, f, skip=True) if block else LocalConv(channels, f, f) for block in outwards
        )
        self.given_maps = ContextMaps(space.context, f) if space.context else None
        self.output = nn.Linear(2 * f, units(space.levels), bias=False)
        self.b = nn.Parameter(torch.zeros(channels, 1, 1, units(space.levels)))

    @staticmethod
    def parameter_count(space: EventSpace, config: LMConvConfig) -> int:
        channels, f, width = space.event_shape[0], config.features, units(space.levels)
        conv = partial(LocalConv.parameter_count, channels)
        inwards, outwards = plan(config)
        block = conv(2 * f, f) + conv(2 * f, 2 * f) + (2 * f**2 if space.context else 0)
        blocks = sum(inwards) + sum(outwards)
        dilated = len(inwards) + len(outwards) - blocks
        total = conv(2, f) + blocks * block + 2 * f**2 * sum(outwards) + dilated * conv(f, f)
        given = ContextMaps.parameter_count(space.context, f)
        return total + given + 2 * f * width + channels * width

    @classmethod
    def learns_any_order(cls, config: Any) -> bool:
        return config.orderings != "s-curves"

    @property
    def known_orderings(self) -> Tensor:
        return self.curves

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        patterns, given = self.patterns(ordering), self.given_rows
        h = self.first(self.inputs(x.flatten(1).T), patterns.first)
        skips = [h]
        for layer in self.inwards:
            block = isinstance(layer, Block)
            h = layer(h, patterns.near, None, given) if block else layer(h, patterns.far)
            skips.append(h)
        skips.pop()
        for layer in self.outwards:
            block = isinstance(layer, Block)
            h = layer(h, patterns.near, skips.pop(), given) if block else layer(h, patterns.far)
        logits = self.output(doubled(h, -1)).unflatten(0, (len(self.b), -1)) + self.b
        logits = logits.movedim(2, 0).reshape(len(x), *self.space.event_shape, -1)
        return discrete(logits, self.space.levels)

    def patterns(self, ordering: Tensor) -> Patterns:
        """Return who sees whom along an ordering `(D,)`."""
        position = orderings.positions(ordering).view(self.space.event_shape)
        return Patterns(
            pattern(position, "A", 1), pattern(position, "B", 1), pattern(position, "B", 2)
        )

    def inputs(self, values: Tensor) -> Tensor:
        """Return values `(...)` as inputs `(..., 2)`: centred, and beside them a one."""
        values = centred(values, self.space.levels, self.b.dtype)
        return torch.stack([values, torch.ones_like(values)], -1)

    @property
    def given_rows(self) -> Tensor | None:
        """The maps of the context, `(D, B, F)`; `D` is 1 of a class, `B` if it serves a batch."""
        if self.given_maps is None:
            return None
        maps = self.given_maps(self.known_context).flatten(2).permute(2, 0, 1)
        return maps if len(maps) == 1 else maps.repeat(len(self.b), 1, 1)

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        if self.config.orderings != "mac":
            return -self._log_prob(x, self.draw(generator)).mean()
        known = draw_observed(self.space, 1, generator)[0].to(self.ordering.device)
        ordering = orderings.observed_first(known, self.ordering)
        factors = self._conditionals(x, ordering).log_prob(x).flatten(1)
        return -(factors * ~known).sum(1).mean()

    def draw(self, generator: torch.Generator) -> Tensor:
        """Draw an ordering to train on, `(D,)`."""
        curve = self.curves[int(torch.randint(len(self.curves), (), generator=generator))]
        if not self.any_order or torch.rand((), generator=generator) < 0.5:
            return curve
        return draw_orderings("mac", curve, self.space, 1, generator)[0].to(curve.device)

    def member_log_probs(self, x: Tensor, count: int) -> Tensor:
        return torch.stack([self.log_prob(x, ordering=curve) for curve in self.curves[:count]])

    def start_at_marginals(self, pmf: Tensor) -> None:
        start_at_channels(self.b.detach(), pmf, len(self.b))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return LMConvDecoder(self, batch_size, ordering)


def s_curves(space: EventSpace) -> Tensor:
    """Return the S-curve, its flips, and those of the transposed image, `(8, D)`."""
    found: list[Tensor] = []
    for image in (space.indices(), space.indices().mT):
        curve = orderings.make("s-curve", EventSpace(tuple(image.shape)))
        turned = (image.flip(axes) for axes in ((), (1,), (2,), (1, 2)))
        found.extend(each.flatten()[curve] for each in turned)
    return torch.stack(found)


def plan(config: LMConvConfig) -> tuple[list[bool], list[bool]]:
    """Return which layers on the way in and out are blocks; the others are dilated convolutions.

    On the way out a block hears of each layer on the way in, dilated ones too, as in PixelCNN++.
    """
    stages, blocks = config.stages, [True] * config.blocks
    inwards = blocks + (stages - 1) * [False, *blocks]
    return inwards, blocks + (stages - 1) * [False, True, *blocks]


class Block(nn.Module):
    """`x + a ⊙ σ(b)`, `[a, b] = P conv(g(P(conv(g(x)) + S g(s)))) + V c`, on maps `(D, B, F)`.

    `g` is the concatenated ELU, `P` the normalisation of each position's maps, `s` what comes from
    the way in, if anything, and `c` the maps of the context.
    """

    def __init__(self, space: EventSpace, f: int, *, skip: bool) -> None:
        super().__init__()
        channels = space.event_shape[0]
        self.enter = LocalConv(channels, 2 * f, f)
        self.skip = nn.Linear(2 * f, f, bias=False) if skip else None
        self.leave = LocalConv(channels, 2 * f, 2 * f)
        self.given = nn.Linear(f, 2 * f, bias=False) if space.context else None

    def forward(
        self, x: Tensor, pattern: Pattern, skip: Tensor | None, given: Tensor | None
    ) -> Tensor:
        h = self.within(self.enter(doubled(x, -1), pattern), skip)
        given = self.given(given) if self.given is not None else None
        return gated_given(x, self.leave(h, pattern), given)

    def within(self, h: Tensor, skip: Tensor | None) -> Tensor:
        """Return what the second convolution sees, from what the first put out."""
        if self.skip is not None and skip is not None:
            h = h + self.skip(doubled(skip, -1))
        return doubled(normalised(h), -1)


def normalised(x: Tensor) -> Tensor:
    """Return maps with mean 0 and variance 1 at every position (PONO)."""
    return F.layer_norm(x, x.shape[-1:])


def gated_given(x: Tensor, ab: Tensor, given: Tensor | None) -> Tensor:
    """Return `x + a ⊙ σ(b)`, the context added to the normalised `[a, b]`."""
    ab = normalised(ab)
    return gated(x, ab if given is None else ab + given, -1)


class LMConvDecoder(Decoder):
    """Computes one dimension's maps in every layer; those of its neighbours are in the caches.

    Maps of a dimension depend on earlier ones alone, so they are final once computed: along any
    ordering an image costs as many products as one forward pass.
    """

    def __init__(self, model: LMConv, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        patterns = model.patterns(ordering)
        self.pixels = LocalColumn(model.first, patterns.first, batch_size)
        with torch.no_grad():
            given = model.given_rows
            self.inwards, self.outwards = (
                [_column(layer, patterns, given, batch_size) for layer in layers]
                for layers in (model.inwards, model.outwards)
            )
        self.logits: Tensor | None = None
        self.remember("pixels", "inwards", "outwards", logits=0)

    def predict(self) -> Conditional:
        return discrete(self._logits(), self.space.levels)

    def _observe(self, value: Tensor) -> None:
        self._logits()  # the maps of this dimension, which later ones look at
        self.logits = None
        self.pixels.put(self.dimension, self.model.inputs(value))

    @torch.no_grad()
    def observe_all(self, values: Tensor) -> None:
        if values.shape[1] * STEP < len(self.order) * len(values):
            super().observe_all(values)
            return
        self.logits, end = None, self.position + values.shape[1]
        self.pixels.put(self.order[self.position : end], self.model.inputs(values.T))
        # In one pass over all dimensions: maps of those to come are made anew when they are known.
        self._maps(ALL)
        self.position = end

    @torch.no_grad()
    def _logits(self) -> Tensor:
        """Return the logits of the next dimension, `(B, O)`, filling every cache on the way."""
        if self.logits is not None:
            return self.logits
        here, model = self.dimension, self.model
        channel = here * len(model.b) // self.space.size
        self.logits = logits = model.output(doubled(self._maps(here), -1)) + model.b[channel, 0]
        return logits

    def _maps(self, here: int | slice) -> Tensor:
        """Return the last maps of a dimension `(B, F)`, or of all, filling every cache."""
        h = self.pixels.at(here)
        skips = [h]
        for layer in self.inwards:
            h = layer.through(here, h)
            skips.append(h)
        skips.pop()
        for layer in self.outwards:
            skip = [skips.pop()] if isinstance(layer, BlockColumn) else []
            h = layer.through(here, h, *skip)
        return h


class BlockColumn(Memory):
    """A block at one dimension: two convolutions' caches, and what the context adds."""

    def __init__(
        self, block: Block, pattern: Pattern, given: Tensor | None, batch_size: int
    ) -> None:
        self.block = block
        self.enter = LocalColumn(block.enter, pattern, batch_size)
        self.leave = LocalColumn(block.leave, pattern, batch_size)
        self.given = None if block.given is None else block.given(given)
        self.remember("enter", "leave", given=1)

    def through(self, here: int | slice, maps: Tensor, skip: Tensor | None = None) -> Tensor:
        """Return what comes out at a dimension, or at all, when maps go in there."""
        h = self.block.within(self.enter.through(here, doubled(maps, -1)), skip)
        given = self.given
        if given is not None and isinstance(here, int):
            given = given[here % len(given)]
        return gated_given(maps, self.leave.through(here, h), given)


def _column(
    layer: nn.Module, patterns: Patterns, given: Tensor | None, batch_size: int
) -> LocalColumn | BlockColumn:
    if isinstance(layer, Block):
        return BlockColumn(layer, patterns.near, given, batch_size)
    assert isinstance(layer, LocalConv)
    return LocalColumn(layer, patterns.far, batch_size)
