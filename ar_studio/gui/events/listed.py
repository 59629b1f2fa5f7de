"""The view of events that are read: a list of them, the chosen one, and what occurs most often."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTabWidget, QWidget

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.frequencies import top_words
from ar_studio.gui.events.legend import Legend
from ar_studio.gui.events.view import EventView
from ar_studio.gui.events.word_bars import WordBars, WordShare
from ar_studio.gui.events.wording import Wording
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import REST, hbox, pane, scrolled, split, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.spaces import EventSpace

MOST_LISTED = 200  # events in the list
NOT_THERE = -1  # in the place of a value that is not drawn yet, or is no more


class ListedView(EventView):
    """Events by their beginnings; a kind shows the chosen one, and says how it begins.

    Attributes
    ----------
    tabs
        The list with the chosen one, and what occurs most often; a kind may have more.
    """

    def __init__(
        self, space: EventSpace, words: Sequence[str], say: Wording, jobs: Jobs, titles: list[str]
    ) -> None:
        super().__init__()
        self.space, self.words = space, list(words)
        self._data: Pixels | None = None
        self._samples: Pixels | None = None
        self.task = Task(jobs, "view", self, self._counted)
        self.list = QListWidget()
        self.list.setAccessibleName(titles[0])
        self.list.setToolTip(say.choose_one)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._chosen)
        self.bars = called(WordBars(), titles[1])
        self.legend = Legend()
        self._lay_out(titles)
        self.set_placeholder("")

    def detail(self) -> QWidget:
        """Return what shows the chosen one; made once."""
        raise NotImplementedError

    def beginning(self, event: Pixels) -> str:
        """Return how an event begins, in a line."""
        raise NotImplementedError

    def name(self, number: int) -> str:
        """Return what stands before an event in the list."""
        return str(number + 1)

    def show_detail(self, event: Pixels | None) -> None:
        """Show the chosen one, or none."""
        raise NotImplementedError

    def set_data(self, events: Pixels | None) -> None:
        self._data = events
        self._show()

    def set_samples(self, events: Pixels | None, pending: Pixels | None = None) -> None:
        if events is not None and pending is not None:
            events = events.astype(np.int32)
            events[:, pending] = NOT_THERE
        self._samples = events
        self._show()

    def count(self) -> int:
        return 0 if self._samples is None else len(self._samples)

    def selection(self) -> int:
        return self.list.currentRow()

    def select(self, index: int) -> None:
        self.list.setCurrentRow(index)

    def to_image(self) -> QImage:
        return self.tabs.currentWidget().grab().toImage()

    def _lay_out(self, titles: list[str]) -> None:
        both = split(Qt.Orientation.Horizontal, (self.list, 300), (self.detail(), 300))
        legend = hbox(self.legend, REST)
        counted = pane(vbox(legend, (scrolled(self.bars), 1), margins=(0, 6, 0, 0)))
        self.tabs = called(QTabWidget(), self.tr("Views of them"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(both, titles[0])
        self.tabs.addTab(counted, titles[1])
        vbox(self.tabs, on=self)

    @property
    def _listed(self) -> Pixels | None:
        return self._data if self._samples is None else self._samples

    def _show(self) -> None:
        listed, words = self._listed, self.words
        row = self.list.currentRow()
        with QSignalBlocker(self.list):
            self._fill(listed)
            self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._show_chosen(self.list.currentRow())
        counts = [0 if part is None else len(part) for part in (self._data, self._samples)]
        self.legend.show_counts(*counts)
        data, samples = self._data, self._samples
        if any(counts):
            self.task.run_next(self.tr("Count"), lambda: top_words(words, data, samples))
        else:
            self.task.cancel()
            self.bars.set_words([])

    def _fill(self, events: Pixels | None) -> None:
        shown = [] if events is None else events[:MOST_LISTED]
        while self.list.count() > len(shown):
            self.list.takeItem(self.list.count() - 1)
        for number, event in enumerate(shown):
            if number >= self.list.count():
                self.list.addItem(QListWidgetItem())
            self.list.item(number).setText(f"{self.name(number)}   {self.beginning(event)}")

    def _chosen(self, row: int) -> None:
        self._show_chosen(row)
        self.selected.emit(row)

    def _show_chosen(self, row: int) -> None:
        listed, row = self._listed, max(0, row)  # the first one, until another is chosen
        there = listed is not None and 0 <= row < len(listed)
        self.show_detail(listed[row] if there and listed is not None else None)

    def _counted(self, words: list[WordShare]) -> None:
        self.bars.set_words(words)
