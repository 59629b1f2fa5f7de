"""MASDE, a masked autoencoder that knows the graph of its data (Khajenezhad et al. 2021)."""

from itertools import pairwise
from typing import Literal

import torch
from pydantic import Field, field_validator
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Filtering, Filters, Masked, MaskedLayers, Wired, Wiring
from ar_studio.models.parts import graphs
from ar_studio.models.parts.layers import (
    ACTIVATION_TITLES,
    ACTIVATIONS,
    ActivationName,
    HiddenLayers,
)
from ar_studio.models.parts.masked import (
    MaskedDecoder,
    MaskedNetwork,
    first_filters,
    masked_layers,
    masked_wiring,
)
from ar_studio.models.parts.values import encode, marginal_logits, units
from ar_studio.orderings import OneOrdering, OrderingSeed
from ar_studio.settings import Settings, titled
from ar_studio.spaces import EventSpace

RULE = (
    "A unit is labelled with the places in the ordering that it may depend on, and sees units "
    "whose labels lie within its own."
)


class MASDEConfig(Settings):
    graph: Literal["chow-liu", "grid", "chain", "given"] = Field(
        default="chow-liu",
        title="Graph",
        description="Which dimensions depend on each other directly: a tree estimated from the "
        "training data, neighbouring pixels, each with the next, or the edges given.",
        json_schema_extra=titled(
            {
                "chow-liu": ("Tree of the data", "The Chow-Liu tree of the training data."),
                "grid": ("Grid", "Each pixel with its neighbours."),
                "chain": ("Chain", "Each dimension with the next."),
                "given": ("Edges as given", "Those that are typed below."),
            }
        ),
    )
    edges: str = Field(
        default="",
        max_length=100_000,
        title="Edges",
        description="Of a given graph: pairs of dimensions counted from 0, such as 0-1, 1-2.",
    )
    hidden: HiddenLayers = Field(
        default=(500,),
        min_length=1,
        title="Hidden layers",
        description="Units of each hidden layer; a few for each dimension, so that all sets of "
        "dimensions it depends on have some.",
    )
    activation: ActivationName = Field(
        default="relu",
        title="Activation",
        description="Non-linearity of the hidden units.",
        json_schema_extra=ACTIVATION_TITLES,
    )
    ordering: OneOrdering = "raster"
    ordering_seed: OrderingSeed = 0

    @field_validator("edges")
    @classmethod
    def _only_edges(cls, edges: str) -> str:
        graphs.parse(edges)
        return edges


class MASDE(Masked, Filtering, Wired, AutoregressiveModel):
    """MASDE: an autoencoder whose masks let output `i` see the inputs in `B_i`, and no others.

    In a Markov random field `p(x_i | x_<i) = p(x_i | x_{B_i})`, where `B_i` follows from the
    graph (`graphs.predecessors`). Each hidden unit has a set of dimensions as its label, one of
    the `B_r`; a unit sees the units (an input `d` has the label `{d}`) whose label its own
    contains, an output those whose label lies in its `B_i`. `h¹ = g((W¹⊙M¹)x + b¹)`, …,
    `logits = (V⊙M^V)h^L + (A⊙M^A)x + c`. The direct links `A` give every `j ∈ B_i` a path to
    output `i`, however few the hidden units. With the complete graph it is MADE.

    Masks are buffers in dimensions; with `K > 2` values they are repeated for every value. Until
    `prepare` has seen the data, an estimated graph is a chain.
    """

    Config = MASDEConfig
    card = Card(
        name="masde",
        title="MASDE",
        authors="A. Khajenezhad, H. Madani, H. Beigy",
        year=2021,
        group="Masked networks, and those of any ordering",
        citation="A. Khajenezhad, H. Madani, H. Beigy, “Masked autoencoder for distribution "
        "estimation on small structured data sets”, IEEE TNNLS 2021; masks derived anew here, "
        "tree after C. Chow, C. Liu, IEEE Trans. Information Theory 1968",
        idea="If you know which pixels depend on each other, mask every other path: fewer "
        "weights to learn from few data.",
        equation="p(x_i | x_<i) = p(x_i | x_{B_i}),  h = g((W⊙M)x + b),  "
        "p(x_i = 1 | x_{B_i}) = σ((V⊙M′)h + (A⊙M″)x + c)_i",
        parameters="DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D + D², most of them masked; D·K "
        "for K values",
        orderings="one, fixed before training; the sets B_i depend on it",
        differs="The masks are derived anew from the paper's idea, not taken from its text.",
        recipes={
            "": Recipe(training={"learning_rate": 1e-3, "batch_size": 100, "epochs": 25}),
        },
    )
    by_heart = False
    small_configs = (
        {"graph": "chain", "hidden": (10,)},
        {"graph": "grid", "hidden": (14, 9), "ordering": "random"},
        {"graph": "given", "edges": "0-1, 1-2", "hidden": (2,), "activation": "tanh"},
        {"graph": "chow-liu", "hidden": (10,)},
    )

    def __init__(self, space: EventSpace, config: MASDEConfig) -> None:
        super().__init__(
            space, config, orderings.make(config.ordering, space, config.ordering_seed)
        )
        width = space.size * units(space.levels)
        sizes = [width, *config.hidden, width]
        self.layers = nn.ModuleList(nn.Linear(before, after) for before, after in pairwise(sizes))
        self.direct = nn.Parameter(torch.zeros(width, width))
        for layer, mask in enumerate(self._make_masks(self._first_graph())):
            self.register_buffer(f"mask{layer}", mask)

    @staticmethod
    def parameter_count(space: EventSpace, config: MASDEConfig) -> int:
        width = space.size * units(space.levels)
        return sum((a + 1) * b for a, b in pairwise([width, *config.hidden, width])) + width**2

    @property
    def masks(self) -> list[Tensor]:
        """The masks of the hidden layers, the output and the direct links, in dimensions.

        The last one says `j ∈ B_i`.
        """
        return [getattr(self, f"mask{layer}") for layer in range(len(self.layers) + 1)]

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        """Estimate the graph, if it is to be, and start at the marginals."""
        super().prepare(events, marginals)
        if self.config.graph == "chow-liu":
            graph = graphs.chow_liu(events.flatten(1), self.space.levels)
            for mask, estimated in zip(self.masks, self._make_masks(graph), strict=True):
                mask.copy_(estimated)

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self._linears[-1].bias.copy_(marginal_logits(pmf).flatten())

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        inputs = encode(x.flatten(1), self.space.levels, self.direct.dtype).flatten(1)
        logits = self._network().logits(inputs)
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return MaskedDecoder(self.space, ordering, batch_size, self._network())

    def masked_layers(self, draw: int = 0) -> MaskedLayers:
        places = (orderings.positions(self.ordering) + 1).tolist()
        seen = [torch.eye(self.space.size)]
        for mask in self.masks[:-2]:
            seen.append(mask.float() @ seen[-1])
        inputs = [str(place) for place in places]
        hidden = [[_listed(row, places) for row in (layer > 0)] for layer in seen[1:]]
        network = self._network()
        direct = self.masks[-1]
        labels = [inputs, *hidden, inputs]
        return masked_layers(network, labels, direct, self.ordering, RULE)

    @torch.no_grad()
    def wiring(self) -> Wiring:
        activation = self.config.activation
        return masked_wiring(self._network(), self.masks[-1], self.ordering, activation)

    def filters(self) -> list[Filters]:
        return [first_filters(self._network(), self.space.size)]

    @property
    def _linears(self) -> list[nn.Linear]:
        return [layer for layer in self.layers if isinstance(layer, nn.Linear)]

    def _network(self) -> MaskedNetwork:
        width, (*masks, direct) = units(self.space.levels), self.masks
        masks[0] = masks[0].repeat_interleave(width, 1)
        masks[-1] = masks[-1].repeat_interleave(width, 0)
        direct = direct.repeat_interleave(width, 0).repeat_interleave(width, 1)
        return MaskedNetwork(
            [layer.weight * mask for layer, mask in zip(self._linears, masks, strict=True)],
            [layer.bias for layer in self._linears],
            masks,
            self.direct * direct,
            ACTIVATIONS[self.config.activation],
        )

    def _first_graph(self) -> Tensor:
        space, config = self.space, self.config
        if config.graph == "given":
            return graphs.given(config.edges, space.size)
        if config.graph == "grid":
            return graphs.grid(space)
        if config.graph == "chow-liu":
            graphs.check_countable(space.size, space.levels)
        return graphs.chain(space.size)

    def _make_masks(self, graph: Tensor) -> list[Tensor]:
        sees = graphs.predecessors(graph, self.ordering)
        labels = torch.eye(self.space.size, dtype=torch.bool)
        sets, masks = sees[sees.any(1)].unique(dim=0), []
        if not len(sets):  # a lone dimension, which sees nothing: nor does it see any unit
            sets = torch.ones(1, self.space.size, dtype=torch.bool)
        for size in self.config.hidden:
            # Every set in turn, equally often: its units in all layers form the paths to outputs.
            above = sets[torch.arange(size) * len(sets) // size]
            masks.append(_within(labels, above))
            labels = above
        return [*masks, _within(labels, sees), sees]


def _listed(seen: Tensor, places: list[int]) -> str:
    """Return the places of the dimensions that a unit sees, as they are written on it."""
    return ",".join(map(str, sorted(places[d] for d in seen.nonzero().flatten().tolist())))


def _within(below: Tensor, above: Tensor) -> Tensor:
    """Return which label above contains which label below, `(above, below)` bool."""
    return (~above).float() @ below.float().T == 0
