"""How a context enters a network: as `A c` beside each layer's bias, or as maps beside an image."""

import math
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Memory
from ar_studio.spaces import ContextSpace

# What the cards say of models that add `ContextMaps`.
SHARED_CLASSES = (
    "What classes add to a layer has at most the rank of its features, as all layers look them up "
    "in one table; in papers each layer has a matrix of its own. Up to as many classes as features "
    "nothing is lost."
)


class ContextTerm(nn.Module):
    """What a context adds to a layer of `width` units: `A c`, with one row of `A` for each class,
    or for each name of its parts.

    Parameters
    ----------
    space
        The space of contexts; an image is taken as the vector of its values.
    width
        Units of the layer.
    """

    def __init__(self, space: ContextSpace, width: int) -> None:
        super().__init__()
        self.space, self.by_class = space, space.classes > 0
        # A class picks one row; the many values of an image add up.
        scale = 0.01 if self.by_class else 1 / math.sqrt(space.size)
        self.A = nn.Parameter(torch.randn(space.size, width) * scale)

    @staticmethod
    def parameter_count(space: ContextSpace | None, width: int) -> int:
        """Return the number of its parameters; none without a context."""
        return space.size * width if space else 0

    def forward(self, context: Tensor) -> Tensor:
        """Return what contexts `(B, …)` add, `(B, width)`."""
        if self.by_class:
            return of_class(self.A, context, self.space)
        return centred(context, self.A.dtype).flatten(1) @ self.A


def of_class(rows: Tensor, context: Tensor, space: ContextSpace) -> Tensor:
    """Return the rows of classes `(B,)`, or the sums of those of their parts, `(B, width)`."""
    if not space.parts:
        return rows[context]
    offset, rest, total = sum(space.parts), context, torch.zeros_like(rows[:1])
    for names in reversed(space.parts):
        offset -= names
        total = total + rows[offset + rest % names]
        rest = rest // names
    return torch.where((context < space.classes)[:, None], total, rows[-1])


def shifted(bias: Tensor, term: ContextTerm | None, model: AutoregressiveModel) -> Tensor:
    """Return biases `(…)` and what a model's context adds, `(B, …)`; `(1, …)` serves any batch."""
    return bias[None] if term is None else bias + term(model.known_context).view(-1, *bias.shape)


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
        self.space, self.by_class = space, space.classes > 0
        if self.by_class:
            self.rows = nn.Parameter(torch.randn(space.size, features))
        else:
            self.first = nn.Conv2d(space.shape[0], features, 3, padding=1)
            self.second = nn.Conv2d(features, features, 3, padding=1)

    @staticmethod
    def parameter_count(space: ContextSpace | None, features: int) -> int:
        """Return the number of its parameters; none without a context."""
        if space is None:
            return 0
        if space.classes:
            return space.size * features
        return (9 * space.shape[0] + 1) * features + (9 * features + 1) * features

    def forward(self, context: Tensor) -> Tensor:
        """Return the maps of contexts `(B, …)`: `(B, F, 1, 1)` of classes, `(B, F, H, W)` else."""
        if self.by_class:
            return of_class(self.rows, context, self.space)[:, :, None, None]
        return self.second(F.relu(self.first(centred(context, self.first.weight.dtype))))


def context_maps(maps: ContextMaps | None, model: AutoregressiveModel) -> Tensor | None:
    """Return the maps `(B, F, H, W)` or `(B, F, 1, 1)` of a model's context; None without one."""
    if maps is None:
        return None
    return maps(model.known_context).contiguous(memory_format=torch.channels_last)


def added(maps: Tensor, term: nn.Module | None, context: Tensor | None) -> Tensor:
    """Return maps and what a layer adds to them for a context, if there is one."""
    return maps if term is None or context is None else maps + term(context)


class Given(Memory):
    """What a context adds to one layer at every place, `(H, W, B, out)`; sizes of 1 serve all."""

    def __init__(self, maps: Tensor) -> None:
        self.maps = maps.permute(2, 3, 0, 1).contiguous()
        self.remember(maps=2)

    def row(self, row: int) -> Tensor:
        """Return what it adds to a row of pixels, `(W, B, out)`."""
        return self.maps[row if len(self.maps) > 1 else 0]

    def at(self, row: int, column: int) -> Tensor:
        """Return what it adds to a pixel, `(B, out)`."""
        found = self.row(row)
        return found[column if len(found) > 1 else 0]

    def along(self, row: int, columns: slice) -> Tensor:
        """Return what it adds to pixels of a row, `(k, B, out)`."""
        found = self.row(row)
        return found[columns] if len(found) > 1 else found


def given(term: nn.Module | None, context: Tensor | None) -> Given | None:
    """Return what a layer adds for a context, computed once; None without one."""
    return None if term is None else Given(term(context))


def centred(context: Tensor, dtype: torch.dtype) -> Tensor:
    """Return an image's values 0 to 255 on the scale `[-1, 1]`."""
    return context.to(dtype) / 127.5 - 1
