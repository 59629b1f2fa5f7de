"""The plain autoencoder: the counter-example, whose outputs look like conditionals and are none."""

import math
from itertools import pairwise
from typing import Literal

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete, normal
from ar_studio.errors import StudioError
from ar_studio.models.base import Model
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Code, Coding, Filtering, Filters, Wired, Wiring
from ar_studio.models.parts.layers import ACTIVATION_WORDS, ACTIVATIONS, HiddenLayers
from ar_studio.models.parts.values import encode, marginal_logits, put, units
from ar_studio.models.parts.wires import Layer, stacked
from ar_studio.settings import Settings, titled
from ar_studio.spaces import EventSpace


class AutoencoderConfig(Settings):
    hidden: HiddenLayers = Field(
        default=(100,),
        min_length=1,
        title="Hidden layers",
        description="Units of each hidden layer, for example 200, 50, 200; the least is the code.",
    )
    activation: Literal["relu", "tanh", "sigmoid", "linear"] = Field(
        default="relu",
        title="Activation",
        description="Non-linearity of the hidden units.",
        json_schema_extra=titled(
            {**ACTIVATION_WORDS, "linear": ("Linear", "None: real numbers' principal components.")}
        ),
    )


class Autoencoder(Coding, Filtering, Wired, Model):
    """A network that repeats its input: `h = g(W_l h + b_l)`, `x̂ = σ(Vh + c)`.

    It learns by the reconstruction error `−Σ_d log x̂_d(x)`, a cross-entropy that reads like minus
    a log-likelihood. Of real numbers `x̂ = Vh + c`, and the error is `Σ_d (x_d − x̂_d)²`: minus the
    log-density of `N(x̂, 1/2)` without its constant. If the hidden layer is linear too, with `H`
    units, `V` spans the first `H` principal components at the optimum (Baldi & Hornik 1989). But
    `x̂_d` sees `x_d` itself, so `Π_d x̂_d(x)` sums to nothing in particular over all events, and an
    identity map has error 0 for whatever it is shown. MADE's masks are what turns the same network
    into a density. With `K > 2` values inputs are one-hot and outputs a softmax.
    """

    Config = AutoencoderConfig
    card = Card(
        name="autoencoder",
        title="Autoencoder",
        authors="D. Rumelhart, G. Hinton, R. Williams",
        year=1986,
        group="Hidden units: a bound, an estimate, or no likelihood",
        citation="D. E. Rumelhart, G. E. Hinton, R. J. Williams, “Learning internal "
        "representations by error propagation”, in Parallel Distributed Processing 1, 1986",
        idea="Repeat the input through a narrow layer: a counter-example, which sees the answer.",
        equation="h = g(Wx + b),  y = σ(Vh + c), of real numbers y = Vh + c with the error "
        "Σ_d (x_d − y_d)²;  y_d sees x_d, so Π_d y_d is no p(x)",
        parameters="DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D; D·K for K values",
        orderings="none: it has no conditionals, so it completes no mask",
        likelihood="none",
        values=("binary", "categorical", "real"),
        recipes={
            "": Recipe(training={"learning_rate": 1e-3, "batch_size": 100, "epochs": 25}),
            "digits": Recipe(
                {"hidden": (32,)}, {"learning_rate": 3e-3, "batch_size": 50, "epochs": 60}
            ),
        },
    )

    small_configs = (
        {"hidden": (7, 3, 6), "activation": "tanh"},
        {"hidden": (3,), "activation": "linear"},
    )

    def __init__(self, space: EventSpace, config: AutoencoderConfig) -> None:
        super().__init__(space, config)
        width = space.size * units(space.levels)
        self.layers = nn.ModuleList(
            nn.Linear(before, after) for before, after in pairwise([width, *config.hidden, width])
        )
        self.activation = ACTIVATIONS.get(config.activation, nn.Identity())

    @staticmethod
    def parameter_count(space: EventSpace, config: AutoencoderConfig) -> int:
        width = space.size * units(space.levels)
        sizes = [width, *config.hidden, width]
        return sum(before * after + after for before, after in pairwise(sizes))

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        """Set the output biases: to the marginals, or of real numbers to their means."""
        super().prepare(events, marginals)
        if marginals is None:
            with torch.no_grad():
                self.layers[-1].get_parameter("bias").copy_(events.flatten(1).mean(0))

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.layers[-1].get_parameter("bias").copy_(marginal_logits(pmf).flatten())

    def logits(self, inputs: Tensor) -> Tensor:
        """Return logits `(B, D, O)` for network inputs `(B, D·I)`."""
        *hidden, last = self.layers
        for layer in hidden:
            inputs = self.activation(layer(inputs))
        return last(inputs).view(len(inputs), self.space.size, -1)

    @torch.no_grad()
    def wiring(self) -> Wiring:
        layers = [
            Layer(layer.get_parameter("weight"), layer.get_parameter("bias"))
            for layer in self.layers
        ]
        return stacked(layers, self.config.activation)

    def filters(self) -> list[Filters]:
        first, last = (self.layers[n].get_parameter("weight").detach() for n in (0, -1))
        size = self.space.size
        use = self.layers[1].get_parameter("weight").detach().norm(dim=0)
        return [
            Filters("Input weights W", "hidden unit", first.unflatten(1, (size, -1)).mT, use),
            Filters("Output weights V", "last hidden unit", last.T.unflatten(1, (size, -1)).mT),
        ]

    @property
    def narrowest(self) -> int:
        """How many layers lead to the code."""
        return self.config.hidden.index(min(self.config.hidden)) + 1

    @torch.no_grad()
    def encode(self, x: Tensor) -> list[Code]:
        h = self._inputs(x)
        for layer in self.layers[: self.narrowest]:
            h = self.activation(layer(h))
        return [Code("Code", h[0], binary=False)]

    @torch.no_grad()
    def decode(self, layer: int, values: Tensor) -> Tensor:
        h, (*hidden, last) = values[None], self.layers[self.narrowest :]
        for between in hidden:
            h = self.activation(between(h))
        return self.around(last(h).view(*self.space.event_shape, -1)).mean

    def outputs(self, x: Tensor) -> Conditional:
        """Return a distribution for each dimension, event-shaped, that has seen all of them."""
        logits = self.logits(self._inputs(x))
        return self.around(logits.view(len(x), *self.space.event_shape, -1))

    def around(self, outputs: Tensor) -> Conditional:
        """Return the distributions of outputs `(…, O)`; those of real numbers are `N(x̂, 1/2)`."""
        if self.space.values.density:
            means = outputs[..., 0]
            return normal(means, torch.full_like(means, -math.log(2) / 2))
        return discrete(outputs, self.space.levels)

    def _inputs(self, x: Tensor) -> Tensor:
        dtype = self.layers[0].get_parameter("weight").dtype
        return encode(x.flatten(1), self.space.levels, dtype).flatten(1)

    def _log_prob(self, x: Tensor, ordering: Tensor) -> Tensor:
        raise StudioError(
            "An autoencoder has no p(x): each output has seen its own pixel, so its numbers are "
            "reconstruction errors; choose a model with a likelihood, such as MADE."
        )

    def validation(self, x: Tensor, first: int = 0) -> Tensor:
        """Return minus the reconstruction error, `(B,)`, which is no log-probability."""
        outputs = self.outputs(x)
        if self.space.values.density:
            return -(x.to(outputs.mean) - outputs.mean).square().flatten(1).sum(1)
        return outputs.log_prob(x).flatten(1).sum(1)

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        return -self.validation(x).mean()

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return AutoencoderDecoder(self, batch_size, ordering)


class AutoencoderDecoder(Decoder):
    """Takes outputs for conditionals, with 0 for what is not drawn yet: what it draws is no sample.

    Each step is a full pass, as no masks tell which hidden units can still change.
    """

    def __init__(self, model: Autoencoder, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        weight = model.layers[0].get_parameter("weight")
        self.inputs = weight.new_zeros(batch_size, weight.shape[1])
        self.remember(inputs=0)

    @torch.no_grad()
    def predict(self) -> Conditional:
        return self.model.around(self.model.logits(self.inputs)[:, self.dimension])

    def _observe(self, value: Tensor) -> None:
        put(self.inputs, self.dimension, value, self.space.levels)
