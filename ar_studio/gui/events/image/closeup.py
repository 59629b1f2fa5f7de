"""One image seen closely, beside a map of what its model makes of each pixel."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtWidgets import QBoxLayout

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.events import dimensions_at, pictures, plane, undrawn, unfinished
from ar_studio.gui.canvas.linked import LinkedCanvas
from ar_studio.gui.canvas.numerals import decimal, listed, numeral
from ar_studio.gui.canvas.pixels import MARGIN
from ar_studio.gui.events.closeup import Closeup, Map, MapName, Sight
from ar_studio.gui.kit.layout import hbox
from ar_studio.spaces import EventSpace

LEAST = 64  # side of a picture in points
MOST_SPREAD = 0.5  # no number between 0 and 1 has a larger standard deviation


class ImageCloseup(Closeup):
    """The image and the map; both are zoomed and pointed at together with those of other models."""

    def __init__(self, space: EventSpace) -> None:
        super().__init__()
        self.space = space
        self.image, self.map = LinkedCanvas(crosshair=True), LinkedCanvas(crosshair=True)
        self._sight: Sight | None = None
        self._index = 0
        for canvas in self.canvases:
            canvas.bare = True
            canvas.setMinimumSize(LEAST, LEAST)
            canvas.setToolTip(
                self.tr(
                    "Point at a pixel to read it in every model. Ctrl+wheel zooms all, dragging "
                    "with the middle button moves all, a double click fits them again."
                )
            )
        self.image.set_placeholder(self.tr("The image that is chosen"))
        self.map.set_placeholder(self.tr("What the model makes of its pixels"))
        self._alone = False
        self._chosen: MapName = "log p"
        self._row = hbox((self.image, 1), (self.map, 1), on=self)
        self.show_sight(None, 0, "log p")

    @property
    def canvases(self) -> list[LinkedCanvas]:
        return [self.image, self.map]

    @property
    def maps(self) -> dict[MapName, Map]:
        least = -max(4.0, math.ceil(2 * math.log(max(2, self.space.values.levels))))
        return {
            "log p": Map(
                self.tr("log p of each pixel"),
                (least, 0.0),
                "magma",
                self.tr(
                    "How likely the model thought the value of each pixel, given those before it, "
                    "in nats. Dark is a surprise."
                ),
            ),
            "expected": Map(
                self.tr("Expected brightness"),
                (0.0, 1.0),
                "cividis",
                self.tr("What the model expected of each pixel, given those before it"),
            ),
            "mean": Map(
                self.tr("Mean of all"),
                (0.0, 1.0),
                "cividis",
                self.tr("The mean brightness of each pixel over all images of the model"),
            ),
            "spread": Map(
                self.tr("Spread of all"),
                (0.0, MOST_SPREAD),
                "magma",
                self.tr(
                    "The standard deviation of each pixel's brightness over all images of the "
                    "model: 0 where all agree, ½ where half of them are black and half white"
                ),
            ),
        }

    def set_name(self, name: str) -> None:
        self.image.setAccessibleName(self.tr("Image of {0}").format(name))
        self.map.setAccessibleName(self.tr("Map of {0}").format(name))

    def stand_alone(self, alone: bool) -> None:
        if alone != self._alone:
            self._alone = alone
            way = QBoxLayout.Direction
            self._row.setDirection(way.TopToBottom if alone else way.LeftToRight)
            self.show_sight(self._sight, self._index, self._chosen)

    def fitting_height(self, width: int) -> int:
        _, rows, columns = self.space.grid
        ratio, room = self.devicePixelRatioF(), (width - self._row.spacing()) // 2 - 2 * MARGIN
        cell = max(1, int(room * ratio) // columns)
        return max(LEAST, math.ceil(cell * rows / ratio) + 2 * MARGIN)

    def show_sight(self, sight: Sight | None, index: int, chosen: MapName) -> None:
        self._sight, self._index, self._chosen = sight, index, chosen
        if sight is None or not 0 <= index < len(sight.events):
            self._sight = None
            for canvas in self.canvases:
                canvas.clear_image()
            return
        pending = None if sight.pending is None else undrawn(sight.pending)
        if self._alone:
            self._show_map(self.image, sight, "expected")
        else:
            self.image.set_image(self._picture(sight), (0, self.space.values.top))
            self.image.set_pending(pending if pending is not None and pending.any() else None)
        self._show_map(self.map, sight, chosen)

    def _show_map(self, canvas: LinkedCanvas, sight: Sight, name: MapName) -> None:
        values, (_, levels, colours, _) = self._values(sight, name), self.maps[name]
        if values is None:
            canvas.clear_image()
            canvas.set_placeholder(self.tr("This model has no p of each pixel."))
            return
        shown = plane(values)
        canvas.set_image(shown, levels, colours)
        canvas.set_pending(None if sight.pending is None else ~np.isfinite(shown))

    def _picture(self, sight: Sight) -> Pixels:
        one = slice(self._index, self._index + 1)
        if sight.pending is None:
            return pictures(sight.events[one])[0]
        return unfinished(sight.events[one], sight.pending, self.space.values.top)[0]

    def _values(self, sight: Sight, chosen: MapName) -> Pixels | None:
        if chosen == "log p":
            return None if sight.log_probs is None else sight.log_probs[self._index]
        if chosen == "expected":
            return None if sight.expected is None else sight.expected[self._index]
        bright = sight.events.astype(np.float32) / np.float32(self.space.values.top)
        shown = bright.mean(0) if chosen == "mean" else bright.std(0)
        return shown if sight.pending is None else np.where(sight.pending, np.nan, shown)

    def read(self, pixel: tuple[int, int]) -> str:
        sight = self._sight
        _, height, width = self.space.grid
        if sight is None or pixel[0] >= height or pixel[1] >= width:
            return ""
        dimensions = dimensions_at(*pixel, self.space.grid)
        if sight.pending is not None and sight.pending.reshape(-1)[dimensions].any():
            return self.tr("not drawn yet")
        flat = sight.events[self._index].reshape(-1)[dimensions]
        said = self.tr("value {0}").format(listed(numeral(value, ".4g") for value in flat))
        if sight.log_probs is None:
            return said
        chance = float(sight.log_probs[self._index].reshape(-1)[dimensions].sum())
        if self.space.values.density:
            return self.tr("{0} · log p = {1}").format(said, decimal(chance, 2))
        return self.tr("{0} · p = {1}").format(said, numeral(math.exp(chance), ".3g"))

    def pictures(self) -> Pixels | None:
        shown = [canvas.shown() for canvas in self.canvases if canvas.isVisibleTo(self)]
        found = [one for one in shown if one is not None]
        return np.concatenate(found) if found else None
