"""One sound as it is drawn, and what the next sample is drawn from."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QGridLayout

from ar_studio.gui.canvas.timed import NOWHERE
from ar_studio.gui.events.hero import Hero, heading
from ar_studio.gui.events.meaning import Meaning
from ar_studio.gui.events.sound.colours import changed
from ar_studio.gui.events.sound.scope import Scope
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.studio.recording import Recording


class SoundHero(Hero):
    """A waveform that grows; a sample that is clicked tells what it was drawn from."""

    def __init__(self, meaning: Meaning, jobs: Jobs) -> None:
        super().__init__()
        self.meaning = meaning
        self.recording: Recording | None = None
        self._index = self._position = 0
        self._before: NDArray[Any] | None = None
        tip = self.tr("Point at a sample to see what it was drawn from; a click stays there")
        self.scope = Scope(meaning.space, jobs, self.tr("The sound so far"), tip)
        self.scope.wave.picked.connect(self._picked)
        self.scope.wave.pointed.connect(self._pointed)
        self.conditional = meaning.conditional()
        self._offer(self.conditional)
        self.conditional_title = heading("")
        self.sum.set_unit(meaning.say.dimensions)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        self.recording = None
        self.scope.wave.forget_scale()
        self.scope.show_nothing(
            self.tr("Press Draw: the sound grows sample by sample, each from its conditional.")
        )
        self.conditional_title.setText(self.meaning.say.next_value)
        self.conditional.show_nothing("")
        self.sum.set_curve(np.zeros(1), 0, 1)
        self.sum_label.setText("")

    def show_position(self, recording: Recording, index: int, position: int) -> None:
        if recording.passes is not None:  # what passes have settled is drawn
            position = min(recording.passes.settled(position, index), recording.known)
        self.recording, self._index, self._position = recording, index, position
        self._show_sound()
        place = min(position, recording.size - 1)
        self.scope.mark(int(recording.order[place]))
        self._show_conditional(place)
        self._show_sum()

    def show_before(self, event: NDArray[Any] | None, name: str = "") -> None:
        self._before = None if event is None else event.reshape(-1)
        self.title.setText(name or self.meaning.say.so_far)
        self._show_sound()

    def _show_sound(self) -> None:
        """Show the samples that are drawn; of a branch, also where they differ."""
        recording, before = self.recording, self._before
        if recording is None:
            return
        upto = min(self._position, recording.known)
        codes = np.full(recording.size, -1, np.int64)
        codes[recording.order[:upto]] = recording.values[:upto, self._index]
        self.scope.show_clips(codes[None])
        differs = None if before is None else changed((codes >= 0) & (codes != before))
        self.scope.wave.lay_over(differs)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        self.title = heading(self.meaning.say.so_far)
        self.title.setBuddy(self.scope.wave)
        side = vbox((self.sum, 1), self.sum_label, spacing=4)
        for column, (head, stretch) in enumerate(
            ((self.title, 12), (self.conditional_title, 6), (self.sum_title, 5))
        ):
            grid.addWidget(head, 0, column)
            grid.setColumnStretch(column, stretch)
        grid.addWidget(self.scope, 1, 0)
        grid.addWidget(self.conditional, 1, 1)
        grid.addLayout(side, 1, 2)
        grid.setRowStretch(1, 1)
        self.setLayout(grid)  # last, see `hbox`

    def _picked(self, clip: int, sample: int) -> None:
        if self.recording is not None:
            self._show_conditional(int(np.flatnonzero(self.recording.order == sample)[0]))

    def _pointed(self, sample: int) -> None:
        """Show the conditional of the sample under the pointer; of the marked one, under none."""
        told = self.scope.wave.marked() if sample == NOWHERE else sample
        if told != NOWHERE:
            self._picked(0, told)

    def _show_conditional(self, place: int) -> None:
        recording, self._told = self.recording, None
        assert recording is not None
        if place >= recording.known or place > self._position:
            self.conditional_title.setText(self.meaning.say.next_value)
            self.conditional.show_nothing(self.tr("It is not drawn yet."))
            return
        self._told = int(recording.order[place])
        name, drawn = self.meaning.name(self._told), place < self._position
        self.conditional_title.setText(name if drawn else self.tr("Next: {0}").format(name))
        self.conditional.show_place(recording, place, self._index)

    def _show_sum(self) -> None:
        assert self.recording is not None
        self._tell_sum(self.recording, self._index, self._position, self.meaning.space)
