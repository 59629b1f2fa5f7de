"""A play head over recordings: play, pause, step, any speed, any position."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QStyle, QWidget

TICK_MS = 16


class Player(QObject):
    """Moves a position through `0 .. length` at a speed in pixels per second.

    `available` may grow while playing: the head waits there for what is still being drawn.

    Attributes
    ----------
    moved
        The position changed.
    changed
        Playing, speed or length changed.
    """

    moved = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.position = 0
        self.length = 0
        self.available = 0
        self.playing = False
        self.speed = 120.0
        self._fraction = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    def restart(self, length: int) -> None:
        """Begin a new recording of a length, at its first pixel."""
        self.length, self.available = length, 0
        self.seek(0)
        self.changed.emit()

    def set_length(self, length: int) -> None:
        """Change the length of the recording being played; the head goes no further."""
        if length != self.length:
            self.length = length
            self.seek(min(self.position, length))
            self.changed.emit()

    def set_available(self, available: int) -> None:
        """Tell how many positions are there to be shown."""
        self.available = available

    def set_speed(self, pixels_per_second: float) -> None:
        """Set the speed; `inf` shows everything at once."""
        self.speed = pixels_per_second
        self.changed.emit()

    def play(self) -> None:
        """Play on; from the start if the end is reached."""
        if self.length and self.position >= self.length:
            self.seek(0)
        self.playing = True
        self._clock.start()
        self._timer.start()
        self.changed.emit()

    def pause(self) -> None:
        """Stop where it is."""
        self.playing = False
        self._timer.stop()
        self.changed.emit()

    def toggle(self) -> None:
        """Play or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def step(self, by: int = 1) -> None:
        """Pause and move by some positions, backwards too."""
        self.pause()
        self.seek(self.position + by)

    def seek(self, position: int) -> None:
        """Move to a position, as far as it is there."""
        position = max(0, min(position, self.available))
        self._fraction = 0.0
        if position != self.position:
            self.position = position
        self.moved.emit()

    def _tick(self) -> None:
        seconds = self._clock.restart() / 1000
        target = min(self.position + self._fraction + self.speed * seconds, float(self.available))
        self._fraction = target - int(target)
        if int(target) != self.position:
            self.position = int(target)
            self.moved.emit()
        if self.length and self.position >= self.length:
            self.pause()


def less_motion(widget: QWidget) -> bool:
    """Return whether its user asked the system for less motion."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) == 0
