"""Questions whose answers are what will be done, not yes and no."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

translate = QCoreApplication.translate


def agreed(over: QWidget | None, title: str, question: str, act: str, keep: str) -> bool:
    """Ask whether to do what `act` says, which cannot be undone; Escape and Enter `keep`."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=over)
    box.setTextFormat(Qt.TextFormat.PlainText)  # names come from anybody
    does = box.addButton(act, QMessageBox.ButtonRole.DestructiveRole)
    keeps = box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keeps)
    box.setEscapeButton(keeps)
    box.exec()
    return box.clickedButton() is does


def where(over: QWidget, title: str, start: Path, kinds: str = "") -> Path | None:
    """Ask for a file that ends as `start` does, and whether it may be replaced; None if not.

    The dialog asks only about the name that was typed, which may lack its ending.
    """
    ending = start.suffix
    chosen, _ = QFileDialog.getSaveFileName(over, title, str(start), kinds or f"*{ending}")
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() == ending:
        return path
    path = path.with_name(path.name + ending)
    there = translate("asking", "{0} is there already.").format(path)
    replace, keep = translate("asking", "Replace it"), translate("asking", "Keep it")
    free = not os.path.exists(path)
    return path if free or agreed(over, title, there, replace, keep) else None
