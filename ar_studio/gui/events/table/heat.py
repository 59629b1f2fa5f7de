"""How each two columns go together, as a heat map of the data beside one of the samples."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.columns import Column
from ar_studio.gui.canvas.colours import ColourScale, Pixels
from ar_studio.gui.canvas.linked import LinkedCanvas
from ar_studio.gui.canvas.numerals import decimal
from ar_studio.gui.kit.controls import called, label_for
from ar_studio.gui.kit.layout import Wrapped, hbox, vbox
from ar_studio.spaces import EventSpace


class HeatPage(QWidget):
    """Two maps of all pairs; pointing at a pair in either reads it off in both."""

    def __init__(self, space: EventSpace, columns: Sequence[Column]) -> None:
        super().__init__()
        self.names = [column.name for column in columns]
        self._signed = space.values.name != "categorical"
        self._maps: dict[str, Pixels | None] = {"data": None, "samples": None}
        titles = {"data": self.tr("Data"), "samples": self.tr("Samples")}
        self.canvases = {name: self._canvas(title) for name, title in titles.items()}
        maps = [
            vbox(label_for(canvas, titles[name]), (canvas, 1), spacing=4)
            for name, canvas in self.canvases.items()
        ]
        beside = hbox(*((column, 1) for column in maps), spacing=4)
        title = self.tr("Correlation") if self._signed else self.tr("Cramér's V")
        levels = (-1.0, 1.0) if self._signed else (0.0, 1.0)
        self._levels = levels
        self.scale = ColourScale(title, levels, "difference" if self._signed else "cividis")
        self.readout = called(Wrapped(), self.tr("Pair under the cursor"))
        self.readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        vbox((beside, 1), self.scale, self.readout, on=self, spacing=6, margins=(0, 6, 0, 0))
        self._point_away()

    def show_maps(self, data: Pixels | None, samples: Pixels | None) -> None:
        """Show association matrices `(D, D)`; None where there are no events."""
        self._maps = {"data": data, "samples": samples}
        for name, canvas in self.canvases.items():
            values = self._maps[name]
            if values is None:
                canvas.clear_image()
                continue
            canvas.set_image(
                np.nan_to_num(values), self._levels, "difference" if self._signed else "cividis"
            )

    def _canvas(self, title: str) -> LinkedCanvas:
        canvas = called(LinkedCanvas(), self.tr("Pairs of columns: {0}").format(title))
        canvas.setMinimumSize(100, 100)
        canvas.set_placeholder(self.tr("Nothing to correlate yet"))
        canvas.hovered.connect(self._point_at)
        canvas.left.connect(self._point_away)
        return canvas

    def _point_at(self, row: int, column: int) -> None:
        for canvas in self.canvases.values():
            canvas.set_pointed((row, column))
        words = {"data": self.tr("data {0}"), "samples": self.tr("samples {0}")}
        said = [
            words[name].format(_text(values[row, column]))
            for name, values in self._maps.items()
            if values is not None
        ]
        self.readout.setText(f"{self.names[row]} × {self.names[column]}: {' · '.join(said)}")

    def _point_away(self) -> None:
        for canvas in self.canvases.values():
            canvas.set_pointed(None)
        self.readout.setText(self.tr("Point at a pair of columns to read it."))


def _text(value: float) -> str:
    return decimal(value, 3) if np.isfinite(value) else "–"
