"""The view of images: a sheet of them, those in the making grey where nothing is drawn yet.

Beside it lies the sheet of what was expected of their pixels, where that is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from ar_studio.gui.canvas import events as pictured
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.events.view import EventView
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.studio.given import Given
from ar_studio.spaces import EventSpace


class SheetView(EventView):
    """A sheet of samples, or of data where there are no samples: images speak for themselves."""

    def __init__(self, space: EventSpace) -> None:
        super().__init__()
        self.top = space.values.top
        self.sheet, self.maps = ImageSheet(), ImageSheet()
        self.sheet.selected.connect(self.selected)
        self.sheet.hovered.connect(self.hovered)
        self._join()
        self._data: Pixels | None = None
        self._samples: Pixels | None = None
        self._pending: Pixels | None = None
        self._given: Given | None = None
        self._captions: list[str] = []
        self._expected: Pixels | None = None
        self._row = hbox((self.sheet, 1), (self.maps, 1), on=self)
        self.setFocusProxy(self.sheet)

    def _join(self) -> None:
        """Let the same image be chosen and pointed at in both sheets."""
        self.maps.hide()
        for one, other in ((self.sheet, self.maps), (self.maps, self.sheet)):
            one.selected.connect(other.select)
            one.hovered.connect(other.point_at)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.sheet.setAccessibleName(name)
        self.maps.setAccessibleName(self.tr("{0}: probability maps").format(name))

    def make_bare(self) -> None:
        self.sheet.bare = self.maps.bare = True

    def set_tip(self, text: str) -> None:
        self.sheet.setToolTip(text)
        expected = self.tr("What was expected of each pixel: from dark blue, 0, to yellow, 1.")
        self.maps.setToolTip(f"{expected} {text}")

    def set_expected(self, expected: Pixels | None) -> None:
        self._expected, seen = expected, expected is not None
        if seen == self.maps.isHidden():
            self.maps.setVisible(seen)
            self._share(seen)
        self._show_maps()
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        # The same however the sheets lie, which depends on the size.
        return self.sheet.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _share(self, both: bool) -> None:
        """Give both sheets the same room, whatever they would like; one alone is asked."""
        way = QSizePolicy.Policy.Ignored if both else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(way, way)
        policy.setHeightForWidth(not both)
        for sheet in (self.sheet, self.maps):
            sheet.setSizePolicy(policy)

    def _arrange(self) -> None:
        """Lay the sheets beside each other, or below where that makes them larger."""
        way = QBoxLayout.Direction
        wide = self.width() > self.height()
        self._row.setDirection(way.LeftToRight if wide else way.TopToBottom)
        # Half a pixel each: one more would make the images of one sheet larger.
        self._row.setContentsMargins(0, 0, self.width() % 2, self.height() % 2)

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
        return self.grab().toImage() if self.maps.isVisible() else self.sheet.to_image(4)

    def _show_maps(self) -> None:
        """Show maps of the images in sight, with room for the same captions."""
        expected, images, words = self._expected, np.zeros((0, 1, 1)), []
        if expected is not None and len(expected) == self.sheet.count():
            images, words = pictured.maps(expected), self.sheet.captions
        self.maps.set_images(images, words or None, levels=(0, 255))
        self.maps.select(self.sheet.selection())

    def _show(self) -> None:
        shown = self._data if self._samples is None else self._samples
        if shown is None:
            self.sheet.set_images(np.zeros((0, 1, 1)))
            return
        images = self._pictures(shown)
        beside = None if self._given is None else self._given.pictures(len(images))
        if beside is not None:
            self.sheet.set_images(pictured.side_by_side(beside, images, self.top), levels=(0, 255))
            return
        captions = [] if self._given is None else self._given.captions(len(images))
        captions = captions or self._captions
        fits = len(captions) == len(images)
        self.sheet.set_images(images, captions if fits else None, levels=(0, self.top))

    def _pictures(self, shown: Pixels) -> Pixels:
        """Return what is shown of events, those in the making grey where nothing is drawn yet."""
        if self._samples is not None and self._pending is not None:
            return pictured.unfinished(shown, self._pending, self.top)
        return pictured.pictures(shown)
