"""An LSTM that runs down an image, a row at a time."""

import torch
import torch.nn.functional as F
from torch import Tensor

from ar_studio.models.parts.recurrences import LayerCache, RecurrentLayer, lstm
from ar_studio.spaces import EventSpace


class RowLayer(RecurrentLayer):
    """An LSTM from row to row; a state hears of the three nearest states in the row above.

    So it hears of a triangle of the image above it. Pixels of its own row reach it through the
    input-to-state convolution alone, which sees the pixel and the one left of it.
    """

    def __init__(self, h: int, groups: int, maps: int) -> None:
        super().__init__(h, 3, 3, 1, groups, maps)

    @classmethod
    def parameter_count(cls, h: int, maps: int) -> int:
        return cls.count(h, 3, 3, 1, maps)

    def run(self, gates: Tensor) -> Tensor:
        batch, _, _, row_length = gates.shape
        state, cells = (part.expand(batch, row_length, -1) for part in self.outside[0])
        states = []
        for row in gates.permute(2, 0, 3, 1):  # (B, W, 4h)
            sums = torch.addmm(
                row.flatten(0, 1), neighbours(state, 1).flatten(0, 1), self.states[0]
            )
            state, cells = lstm(sums.view_as(row), cells)
            states.append(state)
        return torch.stack(states, 1).permute(0, 3, 1, 2)

    def cache(self, space: EventSpace, batch_size: int, context: Tensor | None) -> LayerCache:
        return RowCache(self, space.event_shape[2], batch_size, context)


def neighbours(states: Tensor, dim: int) -> Tensor:
    """Return states `(..., h)` beside those left and right of them along `dim`, `(..., 3h)`.

    Zeros stand beside the first and the last.
    """
    padding = [0, 0] * (states.dim() - 1 - dim) + [1, 1]
    padded, size = F.pad(states, padding), states.shape[dim]
    return torch.cat([padded.narrow(dim, shift, size) for shift in range(3)], -1)


class RowCache(LayerCache):
    """Keeps the states of the row above and of this row, and the inputs of this row."""

    def __init__(
        self, layer: RowLayer, row_length: int, batch_size: int, context: Tensor | None
    ) -> None:
        super().__init__(layer, context)
        # Of the three taps along the row, the left one and the centre.
        weight = layer.inputs.masked_weight.detach()[:, :, 0, :2]
        self.from_input = weight.permute(2, 1, 0).flatten(0, 1).contiguous()
        self.from_above = layer.states.detach()[0]
        h = self.outside.shape[2]
        # One more in front: what lies left of the image.
        self.x = weight.new_zeros(batch_size, row_length + 1, 2 * h)
        state, cells = self.outside[0]
        self.states = state.expand(row_length, batch_size, h).clone()
        self.cells = cells.expand(row_length, batch_size, h).clone()
        self.cells_above = torch.empty_like(self.cells)
        self.row_gates = weight.new_empty(row_length, batch_size, 4 * h)
        self.remember(x=0, states=1, cells=1, cells_above=1, row_gates=1)

    def start_row(self, row: int) -> None:
        self.row_gates = neighbours(self.states, 0) @ self.from_above + self._constant(row)
        self.cells_above, self.cells = self.cells, self.cells_above

    def at(self, column: int, x: Tensor) -> Tensor:
        self.x[:, column + 1] = x
        seen = self.x[:, column : column + 2].flatten(1)
        gates = torch.addmm(self.row_gates[column], seen, self.from_input)
        state, self.cells[column] = lstm(gates, self.cells_above[column])
        self.states[column] = state
        return self.up.add_to(x, state)
