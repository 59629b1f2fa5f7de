"""The view of images: a sheet of them, those in the making grey where nothing is drawn yet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QImage

from ar_studio.gui.canvas import events as pictured
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.events.view import EventView
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.studio.given import Given
from ar_studio.spaces import EventSpace


class SheetView(EventView):
    """A sheet of samples, or of data where there are no samples: images speak for themselves."""

    def __init__(self, space: EventSpace) -> None:
        super().__init__()
        self.top = space.values.top
        self.sheet = ImageSheet()
        self.sheet.selected.connect(self.selected)
        self.sheet.hovered.connect(self.hovered)
        self._data: Pixels | None = None
        self._samples: Pixels | None = None
        self._pending: Pixels | None = None
        self._given: Given | None = None
        self._captions: list[str] = []
        vbox(self.sheet, on=self)
        self.setFocusProxy(self.sheet)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.sheet.setAccessibleName(name)

    def make_bare(self) -> None:
        self.sheet.bare = True

    def set_tip(self, text: str) -> None:
        self.sheet.setToolTip(text)

    def set_data(self, events: Pixels | None) -> None:
        self._data = events
        self._show()

    def set_samples(self, events: Pixels | None, pending: Pixels | None = None) -> None:
        self._samples, self._pending = events, pending
        self._show()

    def set_given(self, given: Given | None) -> None:
        if given is not self._given:
            self._given = given
            self._show()

    def set_captions(self, captions: Sequence[str]) -> None:
        self._captions = list(captions)

    def set_placeholder(self, text: str) -> None:
        self.sheet.set_placeholder(text)

    def count(self) -> int:
        return self.sheet.count()

    def selection(self) -> int:
        return self.sheet.selection()

    def select(self, index: int) -> None:
        self.sheet.select(index)

    def to_image(self) -> QImage:
        return self.sheet.to_image(4)

    def _show(self) -> None:
        shown = self._data if self._samples is None else self._samples
        if shown is None:
            self.sheet.set_images(np.zeros((0, 1, 1)))
            return
        images = pictured.pictures(shown)
        if self._samples is not None and self._pending is not None:
            images = pictured.unfinished(shown, self._pending, self.top)
        beside = None if self._given is None else self._given.pictures(len(images))
        if beside is not None:
            self.sheet.set_images(pictured.side_by_side(beside, images, self.top), levels=(0, 255))
            return
        captions = [] if self._given is None else self._given.captions(len(images))
        captions = captions or self._captions
        fits = len(captions) == len(images)
        self.sheet.set_images(images, captions if fits else None, levels=(0, self.top))
