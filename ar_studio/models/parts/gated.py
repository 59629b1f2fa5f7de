"""Gated residuals `x + a ⊙ σ(b)`, and what goes into them."""

import torch
import torch.nn.functional as F
from torch import Tensor


def doubled(x: Tensor, dim: int = 1) -> Tensor:
    """Return `ELU(x, −x)`, which has twice the maps."""
    return F.elu(torch.cat([x, -x], dim))


def gated(x: Tensor, ab: Tensor, dim: int = 1) -> Tensor:
    """Return `x + a ⊙ σ(b)` of maps `[a, b]`, which lie in the axis `dim`."""
    a, b = ab.chunk(2, dim)
    return torch.addcmul(x, a, b.sigmoid())


class Dropout:
    """Leaves units out by noise of a given generator alone.

    The generator is the CPU's; on another device it seeds one of that device's.
    """

    def __init__(self, share: float, generator: torch.Generator, device: torch.device) -> None:
        self.share, self.generator = share, generator
        if share and device.type != "cpu":
            seed = int(torch.randint(2**62, (), generator=generator))
            self.generator = torch.Generator(device).manual_seed(seed)

    def __call__(self, x: Tensor) -> Tensor:
        if not self.share:
            return x
        noise = torch.empty_like(x, requires_grad=False)
        kept = noise.uniform_(generator=self.generator) >= self.share
        return x * kept / (1 - self.share)
