"""What to draw: how many samples, at which temperature, from which seed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ar_studio.gui.kit.controls import bold, called, label_for
from ar_studio.gui.kit.layout import REST, hbox
from ar_studio.gui.kit.seed import SeedField


class RequestBar(QWidget):
    """The Draw button and what it will draw."""

    seed_renewed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.draw_button = QPushButton(self.tr("Draw"))
        self.draw_button.setDefault(True)
        self.allow("")
        self.n = called(QSpinBox(minimum=1, maximum=100, value=36), self.tr("Number of samples"))
        self.set_most(100)
        self.temperature = QDoubleSpinBox(minimum=0.05, maximum=5.0, singleStep=0.05, value=1.0)
        self.temperature.setAccessibleName(self.tr("Temperature"))
        self.temperature.setToolTip(
            self.tr(
                "Each conditional is raised to the power 1/T and renormalised. Any T but 1 leaves "
                "the model's distribution: below 1 is neater than it believes, above 1 wilder."
            )
        )
        self.temperature.valueChanged.connect(self._show_badge)
        self.badge = bold(called(QLabel(), self.tr("Warning about the temperature")))
        self.badge.hide()
        self.seed = SeedField()
        self.seed.renewed.connect(self.seed_renewed)
        self.method = self._method_box()
        self.allow_passes("")
        self._lay_out()

    def _method_box(self) -> QComboBox:
        box = called(QComboBox(), self.tr("Method of drawing"))
        box.addItem(self.tr("One by one"), "one by one")
        box.addItem(self.tr("By passes"), "fixed point")
        box.addItem(self.tr("Fastest here"), "fastest")
        return box

    def allow_passes(self, why_not: str) -> None:
        """Let the method be chosen, or say why there is no choice."""
        self.method.setEnabled(not why_not)
        if why_not:
            self.method.setCurrentIndex(0)
        self.method.setToolTip(
            why_not
            or self.tr(
                "One by one draws each value given all before it. By passes draws all at once, "
                "again and again, until nothing changes. Both draw the same from the same seed; "
                "“Fastest here” measures which is sooner done."
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
        return self.tr("⚠ Drawn at T = {0:g}: these are not samples of the model's p(x).").format(
            temperature
        )

    def _lay_out(self) -> None:
        n = label_for(self.n, self.tr("&Samples")), self.n, 8
        heat = label_for(self.temperature, self.tr("Te&mperature")), self.temperature, 8
        method = label_for(self.method, self.tr("&Method")), self.method
        hbox(self.draw_button, 8, *n, *heat, self.badge, 8, self.seed, 8, *method, REST, on=self)

    def _show_badge(self, temperature: float) -> None:
        self.badge.setVisible(temperature != 1)
        self.badge.setText(self.tr("⚠ not p(x)"))
        self.badge.setToolTip(self.temperature.toolTip())
