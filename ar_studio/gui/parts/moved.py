"""Asking where the data of a run are now, which no longer are where it found them."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ar_studio import places
from ar_studio.gui.studio.studio import Deed, Studio
from ar_studio.runs import Run


def offer(over: QWidget, studio: Studio, run: Run) -> None:
    """Say that the data of a run are gone, with a button to say where they are."""
    translate = QCoreApplication.translate
    said = translate("moved", "The data of {0} are gone: there is nothing at {1}.")
    deed = Deed(
        translate("moved", "Say where they are…"),
        translate(
            "moved", "Name the place that the data have moved to; they are told by what they hold"
        ),
        lambda: ask(over, studio, run),
    )
    studio.notice(said.format(run.record.title, run.record.data.source), deed, stays=True)


def ask(over: QWidget, studio: Studio, run: Run) -> None:
    """Ask for the folder or file that the data of a run are in now."""
    translate, name = QCoreApplication.translate, PureWindowsPath(run.record.data.source).name
    title, start = translate("moved", "Where is {0}?").format(name), str(places.dialog_folder())
    ending = PureWindowsPath(name).suffix
    if ending or "ubyte" in name:
        kinds = translate("moved", "Files of this kind ({0})").format(f"*{ending}")
        every = translate("moved", "All files (*)")
        path, _ = QFileDialog.getOpenFileName(over, title, start, f"{kinds};;{every}")
    else:
        path = QFileDialog.getExistingDirectory(over, title, start)
    if path:
        studio.run_data.find(run, str(Path(path)))
