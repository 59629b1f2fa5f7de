"""A laboratory that learns by gradient ascent: a step at a time, or on and on while it is seen."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent

from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.laboratory.page import Laboratory
from ar_studio.gui.studio.studio import Studio

BEAT_MS = 30


class Climbing(Laboratory):
    """Goes `each` steps a beat until it is stopped, or out of sight.

    Attributes
    ----------
    go, one
        Go on until stopped; go a single step.
    """

    each: ClassVar[int]

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.go = push_button(self.going, self.tr("Go on until stopped"))
        self.go.setCheckable(True)
        self.go.toggled.connect(self._switch)
        self.one = push_button(self.tr("Step"), self.tr("One step of gradient ascent"), self._one)
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(partial(self._advance, self.each))

    @property
    def going(self) -> str:
        """What going on is called."""
        raise NotImplementedError

    def _advance(self, count: int) -> None:
        """Go so many steps, or as many as there may be."""
        raise NotImplementedError

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop()

    def _switch(self, on: bool) -> None:
        if on:
            self._timer.start()
        else:
            self._timer.stop()
        self.go.setText(self.tr("Stop") if on else self.going)

    def _stop(self) -> None:
        self.go.setChecked(False)

    def _one(self) -> None:
        self._stop()
        self._advance(1)
