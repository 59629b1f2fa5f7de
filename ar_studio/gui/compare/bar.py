"""What is asked of the models side by side: how many events, from which seed, and go."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from ar_studio.gui.kit.controls import called, label_for, push_button
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.seed import SeedField
from ar_studio.gui.kit.task import Task, TaskBar


class DrawBar(QWidget):
    """The numbers of samples and completions, their seed, the button, and what is not up to date.

    Of its pages, samples and completions, it shows the controls of one.
    """

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.go_button = push_button(self.tr("Draw"), symbol="play", primary=True)
        self.n = QSpinBox(minimum=1, maximum=36, value=9)
        self.n.setAccessibleName(self.tr("Samples of each model"))
        self.n.setToolTip(self.tr("How many samples each model draws"))
        self.completions_n = QSpinBox(minimum=1, maximum=16, value=6)
        self.completions_n.setAccessibleName(self.tr("Number of completions"))
        self.completions_n.setToolTip(
            self.tr("How many independent draws from p(missing | observed)")
        )
        self.seed = SeedField()
        self.maps = called(
            QCheckBox(self.tr("with their pro&babilities")),
            tip=self.tr("Beside the events, what each model expected of each of their pixels"),
        )
        self.line = Line(self.tr("About what is compared"))
        self.work = TaskBar(task, self.tr("Progress"), self.tr("Stop; what is there stays"))
        self.labels = (
            label_for(self.n, self.tr("&Samples")),
            label_for(self.completions_n, self.tr("Com&pletions")),
        )
        numbers = self.labels[0], self.n, self.labels[1], self.completions_n
        controls = *numbers, self.seed, self.go_button, self.maps
        hbox(*controls, (self.line, 1), self.work, on=self)

    def suit(self, completing: bool, pictured: bool) -> None:
        """Show the controls of samples, or of completions; maps are of events that are seen."""
        for widget, wanted in (
            (self.labels[0], not completing),
            (self.n, not completing),
            (self.labels[1], completing),
            (self.completions_n, completing),
            (self.maps, pictured),
        ):
            widget.setVisible(wanted)

    def allow(self, why_not: str, completing: bool) -> None:
        """Say on the button what it does, or why it does nothing now."""
        self.go_button.setText(self.tr("Complete") if completing else self.tr("Draw"))
        self.go_button.setEnabled(not why_not)
        self.go_button.setToolTip(
            why_not
            or (
                self.tr("Let every model fill in what is hidden, from the same seed (Enter)")
                if completing
                else self.tr("Draw from every model, from the same noise (Enter)")
            )
        )
