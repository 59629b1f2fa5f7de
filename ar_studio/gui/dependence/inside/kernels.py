"""Kernels of convolutions: which taps masks cut, and the weights of those that are left."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.dependence.inside.gallery import WeightsGallery
from ar_studio.gui.dependence.inside.view import Found, Picture, Question, View
from ar_studio.gui.kit.controls import called, label_for, offer
from ar_studio.gui.kit.layout import Quiet, hbox, pane, split, vbox
from ar_studio.gui.kit.writers import Export, Writer

COLOURS = ("R", "G", "B")
CUT, CENTRE_CUT = (70, 74, 80), (120, 60, 20)
GREY, CENTRE = (236, 236, 236), (230, 159, 0)
SEEN = ((240, 130, 120), (130, 205, 130), (130, 165, 245))  # of red, green and blue maps


@dataclass(frozen=True, eq=False)
class Taps:
    """A kernel: its title, its mask's kind, what groups see of groups, and its weights."""

    title: str
    kind: str
    taps: Pixels
    gallery: engine.inside.pictures.Gallery


class KernelsView(View):
    """One kernel at a time: its mask at the left, its weights at the right."""

    of_event = False

    def __init__(self) -> None:
        super().__init__()
        self.which = called(QComboBox(), self.tr("Convolution"), self.tr("Which convolution"))
        self.which.activated.connect(self._show)
        self.told = Quiet()
        self.taps = called(ImageSheet(), self.tr("What the mask lets through"))
        self.gallery = WeightsGallery(self.tr("Map"))
        self._kernels: list[Taps] = []
        row = hbox(label_for(self.which, self.tr("Convol&ution")), self.which, (self.told, 1))
        legend = Quiet(
            self.tr("Dark: cut. Light: seen. Orange: the pixel itself, brown if it is cut.")
        )
        left = pane(vbox((self.taps, 1), legend))
        body = split(Qt.Orientation.Horizontal, (left, 360), (self.gallery, 800))
        vbox(row, (body, 1), on=self, spacing=6)

    @property
    def title(self) -> str:
        return self.tr("Kernels")

    @property
    def about(self) -> str:
        return self.tr(
            "A kernel that is masked, or shifted, sees the pixels above and to the left alone: "
            "mask A hides the pixel itself, mask B shows it. Red comes before green before blue."
        )

    def question(self) -> Question:
        return _look

    def show_found(self, found: Found) -> None:
        self._kernels = found.answer
        titles = [(_titled(one), number) for number, one in enumerate(self._kernels)]
        offer(self.which, titles, self.which.currentData())
        self._show()

    def exports(self) -> list[Export]:
        if not self._kernels:
            return []
        return [
            Export(self.tr("Kernel masks (PNG)…"), ".png", self._masks),
            Export(self.tr("Kernels as pictures (PNG)…"), ".png", self._pictures),
        ]

    def _masks(self) -> Writer:
        return Picture(self.taps.to_image(24))

    def _pictures(self) -> Writer:
        return Picture(self.gallery.to_image())

    def _show(self) -> None:
        if not self._kernels:
            return
        kernel = self._kernels[self.which.currentIndex()]
        groups = len(kernel.taps)
        images = painted(kernel.taps)
        captions = None
        if groups > 1:
            pairs = [(g, o) for g in range(groups) for o in range(groups)]
            captions = [self.tr("{0} sees {1}").format(_group(g), _group(o)) for g, o in pairs]
        self.taps.set_images(images, captions, columns=groups)
        open_ = float(kernel.taps.mean())
        size = kernel.taps.shape[-1]
        said = filled(self.tr("{0} × {0} taps, {1:.0%} of them seen"), size, open_)
        self.told.setText(said)
        self.gallery.show_gallery(kernel.gallery)


def painted(taps: Pixels) -> Pixels:
    """Return what groups see of groups, `(G, G, k, k)`, as RGB `(G·G, k, k, 3)` from 0 to 1."""
    groups, size = len(taps), taps.shape[-1]
    images = np.empty((groups, groups, size, size, 3), np.float32)
    for other in range(groups):
        seen = SEEN[other % len(SEEN)] if groups > 1 else GREY
        share = taps[:, other, ..., None]
        images[:, other] = share * np.array(seen) + (1 - share) * np.array(CUT)
        middle = taps[:, other, size // 2, size // 2, None]
        centre = middle * np.array(CENTRE) + (1 - middle) * np.array(CENTRE_CUT)
        images[:, other, size // 2, size // 2] = centre
    return images.reshape(-1, size, size, 3) / 255


def _titled(kernel: Taps) -> str:
    said = QCoreApplication.translate("KernelsView", "{0}, mask {1}")
    return said.format(spoken(kernel.title), kernel.kind) if kernel.kind else spoken(kernel.title)


def _group(number: int) -> str:
    return COLOURS[number] if number < len(COLOURS) else str(number + 1)


def _look(model: engine.models.Model, event: engine.torch.Tensor) -> list[Taps]:
    pictures = engine.inside.pictures
    return [
        Taps(one.title, one.kind, pictures.taps(one).numpy(), pictures.of_kernel(one))
        for one in pictures.kernels(model)
    ]
