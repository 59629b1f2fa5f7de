"""The event in hand among the known ones: its picture, its log p(x), its rank p-value."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.events import pictures
from ar_studio.gui.canvas.numerals import decimal, local
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.layout import REST, Headline, Quiet, hbox, vbox
from ar_studio.runs import Run

SIDE = 124  # pixels of the picture


class Picture(ImageSheet):
    """Shows the event in hand, if it is a picture."""

    def __init__(self) -> None:
        super().__init__()
        self.setToolTip("")
        self.setFixedSize(SIDE, SIDE)

    def show_event(self, run: Run | None, event: Pixels | None) -> None:
        """Show an event of a run."""
        space = None if run is None else run.record.model.space
        shown = np.zeros((0, 1, 1))
        if space is not None and event is not None and space.kind.pictured:
            shown = pictures(event[None])
        self.setVisible(space is not None and space.kind.pictured)
        self.set_images(shown, levels=(0, space.values.top if space else 1))


class InHand(QWidget):
    """Shows the event in hand and says how it ranks; `explore` is asked for."""

    explore = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture = called(Picture(), self.tr("The image in hand"))
        self.number = called(Headline(factor=1.1), self.tr("How likely it is"))
        self.rank = called(Quiet(), self.tr("How it ranks"))
        self.button = push_button(
            self.tr("Explore this event"),
            self.tr("See in Explore which of its dimensions surprise the model"),
            self.explore,
        )
        button = self.button, Qt.AlignmentFlag.AlignLeft
        words = vbox(self.number, self.rank, 4, button, REST, spacing=4)
        hbox((self.picture, Qt.AlignmentFlag.AlignTop), (words, 1), on=self, spacing=12)

    def show_event(self, run: Run | None, event: Pixels | None) -> None:
        """Show the picture of an event, if it is one."""
        self.picture.show_event(run, event)
        self.button.setEnabled(event is not None)

    def show_rank(
        self, run: Run | None, log_prob: float | None, p_value: float | None, why: str, problem: str
    ) -> None:
        """Say how likely it is, and how it ranks; or why that is not known, or not yet."""
        if run is None or log_prob is None:
            self.number.setText("log p(x) = " + ("?" if problem else "…"))
        else:
            figure = engine.models.figure(run.record.model.name, -log_prob).negated
            relation = "" if figure.sign else "= "
            self.number.setText(f"log p(x) {relation}{local(figure.quantity)}")
        if p_value is None or run is None or log_prob is None:
            self.rank.setText(f"⚠ {problem}" if problem else why)
            return
        many = run.record.model.space.kind.many
        said = self.tr(
            "p-value {0}: so large a share of {1} that the model never learnt is as unlikely."
        )
        self.rank.setText(said.format(decimal(p_value, 3), spoken(many)))
