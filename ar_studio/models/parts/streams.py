"""Two streams of gated convolutions that see only earlier pixels, as maps `(B, f, H, W)`.

The stream `u` sees the rows above, `v` the pixels above and to the left.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import weight_norm
from torch.nn.utils.parametrize import is_parametrized

from ar_studio.models.parts.context import added
from ar_studio.models.parts.gated import Dropout, doubled, gated

Conv = TypeVar("Conv", nn.Conv2d, nn.ConvTranspose2d)
QUIET = 0.1  # the standard deviation of a block's residual at first, as in the authors' program
CONSTANT = 1e-4  # a standard deviation below it is none


def normalised(conv: Conv) -> Conv:
    """Return a convolution with weights `g v / ‖v‖`, one length `g` for each output map.

    Salimans and Kingma, “Weight normalization”, NIPS 2016, eq. 2.
    """
    weight_norm(conv, dim=output_axis(conv))
    return conv


def output_axis(conv: nn.Module) -> int:
    """Return which axis of a convolution's weights is its output maps'."""
    return 1 if isinstance(conv, nn.ConvTranspose2d) else 0


@torch.no_grad()
def start_at_unit_variance(network: nn.Module, run: Callable[[], object]) -> None:
    """Give every normalised convolution of a network outputs of mean 0 and variance 1 on data.

    They are set in the order in which they run, each on what those before it now put out; a
    block's residual has less variance, and a mean stays where there is no bias. Salimans and
    Kingma, “Weight normalization”, NIPS 2016, section 3.

    Parameters
    ----------
    run
        Runs the network on some data.
    """
    residuals = {block.second for block in network.modules() if isinstance(block, GatedBlock)}

    def rescale(conv: nn.Module, inputs: object, out: Tensor) -> Tensor:
        assert isinstance(conv, nn.Conv2d | nn.ConvTranspose2d)
        std, mean = torch.std_mean(out, (0, 2, 3), keepdim=True)
        want = QUIET if conv in residuals else 1.0
        scale = torch.where(std > CONSTANT, want / std, 1.0)
        conv.weight = conv.weight * scale.transpose(1, output_axis(conv))
        if conv.bias is None:
            return out * scale
        conv.bias.copy_((conv.bias - mean.flatten()) * scale.flatten())
        return (out - mean) * scale

    convolutions = [conv for conv in network.modules() if is_parametrized(conv, "weight")]
    hooks = [conv.register_forward_hook(rescale) for conv in convolutions]
    run()
    for hook in hooks:
        hook.remove()


class GatedBlock(nn.Module):
    """`x + a ⊙ σ(b)`, `(a, b) = conv(φ(conv(φ(x)) + Σ_j A_j φ(y_j))) + B c`; see `PixelCNNPP`.

    Parameters
    ----------
    width
        Columns of the convolutions of two rows: 3 of the stream `u`, 2 of the stream `v`.
    others
        How many other maps `y` it hears of.
    """

    def __init__(self, f: int, width: int, others: int, context: bool) -> None:
        super().__init__()
        self.around = (1, width - 2, 1, 0)
        self.first = normalised(nn.Conv2d(2 * f, f, (2, width)))
        self.others = nn.ModuleList(
            normalised(nn.Conv2d(2 * f, f, 1, bias=False)) for _ in range(others)
        )
        self.second = normalised(nn.Conv2d(2 * f, 2 * f, (2, width)))
        self.given = nn.Conv2d(f, 2 * f, 1, bias=False) if context else None

    def forward(
        self, x: Tensor, others: Sequence[Tensor], context: Tensor | None, dropout: Dropout | None
    ) -> Tensor:
        inner = self.first(F.pad(doubled(x), self.around))
        for conv, other in zip(self.others, others, strict=True):
            inner = inner + conv(doubled(other))
        inner = doubled(inner) if dropout is None else dropout(doubled(inner))
        gates = added(self.second(F.pad(inner, self.around)), self.given, context)
        return gated(x, gates)


class Pair(nn.Module):
    """A block of either stream; on the way up each hears of `skips` more maps, of the way down."""

    def __init__(self, f: int, skips: int, context: bool) -> None:
        super().__init__()
        self.u = GatedBlock(f, 3, skips, context)
        self.v = GatedBlock(f, 2, 1 + skips, context)

    def forward(
        self,
        u: Tensor,
        v: Tensor,
        skip: tuple[Tensor, Tensor] | None,
        context: Tensor | None,
        dropout: Dropout | None,
    ) -> tuple[Tensor, Tensor]:
        u_skip, v_skip = ((), ()) if skip is None else ((skip[0],), (skip[1],))
        u = self.u(u, u_skip, context, dropout)
        return u, self.v(v, (u, *v_skip), context, dropout)


class Shrink(nn.Module):
    """Both streams at half the resolution, by convolutions of stride 2."""

    def __init__(self, f: int) -> None:
        super().__init__()
        self.u = normalised(nn.Conv2d(f, f, (2, 3), stride=2))
        self.v = normalised(nn.Conv2d(f, f, (2, 2), stride=2))

    def forward(self, u: Tensor, v: Tensor) -> tuple[Tensor, Tensor]:
        return self.u(F.pad(u, (1, 1, 1, 0))), self.v(F.pad(v, (1, 0, 1, 0)))


class Grow(nn.Module):
    """Both streams at twice the resolution, by transposed convolutions of stride 2."""

    def __init__(self, f: int) -> None:
        super().__init__()
        self.u = normalised(
            nn.ConvTranspose2d(f, f, (2, 3), 2, padding=(0, 1), output_padding=(0, 1))
        )
        self.v = normalised(nn.ConvTranspose2d(f, f, (2, 2), 2))

    def forward(
        self,
        u: Tensor,
        v: Tensor,
        size: Sequence[int],
    ) -> tuple[Tensor, Tensor]:
        height, width = size
        return self.u(u)[:, :, :height, :width], self.v(v)[:, :, :height, :width]


class Level(nn.Module):
    """Pairs of blocks at one resolution, around those at half of it.

    The pairs on the way up hear of all that the pairs on the way down said, the last first.

    Parameters
    ----------
    f
        Maps of either stream.
    blocks
        Pairs on the way down; as many on the way up, and one more if there are levels below.
    below
        Number of levels below.
    context
        Whether there is one.
    """

    def __init__(self, f: int, blocks: int, below: int, context: bool) -> None:
        super().__init__()
        self.narrowing = nn.ModuleList(Pair(f, 0, context) for _ in range(blocks))
        self.shrink = Shrink(f) if below else None
        self.inner = Level(f, blocks, below - 1, context) if below else None
        self.grow = Grow(f) if below else None
        more = 1 if below else 0
        self.widening = nn.ModuleList(Pair(f, 1, context) for _ in range(blocks + more))

    def forward(
        self, u: Tensor, v: Tensor, context: Tensor | None, dropout: Dropout | None
    ) -> tuple[Tensor, Tensor]:
        skips = [(u, v)]
        for pair in self.narrowing:
            u, v = pair(u, v, None, context, dropout)
            skips.append((u, v))
        if self.shrink is None or self.inner is None or self.grow is None:
            u, v = skips.pop()
        else:
            coarse = None if context is None else context[:, :, ::2, ::2]
            inner = self.inner(*self.shrink(u, v), coarse, dropout)
            u, v = self.grow(*inner, u.shape[-2:])
        for pair in self.widening:
            u, v = pair(u, v, skips.pop(), context, dropout)
        return u, v
