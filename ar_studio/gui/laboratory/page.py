"""What a laboratory is: a page of controls beside what follows from them."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ar_studio import files
from ar_studio.gui.canvas.curves import CurvePlot
from ar_studio.gui.kit.layout import Columns, Quiet, pane, vbox
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.studio.studio import Studio


class Laboratory(QWidget):
    """One laboratory; `lay_out` puts its controls at the left and the rest at the right."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio

    @property
    def title(self) -> str:
        """What it is called."""
        raise NotImplementedError

    @property
    def about(self) -> str:
        """What there is to try, in a sentence or two."""
        raise NotImplementedError

    def named(self) -> dict[str, QWidget]:
        """Return the controls that lessons speak of."""
        return {}

    def share(self) -> dict[str, Any]:
        """Return what its controls do not tell, as JSON holds it."""
        return {}

    def take(self, shared: dict[str, Any]) -> None:
        """Be as it was; what no longer fits is left as it is."""

    def exports(self) -> list[Export]:
        """Return what can be saved of it."""
        return []

    def plot_exports(self, plot: CurvePlot) -> list[Export]:
        """Return a plot as a drawing, and its curves as a table."""
        return [
            Export(
                self.tr("Plot (SVG)…"),
                ".svg",
                lambda: partial(files.replace, content=plot.to_svg()),
            ),
            Export(
                self.tr("Curves (CSV)…"),
                ".csv",
                lambda: partial(files.replace, content=plot.to_csv().encode()),
            ),
        ]

    def lay_out(self, controls: QWidget, follows: QWidget) -> None:
        """Put controls beside what follows from them, below what it is about."""
        controls.setMaximumWidth(34 * self.fontMetrics().horizontalAdvance("M"))
        beside = Columns(pane(vbox(controls, (None, 1))), follows, (2, 5))
        vbox(Quiet(self.about), (beside, 1), on=self, spacing=12)
