"""Questions whose answers are what will be done, not yes and no."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


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
