"""How far training has come, and how it ended."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QProgressBar,
    QPushButton,
    QWidget,
)

from ar_studio import models
from ar_studio.figures import duration, memory
from ar_studio.gui import engine
from ar_studio.gui.events.obstacle import obstacle
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import REST, Headline, Problem, Quiet, hbox, vbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History
from ar_studio.gui.training.numbers import in_chosen, time_left
from ar_studio.records import Record

REDRAW_MS = 200
MEMORY_MS = 1000
KEPT_RATE = 0.8  # of the throughput shown; single batches jump


class Fact(QWidget):
    """A number with its name above it; it keeps its width while the number changes."""

    def __init__(self, title: str, widest: str, tip: str) -> None:
        super().__init__()
        name = Quiet(title)
        name.setWordWrap(False)
        self.value = called(Headline("–", 1.1), title)
        self.value.setWordWrap(False)
        self.widest = widest
        self.setToolTip(tip)
        vbox(name, self.value, on=self, spacing=0)

    def show_value(self, text: str) -> None:
        """Show a number."""
        if text != self.value.text():
            room = self.value.fontMetrics().horizontalAdvance(max(text, self.widest, key=len))
            if room > self.value.minimumWidth():
                self.value.setMinimumWidth(room)
            self.value.setText(text)


class Progress(QWidget):
    """The numbers of the training in progress and the share of its budget that is used up."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self._rate: float | None = None
        self._build()
        self._soon = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._soon.timeout.connect(self.refresh)
        self._memory = QTimer(self, interval=MEMORY_MS)
        self._memory.timeout.connect(self._show_memory)
        studio.training.progressed.connect(self._refresh_soon)
        studio.training.changed.connect(self.refresh)
        studio.preferences.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show where training stands."""
        training = self.studio.training
        self.setVisible(training.active)
        if not training.active:
            self._memory.stop()
            self._rate = None
        elif not self._memory.isActive():
            self._memory.start()
        title = f"{training.run.record.title} · " if training.run else ""
        self.bar.setFormat(title + self._stage())
        batch = training.batch
        if batch is None:
            for fact in self.facts:
                fact.show_value("–")
            self.bar.setValue(0)
        else:
            self._show_batch(batch)

    def _build(self) -> None:
        self.step = Fact(
            self.tr("Step"), "00,000 / 00,000", self.tr("Batches learnt from, of those allowed")
        )
        self.epoch = Fact(self.tr("Epoch"), "000", self.tr("Passes over the training events"))
        self.loss = Fact(
            self.tr("Batch loss"),
            "≤ 0,000.00 nats",
            self.tr("Mean −ln p(x) over the events of the last batch"),
        )
        self.speed = Fact(
            self.tr("Events per second"), "00,000", self.tr("Training events seen in a second")
        )
        self.left = Fact(
            self.tr("Time left"),
            "00 min 00 s",
            self.tr("From the share of the budget done so far; look-ahead may end training before"),
        )
        self.device = Fact(
            self.tr("Device"),
            "cpu · 000.0 MB",
            self.tr("Where training runs, and the memory it takes: this program's on the CPU"),
        )
        self.facts = (self.step, self.epoch, self.loss, self.speed, self.left, self.device)
        row = hbox(*self.facts, REST, spacing=24)
        self.bar = called(QProgressBar(), self.tr("Share of the training budget used up"))
        self.bar.setRange(0, 1000)
        vbox(row, self.bar, on=self)

    def _refresh_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _show_batch(self, batch: engine.training.BatchDone) -> None:
        training = self.studio.training
        started, run, rate = training.started, training.run, batch.events_per_second
        self._rate = rate if self._rate is None else KEPT_RATE * self._rate + 0.2 * rate
        total = f" / {started.total_steps:,}" if started and started.total_steps else ""
        self.step.show_value(f"{batch.step:,}{total}")
        self.epoch.show_value(f"{batch.epoch + 1:,}")
        self.speed.show_value(f"{self._rate:,.0f}")
        self.bar.setValue(round(1000 * batch.done))
        if run is not None:
            units = self.studio.preferences.values.units
            loss = models.figure(run.record.model.name, batch.loss)
            self.loss.show_value(in_chosen(loss, run.record.model.space, units).quantity)
            minutes = float(run.record.training.get("minutes", 0))
            left = time_left(batch.seconds, batch.done, minutes)
            unknown = self.tr("no limit")
            self.left.show_value(unknown if left is None else duration(left))

    def _stage(self) -> str:
        training = self.studio.training
        validating = training.validating
        if training.task.stopping:
            return self.tr("Stopping after this batch…")
        if training.task.paused:
            return self.tr("Paused · %p%")
        if training.task.queued:
            return self.tr("Waiting for its turn")
        if training.finished is not None and training.active:
            return self.tr("Scoring the test split")
        if validating is not None:
            return self.tr("%p% · validating {0:,} of {1:,}").format(
                validating.done, validating.total
            )
        if training.active and training.batch is None:
            return self.tr("Preparing")
        return "%p%"

    def _show_memory(self) -> None:
        started = self.studio.training.started
        if started is not None:
            self.device.show_value(f"{started.device} · {memory(_memory_used(started.device))}")


class Outcome(QWidget):
    """How the run on show ended, what it reached, and what to do next."""

    asked = Signal(str)

    def __init__(self, studio: Studio, history: History) -> None:
        super().__init__()
        self.studio, self.history = studio, history
        self.problem = Problem(self.tr("Why training did not go on"))
        self.sentence = called(Quiet(), self.tr("How training ended"))
        self.sample = QPushButton(self.tr("Sample"))
        self.sample.clicked.connect(partial(studio.ask, "sample"))
        self.sample.setToolTip(self.tr("Draw new events from this model, one dimension at a time"))
        self.complete = push_button(self.tr("Complete"), act=partial(studio.ask, "complete"))
        self._completing = self.tr("Hide part of an event and let this model fill it in")
        row = hbox((self.sentence, 1), self.sample, self.complete)
        vbox(self.problem, row, on=self)
        studio.training.changed.connect(self.refresh)
        studio.preferences.changed.connect(self.refresh)
        studio.runs.changed.connect(self.refresh)
        history.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the outcome of the run on show, unless it is still in training."""
        training, run = self.studio.training, self.history.run
        ended = not training.active
        self.problem.say(training.error if ended else "")
        self.setVisible(ended and (run is not None or bool(training.error)))
        shown = run is not None and ended
        self.sentence.setVisible(shown)
        usable = run is not None and shown and run.has_weights
        self.sample.setVisible(usable)
        self.complete.setVisible(usable)
        if run is not None and usable:
            why_not = obstacle(run)
            self.complete.setEnabled(not why_not)
            self.complete.setToolTip(mathematics(why_not) if why_not else self._completing)
        if run is not None:
            listed = self.studio.runs.get(run.folder)
            self.sentence.setText(self._describe((listed or run).record))

    def _describe(self, record: Record) -> str:
        progress = record.progress
        stopped = self.tr("Stopped at step {0:,}; Resume goes on from there.")
        told = {
            "finished": progress.reason,
            "diverged": progress.reason,
            "stopped": stopped.format(progress.step),
            "training": self.tr("Interrupted; Resume goes on from the last checkpoint."),
            "new": self.tr("Not trained yet; Resume begins."),
        }[record.status]
        return f"{record.title}: {told} {self._reached(record)}".strip()

    def _reached(self, record: Record) -> str:
        units, space = self.studio.preferences.values.units, record.model.space
        progress, test = record.progress, record.scores.get("test")
        parts = [self.tr("Trained for {0}").format(duration(progress.seconds))]
        if progress.best_valid_nll is not None:
            best = self.tr("best epoch {0} of {1}: valid {2}")
            nll = in_chosen(models.figure(record.model.name, progress.best_valid_nll), space, units)
            parts.append(best.format(progress.best_epoch, progress.epoch, nll))
        if test is not None:
            parts.append(self.tr("test {0}").format(in_chosen(test.figure, space, units)))
            if test.part is not None and test.part.unit == "perplexity":
                parts.append(str(test.part))
        return f"{' · '.join(parts)}." if progress.step else ""


def _memory_used(device: str) -> int:
    """Return the bytes taken on a device; on the CPU, by this program."""
    if device.startswith("cuda"):
        return engine.torch.cuda.memory_reserved(device)
    if device == "mps":
        return engine.torch.mps.driver_allocated_memory()
    import psutil

    return psutil.Process().memory_info().rss
