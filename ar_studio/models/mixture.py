"""The mixture of Bernoullis (latent class model), fitted by EM."""

from collections.abc import Mapping
from typing import Any, Literal

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Published, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.abilities import Counting, Expectation
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Filtering, Filters
from ar_studio.models.parts.values import log_odds, log_probs, marginal_logits, units
from ar_studio.settings import Settings, titled
from ar_studio.spaces import EventSpace

TRAINING = {"batch_size": 500, "epochs": 50, "look_ahead": 5}
CELLS = 2**23  # Most numbers (B, D, K) held at once for the conditionals.


class MixtureConfig(Settings):
    components: int = Field(
        default=100, ge=1, le=10_000, title="Components", description="Number M of prototypes."
    )
    pseudo_counts: float = Field(
        default=1.0,
        gt=0,
        le=1e6,
        title="Pseudo-counts",
        description="How many average events each component is given besides, so that none dies or "
        "is too sure.",
    )
    fit: Literal["EM", "gradient"] = Field(
        default="EM",
        title="Fit",
        description="EM improves with every epoch; gradient descent has the same aim.",
        json_schema_extra=titled(
            {
                "EM": ("Expectation maximisation (EM)", "Assign events, then average; no rate."),
                "gradient": ("Gradient descent", "Step by step, as all other models learn."),
            }
        ),
    )


class MixtureOfBernoullis(Counting, Filtering, AutoregressiveModel):
    """Mixture of `M` factorised distributions: `p(x) = Σ_m π_m Π_d μ_md^x_d (1 − μ_md)^(1−x_d)`.

    Its conditionals follow by running responsibilities, along any ordering, and always give the
    same joint: `p(x_d | x_<d) = Σ_m w_m p(x_d | m)`, `w_m ∝ π_m Π_{j<d} p(x_j | m)`. So whatever
    is observed, the rest is completed exactly. EM takes `r_nm = p(m | x_n)` and sets
    `μ_m = (Σ_n r_nm x_n + s·x̄) / (Σ_n r_nm + s)` and `π_m ∝ Σ_n r_nm + s`, with the marginals
    `x̄` and `s` pseudo-counts. Parameters are `logits` `(M, D, O)` and `weights` `(M,)`.
    """

    Config = MixtureConfig
    card = Card(
        name="mixture",
        title="Mixture of Bernoullis",
        authors="P. F. Lazarsfeld; A. P. Dempster, N. M. Laird, D. B. Rubin",
        year=1977,
        group="Counting and mixtures",
        citation="A. P. Dempster, N. M. Laird, D. B. Rubin, “Maximum likelihood from incomplete "
        "data via the EM algorithm”, Journal of the Royal Statistical Society B 39, 1977",
        idea="Sort events into groups without being told any, each with pixels independent: seen "
        "pixels tell the group, the group tells the others, whichever those are.",
        equation="p(x_d | x_<d) = Σ_m w_m p(x_d | m),  w_m ∝ π_m Π_{j<d} p(x_j | m)",
        parameters="MD + M for binary events, M components (one more than free, as Σπ = 1); "
        "MDK + M for K values",
        orderings="any, all with the same joint distribution: every mask is completed exactly",
        published=(
            Published(168.95, "binarized-mnist · fixed", "10 components"),
            Published(137.64, "binarized-mnist · fixed", "500 components"),
        ),
        recipes={
            "": Recipe(training=TRAINING),
            "uci-binary/": Recipe({"components": 128}, TRAINING),
            "uci-binary/dna": Recipe({"components": 8}, TRAINING),
            "uci-binary/nips-0-12": Recipe({"components": 8}, TRAINING),
        },
    )
    by_heart = False
    small_configs = (
        {"components": 4},
        {"components": 3, "fit": "gradient"},
    )

    def __init__(self, space: EventSpace, config: MixtureConfig) -> None:
        super().__init__(space, config)
        components, width = config.components, units(space.levels)
        self.logits = nn.Parameter(torch.randn(components, space.size, width) * 0.5)
        self.weights = nn.Parameter(torch.zeros(components))
        # What the prior pulls to, and the number of events that it is shared out among.
        uniform = torch.full((space.size, space.levels), 1 / space.levels)
        self.register_buffer("marginals", uniform)
        self.register_buffer("events", torch.ones(()))
        self.marginals: Tensor
        self.events: Tensor

    def filters(self) -> list[Filters]:
        share = self.weights.detach().softmax(0)
        return [Filters("Logits of the components", "component", self.logits.detach().mT, share)]

    @staticmethod
    def parameter_count(space: EventSpace, config: MixtureConfig) -> int:
        return config.components * (space.size * units(space.levels) + 1)

    @classmethod
    def learns_any_order(cls, config: Any) -> bool:
        return True

    @classmethod
    def counts(cls, config: Any) -> bool:
        return config.fit == "EM"

    def log_pmf(self) -> Tensor:
        """Return `log p(x_d = k | m)`, `(M, D, K)`."""
        return log_probs(self.logits)

    def log_joint(self, x: Tensor) -> Tensor:
        """Return `log π_m p(x | m)` of events, `(B, M)`."""
        log_weights, log_pmf = self.weights.log_softmax(0), self.log_pmf()
        if self.space.values.smooth:
            ones = x.flatten(1).to(log_pmf.dtype)
            return log_weights + log_pmf[..., 0].sum(1) + ones @ self.logits[..., 0].T
        cells = x.flatten(1).long() + self._first_cells
        return log_weights + F.embedding_bag(cells, log_pmf.flatten(1).T, mode="sum")

    def _log_prob(self, x: Tensor, ordering: Tensor) -> Tensor:
        return self.log_joint(x).logsumexp(1)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        log_pmf, log_weights = self.log_pmf()[:, ordering], self.weights.log_softmax(0)
        at_once = max(1, CELLS // (self.space.size * len(self.weights)))
        parts = x.flatten(1)[:, ordering].split(at_once)
        logits = torch.cat([self._logits(part, log_weights, log_pmf) for part in parts])
        logits = logits[:, orderings.positions(ordering)]
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        return self._prior_loss() - self.log_joint(x).logsumexp(1).mean()

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        super().prepare(events, marginals)
        self.events.fill_(len(events))
        if marginals is not None:
            self.marginals.copy_(marginals)

    def start_at_marginals(self, pmf: Tensor) -> None:
        # Around them: components that were all the same would stay so for ever.
        with torch.no_grad():
            self.logits.add_(marginal_logits(pmf))

    def expect(self, x: Tensor) -> Expectation:
        log_joint = self.log_joint(x)
        r, flat = log_joint.softmax(1), x.flatten(1)
        values = range(self.space.levels)
        loss = self._prior_loss() - log_joint.logsumexp(1).mean()
        return Expectation(
            loss,
            {
                "events": r.sum(0),
                "values": torch.stack([r.T @ (flat == k).to(r.dtype) for k in values], -1),
            },
        )

    def maximise(self, statistics: Mapping[str, Tensor]) -> None:
        more = self.config.pseudo_counts
        log_pmf = (statistics["values"].to(self.marginals) + more * self.marginals).log()
        with torch.no_grad():
            self.weights.copy_((statistics["events"] + more).log())
            self.logits.copy_(log_odds(log_pmf))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return MixtureDecoder(self, batch_size, ordering)

    @property
    def _first_cells(self) -> Tensor:
        """Where the values of each dimension begin in a table `(D·K, …)`, `(D,)`."""
        return torch.arange(self.space.size, device=self.ordering.device) * self.space.levels

    def _logits(self, along: Tensor, log_weights: Tensor, log_pmf: Tensor) -> Tensor:
        """Return the logits of events `(B, D)`, `(B, D, O)`, all along one ordering."""
        if self.space.values.smooth:
            ones = along.to(log_pmf.dtype)[..., None]
            terms = ones * log_pmf[..., 1].T + (1 - ones) * log_pmf[..., 0].T
        else:
            rows = torch.arange(along.shape[1], device=along.device)
            terms = log_pmf.permute(1, 2, 0)[rows, along.long()]
        # Shifted by one, not subtracted: rounding must not tell of the dimension itself either.
        before = F.pad(terms.cumsum(1)[:, :-1], (0, 0, 1, 0))
        w = (log_weights + before).softmax(-1)
        return predicted(torch.einsum("bdm,mdk->bdk", w, log_pmf.exp()))

    def _prior_loss(self) -> Tensor:
        """Return `−log` of the prior, `s` average events for each component, over the events."""
        log_prior = self.weights.log_softmax(0).sum() + (self.log_pmf() * self.marginals).sum()
        return -self.config.pseudo_counts * log_prior / self.events


class MixtureDecoder(Decoder):
    """Keeps the running log-weights `log π_m + Σ_{j<d} log p(x_j | m)`, `(B, M)`."""

    def __init__(self, model: MixtureOfBernoullis, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.log_pmf = model.log_pmf().detach().permute(1, 2, 0).contiguous()
        self.log_weights = model.weights.detach().log_softmax(0).expand(batch_size, -1)
        self.remember(log_weights=0)

    def predict(self) -> Conditional:
        pmf = self.log_weights.softmax(1) @ self.log_pmf[self.dimension].exp().T
        return discrete(predicted(pmf), self.space.levels)

    def _observe(self, value: Tensor) -> None:
        self.log_weights = self.log_weights + self.log_pmf[self.dimension][value.long()]


def predicted(pmf: Tensor) -> Tensor:
    """Return the logits `(..., O)` of probabilities `(..., K)`."""
    return log_odds(pmf.clamp_min(torch.finfo(pmf.dtype).tiny).log())
