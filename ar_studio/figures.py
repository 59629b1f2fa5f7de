"""How numbers are written, in the window, on the command line, in reports and in logs."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

Unit = Literal["nats", "bits", "perplexity"]
Measure = Literal["NLL", "reconstruction error"]
Sign = Literal["", "≤ ", "≥ ", "≈ "]

NONE = "–"  # where there is no number
DIM = "dim"  # a dimension in units, where its kind of event has no word of its own
DECIMALS = {"nats": 2, "bits": 1, "perplexity": 1}
FINE = 3  # decimals of what a single dimension costs
FINEST = 6  # decimals: an error below them is no more than rounding
LEAST = 0.01  # per cent: what is less is written as less
HUGE = 1e12  # from here on, digits say nothing
MINUTE, HOUR = 60, 3600
TIMES = ((1e-6, "µs"), (1e-3, "ms"), (1.0, "s"))
COARSE = ((10 * HOUR, HOUR), (HOUR, 10 * MINUTE), (10 * MINUTE, MINUTE), (MINUTE, 10))
SIZES = ((1e3, "kB"), (1e6, "MB"), (1e9, "GB"), (1e12, "TB"))
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Figure:
    """A number that a model was measured by, which alone knows how it is written.

    Parameters
    ----------
    value, error
        The number and its standard error, in `unit`; what a single event has, NaN, is no error.
    sign
        What stands before a number that is not the thing itself: a bound on it, or an estimate.
    measure
        What it is of: a model without a likelihood has a reconstruction error.
    each
        What the number is that of, in a word of units: `dim` or `char`; empty of a whole event.
    """

    value: float
    error: float | None = None
    unit: Unit = "nats"
    sign: Sign = ""
    measure: Measure = "NLL"
    each: str = ""

    def __str__(self) -> str:
        """With its unit: `≤ 88.19 ± 0.23 nats`."""
        if self.unit == "perplexity":
            return f"perplexity {self.number} per word"
        return self.quantity + ("" if self.measure == "NLL" else f" of {self.measure}")

    @property
    def named(self) -> str:
        """With its unit and what it is: `NLL ≤ 88.19 ± 0.23 nats`."""
        return f"{self.measure} {self.quantity}"

    @property
    def cell(self) -> str:
        """In a column whose title says the unit, but not what each line is."""
        if self.unit == "perplexity":
            return f"ppl {self.number}"
        if self.each not in ("", DIM):
            return self.quantity
        return self.number if self.measure == "NLL" else f"{self.number} reconstruction"

    @property
    def quantity(self) -> str:
        """With its unit alone, whatever it is."""
        return f"{self.number} {self.units}"

    @property
    def units(self) -> str:
        """What it is in: `nats`, `bits/dim`, `bits/char`."""
        return f"{self.unit}/{self.each}" if self.each else self.unit

    @property
    def number(self) -> str:
        """Without a unit: `≤ 88.19 ± 0.23`."""
        return f"{self.sign}{self.amount}" + (f" ± {self.spread}" if self.spread else "")

    @property
    def amount(self) -> str:
        """The value alone, with as many decimals as its error has."""
        return decimal(self.value, self._decimals)

    @property
    def spread(self) -> str:
        """The standard error alone; empty if there is none."""
        error = self._error
        return "" if error is None else decimal(error, self._decimals)

    @property
    def negated(self) -> "Figure":
        """As a log-likelihood, of which an upper bound on the NLL is a lower one."""
        return replace(self, value=-self.value, sign="≥ " if self.sign == "≤ " else self.sign)

    @property
    def _error(self) -> float | None:
        return self.error if self.error is not None and math.isfinite(self.error) else None

    @property
    def _decimals(self) -> int:
        """Decimals that show a digit of the error, and no fewer than the unit's."""
        least, error = FINE if self.each else DECIMALS[self.unit], self._error or 0.0
        return least if error < 0.5 * 10**-FINEST else max(least, math.ceil(-math.log10(error)))


def sign(*, bound: bool = False, estimate: bool = False) -> Sign:
    """Return what stands before an NLL that is an upper bound only, or an estimate."""
    return "≈ " if estimate else "≤ " if bound else ""


def written(figure: Figure | None) -> str:
    """Return what stands in a table for a number, or for none."""
    return NONE if figure is None else figure.cell


def lowered(text: object) -> str:
    """Return text with its digits as indices: `x₁₂` of x12."""
    return str(text).translate(LOWERED)


def raised(number: int) -> str:
    """Return a number as an exponent: `⁻¹²` of −12."""
    return str(number).translate(RAISED)


def decimal(value: float, places: int, plus: bool = False) -> str:
    """Return a number as a text sets it: thousands apart, a true minus, zero without a sign."""
    if math.isnan(value):
        return "NaN"
    size = abs(value)
    text = "∞" if math.isinf(size) else f"{size:.2e}" if size >= HUGE else f"{size:,.{places}f}"
    if text.strip("0.,") == "":
        return text
    return ("−" if value < 0 else "+" if plus else "") + text


def percent(share: float) -> str:
    """Return a share so that few are not none, nor most all: `35 %`, `0.1 %`, `99.7 %`."""
    edge = 100 * min(share, 1 - share)
    if 0 < edge < LEAST:
        return f"< {LEAST} %" if share < 0.5 else f"> {100 - LEAST} %"
    places = max(0, -math.floor(math.log10(edge))) if edge > 0 else 0
    return f"{decimal(100 * share, places)} %"


def ticks(low: float, high: float, most: int) -> Iterator[tuple[float, int]]:
    """Yield round numbers of a range, at most so many, and how many decimals they have."""
    power = 10.0 ** math.floor(math.log10((high - low) / most))
    step = next(power * m for m in (1, 2, 5, 10) if (high - low) / (power * m) <= most)
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    for number in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield number * step, digits


def interval(value: float, low: float, high: float) -> str:
    """Return a difference in nats with the interval it lies in: `+0.31 [−0.02, +0.64]`."""
    places = Figure(value, (high - low) / 2)._decimals
    middle, *ends = (decimal(one, places, plus=True) for one in (value, low, high))
    return f"{middle} [{', '.join(ends)}]"


def duration(seconds: float | None) -> str:
    """Return a time in the units that suit it: `350 ms`, `3.2 s`, `1 min 20 s`, `2 h 5 min`."""
    if seconds is None or not math.isfinite(seconds):
        return NONE
    if seconds >= HOUR - 0.5:
        minutes = round(seconds / MINUTE)
        return _two(minutes // 60, "h", minutes % 60, "min")
    if seconds >= MINUTE - 0.5:
        whole = round(seconds)
        return _two(whole // MINUTE, "min", whole % MINUTE, "s")
    unit, name = next(((u, n) for u, n in TIMES if seconds < 999.5 * u), TIMES[-1])
    count = seconds / unit
    return "0 s" if count < 0.05 else f"{_digits(count, 9.95)} {name}"


def roughly(seconds: float) -> str:
    """Return an estimated time, no finer than it is known: `≈ 40 s`, `≈ 8 min`, `≈ 2 h 10 min`."""
    unit = next((unit for least, unit in COARSE if seconds >= least), 0)
    return f"≈ {duration(round(seconds / unit) * unit if unit else seconds)}"


def memory(size: float) -> str:
    """Return bytes in the unit that suits them: `812 bytes`, `3.2 MB`, `16.8 GB`."""
    unit, name = next(((u, n) for u, n in reversed(SIZES) if size >= 0.9995 * u), (1.0, "bytes"))
    return f"{size:.0f} bytes" if unit == 1 else f"{_digits(size / unit, 99.95)} {name}"


def parameters(count: int) -> str:
    """Return a number of parameters in words."""
    return "1 parameter" if count == 1 else f"{count:,} parameters"


def _two(many: int, large: str, few: int, small: str) -> str:
    return f"{many} {large} {few} {small}" if few else f"{many} {large}"


def _digits(value: float, most: float) -> str:
    return f"{value:.1f}" if value < most else f"{value:,.0f}"
