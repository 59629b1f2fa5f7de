"""One dimension seen closely: its value, its place in the ordering, and what else it might be."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy, QWidget

from ar_studio.gui.canvas.numerals import decimal, filled
from ar_studio.gui.events import chances
from ar_studio.gui.events.conditional import ConditionalView
from ar_studio.gui.events.explorer import NOWHERE
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.events.seen import words
from ar_studio.gui.kit.controls import bold, called
from ar_studio.gui.kit.layout import Quiet, exchange, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.recording import Recording
from ar_studio.gui.studio.seen import Seen

translate = QCoreApplication.translate
LINES, SIGHTS = 4, 4  # of facts and of what is seen, at most
NARROWEST = 34  # letters


class Closeup(QWidget):
    """Tells a dimension's value, its rank and surprise, and shows the alternatives it had.

    Attributes
    ----------
    chosen
        What if it were another value? Carries the dimension and the value.
    """

    chosen = Signal(int, float)

    def __init__(self, roles: Roles) -> None:
        super().__init__()
        self.roles = roles
        self.recording: Recording | None = None
        self.dimension = NOWHERE
        self.heading = bold(Line(self.tr("Which dimension is told")))
        self.facts = called(Quiet(), self.tr("What is known of it"))
        self.facts.setMinimumHeight(LINES * self.facts.fontMetrics().lineSpacing())
        self.conditional = self._view()
        self.sees = QCheckBox(self.tr("What it &sees"))
        self.sees.setToolTip(
            self.tr(
                "Colour what its conditional uses of this event, by its derivatives, and what it "
                "could see by the way the network is built.\nWhat it uses and must not, its own or "
                "a later one, is red."
            )
        )
        self.seen = called(QLabel(wordWrap=True), self.tr("What it sees"))
        self.seen.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.seen.setMinimumHeight(SIGHTS * self.seen.fontMetrics().lineSpacing())
        letters = NARROWEST * self.fontMetrics().averageCharWidth()
        self.setMinimumWidth(letters)
        vbox(
            self.heading,
            self.facts,
            (self.conditional, 1),
            self.sees,
            self.seen,
            on=self,
            spacing=4,
        )
        self.show_dimension(None, NOWHERE)

    def suit(self, roles: Roles) -> None:
        """Tell of other events."""
        self.roles = roles
        view = self._view()
        exchange(self.conditional, view)
        self.conditional = view
        self.show_dimension(None, NOWHERE)

    def show_dimension(self, recording: Recording | None, dimension: int) -> None:
        """Tell of a dimension of an event, or what to do to be told of one."""
        self.recording, self.dimension = recording, dimension
        if recording is None or dimension == NOWHERE:
            self.heading.setText(self.roles.say.fill(self.tr("{Dimension} pointed at")))
            self.facts.setText(self.roles.say.fill(self.tr("Point at a {dimension} to read it.")))
            self.conditional.show_nothing(self.tr("What else it might be, and how likely."))
            return
        place = position(recording, dimension)
        self.heading.setText(named(self.roles, dimension))
        self.facts.setText("\n".join(facts(self.roles, recording, place)))
        self.conditional.show_place(recording, place, 0)

    def show_seen(self, seen: Seen | None, why: str = "") -> None:
        """Say what the dimension's conditional sees; without anything, why that is not known."""
        self.seen.setText(why if seen is None else "<br>".join(words(seen)))

    def _view(self) -> ConditionalView:
        view = self.roles.conditional()
        view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        view.offer(
            self.tr(
                "How likely each value was, given those before it. What if it were another? Click "
                "it (or go there with\nthe arrow keys and press Enter): all that comes later is "
                "drawn again, from the noise of before, as a branch."
            )
        )
        view.chosen.connect(self._choose)
        return view

    def _choose(self, value: float) -> None:
        if self.recording is not None and self.dimension != NOWHERE:
            self.chosen.emit(self.dimension, value)


def position(recording: Recording, dimension: int) -> int:
    """Return the place of a flat dimension in the ordering."""
    return int((recording.order == dimension).argmax())


def named(roles: Roles, dimension: int) -> str:
    """Return what a dimension is called and, of a pixel in colour, which channel it is."""
    name, together = roles.name(dimension).capitalize(), roles.together(dimension)
    if len(together) == 1:
        return name
    channel = translate("explore", "{0}, channel {1} of {2}")
    return channel.format(name, together.index(dimension) + 1, len(together))


def facts(roles: Roles, recording: Recording, place: int) -> list[str]:
    """Return what is told of the dimension at a place of the ordering, a line each.

    Values and surprise are those of all that are seen with it.
    """
    together = roles.together(int(recording.order[place]))
    places = [position(recording, dimension) for dimension in together]
    values = [recording.values[one, 0].item() for one in places]
    texts = [roles.text(*pair) for pair in zip(together, values, strict=True)]
    nats = -float(recording.log_prob[places, 0].sum())
    surprise = translate("explore", "surprise {0} nats = {1} bits")
    told = chances.of(roles.space).read(recording, places, places, 0)
    return [
        translate("explore", "value {0}").format(", ".join(texts)),
        filled(translate("explore", "number {0:,} of {1:,} in order"), place + 1, recording.size),
        surprise.format(decimal(nats, 3), decimal(nats / math.log(2), 3)),
        " · ".join(told),
    ]
