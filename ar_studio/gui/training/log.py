"""The log of the session, to be read and copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ar_studio.gui.kit.controls import label_for
from ar_studio.gui.kit.layout import REST, hbox, vbox
from ar_studio.gui.studio.log import KEPT
from ar_studio.gui.studio.studio import Studio


class LogView(QWidget):
    """What happened, newest line last; it scrolls along unless one has scrolled up."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.text = QPlainTextEdit(readOnly=True)  # pyright: ignore[reportCallIssue]
        self.text.setMaximumBlockCount(KEPT)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Log"))
        self.text.setPlaceholderText(self.tr("What happens in training is told here."))
        self.text.setPlainText("\n".join(studio.log.lines))
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the whole log to the clipboard"))
        self.copy.setAccessibleName(self.tr("Copy the log"))
        self.copy.clicked.connect(self._copy)
        title = label_for(self.text, self.tr("Lo&g"))
        row = hbox(title, REST, self.copy)
        vbox(row, self.text, on=self, spacing=4)
        self._following = True
        bar = self.text.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._follow)
        studio.log.added.connect(self.text.appendPlainText)

    def _scrolled(self, value: int) -> None:
        self._following = value >= self.text.verticalScrollBar().maximum()

    def _follow(self, _: int, last: int) -> None:
        if self._following:
            self.text.verticalScrollBar().setValue(last)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.studio.log.lines))
