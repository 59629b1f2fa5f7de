"""Leads where a lesson points: the panel in front, what is in hand, controls set, one ringed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QTabBar, QWidget

from ar_studio import files, models
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import set_value, value_of
from ar_studio.gui.kit.lock import Lock
from ar_studio.gui.kit.press import Press
from ar_studio.gui.kit.spotlight import Spotlight
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.studio.studio import Guide, Locks, Studio
from ar_studio.places import is_file
from ar_studio.runs import Run
from ar_studio.settings import parse

PRESS = "press"  # what a button is set to
IN_HAND = ("run", "runs", "data", "model")


class Usher(QObject):
    """Serves lessons in a window."""

    def __init__(
        self,
        studio: Studio,
        window: QWidget,
        panels: Mapping[str, Panel],
        show: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self.studio, self.panels = studio, panels
        self._show = show
        self.spotlight = Spotlight(window)
        self.spotlight.missed.connect(self._say_missed)
        self.press = Press(self)
        self.press.given_up.connect(self._say_unpressed)
        self.lock = Lock(self)
        self.lock.refused.connect(self._say_locked)
        self._guide = Guide("", {})  # the last one
        self._late = False  # whether it is followed once the engine is loaded
        self._later = self.tr("The lesson goes on here once the engine is loaded.")
        studio.guided.connect(self.lead)
        studio.locked.connect(self._lock)
        studio.ready.connect(self._catch_up)

    def lead(self, guide: Guide) -> None:
        """Go where a guide leads, or say in it what there is not."""
        self.press.forget()
        self.spotlight.put_out()
        self._guide, self._late = guide, False
        panel = self.panels.get(guide.panel)
        if panel is None:
            guide.wrong = self._no_panel(guide.panel)
        elif self.studio.engine_loaded:
            self._go(panel, guide)
        else:
            self._late = True
            self._show(panel.name)
            self.studio.notice(self._later)

    def _catch_up(self) -> None:
        """Go where the last guide leads, if it came before the engine was loaded."""
        guide = self._guide
        if self._late and self.studio.engine_loaded:
            self._late = False
            self.studio.withdrawn.emit(self._later)
            self._go(self.panels[guide.panel], guide)
            if guide.wrong:
                self._say(guide.wrong)

    def _go(self, panel: Panel, guide: Guide) -> None:
        guide.wrong = self._take_in_hand(guide.settings)
        if guide.wrong:
            return
        self._show(panel.name)
        if "file" in guide.settings:  # it holds all that there is to be set
            self.studio.archives.open(Path(guide.settings["file"]))
            return
        if "runs" in guide.settings and panel.verbs:
            panel.serve(panel.verbs[0], self._runs(guide.settings["runs"]))
        for name, value in guide.settings.items():
            if name.partition(".")[0] not in IN_HAND and not guide.wrong:
                guide.wrong = self._set(panel, name, value)
        if guide.control and not guide.wrong:
            self._point_out(panel, guide)

    def _take_in_hand(self, settings: Mapping[str, str]) -> str:
        """Choose the run, the data and the model that are asked for; return what there is not."""
        file = Path(settings.get("file", ""))
        if "file" in settings and not (is_file(file) and file.suffix.lower() == files.RUN):
            return self.tr("there is no saved panel {0} beside the lesson.").format(file.name)
        for named in (*settings.get("runs", "").split(","), settings.get("run", "")):
            if named and self._run(named) is None:
                return self.tr("there is no run {0}.").format(named)
        chosen = settings.get("run", settings.get("runs", ""))
        for run in self._runs(chosen)[:1]:
            self.studio.runs.select(run)
        if "model" in settings and settings["model"] not in models.CATALOGUE:
            return self.tr("there is no model {0}.").format(settings["model"])
        if "data" in settings:
            self.studio.data.choose(settings["data"], _below("data", settings) or None)
        if "model" in settings:
            return self._choose_model(settings["model"], _below("model", settings))
        return ""

    def _choose_model(self, name: str, values: Mapping[str, str]) -> str:
        """Choose a model by its recipe, but for what is set; return what will not do."""
        state = self.studio.model
        state.choose(name)
        try:
            config = parse(engine.models.family(name).Config, dict(values))
        except StudioError as error:
            return spoken(str(error))
        state.set_values({**state.values, **config.model_dump(include=set(values))})
        return ""

    def _runs(self, names: str) -> list[Run]:
        """Return runs by their names with commas between them."""
        found = (self._run(name) for name in names.split(","))
        return [run for run in found if run is not None]

    def _run(self, name: str) -> Run | None:
        """Return a run by its folder's name: the user's own, or one of the gallery."""
        every = [*self.studio.runs.runs, *self.studio.runs.shelf]
        return next((run for run in every if run.folder.name == name), None)

    def _set(self, panel: Panel, name: str, value: str) -> str:
        control = panel.control(name)
        if control is None:
            return self._lacking(panel, name)
        if isinstance(control, QAbstractButton) and value == PRESS:
            self.press.press(control)
            return ""
        wanted = _parsed(value, value_of(control))
        set_value(control, wanted)
        now = control.tabData(control.currentIndex()) if isinstance(control, QTabBar) else None
        if wanted not in (value_of(control), now):
            return self.tr("{0} of {1} cannot be {2}.").format(name, panel.title, value)
        return ""

    def _point_out(self, panel: Panel, guide: Guide) -> None:
        control = panel.control(guide.control)
        if control is None:
            guide.wrong = self._lacking(panel, guide.control)
        else:
            self.spotlight.show_on(control)

    def _lacking(self, panel: Panel, name: str) -> str:
        there = ", ".join([*panel.kept, *panel.named]) or self.tr("none")
        said = self.tr("{0} has no control {1}; it has {2}.")
        return said.format(panel.title, name, there)

    def _no_panel(self, name: str) -> str:
        there = ", ".join(self.panels)
        return self.tr("there is no panel {0}; there are {1}.").format(name, there)

    def _lock(self, locks: Locks) -> None:
        """Lock what there is, and say in it what there is not."""
        held: list[QWidget] = []
        for name in locks.controls:
            place, _, part = name.partition(".")
            panel = self.panels.get(place)
            control = panel if panel is None or not part else panel.control(part)
            if control is not None:
                held.append(control)
            elif not locks.wrong:
                locks.wrong = self._lacking(panel, part) if panel else self._no_panel(place)
        self.lock.hold(held)

    def _say(self, what: str) -> None:
        """Tell something of the last guide that was not known when it was followed."""
        self.studio.notice(f"{self._guide.at}: {what}" if self._guide.at else what)

    def _say_missed(self) -> None:
        said = self.tr("{0} of {1} is not in sight.")
        self._say(said.format(self._guide.control, self.panels[self._guide.panel].title))

    def _say_unpressed(self, button: str) -> None:
        self._say(self.tr("“{0}” cannot be pressed now, so it was not.").format(button))

    def _say_locked(self) -> None:
        self.studio.notice(self.tr("The lesson that is open has locked this; close it to use it."))


def _below(name: str, settings: Mapping[str, str]) -> dict[str, str]:
    """Return what is set of the data or the model: `model.hidden=3`."""
    start = f"{name}."
    own = ((key, value) for key, value in settings.items() if key.startswith(start))
    return {key.removeprefix(start): value for key, value in own}


def _parsed(text: str, like: object) -> object:
    """Return a value of a lesson as a control that holds such a value has it."""
    if isinstance(like, bool):
        return text in ("yes", "true", "on", "1")
    if not isinstance(like, int | float):
        return text
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text
