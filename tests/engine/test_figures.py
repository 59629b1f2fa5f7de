"""How numbers are written: digits, signs, errors, units, times and sizes."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_studio.figures import (
    DECIMALS,
    HUGE,
    Figure,
    decimal,
    duration,
    interval,
    memory,
    parameters,
    percent,
    roughly,
    written,
)
from ar_studio.spaces import EventSpace

VALUES = st.floats(-1e9, 1e9)
ERRORS = st.floats(1e-6, 1e6)
UNITS = st.sampled_from(["nats", "bits", "perplexity"])
SIGNS = st.sampled_from(["", "≤ ", "≥ ", "≈ "])


def number_of(text: str) -> float:
    """Return the number that a text writes."""
    return float(text.replace(",", "").replace("−", "-"))


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure(88.186, 0.234), "88.19 ± 0.23 nats"),
        (Figure(88.186, 0.234, sign="≤ "), "≤ 88.19 ± 0.23 nats"),
        (Figure(88.186, sign="≈ "), "≈ 88.19 nats"),
        (Figure(11.6134, 0.0031), "11.613 ± 0.003 nats"),
        (Figure(11.6134, 0.0), "11.61 ± 0.00 nats"),
        (Figure(11.6134, math.nan), "11.61 nats"),
        (Figure(-1234.5, 6.78), "−1,234.50 ± 6.78 nats"),
        (Figure(-0.001, 0.5), "0.00 ± 0.50 nats"),
        (Figure(0.15661, unit="bits", each="dim"), "0.157 bits/dim"),
        (Figure(0.15661, 0.00042, "bits", each="dim"), "0.1566 ± 0.0004 bits/dim"),
        (Figure(20.5, measure="reconstruction error"), "20.50 nats of reconstruction error"),
        (Figure(1234.56, unit="perplexity"), "perplexity 1,234.6 per word"),
        (Figure(math.inf, unit="perplexity"), "perplexity ∞ per word"),
        (Figure(math.nan), "NaN nats"),
        (Figure(-math.inf), "−∞ nats"),
        (Figure(1e30, 1e20), "1.00e+30 ± 1.00e+20 nats"),
    ],
)
def test_a_number_is_written_as_what_it_is(figure, text):
    assert str(figure) == text


def test_a_number_has_a_name_in_sentences_and_a_short_form_in_tables():
    bound, error = Figure(9.5, 0.25, sign="≤ "), Figure(9.5, measure="reconstruction error")
    assert (bound.named, bound.cell) == ("NLL ≤ 9.50 ± 0.25 nats", "≤ 9.50 ± 0.25")
    assert error.named == "reconstruction error 9.50 nats"
    assert (error.cell, error.quantity) == ("9.50 reconstruction", "9.50 nats")
    assert Figure(6.2, unit="perplexity").cell == "ppl 6.2"
    assert (written(bound), written(None)) == (bound.cell, "–")


@given(VALUES, ERRORS, UNITS, SIGNS)
def test_a_number_has_the_digits_of_its_error(value, error, unit, sign):
    figure = Figure(value, error, unit, sign)
    amount, spread = figure.amount, figure.spread
    places = [len(text.partition(".")[2]) for text in (amount, spread)]
    assert places[0] == places[1] >= DECIMALS[unit]
    assert number_of(spread) > 0  # no error is written as none
    assert abs(number_of(amount) - value) <= 0.51 * 10 ** -places[0] + 1e-9 * abs(value)
    assert abs(number_of(spread) - error) <= 0.51 * 10 ** -places[0] + 1e-9 * error
    assert figure.number == f"{sign}{amount} ± {spread}"


@given(st.floats(allow_nan=False), st.integers(0, 6), st.booleans())
def test_minus_is_no_hyphen_and_zero_has_no_sign(value, places, plus):
    text = decimal(value, places, plus=plus)
    assert not text.startswith("-")
    if math.isinf(value):
        assert text.endswith("∞")
    elif abs(value) < HUGE:
        assert abs(number_of(text) - value) <= 0.51 * 10**-places + 1e-9 * abs(value)
        assert (text[0] in "−+") <= (number_of(text) != 0)
        assert plus <= (text[0] == "+" or number_of(text) <= 0)


@pytest.mark.parametrize(
    ("share", "text"),
    [(0, "0 %"), (1e-9, "< 0.01 %"), (0.0003, "0.03 %"), (0.001, "0.1 %"), (0.05, "5 %"),
     (0.354, "35 %"), (0.997, "99.7 %"), (1 - 1e-9, "> 99.99 %"), (1, "100 %")],
)  # fmt: skip
def test_few_are_not_none_and_most_are_not_all(share, text):
    assert percent(share) == text


@given(VALUES, st.one_of(st.none(), st.just(math.nan), st.just(math.inf)))
def test_what_is_no_error_is_left_out(value, error):
    assert "±" not in str(Figure(value, error))


@given(st.floats(0, 1e5), ERRORS)
def test_bits_per_dimension_have_their_error_in_bits(nats, error):
    grey, pictures = EventSpace((1, 28, 28), 256), EventSpace((3, 4, 4), 0, 256)
    bits = grey.in_bits(Figure(nats, error, sign="≤ "))
    assert bits is not None
    assert (bits.units, bits.sign) == ("bits/dim", "≤ ")
    assert bits.error == pytest.approx(error / (784 * math.log(2)))
    dequantised = pictures.in_bits(Figure(nats, error))
    assert dequantised is not None
    assert dequantised.error == pytest.approx(error / (48 * math.log(2)), abs=1e-9)
    assert EventSpace((3,), 0).in_bits(Figure(nats, error)) is None
    beside = grey.part(Figure(nats, error))
    assert beside == Figure(nats / (784 * math.log(2)), unit="bits", each="dim")
    assert grey.part(Figure(nats, measure="reconstruction error")) is None


def test_a_log_density_is_bounded_from_below():
    assert Figure(9.5, 0.2, sign="≤ ").negated == Figure(-9.5, 0.2, sign="≥ ")
    assert Figure(-9.5, 0.2, sign="≈ ").negated == Figure(9.5, 0.2, sign="≈ ")


def test_a_difference_has_an_interval_of_its_own_digits():
    assert interval(0.314, -0.021, 0.649) == "+0.31 [−0.02, +0.65]"
    assert interval(-0.0004, -0.0008, 0.0) == "−0.0004 [−0.0008, 0.0000]"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, "–"),
        (math.inf, "–"),
        (0, "0 s"),
        (3e-5, "30 µs"),
        (0.0012, "1.2 ms"),
        (0.0123, "12 ms"),
        (0.35, "350 ms"),
        (0.9996, "1.0 s"),
        (3.21, "3.2 s"),
        (9.96, "10 s"),
        (59.4, "59 s"),
        (59.6, "1 min"),
        (80, "1 min 20 s"),
        (600, "10 min"),
        (3599.7, "1 h"),
        (3725, "1 h 2 min"),
        (360_000, "100 h"),
    ],
)
def test_a_time_is_written_in_the_units_that_suit_it(seconds, text):
    assert duration(seconds) == text


@given(st.floats(1e-4, 1e7))
def test_a_written_time_is_off_by_little(seconds):
    units = {"µs": 1e-6, "ms": 1e-3, "s": 1, "min": 60, "h": 3600}
    parts = re.findall(r"([\d.]+) (\w+)", duration(seconds))
    said = sum(float(count) * units[unit] for count, unit in parts)
    assert said == pytest.approx(seconds, rel=0.051)
    assert all(float(count) < 1000 for count, unit in parts if unit != "h")
    assert all(float(count) < 60 for count, unit in parts if unit == "min")


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (12, "12 bytes"),
        (999, "999 bytes"),
        (999.6, "1.0 kB"),
        (265_000, "265 kB"),
        (3_210_000, "3.2 MB"),
        (16.8e9, "16.8 GB"),
        (123e9, "123 GB"),
        (4e18, "4,000,000 TB"),
    ],
)
def test_a_size_is_written_in_the_unit_that_suits_it(size, text):
    assert memory(size) == text


def test_parameters_are_counted_in_words():
    assert (parameters(1), parameters(12_345)) == ("1 parameter", "12,345 parameters")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0123, "≈ 12 ms"),
        (41.4, "≈ 41 s"),
        (68.0, "≈ 1 min 10 s"),
        (497.0, "≈ 8 min 20 s"),
        (1100.0, "≈ 18 min"),
        (7700.0, "≈ 2 h 10 min"),
        (63000.0, "≈ 18 h"),
    ],
)
def test_an_estimated_time_is_no_finer_than_it_is_known(seconds, text):
    assert roughly(seconds) == text
