"""Completions of a row: the original above them, and how each missing column came out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ar_studio.columns import Column
from ar_studio.figures import Figure
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import duration, filled, local
from ar_studio.gui.events.results import Results
from ar_studio.gui.events.table.marginals import MarginalsPage
from ar_studio.gui.events.table.rows import RowsPage
from ar_studio.gui.events.table.statistics import marginals
from ar_studio.gui.kit.controls import bold, label_for
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import pane, split, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.stale import Stale
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.completing import Progress, Request, Result
from ar_studio.spaces import EventSpace

MOST_ROWS = 2000  # of the data that the completions are compared with


class RowResults(Results):
    """Completed rows with their log-probabilities, what was filled in highlighted."""

    def __init__(self, space: EventSpace, columns: Sequence[Column], jobs: Jobs) -> None:
        super().__init__()
        self.space, self.columns = space, list(columns)
        self.asked = ""
        self._missing: list[int] = []
        self._data: Pixels | None = None
        self.rows = RowsPage(columns, self.tr("Original and completions"))
        self.rows.selected.connect(self._show_detail)
        self.marginals = MarginalsPage()
        self.stale = Stale(self.rows, self.marginals)
        self.task = Task(jobs, "view", self, self.marginals.show_marginals)
        self.detail = Line(self.tr("About the chosen completion"))
        self.detail.set_tip(
            self.tr(
                "log p(x) of the whole row in nats, along the model's own ordering; the number "
                "beside each completion"
            )
        )
        parts = split(Qt.Orientation.Vertical, *self._parts())
        vbox((parts, 1), self.detail, on=self)
        self.clear()

    def clear(self) -> None:
        self.shown = None
        self.stale.mark(False)
        self.rows.show_events(None)
        self.task.cancel()
        self.marginals.grid.set_placeholder(
            self.tr("The distribution of each missing column appears here.")
        )
        self.marginals.show_marginals([])
        self.detail.setText(self.tr("Take ticks away from columns, then press Complete."))

    def set_data(self, events: Pixels | None) -> None:
        self._data = None if events is None else events[:MOST_ROWS].reshape(-1, self.space.size)

    def show_stale(self, stale: bool, asked: str = "") -> None:
        self.asked = asked
        self.stale.mark(stale)
        self._show_detail(self.rows.selection())

    def show_progress(self, request: Request, progress: Progress) -> None:
        self.shown = progress
        self._show_rows(request, progress.samples, progress.pending.reshape(-1), [])
        self.detail.setText(self.tr("In the making; how they are distributed follows."))

    def show_result(self, result: Result) -> None:
        self.shown = result
        request = result.request
        titles = [
            f"{number} · {local(Figure(value).number)}"
            for number, value in enumerate(result.log_probs.tolist(), 1)
        ]
        none = np.zeros(self.space.size, bool)
        self._show_rows(request, result.samples, none, titles)
        self._missing = np.flatnonzero(~request.mask.reshape(-1)).tolist()
        space, columns = self.space, [self.columns[index] for index in self._missing]
        drawn = result.samples.reshape(len(result.samples), -1)[:, self._missing]
        data = None if self._data is None else self._data[:, self._missing]
        self.marginals.legend.show_counts(0 if data is None else len(data), len(drawn))
        self.task.run_next(
            self.tr("Work out marginals"), lambda: marginals(space, columns, data, drawn)
        )
        self._show_detail(self.rows.selection())

    def _parts(self) -> list[tuple[QWidget, int]]:
        """Return what is shown from top to bottom, and how high each part is to begin with."""
        title = bold(label_for(self.marginals.grid, self.tr("What was filled in")))
        return [(self.rows, 260), (pane(vbox(title, (self.marginals, 1))), 260)]

    def _show_rows(
        self, request: Request, samples: Pixels, pending: Pixels, titles: list[str]
    ) -> None:
        every = np.concatenate([request.image[None], samples]).reshape(len(samples) + 1, -1)
        names = titles or [str(number) for number in range(1, len(samples) + 1)]
        missing = ~request.mask.reshape(-1)
        self.rows.show_events(every, pending, missing, [self.tr("original"), *names])

    def _show_detail(self, index: int) -> None:
        result = self.shown
        if not isinstance(result, Result) or index > len(result.samples):
            return
        if self.stale.stale:
            text = self.asked or self.tr("⚠ Of an earlier row or other ticks: complete again.")
        elif index == 0:
            text = self.tr("Original: log p(x) = {0}; what is not ticked was not seen.")
            text = filled(text, Figure(result.original))
        elif index > 0:
            value = Figure(result.log_probs[index - 1])
            text = filled(self.tr("Completion {0}: log p(x) = {1}"), index, value)
        else:
            text = self.tr("mean log p(x) {0} · {1}")
            text = filled(text, Figure(result.log_probs.mean()), duration(result.seconds))
            text = filled(self.tr("Original {0} · {1}"), Figure(result.original), text)
        self.detail.setText(text)
