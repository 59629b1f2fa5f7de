"""The two ends of a network over images: pixels as its maps, and its maps as logits."""

from typing import Annotated, Literal

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio.errors import StudioError
from ar_studio.models.parts.values import marginal_logits
from ar_studio.settings import titled
from ar_studio.spaces import EventSpace

Head = Annotated[
    int,
    Field(
        ge=1,
        le=2048,
        title="Head features",
        description="Maps of the 1×1 layer before the end.",
    ),
]
KERNELS = titled({size: (f"{size} × {size} pixels",) for size in (3, 5, 7)})
FirstKernel = Annotated[
    Literal[3, 5, 7],
    Field(
        title="First kernel",
        description="Size of the first, mask-A convolution.",
        json_schema_extra=KERNELS,
    ),
]


def check_space(space: EventSpace, features: int, head: int) -> None:
    """Raise `StudioError` unless there is a feature map or more for each channel of an image."""
    channels = space.event_shape[0]
    if min(features, head) < channels:
        raise StudioError(
            f"With {channels} colour channels there must be at least {channels} features and as "
            f"many head features; {features} and {head} are too few."
        )


def centred(values: Tensor, levels: int, dtype: torch.dtype) -> Tensor:
    """Return values `0 .. levels - 1` on the scale `[-1, 1]`."""
    return values.to(dtype) * (2 / (levels - 1)) - 1


class Entry(nn.Module):
    """Values as the first maps of a network: scaled, or of names looked up."""

    def __init__(self, space: EventSpace, features: int) -> None:
        super().__init__()
        self.levels, scaled = space.levels, space.kind.scaled
        self.table = None if scaled else nn.Embedding(space.levels, features)

    @staticmethod
    def parameter_count(space: EventSpace, features: int) -> int:
        return 0 if space.kind.scaled else space.levels * features

    @staticmethod
    def maps(space: EventSpace, features: int) -> int:
        """Return how many maps there are: one for each channel, or as many as features."""
        return space.event_shape[0] if space.kind.scaled else features

    def forward(self, x: Tensor, dtype: torch.dtype) -> Tensor:
        """Return the maps `(B, I, H, W)` of events `(B, C, H, W)`, or `(n, I)` of `(n, C)`."""
        if self.table is None:
            return centred(x, self.levels, dtype)
        return self.table(x[:, 0].long()).movedim(-1, 1)

    def one(self, value: Tensor, channel: int, dtype: torch.dtype) -> tuple[Tensor, int | None]:
        """Return the maps of a channel's values `(B,)`, and of which channel; None: all of them."""
        if self.table is None:
            return centred(value, self.levels, dtype), channel
        return self.table(value.long()), None


def by_channel(maps: Tensor, channels: int) -> Tensor:
    """Return the maps `(B, C·O, H, W)` that a network puts out as logits `(B, C, H, W, O)`."""
    return maps.unflatten(1, (channels, -1)).permute(0, 1, 3, 4, 2)


def start_at_channels(bias: Tensor, pmf: Tensor, channels: int) -> None:
    """Set an output's biases, `C·O` numbers, by the marginals `(D, K)` of an image's dimensions.

    One bias serves all pixels of a channel, so it takes their mean distribution.
    """
    per_channel = pmf.view(channels, -1, pmf.shape[1]).mean(1)
    bias.copy_(marginal_logits(per_channel).view_as(bias))
