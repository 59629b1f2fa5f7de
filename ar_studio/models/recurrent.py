"""A recurrent network along the ordering: the lectures' first for pixels, and for text."""

from typing import Literal

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.errors import StudioError
from ar_studio.models.abilities import Carrying
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Deep, Hidden, Trace, Units, Wired, Wiring
from ar_studio.models.parts.context import ContextTerm
from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.orderless import DropoutShare
from ar_studio.models.parts.reals import Dimensions, Measured, MixtureConfig, outputs
from ar_studio.models.parts.values import encode, units
from ar_studio.models.parts.wires import Wires
from ar_studio.orderings import OneOrdering, OrderingSeed
from ar_studio.settings import titled
from ar_studio.spaces import EventSpace

Cell = Literal["rnn", "lstm", "gru"]

NETWORKS: dict[Cell, type[nn.RNN | nn.LSTM | nn.GRU]] = {
    "rnn": nn.RNN,
    "lstm": nn.LSTM,
    "gru": nn.GRU,
}
GATES: dict[Cell, int] = {"rnn": 1, "lstm": 4, "gru": 3}
WITHIN = 0.08  # the largest weight there is to begin with
WRITTEN: dict[str, object] = {  # for texts
    "learning_rate": 5e-3,
    "batch_size": 32,
    "epochs": 10,
    "clip_norm": 5.0,
    "averaging": 0.99,
}


class RecurrentConfig(MixtureConfig):
    cell: Cell = Field(
        default="lstm",
        title="Cell",
        description="A plain tanh recurrence, or one whose gates keep what it has seen for long.",
        json_schema_extra=titled(
            {
                "rnn": ("Plain", "h = tanh(Wx + Uh): soon forgets."),
                "lstm": ("LSTM", "Long short-term memory: three gates and a cell of its own."),
                "gru": ("GRU", "Gated recurrent unit: two gates, fewer weights than an LSTM."),
            }
        ),
    )
    hidden: int = Field(default=128, ge=1, le=4096, title="Hidden units", description="Width H.")
    layers: int = Field(
        default=1, ge=1, le=8, title="Layers", description="Recurrences on top of one another."
    )
    dropout: DropoutShare = 0.0
    ordering: OneOrdering = "raster"
    ordering_seed: OrderingSeed = 0


class Recurrent(Measured, Hidden, Deep, Wired, Carrying):
    """A recurrent network that reads the event, one dimension after the other.

    `h_0 = b_0`, `h_i = cell(h_{i−1}, x_i)`, `p(x_{i+1} | x_≤i) = softmax(V h_i + b)`, or a sigmoid,
    with `h` `(H,)`, `V` `(O, H)` and `b` `(O,)` shared by all dimensions. The cell is `tanh(W x + U
    h + a)`, an LSTM (Hochreiter & Schmidhuber 1997; its forget gates begin with a bias of 1) or a
    GRU (Cho et al. 2014). Values enter one-hot, binary ones as −1 and 1. A context adds to `b_0`
    and is an input of every step.

    Real numbers enter standardised by `centre` and `spread`, both taken from the training data, and
    `V h_i + b` are the weights, means and log scales of a mixture (`parts/mixtures.py`).

    A text is read on and on (char-rnn, Karpathy 2015): a window of training begins in the state
    that the one before it ended in, which is never set back, and gradients end there. An event by
    itself, as validation and samples have it, begins in `b_0`, of which the first windows teach.
    """

    Config = RecurrentConfig
    card = Card(
        name="recurrent",
        title="Recurrent network",
        authors="J. L. Elman; S. Hochreiter, J. Schmidhuber; K. Cho et al.; A. Karpathy",
        year=1990,
        group="Recurrence, convolution and attention",
        citation="S. Hochreiter, J. Schmidhuber, “Long short-term memory”, Neural Computation 9, "
        "1997; J. L. Elman, “Finding structure in time”, Cognitive Science 14, 1990; A. Karpathy, "
        "“The unreasonable effectiveness of recurrent neural networks”, 2015",
        idea="Read the pixels, or characters, one by one, keep a summary of them all, and predict "
        "the next by it: as many weights for a thousand as for ten.",
        equation="h_0 = b_0,  h_i = cell(h_{i−1}, x_i),  p(x_{i+1} = 1 | x_≤i) = σ(v·h_i + b), "
        "or a mixture of real numbers",
        parameters="gH(I + H + 2) + (L − 1)·gH(2H + 2) + O(H + 1) + sLH; g = 1, 4 or 3, s = 1, 2 "
        "or 1, I = O = 1 or K; of real numbers I = 1, O = 3K of K components, 2 if K = 1",
        orderings="one, fixed before training",
        contexts=True,
        values=("binary", "categorical", "real"),
        differs="Of char-rnn, for texts: gradients are clipped by their norm, where it clamps each "
        "of them to ±5, the rate has the trainer's schedules, where it falls by 3 % an epoch from "
        "the tenth on, and validation is of single windows, where it reads on from 0; evaluate "
        "--sliding reads on.",
        recipes={
            "": Recipe(
                training={
                    "learning_rate": 5e-3,
                    "batch_size": 64,
                    "epochs": 30,
                    "clip_norm": 1.0,
                    "averaging": 0.999,
                }
            ),
            "digits": Recipe(
                {"hidden": 64},
                {
                    "learning_rate": 1e-2,
                    "batch_size": 50,
                    "epochs": 60,
                    "clip_norm": 10.0,
                    "averaging": 0.99,
                },
            ),
            "ar2": Recipe(
                {"hidden": 32, "components": 1},
                {
                    "learning_rate": 1e-2,
                    "batch_size": 32,
                    "epochs": 60,
                    "clip_norm": 1.0,
                    "averaging": 0.99,
                },
            ),
            "hello": Recipe({"hidden": 16}, {**WRITTEN, "learning_rate": 1e-2, "epochs": 40}),
            "sherlock-holmes": Recipe(training=WRITTEN),
            "tinyshakespeare": Recipe(training=WRITTEN),
        },
    )
    small_configs = (
        {"hidden": 6},
        {"hidden": 5, "cell": "gru", "layers": 2, "ordering": "random"},
        {"hidden": 6, "cell": "rnn", "ordering": "column", "dropout": 0.3, "components": 1},
    )

    def __init__(self, space: EventSpace, config: RecurrentConfig) -> None:
        super().__init__(
            space, config, orderings.make(config.ordering, space, config.ordering_seed)
        )
        width, hidden, context = units(space.levels), config.hidden, space.context
        first = width + (hidden if context else 0)
        self.cells = nn.ModuleList(
            NETWORKS[config.cell](hidden if layer else first, hidden, batch_first=True)
            for layer in range(config.layers)
        )
        self.V = nn.Parameter(torch.empty(outputs(space, config), hidden))
        for parameter in (*self.cells.parameters(), self.V):
            nn.init.uniform_(parameter, -WITHIN, WITHIN)
        if config.cell == "lstm":
            for cell in self.cells:
                nn.init.ones_(cell.get_parameter("bias_ih_l0")[hidden : 2 * hidden])
        self.b = nn.Parameter(torch.zeros(len(self.V)))
        self.start = nn.Parameter(torch.zeros(config.layers, states(config.cell), hidden))
        width_of_start = config.layers * states(config.cell) * hidden
        self.given_start = ContextTerm(context, width_of_start) if context else None
        self.given_input = ContextTerm(context, hidden) if context else None

    @staticmethod
    def parameter_count(space: EventSpace, config: RecurrentConfig) -> int:
        width, hidden, context = units(space.levels), config.hidden, space.context
        gates, start = GATES[config.cell] * hidden, states(config.cell) * config.layers * hidden
        first = gates * (width + hidden + 2)
        others = (config.layers - 1) * gates * (2 * hidden + 2)
        given = ContextTerm.parameter_count(context, start + hidden)
        given += gates * hidden if context else 0
        return first + others + outputs(space, config) * (hidden + 1) + start + given

    @property
    def output_bias(self) -> nn.Parameter:
        return self.b

    def inputs(self, values: Tensor, dimensions: Dimensions) -> Tensor:
        """Return values `(…)` of some dimensions as the network takes them, `(…, I)`."""
        if self.head is None:
            return encoded(values, self.space.levels, self.V.dtype)
        return self.standardised(values, dimensions)[..., None]

    @property
    def carries(self) -> bool:
        in_order = self.config.ordering == "raster" and self.space.context is None
        return in_order and self.space.kind.windowed

    def begin(self, batch_size: int) -> Tensor:
        """Return `h_0`, and an LSTM's cells, of each layer, `(B, L, 1 or 2, H)`."""
        state = self.start[None]
        if self.given_start is not None:
            state = state + self.given_start(self.known_context).view(-1, *self.start.shape)
        return state.expand(batch_size, -1, -1, -1)

    def read(
        self, inputs: Tensor, state: Tensor, dropout: Dropout | None = None
    ) -> tuple[Tensor, Tensor]:
        """Return the last layer's `h` before each value and the next, and the state at the end.

        The former is `(B, n + 1, H)`, the latter as `begin` returns it.

        Parameters
        ----------
        inputs
            The values, `(B, n, I)`.
        state
            As `begin` returns it.
        """
        below, h, ends = inputs, inputs, []
        for cell, before in zip(self.cells, state.unbind(1), strict=True):
            first = [part[None].contiguous() for part in before.unbind(1)]
            outputs, end = cell(below, tuple(first) if len(first) > 1 else first[0])
            ends.append(torch.cat(end if isinstance(end, tuple) else (end,)).transpose(0, 1))
            h = torch.cat([before[:, :1], outputs], 1)
            h = h if dropout is None else dropout(h)
            below = h[:, 1:]
        return h, torch.stack(ends, 1).to(state)

    def onwards(
        self, x: Tensor, state: Tensor | None, generator: torch.Generator | None = None
    ) -> tuple[Tensor, Tensor]:
        share = self.config.dropout
        dropout = None if generator is None else Dropout(share, generator, x.device)
        state = self.begin(len(x)) if state is None else state
        inputs = encoded(x, self.space.levels, self.V.dtype)  # characters, of any passage
        h, after = self.read(inputs, state, dropout)
        logits = h[:, :-1] @ self.V.T + self.b
        return discrete(logits, self.space.levels).log_prob(x), after

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        dropout = Dropout(self.config.dropout, generator, x.device)
        conditional = self._given(self._states(x, self.ordering, dropout), self.ordering)
        return -conditional.log_prob(x).flatten(1).sum(1).mean()

    @torch.no_grad()
    def hidden_units(self, x: Tensor) -> list[Units]:
        return [Units("States h", self._states(x, self.ordering)[0])]

    @torch.no_grad()
    def wiring(self) -> Wiring:
        if self.config.cell != "rnn":
            raise StudioError("Cells of an LSTM or a GRU are no single units; draw a plain one.")
        count, onward = self.config.layers, "h_0 = b_0,  h_i = tanh(W x_i + U h_{i−1} + a)"
        marks = [f" {n}" for n in range(1, count + 1)] if count > 1 else [""]
        states = ((f"State h{mark}", onward) for mark in marks)
        wires = Wires(self.space.size, *states, ("Logits a", "a = v·h_i + b"))
        before: list[list[int]] = []  # the states at the place before, of each layer
        tops = []
        for place in range(self.space.size):
            before = self._wire(wires, place, before)
            tops.append(before[-1])
        for top, logit in zip(tops, wires.logits(self.b.expand(self.space.size), "b"), strict=True):
            wires.tie(top, [logit], self.V.T, "V")
        return wires.done()

    def _wire(self, wires: Wires, place: int, before: list[list[int]]) -> list[list[int]]:
        """Add the states of each layer at a place of the ordering, and return them.

        Values enter as −1 and 1, which is 2x − 1: so weights are doubled where x is 0 or 1.
        """
        states = []
        for number, cell in enumerate(self.cells, 1):
            if not before:
                states.append(wires.units(number, self.begin(1)[0, number - 1, 0], "linear", 0))
                continue
            W, U, first, second = (parameter.detach() for parameter in cell.parameters())
            bias, W = (first + second - W.sum(1), 2 * W) if number == 1 else (first + second, W)
            units = wires.units(number, bias, "tanh", place, f"a{number}")
            below = [wires.inputs[place - 1]] if number == 1 else states[-1]
            wires.tie(below, units, W.T, f"W{number}")
            wires.tie(before[number - 1], units, U.T, f"U{number}")
            states.append(units)
        return states

    def trace(self, x: Tensor) -> Trace:
        along, decoder = x.flatten(1)[:, self.ordering], RecurrentDecoder(self, 1, self.ordering)
        for part in decoder.state:
            for tensor in part:
                tensor.requires_grad_()  # so that all that follow can be differentiated by
        found, times = [], [[] for _ in decoder.state]
        with torch.enable_grad():
            for value in along.unbind(1):
                states = decoder.go_on()
                for kept, state in zip(times, states, strict=True):
                    kept.append(state)
                found.append(decoder.predict().log_prob(value)[0])
                decoder.observe(value)
        named = [(f"layer {number}", states) for number, states in enumerate(times, 1)]
        return Trace(torch.stack(found), [], named)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        return self._given(self._states(x, ordering), ordering)

    def _given(self, h: Tensor, ordering: Tensor) -> Conditional:
        return self.conditionals_of((h @ self.V.T)[:, orderings.positions(ordering)] + self.b)

    def _states(self, x: Tensor, ordering: Tensor, dropout: Dropout | None = None) -> Tensor:
        """Return the last layer's state before each place of the ordering, `(B, D, H)`."""
        inputs = self.inputs(x.flatten(1)[:, ordering], ordering)
        if self.given_input is not None:
            given = self.given_input(self.known_context)[:, None]
            inputs = torch.cat([inputs, given.expand(*inputs.shape[:2], -1)], 2)
        return self.read(inputs, self.begin(len(x)), dropout)[0][:, :-1]

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return RecurrentDecoder(self, batch_size, ordering)


def states(cell: Cell) -> int:
    """Return how many vectors a cell's state has: an LSTM keeps cells beside its output."""
    return 2 if cell == "lstm" else 1


def encoded(values: Tensor, levels: int, dtype: torch.dtype) -> Tensor:
    """Return values `(...)` as inputs `(..., I)`: one-hot, or −1 and 1."""
    inputs = encode(values, levels, dtype)
    return 2 * inputs - 1 if units(levels) == 1 else inputs


class RecurrentDecoder(Decoder):
    """Keeps the state after the known values, `h` `(B, H)` of each layer (and its cells)."""

    def __init__(self, model: Recurrent, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model, self.cell = model, model.config.cell
        self.V, self.b, self.width = model.V.detach(), model.b.detach(), units(model.space.levels)
        self.weights = [[one.detach() for one in cell.parameters()] for cell in model.cells]
        with torch.no_grad():
            begun = model.begin(batch_size).clone(memory_format=torch.contiguous_format)
            self.state = [list(layer.unbind(1)) for layer in begun.unbind(1)]
            self.inputs = self.V.new_zeros(batch_size, self.weights[0][0].shape[1])
            if model.given_input is not None:
                self.inputs[:, self.width :] = model.given_input(model.known_context)
        self.remember(state=0, inputs=0)

    def predict(self) -> Conditional:
        raw = torch.addmm(self.b, self.state[-1][0], self.V.T)
        return self.model.conditional(raw, self.dimension)

    def go_on(self) -> list[list[Tensor]]:
        """Return the state of each layer after the last value, by which all later ones follow.

        An LSTM's output is made of its cells; that it is shall not count as a way through time.
        """
        self.state = [[part.clone() for part in state] for state in self.state]
        return [list(state) for state in self.state]

    def _observe(self, value: Tensor) -> None:
        self.inputs[:, : self.width] = self.model.inputs(value, self.dimension)
        below = self.inputs
        for layer, weights in enumerate(self.weights):
            self.state[layer] = self._next(below, self.state[layer], weights)
            below = self.state[layer][0]

    def _next(self, x: Tensor, state: list[Tensor], weights: list[Tensor]) -> list[Tensor]:
        if self.cell == "lstm":
            return list(torch.lstm_cell(x, state, *weights))
        if self.cell == "gru":
            return [torch.gru_cell(x, state[0], *weights)]
        return [torch.rnn_tanh_cell(x, state[0], *weights)]
