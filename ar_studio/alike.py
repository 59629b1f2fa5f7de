"""Other data, made events of the space that a run's model knows, by the run's own preparation."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio import data
from ar_studio.columns import Column
from ar_studio.data import Dataset, Progress
from ar_studio.data.pictures import SizesDifferError
from ar_studio.errors import StudioError
from ar_studio.kinds import ImagePreparation
from ar_studio.records import DataPart
from ar_studio.spaces import EventSpace

# Of a preparation, what decides what pixels become; the rest is how files are read and split.
OF_PIXELS = ("threshold", "invert", "fit", "ground")
DRAWN_ONCE = {"dynamic": "static"}
CHANCE = 0.05  # of a run's own test events, more that equal some of training do so by chance
FEW = 20  # events that are to be left, where others are left out

Places = NDArray[np.bool_]


@dataclass(frozen=True)
class Alike:
    """Other data as events of a run's space.

    Attributes
    ----------
    dataset
        The data, prepared.
    columns
        Of a table those of the run, in whose units and categories the events are.
    """

    dataset: Dataset
    columns: tuple[Column, ...] = ()

    @property
    def name(self) -> str:
        """What the data are called."""
        return self.dataset.name

    def events(
        self, split: str = "test", n: int = 0, seed: int = 0, among: Places | None = None
    ) -> Tensor:
        """Return `n` random events of a split, or all for 0, `(n, *event_shape)`."""
        found = self.dataset.some(split, n, seed, among)
        if not self.columns:
            return found
        theirs = {column.name: d for d, column in enumerate(self.dataset.columns)}
        return torch.stack(
            [
                _translated(found[:, theirs[c.name]], self.dataset.columns[theirs[c.name]], c)
                for c in self.columns
            ],
            1,
        )


def unseen(other: Dataset, own: Dataset, split: str = "test") -> tuple[Places, str]:
    """Return the events of other data by which to judge a run, and what is to be said of that.

    Labels, another seed or another division of the same files make other data of them, of which
    some were the run's training: what equals an event of training is left out. It stays where it
    may be equal by chance, as the run's own test events tell, and where too few would be left.

    Parameters
    ----------
    own
        The run's data.

    Returns
    -------
    places
        Whether each event of the split is to be judged by, `(N,)`.
    said
        How many the run learnt, in a sentence; empty if none, as they were found.
    """
    train, many = own.marks("train"), own.kind.many
    same = np.isin(other.marks(split), train)
    by_chance = float(np.isin(own.marks("test"), train).mean())
    if not same.any():
        return ~same, ""
    said = f"The run learnt {same.sum():,} of {same.size:,} {split} {many} of {other.name}"
    if by_chance > CHANCE:
        said += f", which stay: {by_chance:.0%} of its own test {many} equal some of training, too."
    elif same.size - same.sum() < FEW:
        said += ", and few others are left, so they are no unseen ones."
    else:
        return ~same, f"{said}; these are left out."
    return np.ones_like(same), said


def load(
    source: str,
    part: DataPart,
    space: EventSpace,
    *,
    changes: Mapping[str, Any] | None = None,
    data_dir: Path | None = None,
    progress: Progress | None = None,
) -> Alike:
    """Load other data as events of a run's space.

    Pictures are scaled, those of different sizes too, made grey and cut into levels as the run's
    were; black and white ones of
    the run's say nothing of how they came about, so greys are cut at half then. Real columns are
    standardised by the run's own means and deviations.

    Parameters
    ----------
    source, data_dir, progress
        As in `data.load`.
    part, space
        The run's data, and the space of its model.
    changes
        Settings of the preparation that are to be others than the run's.

    Raises
    ------
    StudioError
        If there are no such data, or they cannot be made such events.
    """
    want = space.unconditional
    found = _read(want, partial(data.load, source, data_dir=data_dir, progress=progress))
    if found.kind.name != want.kind.name:
        raise StudioError(
            f"{found.name} holds {found.kind.many}, but the model's events are {want.kind.many}; "
            "choose other data."
        )
    settings = {**_usable(_settings(found, part, want), found), **(changes or {})}
    found = found.prepared(settings)
    columns = part.columns if found.columns else ()
    if columns:
        _check_columns(found, columns)
    elif found.space.unconditional != want or found.words != part.words:
        raise StudioError(
            f"{found.name} has {_described(found.space)}, but the model's events are "
            f"{_described(want)}; choose other data, or change how they are prepared."
        )
    if found.fingerprint == part.fingerprint:
        raise StudioError(f"{found.name} are the data that the run learnt; name other data.")
    return Alike(found, columns)


def _read(want: EventSpace, load: Callable[..., Dataset]) -> Dataset:
    """Read data; pictures that differ in size get the side of those that are wanted."""
    try:
        return load()
    except SizesDifferError:
        _, height, width = want.grid
        if not want.kind.pictured or height != width:
            raise
        return load(data.Changes({"size": height}))


def _settings(found: Dataset, part: DataPart, want: EventSpace) -> dict[str, Any]:
    """Return the preparation by which other data become such events as well as can be."""
    if not want.kind.pictured:
        own = want.kind.preparation.model_fields
        return {name: value for name, value in part.preparation.items() if name in own}
    asked = part.pictured
    channels, height, width = want.grid
    values = DRAWN_ONCE.get(asked.values, asked.values)
    if values == "as-is" and want.levels != ImagePreparation(values="as-is").event_levels:
        values = "threshold"
    settings = {name: getattr(asked, name) for name in OF_PIXELS}
    settings |= {"values": values, "levels": asked.levels, "colour": channels == 3}
    scaled = getattr(found.preparation, "size", None) is not None
    if height == width and (scaled or found.space.grid[1:] != (height, width)):
        settings["size"] = height
    return settings


def _usable(settings: dict[str, Any], found: Dataset) -> dict[str, Any]:
    """Return the settings that mean something to data; black and white ones stay as they are."""
    known = {name: value for name, value in settings.items() if name in found.settings}
    if settings.get("values") in found.choices:
        return {**known, "values": settings["values"]}
    return {**known, "values": found.choices[0]}


def _check_columns(found: Dataset, columns: tuple[Column, ...]) -> None:
    """Refuse a table of other columns, or of columns that take other values."""
    theirs = {column.name: column for column in found.columns}
    if len(theirs) != len(columns):
        raise StudioError(
            f"{found.name} has {len(theirs)} columns, but the model's rows have {len(columns)}; "
            "choose a table of the same columns."
        )
    for column in columns:
        other = theirs.get(column.name)
        if other is None:
            raise StudioError(
                f"{found.name} has no column {column.name}, which the model's rows have; choose "
                "a table of the same columns."
            )
        if other.real != column.real or not set(other.names) <= set(column.names):
            raise StudioError(
                f"The column {column.name} of {found.name} takes other values than the model "
                "learnt; choose a table of the same columns."
            )


def _translated(values: Tensor, theirs: Column, ours: Column) -> Tensor:
    """Return values of another table's column as they are in the run's, `(n,)`."""
    if ours.real:
        return ((theirs.mean + theirs.std * values.double() - ours.mean) / ours.std).to(values)
    if not ours.names:
        return values
    places = [ours.names.index(name) for name in theirs.names]
    return torch.tensor(places)[values.long()].to(values)


def _described(space: EventSpace) -> str:
    shape = " × ".join(str(side) for side in space.event_shape)
    return f"{space.kind.many} of {shape} ({space.values})"
