"""Running sums over binary events, which change only where a dimension is 1."""

from typing import Any, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from ar_studio.models.parts.layers import activate_, times_slope_

BLOCK = 16  # dimensions done at once; larger blocks multiply more that is not asked for


class Block(NamedTuple):
    """The states that the running sums of `B` events pass through within `m` dimensions.

    Attributes
    ----------
    x
        The dimensions, `(B, m)`.
    rows
        The event of each state, `(S,)`: first every event as it enters the block, then as it is
        after each of its ones.
    earlier
        The values that each state after the first `B` has seen in the block, `(S - B, m)`.
    state
        Which state each dimension is predicted from, `(B, m)`.
    """

    x: Tensor
    rows: Tensor
    earlier: Tensor
    state: Tensor

    def sums(self, start: Tensor, W: Tensor) -> Tensor:
        """Return the sums in each state, `(S, H)`, from those at the start and weights `(m, H)`."""
        found = start.index_select(0, self.rows)
        found[len(start) :].addmm_(self.earlier, W)
        return found


def blocks(x: Tensor, dtype: torch.dtype) -> list[Block]:
    """Return the blocks of events `(B, D)` of zeros and ones, the last one perhaps shorter."""
    batch, size = x.shape
    padded = F.pad(x, (0, -size % BLOCK)).view(batch, -1, BLOCK).transpose(0, 1).long()
    until = padded.cumsum(2)
    before, ones = until - padded, until[..., -1]
    first = batch + ones.cumsum(1) - ones  # the state after each event's first one
    events = torch.arange(batch, device=x.device)
    state = torch.where(before > 0, first[..., None] + before - 1, events[:, None])
    values = padded.to(dtype)
    block, event, last = padded.nonzero(as_tuple=True)
    earlier = values[block, event] * (torch.arange(BLOCK, device=x.device) <= last[:, None])
    counts = ones.sum(1).tolist()
    return [
        Block(v[:, :m], torch.cat([events, e]), seen[:, :m], s[:, :m])
        for v, e, seen, s, m in zip(
            values, event.split(counts), earlier.split(counts), state, _lengths(size), strict=True
        )
    ]


def _lengths(size: int) -> list[int]:
    return [min(BLOCK, size - start) for start in range(0, size, BLOCK)]


def running(x: Tensor, W: Tensor, start: Tensor) -> tuple[Tensor, Tensor]:
    """Return the sums that binary events `(B, m)` pass through, and which each is predicted from.

    The sums are `(S, H)`, from those at the start `(B, H)` on by weights `(m, H)`: first every
    event's at the start, then each after a one. A dimension is predicted from row `which` `(B, m)`.
    """
    ones = x[:, :-1].long()
    event, last = ones.nonzero(as_tuple=True)
    if len(x) == 1:
        sums = torch.cat([start, W.index_select(0, last)]).cumsum(0)
        return sums, F.pad(ones.cumsum(1), (1, 0))
    places = torch.arange(ones.shape[1], device=x.device)
    earlier = ones.index_select(0, event) * (places <= last[:, None])
    sums = torch.addmm(start.index_select(0, event), earlier.to(W.dtype), W[:-1])
    before = F.pad(ones.cumsum(1), (1, 0))
    others = (len(x) - 1) + before[:, -1:].cumsum(0) - before[:, -1:]  # where earlier events end
    own = torch.arange(len(x), device=x.device)[:, None]
    return torch.cat([start, sums]), torch.where(before > 0, others + before, own)


class BinaryLogits(torch.autograd.Function):
    """NADE's `D` logits of binary events without their biases, `(B, D)`.

    `a_d = c + Σ_{j<d} W_j x_j` changes only where `x_j = 1`, so that an event with `n` ones has
    `n + 1` hidden states and not `D`. They are computed in blocks of `m` dimensions, at whose
    start every event is given a state of its own: `B (D/m + n)` states in all, each times the `V`
    of its block. The backward pass walks the blocks from the last to the first and recomputes
    their states; kept are the pre-activations at the start of each block, `(D/m, B, H)`.

    Parameters
    ----------
    x
        Zeros and ones along the ordering, `(B, D)`, of any dtype; they get no gradient.
    W, V
        Weights along the ordering, `(D, H)`.
    a
        The pre-activation before the first dimension, `(B, H)`.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, W: Tensor, V: Tensor, a: Tensor, activation: str) -> Tensor:
        ctx.activation, ctx.blocks = activation, blocks(x, W.dtype)
        starts, logits = [], []
        for block, w, v in zip(ctx.blocks, W.split(BLOCK), V.split(BLOCK), strict=True):
            starts.append(a)
            h = activate_(block.sums(a, w), activation)
            logits.append((h @ v.T).gather(0, block.state))
            a = torch.addmm(a, block.x, w)
        ctx.save_for_backward(W, V, *starts)
        return torch.cat(logits, 1)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, ...]:
        W, V, *starts = ctx.saved_tensors
        dW, dV = torch.empty_like(W), torch.empty_like(V)
        later = torch.zeros_like(starts[0])  # gradient of `a` from all later dimensions
        parts = (tensor.split(BLOCK) for tensor in (W, V, dW, dV))
        walk = list(zip(ctx.blocks, starts, grads[0].split(BLOCK, 1), *parts, strict=True))
        batch = len(later)
        for block, start, grad, w, v, dw, dv in reversed(walk):
            h = activate_(block.sums(start, w), ctx.activation)
            dlogits = grad.new_zeros(len(h), len(v)).scatter_(0, block.state, grad)
            torch.mm(dlogits.T, h, out=dv)
            da = times_slope_(dlogits @ v, h, ctx.activation)
            torch.mm(block.earlier.T, da[batch:], out=dw)
            dw.addmm_(block.x.T, later)
            later = later.index_add(0, block.rows, da)
        return None, dW, dV, later, None
