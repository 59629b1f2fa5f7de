"""Density: how likely a model finds one event, where it is surprised, and the product behind it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ar_studio.columns import Column
from ar_studio.conditionals import Bernoulli, Conditional
from ar_studio.figures import Figure, lowered, raised
from ar_studio.models.base import AutoregressiveModel, Model
from ar_studio.spaces import EventSpace

MOST_FACTORS = 16  # that a product is written out with
LARGE = 999.5  # three digits of what is below that need no exponent


@dataclass(frozen=True)
class Density:
    """What a model says of one event.

    Attributes
    ----------
    event
        `event_shape`.
    log_prob
        `log p(x)` in nats; of a model whose card says so a lower bound on it.
    figures
        `−log p(x)` as it is written: in nats, and in bits per dimension or, of a document, as the
        perplexity of a word, where there is such a number.
    conditional
        All `p(x_o(i) | x_o(<i))` of the event, `(1, *event_shape)`; None if there are none.
    surprise
        `−log p(x_d | x_<d)` in nats, `event_shape`, which adds up to `−log p(x)`; None without
        conditionals.
    ordering
        Along which the density was factorised, `(D,)`.
    given
        Whether all of that is given a context: `p(x | c)`.
    """

    space: EventSpace
    event: Tensor
    log_prob: float
    figures: tuple[Figure, ...]
    conditional: Conditional | None
    surprise: Tensor | None
    ordering: Tensor
    given: bool = False

    @property
    def symbol(self) -> str:
        """What the density is of: `p(x)`, or `p(x | c)`."""
        return "p(x | c)" if self.given else "p(x)"

    @property
    def said(self) -> str:
        """The number in a sentence: `log p(x) = −88.19 nats, 0.162 bits/dim`."""
        nats, *others = self.figures
        sign = "" if nats.sign else "= "
        return ", ".join([f"log {self.symbol} {sign}{nats.negated.quantity}", *map(str, others)])

    @property
    def expected(self) -> Tensor | None:
        """What was expected of each dimension before it was known, from 0 to 1, `event_shape`.

        Of binary values that is `p(x_d = 1 | x_<d)`.
        """
        if self.conditional is None:
            return None
        return (self.conditional.mean[0] / self.space.values.top).cpu()


@dataclass(frozen=True)
class Factor:
    """One factor of `p(x)`: that of a dimension, at its place in the ordering.

    Attributes
    ----------
    dimension
        Flat index.
    name
        What the dimension is called, `x₁` if it has no name.
    value
        Its value as a user reads it.
    symbol
        The factor in the lectures' notation: `x̂₁` or `(1−x̂₁)` of binary values, where
        `x̂_d = p(x_d = 1 | x_<d)`, and `p(x₁=3)` of others.
    log_prob
        `log p(x_d | x_<d)` in nats.
    """

    dimension: int
    name: str
    value: str
    symbol: str
    log_prob: float


@torch.no_grad()
def measure(
    model: Model, event: Tensor, *, context: Tensor | None = None, ordering: Tensor | None = None
) -> Density:
    """Measure how likely a model finds an event, by one parallel pass where it has conditionals.

    Parameters
    ----------
    event
        `event_shape`.
    context
        What it is given, `(1, …)`, for `p(x | c)`; see `Model.given`.
    ordering
        Another ordering `(D,)` where the model accepts one.

    Raises
    ------
    StudioError
        If the event is none of the model's space, context or ordering are none of its own, or the
        model has no likelihood.
    """
    space = model.space
    x = space.check(event[None]).to(model.ordering.device)
    conditional = surprise = None
    if isinstance(model, AutoregressiveModel):
        conditional = model.conditionals(x, context=context, ordering=ordering)
        surprise = -conditional.log_prob(x)[0].double().cpu()
        log_prob = -float(surprise.sum())
    else:
        log_prob = float(model.log_prob(x, context=context, ordering=ordering))
    figures = written(model, x, log_prob)
    order = model.resolve(ordering).cpu()
    given = context is not None
    return Density(space, event.cpu(), log_prob, figures, conditional, surprise, order, given)


def written(model: Model, x: Tensor, log_prob: float) -> tuple[Figure, ...]:
    """Return `−log p(x)` of an event `(1, *event_shape)` in all the units that it has."""
    nats = model.card.figure(-log_prob)
    per_word = model.space.kind.perplexity(x.cpu(), torch.tensor([log_prob], dtype=torch.float64))
    if per_word is not None:
        part = Figure(per_word, unit="perplexity", sign=nats.sign)
    else:
        part = model.space.part(nats)
    return (nats,) if part is None else (nats, part)


def factors(
    found: Density, columns: Sequence[Column] = (), words: Sequence[str] = ()
) -> list[Factor]:
    """Return the factors whose product `p(x)` is, along the ordering; none without conditionals.

    Parameters
    ----------
    columns, words
        What the dimensions of a table are; the vocabulary of documents, of which only the words
        that are there have factors.
    """
    if found.surprise is None:
        return []
    length = int(found.space.lengths(found.event[None]))
    flat, surprise = found.event.flatten().tolist(), found.surprise.flatten().tolist()
    binary, listed, before = isinstance(found.conditional, Bernoulli), [], []
    for dimension in found.ordering.tolist():
        if dimension >= length:
            continue
        value, place = flat[dimension], _place(dimension)
        text = _value(value, dimension, columns, words)
        symbol = _coin(value, dimension) if binary else f"p({place}={text}{_given(before)})"
        name = columns[dimension].name if columns else place
        listed.append(Factor(dimension, name, text, symbol, -surprise[dimension]))
        before.append(place)
    return listed


def product(factors: Sequence[Factor], of: str = "p(x)") -> str:
    """Write `p(x)` out, factor by factor, as symbols, as numbers and as what they come to.

    As in `p(x) = (1−x̂₁)·x̂₂ = 0.71 · 0.58 = 0.412`; empty without factors, or for more than
    `MOST_FACTORS`.
    """
    if not 0 < len(factors) <= MOST_FACTORS:
        return ""
    symbols = "·".join(factor.symbol for factor in factors)
    numbers = " · ".join(power(factor.log_prob) for factor in factors)
    total = power(sum(factor.log_prob for factor in factors))
    parts = [symbols, numbers, total] if len(factors) > 1 else [symbols, total]
    return " = ".join([of, *parts])


def power(log_prob: float) -> str:
    """Return `e^log_prob` in three digits, however small or large: `0.712`, `3.10·10⁻⁵⁶`."""
    if not math.isfinite(log_prob):
        return "0" if log_prob < 0 else "∞" if log_prob > 0 else "NaN"
    tens = log_prob / math.log(10)
    if -4 <= tens < 6:
        number = math.exp(log_prob)
        return f"{number:.3g}" if number < LARGE else f"{number:,.0f}"
    digits, exponent = f"{10 ** (tens - math.floor(tens)):.2f}", math.floor(tens)
    if digits == "10.00":
        digits, exponent = "1.00", exponent + 1
    return f"{digits}·10{raised(exponent)}"


def _place(dimension: int) -> str:
    return lowered(f"x{dimension + 1}")


def _coin(value: float, dimension: int) -> str:
    hat = lowered(f"x̂{dimension + 1}")
    return hat if value else f"(1−{hat})"


def _given(before: Sequence[str]) -> str:
    """Return what a conditional is given, in a few words."""
    few = before if len(before) <= 2 else (before[0], "…", before[-1])
    return f"|{','.join(few)}" if before else ""


def _value(value: float, dimension: int, columns: Sequence[Column], words: Sequence[str]) -> str:
    if columns:
        return columns[dimension].text(value)
    if words:
        return str(words[int(value)])
    return f"{value:.4g}"
