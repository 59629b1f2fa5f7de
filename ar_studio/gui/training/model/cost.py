"""What the chosen configuration costs: parameters, memory, and time on this machine."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import filled, parameters
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import Headline, Problem, Quiet, pane, vbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.told_cost import ToldCost


class ModelCost(QWidget):
    """Parameter count with its formula, and whether the model fits and how long it takes."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.told = ToldCost(studio, self)
        self.count = Headline(factor=1.15)
        self.count.setToolTip(self.tr("Counted by the closed formula; nothing is built for it"))
        self.formula = Quiet()
        self.badge = Quiet()
        self.badge.setAccessibleName(self.tr("Cost on this machine"))
        self.problem = Problem(self.tr("Problem with the model"))
        self.line = QStackedWidget()  # of one height, so that the form below stays where it is
        self.line.addWidget(pane(vbox(self.count, self.badge, spacing=4)))
        self.line.addWidget(pane(vbox(self.problem)))
        two_lines = 2 * self.fontMetrics().lineSpacing() + 2 * self.problem.margin()
        self.line.setMinimumHeight(two_lines + 4)
        vbox(self.formula, self.line, on=self, spacing=4)
        studio.model.changed.connect(self.refresh)
        studio.model.estimated.connect(self.refresh)
        studio.training.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is known of the configuration now."""
        model, dataset = self.studio.model, self.studio.data.dataset
        card = engine.models.family(model.name).card
        # What is wrong with a value is said in its field.
        wrong = model.error if model.config is not None else ""
        self.problem.say(wrong)
        self.line.setCurrentIndex(1 if wrong else 0)
        known = dataset is not None and model.parameters is not None
        self.count.setText(parameters(model.parameters or 0) if known else "–")
        formula = self.tr("= {0}").format(mathematics(spoken(card.parameters)))
        if dataset is not None:
            formula += filled(self.tr(" · here D = {0:,}"), dataset.space.size)
            if dataset.space.levels > 2:
                formula += self.tr(", K = {0}").format(dataset.space.levels)
        self.formula.setText(formula)
        self.badge.setText("" if model.error else self.told.badge())
        self.badge.setToolTip("" if model.error else self.told.details())
