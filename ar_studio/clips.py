"""Sounds as users bring them, and as other programs take them: files of clips."""

import io
import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from ar_studio import files, mulaw
from ar_studio.data import recordings, resampling
from ar_studio.errors import StudioError
from ar_studio.kinds import SOUND
from ar_studio.pictures import Taken
from ar_studio.spaces import EventSpace

FULL = 32_767  # of 16 bits
BETWEEN_S = 0.25  # of silence between several clips
USUAL_RATE = 8000  # of a space that knows of none


def read(path: Path, space: EventSpace) -> Taken:
    """Read a file of sound as an event: its beginning, at the rate of a space.

    Raises
    ------
    StudioError
        If it is no sound, is damaged or holds no samples, or the events are no sounds.
    """
    if fault := SOUND.fault(space.event_shape, space.values):
        raise StudioError(f"{path} cannot be one of these events. {fault}")
    clip = recordings.read_clip(path)
    samples, rate = clip.wave, clip.rate
    if not len(samples):
        raise StudioError(f"{path} holds no samples; choose another sound.")
    wanted = space.rate or rate
    said = [] if rate == wanted else [f"converted from {rate:,} to {wanted:,} Hz"]
    at_rate = resampling.resampled(samples, rate, wanted)
    codes = np.full(space.size, mulaw.SILENCE, np.int64)
    kept = mulaw.encoded(at_rate[: space.size])
    codes[: len(kept)] = kept
    length, room = len(at_rate) / wanted, space.size / wanted
    if len(at_rate) > space.size:
        said.append(f"of {length:.3g} s the first {room:.3g} s were taken")
    elif len(at_rate) < space.size:
        said.append(f"silence follows after {length:.3g} s")
    if clip.channels > 1:
        said.append(f"{clip.channels} channels are mixed")
    if not (kept != mulaw.SILENCE).any():
        said.append("it is silent")
    event = torch.from_numpy(codes)
    space.check(event[None])
    return Taken(event.to(space.dtype), "; ".join(said))


def save(path: Path, waves: Sequence[NDArray[np.floating]], rate: int) -> None:
    """Write amplitudes −1 to 1 as a WAV file of 16 bits, one clip after the other with pauses.

    Parameters
    ----------
    waves
        The clips, each `(T,)`; what is beyond −1 to 1 is clipped.
    rate
        Samples a second; 0 takes the usual one.
    """
    rate = rate or USUAL_RATE
    pause = np.zeros(round(BETWEEN_S * rate))
    parts = [part for one in waves for part in (one, pause)][:-1]
    whole = np.rint(np.clip(np.concatenate(parts), -1, 1) * FULL).astype("<i2")
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setparams((1, 2, rate, len(whole), "NONE", ""))
        file.writeframes(whole.tobytes())
    files.replace(path, content.getvalue())
