"""The badge that says how completions are drawn, and whether that is the model's distribution."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QFrame

from ar_studio.gui import engine, events
from ar_studio.gui.canvas.canvas import ROUND
from ar_studio.gui.canvas.colours import curve_styles, is_dark, mix
from ar_studio.gui.events.wording import Wording
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Headline, Quiet, vbox
from ar_studio.gui.studio.completing import Result
from ar_studio.records import Score

BAR = 6
COLOURS = {
    "exact": 2,
    "enumerated": 2,
    "guided": 4,
    "sequential Monte Carlo": 4,
    "clamped": 1,
}  # indices of curve styles
LOW = 4  # a quarter of the particles, or fewer, is few


class MethodBadge(QFrame):
    """Says how the completions are drawn: exact, sequential Monte Carlo, or clamped."""

    def __init__(self) -> None:
        super().__init__()
        self.method: engine.completion.Method | None = None
        self._say = events.UNKNOWN.say
        self._worth = ""
        self.headline = called(Headline(factor=1.25), self.tr("How completions are drawn"))
        self.sentence = Quiet()
        # Room for two lines at all times: nothing below may jump while one paints.
        self.sentence.setMinimumHeight(2 * self.sentence.fontMetrics().lineSpacing())
        self.clamp = QCheckBox(self._say.clamp)
        self.clamp.setToolTip(
            self.tr(
                "Runs the sampler in the model's fixed order and only overwrites observed pixels. "
                "A fixed-order model\nconditions on earlier pixels only, so every missing pixel "
                "ignores the observed ones that come later."
            )
        )
        vbox(
            self.headline,
            self.sentence,
            self.clamp,
            on=self,
            spacing=4,
            margins=(BAR + 10, 8, 10, 8),
        )
        self.show_waiting()

    def show_waiting(self) -> None:
        """Say that the model is being read, so that nothing can be told yet."""
        self._show(None, self.tr("Reading the model…"), self.tr("Its orderings decide the method."))

    def show_problem(self, sentence: str) -> None:
        """Say why the model cannot be read."""
        self._show(None, self.tr("The model could not be read"), sentence)

    def suit(self, say: Wording) -> None:
        """Speak of other events."""
        self._say = say
        self.clamp.setText(say.clamp)

    def judge(self, score: Score | None, best: Score | None) -> None:
        """Say of an exact method how good the model is: the picture is no better than that."""
        self._worth = ""
        if score is not None:
            self._worth = self.tr("How good the model is: {0} on test data").format(score.figure)
            if best is not None:
                best_text = self.tr("; the best here: {0}").format(best.figure.number)
                self._worth += best_text if best is not score else self.tr("; the best here")
            self._worth += "."

    def show_no_image(self) -> None:
        """Say that there is nothing to complete."""
        self._show(None, self._say.none_yet, self._say.take_one)

    def show_complete_image(self) -> None:
        """Say that nothing is missing."""
        self._show(None, self.tr("Nothing to fill in"), self._say.hide_some)

    def show_prediction(self, method: engine.completion.Method) -> None:
        """Say how completions of the current mask will be drawn."""
        titles: dict[engine.completion.Method, str] = {
            "exact": self.tr("✓ This mask: exact"),
            "enumerated": self.tr("✓ This mask: exact, by listing all completions"),
            "guided": self.tr("≈ This mask: guided"),
            "sequential Monte Carlo": self.tr("≈ This mask: sequential Monte Carlo"),
            "clamped": self.tr("✗ Clamped — not the model's distribution"),
        }
        self._show(method, titles[method], self._why(method))

    def show_result(self, result: Result) -> None:
        """Say how the completions on screen were drawn, and how far to trust them."""
        if result.method not in ("guided", "sequential Monte Carlo"):
            exact = self.tr("✓ Exact")
            titles = {"exact": exact, "enumerated": exact}
            title = titles.get(result.method, self.tr("✗ Clamped — not the model's distribution"))
            self._show(result.method, title, self._why(result.method))
            return
        titles = {"guided": self.tr("≈ Guided")}
        title = titles.get(result.method, self.tr("≈ Sequential Monte Carlo"))
        text = self.tr("Effective sample size {0:.1f} of {1}, {2} unique ancestors.").format(
            result.effective_sample_size, result.particles, result.unique_ancestors
        )
        warning = self.warning(result)
        self._show(result.method, title, f"{text} ⚠ {warning}" if warning else text)

    def warning(self, result: Result) -> str:
        """Return what to be careful about, if anything."""
        if result.method not in ("guided", "sequential Monte Carlo"):
            return ""
        if result.unique_ancestors * LOW <= result.particles:
            return self.tr(
                "Few ancestors are left, so completions may be more alike than they should be; "
                "try another seed, or a mask whose missing pixels come last."
            )
        if result.effective_sample_size * LOW <= result.particles:
            return self.tr(
                "The effective sample size is low, so the approximation may be rough; try another "
                "seed, or a mask whose missing pixels come last."
            )
        return ""

    def _why(self, method: engine.completion.Method) -> str:
        draw = self.tr("Each completion is a draw from this model’s p(missing | observed).")
        return {
            "exact": "\n".join(filter(None, [draw, self._worth])),
            "enumerated": "\n".join(filter(None, [draw, self._worth])),
            "guided": self.tr(
                "A model of any ordering draws at once; its draws are weighed by this model, and "
                "moved until they are its own."
            ),
            "sequential Monte Carlo": self.tr(
                "Observed values come after missing ones in the model's order, so the answer is "
                "approached with weighted particles."
            ),
            "clamped": self.tr(
                "A fixed-order model conditions only on earlier values: observed ones that come "
                "later are ignored."
            ),
        }[method]

    def _tip(self, method: engine.completion.Method | None) -> str:
        if method is None:
            return ""
        return {
            "exact": self.tr(
                "The model knows an ordering in which every observed pixel comes first. Along it, "
                "the chain rule gives\np(missing | observed) = Π p(x_i | observed, missing before "
                "i): drawing pixel by pixel is exact."
            ),
            "enumerated": self.tr(
                "So few pixels are missing that all completions are listed, each with its "
                "probability."
            ),
            "guided": self.tr(
                "The guide draws with the observed pixels first, q(missing | observed). Weights "
                "p / q choose among its draws, and\nMetropolis moves carry them to the model's own "
                "p(missing | observed)."
            ),
            "sequential Monte Carlo": self.tr(
                "Particles are drawn blind to later observed pixels. Their error is the weight "
                "w = Π p(observed | pixels before it),\nwhich is brought in little by little: "
                "reweight, resample, move. The effective sample size (Σw)² / Σw² tells how many\n"
                "particles carried the weight at worst; unique ancestors, how many first particles "
                "the last ones descend from."
            ),
            "clamped": self.tr(
                "Clamping draws from q = Π p(x_i | x_<i) over missing i. The model's own answer is "
                "q times\nw = Π p(x_j | x_<j) over observed j. Both agree only if all observed "
                "pixels come first."
            ),
        }[method]

    def _show(self, method: engine.completion.Method | None, title: str, sentence: str) -> None:
        self.method = method
        self.headline.setText(title)
        self.sentence.setText(sentence)
        self.setToolTip(self._tip(method))
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{sentence} {self._tip(method)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        window = self.palette().color(QPalette.ColorRole.Window)
        colour = self.palette().color(QPalette.ColorRole.Mid)
        if self.method is not None:
            colour, _ = curve_styles(COLOURS[self.method], is_dark(self.palette()))
        shape = QPainterPath()
        shape.addRoundedRect(self.rect().toRectF(), ROUND, ROUND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), mix(window, colour, 0.14))
        painter.fillRect(0, 0, BAR, self.height(), colour)
