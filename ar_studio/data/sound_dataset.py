"""Sounds as data: windows of clips in the codes of the μ-law, cut anew in every epoch."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio import mulaw
from ar_studio.data import caveats, tasks
from ar_studio.data.card import DataCard
from ar_studio.data.dataset import SPLITS, Asked, Dataset, Leads, Passage, leads, withholding
from ar_studio.data.sounds import FEW, Sounds
from ar_studio.data.source import marks_of
from ar_studio.data.windows import Span, count_shifted, shifted, shifted_places, windows
from ar_studio.errors import StudioError, listed
from ar_studio.figures import duration
from ar_studio.kinds import SOUND, Preparation, SoundPreparation
from ar_studio.kinds.sound import CODES
from ar_studio.spaces import ContextSpace, EventSpace

USUAL_LENGTH = 1024
LONGEST_BEGINNING = 4096  # of a window that is the beginning of a clip, usually
SHORT = 5  # percent of the clips that may be shorter than a window of the usual length


class SoundDataset(Dataset[SoundPreparation]):
    """Windows `(T,)` of clips, none of two clips.

    Those of training begin elsewhere in every epoch. What remains of a clip behind its last window
    is in no window; `passages` are whole clips, by which every sample is scored once.

    Parameters
    ----------
    found
        The clips.
    preparation
        None takes the card's default.

    Raises
    ------
    StudioError
        If the clips are too short for a window in each part, or the preparation does not fit.
    """

    kind = SOUND
    choices = ("mu-law",)

    def __init__(
        self,
        source: str,
        name: str,
        card: DataCard | None,
        found: Sounds,
        preparation: Asked = None,
    ) -> None:
        self.source, self.name, self.card, self._found = source, name, card, found
        self.settings = self._settings()
        usual = card.default if card else SoundPreparation()
        self.preparation = asked = self._understood(preparation, usual)
        self._labels = found.label(asked.label)
        self.class_names = self._labels.names if self._labels else ()
        self.rate = asked.rate or found.rate
        clips = found.coded(self.rate, asked.amplitude)
        self._codes = np.concatenate(clips)
        lengths = [len(clip) for clip in clips]
        shares = asked.valid_share, asked.test_share
        self._parts_of = found.parted(lengths, asked.seed, *shares)
        self.space = self._space(lengths)
        self.sizes = {split: int(self._counts_of(split).sum()) for split in SPLITS}
        self._check_sizes()
        self.remarks = (*found.remarks, *self._told(lengths))
        self.fingerprint = found.fingerprint(self._codes, self._parts_of)
        self.protocol = self._protocol()
        self._events: dict[str, Tensor] = {}

    def prepared(self, preparation: Preparation | Mapping[str, Any]) -> "SoundDataset":
        return SoundDataset(self.source, self.name, self.card, self._found, preparation)

    def events(self, split: str) -> Tensor:
        if split not in self._events:
            self._events[split] = self._cut(self._checked(split), 0)
        return self._events[split]

    def training_events(self, epoch: int) -> Tensor:
        """Return the training windows, which begin elsewhere in every epoch but the first."""
        return self._cut("train", epoch) if epoch else self.events("train")

    def training_leads(self, epoch: int, reach: int) -> Leads | None:
        if self.preparation.windows == "first" or self.preparation.task == "loudness":
            return None
        places = shifted_places(self._spans("train"), self.space.size, self._shift(epoch))
        return leads(self._codes, places, epoch, reach)

    def passages(self, split: str, before: int = 0) -> list[Passage]:
        """Return the clips of a split, or what is in it of each; before their beginnings is none.

        What stands before a part of a clip in another split is given.
        """
        if self.preparation.task == "loudness":  # of a window, and not of a clip of any length
            return []
        found, ends = [], self._clip_starts()
        contexts = self._piece_labels(split) if self.space.context else None
        for place, piece in enumerate(self._parts_of[self._checked(split)]):
            first = max(int(ends[piece.clip]), piece.start - before)
            codes = torch.from_numpy(self._codes[first : piece.stop].astype(np.int64))
            context = None if contexts is None else contexts[place : place + 1]
            found.append(Passage(codes, piece.start - first, context))
        return found

    def pieces(self) -> NDArray[np.int64]:
        return self._counts_of("train")

    def labels(self, split: str) -> Tensor | None:
        if self._labels is None:
            return None
        counts = torch.from_numpy(self._counts_of(self._checked(split)))
        return self._piece_labels(split).repeat_interleave(counts)

    def contexts(self, split: str, index: Tensor | None = None) -> Tensor | None:
        if self.space.context is None:
            return None
        if self.preparation.task == "loudness":
            events = self.events(split)
            return self._loudness(events if index is None else events[index])
        found = self.labels(split)
        return found if found is None or index is None else found[index]

    def training_contexts(self, epoch: int) -> Tensor | None:
        if self.preparation.task == "loudness":
            return self._loudness(self.training_events(epoch))
        contexts, asked = self.contexts("train"), self.preparation
        if contexts is None:
            return None
        return withholding(contexts, self.space.context, asked.withheld, asked.seed, epoch)

    def details(self) -> dict[str, str]:
        share = np.bincount(self._codes, minlength=CODES) / len(self._codes)
        some, peaks = share[share > 0], np.quantile(self._found.peaks, (0, 0.5, 1))
        return {
            "Clips": ", ".join(f"{len(self._parts_of[split]):,} {split}" for split in SPLITS),
            "Rate": f"{self.rate:,} Hz",
            "Files": listed(self._found.forms, 3) or "made here",
            "Length in all": duration(len(self._codes) / self.rate),
            "Peaks as recorded": "{0:.3f} to {2:.3f}, median {1:.3f}".format(*peaks),
            "Classes": f"{len(self.class_names)}" if self.class_names else "none",
            "Silent samples": f"{share[mulaw.SILENCE]:.1%}",
            "Entropy of one": f"{-(some * np.log2(some)).sum():.3f} bits by itself",
        }

    def _loudness(self, events: Tensor) -> Tensor:
        return torch.from_numpy(tasks.loudness(events.numpy(), self.preparation.every))

    def _settings(self) -> tuple[str, ...]:
        official, names = self._found.parts, len(self._found.labels)
        useless = {
            "test_share": "test" in official,
            "valid_share": "valid" in official,
            "label": names < 2,
            "withheld": not names,
        }
        return tuple(name for name in SoundPreparation.model_fields if not useless.get(name, False))

    def _space(self, lengths: list[int]) -> EventSpace:
        asked, context = self.preparation, None
        if asked.task == "class":
            if self._labels is None:
                raise StudioError(f"{self.name} has no classes, so no model can be given one.")
            count, parts = len(self._labels.names), self._labels.parts
            context = ContextSpace("class", count, asked.withheld > 0, parts=parts)
        if asked.windows == "first":
            usual = min(LONGEST_BEGINNING, max(lengths))
        else:
            spans = [piece.stop - piece.start for each in self._parts_of.values() for piece in each]
            usual = min(USUAL_LENGTH, int(np.percentile(spans, SHORT)))
        length = asked.length or max(2, usual)
        if asked.task == "loudness":
            context = ContextSpace("image", shape=(1, 1, -(-length // asked.every)))
        return EventSpace((length,), CODES, context=context, events=SOUND.name, rate=self.rate)

    def _spans(self, split: str) -> list[Span]:
        return [(piece.start, piece.stop) for piece in self._parts_of[split]]

    def _counts_of(self, split: str) -> NDArray[np.int64]:
        """Return how many windows there are of each piece of a split."""
        spans, size = self._spans(split), self.space.size
        if self.preparation.windows == "first":
            return np.ones(len(spans), np.int64)
        if split == "train":
            return np.array([count_shifted(*span, size) for span in spans], np.int64)
        return np.array([(stop - start) // size for start, stop in spans], np.int64)

    def _check_sizes(self) -> None:
        if not all(self.sizes.values()):
            few = "clips are too few, or too short for windows"
            raise StudioError(
                f"The {len(self._found.clips):,} {few} of {self.space.size:,} samples in a "
                f"training, a validation and a test split of {self.name}; choose a smaller length, "
                "or add clips."
            )

    def _cut(self, split: str, epoch: int) -> Tensor:
        """Return the windows of a split, as they are in an epoch of training."""
        spans, size = self._spans(split), self.space.size
        if self.preparation.windows == "first":
            made = np.full((len(spans), size), mulaw.SILENCE, np.uint8)
            for row, (start, stop) in zip(made, spans, strict=True):
                row[: stop - start] = self._codes[start : min(stop, start + size)]
        elif split == "train":
            made = shifted(self._codes, spans, size, self._shift(epoch))
        else:
            made = windows(self._codes, spans, size)
        return torch.from_numpy(made)

    def _shift(self, epoch: int) -> float:
        """Return by what share of what is to spare the windows of an epoch begin later.

        Every fourth time by none, every fourth by all: no others reach the ends of clips.
        """
        drawn = np.random.default_rng([self.preparation.seed, epoch]).random() if epoch else 0.0
        return float(np.clip(2 * drawn - 0.5, 0, 1))

    def _clip_starts(self) -> dict[int, int]:
        """Return where each clip begins among all samples."""
        pieces = [piece for each in self._parts_of.values() for piece in each]
        found: dict[int, int] = {}
        for piece in pieces:
            found[piece.clip] = min(piece.start, found.get(piece.clip, piece.start))
        return found

    def _piece_labels(self, split: str) -> Tensor:
        assert self._labels is not None
        clips = [piece.clip for piece in self._parts_of[split]]
        return torch.from_numpy(self._labels.index[clips])

    def _told(self, lengths: list[int]) -> list[str]:
        """Say how clips are divided, and what is in no window."""
        told = []
        if not self._found.parts and len(lengths) < FEW:
            which = "The clip is" if len(lengths) == 1 else f"Each of the {len(lengths)} clips is"
            told.append(
                f"{which} cut into parts: what comes first is for training, what comes last for "
                "testing."
            )
        others = Counter(rate for rate in self._found.rates if rate != self.rate)
        if others:
            named = listed((f"{rate:,} Hz ({n:,})" for rate, n in others.most_common()), 4)
            told.append(f"Clips of {named} are converted to {self.rate:,} Hz.")
        if self._found.parts and "test" not in self._found.parts:
            told.append("There is no part for testing, so one is cut off the training part.")
        return [*told, *self._told_of_clips(lengths), *self._told_of_windows()]

    def _told_of_clips(self, lengths: list[int]) -> Iterator[str]:
        """Say which clips are there again, and which classes training lacks."""
        parts = {
            split: np.array([piece.clip for piece in pieces])
            for split, pieces in self._parts_of.items()
        }
        if self._found.parts or len(lengths) >= FEW:
            clips = np.split(self._codes, np.cumsum(lengths)[:-1])
            yield from caveats.again("clips", marks_of(clips), parts)
        if self._labels is not None:
            seen = np.bincount(self._labels.index[parts["train"]], minlength=len(self.class_names))
            lacking = [
                f"class = {name}" for name, n in zip(self.class_names, seen, strict=True) if not n
            ]
            yield from caveats.unlearnt("clip", lacking)

    def _told_of_windows(self) -> list[str]:
        """Say which samples are in no window."""
        size, told = self.space.size, []
        spans = [span for split in SPLITS for span in self._spans(split)]
        longer = sum(stop - start > size for start, stop in spans)
        short = sum(stop - start < size for start, stop in spans)
        if self.preparation.windows == "first":
            if longer:
                told.append(f"Of {longer:,} of {len(spans):,} clips only the beginning is taken.")
        elif short:
            told.append(
                f"{short:,} of {len(spans):,} clips are shorter than a window and in none; "
                "windows=first pads them with silence, a smaller length takes them in."
            )
        return told

    def _protocol(self) -> str:
        asked, size = self.preparation, f"{self.space.size:,}"
        parts = [
            self.name if self.card else f"{self.name} [{self.fingerprint[:8]}]",
            f"{self.rate:,} Hz μ-law",
            "each clip at peak 1" if asked.amplitude == "peak" else "amplitude as recorded",
            f"windows of {size}"
            if asked.windows == "all"
            else f"first {size} samples, then silence",
        ]
        if asked.task == "class":
            what = self._labels.of if self._labels else "class"
            parts.append(f"given its {what}")
        if asked.task == "loudness":
            parts.append(asked.given)
        if self._found.held:
            parts.append(f"test {self._found.held}")
        if asked.valid_share or asked.test_share:
            parts.append(self._shares())
        if self.card:
            parts.append(f"seeded split {asked.seed}")
        return " · ".join(parts)
