"""Runs of a sweep: their NLL, with errors, against the setting in which they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ar_studio import sweeps
from ar_studio.charts import Chart
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.chart import ChartPlot
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import icon_button
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

HEIGHT = 320


class SweptView(QWidget):
    """A chart of the checked runs, a curve for each value of a second setting."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.task = Task(studio.jobs, "load", self, self._received)
        self.plot = ChartPlot(self.tr("NLL by the setting in which the runs differ"))
        self.plot.setToolTip(
            self.tr("Point at a dot to read it; bars are standard errors over the events")
        )
        self.plot.setFixedHeight(HEIGHT)
        close = self.tr("Close the chart")
        self.close_button = icon_button("close", close, close, self.hide)
        hbox((self.plot, 1), (self.close_button, Qt.AlignmentFlag.AlignTop), on=self, spacing=16)
        self.hide()

    def why_not(self, runs: Sequence[Run]) -> str:
        """Return why runs are no sweep, or nothing."""
        try:
            sweeps.axes([run.record for run in runs])
        except StudioError as error:
            return spoken(error.words)
        return ""

    def compare(self, runs: Sequence[Run]) -> None:
        """Read what the runs scored, and show it."""
        chosen = [Run(run.folder) for run in runs]
        self.task.run(self.tr("Read {0} runs").format(len(chosen)), lambda: _read(chosen))

    def exports(self) -> list[Export]:
        """Return what can be saved of the chart that is shown."""
        if self.plot.chart is None or self.isHidden():
            return []
        said = (
            (self.tr("Chart (PNG)…"), ".png"),
            (self.tr("Chart (SVG)…"), ".svg"),
            (self.tr("Points of the chart (CSV)…"), ".csv"),
        )
        return [Export(title, suffix, self._writer) for title, suffix in said]

    def _writer(self) -> Writer:
        assert self.plot.chart is not None
        return partial(engine.plots.save_chart, chart=self.plot.chart)

    def _received(self, found: Chart) -> None:
        self.show()
        self.plot.show_chart(found)


def _read(runs: Sequence[Run]) -> Iterator[Chart]:
    yield sweeps.chart(runs)
