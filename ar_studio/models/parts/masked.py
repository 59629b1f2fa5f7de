"""Networks whose masked weights make them autoregressive: what MADE and MASDE have in common."""

from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn.functional import linear

from ar_studio import orderings
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.layers import Activation
from ar_studio.models.parts.values import encode, put, units
from ar_studio.spaces import EventSpace


class MaskedNetwork(NamedTuple):
    """Weights with their masks multiplied in: the hidden layers in turn, then the output.

    Attributes
    ----------
    weights, biases, masks
        Of each layer, `(units, units below)`, `(units,)` or given contexts `(B, units)`, and 0 or 1
        like the weights.
    direct
        Links from the inputs to the outputs, `(D·O, D·I)`, masked too; None without any.
    activation
        Of the hidden units.
    """

    weights: list[Tensor]
    biases: list[Tensor]
    masks: list[Tensor]
    direct: Tensor | None
    activation: Activation

    def logits(self, inputs: Tensor) -> Tensor:
        """Return the outputs `(B, D·O)` for inputs `(B, D·I)`."""
        h = inputs
        for weight, bias in zip(self.weights[:-1], self.biases[:-1], strict=True):
            h = self.activation(_affine(h, weight, bias))
        logits = _affine(h, self.weights[-1], self.biases[-1])
        return logits if self.direct is None else logits + linear(inputs, self.direct)


class MaskedDecoder(Decoder):
    """Evaluates each hidden unit once, as soon as all the inputs it sees are known.

    Units are sorted by when that is, so what is known is always a prefix; the MACs of one sample
    are at most those of one masked forward pass.
    """

    def __init__(
        self, space: EventSpace, ordering: Tensor, batch_size: int, network: MaskedNetwork
    ) -> None:
        super().__init__(space, ordering, batch_size)
        self.activation = network.activation
        self.width = units(space.levels)
        columns = _repeat(ordering, self.width)
        ready = orderings.positions(ordering).add(1).repeat_interleave(self.width)
        self.weights: list[Tensor] = []
        self.biases: list[Tensor] = []
        self.final: list[list[int]] = []  # units of a layer that are final once t inputs are known
        below = columns
        for weight, bias, mask in zip(
            network.weights[:-1], network.biases[:-1], network.masks[:-1], strict=True
        ):
            ready = (mask * ready).amax(1).clamp_min(1).long()
            rows = ready.argsort(stable=True)
            self.weights.append(weight.detach()[rows][:, below])
            self.biases.append(_rows(bias)[:, rows])
            self.final.append(torch.bincount(ready, minlength=space.size + 1).cumsum(0).tolist())
            below = rows
        self.output = network.weights[-1].detach()[columns][:, below]
        self.bias = _rows(network.biases[-1])[:, columns]
        direct = network.direct
        self.direct = None if direct is None else direct.detach()[columns][:, columns]
        self.values = [  # the inputs, then each hidden layer
            self.bias.new_zeros(batch_size, size)
            for size in [len(columns), *(len(weight) for weight in self.weights)]
        ]
        self.remember(values=0, biases=0, bias=0)

    def predict(self) -> Conditional:
        rows = slice(self.position * self.width, (self.position + 1) * self.width)
        ready = self.final[-1][self.position]
        logits = torch.addmm(
            self.bias[:, rows], self.values[-1][:, :ready], self.output[rows, :ready].T
        )
        if self.direct is not None:
            known = rows.start
            logits.addmm_(self.values[0][:, :known], self.direct[rows, :known].T)
        return discrete(logits, self.space.levels)

    def _observe(self, value: Tensor) -> None:
        put(self.values[0], self.position, value, self.space.levels)
        self._finish_until(self.position + 1)

    def observe_all(self, values: Tensor) -> None:
        end = self.position + values.shape[1]
        columns = slice(self.position * self.width, end * self.width)
        inputs = encode(values, self.space.levels, self.bias.dtype)
        self.values[0][:, columns] = inputs.flatten(1)
        self._finish_until(end)
        self.position = end

    def _finish_until(self, position: int) -> None:
        """Evaluate the units that are final once so many inputs are known.

        What a unit sees of them is in its masked weights: to it, the others weigh nothing.
        """
        known = position * self.width
        for layer, final in enumerate(self.final):
            first, last = final[self.position], final[position]
            if first < last:
                self._finish(layer, slice(first, last), known)
            known = last

    def _finish(self, layer: int, units: slice, known: int) -> None:
        """Evaluate units of a layer whose inputs are the first `known` of the layer below."""
        a = torch.addmm(
            self.biases[layer][:, units],
            self.values[layer][:, :known],
            self.weights[layer][units, :known].T,
        )
        self.values[layer + 1][:, units] = self.activation(a)


def _rows(bias: Tensor) -> Tensor:
    """Return a bias as rows: one for each event given a context, else one for all, `(1, units)`."""
    return bias.detach() if bias.dim() == 2 else bias.detach()[None]


def _affine(h: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    return linear(h, weight, bias) if bias.dim() == 1 else linear(h, weight) + bias


def _repeat(ordering: Tensor, width: int) -> Tensor:
    """Return the flat indices of the `width` numbers that stand for each dimension in turn."""
    return (ordering[:, None] * width + torch.arange(width, device=ordering.device)).flatten()
