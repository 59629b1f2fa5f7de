"""The badge that says how completions are drawn, and how good the model is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QToolButton, QWidget

from ar_studio.figures import Figure
from ar_studio.gui import events
from ar_studio.gui.canvas.canvas import ROUND
from ar_studio.gui.canvas.colours import curve_styles, is_dark, mix
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.completion import numbers, saying
from ar_studio.gui.completion.guides import GuideButton, LearnButton
from ar_studio.gui.completion.numbers import Number
from ar_studio.gui.completion.saying import Worth
from ar_studio.gui.events.wording import Wording
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import REST, Headline, Quiet, hbox, vbox
from ar_studio.gui.studio.completing import OnTests, Progress, Request, Result, Whole
from ar_studio.gui.studio.guiding import GuideState

BAR = 6
FEW, MANY = 3, 4  # lines of both sentences where the badge is wide, and where it is not
WIDE, BETWEEN = 90, 2  # letters; points
COLOURS = {  # indices of curve styles
    "exact": 2,
    "enumerated": 2,
    "guided": 4,
    "sequential Monte Carlo": 4,
    "clamped": 1,
}


class Sentences(QWidget):
    """Sentences below each other, with room at all times for as many lines as they usually take.

    So nothing below jumps while one paints.
    """

    def __init__(self, *sentences: QWidget) -> None:
        super().__init__()
        vbox(*sentences, REST, on=self, spacing=BETWEEN)

    def _keep_room(self) -> None:
        metrics = self.fontMetrics()
        lines = FEW if self.width() >= WIDE * metrics.averageCharWidth() else MANY
        self.setMinimumHeight(lines * metrics.lineSpacing() + BETWEEN)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()


class NumberLine(QWidget):
    """Numbers beside each other, each of which says what it means when it is pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: list[Quiet] = []
        self._flow = flow(on=self, spacing=20, between=2)

    def show_numbers(self, shown: Sequence[Number]) -> None:
        """Show these; labels stay, so that nothing flickers while numbers change."""
        for _ in range(len(self.labels), len(shown)):
            label = Quiet()
            label.setWordWrap(False)
            self.labels.append(label)
            self._flow.addWidget(label)
        for place, label in enumerate(self.labels):
            label.setVisible(place < len(shown))
            if place < len(shown):
                label.setText(shown[place].text)
                label.setToolTip(shown[place].meaning)
                label.setAccessibleDescription(shown[place].meaning)


class MethodBadge(QFrame):
    """Says how completions are drawn, how far to trust them, and how good the model is.

    Attributes
    ----------
    method
        How they are drawn; None while nothing can be told, or for what is no completion.
    details
        Whether the numbers behind that are in sight.
    """

    def __init__(self, guides: GuideState) -> None:
        super().__init__()
        self.method: str | None = None
        self.worth = Worth()
        self._say = events.UNKNOWN.say
        self.headline = called(Headline(factor=1.25), self.tr("How completions are drawn"))
        self.sentence = called(Quiet(), self.tr("How far to trust them"))
        self.merit = called(Quiet(), self.tr("How good the model is there"))
        self.clamp = QCheckBox(self._say.clamp)
        self.clamp.setToolTip(
            self.tr(
                "To see what goes wrong: runs the sampler in the model's fixed order and only "
                "overwrites observed pixels.\nA fixed-order model conditions on earlier pixels "
                "only, so every missing pixel ignores the observed ones that come later."
            )
        )
        self.guide, self.learn = GuideButton(guides), LearnButton(guides)
        self.numbers = NumberLine()
        self.details = self._details_button()
        top = hbox((self.headline, 1), (self.details, Qt.AlignmentFlag.AlignTop))
        said = Sentences(self.sentence, self.merit)
        below = flow(self.guide, self.learn, self.clamp, spacing=16)
        lines = top, said, self.numbers, below
        vbox(*lines, on=self, spacing=4, margins=(BAR + 10, 8, 10, 8))
        self.numbers.hide()
        self.show_waiting()

    def _details_button(self) -> QToolButton:
        """Return what opens and closes the numbers."""
        button = called(
            QToolButton(),
            self.tr("Numbers behind this"),
            self.tr("Show the numbers by which this is judged; point at one to read its meaning"),
        )
        button.setText(self.tr("Numbers"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setIcon(icon("chevron right"))
        button.toggled.connect(self._show_details)
        return button

    def _show_details(self, on: bool) -> None:
        self.numbers.setVisible(on)
        self.details.setIcon(icon("chevron down" if on else "chevron right"))

    def suit(self, say: Wording) -> None:
        """Speak of other events."""
        self._say = say
        self.clamp.setText(say.clamp)

    # Before there is anything to be judged

    def show_waiting(self) -> None:
        """Say that the model is being read, so that nothing can be told yet."""
        self._show(None, self.tr("Reading the model…"), self.tr("Its orderings decide the method."))

    def show_problem(self, sentence: str) -> None:
        """Say why the model cannot be read."""
        self._show(None, self.tr("The model could not be read"), sentence)

    def show_no_image(self) -> None:
        """Say that there is nothing to complete."""
        self._show(None, self._say.none_yet, self._say.take_one)

    def show_whole(self, found: Whole | None, part: Figure | None) -> None:
        """Say how likely an event is of which nothing is hidden."""
        title = self.tr("Nothing is hidden")
        if found is not None:
            title = filled(self.tr("Nothing is hidden: {0}"), saying.whole(found, part))
        of_model = numbers.of_model(self.worth)
        self._show(None, title, self._say.hide_some, self.worth.of_events, of_model)

    def show_prediction(self, method: str, by: str, fillings: int) -> None:
        """Say how completions of the current mask will be drawn."""
        title = saying.prediction(method, self.worth, by, fillings)
        of_model = numbers.of_model(self.worth)
        self._show(method, title, saying.draws(method), self.worth.sentence, of_model)

    # What there is

    def show_progress(self, request: Request, progress: Progress) -> None:
        """Say what is on screen while completions are on their way."""
        title, sentence = saying.progressing(request, progress)
        if title:
            method = "guided" if progress.previewed else self.method
            of_draws = numbers.of_particles(progress.standing)
            shown = [*of_draws, *numbers.of_model(self.worth)]
            self._show(method, title, sentence, None, shown)

    def show_result(self, result: Result, tested: OnTests | None) -> None:
        """Say how the completions on screen were drawn, and how far to trust them."""
        title = saying.title(result.method, self.worth, result.request.guided_by, result.standing)
        there = saying.oversure(result, tested) or saying.there(result)
        merit = " ".join(filter(None, [self.worth.sentence, there]))
        shown = [*numbers.of_result(result, tested), *numbers.of_model(self.worth)]
        self._show(result.method, title, saying.drawn(result), merit, shown)

    def _show(
        self,
        method: str | None,
        title: str,
        sentence: str,
        merit: str | None = "",
        shown: Sequence[Number] = (),
    ) -> None:
        """Say something; what is said of the model stays where `merit` is None."""
        self.method = method
        tip = saying.tip(method)
        self.headline.setText(title)
        self.sentence.setText(sentence)
        if merit is not None:
            self.merit.setText(merit)
        self.numbers.show_numbers(shown)
        self.setToolTip(tip)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{sentence} {self.merit.text()} {tip}")
        self.update()

    def minimumSizeHint(self) -> QSize:
        # What wraps in this width is no less than that: else a low page would be painted over it.
        size = super().minimumSizeHint()
        return QSize(size.width(), max(size.height(), self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        window = self.palette().color(QPalette.ColorRole.Window)
        colour = self.palette().color(QPalette.ColorRole.Mid)
        if self.method in COLOURS:
            colour, _ = curve_styles(COLOURS[self.method], is_dark(self.palette()))
        shape = QPainterPath()
        shape.addRoundedRect(self.rect().toRectF(), ROUND, ROUND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), mix(window, colour, 0.14))
        painter.fillRect(0, 0, BAR, self.height(), colour)
