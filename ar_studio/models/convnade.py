"""ConvNADE, a convolutional network for all orderings of an image (Uria et al. 2016)."""

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Published, Recipe
from ar_studio.models.parts.context import ContextTerm, centred
from ar_studio.models.parts.deep import DeepNetwork, network_parameters
from ar_studio.models.parts.drawn import OrderingsDrawn
from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.layers import HiddenLayers
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

# How much each valid convolution of the paper takes off the 28 pixels of a side: 8×8, 4×4, 6×6
# and 7×7 kernels.
SHRINKAGES, SIDE = (7, 3, 5, 6), 28


class ConvNADEConfig(Settings):
    features: int = Field(
        default=64, ge=1, le=1024, title="Features", description="Maps of each convolution."
    )
    joined: HiddenLayers = Field(
        default=(),
        title="Joined DeepNADE",
        description="Hidden layers of a DeepNADE whose logits are added, for example 500, 500.",
    )
    mask_input: bool = Field(
        default=True,
        title="See the mask",
        description="Tell the network which values are observed; without it the paper loses four "
        "nats.",
    )
    ordering: DefaultOrdering = "raster"
    ordering_seed: DefaultOrderingSeed = 0
    drawn: OrderingsDrawn = "uniform"
    dropout: DropoutShare = 0.0


class ConvNADE(Orderless):
    """ConvNADE: valid convolutions down to one glance at the image, full ones back to its size.

    For 28×28 the paper's 64 maps at 8×8, 4×4, 6×6, 7×7 valid (28 → 21 → 18 → 13 → 7), then 7×7,
    6×6, 4×4 and 8×8 full (back to 28), ReLU between. For other sides each convolution takes off
    the same share of the side as there: 7, 3, 5 and 6 pixels of 27. The mask is a channel beside
    the values, one for each colour, unless it is left out. Every dimension has an output bias of
    its own. Joined, the logits of a DeepNADE on the same inputs are added. A picture that is given
    is channels beside the values; a class adds to the first convolution's maps; and either adds to
    the output biases.
    """

    Config = ConvNADEConfig
    rows = 256
    mask_sets = 2
    card = Card(
        name="convnade",
        kinds=("image",),
        title="ConvNADE",
        authors="B. Uria, M.-A. Côté, K. Gregor, I. Murray, H. Larochelle",
        year=2016,
        group="Masked networks, and those of any ordering",
        citation="B. Uria, M.-A. Côté, K. Gregor, I. Murray, H. Larochelle, “Neural "
        "autoregressive distribution estimation”, JMLR 17(205), 2016",
        idea="Predict what is missing of an image from what is seen of it by convolutions, with "
        "the mask as a channel.",
        equation="[m⊙x ; m] → valid convolutions → full convolutions → p(x_d = 1 | x_O)",
        parameters="Σ k²·maps in·maps out + maps out, D biases instead of the last ones; joined, "
        "those of a DeepNADE",
        orderings=ALL_ORDERINGS,
        contexts=True,
        differs="Every dimension has an output bias of its own.",
        published=(
            Published(80.82, "binarized-mnist · fixed", "joined with DeepNADE, 128 orderings"),
            Published(81.30, "binarized-mnist · fixed", "alone, 128 orderings"),
            Published(85.25, "binarized-mnist · fixed", "joined, no input masks, 128 orderings"),
        ),
        recipes={
            "": Recipe(
                training={
                    "learning_rate": 1e-4,
                    "batch_size": 100,
                    "epochs": 100,
                    "samples": 4,
                }
            )
        },
    )
    small_configs = (
        {"features": 6, "mask_input": False},
        {"features": 5, "joined": (7,), "ordering": "column", "drawn": "mac", "dropout": 0.3},
    )

    def __init__(self, space: EventSpace, config: ConvNADEConfig) -> None:
        super().__init__(space, config)
        layers: list[nn.Module] = []
        shapes = convolutions(space, config)
        for index, (maps, features, kernel) in enumerate(shapes):
            last = index == len(shapes) - 1
            kind = nn.Conv2d if 2 * index < len(shapes) else nn.ConvTranspose2d
            conv = kind(maps, features, kernel, bias=not last)
            fan_in = maps * kernel[0] * kernel[1]
            # Small at the end, so that an untrained model predicts the marginals.
            nn.init.normal_(conv.weight, std=0.1 / fan_in**0.5 if last else (2 / fan_in) ** 0.5)
            layers += [conv] if last else [conv, nn.ReLU()]
        self.convolutions = nn.Sequential(*layers)
        context, joined = space.context, config.joined
        self.given_maps = (
            ContextTerm(context, config.features) if context and context.classes else None
        )
        self.joined = DeepNetwork(space, joined, config.mask_input) if joined else None

    @staticmethod
    def parameter_count(space: EventSpace, config: ConvNADEConfig) -> int:
        shapes = convolutions(space, config)
        weights = sum(maps * features * k[0] * k[1] for maps, features, k in shapes)
        biases = sum(features for _, features, _ in shapes[:-1])
        given = 0
        if space.context and space.context.classes:
            given = ContextTerm.parameter_count(space.context, config.features)
        alone = weights + biases + given + output_parameters(space)
        if not config.joined:
            return alone
        return alone + network_parameters(space, config.joined, config.mask_input)

    def logits(self, inputs: Tensor, known: Tensor, dropout: Dropout | None = None) -> Tensor:
        mask = known if self.config.mask_input else None
        maps = to_maps(inputs, mask, self.space.event_shape)
        if self.space.context and self.given_maps is None:
            picture = centred(self.known_context, maps.dtype).expand(len(maps), -1, -1, -1)
            maps = torch.cat([maps, picture], 1)
        for index, layer in enumerate(self.convolutions):
            maps = layer(maps)
            if index == 0 and self.given_maps is not None:
                maps = maps + self.given_maps(self.known_context)[:, :, None, None]
            if dropout is not None and isinstance(layer, nn.ReLU):
                maps = dropout(maps)
        logits = from_maps(maps, self.space.event_shape) + self.biases
        return logits if self.joined is None else logits + self.joined(inputs, known, dropout)


def convolutions(
    space: EventSpace, config: ConvNADEConfig
) -> list[tuple[int, int, tuple[int, int]]]:
    """Return maps in, maps out and kernel `(height, width)` of all convolutions."""
    channels, height, width = space.event_shape
    valid = list(zip(kernels(height), kernels(width), strict=True))
    both = [*valid, *reversed(valid)]
    values = channels * units(space.levels)
    seen = values + channels * config.mask_input
    if space.context and space.context.shape:
        seen += space.context.shape[0]
    maps = [seen, *[config.features] * (len(both) - 1), values]
    return list(zip(maps[:-1], maps[1:], both, strict=True))


def kernels(side: int) -> list[int]:
    """Return the sizes of the valid kernels for a side of an image."""
    ends, taken = [], 0
    for shrinkage in SHRINKAGES:
        taken += shrinkage
        ends.append(round(taken * (side - 1) / (SIDE - 1)))
    return [end - start + 1 for start, end in zip([0, *ends[:-1]], ends, strict=True)]
