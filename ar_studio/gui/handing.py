"""A panel's state to hand out: what of it goes into one file."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QWidget

from ar_studio import files, places
from ar_studio.gui.canvas.numerals import memory
from ar_studio.gui.kit import ask
from ar_studio.gui.kit.controls import called, label_for
from ar_studio.gui.kit.layout import Quiet, hbox, vbox
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.studio.studio import Studio

SMALL = 8 * 2**20  # bytes of weights that go along unless somebody says no
WEIGHTS = "weights.safetensors"


class SavePanel(QDialog):
    """Asks which panel is saved, and whether its runs go along."""

    def __init__(
        self, over: QWidget, studio: Studio, panels: Mapping[str, Panel], front: str
    ) -> None:
        super().__init__(over)
        self.studio = studio
        self.setWindowTitle(self.tr("Save this panel"))
        self.panel = called(QComboBox(), self.tr("Panel"), self.tr("Whose state is saved"))
        for name, panel in panels.items():
            self.panel.addItem(panel.title, name)
        self.panel.setCurrentIndex(self.panel.findData(front))
        self.said = Quiet()
        self.whole = QCheckBox(self.tr("With its &runs"))
        self.runs = Quiet()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(self.tr("&Save as…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("primary", True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.said.setText(
            self.tr(
                "One file shows somebody else this page as it is: settings, seed, image and mask, "
                "where it was looked at. It opens by a double click, or dropped on the window; "
                "what they had there comes back by one click."
            )
        )
        row = hbox(label_for(self.panel, self.tr("&Panel")), (self.panel, 1))
        parts = row, self.said, self.whole, self.runs, 8, buttons
        vbox(*parts, on=self, margins=16)
        self.setMinimumWidth(30 * self.fontMetrics().horizontalAdvance("M"))
        self.panel.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def name(self) -> str:
        """The panel that is saved."""
        return self.panel.currentData()

    def _show(self) -> None:
        """Say which runs are meant, and what they would weigh."""
        session = self.studio.session.of_panel(self.name)
        own = list(self.studio.session.own_runs(session).values())
        shipped = [run for run in session.runs() if run.startswith("gallery/")]
        size = sum((run.folder / WEIGHTS).stat().st_size for run in own)
        self.whole.setVisible(bool(own))
        self.whole.setChecked(bool(own) and size <= SMALL)
        titles = ", ".join(run.record.title for run in own)
        said = []
        if own:
            words = self.tr("{0}, {1}; without it the file opens where that run is already.")
            said.append(words.format(titles, memory(size)))
        if shipped:
            names = ", ".join(name.removeprefix("gallery/") for name in shipped)
            said.append(self.tr("{0} comes with the program.").format(names))
        self.runs.setText(" ".join(said) or self.tr("No run belongs to it."))

    def accept(self) -> None:
        start = places.dialog_folder() / f"{self.name}{files.RUN}"
        kinds = self.tr("Panels (*{0})").format(files.RUN)
        target = ask.where(self, self.windowTitle(), start, kinds)
        if target is not None:
            self.studio.session.save_panel(self.name, target, self.whole.isChecked())
            super().accept()
