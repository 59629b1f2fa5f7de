"""Weights as large as events, as pictures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QTabBar

from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.dependence.inside.gallery import WeightsGallery
from ar_studio.gui.dependence.inside.view import Found, Picture, Question, View
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.writers import Export, Writer


@dataclass(frozen=True, eq=False)
class Sheet:
    """Weights of one kind: what they are, of what, and as pictures."""

    title: str
    one: str
    gallery: engine.inside.pictures.Gallery
    several: bool  # numbers stand for each dimension


class FiltersView(View):
    """A page for each kind of weights."""

    of_event = False

    def __init__(self) -> None:
        super().__init__()
        self.kinds = called(QTabBar(drawBase=False, expanding=False), self.tr("Which weights"))
        self.kinds.setUsesScrollButtons(False)
        self.kinds.currentChanged.connect(self._show)
        self.line = Line(self.tr("About these weights"))
        self.gallery = WeightsGallery("")
        self._sheets: list[Sheet] = []
        vbox(hbox(self.kinds, (self.line, 1)), (self.gallery, 1), on=self, spacing=6)

    @property
    def title(self) -> str:
        return self.tr("Weights")

    @property
    def about(self) -> str:
        return self.tr(
            "Numbers for each dimension of an event are a picture: the weights of a unit show "
            "what it looks for. What it never sees has no colour."
        )

    def question(self) -> Question:
        return _look

    def show_found(self, found: Found) -> None:
        self._sheets = found.answer
        kept = max(0, self.kinds.currentIndex())
        self.kinds.blockSignals(True)
        while self.kinds.count():
            self.kinds.removeTab(0)
        for sheet in self._sheets:
            self.kinds.addTab(spoken(sheet.title))
        self.kinds.setCurrentIndex(min(kept, len(self._sheets) - 1))
        self.kinds.blockSignals(False)
        self._show()

    def exports(self) -> list[Export]:
        if not self._sheets:
            return []
        return [Export(self.tr("Weights as pictures (PNG)…"), ".png", self._picture)]

    def _picture(self) -> Writer:
        return Picture(self.gallery.to_image())

    def _show(self) -> None:
        if not self._sheets:
            return
        sheet = self._sheets[self.kinds.currentIndex()]
        self.gallery.name_one(spoken(sheet.one))
        self.gallery.show_gallery(sheet.gallery)
        several = self.tr("Those of the last value less those of the first.")
        others = self.tr("No weights: each number is an {0}.").format(spoken(sheet.gallery.number))
        said = others if sheet.gallery.ends is not None else ""
        self.line.setText(several if sheet.several else said)


def _look(model: engine.models.Model, event: engine.torch.Tensor) -> list[Sheet]:
    pictures = engine.inside.pictures
    return [
        Sheet(one.title, one.one, pictures.of_filters(one, model.space), one.weights.shape[1] > 1)
        for one in pictures.filters(model)
    ]
