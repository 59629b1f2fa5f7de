"""What is asked before a model is trained further, as a new run."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import DecimalBox, called
from ar_studio.gui.kit.layout import Headline, Quiet, vbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

MINUTES, EPOCHS = 5.0, 5


def train_further(parent: QWidget, studio: Studio, run: Run) -> None:
    """Ask for how long, then train a new run that begins with a run's weights, or queue it."""
    dialog = TrainFurther(parent, studio, run)
    if dialog.exec():
        studio.queue.train_further(run, dialog.budget())
        studio.ask("train")
    dialog.deleteLater()


class TrainFurther(QDialog):
    """Asks for how long to train, and says on which data and what becomes of it."""

    def __init__(self, parent: QWidget, studio: Studio, run: Run) -> None:
        super().__init__(parent)
        title = self.tr("Train {0} further").format(run.record.title)
        self.setWindowTitle(title)
        self.by_time = QRadioButton(self.tr("For m&inutes:"))
        self.by_time.setChecked(True)
        self.by_epochs = QRadioButton(self.tr("For &epochs:"))
        self.minutes = DecimalBox(minimum=0.5, maximum=10_000, value=MINUTES, decimals=1)
        self.minutes.setAccessibleName(self.tr("Minutes"))
        self.epochs = called(QSpinBox(minimum=1, maximum=100_000, value=EPOCHS), self.tr("Epochs"))
        self.minutes.valueChanged.connect(self.by_time.click)
        self.epochs.valueChanged.connect(self.by_epochs.click)
        self.data = called(Quiet(self._about_data(studio, run)), self.tr("The data"))
        grid = QGridLayout()
        grid.addWidget(self.by_time, 0, 0)
        grid.addWidget(self.minutes, 0, 1)
        grid.addWidget(self.by_epochs, 1, 0)
        grid.addWidget(self.epochs, 1, 1)
        grid.setColumnStretch(2, 1)
        text = self.tr(
            "A new run of yours begins with these weights; the run they are from stays as it is. "
            "You can stop at any time: the best weights are kept."
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.tr("Start training"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        vbox(
            Headline(title, factor=1.15),
            QLabel(text, wordWrap=True),
            grid,
            self.data,
            buttons,
            on=self,
            spacing=12,
            margins=9,
        )
        self.setMinimumWidth(30 * self.fontMetrics().horizontalAdvance("m"))

    def budget(self) -> dict[str, Any]:
        """Return the training settings asked for."""
        if self.by_time.isChecked():
            return {"minutes": self.minutes.value()}
        return {"epochs": self.epochs.value()}

    def _about_data(self, studio: Studio, run: Run) -> str:
        source = run.record.data.source
        card = engine.data.CATALOGUE.get(source)
        if card is None:
            return self.tr("Data: {0}.").format(source)
        if card.embedded:
            return self.tr("Data: {0}, which need no file and no network.").format(
                spoken(card.title)
            )
        folder = engine.data.located(source, studio.preferences.data_folder)
        if folder is not None:
            return self.tr("Data: {0}, found in {1}.").format(spoken(card.title), folder)
        folders = engine.data.default_data_dirs(studio.preferences.data_folder)
        absent = (
            self.tr(
                "Data: {0}, which are not on this machine. They are downloaded once if there is a "
                "network; without one, copy {1} into {2} first (File → Preferences names another "
                "folder)."
            )
            if card.files
            else self.tr(
                "Data: {0}, which are not on this machine and cannot be downloaded: copy {1} into "
                "{2} first (File → Preferences names another folder)."
            )
        )
        return absent.format(spoken(card.title), card.wanted, folders[0])
