"""Maximum likelihood: a family comes as near to a known distribution as it can, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ar_studio.gui.canvas.curves import CurvePlot
from ar_studio.gui.canvas.numerals import decimal, filled, numeral
from ar_studio.gui.kit.controls import DecimalBox, called, label_for, offer, push_button
from ar_studio.gui.kit.layout import REST, Columns, hbox, pane, vbox
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.laboratory.climbing import Climbing
from ar_studio.gui.laboratory.pictures import ICON, four_pixels
from ar_studio.gui.studio.studio import Studio
from ar_studio.laboratory import fitting
from ar_studio.laboratory.chain import EVENTS, PAIRS, PIXELS, Chain
from ar_studio.laboratory.fitting import Fit

COUNTS = (0, 10, 30, 100, 1000)  # events that are seen; 0 for the distribution itself
MOST = 1500  # steps in all
FARTHEST = 500.0  # that a weight comes to; no event has a probability of 0 there
ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FitPage(Climbing):
    """What is true, what is seen of it, a family, and how far it comes."""

    each = 2

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._seed = 0
        self._choose()
        self.rate = called(DecimalBox(), self.tr("Learning rate"), self.tr("Length of a step"))
        self.rate.setDecimals(1)
        self.rate.setRange(0.1, 8.0)
        self.rate.setValue(1.0)
        self.anew = push_button(self.tr("Anew"), self.tr("Forget what was learnt"), self._begin)
        self.others = push_button(
            self.tr("Other events"), self.tr("Draw other events to learn from"), self._draw
        )
        self.plot = called(CurvePlot(), self.tr("KL and cross-entropy by steps"))
        self.plot.set_axis_labels(self.tr("step"), self.tr("nats"), ("step", "nats"))
        self.plot.setMinimumWidth(320)
        self.said = called(QLabel(wordWrap=True), self.tr("What is reached"))
        self.table = called(QTableWidget(len(EVENTS), 4), self.tr("All sixteen events"))
        self.history: list[Fit] = []
        self._fill()
        self._lay_out()
        for choice in (self.truth, self.count, self.family):
            choice.currentIndexChanged.connect(self._begin)
        self._begin()

    @property
    def going(self) -> str:
        return self.tr("Learn")

    @property
    def title(self) -> str:
        return self.tr("Maximum likelihood")

    @property
    def about(self) -> str:
        return self.tr(
            "What is true is known here: so the distance KL(p_data ‖ p_θ) can be seen, which no "
            "data tell. It ends at 0 where the family holds the truth and all of it is seen; with "
            "few events it first falls, then grows while their likelihood still rises."
        )

    def named(self) -> dict[str, QWidget]:
        return {
            "truth": self.truth,
            "seen": self.count,
            "family": self.family,
            "rate": self.rate,
            "learn": self.go,
            "step": self.one,
            "anew": self.anew,
            "plot": self.plot,
            "result": self.said,
        }

    def share(self) -> dict[str, Any]:
        last = self.history[-1]
        numbers = {"biases": list(last.chain.biases), "weights": list(last.chain.weights)}
        return {"seed": self._seed, "steps": last.steps, **numbers}

    def take(self, shared: dict[str, Any]) -> None:
        """Be where learning had come to; the way there is not kept."""
        match shared:
            case {"seed": int() as seed, "steps": int() as steps, "biases": list() as biases}:
                weights = shared.get("weights")
                sizes = (len(biases), len(weights) if isinstance(weights, list) else 0)
                known = sizes == (PIXELS, len(PAIRS)) and 0 <= steps <= MOST and seed >= 0
                if known and all(map(_is_weight, [*biases, *(weights or ())])):
                    self._seed = seed
                    self._begin()
                    chain = Chain(tuple(biases), tuple(weights or ()))
                    truth = fitting.TRUTHS[self.truth.currentData()]
                    self.history = [fitting.measured(chain, steps, self.seen, truth)]
                    self._show()

    def exports(self) -> list[Export]:
        return self.plot_exports(self.plot)

    def _choice(self, name: str, tip: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
        box = called(QComboBox(), name, tip)
        offer(box, choices)
        return box

    def _choose(self) -> None:
        """Make what is chosen from: the truth, what is seen of it, and the family."""
        self.truth = self._choice(
            self.tr("p_data"),
            self.tr("What events are drawn from"),
            [
                (self.tr("Wet grass: a Bayesian network"), "grass"),
                (self.tr("Rows and columns of 2×2"), "stripes"),
                (self.tr("Parity: the last pixel counts the others"), "parity"),
                (self.tr("Independent coins"), "coins"),
            ],
        )
        seen = [(self.tr("all of it: N = ∞"), 0)]
        seen += [(filled(self.tr("{0:,} events"), count), count) for count in COUNTS[1:]]
        self.count = self._choice(self.tr("Seen"), self.tr("What is learnt from"), seen)
        self.family = self._choice(
            self.tr("Family"),
            self.tr("Who may depend on whom"),
            [
                (self.tr("Independent pixels"), "independent"),
                (self.tr("Markov: on the pixel before"), "markov"),
                (self.tr("FVSBN: on all before"), "fvsbn"),
            ],
        )
        self.family.setCurrentIndex(2)

    def _fill(self) -> None:
        table = self.table
        heads = [self.tr("Event"), self.tr("p_data"), self.tr("seen"), self.tr("p_θ")]
        table.setHorizontalHeaderLabels(heads)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ICON + 4)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setIconSize(QSize(ICON, ICON))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setSizeAdjustPolicy(QTableWidget.SizeAdjustPolicy.AdjustToContents)
        table.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        table.setMinimumHeight(6 * (ICON + 4))
        for row, x in enumerate(EVENTS):
            event, words = QTableWidgetItem(four_pixels(x), ""), " ".join(map(str, x))
            event.setToolTip(words)
            event.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            table.setItem(row, 0, event)
            for column in range(1, 4):
                item = QTableWidgetItem()
                item.setTextAlignment(ALIGNED)
                table.setItem(row, column, item)

    def _lay_out(self) -> None:
        controls = QWidget()
        form = QFormLayout(controls)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(label_for(self.truth, self.tr("p_&data")), self.truth)
        form.addRow(label_for(self.count, self.tr("S&een")), self.count)
        form.addRow(label_for(self.family, self.tr("Fam&ily")), self.family)
        form.addRow(label_for(self.rate, self.tr("&Rate")), hbox((self.rate, 1), REST))
        form.addRow(hbox(self.go, self.one, self.anew))
        form.addRow(hbox(self.others, REST))
        drawn = pane(vbox(self.said, (self.plot, 1), spacing=8))
        self.lay_out(controls, Columns(drawn, pane(vbox(self.table)), (1, 0)))

    # Learning

    def _draw(self) -> None:
        self._seed += 1
        self._begin()

    def _begin(self) -> None:
        self._stop()
        truth = fitting.TRUTHS[self.truth.currentData()]
        self.seen = fitting.drawn(truth, self.count.currentData(), self._seed)
        self.others.setEnabled(self.count.currentData() > 0)
        self.history = [fitting.begin(self.seen, truth)]
        for row in range(len(EVENTS)):
            self._write(row, 1, truth[row])
            self._write(row, 2, self.seen[row])
        self.plot.reset_range()
        self._show()

    def _advance(self, count: int) -> None:
        last, truth = self.history[-1], fitting.TRUTHS[self.truth.currentData()]
        count = min(count, MOST - last.steps)
        family, rate = self.family.currentData(), self.rate.value()
        self.history.append(fitting.step(last, family, self.seen, truth, rate, count))
        if self.history[-1].steps >= MOST:
            self._stop()
        self._show()

    def _write(self, row: int, column: int, share: float) -> None:
        item = self.table.item(row, column)
        assert item is not None
        item.setText(numeral(share, ".3f"))

    def _show(self) -> None:
        last, truth = self.history[-1], fitting.TRUTHS[self.truth.currentData()]
        steps = np.array([fit.steps for fit in self.history], float)
        divergence = np.array([fit.divergence for fit in self.history])
        seen = np.array([fit.seen for fit in self.history])
        self.plot.set_series("KL", "KL", steps, divergence, 1, False)
        self.plot.set_series("NLL", "NLL", steps, seen, 0, False)
        floor, own = fitting.entropy(truth), fitting.entropy(self.seen)
        lines = [("H(p_data)", floor)]
        if self.count.currentData():
            lines.append((self.tr("H(seen)"), own))
        self.plot.set_references(lines)
        for row, x in enumerate(EVENTS):
            self._write(row, 3, last.chain.probability(x))
        best = min(self.history, key=lambda fit: fit.divergence)
        words = self.tr("Step {0}: −log likelihood {1} nats, KL {2} nats").format(
            last.steps, decimal(last.seen, 4), decimal(last.divergence, 4)
        )
        if best.steps < last.steps and best.divergence < last.divergence - 1e-4:
            words += self.tr("; it was nearest, {0}, at step {1}").format(
                decimal(best.divergence, 4), best.steps
            )
        for button in (self.go, self.one):
            button.setEnabled(last.steps < MOST)
        if last.steps >= MOST:
            words += self.tr(". These are the most steps; press Anew to begin again")
        self.said.setText(words + ".")


def _is_weight(value: object) -> bool:
    return isinstance(value, int | float) and abs(value) < FARTHEST
