"""The catalogue's tables, read from their files."""

from pathlib import Path

import numpy as np

from ar_studio.columns import Column
from ar_studio.data.archives import read_members
from ar_studio.data.card import DataCard
from ar_studio.data.delimited import read_numbers
from ar_studio.data.source import Indices
from ar_studio.data.table import Table, binary_table
from ar_studio.errors import StudioError

PARTS = ("train", "valid", "test")
BORROWED = 5  # without a training part, one validation row in so many stays for validation


def read_benchmark(card: DataCard, path: Path) -> Table:
    """Read a table of the catalogue.

    Raises
    ------
    StudioError
        If the file is damaged or holds another table.
    """
    if path.suffix == ".npz":
        return _read_parts(card, path)
    values = read_numbers(path, card.columns, card.kept)
    columns = tuple(Column(name=name, kind="real") for name in card.kept)
    return Table(columns, values)


def is_the_table(card: DataCard, table: Table) -> bool:
    """Whether these are the card's data, and not another set's in a file of that name."""
    found = {part: len(indices) for part, indices in table.parts.items()}
    counts = tuple(found.values()) or (len(table.values),)
    if found and table.parts_note != card.as_is:  # what trains is borrowed from validation
        counts = (card.counts[0], found["train"] + found["valid"], found["test"])
    return table.values.shape[1:] == card.source_shape and counts == card.counts


def _read_parts(card: DataCard, path: Path) -> Table:
    """Read the arrays `train`, `valid` and `test` of 0 and 1."""
    arrays = read_members(path, set(PARTS))
    if not {"valid", "test"} <= arrays.keys():
        raise StudioError(f"{path} lacks the arrays valid and test; replace it by a fresh copy.")
    sizes = {array.shape[1:] for array in arrays.values()}
    for array in arrays.values():
        whole = array.dtype.kind in "bu" and array.ndim == 2 and array.size > 0
        if not whole or array.max() > 1 or sizes != {card.source_shape}:
            raise StudioError(
                f"{path} does not hold rows of {card.source_shape[0]} values 0 and 1; replace it "
                "by a fresh copy."
            )
    rows = {part: arrays[part].astype(np.uint8) for part in PARTS if part in arrays}
    table = binary_table(rows, card.columns, card.as_is)
    return table if "train" in table.parts else _borrowing(table)


def _borrowing(table: Table) -> Table:
    """Let most rows of the validation part train, drawn once and for all, and say so."""
    order: Indices = np.random.default_rng(0).permutation(table.parts["valid"])
    cut = len(order) // BORROWED
    return Table(
        table.columns,
        table.values,
        {"train": order[cut:], "valid": order[:cut], "test": table.parts["test"]},
        f"no official training part: {len(order) - cut:,} rows of the validation part instead",
        remarks=(
            "The official training part is missing: most of the validation part trains instead, so "
            "numbers are not those of the papers.",
        ),
    )
