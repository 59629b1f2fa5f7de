"""How likely an event is, in numbers, and beside it what test events have."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import decimal, filled, local
from ar_studio.gui.canvas.yardstick import Yardstick
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.exploring.work import Reading
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Headline, Quiet, hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.records import Score

translate = QCoreApplication.translate
AGREES = 0.1  # standard deviations that are no difference worth a word


class Verdict(QWidget):
    """Says `log p(x)` and bits per dimension, and points at it among the test events."""

    def __init__(self) -> None:
        super().__init__()
        self.number = called(Headline(factor=1.25), self.tr("How likely it is"))
        self.number.setWordWrap(False)
        self.yardstick = Yardstick()
        self.others = Line(self.tr("How likely test data are"))
        self.product = called(Quiet(), self.tr("The product of its factors"))
        beside = vbox(self.yardstick, self.others, spacing=0)
        vbox(hbox(self.number, (beside, 1), spacing=16), self.product, on=self, spacing=4)
        self.score: Score | None = None
        self.product.hide()

    def compare_with(self, score: Score | None) -> None:
        """Say what test events have, where that was measured."""
        self.score = score
        mean, sd = (0.0, 0.0) if score is None else spread(score)
        self.yardstick.set_others(mean, sd)
        self.yardstick.setVisible(sd > 0)

    def show_reading(self, roles: Roles, reading: Reading | None, why: str = "") -> None:
        """Say how likely an event is; without one, why that is not known."""
        found = None if reading is None else reading.found
        total = None if found is None else found.log_prob
        written = "" if found is None else product(roles, found)
        self.number.setText(why or "log p(x) = …" if found is None else local(found.said))
        self.others.setText(self._compared(total))
        if reading is not None and found is None:
            self.number.setText(self.tr("✗ No density"))
            self.others.setText(
                self.tr("No output is a conditional: what surprises here is a reconstruction error")
            )
        self.yardstick.set_value(total)
        self.product.setText(local(written))
        self.product.setVisible(bool(written))

    def _compared(self, total: float | None) -> str:
        if self.score is None:
            return self.tr("Not tested yet: there is nothing to compare it with.")
        mean, sd = spread(self.score)
        said = self.tr("Test data: {0} ± {1} nats (mean ± standard deviation of {2:,})")
        said = filled(said, decimal(mean, 1), decimal(sd, 1), self.score.n)
        if total is None or not sd > 0:
            return said
        away = (total - mean) / sd
        if abs(away) < AGREES:
            return self.tr("{0}; this is in their middle").format(said)
        side = self.tr("more likely") if away > 0 else self.tr("less likely")
        return self.tr("{0}; this is {1} s.d. {2}").format(said, decimal(abs(away), 1), side)


def spread(score: Score) -> tuple[float, float]:
    """Return mean and standard deviation of `log p(x)` of the events that were scored."""
    sd = score.nll_stderr * math.sqrt(score.n)
    return -score.nll_nats, sd if math.isfinite(sd) else 0.0


def product(roles: Roles, found: engine.density.Density) -> str:
    """Return the chain rule with its symbols and its numbers, where factors are few."""
    if roles.space.size > engine.density.MOST_FACTORS:
        return ""
    factors = engine.density.factors(found, roles.columns, roles.words)
    return engine.density.product(factors, found.symbol)
