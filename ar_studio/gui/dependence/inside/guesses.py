"""The guesses of what is missing, one refined from the other."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSignalBlocker

from ar_studio.figures import raised
from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import ColourScale
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.dependence.inside.view import Found, Picture, Question, View
from ar_studio.gui.kit.controls import called, label_for
from ar_studio.gui.kit.layout import hbox, vbox
from ar_studio.gui.kit.slider import paired
from ar_studio.gui.kit.writers import Export


class GuessesView(View):
    """A map for each guess, under as much of the event as one likes to show."""

    def __init__(self) -> None:
        super().__init__()
        self._seen = -1  # of the ordering; nothing asked for yet
        self.slider, self.place = paired(0, 1)
        tip = self.tr("How many dimensions are known, the first ones of the ordering")
        called(self.slider, self.tr("Known, slider"), tip)
        called(self.place, self.tr("Known"), tip)
        self.place.valueChanged.connect(self._move)
        self.sheet = called(ImageSheet(), self.tr("Guess after guess"))
        self.sheet.setToolTip(
            self.tr("x̂ of what is missing, and what is known as it is; each guess is fed back")
        )
        self.scale = ColourScale(self.tr("Expected value"))
        top = hbox(label_for(self.place, self.tr("&Known")), (self.slider, 1), self.place)
        vbox(top, (self.sheet, 1), self.scale, on=self, spacing=6)

    @property
    def title(self) -> str:
        return self.tr("Guesses")

    @property
    def about(self) -> str:
        return self.tr(
            "It begins with the mean of the training data for all that is missing, guesses it, and "
            "refines the guess k times; the last one is its prediction."
        )

    def question(self) -> Question:
        seen = self._seen

        def guess(model: engine.models.Model, event: engine.torch.Tensor) -> tuple[int, object]:
            known = model.space.size // 2 if seen < 0 else min(seen, model.space.size)
            found = engine.inside.guessing.guesses(model, event, known)
            return known, engine.inside.pictures.laid_out(found, model.space).numpy()

        return guess

    def show_found(self, found: Found) -> None:
        self._seen, maps = found.answer
        with QSignalBlocker(self.place), QSignalBlocker(self.slider):
            for control in (self.place, self.slider):
                control.setRange(0, found.space.size)
                control.setValue(self._seen)
        names = [self.tr("v⁰, the mean"), *(f"v{raised(t)}" for t in range(1, len(maps)))]
        self.sheet.set_images(np.asarray(maps), names, (0, 1), "cividis")
        self.scale.set_scale(self.tr("Expected value"), (0, 1), "cividis")

    def exports(self) -> list[Export]:
        title = self.tr("Guess after guess (PNG)…")
        return [Export(title, ".png", lambda: Picture(self.sheet.to_image(8)))]

    def _move(self, seen: int) -> None:
        self._seen = seen
        self.asked.emit()
