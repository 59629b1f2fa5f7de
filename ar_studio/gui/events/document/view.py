"""The view of documents: their words, the words of all, and the topics of a model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
)

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.document.cloud import WordCloud
from ar_studio.gui.events.document.statistics import frequencies, top_words
from ar_studio.gui.events.legend import Legend
from ar_studio.gui.events.view import EventView
from ar_studio.gui.events.word_bars import WordBars, WordShare
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import REST, hbox, pane, scrolled, split, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.spaces import EventSpace

MOST_LISTED = 200  # documents in the list
BEGINNING = 12  # words of a document in the list


class DocumentView(EventView):
    """Bags of words; the order of the words in a document says nothing, so their counts do."""

    def __init__(self, space: EventSpace, words: Sequence[str], jobs: Jobs) -> None:
        super().__init__()
        self.space = space
        self.words = list(words)
        self._data: Pixels | None = None
        self._samples: Pixels | None = None
        self.task = Task(jobs, "view", self, self._counted)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Documents"))
        self.list.setToolTip(self.tr("Choose a document to see its words"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._chosen)
        self.cloud = WordCloud()
        self.bars = called(WordBars(), self.tr("Most frequent words"))
        self.legend = Legend()
        self.topics = TopicTable()
        self._lay_out()
        self.set_placeholder("")

    def set_data(self, events: Pixels | None) -> None:
        self._data = events
        self._show()

    def set_samples(self, events: Pixels | None, pending: Pixels | None = None) -> None:
        if events is not None and pending is not None:
            events = events.copy()
            events[:, pending] = -1
        self._samples = events
        self._show()

    def set_topics(self, topics: Sequence[Sequence[str]]) -> None:
        """Show the words of each hidden unit; none for a model without topics."""
        self.topics.show_topics(topics)
        self.tabs.setTabVisible(self.tabs.indexOf(self.topics), bool(topics))

    def set_placeholder(self, text: str) -> None:
        self.cloud.set_placeholder(text)
        self.bars.set_placeholder(text)

    def count(self) -> int:
        return 0 if self._samples is None else len(self._samples)

    def selection(self) -> int:
        return self.list.currentRow()

    def select(self, index: int) -> None:
        self.list.setCurrentRow(index)

    def to_image(self) -> QImage:
        return self.tabs.currentWidget().grab().toImage()

    def _lay_out(self) -> None:
        documents = split(Qt.Orientation.Horizontal, (self.list, 300), (self.cloud, 300))
        legend = hbox(self.legend, REST)
        counted = pane(vbox(legend, (scrolled(self.bars), 1), margins=(0, 6, 0, 0)))
        self.tabs = called(QTabWidget(), self.tr("Views of the documents"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(documents, self.tr("Documents"))
        self.tabs.addTab(counted, self.tr("Top words"))
        self.tabs.addTab(self.topics, self.tr("Topics"))
        self.tabs.setTabVisible(2, False)
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
        self._show_cloud(self.list.currentRow())
        counts = [0 if part is None else len(part) for part in (self._data, self._samples)]
        self.legend.show_counts(*counts)
        data, samples = self._data, self._samples
        if any(counts):
            self.task.run_next(self.tr("Count words"), lambda: top_words(words, data, samples))
        else:
            self.task.cancel()
            self.bars.set_words([])

    def _fill(self, documents: Pixels | None) -> None:
        shown = [] if documents is None else documents[:MOST_LISTED]
        while self.list.count() > len(shown):
            self.list.takeItem(self.list.count() - 1)
        for number, document in enumerate(shown):
            if number >= self.list.count():
                self.list.addItem(QListWidgetItem())
            self.list.item(number).setText(self._beginning(number, document))

    def _beginning(self, number: int, document: Pixels) -> str:
        known = document[document >= 0][:BEGINNING].tolist()
        said = " ".join(self.words[word] for word in known)
        return f"{number + 1}   {said}{' …' if (document >= 0).sum() > BEGINNING else ''}"

    def _chosen(self, row: int) -> None:
        self._show_cloud(row)
        self.selected.emit(row)

    def _show_cloud(self, row: int) -> None:
        listed, row = self._listed, max(0, row)  # the first one, until another is chosen
        there = listed is not None and 0 <= row < len(listed)
        self.cloud.set_words(
            frequencies(listed[row], self.words) if there and listed is not None else []
        )

    def _counted(self, words: list[WordShare]) -> None:
        self.bars.set_words(words)


class TopicTable(QTableWidget):
    """A row for each topic, its strongest words from left to right."""

    def __init__(self) -> None:
        super().__init__(0, 0)
        self.setAccessibleName(self.tr("Topics"))
        self.setToolTip(self.tr("The words that each hidden unit of the model makes most likely"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.setAlternatingRowColors(True)

    def show_topics(self, topics: Sequence[Sequence[str]]) -> None:
        """Fill the table."""
        self.setRowCount(len(topics))
        self.setColumnCount(max((len(topic) for topic in topics), default=0))
        for row, topic in enumerate(topics):
            for column, word in enumerate(topic):
                self.setItem(row, column, QTableWidgetItem(word))
