"""How likely events of several sets are: histograms on one axis, ranks, and what they are worth."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QMenu, QPushButton, QSpinBox, QWidget

from ar_studio.gui import engine, events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.histogram import HistogramPlot
from ar_studio.gui.canvas.numerals import worded
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.events.view import EventView
from ar_studio.gui.kit.controls import called, label_for, offer, push_button
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.layout import Quiet, exchange, hbox, pane, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.task import TaskBar
from ar_studio.gui.likelihood.in_hand import InHand
from ar_studio.gui.likelihood.scores import SCORES, ScoreTable
from ar_studio.gui.likelihood.state import LikelihoodState
from ar_studio.gui.likelihood.work import Asked, Known, binned
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

translate = QCoreApplication.translate
SHOWN = 36  # events of a bin, at most
WIDEST = 220  # of a box with names of anybody's
STYLES = ("train", "valid", "test", "samples")  # the other data come after them


class HistogramsPage(QWidget):
    """Histograms of `log p(x)`, the events in a bin, the event in hand, and areas under ROC curves.

    Attributes
    ----------
    taken
        An event of a bin is wanted in hand; carries it and where it is from.
    """

    taken = Signal(object, str)

    def __init__(self, studio: Studio, state: LikelihoodState) -> None:
        super().__init__()
        self.studio, self.state = studio, state
        self.run: Run | None = None
        self.own: engine.data.Dataset | None = None
        self._gone = ""  # what the chosen background model was called
        self._roles: Roles = events.UNKNOWN
        self._members: list[tuple[str, Pixels, float]] = []
        self._build_controls()
        self.plot = HistogramPlot(
            self.tr("log p(x) in nats"), self.tr("How likely the events of each set are")
        )
        self.plot.setToolTip(
            self.tr("Point at a bin to count it; click it (or Enter) to see the events in it")
        )
        self.plot.set_placeholder(
            self.tr("Press Weigh: each set's histogram appears as soon as it is there.")
        )
        self.ranks = HistogramPlot(
            self.tr("p-value among validation"), self.tr("How p-values are spread")
        )
        self.ranks.setToolTip(
            self.tr("p-values of test events have to be flat; small ones of other data find it out")
        )
        self.flat = called(Quiet(), self.tr("Whether p-values are uniform"))
        self.members: EventView = self._roles.view(studio.jobs)
        self.about_members = Line(self.tr("Which events these are"))
        self.in_hand, self.scores = InHand(), ScoreTable()
        self._lay_out()
        self._connect()

    # Building

    def _build_controls(self) -> None:
        tip = self.tr("Other data to weigh beside the run's, made like its own; or drop a folder")
        self.other = called(QComboBox(), self.tr("Other data"), tip)
        tip = self.tr("A run for the likelihood ratio: of what all such events have alike")
        self.background = called(QComboBox(), self.tr("Background model"), tip)
        for box in (self.other, self.background):
            box.setMaximumWidth(WIDEST)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.open_button = called(
            QPushButton(self.tr("Open…")),
            self.tr("Open other data"),
            self.tr("Weigh a folder of pictures, or a file of data, beside the run's"),
        )
        menu = QMenu(self.open_button)
        menu.addAction(self.tr("Folder…"), self._ask_folder)
        menu.addAction(self.tr("File…"), self._ask_file)
        self.open_button.setMenu(menu)
        self.n = called(
            QSpinBox(minimum=2, maximum=100_000, value=500, singleStep=100),
            self.tr("Events of each set"),
            self.tr("How many events of each set are taken at random, from the same seed"),
        )
        self.samples = called(
            QSpinBox(maximum=10_000, value=100, singleStep=50),
            self.tr("Samples to weigh"),
            self.tr("How many samples of the model are drawn and weighed too; 0: none"),
        )
        self.weigh_button = push_button(
            self.tr("Weigh"),
            self.tr("Ask the model how likely the events of all sets are (Enter)"),
            self.weigh,
            symbol="play",
            primary=True,
        )
        self.line = Line(self.tr("About what is weighed"))
        tip = self.tr("Stop; what is weighed stays")
        self.work = TaskBar(self.state.task, self.tr("Weighing"), tip, keeps_room=True)

    def _lay_out(self) -> None:
        boxes = (
            (self.other, self.tr("&Beside it")),
            (self.background, self.tr("Back&ground")),
            (self.n, self.tr("Even&ts")),
            (self.samples, self.tr("&Samples")),
        )
        pairs = [pane(hbox(label_for(box, text), box)) for box, text in boxes]
        controls = flow(pairs[0], self.open_button, *pairs[1:], self.weigh_button)
        self.beside = pane(vbox(self.about_members, (self.members, 1), spacing=4))
        above = hbox((self.plot, 3), (self.beside, 2), spacing=16)
        ranks = vbox((self.ranks, 1), self.flat, spacing=4)
        below = hbox((self.in_hand, 3), (ranks, 3), (self.scores, 4), spacing=16)
        said = hbox((self.line, 1), self.work)
        self.room = vbox()  # of the image's source, which pages take turns to have
        vbox(controls, said, (above, 4), self.room, (below, 3), on=self)

    def _connect(self) -> None:
        self.other.activated.connect(self._choose_other)
        self.background.activated.connect(self._choose_other)
        for box in (self.n, self.samples):
            box.valueChanged.connect(self._show_controls)
        self.plot.picked.connect(self._show_members)
        self.members.selected.connect(self._take)
        self.state.changed.connect(self.show_known)
        self.state.offered.connect(self._offer_others)
        self.state.ranked.connect(self.show_rank)

    # What the user does

    def asked(self) -> Asked:
        """Return what the controls ask for."""
        background = self.background.currentData()
        other = self.other.currentData()
        return Asked(self.n.value(), self.samples.value(), other, background)

    def weigh(self) -> None:
        """Weigh what is asked for, of the data of the run in hand."""
        self._gone = ""
        if self.run is not None and self.own is not None:
            asked = self.asked()
            ground = None if asked.background is None else self.studio.runs.get(asked.background)
            self.state.weigh(self.run, self.own, asked, ground)

    def go(self) -> None:
        """Do what Enter is for: weigh if that can be done, or open a list that has the focus."""
        if self.open_button.hasFocus():
            self.open_button.showMenu()
        elif self.weigh_button.isEnabled():
            self.weigh()

    def weigh_beside(self, source: str) -> None:
        """Weigh other data, of a folder or a file, beside the run's."""
        if self.other.findData(source) < 0:
            self.other.addItem(Path(source).name, source)
        self.other.setCurrentIndex(self.other.findData(source))
        self._choose_other()

    def _choose_other(self) -> None:
        self.other.setToolTip(self.other.currentText())
        self.weigh()
        self._show_controls()

    def _ask_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of pictures"))
        if path:
            self.weigh_beside(path)

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a data file"))
        if path:
            self.weigh_beside(path)

    # Following

    def follow(self, run: Run | None, own: engine.data.Dataset | None, another: bool) -> None:
        """Make room for another run's events, or go on with its data where these are there now."""
        self.run, self.own = run, own
        if another and run is not None:
            self._suit(events.of_run(run))
            self.state.others = []
            offer(self.other, [(self.tr("Nothing"), None)])
            offer(self.background, [(self.tr("None"), None)])
            self._gone = ""
        if run is not None:
            self._offer_backgrounds(run)
            self.state.look_for_others(run)
        self.show_known()

    def _suit(self, roles: Roles) -> None:
        self._roles = roles
        view = roles.view(self.studio.jobs)
        exchange(self.members, view)
        self.members = view
        view.set_name(self.tr("Events in the bin that was clicked"))
        view.set_placeholder(self.tr("Click a bin to see the events in it."))
        view.selected.connect(self._take)
        self.beside.setVisible(roles.space.kind.pictured)
        view.set_data(None)

    def _offer_others(self) -> None:
        chosen = self.other.currentData()
        others = [(self.tr("Nothing"), None), *self.state.others]
        if chosen not in (source for _, source in others):
            others.append((self.other.currentText(), chosen))  # a folder of the user's
        offer(self.other, others, chosen)

    def _offer_backgrounds(self, run: Run) -> None:
        runs, want = self.studio.runs, run.record.model.space.unconditional
        alike = [
            (runs.title(one), one.folder)
            for one in runs.every()
            if one.has_weights
            and one.folder != run.folder
            and one.record.model.space.unconditional == want
            and engine.models.likelihood(one.record.model.name) != "none"
        ]
        chosen, title = self.background.currentData(), self.background.currentText()
        if chosen is not None and chosen not in (folder for _, folder in alike):
            self._gone = title
        offer(self.background, [(self.tr("None"), None), *alike], chosen)

    # Showing

    @property
    def known(self) -> Known | None:
        """What is known of the run in hand."""
        return self.state.known_of(self.run)

    def show_known(self) -> None:
        """Show all that is known by now."""
        known = self.known
        self._show_counts(known)
        flat = None if known is None else known.flatness
        many = self._roles.space.kind.many
        self.flat.setText(
            self.tr("Test events are ranked among validation events: their p-values must be flat.")
            if flat is None
            else worded(engine.detection.calibration(flat, many))
        )
        found = None if known is None else known.detected
        self.scores.show_scores(found, many, self._why_no_scores(found))
        self.show_rank()
        self._show_controls()

    def _show_counts(self, known: Known | None) -> None:
        counted = None if known is None else known.counted
        ranks = None if known is None else known.ranks
        styles = {name: number for number, name in enumerate(STYLES)}
        if known is not None and known.other:
            styles[known.other] = len(STYLES)
        self.plot.show_bins(None if counted is None else binned(counted), styles)
        self.ranks.show_bins(None if ranks is None else binned(ranks), styles)
        self._show_members(self.plot.chosen)

    def _why_no_scores(self, found: engine.detection.Detected | None) -> dict[str, str]:
        if found is None:
            said = self.tr("Choose other data beside the run's: how well are they told apart?")
            return {SCORES[0]: said}
        without = self.tr("Left out: both models find some events impossible.")
        none = self.tr("Needs a background model: choose one above.")
        return {
            "ratio": without if found.without_ratio else none,
            "complexity": self.tr("Of pictures alone: others have no compressor here."),
        }

    def show_rank(self) -> None:
        """Say how the event in hand ranks."""
        log_prob, known = self.state.log_prob, self.known
        p_value = None if known is None or log_prob is None else known.p_value(log_prob)
        why = self.tr("Press Weigh to rank it among events that the model never learnt.")
        self.in_hand.show_rank(self.run, log_prob, p_value, why, self.state.unranked)
        here = self.tr("in hand")
        self.plot.mark(log_prob if known is not None else None, here)
        self.ranks.mark(p_value, here)

    def _show_members(self, place: int) -> None:
        known = self.known
        if known is None or known.counted is None or place < 0:
            self._members = []
            self.about_members.setText("")
        else:
            self._members, count = known.members(place, SHOWN)
            said = self.tr("{0} of {1} in this bin; click one to take it in hand")
            self.about_members.setText(said.format(len(self._members), count))
        names = [name for name, _, _ in self._members]
        shown = np.stack([event for _, event, _ in self._members]) if names else None
        if self._roles.space.kind.pictured:
            self.members.set_captions(names)  # there is no room for longer ones
            self.members.set_samples(shown)

    def _take(self, index: int) -> None:
        if 0 <= index < len(self._members):
            name, event, _ = self._members[index]
            self.taken.emit(event, self.tr("From {0}, chosen by its likelihood").format(name))

    def _show_controls(self) -> None:
        known, working = self.known, self.state.task.working
        asked = known is not None and known.asked == self.asked()
        self.weigh_button.setEnabled(self.own is not None and not working)
        self.line.setText(self._said(known, stale=known is not None and not asked))

    def _said(self, known: Known | None, stale: bool) -> str:
        if self.state.problem:
            return f"⚠ {self.state.problem}"
        if self.own is None:
            return self.tr("⚠ The data of this run are not at hand: load them to weigh its events.")
        if self._gone:
            said = self.tr("⚠ {0}, the background model, is gone: choose another, or none.")
            return said.format(self._gone)
        if stale and not self.state.task.working:
            return self.tr("⚠ Other numbers are asked for than are shown: press Weigh.")
        if known is not None and known.note:
            return f"⚠ {known.note}"
        return "" if self.state.task.working or known is None else self._given(known)

    def _given(self, known: Known) -> str:
        if known.run.record.model.space.context is None:
            return ""
        return self.tr("All are weighed by p(x), without what the model is given of its own.")

    def sets(self) -> Sequence[tuple[str, Pixels]]:
        """Return `log p(x)` of every event by the name of its set."""
        known = self.known
        weighed = {} if known is None else known.weighed
        return [(name, one.log_probs.numpy()) for name, one in weighed.items()]


def why_not(run: Run) -> str:
    """Return why a run has no likelihoods, and what to choose instead; empty if it has."""
    context = run.record.model.space.context
    if engine.models.likelihood(run.record.model.name) == "none":
        return translate(
            "likelihood",
            "This model has no likelihood, so no event is likely or not: choose one of another "
            "family, such as NADE or PixelCNN.",
        )
    if context is not None and not context.withheld:
        return translate(
            "likelihood",
            "This run has learnt p(x | c) and not p(x): choose one that is given nothing, or a "
            "class that may be withheld.",
        )
    return ""
