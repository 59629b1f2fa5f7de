"""Clips to look at and to hear: a waveform, its spectrogram on demand, Play and Stop."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ar_studio import spectra
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.spectrogram import SpectrogramCanvas
from ar_studio.gui.canvas.stretch import Stretch
from ar_studio.gui.canvas.timed import NOWHERE
from ar_studio.gui.canvas.waveform import Clip, WaveformCanvas
from ar_studio.gui.events.sound.listening import Heard, Listening
from ar_studio.gui.events.sound.waves import heard, told
from ar_studio.gui.kit.controls import called, offer, push_button
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import scrolled, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.spaces import EventSpace
from ar_studio.waves import USUAL_RATE

SOON_MS = 60  # after the last change a spectrogram is made
MOST_ROWS = 400
LEAST = 96  # points of a waveform


class Scope(QWidget):
    """Clips of a space below each other, of which one is chosen.

    Attributes
    ----------
    wave, spectrum
        The canvases, which show the same stretch.
    chosen
        Which clip is chosen.
    """

    def __init__(self, space: EventSpace, jobs: Jobs, name: str, tip: str = "") -> None:
        super().__init__()
        self.space, self.chosen = space, 0
        tip = "\n".join(filter(None, (tip, self._ways())))
        self.wave = called(WaveformCanvas(), name, tip)
        self.wave.teller = self._told
        self.spectrum = called(SpectrogramCanvas(), self.tr("Spectrogram"), self._ways())
        self.spectrum.hide()
        self.listening = Listening(jobs, self._heard)
        self._task = Task(jobs, "view", self, self._transformed)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._transform)
        self._codes = np.zeros((0, space.size), np.int64)
        self._lay_out()
        self._connect()
        self.show_nothing()

    def _ways(self) -> str:
        return self.tr(
            "Ctrl+wheel zooms, with the focus the wheel alone; a drag moves on, a double click "
            "shows all.\nKeys: ← → go on, + − zoom, 0 shows all, P plays."
        )

    def _lay_out(self) -> None:
        self.whole = push_button(
            self.tr("All"), self.tr("Show all of the clip (double click, or 0)"), self._show_all
        )
        self.whole.setEnabled(False)
        self.shows = push_button(
            self.tr("Spectrogram"),
            self.tr("How loud each frequency is in each moment, below the waveform"),
        )
        self.shows.setCheckable(True)
        self.own = push_button(
            self.tr("Own scales"),
            self.tr("Show each clip as large as there is room; else all at the same scale"),
        )
        self.own.setCheckable(True)
        self.own.hide()
        self.axis = called(
            QComboBox(), self.tr("Scale of frequencies"), self.tr("How frequencies are laid out")
        )
        linear, log = self.tr("Linear"), self.tr("Logarithmic")
        offer(self.axis, [(linear, "linear"), (log, "logarithmic")])
        self.axis.hide()
        row = flow(self.listening, self.whole, self.own, self.shows, self.axis)
        self.area = scrolled(self.wave)
        self.area.setMinimumHeight(LEAST)
        vbox((self.area, 3), (self.spectrum, 2), row, on=self, spacing=6)

    def _connect(self) -> None:
        self.listening.moved.connect(self.wave.set_head)
        self.listening.moved.connect(self.spectrum.set_head)
        self.wave.viewed.connect(self._viewed)
        self.spectrum.viewed.connect(self.wave.view)
        self.spectrum.picked.connect(self._picked_below)
        self.wave.picked.connect(self._picked)
        self.shows.toggled.connect(self._toggle)
        self.own.toggled.connect(self.wave.scale_each)
        self.axis.currentIndexChanged.connect(self._transform)

    # What is shown

    def show_clips(self, codes: Pixels | None, names: Sequence[str] = ()) -> None:
        """Show clips `(n, T)`, a negative code being not known yet; None for none."""
        self._codes = np.zeros((0, self.space.size)) if codes is None else codes
        waves = heard(self.space, self._codes)
        names = list(names) or [""] * len(waves)
        clips = [Clip(wave, name) for wave, name in zip(waves, names, strict=True)]
        self.chosen = min(self.chosen, max(0, len(clips) - 1))
        self.wave.set_clips(clips, self.space.rate)
        self.wave.choose(self.chosen)
        known = bool(np.isfinite(waves[self.chosen]).any()) if clips else False
        self.listening.suit(known)
        self.own.setVisible(len(clips) > 1)
        self.whole.setEnabled(not self.wave.stretch.is_whole)
        self._renew()

    def show_nothing(self, placeholder: str = "") -> None:
        """Show no clip, and say what to do."""
        self.wave.set_placeholder(placeholder)
        self.show_clips(None)

    def choose(self, clip: int) -> None:
        """Let another clip be the one that is heard, and whose spectrogram is seen."""
        if clip != self.chosen and 0 <= clip < len(self._codes):
            self.chosen = clip
            self.wave.choose(clip)
            box = self.wave.box(clip)
            self.area.ensureVisible(0, round(box.center().y()), 0, round(box.height() / 2) + 4)
            self._renew()

    def mark(self, sample: int) -> None:
        """Mark a sample, or none."""
        self.wave.mark(sample)
        self.spectrum.mark(sample)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_P and not event.modifiers():
            self.listening.toggle()
        else:
            super().keyPressEvent(event)

    def _told(self, clip: int, sample: int) -> str:
        return told(self.space, int(self._codes[clip, sample]))

    def _heard(self) -> Heard | None:
        """Return what is in sight of the chosen clip, as far as it is known."""
        if self.wave.is_empty():
            return None
        wave, stretch = self.wave.values(self.chosen), self.wave.stretch
        known = np.flatnonzero(np.isfinite(wave))
        first, end = int(stretch.first), min(int(stretch.last) + 1, int(known.max(initial=-1)) + 1)
        part = np.nan_to_num(wave[first:end])
        return Heard(part, self.space.rate or USUAL_RATE, first) if len(part) else None

    def _picked(self, clip: int, sample: int) -> None:
        self.choose(clip)
        self.spectrum.mark(sample)

    def _picked_below(self, clip: int, sample: int) -> None:
        self.wave.mark(sample)
        self.wave.picked.emit(self.chosen, sample)

    def _show_all(self) -> None:
        self.wave.view(Stretch.whole(self.wave.stretch.total))

    def _viewed(self, stretch: Stretch) -> None:
        self.spectrum.view(stretch)
        self.whole.setEnabled(not stretch.is_whole)
        self._renew()

    # The spectrogram

    def _toggle(self, shown: bool) -> None:
        self.spectrum.setVisible(shown)
        self.axis.setVisible(shown)
        self._transform()

    def _renew(self) -> None:
        if self.shows.isChecked() and not self._soon.isActive():
            self._soon.start()

    def _transform(self) -> None:
        if not self.shows.isChecked() or not self.isVisible():
            return
        if self.wave.is_empty():
            self.spectrum.set_spectrogram(None)
            return
        rate, stretch = self.space.rate or USUAL_RATE, self.wave.stretch
        self.spectrum.set_length(stretch.total, self.space.rate)
        wave, axis = self.wave.values(self.chosen), self.axis.currentData()
        box, ratio = self.spectrum.area(), self.devicePixelRatioF()
        columns = max(1, round(box.width() * ratio))
        rows = min(MOST_ROWS, max(8, round(box.height() * ratio)))
        size = columns, rows, stretch.first, stretch.count
        # Without a title: it is made anew at every step of a drawing, and takes no time to tell of.
        self._task.run_next("", lambda: spectra.spectrogram(wave, rate, *size, axis))

    def _transformed(self, found: spectra.Spectrogram) -> None:
        if not self.wave.is_empty():
            shown = found.frequencies, found.first, found.count
            self.spectrum.set_spectrogram(found.decibels, *shown)
            self.spectrum.view(self.wave.stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._renew()


def pointed_clip(scope: Scope) -> int:
    """Return the clip under the pointer, or `NOWHERE`."""
    under = scope.wave.under
    return NOWHERE if under is None else under.clip
