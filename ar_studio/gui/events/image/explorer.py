"""One image that is looked into: painted over, beside maps of what the model makes of it."""

from __future__ import annotations

import math
from typing import Any, ClassVar, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from ar_studio.gui.canvas import events
from ar_studio.gui.canvas.colours import ColourMap, ColourScale, Pixels
from ar_studio.gui.canvas.linked import LinkedCanvas
from ar_studio.gui.canvas.pixels import MARGIN, PixelCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.canvas.touched import TouchedCanvas
from ar_studio.gui.events.explorer import NOWHERE, Explorer
from ar_studio.gui.events.image.pencils import Pencils
from ar_studio.gui.events.seen import overlay
from ar_studio.gui.kit.controls import bold, called, offer
from ar_studio.gui.kit.layout import pane, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.recording import Recording
from ar_studio.gui.studio.seen import Seen
from ar_studio.spaces import EventSpace

MapName = Literal[
    "expected", "likely", "surprise", "before", "difference", "free", "drawn", "drift"
]
BRANCHED: tuple[MapName, MapName] = "before", "difference"
LEAST = 96  # side of a picture in points
APART = 16  # points between them
MILD = 4.0  # nats of surprise that a map reaches at least


class Shown(NamedTuple):
    """A map as it is painted: values `(H, W)` or colours, their range, through which colours."""

    values: Pixels
    levels: tuple[float, float]
    colours: ColourMap


class MapPlace(QWidget):
    """A map of the image, which of them it is, and its scale."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.canvas = called(LinkedCanvas(crosshair=True), name)
        self.canvas.bare = True
        self.canvas.setMinimumSize(LEAST, LEAST)
        self.canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.choice = called(QComboBox(), self.tr("Which map: {0}").format(name))
        self.scale = ColourScale()
        vbox(self.choice, (self.canvas, 1), self.scale, (None, 0), on=self, spacing=4)

    @property
    def chosen(self) -> MapName:
        return self.choice.currentData()


class ImageExplorer(Explorer):
    """The image under pencil, rubber or finger, and two maps beside it.

    Attributes
    ----------
    colours
        Those that values of pixels are shown in.
    usual, freed
        The maps to begin with, and once the model is left to itself.
    """

    colours: ClassVar[ColourMap] = "grey"
    usual: ClassVar[tuple[MapName, MapName]] = "expected", "surprise"
    freed: ClassVar[tuple[MapName, MapName]] = "expected", "free"

    def __init__(self, space: EventSpace) -> None:
        super().__init__()
        self.space = space
        self.reading: Recording | None = None
        self.before: NDArray[Any] | None = None
        self.free: Recording | None = None
        self._marked = NOWHERE
        self.canvas = TouchedCanvas()
        self.canvas.bare, self.canvas.usual = True, self.colours
        self.canvas.setMinimumSize(LEAST, LEAST)
        self.canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.canvas.set_placeholder(self.tr("No image yet: take a test image, open one, or draw."))
        self.pencils = Pencils(self.canvas, space)
        self.addActions(self.pencils.actions())
        self.title = bold(Line(self.tr("What the picture is")))
        self.title.setText(self.tr("The {0} in hand").format(spoken(space.kind.one)))
        self.first = MapPlace(self.tr("first map"))
        self.second = MapPlace(self.tr("second map"))
        self._offer_maps(*self.usual)
        self._connect()
        self._lay_out()

    @property
    def canvases(self) -> list[PixelCanvas]:
        return [self.canvas, self.first.canvas, self.second.canvas]

    def show_event(self, event: NDArray[Any] | None, space: EventSpace) -> None:
        self.space = space
        with QSignalBlocker(self.canvas):
            if event is None:
                self.canvas.clear_image()
            else:
                picture = events.pictures(event[None])[0]
                observed = np.ones(picture.shape[:2], bool)
                top = space.values.top
                self.canvas.change(picture, observed, (0, top), self.tr("Another image"))
        self.pencils.allow(event is not None)

    def event_shown(self) -> NDArray[Any] | None:
        picture = self.canvas.image()
        if picture is None:
            return None
        planes = np.broadcast_to(events.planes(picture), self.space.event_shape)
        return np.array(planes, dtype=self.space.values.stored)

    def show_reading(self, reading: Recording | None) -> None:
        self.reading = reading
        self._show_maps()

    def show_seen(self, seen: Seen | None) -> None:
        if seen is None or self.canvas.is_empty():
            self.canvas.lay_over(None)
            return
        planes = overlay(seen).reshape(self.space.grid[0], -1, 4)
        strongest = planes[..., 3].argmax(0)  # of the channels of a pixel
        colours = np.take_along_axis(planes, strongest[None, :, None], 0)[0]
        self.canvas.lay_over(colours.reshape(*self.space.grid[1:], 4))

    def show_before(self, event: NDArray[Any] | None) -> None:
        another, self.before = (event is None) != (self.before is None), event
        if another:
            self._offer_maps(*(self.usual if event is None else BRANCHED))
        self._show_maps()

    def show_free(self, recording: Recording | None) -> None:
        another, self.free = (recording is None) != (self.free is None), recording
        if another:
            self._offer_maps(*(self.usual if recording is None else self.freed))
        self._show_maps()

    def mark(self, dimension: int) -> None:
        self._marked = dimension
        pixel = None if dimension == NOWHERE else events.pixel_of(dimension, self.space.grid)
        for canvas in self.canvases:
            canvas.set_marker(*(pixel or (None, None)))

    def begin(self) -> None:
        self.pencils.take_pencil()
        self.canvas.setFocus()

    # Building

    def _offer_maps(self, first: MapName, second: MapName) -> None:
        """Offer the maps that there are, and choose two of them."""
        titles = [(title, name) for name, (title, _) in self._map_words().items()]
        offer(self.first.choice, titles, first)
        offer(self.second.choice, titles, second)

    def _map_words(self) -> dict[MapName, tuple[str, str]]:
        """Return what each map is called, and what it is."""
        told = self.tr("given the pixels before it, all of them as they are in the image")
        binary = self.space.values.levels == 2
        title = self.tr("Probability of a 1") if binary else self.tr("Expected value")
        if self.free is not None:
            title = self.tr("Teacher-forced: {0}").format(title.lower())
        found: dict[MapName, tuple[str, str]] = {
            "expected": (title, self.tr("What the model expects of each pixel, {0}").format(told)),
            "surprise": (
                self.tr("Surprise: −log p, nats"),
                self.tr(
                    "How much each pixel’s value surprises the model, {0}. All of them add up to "
                    "−log p(x)."
                ).format(told),
            ),
        }
        if not self.space.values.density:
            likely = self.tr("Probability of the value that each pixel has, {0}").format(told)
            found["likely"] = self.tr("Probability of its value"), likely
        if self.before is not None:
            tip = self.tr("What this is a branch of: there the pixel had the value that it had")
            found["before"] = self.tr("Before the branch"), tip
            tip = self.tr("What the other value brought about: the branch less what was before")
            found["difference"] = self.tr("Difference"), tip
        return found if self.free is None else found | self._free_words(binary)

    def _free_words(self, binary: bool) -> dict[MapName, tuple[str, str]]:
        """Return what the maps of a free run are called, and what they are."""
        title = self.tr("probability of a 1") if binary else self.tr("expected value")
        return {
            "free": (
                self.tr("Free-running: {0}").format(title),
                self.tr(
                    "What the model expects of each pixel given the pixels that it drew itself, "
                    "from where it was left to itself: p(x_i | own x_<i) in place of "
                    "p(x_i | x_<i)"
                ),
            ),
            "drawn": (
                self.tr("What it drew itself"),
                self.tr("The image up to where the model was left to itself, and its own draws"),
            ),
            "drift": (
                self.tr("Free-running less teacher-forced"),
                self.tr("How far what it expects drifts once it is given its own draws"),
            ),
        }

    def _connect(self) -> None:
        self.canvas.image_changed.connect(self.edited)
        self.canvas.stroke_moved.connect(self.moved)
        for place in (self.first, self.second):
            place.choice.currentIndexChanged.connect(self._show_maps)
        for canvas in self.canvases:
            canvas.hovered.connect(self._point_at)
            canvas.left.connect(self._point_away)
            canvas.clicked.connect(self._pick)
            canvas.viewed.connect(self._follow_view)

    def _lay_out(self) -> None:
        self.title.setMinimumHeight(self.first.choice.sizeHint().height())
        left = pane(vbox(self.title, (self.canvas, 1), self._below(), (None, 0), spacing=4))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(APART)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.pencils, 0, 0, 1, 3)
        for column, part in enumerate((left, self.first, self.second)):
            grid.addWidget(part, 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)

    def _below(self) -> QWidget:
        """Return what is as high below the image as a scale is below its map."""
        room = QWidget()
        room.setMinimumHeight(self.first.scale.sizeHint().height())
        return room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _, rows, columns = self.space.grid
        width = (self.width() - 2 * APART) // 3 - 2 * MARGIN
        for canvas in self.canvases:  # scales lie close below them
            canvas.setMaximumHeight(max(LEAST, width * rows // columns + 2 * MARGIN))

    # Maps

    def _show_maps(self) -> None:
        for place in (self.first, self.second):
            self._show_map(place)

    def _show_map(self, place: MapPlace) -> None:
        title, tip = self._map_words()[place.chosen]
        place.choice.setToolTip(tip)
        place.canvas.setToolTip(tip)
        place.canvas.setAccessibleDescription(tip)
        if self.reading is None:
            place.canvas.clear_image()
            place.canvas.set_placeholder(tip)
            return
        shown = self._map(place.chosen, self.reading)
        place.canvas.set_image(*shown)
        known = np.asarray(np.isfinite(np.atleast_3d(shown.values)).all(-1))
        place.canvas.set_pending(None if known.all() else ~known)
        place.scale.set_scale("", shown.levels, shown.colours)
        place.scale.setAccessibleName(self.tr("Scale of {0}").format(title))

    def _map(self, name: MapName, reading: Recording) -> Shown:
        top = self.space.values.top
        if self.before is not None and name in ("before", "difference"):
            before = events.pictures(self.before[None])[0]
            if name == "before":
                return Shown(before, (0, top), self.colours)
            now = reading.image(reading.size).astype(np.float32)
            return Shown(events.plane(now - self.before), (-top, top), "difference")
        if name == "expected":
            return Shown(self._expected(reading), (0, 1), "cividis")
        if self.free is not None and name in ("free", "drawn", "drift"):
            return self._map_of_free(name, reading, self.free)
        log_p = np.zeros(reading.size, np.float32)
        log_p[reading.order] = reading.log_prob[:, 0]
        planes = np.atleast_3d(events.pictures(log_p.reshape(1, *self.space.event_shape))[0])
        nats = planes.sum(-1)  # of all channels of a pixel
        if name == "likely":
            return Shown(np.exp(nats), (0, 1), "cividis")
        least = -_reach(float(nats.max())) if self.space.values.density else 0.0
        return Shown(-nats, (least, _reach(float(-nats.min()))), "magma")

    def _expected(self, reading: Recording) -> Pixels:
        values = reading.probability(reading.known).reshape(1, *self.space.event_shape)
        return events.pictures(values)[0]

    def _map_of_free(self, name: MapName, reading: Recording, free: Recording) -> Shown:
        if name == "drawn":
            top, pending = self.space.values.top, free.pending(free.known)
            image = np.where(pending, np.nan, free.image(free.known).astype(np.float32))
            return Shown(events.pictures(image[None])[0], (0, top), self.colours)
        expected = self._expected(free)
        if name == "free":
            return Shown(expected, (0, 1), "cividis")
        drift = np.atleast_3d(expected - self._expected(reading)).mean(-1)
        return Shown(drift, (-1, 1), "difference")

    # Pointing

    def _point_at(self, row: int, column: int) -> None:
        self._show_pointed((row, column))
        self.pointed.emit(self._dimension(row, column))

    def _point_away(self) -> None:
        self._show_pointed(None)
        self.pointed.emit(NOWHERE)

    def _show_pointed(self, pixel: tuple[int, int] | None) -> None:
        for canvas in (self.canvas, self.first.canvas, self.second.canvas):
            canvas.set_pointed(pixel)

    def _pick(self, row: int, column: int) -> None:
        channels = events.dimensions_at(row, column, self.space.grid).tolist()
        # Picked again, a pixel goes on to its next channel.
        again = self._marked in channels
        place = (channels.index(self._marked) + 1) % len(channels) if again else 0
        self.picked.emit(channels[place])

    def _dimension(self, row: int, column: int) -> int:
        return int(events.dimensions_at(row, column, self.space.grid)[0])

    def _follow_view(self) -> None:
        """Zoom and pan all pictures together."""
        sender = self.sender()
        for canvas in self.canvases:
            if canvas is not sender and isinstance(sender, PixelCanvas):
                canvas.set_view(*sender.view())


def _reach(nats: float) -> float:
    """Return where a scale of surprise ends: it doubles where it has to, and else stays."""
    return MILD * 2 ** max(0, math.ceil(math.log2(max(nats, MILD) / MILD)))
