"""A sheet of weights as pictures in one scale; the one that is chosen is seen large."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import ColourMap, ColourScale, Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.kit.controls import called, label_for, offer
from ar_studio.gui.kit.layout import Quiet, hbox, pane, scrolled, split, vbox

MOST = 1024  # pictures on a sheet
NUMBERS = ("as", "norm", "use")


class WeightsGallery(QWidget):
    """Pictures of numbers; `chosen` is seen large.

    Those around 0 are blue below and yellow above, others grey.
    """

    chosen = Signal(int)

    def __init__(self, one: str) -> None:
        super().__init__()
        self._one = one
        self._gallery: engine.inside.pictures.Gallery | None = None
        self._order = np.zeros(0, np.int64)
        self.by = called(QComboBox(), self.tr("Sorted by"), self.tr("Which come first"))
        self.by.activated.connect(self._fill)
        self.count = Quiet()
        self.sheet = called(ImageSheet(), self.tr("Weights as pictures"))
        self.sheet.selected.connect(self._enlarge)
        self.large = called(PixelCanvas(), self.tr("The chosen weights, large"))
        self.large.set_placeholder(self.tr("Click a picture to see it large."))
        self.large.setMinimumSize(160, 160)
        self.large.hovered.connect(self._read)
        self.told, self.number = Quiet(), Quiet()
        self.scale = ColourScale(self.tr("Weight"), (-1, 1), "difference")
        self._lay_out()

    def _lay_out(self) -> None:
        left = pane(
            vbox(
                hbox(label_for(self.by, self.tr("Sorted &by")), self.by, (self.count, 1)),
                (scrolled(self.sheet), 1),
            )
        )
        right = pane(vbox(self.told, (self.large, 1), self.number, self.scale))
        vbox((split(Qt.Orientation.Horizontal, (left, 700), (right, 400)), 1), on=self)

    def show_gallery(self, gallery: engine.inside.pictures.Gallery) -> None:
        """Show pictures `(F, H, W)`."""
        self._gallery = gallery
        ways = [(self.tr("number"), "number"), (self.tr("norm, largest first"), "norm")]
        if gallery.use is not None:
            ways.append((self.tr("use by the outputs, most first"), "use"))
        before = self.by.currentData()
        wanted = before if before in [value for _, value in ways] else "norm"
        offer(self.by, ways, wanted)
        ends = gallery.ends or _ends(gallery.scale)
        self.scale.set_scale(spoken(gallery.number).capitalize(), ends, _painted(gallery)[1])
        self._fill()

    def to_image(self) -> QImage:
        """Return the sheet as a picture."""
        return self.sheet.to_image(max(1, 56 // max(1, self._height())))

    def _height(self) -> int:
        return 1 if self._gallery is None else self._gallery.pictures.shape[1]

    def _fill(self) -> None:
        gallery = self._gallery
        assert gallery is not None
        by = {"norm": gallery.norm, "use": gallery.use}.get(self.by.currentData())
        every = np.arange(len(gallery.pictures))
        self._order = every if by is None else np.argsort(-by.numpy(), kind="stable")
        shown = self._order[:MOST]
        left_out = len(every) - len(shown)
        said = (
            self.tr("{0:,} of {1:,}, in one scale") if left_out else self.tr("{0:,}, in one scale")
        )
        self.count.setText(filled(said, len(shown), len(every)))
        with QSignalBlocker(self.sheet):
            self.sheet.select(-1)
        self.sheet.set_images(gallery.pictures.numpy()[shown], None, *_painted(gallery))
        self.sheet.select(0)

    def _enlarge(self, place: int) -> None:
        if self._gallery is None or place < 0:
            return
        number = int(self._order[place])
        picture: Pixels = self._gallery.pictures[number].numpy()
        self.large.set_image(picture, *_painted(self._gallery))
        said = filled(
            self.tr("{0} {1:,}: norm {2:.3g}, from {3:.3g} to {4:.3g}"),
            self._one,
            number + 1,
            float(self._gallery.norm[number]),
            picture.min(),
            picture.max(),
        )
        if self._gallery.use is not None:
            said += filled(self.tr("; use {0:.3g}"), float(self._gallery.use[number]))
        self.told.setText(said.replace("-", "−"))
        said = self.tr("Point at a pixel to read its {0}.")
        self.number.setText(said.format(spoken(self._gallery.number)))
        self.chosen.emit(number)

    def name_one(self, one: str) -> None:
        """Say what each picture is of."""
        self._one = one[:1].upper() + one[1:]

    def _read(self, row: int, column: int) -> None:
        shown = self.large.image()
        if shown is not None and self._gallery is not None:
            signed = self.tr("Row {0}, column {1}: {2:+.4f}")
            said = signed if self._gallery.ends is None else signed.replace("+", "")
            value = float(shown[row, column])
            self.number.setText(filled(said, row + 1, column + 1, value).replace("-", "−"))


def _painted(
    gallery: engine.inside.pictures.Gallery,
) -> tuple[tuple[float, float], ColourMap]:
    """Return the ends and the colours of a gallery's scale."""
    if gallery.ends is not None:
        return gallery.ends, "grey"
    return (-gallery.scale, gallery.scale), "difference"


def _ends(scale: float) -> tuple[float, float]:
    """Return the ends of a scale with two digits, as they are written."""
    rounded = float(f"{scale:.2g}")
    return -rounded, rounded
