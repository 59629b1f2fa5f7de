"""Whether a row of a table is better than another: the paired t-test over folds they share."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from ar_studio.figures import decimal
from ar_studio.reproduction.result import Result
from ar_studio.reproduction.tables import Column

LEVEL = 0.05
LEAST = 1e-4  # a smaller p is not told apart: folds share most of their training events


@dataclass(frozen=True)
class Paired:
    """A paired t-test of `n` pairs.

    Attributes
    ----------
    difference
        Mean of the differences.
    t, p
        `t = d̄ / (s / √n)` with `s` the standard deviation of the differences, and how likely a
        `t` at least so far from 0 is if their mean is 0; of differences that are all alike, 0 or
        infinite.
    n
        Number of pairs, which leave `n − 1` degrees of freedom.
    """

    difference: float
    t: float
    p: float
    n: int

    @property
    def significant(self) -> bool:
        return self.p < LEVEL

    @property
    def chance(self) -> str:
        """`p` as it is written."""
        return f"p < {LEAST:.4f}" if self.p < LEAST else f"p = {decimal(self.p, 4)}"


def paired_t(first: Sequence[float], second: Sequence[float]) -> Paired:
    """Return the two-sided paired t-test of numbers of the same folds.

    Raises
    ------
    ValueError
        If the folds are not as many, or fewer than two.
    """
    differences = [a - b for a, b in zip(first, second, strict=True)]
    n = len(differences)
    if n < 2:
        raise ValueError("a t-test takes two pairs or more")
    mean = statistics.fmean(differences)
    error = statistics.stdev(differences) / math.sqrt(n)
    t = mean / error if error else math.copysign(math.inf, mean) if mean else 0.0
    return Paired(mean, t, two_sided(t, n - 1), n)


def two_sided(t: float, freedom: int) -> float:
    """Return `P(|T| ≥ |t|)` of Student's distribution (Abramowitz and Stegun, 26.7.3 and 26.7.4).

    With `θ = arctan(t / √ν)`, `P(|T| < |t|)` is `sin θ (1 + cos²θ/2 + (1·3)/(2·4) cos⁴θ + …)` for
    even `ν`, and `2/π (θ + sin θ (cos θ + 2/3 cos³θ + …))` for odd `ν`, up to `cos^(ν−2) θ`.
    """
    angle = math.atan(abs(t) / math.sqrt(freedom))
    sine, cosine = math.sin(angle), math.cos(angle)
    odd = freedom % 2
    term, total = (cosine if odd else 1.0), 0.0
    for power in range(odd, freedom - 1, 2):
        total += term
        term *= cosine**2 * (power + 1) / (power + 2)
    within = 2 / math.pi * (angle + sine * total) if odd else sine * total
    return min(1.0, max(0.0, 1 - within))


def best(found: Sequence[Result], column: Column) -> Result | None:
    """Return the best of a column's rows that have a number of every fold; None below two."""
    tested = [r for r in found if r.cell.column == column and r.folds]
    return max(tested, key=lambda r: statistics.fmean(r.folds)) if len(tested) > 1 else None


def against_best(found: Sequence[Result], result: Result) -> tuple[Result, Paired] | None:
    """Return the best of a cell's column, and the test of the cell against it.

    None of the best itself, and where there are no folds or there is nothing to compare with.
    """
    top = best(found, result.cell.column)
    if top is None or not result.folds or top.cell == result.cell:
        return None
    return top, paired_t(result.folds, top.folds)
