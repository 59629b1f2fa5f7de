"""Logistic regression: `p(y = 1 | x) = σ(b + w·φ(x))`, fitted a step at a time.

What is raised is the mean log-likelihood `1/N Σ log p(y_n | x_n)`, less `λ/2 Σ w²` where weights
decay: a Gaussian prior of variance `1/(λN)` about each weight, though not about a bias. Features
`φ` are given, or learnt with the rest: `φ_h(x) = tanh(c_h + a_h·x)`.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias

import numpy as np

from ar_studio.figures import lowered
from ar_studio.laboratory.points import FARTHEST

Array: TypeAlias = np.ndarray[Any, np.dtype[np.float64]]
Name = Literal["linear", "product", "squares", "all", "hidden"]
GIVEN: dict[str, tuple[str, ...]] = {
    "linear": ("x₁", "x₂"),
    "product": ("x₁", "x₂", "x₁x₂"),
    "squares": ("x₁²", "x₂²"),
    "all": ("x₁", "x₂", "x₁x₂", "x₁²", "x₂²"),
}
INTO = 3  # numbers of a hidden unit: its bias, and a weight for each input
SPREAD = 1.0  # of the weights that a network begins with
NEWTON, FLAT = 100, 1e-10  # steps at most, and the gradient that is none


@dataclass(frozen=True)
class Features:
    """What a regression sees of two numbers.

    Attributes
    ----------
    units
        How many are learnt, where they are.
    """

    name: Name = "linear"
    units: int = 3

    @property
    def learnt(self) -> bool:
        return self.name == "hidden"

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What the features are called."""
        learnt = tuple(lowered(f"h{h}") for h in range(1, self.units + 1))
        return learnt if self.learnt else GIVEN[self.name]

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """What the numbers of a regression are called, in their order."""
        own = (*(f"{'v' if self.learnt else 'w'} · {title}" for title in self.titles),)
        if not self.learnt:
            return ("b", *own)
        into = [
            lowered(name)
            for h in range(1, self.units + 1)
            for name in (f"c{h}", f"a{h}1", f"a{h}2")
        ]
        return ("b", *own, *into)

    @cached_property
    def decaying(self) -> Array:
        """A 1 for each number that is a weight, and a 0 for each bias."""
        weights = np.ones(len(self.numbers))
        weights[0] = 0
        if self.learnt:
            weights[1 + self.units :: INTO] = 0
        return weights

    def begin(self, seed: int = 0) -> Array:
        """Return the numbers to begin with: all 0, but where features have to differ."""
        count = len(self.numbers)
        return (
            np.random.default_rng(seed).normal(0, SPREAD, count) if self.learnt else np.zeros(count)
        )

    def of(self, theta: Array, x: Array) -> Array:
        """Return the features `(N, K)` of points `(N, 2)`."""
        if self.learnt:
            into = theta[1 + self.units :].reshape(self.units, INTO)
            return np.tanh(into[:, 0] + x @ into[:, 1:].T)
        first, second = x[:, 0], x[:, 1]
        columns = {
            "x₁": first,
            "x₂": second,
            "x₁x₂": first * second,
            "x₁²": first**2,
            "x₂²": second**2,
        }
        return np.stack([columns[title] for title in self.titles], 1)

    def logits(self, theta: Array, x: Array) -> Array:
        """Return `b + w·φ(x)` `(N,)`, above 0 where `y = 1` is likelier."""
        return self.above(theta, self.of(theta, x))

    def above(self, theta: Array, features: Array) -> Array:
        """Return the logits of features `(N, K)`: a plane over them, whatever they are."""
        return theta[0] + features @ theta[1 : 1 + len(self.titles)]


@dataclass(frozen=True)
class Fit:
    """A regression after so many steps, and what it is worth.

    Attributes
    ----------
    likelihood
        The mean of `log p(y | x)`, in nats.
    right
        Points that are likelier of their own class.
    """

    theta: Array
    steps: int
    likelihood: float
    right: int

    def separates(self, count: int) -> bool:
        """Whether all of so many points are on their own side of the boundary.

        Then the same boundary with larger weights is likelier: there is no maximum.
        """
        return 0 < count == self.right


def sigmoid(logits: Array) -> Array:
    """Return `σ`, which is near 0 or 1 without overflow."""
    return 0.5 * (1 + np.tanh(logits / 2))


def measured(features: Features, theta: Array, steps: int, x: Array, y: Array) -> Fit:
    """Return a regression with what it is worth on points `(N, 2)` of classes 0 and 1."""
    own = (2 * y - 1) * features.logits(theta, x)
    mean = -float(np.logaddexp(0, -own).mean()) if own.size else 0.0
    return Fit(theta, steps, mean, int((own > 0).sum()))


def objective(features: Features, theta: Array, x: Array, y: Array, decay: float = 0.0) -> float:
    """Return what is raised: the mean log-likelihood, less what large weights cost."""
    cost = decay / 2 * float((features.decaying * theta**2).sum())
    return measured(features, theta, 0, x, y).likelihood - cost


def gradient(features: Features, theta: Array, x: Array, y: Array, decay: float = 0.0) -> Array:
    """Return its derivatives by all numbers.

    By `w` they are `1/N Σ (y − p) φ(x) − λ w`; what leads to a hidden unit gets its share of the
    same errors by the chain rule.
    """
    phi = features.of(theta, x)
    errors = (y - sigmoid(features.above(theta, phi))) / max(1, len(y))
    found = [np.array([errors.sum()]), errors @ phi]
    if features.learnt:
        outward = theta[1 : 1 + features.units]
        back = errors[:, None] * outward * (1 - phi**2)
        found.append(np.concatenate([back.sum(0)[:, None], back.T @ x], 1).ravel())
    return np.concatenate(found) - decay * features.decaying * theta


def step(
    features: Features, fit: Fit, x: Array, y: Array, rate: float, decay: float, count: int = 1
) -> Fit:
    """Return what there is after steps up the gradient: fewer, if one more led out of all bounds.

    By a rate that is too large, each leads farther beyond the maximum than the last.
    """
    theta, done = fit.theta, 0
    while done < count:
        after = theta + rate * gradient(features, theta, x, y, decay)
        if np.abs(after).max() > FARTHEST:
            break
        theta, done = after, done + 1
    return measured(features, theta, fit.steps + done, x, y)


def maximum(features: Features, fit: Fit, x: Array, y: Array, decay: float) -> tuple[Fit, bool]:
    """Return where Newton's steps over the weights of given features end, and if it is the maximum.

    Where there is none, they end as soon as the points are separated: at once, if they are.
    """
    if not decay and fit.separates(len(y)):
        return fit, False
    theta, count = features.begin(), max(1, len(y))
    seen = np.column_stack([np.ones(len(y)), features.of(theta, x)])
    for _ in range(NEWTON):
        now = measured(features, theta, fit.steps, x, y)
        slope = gradient(features, theta, x, y, decay)
        top = bool(np.abs(slope).max() < FLAT)
        if top or (not decay and now.separates(len(y))):
            return now, top
        p = sigmoid(features.logits(theta, x))
        bend = (seen * (p * (1 - p) / count)[:, None]).T @ seen
        way = np.linalg.lstsq(bend + decay * np.diag(features.decaying), slope, rcond=None)[0]
        length, here = 1.0, objective(features, theta, x, y, decay)
        while objective(features, theta + length * way, x, y, decay) < here and length > 1e-6:
            length /= 2
        theta = theta + length * way
    return measured(features, theta, fit.steps, x, y), False


def changed(features: Features, fit: Fit, number: int, value: float, x: Array, y: Array) -> Fit:
    """Return a regression one of whose numbers is another."""
    theta = fit.theta.copy()
    theta[number] = value
    return measured(features, theta, fit.steps, x, y)
