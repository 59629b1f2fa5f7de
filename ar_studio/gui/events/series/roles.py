"""Windows of a time series in the window."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.series.results import SeriesResults
from ar_studio.gui.events.series.view import SeriesView
from ar_studio.gui.events.series.wording import SeriesWording
from ar_studio.gui.events.table.roles import TableRoles
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.sketches import Bars

SKETCHED = 3  # windows


@dataclass(frozen=True)
class SeriesRoles(TableRoles):
    """Rows whose columns are steps, so that they are curves too."""

    data = str(QT_TRANSLATE_NOOP("events", "Time series"))
    symbol = "train"

    @property
    def say(self) -> SeriesWording:
        return SeriesWording(self.space.kind)

    def view(self, jobs: Jobs) -> SeriesView:
        return SeriesView(self.space, self.columns, jobs)

    def results(self, jobs: Jobs) -> SeriesResults:
        return SeriesResults(self.space, self.columns, jobs)

    def sketch(self, events: Pixels) -> Bars:
        """Return the first column of some windows as bars over its steps."""
        names = dict.fromkeys(column.name.rpartition(" ")[0] for column in self.columns)
        windows = events[:SKETCHED].reshape(-1, self.space.size)[:, :: len(names)]
        low, high = windows.min(initial=np.inf), windows.max(initial=-np.inf)
        heights = (windows - low) / max(float(high - low), 1e-9)
        return Bars(tuple(tuple(np.round(one, 3).tolist()) for one in heights))

    def first_mask(self) -> NDArray[np.bool_]:
        """Return the first half as observed: what comes next is a forecast."""
        size = self.space.size
        return np.arange(size) < size // 2
