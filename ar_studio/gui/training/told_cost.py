"""What the next training would cost on this machine, in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import duration, filled, memory, roughly
from ar_studio.gui.studio.studio import Studio


class ToldCost(QObject):
    """Says what was measured of the session's model, data and settings.

    It is measured once the widget that shows it has been in sight.
    """

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self.studio = studio
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            self.studio.model.ask_for_cost()
        return super().eventFilter(watched, event)

    def badge(self) -> str:
        """Tell whether it fits, and how long it takes; empty while nobody knows."""
        estimate = self.studio.model.estimate
        if estimate is None:
            if self.studio.model.measuring:
                return self.tr("Measuring what it costs on this machine…")
            return ""
        needed = memory(estimate.training_bytes)
        if not estimate.fits:
            return self.tr("✗ Does not fit: training needs {0} of memory").format(needed)
        if estimate.step is None:
            text = self.tr(
                "✓ Fits · at least {0} while training · too large to be timed beforehand"
            )
            return text.format(needed)
        text = self.tr("✓ Fits · {0} while training · {1} on this machine")
        return text.format(needed, self._time(estimate))

    def _time(self, estimate: engine.estimation.Estimate) -> str:
        """Return how long a training takes by the settings of the next one."""
        dataset, settings = self.studio.data.dataset, self.studio.training.settings
        assert estimate.step is not None
        found = None
        if dataset is not None and settings is not None:
            found = engine.estimation.training_time(estimate, settings, dataset.sizes)
        if found is None:
            return self.tr("≈ {0} a step").format(duration(estimate.step.seconds))
        took, steps = roughly(found.seconds), filled(self.tr("{0:,} steps"), found.steps)
        epochs = filled(self.tr("{0:,.0f} epochs"), found.epochs) if found.epochs >= 2 else ""
        if found.limit == "minutes":
            return filled(self.tr("≈ {0} in {1}"), epochs or steps, took.removeprefix("≈ "))
        return filled(
            self.tr("{0} for {1}"),
            took,
            steps if found.limit == "steps" else epochs or self.tr("1 epoch"),
        )

    def details(self) -> str:
        """Tell what the badge is made of, and how it was measured."""
        estimate = self.studio.model.estimate
        if estimate is None or estimate.step is None or estimate.seconds_alone is None:
            return ""
        step, validation, drawing = estimate.step, estimate.validation, estimate.drawing
        alone = duration(estimate.seconds_alone)
        lines = [
            self.tr(
                "Memory: {0} for weights and the optimiser, {1} for the data, and on top:"
            ).format(memory(estimate.kept_bytes), memory(estimate.data_bytes)),
            self._work(self.tr("A step of {0} events"), step),
        ]
        if validation is not None:
            lines.append(self._work(self.tr("Validation, {0} events at once"), validation))
        if drawing is not None:
            lines.append(self._work(self.tr("Drawing {0} events together"), drawing))
        lines += [
            self.tr("Drawing one event alone: {0}").format(alone),
            self.tr("Measured on an untrained model, on one core if there is no GPU."),
        ]
        return "\n".join(lines)

    def _work(self, what: str, cost: engine.estimation.Cost) -> str:
        text = filled(
            self.tr("{0}: {1}, {2}"),
            filled(what, cost.events),
            duration(cost.seconds),
            memory(cost.bytes),
        )
        if cost.measured < cost.events:
            text += self.tr(" (as batches of up to {0} foretell)").format(cost.measured)
        return text
