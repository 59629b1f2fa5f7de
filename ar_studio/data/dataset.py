"""A data set in memory: the events of its splits under one preparation."""

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio.data.cards import DataCard
from ar_studio.data.preparation import Preparation
from ar_studio.data.source import Source
from ar_studio.errors import StudioError, unknown
from ar_studio.spaces import EventSpace

SPLITS = ("train", "valid", "test")
CHUNK = 1000  # events counted at once


class Dataset:
    """Fully loaded events, in train, valid and test splits.

    Parameters
    ----------
    source
        Catalogue name, or absolute path of the user's file or folder.
    name
        Short name for the user.
    card
        The catalogue's card; None for the user's own data.
    read
        Reads the source, with its pictures scaled to a size or, given None, as they are.
    preparation
        How grey values become events; None takes the card's default, or for the user's own data
        `as-is` if they are black and white and `threshold` if not.

    Attributes
    ----------
    protocol
        What a number measured on these events must be quoted with; numbers may be ranked
        together only when their protocols are equal.
    sizes
        Events per split.
    fingerprint
        Tells whether the pictures and splits are the same as those of another day.

    Raises
    ------
    StudioError
        If the source cannot be read, or the preparation does not fit it.
    """

    def __init__(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        read: Callable[[int | None], Source],
        preparation: Preparation | None = None,
    ) -> None:
        found = read(preparation.size if preparation else None)
        self._set(source, name, card, read, found, preparation)

    def _set(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        read: Callable[[int | None], Source],
        found: Source,
        preparation: Preparation | None,
    ) -> None:
        if preparation is None:
            own = Preparation(values="as-is" if found.binary else "threshold")
            preparation = card.default if card else own
        if found.binary and preparation.values != "as-is":
            raise StudioError(
                f"{name} is black and white already, so {preparation.values!r} has nothing to do; "
                "use 'as-is'."
            )
        self.source, self.name, self.card, self.preparation = source, name, card, preparation
        self._read, self._source = read, found
        self._parts = found.split(preparation.seed, name)
        self.sizes = {split: len(indices) for split, indices in self._parts.items()}
        self.class_names = found.class_names
        levels = 2 if found.binary else preparation.event_levels
        self.space = EventSpace(found.pictures.shape[1:], levels)
        self.fingerprint = found.fingerprint(self._parts)
        self.protocol = self._protocol()
        self._events: dict[str, Tensor] = {}

    @property
    def binary(self) -> bool:
        """Whether the source is black and white, so that `as-is` is its only preparation."""
        return self._source.binary

    def prepared(self, preparation: Preparation) -> "Dataset":
        """Return the same data under another preparation; only another size reads them again."""
        dataset = object.__new__(Dataset)
        same = preparation.size == self.preparation.size
        found = self._source if same else self._read(preparation.size)
        dataset._set(self.source, self.name, self.card, self._read, found, preparation)
        return dataset

    def events(self, split: str) -> Tensor:
        """Return the events of a split, `(N, *event_shape)` uint8; do not write to them.

        Those of `dynamic` are drawn once, from the seed.
        """
        if split not in self._events:
            number = SPLITS.index(self._checked(split)) + 1
            self._events[split] = self._prepare(self._pictures(split), number)
        return self._events[split]

    def training_events(self, epoch: int) -> Tensor:
        """Return the training events of an epoch: drawn from seed and epoch if `dynamic`."""
        if self.preparation.values != "dynamic":
            return self.events("train")
        return self._prepare(self._pictures("train"), len(SPLITS) + 1, epoch)

    def labels(self, split: str) -> Tensor | None:
        """Return the class of each event, `(N,)` int64, or None without classes."""
        indices = self._parts[self._checked(split)]
        labels = self._source.labels
        return None if labels is None else torch.from_numpy(labels[indices])

    def grey(self, split: str) -> Tensor:
        """Return the pictures before preparation, `(N, *event_shape)` uint8, 0 to 255."""
        pictures = self._pictures(split)
        return torch.from_numpy(pictures * np.uint8(255) if self.binary else pictures)

    def marginals(self) -> Tensor:
        """Return how often each dimension takes each value in training, `(D, K)` float32.

        Smoothed by half a count for every value, `(n + ½) / (N + K/2)`; for `dynamic` the counts
        are expectations over the draws.
        """
        count, size, levels = self.sizes["train"], self.space.size, self.space.levels
        counts = np.zeros((size, levels))
        if self.preparation.values == "dynamic":
            total = self._pictures("train").reshape(count, size).sum(0, dtype=np.int64)
            counts[:, 1] = total / 255
            counts[:, 0] = count - counts[:, 1]
        else:
            events = self.events("train").numpy().reshape(count, size)
            first = np.arange(size) * levels
            for start in range(0, count, CHUNK):
                cells = (first + events[start : start + CHUNK]).reshape(-1)
                counts += np.bincount(cells, minlength=size * levels).reshape(size, levels)
        smoothed = (counts + 0.5) / (count + 0.5 * levels)
        return torch.from_numpy(smoothed.astype(np.float32))

    def pick(self, split: str, n: int, seed: int) -> Tensor:
        """Return `n` different event indices at random, `(n,)` int64; at most the whole split."""
        count = self.sizes[self._checked(split)]
        generator = np.random.default_rng(seed)
        return torch.from_numpy(generator.permutation(count)[: max(0, n)].astype(np.int64))

    def preview(self, n: int, seed: int, split: str = "train") -> tuple[Tensor, Tensor]:
        """Return `n` random pictures and the events they become, both `(n, *event_shape)`.

        Those of `dynamic` are drawn from `seed`, so another seed shows another draw.
        """
        index = self.pick(split, n, seed)
        pictures = self._source.pictures[self._parts[split][index.numpy()]]
        grey = torch.from_numpy(pictures * np.uint8(255) if self.binary else pictures)
        if self.preparation.values == "static":
            return grey, self.events(split)[index]
        return grey, self._prepare(pictures, len(SPLITS) + 2, seed)

    def _pictures(self, split: str) -> NDArray[np.uint8]:
        return self._source.pictures[self._parts[self._checked(split)]]

    def _prepare(self, pictures: NDArray[np.uint8], *stream: int) -> Tensor:
        if self.binary:
            return torch.from_numpy(pictures)
        generator = np.random.default_rng([self.preparation.seed, *stream])
        return torch.from_numpy(self.preparation.events(pictures, generator))

    def _checked(self, split: str) -> str:
        if split not in SPLITS:
            raise unknown("split", split, SPLITS)
        return split

    def _protocol(self) -> str:
        """Name, values, size and seed of the split: all that numbers depend on."""
        as_is = self.card.as_is if self.card else "as-is"
        parts = [
            self.name if self.card else f"{self.name} [{self.fingerprint[:8]}]",
            as_is if self.binary else self.preparation.title,
        ]
        if self.preparation.size and not self.binary:
            parts.append("×".join(str(side) for side in self.space.event_shape[1:]))
        if self.card and "test" not in self._source.parts:
            parts.append(f"seeded split {self.preparation.seed}")
        return " · ".join(parts)


def facts(dataset: Dataset) -> dict[str, str]:
    """Return what there is to know of a data set, by title, for a table."""
    sizes, space, card = dataset.sizes, dataset.space, dataset.card
    counted = dataset.marginals()
    values = torch.arange(space.levels) / (space.levels - 1)
    events = dataset.events("train").flatten(1)
    constant = int((events.amin(0) == events.amax(0)).sum())
    mean = f"{float((counted @ values).mean()):.4f}"
    table = {
        "Events": ", ".join(f"{sizes[split]:,} {split}" for split in SPLITS),
        "Shape": " × ".join(str(side) for side in space.event_shape),
        "Dimensions D": f"{space.size:,}",
        "Values": space.values,
        "Protocol": dataset.protocol,
        "Share of ones" if space.is_binary else "Mean grey": mean,
        "Constant pixels": f"{constant:,} of {space.size:,}",
        "Classes": f"{len(dataset.class_names)}" if dataset.class_names else "none",
        "Fingerprint": dataset.fingerprint,
    }
    if dataset._source.colour:
        table["Colour"] = "converted to grey"
    if card:
        table |= {"Licence": card.licence, "Citation": card.citation, "Home": card.homepage}
    return table
