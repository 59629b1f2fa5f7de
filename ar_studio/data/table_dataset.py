"""Tables as data: rows of binary, categorical or real columns."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio.columns import Column
from ar_studio.data import caveats
from ar_studio.data.card import DataCard
from ar_studio.data.dataset import Asked, Dataset, read_as
from ar_studio.data.source import Indices, marks_of
from ar_studio.data.table import Table
from ar_studio.errors import StudioError
from ar_studio.kinds import TABLE, Preparation, TablePreparation
from ar_studio.kinds.table import FOLDS
from ar_studio.spaces import EventSpace

USUAL_LEVELS = 8  # bins of a real column, where nothing else is asked for
SPLIT_SETTINGS = ("fold", "valid_trains", "valid_share", "test_share", "seed")
DESCRIBED = 64  # columns that the facts tell of one by one


class TableDataset(Dataset[TablePreparation]):
    """Rows `(D,)` of a table: one categorical space of all columns, or the real ones alone.

    Parameters
    ----------
    read
        Reads the table as a preparation asks: the fields of `TablePreparation.reads` are heeded.
    preparation
        None takes the card's default, or for the user's own table `standardise` if every column
        is real, `levels` if some are and `as-is` if none is.
    found
        What it reads for this preparation, if that is at hand.

    Raises
    ------
    StudioError
        If the source cannot be read, or the preparation does not fit it.
    """

    kind = TABLE

    def __init__(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        read: Callable[[TablePreparation], Table],
        preparation: Asked = None,
        found: Table | None = None,
    ) -> None:
        found = found or read(read_as(TablePreparation, preparation))
        self._set(source, name, card, read, found, preparation)

    def _set(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        read: Callable[[TablePreparation], Table],
        table: Table,
        preparation: Asked,
    ) -> None:
        self.source, self.name, self.card = source, name, card
        self._read, self._table = read, table
        real = [column.kind == "real" for column in table.columns]
        if not any(real):
            self.choices = ("as-is",)
        else:
            self.choices = ("standardise", "levels") if all(real) else ("levels", "standardise")
        chosen = ("values", "levels") if any(real) else ()
        read_by = () if card else TablePreparation.reads
        self.settings = chosen + read_by + (() if table.parts else SPLIT_SETTINGS)
        self.idle = table.idle
        usual = TablePreparation(values=self.choices[0], levels=USUAL_LEVELS if any(real) else 2)
        self.preparation = self._understood(preparation, card.default if card else usual)
        self._parts = table.split(self.preparation, name)
        self.sizes = {split: len(indices) for split, indices in self._parts.items()}
        self.remarks = table.remarks
        self.columns, self._values = self._made()
        self.space = self._space()
        if card is None:
            self.remarks += tuple(self._caveats())
        self._values = self._values.astype(torch.empty(0, dtype=self.space.dtype).numpy().dtype)
        self.fingerprint = table.fingerprint(self._parts)
        self.protocol = self._protocol()

    def prepared(self, preparation: Preparation | Mapping[str, Any]) -> Dataset:
        if other := self.taken_otherwise(preparation):
            return other
        dataset = object.__new__(TableDataset)
        asked = self._understood(preparation, self.preparation)
        table = self._table if asked.reading == self.preparation.reading else self._read(asked)
        dataset._set(self.source, self.name, self.card, self._read, table, asked)
        dataset.anew = self.anew
        return dataset

    def events(self, split: str) -> Tensor:
        return torch.from_numpy(self._values[self._parts[self._checked(split)]])

    def marks(self, split: str) -> NDArray[np.int64]:
        return marks_of(self._table.values[self._parts[self._checked(split)]])

    def details(self) -> dict[str, str]:
        kinds = [column.kind for column in self._table.columns]
        counts = ", ".join(
            f"{kinds.count(kind):,} {kind}"
            for kind in ("binary", "categorical", "real")
            if kind in kinds
        )
        found = self._table.values
        constant = int((found.min(0) == found.max(0)).sum())
        table = {"Columns": counts}
        if average := self.space.values.average:
            table[average] = f"{float(self.events('train').float().mean()):.4f}"
        if constant:
            table["Constant columns"] = f"{constant:,} of {len(kinds):,}"
        for number, column in enumerate(self._table.columns[:DESCRIBED]):
            table[f"Column {number + 1}"] = _described(column, found[:, number])
        if len(kinds) > DESCRIBED:
            table["More columns"] = f"{len(kinds) - DESCRIBED:,}, not listed here"
        return table

    def _made(self) -> tuple[tuple[Column, ...], NDArray]:
        """Return the columns of the events and their values, `(N, D)`; note what is left out."""
        columns, values = self._table.columns, self._table.values
        train = self._parts["train"]
        if self.preparation.values == "standardise":
            real = [i for i, column in enumerate(columns) if column.kind == "real"]
            others = [column.name for column in columns if column.kind != "real"]
            if others:
                self.remarks += (
                    f"Standardised are only real columns; left out: {', '.join(others)}.",
                )
            made = [_standardised(columns[i], values[:, i], train, self.name) for i in real]
        else:
            levels = self.preparation.levels
            made = [
                _binned(column, values[:, i], train, levels)
                if column.kind == "real"
                else (column, values[:, i])
                for i, column in enumerate(columns)
            ]
        return tuple(column for column, _ in made), np.stack([array for _, array in made], 1)

    def _caveats(self) -> Iterator[str]:
        """Say what numbers on the user's own table must be taken with care for."""
        columns, values, train = self._table.columns, self._table.values, self._parts["train"]
        if self.preparation.values == "standardise":
            real = [i for i, column in enumerate(columns) if column.kind == "real"]
            yield from caveats.without_bound([columns[i] for i in real], values[train][:, real])
        else:
            yield from caveats.unseen(columns, values, self._parts)
        if not caveats.by_chance(columns, values[train]):
            yield from caveats.again("rows", marks_of(values), self._parts)

    def _space(self) -> EventSpace:
        if self.preparation.values == "standardise":
            return EventSpace((len(self.columns),), 0)
        most = max(len(column.categories) for column in self.columns)
        return EventSpace((len(self.columns),), max(2, most))

    def _protocol(self) -> str:
        preparation = self.preparation
        parts = [self.name if self.card else f"{self.name} [{self.fingerprint[:8]}]"]
        if preparation.values == "standardise":
            parts.append("standardised")
        elif preparation.values == "levels":
            parts.append(f"{preparation.levels} levels")
        elif not self.card:
            parts.append("as-is")
        parts += filter(None, (self._table.note, self._table.parts_note))
        if not self._table.parts and self.card:
            parts.append(f"fold {preparation.fold} of {FOLDS} (seed {preparation.seed})")
        if preparation.valid_share or preparation.test_share:
            parts.append(self._shares())
        if preparation.valid_trains:
            parts.append("validation trains too")
        return " · ".join(parts)


def _standardised(
    column: Column, values: NDArray, train: Indices, name: str
) -> tuple[Column, NDArray]:
    """Return a real column in units of its training part's mean and standard deviation."""
    known = values[train]
    if known.min() == known.max():  # not by the deviation, of which rounding may leave some
        raise StudioError(
            f"The column {column.name!r} of {name} has one value only in the training rows; "
            "leave the column out, or choose another fold or seed."
        )
    with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
        mean, std = float(known.mean()), float(known.std())
        units = ((values - mean) / std).astype(np.float32)
    if not (np.isfinite(std) and np.isfinite(units).all()):
        raise StudioError(
            f"The column {column.name!r} of {name} has numbers too large or too far apart to "
            "standardise; mend or leave out the column."
        )
    made = Column(name=column.name, kind="real", mean=mean, std=std)
    return made, units


def _binned(column: Column, values: NDArray, train: Indices, levels: int) -> tuple[Column, NDArray]:
    """Return a real column cut at quantiles of its training part; fewer bins where values repeat.

    A value on an edge belongs to the bin above; the lowest value has a bin, however often it is
    there.
    """
    known = np.unique(values[train])
    edges = np.quantile(values[train], np.arange(1, levels) / levels)
    edges = np.unique(np.maximum(edges, known[1])) if len(known) > 1 else known[:0]
    shown = [f"{edge:.6g}" for edge in edges]
    names = [f"{low} to {high}" for low, high in pairwise(shown)]
    names = [f"below {shown[0]}", *names, f"{shown[-1]} or more"] if shown else ["any value"]
    kind = "binary" if len(names) == 2 else "categorical"
    made = Column(name=column.name, kind=kind, categories=tuple(names))
    return made, np.searchsorted(edges, values, side="right")


def _described(column: Column, values: NDArray) -> str:
    """Return a column in words: its name, its type, and its range or its categories."""
    if column.kind == "real":
        return f"{column.name}: real, {values.min() + 0.0:.6g} to {values.max() + 0.0:.6g}"
    if column.kind == "categorical":
        return f"{column.name}: {len(column.categories):,} categories"
    share = f"{float((values == 1).mean()):.1%}"
    return f"{column.name}: binary, {column.text(1)} in {share} of the rows"
