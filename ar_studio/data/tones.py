"""Tones and chirps, made here: sounds that need no file."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.sounds import Labels, Sounds

RATE = 8000
EACH = 80  # clips of a class
SHORTEST, LONGEST = 400, 800  # samples of a clip
LOWEST, HIGHEST = 150.0, 1200.0  # Hz
QUIETEST, LOUDEST = 0.1, 0.8
NOISE = 0.004
FULL = 2**15  # sixteen bits
Shape = Callable[[NDArray[np.float64]], NDArray[np.float64]]


def _square(phase: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(phase % 1 < 0.5, 1.0, -1.0)


def _sine(phase: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.sin(2 * np.pi * phase)


CLASSES: dict[str, Shape] = {"sine": _sine, "square": _square, "chirp": _sine}


def tones() -> Sounds:
    """Return 80 clips each of pure tones, square waves and chirps, always the same ones.

    Pitch, loudness, length and phase are drawn, and a little noise is added; a chirp glides to
    another pitch.
    """
    generator = np.random.default_rng(16)
    clips = [_clip(name, generator) for name in CLASSES for _ in range(EACH)]
    labels = Labels("class", tuple(CLASSES), np.repeat(np.arange(len(CLASSES)), EACH))
    return Sounds(clips, [RATE] * len(clips), (labels,))


def _clip(name: str, generator: np.random.Generator) -> NDArray[np.float32]:
    count = int(generator.integers(SHORTEST, LONGEST + 1))
    pitches = LOWEST * (HIGHEST / LOWEST) ** generator.random(2)
    end = pitches[1] if name == "chirp" else pitches[0]
    phase = generator.random() + np.cumsum(np.linspace(pitches[0], end, count)) / RATE
    loud = QUIETEST * (LOUDEST / QUIETEST) ** generator.random()
    wave = loud * CLASSES[name](phase) + NOISE * generator.standard_normal(count)
    return (np.rint(wave * FULL) / FULL).astype(np.float32)
