"""The sheet of a new training: its data, its model, its settings, and what they come to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton, QWidget

from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import Headline, hbox, scrolled, vbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.data.page import DataPage
from ar_studio.gui.training.footer import Footer
from ar_studio.gui.training.model.page import ModelPage
from ar_studio.gui.training.recipe_note import RecipeNote
from ar_studio.gui.training.settings import SettingsPage
from ar_studio.gui.training.sweep import SweepPage


class Sheet(QWidget):
    """Chooses what is trained next, step by step or in any order; the footer stays in sight."""

    left = Signal()
    queue_asked = Signal()  # to be shown

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.data, self.model = DataPage(studio), ModelPage(studio)
        self.settings = SettingsPage(studio)
        self.sweep = SweepPage(studio)
        self.footer = Footer(studio, self.settings, self.sweep)
        self.footer.sweep_asked.connect(lambda: self.open(self.sweep))
        self.footer.started.connect(self.left)
        self.footer.queue_asked.connect(self.queue_asked)
        self.back = QToolButton()
        self.back.setIcon(icon("chevron left"))
        self.back.setProperty("tool", True)
        self.back.setAutoRaise(True)
        self.back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        called(self.back, self.tr("Back"), self.tr("Back to the run on show (Escape)"))
        self.back.clicked.connect(self.left)
        self.steps = called(
            QTabBar(drawBase=False, expanding=False), self.tr("Steps of a new training")
        )
        self.note = RecipeNote(studio)
        self.pages: list[QWidget] = []
        self._areas: list[QWidget] = []
        self._lay_out()
        self.steps.currentChanged.connect(self._turn)

    def open(self, page: QWidget | None = None) -> None:
        """Turn to a page, and put the keyboard where its work begins."""
        index = self.pages.index(page) if page is not None else self.steps.currentIndex()
        self.steps.setCurrentIndex(index)
        home = getattr(self.pages[index], "home", None)
        if home is not None:
            home.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        title = Headline(self.tr("New training"))
        top = hbox(self.back, title, 24, self.steps, 24, (self.note, 1), margins=(12, 8, 16, 0))
        column = vbox(top, on=self, spacing=0)
        for page, name in (
            (self.data, self.tr("1  &Data")),
            (self.model, self.tr("2  Mod&el")),
            (self.settings, self.tr("3  &Settings")),
            (self.sweep, self.tr("S&weep")),
        ):
            area = scrolled(page)
            self.pages.append(page)
            self._areas.append(area)
            self.steps.addTab(name)
            column.addWidget(area, 1)
            area.setVisible(len(self.pages) == 1)
        column.addWidget(self.footer)

    def _turn(self, index: int) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and any(area.isAncestorOf(focus) for area in self._areas):
            # What hides gives the focus away: to the rail, where Space would leave the sheet.
            self.steps.setFocus(Qt.FocusReason.OtherFocusReason)
        for number, area in enumerate(self._areas):
            area.setVisible(number == index)
        states = {self.model: self.studio.model, self.settings: self.studio.training}
        self.note.follow(states.get(self.pages[index]))
        self.footer.mean(self.pages[index] is self.sweep)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
