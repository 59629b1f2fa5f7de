"""A deep network of blanked inputs and their mask, for any dimension from any others."""

from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.values import units
from ar_studio.spaces import EventSpace


class DeepNetwork(nn.Module):
    """All layers but the output biases: blanked inputs and a mask to logits `(B, D, O)`.

    `W` `(D, I, H₁)` and `M` `(D, H₁)` feed the first layer, `V` `(D, O, H_L)` the outputs.
    """

    def __init__(self, space: EventSpace, hidden: tuple[int, ...], mask_input: bool) -> None:
        super().__init__()
        size, width = space.size, units(space.levels)
        # Few values are 1 but half of the mask is: it starts quieter by a factor of ten, or it
        # would drown them, and learning would take several times as long.
        self.W = nn.Parameter(torch.randn(size, width, hidden[0]) * (20 / size) ** 0.5)
        mask = torch.randn(size, hidden[0]) * (0.2 / size) ** 0.5
        self.M = nn.Parameter(mask) if mask_input else None
        self.c = nn.Parameter(torch.zeros(hidden[0]))
        self.layers = nn.ModuleList(nn.Linear(*sizes) for sizes in pairwise(hidden))
        # Small, so that an untrained model predicts the marginals.
        self.V = nn.Parameter(torch.randn(size, width, hidden[-1]) * 0.01)

    def forward(
        self,
        inputs: Tensor,
        known: Tensor,
        dropout: Dropout | None = None,
        start: Tensor | None = None,
    ) -> Tensor:
        """Return the logits `(B, D, O)`; `start` `(B, H₁)` stands in for `c` given contexts."""
        start = self.c[None] if start is None else start
        a = torch.addmm(start, inputs.flatten(1), self.W.flatten(0, 1))
        if self.M is not None:
            a = a + known.to(self.M.dtype) @ self.M
        logits = F.linear(self.top(a.relu(), dropout), self.V.flatten(0, 1))
        return logits.view(len(inputs), *self.V.shape[:2])

    def top(self, h: Tensor, dropout: Dropout | None = None) -> Tensor:
        """Return the last hidden layer from the first one, `(..., H₁)` to `(..., H_L)`."""
        h = h if dropout is None else dropout(h)
        for layer in self.layers:
            h = layer(h).relu()
            h = h if dropout is None else dropout(h)
        return h


def network_parameters(space: EventSpace, hidden: tuple[int, ...], mask_input: bool) -> int:
    """Return the number of parameters of a `DeepNetwork`."""
    size, width = space.size, units(space.levels)
    first = size * (width + mask_input) * hidden[0] + hidden[0]
    return first + sum(m * n + n for m, n in pairwise(hidden)) + hidden[-1] * size * width
