"""The log of the session, to be read and copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from ar_studio.gui.kit.controls import called, offer, push_button
from ar_studio.gui.kit.layout import REST, hbox, vbox
from ar_studio.gui.studio.log import KEPT
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History


class LogView(QWidget):
    """What happened, newest line last; it scrolls along unless one has scrolled up."""

    def __init__(self, studio: Studio, history: History) -> None:
        super().__init__()
        self.studio, self.history = studio, history
        self.text = QPlainTextEdit(readOnly=True)  # pyright: ignore[reportCallIssue]
        self.text.setMaximumBlockCount(KEPT)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Log"))
        self.text.setPlaceholderText(self.tr("What happens in training is told here."))
        self.choice = called(
            QComboBox(),
            self.tr("What the log shows"),
            self.tr("All that happened, or only what was said of the run on show"),
        )
        offer(self.choice, [(self.tr("Everything"), False), (self.tr("This training only"), True)])
        self.copy = push_button(
            self.tr("Copy"),
            self.tr("Copy what is shown to the clipboard"),
            self._copy,
            name=self.tr("Copy the log"),
            symbol="copy",
        )
        vbox(hbox(self.choice, REST, self.copy), (self.text, 1), on=self, spacing=4)
        self._following = True
        bar = self.text.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._follow)
        studio.log.added.connect(self._add)
        studio.log.recalled.connect(self.refresh)
        self.choice.currentIndexChanged.connect(self.refresh)
        history.changed.connect(self._run_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show all that is to be shown."""
        log = self.studio.log
        lines = log.of(self._subject()) if self.choice.currentData() else log.lines
        self.text.setPlainText("\n".join(lines))
        self.text.verticalScrollBar().setValue(self.text.verticalScrollBar().maximum())

    def _subject(self) -> str:
        run = self.history.run
        return str(run.folder) if run is not None else "?"

    def _add(self, line: str, subject: str) -> None:
        if not self.choice.currentData() or subject == self._subject():
            self.text.appendPlainText(line)

    def _run_changed(self) -> None:
        if self.choice.currentData():
            self.refresh()

    def _scrolled(self, value: int) -> None:
        self._following = value >= self.text.verticalScrollBar().maximum()

    def _follow(self, _: int, last: int) -> None:
        if self._following:
            self.text.verticalScrollBar().setValue(last)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
