"""The restricted Boltzmann machine (Smolensky 1986; Hinton 2002): a density up to a constant."""

import copy
import math
from itertools import pairwise
from typing import NamedTuple, Self

import numpy as np
import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Bernoulli, Conditional
from ar_studio.errors import StudioError
from ar_studio.models.abilities import LogZ, Persistent, Unnormalised
from ar_studio.models.insides import Code, Coding, Filtering, Filters
from ar_studio.models.parts.latent import HiddenFirst, generators, uniforms
from ar_studio.models.parts.values import marginal_logits
from ar_studio.settings import Settings, parse
from ar_studio.spaces import EventSpace

LISTED = 20  # units of which all states can be enumerated
STATES = 2**12  # of them enumerated at once
# Of fewer, chains all miss the same states, and their spread, the error, says nothing of that.
LEAST_CHAINS, LEAST_TEMPERATURES = 10, 100
# Of the paper's temperatures 1 in 29 lies below 0.5, and 9 below 0.9.
STRETCHES = (0, 1 / 29, 9 / 29, 1), (0, 0.5, 0.9, 1)


class RBMConfig(Settings):
    hidden: int = Field(
        default=500, ge=1, le=65536, title="Hidden units", description="Binary units H."
    )
    gibbs: int = Field(
        default=1,
        ge=1,
        le=1000,
        title="Gibbs steps",
        description="Of the chains for each gradient step: the k of CD-k.",
    )
    persistent: bool = Field(
        default=True,
        title="Persistent chains",
        description="Let chains go on from step to step (PCD); else each starts at an event (CD).",
    )
    burn: int = Field(
        default=1000,
        ge=1,
        le=100_000,
        title="Steps to a sample",
        description="Gibbs steps from noise before a sample is taken.",
    )
    chains: int = Field(
        default=100,
        ge=LEAST_CHAINS,
        le=100_000,
        title="Chains of AIS",
        description="By which log Z is estimated: more make its error smaller.",
    )
    temperatures: int = Field(
        default=1000,
        ge=LEAST_TEMPERATURES,
        le=1_000_000,
        title="Temperatures of AIS",
        description="Between independent pixels and the model: more make log Z less low.",
    )


class Energy(NamedTuple):
    """What `−h·Wx − b·x − c·h` is made of: `W` `(H, D)`, `b` `(D,)`, `c` `(H,)`."""

    W: Tensor
    b: Tensor
    c: Tensor

    def free(self, x: Tensor) -> Tensor:
        """Return `F(x)` of events `(B, D)`, `(B,)`."""
        return -x @ self.b - F.softplus(self.hidden(x)).sum(1)

    def hidden(self, x: Tensor) -> Tensor:
        """Return the logits of hidden units given events `(B, D)`, `(B, H)`."""
        return F.linear(x, self.W, self.c)

    def visible(self, h: Tensor) -> Tensor:
        """Return the logits of events given hidden units `(B, H)`, `(B, D)`."""
        return h @ self.W + self.b

    def draw_hidden(self, x: Tensor, uniform: Tensor) -> Tensor:
        """Draw hidden units given events `(B, D)`, by uniforms `(B, H)`."""
        return (uniform < self.hidden(x).sigmoid()).to(x)

    def step(self, x: Tensor, noise: Tensor) -> Tensor:
        """Draw hidden units given events, and events given those, by uniforms `(B, H + D)`."""
        for_h, for_x = noise.to(x).split(list(self.W.shape), 1)
        return (for_x < self.visible(self.draw_hidden(x, for_h)).sigmoid()).to(x)


class RBM(Coding, Filtering, Persistent, Unnormalised, HiddenFirst):
    """Restricted Boltzmann machine: `p(x, h) = exp(h·Wx + b·x + c·h) / Z`, all units binary.

    Summed over `h`, `log p(x) = −F(x) − log Z` with the free energy
    `F(x) = −b·x − Σ_j log(1 + exp(c_j + W_j·x))`. The gradient of `−log p(x)` is that of `F(x)`
    less its mean under the model, which chains of Gibbs steps stand for: started at the events
    (CD-k, Hinton 2002) or never started anew (PCD, Tieleman 2008).

    The parameters are centred (Montavon and Müller 2012): they are those of
    `−(h − ½)·W(x − μ) − b·x − c·h`, `μ` the base rates, which is the same model, and spares the
    weights from learning what the biases say.

    `log Z` is estimated by annealed importance sampling (Neal 2001; Salakhutdinov and Murray 2008,
    section 4): chains go from independent pixels of the training data's base rates to the model
    over temperatures `β`. `Z` is right on average, and so `log Z` too low and `log p(x)` too high.

    NADE came of it: one step of mean field for `p(x_d | x_<d)`, `h = σ(c + W x_<d)` and then
    `σ(b_d + h·W_d)`, is NADE's conditional with both its matrices tied.
    """

    Config = RBMConfig
    card = Card(
        name="rbm",
        title="RBM",
        authors="P. Smolensky; G. Hinton",
        year=1986,
        group="Hidden units: a bound, an estimate, or no likelihood",
        citation="P. Smolensky, “Information processing in dynamical systems”, 1986; T. Tieleman, "
        "“Training restricted Boltzmann machines using approximations to the likelihood "
        "gradient”, ICML 2008; R. Salakhutdinov, I. Murray, “On the quantitative analysis of deep "
        "belief networks”, ICML 2008",
        idea="Bind pixels and hidden units without a direction: p(x) is known but for one number, "
        "Z. A step of mean field from earlier pixels to the next, its weights set free, is NADE.",
        equation="p(x) = exp(b·x) Π_j (1 + exp(c_j + W_j·x)) / Z;  "
        "mean field: σ(b_d + W_d·σ(c + Σ_{i<d} W_i x_i)), NADE's conditional with V = W",
        parameters="DH + D + H",
        orderings="none: its units have no order, so it completes no mask",
        published=(
            Published(
                86.34, "binarized-mnist · fixed", "H = 500, CD-25, log Z by AIS", approximate=True
            ),
        ),
        values=("binary",),
        likelihood="estimate",
        differs="The loss on show in training is minus the pseudo-likelihood, by one pixel of each "
        "event; its gradient is that of contrastive divergence, by centred parameters. The "
        "published number is of CD with up to 25 steps.",
        recipes={
            "": Recipe(training={"learning_rate": 1e-3, "batch_size": 100, "epochs": 60}),
            "digits": Recipe(
                {"hidden": 64}, {"learning_rate": 1e-2, "batch_size": 50, "epochs": 100}
            ),
        },
    )
    small_configs = (
        {"hidden": 3, "temperatures": 100, "chains": 10, "burn": 20},
        {"hidden": 3, "temperatures": 100, "chains": 10, "burn": 20, "persistent": False},
    )
    base: Tensor

    def __init__(self, space: EventSpace, config: RBMConfig) -> None:
        super().__init__(space, config)
        self.W = nn.Parameter(0.01 * torch.randn(config.hidden, space.size))
        self.b = nn.Parameter(torch.zeros(space.size))
        self.c = nn.Parameter(torch.zeros(config.hidden))
        # Logits of the base rates, where annealing and chains of samples begin.
        self.register_buffer("base", torch.zeros(space.size))
        self._known: tuple[LogZ, list[Tensor]] | None = None

    @staticmethod
    def parameter_count(space: EventSpace, config: RBMConfig) -> int:
        return space.size * config.hidden + space.size + config.hidden

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            for start in (self.b, self.base):
                start.copy_(marginal_logits(pmf)[:, 0])

    @property
    def energy(self) -> Energy:
        """The energy of the same model without centring."""
        return Energy(self.W, self.b - self.W.sum(0) / 2, self.c - self.W @ self.base.sigmoid())

    def free_energy(self, x: Tensor) -> Tensor:
        """Return `F(x)` of events `(B, *event_shape)`, `(B,)`."""
        return self.energy.free(x.flatten(1).to(self.W.dtype))

    def _log_prob(self, x: Tensor, ordering: Tensor) -> Tensor:
        """Return `−F(x) − log Z`, in whose gradient `log Z` is a constant."""
        return -self.free_energy(x) - self.log_z().value

    # Learning

    @property
    def persists(self) -> bool:
        return self.config.persistent

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        return self.contrast(x, None, generator)[0]

    def contrast(
        self, x: Tensor, chains: Tensor | None, generator: torch.Generator
    ) -> tuple[Tensor, Tensor]:
        """Return a loss with the gradient of `F(x)` less that of the chains' ends, and the ends.

        Its value is minus the pseudo-likelihood, `−D log p(x_d | x_¬d)` for a random pixel of each
        event, since that of the difference says nothing.
        """
        events, energy = x.flatten(1).to(self.W.dtype), self.energy
        with torch.no_grad():
            ends = events if chains is None else chains.to(events)
            for _ in range(self.config.gibbs):
                noise = torch.rand(len(ends), sum(self.W.shape), generator=generator)
                ends = energy.step(ends, noise)
            which = torch.randint(events.shape[1], (len(x), 1), generator=generator).to(x.device)
            flipped = events.scatter(1, which, 1 - events.gather(1, which))
            gap = energy.free(events) - energy.free(flipped)
            pseudo = events.shape[1] * F.softplus(gap).mean()
        difference = energy.free(events).mean() - energy.free(ends).mean()
        return difference - difference.detach() + pseudo, ends

    # The constant

    def annealed(self, chains: int, temperatures: int) -> Self:
        effort = {"chains": chains, "temperatures": temperatures}
        other = copy.copy(self)  # shares all weights
        other.config = parse(RBMConfig, self.config.model_dump() | effort)
        return other

    def log_z(self) -> LogZ:
        settings = self.config.chains, self.config.temperatures
        tensors = [self.W, self.b, self.c, self.base]
        if self._known is not None:
            found, then = self._known
            if found[2:] == settings and all(map(_alike, tensors, then)):
                return found
        found = self._anneal(*settings)
        # Weights themselves: a fused optimiser leaves their version as it was.
        self._known = found, [one.detach().clone() for one in tensors]
        return found

    @torch.no_grad()
    def _anneal(self, chains: int, temperatures: int) -> LogZ:
        """Estimate `log Z` by chains of noise of their own, the same whenever it is asked for.

        At `β` an event has `log p*(x) = ((1 − β)a + βb)·x + Σ_j log(1 + exp(β(c_j + W_j·x)))`, `a`
        the logits of the base rates, so that `log Z` at 0 is `Σ_d log(1 + exp a_d) + H log 2`.
        """
        generator, a, energy = torch.Generator().manual_seed(0), self.base, self.energy
        draw = torch.rand(chains, self.space.size, generator=generator).to(a)
        x = (draw < a.sigmoid()).to(a)
        log_w = torch.zeros(chains, dtype=torch.float64, device=a.device)
        for before, beta in pairwise(_betas(temperatures)):
            hidden = energy.hidden(x)
            gain = (beta - before) * (x @ (energy.b - a))
            gain += (F.softplus(beta * hidden) - F.softplus(before * hidden)).sum(1)
            log_w += gain
            noise = torch.rand(chains, sum(self.W.shape), generator=generator).to(a)
            for_h, for_x = noise.split(list(self.W.shape), 1)
            h = (for_h < (beta * hidden).sigmoid()).to(a)
            x = (for_x < torch.lerp(a, energy.visible(h), beta).sigmoid()).to(a)
        known = float(F.softplus(a.double()).sum()) + self.config.hidden * math.log(2)
        mean = log_w.logsumexp(0) - math.log(chains)
        error = float((log_w - mean).exp().std()) / math.sqrt(chains)
        return LogZ(known + float(mean), error, chains, temperatures)

    @torch.no_grad()
    def exact_log_z(self) -> float:
        """Return `log Z` by the sum over all states of the fewer units, hidden or visible.

        Raises
        ------
        StudioError
            If there are more than 20 of either.
        """
        W, b, c = (one.double() for one in self.energy)
        if len(W) > W.shape[1]:
            W, b, c = W.T, c, b
        count = len(W)
        if count > LISTED:
            raise StudioError(
                f"{count} units have too many states to enumerate; estimate log Z instead."
            )
        total = []
        for states in torch.arange(2**count, device=W.device).split(STATES):
            h = (states[:, None] >> torch.arange(count, device=W.device) & 1).double()
            total.append((h @ c + F.softplus(h @ W + b).sum(1)).logsumexp(0))
        return float(torch.stack(total).logsumexp(0))

    # Samples, and what is inside

    @torch.no_grad()
    def draw_hidden(self, noise: Tensor) -> Tensor:
        sources, (hidden, size), energy = generators(noise), self.W.shape, self.energy
        x = (uniforms(sources, size).to(self.W) < self.base.sigmoid()).to(self.W)
        for _ in range(self.config.burn - 1):
            x = energy.step(x, uniforms(sources, hidden + size))
        h = energy.draw_hidden(x, uniforms(sources, hidden).to(x))
        return energy.visible(h)[..., None]

    def conditional(self, outputs: Tensor) -> Conditional:
        return Bernoulli(outputs[..., 0])

    def filters(self) -> list[Filters]:
        return [Filters("Weights W", "hidden unit", self.W.detach()[:, None])]

    @torch.no_grad()
    def encode(self, x: Tensor) -> list[Code]:
        logits = self.energy.hidden(x.flatten(1).to(self.W.dtype))[0]
        return [Code("Hidden units, each as is likelier", (logits > 0).to(logits), binary=True)]

    @torch.no_grad()
    def decode(self, layer: int, values: Tensor) -> Tensor:
        return self.energy.visible(values[None]).sigmoid().view(self.space.event_shape)


def _alike(one: Tensor, other: Tensor) -> bool:
    same = (one.dtype, one.device) == (other.dtype, other.device)
    return same and torch.equal(one, other)


def _betas(count: int) -> list[float]:
    """Return `count + 1` inverse temperatures from 0 to 1, denser towards the model."""
    return np.interp(np.linspace(0, 1, count + 1), *STRETCHES).tolist()
