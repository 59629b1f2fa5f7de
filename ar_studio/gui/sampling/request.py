"""What to draw: how many samples, at which temperature, from which seed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QSpinBox,
    QWidget,
)

from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.kit.controls import (
    DecimalBox,
    bold,
    called,
    label_for,
    mark,
    press_on_enter,
    push_button,
)
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.layout import hbox, pane, vbox
from ar_studio.gui.kit.seed import SeedField
from ar_studio.gui.sampling.prompt import PromptField, in_a_line
from ar_studio.gui.sampling.state import Request


class RequestBar(QWidget):
    """The Draw button and what it will draw."""

    changed = Signal()
    seed_renewed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.draw_button = push_button(self.tr("Draw"), symbol="sample", primary=True)
        self.allow("")
        self.n = called(QSpinBox(minimum=1, maximum=100, value=36), self.tr("Number of samples"))
        self.set_most(100)
        self.temperature = DecimalBox(minimum=0.05, maximum=5.0, singleStep=0.05, value=1.0)
        self.temperature.setAccessibleName(self.tr("Temperature"))
        self.temperature.setToolTip(
            self.tr(
                "Each conditional is raised to the power 1/T and renormalised. Any T but 1 leaves "
                "the model's distribution: below 1 is neater than it believes, above 1 wilder."
            )
        )
        self.temperature.valueChanged.connect(self._show_badge)
        self.badge = bold(called(QLabel(), self.tr("Warning about the temperature")))
        self.seed = SeedField()
        self.seed.renewed.connect(self.seed_renewed)
        self.method = self._method_box()
        self.prompt = PromptField()
        self.prompt.changed.connect(self._show_prompt)
        self.prompt.entered.connect(self.draw_button.click)
        self.allow_passes("")
        self._keep_room_for_badge()
        self._lay_out()
        for number in (self.n, self.temperature, self.seed.box):
            number.valueChanged.connect(self.changed)
        self.method.currentIndexChanged.connect(self.changed)
        press_on_enter(self, self.draw_button)

    def kept(self) -> dict[str, QWidget]:
        """Return the controls that are as they were at the next launch."""
        return {
            "n": self.n,
            "temperature": self.temperature,
            "seed": self.seed.box,
            "method": self.method,
            "prompt": self.prompt.line,
        }

    def _method_box(self) -> QComboBox:
        box = called(QComboBox(), self.tr("Method of drawing"))
        box.addItem(self.tr("One by one"), "one by one")
        box.addItem(self.tr("By passes"), "fixed point")
        box.addItem(self.tr("By blocks"), "by blocks")
        box.addItem(self.tr("Fastest here"), "fastest")
        return box

    def allow_passes(self, why_not: str) -> None:
        """Let the method be chosen, or say why there is no choice."""
        self._by_passes = not why_not
        self.method.setEnabled(not why_not and not self.prompt.text)
        if why_not:
            self.method.setCurrentIndex(0)
        self.method.setToolTip(
            why_not
            or self.tr(
                "One by one draws each value given all before it. By passes draws all at once, "
                "again and again, until nothing changes; by blocks does so with a row after the "
                "other. All draw the same from the same seed; “Fastest here” measures which is "
                "sooner done."
            )
        )

    def allow(self, why_not: str) -> None:
        """Enable the button, or say in its tool tip why it is not."""
        self.draw_button.setEnabled(not why_not)
        self.draw_button.setToolTip(
            why_not
            or self.tr(
                "Draw from the run's best weights: x_1 first, then each value given all before it"
            )
        )

    def set_most(self, most: int) -> None:
        """Limit the number of samples."""
        self.n.setMaximum(most)
        self.n.setToolTip(
            self.tr(
                "How many events to draw, up to {0}: every conditional of each is kept, so that "
                "any of them can be replayed."
            ).format(most)
        )

    def warning(self, temperature: float) -> str:
        """Return what to think of samples at a temperature."""
        return filled(
            self.tr("⚠ Drawn at T = {0:g}: these are not samples of the model's p(x)."), temperature
        )

    def set_values(self, drawn: Request) -> None:
        """Ask for what was drawn."""
        self.n.setValue(drawn.n)
        self.seed.box.setValue(drawn.seed)
        self.temperature.setValue(drawn.temperature)
        self.method.setCurrentIndex(self.method.findData(drawn.method))
        self.prompt.show_text(drawn.prompt)

    def words(self) -> str:
        """Return what is asked for, as text."""
        text = self.tr("seed {0} · T = {1:g} · {2} samples · {3}")
        method, prompt = self.method.currentText().lower(), in_a_line(self.prompt.text)
        said = filled(text, self.seed.value(), self.temperature.value(), self.n.value(), method)
        return self.tr("{0} · going on from “{1}”").format(said, prompt) if prompt else said

    def difference(self, drawn: Request | None) -> tuple[list[str], list[str]]:
        """Mark and return in what samples are not those Draw would draw: what was, what is now."""
        controls = [self.temperature, self.seed.box, self.n, self.method, self.prompt.line]
        if drawn is None:
            for control in controls:
                mark(control, "stale", False)
            return [], []
        # Samples are the same by any method, but what each of them can be replayed by is not.
        rows = range(self.method.count())
        methods = {self.method.itemData(row): self.method.itemText(row).lower() for row in rows}
        pairs = [
            (self.tr("T = {0:g}"), drawn.temperature, self.temperature.value()),
            (self.tr("seed {0}"), drawn.seed, self.seed.value()),
            (self.tr("{0} samples"), drawn.n, self.n.value()),
            ("{0}", methods[drawn.method], methods[self.method.currentData()]),
            (self.tr("going on from “{0}”"), in_a_line(drawn.prompt), in_a_line(self.prompt.text)),
        ]
        for control, (_, was, now) in zip(controls, pairs, strict=True):
            mark(control, "stale", was != now)
        other = [
            (filled(words, was), filled(words, now)) for words, was, now in pairs if was != now
        ]
        return [was for was, _ in other], [now for _, now in other]

    def _show_prompt(self) -> None:
        self.method.setEnabled(self._by_passes and not self.prompt.text)
        self.changed.emit()

    def _keep_room_for_badge(self) -> None:
        policy = self.badge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.badge.setSizePolicy(policy)
        self._show_badge(self.temperature.value())

    def _lay_out(self) -> None:
        n = pane(hbox(label_for(self.n, self.tr("&Samples")), self.n))
        title = label_for(self.temperature, self.tr("Temperat&ure"))
        heat = pane(hbox(title, self.temperature, 8, self.badge))
        method = pane(hbox(label_for(self.method, self.tr("Meth&od")), self.method))
        above = flow(self.draw_button, n, heat, self.seed, method, spacing=16)
        vbox(above, self.prompt, on=self)

    def _show_badge(self, temperature: float) -> None:
        self.badge.setVisible(temperature != 1)
        self.badge.setText(self.tr("⚠ not p(x)"))
        self.badge.setToolTip(self.temperature.toolTip())
