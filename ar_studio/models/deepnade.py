"""DeepNADE, trained for all orderings at once (EoNADE; Uria, Murray & Larochelle 2014)."""

import torch
from pydantic import Field
from torch import Tensor

from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Filtering, Filters, Hidden, Units, Wired, Wiring, norms
from ar_studio.models.parts.context import ContextTerm, shifted
from ar_studio.models.parts.deep import DeepNetwork, network_parameters
from ar_studio.models.parts.drawn import OrderingsDrawn
from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.layers import HiddenLayers
from ar_studio.models.parts.orderless import (
    ALL_ORDERINGS,
    DefaultOrdering,
    DefaultOrderingSeed,
    DropoutShare,
    Orderless,
    output_parameters,
)
from ar_studio.models.parts.values import encode
from ar_studio.models.parts.wires import Wires
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

# For the binary tables of the papers.
TABLES = {"learning_rate": 1e-3, "batch_size": 100, "epochs": 300, "look_ahead": 60}


class DeepNADEConfig(Settings):
    hidden: HiddenLayers = Field(
        default=(500, 500),
        min_length=1,
        title="Hidden layers",
        description="Units of each hidden layer, for example 500, 500.",
    )
    mask_input: bool = Field(
        default=True,
        title="See the mask",
        description="Tell the network which values are observed; it should know.",
    )
    ordering: DefaultOrdering = "raster"
    ordering_seed: DefaultOrderingSeed = 0
    drawn: OrderingsDrawn = "uniform"
    dropout: DropoutShare = 0.0


class DeepNADE(Filtering, Hidden, Wired, Orderless):
    """DeepNADE: one deep network predicts any dimension from any others; EoNADE is its ensemble.

    `h¹ = relu(W(m⊙x) + Mm + c)`, `h^l = relu(W^l h^{l−1} + c^l)`,
    `p(x_d = 1 | x_O) = σ(V h^L + b)_d`, with `W`, `M` `(D, H)` and `V` `(D, H)`; with `K > 2`
    values `W` `(D, K, H)` is looked up by value and `V` `(D, K, H)` feeds a softmax. Along one
    ordering the first layer is a running sum, so that a step costs only the layers above it. A
    context adds terms of its own to `c` and `b`.
    The authors train layer after layer first; here all are trained at once.
    """

    Config = DeepNADEConfig
    card = Card(
        name="deepnade",
        title="DeepNADE",
        authors="B. Uria, I. Murray, H. Larochelle",
        year=2014,
        group="Masked networks, and those of any ordering",
        citation="B. Uria, I. Murray, H. Larochelle, “A deep and tractable density estimator”, "
        "ICML 2014",
        idea="Train one network for all orderings: hide a random part and predict it from the "
        "rest; an ensemble of orderings is EoNADE.",
        equation="h = g(W(m⊙x) + Mm + c),  p(x_d = 1 | x_O) = σ(V h^L + b)_d",
        parameters="2DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D; without the mask DH₁ less; "
        "(K + 1)DH₁ and D·K outputs for K values",
        orderings=ALL_ORDERINGS,
        contexts=True,
        differs="The authors train layer after layer first; here all are trained at once.",
        published=(
            Published(85.10, "binarized-mnist · fixed", "2 × 500, 128 orderings"),
            Published(87.71, "binarized-mnist · fixed", "1 × 500, 128 orderings", approximate=True),
            Published(87.96, "binarized-mnist · fixed", "2 × 500, 2 orderings", approximate=True),
            Published(90.69, "binarized-mnist · fixed", "1 × 500, 2 orderings", approximate=True),
        ),
        recipes={
            "": Recipe(training={"learning_rate": 1e-3, "batch_size": 100, "epochs": 100}),
            "uci-binary/": Recipe({"hidden": (500,)}, TABLES),
            "uci-binary/adult": Recipe(
                {"hidden": (500,)},
                {**TABLES, "learning_rate": 3e-3, "weight_decay": 1e-4, "epochs": 400},
            ),
            "uci-binary/connect4": Recipe({"hidden": (500,)}, {**TABLES, "learning_rate": 3e-3}),
            "uci-binary/dna": Recipe(
                {"hidden": (500,)}, {**TABLES, "weight_decay": 3e-3, "epochs": 600}
            ),
            "uci-binary/nips-0-12": Recipe({"hidden": (500,)}, {**TABLES, "weight_decay": 1e-1}),
            "uci-binary/mushrooms": Recipe(
                {"hidden": (500,)},
                {"learning_rate": 3e-3, "batch_size": 100, "epochs": 1500, "look_ahead": 0},
            ),
        },
    )
    small_configs = (
        {"hidden": (9, 7)},
        {"hidden": (8,), "mask_input": False, "ordering": "random"},
        {"hidden": (8,), "drawn": "mac", "dropout": 0.3},
    )

    def __init__(self, space: EventSpace, config: DeepNADEConfig) -> None:
        super().__init__(space, config)
        self.network = DeepNetwork(space, config.hidden, config.mask_input)
        first = config.hidden[0]
        self.given_hidden = ContextTerm(space.context, first) if space.context else None

    @staticmethod
    def parameter_count(space: EventSpace, config: DeepNADEConfig) -> int:
        weights = network_parameters(space, config.hidden, config.mask_input)
        given = ContextTerm.parameter_count(space.context, config.hidden[0])
        return weights + given + output_parameters(space)

    @property
    def start(self) -> Tensor:
        """The first layer's biases and what the context adds, `(B, H₁)`, or `(1, H₁)`."""
        return shifted(self.network.c, self.given_hidden, self)

    def logits(self, inputs: Tensor, known: Tensor, dropout: Dropout | None = None) -> Tensor:
        return self.network(inputs, known, dropout, self.start) + self.biases

    @torch.no_grad()
    def wiring(self) -> Wiring:
        network, order, deep = self.network, self.ordering, list(self.network.layers)
        above = "h^l = relu(W^l h^{l−1} + c^l)"
        wires = Wires(
            self.space.size,
            ("Hidden units h¹", "h¹ = relu(c + Σ_{j<d} (W_j x_j + M_j))"),
            *((f"Hidden layer {n}", above) for n in range(2, len(deep) + 2)),
            ("Logits a", "a_d = b_d + V_d·h"),
        )
        W, known, tops = network.W[order, 0], torch.zeros_like(self.start[0]), []
        for place in range(self.space.size):
            below = wires.units(1, self.start[0], "relu", place, "c", known)
            wires.tie(wires.inputs[:place], below, W[:place], "W")
            for number, layer in enumerate(deep, 2):
                biases = layer.get_parameter("bias")
                units = wires.units(number, biases, "relu", place, f"c{number}")
                wires.tie(below, units, layer.get_parameter("weight").T, f"W{number}")
                below = units
            tops.append(below)
            known = known if network.M is None else known + network.M[order[place]]
        for place, logit in enumerate(wires.logits(self.biases[0, order, 0])):
            wires.tie(tops[place], [logit], network.V[order[place]].T)
        return wires.done()

    def along(self, x: Tensor, order: Tensor) -> Tensor:
        network = self.network
        a, block = self.start.expand(len(x), -1), max(1, self.rows // max(1, len(x)))
        found = []
        for part in order.split(block):
            values = encode(x.flatten(1)[:, part].T, self.space.levels, self.b.dtype)
            added = values @ network.W[part]
            if network.M is not None:
                added = added + network.M[part][:, None]
            # What a dimension adds is for the later ones only: the sum never holds its own.
            before = torch.cat([a[None], added[:-1]]).cumsum(0)
            a = before[-1] + added[-1]
            found.append(network.top(before.relu()) @ network.V[part].mT)
        return torch.cat(found).transpose(0, 1).to(self.b.dtype) + self.biases[:, order]

    def filters(self) -> list[Filters]:
        network = self.network
        use = norms(network.layers[0].get_parameter("weight").T) if len(network.layers) else None
        found = [
            Filters("Input weights W", "hidden unit", network.W.detach().permute(2, 1, 0), use)
        ]
        if network.M is not None:
            found.append(
                Filters("Mask weights M", "hidden unit", network.M.detach().T[:, None], use)
            )
        outputs = network.V.detach().permute(2, 1, 0)
        return [*found, Filters("Output weights V", "last hidden unit", outputs)]

    @torch.no_grad()
    def hidden_units(self, x: Tensor) -> list[Units]:
        network, before = self.network, self.ordering[:-1]
        values = encode(x.flatten(1)[0, before], self.space.levels, self.b.dtype)
        added = (values[:, None] @ network.W[before])[:, 0]
        if network.M is not None:
            added = added + network.M[before]
        h = torch.cat([self.start, added]).cumsum(0).relu()
        found = [Units("Hidden layer 1", h)]
        for number, layer in enumerate(network.layers, 2):
            h = layer(h).relu()
            found.append(Units(f"Hidden layer {number}", h))
        return found

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return DeepNADEDecoder(self, batch_size, ordering)


class DeepNADEDecoder(Decoder):
    """Keeps the first layer's running pre-activation, `(B, H₁)`."""

    def __init__(self, model: DeepNADE, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        network = self.network = model.network
        self.W, self.V = (p.detach()[ordering] for p in (network.W, network.V))
        self.b = model.biases.detach()[:, ordering]
        self.M = None if network.M is None else network.M.detach()[ordering]
        self.a = model.start.detach().expand(batch_size, -1).clone()
        self.remember(a=0, b=0)

    @torch.no_grad()
    def predict(self) -> Conditional:
        h = self.network.top(self.a.relu())
        logits = torch.addmm(self.b[:, self.position], h, self.V[self.position].T)
        return discrete(logits, self.space.levels)

    def _observe(self, value: Tensor) -> None:
        self.a.addmm_(encode(value, self.space.levels, self.a.dtype), self.W[self.position])
        if self.M is not None:
            self.a += self.M[self.position]

    def observe_all(self, values: Tensor) -> None:
        part = slice(self.position, self.position + values.shape[1])
        inputs = encode(values, self.space.levels, self.a.dtype).flatten(1)
        self.a.addmm_(inputs, self.W[part].flatten(0, 1))
        if self.M is not None:
            self.a += self.M[part].sum(0)
        self.position = part.stop
