"""A set of images as a whole: its mean, and how uncertain each pixel is by itself."""

from __future__ import annotations

from typing import NamedTuple

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import ColourScale, Pixels
from ar_studio.gui.canvas.events import pictures
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.events.look import Look
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Quiet, hbox, pane, vbox


class Portrait(NamedTuple):
    """The mean event from 0 to 1, and for each pixel its entropy in nats, `(H, W)`.

    Real numbers have a standard deviation instead; `most` is the largest there can be.
    """

    mean: Pixels
    spread: Pixels
    most: float
    entropy: bool


class ImagePortrait(Look):
    """Mean and entropy of the training events; pointing at a pixel reads both off."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas = self._map(self.tr("Mean image"))
        self.spread = self._map(self.tr("Entropy image"))
        self.mean_scale = ColourScale(self.tr("Mean of training"), colour_map="grey")
        self.spread_scale = ColourScale(self.tr("Entropy, nats"), (0, 1), "magma")
        self.value = Quiet()
        self._entropy = True
        left = pane(vbox((self.canvas, 1), self.mean_scale))
        right = pane(vbox((self.spread, 1), self.spread_scale))
        vbox((pane(hbox((left, 1), (right, 1))), 1), self.value, on=self)
        self._explain()

    @staticmethod
    def work_out(dataset: engine.data.Dataset, seed: int) -> Portrait:
        """Return the mean and the entropies, or deviations, as pictures."""
        space, marginals, torch = dataset.space, dataset.marginals(), engine.torch
        if marginals is None:
            events = dataset.events("train")
            mean, spread, most = events.mean(0), events.std(0), 0.5
        else:
            mean = marginals @ torch.linspace(0, 1, space.levels)
            spread = -torch.xlogy(marginals, marginals).sum(1)
            most = float(torch.tensor(float(space.levels)).log())
        shape = space.event_shape
        whole = spread.view(shape).mean(0)
        return Portrait(
            pictures(mean.view(1, *shape).numpy())[0], whole.numpy(), most, marginals is not None
        )

    def show_found(self, found: Portrait) -> None:
        self._entropy = found.entropy
        title = self.tr("Entropy, nats") if found.entropy else self.tr("Standard deviation")
        self.spread_scale.set_scale(title, (0, round(found.most, 3)), "magma")
        self.canvas.set_image(found.mean)
        self.spread.set_image(found.spread, (0, found.most), "magma")

    def _map(self, name: str) -> PixelCanvas:
        canvas = called(PixelCanvas(), name)
        canvas.setMinimumHeight(130)
        canvas.hovered.connect(self._read_off)
        canvas.left.connect(self._explain)
        return canvas

    def _read_off(self, row: int, column: int) -> None:
        mean, spread = self.canvas.image(), self.spread.image()
        if mean is None or spread is None:
            return
        text = self.tr("Row {0}, column {1}: mean {2:.3f}, entropy {3:.3f} nats")
        if not self._entropy:
            text = self.tr("Row {0}, column {1}: mean {2:.3f}, standard deviation {3:.3f}")
        shown = float(mean[row, column].mean()), float(spread[row, column])
        self.value.setText(filled(text, row + 1, column + 1, *shown))

    def _explain(self) -> None:
        self.value.setText(
            self.tr("Untrained models start at these marginals; point at a pixel to read it.")
        )
