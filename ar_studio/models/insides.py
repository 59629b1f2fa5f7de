"""What some families can show of their inside: a family that can is one of these.

What is shown comes from the model itself: its masks, weights, activations and attention.
"""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from torch import Tensor, nn

from ar_studio.models.base import AutoregressiveModel, Model


class MaskedLayers(NamedTuple):
    """The units and links of a masked network, layer by layer.

    Attributes
    ----------
    labels
        Of the inputs, of each hidden layer and of the outputs: what masks compare, for MADE the
        numbers `m(k)`.
    masks
        Of each hidden layer and of the outputs, `(units, units below)` bool; the inputs and
        outputs are dimensions in flat order, however many numbers stand for each.
    strengths
        How strong the links that are left are, like the masks: `|w|`, or of several numbers for
        one dimension their norm.
    direct
        Links from inputs to outputs, `(D, D)` bool; None without any.
    ordering
        Flat index of the dimension at each position, `(D,)`.
    rule
        Who sees whom, in a sentence.
    trained
        Whether the model was trained with just these masks.
    """

    labels: list[list[str]]
    masks: list[Tensor]
    strengths: list[Tensor]
    direct: Tensor | None
    ordering: Tensor
    rule: str
    trained: bool = True


class Masked(Model):
    """A model whose masks cut every path from an input to its own and to earlier outputs."""

    redraws: ClassVar[bool] = False  # whether masks are drawn, so that they can be drawn again

    @abstractmethod
    def masked_layers(self, draw: int = 0) -> MaskedLayers:
        """Return its units and links; under a `draw` above 0 as that draw of masks makes them."""


class Neuron(NamedTuple):
    """A unit of a network: `activation(bias + extra + Σ weight · what leads here)`.

    Attributes
    ----------
    layer
        Which layer it is of: 0 of the inputs, the last one of the logits.
    place
        Along the ordering, of the output it serves, or of an input its own; −1 if it serves many.
    number
        Which of the units of its layer at that place.
    activation
        A name of `parts.layers.ACTIVATIONS`, or "linear".
    shared
        Those with the same number, and ties that have it, have one bias in common; −1 of inputs.
    extra
        What is always added and is no bias: of inputs, say, that are told to be known.
    """

    layer: int
    place: int
    number: int
    bias: float = 0.0
    activation: str = "linear"
    shared: int = -1
    extra: float = 0.0


class Tie(NamedTuple):
    """A link between neurons, by number.

    Attributes
    ----------
    shared
        Those with the same number have one weight in common.
    column
        Which part of the weights it is of, a column of NADE's, say; 0 of those that share nothing.
    """

    start: int
    end: int
    weight: float
    shared: int
    column: int = 0


class Wiring(NamedTuple):
    """A network of binary events, unit by unit and link by link.

    Attributes
    ----------
    neurons
        A neuron comes after all that lead to it; the inputs come first, along the ordering.
    layers
        What each layer is called.
    formulas
        How each layer follows from those below, from the first one above the inputs on.
    """

    neurons: list[Neuron]
    ties: list[Tie]
    layers: list[str]
    formulas: list[str]


class Wired(Model):
    """A model that is a network of units and links, which can be drawn where it is small."""

    @abstractmethod
    def wiring(self) -> Wiring:
        """Return its units and links, for binary events."""


class Filters(NamedTuple):
    """Weights that are each as large as an event, and so are pictures.

    Attributes
    ----------
    title
        What they are, with their letter: “Input weights W”.
    one
        What has such weights: “hidden unit”.
    weights
        `(F, I, D)` for `F` of them and `I` numbers for each dimension.
    use
        The norm of what leads on from each, `(F,)`: how much the outputs listen; None if nothing
        leads on.
    number
        What each number is.
    ends
        The least and the largest that a number can be; None of weights, which are around 0.
    """

    title: str
    one: str
    weights: Tensor
    use: Tensor | None = None
    number: str = "weight"
    ends: tuple[float, float] | None = None


class Filtering(Model):
    """A model with weights as large as events."""

    @abstractmethod
    def filters(self) -> list[Filters]:
        """Return all its weights that are pictures."""


class Units(NamedTuple):
    """Hidden units as a prefix of an event grows: `(D, H)`, row `i` for the output at place `i`."""

    title: str
    values: Tensor


class Hidden(Model):
    """A model whose hidden units are those of what was seen so far."""

    @abstractmethod
    def hidden_units(self, x: Tensor) -> list[Units]:
        """Return the hidden units of one event `(1, *event_shape)`, of each layer."""


class Refining(Model):
    """A model that guesses all that is missing, and refines the guess."""

    @abstractmethod
    def guesses(self, x: Tensor, known: Tensor) -> Tensor:
        """Return what is expected of each dimension, from 0 to 1, guess after guess, `(k + 1, D)`.

        The first is that of nobody who looked; where known, `(D,)`, a dimension of the event
        `(1, *event_shape)` is as it is.
        """


class Graph(NamedTuple):
    """A Bayesian network.

    Attributes
    ----------
    parents
        Of each flat dimension, flat dimensions too.
    tables
        `p(x_d | x_pa(d))` of each dimension, `(K^|pa(d)|, K)`; the last parent counts fastest.
    """

    parents: list[tuple[int, ...]]
    tables: list[Tensor]


class Graphical(Model):
    """A model that is a Bayesian network with tables."""

    @abstractmethod
    def network(self) -> Graph:
        """Return its parents and tables."""


class Kernel(NamedTuple):
    """A convolution that is cut, or shifted, so that it sees earlier pixels only.

    Attributes
    ----------
    title
        Which it is: “First layer”.
    kind
        "A" if the pixel's own group is hidden, "B" if it is seen.
    mask, weight
        `(O, I, k, k)`, bool and 0 where cut.
    groups
        Of maps, one for each colour.
    """

    title: str
    kind: str
    mask: Tensor
    weight: Tensor
    groups: int


class Convolving(Model):
    """A model of masked convolutions."""

    @abstractmethod
    def kernels(self) -> list[Kernel]:
        """Return its convolutions that are larger than a pixel, the first one first."""


class Code(NamedTuple):
    """A layer of numbers that an event can be made of again.

    Attributes
    ----------
    title
        What it is: “Hidden layer 1”.
    values
        Those of one event, `(H,)`.
    binary
        Whether they are 0 or 1.
    exact
        Whether what is expected follows from them alone; else an average over draws of what lies
        between.
    """

    title: str
    values: Tensor
    binary: bool
    exact: bool = True


class Coding(Model):
    """A model that makes events of codes: hidden causes, or what an encoder puts out."""

    @abstractmethod
    def encode(self, x: Tensor) -> list[Code]:
        """Return the codes of one event `(1, *event_shape)`; each makes events by itself."""

    @abstractmethod
    def decode(self, layer: int, values: Tensor) -> Tensor:
        """Return the event expected of a code `(H,)` of `encode`'s list, `event_shape`."""


class Attention(NamedTuple):
    """What the output of one dimension attends to.

    Attributes
    ----------
    weights
        `(L, heads, T)`: each adds up to one over the `T` tokens, or is 0 where nothing is there
        to attend to.
    holds
        Flat dimension whose value each token holds, `(T,)`; −1 of a start token.
    given
        Of a text that is given, `(L, heads, S + 1)`: weights over its characters and its end,
        each adding up to one; None without.
    """

    weights: Tensor
    holds: Tensor
    given: Tensor | None = None


class Attending(Model):
    """A model that attends."""

    @abstractmethod
    def attention(self, x: Tensor, dimension: int) -> Attention:
        """Return what the output of a flat dimension attends to in one event."""


class Trace(NamedTuple):
    """A pass whose inner states can be differentiated by.

    Attributes
    ----------
    log_probs
        `log p(x_i | x_<i)` along the ordering, `(D,)`.
    layers
        By depth, from the inputs on: what each is called, and the tensors that it consists of.
    times
        Of each recurrence: what it is called, and its state after each step, of one tensor or two.
    """

    log_probs: Tensor
    layers: list[tuple[str, list[Tensor]]]
    times: list[tuple[str, list[list[Tensor]]]]


class Deep(Model):
    """A model of several layers, or of a recurrence through time."""

    @abstractmethod
    def trace(self, x: Tensor) -> Trace:
        """Return a pass over one event `(1, *event_shape)`, differentiable by what it holds."""


def norms(weights: Tensor) -> Tensor:
    """Return the norm of the weights `(F, …)` of each of `F`, `(F,)`."""
    return weights.detach().flatten(1).norm(dim=1)


def strength(weights: Tensor, inputs: int, outputs: int) -> Tensor:
    """Return `|w|` between dimensions, each of several numbers: their norm.

    Parameters
    ----------
    weights
        `(outputs·O, inputs·I)` for so many numbers each.
    """
    blocks = weights.detach().reshape(outputs, -1, inputs, weights.shape[1] // inputs)
    return blocks.square().sum((1, 3)).sqrt()


def traced(
    model: AutoregressiveModel, x: Tensor, modules: Sequence[tuple[str, nn.Module]]
) -> Trace:
    """Return the trace of a pass in which modules of a model put out its layers."""
    found: dict[str, list[Tensor]] = {name: [] for name, _ in modules}
    names = {module: name for name, module in modules}

    def keep(module: nn.Module, _: object, output: Tensor) -> None:
        found[names[module]].append(output)

    handles = [module.register_forward_hook(keep) for module in names]
    try:
        log_probs = model.conditionals(x).log_prob(x).flatten()[model.ordering]
    finally:
        for handle in handles:
            handle.remove()
    return Trace(log_probs, list(found.items()), [])
