"""VQ-VAE (van den Oord, Vinyals, Kavukcuoglu 2017): pictures written down in discrete codes."""

import math
from collections.abc import Mapping, Sequence

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Bernoulli, Conditional, Logistics
from ar_studio.models.abilities import Expectation, Following, Quantising
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Filtering, Filters
from ar_studio.models.parts.images import by_channel, centred, start_at_channels
from ar_studio.models.parts.latent import further_noise
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

DECAY = 0.99  # γ of the running averages
SMOOTHING = 1e-5  # ε
DEAD_BELOW, DEAD_AFTER = 1.0, 100  # of so few a batch, so many steps long
FIRST = 512  # events whose encodings the codebook begins with


class VQVAEConfig(Settings):
    codes: int = Field(default=64, ge=2, le=4096, title="Codes", description="Of the codebook, K.")
    width: int = Field(
        default=16,
        ge=1,
        le=512,
        title="Code width",
        description="Numbers d that a code stands for.",
    )
    halvings: int = Field(
        default=2,
        ge=1,
        le=4,
        title="Halvings",
        description="How often the sides are halved: 2 make 7×7 codes of 28×28 pixels.",
    )
    features: int = Field(
        default=64, ge=1, le=512, title="Features", description="Maps f between the layers."
    )
    blocks: int = Field(
        default=2, ge=0, le=16, title="Residual blocks", description="Of encoder and decoder each."
    )
    inner: int = Field(
        default=32, ge=1, le=512, title="Inner features", description="Maps r inside a block."
    )
    commitment: float = Field(
        default=0.25,
        ge=0.0,
        le=10.0,
        title="Commitment",
        description="β: how strongly encodings are drawn to their codes, for each dimension of a "
        "picture.",
    )
    mixtures: int = Field(
        default=5,
        ge=1,
        le=100,
        title="Mixture components",
        description="Logistics M that a grey's or colour's distribution is a mixture of.",
    )


class VQVAE(Filtering, Following, Quantising):
    """Vector-quantised autoencoder: a picture becomes a coarse grid of codes, and comes back.

    The encoder, convolutions of 4×4 that halve the sides and residual blocks
    `x + conv₁ₓ₁(ReLU(conv₃ₓ₃(ReLU(x))))`, makes a field `z(x)` of `d`-vectors; each becomes the
    nearest of `K` codes, `k = argmin_j ‖z − e_j‖`, and the decoder, its mirror image, makes
    `p(x | e_k)` of them: a Bernoulli of binary pixels, else a mixture of discretised logistics for
    each channel. Given the codes, pixels are independent. The gradient goes straight through from
    `e_k` to `z` (section 3.2).

    `L = −log p(x | e_k) + β D ‖z − sg[e_k]‖²`, the square a mean over positions and numbers, so
    that both terms are sums over `D` dimensions. Codes follow the running means of what they stand
    for (appendix A.1): `N ← γN + (1 − γ)n`, smoothed, `m ← γm + (1 − γ)Σz`, `e = m/N`. One that is
    nearest to fewer than one encoding a batch for 100 steps begins anew at one of them.

    The encoder is deterministic, so `log p(x) ≥ log p(k(x)) + log p(x | e_k(x))`, here with the
    uniform prior, `hw·ln K` nats. A model of the codes, trained on this run as data, is a better
    one.
    """

    Config = VQVAEConfig
    card = Card(
        name="vqvae",
        kinds=("image",),
        title="VQ-VAE",
        authors="A. van den Oord, O. Vinyals, K. Kavukcuoglu",
        year=2017,
        group="Hidden units: a bound, an estimate, or no likelihood",
        citation="A. van den Oord, O. Vinyals, K. Kavukcuoglu, “Neural discrete representation "
        "learning”, NIPS 2017",
        idea="Write a picture down in few codes of a learnt codebook; then a model of the codes "
        "has sixteen times fewer steps to take.",
        equation="k = argmin_j ‖z(x) − e_j‖,  log p(x) ≥ log p(k) + log p(x | e_k)",
        parameters="16f(I + O + 2(h − 1)f) + 2hf + O − f + 2n(10fr + r + f) + fd + d + 9df + f; "
        "I = C, O = C or 3CM",
        orderings="none: its codes come first, so it completes no mask",
        likelihood="lower bound",
        differs="The codebook follows running means and dead codes begin anew, as in later "
        "programs, where the paper's experiments descend a gradient; β counts for each dimension.",
        recipes={
            "": Recipe(training={"learning_rate": 1e-3, "batch_size": 128, "epochs": 10}),
            "digits": Recipe(
                {"halvings": 1, "codes": 32, "features": 32, "inner": 16},
                {"learning_rate": 2e-3, "batch_size": 50, "epochs": 60},
            ),
        },
    )
    small_configs = (
        {"codes": 3, "width": 2, "halvings": 1, "features": 3, "blocks": 1, "inner": 2},
        {"codes": 4, "width": 2, "features": 2, "blocks": 0, "mixtures": 2},
    )
    codebook: Tensor  # e, (K, d)
    counts: Tensor  # N, (K,)
    sums: Tensor  # m, (K, d)
    idle: Tensor  # for how many steps each code was dead, (K,)

    def __init__(self, space: EventSpace, config: VQVAEConfig) -> None:
        super().__init__(space, config)
        f, d = config.features, config.width
        channels, outputs = space.event_shape[0], numbers(space, config)
        halvings = range(config.halvings)
        self.down = nn.ModuleList(
            nn.Conv2d(f if step else channels, f, 4, stride=2, padding=1) for step in halvings
        )
        self.up = nn.ModuleList(
            nn.ConvTranspose2d(f, f if step else outputs, 4, stride=2, padding=1)
            for step in reversed(halvings)
        )
        self.encoding, self.decoding = (
            nn.ModuleList(ResidualBlock(f, config.inner) for _ in range(config.blocks))
            for _ in range(2)
        )
        self.to_code, self.from_code = nn.Conv2d(f, d, 1), nn.Conv2d(d, f, 3, padding=1)
        book = torch.randn(config.codes, d)
        self.register_buffer("codebook", book)
        self.register_buffer("counts", torch.ones(config.codes))
        self.register_buffer("sums", book.clone())
        self.register_buffer("idle", torch.zeros(config.codes, dtype=torch.int64))

    @staticmethod
    def parameter_count(space: EventSpace, config: VQVAEConfig) -> int:
        f, r, d, h = config.features, config.inner, config.width, config.halvings
        outputs = numbers(space, config)
        halving = 16 * f * (space.event_shape[0] + outputs + 2 * (h - 1) * f)
        biases = 2 * h * f + outputs - f
        blocks = 2 * config.blocks * (10 * f * r + r + f)
        return halving + biases + blocks + f * d + d + 9 * d * f + f

    @property
    def codes(self) -> EventSpace:
        side = 2**self.config.halvings
        _, height, width = self.space.event_shape
        grid = (1, math.ceil(height / side), math.ceil(width / side))
        return EventSpace(grid, self.config.codes, events="codes")

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        """Begin with codes that are encodings of the data, and with outputs near the marginals."""
        super().prepare(events, marginals)
        with torch.no_grad():
            z = self.encode(events[:: -(-len(events) // FIRST)])
            chosen = torch.randperm(len(z), generator=torch.Generator().manual_seed(0))
            book = z[chosen[torch.arange(self.config.codes) % len(z)].to(z.device)]
            self.codebook.copy_(book)
            self.sums.copy_(book)

    def start_at_marginals(self, pmf: Tensor) -> None:
        channels, count = self.space.event_shape[0], self.config.mixtures
        bias = self.up[-1].get_parameter("bias")
        with torch.no_grad():
            if len(bias) == channels:
                start_at_channels(bias, pmf, channels)
                return
            weights, means, log_scales = bias.view(channels, 3, count).unbind(1)
            weights.zero_()
            means.copy_(torch.linspace(-1, 1, count + 2)[1:-1])
            log_scales.fill_(-math.log(count + 1))

    def encode(self, x: Tensor) -> Tensor:
        """Return the encodings `z(x)` of events, `(B·h·w, d)`, place by place of each."""
        maps = centred(x, self.space.levels, self.to_code.weight.dtype)
        side = 2**self.config.halvings
        maps = F.pad(maps, (0, -maps.shape[3] % side, 0, -maps.shape[2] % side), value=-1.0)
        # Maps innermost: a training step on the CPU takes four fifths of the time.
        maps = maps.contiguous(memory_format=torch.channels_last)
        for number, conv in enumerate(self.down):
            maps = conv(F.relu(maps) if number else maps)
        for block in self.encoding:
            maps = block(maps)
        z = self.to_code(F.relu(maps)).permute(0, 2, 3, 1).flatten(0, 2)
        return z if z.dtype == torch.float64 else z.float()

    def nearest(self, z: Tensor) -> Tensor:
        """Return the numbers of the nearest codes of encodings `(n, d)`, `(n,)`."""
        with torch.autocast(z.device.type, enabled=False):
            # ‖z − e‖² less ‖z‖², which is the same for all codes.
            return (self.codebook.square().sum(1) - 2 * z @ self.codebook.T).argmin(1)

    def decode(self, codes: Tensor) -> Tensor:
        """Return what the decoder says of vectors of codes `(B·h·w, d)`, `(B, *event_shape, O)`."""
        _, high, wide = self.codes.event_shape
        channels, height, width = self.space.event_shape
        maps = self.from_code(codes.view(-1, high, wide, codes.shape[1]).permute(0, 3, 1, 2))
        for block in self.decoding:
            maps = block(maps)
        for conv in self.up:
            maps = conv(F.relu(maps))
        return by_channel(maps[:, :, :height, :width], channels)

    def quantise(self, x: Tensor) -> Tensor:
        found = self.nearest(self.encode(x)).view(len(x), *self.codes.event_shape)
        return found.to(self.codes.dtype)

    def given_codes(self, codes: Tensor, drawn: Tensor | None = None) -> Conditional:
        vectors = self.codebook[codes.flatten().long()]
        if drawn is not None:
            mean = self.sums.sum(0) / self.counts.sum()
            vectors = torch.where(drawn.repeat(len(codes))[:, None], vectors, mean)
        return distribution(self.decode(vectors), self.space.levels)

    @torch.no_grad()
    def filters(self) -> list[Filters]:
        """Return the picture that each code makes if it is everywhere, and how often it is."""
        grid, count = self.codes, self.config.codes
        each = torch.arange(count, device=self.codebook.device)
        alone = each.view(-1, 1, 1, 1).expand(count, *grid.event_shape)
        mean = self.given_codes(alone).mean / self.space.values.top
        title = "Pictures of one code everywhere, E[x | k]"
        pictures, use = mean.flatten(1)[:, None], self.counts / self.counts.sum()
        return [Filters(title, "code", pictures, use, "expected value", (0.0, 1.0))]

    @property
    def uniform_cost(self) -> float:
        """What the codes of a picture cost by the uniform prior, `hw·ln K` nats."""
        return self.codes.size * math.log(self.config.codes)

    def _log_prob(self, x: Tensor, ordering: Tensor) -> Tensor:
        """Return `log p(x | e_k) − hw·ln K`, `(B,)`: a bound, with the uniform prior."""
        return self.given_codes(self.quantise(x)).log_prob(x).flatten(1).sum(1) - self.uniform_cost

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        return self.meet(x, generator).loss

    def meet(self, x: Tensor, generator: torch.Generator) -> Expectation:
        """Return the loss, the uniform prior's cost included, and what each code was nearest to."""
        z = self.encode(x)
        with torch.no_grad(), torch.autocast(z.device.type, enabled=False):
            k = self.nearest(z)
            members = F.one_hot(k, self.config.codes).to(z.dtype)
            others = torch.randint(len(z), (self.config.codes,), generator=generator)
            met = {"n": members.sum(0), "z": members.T @ z, "others": z[others.to(z.device)]}
        codes = self.codebook[k]
        outputs = self.decode(z + (codes - z).detach())
        log_p = distribution(outputs, self.space.levels).log_prob(x).flatten(1).sum(1)
        committed = self.space.size * self.config.commitment * (z - codes).square().mean()
        return Expectation(self.uniform_cost - log_p.mean() + committed, met)

    @torch.no_grad()
    def follow(self, met: Sequence[Mapping[str, Tensor]]) -> None:
        n, z = (sum(part[name] for part in met) for name in ("n", "z"))
        counts = self.counts * DECAY + (1 - DECAY) * n
        total = counts.sum()
        counts = (counts + SMOOTHING) / (total + self.config.codes * SMOOTHING) * total
        self.sums.mul_(DECAY).add_((1 - DECAY) * z)
        self.idle.copy_(torch.where(counts < DEAD_BELOW, self.idle + 1, 0))
        dead = self.idle >= DEAD_AFTER
        counts = torch.where(dead, counts.mean(), counts)
        anew = met[0]["others"] * counts[:, None]
        self.sums.copy_(torch.where(dead[:, None], anew, self.sums))
        self.idle.masked_fill_(dead, 0)
        self.counts.copy_(counts)
        self.codebook.copy_(self.sums / counts[:, None])

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return VQVAEDecoder(self, batch_size, ordering)


class ResidualBlock(nn.Module):
    """`x + conv₁ₓ₁(ReLU(conv₃ₓ₃(ReLU(x))))`, of `f → r → f` maps."""

    def __init__(self, features: int, inner: int) -> None:
        super().__init__()
        self.spatial = nn.Conv2d(features, inner, 3, padding=1)
        self.out = nn.Conv2d(inner, features, 1)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.out(F.relu(self.spatial(F.relu(x))))


class VQVAEDecoder(Decoder):
    """Draws the codes from the uniform prior at once, then the pixels one by one."""

    def __init__(self, model: VQVAE, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        dimensions = model.space.size, numbers(model.space, model.config) // model.space.grid[0]
        self.outputs = model.codebook.new_zeros(batch_size, *dimensions)
        self.remember(outputs=0)

    @torch.no_grad()
    def begin(self, noise: Tensor) -> None:
        grid = self.model.codes
        uniforms = further_noise(noise, grid.size).to(noise.device)
        codes = (uniforms * grid.levels).long().clamp_max(grid.levels - 1)
        self.outputs = self.model.decode(self.model.codebook[codes.flatten()]).flatten(1, -2)

    def predict(self) -> Conditional:
        return distribution(self.outputs[:, self.dimension], self.space.levels)

    def _observe(self, value: Tensor) -> None:
        """Nothing: given the codes, pixels say nothing of each other."""


def numbers(space: EventSpace, config: VQVAEConfig) -> int:
    """Return how many maps the decoder puts out."""
    return space.event_shape[0] * (1 if space.values.flips else 3 * config.mixtures)


def distribution(outputs: Tensor, levels: int) -> Conditional:
    """Return the distributions of outputs `(…, O)`: a Bernoulli, or a mixture of logistics."""
    outputs = outputs if outputs.dtype == torch.float64 else outputs.float()
    if outputs.shape[-1] == 1:
        return Bernoulli(outputs[..., 0])
    log_weights, means, log_scales = outputs.chunk(3, -1)
    return Logistics(log_weights, means, log_scales, levels)
