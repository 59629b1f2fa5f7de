"""The bar above: how often to complete, and with which noise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QSpinBox,
    QWidget,
)

from ar_studio.gui.kit.controls import label_for, mark, press_on_enter, push_button
from ar_studio.gui.kit.layout import REST, hbox
from ar_studio.gui.kit.seed import SeedField
from ar_studio.gui.studio.completing import MOST_COMPLETIONS, Request


class CompletionBar(QWidget):
    """The Complete button, number and seed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.complete_button = push_button(self.tr("Complete"), symbol="complete", primary=True)
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
        label = label_for(self.n, self.tr("&Completions"))
        number = 8, label, self.n, 8
        hbox(self.complete_button, *number, self.seed, 8, self.live, REST, on=self)
        press_on_enter(self, self.complete_button)
        self.allow("")

    def allow(self, why_not: str) -> None:
        """Enable the button, or say in its tool tip why it is not."""
        self.complete_button.setEnabled(not why_not)
        self.complete_button.setToolTip(
            why_not or self.tr("Fill in what is missing by drawing from p(missing | observed)")
        )

    def difference(self, shown: Request | None) -> str:
        """Mark and say in what completions are not those that Complete would draw, if in any."""
        controls = [self.n, self.seed.box]
        if shown is None:
            for control in controls:
                mark(control, "stale", False)
            return ""
        pairs = [
            (self.tr("{0} completions"), shown.n, self.n.value()),
            (self.tr("seed {0}"), shown.seed, self.seed.value()),
        ]
        for control, (_, was, now) in zip(controls, pairs, strict=True):
            mark(control, "stale", was != now)
        other = [(words.format(was), words.format(now)) for words, was, now in pairs if was != now]
        if not other:
            return ""
        was, now = (", ".join(words) for words in zip(*other, strict=True))
        return self.tr("Shown: {0}. Asked for: {1}. Press Enter or Complete.").format(was, now)
