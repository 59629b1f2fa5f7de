"""The view of documents: their words, the words of all, and the topics of a model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.document.cloud import WordCloud
from ar_studio.gui.events.document.wording import DocumentWording
from ar_studio.gui.events.frequencies import frequencies
from ar_studio.gui.events.listed import ListedView
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.spaces import EventSpace

BEGINNING = 12  # words of a document in the list


class DocumentView(ListedView):
    """Bags of words; the order of the words in a document says nothing, so their counts do."""

    def __init__(self, space: EventSpace, words: Sequence[str], jobs: Jobs) -> None:
        self.cloud = WordCloud()
        titles = [self.tr("Documents"), self.tr("Top words")]
        super().__init__(space, words, DocumentWording(space.kind), jobs, titles)
        self.topics = TopicTable()
        self.tabs.addTab(self.topics, self.tr("Topics"))
        self.tabs.setTabVisible(self.tabs.indexOf(self.topics), False)

    def detail(self) -> WordCloud:
        return self.cloud

    def beginning(self, event: Pixels) -> str:
        known = event[event >= 0][:BEGINNING].tolist()
        said = " ".join(self.words[word] for word in known)
        return f"{said}{' …' if (event >= 0).sum() > BEGINNING else ''}"

    def show_detail(self, event: Pixels | None) -> None:
        self.cloud.set_words([] if event is None else frequencies(event, self.words))

    def set_topics(self, topics: Sequence[Sequence[str]]) -> None:
        """Show the words of each hidden unit; none for a model without topics."""
        self.topics.show_topics(topics)
        self.tabs.setTabVisible(self.tabs.indexOf(self.topics), bool(topics))

    def set_placeholder(self, text: str) -> None:
        self.cloud.set_placeholder(text)
        self.bars.set_placeholder(text)


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
