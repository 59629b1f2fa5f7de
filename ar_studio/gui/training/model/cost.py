"""What the chosen configuration costs: parameters, memory, and time on this machine."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ar_studio.figures import duration, memory, parameters
from ar_studio.gui import engine
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import Headline, Problem, Quiet, vbox
from ar_studio.gui.studio.studio import Studio


class ModelCost(QWidget):
    """Parameter count with its formula, and whether the model fits and how long it takes."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.count = Headline(factor=1.15)
        self.count.setToolTip(self.tr("Counted by the closed formula; nothing is built for it"))
        self.formula = Quiet()
        self.badge = Quiet()
        self.badge.setAccessibleName(self.tr("Cost on this machine"))
        self.badge.setToolTip(
            self.tr(
                "Measured on an untrained model on one core of this machine's processor: drawing "
                "one event value by value, and one training step of a batch of 100."
            )
        )
        self.problem = Problem(self.tr("Problem with the model"))
        vbox(self.count, self.formula, self.badge, self.problem, on=self, spacing=4)
        studio.model.changed.connect(self.refresh)
        studio.model.estimated.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is known of the configuration now."""
        model, dataset = self.studio.model, self.studio.data.dataset
        card = engine.models.family(model.name).card
        self.problem.say(model.error)
        if dataset is None or model.parameters is None:
            self.count.hide()
        else:
            self.count.show()
            self.count.setText(parameters(model.parameters))
        formula = self.tr("= {0}").format(mathematics(card.parameters))
        if dataset is not None:
            formula += self.tr(" · here D = {0:,}").format(dataset.space.size)
            if dataset.space.levels > 2:
                formula += self.tr(", K = {0}").format(dataset.space.levels)
        self.formula.setText(formula)
        self.badge.setText("" if model.error else self._badge(model.estimate))

    def _badge(self, estimate: engine.estimation.Estimate | None) -> str:
        if estimate is None:
            if self.studio.model.measuring:
                return self.tr("Measuring what it costs on this machine…")
            return ""
        needed = memory(estimate.training_bytes)
        if not estimate.fits:
            return self.tr("✗ Does not fit: training needs {0} of memory").format(needed)
        if estimate.seconds_per_image is None:
            return self.tr("✓ Fits · {0} of memory · too large to be timed beforehand").format(
                needed
            )
        text = self.tr("✓ Fits · {0} of memory · ≈ {1} per event · ≈ {2} per step on this machine")
        step = duration(estimate.seconds_per_step or 0.0)
        return text.format(needed, duration(estimate.seconds_per_image), step)
