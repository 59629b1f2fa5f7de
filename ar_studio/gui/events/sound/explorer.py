"""One sound that is looked into: its surprise along the waveform, sample by sample."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui.events.explorer import Explorer
from ar_studio.gui.events.seen import overlay
from ar_studio.gui.events.sound.colours import changed
from ar_studio.gui.events.sound.opening import Opening
from ar_studio.gui.events.sound.scope import Scope
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.recording import Recording
from ar_studio.gui.studio.seen import Seen
from ar_studio.kinds.sound import Amplitude
from ar_studio.spaces import EventSpace


class SoundExplorer(Explorer):
    """A waveform above its surprise; samples are pointed at and chosen."""

    def __init__(self, space: EventSpace, amplitude: Amplitude, jobs: Jobs) -> None:
        super().__init__()
        self.space = space
        self._event: NDArray[Any] | None = None
        self._before: NDArray[Any] | None = None
        self._reading: Recording | None = None
        self._seen: Seen | None = None
        self._said = ""
        tip = self.tr("Click a sample to read it")
        self.scope = Scope(space, jobs, self.tr("The sound in hand"), tip)
        self.scope.wave.picked.connect(self._picked)
        self.scope.wave.pointed.connect(self.pointed)
        self.opening = Opening(space, amplitude, jobs)
        self.opening.opened.connect(self._opened)
        self.opening.failed.connect(self._say)
        self.note = Line(self.tr("What the colours say"))
        vbox((self.scope, 1), hbox((self.note, 1), self.opening), on=self)

    def show_event(self, event: NDArray[Any] | None, space: EventSpace) -> None:
        new = None if event is None else event.reshape(-1).copy()
        if new is not None and self._event is not None and np.array_equal(new, self._event):
            return
        self._event, self._reading, self._said, self.origin = new, None, "", ""
        marked = self.scope.wave.marked()
        self.scope.wave.forget_scale()
        self.scope.show_clips(None if new is None else new[None])
        self.scope.mark(marked)
        self._colour()

    def event_shown(self) -> NDArray[Any] | None:
        return None if self._event is None else self._event.copy()

    def show_reading(self, reading: Recording | None) -> None:
        self._reading = reading
        self._colour()

    def show_seen(self, seen: Seen | None) -> None:
        self._seen = seen
        self._colour()

    def show_before(self, event: NDArray[Any] | None) -> None:
        self._before = None if event is None else event.reshape(-1).copy()
        self._colour()

    def mark(self, dimension: int) -> None:
        self.scope.mark(dimension)

    def _picked(self, clip: int, sample: int) -> None:
        self.picked.emit(sample)

    def _opened(self, event: NDArray[Any], said: str, whose: str) -> None:
        self._event, self._reading, self.origin = event.reshape(-1).copy(), None, whose
        self.scope.wave.forget_scale()
        self.scope.show_clips(self._event[None])
        self._said = said
        self._colour()
        self.edited.emit()

    def _say(self, sentence: str) -> None:
        self._said = sentence
        self._colour()

    def _colour(self) -> None:
        """Show the surprise below, and behind what is seen or what a branch changed."""
        event, before, reading = self._event, self._before, self._reading
        wave, said = self.scope.wave, ""
        if event is not None and reading is not None and reading.size == len(event):
            costs = np.zeros(reading.size)
            costs[reading.order] = -reading.log_prob[:, 0].astype(float) / np.log(2)
            wave.set_curve(np.maximum(costs, 0), self.tr("surprise, bits"))
            said = self.tr("Below: how much each sample surprised, given those before it.")
        else:
            wave.set_curve(None)
        if event is not None and self._seen is not None and len(self._seen.uses) == len(event):
            wave.lay_over(overlay(self._seen))
            said = self.tr("Coloured: what the marked sample’s conditional sees.")
        elif event is not None and before is not None and len(before) == len(event):
            wave.lay_over(changed(before != event))
            said = self.tr("Coloured: what the branch changed.")
        else:
            wave.lay_over(None)
        self.note.setText(" ".join(filter(None, (said, self._said))))
