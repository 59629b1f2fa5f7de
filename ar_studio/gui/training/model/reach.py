"""What one output can see under a configuration, before anything is learnt: its receptive field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QWidget

from ar_studio.gui import engine, events
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import LIGHT, Pixels
from ar_studio.gui.canvas.numerals import numeral
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Headline, Quiet, vbox
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.spaces import EventSpace

LARGEST = 20_000_000  # parameters of a model that is built for this
LATER, BLIND = QColor(200, 204, 210), QColor(215, 25, 45)  # blue is what is seen
SEEN, OWN = QColor(LIGHT[0]), drawing.ORANGE


class Found(NamedTuple):
    """What the output of a flat dimension can see, and the place of each in the order, `(D,)`."""

    space: EventSpace
    dimension: int
    reach: NDArray[np.bool_]
    places: NDArray[np.int64]


class ModelReach(QWidget):
    """A map of what the output that is pointed at can see: earlier places, and blind spots."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.task = Task(studio.jobs, "see", self, self._received, failed=self._failed)
        self._wanted: tuple[object, ...] = ()
        self._pixel: tuple[int, int] | None = None  # that was clicked
        self.canvas = called(
            PixelCanvas(),
            self.tr("What an output can see"),
            self.tr("Click another place to see what its conditional can see"),
        )
        self.canvas.clicked.connect(self._point)
        self.value = Quiet()
        self.title = Headline(self.tr("What it can see"), factor=1.15)
        vbox(self.title, (self.canvas, 1), self.value, on=self)

    def refresh(self) -> None:
        """Measure the configuration anew, if it is another and in sight."""
        dataset, model = self.studio.data.dataset, self.studio.model
        config = model.config
        fits = dataset is not None and config is not None and not model.error
        self.setVisible(fits)
        if dataset is None or config is None or not fits or not self.isVisible():
            self._forget()
            return
        if (model.parameters or 0) > LARGEST:
            self._forget()
            self._failed(self.tr("The model is too large to be tried here."))
            return
        space = dataset.space
        row, column = self._place(space)
        wanted = (model.name, repr(config), space, row, column)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self.value.setText(self.tr("Looking…"))
        name, told, dimension = model.name, config.model_dump(), row * space.grid[2] + column
        self.task.run("", lambda: _look(name, space, told, dimension))

    def _forget(self) -> None:
        """Ask for nothing: what is on its way may be of other data."""
        self.task.cancel()
        self._wanted = ()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _place(self, space: EventSpace) -> tuple[int, int]:
        """Return the pixel in question: the one that was clicked, or the middle."""
        _, height, width = space.grid
        row, column = self._pixel or (height // 2, width // 2)
        return min(row, height - 1), min(column, width - 1)

    def _point(self, row: int, column: int) -> None:
        self._pixel = row, column
        self.refresh()

    def _received(self, found: Found) -> None:
        dataset, reach = self.studio.data.dataset, found.reach
        if dataset is None or dataset.space != found.space:
            return
        earlier = found.places < found.places[found.dimension]
        shown = _painted(found.space, found.dimension, earlier, reach)
        self.canvas.setMinimumHeight(160 if len(shown) > 1 else 60)
        self.canvas.set_image(shown, (0, 255))
        say, blind = events.of_data(dataset).say, int((earlier & ~reach).sum())
        text = self.tr("{0} of the {1} before it can be seen")
        if blind:
            text += self.tr("; {2} cannot (red), whatever is learnt")
        counts = [numeral(int(one), ",") for one in ((earlier & reach).sum(), earlier.sum(), blind)]
        self.value.setText(say.fill(self.tr("{Dimensions}")) + ": " + text.format(*counts) + ".")

    def _failed(self, sentence: str) -> None:
        self.canvas.clear_image()
        self.canvas.set_placeholder(sentence)
        self.value.setText("")


def _look(
    name: str, space: EventSpace, config: dict[str, Any], dimension: int
) -> Iterator[Step | Found]:
    """Measure what the output of a flat dimension can see, and the place of each in the order."""
    model = engine.models.build(name, space, config)
    places = model.ordering.argsort().numpy()
    for found in engine.dependence.reach(model, dimension):
        if isinstance(found, engine.dependence.Measuring):
            yield Step(found.done, found.total)
        else:
            yield Found(space, dimension, found.numpy(), places)


def _painted(
    space: EventSpace, own: int, earlier: NDArray[np.bool_], reach: NDArray[np.bool_]
) -> Pixels:
    """Return the colours of all pixels, `(H, W, 3)`; of channels the first one counts."""
    _, height, width = space.grid
    found = np.empty((space.size, 3), np.uint8)
    for which, colour in (
        (np.ones(space.size, np.bool_), LATER),
        (earlier & ~reach, BLIND),
        (reach, SEEN),
        (np.arange(space.size) == own, OWN),
    ):
        found[which] = colour.red(), colour.green(), colour.blue()
    return found[: height * width].reshape(height, width, 3)
