"""Completions of a window: curves over the original, before all that rows have."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QWidget

from ar_studio.columns import Column
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.series.curves import WindowCurves
from ar_studio.gui.events.table.results import RowResults
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.studio.completing import Request
from ar_studio.spaces import EventSpace


class SeriesResults(RowResults):
    """A fan of what may have come, and what did."""

    def __init__(self, space: EventSpace, columns: Sequence[Column], jobs: Jobs) -> None:
        self.curves = WindowCurves(columns)
        super().__init__(space, columns, jobs)
        self.rows.selected.connect(self._choose)

    def clear(self) -> None:
        super().clear()
        self.detail.setText(self.tr("Take ticks away from steps, then press Complete."))
        self.curves.set_placeholder(self.tr("Completions appear here as curves."))
        self.curves.set_windows(None, None, np.ones(self.space.size, bool))

    def _choose(self, row: int) -> None:
        self.curves.choose(row - 1)  # the original is above the completions

    def _parts(self) -> list[tuple[QWidget, int]]:
        name, tip = self.tr("Completions as curves"), self.tr("The original, and completions of it")
        return [(called(self.curves, name, tip), 260), *super()._parts()]

    def _show_rows(
        self, request: Request, samples: Pixels, pending: Pixels, titles: list[str]
    ) -> None:
        super()._show_rows(request, samples, pending, titles)
        original, drawn = request.image.reshape(1, -1), samples.reshape(len(samples), -1)
        self.curves.set_windows(original, drawn, ~pending)
