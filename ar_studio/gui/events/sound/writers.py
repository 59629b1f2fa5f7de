"""What is written of sounds: files that any program plays."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.sound.waves import heard
from ar_studio.spaces import EventSpace


class Wav:
    """Writes clips of codes `(n, T)`, one after the other, as WAV."""

    def __init__(self, space: EventSpace, clips: Sequence[Pixels]) -> None:
        self.rate = space.rate
        self.waves = [heard(space, clip.reshape(-1).copy()) for clip in clips]

    def __call__(self, path: Path) -> None:
        engine.clips.save(path, self.waves, self.rate)
