"""Pairs of texts as data: lines, each given another one."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio.data.card import DataCard
from ar_studio.data.dataset import Asked, Dataset
from ar_studio.data.pairs import Pairs, coded
from ar_studio.data.source import marks_of
from ar_studio.kinds import LINE, LinePreparation, Preparation
from ar_studio.spaces import ContextSpace, EventSpace


class LineDataset(Dataset[LinePreparation]):
    """Lines `(T,)`, each given a text `(S,)`; both have one alphabet, whose first sign ends them.

    Parameters
    ----------
    preparation
        None takes the card's default.
    """

    kind = LINE
    settings = ("seed",)
    choices = ("as-is",)

    def __init__(self, card: DataCard, found: Pairs, preparation: Asked = None) -> None:
        self.source, self.name, self.card, self._found = card.name, card.name, card, found
        self.preparation = self._understood(preparation, card.default)
        self._parts = found.split(self.preparation.seed)
        self.sizes = {split: len(indices) for split, indices in self._parts.items()}
        self.words = found.alphabet
        self._given, self._lines = coded(found.given, self.words), coded(found.lines, self.words)
        levels = len(self.words)
        given = ContextSpace("text", shape=self._given.shape[1:], levels=levels)
        self.space = EventSpace(self._lines.shape[1:], levels, context=given, events=LINE.name)
        self.fingerprint = found.fingerprint(self._parts)
        self.protocol = f"{self.name} · given {found.what} · {self._shares()}"

    def prepared(self, preparation: Preparation | Mapping[str, Any]) -> "LineDataset":
        assert self.card is not None
        return LineDataset(self.card, self._found, preparation)

    def events(self, split: str) -> Tensor:
        return torch.from_numpy(self._lines[self._parts[self._checked(split)]])

    def contexts(self, split: str, index: Tensor | None = None) -> Tensor:
        chosen = self._parts[self._checked(split)]
        return torch.from_numpy(self._given[chosen if index is None else chosen[index.numpy()]])

    def marks(self, split: str) -> NDArray[np.int64]:
        both = torch.cat([self.contexts(split), self.events(split)], 1)
        return marks_of(both.numpy())

    def details(self) -> dict[str, str]:
        first = int(self._parts["train"][0])
        lengths = [len(line) for line in self._found.lines]
        return {
            "Alphabet": f"{len(self.words):,} characters, the end among them",
            "Characters a line": f"{min(lengths)} to {max(lengths)}",
            "Given": f"at most {self._given.shape[1]} characters",
            "For example": f"{self._found.given[first]} → {self._found.lines[first]}",
        }
