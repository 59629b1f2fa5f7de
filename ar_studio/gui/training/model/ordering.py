"""The pixel-order heat map: which pixel the configuration visits when; clicks set the order."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QWidget

from ar_studio.errors import StudioError
from ar_studio.gui import engine, events
from ar_studio.gui.canvas.colours import ColourScale, Pixels
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Headline, Quiet, vbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace


class ModelOrdering(QWidget):
    """Shows the ordering a configuration names; hidden for models without such a choice."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self._shown: tuple[object, ...] = ()
        self._names: list[str] = []  # of a table's columns
        self.canvas = called(PixelCanvas(), self.tr("Pixel-order heat map"))
        self.canvas.setMinimumHeight(160)
        self.canvas.hovered.connect(self._read_off)
        self.canvas.clicked.connect(self._list)
        self.canvas.left.connect(self._explain)
        self.scale = ColourScale(self.tr("Position i in the ordering, first to last"))
        self.value = Quiet()
        self.title = Headline(self.tr("Pixel order"), factor=1.15)
        vbox(self.title, (self.canvas, 1), self.scale, self.value, on=self)

    def refresh(self) -> None:
        """Show the ordering of the configuration, if it names one."""
        dataset, config = self.studio.data.dataset, self.studio.model.config
        name = getattr(config, "ordering", None)
        self.setVisible(dataset is not None and name is not None)
        if dataset is None or config is None or name is None:
            return
        wanted = (name, seed_of(config), dataset.space)
        if wanted == self._shown:
            return
        try:
            positions = pixel_positions(name, seed_of(config), dataset.space)
        except StudioError:  # which the session says of the configuration
            self.hide()
            return
        self._shown = wanted
        self._names = [column.name for column in dataset.columns]
        self._say = events.of_data(dataset).say
        self.title.setText(self._say.ordering)
        self.canvas.setMinimumHeight(160 if len(positions) > 1 else 60)  # a row needs no more
        last = int(positions.max())
        self.canvas.set_image(positions, (1, last), "cividis")
        self.scale.set_scale(self.tr("Position i in the ordering, first to last"), (1, last))
        self._explain()

    def _read_off(self, row: int, column: int) -> None:
        image = self.canvas.image()
        if image is not None:
            text = self.tr("{0} is drawn as number {1:,} of {2:,}: it sees {3:,}")
            number, last = int(image[row, column]), int(image.max())
            place = self.tr("Row {0}, column {1}").format(row, column)
            if self._names:
                place = self._names[column]
            self.value.setText(text.format(place, number, last, number - 1))

    def _list(self, row: int, column: int) -> None:
        """List a pixel after those that are listed, or take it out again."""
        model, image = self.studio.model, self.canvas.image()
        if model.config is None or image is None:
            return
        named = getattr(model.config, "ordering", ())
        before = named if isinstance(named, tuple) else ()
        number = row * image.shape[1] + column + 1
        after = tuple(one for one in before if one != number)
        listed = after if len(after) < len(before) else (*before, number)
        model.set_values(model.values | {"ordering": listed or "raster"})

    def _explain(self) -> None:
        self.value.setText(self._say.ordering_read)


def seed_of(config: Settings) -> int:
    """Return the seed that a configuration draws its random ordering from."""
    return next((value for name, value in config if name.endswith("seed")), 0)


def pixel_positions(walk: Any, seed: int, space: EventSpace) -> Pixels:
    """Return the position of every pixel in an ordering, named or listed, from 1 on, `(H, W)`."""
    positions = engine.orderings.positions(engine.orderings.make(walk, space, seed)).numpy()
    channels, height, width = space.grid
    first = positions.reshape(channels, height, width).min(0)
    return np.ascontiguousarray(first // channels + 1)
