"""Recordings as they lie in files: WAV, FLAC and MP3, decoded and mixed to one channel."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ar_studio.data.reading import reading
from ar_studio.data.sounds import Sounds, Wave


def read_sound_files(paths: Sequence[Path]) -> Sounds:
    """Read files of sound, each of which is a clip.

    Raises
    ------
    StudioError
        If one is no sound, or is damaged.
    """
    read = [read_clip(path) for path in paths]
    return Sounds([wave for wave, _ in read], [rate for _, rate in read])


def read_clip(path: Path) -> tuple[Wave, int]:
    """Return the amplitudes of a file, its channels mixed, and how many there are a second."""
    import miniaudio

    with reading(path, "a sound file", miniaudio.MiniaudioError):
        raw = path.read_bytes()
        found = _decoder(raw)(raw)
        wave = np.asarray(found.samples, np.float32)
        return wave.reshape(-1, found.nchannels).mean(1, dtype=np.float32), found.sample_rate


def _decoder(raw: bytes) -> Callable[[bytes], Any]:
    import miniaudio

    if raw[:4] == b"RIFF":
        return miniaudio.wav_read_f32
    if raw[:4] == b"fLaC":
        return miniaudio.flac_read_f32
    return miniaudio.mp3_read_f32
