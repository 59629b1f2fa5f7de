"""The view of time series: windows as curves, before all that tables have."""

from __future__ import annotations

from collections.abc import Sequence

from ar_studio.columns import Column
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.series.curves import WindowCurves
from ar_studio.gui.events.table.view import TableView
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.spaces import EventSpace


class SeriesView(TableView):
    """Curves over time, and what there is of columns."""

    def __init__(self, space: EventSpace, columns: Sequence[Column], jobs: Jobs) -> None:
        self.curves = WindowCurves(columns)
        super().__init__(space, columns, jobs)
        self.selected.connect(self.curves.choose)

    def set_data(self, events: Pixels | None) -> None:
        super().set_data(events)
        self._show_curves()

    def set_samples(self, events: Pixels | None, pending: Pixels | None = None) -> None:
        super().set_samples(events, pending)
        self._show_curves()

    def set_placeholder(self, text: str) -> None:
        super().set_placeholder(text)
        self.curves.set_placeholder(text)

    def select(self, index: int) -> None:
        super().select(index)
        self.curves.choose(index)

    def _add_pages(self) -> None:
        called(self.curves, self.tr("Windows as curves"))
        self.tabs.addTab(self.curves, self.tr("Curves"))
        super()._add_pages()

    def _show_curves(self) -> None:
        self.curves.set_windows(self._data, self._samples, ~self._pending)
