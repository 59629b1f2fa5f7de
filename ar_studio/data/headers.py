"""Whether the first line of a table names its columns."""

import math
from collections.abc import Sequence

import numpy as np

from ar_studio.data.numerals import Numerals, missing

CHANCE = 3e-3  # below which a first line is unlike the others


def has_header(
    head: Sequence[str], body: Sequence[Sequence[str]], numerals: Sequence[Numerals]
) -> bool:
    """Whether the first row, `head`, names the columns of the rows below.

    It does if one of its cells is text above numbers only; if it counts the columns, or is of
    whole numbers, as no row below is; or, in a table of nothing but text, if none of its cells is
    there again below.
    """
    if not body or len(head) != len(body[0]):
        return False
    columns = [
        {cell for cell in set(column) if not one.missing(cell)}
        for column, one in zip(zip(*body, strict=True), numerals, strict=True)
    ]
    numeric = [
        bool(cells) and one.are_numbers(cells) for cells, one in zip(columns, numerals, strict=True)
    ]
    known = [one.number(cell) is not None for cell, one in zip(head, numerals, strict=True)]
    above = zip(head, known, numeric, strict=True)
    if any(not missing(cell) and not number and below for cell, number, below in above):
        return True
    texts = [i for i, below in enumerate(numeric) if not below and columns[i]]
    if not all(_names_texts(head[i], columns[i]) for i in texts):
        return False
    if not any(numeric):
        named = not any(known) and not any(missing(cell) for cell in head if cell)
        return named and len(set(head)) == len(head)
    return _are_names(head, body, [i for i, below in enumerate(numeric) if below], numerals)


def _names_texts(cell: str, below: set[str]) -> bool:
    return cell not in below and (not cell or not missing(cell))


def _are_names(
    head: Sequence[str],
    body: Sequence[Sequence[str]],
    places: list[int],
    numerals: Sequence[Numerals],
) -> bool:
    """Whether numbers above numbers are names; those of pandas have none above its index."""
    indexed = not head[0] and len({row[0] for row in body}) == len(body)
    places = [i for i in places if i or head[0]]
    read = [numerals[i].number(head[i]) for i in places]
    values = np.array([math.nan if number is None else number for number in read])
    if not len(values) or np.isnan(values).any() or len(set(read)) < len(read):
        return False
    if indexed:
        return True
    table = np.array(
        [[_or_nan(numerals[i].number(row[i])) for i in places] for row in body], np.float64
    )
    return not _goes_on(values, table) and (
        _counts(values, table) or _is_whole_alone(values, table)
    )


def _or_nan(number: float | None) -> float:
    return math.nan if number is None else number


def _counts(values: np.ndarray, table: np.ndarray) -> bool:
    """Whether the numbers go up in equal steps as rows below do not, and are rare in columns."""
    if len(values) < 3 or not _in_steps(values[None]).all() or _in_steps(table).mean() > 0.05:
        return False
    again = (table == values).sum(0)
    return bool(np.log((again + 1) / (len(table) + 2)).sum() < math.log(CHANCE))


def _is_whole_alone(values: np.ndarray, table: np.ndarray) -> bool:
    """Whether the numbers are whole and go up or down, above others that hardly ever are whole."""
    steps = np.diff(values)
    if not (values == np.rint(values)).all() or not ((steps > 0).all() or (steps < 0).all()):
        return False
    whole = (table == np.rint(table)).sum(0)
    return bool(np.log((whole + 1) / (len(table) + 2)).sum() < math.log(CHANCE))


def _goes_on(values: np.ndarray, table: np.ndarray) -> bool:
    """Whether a column goes on from its first number in equal steps, as time does."""
    return bool(_in_steps(np.concatenate([values[None], table[:3]]).T).any())


def _in_steps(rows: np.ndarray) -> np.ndarray:
    """Return which rows go up or down in equal steps."""
    steps = np.diff(rows, axis=1)
    return np.isclose(steps, steps[:, :1], rtol=1e-6, atol=0).all(1) & (steps[:, 0] != 0)
