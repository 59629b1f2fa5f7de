"""Inside: what a model is made of, topic by topic, drawn from the model in hand."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QTabBar, QWidget

from ar_studio.gui import engine, events
from ar_studio.gui.dependence.inside.attention import AttentionView
from ar_studio.gui.dependence.inside.codes import CodesView
from ar_studio.gui.dependence.inside.fading import FadingView
from ar_studio.gui.dependence.inside.filters import FiltersView
from ar_studio.gui.dependence.inside.guesses import GuessesView
from ar_studio.gui.dependence.inside.hidden import HiddenView
from ar_studio.gui.dependence.inside.kernels import KernelsView
from ar_studio.gui.dependence.inside.masks import MasksView
from ar_studio.gui.dependence.inside.network import NetworkView
from ar_studio.gui.dependence.inside.state import InsideState
from ar_studio.gui.dependence.inside.units import UnitsView
from ar_studio.gui.dependence.inside.view import Found, View
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import REST, Problem, Quiet, hbox, vbox
from ar_studio.gui.kit.task import TaskBar
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

VIEWS: dict[engine.inside.Topic, type[View]] = {
    "network": NetworkView,
    "masks": MasksView,
    "filters": FiltersView,
    "hidden": HiddenView,
    "kernels": KernelsView,
    "codes": CodesView,
    "attention": AttentionView,
    "guesses": GuessesView,
    "gradients": FadingView,
}


class InsidePage(QWidget):
    """A tab for each topic that the model in hand has something of."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.run: Run | None = None
        self._event = studio.mask.image
        self.state = InsideState(studio, self)
        self.units = UnitsView()
        self.views: dict[engine.inside.Topic, View] = {t: view() for t, view in VIEWS.items()}
        self.views["units"] = self.units
        self.topics: list[engine.inside.Topic] = []
        self._seen: set[engine.inside.Topic] = set()  # what shows something of this run
        self.tabs = called(QTabBar(drawBase=False, expanding=False), self.tr("What is seen inside"))
        self.tabs.setUsesScrollButtons(False)
        self.another = QPushButton(self.tr("Another image"))
        self.another.setToolTip(self.tr("Look at another event of the test data"))
        self.about, self.whose = Quiet(), Quiet()
        self.problem = Problem(self.tr("Why nothing is seen"))
        self.work = TaskBar(self.state.task, self.tr("Looking inside"), self.tr("Look no further"))
        self._lay_out()
        self.tabs.currentChanged.connect(self._begin)
        self.another.clicked.connect(self._take_another)
        self.state.found.connect(self._show_found)
        self.state.changed.connect(self._show_problem)
        studio.mask.changed.connect(self._follow_event)
        for view in self.views.values():
            view.asked.connect(self._ask)

    @property
    def topic(self) -> engine.inside.Topic | None:
        """What is in front."""
        place = self.tabs.currentIndex()
        return self.topics[place] if 0 <= place < len(self.topics) else None

    def follow(self, run: Run | None) -> None:
        """Show what there is inside a run's model."""
        same = run is not None and self.run is not None and _alike(run, self.run)
        if same:
            return
        before, self.run = self.topic, run
        self.topics = []
        if run is not None:
            part = run.record.model
            self.topics = engine.inside.topics(engine.models.family(part.name), part.space)
        with QSignalBlocker(self.tabs):
            while self.tabs.count():
                self.tabs.removeTab(0)
            for topic in self.topics:
                self.tabs.setTabData(self.tabs.addTab(self.views[topic].title), topic)
            if before in self.topics:
                self.tabs.setCurrentIndex(self.topics.index(before))
        self._seen.clear()
        self._forget()
        if run is not None:
            self.another.setText(events.of_run(run).say.another)
        self._begin()

    def look_again(self) -> None:
        """Look at what was handed over."""
        self._begin()

    def exports(self) -> list[Export]:
        """Return what can be saved of what is in front."""
        topic = self.topic
        return (
            []
            if topic is None or not self.views[topic].isVisible()
            else self.views[topic].exports()
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def _lay_out(self) -> None:
        top = hbox((self.tabs, 0), REST, self.whose, self.another, self.work)
        pages = ((view, 1) for view in self.views.values())
        vbox(top, self.about, self.problem, *pages, (None, 0), on=self, spacing=8)
        for view in self.views.values():
            view.hide()

    def _begin(self) -> None:
        """Look anew, where it is seen."""
        self.state.forget()
        topic = self.topic
        for name, view in self.views.items():
            view.setVisible(name == topic and name in self._seen)  # until there is another answer
        self.problem.say("")
        nothing = self.tr("Of this model, on such data, nothing is shown inside.")
        self.about.setText(self.views[topic].about if topic else nothing)
        of_event = topic is not None and self.views[topic].of_event
        self.another.setVisible(of_event)
        self.whose.setText(self._whose() if of_event else "")
        self._ask()

    def _forget(self) -> None:
        """Take what was changed by hand for that of another run or event."""
        for view in self.views.values():
            view.forget()

    def _ask(self) -> None:
        topic = self.topic
        if self.run is not None and topic is not None and self.isVisible():
            self.state.ask(self.run, self.views[topic].question())

    def _whose(self) -> str:
        if self.run is None or self.state.in_hand(self.run) is None:
            return ""
        return self.studio.mask.whose

    def _show_found(self, found: Found) -> None:
        topic = self.topic
        if topic is None or self.run is None or found.run.folder != self.run.folder:
            return
        self.views[topic].show_found(found)
        self.views[topic].show()
        self._seen.add(topic)

    def _show_problem(self) -> None:
        self.problem.say(self.state.problem)
        if self.state.problem and self.topic is not None:
            self.views[self.topic].hide()

    def _follow_event(self) -> None:
        event = self.studio.mask.image
        if event is self._event and self.state.own:
            return  # its mask alone changed
        self._event, self.state.own = event, True
        self._forget()
        if self.isVisible() and self.topic is not None and self.views[self.topic].of_event:
            self._begin()

    def _take_another(self) -> None:
        """Look at a test event instead of the one in hand, or at the next one."""
        self.state.number += not self.state.own or self._whose() == ""
        self.state.own = False
        self._forget()
        self._begin()


def _alike(one: Run, other: Run) -> bool:
    """Tell whether runs are one run with the same weights."""
    epochs = one.record.progress.best_epoch, other.record.progress.best_epoch
    return one.folder == other.folder and epochs[0] == epochs[1]
