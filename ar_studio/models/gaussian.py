"""The multivariate Gaussian: the density every other one has to beat."""

from collections.abc import Mapping
from typing import Any

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, normal
from ar_studio.models.abilities import Counting, Expectation
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class GaussianConfig(Settings):
    ridge: float = Field(
        default=1e-6,
        gt=0,
        le=1,
        title="Ridge",
        description="Added to the variance of each column, as a share of it, so that columns that "
        "determine each other, or never change, keep a density.",
    )


class Gaussian(Counting, AutoregressiveModel):
    """The full-covariance Gaussian `N(x; m, L Lᵀ)` by maximum likelihood, in closed form.

    `L` is lower triangular; its `D(D+1)/2` entries are kept row after row, those on the diagonal
    as logarithms, so that any numbers make a covariance. With `z = L⁻¹ (x − m)` the conditionals
    are `p(x_d | x_<d) = N(m_d + Σ_{j<d} L_dj z_j, L_dd²)`; along any other ordering they are those
    of the covariance permuted.
    """

    Config = GaussianConfig
    card = Card(
        name="gaussian",
        title="Gaussian",
        authors="C. F. Gauss",
        year=1809,
        group="Real numbers",
        citation="C. M. Bishop, “Pattern recognition and machine learning”, section 2.3, Springer "
        "2006",
        idea="Only means and covariances: each number is a linear function of the ones before it, "
        "and noise of one width.",
        equation="p(x) = N(x; m, L Lᵀ),  p(x_d | x_<d) = N(x_d; m_d + Σ_{j<d} L_dj z_j, L_dd²) "
        "with z = L⁻¹ (x − m)",
        parameters="D + D(D+1)/2",
        orderings="any",
        recipes={"": Recipe(training={"epochs": 1})},
        values=("real",),
    )

    triangle: Tensor

    def __init__(self, space: EventSpace, config: GaussianConfig) -> None:
        super().__init__(space, config)
        size = space.size
        self.mean = nn.Parameter(torch.zeros(size))
        self.factor = nn.Parameter(torch.zeros(size * (size + 1) // 2))
        rows, columns = torch.tril_indices(size, size)
        self.register_buffer("triangle", rows * size + columns, persistent=False)

    @staticmethod
    def parameter_count(space: EventSpace, config: GaussianConfig) -> int:
        return space.size + space.size * (space.size + 1) // 2

    @classmethod
    def learns_any_order(cls, config: Any) -> bool:
        return True

    def expect(self, x: Tensor) -> Expectation:
        # On the CPU in double precision: sums of squares lose the digits a covariance is made of.
        events = x.flatten(1).cpu().double()
        statistics = {
            "count": torch.tensor(len(x), dtype=torch.float64),
            "sum": events.sum(0),
            "products": events.T @ events,
        }
        return Expectation(-self.log_prob(x).mean(), statistics)

    @torch.no_grad()
    def maximise(self, statistics: Mapping[str, Tensor]) -> None:
        mean = statistics["sum"] / statistics["count"]
        covariance = statistics["products"] / statistics["count"] - mean.outer(mean)
        # What rounding leaves of a constant column's variance is no variance.
        variance = covariance.diagonal().clamp_min(0)
        constant = variance <= 1e-12 * mean.square()
        covariance += (self.config.ridge * torch.where(constant, 1.0, variance)).diag()
        L = torch.linalg.cholesky(covariance)
        entries = (L.tril(-1) + L.diagonal().log().diag()).flatten()[self.triangle.cpu()]
        self.mean.copy_(mean)
        self.factor.copy_(entries)

    def along(self, order: Tensor) -> Tensor:
        """Return the lower-triangular factor `L` `(D, D)` of the covariance along an ordering."""
        size = self.space.size
        entries = self.factor.new_zeros(size**2).index_copy(0, self.triangle, self.factor)
        L = entries.view(size, size)
        L = L.tril(-1) + L.diagonal().exp().diag()
        if torch.equal(order, self.ordering):
            return L
        # L_o L_oᵀ = RᵀR: by rotation, as the product would square the condition number.
        upper = torch.linalg.qr(L[order].T).R
        return (upper * upper.diagonal().sign()[:, None]).T

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        with torch.autocast(x.device.type, enabled=False):
            L, mean = self.along(ordering), self.mean[ordering]
            away = x.flatten(1)[:, ordering].to(mean.dtype) - mean
            z = torch.linalg.solve_triangular(L, away.T, upper=False).T
            back = orderings.positions(ordering)
            means = (mean + z @ L.tril(-1).T)[:, back]
            log_scales = L.diagonal().log()[back].expand_as(means)
        return normal(means, log_scales).reshape(len(x), *self.space.event_shape)

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return GaussianDecoder(self, batch_size, ordering)


class GaussianDecoder(Decoder):
    """Keeps `z` `(B, D)`, what was new in each known value, in its standard deviations."""

    def __init__(self, model: Gaussian, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.L, self.mean = model.along(ordering).detach(), model.mean.detach()
        self.z = self.mean.new_zeros(batch_size, len(self.order))
        self.remember(z=0)

    def predict(self) -> Conditional:
        means = self._means()
        return normal(means, self.L[self.position, self.position].log().expand_as(means))

    def _observe(self, value: Tensor) -> None:
        away = value.to(self.z.dtype) - self._means()
        self.z[:, self.position] = away / self.L[self.position, self.position]

    def _means(self) -> Tensor:
        i = self.position
        return self.mean[self.dimension] + self.z[:, :i] @ self.L[i, :i]
