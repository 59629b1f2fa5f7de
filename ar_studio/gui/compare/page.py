"""A page of the comparison that does work of its own with the models side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ar_studio.gui import engine
from ar_studio.gui.compare.slide import BESIDE, Title
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.kit.chips import ChipText
from ar_studio.gui.kit.layout import hbox, let_go, pane, vbox
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

Said = Sequence[tuple[Run, ChipText]]


class Page(QWidget):
    """Follows the models side by side and has their data; what it does with them is its own."""

    def __init__(self, studio: Studio, state: CompareState) -> None:
        super().__init__()
        self.studio, self.state = studio, state
        self.said: Said = ()
        self.data: dict[Path, engine.data.Dataset] = {}  # of each model, as far as they are read
        studio.run_data.changed.connect(self._look)

    def title(self) -> str:
        """Return what its tab says."""
        raise NotImplementedError

    def tip(self) -> str:
        """Return what the tab's tool tip says."""
        raise NotImplementedError

    def suits(self, run: Run) -> bool:
        """Tell whether a model like that has anything to show here."""
        raise NotImplementedError

    def show_models(self, said: Said) -> None:
        """Show these models, and what is known of them."""
        self.said = said
        folders = {run.folder for run, _ in said}
        self.data = {folder: one for folder, one in self.data.items() if folder in folders}
        self._look()

    def show_controls(self) -> None:
        """Say what can be done now, and why not."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        """Have the data read that the models learnt, one after the other; out of sight it waits."""
        lent = self.studio.run_data
        for run, _ in self.said if self.isVisible() else ():
            if run.folder not in self.data:
                found = lent.of(run)
                if found is None:
                    lent.want(run)
                    break
                self.data[run.folder] = found
        self.show_controls()

    def lacks_data(self) -> str:
        """Return why there is not all that the models learnt yet, or nothing."""
        for run, _ in self.said:
            if run.folder not in self.data:
                if self.studio.run_data.missing(run):
                    text = self.tr("The data of {0} are not on this machine: load them in Sample.")
                    return text.format(run.record.title)
                return self.tr("Reading the data of {0}…").format(run.record.title)
        return ""

    def go(self) -> None:
        """Do what the page is for."""

    def exports(self) -> list[Export]:
        """Return what can be saved of the page."""
        return []


class Columns(QWidget):
    """A column for each model: its letter and name, and below what a page makes of it.

    Parameters
    ----------
    make
        Makes a page's part of a column.
    """

    def __init__(self, make: Callable[[Run, ChipText], QWidget]) -> None:
        super().__init__()
        self._make = make
        self._row: QHBoxLayout = hbox(on=self, spacing=BESIDE)
        self._panes: dict[Path, tuple[ChipText, QWidget]] = {}
        self.parts: dict[Path, QWidget] = {}

    def show_models(self, said: Said) -> None:
        """Show a column for each model; those that stay keep what they show."""
        wanted = {run.folder: (run, text) for run, text in said}
        for folder, (text, old) in list(self._panes.items()):
            if folder not in wanted or wanted[folder][1] != text:
                let_go(old)
                del self._panes[folder], self.parts[folder]
        for place, (folder, (run, text)) in enumerate(wanted.items()):
            if folder not in self._panes:
                self.parts[folder] = self._make(run, text)
                column = pane(vbox(Title(text), (self.parts[folder], 1), spacing=4))
                self._panes[folder] = text, column
            self._row.insertWidget(place, self._panes[folder][1], 1)
