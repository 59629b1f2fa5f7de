"""A look at a data set: something that is worked out in the background, and then shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ar_studio.gui import engine


class Look(QWidget):
    """Shows something of a data set."""

    @staticmethod
    def work_out(dataset: engine.data.Dataset, seed: int) -> Any:
        """Return what is to be shown; called in a lane's thread."""
        raise NotImplementedError

    def show_found(self, found: Any) -> None:
        """Show what was worked out."""
        raise NotImplementedError
