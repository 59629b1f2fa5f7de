"""Networks whose masked weights make them autoregressive: what MADE and MASDE have in common."""

from itertools import pairwise
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn.functional import linear

from ar_studio import orderings
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.decoder import BlockDecoder
from ar_studio.models.insides import Filters, MaskedLayers, Wiring, strength
from ar_studio.models.parts.layers import Activation
from ar_studio.models.parts.values import encode, put, units
from ar_studio.models.parts.wires import Layer, stacked
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


def masked_layers(
    network: MaskedNetwork,
    labels: list[list[str]],
    direct: Tensor | None,
    ordering: Tensor,
    rule: str,
    trained: bool = True,
) -> MaskedLayers:
    """Return the units and links of a network; `direct` is the mask `(D·O, D·I)` of those links."""
    size = len(ordering)
    sizes = [size, *(len(weight) for weight in network.weights[:-1]), size]
    around = list(pairwise(sizes))

    def between(parts: list[Tensor]) -> list[Tensor]:
        pairs = zip(parts, around, strict=True)
        return [strength(part, below, above) for part, (below, above) in pairs]

    return MaskedLayers(
        labels,
        [mask > 0 for mask in between([mask.float() for mask in network.masks])],
        between(network.weights),
        None if direct is None else strength(direct.float(), size, size) > 0,
        ordering,
        rule,
        trained,
    )


def masked_wiring(
    network: MaskedNetwork, direct: Tensor | None, ordering: Tensor, activation: str
) -> Wiring:
    """Return a network's units and links; `direct` is the mask `(D·O, D·I)` of direct links."""
    layers = [
        Layer(weight, bias.view(-1, len(weight))[0], mask)
        for weight, bias, mask in zip(network.weights, network.biases, network.masks, strict=True)
    ]
    first = layers[0]
    assert first.mask is not None
    layers[0] = Layer(first.weight[:, ordering], first.bias, first.mask[:, ordering])
    last = layers[-1]
    assert last.mask is not None
    layers[-1] = Layer(last.weight[ordering], last.bias[ordering], last.mask[ordering])
    straight = None
    if network.direct is not None and direct is not None:
        along = network.direct[ordering][:, ordering], last.bias, direct[ordering][:, ordering]
        straight = Layer(*along)
    return stacked(layers, activation, straight)


def first_filters(network: MaskedNetwork, size: int) -> Filters:
    """Return the weights of the first layer's units as masked, `(H, I, D)`."""
    weight = network.weights[0].detach()
    use = network.weights[1].detach().norm(dim=0)
    return Filters("Input weights W ⊙ M", "hidden unit", weight.unflatten(1, (size, -1)).mT, use)


class MaskedDecoder(BlockDecoder):
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
            self.weights.append(_picked(weight, rows, below))
            self.biases.append(_rows(bias)[:, rows])
            self.final.append(torch.bincount(ready, minlength=space.size + 1).cumsum(0).tolist())
            below = rows
        self.output = _picked(network.weights[-1], columns, below)
        self.bias = _rows(network.biases[-1])[:, columns]
        direct = network.direct
        self.direct = None if direct is None else _picked(direct, columns, columns)
        self.values = [  # the inputs, then each hidden layer
            self.bias.new_zeros(batch_size, size)
            for size in [len(columns), *(len(weight) for weight in self.weights)]
        ]
        self.sums: list[Tensor] = []  # what is known adds to the window's units and outputs
        self.remember(values=0, biases=0, bias=0, sums=0)

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

    def guess(self, values: Tensor) -> Conditional:
        start, end = self.position, self.position + values.shape[1]
        if not self.sums:
            self.sums = self._known_sums(start, end)
        outputs = known = slice(start * self.width, end * self.width)
        h = x = encode(values, self.space.levels, self.bias.dtype).flatten(1)
        *hidden, logits = self.sums
        for layer, (sums, final) in enumerate(zip(hidden, self.final, strict=True)):
            units = slice(final[start], final[end - 1])
            h = self.activation(torch.addmm(sums, h, self.weights[layer][units, known].T))
            known = units
        logits = torch.addmm(logits, h, self.output[outputs, known].T)
        if self.direct is not None:
            logits.addmm_(x, self.direct[outputs, outputs].T)
        return discrete(logits.view(*values.shape, self.width), self.space.levels)

    def _known_sums(self, start: int, end: int) -> list[Tensor]:
        """Return what is known before a window adds, bias included, in turn to its new units.

        These are of each hidden layer those that become final within the window, `(B, units)`, and
        at last its outputs, `(B, w·O)`.
        """
        known, sums = start * self.width, []
        for layer, final in enumerate(self.final):
            sums.append(self._sums(layer, slice(final[start], final[end - 1]), known))
            known = final[start]
        rows = slice(start * self.width, end * self.width)
        logits = torch.addmm(
            self.bias[:, rows], self.values[-1][:, :known], self.output[rows, :known].T
        )
        if self.direct is not None:
            inputs = slice(0, rows.start)
            logits.addmm_(self.values[0][:, inputs], self.direct[rows, inputs].T)
        return [*sums, logits]

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
        known, self.sums = position * self.width, []
        for layer, final in enumerate(self.final):
            first, last = final[self.position], final[position]
            if first < last:
                units = slice(first, last)
                self.values[layer + 1][:, units] = self.activation(self._sums(layer, units, known))
            known = last

    def _sums(self, layer: int, units: slice, known: int) -> Tensor:
        """Return the pre-activations of units by the first `known` of the layer below."""
        return torch.addmm(
            self.biases[layer][:, units],
            self.values[layer][:, :known],
            self.weights[layer][units, :known].T,
        )


def _picked(weight: Tensor, rows: Tensor, columns: Tensor) -> Tensor:
    """Return a matrix's rows and columns in another order, at a tenth of what indexing takes."""
    return weight.detach().index_select(0, rows).index_select(1, columns)


def _rows(bias: Tensor) -> Tensor:
    """Return a bias as rows: one for each event given a context, else one for all, `(1, units)`."""
    return bias.detach() if bias.dim() == 2 else bias.detach()[None]


def _affine(h: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    return linear(h, weight, bias) if bias.dim() == 1 else linear(h, weight) + bias


def _repeat(ordering: Tensor, width: int) -> Tensor:
    """Return the flat indices of the `width` numbers that stand for each dimension in turn."""
    return (ordering[:, None] * width + torch.arange(width, device=ordering.device)).flatten()
