"""Sounds at another rate, without the frequencies that it cannot hold."""

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ar_studio.interruption import pause

CROSSINGS = 16  # zeros of the sinc on either side of its middle
CHUNK = 2**22  # old samples that are weighed at once, each for every new one that it counts for
BETA = 8.0  # of Kaiser's window: what folds back is 80 dB below


def resampled(wave: NDArray[np.float32], rate: int, wanted: int) -> NDArray[np.float32]:
    """Return a wave `(n,)` of a rate at another, `(⌈n · wanted / rate⌉,)`.

    A polyphase filter: a sinc at the lower of the two rates, windowed by Kaiser's. With
    `up / down` the ratio in lowest terms, sample `m` is at `m · down / up` of the old ones, so
    that there are `up` sets of weights.

    Parameters
    ----------
    rate, wanted
        Samples a second.
    """
    if rate == wanted or not len(wave):
        return wave
    shared = math.gcd(rate, wanted)
    up, down = wanted // shared, rate // shared
    cutoff = min(1.0, up / down)  # of the old band
    reach = math.ceil(CROSSINGS / cutoff)
    count = math.ceil(len(wave) * up / down)
    chunk = max(1, CHUNK // (2 * reach + 1))
    around = sliding_window_view(np.pad(wave, reach), 2 * reach + 1)
    made = np.empty(count, np.float32)
    for phase in range(min(up, count)):
        pause()
        places = np.arange(phase, count, up) * down // up
        late = (phase * down % up) / up  # after the old sample at that place
        weights = _weights(late, reach, cutoff)
        parts = np.split(places, range(chunk, len(places), chunk))
        made[phase::up] = np.concatenate([around[part] @ weights for part in parts])
    return made


def _weights(late: float, reach: int, cutoff: float) -> NDArray[np.float32]:
    """Return how much each old sample from `−reach` to `reach` counts, `(2 reach + 1,)`."""
    away = np.arange(-reach, reach + 1) - late
    inside = np.clip(1 - (away / (reach + 1)) ** 2, 0, 1)
    kaiser = np.i0(BETA * np.sqrt(inside)) / np.i0(BETA)
    weights = np.sinc(cutoff * away) * kaiser
    return (weights / weights.sum()).astype(np.float32)
