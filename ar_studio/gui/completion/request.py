"""The bar above: how often to complete, with which noise, how well, and whether all the time."""

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import duration
from ar_studio.gui.kit.controls import label_for, mark, press_on_enter, push_button
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.layout import hbox, pane
from ar_studio.gui.kit.seed import SeedField
from ar_studio.gui.kit.slider import WordSlider
from ar_studio.gui.studio.completing import MOST_COMPLETIONS, Request

EFFORTS: tuple["engine.completion.Effort", ...] = ("quick", "good", "best")
PATIENCE_S = {"quick": 15.0, "good": 60.0, "best": 300.0}  # of refining while one looks
AT_ONCE = 0.5  # seconds below which nobody waits
WIDEST = 999.0  # seconds that there is room to tell
QUICK_MS, SLOW_MS = 60, 400  # that the hand rests before live completions begin


class CompletionBar(QWidget):
    """The Complete button, number, seed, effort, live completion, and last what is given.

    Attributes
    ----------
    changed
        Something else is asked for.
    due
        Live, the hand has rested: what is there is to be completed.
    """

    changed = Signal()
    due = Signal()

    def __init__(self, given: QWidget) -> None:
        super().__init__()
        self.complete_button = push_button(self.tr("Complete"), symbol="complete", primary=True)
        self.n = QSpinBox(minimum=1, maximum=MOST_COMPLETIONS, value=9)
        self.n.setAccessibleName(self.tr("Number of completions"))
        self.n.setToolTip(self.tr("How many times to fill in the same event, 1 to 36"))
        self.n.valueChanged.connect(self.changed)
        self.seed = SeedField()
        self.seed.box.valueChanged.connect(self.changed)
        self.rest = QTimer(self, singleShot=True, interval=SLOW_MS)
        self.rest.timeout.connect(self.due)
        self._chosen: bool | None = None  # live or not, by the person
        self.live = QCheckBox(self.tr("&Live"))
        self.live.setToolTip(
            self.tr(
                "Complete again after every change, as soon as the hand rests. By itself it is on "
                "where completions come at once:\nwith a model of any ordering, or with a guide."
            )
        )
        self.live.clicked.connect(self._choose_live)
        self.live.toggled.connect(self.changed)
        self.effort = self._effort_slider()
        self.effort.changed.connect(self.changed)
        self._lay_out(given)
        press_on_enter(self, self.complete_button)
        self.allow("")
        self.tell_time(None)

    def allow(self, why_not: str, tip: str = "") -> None:
        """Enable the button, or say in its tool tip why it is not."""
        usual = self.tr("Fill in what is missing by drawing from p(missing | observed)")
        self.complete_button.setEnabled(not why_not)
        self.complete_button.setToolTip(why_not or tip or usual)

    def tell_time(self, seconds: float | None) -> None:
        """Say how long completions will take; None is not known."""
        words = self.tr("about {0}")
        note = "" if seconds is None else words.format(duration(seconds))
        if seconds is not None and seconds < AT_ONCE:
            note = self.tr("at once")
        self.effort.say(note, words.format(duration(WIDEST)))

    @property
    def chosen_effort(self) -> "engine.completion.Effort":
        """How well guided completions are to be."""
        return EFFORTS[self.effort.value()]

    @property
    def patience(self) -> float:
        """Seconds of work after which refining ends, whether they have settled or not."""
        return PATIENCE_S[self.chosen_effort]

    # Live

    @property
    def waits(self) -> bool:
        """Whether live completions begin as soon as the hand rests."""
        return self.rest.isActive()

    def suit(self, quick: bool) -> None:
        """Be live where completions come at once, unless the person has chosen."""
        self.rest.setInterval(QUICK_MS if quick else SLOW_MS)
        if self._chosen is None and self.live.isChecked() != quick:
            with QSignalBlocker(self.live):
                self.live.setChecked(quick)

    @property
    def chosen_live(self) -> bool | None:
        """What the person chose; None for what is best."""
        return self._chosen

    def choose_live(self, on: bool) -> None:
        """Be live, or not, whatever the model."""
        self._chosen = on
        self.live.setChecked(on)

    def complete_if_live(self) -> None:
        """Complete once the hand rests, if that is wanted."""
        if self.live.isChecked():
            self.rest.start()

    def _choose_live(self, on: bool) -> None:
        self._chosen = on

    # What is shown is not what is asked for

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

    def _effort_slider(self) -> WordSlider:
        return WordSlider(
            self.tr("How well to complete"),
            self.tr(
                "How well guided completions are to be. They are moved until they are the model’s "
                "own, and told with their numbers\nafter 8 moves (quick), or once they have "
                "settled, or after 96 moves (good) or 1,024 (best). Those that still change\nare "
                "refined while you look, until they have settled, which is judged from move 36 on "
                "(best: 96),\nand for 15 s (quick), a minute (good) or 5 minutes (best) more at "
                "most. A stroke or Stop ends it; out of sight it waits.\nExact completions are "
                "the same for all three."
            ),
            [self.tr("quick"), self.tr("good"), self.tr("best")],
        )

    def _lay_out(self, given: QWidget) -> None:
        number = pane(hbox(label_for(self.n, self.tr("&Completions")), self.n))
        quality = pane(hbox(label_for(self.effort.slider, self.tr("&Quality")), self.effort))
        asked = self.complete_button, number, self.seed, self.live, quality, given
        flow(*asked, on=self, spacing=16)
        self.effort.slider.setValue(EFFORTS.index("good"))
