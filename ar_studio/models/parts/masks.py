"""Masks that hide a pixel's future, and of the pixel itself the colours to come."""

from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio.models.insides import Kernel


def sees(outputs: int, inputs: int, kind: Literal["A", "B"], groups: int) -> Tensor:
    """Return which input maps of their own pixel output maps may see, `(outputs, inputs)` bool.

    Maps are split into groups as equal as can be, one for each colour; mask "A" shows only the
    groups before a map's own, mask "B" its own too.
    """
    own = torch.arange(outputs)[:, None] * groups // outputs
    other = torch.arange(inputs) * groups // inputs
    return own > other if kind == "A" else own >= other


class MaskedConv2d(nn.Conv2d):
    """A convolution that keeps its size and sees only earlier pixels, and earlier channel groups.

    Parameters
    ----------
    kind
        Mask "A" hides the centre's own group, mask "B" shows it.
    groups
        Number of colour channels the maps are split into.
    """

    def __init__(
        self, inputs: int, outputs: int, kernel: int, kind: Literal["A", "B"], groups: int
    ) -> None:
        super().__init__(inputs, outputs, kernel, padding=kernel // 2)
        self.kind, self.colours = kind, groups
        mask = torch.zeros(outputs, inputs, kernel, kernel, dtype=torch.bool)
        centre = kernel // 2
        mask[:, :, :centre] = True
        mask[:, :, centre, :centre] = True
        mask[:, :, centre, centre] = sees(outputs, inputs, kind, groups)
        self.register_buffer("mask", mask, persistent=False)
        self.mask: Tensor

    @property
    def masked_weight(self) -> Tensor:
        return self.weight * self.mask

    def forward(self, input: Tensor) -> Tensor:
        # Without the rows below, which are hidden: nearly half of a large kernel.
        half = self.kernel_size[0] // 2
        above = F.pad(input, (0, 0, half, 0)) if half else input
        return F.conv2d(above, self.masked_weight[:, :, : half + 1], self.bias, padding=(0, half))


def placed(
    title: str, kind: str, weight: Tensor, mask: Tensor, corner: tuple[int, int], colours: int
) -> Kernel:
    """Return a convolution of the pixels around one that does not lie in its own middle.

    Parameters
    ----------
    weight, mask
        `(O, I, h, w)`.
    corner
        Row and column of its first tap, counted from the pixel that it is of: none is above 0.
    """
    (up, left), (height, width) = corner, weight.shape[2:]
    reach = max(-up, -left, up + height - 1, left + width - 1)
    right, below = reach - (left + width - 1), reach - (up + height - 1)
    around = reach + left, right, reach + up, below
    whole = F.pad((weight * mask).detach(), around)
    return Kernel(title, kind, F.pad(mask, around), whole, colours)


def kernels_of(network: nn.Module) -> list[Kernel]:
    """Return the masked convolutions of a network that are larger than a pixel."""
    found: list[Kernel] = []
    for conv in network.modules():
        if isinstance(conv, MaskedConv2d) and conv.kernel_size[0] > 1:
            title = f"Convolution {len(found) + 1}"
            weight = conv.masked_weight.detach()
            found.append(Kernel(title, conv.kind, conv.mask, weight, conv.colours))
    return found
