"""Time series as data: windows of steps, cut anew in every epoch, divided in the order of time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio.columns import Column
from ar_studio.data import caveats
from ar_studio.data.card import DataCard
from ar_studio.data.dataset import SPLITS, Asked, Dataset, read_as
from ar_studio.data.known import of_steps
from ar_studio.data.series import Series
from ar_studio.data.source import part
from ar_studio.data.windows import Span, shifted_places
from ar_studio.errors import StudioError
from ar_studio.kinds import SERIES, Preparation, SeriesPreparation
from ar_studio.spaces import EventSpace

USUAL_LENGTH = 32
USUAL_WINDOWS = 5  # that the test part of a short series has at least
MOST_NUMBERS = 1024  # of one window
TENTHS = 10  # one for testing, one for validation


class SeriesDataset(Dataset[SeriesPreparation]):
    """Windows `(T·C,)` of one series: `T` steps of `C` columns, none of two splits.

    What comes first is for training, the last tenth for testing, and the one before it for
    validation. Steps at which a column that is learnt has no number are left out, and no window
    goes across such a gap.

    Parameters
    ----------
    read
        Reads the series as a preparation asks.
    found
        What it reads for this preparation, if that is at hand.
    preparation
        None takes the card's default.

    Raises
    ------
    StudioError
        If the series is too short for a window in each part, or the preparation does not fit.
    """

    kind = SERIES
    choices = ("standardise", "as-is")

    def __init__(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        read: Callable[[SeriesPreparation], Series],
        preparation: Asked = None,
        found: Series | None = None,
    ) -> None:
        found = found or read(read_as(SeriesPreparation, preparation))
        self.source, self.name, self.card = source, name, card
        self._read, self._found = read, found
        reading = () if card else SeriesPreparation.reads
        own = ("values", "length", "series", "valid_share", "test_share")
        self.settings, self.idle = (*own, *reading), found.idle
        usual = card.default if card else SeriesPreparation()
        asked = self._understood(preparation, usual)
        # Steps is what rows are, found out or told; those of the catalogue are nothing else.
        self.preparation = asked if card else asked.model_copy(update={"rows": "series"})
        self._chosen = found.chosen(asked.series, name)
        there = np.flatnonzero(~np.isnan(found.values[:, self._chosen]).any(1))
        self._numbers = found.values[there][:, self._chosen]
        self._bounds = self._divided(len(there))
        gaps = (1 + np.flatnonzero(np.diff(there) > 1)).tolist()
        self._spans = {split: _cut_at(gaps, *one) for split, one in self._bounds.items()}
        self.space = EventSpace((self._length() * len(self._chosen),), 0, events=SERIES.name)
        self.sizes = {split: len(self._places(split)) for split in SPLITS}
        if not all(self.sizes.values()):
            between = f", and {len(gaps):,} gaps among them" if gaps else ""
            raise StudioError(
                f"{name} has {len(there):,} steps{between}: too few for windows of {self.steps:,} "
                "in a training, a validation and a test split; choose a smaller length."
            )
        self._scales = self._standards()
        self._values = self._in_units()
        self.columns = tuple(self._columns())
        self.remarks = (*found.remarks, *self._caveats())
        self.fingerprint = found.fingerprint(self._chosen, self._spans)
        self.protocol = self._protocol()

    @property
    def steps(self) -> int:
        """How many steps `T` a window has."""
        return self.space.size // len(self._chosen)

    def prepared(self, preparation: Preparation | Mapping[str, Any]) -> Dataset:
        if other := self.taken_otherwise(preparation):
            return other
        asked = read_as(SeriesPreparation, preparation)
        same = (asked.header, asked.decimal) == (self.preparation.header, self.preparation.decimal)
        found = self._found if same else None
        made = SeriesDataset(self.source, self.name, self.card, self._read, preparation, found)
        made.anew = self.anew
        return made

    def events(self, split: str) -> Tensor:
        return self._cut(self._places(self._checked(split)))

    def training_events(self, epoch: int) -> Tensor:
        """Return the training windows, which begin elsewhere in every epoch but the first."""
        return self._cut(self._places("train", epoch))

    def details(self) -> dict[str, str]:
        found = self._found
        table = {"Steps in all": f"{len(self._numbers):,}"}
        if found.times:
            table["Time"] = " to ".join(found.times)
        for place, values in zip(self._chosen, self._numbers.T, strict=True):
            told = f"{values.min():.6g} to {values.max():.6g}, mean {values.mean():.6g}"
            table[f"Column {found.names[place]}"] = told
        if (entropy := self.entropy) is not None:
            table["Entropy"] = f"{entropy:.4f} nats a window, which no model can go below"
        return table

    @property
    def entropy(self) -> float | None:
        """Nats of a window, which the mean NLL of the best model is; None if nobody knows them."""
        known = self._found.entropies
        if not known:
            return None
        return of_steps(known, self.steps) - self.steps * float(np.log(self._scales[1][0]))

    def _known_elsewhere(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        known = super()._known_elsewhere(fields)
        known.pop("length", None)  # that rows by themselves have none of, though texts do
        return known

    def _divided(self, count: int) -> dict[str, Span]:
        """Return where the splits begin and end."""
        asked = self.preparation
        test = part(count, asked.test_share, count // TENTHS)
        valid = part(count, asked.valid_share, count // TENTHS)
        train = count - valid - test
        return {"train": (0, train), "valid": (train, train + valid), "test": (count - test, count)}

    def _length(self) -> int:
        usual = (n for n in range(USUAL_LENGTH, 2, -1) if self._fewest(n) >= USUAL_WINDOWS)
        length = self.preparation.length or next(usual, 2)
        if length * len(self._chosen) > MOST_NUMBERS:
            raise StudioError(
                f"A window of {length:,} steps of {len(self._chosen)} columns has more than "
                f"{MOST_NUMBERS:,} numbers; choose a smaller length, or fewer columns."
            )
        return max(2, length)

    def _fewest(self, length: int) -> int:
        """Return how many windows of a length fit into the split that has the fewest of them."""
        every = self._spans.values()
        return min(sum((stop - start) // length for start, stop in spans) for spans in every)

    def _standards(self) -> tuple[NDArray, NDArray]:
        """Return what is taken off each column, and what it is divided by, both `(C,)`."""
        train = self._learnt()
        if self.preparation.values == "as-is":
            return np.zeros(train.shape[1]), np.ones(train.shape[1])
        if (train.min(0) == train.max(0)).any():
            raise StudioError(
                f"A column of {self.name} has one value only in the training part; choose others."
            )
        with np.errstate(over="ignore", invalid="ignore"):
            return train.mean(0), train.std(0)

    def _in_units(self) -> NDArray[np.float32]:
        mean, std = self._scales
        with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
            units = ((self._numbers - mean) / std).astype(np.float32)
        fits = np.isfinite(std) & np.isfinite(units).all(0)
        if not fits.all():
            column = self._found.names[self._chosen[int(fits.argmin())]]
            learn = "learn" if self.preparation.values == "as-is" else "standardise"
            raise StudioError(
                f"The column {column!r} of {self.name} has numbers too large or too far apart to "
                f"{learn}; mend or leave out the column."
            )
        return units

    def _learnt(self) -> NDArray[np.float64]:
        """Return the steps of the training part, `(n, C)`."""
        return self._numbers[slice(*self._bounds["train"])]

    def _places(self, split: str, epoch: int = 0) -> NDArray[np.int64]:
        """Return where each window of a split begins, as it is in an epoch of training."""
        spans, size = self._spans[split], self.steps
        if split != "train":
            return np.concatenate(
                [start + np.arange((stop - start) // size) * size for start, stop in spans]
            )
        seed = self.preparation.seed
        by = np.random.default_rng([seed, epoch]).random() if epoch else 0.0
        return shifted_places(spans, size, by)[0]

    def _cut(self, places: NDArray[np.int64]) -> Tensor:
        windows = self._values[places[:, None] + np.arange(self.steps)]
        return torch.from_numpy(windows.reshape(len(places), -1))

    def _columns(self) -> Iterator[Column]:
        mean, std = self._scales
        for step in range(1, self.steps + 1):
            for n, place in enumerate(self._chosen):
                name = f"{self._found.names[place]} {step}"
                yield Column(name=name, kind="real", mean=float(mean[n]), std=float(std[n]))

    def _caveats(self) -> Iterator[str]:
        if self.card is None:
            named = [Column(name=self._found.names[place], kind="real") for place in self._chosen]
            instead = "rows=columns, values=levels has bins"
            yield from caveats.without_bound(named, self._learnt(), instead)
        if lost := len(self._found.values) - len(self._numbers):
            yield (
                f"Left out for want of a number: {lost:,} of {len(self._found.values):,} steps; no "
                "window goes across such a gap."
            )

    def _protocol(self) -> str:
        asked = self.preparation
        parts = [self.name if self.card else f"{self.name} [{self.fingerprint[:8]}]"]
        if not self.card:
            parts.append(", ".join(self._found.names[place] for place in self._chosen))
        parts += ["standardised"] if asked.values == "standardise" else ["as-is"]
        parts += [f"windows of {self.steps:,}", "last part for testing"]
        if asked.valid_share or asked.test_share:
            parts.append(self._shares())
        return " · ".join(parts)


def _cut_at(gaps: Sequence[int], start: int, stop: int) -> list[Span]:
    """Return the stretches of a part of the series between gaps, which are before these steps."""
    return [*pairwise((start, *(gap for gap in gaps if start < gap < stop), stop))]
