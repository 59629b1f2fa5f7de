"""The timeline: models by year, what each comes from, and a click to its card."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel, QWidget

from ar_studio import files, models
from ar_studio.gui.canvas.diagram import DiagramCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Quiet, pane, vbox
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.laboratory.page import Laboratory
from ar_studio.gui.studio.studio import Studio
from ar_studio.laboratory.timeline import timeline

LINES = 2  # of what is said of the model that is pointed at


class TimelinePage(Laboratory):
    """A row for each year, the oldest on top."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        diagram, self.names = timeline()
        self.canvas = called(DiagramCanvas(), self.tr("Models by year"))
        self.canvas.set_diagram(diagram)
        self.said = called(QLabel(wordWrap=True), self.tr("The model that is pointed at"))
        self.said.setMinimumHeight(LINES * self.said.fontMetrics().lineSpacing())
        self.canvas.pointed.connect(self._tell)
        self.canvas.clicked.connect(self._open)
        vbox(Quiet(self.about), (pane(vbox((self.canvas, 1), self.said)), 1), on=self, spacing=12)

    @property
    def title(self) -> str:
        return self.tr("Timeline")

    @property
    def about(self) -> str:
        return self.tr(
            "The models of the catalogue by the years of their papers, in the colours of their "
            "families. Point at one to see what it comes from and what came of it; a click opens "
            "its card."
        )

    def named(self) -> dict[str, QWidget]:
        return {"plot": self.canvas, "said": self.said}

    def exports(self) -> list[Export]:
        return [Export(self.tr("Timeline (SVG)…"), ".svg", self._svg)]

    def _svg(self) -> Writer:
        return partial(files.replace, content=self.canvas.svg().encode())

    def _tell(self, node: int) -> None:
        entry = models.entry(self.names[node]) if node >= 0 else None
        card = None if entry is None else entry.card
        words = card and f"{spoken(card.title)} ({card.year}): {spoken(card.idea)}"
        self.said.setText(words or "")

    def _open(self, node: int) -> None:
        """Show a model's card, where the next training is designed."""
        if not self.studio.engine_loaded:
            self.studio.notice(self.tr("The engine is still loading."))
            return
        self.studio.model.choose(self.names[node])
        self.studio.ask("design")
