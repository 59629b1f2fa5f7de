"""The coin: tosses are typed or thrown, and the likelihood of θ follows them."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QSlider, QSpinBox, QWidget

from ar_studio import files
from ar_studio.errors import StudioError
from ar_studio.gui.canvas.curves import CurvePlot
from ar_studio.gui.canvas.numerals import decimal, filled, numeral
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import DecimalBox, called, label_for, push_button
from ar_studio.gui.kit.field import Field
from ar_studio.gui.kit.layout import REST, Quiet, hbox, pane, vbox
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.laboratory.page import Laboratory
from ar_studio.gui.studio.studio import Studio
from ar_studio.laboratory import coin

PARTS = 1000  # of the slider of θ
GRID = np.linspace(0.005, 0.995, 199)
LOG, LOG_REST = np.log(GRID), np.log1p(-GRID)
SMALLEST = -700.0  # the logarithm of a number that is not rounded to 0
EXAMPLE = "1,0,1,1"
COLUMNS = "theta", "each divided by its largest"  # of a file
MOST_SHOWN = 60  # tosses that are written out
TOSSED = 10_000  # at once


class CoinPage(Laboratory):
    """Likelihood, prior and posterior over θ, and what a wrong θ costs."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.tosses = coin.Tosses()
        self._counted = ""  # what was read last, which the tosses are counted of
        self._seed = 0
        self.typed = called(QLineEdit(), self.tr("Tosses"))
        self.field = Field(self.typed, self.tr("1 or H is heads, 0 or T tails"))
        self.heads = push_button(self.tr("Heads"), self.tr("One more toss: heads"), self._add_head)
        self.tails = push_button(self.tr("Tails"), self.tr("One more toss: tails"), self._add_tail)
        self.clear = push_button(self.tr("Clear"), self.tr("Forget all tosses"), self._clear)
        self.count = called(QSpinBox(minimum=1, maximum=TOSSED), self.tr("How many tosses"))
        self.count.setValue(10)
        self.truth = self._decimal(0.6, 1.0, self.tr("The coin's own θ, which tosses follow"))
        self.throw = push_button(
            self.tr("Toss"), self.tr("Toss a coin of that θ so many times"), self._throw
        )
        self.theta = called(
            QSlider(Qt.Orientation.Horizontal), self.tr("θ"), self.tr("A θ that is believed in")
        )
        self.theta.setRange(0, PARTS)
        self.theta.setValue(PARTS // 2)
        self.a = self._decimal(1.0, 100.0, self.tr("a of the prior Beta(a, b); 1 and 1 are flat"))
        self.b = self._decimal(1.0, 100.0, self.tr("b of the prior Beta(a, b); 1 and 1 are flat"))
        self.likelihood = self._plot(self.tr("Likelihood, prior and posterior"))
        self.likelihood.set_axis_labels("θ", self.tr("each divided by its largest"), COLUMNS)
        self.cost = self._plot(self.tr("What a θ costs"))
        self.cost.set_axis_labels("θ", self.tr("nats a toss"))
        self.result = called(QLabel(wordWrap=True), self.tr("What follows"))
        self.reading = called(Quiet(), self.tr("At the θ that is believed in"))
        self._lay_out()
        self.typed.textChanged.connect(self._read)
        for control in (self.a, self.b):
            control.valueChanged.connect(self._show)
        self.theta.valueChanged.connect(self._believe)
        self.typed.setText(EXAMPLE)

    @property
    def title(self) -> str:
        return self.tr("Coin")

    @property
    def about(self) -> str:
        return self.tr(
            "What θ made these tosses likeliest? Type them or toss; the curve is the likelihood "
            "of every θ, and its maximum is the share of heads. Drag θ to see what another one "
            "costs."
        )

    def named(self) -> dict[str, QWidget]:
        return {
            "typed": self.typed,
            "heads": self.heads,
            "tails": self.tails,
            "clear": self.clear,
            "count": self.count,
            "truth": self.truth,
            "toss": self.throw,
            "theta": self.theta,
            "a": self.a,
            "b": self.b,
            "result": self.result,
            "cost": self.cost,
        }

    def share(self) -> dict[str, Any]:
        return {"heads": self.tosses.heads, "tails": self.tosses.tails}

    def take(self, shared: dict[str, Any]) -> None:
        """Count what was tossed, though it was too much to be written out."""
        match shared:
            case {"heads": int() as heads, "tails": int() as tails}:
                known = min(heads, tails) >= 0 and heads + tails <= coin.MOST
                if known and not self.typed.text():
                    self.tosses = coin.Tosses(heads, tails)
                    self._show()

    def exports(self) -> list[Export]:
        return [
            Export(self.tr("Likelihood (SVG)…"), ".svg", partial(self._drawing, self.likelihood)),
            Export(self.tr("Curves (CSV)…"), ".csv", self._table),
        ]

    def _drawing(self, plot: CurvePlot) -> Writer:
        return partial(files.replace, content=plot.to_svg())

    def _table(self) -> Writer:
        return partial(files.replace, content=self.likelihood.to_csv().encode())

    def _decimal(self, value: float, most: float, name: str) -> DecimalBox:
        box = called(DecimalBox(), name, name)
        box.setDecimals(2)
        box.setRange(0.0 if most == 1.0 else 0.1, most)
        box.setSingleStep(0.05 if most == 1.0 else 0.5)
        box.setValue(value)
        return box

    def _plot(self, name: str) -> CurvePlot:
        plot = called(CurvePlot(), name)
        plot.setMinimumHeight(180)
        return plot

    def _lay_out(self) -> None:
        controls = QWidget()
        form = QFormLayout(controls)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(label_for(self.typed, self.tr("&Typed")), self.field)
        form.addRow("", hbox(self.heads, self.tails, self.clear))
        form.addRow(label_for(self.count, self.tr("T&oss")), hbox((self.count, 1), self.throw))
        form.addRow(label_for(self.truth, self.tr("a &coin of θ")), hbox((self.truth, 1), REST))
        form.addRow(label_for(self.theta, self.tr("θ")), self.theta)
        form.addRow(label_for(self.a, self.tr("&Prior Beta")), hbox((self.a, 1), (self.b, 1)))
        follows = vbox(self.result, (self.likelihood, 3), self.reading, (self.cost, 2), spacing=8)
        self.lay_out(controls, pane(follows))

    # What is typed and tossed

    def _read(self, text: str) -> None:
        try:
            self.tosses = coin.Tosses().with_tosses(coin.read(text))
        except StudioError as error:
            self.field.blame(spoken(str(error)))
            return
        self._counted = text
        self.typed.setPlaceholderText(EXAMPLE)
        self.field.blame("")
        self._show()

    def _add_head(self) -> None:
        self._add([1])

    def _add_tail(self) -> None:
        self._add([0])

    def _throw(self) -> None:
        self._seed += 1
        self._add(coin.toss(self.count.value(), self.truth.value(), self._seed))

    def _add(self, tosses: list[int]) -> None:
        """Add tosses to those there are; of many only the counts are kept."""
        self.tosses = self.tosses.with_tosses(tosses)
        many = self.tosses.count > MOST_SHOWN
        written = ",".join(filter(None, [self._counted.strip(" ,"), *map(str, tosses)]))
        self._counted = "" if many else written
        self.field.blame("")
        with QSignalBlocker(self.typed):
            self.typed.setText(self._counted)
        said = filled(self.tr("{0:,} heads and {1:,} tails"), self.tosses.heads, self.tosses.tails)
        self.typed.setPlaceholderText(said if many else EXAMPLE)
        self._show()

    def _clear(self) -> None:
        with QSignalBlocker(self.typed):
            self.typed.clear()
        self._read("")

    # What follows

    def _show(self) -> None:
        """Draw all that follows from the tosses and the prior, whatever θ is believed in."""
        prior, tosses = coin.Prior(self.a.value(), self.b.value()), self.tosses
        after = prior.after(tosses)
        self._curve("likelihood", self.tr("likelihood"), tosses.heads, tosses.tails, 0)
        if (prior.a, prior.b) != (1.0, 1.0):
            self._curve("prior", self.tr("prior"), prior.a - 1, prior.b - 1, 1)
            self._curve("posterior", self.tr("posterior"), after.a - 1, after.b - 1, 2)
        else:
            for key in ("prior", "posterior"):
                self.likelihood.remove_series(key)
        self.result.setText(self._said(after))
        self._show_costs()
        self._believe()

    def _curve(self, key: str, label: str, heads: float, tails: float, style: int) -> None:
        """Draw `θ^heads (1 − θ)^tails`, divided by its largest."""
        log = heads * LOG + tails * LOG_REST
        self.likelihood.set_series(key, label, GRID, np.exp(log - log.max()), style, False)

    def _show_costs(self) -> None:
        """Draw what each θ costs a toss on average."""
        best = self.tosses.best
        if best is None:
            self.cost.clear()
            self.cost.set_references([])
            return
        share = float(best)
        costs = -share * LOG - (1 - share) * LOG_REST
        self.cost.set_series("cost", self.tr("−log L(θ) / N"), GRID, costs, 3, False)
        self.cost.set_references([(self.tr("entropy of θ*"), coin.entropy(share))])

    def _believe(self) -> None:
        """Mark the θ that is believed in, and say what it costs."""
        theta = self.theta.value() / PARTS
        for plot in (self.likelihood, self.cost):
            plot.set_mark(theta)
        self.reading.setText(self._costs(theta))

    def _said(self, after: coin.Prior) -> str:
        tosses = self.tosses
        if tosses.best is None:
            return self.tr("No toss yet: every θ is as likely as any other.")
        best = float(tosses.best)
        said = filled(
            self.tr("{0:,} heads in {1:,} tosses: θ* = {2}/{3} = {4}"),
            tosses.heads,
            tosses.count,
            tosses.heads,
            tosses.count,
            decimal(best, 4),
        )
        log = tosses.log_likelihood(best)
        if log > SMALLEST:
            said += self.tr(", where L(θ*) = {0} and log L(θ*) = {1} nats.").format(
                numeral(math.exp(log), ".4g"), decimal(log, 3)
            )
        else:
            said += self.tr(", where log L(θ*) = {0} nats.").format(decimal(log, 3))
        if (self.a.value(), self.b.value()) != (1.0, 1.0):
            mode = "–" if after.mode is None else decimal(after.mode, 4)
            said += " " + filled(
                self.tr("Posterior Beta({0:g}, {1:g}): mean {2}, mode {3}."),
                after.a,
                after.b,
                decimal(after.mean, 4),
                mode,
            )
        return said

    def _costs(self, theta: float) -> str:
        """Return what a θ costs a toss on average, and what of that it could have been spared."""
        best = self.tosses.best
        if best is None:
            return ""
        share = float(best)
        return self.tr("θ = {0}: −log L / N = {1} nats = entropy {2} + KL(θ* ‖ θ) {3}").format(
            decimal(theta, 3),
            decimal(coin.cross_entropy(share, theta), 4),
            decimal(coin.entropy(share), 4),
            decimal(coin.divergence(share, theta), 4),
        )
