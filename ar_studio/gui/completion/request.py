"""The bar above: what to complete with, how often, and how far the work has come."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ar_studio.gui.kit.controls import called, label_for
from ar_studio.gui.kit.layout import Headline, vbox
from ar_studio.gui.kit.seed import SeedField
from ar_studio.gui.kit.task import Task, TaskBar
from ar_studio.gui.studio.completing import MOST_COMPLETIONS


class CompletionBar(QWidget):
    """The Complete button, number and seed, and the progress of the work."""

    changed = Signal()

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.heading = Headline(factor=1.25)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.complete_button = QPushButton(self.tr("Complete"))
        self.complete_button.setDefault(True)
        self.n = QSpinBox(minimum=1, maximum=MOST_COMPLETIONS, value=9)
        self.n.setAccessibleName(self.tr("Number of completions"))
        self.n.setToolTip(self.tr("How many times to fill in the same event, 1 to 36"))
        self.n.valueChanged.connect(self.changed)
        self.seed = SeedField()
        self.seed.box.valueChanged.connect(self.changed)
        self.live = QCheckBox(self.tr("&Live"))
        self.live.setToolTip(
            self.tr("Complete again after every change, as soon as the hand rests")
        )
        self.live.toggled.connect(self.changed)
        name = self.tr("Progress of the completion")
        self.work = TaskBar(task, name, self.tr("Give up; the last completions stay"))
        policy = self.work.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.work.setSizePolicy(policy)
        self._lay_out()
        self.allow("")

    def allow(self, why_not: str) -> None:
        """Enable the button, or say in its tool tip why it is not."""
        self.complete_button.setEnabled(not why_not)
        self.complete_button.setToolTip(
            why_not or self.tr("Fill in what is missing by drawing from p(missing | observed)")
        )

    def _lay_out(self) -> None:
        label = called(label_for(self.n, self.tr("&Completions")), tip=self.n.toolTip())
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        first.addWidget(self.heading, stretch=1)
        first.addWidget(self.work)
        second.addWidget(self.complete_button)
        second.addSpacing(8)
        second.addWidget(label)
        second.addWidget(self.n)
        second.addSpacing(8)
        second.addWidget(self.seed)
        second.addSpacing(8)
        second.addWidget(self.live)
        second.addStretch(1)
        vbox(first, second, on=self)
