"""Documents as data: sequences of words, in an order that means nothing."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ar_studio.data.card import DataCard
from ar_studio.data.dataset import SPLITS, Asked, Dataset, read_as
from ar_studio.data.documents import Documents
from ar_studio.kinds import DOCUMENT, DocumentPreparation, Preparation
from ar_studio.spaces import EventSpace

FREQUENT = 10  # words that the facts name


class DocumentDataset(Dataset[DocumentPreparation]):
    """Documents `(T,)` of word indices, shuffled, and padded by -1.

    Parameters
    ----------
    read
        Reads the documents.
    preparation
        None takes the card's default, or all the words of the user's own documents.
    """

    kind = DOCUMENT
    settings = ("words", "valid_share", "seed")
    choices = ("as-is",)

    def __init__(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        read: Callable[[DocumentPreparation], Documents],
        preparation: Asked = None,
    ) -> None:
        self._set(source, name, card, read(read_as(DocumentPreparation, preparation)), preparation)

    def _set(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        found: Documents,
        preparation: Asked,
    ) -> None:
        self.source, self.name, self.card, self._found = source, name, card, found
        usual = card.default if card else DocumentPreparation()
        self.preparation = self._understood(preparation, usual)
        self._parts = found.split(self.preparation.seed, self.preparation.valid_share)
        self.sizes = {split: len(indices) for split, indices in self._parts.items()}
        longest = int(found.lengths.max())
        self.space = EventSpace(
            (min(self.preparation.words or longest, longest),),
            len(found.vocabulary),
            documents=True,
        )
        self.words, self.remarks = found.vocabulary, found.remarks
        self.fingerprint = found.fingerprint(self._parts)
        self.protocol = self._protocol()
        self._events: dict[str, Tensor] = {}

    def prepared(self, preparation: Preparation | Mapping[str, Any]) -> "DocumentDataset":
        dataset = object.__new__(DocumentDataset)
        dataset._set(self.source, self.name, self.card, self._found, preparation)
        return dataset

    def events(self, split: str) -> Tensor:
        """Return the documents of a split, `(N, T)` int32; do not write to them.

        Their order, and the words kept of long ones, are drawn once, from the seed.
        """
        if split not in self._events:
            self._events[split] = self._drawn(split, SPLITS.index(self._checked(split)) + 1)
        return self._events[split]

    def training_events(self, epoch: int) -> Tensor:
        """Return the training documents, shuffled anew in every epoch."""
        return self._drawn("train", len(SPLITS) + 1, epoch)

    def details(self) -> dict[str, str]:
        lengths = self._found.lengths
        whole = float((lengths <= self.space.size).mean())
        counts = np.bincount(self._found.words, minlength=len(self.words))
        frequent = np.argsort(-counts, kind="stable")[:FREQUENT]
        return {
            "Vocabulary": f"{len(self.words):,} words",
            "Words in all": f"{int(lengths.sum()):,}",
            "Words a document": f"{int(lengths.min())} to {int(lengths.max()):,}, "
            f"median {int(np.median(lengths))}",
            "Documents kept whole": f"{whole:.1%}",
            "Most frequent": ", ".join(self.words[index] for index in frequent),
        }

    def _drawn(self, split: str, *stream: int) -> Tensor:
        generator = np.random.default_rng([self.preparation.seed, *stream])
        documents = self._parts[split]
        return torch.from_numpy(self._found.drawn(documents, self.space.size, generator))

    def _protocol(self) -> str:
        limit = self.preparation.words
        parts = [
            self.name if self.card else f"{self.name} [{self.fingerprint[:8]}]",
            f"at most {limit} words a document" if limit else "whole documents",
        ]
        if share := self.preparation.valid_share:
            parts.append(f"validation {share} %")
        if self.card:
            parts.append(f"seeded split {self.preparation.seed}")
        return " · ".join(parts)
