"""Sounds as users bring them: the beginning of a recording."""

from pathlib import Path

import numpy as np
import torch

from ar_studio import mulaw
from ar_studio.data import recordings, resampling
from ar_studio.data.sounds import as_loud
from ar_studio.errors import StudioError
from ar_studio.kinds import SOUND
from ar_studio.kinds.sound import Amplitude
from ar_studio.pictures import Taken
from ar_studio.spaces import EventSpace


def read(path: Path, space: EventSpace, amplitude: Amplitude) -> Taken:
    """Read a file of sound as an event: its beginning, at the rate of a space.

    Parameters
    ----------
    amplitude
        How loud the clips are that it is to be like: the whole recording becomes so.

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
    recorded = resampling.resampled(samples, rate, wanted)
    at_rate, peak = as_loud(recorded, amplitude), np.abs(recorded).max()
    if amplitude == "peak" and peak and round(peak, 3) != 1:
        said.append(f"scaled from a peak of {peak:.3f} to 1, as the data are")
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
