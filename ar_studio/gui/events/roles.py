"""What the window has for a kind of event: each folder here holds one, and what it is made of."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.closeup import Closeup, Sight
from ar_studio.gui.events.editor import Editor
from ar_studio.gui.events.explorer import Explorer
from ar_studio.gui.events.field import Field
from ar_studio.gui.events.hero import Hero
from ar_studio.gui.events.look import Look
from ar_studio.gui.events.meaning import Meaning
from ar_studio.gui.events.preparation import PreparationForm
from ar_studio.gui.events.results import Results
from ar_studio.gui.events.view import EventView
from ar_studio.gui.events.writers import (
    CompletionRows,
    Conditionals,
    Drawn,
    DrawnEpochs,
    EventsTogether,
    Rows,
    RowsTogether,
)
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.sketches import Sketch
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.studio.completing import Result

translate = QCoreApplication.translate
MANY = 1000  # events whose distribution is looked at


class Masked(NamedTuple):
    """A picture, its range of values, and which of its pixels are hidden."""

    picture: Pixels
    levels: tuple[float, float]
    hidden: Pixels


class Roles(Meaning):
    """The widgets and the files of one kind of event, made for what its dimensions mean.

    Attributes
    ----------
    data
        What data sets of the kind are called, to be translated.
    symbol
        The icon of such data.
    compared
        Whether samples say something beside data only, so that these are looked for.
    filmed
        Whether it is worth seeing how completions come about.
    drawable
        Whether the user may draw one by hand, or open one as a picture.
    """

    data: ClassVar[str]
    symbol: ClassVar[str]
    compared: ClassVar[bool] = True
    filmed: ClassVar[bool] = False
    drawable: ClassVar[bool] = False

    def of_prepared(self, told: Mapping[str, Any]) -> Self:
        """Return the roles for events that were prepared so, where that means anything to them."""
        return self

    # What is seen

    @abstractmethod
    def view(self, jobs: Jobs) -> EventView:
        """Return what shows many events."""

    @abstractmethod
    def hero(self, jobs: Jobs) -> Hero:
        """Return what shows how one comes about."""

    def editor(self, jobs: Jobs) -> Editor:
        """Return what one and its mask are edited with, unless there is an obstacle to that."""
        raise NotImplementedError

    def results(self, jobs: Jobs) -> Results:
        """Return what shows completions, unless there is an obstacle to them."""
        raise NotImplementedError

    @abstractmethod
    def explorer(self, jobs: Jobs) -> Explorer:
        """Return what one is looked into with, dimension by dimension."""

    @abstractmethod
    def field(self) -> Field:
        """Return what shows which dimensions one output sees."""

    def closeup(self) -> Closeup | None:
        """Return what shows one event and a number for each of its dimensions, if it is seen."""
        return None

    def painted(self, sight: Sight) -> Pixels | None:
        """Return events as RGB bytes `(n, H, W, 3)`, if files of pictures can hold them."""
        return None

    def mapped(self, sight: Sight) -> Pixels | None:
        """Return what was expected of events as RGB bytes `(n, H, W, 3)`, if that is seen."""
        return None

    def form(self, dataset: engine.data.Dataset) -> PreparationForm:
        """Return the form of how such data become events."""
        return PreparationForm(dataset)

    def preview(self) -> Look | None:
        """Return what shows events before and after a preparation, if that can be seen."""
        return None

    def portrait(self) -> Look | None:
        """Return what shows a data set as a whole, beside its facts."""
        return None

    @abstractmethod
    def sketch(self, events: Pixels) -> Sketch:
        """Return a small picture of some events, for a card; called in a lane's thread."""

    def masked(self, image: Pixels, mask: Pixels) -> Masked | None:
        """Return the picture of an event and what of it is hidden, if it is one."""
        return None

    # What is said and done

    @property
    def examples(self) -> int:
        """How many events of the data are looked at together."""
        return MANY

    def first_mask(self) -> NDArray[np.bool_]:
        """Return what of an event is observed to begin with, `event_shape`: half of it."""
        order = np.random.default_rng(0).permutation(self.space.size)
        return (order >= self.space.size // 2).reshape(self.space.event_shape)

    # What is saved

    def save_drawn(self, drawn: Callable[[], Drawn]) -> list[Export]:
        """Offer what can be saved of a drawing."""
        titles = {
            ".wav": translate("events", "All samples (WAV)…"),
            ".csv": translate("events", "All samples (CSV)…"),
            ".txt": translate("events", "All samples (text)…"),
        }
        fit = [ending for ending in titles if ending in self.space.kind.endings]
        found = [Export(titles[ending], ending, lambda: self._rows(drawn())) for ending in fit]
        return [*found, self._save_conditionals(drawn)]

    def save_together(self, shown: Callable[[], EventsTogether]) -> list[Export]:
        """Offer what can be saved of what several models made."""
        title = translate("events", "Events of all models (CSV)…")
        return [Export(title, ".csv", lambda: RowsTogether(self, shown()))]

    def save_epochs(self, drawn: Callable[[], DrawnEpochs]) -> list[Export]:
        """Offer what can be saved of samples through training."""

        def rows() -> Writer:
            now = drawn()
            return Rows(self, now.samples[now.epoch])

        return [Export(translate("events", "Samples as CSV…"), ".csv", rows)]

    def save_completions(self, result: Result) -> list[Export]:
        """Offer what can be saved of completions, besides the arrays themselves."""
        title = translate("events", "Values and log-probabilities (CSV)…")
        return [Export(title, ".csv", lambda: CompletionRows(self, result))]

    def _save_conditionals(self, drawn: Callable[[], Drawn]) -> Export:
        title = translate("events", "Conditionals of this sample (CSV)…")
        return Export(title, ".csv", lambda: Conditionals(self, drawn()))

    def _rows(self, drawn: Drawn) -> Writer:
        return Rows(self, drawn.every.images(drawn.every.known), drawn.about)
