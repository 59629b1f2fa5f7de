"""Playing a sound on whatever device there is, as a generator that tells how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ar_studio.errors import StudioError

BUFFER_MS = 100  # that a device holds
TELL_S = 0.02
LOUD = 0.7  # amplitude of the loudest sample as it is played
MOST_GAIN = 30.0
LEAST_RATE = 8000  # that devices are asked for: sounds of a lower one are drawn out

Wave = NDArray[np.float32]
Feed = Generator[Wave, int, None]


@dataclass(frozen=True)
class Played:
    """So many samples of a sound have been heard, about."""

    position: int


class Device(Protocol):
    """What plays: it asks a feed for so many samples at a time, from a thread of its own."""

    def start(self, callback_generator: Any, /) -> None: ...

    def close(self) -> None: ...


def speakers(rate: int) -> Device:
    """Return the device that the system plays on, for samples of one channel as `float32`.

    Raises
    ------
    StudioError
        If there is none.
    """
    none = "There is no device here to play sound on; connect one, or save the sound as WAV."
    try:
        import miniaudio
    except (ImportError, OSError) as error:
        raise StudioError(none) from error
    backends = [one for one in miniaudio.Backend if one is not miniaudio.Backend.NULL]
    form = miniaudio.SampleFormat.FLOAT32
    try:
        return miniaudio.PlaybackDevice(form, 1, rate, BUFFER_MS, backends=backends)
    except miniaudio.MiniaudioError as error:
        raise StudioError(none) from error


def play(
    wave: NDArray[np.floating],
    rate: int,
    start: int = 0,
    device: Callable[[int], Device] = speakers,
) -> Generator[Played, None, None]:
    """Play a sound from a sample on; closing the generator stops it.

    Parameters
    ----------
    wave
        Amplitudes −1 to 1, `(T,)`. What is quiet is played louder, so that it can be heard.
    rate
        Samples a second.

    Raises
    ------
    StudioError
        If there is nothing to play, or no device to play on.
    """
    if not len(wave) or rate <= 0:
        raise StudioError("There is nothing to play yet; draw or choose a sound first.")
    times = max(1, -(-LEAST_RATE // rate))
    feed = _fed(drawn_out(audible(wave[start:]), times))
    next(feed)  # up to where it waits to be asked
    found = device(rate * times)
    try:
        found.start(feed)
        began, length = time.monotonic(), len(wave)
        while (position := start + int((time.monotonic() - began) * rate)) < length:
            yield Played(position)
            time.sleep(TELL_S)
        yield Played(length)
        time.sleep(BUFFER_MS / 1000)  # the device still holds the end of it
    finally:
        found.close()


def audible(wave: NDArray[np.floating]) -> Wave:
    """Return a sound as loud as it is well heard: the louder, the quieter it was, within bounds."""
    loudest = float(np.abs(wave).max(initial=0))
    gain = min(MOST_GAIN, LOUD / loudest) if loudest else 1.0
    return (np.asarray(wave) * gain).astype(np.float32)


def drawn_out(wave: Wave, times: int) -> Wave:
    """Return a sound with so many samples for each, on lines between them."""
    if times == 1:
        return wave
    places = np.arange(len(wave) * times) / times
    return np.interp(places, np.arange(len(wave)), wave).astype(np.float32)


def _fed(wave: Wave) -> Feed:
    """Yield as many samples as are asked for, until there are none."""
    asked, at = (yield wave[:0]), 0
    while at < len(wave):
        at += asked
        asked = yield wave[at - asked : at, None]
