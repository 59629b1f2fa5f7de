"""A table as it was found: typed columns and rows, before a preparation makes events of them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ar_studio.columns import Column
from ar_studio.data.source import Indices, part
from ar_studio.errors import StudioError
from ar_studio.kinds.table import FOLDS, TablePreparation


@dataclass(frozen=True, eq=False)
class Table:
    """Rows of one data set with their columns and official parts.

    Attributes
    ----------
    values
        `(N, D)`: numbers in real columns, elsewhere indices of categories (or 0 and 1 without).
    parts
        Official splits as row indices: none of them, or all three.
    parts_note
        What the protocol says of the parts.
    note
        What the protocol says of rows and columns that were left out.
    remarks
        Sentences on what reading decided.
    idle
        Settings of reading that change nothing of the file as it is.
    """

    columns: tuple[Column, ...]
    values: NDArray
    parts: Mapping[str, Indices] = field(default_factory=dict)
    parts_note: str = ""
    note: str = ""
    remarks: tuple[str, ...] = ()
    idle: frozenset[str] = frozenset()

    def split(self, preparation: TablePreparation, name: str) -> dict[str, Indices]:
        """Return the row indices of `train`, `valid` and `test`.

        Without official parts, rows are shuffled by the seed and dealt into ten folds: one is for
        testing, the next for validation and the others for training. Where shares are asked for,
        the test rows begin where the fold would, and those for validation follow them.

        Raises
        ------
        StudioError
            If a split would be empty.
        """
        if self.parts:
            return {part: self.parts[part] for part in ("train", "valid", "test")}
        count = len(self.values)
        if count < FOLDS:
            raise StudioError(
                f"The {count} rows of {name} are too few for a training, a validation and a test "
                f"split; add rows until there are at least {FOLDS}."
            )
        generator = np.random.default_rng([preparation.seed, 0])
        if preparation.valid_share or preparation.test_share:
            parts = self._shared_out(preparation, generator.permutation(count))
            if not all(len(rows) for rows in parts.values()):
                raise StudioError(f"No row of {name} is left for a split; choose other shares.")
            return parts
        test, valid, *train = np.roll(np.arange(FOLDS), -preparation.fold)
        if preparation.valid_trains:
            train.append(valid)
        folds = np.array_split(generator.permutation(count), FOLDS)
        return {
            "train": np.concatenate([folds[i] for i in train]),
            "valid": folds[valid],
            "test": folds[test],
        }

    def _shared_out(self, preparation: TablePreparation, order: Indices) -> dict[str, Indices]:
        """Return shuffled rows in the shares that are asked for."""
        count = len(order)
        test = part(count, preparation.test_share, count // FOLDS)
        valid = part(count, preparation.valid_share, count // FOLDS)
        order = np.roll(order, -(preparation.fold * count // FOLDS))
        train = order[test:] if preparation.valid_trains else order[test + valid :]
        return {"train": train, "valid": order[test : test + valid], "test": order[:test]}

    def fingerprint(self, parts: Mapping[str, Indices]) -> str:
        """Return a short SHA-256 over the columns' types, the values and the splits."""
        types = [(column.kind, column.categories) for column in self.columns]
        digest = hashlib.sha256(repr(types).encode())
        digest.update(np.ascontiguousarray(self.values, dtype="<f8").data)
        for name, indices in parts.items():
            digest.update(name.encode())
            digest.update(np.ascontiguousarray(indices, dtype="<i8").data)
        return digest.hexdigest()[:16]


def binary_table(parts: Mapping[str, NDArray], names: tuple[str, ...], note: str) -> Table:
    """Make a table of arrays `(N, D)` of 0 and 1 by part."""
    ends = np.cumsum([0, *(len(array) for array in parts.values())])
    indices = {
        part: np.arange(start, end)
        for part, start, end in zip(parts, ends[:-1], ends[1:], strict=True)
    }
    values = np.concatenate(list(parts.values()))
    names = names or numbered(values.shape[1])
    columns = tuple(Column(name=name, kind="binary") for name in names)
    return Table(columns, values, indices, note)


def numbered(count: int) -> tuple[str, ...]:
    """Return the names of columns that have none: `x1` to `xD`."""
    return tuple(f"x{number}" for number in range(1, count + 1))
