"""ARDM, order-agnostic autoregressive diffusion with a U-Net (Hoogeboom et al. 2022)."""

import math

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.models.parts.context import ContextMaps, context_maps
from ar_studio.models.parts.drawn import OrderingsDrawn
from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.orderless import (
    ALL_ORDERINGS,
    DefaultOrdering,
    DefaultOrderingSeed,
    DropoutShare,
    Orderless,
    from_maps,
    output_parameters,
    to_maps,
)
from ar_studio.models.parts.values import units
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

GROUP = 8  # maps normalised together

Maps = tuple[int, int]


class ARDMConfig(Settings):
    features: int = Field(
        default=24,
        ge=GROUP,
        le=512,
        multiple_of=GROUP,
        title="Features",
        description="Maps at full resolution; each half resolution has twice as many.",
    )
    resolutions: int = Field(
        default=3, ge=1, le=5, title="Resolutions", description="Each half the one above."
    )
    ordering: DefaultOrdering = "raster"
    ordering_seed: DefaultOrderingSeed = 0
    drawn: OrderingsDrawn = "uniform"
    dropout: DropoutShare = 0.0


class ARDM(Orderless):
    """Order-agnostic ARDM: a U-Net that sees the image, the mask and how much of it is known.

    `log p(x) ≥ E_t[ D/(D−t+1) Σ_{d∉O} log p(x_d | x_O) ]` with `t − 1` observed dimensions: the
    loss of EoNADE, and the bound of absorbing-state diffusion in the limit of infinitely many
    steps. Masked values enter as 0, the mask as a channel for each colour, the
    observed share as sinusoids that shift every residual block. Each dimension has an output bias
    of its own. Resolutions have `w, 2w, 4w, …` maps, and one residual block on the way down and up.
    A context adds maps to those of the first convolution, and to the output biases.
    """

    Config = ARDMConfig
    rows = 256
    mask_sets = 2
    card = Card(
        name="ardm",
        kinds=("image",),
        title="ARDM",
        authors="E. Hoogeboom, A. Gritsenko, J. Bastings, B. Poole, R. van den Berg, T. Salimans",
        year=2022,
        group="Masked networks, and those of any ordering",
        citation="E. Hoogeboom, A. A. Gritsenko, J. Bastings, B. Poole, R. van den Berg, "
        "T. Salimans, “Autoregressive diffusion models”, ICLR 2022",
        idea="Diffusion that unmasks one pixel after the other, in any order: EoNADE's loss with "
        "a modern network.",
        equation="[m⊙x ; m], t → U-Net → p(x_d | x_O);  loss D/(D−t+1) Σ_{d∉O} −log p(x_d | x_O)",
        parameters="each block of m maps in and n out 9n(m + n) + 2(m + n) + 2n + (2w + 1)n, and "
        "mn + n if m ≠ n; embedding of t 6w² + 4w; first and last 9w(2C·O + C) + 3w; D biases",
        orderings=ALL_ORDERINGS,
        contexts=True,
        differs="The U-Net is small and without attention; neither the paper's upscale stages nor "
        "its parallel drawing are built.",
        recipes={
            "": Recipe(
                training={
                    "learning_rate": 2e-3,
                    "batch_size": 64,
                    "epochs": 30,
                    "samples": 4,
                }
            )
        },
    )
    small_configs = (
        {"features": 8, "resolutions": 2},
        {"features": 8, "resolutions": 1, "drawn": "mac", "dropout": 0.3},
    )

    def __init__(self, space: EventSpace, config: ARDMConfig) -> None:
        super().__init__(space, config)
        (channels, values), w, time = _maps(space), config.features, 2 * config.features
        down, middle, up = _blocks(config)
        self.time = nn.Sequential(nn.Linear(w, time), nn.SiLU(), nn.Linear(time, time), nn.SiLU())
        self.first = nn.Conv2d(values + channels, w, 3, padding=1)
        self.given_maps = ContextMaps(space.context, w) if space.context else None
        self.down = nn.ModuleList(Block(*maps, time) for maps in down)
        self.middle = Block(*middle, time)
        self.up = nn.ModuleList(Block(*maps, time) for maps in up)
        self.norm = nn.GroupNorm(w // GROUP, w)
        self.last = nn.Conv2d(w, values, 3, padding=1, bias=False)
        # Small, so that an untrained model predicts the marginals.
        nn.init.normal_(self.last.weight, std=0.01)

    @staticmethod
    def parameter_count(space: EventSpace, config: ARDMConfig) -> int:
        (channels, values), w, time = _maps(space), config.features, 2 * config.features
        down, middle, up = _blocks(config)
        embedding = w * time + time + time**2 + time
        ends = 9 * (values + channels) * w + w + 2 * w + 9 * w * values
        blocks = sum(block_parameters(*maps, time) for maps in (*down, middle, *up))
        given = ContextMaps.parameter_count(space.context, w)
        return embedding + ends + blocks + given + output_parameters(space)

    def logits(self, inputs: Tensor, known: Tensor, dropout: Dropout | None = None) -> Tensor:
        time = self.time(sinusoids(known.to(inputs.dtype).mean(1), self.config.features))
        maps, skips = self.first(to_maps(inputs, known, self.space.event_shape)), []
        if (given := context_maps(self.given_maps, self)) is not None:
            maps = maps + given
        for level, block in enumerate(self.down):
            if level:
                maps = F.avg_pool2d(maps, 2, ceil_mode=True)
            maps = block(maps, time, dropout)
            skips.append(maps)
        maps = self.middle(maps, time, dropout)
        for block in self.up:
            skip = skips.pop()
            maps = F.interpolate(maps, size=skip.shape[2:])
            maps = block(torch.cat([maps, skip], 1), time, dropout)
        maps = self.last(F.silu(self.norm(maps)))
        return from_maps(maps, self.space.event_shape) + self.biases


class Block(nn.Module):
    """`skip(x) + conv(g(norm(conv(g(norm(x))) + time)))` with `g` the SiLU and 3×3 kernels."""

    def __init__(self, maps: int, features: int, time: int) -> None:
        super().__init__()
        self.norm1 = nn.GroupNorm(maps // GROUP, maps)
        self.conv1 = nn.Conv2d(maps, features, 3, padding=1)
        self.time = nn.Linear(time, features)
        self.norm2 = nn.GroupNorm(features // GROUP, features)
        self.conv2 = nn.Conv2d(features, features, 3, padding=1)
        self.skip = nn.Conv2d(maps, features, 1) if maps != features else None

    def forward(self, x: Tensor, time: Tensor, dropout: Dropout | None) -> Tensor:
        h = self.conv1(F.silu(self.norm1(x))) + self.time(time)[:, :, None, None]
        h = F.silu(self.norm2(h))
        h = self.conv2(h if dropout is None else dropout(h))
        return h + (x if self.skip is None else self.skip(x))


def block_parameters(maps: int, features: int, time: int) -> int:
    """Return the number of parameters of a `Block`."""
    convolutions = 9 * features * (maps + features) + 2 * features
    norms = 2 * (maps + features)
    skip = maps * features + features if maps != features else 0
    return convolutions + norms + (time + 1) * features + skip


def sinusoids(share: Tensor, count: int) -> Tensor:
    """Return a share in `[0, 1]` `(B,)` as sines and cosines, `(B, count)`."""
    octaves = torch.arange(count // 2, dtype=share.dtype, device=share.device)
    # From half a wave over the whole range to 500 of them.
    angles = share[:, None] * math.pi * 1000 ** (octaves / max(1, count // 2 - 1))
    return torch.cat([angles.sin(), angles.cos()], 1)


def _maps(space: EventSpace) -> Maps:
    """Return the number of colour channels, and of maps that hold the values."""
    channels = space.event_shape[0]
    return channels, channels * units(space.levels)


def _blocks(config: ARDMConfig) -> tuple[list[Maps], Maps, list[Maps]]:
    """Return maps in and out of the residual blocks: on the way down, in the middle, and up."""
    widths = [config.features * 2**level for level in range(config.resolutions)]
    down = list(zip([widths[0], *widths], widths, strict=False))
    # On the way up a block takes what comes from below and what went down at its own level.
    up = [
        (below + here, here) for here, below in zip(widths, [*widths[1:], widths[-1]], strict=True)
    ]
    return down, (widths[-1], widths[-1]), up[::-1]
