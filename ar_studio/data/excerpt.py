"""A part of the training events, to see what a model learns from fewer; the rest is the same."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio.data.dataset import Dataset, Leads, Passage
from ar_studio.kinds import Preparation

ORDER = 103  # stream of the draw of which come first


def excerpt(whole: Dataset, count: int, seed: int) -> Dataset:
    """Return the data with `count` of their training events, or all for 0.

    They are the first ones of an order drawn from the seed, so that a larger count has those of a
    smaller one too. Windows of one passage follow each other from its beginning, as models that
    read on need.

    Raises
    ------
    StudioError
        If there are not so many.
    """
    whole.check_training(count)
    return whole if count in (0, whole.sizes["train"]) else Excerpt(whole, count, seed)


class Excerpt(Dataset[Preparation]):
    """Data of which some training events are left; see `excerpt`."""

    def __init__(self, whole: Dataset, count: int, seed: int) -> None:
        sizes = {**whole.sizes, "train": count}
        vars(self).update(vars(whole), kind=whole.kind, sizes=sizes)
        self.whole, pieces = whole, whole.pieces()
        places = np.random.default_rng([seed, ORDER]).permutation(len(pieces))
        chosen = np.argsort(places.repeat(pieces), kind="stable")[:count]
        piece_of = np.arange(len(pieces)).repeat(pieces)
        self._left = np.bincount(piece_of[chosen], minlength=len(pieces))
        self._index = torch.from_numpy(chosen)

    def prepared(self, preparation: Preparation | Mapping[str, Any]) -> Dataset:
        return self.whole.prepared(preparation)

    def pieces(self) -> NDArray[np.int64]:
        return self._left[self._left > 0]

    def events(self, split: str) -> Tensor:
        found = self.whole.events(split)
        return found[self._index] if split == "train" else found

    def training_events(self, epoch: int) -> Tensor:
        return self.whole.training_events(epoch)[self._index]

    def passages(self, split: str, before: int = 0) -> list[Passage]:
        found = self.whole.passages(split, before)
        if split != "train":
            return found
        size = self.space.size
        return [
            one._replace(values=one.values[: one.lead + count * size])
            for one, count in zip(found, self._left.tolist(), strict=False)
            if count
        ]

    def marks(self, split: str) -> NDArray[np.int64]:
        found = self.whole.marks(split)
        return found[self._index.numpy()] if split == "train" else found

    def labels(self, split: str) -> Tensor | None:
        found = self.whole.labels(split)
        return found[self._index] if split == "train" and found is not None else found

    def contexts(self, split: str, index: Tensor | None = None) -> Tensor | None:
        if split == "train":
            index = self._index if index is None else self._index[index]
        return self.whole.contexts(split, index)

    def training_contexts(self, epoch: int) -> Tensor | None:
        found = self.whole.training_contexts(epoch)
        return None if found is None else found[self._index]

    def training_leads(self, epoch: int, reach: int) -> Leads | None:
        told = self.whole.training_leads(epoch, reach)
        return None if told is None else lambda index: told(self._index[index])
