"""The drawers: panels beside the workspaces, of which one at most is open."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ar_studio.gui.parts.panel import Panel


class Drawers(QWidget):
    """Holds the panels; only as tall as the one in front."""

    def __init__(self) -> None:
        super().__init__()
        self._panels: list[Panel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def add(self, panel: Panel) -> None:
        """Add a panel behind the others."""
        self._panels.append(panel)
        self._column.addWidget(panel)
        panel.setVisible(len(self._panels) == 1)

    def turn_to(self, panel: Panel) -> None:
        """Bring a panel to the front."""
        for other in self._panels:
            other.setVisible(other is panel)
