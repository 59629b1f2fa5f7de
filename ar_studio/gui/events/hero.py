"""What shows how one event comes about: the same few verbs, whatever the event is."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ar_studio.cards import Likelihood
from ar_studio.figures import Figure
from ar_studio.gui.canvas.accumulation import AccumulationPlot
from ar_studio.gui.canvas.numerals import local
from ar_studio.gui.events.conditional import ConditionalView
from ar_studio.gui.kit.controls import bold
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.recording import Recording
from ar_studio.spaces import EventSpace

SURPRISING = 1.6  # hardly any sample has an NLL of so many times the mean


class Hero(QWidget):
    """Shows a recording at a position, and what the next value is drawn from.

    Attributes
    ----------
    share
        How many fifths of the height it takes; the samples have the others. What is read at a
        glance leaves the room to what many have in common.
    sum, sum_label, sum_title
        The sum of the logarithms of what was drawn, as a curve and in words.
    chosen
        What if it were another value? Carries the dimension and the value.
    """

    chosen = Signal(int, float)
    share: ClassVar[int] = 2

    def __init__(self) -> None:
        super().__init__()
        self._likelihood: Likelihood = "exact"
        self._told: int | None = None  # the dimension whose conditional is in sight
        self.sum = AccumulationPlot()
        self.sum_label = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        # Two lines have their room from the start: nothing moves when the numbers grow.
        self.sum_label.setMinimumHeight(2 * self.sum_label.fontMetrics().lineSpacing())
        self.sum_title = heading("")
        Hero.tell(self, "exact")

    def tell(self, likelihood: Likelihood) -> None:
        """Call what is shown by its name: not every model draws from p(x_i | x_<i)."""
        self._likelihood = likelihood
        title = _sum_title(likelihood)
        self.sum_title.setText(title)
        self.sum_label.setAccessibleName(title)
        self.sum.set_meaning(likelihood)

    def expect(self, nats: float | None) -> None:
        """Give the sum an axis that suits a model by the NLL it has, for all of its samples."""
        self.sum.expect(-SURPRISING * max(0.0, nats or 0.0))

    def clear(self) -> None:
        """Show that nothing is drawn yet."""
        raise NotImplementedError

    def show_position(self, recording: Recording, index: int, position: int) -> None:
        """Show sample `index` at a position: so many dimensions drawn, or passes made."""
        raise NotImplementedError

    def _tell_sum(self, recording: Recording, index: int, position: int, space: EventSpace) -> None:
        """Show the sum so far of a sample, and what it is worth in bits where it is exact."""
        terms = recording.log_prob[: recording.known, index].astype(np.float64)
        self.sum.set_curve(np.append(0.0, np.cumsum(terms)), position, recording.size)
        nats, extra = self.sum.value(), space.values.extra_bits
        text = local(f"<b>{Figure(nats).number}</b> nats")
        if position and self._likelihood == "exact" and extra is not None:
            bits = -nats / (position * math.log(2)) + extra
            figure = Figure(bits, unit="bits", each=space.kind.each)
            text += local(f" · <b>{figure.number}</b> {figure.units}")
        self.sum_label.setText(text)

    def give(self, given: Given | None) -> None:
        """Show what the sample is given, where events of the kind can be given anything."""

    def show_before(self, event: NDArray[Any] | None, name: str = "") -> None:
        """Show beside what is drawn the event that it branched off from, and what it is called.

        None for what is no branch.
        """
        raise NotImplementedError

    def say_what_to_do(self, first: str) -> None:
        """Say what is to be done before an event can be drawn, if anything."""

    def _offer(self, conditional: ConditionalView) -> None:
        """Let another value be chosen from a conditional."""
        conditional.offer(
            self.tr(
                "How likely each value was, given those before it. What if it were another? Click "
                "it (or go there with\nthe arrow keys and press Enter): all that comes later is "
                "drawn again, from the noise of before, as a branch."
            )
        )
        conditional.chosen.connect(self._choose_value)

    def _choose_value(self, value: float) -> None:
        if self._told is not None:
            self.chosen.emit(self._told, value)


def heading(text: str) -> QLabel:
    """Return a label that stands above a part of what is shown."""
    return bold(QLabel(text))


def _sum_title(likelihood: Likelihood) -> str:
    """Return what the sum of the logarithms of what was drawn is called."""
    translate = QCoreApplication.translate
    return {
        "exact": translate("sampling", "Log-likelihood so far"),
        "none": translate("sampling", "Log of outputs so far"),
    }.get(likelihood, translate("sampling", "log p(x | h) so far"))
