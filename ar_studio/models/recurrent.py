"""A recurrent network along the ordering: the lectures' first step towards pixel networks."""

from typing import Literal

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Deep, Hidden, Trace, Units
from ar_studio.models.parts.context import ContextTerm
from ar_studio.models.parts.values import encode, marginal_logits, units
from ar_studio.orderings import OneOrdering, OrderingSeed
from ar_studio.settings import Settings, titled
from ar_studio.spaces import EventSpace

Cell = Literal["rnn", "lstm", "gru"]

NETWORKS: dict[Cell, type[nn.RNN | nn.LSTM | nn.GRU]] = {
    "rnn": nn.RNN,
    "lstm": nn.LSTM,
    "gru": nn.GRU,
}
GATES: dict[Cell, int] = {"rnn": 1, "lstm": 4, "gru": 3}


class RecurrentConfig(Settings):
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
    ordering: OneOrdering = "raster"
    ordering_seed: OrderingSeed = 0


class Recurrent(Hidden, Deep, AutoregressiveModel):
    """A recurrent network that reads the event, one dimension after the other.

    `h_i = cell(h_{i−1}, x_{i−1})`, `p(x_i | x_<i) = softmax(V h_i + b_i)`, or a sigmoid, with `h`
    `(H,)`, `V` `(O, H)` shared by all dimensions and `b_i` `(O,)` of each. The cell is `tanh(W x +
    U h + a)`, an LSTM (Hochreiter & Schmidhuber 1997) or a GRU (Cho et al. 2014). Values enter
    one-hot, binary ones as −1 and 1, and zeros stand before the first. A context sets `h_0` and
    is an input of every step.
    """

    Config = RecurrentConfig
    card = Card(
        name="recurrent",
        title="Recurrent network",
        authors="J. L. Elman; S. Hochreiter, J. Schmidhuber; K. Cho et al.",
        year=1990,
        group="Recurrence, convolution and attention",
        citation="S. Hochreiter, J. Schmidhuber, “Long short-term memory”, Neural Computation 9, "
        "1997; J. L. Elman, “Finding structure in time”, Cognitive Science 14, 1990",
        idea="Read the pixels one by one, keep a summary of them all, and predict the next by it: "
        "as many weights for a thousand pixels as for ten, but for a bias of each.",
        equation="h_i = cell(h_{i−1}, x_{i−1}),  p(x_i = 1 | x_<i) = σ(v·h_i + b_i)",
        parameters="gH(O + H + 2) + (L − 1)·gH(2H + 2) + OH + DO; g = 1, 4 or 3, O = 1 or K",
        orderings="one, fixed before training",
        contexts=True,
        differs="Each pixel has an output bias of its own, so these few numbers grow with the "
        "image, and the state before the first pixel is 0 unless a context sets it; lectures "
        "share the bias and learn that state, h_0 = b_0.",
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
        },
    )
    small_configs = (
        {"hidden": 6},
        {"hidden": 5, "cell": "gru", "layers": 2, "ordering": "random"},
        {"hidden": 6, "cell": "rnn", "ordering": "column"},
    )

    def __init__(self, space: EventSpace, config: RecurrentConfig) -> None:
        super().__init__(
            space, config, orderings.make(config.ordering, space, config.ordering_seed)
        )
        width, hidden, context = units(space.levels), config.hidden, space.context
        self.cells = NETWORKS[config.cell](
            width + (hidden if context else 0), hidden, config.layers, batch_first=True
        )
        self.V = nn.Parameter(torch.randn(width, hidden) * (1 / hidden) ** 0.5)
        self.b = nn.Parameter(torch.zeros(space.size, width))
        self.given_start = ContextTerm(context, start_width(config)) if context else None
        self.given_input = ContextTerm(context, hidden) if context else None

    @staticmethod
    def parameter_count(space: EventSpace, config: RecurrentConfig) -> int:
        width, hidden, context = units(space.levels), config.hidden, space.context
        gates = GATES[config.cell] * hidden
        first = gates * (width + hidden + 2)
        others = (config.layers - 1) * gates * (2 * hidden + 2)
        given = ContextTerm.parameter_count(context, start_width(config) + hidden)
        given += gates * hidden if context else 0
        return first + others + width * hidden + space.size * width + given

    def start(self, batch_size: int) -> list[Tensor]:
        """Return what a batch starts from: `h`, and an LSTM's cells, each `(L, B, H)`."""
        layers, hidden = self.config.layers, self.config.hidden
        if self.given_start is None:
            return [self.V.new_zeros(layers, batch_size, hidden)] * parts(self.config.cell)
        state = self.given_start(self.known_context).expand(batch_size, -1)
        return list(state.view(batch_size, -1, layers, hidden).permute(1, 2, 0, 3).contiguous())

    @torch.no_grad()
    def hidden_units(self, x: Tensor) -> list[Units]:
        return [Units("States h", self._states(x, self.ordering)[0])]

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
        h = self._states(x, ordering)
        logits = (h @ self.V.T)[:, orderings.positions(ordering)] + self.b
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def _states(self, x: Tensor, ordering: Tensor) -> Tensor:
        """Return the last layer's state at each place of the ordering, `(B, D, H)`."""
        along = encoded(x.flatten(1)[:, ordering], self.space.levels, self.V.dtype)
        inputs = torch.cat([torch.zeros_like(along[:, :1]), along[:, :-1]], 1)
        if self.given_input is not None:
            given = self.given_input(self.known_context)[:, None]
            inputs = torch.cat([inputs, given.expand(*inputs.shape[:2], -1)], 2)
        start = self.start(len(x))
        h, _ = self.cells(inputs, tuple(start) if len(start) > 1 else start[0])
        return h

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.b.copy_(marginal_logits(pmf))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return RecurrentDecoder(self, batch_size, ordering)


def parts(cell: Cell) -> int:
    """Return how many vectors a cell's state has: an LSTM keeps cells beside its output."""
    return 2 if cell == "lstm" else 1


def start_width(config: RecurrentConfig) -> int:
    return parts(config.cell) * config.layers * config.hidden


def encoded(values: Tensor, levels: int, dtype: torch.dtype) -> Tensor:
    """Return values `(...)` as inputs `(..., I)`: one-hot, or −1 and 1, so that 0 is no value."""
    inputs = encode(values, levels, dtype)
    return 2 * inputs - 1 if units(levels) == 1 else inputs


class RecurrentDecoder(Decoder):
    """Keeps the state after the last known value, `h` `(B, H)` of each layer (and its cells)."""

    def __init__(self, model: Recurrent, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.cell: Cell = model.config.cell
        self.V, self.b = model.V.detach(), model.b.detach()[ordering]
        self.layers = [
            tuple(weight.detach() for weight in weights) for weights in model.cells.all_weights
        ]
        with torch.no_grad():
            start = model.start(batch_size)
            self.state = [[part[layer] for part in start] for layer in range(len(self.layers))]
            self.width = self.V.shape[0]
            self.inputs = self.V.new_zeros(batch_size, model.cells.input_size)
            if model.given_input is not None:
                self.inputs[:, self.width :] = model.given_input(model.known_context)
        self.remember(state=0, inputs=0)
        self.stepped = False  # whether the state includes the inputs

    def predict(self) -> Conditional:
        h = self._step()
        return discrete(torch.addmm(self.b[self.position], h, self.V.T), self.space.levels)

    def go_on(self) -> list[list[Tensor]]:
        """Return the state of each layer after the last input, by which all later ones follow.

        An LSTM's output is made of its cells; that it is shall not count as a way through time.
        """
        self._step()
        self.state = [[part.clone() for part in state] for state in self.state]
        return [list(state) for state in self.state]

    def _observe(self, value: Tensor) -> None:
        self._step()
        self.inputs[:, : self.width] = encoded(value, self.space.levels, self.V.dtype)
        self.stepped = False

    def _step(self) -> Tensor:
        """Return the last layer's output `(B, H)`, after a step if there is a new input."""
        if not self.stepped:
            below = self.inputs
            for layer, weights in enumerate(self.layers):
                self.state[layer] = self._next(below, self.state[layer], weights)
                below = self.state[layer][0]
            self.stepped = True
        return self.state[-1][0]

    def _next(self, x: Tensor, state: list[Tensor], weights: tuple[Tensor, ...]) -> list[Tensor]:
        if self.cell == "lstm":
            return list(torch.lstm_cell(x, state, *weights))
        if self.cell == "gru":
            return [torch.gru_cell(x, state[0], *weights)]
        return [torch.rnn_tanh_cell(x, state[0], *weights)]
