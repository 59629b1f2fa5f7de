"""Networks that are small enough to be drawn unit by unit, and what they compute."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ar_studio.diagrams import Diagram, Link, Node
from ar_studio.errors import StudioError
from ar_studio.figures import decimal, lowered
from ar_studio.inside.masks import inputs as input_names
from ar_studio.models.base import Model
from ar_studio.models.insides import Neuron, Tie, Wired, Wiring

MOST_INPUTS, MOST_UNITS = 16, 400
CROWDED = 40  # units in a row, from which on nobody reads them
STACKED = 0.62  # between units of a column
LEANING = 1.2  # how far a column leans at most, so that links pass by
ASIDE, BELOW = 1.1, 0.5  # of the last unit of a layer, where the 1 is that its biases lead from
FUNCTIONS: dict[str, Callable[[float], float]] = {
    "linear": lambda a: a,
    "relu": lambda a: max(0.0, a),
    "tanh": math.tanh,
    "sigmoid": lambda a: logistic(a),
}


@dataclass(frozen=True)
class Network:
    """A wiring, and what its dimensions are called along the ordering."""

    title: str
    wiring: Wiring
    names: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many inputs there are, and logits."""
        return len(self.names)

    @property
    def first_logit(self) -> int:
        """The number of the first logit; the others follow."""
        return len(self.wiring.neurons) - self.size

    @property
    def top(self) -> int:
        """The layer of the logits."""
        return len(self.wiring.layers) - 1

    def with_shared(self, shared: int, weight: float) -> "Network":
        """Return the network with a weight or bias changed, wherever it is; see `Tie.shared`."""
        ties = [
            one._replace(weight=weight) if one.shared == shared else one for one in self.wiring.ties
        ]
        neurons = [
            one._replace(bias=weight) if one.shared == shared >= 0 else one
            for one in self.wiring.neurons
        ]
        return replace(self, wiring=self.wiring._replace(ties=ties, neurons=neurons))

    def name(self, neuron: int) -> str:
        """Return what a neuron is called: x₂, h₁ of x₃, or logit of x₃."""
        layer, place, number, *_ = self.wiring.neurons[neuron]
        if layer == 0:
            return self.names[place]
        if layer == self.top:
            return f"logit of {self.names[place]}"
        several = f" of layer {layer}" if self.top > 2 else ""
        whose = f" of {self.names[place]}" if place >= 0 else ""
        return lowered(f"h{number + 1}") + several + whose


def of(model: Model) -> Network:
    """Return the network of a model.

    Raises
    ------
    StudioError
        If it cannot be drawn, and why.
    """
    if why := obstacle(model):
        raise StudioError(why)
    assert isinstance(model, Wired)
    names = input_names(model.space.size)
    along = tuple(names[dimension] for dimension in model.ordering.tolist())
    return Network(model.card.title, model.wiring(), along)


def obstacle(model: Model) -> str:
    """Return why a model's network cannot be drawn: other events, too large; empty if it can."""
    space, title = model.space, model.card.title
    if not space.values.flips:
        return "Networks are drawn unit by unit of binary events; these are others."
    if space.size > MOST_INPUTS:
        return (
            f"{space.size} dimensions are too many to draw every unit; train {title} on data of "
            f"at most {MOST_INPUTS}, such as sprinkler or bars-and-stripes."
        )
    assert isinstance(model, Wired)
    try:
        units = len(model.wiring().neurons)
    except StudioError as error:
        return str(error)
    if units > MOST_UNITS:
        return f"{units:,} units are too many to draw; train {title} with fewer, such as 4."
    return ""


def compute(network: Network, x: Sequence[float]) -> list[float]:
    """Return what each neuron puts out for inputs along the ordering."""
    neurons = network.wiring.neurons
    sums = [neuron.bias + neuron.extra for neuron in neurons]
    led: list[list[Tie]] = [[] for _ in neurons]
    for tie in network.wiring.ties:
        led[tie.end].append(tie)
    found = [float(value) for value in x]
    for number in range(len(x), len(neurons)):
        total = sums[number] + sum(tie.weight * found[tie.start] for tie in led[number])
        found.append(FUNCTIONS[neurons[number].activation](total))
    return found


def logistic(a: float) -> float:
    """Return `σ(a)`, which overflows nowhere."""
    return 1 / (1 + math.exp(-a)) if a >= 0 else math.exp(a) / (1 + math.exp(a))


def diagram(network: Network, values: Sequence[float | None] = ()) -> Diagram:
    """Return a network as a diagram, with what its neurons put out; None where that is unknown.

    Units of a place of the ordering stand together; in a column where states lead on to states,
    or where they are too many for a row.
    Links of one colour belong together: the columns of weights that are shared. Biases lead from
    a 1 at the end of each layer, and are seen where they are lit.
    """
    wiring = network.wiring
    sideways = any(
        wiring.neurons[tie.start].layer == wiring.neurons[tie.end].layer for tie in wiring.ties
    )
    if sideways:
        places = _columns(wiring, 0)
    else:
        places = _columns(wiring, LEANING) if _crowded(network) else _rows(network)
    nodes = []
    for number, (neuron, (x, y)) in enumerate(zip(wiring.neurons, places, strict=True)):
        known = values[number] if values else None
        nodes.append(_node(network, number, neuron, known, x, y))
    most = max((abs(tie.weight) for tie in wiring.ties), default=0.0) or 1.0
    links = [Link(tie.start, tie.end, abs(tie.weight) / most, tie.column) for tie in wiring.ties]
    heights: dict[int, list[float]] = {}
    for neuron, (_, y) in zip(wiring.neurons, places, strict=True):
        heights.setdefault(neuron.layer, []).append(y)
    left = min(x for x, _ in places)
    captions = tuple(
        (left - 0.6, sum(ys) / len(ys), wiring.layers[layer]) for layer, ys in heights.items()
    )
    ends = max(x for x, _ in places) + ASIDE
    for layer, ys in sorted(heights.items()):
        if layer:
            links += _biases(wiring, layer, len(nodes), most)
            title = f"1 (biases: {wiring.layers[layer]})"
            nodes.append(Node(title, ends, min(ys) - BELOW, "1", tone=1))
    return Diagram(network.title, tuple(nodes), tuple(links), captions)


def _biases(wiring: Wiring, layer: int, start: int, most: float) -> list[Link]:
    """Return links to the units of a layer from the 1 that their biases are weights of."""
    return [
        Link(start, number, min(1.0, abs(one.bias) / most), quiet=True)
        for number, one in enumerate(wiring.neurons)
        if one.layer == layer
    ]


def _node(
    network: Network, number: int, neuron: Neuron, known: float | None, x: float, y: float
) -> Node:
    name = network.name(number)
    ends = neuron.layer in (0, network.top)
    label = name.split()[0] if neuron.layer < network.top else "a"
    if known is not None:
        label = f"{known:.0f}" if neuron.layer == 0 else decimal(known, 2)
    beside = network.names[neuron.place] if ends else ""
    tone = 0 if neuron.layer == 0 else 3 if neuron.layer == network.top else 2
    return Node(name, x, y, label, beside, tone, over=neuron.layer == network.top)


def _crowded(network: Network) -> bool:
    """Tell whether there are too many units for a row, and all are of places of their own."""
    neurons = network.wiring.neurons
    most = max(neuron.number + 1 for neuron in neurons)
    return min(neuron.place for neuron in neurons) >= 0 and most * network.size > CROWDED


def _rows(network: Network) -> list[tuple[float, float]]:
    """Return where neurons lie in a row for each layer, those of a place side by side."""
    neurons = network.wiring.neurons
    counts: dict[tuple[int, int], int] = {}
    for neuron in neurons:
        key = neuron.layer, neuron.place
        counts[key] = counts.get(key, 0) + 1
    shared = max((n for (_, place), n in counts.items() if place < 0), default=0)
    own = max((n for (_, place), n in counts.items() if place >= 0), default=1)
    step = max(own + 0.4 * (own > 1), shared / network.size)
    return [
        (
            (neuron.number + 0.5) * step * network.size / counts[neuron.layer, neuron.place]
            if neuron.place < 0
            else step * neuron.place
            + step / 2
            + (neuron.number - (counts[neuron.layer, neuron.place] - 1) / 2),
            float(neuron.layer),
        )
        for neuron in neurons
    ]


def _columns(wiring: Wiring, leaning: float) -> list[tuple[float, float]]:
    """Return where neurons lie in a column for each place, layer above layer."""
    tallest: dict[int, int] = {}
    for neuron in wiring.neurons:
        tallest[neuron.layer] = max(tallest.get(neuron.layer, 0), neuron.number + 1)
    bottom, height = {}, 0.0
    for layer in sorted(tallest):
        bottom[layer] = height
        height += (tallest[layer] - 1) * STACKED + 1
    return [
        (
            float(one.place) * 1.6
            + leaning * ((one.number + 0.5) / tallest[one.layer] - 0.5) * (tallest[one.layer] > 1),
            bottom[one.layer] + one.number * STACKED,
        )
        for one in wiring.neurons
    ]
