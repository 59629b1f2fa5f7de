"""Wirings, put together unit by unit."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from torch import Tensor

from ar_studio.figures import raised
from ar_studio.models.insides import Neuron, Tie, Wiring


class Wires:
    """A wiring that grows from the inputs to the logits.

    Parameters
    ----------
    size
        How many inputs there are, which are there at once.
    layers
        What each layer above them is called, and how it follows from those below.
    """

    def __init__(self, size: int, *layers: tuple[str, str]) -> None:
        self.layers = layers
        self.neurons: list[Neuron] = []
        self.ties: list[Tie] = []
        self._shared: dict[Hashable, int] = {}
        self._columns: dict[tuple[str, int], int] = {}
        self.inputs = [self._add(Neuron(0, place, 0)) for place in range(size)]

    def _add(self, neuron: Neuron) -> int:
        self.neurons.append(neuron)
        return len(self.neurons) - 1

    def units(
        self,
        layer: int,
        biases: Tensor,
        activation: str = "linear",
        place: int = -1,
        name: str = "",
        extra: Tensor | None = None,
    ) -> list[int]:
        """Add units of a layer with biases `(H,)`, at a place of the ordering or at none.

        Biases of one name are the same ones at every place. What `extra` `(H,)` there is besides
        is of the units alone.
        """
        more = [0.0] * len(biases) if extra is None else extra.tolist()
        return [
            self._add(self._unit(layer, place, number, bias, activation, name, added))
            for number, (bias, added) in enumerate(zip(biases.tolist(), more, strict=True))
        ]

    def logits(self, biases: Tensor, name: str = "") -> list[int]:
        """Add the logits, one for each place of the ordering, with biases `(D,)`.

        With a name they have one bias in common.
        """
        top = len(self.layers)
        return [
            self._add(self._unit(top, place, 0, bias, "linear", name))
            for place, bias in enumerate(biases.tolist())
        ]

    def _unit(
        self,
        layer: int,
        place: int,
        number: int,
        bias: float,
        activation: str,
        name: str,
        extra: float = 0.0,
    ) -> Neuron:
        key = ("bias", name, number) if name else ("bias", len(self.neurons))
        shared = self._shared.setdefault(key, len(self._shared))
        return Neuron(layer, place, number, bias, activation, shared, extra)

    def tie(
        self,
        starts: Sequence[int],
        ends: Sequence[int],
        weights: Tensor,
        name: str = "",
        mask: Tensor | None = None,
    ) -> None:
        """Link units by weights `(starts, ends)`, where a mask of that shape, if any, lets them.

        Weights of one name are the same ones wherever they are: the next row of a matrix for the
        next start, and so on. Without one they are nobody else's.
        """
        for row, (start, line) in enumerate(zip(starts, weights.tolist(), strict=True)):
            for column, (end, weight) in enumerate(zip(ends, line, strict=True)):
                if mask is None or bool(mask[row, column]):
                    key = (name, row, column) if name else (start, end)
                    shared = self._shared.setdefault(key, len(self._shared))
                    part = self._columns.setdefault((name, row), len(self._columns) + 1)
                    self.ties.append(Tie(start, end, weight, shared, part if name else 0))

    def done(self) -> Wiring:
        """Return the wiring."""
        names = ["Inputs x", *(name for name, _ in self.layers)]
        return Wiring(self.neurons, self.ties, names, [formula for _, formula in self.layers])


class Layer(NamedTuple):
    """Weights `(units, units below)`, biases `(units,)`, and a mask like the weights, if any."""

    weight: Tensor
    bias: Tensor
    mask: Tensor | None = None


def stacked(layers: Sequence[Layer], activation: str, direct: Layer | None = None) -> Wiring:
    """Return the wiring of layers on one another, from the inputs to the logits.

    Parameters
    ----------
    layers
        Of hidden units, the last one of the logits; inputs and logits along the ordering.
    direct
        Links from the inputs to the logits; its biases are not looked at.
    """
    count = len(layers) - 1
    marks = [""] if count == 1 else [raised(n) for n in range(1, count + 1)]
    hidden = [
        (f"Hidden units h{mark}", f"h{mark} = g(W{mark} {below} + b{mark})")
        for mark, below in zip(marks, ["x", *(f"h{mark}" for mark in marks)], strict=False)
    ]
    straight = " + A x" if direct is not None else ""
    top = ("Logits a", f"a = V h{marks[-1]}{straight} + c")
    wires = Wires(layers[0].weight.shape[1], *hidden, top)
    below = wires.inputs
    for number, (weight, bias, mask) in enumerate(layers, 1):
        last = number == len(layers)
        units = wires.logits(bias) if last else wires.units(number, bias, activation)
        wires.tie(below, units, weight.T, mask=None if mask is None else mask.T)
        below = units
    if direct is not None:
        assert direct.mask is not None
        wires.tie(wires.inputs, below, direct.weight.T, mask=direct.mask.T)
    return wires.done()
