"""The spectrogram of a sound: how loud each frequency is in each moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ar_studio.interruption import pause

FRAME_S = 0.032  # of a sound that is looked at together
SHORTEST = 16
MOMENTS = 6  # of a short sound, at least about
FLOOR = -80.0  # decibels below a sine of amplitude 1: darker than that nothing is
LOWEST = 50.0  # Hz, of a logarithmic axis
AT_ONCE = 2048  # frames

Axis = Literal["linear", "logarithmic"]
Wave = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Spectrogram:
    """Loudness over time and frequency.

    Attributes
    ----------
    decibels
        Loudness `(rows, columns)`, the highest frequency first; 0 is a sine of amplitude 1.
    frequencies
        Of each row, `(rows,)`, in Hz.
    first, count
        The samples that the columns are of, evenly: so many from the first on.
    """

    decibels: NDArray[np.float32]
    frequencies: NDArray[np.float32]
    first: float
    count: float


def frame_length(rate: float, size: int) -> int:
    """Return how many of `size` samples are looked at together: a power of two, about 32 ms.

    Of a short sound it is less, so that there are some moments to be told apart.
    """
    wanted = min(rate * FRAME_S, size / MOMENTS)
    return max(SHORTEST, 1 << round(np.log2(max(1.0, wanted))))


def axis_of(rate: float, rows: int, axis: Axis) -> Wave:
    """Return the frequency of each row in Hz, the highest first."""
    highest = rate / 2
    lowest = min(LOWEST, highest / 4)
    if axis == "linear":
        return np.linspace(highest, 0, rows, dtype=np.float32)
    return np.geomspace(highest, lowest, rows, dtype=np.float32)


def spectrogram(
    wave: NDArray[np.floating],
    rate: float,
    columns: int,
    rows: int,
    first: float = 0.0,
    count: float = 0.0,
    axis: Axis = "linear",
) -> Spectrogram:
    """Return the spectrogram of a stretch, by Fourier transforms of frames under a Hann window.

    Each column is the loudest frame that begins in it, or where frames are longer the one in its
    middle: of a long sound nothing is left out.

    Parameters
    ----------
    wave
        Amplitudes `(T,)`; what is not known is NaN, and silent.
    rate
        Samples a second.
    columns, rows
        How large it shall be.
    first, count
        The stretch, in samples; all of it without.
    """
    wave = np.nan_to_num(np.asarray(wave, np.float32))
    count = count or float(len(wave))
    length = frame_length(rate, len(wave))
    padded = np.pad(wave, length)  # a frame in the middle of the first sample begins before it
    window = np.hanning(length + 1)[:-1].astype(np.float32)
    step = count / columns
    each = max(1, int(np.ceil(step / (length / 2))))  # frames a column, half over each other
    middles = first + (np.arange(columns * each) + 0.5) * (step / each)
    starts = np.clip(middles - length / 2 + length, 0, len(padded) - length).astype(np.int64)
    frequencies = axis_of(rate, rows, axis)
    sizes = np.concatenate(list(_transformed(padded, starts, window)))
    bins = sizes.reshape(columns, each, -1).max(1)
    loudest = _rows_of(bins, frequencies / rate * length)
    decibels = 20 * np.log10(np.maximum(loudest, 10 ** (FLOOR / 20)))
    return Spectrogram(decibels.T.astype(np.float32), frequencies, first, count)


def _transformed(
    padded: Wave, starts: NDArray[np.int64], window: Wave
) -> Iterator[NDArray[np.float32]]:
    """Yield the amplitudes in frames that begin at `starts`, of some at a time, `(n, bins)`."""
    for at in range(0, len(starts), AT_ONCE):
        pause()
        frames = padded[starts[at : at + AT_ONCE, None] + np.arange(len(window))]
        yield np.abs(np.fft.rfft(frames * window)).astype(np.float32) * (2 / window.sum())


def _rows_of(bins: NDArray[np.float32], places: Wave) -> NDArray[np.float32]:
    """Return the amplitudes of rows at `places` between bins, the highest first.

    A row narrower than a bin is on the line between two; of a wider one all bins are looked at.
    """
    last = bins.shape[1] - 1
    below = np.minimum(places.astype(np.int64), last - 1)
    share = (places - below).astype(np.float32)
    found = (bins[:, below] * (1 - share) + bins[:, below + 1] * share).astype(np.float32)
    edges = np.concatenate([places[:1], (places[1:] + places[:-1]) / 2, places[-1:]])
    for row, (low, high) in enumerate(zip(np.ceil(edges[1:]), np.floor(edges[:-1]), strict=True)):
        if low <= high:
            found[:, row] = np.maximum(found[:, row], bins[:, int(low) : int(high) + 1].max(1))
    return found
