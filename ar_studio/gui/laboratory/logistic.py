"""Logistic regression: points are clicked, features chosen, and the likelihood climbs."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QSpinBox, QWidget

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.canvas.curves import CurvePlot
from ar_studio.gui.canvas.numerals import decimal, filled, numeral
from ar_studio.gui.canvas.plane import PlaneCanvas
from ar_studio.gui.kit.controls import DecimalBox, called, label_for, offer, push_button
from ar_studio.gui.kit.layout import REST, Quiet, hbox, pane, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.laboratory.climbing import Climbing
from ar_studio.gui.laboratory.weights import WeightsForm
from ar_studio.gui.studio.studio import Studio
from ar_studio.laboratory import logistic, points
from ar_studio.laboratory.logistic import Features, Fit
from ar_studio.laboratory.points import Points

MOST = 50_000  # steps in all
KEPT = 1500  # points of the curve
GRID = 73  # places along a side where the probability is shaded
UNITS = 6
COLUMNS = "step", "nats a point"  # of a file
REMOVE = 2
PICTURES = ("pixels", "five")  # sets that are made of pictures


class LogisticPage(Climbing):
    """Points of two classes, what is seen of them, the boundary, and the log-likelihood."""

    each = 20

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._seed, self._start = 0, 0
        self._choose()
        self.rate = self._decimal(0.3, 2, 10.0, self.tr("Learning rate"), self.tr("Step length"))
        self.decay = self._decimal(
            0.0,
            3,
            1.0,
            self.tr("Weight decay λ"),
            self.tr("Half of λ Σ w² is taken off: a Gaussian prior about each weight"),
        )
        self._make_buttons()
        self.plane = called(PlaneCanvas(), self.tr("Points, probability and boundary"))
        self.plane.setToolTip(
            self.tr(
                "Click to add a point (with Shift of the other class).\n"
                "By keyboard: the arrow keys lead to a place, Enter clicks there."
            )
        )
        self.mapped = called(PlaneCanvas(), self.tr("The same points by their features"))
        self.mapped.setToolTip(
            self.tr("The same points by their two features, where the boundary is a line")
        )
        self.plot = called(CurvePlot(), self.tr("Log-likelihood by steps"))
        self.plot.set_axis_labels(self.tr("step"), self.tr("nats a point"), COLUMNS)
        self.said = called(QLabel(wordWrap=True), self.tr("What is reached"))
        self.reading = called(Quiet(), self.tr("At the place that is pointed at"))
        self.weights = called(WeightsForm(), self.tr("Weights"))
        self._loading = Task(studio.jobs, "load", self, self._take)
        self._lay_out()
        self._connect()
        self.points = points.drawn("separable")
        self._refit()

    def _make_buttons(self) -> None:
        self.anew = push_button(self.tr("Reset"), self.tr("Forget what was learnt"), self._anew)
        self.top = push_button(
            self.tr("Maximum"), self.tr("Go to the maximum at once, by Newton's steps"), self._climb
        )
        self.others = push_button(self.tr("Other points"), self.tr("Draw others"), self._draw)
        self.clear = push_button(self.tr("Clear"), self.tr("Take all points away"), self._clear)

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(self._fetch)
        self.features.currentIndexChanged.connect(self._refit)
        self.units.valueChanged.connect(self._refit)
        self.decay.valueChanged.connect(self._show)
        self.plane.clicked.connect(self._click)
        self.plane.pointed.connect(self._point)
        self.weights.changed.connect(self._change)

    @property
    def going(self) -> str:
        return self.tr("Run")

    @property
    def title(self) -> str:
        return self.tr("Logistic regression")

    @property
    def about(self) -> str:
        return self.tr(
            "p(y = 1 | x) = σ(b + w·φ(x)): each conditional of an FVSBN is one of these, with y "
            "the next pixel and x those before it. The boundary is straight in the features φ; "
            "what no line separates takes others, or hidden units that are learnt."
        )

    def named(self) -> dict[str, QWidget]:
        return {
            "set": self.which,
            "click": self.click,
            "features": self.features,
            "units": self.units,
            "rate": self.rate,
            "decay": self.decay,
            "run": self.go,
            "step": self.one,
            "reset": self.anew,
            "maximum": self.top,
            "others": self.others,
            "clear": self.clear,
            "plane": self.plane,
            "mapped": self.mapped,
            "weights": self.weights,
            "plot": self.plot,
            "result": self.said,
        }

    def share(self) -> dict[str, Any]:
        at = self.last
        numbers = {"theta": at.theta.tolist(), "steps": at.steps}
        placed = {"x": self.points.x.tolist(), "y": self.points.y.tolist()}
        return {**numbers, **placed, "low": self.points.low, "high": self.points.high}

    def take(self, shared: dict[str, Any]) -> None:
        """Show the same points and weights; the way there is not kept."""
        found, steps = points.read(shared), shared.get("steps")
        if found is None or not isinstance(steps, int) or not 0 <= steps <= MOST:
            return
        self._loading.cancel()
        self._take(found)
        theta = points.numbers(shared.get("theta"), (len(self.seen.numbers),))
        if theta is not None:
            self._start_from(theta, steps)

    def exports(self) -> list[Export]:
        return [
            *self.plot_exports(self.plot),
            Export(self.tr("Points (CSV)…"), ".csv", self._points_csv),
            Export(self.tr("Weights (CSV)…"), ".csv", self._weights_csv),
        ]

    def _points_csv(self) -> Writer:
        p = logistic.sigmoid(self.seen.logits(self.last.theta, self.points.x))
        rows = zip(self.points.x.tolist(), self.points.y.tolist(), p.tolist(), strict=True)
        lines = [f"{a:.10g},{b:.10g},{y:g},{chance:.10g}" for (a, b), y, chance in rows]
        content = "\n".join(["x1,x2,y,p", *lines, ""])
        return partial(files.replace, content=content.encode())

    def _weights_csv(self) -> Writer:
        named = zip(self.seen.numbers, self.last.theta.tolist(), strict=True)
        content = "\n".join(["name,value", *(f"{name},{value:.10g}" for name, value in named), ""])
        return partial(files.replace, content=content.encode())

    # What there is

    def _choose(self) -> None:
        self.which, self.click = QComboBox(), QComboBox()
        self.features = QComboBox()
        called(self.which, self.tr("Points"), self.tr("A ready set, to which clicks add"))
        sets = [
            (self.tr("Two clouds, apart"), "separable"),
            (self.tr("Two clouds, overlapping"), "overlapping"),
            (self.tr("XOR"), "xor"),
            (self.tr("A ring"), "ring"),
            (self.tr("Two moons"), "moons"),
            (self.tr("The next pixel of a digit"), "pixels"),
            (self.tr("Is a digit 5 or more?"), "five"),
            (self.tr("Points of one's own"), "own"),
        ]
        offer(self.which, sets)
        called(self.click, self.tr("What a click does"), self.tr("What a click does"))
        clicks = [
            (self.tr("adds a point of class 1, ●"), 1),
            (self.tr("adds a point of class 0, □"), 0),
            (self.tr("takes the nearest point away"), REMOVE),
        ]
        offer(self.click, clicks)
        called(self.features, self.tr("Features"), self.tr("What the regression sees of a point"))
        seen = [(", ".join(names), name) for name, names in logistic.GIVEN.items()]
        offer(self.features, [*seen, (self.tr("hidden units, learnt"), "hidden")])
        self.units = called(QSpinBox(minimum=1, maximum=UNITS), self.tr("Hidden units"))
        self.units.setToolTip(self.tr("How many features are learnt, each tanh(c + a·x)"))
        self.units.setValue(3)

    def _decimal(self, value: float, digits: int, most: float, name: str, tip: str) -> DecimalBox:
        box = called(DecimalBox(), name, tip)
        box.setDecimals(digits)
        box.setRange(0.0 if value == 0 else 10.0**-digits, most)
        box.setSingleStep(0.01 if value == 0 else 0.1)
        box.setValue(value)
        return box

    def _lay_out(self) -> None:
        controls = QWidget()
        form = QFormLayout(controls)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(label_for(self.which, self.tr("&Points")), self.which)
        form.addRow(label_for(self.click, self.tr("A cl&ick")), self.click)
        form.addRow(hbox(self.others, self.clear))
        form.addRow(label_for(self.features, self.tr("F&eatures φ")), self.features)
        form.addRow(label_for(self.units, self.tr("Hidden &units")), hbox((self.units, 1), REST))
        form.addRow(label_for(self.rate, self.tr("Learning &rate")), hbox((self.rate, 1), REST))
        form.addRow(label_for(self.decay, self.tr("Weight &decay λ")), hbox((self.decay, 1), REST))
        form.addRow(hbox(self.go, self.one))
        form.addRow(hbox(self.anew, self.top))
        planes = hbox((self.plane, 1), (self.mapped, 1))
        below = hbox((self.plot, 3), (self.weights, 2))
        follows = vbox(self.said, (planes, 3), self.reading, (below, 2), spacing=8)
        for small in (self.plot, self.weights):
            small.setMinimumHeight(130)
        self.lay_out(controls, pane(follows))

    # Points

    def _draw(self) -> None:
        self._seed += 1
        self._fetch()

    def _fetch(self) -> None:
        """Take the points that are chosen; those of pictures come when these are read."""
        name = self.which.currentData()
        self.others.setEnabled(name != "own")
        if name in PICTURES:
            seed = self._seed

            def read() -> Points:
                found = engine.data.load("digits", {"values": "as-is"})
                ink, labels = found.events("train")[:, 0].numpy() / 255, found.labels("train")
                if name == "pixels" or labels is None:
                    return points.next_pixels(ink, seed)
                return points.five_or_more(ink, labels.numpy(), seed)

            self._take(points.none())
            self._loading.run(self.tr("Read the digits"), read)
        else:
            self._loading.cancel()
            self._take(points.none() if name == "own" else points.drawn(name, self._seed))

    def _take(self, found: Points) -> None:
        self.points = found
        self._refit()

    def _clear(self) -> None:
        self._take(points.none(self.points.low, self.points.high))

    def _click(self, first: float, second: float, other: bool) -> None:
        does = self.click.currentData()
        if does == REMOVE:
            self.points = self.points.without_nearest((first, second))
        else:
            label = 1 - does if other else does
            self.points = self.points.with_point((first, second), label)
        self._measure()

    @property
    def _xy(self) -> tuple[np.ndarray, np.ndarray]:
        return self.points.x, self.points.y

    # The regression

    def _refit(self) -> None:
        """Begin anew, with other features or points."""
        self._stop()
        self.seen = Features(self.features.currentData(), self.units.value())
        self.weights.offer(self.seen.numbers)
        self.units.setEnabled(self.seen.learnt)
        why = self.tr("Learnt features have many maxima: run instead")
        at_once = self.tr("Go to the maximum at once, by Newton's steps")
        self.top.setToolTip(why if self.seen.learnt else at_once)
        self._begin()

    def _anew(self) -> None:
        self._stop()
        self._start += 1
        self._begin()

    def _begin(self) -> None:
        self._show_points()
        self.plot.set_references([("0", 0.0), (self.tr("a coin: −ln 2"), -math.log(2))])
        self._start_from(self.seen.begin(self._start), 0)

    def _start_from(self, theta: np.ndarray, steps: int) -> None:
        """Be at a regression, the way to which is not known."""
        self.last = logistic.measured(self.seen, theta, steps, self.points.x, self.points.y)
        self._at_top, self.fell = False, False
        self.curve = np.array([[steps, self.last.likelihood]])
        self.plot.reset_range()
        self._show()

    def _measure(self) -> None:
        """Hold what was learnt against points of which one came or went."""
        at = self.last
        self._show_points()
        self._be_at(logistic.measured(self.seen, at.theta, at.steps, *self._xy))

    def _advance(self, count: int) -> None:
        count = min(count, MOST - self.last.steps)
        rate, decay, aim = self.rate.value(), self.decay.value(), self.last.steps + count
        fit = logistic.step(self.seen, self.last, *self._xy, rate, decay, count)
        if fit.steps > self.last.steps:
            self._go_on(fit)
        if aim >= MOST or fit.steps < aim:
            self._stop()
        if fit.steps < aim:
            far = self.tr(
                "Step {0:,}: the steps lead farther and farther away, for the learning rate is too "
                "large. Take a smaller one, and reset."
            )
            self.said.setText(filled(far, fit.steps))

    def _go_on(self, fit: Fit, at_top: bool = False) -> None:
        """Add a place to the curve."""
        self.fell = fit.likelihood < self.last.likelihood - 1e-9
        self.curve = np.vstack([self.curve, (fit.steps, fit.likelihood)])
        if len(self.curve) > KEPT:
            self.curve = np.vstack([self.curve[: KEPT // 2 : 2], self.curve[KEPT // 2 :]])
        self.last, self._at_top = fit, at_top
        self._show()

    def _be_at(self, fit: Fit) -> None:
        """Be elsewhere after as many steps: the curve ends there."""
        self.last, self._at_top, self.fell = fit, False, False
        self.curve[-1] = fit.steps, fit.likelihood
        self._show()

    def _change(self, number: int, value: float) -> None:
        self._be_at(logistic.changed(self.seen, self.last, number, value, *self._xy))

    def _climb(self) -> None:
        self._stop()
        found, top = logistic.maximum(self.seen, self.last, *self._xy, self.decay.value())
        if not np.array_equal(found.theta, self.last.theta):  # a place of the curve for all steps
            found = replace(found, steps=min(found.steps + 1, MOST))
            self._go_on(found, top)
        if not top and not self.last.separates(self.points.count):
            far = self.tr("Newton's steps have not come to an end: the maximum is far away.")
            self.said.setText(f"{self.said.text()} {far}")

    # What follows

    def _show_points(self) -> None:
        low, high = self.points.low, self.points.high
        names = {
            "pixels": (self.tr("pixel to the left"), self.tr("pixel above")),
            "five": (self.tr("first component"), self.tr("second component")),
        }
        first, second = names.get(self.which.currentData(), ("", ""))
        titles = (f"x₁ · {first}", f"x₂ · {second}") if first else ("x₁", "x₂")
        self.plane.set_axes(titles, (low, low), (high, high))
        self.plane.set_points(self.points.x, self.points.y)

    def _show(self) -> None:
        at, low, high = self.last, self.points.low, self.points.high
        self.weights.show_numbers(at.theta)
        self.plane.set_field(self._shaded(low, high))
        self._show_mapped()
        steps, likelihood = self.curve.T
        self.plot.set_series("log p(y | x)", self.tr("log p(y | x)"), steps, likelihood, 0, False)
        for button in (self.go, self.one):
            button.setEnabled(at.steps < MOST and self.points.count > 0)
        self.top.setEnabled(self.points.count > 0 and not self.seen.learnt)
        self.said.setText(self._said())

    def _shaded(self, low: float, high: float) -> np.ndarray:
        along = np.linspace(low, high, GRID)
        places = np.stack(np.meshgrid(along, along), -1).reshape(-1, 2)
        chances = logistic.sigmoid(self.seen.logits(self.last.theta, places))
        return chances.reshape(GRID, GRID)

    def _show_mapped(self) -> None:
        """Show the plane of the features, where there are two that are not x₁ and x₂ themselves."""
        shown = len(self.seen.titles) == 2 and self.seen.name != "linear"
        self.mapped.setVisible(shown)
        if shown:
            theta, far = self.last.theta, max(abs(self.points.low), abs(self.points.high)) ** 2
            low, high = (-1.1, 1.1) if self.seen.learnt else (-0.05 * far, 1.05 * far)
            first, second = self.seen.titles
            self.mapped.set_axes((first, second), (low, low), (high, high))
            self.mapped.set_points(self.seen.of(theta, self.points.x), self.points.y)
            along = np.linspace(low, high, GRID)
            places = np.stack(np.meshgrid(along, along), -1).reshape(-1, 2)
            chances = logistic.sigmoid(self.seen.above(theta, places))
            self.mapped.set_field(chances.reshape(GRID, GRID))

    def _point(self, first: float, second: float) -> None:
        logit = float(self.seen.logits(self.last.theta, np.array([[first, second]]))[0])
        self.reading.setText(
            self.tr("x = ({0}, {1}): logit {2}, p(y = 1 | x) = {3}").format(
                decimal(first, 2),
                decimal(second, 2),
                decimal(logit, 3),
                decimal(1 / (1 + math.exp(-max(-700.0, min(700.0, logit)))), 4),
            )
        )

    def _reached(self) -> str:
        """Say where the regression is, and how many points it tells apart."""
        at, count = self.last, self.points.count
        where = self.tr("Step {0:,}: log-likelihood {1} nats a point")
        if self._at_top:
            where = self.tr("At the maximum (Newton): log-likelihood {1} nats a point")
        said = filled(where, at.steps, decimal(at.likelihood, 4))
        if not at.theta[: 1 + len(self.seen.titles)].any():
            none = self.tr("There is no boundary yet: p is ½ everywhere.")
            return f"{said}. {none}"
        sides = filled(self.tr("{0:,} of {1:,} points on their own side."), at.right, count)
        return f"{said}; {sides}"

    def _said(self) -> str:
        at, count = self.last, self.points.count
        if not count:
            return self.tr("No point yet: click into the plane.")
        said = self._reached()
        if self.fell:
            fell = self.tr("It fell: the last step was too long, or weights decay.")
            return f"{said} {fell}"
        if not at.separates(count):
            return said
        if self.decay.value():
            kept = self.tr(
                "They are separated, and weight decay keeps the weights finite: larger ones would "
                "be likelier, and cost more than they bring."
            )
            return f"{said} {kept}"
        unbounded = self.tr(
            "They are separated: larger weights along the same boundary are likelier still, so "
            "there is no maximum. Weights grow without bound, the likelihood tends to 1 (now {0})."
        )
        whole = at.likelihood * count
        return (
            f"{said} {unbounded.format(numeral(math.exp(whole), '.3g') if whole > -700 else '0')}"
        )
