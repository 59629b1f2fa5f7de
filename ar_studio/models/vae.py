"""The variational autoencoder (Kingma, Welling 2014): real causes, guessed by a network."""

import math
from itertools import pairwise

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, Logistics, discrete, normal
from ar_studio.models.insides import Code, Coding, Filtering, Filters, norms
from ar_studio.models.parts.latent import Guessing, further_noise, normals
from ar_studio.models.parts.layers import (
    ACTIVATION_TITLES,
    ACTIVATIONS,
    ActivationName,
    HiddenLayers,
)
from ar_studio.models.parts.values import encode, marginal_logits, units
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

LISTED = 16  # values of a pixel up to which each has a logit of its own
NARROWEST, WIDEST = -5.0, 10.0  # of `log s`: a density has no bound above without


class VAEConfig(Settings):
    hidden: HiddenLayers = Field(
        default=(200, 200),
        min_length=1,
        title="Hidden layers",
        description="Units of the encoder's layers, from the pixels up; the decoder's are the "
        "same, back again.",
    )
    latent: int = Field(
        default=50,
        ge=1,
        le=4096,
        title="Latent numbers",
        description="Normally distributed causes z of each event.",
    )
    activation: ActivationName = Field(
        default="tanh",
        title="Activation",
        description="Non-linearity of the hidden units.",
        json_schema_extra=ACTIVATION_TITLES,
    )
    samples: int = Field(
        default=1,
        ge=1,
        le=64,
        title="Samples",
        description="Guesses at z for each event: 1 is the VAE, more make the tighter bound of an "
        "importance-weighted one.",
    )


class VAE(Coding, Filtering, Guessing):
    """Variational autoencoder: normal causes `z`, and dimensions independent given them.

    `p(z) = N(0, I)`, `p(x | z) = Π_d p(x_d | f(z))` and `q(z | x) = N(μ(x), diag s(x)²)`, `f`, `μ`
    and `log s` by networks of hidden layers. `p(x) = ∫ p(z) p(x | z) dz` is bounded by guesses
    `z_k = μ + s ⊙ ε_k`, through which gradients flow (Kingma and Welling 2014, eq. 3 and 4):
    `L_K = E log (1/K) Σ_k p(z_k) p(x | z_k) / q(z_k | x) ≤ log p(x)`.

    Given `z` a dimension is categorical, a pixel of more than 16 values a discretised logistic, a
    real number normal.
    """

    Config = VAEConfig
    card = Card(
        name="vae",
        title="VAE",
        authors="D. P. Kingma, M. Welling",
        year=2014,
        group="Hidden units: a bound, an estimate, or no likelihood",
        citation="D. P. Kingma, M. Welling, “Auto-encoding variational Bayes”, ICLR 2014; several "
        "guesses as in Y. Burda, R. Grosse, R. Salakhutdinov, “Importance weighted autoencoders”, "
        "ICLR 2016",
        idea="Let a network make pixels of normal causes, and another one guess the causes: what "
        "its guesses miss of p(x) is all that the bound lacks.",
        equation="p(x) = ∫ N(z; 0, I) Π_d p(x_d | f(z)) dz,  "
        "log p(x) ≥ E log p(z) p(x | z) / q(z | x)",
        parameters="Σ over both networks' layers of (in·out + out): D, H₁ … H_L, 2Z and "
        "Z, H_L … H₁, D",
        orderings="none: its hidden causes come first, so it completes no mask",
        values=("binary", "categorical", "real"),
        likelihood="lower bound",
        recipes={
            "": Recipe(training={"learning_rate": 1e-3, "batch_size": 100, "epochs": 100}),
            "digits": Recipe(
                {"hidden": (100,), "latent": 16},
                {"learning_rate": 3e-3, "batch_size": 50, "epochs": 150},
            ),
        },
    )
    small_configs = ({"hidden": (6, 5), "latent": 2}, {"hidden": (5,), "latent": 3, "samples": 2})

    def __init__(self, space: EventSpace, config: VAEConfig) -> None:
        super().__init__(space, config, config.latent)
        up, down = _sizes(space, config)
        self.encoder = nn.ModuleList(nn.Linear(*pair) for pair in pairwise(up))
        self.decoder_layers = nn.ModuleList(nn.Linear(*pair) for pair in pairwise(down))
        self.activation = ACTIVATIONS[config.activation]

    @staticmethod
    def parameter_count(space: EventSpace, config: VAEConfig) -> int:
        pairs = (pair for sizes in _sizes(space, config) for pair in pairwise(sizes))
        return sum(before * after + after for before, after in pairs)

    @property
    def guesses(self) -> int:
        return self.config.samples

    @property
    def dtype(self) -> torch.dtype:
        """That of the weights."""
        return self.encoder[0].get_parameter("weight").dtype

    def start_at_marginals(self, pmf: Tensor) -> None:
        if _listed(self.space):
            with torch.no_grad():
                bias = self.decoder_layers[-1].get_parameter("bias")
                bias.copy_(marginal_logits(pmf).flatten())

    def inputs(self, x: Tensor) -> Tensor:
        """Return events as the encoder takes them, `(B, D·I)`."""
        flat = x.flatten(1)
        if _listed(self.space):
            return encode(flat, self.space.levels, self.dtype).flatten(1)
        flat = flat.to(self.dtype)
        values = self.space.values
        return flat if values.density else flat * (2 / values.top) - 1

    def through(self, layers: nn.ModuleList, h: Tensor) -> Tensor:
        """Return what a network puts out for `(…, in)`, `(…, out)`."""
        *hidden, last = layers
        for layer in hidden:
            h = self.activation(layer(h))
        return last(h)

    def outputs_given(self, z: Tensor) -> Tensor:
        """Return what the dimensions are drawn from given causes `(…, Z)`, `(…, D, O)`."""
        return self.through(self.decoder_layers, z).unflatten(-1, (self.space.size, -1))

    def conditional(self, outputs: Tensor) -> Conditional:
        if _listed(self.space):
            return discrete(outputs, self.space.levels)
        mean, log_scale = outputs.unbind(-1)
        if self.space.values.density:
            return normal(mean, log_scale.clamp(NARROWEST, WIDEST))
        one = torch.zeros_like(mean)[..., None]
        return Logistics(one, mean[..., None], log_scale[..., None], self.space.levels)

    def log_weights(self, x: Tensor, noise: Tensor) -> Tensor:
        mean, log_scale = self.through(self.encoder, self.inputs(x)).chunk(2, -1)
        log_scale = log_scale.clamp(NARROWEST, WIDEST)
        epsilon = normals(noise).to(mean)
        z = mean + log_scale.exp() * epsilon
        # log N(z; 0, I) − log N(z; μ, s²): what is common to both cancels.
        log_ratio = (0.5 * (epsilon.square() - z.square()) + log_scale).sum(-1)
        values = x.flatten(1).expand(len(noise), -1, -1)
        return log_ratio + self.conditional(self.outputs_given(z)).log_prob(values).sum(-1)

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        """Return `−L_K` of guesses by the generator, whose gradient flows through them."""
        noise = torch.rand(self.guesses, len(x), self.config.latent, generator=generator)
        log_w = self.log_weights(x, noise.to(x.device))
        return -(log_w.logsumexp(0) - math.log(self.guesses)).mean()

    def draw_hidden(self, noise: Tensor) -> Tensor:
        z = normals(further_noise(noise, self.config.latent).double())
        return self.outputs_given(z.to(self.ordering.device, self.dtype))

    def filters(self) -> list[Filters]:
        first = self.encoder[0].get_parameter("weight").detach()
        last = self.decoder_layers[-1].get_parameter("weight").detach()
        each = (self.space.size, -1)
        return [
            Filters(
                "Encoder's first weights",
                "hidden unit",
                first.unflatten(1, each).mT,
                norms(self.encoder[1].get_parameter("weight").T),
            ),
            Filters("Decoder's last weights", "last hidden unit", last.T.unflatten(1, each).mT),
        ]

    @torch.no_grad()
    def encode(self, x: Tensor) -> list[Code]:
        mean, _ = self.through(self.encoder, self.inputs(x)).chunk(2, -1)
        return [Code("Causes z, as they are expected", mean[0], binary=False)]

    @torch.no_grad()
    def decode(self, layer: int, values: Tensor) -> Tensor:
        return self.conditional(self.outputs_given(values)).mean.view(self.space.event_shape)


def _listed(space: EventSpace) -> bool:
    """Whether each value of a dimension has a logit of its own, as what has no order must."""
    return not space.values.density and (space.levels <= LISTED or not space.kind.pictured)


def _sizes(space: EventSpace, config: VAEConfig) -> tuple[list[int], list[int]]:
    """Return the widths of the encoder's and the decoder's layers, inputs and outputs among them.

    A dimension that is no list of values has one number for an input, and two, a mean and the
    logarithm of a scale, for an output.
    """
    each = units(space.levels) if _listed(space) else 1
    out = each if _listed(space) else 2
    up = [space.size * each, *config.hidden, 2 * config.latent]
    return up, [config.latent, *config.hidden[::-1], space.size * out]
