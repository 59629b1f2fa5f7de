"""Two LSTMs that run over the diagonals of an image, from the left and from the right."""

from functools import lru_cache
from typing import NamedTuple

import torch
from torch import Tensor

from ar_studio.models.parts.recurrences import LayerCache, RecurrentLayer, lstm
from ar_studio.spaces import EventSpace


class DiagonalLayer(RecurrentLayer):
    """Two LSTMs over the diagonals of the image; a state hears of the pixels left of it and above.

    All pixels `(r, c)` of a diagonal `r + c` are done at once. The second LSTM runs over the
    mirrored image, so that its states hear of the right and of above; its map is shifted down by
    a row before the two are added, or a pixel would hear of the pixels right of it.
    """

    def __init__(self, h: int, groups: int, maps: int) -> None:
        super().__init__(h, 1, 2, 2, groups, maps)

    @classmethod
    def parameter_count(cls, h: int, maps: int) -> int:
        return cls.count(h, 1, 2, 2, maps)

    def run(self, gates: Tensor) -> Tensor:
        batch, width, (height, row_length) = len(gates), gates.shape[1] // 2, gates.shape[2:]
        paths = diagonals(height, row_length, gates.device)
        pixels = gates.permute(2, 3, 0, 1).flatten(0, 1)  # (H·W, B, 8h)
        along = torch.stack(
            [pixels[paths.pixels, :, :width], pixels[paths.mirrored, :, width:]]
        )  # (2, H·W, B, 4h)
        left, right = self._states(along, paths.rows)
        left = left[paths.places].view(height, row_length, batch, -1)
        right = right[paths.mirrored_places].view(height, row_length, batch, -1)
        return (left + shifted_down(right)).permute(2, 3, 0, 1)

    def _states(self, gates: Tensor, rows: list[tuple[int, int]]) -> Tensor:
        """Return the states `(2, H·W, B, h)`, diagonal by diagonal, of rows `first .. last`."""
        batch = gates.shape[2]
        border, cell_border = (part.expand(-1, 1, batch, -1) for part in self._outside())
        state, cells = border[:, :0], cell_border[:, :0]
        states, first_before = [], 0
        # Split, not sliced: the gradient of a slice is as large as the whole.
        along = gates.split([last - first + 1 for first, last in rows], 1)
        for inputs, (first, _) in zip(along, rows, strict=True):
            count, gone = inputs.shape[1], first - first_before
            # The states of the diagonal before, with what lies above and left of the image.
            around = torch.cat([border, state, border], 1)
            heard = torch.cat([around[:, gone + 1 :][:, :count], around[:, gone:][:, :count]], 3)
            cells = torch.cat([cells[:, gone:], cell_border], 1)[:, :count]
            sums = torch.baddbmm(inputs.flatten(1, 2), heard.flatten(1, 2), self.states)
            state, cells = lstm(sums.view_as(inputs), cells)
            states.append(state)
            first_before = first
        return torch.cat(states, 1)

    def _outside(self) -> tuple[Tensor, Tensor]:
        """Return the state and the cells outside the image, each `(2, 1, 1, h)`."""
        return self.outside[:, 0, None, None], self.outside[:, 1, None, None]

    def cache(self, space: EventSpace, batch_size: int, context: Tensor | None) -> LayerCache:
        return DiagonalCache(self, space.event_shape[2], batch_size, context)


class Diagonals(NamedTuple):
    """The pixels of an image in the order of its diagonals `r + c`, from the top in each.

    Attributes
    ----------
    pixels, mirrored
        The pixel (raster index) at each place, in the image and in the mirrored one, `(H·W,)`.
    places, mirrored_places
        The place of each pixel, `(H·W,)`.
    rows
        The first and the last row of each diagonal.
    """

    pixels: Tensor
    mirrored: Tensor
    places: Tensor
    mirrored_places: Tensor
    rows: list[tuple[int, int]]


@lru_cache(maxsize=16)
def diagonals(height: int, width: int, device: torch.device) -> Diagonals:
    """Return the diagonals of an image."""
    row = torch.arange(height, device=device)[:, None].expand(-1, width)
    column = torch.arange(width, device=device).expand(height, -1)
    pixels = ((row + column) * height + row).flatten().argsort()
    mirror = (row * width + width - 1 - column).flatten()
    places = pixels.argsort()
    rows = [(max(0, d - width + 1), min(d, height - 1)) for d in range(height + width - 1)]
    return Diagonals(pixels, mirror[pixels], places, places[mirror], rows)


def shifted_down(states: Tensor) -> Tensor:
    """Return states `(H, ...)` a row further down; nothing is known of the row above the first."""
    return torch.cat([torch.zeros_like(states[:1]), states[:-1]])


class DiagonalCache(LayerCache):
    """Keeps a row of states, and of the LSTM from the right those of the row above.

    That one runs when its row is complete: from the last pixel to the first.
    """

    def __init__(
        self, layer: DiagonalLayer, row_length: int, batch_size: int, context: Tensor | None
    ) -> None:
        super().__init__(layer, context)
        weight = layer.inputs.masked_weight.detach()[:, :, 0, 0].T
        self.from_input, self.right_from_input = (w.contiguous() for w in weight.chunk(2, 1))
        # Each direction's K^ss, of the state beside and of the state above.
        beside, above = layer.states.detach().chunk(2, 1)
        (self.beside, self.right_beside), (self.above, self.right_above) = beside, above
        h = self.outside.shape[2]
        shape = (row_length, batch_size, h)
        self.x = weight.new_empty(row_length, batch_size, 2 * h)
        state, cells = self.outside[0]
        # One more in front: what lies left of the image.
        self.states = state.expand(row_length + 1, batch_size, h).clone()
        self.cells = cells.expand(row_length + 1, batch_size, h).clone()
        self.right = self.outside[1, 0].expand(shape).clone()
        self.row_gates = self.right_gates = weight.new_empty(row_length, batch_size, 4 * h)
        self.remember(x=1, states=1, cells=1, right=1, row_gates=1, right_gates=1)
        self.first_row = True

    def start_row(self, row: int) -> None:
        if row:
            self._run_from_the_right()
        self.first_row = row == 0
        constant, right_constant = self._constant(row).chunk(2, 2)
        self.row_gates = self.states[1:] @ self.above + constant
        self.right_gates = self.right @ self.right_above + right_constant

    def at(self, column: int, x: Tensor) -> Tensor:
        self.x[column] = x
        gates = torch.addmm(self.row_gates[column], x, self.from_input)
        gates.addmm_(self.states[column], self.beside)
        state, self.cells[column + 1] = lstm(gates, self.cells[column])
        self.states[column + 1] = state
        # Nothing is known of the row above the first.
        return self.up.add_to(x, state if self.first_row else state + self.right[column])

    def _run_from_the_right(self) -> None:
        gates = torch.baddbmm(
            self.right_gates, self.x, self.right_from_input.expand(len(self.x), -1, -1)
        )
        state, cells = (part.expand(self.right.shape[1:]) for part in self.outside[1])
        for column in reversed(range(len(gates))):
            state, cells = lstm(gates[column].addmm_(state, self.right_beside), cells)
            self.right[column] = state
