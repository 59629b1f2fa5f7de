"""Opening a file of sound as an event: read in the background, its beginning taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.kit.task import Task
from ar_studio.kinds.sound import Amplitude
from ar_studio.spaces import EventSpace

ENDINGS = "*.wav *.flac *.mp3"


class Opening(QWidget):
    """A button that opens a sound of the user's own, which becomes as loud as others are.

    Attributes
    ----------
    opened
        A sound was read; carries the event, in a sentence what was done to fit it, and whose it is.
    failed
        It was none; carries the sentence.
    """

    opened = Signal(object, str, str)
    failed = Signal(str)

    def __init__(self, space: EventSpace, amplitude: Amplitude, jobs: Jobs) -> None:
        super().__init__()
        self.space = space
        self.amplitude: Amplitude = amplitude
        self._name = ""
        self._task = Task(jobs, "view", self, self._read, failed=self.failed)
        self.button = push_button(
            self.tr("Open a sound…"),
            self.tr("Take a WAV, FLAC or MP3 file of your own in hand: its beginning"),
            self._ask,
            symbol="open",
        )
        hbox(self.button, on=self)

    def open(self, path: str) -> None:
        """Read a file."""
        space, amplitude, self._name = self.space, self.amplitude, Path(path).name
        self._task.run(
            self.tr("Open a sound"), lambda: engine.clips.read(Path(path), space, amplitude)
        )

    def _ask(self) -> None:
        pattern = self.tr("Sounds ({0})").format(ENDINGS)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a sound"), "", pattern)
        if path:
            self.open(path)

    def _read(self, taken: engine.pictures.Taken) -> None:
        told = spoken(taken.said)
        whose = self.tr("Your own sound, {0}").format(self._name)
        self.opened.emit(taken.event.numpy(), told and f"{told[:1].upper()}{told[1:]}.", whose)
