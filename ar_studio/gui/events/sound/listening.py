"""Play and Stop: a sound is heard, and how far it is moves a play head."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ar_studio import playing
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.jobs import Jobs, JobState
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.kit.task import Task

NOWHERE = -1
LANE = "sound"  # only one is heard at a time


class Heard(NamedTuple):
    """What is to be heard: amplitudes `(T,)` and samples a second; it begins at a sample."""

    wave: Pixels
    rate: int
    begins: int = 0


class Listening(QWidget):
    """The two buttons; what they play is asked for when it is played.

    Attributes
    ----------
    moved
        Another sample is heard; carries it, or `NOWHERE`.
    """

    moved = Signal(int)

    def __init__(self, jobs: Jobs, sound: Callable[[], Heard | None]) -> None:
        super().__init__()
        self._jobs, self._sound, self._begins = jobs, sound, 0
        self.task = Task(jobs, LANE, self, self._played, ended=self._ended)
        self.play_button = push_button(
            self.tr("Play sound"),
            self.tr("Hear what is in sight of this clip (P); quiet ones are played louder"),
            self.play,
            symbol="sound",
        )
        self.stop_button = push_button(
            self.tr("Stop"), self.tr("Be silent (P)"), self.stop, symbol="stop"
        )
        self.stop_button.setEnabled(False)
        hbox(self.play_button, self.stop_button, on=self)

    def play(self) -> None:
        """Play from the beginning, in place of whatever is heard."""
        sound = self._sound()
        if sound is None:
            return
        title = self.tr("Play sound")
        for job in list(self._jobs.jobs):
            if job.title == title:
                job.cancel()
        wave, rate, self._begins = sound
        work = partial(playing.play, wave, rate, 0, playing.speakers)
        self.task.run(title, work, latest=(playing.Played,))
        self.stop_button.setEnabled(True)

    def stop(self) -> None:
        """Be silent."""
        self.task.cancel()

    def toggle(self) -> None:
        """Play, or stop what is played."""
        self.stop() if self.task.working else self.play()

    def suit(self, there: bool) -> None:
        """Say whether there is anything to be heard."""
        self.play_button.setEnabled(there)
        if not there:
            self.stop()

    def _played(self, event: playing.Played) -> None:
        self.moved.emit(self._begins + event.position)

    def _ended(self, state: JobState) -> None:
        self.stop_button.setEnabled(False)
        self.moved.emit(NOWHERE)
