"""Texts as data: windows of characters, cut anew in every epoch of training."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio.data.card import DataCard
from ar_studio.data.dataset import SPLITS, Asked, Dataset, Leads, Passage, leads, read_as
from ar_studio.data.texts import Texts, spans
from ar_studio.data.windows import Span, count_shifted, shifted, shifted_places, windows
from ar_studio.errors import StudioError
from ar_studio.kinds import TEXT, Preparation, TextPreparation
from ar_studio.kinds.text import shown
from ar_studio.spaces import EventSpace

USUAL_LENGTH = 128
USUAL_WINDOWS = 10  # that a short text's test part has at least
FREQUENT = 12  # characters that the facts name
SPLITS_IN_WORDS = {
    "parts": "split 85/5/10 % in order",
    "tenth": "last 10 %, validated on it",
    "twentieth": "last 5 %, validated on it",
    "streams": "ends of 50 streams, validated on them",
}


class TextDataset(Dataset[TextPreparation]):
    """Windows `(T,)` of one text, which do not overlap.

    Parameters
    ----------
    read
        Reads the text as a preparation asks.
    preparation
        None takes the card's default.

    Raises
    ------
    StudioError
        If the text cannot be read, or is too short for a window in each part.
    """

    kind = TEXT
    settings = ("length", "alphabet", "split", "encoding")
    choices = ("as-is",)

    def __init__(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        read: Callable[[TextPreparation], Texts],
        preparation: Asked = None,
    ) -> None:
        found = read(read_as(TextPreparation, preparation))
        self._set(source, name, card, read, found, preparation)

    def _set(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        read: Callable[[TextPreparation], Texts],
        found: Texts,
        preparation: Asked,
    ) -> None:
        self.source, self.name, self.card = source, name, card
        self._read, self._found = read, found
        usual = card.default if card else TextPreparation()
        self.preparation = self._understood(preparation, usual)
        self.text = found.limited(self.preparation.alphabet)
        self._spans = spans(len(self.text), self.preparation.split)
        length = self.preparation.length or self._usual_length()
        self.sizes = {split: self._count(split, length) for split in SPLITS}
        if not all(self.sizes.values()):
            way = "choose a smaller length" if length > 2 else "give more text"
            raise StudioError(
                f"{name} has {len(self.text):,} characters, too few for windows of {length:,} in a "
                f"training, a validation and a test split; {way}."
            )
        self.space = EventSpace((length,), len(self.text.alphabet), events=TEXT.name)
        self.words, self.remarks = self.text.alphabet, self.text.remarks
        self.idle = frozenset({"encoding"}) if card else frozenset()
        self.fingerprint = self.text.fingerprint(self._spans)
        self.protocol = self._protocol()
        self._events: dict[str, Tensor] = {}

    def prepared(self, preparation: Preparation | Mapping[str, Any]) -> "TextDataset":
        asked, found = read_as(TextPreparation, preparation), self._found
        if asked.reading != self.preparation.reading:
            found = self._read(asked)
        dataset = object.__new__(TextDataset)
        dataset._set(self.source, self.name, self.card, self._read, found, preparation)
        return dataset

    def events(self, split: str) -> Tensor:
        if split not in self._events:
            passages = self._spans[self._checked(split)]
            if split == "train":
                found = shifted(self.text.codes, passages, self.space.size, 0.0)
            else:
                found = windows(self.text.codes, passages, self.space.size)
            self._events[split] = self._kept(found)
        return self._events[split]

    def training_events(self, epoch: int) -> Tensor:
        """Return the training windows, which begin elsewhere in every epoch but the first."""
        if not epoch:
            return self.events("train")
        by = self._shift(epoch)
        return self._kept(shifted(self.text.codes, self._spans["train"], self.space.size, by))

    def training_leads(self, epoch: int, reach: int) -> Leads:
        places = shifted_places(self._spans["train"], self.space.size, self._shift(epoch))
        return leads(self.text.codes, places, epoch, reach)

    def passages(self, split: str, before: int = 0) -> list[Passage]:
        found = []
        for start, stop in self._spans[self._checked(split)]:
            first = max(0, start - before)
            codes = torch.from_numpy(self.text.codes[first:stop].astype(np.int64))
            found.append(Passage(codes, start - first))
        return found

    def pieces(self) -> NDArray[np.int64]:
        spans, size = self._spans["train"], self.space.size
        return np.array([count_shifted(*span, size) for span in spans], np.int64)

    def details(self) -> dict[str, str]:
        counts = np.bincount(self.text.codes, minlength=len(self.words))
        share = counts[counts > 0] / len(self.text)
        frequent = np.argsort(-counts, kind="stable")[:FREQUENT]
        return {
            "Characters in all": f"{len(self.text):,}",
            "Alphabet": f"{len(self.words):,} characters",
            "Most frequent": " ".join(shown(self.words[code]) for code in frequent),
            "Entropy of one": f"{-(share * np.log(share)).sum():.3f} nats by itself",
        }

    def _usual_length(self) -> int:
        shortest = min(stop - start for each in self._spans.values() for start, stop in each)
        return max(2, min(USUAL_LENGTH, shortest // USUAL_WINDOWS))

    def _shift(self, epoch: int) -> float:
        """Return by what share of what is to spare the windows of an epoch begin later."""
        return np.random.default_rng([self.preparation.seed, epoch]).random() if epoch else 0.0

    def _count(self, split: str, length: int) -> int:
        def windows(span: Span) -> int:
            return (
                count_shifted(*span, length) if split == "train" else (span[1] - span[0]) // length
            )

        return sum(map(windows, self._spans[split]))

    def _kept(self, found: NDArray[np.uint32]) -> Tensor:
        return torch.from_numpy(found.astype(self.space.values.stored))

    def _protocol(self) -> str:
        parts = [
            self.name if self.card else f"{self.name} [{self.fingerprint[:8]}]",
            f"{len(self.words)} characters",
            f"windows of {self.space.size}",
            SPLITS_IN_WORDS[self.preparation.split],
        ]
        return " · ".join(parts)
