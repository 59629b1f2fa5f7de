"""How far the run on show has been trained."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ar_studio import models
from ar_studio.figures import NONE
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import duration, filled, local, memory, numeral
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.layout import Headline, Quiet, vbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History
from ar_studio.gui.training.numbers import in_chosen, time_left
from ar_studio.records import Record

REDRAW_MS = 200
MEMORY_MS = 1000
LAST_S = 5.0  # seconds over which the speed is measured


class Fact(QWidget):
    """A number with its name above it; it keeps its width while the number changes."""

    def __init__(self, title: str, widest: str, tip: str) -> None:
        super().__init__()
        name = Quiet(title)
        name.setWordWrap(False)
        self.value = called(Headline(NONE, 1.1), title)
        self.value.setWordWrap(False)
        self.setToolTip(tip)
        self._reserve(widest)
        vbox(name, self.value, on=self, spacing=0)

    def show_value(self, text: str) -> None:
        """Show a number."""
        if text != self.value.text():
            self._reserve(text)
            self.value.setText(text)

    def _reserve(self, text: str) -> None:
        room = self.value.fontMetrics().horizontalAdvance(text)
        if room > self.value.minimumWidth():
            self.value.setMinimumWidth(room)


class Speed:
    """Events learnt from in a second, over the last seconds of training."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, int]] = deque()

    def forget(self) -> None:
        """Begin anew."""
        self._marks.clear()

    def tell(self, seconds: float, events: int) -> float | None:
        """Take note of the events so far, and return the speed; None while nobody knows."""
        self._marks.append((seconds, events))
        while len(self._marks) > 2 and seconds - self._marks[1][0] >= LAST_S:
            self._marks.popleft()
        (began, before), (now, after) = self._marks[0], self._marks[-1]
        return (after - before) / (now - began) if now > began else None


class Progress(QWidget):
    """The numbers of the run on show, and the share of its budget that is used up.

    They keep their place while nothing trains: then they are what the run came to. `told` says
    when they have changed.
    """

    told = Signal()

    def __init__(self, studio: Studio, history: History) -> None:
        super().__init__()
        self.studio, self.history = studio, history
        self._speed = Speed()
        self._build()
        self._soon = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._soon.timeout.connect(self.refresh)
        self._memory = QTimer(self, interval=MEMORY_MS)
        self._memory.timeout.connect(self._show_memory)
        studio.training.progressed.connect(self._refresh_soon)
        studio.training.changed.connect(self.refresh)
        studio.training.opened.connect(self._speed.forget)
        studio.preferences.changed.connect(self.refresh)
        history.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show where training stands."""
        training, run = self.studio.training, self.history.run
        if not training.active:
            self._memory.stop()
        elif not self._memory.isActive():
            self._memory.start()
        self.bar.setFormat(self._stage())
        batch = training.batch
        if training.active and batch is not None:
            self._show_batch(batch)
        else:
            self._show_record(run.record if run is not None and not training.active else None)
        self.told.emit()

    def _build(self) -> None:
        self.facts = (*self._how_far(), *self._how_long(), *self._where())
        flow(*self.facts, on=self, spacing=24, columns=True)
        self.bar = called(QProgressBar(), self.tr("Share of the training budget used up"))
        self.bar.setRange(0, 1000)

    def _how_far(self) -> tuple[Fact, ...]:
        self.step = Fact(
            self.tr("Step"), "00,000 / 00,000", self.tr("Batches learnt from, of those allowed")
        )
        self.epoch = Fact(self.tr("Epoch"), "000 / 000", self.tr("Passes over the training events"))
        self.loss = Fact(
            self.tr("Batch loss"),
            "≤ 0,000.00 nats",
            self.tr("Mean −ln p(x) over the events of the last batch"),
        )
        return self.step, self.epoch, self.loss

    def _how_long(self) -> tuple[Fact, ...]:
        self.speed = Fact(
            self.tr("Events per second"),
            "00,000",
            self.tr("Training events seen in a second, over the last five; validation included"),
        )
        self.left = Fact(
            self.tr("Time left"),
            "00 min 00 s",
            self.tr("From the share of the budget done so far; look-ahead may end training before"),
        )
        self.spent = Fact(
            self.tr("Trained for"), "00 min 00 s", self.tr("Time of training, without pauses")
        )
        return self.speed, self.left, self.spent

    def _where(self) -> tuple[Fact, ...]:
        self.device = Fact(
            self.tr("Device"),
            "cpu · 000.0 MB",
            self.tr("Where training runs, and the memory it takes: this program's on the CPU"),
        )
        self.precision = Fact(
            self.tr("Precision"),
            "bfloat16, 0.0× as fast",
            self.tr("In how many bits it multiplies: what was quicker here, if that was left open"),
        )
        return self.device, self.precision

    def _refresh_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _show_batch(self, batch: engine.training.BatchDone) -> None:
        training = self.studio.training
        started, run = training.started, training.run
        total = f" / {numeral(started.total_steps, ',')}" if started and started.total_steps else ""
        self.step.show_value(f"{numeral(batch.step, ',')}{total}")
        if started is not None:
            self.precision.show_value(started.precision or self.tr("32 bits"))
        self.bar.setValue(round(1000 * batch.done))
        self.spent.show_value(duration(batch.seconds))
        if run is not None:
            settings, units = run.record.training, self.studio.preferences.values.units
            epochs = int(settings.get("epochs", 0))
            self.epoch.show_value(
                numeral(batch.epoch + 1, ",") + (f" / {numeral(epochs, ',')}" if epochs else "")
            )
            loss = models.figure(run.record.model.name, batch.loss)
            self.loss.show_value(local(in_chosen(loss, run.record.model.space, units).quantity))
            events = batch.step * int(settings.get("batch_size", 1))
            speed = self._speed.tell(batch.seconds, events)
            self.speed.show_value(NONE if speed is None else numeral(speed, ",.0f"))
            left = time_left(batch.seconds, batch.done, float(settings.get("minutes", 0)))
            self.left.show_value(self.tr("no limit") if left is None else duration(left))

    def _show_record(self, record: Record | None) -> None:
        """Show what a run came to; dashes while a training begins."""
        for fact in self.facts:
            fact.show_value(NONE)
        self.bar.setValue(0)
        if record is not None and record.progress.step:
            self.step.show_value(numeral(record.progress.step, ","))
            self.epoch.show_value(numeral(record.progress.epoch, ","))
            self.spent.show_value(duration(record.progress.seconds))
            self.device.show_value(record.device or NONE)

    def _stage(self) -> str:
        training = self.studio.training
        validating = training.validating
        if training.task.stopping:
            return self.tr("Stopping after this batch…")
        if training.task.paused:
            return self.tr("Paused · %p%")
        if training.finished is not None and training.active:
            return self.tr("Scoring the test split")
        if validating is not None:
            return filled(
                self.tr("%p% · validating {0:,} of {1:,}"), validating.done, validating.total
            )
        if training.active and training.batch is None:
            return self.tr("Preparing")
        return "%p%"

    def _show_memory(self) -> None:
        started = self.studio.training.started
        if started is not None:
            self.device.show_value(f"{started.device} · {memory(_memory_used(started.device))}")


def _memory_used(device: str) -> int:
    """Return the bytes taken on a device; on the CPU, by this program."""
    if device.startswith("cuda"):
        return engine.torch.cuda.memory_reserved(device)
    if device == "mps":
        return engine.torch.mps.driver_allocated_memory()
    import psutil

    return psutil.Process().memory_info().rss
