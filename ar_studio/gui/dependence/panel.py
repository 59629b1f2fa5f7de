"""What each output sees: the map by which densities are told from other networks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QWidget,
)

from ar_studio.gui import engine, events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import duration
from ar_studio.gui.dependence.inside.page import InsidePage
from ar_studio.gui.dependence.state import DependenceState
from ar_studio.gui.dependence.view import SightView
from ar_studio.gui.kit.controls import LARGEST, called, label_for, offer, push_button
from ar_studio.gui.kit.layout import REST, hbox, pane, vbox
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.parts.panel import EmptyState
from ar_studio.gui.parts.run_panel import BELOW, RunPanel
from ar_studio.gui.studio.studio import Studio, Verb
from ar_studio.gui.studio.weights import Version, version
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

QUICK_S = 20.0  # what takes longer begins when it is asked for
SIGHT, INSIDE = range(2)  # the pages
WIDEST = 400  # of the box of what is measured beside it


class DependencePanel(RunPanel):
    """What each output of the current run sees, and what its model is made of."""

    name = "dependence"
    verbs = ("explain",)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.state = DependenceState(studio, self)
        self.number = 0
        self._shown: tuple[Version, ...] = ()
        self.views = (SightView(), SightView())
        self.inside = InsidePage(studio)
        self._build_controls()
        for view in self.views:
            view.chosen.connect(self._choose_dimension)
        self.state.changed.connect(self._show_state)
        self.home = self.measure_button
        self.kept = {"page": self.tabs}
        self.named = {
            "measure": self.measure_button,
            "beside": self.beside,
            "map": self.views[0],
            "topic": self.inside.tabs,
            "another": self.inside.another,
            "which": self.inside.units.which,
        }
        self._invite()
        self.begin(self._lay_out())

    @property
    def title(self) -> str:
        return self.tr("Explain")

    def measure(self, most: float = math.inf) -> None:
        """Measure the current run, and the one beside it, at the same image.

        What would take longer than `most` seconds is left to the button.
        """
        runs = self._runs()
        if runs:
            self.state.measure(runs, self.number, most)

    def serve(self, verb: Verb, runs: Sequence[Run]) -> None:
        """Explain the current run, beside another one if there are two."""
        for other in runs[1:2]:
            self.beside.setCurrentIndex(max(0, self.beside.findData(str(other.folder))))
            self._begin()
        super().serve(verb, runs)

    def do(self) -> bool:
        if self.tabs.currentIndex() == SIGHT:
            self.measure()
        return True

    def waiting(self) -> str:
        return self.tr("{0} is explained as soon as the engine is loaded")

    def share(self) -> dict[str, Any]:
        """Return what is explained; the run beside it by its name, not by where it lies."""
        shared = super().share()
        folder = shared["settings"].pop("beside", None)
        beside = None if folder is None else self.studio.runs.get(Path(folder))
        runs = [] if beside is None else [engine.sessions.reference(beside)]
        units = self.inside.units.share()
        at = {"number": self.number, "dimension": self.views[0].dimension}
        return {**shared, **at, "runs": runs, "units": units}

    def take(self, shared: dict[str, Any]) -> None:
        if isinstance(shared.get("number"), int):
            self.number = max(0, min(LARGEST, shared["number"]))
        for run in map(self.studio.runs.named, shared.get("runs", ())):
            place = -1 if run is None else self.beside.findData(str(run.folder))
            self.beside.setCurrentIndex(max(0, place))
        self.inside.units.take(shared.get("units"))
        super().take(shared)
        if isinstance(shared.get("dimension"), int):
            self._choose_dimension(max(-1, min(LARGEST, shared["dimension"])))
        self.inside.look_again()
        self._begin()

    def exports(self) -> list[Export]:
        if self.tabs.currentIndex() == INSIDE:
            return self.inside.exports()
        if not any(sight.shades is not None for sight in self.state.sights):
            return []
        return [Export(self.tr("Maps (PNG)…"), ".png", self._pictures)]

    # Building

    def _build_controls(self) -> None:
        self.tabs = called(QTabBar(drawBase=False, expanding=False), self.tr("What is explained"))
        self.tabs.setUsesScrollButtons(False)
        for text, tip in (
            (self.tr("What it sees"), self.tr("Which inputs each output depends on")),
            (self.tr("Inside"), self.tr("Masks, weights, hidden units, kernels, attention")),
        ):
            self.tabs.setTabToolTip(self.tabs.addTab(text), tip)
        self.tabs.currentChanged.connect(self._turn)
        self.measure_button = push_button(self.tr("Measure"), symbol="explain", primary=True)
        self.measure_button.setToolTip(
            self.tr("Differentiate every output by every input, at one event: D backward passes")
        )
        self.measure_button.clicked.connect(lambda: self.measure())
        self.beside = QComboBox()
        self.beside.setAccessibleName(self.tr("Run beside it"))
        self.beside.setToolTip(self.tr("Another run of the same events to measure beside it"))
        self.beside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.beside.activated.connect(self._begin)
        self.another = QPushButton(self.tr("Another image"))
        self.another.setToolTip(self.tr("Measure at another event: derivatives depend on where"))
        self.another.clicked.connect(self._take_another)
        self.about = self.tr(
            "The chain rule makes a density of any outputs that see earlier inputs only: a map "
            "that is strictly lower triangular. Put an autoencoder beside MADE to see what its "
            "masks are for."
        )
        self.hint = EmptyState(
            self.tr("What each output sees"), self.about, self.tr("Measure"), lambda: self.measure()
        )

    def _lay_out(self) -> QWidget:
        self.header(self.state.task, self.tr("Measuring"), self.tr("Stop measuring"))
        label = label_for(self.beside, self.tr("&Beside it"))
        self.beside.setMaximumWidth(WIDEST)
        controls = hbox(self.measure_button, self.another, 8, label, (self.beside, 1), (None, 1))
        pair = hbox(*((view, 1) for view in self.views), spacing=16)
        self.sight = pane(vbox(controls, (self.hint, 1), (pair, 1), (None, 0)))
        self.inside.hide()
        pages = (self.sight, 1), (self.inside, 1)
        return pane(vbox(hbox(self.tabs, REST), *pages, margins=BELOW))

    def _invite(self) -> None:
        self.invite(
            self.tr("See what each output depends on"),
            self.tr(
                "Choose a trained run, or train a model: a map then shows which inputs each of "
                "its outputs depends on, and so whether it is a density."
            ),
            self.tr("No weights to measure yet"),
            self.tr("The current run keeps its first weights after one epoch."),
        )

    # Following the session

    def follow(self, run: Run | None, another: bool) -> None:
        """Offer runs of the same events beside it."""
        if run is not None:
            self.another.setText(events.of_run(run).say.another)
            self._offer(run)
        self.inside.follow(run)
        wanted = tuple(version(one) for one in self._runs())
        if wanted != self._shown:
            self._shown = wanted
            self.state.clear()
            self._begin()
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        if not self.state.sights and not self.state.task.working and self.state.slow is None:
            self._begin()

    def _turn(self) -> None:
        """Show the other page."""
        self.sight.setVisible(self.tabs.currentIndex() == SIGHT)
        self.inside.setVisible(self.tabs.currentIndex() == INSIDE)
        if self.sight.isVisible() and not self.state.sights:
            self._begin()
        elif self.state.task.working:
            self.state.clear()

    def _begin(self) -> None:
        """Measure at once what is quickly measured, where it is seen."""
        if self.sight.isVisible():
            self.measure(QUICK_S)
        else:
            self.state.clear()

    def _offer(self, run: Run) -> None:
        runs, space = self.studio.runs, run.record.model.space
        alike = [one for one in runs.every() if one.has_weights and one.record.model.space == space]
        others = [(runs.title(one), str(one.folder)) for one in alike if one.folder != run.folder]
        offer(self.beside, [(self.tr("Nothing"), None), *others], self.beside.currentData())

    def _runs(self) -> list[Run]:
        """Return the current run and the one beside it."""
        folder = self.beside.currentData()
        other = None if folder is None else self.studio.runs.get(Path(folder))
        return [] if self.run is None else [one for one in (self.run, other) if one is not None]

    # Showing

    def _show_state(self) -> None:
        working, sights = self.state.task.working, self.state.sights
        mapped = any(sight.shades is not None for sight in sights)
        self.another.setEnabled(mapped and not working)
        self.hint.setVisible(not sights)
        slow = self.tr("This takes about {0}: press Measure.").format(duration(self.state.slow))
        self.hint.text.setText(self.about if self.state.slow is None else f"{self.about}\n{slow}")
        self.hint.button.setVisible(not working)
        for place, view in enumerate(self.views):
            view.setVisible(place < len(sights))
            view.set_alone(len(self._runs()) < 2)
            if place < len(sights) and view.sight is not sights[place]:
                if place == 0 and view.dimension < 0:
                    view.dimension = _middle(sights[0].run.record.model.space)
                view.dimension = self.views[0].dimension
                view.show_sight(sights[place], self.studio.runs.title(sights[place].run))

    def _choose_dimension(self, dimension: int) -> None:
        for view in self.views:
            view.show_dimension(dimension)

    def _take_another(self) -> None:
        self.number += 1
        self.measure()

    def _pictures(self) -> Writer:
        return Maps([sight.shades for sight in self.state.sights if sight.shades is not None])


class Maps:
    """Writes maps `(D, D)` side by side as one PNG."""

    def __init__(self, shades: list[Pixels]) -> None:
        self.shades = shades

    def __call__(self, path: Path) -> None:
        engine.export.save_image(
            path, engine.export.map_sheet([engine.torch.from_numpy(one) for one in self.shades])
        )


def _middle(space: EventSpace) -> int:
    """Return the flat dimension in the middle of an event."""
    _, height, width = space.grid
    return height // 2 * width + width // 2
