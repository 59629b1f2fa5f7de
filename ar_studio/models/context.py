"""How a context enters a network: as `A c` beside each layer's bias, or as maps beside an image."""

import math
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio.spaces import ContextSpace


class ContextTerm(nn.Module):
    """What a context adds to a layer of `width` units: `A c`, with one row of `A` for each class.

    Parameters
    ----------
    space
        The space of contexts; an image is taken as the vector of its values.
    width
        Units of the layer.
    """

    def __init__(self, space: ContextSpace, width: int) -> None:
        super().__init__()
        self.by_class = space.kind == "class"
        rows = _rows(space)
        # A class picks one row; the many values of an image add up.
        scale = 0.01 if self.by_class else 1 / math.sqrt(rows)
        self.A = nn.Parameter(torch.randn(rows, width) * scale)

    @staticmethod
    def parameter_count(space: ContextSpace | None, width: int) -> int:
        """Return the number of its parameters; none without a context."""
        return _rows(space) * width if space else 0

    def forward(self, context: Tensor) -> Tensor:
        """Return what contexts `(B, …)` add, `(B, width)`."""
        if self.by_class:
            return self.A[context]
        return centred(context, self.A.dtype).flatten(1) @ self.A


def context_terms(space: ContextSpace | None, widths: Sequence[int]) -> list[ContextTerm]:
    """Return a term for each of some layers; none without a context."""
    return [ContextTerm(space, width) for width in widths] if space else []


class ContextMaps(nn.Module):
    """Feature maps of a context, which every layer of a convolutional model adds through a 1×1.

    A class has one vector for all places (Gated PixelCNN, eq. 4); an image goes through two 3×3
    convolutions that see all around, since a context has no future.

    Parameters
    ----------
    space
        The space of contexts.
    features
        Number of maps.
    """

    def __init__(self, space: ContextSpace, features: int) -> None:
        super().__init__()
        self.by_class = space.kind == "class"
        if self.by_class:
            self.rows = nn.Parameter(torch.randn(space.labels, features))
        else:
            self.first = nn.Conv2d(space.shape[0], features, 3, padding=1)
            self.second = nn.Conv2d(features, features, 3, padding=1)

    @staticmethod
    def parameter_count(space: ContextSpace | None, features: int) -> int:
        """Return the number of its parameters; none without a context."""
        if space is None:
            return 0
        if space.kind == "class":
            return space.labels * features
        return (9 * space.shape[0] + 1) * features + (9 * features + 1) * features

    def forward(self, context: Tensor) -> Tensor:
        """Return the maps of contexts `(B, …)`: `(B, F, 1, 1)` of classes, `(B, F, H, W)` else."""
        if self.by_class:
            return self.rows[context][:, :, None, None]
        return self.second(F.relu(self.first(centred(context, self.first.weight.dtype))))


def centred(context: Tensor, dtype: torch.dtype) -> Tensor:
    """Return an image's values 0 to 255 on the scale `[-1, 1]`."""
    return context.to(dtype) / 127.5 - 1


def _rows(space: ContextSpace) -> int:
    return space.labels if space.kind == "class" else math.prod(space.shape)
