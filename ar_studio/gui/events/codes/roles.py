"""Codes in the window: a tint for each, and beside them the pictures that they stand for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.events import undrawn
from ar_studio.gui.events.closeup import Sight
from ar_studio.gui.events.codes.explorer import CodesExplorer
from ar_studio.gui.events.codes.hero import CodesHero
from ar_studio.gui.events.codes.view import CodesView
from ar_studio.gui.events.codes.wording import CodesWording
from ar_studio.gui.events.image.roles import SKETCHED, ImageRoles
from ar_studio.gui.events.image.writers import Sheet
from ar_studio.gui.events.preparation import PreparationForm
from ar_studio.gui.events.roles import Masked, Roles
from ar_studio.gui.events.writers import Drawn, DrawnEpochs
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.sketches import Tiles
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.studio.completing import Result
from ar_studio.tints import tinted

translate = QCoreApplication.translate


@dataclass(frozen=True)
class CodesRoles(ImageRoles):
    """A grid of codes is an image whose values are names."""

    data = str(QT_TRANSLATE_NOOP("events", "Codes"))
    drawable = False

    @property
    def say(self) -> CodesWording:
        return CodesWording(self.space.kind)

    def view(self, jobs: Jobs) -> CodesView:
        return CodesView(self.space)

    def hero(self, jobs: Jobs) -> CodesHero:
        return CodesHero(self.space)

    def explorer(self, jobs: Jobs) -> CodesExplorer:
        return CodesExplorer(self.space)

    def closeup(self) -> None:
        return None

    def painted(self, sight: Sight) -> Pixels:
        return tinted(sight.events, self.space.levels)

    def mapped(self, sight: Sight) -> None:
        return None  # a mean of names says nothing

    def form(self, dataset: engine.data.Dataset) -> PreparationForm:
        return PreparationForm(dataset)

    def preview(self) -> None:
        return None

    def portrait(self) -> None:
        return None

    def masked(self, image: Pixels, mask: Pixels) -> Masked:
        return Masked(tinted(image[None], self.space.levels)[0], (0, 255), undrawn(~mask))

    def sketch(self, events: Pixels) -> Tiles:
        return Tiles.of(tinted(events[:SKETCHED], self.space.levels), 255)

    # What is saved

    def save_drawn(self, drawn: Callable[[], Drawn]) -> list[Export]:
        found = Roles.save_drawn(self, drawn)
        if drawn().every.decoded is None:
            return found
        title = translate("codes", "All pictures (PNG)…")
        return [Export(title, ".png", lambda: _pictures(drawn())), *found]

    def save_epochs(self, drawn: Callable[[], DrawnEpochs]) -> list[Export]:
        return Roles.save_epochs(self, drawn)

    def save_completions(self, result: Result) -> list[Export]:
        return Roles.save_completions(self, result)


def _pictures(drawn: Drawn) -> Sheet:
    assert drawn.every.decoded is not None
    return Sheet(drawn.every.decoded.at(drawn.every.known), 256, drawn.about)
