"""Conditionals `p(x_o(i) | x_o(<i))`: families of distributions over batches of dimensions.

One object holds the parameters of a whole batch of dimensions, in whatever shape they come: all
dimensions of `B` events (`(B, *event_shape)`, teacher-forced) or the next one (`(B,)`, a decoder).
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

from ar_studio.bells import BELLS, BellName
from ar_studio.errors import StudioError


class Conditional(ABC):
    """A distribution over the values of each dimension in a batch of shape `batch_shape`."""

    @property
    @abstractmethod
    def batch_shape(self) -> tuple[int, ...]:
        """Shape of the batch of dimensions."""

    @property
    @abstractmethod
    def mean(self) -> Tensor:
        """Mean value of each dimension, `batch_shape`; discrete values count as whole numbers."""

    @abstractmethod
    def log_prob(self, x: Tensor) -> Tensor:
        """Return `log p` of the values `x`, both `batch_shape`, in nats (a density's if real)."""

    @abstractmethod
    def draw(self, noise: Tensor) -> Tensor:
        """Return the values at the quantiles `noise[..., 0]` (inverse CDF), `batch_shape`.

        Parameters
        ----------
        noise
            Uniforms in `[0, 1)`, `(*batch_shape, 2)`. Families that need one number per
            dimension use the first; mixtures choose the component by the first and the value by
            the second. The same noise gives the same values everywhere.
        """

    def abduct(self, x: Tensor, spread: Tensor) -> Tensor:
        """Return noise by which `draw` gives the values `x`, `(*batch_shape, 2)`.

        Parameters
        ----------
        x
            `batch_shape`.
        spread
            Uniforms in `[0, 1)`, `(*batch_shape, 2)`, which choose among all such noise: uniform
            noise is had of values that were drawn by uniform noise.

        Raises
        ------
        StudioError
            If the family cannot tell.
        """
        raise StudioError(f"{type(self).__name__} does not tell which noise a value is drawn from.")

    @abstractmethod
    def temperature(self, t: float) -> Conditional:
        """Return the family with `p^(1/t)`, renormalised per dimension, as nearly as it can.

        Any `t` other than 1 leaves the model's joint distribution.
        """

    @abstractmethod
    def dimension(self, index: int | Tensor) -> Conditional:
        """Return the conditional of a flat dimension, `(B,)`, of event-shaped parameters.

        Given several, `(w,)`, return theirs, `(B, w)`.
        """


class Discrete(Conditional):
    """A distribution over the values `0 .. K - 1`, drawn as `uint8`, or `int32` for `K > 256`."""

    logits: Tensor

    @property
    @abstractmethod
    def probs(self) -> Tensor:
        """Probabilities in torch's convention: `p(x = 1)`, or one per value in a last axis."""

    @property
    @abstractmethod
    def pmf(self) -> Tensor:
        """Probability of every value, `(*batch_shape, K)`, binary spaces included."""

    @property
    def log_pmf(self) -> Tensor:
        """`log p` of every value, `(*batch_shape, K)`, also where `p` is too small for a float."""
        return self.logits.log_softmax(-1)

    @property
    def mean(self) -> Tensor:
        pmf = self.pmf
        return pmf @ torch.arange(pmf.shape[-1], dtype=pmf.dtype, device=pmf.device)

    def likeliest(self, share: Tensor) -> Categorical:
        """Return the distribution over the likeliest values alone that have a share of all of it.

        They are the fewest whose probabilities add up to `share`, `batch_shape` (top-p, the
        nucleus: Holtzman et al. 2020, eq. 2–3); of a share of 0 the likeliest one is left, which
        makes drawing greedy.
        """
        log_p = self.log_pmf
        ranked = torch.sort(log_p, dim=-1, descending=True, stable=True)
        p = ranked.values.exp()
        kept = p.cumsum(-1) - p < share[..., None]
        kept[..., 0] = True
        out = torch.zeros_like(kept).scatter(-1, ranked.indices, ~kept)
        return Categorical(log_p.masked_fill(out, -math.inf))

    def entropy(self) -> Tensor:
        """Return the entropy of each dimension, `batch_shape`, in nats."""
        p = self.pmf
        return -torch.special.xlogy(p, p).sum(-1)


class Bernoulli(Discrete):
    """`p(x = 1) = σ(a)` with logits `a`, `batch_shape`."""

    def __init__(self, logits: Tensor) -> None:
        self.logits = whole(logits)

    @property
    def batch_shape(self) -> tuple[int, ...]:
        return tuple(self.logits.shape)

    @property
    def probs(self) -> Tensor:
        return torch.sigmoid(self.logits)

    @property
    def pmf(self) -> Tensor:
        return torch.stack([torch.sigmoid(-self.logits), torch.sigmoid(self.logits)], -1)

    @property
    def log_pmf(self) -> Tensor:
        return F.logsigmoid(torch.stack([-self.logits, self.logits], -1))

    def log_prob(self, x: Tensor) -> Tensor:
        # log p(x) = x·a − log(1 + e^a): never forms the probability, so it cannot overflow. By
        # torch's own threshold, 20, it would become a straight line too early for float64.
        return x.to(self.logits.dtype) * self.logits - F.softplus(self.logits, threshold=40)

    def draw(self, noise: Tensor) -> Tensor:
        return torch.ge(noise[..., 0], torch.sigmoid(-self.logits)).view(torch.uint8)

    def abduct(self, x: Tensor, spread: Tensor) -> Tensor:
        zero, one = self.pmf.unbind(-1)
        return _within(torch.where(x > 0, zero, 0.0), torch.where(x > 0, one, zero), spread)

    def temperature(self, t: float) -> Bernoulli:
        return self if t == 1 else Bernoulli(self.logits / t)

    def dimension(self, index: int | Tensor) -> Bernoulli:
        return Bernoulli(self.logits.flatten(1)[:, index])


class Categorical(Discrete):
    """`p(x = k) = softmax(a)_k` with logits `a`, `(*batch_shape, K)`."""

    def __init__(self, logits: Tensor) -> None:
        self.logits = whole(logits)

    @property
    def batch_shape(self) -> tuple[int, ...]:
        return tuple(self.logits.shape[:-1])

    @property
    def probs(self) -> Tensor:
        return self.logits.softmax(-1)

    @property
    def pmf(self) -> Tensor:
        return self.probs

    def log_prob(self, x: Tensor) -> Tensor:
        return self.logits.log_softmax(-1).gather(-1, x.long()[..., None])[..., 0]

    def draw(self, noise: Tensor) -> Tensor:
        dtype = torch.uint8 if self.logits.shape[-1] <= 256 else torch.int32
        return at_quantile(self.probs, noise[..., 0]).to(dtype)

    def abduct(self, x: Tensor, spread: Tensor) -> Tensor:
        pmf = self.probs
        low, total = _before(pmf, x.long()), pmf.cumsum(-1)[..., -1]
        chance = pmf.gather(-1, x.long()[..., None])[..., 0]
        return _within(low / total, chance / total, spread)

    def temperature(self, t: float) -> Categorical:
        if t == 1:
            return self
        # Relative to the largest logit, so that a small `t` overflows to probability 0, not NaN.
        return Categorical((self.logits - self.logits.amax(-1, keepdim=True)) / t)

    def dimension(self, index: int | Tensor) -> Categorical:
        return Categorical(self.logits.flatten(1, -2)[:, index])


class Words(Categorical):
    """The next word of a document, or `-1`, its end, which has probability one once it is there."""

    def log_prob(self, x: Tensor) -> Tensor:
        return super().log_prob(x.clamp_min(0)).masked_fill(x < 0, 0.0)

    def draw(self, noise: Tensor) -> Tensor:
        return super().draw(noise).to(torch.int32)

    def abduct(self, x: Tensor, spread: Tensor) -> Tensor:
        return super().abduct(x.clamp_min(0), spread)  # an end is drawn from any

    def temperature(self, t: float) -> Words:
        return Words(super().temperature(t).logits)

    def dimension(self, index: int | Tensor) -> Words:
        return Words(super().dimension(index).logits)


# Of a logistic's `log s`: the floor of the paper's program, and what is as good as infinitely wide.
NARROWEST, WIDEST = -7.0, 15.0


class Logistics(Discrete):
    """A mixture of discretised logistics over `0 .. K - 1`, its parameters `(*batch_shape, M)`.

    On the scale `[-1, 1]`, on which a value's bin reaches `δ = 1/(K - 1)` to either side,

    `P(x) = Σ_i π_i [σ((x + δ − μ_i) / s_i) − σ((x − δ − μ_i) / s_i)]`,

    where the first bin begins at `−∞` and the last one ends at `∞`, so that the bins' masses add
    up to one (Salimans, Karpathy, Chen, Kingma 2017, eq. 1–2).

    Parameters
    ----------
    log_weights
        `log π`, in any normalisation.
    means, log_scales
        `μ` and `log s`; the latter is held between -7 and 15.
    levels
        Number `K` of values.
    """

    def __init__(self, log_weights: Tensor, means: Tensor, log_scales: Tensor, levels: int) -> None:
        self.log_weights = whole(log_weights).log_softmax(-1)
        self.means, self.log_scales = whole(means), whole(log_scales).clamp(NARROWEST, WIDEST)
        self.levels = levels
        self.half_bin = 1 / (levels - 1)

    @property
    def batch_shape(self) -> tuple[int, ...]:
        return tuple(self.means.shape[:-1])

    @property
    def logits(self) -> Tensor:  # pyright: ignore[reportIncompatibleVariableOverride]
        """`log P` of every value, `(*batch_shape, K)`."""
        values = torch.arange(self.levels, device=self.means.device)
        each = self._each(lambda part: part[..., None, :])
        return each.log_prob(values.expand(*self.batch_shape, -1))

    @property
    def log_odds(self) -> Tensor:
        """`log P(1) − log P(0)` of two values, `batch_shape`."""
        zero, one = self.logits.unbind(-1)
        return one - zero

    @property
    def probs(self) -> Tensor:
        return self.logits.exp()

    @property
    def pmf(self) -> Tensor:
        return self.probs

    def log_prob(self, x: Tensor) -> Tensor:
        return (self.log_weights + self.component_log_prob(x)).logsumexp(-1)

    def component_log_prob(self, x: Tensor) -> Tensor:
        """Return `log P_i(x)` of each component at values `batch_shape`, `(*batch_shape, M)`."""
        narrowness = self.log_scales.neg().exp()
        away = self._scaled(x) - self.means
        above, below = (away + self.half_bin) * narrowness, (away - self.half_bin) * narrowness
        first, last = self.ends(x)
        # With a = above and b = below, σ(a) − σ(b) = σ(a) σ(−b) (1 − e^(b − a)). No term of it
        # cancels, so that neither a narrow nor a wide logistic needs an approximation.
        between = (-torch.expm1(-2 * self.half_bin * narrowness)).log()
        found = F.logsigmoid(above).masked_fill(last[..., None], 0.0)
        found = found + F.logsigmoid(-below).masked_fill(first[..., None], 0.0)
        return found + between.masked_fill((first | last)[..., None], 0.0)

    def ends(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return where values lie in the first and in the last bin, which have one edge only."""
        return x <= 0, x >= self.levels - 1

    def cdf(self, x: Tensor) -> Tensor:
        """Return the probability of the values up to `x` `batch_shape`, below the last one."""
        edge = self._scaled(x) + self.half_bin
        below = torch.sigmoid((edge - self.means) * self.log_scales.neg().exp())
        return (self.log_weights.exp() * below).sum(-1)

    def draw(self, noise: Tensor) -> Tensor:
        # Digit by digit of base 16, from the highest, so that `K` values are never listed.
        spread = self._each(lambda part: part[..., None, :])
        value = torch.zeros(self.batch_shape, dtype=torch.int32, device=self.means.device)
        digits = torch.arange(1, 16, dtype=torch.int32, device=value.device)
        for power in reversed(range(-(-(self.levels - 1).bit_length() // 4))):
            higher = value[..., None] + digits * 16**power
            reached = (noise[..., :1] >= spread.cdf(higher - 1)) & (higher < self.levels)
            value = value + reached.sum(-1, dtype=torch.int32) * 16**power
        return value.to(torch.uint8 if self.levels <= 256 else torch.int32)

    def abduct(self, x: Tensor, spread: Tensor) -> Tensor:
        first, last = self.ends(x)
        low = self.cdf(x.int() - 1).masked_fill(first, 0.0)
        return _within(low, self.cdf(x.int()).masked_fill(last, 1.0) - low, spread)

    def temperature(self, t: float) -> Logistics | Categorical:
        # A mixture's power is no mixture, but values are few enough to list for one dimension.
        return self if t == 1 else Categorical(self.logits).temperature(t)

    def dimension(self, index: int | Tensor) -> Logistics:
        return self._each(lambda part: part.flatten(1, -2)[:, index])

    def _scaled(self, x: Tensor) -> Tensor:
        return (x.to(self.means.dtype) * (2 * self.half_bin) - 1)[..., None]

    def _each(self, change: Callable[[Tensor], Tensor]) -> Logistics:
        parts = change(self.log_weights), change(self.means), change(self.log_scales)
        return Logistics(*parts, self.levels)


INSIDE = 0.001  # of an interval, that noise keeps away from its ends


class Mixture(Conditional):
    """A mixture of bells over real numbers, all `(*batch_shape, K)`.

    `p(x) = Σ_k α_k f((x − μ_k) / s_k) / s_k`, where `f` is a standard Gaussian, Laplacian or
    logistic density (`bells.py`).

    Parameters
    ----------
    log_weights
        `log α`, in any normalisation.
    means, log_scales
        `μ` and `log s`: a Gaussian's standard deviation, a Laplacian's mean absolute deviation.
    component
        The name of the bell.
    """

    def __init__(
        self, log_weights: Tensor, means: Tensor, log_scales: Tensor, component: BellName
    ) -> None:
        self.log_weights = log_weights.log_softmax(-1)
        self.means, self.log_scales = means, log_scales
        self.component: BellName = component
        self.bell = BELLS[component]

    @property
    def batch_shape(self) -> tuple[int, ...]:
        return tuple(self.means.shape[:-1])

    @property
    def mean(self) -> Tensor:
        return (self.log_weights.exp() * self.means).sum(-1)

    @property
    def std(self) -> Tensor:
        """Standard deviation, `batch_shape`."""
        spread = (2 * self.log_scales).exp() * self.bell.variance
        away = (self.means - self.mean[..., None]).square()
        return (self.log_weights.exp() * (spread + away)).sum(-1).sqrt()

    def log_prob(self, x: Tensor) -> Tensor:
        return self._shares(self._standardised(x)).logsumexp(-1)

    def _standardised(self, x: Tensor) -> Tensor:
        return (x.to(self.means.dtype)[..., None] - self.means) * (-self.log_scales).exp()

    def _shares(self, z: Tensor) -> Tensor:
        """Return the log of what each component adds to the density, `(*batch_shape, K)`."""
        return self.log_weights + self.bell.log_density(z) - self.log_scales

    def draw(self, noise: Tensor) -> Tensor:
        which = at_quantile(self.log_weights.exp(), noise[..., 0])[..., None]
        mean = self.means.gather(-1, which)[..., 0]
        scale = self.log_scales.gather(-1, which)[..., 0].exp()
        # Within the uniforms' first and last step, so that neither end is infinitely far away.
        u = noise[..., 1].to(mean.dtype).clamp(2.0**-25, 1 - 2.0**-24)
        return mean + scale * self.bell.quantile(u)

    def abduct(self, x: Tensor, spread: Tensor) -> Tensor:
        # A component that may have made the value, and where among its own it lies.
        z = self._standardised(x)
        shares = self._shares(z).softmax(-1)
        which = at_quantile(shares, spread[..., 0])
        share = shares.gather(-1, which[..., None])[..., 0]
        rest = ((spread[..., 0] - _before(shares, which)) / share).clamp(0, 1 - 2.0**-24)
        weights = self.log_weights.exp()
        weight = weights.gather(-1, which[..., None])[..., 0]
        z = z.gather(-1, which[..., None])[..., 0]
        return torch.stack([_before(weights, which) + rest * weight, self.bell.below(z)], -1)

    def temperature(self, t: float) -> Mixture:
        # Each component and the weights are tempered; a mixture's own power is no mixture.
        if t == 1:
            return self
        widening = self.bell.widening * math.log(t)
        return Mixture(self.log_weights / t, self.means, self.log_scales + widening, self.component)

    def dimension(self, index: int | Tensor) -> Mixture:
        return self._each(lambda part: part.flatten(1, -2)[:, index])

    def reshape(self, *batch_shape: int) -> Mixture:
        """Return the same dimensions in a batch of another shape."""
        return self._each(lambda part: part.reshape(*batch_shape, -1))

    def _each(self, change: Callable[[Tensor], Tensor]) -> Mixture:
        return Mixture(
            change(self.log_weights), change(self.means), change(self.log_scales), self.component
        )


def at_quantile(pmf: Tensor, u: Tensor) -> Tensor:
    """Return the indices `(...)` at the quantiles `u` `(...)` of probabilities `(..., K)`."""
    cdf = pmf.cumsum(-1)
    # Against the rounded total, so that a last value of probability 0 is never drawn.
    return (u[..., None] * cdf[..., -1:] >= cdf[..., :-1]).sum(-1)


def _before(pmf: Tensor, index: Tensor) -> Tensor:
    """Return the probability of all values before those of indices `(...)`, of `(..., K)`."""
    cdf = F.pad(pmf.cumsum(-1), (1, 0))
    return cdf.gather(-1, index[..., None])[..., 0]


def _within(low: Tensor, width: Tensor, spread: Tensor) -> Tensor:
    """Return noise whose first number lies in `[low, low + width)`, where the first of `spread`.

    Not at its very ends, which a narrow interval would lose by rounding.
    """
    inside = spread[..., 0].clamp(INSIDE, 1 - INSIDE)
    return torch.stack([low + width * inside, spread[..., 1]], -1)


def normal(means: Tensor, log_scales: Tensor) -> Mixture:
    """Return normal distributions, mixtures of one Gaussian, from `μ` and `log s`, `(...)`."""
    weights = torch.zeros_like(means)[..., None]
    return Mixture(weights, means[..., None], log_scales[..., None], "gaussian")


def whole(parameters: Tensor) -> Tensor:
    """Return parameters of 16 bits in 32: a sum over all dimensions needs every bit."""
    return parameters.float() if parameters.dtype.itemsize < 4 else parameters


def discrete(logits: Tensor, levels: int) -> Discrete:
    """Return the discrete family for logits `(..., O)`: `O = 1` if binary, else `O = levels`."""
    return Bernoulli(logits[..., 0]) if levels == 2 else Categorical(logits)
