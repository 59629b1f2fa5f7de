"""The curves of the run on show: axes, units, smoothing, reference lines and other runs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QSlider,
    QWidget,
)

from ar_studio import kinds, models
from ar_studio.gui.canvas.curves import CurvePlot
from ar_studio.gui.canvas.numerals import numeral
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called, label_for, push_button
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.layout import hbox, pane, vbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History
from ar_studio.gui.training.numbers import Axis, Units, curves, in_units, shown_in
from ar_studio.gui.training.overlay import Overlay
from ar_studio.gui.training.references import References
from ar_studio.records import Record
from ar_studio.runs import METRICS, Metric, Run
from ar_studio.spaces import EventSpace

REDRAW_MS = 400  # a redraw costs several ms while Python work trains beside it
SMOOTHING = 90  # percent, at first: batches differ more than epochs improve
LONG_S = 600  # from this time on, minutes read better than seconds
TABLE = ("run", "protocol", "measure", "bound", *METRICS)


class CurvesView(QWidget):
    """Training and validation curves; redrawn a few times a second at most."""

    def __init__(self, studio: Studio, history: History) -> None:
        super().__init__()
        self.studio, self.history = studio, history
        self.plot = called(CurvePlot(), self.tr("Training and validation curves"))
        self.overlay = Overlay(studio, history, self)
        self.references = References(studio, history, self)
        self._overlaid: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._soon.timeout.connect(self._draw_own)
        self._build_controls()
        self._lay_out()
        history.changed.connect(self.redraw)
        history.changed.connect(self._measure_baseline)
        studio.data.changed.connect(self._measure_baseline)
        history.grew.connect(self._draw_soon)
        self.overlay.changed.connect(self._draw_others)
        self.references.changed.connect(self._draw_references)
        studio.preferences.changed.connect(self._follow_units)
        self._follow_units()

    @property
    def axis(self) -> Axis:
        """The x axis; long trainings are timed in minutes."""
        chosen: Axis = self.axis_choice.currentData()
        if chosen != "seconds":
            return chosen
        every = [self.history.metrics, *(one.metrics for one in self.overlay.runs.values())]
        longest = max((rows[-1].seconds for rows in every if rows), default=0.0)
        return "minutes" if longest > LONG_S else "seconds"

    @property
    def units(self) -> Units:
        return self.studio.preferences.values.units

    def redraw(self) -> None:
        """Draw all curves and lines again."""
        self._label_axes()
        self._draw_own()
        self._draw_others()
        self._draw_references()

    def table(self) -> list[list[object]]:
        """Return the rows behind the curves, in nats, as they were measured."""
        run = self.history.run
        shown = [(run.record, list(self.history.metrics))] if run else []
        shown += [(one.run.record, one.metrics) for one in self.overlay.runs.values()]
        return [line for record, metrics in shown for line in _lines(record, metrics)]

    def _build_controls(self) -> None:
        self.axis_choice = QComboBox()
        for title, axis in (
            (self.tr("Steps"), "steps"),
            (self.tr("Epochs"), "epochs"),
            (self.tr("Time"), "seconds"),
        ):
            self.axis_choice.addItem(title, axis)
        self._name(self.axis_choice, self.tr("Curves against"), self.tr("What the x axis counts"))
        self.axis_choice.currentIndexChanged.connect(self.redraw)
        self.unit_choice = QComboBox()
        for units in ("nats", "bits/dim"):  # later in the words of what is on show
            self.unit_choice.addItem(spoken(units), units)
        self.unit_choice.setAccessibleName(self.tr("Units of the NLL"))
        self.unit_choice.currentIndexChanged.connect(self._choose_units)
        self.log = QCheckBox(self.tr("&Log"))
        self.log.setToolTip(self.tr("Logarithmic y axis: late progress shows beside early"))
        self.log.toggled.connect(self.plot.set_log_y)
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.smoothing.setRange(0, 99)
        self.smoothing.setPageStep(10)
        self.smoothing.setFixedWidth(120)
        self._name(
            self.smoothing,
            self.tr("Smoothing"),
            self.tr(
                "Weight of the exponential moving average over the batches' losses; the raw curve "
                "stays, faint. Few points are averaged less, for the average would lag behind "
                "them; validation is measured on its whole split and needs none."
            ),
        )
        self.smoothing.valueChanged.connect(self._smooth)
        self.smoothing_value = QLabel()
        self.smoothing.setValue(SMOOTHING)
        self.compare = push_button(
            self.tr("Compare runs…"), self.tr("Lay the curves of other runs over these")
        )
        self.compare.clicked.connect(lambda: self.overlay.open(self.compare))

    def _lay_out(self) -> None:
        axes = pane(hbox(self.axis_choice, self.unit_choice, self.log))
        label = label_for(self.smoothing, self.tr("Sm&oothing"))
        smoothing = pane(hbox(label, self.smoothing, self.smoothing_value))
        vbox(flow(axes, smoothing, self.compare, spacing=16), (self.plot, 1), on=self)

    @staticmethod
    def _name(widget: QWidget, name: str, tip: str) -> None:
        widget.setAccessibleName(name)
        widget.setToolTip(tip)

    def _choose_units(self, index: int) -> None:
        self.studio.preferences.set(units=self.unit_choice.itemData(index))

    def _follow_units(self) -> None:
        with QSignalBlocker(self.unit_choice):
            self.unit_choice.setCurrentIndex(self.unit_choice.findData(self.units))
        self.redraw()

    def _smooth(self, percent: int) -> None:
        self.smoothing_value.setText(numeral(percent / 100, ".2f"))
        self.plot.set_smoothing(percent / 100)

    def _label_axes(self) -> None:
        x = {
            "steps": self.tr("Steps"),
            "epochs": self.tr("Epochs"),
            "seconds": self.tr("Training time (s)"),
            "minutes": self.tr("Training time (min)"),
        }[self.axis]
        space = self._space()
        nats = space is None or shown_in(space, self.units) == "nats"
        densities = space is not None and shown_in(space, "bits/dim") == "nats"
        self.unit_choice.setEnabled(not densities)
        self.unit_choice.setToolTip(
            self.tr("These events are densities and have no bits: their NLL is in nats.")
            if densities
            else self.tr("Nats of an event, or bits of each of its D dimensions: NLL / (D ln 2)")
        )
        kind = space.kind if space else kinds.IMAGE
        self.unit_choice.setItemText(1, spoken(f"bits/{kind.each}"))
        unit = self.tr("nats per event") if nats else self.unit_choice.itemText(1)
        self._axis_drawn = self.axis
        self.plot.set_axis_labels(x, self._measure().format(unit))

    def _measure(self) -> str:
        """Return what the curves are of, with a place for the unit."""
        run = self.history.run
        measured = models.figure(run.record.model.name if run else self.studio.model.name, 0.0)
        if measured.measure != "NLL":
            return self.tr("Reconstruction error, no NLL ({0})")
        return {
            "≈ ": self.tr("Estimate of the NLL ({0})"),
            "≤ ": self.tr("Upper bound on the NLL ({0})"),
        }.get(measured.sign, self.tr("NLL ({0})"))

    def _draw_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _draw_own(self) -> None:
        run, metrics = self.history.run, self.history.metrics
        if self.axis != self._axis_drawn:  # seconds have become minutes
            self.redraw()
            return
        if run is None or not metrics:
            self.plot.remove_series("valid")
            self.plot.remove_series("train")
            return
        both = curves(metrics, run.record, self.axis, self.units)
        self._draw("valid", self.tr("valid"), both.valid, 1, noisy=False)
        self._draw("train", self.tr("train"), both.train, 0)

    def _draw_others(self) -> None:
        drawn: set[str] = set()
        for number, (folder, one) in enumerate(self.overlay.runs.items()):
            both = curves(one.metrics, one.run.record, self.axis, self.units)
            key, validated = str(folder), both.valid[0].size > 0
            curve = both.valid if validated else both.train
            self._draw(key, self._label(one.run), curve, 2 + number, noisy=not validated)
            drawn.add(key)
        for key in self._overlaid - drawn:
            self.plot.remove_series(key)
        self._overlaid = drawn

    def _label(self, run: Run) -> str:
        """Name a run's curve, with what tells it apart where its title does not."""
        title, protocol = self.studio.runs.title(run), run.record.data.protocol
        shown = [self.history.run, *(one.run for one in self.overlay.runs.values())]
        if sum(one is not None and one.record.title == run.record.title for one in shown) > 1:
            title += f" · {run.record.created.astimezone():%H:%M:%S}"
        return title if self.overlay.comparable(run) else f"{title} · {protocol}"

    def _draw(
        self, key: str, label: str, curve: tuple[Any, Any], style: int, noisy: bool = True
    ) -> None:
        if curve[0].size:
            self.plot.set_series(key, label, *curve, style=style, noisy=noisy)
        else:
            self.plot.remove_series(key)

    def _draw_references(self) -> None:
        space = self._space()
        if space is None:
            self.plot.set_references([])
            return
        lines = self.references.lines()
        self.plot.set_references([(text, in_units(y, space, self.units)) for text, y in lines])

    def _space(self) -> EventSpace | None:
        run = self.history.run
        return None if run is None else run.record.model.space

    def _measure_baseline(self) -> None:
        if self.isVisible():  # data are read for curves that are looked at
            self.references.measure()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure_baseline()


def _lines(record: Record, metrics: list[Metric]) -> list[list[object]]:
    told = models.figure(record.model.name, 0.0)
    fixed: list[object] = [record.title, record.data.protocol, told.measure, told.sign.strip()]
    return [fixed + [getattr(row, name) for name in METRICS] for row in metrics]
