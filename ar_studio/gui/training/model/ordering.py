"""The pixel-order heat map: which pixel the configuration visits when; clicks set the order."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from ar_studio.errors import StudioError
from ar_studio.gui import engine, events
from ar_studio.gui.canvas.colours import ColourScale, Pixels
from ar_studio.gui.canvas.events import counted
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.kit.controls import called, icon_button
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import Headline, Quiet, hbox, vbox
from ar_studio.gui.kit.player import Player, less_motion
from ar_studio.gui.studio.studio import Studio
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

WALK_S = 5.0  # that walking along the whole ordering takes


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
        self.player = Player(self)
        tip = self.tr("Walk along the ordering, or stand still (nothing walks by itself)")
        self.walk_button = icon_button("play", self.tr("Walk along the ordering"), tip, self._walk)
        self.player.moved.connect(self._show_walk)
        self.player.changed.connect(self._show_state)
        top = hbox((self.title, 1), self.walk_button)
        vbox(top, (self.canvas, 1), self.scale, self.value, on=self)

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
        self.player.pause()
        self.player.restart(last)
        self.player.set_available(last)
        self.player.set_speed(max(1.0, last / WALK_S))
        self.canvas.set_image(positions, (1, last), "cividis")
        self.scale.set_scale(self.tr("Position i in the ordering, first to last"), (1, last))
        self._explain()

    def _walk(self) -> None:
        """Walk on, or stand still; who wants less motion sees the end at once."""
        if less_motion(self) and not self.player.playing:
            self.player.seek(0 if self.player.position else self.player.length)
        else:
            self.player.toggle()

    def _show_walk(self) -> None:
        """Show how far it is: a mark on the pixel, and hatched what is still to come."""
        image, number = self.canvas.image(), self.player.position
        if image is None or not number:
            self.canvas.set_pending(None)
            self.canvas.set_marker(None, None)
            return
        row, column = (int(place[0]) for place in np.nonzero(image == number))
        self.canvas.set_pending(image > number if number < image.max() else None)
        self.canvas.set_marker(row, column)
        self._read_off(row, column)

    def _show_state(self) -> None:
        self.walk_button.setIcon(icon("pause" if self.player.playing else "play"))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.player.pause()

    def _read_off(self, row: int, column: int) -> None:
        image = self.canvas.image()
        if image is not None:
            text = self.tr("{0} is drawn as number {1:,} of {2:,}: it sees {3:,}")
            number, last = int(image[row, column]), int(image.max())
            place = self.tr("Row {0}, column {1}").format(*counted((row, column)))
            if self._names:
                place = self._names[column]
            self.value.setText(filled(text, place, number, last, number - 1))

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
    """Return which pixel of an ordering, named or listed, each is, `(H, W)` from 1 to `H·W`.

    One of several channels comes when the first of them does.
    """
    positions = engine.orderings.positions(engine.orderings.make(walk, space, seed)).numpy()
    channels, height, width = space.grid
    first = positions.reshape(channels, height * width).min(0)
    return first.argsort().argsort().reshape(height, width) + 1
