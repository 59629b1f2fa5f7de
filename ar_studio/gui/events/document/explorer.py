"""One document that is looked into: its words to type, and how likely each is after the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.events.explorer import LinesExplorer
from ar_studio.gui.events.told import Told
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.tables import RIGHT, Index, TableModel
from ar_studio.spaces import EventSpace

LINES = 4  # of typed text in sight
SURPRISE = 3


class WordsModel(TableModel):
    """The words of a document, each with its place, its chance and its surprise."""

    def __init__(self, space: EventSpace, words: Sequence[str], table: QWidget) -> None:
        super().__init__(table)
        self.words, self.told = list(words), Told(space, table)
        self.headings = [(self.tr("Word"), ""), *self.told.headings()]
        self.event_: NDArray[Any] = np.full(space.size, -1)
        self.before: NDArray[Any] | None = None

    def show_event(self, event: NDArray[Any]) -> None:
        """Show another document."""
        with self.exchanging(fresh=True):
            self.event_ = event
            self.told.take(None)

    def count(self) -> int:
        return int((self.event_ >= 0).sum())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.told.text(row, column - 1) if column else self._word(row)
        if role == Qt.ItemDataRole.BackgroundRole:
            shown = {0: self.told.name_tint, SURPRISE: self.told.tint}.get(column)
            return None if shown is None else shown(row)
        return RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and column else None

    def _word(self, row: int) -> str:
        """Return a word and, where it was another before the text branched off, that one."""
        now, was = self.words[self.event_[row]], -1 if self.before is None else self.before[row]
        changed = was >= 0 and was != self.event_[row]
        return self.tr("{0} (was {1})").format(now, self.words[was]) if changed else now


class DocumentExplorer(LinesExplorer):
    """A text one can type, of which the words count that the model knows."""

    def __init__(self, space: EventSpace, words: Sequence[str]) -> None:
        super().__init__()
        self.space = space
        tip = self.tr("Type or paste a text: of its words those count that the vocabulary has")
        self.text = called(QPlainTextEdit(), self.tr("The text in hand"), tip)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(LINES * self.text.fontMetrics().lineSpacing() + 16)
        self.text.textChanged.connect(self._typed)
        self.note = Line(self.tr("What was taken of the text"))
        self.model = WordsModel(space, words, self.table)
        name = self.tr("Words of the text in hand")
        tip = self.tr("Choose a word to see which others were likely there")
        self.list_lines(self.model, self.model.told, name, tip)
        vbox(self.text, self.note, (self.table, 1), on=self)
        self.setEnabled(False)

    def show_event(self, event: NDArray[Any] | None, space: EventSpace) -> None:
        self.setEnabled(event is not None)
        blank = np.full(space.event_shape, -1, space.values.stored)
        if event is None:
            self.model.show_event(blank)
        elif not np.array_equal(event, self.model.event_):
            self.model.show_event(event.copy())
            with QSignalBlocker(self.text):
                self.text.setPlainText(" ".join(self.model.words[one] for one in event[event >= 0]))
            self._say("")

    def event_shown(self) -> NDArray[Any] | None:
        return self.model.event_.copy() if self.isEnabled() and self.model.count() else None

    def show_before(self, event: NDArray[Any] | None) -> None:
        self.model.before = event
        self.model.tell_changed()

    def _typed(self) -> None:
        try:
            taken = engine.typed.read(
                self.text.toPlainText(), self.space, words=tuple(self.model.words)
            )
        except StudioError as error:
            self._say(f"⚠ {error}")
            return
        self._say(spoken(taken.said))
        self.model.show_event(taken.event.numpy())
        self.edited.emit()

    def _say(self, sentence: str) -> None:
        self.note.setText(sentence)
