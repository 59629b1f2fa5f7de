"""The transport: play, pause, step, scrub and speed of a player."""

import math

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSlider, QToolButton, QWidget

from ar_studio.gui.canvas.numerals import filled, numeral
from ar_studio.gui.kit.controls import called, icon_button, label_for
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import REST, hbox, pane
from ar_studio.gui.kit.player import Player

STEPS_PER_DECADE = 10
FASTEST = 4 * STEPS_PER_DECADE  # the last stop of the speed slider shows all at once
ALL_AT_ONCE = 1e9
SCRUBBED = 120  # least width of the slider that is scrubbed
WATCHED_S = 5.0  # how long it is good to watch an event being drawn


class TransportBar(QWidget):
    """The controls of one player; panels hand it the keys that nothing else took."""

    def __init__(self, player: Player) -> None:
        super().__init__()
        self.player = player
        self.play_button = QPushButton(self.tr("Play"))
        self.play_button.setToolTip(self.tr("Play or pause the drawing (Space)"))
        self.play_button.setAccessibleName(self.tr("Play or pause"))
        self.play_button.clicked.connect(player.toggle)
        self.back_button = self._step_button("back", self.tr("One step back (comma)"))
        self.back_button.clicked.connect(self._step_back)
        self.forward_button = self._step_button("step", self.tr("One step on (full stop)"))
        self.forward_button.clicked.connect(self._step_forward)
        self.scrub = QSlider(Qt.Orientation.Horizontal)
        self.scrub.setAccessibleName(self.tr("Steps drawn"))
        self.scrub.setToolTip(self.tr("Move through the drawing, step by step, in its order"))
        self.scrub.valueChanged.connect(self._scrubbed)
        self.count = called(QLabel(), self.tr("Steps drawn"))
        self.speed = QSlider(Qt.Orientation.Horizontal)
        self.speed.setRange(0, FASTEST)
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("Speed, from one step a second to all at once"))
        self.speed.valueChanged.connect(self._change_speed)
        self.speed_label = QLabel()
        self._lay_out()
        player.moved.connect(self._follow)
        player.changed.connect(self._follow_state)
        self.speed.setValue(22)
        self._follow_state()

    def keys(self) -> list[tuple[str, str]]:
        """Return the keys that are handled, and what they do."""
        return [
            (self.tr("Space"), self.tr("Play or pause")),
            (",  .", self.tr("One step back, one step on")),
        ]

    def handle_key(self, event: QKeyEvent) -> bool:
        """Play, pause or step if the key says so, and tell whether it did."""
        if not self.isEnabled() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        match event.key():
            case Qt.Key.Key_Space:
                self.player.toggle()
            case Qt.Key.Key_Comma:
                self.player.step(-1)
            case Qt.Key.Key_Period:
                self.player.step(1)
            case _:
                return False
        return True

    def suit(self, length: int) -> None:
        """Set the speed at which an event of `length` dimensions takes some seconds."""
        stop = round(STEPS_PER_DECADE * math.log10(max(1.0, length / WATCHED_S)))
        self.speed.setValue(min(stop, FASTEST - 1))

    def _step_button(self, symbol: str, tip: str) -> QToolButton:
        button = icon_button(symbol, tip, tip)
        button.setAutoRepeat(True)
        return button

    def _lay_out(self) -> None:
        metrics = self.fontMetrics()
        self.count.setMinimumWidth(metrics.horizontalAdvance("0000 / 0000"))
        self.speed_label.setMinimumWidth(metrics.horizontalAdvance(self.tr("00000 steps/s")))
        self.speed.setFixedWidth(120)
        self.scrub.setMinimumWidth(SCRUBBED)
        title = label_for(self.speed, self.tr("S&peed"))
        buttons = self.play_button, self.back_button, self.forward_button
        drawn = pane(hbox(*buttons, (self.scrub, 1), self.count))
        speed = pane(hbox(title, self.speed, self.speed_label, REST))
        self._parts = drawn, speed
        self._row = hbox((drawn, 1), speed, on=self, spacing=16)

    def minimumSizeHint(self) -> QSize:
        # The width of the two below each other: else they never could be.
        least = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = sum(part.minimumSizeHint().width() for part in self._parts)
        way, wide = QBoxLayout.Direction, self.width() >= beside + 16
        self._row.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._row.setSpacing(16 if wide else 4)

    def _step_back(self) -> None:
        self.player.step(-1)

    def _step_forward(self) -> None:
        self.player.step(1)

    def _scrubbed(self, position: int) -> None:
        self.player.pause()
        self.player.seek(position)

    def _change_speed(self, stop: int) -> None:
        if stop == FASTEST:
            self.speed_label.setText(self.tr("all at once"))
            self.player.set_speed(ALL_AT_ONCE)
            return
        speed = 10 ** (stop / STEPS_PER_DECADE)
        one, many = self.tr("1 step/s"), self.tr("{0:,.0f} steps/s")
        self.speed_label.setText(one if round(speed) == 1 else filled(many, speed))
        self.player.set_speed(speed)

    def _follow(self) -> None:
        with QSignalBlocker(self.scrub):
            self.scrub.setValue(self.player.position)
        self.count.setText(
            f"{numeral(self.player.position, ',')} / {numeral(self.player.length, ',')}"
        )

    def _follow_state(self) -> None:
        playing = self.player.playing
        self.play_button.setText(self.tr("Pause") if playing else self.tr("Play"))
        self.play_button.setIcon(icon("pause" if playing else "play"))
        with QSignalBlocker(self.scrub):
            self.scrub.setRange(0, self.player.length)
            self.scrub.setPageStep(max(1, self.player.length // 20))
        self.setEnabled(self.player.length > 0)
        self._follow()
