"""MADE, the masked autoencoder for distribution estimation (Germain et al. 2015)."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, Literal, NamedTuple

import torch
from pydantic import Field, ValidationInfo, field_validator
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.abilities import Ensemble
from ar_studio.models.base import AutoregressiveModel, Evaluator
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Filtering, Filters, Masked, MaskedLayers, Wired, Wiring
from ar_studio.models.parts.context import ContextTerm, context_terms
from ar_studio.models.parts.drawn import Drawn, OrderingsDrawn, draw_orderings
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
from ar_studio.orderings import OneOrdering
from ar_studio.seeds import SEEDS
from ar_studio.settings import Settings, titled
from ar_studio.spaces import EventSpace


def _table(
    decay: float,
    rate: float = 2e-3,
    epochs: int = 200,
    patience: int = 30,
    activation: str = "relu",
) -> Recipe:
    """Return what reproduces the published number of a binary table."""
    return Recipe(
        {"hidden": (500,), "activation": activation, "ordering": "random"},
        {
            "learning_rate": rate,
            "weight_decay": decay,
            "batch_size": 100,
            "epochs": epochs,
            "look_ahead": patience,
        },
    )


class MADEConfig(Settings):
    hidden: HiddenLayers = Field(
        default=(500,),
        min_length=1,
        title="Hidden layers",
        description="Units of each hidden layer, for example 500, 500.",
    )
    activation: ActivationName = Field(
        default="relu",
        title="Activation",
        description="Non-linearity of the hidden units.",
        json_schema_extra=ACTIVATION_TITLES,
    )
    direct: bool = Field(
        default=True,
        title="Direct links",
        description="Links from inputs to outputs: an FVSBN inside. Worth six nats in raster.",
    )
    conditioned: bool = Field(
        default=False,
        title="Condition on masks",
        description="Weights that tell units which inputs are masked; of use with many mask sets.",
    )
    ordering: OneOrdering = "raster"
    masks: int = Field(
        default=1,
        ge=0,
        le=1024,
        title="Mask sets",
        description="How many mask sets training takes from, one at random for each batch; 0 draws "
        "endless new ones.",
    )
    resample: Literal["both", "orderings", "connectivity"] = Field(
        default="both",
        title="Resampled",
        description="What differs between mask sets: the ordering, who sees whom, or both.",
        json_schema_extra=titled(
            {
                "both": ("Ordering and links",),
                "orderings": ("Ordering only",),
                "connectivity": ("Links only", "Who sees whom, along one ordering."),
            }
        ),
    )
    mask_seed: int = Field(
        default=0, ge=0, lt=SEEDS, title="Mask seed", description="Draws orderings and degrees."
    )
    drawn: OrderingsDrawn = "uniform"

    @field_validator("drawn")
    @classmethod
    def _draws_orderings(cls, drawn: Drawn, info: ValidationInfo) -> Drawn:
        if drawn != "uniform" and info.data.get("resample") == "connectivity":
            raise ValueError("links alone are resampled, along one ordering, so none is drawn")
        return drawn


RULE = (
    "A unit sees units whose number m is at most its own, an output only those of smaller ones; "
    "m of an input is its place in the ordering."
)


class MaskSet(NamedTuple):
    """An ordering `(D,)` and the degrees of each layer's hidden units, `(H_l,)`, in `1..D-1`."""

    ordering: Tensor
    degrees: list[Tensor]


class MADE(Ensemble, Masked, Filtering, Wired, AutoregressiveModel):
    """MADE: an autoencoder whose masks cut every path from an input to its own output.

    Input `d` has as degree its position `m⁰(d)` in the ordering; hidden unit `k` of layer `l`
    draws `m^l(k) ~ U{min m^{l-1}, …, D-1}`. A unit sees the units of at most its degree, an
    output those of a strictly smaller one. `h¹ = g((W¹⊙M¹)x + b¹)`, …,
    `logits = (V⊙M^V)h^L + (A⊙M^A)x + c`. Masks are multiplied in at use, so no mask set ever
    erases another's weights. With `K > 2` values inputs are one-hot and masks are repeated.
    Conditioned on its masks, each layer adds `(U⊙M)1`, so that a unit can tell an input that is
    masked from one that is 0.
    """

    Config = MADEConfig
    redraws = True
    card = Card(
        name="made",
        title="MADE",
        authors="M. Germain, K. Gregor, I. Murray, H. Larochelle",
        year=2015,
        group="Masked networks, and those of any ordering",
        citation="M. Germain, K. Gregor, I. Murray, H. Larochelle, “MADE: masked autoencoder for "
        "distribution estimation”, ICML 2015",
        idea="Mask an autoencoder's weights so that no output sees its own or a later pixel.",
        equation="h = g((W⊙M)x + b),  p(x_d = 1 | x_<d) = σ((V⊙M′)h + (A⊙M″)x + c)_d",
        parameters="DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D (+ D² direct; + the layers' "
        "weights again if conditioned); D·K for K values",
        orderings="one; its own cycle; or, trained on endless mask sets, any",
        contexts=True,
        differs="Of several mask sets each batch takes one at random, where the paper goes through "
        "them in turn.",
        published=(
            Published(88.40, "binarized-mnist · fixed", "1 × 8000, one mask set"),
            Published(88.04, "binarized-mnist · fixed", "1 × 8000, 32 mask sets"),
            Published(86.64, "binarized-mnist · fixed", "2 × 8000, 32 mask sets"),
            Published(84.87, "mnist · dynamic", "1 × 8000, one mask set"),
        ),
        recipes={
            "": Recipe(training={"learning_rate": 1e-3, "batch_size": 100, "epochs": 25}),
            "digits": Recipe(
                {"hidden": (256,)},
                {"learning_rate": 3e-3, "batch_size": 50, "epochs": 60, "weight_decay": 1e-2},
            ),
            "uci-binary/adult": _table(3e-4, rate=1e-3),
            "uci-binary/connect4": _table(1e-5, rate=3e-3, epochs=50, patience=10),
            "uci-binary/dna": _table(3e-3),
            "uci-binary/mushrooms": _table(1e-5, activation="tanh"),
            "uci-binary/nips-0-12": _table(1e-1, rate=5e-4),
        },
    )
    small_configs = (
        {"hidden": (24,)},
        {"hidden": (16, 12), "activation": "tanh", "ordering": "column", "direct": False},
        {"hidden": (24,), "masks": 3},
        {"hidden": (12,), "masks": 2, "resample": "connectivity"},
        {"hidden": (12,), "masks": 0, "resample": "orderings"},
        {"hidden": (12, 9), "masks": 0, "conditioned": True, "drawn": "mac"},
    )

    def __init__(self, space: EventSpace, config: MADEConfig) -> None:
        super().__init__(space, config, orderings.make(config.ordering, space, config.mask_seed))
        width = space.size * units(space.levels)
        sizes = [width, *config.hidden]
        self.layers = nn.ModuleList(nn.Linear(before, after) for before, after in pairwise(sizes))
        self.output = nn.Linear(sizes[-1], width)
        self.direct = nn.Parameter(torch.zeros(width, width)) if config.direct else None
        shapes = [(after, before) for before, after in pairwise([*sizes, width])]
        self.mask_weights = nn.ParameterList(
            torch.zeros(shape) for shape in shapes if config.conditioned
        )
        self.given_layers = nn.ModuleList(context_terms(space.context, [*config.hidden, width]))
        sets = self._first_mask_sets()
        self.register_buffer("cycle", torch.stack([s.ordering for s in sets]))
        for layer in range(len(config.hidden)):
            degrees = torch.stack([s.degrees[layer] for s in sets])
            self.register_buffer(f"degrees{layer}", degrees)
        self.cycle: Tensor

    @staticmethod
    def parameter_count(space: EventSpace, config: MADEConfig) -> int:
        width = space.size * units(space.levels)
        sizes = [width, *config.hidden, width]
        linear = sum((a + 1) * b for a, b in pairwise(sizes))
        masks = sum(a * b for a, b in pairwise(sizes)) if config.conditioned else 0
        given = sum(ContextTerm.parameter_count(space.context, size) for size in sizes[1:])
        return linear + masks + given + (width**2 if config.direct else 0)

    @property
    def linears(self) -> list[nn.Linear]:
        """The hidden layers, from the inputs on."""
        return [layer for layer in self.layers if isinstance(layer, nn.Linear)]

    @classmethod
    def learns_any_order(cls, config: Any) -> bool:
        return config.masks == 0 and config.resample != "connectivity"

    @property
    def known_orderings(self) -> Tensor:
        return self.cycle.unique(dim=0) if self.config.resample == "connectivity" else self.cycle

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        return self._by_masks(x, self.mask_set(ordering))

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        masks = self._training_masks(generator)
        return -self._by_masks(x, masks).log_prob(x).flatten(1).sum(1).mean()

    def member_log_probs(self, x: Tensor, count: int) -> Tensor:
        log_probs = [
            self._by_masks(x, masks).log_prob(x).flatten(1).sum(1) for masks in self._members(count)
        ]
        return torch.stack(log_probs)

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.output.bias.copy_(marginal_logits(pmf).flatten())

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        masks = self.mask_set(ordering)
        return MaskedDecoder(self.space, masks.ordering, batch_size, self.network(masks))

    def mask_set(self, ordering: Tensor) -> MaskSet:
        """Return the mask set of an ordering: its own in the cycle, else the first degrees."""
        known = (self.cycle == ordering).all(1).nonzero()
        return MaskSet(ordering, self._degrees(int(known[0]) if len(known) else 0))

    def masks(self, masks: MaskSet) -> tuple[list[Tensor], Tensor, Tensor]:
        """Return the masks of the hidden layers, the output and the direct links, of 0 and 1."""
        dtype = self.output.weight.dtype  # multiplied in at every step: booleans take twice as long
        inputs = orderings.positions(masks.ordering).add(1).to(dtype)
        inputs = inputs.repeat_interleave(units(self.space.levels))
        below, hidden = inputs, []
        for degrees in masks.degrees:
            degrees = degrees.to(dtype)
            hidden.append(_compared(torch.ge, degrees, below))
            below = degrees
        return hidden, _compared(torch.gt, inputs, below), _compared(torch.gt, inputs, inputs)

    def biases(self, masks: list[Tensor]) -> list[Tensor]:
        """Return the biases of the hidden layers and the output under masks and context.

        They are `(units,)`, or given a context `(B, units)`.
        """
        biases: list[Tensor] = [layer.bias for layer in (*self.linears, self.output)]
        if self.given_layers:
            terms = [term(self.known_context) for term in self.given_layers]
            biases = [bias + term for bias, term in zip(biases, terms, strict=True)]
        if not self.config.conditioned:
            return biases
        return [
            b + (u * m).sum(1) for b, u, m in zip(biases, self.mask_weights, masks, strict=True)
        ]

    def _evaluator(self, ordering: Tensor) -> Evaluator:
        return MADEEvaluator(self, ordering)

    def _by_masks(self, x: Tensor, masks: MaskSet) -> Conditional:
        return self.by_network(x, self.network(masks))

    def by_network(self, x: Tensor, network: MaskedNetwork) -> Conditional:
        """Return all conditionals of events `(B, *event_shape)` by weights that are masked."""
        inputs = encode(x.flatten(1), self.space.levels, self.output.weight.dtype).flatten(1)
        logits = network.logits(inputs)
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def network(self, masks: MaskSet) -> MaskedNetwork:
        """Return the weights with an ordering's masks multiplied in."""
        hidden, output, direct = self.masks(masks)
        layers, weight_masks = (*self.linears, self.output), [*hidden, output]
        return MaskedNetwork(
            [layer.weight * mask for layer, mask in zip(layers, weight_masks, strict=True)],
            self.biases(weight_masks),
            weight_masks,
            None if self.direct is None else self.direct * direct,
            ACTIVATIONS[self.config.activation],
        )

    def masked_layers(self, draw: int = 0) -> MaskedLayers:
        masks = self.mask_set(self.ordering)
        if draw:  # along the model's own ordering, so that only who sees whom is another
            fresh = self._fresh(torch.Generator().manual_seed(draw), "uniform")
            masks = MaskSet(self.ordering, fresh.degrees)
        places = orderings.positions(masks.ordering) + 1
        labels = [[str(m) for m in part.tolist()] for part in (places, *masks.degrees, places)]
        direct = None if self.direct is None else self.masks(masks)[-1]
        trained = not draw or self.config.masks == 0
        network = self.network(masks)
        return masked_layers(network, labels, direct, masks.ordering, RULE, trained)

    @torch.no_grad()
    def wiring(self) -> Wiring:
        masks = self.mask_set(self.ordering)
        direct = None if self.direct is None else self.masks(masks)[-1]
        network = self.network(masks)
        return masked_wiring(network, direct, masks.ordering, self.config.activation)

    def filters(self) -> list[Filters]:
        return [first_filters(self.network(self.mask_set(self.ordering)), self.space.size)]

    def _degrees(self, index: int) -> list[Tensor]:
        return [getattr(self, f"degrees{layer}")[index] for layer in range(len(self.layers))]

    def _first_mask_sets(self) -> list[MaskSet]:
        """Draw the cycle; the first set has the default ordering."""
        generator = torch.Generator().manual_seed(self.config.mask_seed)
        sets = [self._draw(generator, self.config.drawn) for _ in range(max(1, self.config.masks))]
        if self.config.resample == "orderings":
            sets = [MaskSet(s.ordering, sets[0].degrees) for s in sets]
        if self.config.resample == "connectivity":
            sets = [MaskSet(self.ordering, s.degrees) for s in sets]
        return [MaskSet(self.ordering, sets[0].degrees), *sets[1:]]

    def _draw(self, generator: torch.Generator, drawn: Drawn) -> MaskSet:
        if drawn == "uniform":
            ordering = orderings.random(self.space.size, generator)
        else:
            ordering = draw_orderings(drawn, self.ordering, self.space, 1, generator)[0]
        top, low, degrees = max(1, self.space.size - 1), 1, []
        for size in self.config.hidden:
            degrees.append(torch.randint(low, top + 1, (size,), generator=generator))
            low = int(degrees[-1].min())
        return MaskSet(ordering, degrees)

    def _fresh(self, generator: torch.Generator, drawn: Drawn) -> MaskSet:
        ordering, degrees = self._draw(generator, drawn)
        device = self.cycle.device
        if self.config.resample == "orderings":
            return MaskSet(ordering.to(device), self._degrees(0))
        degrees = [d.to(device) for d in degrees]
        if self.config.resample == "connectivity":
            return MaskSet(self.ordering, degrees)
        return MaskSet(ordering.to(device), degrees)

    def _training_masks(self, generator: torch.Generator) -> MaskSet:
        if self.config.masks == 0:
            return self._fresh(generator, self.config.drawn)
        index = int(torch.randint(self.config.masks, (), generator=generator))
        return MaskSet(self.cycle[index], self._degrees(index))

    def _members(self, count: int) -> list[MaskSet]:
        if self.config.masks:
            members = range(min(count, self.config.masks))
            return [MaskSet(self.cycle[m], self._degrees(m)) for m in members]
        # The first is what `log_prob` and the sampler use, so that a lone member is the model.
        generator = torch.Generator().manual_seed(self.config.mask_seed + 1)
        # All orderings alike, whatever was trained on: models are compared by that mean.
        others = [self._fresh(generator, "uniform") for _ in range(count - 1)]
        return [self.mask_set(self.ordering), *others]


def _compared(by: Callable[..., Tensor], above: Tensor, below: Tensor) -> Tensor:
    """Return 1 where a unit's degree compares with one below, and 0 elsewhere, in their dtype."""
    return by(above[:, None], below, out=above.new_empty(len(above), len(below)))


class MADEEvaluator(Evaluator):
    """Masks the weights once."""

    def __init__(self, model: MADE, ordering: Tensor) -> None:
        super().__init__(model, ordering)
        self.made = model
        with torch.no_grad():
            self.network = model.network(model.mask_set(ordering))

    def conditionals(self, x: Tensor) -> Conditional:
        return self.made.by_network(x, self.network)
