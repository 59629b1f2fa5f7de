"""What every panel is: a widget with a name, bound to the session's state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ar_studio import places
from ar_studio.gui.canvas.signs import for_files
from ar_studio.gui.kit import ask, tabbing
from ar_studio.gui.kit.controls import has_value, push_button, set_value, value_of
from ar_studio.gui.kit.icons import Symbol
from ar_studio.gui.kit.layout import Headline, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.studio.session import About
from ar_studio.gui.studio.studio import Studio, Verb
from ar_studio.runs import Run

Keys: TypeAlias = list[tuple[str, str]]  # each with what it does
PLAIN = (str, int, float, bool, type(None))  # what a control's value is that others can have


class Panel(QWidget):
    """A workspace or a drawer; it talks to the session's state and to no other panel."""

    name: ClassVar[str]
    verbs: ClassVar[tuple[Verb, ...]] = ()  # what other panels may ask of it
    part: ClassVar[frozenset[About]] = frozenset()  # what of the session it is about

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.home: QWidget | None = None  # where the keyboard begins
        self.kept: dict[str, QWidget] = {}  # controls that are as they were at the next launch
        self.named: dict[str, QWidget] = {}  # others that lessons speak of
        self.shared: dict[str, QWidget] = {}  # more that make up the page, for who is handed it
        self._held: tuple[QWidget, ...] = ()
        self.setObjectName(self.name)
        self._exporting = Task(studio.jobs, "load", self, self._exported)

    @property
    def title(self) -> str:
        """The panel's translated title."""
        raise NotImplementedError

    def serve(self, verb: Verb, runs: Sequence[Run]) -> None:
        """Do for runs what the verb says; the panel has come to the front."""

    def keep(self) -> dict[str, Any]:
        """Return what is to be so again at the next launch, as JSON holds it.

        Runs are named under `runs` (`sessions.reference`), so that they can travel along.
        """
        return {name: value_of(control) for name, control in self.kept.items()}

    def restore(self, kept: dict[str, Any]) -> None:
        """Make so again what was kept; what no longer fits is left as it is."""
        for name, control in self.kept.items():
            if name in kept:
                set_value(control, kept[name])

    def share(self) -> dict[str, Any]:
        """Return what shows somebody else the same page: all that is kept, and what is set."""
        every = {**self.named, **self.shared}
        values = {name: value_of(one) for name, one in every.items() if has_value(one)}
        plain = {name: value for name, value in values.items() if isinstance(value, PLAIN)}
        return {**self.keep(), "settings": plain}

    def take(self, shared: dict[str, Any]) -> None:
        """Show the page that was shared; what no longer fits is left as it is."""
        self.restore(shared)
        settings = shared.get("settings")
        for name, control in {**self.named, **self.shared}.items():
            if isinstance(settings, dict) and name in settings and has_value(control):
                set_value(control, settings[name])

    def control(self, name: str) -> QWidget | None:
        """Return a control by the name that lessons have for it; None if there is none."""
        return self.kept.get(name) or self.named.get(name)

    def hold(self, *pages: QWidget, on: QWidget | None = None) -> None:
        """Fill the panel, or a part of it, with pages, the first of which is in sight."""
        # No stacked layout: that would make a short page as tall as the tallest one.
        self._held = pages
        vbox(*pages, on=on or self)
        self.turn_to(pages[0])

    def turn_to(self, page: QWidget) -> None:
        """Show one of the pages."""
        self.page = page
        for other in self._held:
            other.setVisible(other is page)

    def take_focus(self) -> None:
        """Put the keyboard where the panel's work begins, or at what can be done first."""
        home, stops = self.home, filter(tabbing.is_stop, tabbing.walk(self))
        if home is None or not home.isVisible() or not home.isEnabled():
            home = next(stops, None)
        if home is not None:
            home.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> Keys:
        """Return the keys that are no action's, and what they do, for the sheet of keys."""
        return []

    def exports(self) -> list[Export]:
        """Return what can be exported now."""
        return []

    def stem(self) -> str:
        """Return what a file is to be called: what of it was chosen should be told by the name."""
        return self.name

    def export_button(self) -> QPushButton:
        """Return a button whose menu lists what can be exported now."""
        button = QPushButton(self.tr("Export"))
        button.setToolTip(self.tr("Save what is on screen: picture, animation or table"))
        button.setAccessibleName(self.tr("Export from {0}").format(self.title))
        menu = QMenu(button)
        menu.aboutToShow.connect(self._fill_export_menu)
        button.setMenu(menu)
        return button

    def export(self, export: Export, path: Path) -> None:
        """Write one export to a file in the background, and say so when it is there."""
        self._write(_prepared(export), path)

    def _write(self, write: Writer, path: Path) -> None:
        def work() -> Path:
            with for_files():
                write(path)
            return path

        self._exporting.run_too(self.tr("Export {0}").format(path.name), work)

    def _fill_export_menu(self) -> None:
        menu = self.sender()
        assert isinstance(menu, QMenu)
        menu.clear()
        for export in self.exports():
            action = menu.addAction(export.title)
            action.setData(export)
            action.triggered.connect(self._ask_and_export)
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing to export yet")).setEnabled(False)

    def _ask_and_export(self) -> None:
        action = self.sender()
        asked: Export = action.data()  # pyright: ignore[reportAttributeAccessIssue]
        export = next((one for one in self.exports() if one.title == asked.title), None)
        if export is None:
            self.studio.notice(self.tr("What was to be exported is not there any more."))
            return
        write = _prepared(export)  # what is there now, whatever goes on while a name is chosen
        start = places.dialog_folder() / f"{self.stem()}{export.suffix}"
        path = ask.where(self, export.title, start)
        if path is not None:
            self._write(write, path)

    def _exported(self, path: Path) -> None:
        self.studio.saved(path)


def _prepared(export: Export) -> Writer:
    with for_files():
        return export.prepare()


def run_stem(run: Run, what: str) -> str:
    """Return a name for a file of what a run made: its model and its data come first."""
    parts = run.record.model.name.replace("+", "p"), Path(run.record.data.source).stem, what
    kept = "".join(letter if letter.isalnum() else "-" for letter in "-".join(parts).lower())
    return "-".join(part for part in kept.split("-") if part)


class EmptyState(QWidget):
    """Says what a panel is for and what to do next, with a button that does it."""

    def __init__(
        self,
        title: str,
        sentence: str,
        action: str,
        act: Callable[[], object],
        symbol: str = "model",
    ) -> None:
        super().__init__()
        heading = Headline(title, factor=1.4)
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = QLabel(sentence, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.button = push_button(action, act=act)
        below = 12, (self.button, Qt.AlignmentFlag.AlignCenter), (None, 3)
        picture = Symbol(symbol), Qt.AlignmentFlag.AlignCenter
        vbox((None, 2), picture, 8, heading, self.text, *below, on=self, margins=24)
