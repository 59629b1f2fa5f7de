"""The bar above the panels that tells the user one sentence, without being in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton

from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run


class NoticeBar(QFrame):
    """Shows the last notice until it is closed; offers to resume what the last session left."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.run: Run | None = None  # offered to be resumed
        self._about_data = ""
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = QLabel(wordWrap=True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # titles come from anybody
        self.label.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.label.setAccessibleName(self.tr("Notice"))
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.resume_button = QPushButton(self.tr("Resume"))
        self.resume_button.setToolTip(self.tr("Go on with the training that was interrupted"))
        self.resume_button.clicked.connect(self._resume)
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAccessibleName(self.tr("Close the notice"))
        self.close_button.setToolTip(self.tr("Close the notice"))
        self.close_button.clicked.connect(self.hide)
        hbox((self.label, 1), self.resume_button, self.close_button, on=self, margins=(12, 4, 8, 4))
        self.hide()
        studio.noticed.connect(self.show_notice)
        studio.data.failed.connect(self._remember)
        studio.data.changed.connect(self._forget)
        studio.ready.connect(self._offer_to_resume)
        studio.training.changed.connect(self._withdraw)
        studio.runs.changed.connect(self._withdraw)

    def show_notice(self, sentence: str) -> None:
        """Show a sentence."""
        self.run = None
        self.label.setText(sentence)
        self.resume_button.hide()
        self.show()

    def _remember(self, sentence: str) -> None:
        self._about_data = sentence

    def _forget(self) -> None:
        """Other data are there: what was wrong with the data before is no longer true."""
        if self._about_data and self.label.text() == self._about_data:
            self.hide()
        self._about_data = ""

    def _offer_to_resume(self) -> None:
        runs = [run for run in self.studio.runs.runs if _unfinished(run)]
        if runs:
            self.run = runs[0]
            sentence = self.tr("The training of {0} was interrupted and can go on.")
            self.label.setText(sentence.format(runs[0].record.title))
            self.resume_button.show()
            self.show()

    def _withdraw(self) -> None:
        """End the offer when a training goes on, or its run is there no more."""
        run = self.run
        if run is None:
            return
        if self.studio.training.active or self.studio.runs.get(run.folder) is None:
            self.run = None
            self.hide()

    def _resume(self) -> None:
        run, self.run = self.run, None
        self.hide()
        self.studio.ask("train")
        if run is not None:
            self.studio.training.go_on(run)


def _unfinished(run: Run) -> bool:
    return run.has_checkpoint and (run.interrupted or run.record.status == "stopped")
