"""The view of tables: marginals, pairs and rows, the samples beside the data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTabWidget

from ar_studio.columns import Column
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.legend import Legend
from ar_studio.gui.events.table.heat import HeatPage
from ar_studio.gui.events.table.marginals import MarginalsPage
from ar_studio.gui.events.table.pairs import PairsPage
from ar_studio.gui.events.table.rows import RowsPage
from ar_studio.gui.events.table.statistics import (
    Floats,
    Marginal,
    associations,
    marginals,
    strongest,
)
from ar_studio.gui.events.view import EventView
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.kit.task import Task
from ar_studio.spaces import EventSpace


@dataclass(frozen=True, eq=False)
class Summary:
    """What was worked out of a batch of data and one of samples."""

    marginals: list[Marginal]
    data: Floats | None
    samples: Floats | None


def summarise(
    space: EventSpace,
    columns: Sequence[Column],
    data: Pixels | None,
    samples: Pixels | None,
    drawn: Pixels,
) -> Summary:
    """Return the marginals and the associations of data and samples."""
    complete = samples is not None and len(samples) > 1 and bool(drawn.all())
    return Summary(
        marginals(space, columns, data, samples, drawn),
        None if data is None or len(data) < 2 else associations(space, data),
        associations(space, samples) if samples is not None and complete else None,
    )


class TableView(EventView):
    """Vectors as what they are: columns with names, units and categories."""

    def __init__(self, space: EventSpace, columns: Sequence[Column], jobs: Jobs) -> None:
        super().__init__()
        self.space, self.columns = space, list(columns)
        self._data: Pixels | None = None
        self._samples: Pixels | None = None
        self._pending: Pixels = np.zeros(space.size, bool)
        self.summary: Summary | None = None
        self._picked = False  # whether the user chose the columns of the pair plot
        self.task = Task(jobs, "view", self, self._summarised)
        hint = self.tr("Click columns to pair them") if space.values.density else ""
        self.marginals = MarginalsPage(hint)
        self.rows = RowsPage(columns, self.tr("Rows"))
        self.heat = HeatPage(space, columns)
        self.pairs: PairsPage | None = PairsPage(columns) if space.values.density else None
        self.tabs = called(QTabWidget(), self.tr("Views of the table"))
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self._add_pages()
        vbox(self.tabs, on=self)
        self.rows.selected.connect(self.selected)
        self.set_placeholder("")

    def set_data(self, events: Pixels | None) -> None:
        self._data = None if events is None else events.reshape(len(events), -1)
        self._show_rows()
        self._work_out()

    def set_samples(self, events: Pixels | None, pending: Pixels | None = None) -> None:
        self._samples = None if events is None else events.reshape(len(events), -1)
        none = np.zeros(self.space.size, bool)
        self._pending = none if pending is None or events is None else pending.reshape(-1)
        self._show_rows()
        self._work_out()

    def set_placeholder(self, text: str) -> None:
        self.marginals.grid.set_placeholder(text)
        if self.pairs is not None:
            self.pairs.grid.set_placeholder(text)

    def count(self) -> int:
        return 0 if self._samples is None else len(self._samples)

    def selection(self) -> int:
        return self.rows.selection()

    def select(self, index: int) -> None:
        self.rows.select(index)

    def to_image(self) -> QImage:
        return self.tabs.currentWidget().grab().toImage()

    @property
    def legends(self) -> list[Legend]:
        """The legends of all pages."""
        pairs = [] if self.pairs is None else [self.pairs.legend]
        return [self.marginals.legend, *pairs]

    def _add_pages(self) -> None:
        self.tabs.addTab(self.marginals, self.tr("Marginals"))
        self.marginals.clicked.connect(self._pair)
        if self.pairs is not None:
            self.tabs.addTab(self.pairs, self.tr("Pairs"))
            self.pairs.chosen.connect(self._choose_pairs)
        self.tabs.addTab(self.heat, self.tr("Correlations"))
        self.tabs.addTab(self.rows, self.tr("Rows"))

    def _show_rows(self) -> None:
        """Show the samples, or the data where nothing is to be drawn."""
        if self._samples is not None and len(self._samples):
            self.rows.show_events(self._samples, self._pending)
        else:
            self.rows.show_events(self._data)

    def _work_out(self) -> None:
        counts = [0 if part is None else len(part) for part in (self._data, self._samples)]
        for legend in self.legends:
            legend.show_counts(*counts)
        if not any(counts):
            self.task.cancel()
            self._summarised(Summary([], None, None))
            return
        space, columns, drawn = self.space, self.columns, ~self._pending
        data, samples = self._data, self._samples
        self.task.run_next(
            self.tr("Work out marginals"),
            lambda: summarise(space, columns, data, samples, drawn),
        )

    def _summarised(self, summary: Summary) -> None:
        self.summary = summary
        self.marginals.show_marginals(summary.marginals)
        self.heat.show_maps(summary.data, summary.samples)
        if self.pairs is None:
            return
        strength = summary.data if summary.data is not None else summary.samples
        if strength is not None and not (self._picked and self.pairs.shown):
            self.pairs.choose(strongest(strength))
        self._draw_pairs()

    def _pair(self, column: int) -> None:
        if self.pairs is not None:
            wanted = self.pairs.toggled(column)
            self.pairs.choose(wanted)
            self._choose_pairs(wanted)

    def _choose_pairs(self, columns: list[int]) -> None:
        self._picked = True
        assert self.pairs is not None
        self.marginals.mark(columns)
        self._draw_pairs()

    def _draw_pairs(self) -> None:
        assert self.pairs is not None
        shown = self.pairs.shown
        complete = not self._pending.any()
        columns = [self.columns[index] for index in shown]
        data = None if self._data is None else self._data[:, shown]
        samples = self._samples[:, shown] if self._samples is not None and complete else None
        there = any(part is not None and len(part) for part in (data, samples))
        self.pairs.grid.set_points(columns, data if there else None, samples if there else None)
        self.marginals.mark(shown if there else [])
