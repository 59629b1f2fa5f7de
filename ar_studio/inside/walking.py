"""A network at work, step by step: what is seen, hidden units, logit, probability, and the value.

As a lecturer writes it on a board: `p(x) = Π p(x_d | x_<d)`, one factor after the other, with the
numbers of the network itself.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ar_studio.diagrams import Diagram, Lit
from ar_studio.figures import decimal, lowered
from ar_studio.inside import wirings
from ar_studio.inside.wirings import Network, logistic
from ar_studio.models.insides import Neuron

Part = Literal["inputs", "hidden", "logit", "probability", "value"]
MOST_TERMS = 6  # of a sum, and units in a sentence

PROBABILITY = "p(x_d = 1 | x_<d) = σ(a_d)"
FACTOR = "p(x) = Π_d p(x_d | x_<d)"


@dataclass(frozen=True)
class Step:
    """One thing that is done.

    Attributes
    ----------
    part
        What is done.
    place
        Along the ordering, of the dimension it is done for.
    words
        What it comes to, with its numbers.
    formula
        What is applied, a number into `Walk.formulas`.
    lit
        What is looked at on the diagram.
    values
        What each neuron puts out, as far as it is known by now.
    """

    part: Part
    place: int
    words: str
    formula: int
    lit: Lit
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Walk:
    """All steps from the first factor to the last.

    Attributes
    ----------
    x
        The event along the ordering.
    log_prob
        Its log-probability, in nats.
    """

    network: Network
    steps: tuple[Step, ...]
    x: tuple[int, ...]
    log_prob: float

    @property
    def formulas(self) -> list[str]:
        """How each layer follows from those below, and what is made of the logits."""
        return [*self.network.wiring.formulas, PROBABILITY, FACTOR]

    def diagram(self, step: int) -> Diagram:
        """Return the network with what is known after a step."""
        return wirings.diagram(self.network, self.steps[step].values)


def evaluate(network: Network, x: Sequence[int]) -> Walk:
    """Return how an event's probability is computed; its values are along the ordering."""
    return _Walker(network, tuple(x), None).walk()


def sample(network: Network, noise: Sequence[float]) -> Walk:
    """Return how an event is drawn from noise, a number from 0 to 1 for each place.

    A value is 1 if the noise is at least `1 − p`, as everywhere in the studio.
    """
    x: list[int] = []
    for place, u in enumerate(noise):
        rest = [0] * (network.size - place)
        logit = wirings.compute(network, [*x, *rest])[network.first_logit + place]
        x.append(int(u >= logistic(-logit)))
    return _Walker(network, tuple(x), tuple(noise)).walk()


class _Walker:
    def __init__(
        self, network: Network, x: tuple[int, ...], noise: tuple[float, ...] | None
    ) -> None:
        self.network, self.x, self.noise = network, x, noise
        self.found = wirings.compute(network, x)
        self.diagram = wirings.diagram(network)
        self.shown: set[int] = set() if noise is not None else set(range(len(x)))
        self.log_prob = 0.0

    def walk(self) -> Walk:
        steps = [step for place in range(len(self.x)) for step in self._factor(place)]
        return Walk(self.network, tuple(steps), self.x, self.log_prob)

    def _factor(self, place: int) -> Iterator[Step]:
        """Yield the steps for one factor."""
        logit = self.network.first_logit + place
        lit, neurons = self.diagram.lit(logit), self.network.wiring.neurons
        led = [n for n in lit.before if n < len(neurons)]  # others are what biases lead from
        seen = frozenset(n for n in led if neurons[n].layer == 0)
        yield self._step("inputs", place, self._seen(place, seen), 0, _only(-1, seen))
        for layer in range(1, self.network.top):
            units = frozenset(n for n in led if neurons[n].layer == layer)
            self.shown |= units
            words = self._units(sorted(units), seen)
            yield self._step("hidden", place, words, layer - 1, self._led(units, lit))
        self.shown.add(logit)
        words = f"a = {self._sum(logit)} = {_number(self.found[logit])}"
        yield self._step(
            "logit", place, words, self.network.top - 1, self._led(frozenset({logit}), lit)
        )
        yield self._step("probability", place, self._probability(place), self.network.top, lit)
        yield self._value(place)

    def _step(self, part: Part, place: int, words: str, formula: int, lit: Lit) -> Step:
        values = tuple(
            value if number in self.shown else None for number, value in enumerate(self.found)
        )
        return Step(part, place, words, formula, lit, values)

    def _led(self, units: frozenset[int], lit: Lit) -> Lit:
        """Return what leads to some units, in one step."""
        links = frozenset(n for n in lit.links_before if self.diagram.links[n].end in units)
        below = frozenset(self.diagram.links[n].start for n in links)
        focus = next(iter(units)) if len(units) == 1 else -1
        return Lit(focus, below, units, links, frozenset())

    def _seen(self, place: int, seen: frozenset[int]) -> str:
        name = self.network.names[place]
        given = ", ".join(f"{self.network.names[n]} = {self.x[n]}" for n in sorted(seen))
        own = " Its own value is among them: this is no conditional." if place in seen else ""
        return f"{name} sees {given or 'nothing'}.{own}"

    def _units(self, units: list[int], seen: frozenset[int]) -> str:
        if not units:
            return "No hidden unit leads to it."
        said = [self._unit(unit) for unit in units[: MOST_TERMS // 2]]
        more = len(units) - len(said)
        return ";  ".join(said) + (f";  and {more} more" if more > 0 else "")

    def _unit(self, unit: int) -> str:
        neuron: Neuron = self.network.wiring.neurons[unit]
        name = lowered(f"h{neuron.number + 1}")
        applied = "" if neuron.activation == "linear" else neuron.activation
        return f"{name} = {applied}({self._sum(unit)}) = {_number(self.found[unit])}"

    def _sum(self, neuron: int) -> str:
        """Write out what a neuron adds up."""
        wiring = self.network.wiring
        terms = [
            f"{_number(tie.weight)}·{_number(self.found[tie.start], tie.start < self.network.size)}"
            for tie in wiring.ties
            if tie.end == neuron
        ]
        more = [f"… ({len(terms) - MOST_TERMS} more)"] if len(terms) > MOST_TERMS else []
        one = wiring.neurons[neuron]
        extra = [_number(one.extra)] if one.extra else []
        said = [_number(one.bias), *extra, *terms[:MOST_TERMS], *more]
        return " + ".join(said).replace("+ −", "− ")

    def _probability(self, place: int) -> str:
        name, a = self.network.names[place], self.found[self.network.first_logit + place]
        given = " | " + ", ".join(self.network.names[:place]) if place else ""
        return f"p({name} = 1{given}) = σ({_number(a)}) = {logistic(a):.3f}"

    def _value(self, place: int) -> Step:
        name, x = self.network.names[place], self.x[place]
        a = self.found[self.network.first_logit + place]
        factor = logistic(a) if x else logistic(-a)
        self.log_prob += math.log(factor) if factor else -math.inf
        self.shown.add(place)
        one = f"{logistic(a):.3f}" if x else f"1 − {logistic(a):.3f} = {factor:.3f}"
        drawn = ""
        if self.noise is not None:
            sign = "≥" if x else "<"
            drawn = f"Noise {self.noise[place]:.3f} {sign} 1 − p = {logistic(-a):.3f}, so "
        so_far = f"{math.exp(self.log_prob):.4g}"
        words = f"{drawn}{name} = {x}: the factor is {one}, the product so far {so_far}."
        lit = _only(place, frozenset())
        return self._step("value", place, words, self.network.top + 1, lit)


def _only(node: int, before: frozenset[int]) -> Lit:
    return Lit(node, before, frozenset(), frozenset(), frozenset())


def _number(value: float, whole: bool = False) -> str:
    return f"{value:.0f}" if whole else decimal(value, 2)
