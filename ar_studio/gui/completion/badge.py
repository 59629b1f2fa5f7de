"""The badge that says how completions are drawn, and how good the model is there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QFrame

from ar_studio.gui import events
from ar_studio.gui.canvas.canvas import ROUND
from ar_studio.gui.canvas.colours import curve_styles, is_dark, mix
from ar_studio.gui.completion import saying
from ar_studio.gui.completion.guides import GuideButton
from ar_studio.gui.completion.saying import Worth
from ar_studio.gui.events.wording import Wording
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.layout import Headline, Quiet, vbox
from ar_studio.gui.studio.completing import OnTests, Progress, Request, Result, Whole

BAR = 6
COLOURS = {  # indices of curve styles
    "exact": 2,
    "enumerated": 2,
    "guided": 4,
    "sequential Monte Carlo": 4,
    "clamped": 1,
}


class MethodBadge(QFrame):
    """Says how completions are drawn, how far to trust them, and how good the model is.

    Attributes
    ----------
    method
        How they are drawn; None while nothing can be told, or for what is no completion.
    """

    def __init__(self, guide: GuideButton) -> None:
        super().__init__()
        self.method: str | None = None
        self.worth = Worth()
        self._say = events.UNKNOWN.say
        self.headline = called(Headline(factor=1.25), self.tr("How completions are drawn"))
        self.sentence, self.merit = Quiet(), Quiet()
        for line, lines, name in (
            (self.sentence, 3, self.tr("How far to trust them")),
            (self.merit, 2, self.tr("How good the model is there")),
        ):
            called(line, name)
            # Room for its lines at all times: nothing below may jump while one paints.
            line.setMinimumHeight(lines * line.fontMetrics().lineSpacing())
            line.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.clamp = QCheckBox(self._say.clamp)
        self.clamp.setToolTip(
            self.tr(
                "To see what goes wrong: runs the sampler in the model's fixed order and only "
                "overwrites observed pixels.\nA fixed-order model conditions on earlier pixels "
                "only, so every missing pixel ignores the observed ones that come later."
            )
        )
        self.guide = guide
        below = flow(guide, self.clamp, spacing=16)
        lines = self.headline, self.sentence, self.merit, below
        vbox(*lines, on=self, spacing=4, margins=(BAR + 10, 8, 10, 8))
        self.show_waiting()

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

    def show_whole(self, found: Whole | None, bits: float | None) -> None:
        """Say how likely an event is of which nothing is hidden."""
        title = self.tr("Nothing is hidden")
        if found is not None:
            title = self.tr("Nothing is hidden: {0}").format(saying.whole(found, bits))
        self._show(None, title, self._say.hide_some, self.worth.of_events)

    def show_prediction(self, method: str, by: str, fillings: int) -> None:
        """Say how completions of the current mask will be drawn."""
        title = saying.prediction(method, self.worth, by, fillings)
        self._show(method, title, saying.draws(method), self.worth.sentence)

    # What there is

    def show_progress(self, request: Request, progress: Progress) -> None:
        """Say what is on screen while completions are on their way."""
        title, sentence = saying.progressing(request, progress)
        if title:
            self._show("guided" if progress.previewed else self.method, title, sentence, None)

    def show_result(self, result: Result, tested: OnTests | None) -> None:
        """Say how the completions on screen were drawn, and how far to trust them."""
        standing, method = result.standing, result.method
        title = saying.title(method, self.worth, result.request.guided_by, standing)
        said = "" if standing is None else saying.numbers(standing)
        warning = saying.warning(standing) or saying.oversure(result, tested)
        sentence = " ".join(
            filter(None, [said or saying.draws(method), warning and f"⚠ {warning}"])
        )
        merit = f"{saying.there(result, tested)}. {self.worth.sentence}"
        self._show(method, title, sentence, merit)

    def _show(self, method: str | None, title: str, sentence: str, merit: str | None = "") -> None:
        """Say something; what is said of the model stays where `merit` is None."""
        self.method = method
        tip = saying.tip(method)
        self.headline.setText(title)
        self.sentence.setText(sentence)
        if merit is not None:
            self.merit.setText(merit)
        self.setToolTip(tip)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{sentence} {self.merit.text()} {tip}")
        self.update()

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
