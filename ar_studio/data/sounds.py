"""Sounds as they were found: clips of any length and rate, and the parts they are cut into."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ar_studio import mulaw
from ar_studio.data.resampling import resampled
from ar_studio.data.source import Indices, part
from ar_studio.interruption import pause
from ar_studio.kinds.sound import Amplitude

FEW = 10  # clips; each of fewer is cut into parts, of more each goes into one part
TENTH = 10
Wave = NDArray[np.float32]


class Piece(NamedTuple):
    """A clip, and where what is taken of it begins and ends among the samples of all clips."""

    clip: int
    start: int
    stop: int


@dataclass(frozen=True, eq=False)
class Labels:
    """What clips are told apart by: `of`, such as a digit, is one of `names`, `(N,)` indices.

    `parts` is how many names each part of a name has; see `ContextSpace`.
    """

    of: str
    names: tuple[str, ...]
    index: Indices
    parts: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Sounds:
    """Clips of one data set.

    Attributes
    ----------
    clips
        Amplitudes −1 to 1 of each, `(n,)`.
    rates
        Samples a second of each.
    labels
        What they are told apart by; one or two of these, or none.
    parts
        Official splits as clip indices: none of them, or `train` and `test`, or all three.
    held
        What the official test split is, in words.
    forms
        The formats of their files, in words.
    remarks
        Sentences on what reading decided.
    """

    clips: Sequence[Wave]
    rates: Sequence[int]
    labels: tuple[Labels, ...] = ()
    parts: Mapping[str, Indices] = field(default_factory=dict)
    held: str = ""
    forms: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @cached_property
    def peaks(self) -> NDArray[np.float32]:
        """The largest amplitude of each clip, as recorded, `(N,)`."""
        return np.array([np.abs(clip).max(initial=0) for clip in self.clips], np.float32)

    @cached_property
    def rate(self) -> int:
        """The rate of most clips."""
        found, counts = np.unique(self.rates, return_counts=True)
        return int(found[counts.argmax()])

    def coded(self, rate: int, amplitude: Amplitude) -> list[NDArray[np.uint8]]:
        """Return the codes of each clip at a rate, as loud as is asked for."""
        made = []
        for wave, own in zip(self.clips, self.rates, strict=True):
            pause()
            made.append(mulaw.encoded(as_loud(resampled(wave, own, rate), amplitude)))
        return made

    def label(self, which: str) -> Labels | None:
        """Return what clips are told apart by, of two names the first, the second or both."""
        if len(self.labels) < 2 or which == "first":
            return self.labels[0] if self.labels else None
        first, second = self.labels[:2]
        if which == "second":
            return second
        names = tuple(f"{one} {other}" for one in first.names for other in second.names)
        index = first.index * len(second.names) + second.index
        parts = len(first.names), len(second.names)
        return Labels(f"{first.of} and {second.of}", names, index, parts)

    def parted(
        self, lengths: Sequence[int], seed: int, valid_share: int = 0, test_share: int = 0
    ) -> dict[str, list[Piece]]:
        """Return the pieces of `train`, `valid` and `test`; a tenth is held out for each.

        Clips go into a part as a whole, by chance. Where there are few, each is cut into parts:
        what comes last is for testing.

        Parameters
        ----------
        lengths
            Of each clip, in samples.
        valid_share, test_share
            Percent of the clips, or of those that are for no official test; 0 for a tenth.
        """
        stops = np.cumsum(lengths)
        starts = stops - lengths
        if not self.parts and len(lengths) < FEW:
            shares = valid_share or TENTH, test_share or TENTH
            return _cut_in_order(starts.tolist(), stops.tolist(), *shares)
        parts = self._drawn(np.random.default_rng([seed, 0]), valid_share, test_share)
        return {
            split: [Piece(int(clip), int(starts[clip]), int(stops[clip])) for clip in clips]
            for split, clips in parts.items()
        }

    def _drawn(
        self, generator: np.random.Generator, valid_share: int, test_share: int
    ) -> dict[str, Indices]:
        count, parts = len(self.clips), dict(self.parts)
        order = generator.permutation(parts.get("train", np.arange(count)))
        validated = part(len(order), valid_share, max(1, len(order) // TENTH))
        if "test" not in parts:
            tested = part(len(order), test_share, max(1, len(order) // TENTH))
            parts["test"], order = order[:tested], order[tested:]
        if "valid" not in parts:
            parts["valid"], order = order[:validated], order[validated:]
        return {"train": order, "valid": parts["valid"], "test": parts["test"]}

    def fingerprint(self, codes: NDArray[np.uint8], parts: Mapping[str, Sequence[Piece]]) -> str:
        """Return a short SHA-256 over the codes, the labels and the splits."""
        digest = hashlib.sha256(np.ascontiguousarray(codes).data)
        for one in self.labels:
            digest.update(repr(one.names).encode())
            digest.update(np.ascontiguousarray(one.index, dtype="<i8").data)
        pieces = {name: [tuple(piece) for piece in each] for name, each in parts.items()}
        digest.update(repr(pieces).encode())
        return digest.hexdigest()[:16]


def as_loud(wave: Wave, amplitude: Amplitude) -> Wave:
    """Return a clip `(n,)` as loud as is asked for; silence stays silence."""
    loudest = float(np.abs(wave).max(initial=0))
    return wave / loudest if amplitude == "peak" and loudest else wave


def _cut_in_order(
    starts: Sequence[int], stops: Sequence[int], valid_share: int, test_share: int
) -> dict[str, list[Piece]]:
    """Return the parts of clips that are each cut in the order of time."""
    found: dict[str, list[Piece]] = {"train": [], "valid": [], "test": []}
    for clip, (start, stop) in enumerate(zip(starts, stops, strict=True)):
        learnt = (stop - start) * (100 - valid_share - test_share) // 100
        held = (stop - start) * (100 - test_share) // 100
        cuts = (start, start + learnt, start + held, stop)
        for split, first, last in zip(found, cuts, cuts[1:], strict=False):
            found[split].append(Piece(clip, first, last))
    return found
