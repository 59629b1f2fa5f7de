"""A grid of cards with a search field and filters on top."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QStackedWidget, QToolButton, QWidget

from ar_studio.gui.kit.cards import Card, CardView
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.icons import Role, icon
from ar_studio.gui.kit.layout import REST, Quiet, pane, vbox
from ar_studio.gui.kit.names import searched


class SearchField(QLineEdit):
    """Words to look for; Escape empties it, Down and Enter lead to what was found."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CardPicker(QWidget):
    """Cards to choose from, found by words and by one filter at a time.

    Parameters
    ----------
    name
        What there is to choose from, for those who cannot see it.
    searched
        What the search field says while it is empty.
    nothing
        Said where nothing is found; `{0}` is what was looked for.
    marks
        The filters: each card says which of them let it pass.
    """

    def __init__(self, name: str, searched: str, nothing: str, marks: Sequence[str]) -> None:
        super().__init__()
        self.view = CardView(name)
        self.search = called(SearchField(), searched)
        self.search.setPlaceholderText(searched)
        self.search.setClearButtonEnabled(True)
        self.search.setToolTip(
            self.tr("Words of the title, the text, the authors or the year (Ctrl+F)")
        )
        self.search.addAction(
            icon("search", Role.PlaceholderText), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(self._filter)
        self.search.left.connect(self._go_to_cards)
        self.finding = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._find)
        self.chips = QButtonGroup(self)
        self.chips.setExclusive(False)
        for mark in marks:
            self.chips.addButton(self._chip(mark))
        self.chips.buttonClicked.connect(self._press)
        self._nothing = nothing
        self.none_found = Quiet()
        self.clear_button = push_button(
            self.tr("Clear"), self.tr("Show all of them again"), self.show_all
        )
        self._lay_out()

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        none = vbox(32, self.none_found, (self.clear_button, Qt.AlignmentFlag.AlignLeft), REST)
        self.pages.addWidget(self.view)
        self.pages.addWidget(pane(none))
        self.search.setMinimumWidth(20 * self.fontMetrics().horizontalAdvance("M"))
        row = flow(self.search, *self.chips.buttons(), spacing=4)
        vbox(row, (self.pages, 1), on=self)

    def _chip(self, mark: str) -> QToolButton:
        chip = QToolButton()
        chip.setText(mark)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return called(chip, mark, self.tr("Show these only; press it again to show all"))

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show cards, as many as the words and the filter find."""
        self.view.set_cards(cards)
        self._filter()

    def show_all(self) -> None:
        """Take back the words and the filter."""
        self.search.clear()
        for chip in self.chips.buttons():
            chip.setChecked(False)
        self._filter()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self, pressed: QToolButton) -> None:
        for chip in self.chips.buttons():
            chip.setChecked(chip is pressed and chip.isChecked())
        self._filter()

    def _filter(self) -> None:
        if not self.view.known:
            return
        mark = next((chip.text() for chip in self.chips.buttons() if chip.isChecked()), "")
        text = self.search.text().strip()
        found = self.view.show_found(searched(text).split(), mark)
        if not found:
            self.none_found.setText(self._nothing.format(text or mark))
        self.pages.setCurrentIndex(0 if found else 1)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _go_to_cards(self) -> None:
        cards = self.view.cards()
        if cards:
            keys = [card.key for card in cards]
            self.view.reveal(self.view.chosen if self.view.chosen in keys else keys[0])
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
