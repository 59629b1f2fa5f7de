"""A set of images as a whole: its mean."""

from __future__ import annotations

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import ColourScale, Pixels
from ar_studio.gui.canvas.events import pictures
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.events.look import Look
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Quiet, vbox


class MeanImage(Look):
    """The mean of the training events; pointing at a pixel reads it off."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas = called(PixelCanvas(), self.tr("Mean image"))
        self.canvas.setMinimumHeight(150)
        self.canvas.hovered.connect(self._read_off)
        self.canvas.left.connect(self._explain)
        self.scale = ColourScale(self.tr("Mean of the training events"), colour_map="grey")
        self.value = Quiet()
        vbox((self.canvas, 1), self.scale, self.value, on=self)
        self._explain()

    @staticmethod
    def work_out(dataset: engine.data.Dataset, seed: int) -> Pixels:
        """Return the mean from 0 to 1, as a picture."""
        space, marginals = dataset.space, dataset.marginals()
        if marginals is None:
            mean = dataset.events("train").mean(0)
        else:
            mean = marginals @ engine.torch.linspace(0, 1, space.levels)
        return pictures(mean.view(1, *space.event_shape).numpy())[0]

    def show_found(self, found: Pixels) -> None:
        self.canvas.set_image(found)

    def _read_off(self, row: int, column: int) -> None:
        image = self.canvas.image()
        if image is not None:
            text = self.tr("Row {0}, column {1}: mean {2:.3f}")
            self.value.setText(text.format(row, column, float(image[row, column].mean())))

    def _explain(self) -> None:
        self.value.setText(
            self.tr("Untrained models start at these marginals; point at a pixel to read it.")
        )
