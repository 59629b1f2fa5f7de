"""Sounds as other programs take them: WAV files of 16 bits and one channel."""

import struct
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FULL = 32_767  # of 16 bits
BETWEEN_S = 0.25  # of silence between several clips
USUAL_RATE = 8000  # of what knows of none


def encoded(clips: Sequence[NDArray[np.floating]], rate: int, said: str = "") -> bytes:
    """Return a WAV file of clips, one after the other with pauses.

    Parameters
    ----------
    clips
        Amplitudes of each, `(T,)`; what is beyond −1 to 1 is clipped.
    rate
        Samples a second; 0 takes the usual one.
    said
        A comment in the file.
    """
    rate = rate or USUAL_RATE
    pause = np.zeros(round(BETWEEN_S * rate))
    parts = [part for clip in clips for part in (clip, pause)][:-1]
    whole = np.rint(np.clip(np.concatenate(parts), -1, 1) * FULL).astype("<i2").tobytes()
    about = _chunk(b"LIST", b"INFO" + _chunk(b"ICMT", said.encode() + b"\0")) if said else b""
    form = struct.pack("<HHIIHH", 1, 1, rate, 2 * rate, 2, 16)  # whole numbers, one channel
    return _chunk(b"RIFF", b"WAVE" + _chunk(b"fmt ", form) + about + _chunk(b"data", whole))


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack("<4sI", name, len(content)) + content + b"\0" * (len(content) % 2)
