"""The editor of a sound with a gap: a stretch that is dragged over is filled in."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QPushButton

from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.stretch import moment
from ar_studio.gui.canvas.timed import NOWHERE
from ar_studio.gui.events.editor import Editor
from ar_studio.gui.events.sound.opening import Opening
from ar_studio.gui.events.sound.scope import Scope
from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import REST, Quiet, hbox, vbox
from ar_studio.kinds.sound import Amplitude
from ar_studio.spaces import EventSpace


class SoundEditor(Editor):
    """A sound of which parts are hidden, or another one from a file."""

    def __init__(self, space: EventSpace, amplitude: Amplitude, jobs: Jobs) -> None:
        super().__init__()
        self.space = space
        self._event: NDArray[Any] | None = None
        self._mask = np.ones(space.size, np.bool_)
        self._before: NDArray[np.bool_] | None = None  # the stretch that is being chosen
        self._said = ""
        tip = self.tr(
            "Drag over what the model shall fill in, or from within it to take that back "
            "(Shift+← → do so by keys);\nShift+drag moves on"
        )
        self.scope = Scope(space, jobs, self.tr("The sound to complete"), tip)
        self.scope.wave.selectable = True
        self.scope.wave.dragging.connect(self._dragging)
        self.scope.wave.dragged.connect(self._dragged)
        self.scope.wave.begun.connect(self._begin)
        self.legend = Quiet()
        self.opening = Opening(space, amplitude, jobs)
        self.opening.opened.connect(self._opened)
        self.opening.failed.connect(self.say)
        self.buttons = self._make_buttons()
        vbox((self.scope, 1), self.legend, hbox(*self.buttons, REST, self.opening), on=self)
        self.show_event(None, None, space)

    def _make_buttons(self) -> list[QPushButton]:
        return [
            push_button(self.tr("Observe all"), self.tr("Hide nothing"), self._observe_all),
            push_button(
                self.tr("Hide what follows"),
                self.tr("Hide all from the marked sample on: the model goes on from there"),
                self._hide_rest,
            ),
            push_button(self.tr("Hide the middle"), self.tr("Hide a gap"), self._hide_middle),
            push_button(self.tr("Invert"), self.tr("Swap observed and missing"), self._invert),
        ]

    def show_event(
        self, image: NDArray[Any] | None, mask: NDArray[np.bool_] | None, space: EventSpace
    ) -> None:
        new = None if image is None else image.reshape(-1).copy()
        if new is None or self._event is None or not np.array_equal(new, self._event):
            self._event, self._said, self.origin = new, "", ""
            self.scope.wave.forget_scale()
            self.scope.show_clips(None if new is None else new[None])
        if mask is not None:
            self._mask = mask.reshape(-1).copy()
        for button in self.buttons:
            button.setEnabled(image is not None)
        self._show_mask()

    def event_shown(self) -> NDArray[Any] | None:
        return None if self._event is None else self._event.copy()

    def observed(self) -> NDArray[np.bool_]:
        return self._mask.copy()

    def say(self, sentence: str) -> None:
        self._said = sentence
        self._show_mask()

    def _observe_all(self) -> None:
        self._set(np.ones(self.space.size, np.bool_))

    def _hide_rest(self) -> None:
        start = self.scope.wave.marked()
        start = self.space.size // 2 if start == NOWHERE else start
        self._set(np.arange(self.space.size) < start)

    def _hide_middle(self) -> None:
        third, places = self.space.size // 3, np.arange(self.space.size)
        self._set((places < third) | (places >= 2 * third))

    def _invert(self) -> None:
        self._set(~self._mask)

    def _dragging(self, first: int, last: int) -> None:
        """Hide a stretch, or take it back if it began within a gap, as long as it is changed."""
        if self._event is None:
            return
        if self._before is None:
            self._before = self._mask
        self._mask = self._before.copy()
        self._mask[first : last + 1] = not self._before[self.scope.wave.started()]
        self._show_mask()

    def _dragged(self, first: int, last: int) -> None:
        self._dragging(first, last)
        if self._event is not None:
            self.edited.emit()

    def _begin(self) -> None:
        """Let the next stretch be another one."""
        self._before = None

    def _opened(self, event: NDArray[Any], said: str, whose: str) -> None:
        self._event, self.origin = event.reshape(-1).copy(), whose
        self.scope.wave.forget_scale()
        self.scope.show_clips(self._event[None])
        self._said = said
        self._show_mask()
        self.edited.emit()

    def _set(self, mask: NDArray[np.bool_]) -> None:
        if self._event is not None and not np.array_equal(mask, self._mask):
            self._mask, self._before = mask, None
            self._show_mask()
            self.edited.emit()

    def _show_mask(self) -> None:
        there = self._event is not None
        self.scope.wave.set_hidden(~self._mask if there else None)
        missing = int((~self._mask).sum())
        text = filled(self.tr("To be filled in: {0:,} of {1:,} samples"), missing, self.space.size)
        if self.space.rate:
            text += f", {moment(missing, self.space.rate)}"
        said = [f"{text}.", self._said] if there else [self._said]
        self.legend.setText(" ".join(filter(None, said)) or " ")
