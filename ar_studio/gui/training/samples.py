"""What the model drew after each epoch, on a slider through training time."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtWidgets import QPushButton, QSlider, QWidget

from ar_studio import models
from ar_studio.gui import events
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.events.place import ViewPlace
from ar_studio.gui.kit.controls import called, label_for
from ar_studio.gui.kit.layout import Quiet, hbox, vbox
from ar_studio.gui.studio.example_contexts import ExampleContexts
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.reference import ReferenceState
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History
from ar_studio.gui.training.numbers import in_chosen

REDRAW_MS = 200


class SamplesView(QWidget):
    """The samples of an epoch; the newest ones until one goes back to earlier epochs."""

    def __init__(self, studio: Studio, history: History) -> None:
        super().__init__()
        self.studio, self.history = studio, history
        self.following = True
        self.epochs: list[int] = []
        self.reference = ReferenceState(studio.jobs, studio.data, studio.run_data, self)
        self.reference.changed.connect(self._show_reference)
        self.contexts = ExampleContexts(studio.jobs, studio.data, self)
        self.contexts.changed.connect(self._show_epochs)
        self.place = ViewPlace(studio.jobs, self.tr("Samples of the epoch"))
        self.place.setMinimumHeight(160)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Epoch of the samples"))
        self.slider.setToolTip(self.tr("Move through training time; the right end follows it"))
        self.slider.valueChanged.connect(self._scrub)
        self.latest = QPushButton(self.tr("Latest"))
        self.latest.setToolTip(self.tr("Show the newest epoch, and follow as more are trained"))
        self.latest.clicked.connect(self._follow)
        self.caption = called(Quiet(), self.tr("Epoch and its validation NLL"))
        self._soon = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._soon.timeout.connect(self._show_epochs)
        self._lay_out()
        history.changed.connect(self._restart)
        history.drew.connect(self._draw_soon)
        studio.preferences.changed.connect(self._show_caption)
        studio.training.changed.connect(self._say_what_comes)
        self._restart()

    @property
    def epoch(self) -> int | None:
        """The epoch on show."""
        return self.epochs[self.slider.value()] if self.epochs else None

    def sizeHint(self) -> QSize:
        """Return the least size: samples take what room there is, and never make a panel scroll."""
        return self.minimumSizeHint()

    def _lay_out(self) -> None:
        title = label_for(self.slider, self.tr("&Samples"))
        top = hbox(title, (self.caption, 1))
        bottom = hbox((self.slider, 1), self.latest)
        vbox(top, (self.place, 1), bottom, on=self)

    def _restart(self) -> None:
        self.following = True
        run = self.history.run
        if run is not None:
            self.place.suit_run(run)
        self.reference.follow(run if run is not None and events.of_run(run).compared else None)
        self.contexts.follow(run)
        self._show_epochs()

    def _follow(self) -> None:
        self.following = True
        self._show_epochs()

    def _draw_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _show_epochs(self) -> None:
        """Take up epochs that came since; show the newest, or stay where one went back to."""
        before = self.epoch
        self.epochs = sorted(self.history.samples)
        last = max(0, len(self.epochs) - 1)
        stays = not self.following and before in self.epochs
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, last)
            self.slider.setValue(self.epochs.index(before) if stays and before else last)
        self.slider.setEnabled(last > 0)
        self._show_reference()
        self._show_samples()

    def _scrub(self, position: int) -> None:
        self.following = position == self.slider.maximum()
        self._show_samples()

    def _show_samples(self) -> None:
        epoch, run = self.epoch, self.history.run
        self.latest.setEnabled(not self.following)
        self._show_caption()
        if epoch is None or run is None:
            self.place.set_given(None)
            self.place.set_samples(None)
            self._say_what_comes()
            return
        samples = self.history.samples[epoch]
        given = self.contexts.given(len(samples))
        self.place.set_given(given)
        self.place.set_tip(self._tip(given))
        self.place.set_samples(samples)

    def _tip(self, given: Given | None) -> str:
        tip = self.tr(
            "Drawn after each epoch from the same noise, so that only the model changes:\n"
            "x_i is the value whose cumulative p(x_i | x_<i) passes the i-th random number."
        )
        if given is None:
            return tip
        if given.conditions.classes:
            return tip + self.tr("\nBelow each is the class it was given.")
        if given.conditions.text:
            return tip + self.tr("\nBefore each is the text it was given.")
        return tip + self.tr("\nLeft of each is the picture it was given.")

    def _show_reference(self) -> None:
        # Data alone would be taken for samples here.
        self.place.set_data(self.reference.events if self.epochs else None)

    def _show_caption(self) -> None:
        epoch, run = self.epoch, self.history.run
        if epoch is None or run is None:
            self.caption.setText("")
            return
        text = self.tr("epoch {0}").format(epoch)
        row = self.history.result(epoch)
        if row is not None and row.valid_nll is not None:
            units = self.studio.preferences.values.units
            part = run.record.model
            nll = models.figure(part.name, row.valid_nll, row.valid_stderr)
            text += filled(self.tr(" · valid {0}"), in_chosen(nll, part.space, units))
        self.caption.setText(text)

    def _say_what_comes(self) -> None:
        if self.epochs:
            return
        if self.studio.training.active:
            text = self.tr("The first samples are drawn at the end of the first epoch.")
        elif self.history.run is not None and not self.history.run.record.progress.epoch:
            text = self.tr("Samples are drawn at the end of each epoch; none has ended yet.")
        else:
            text = self.tr("This run has kept no samples; set “Samples per epoch” to draw some.")
        self.place.set_placeholder(text)
