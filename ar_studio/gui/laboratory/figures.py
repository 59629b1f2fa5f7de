"""Figures: drawings of mechanism, to be pointed at and changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from ar_studio import files
from ar_studio.diagrams import Diagram
from ar_studio.gui.canvas.diagram import DiagramCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called, label_for, offer, push_button
from ar_studio.gui.kit.layout import REST, hbox, pane, vbox
from ar_studio.gui.kit.slider import NumberSlider
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.laboratory.page import Laboratory
from ar_studio.gui.studio.studio import Studio
from ar_studio.laboratory import drawings

LENGTH = 16  # places of a convolution


class FiguresPage(Laboratory):
    """One drawing at a time, what it can be set to, and what is said of what is pointed at."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._seed = 0
        self.which = called(QComboBox(), self.tr("Figure"), self.tr("What is drawn"))
        offer(
            self.which,
            [
                (self.tr("Dilated convolutions (WaveNet)"), "dilated"),
                (self.tr("Causal convolutions"), "causal"),
                (self.tr("From autoencoder to MADE"), "made"),
                (self.tr("LSTM cell"), "lstm"),
                (self.tr("Layers of PixelCNN and PixelRNN"), "pixelrnn"),
                (self.tr("Encoder and decoder (transformer)"), "transformer"),
            ],
        )
        self.layers = self._number(1, 6, 4, self.tr("Layers"), self.tr("Layers, or blocks"))
        self.kernel = self._number(2, 4, 2, self.tr("Kernel"), self.tr("Taps of a convolution"))
        self.step = self._number(
            1, drawings.MADE_STEPS, 1, self.tr("Step"), self.tr("From the autoencoder to MADE")
        )
        self.inputs = self._number(2, 10, 4, self.tr("Inputs D"), self.tr("How many dimensions"))
        self.again = push_button(
            self.tr("Other numbers"), self.tr("Draw ordering and numbers again"), self._draw_again
        )
        self.canvas = called(DiagramCanvas(), self.tr("Figure"))
        self.canvas.pointed.connect(self._tell)
        self.said = called(QLabel(wordWrap=True), self.tr("What is seen"))
        self._lay_out()
        self.which.currentIndexChanged.connect(self._show)
        for number in (self.layers, self.kernel, self.step, self.inputs):
            number.changed.connect(self._show)
        self._show()

    @property
    def title(self) -> str:
        return self.tr("Figures")

    @property
    def about(self) -> str:
        return self.tr(
            "How conditionals are computed, drawn: point at anything, or walk by the arrow keys, "
            "to light what leads to it and what it leads to."
        )

    def named(self) -> dict[str, QWidget]:
        return {
            "which": self.which,
            "layers": self.layers.slider,
            "kernel": self.kernel.slider,
            "step": self.step.slider,
            "size": self.inputs.slider,
            "again": self.again,
            "figure": self.canvas,
        }

    def exports(self) -> list[Export]:
        return [Export(self.tr("Figure (SVG)…"), ".svg", self._svg)]

    def _svg(self) -> Writer:
        return partial(files.replace, content=self.canvas.svg().encode())

    def _number(self, low: int, high: int, value: int, title: str, tip: str) -> NumberSlider:
        slider = NumberSlider(low, high)
        slider.name(title, tip)
        slider.set_value(value)
        return slider

    def _lay_out(self) -> None:
        controls = QWidget()
        self.form = QFormLayout(controls)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.addRow(label_for(self.which, self.tr("F&igure")), self.which)
        self.form.addRow(label_for(self.layers.slider, self.tr("&Layers")), self.layers)
        self.form.addRow(label_for(self.kernel.slider, self.tr("&Kernel")), self.kernel)
        self.form.addRow(label_for(self.step.slider, self.tr("&Step")), self.step)
        self.form.addRow(label_for(self.inputs.slider, self.tr("Inputs &D")), self.inputs)
        self.form.addRow(hbox(self.again, REST))
        self.lay_out(controls, pane(vbox((self.canvas, 1), self.said, spacing=8)))

    def _draw_again(self) -> None:
        self._seed += 1
        self._show()

    def _show(self) -> None:
        which = self.which.currentData()
        convolves, masks = which in ("dilated", "causal"), which == "made"
        for number, shown in (
            (self.layers, convolves or which == "transformer"),
            (self.kernel, convolves),
            (self.step, masks),
            (self.inputs, masks),
        ):
            self.form.setRowVisible(number, shown)
        self.again.setVisible(masks)
        self.canvas.set_diagram(self._diagram(which))
        self._tell(-1)

    def _diagram(self, which: str) -> Diagram:
        layers = self.layers.value()
        if which == "lstm":
            return drawings.lstm()
        if which == "pixelrnn":
            return drawings.pixelrnn()
        if which == "transformer":
            return drawings.transformer(layers)
        if which == "made":
            size = self.inputs.value()
            return drawings.made(size, size + 1, self.step.value(), self._seed)
        return drawings.convolutions(LENGTH, layers, self.kernel.value(), which == "dilated")

    def _tell(self, node: int) -> None:
        diagram = self.canvas.diagram()
        if node >= 0 and diagram is not None:
            told = spoken(diagram.tell(node))
            self.said.setText(told[:1].upper() + told[1:])
            return
        which = self.which.currentData()
        if which in ("dilated", "causal"):
            seen = drawings.field(
                LENGTH, self.layers.value(), self.kernel.value(), which == "dilated"
            )
            said = self.tr("The last output sees {0} of {1} inputs, its own left out by a shift.")
            self.said.setText(said.format(seen, LENGTH))
        else:
            title = spoken(diagram.title) if diagram is not None else ""
            self.said.setText(self.tr("{0}. Point at a part to read what it is.").format(title))
