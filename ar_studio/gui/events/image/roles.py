"""Images in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ar_studio.gui import engine
from ar_studio.gui.canvas import presets
from ar_studio.gui.canvas.colours import Pixels, shaded
from ar_studio.gui.canvas.events import (
    counted,
    dimensions_at,
    maps,
    pictures,
    pixel_of,
    undrawn,
    unfinished,
)
from ar_studio.gui.canvas.numerals import numeral
from ar_studio.gui.events.closeup import Closeup, Sight
from ar_studio.gui.events.composed import Block, Composition, Strip
from ar_studio.gui.events.image.closeup import ImageCloseup
from ar_studio.gui.events.image.editor import MaskEditor
from ar_studio.gui.events.image.explorer import ImageExplorer
from ar_studio.gui.events.image.field import FieldOnImage
from ar_studio.gui.events.image.hero import HeroView
from ar_studio.gui.events.image.portrait import ImagePortrait
from ar_studio.gui.events.image.preparation import BeforeAndAfter, PictureForm
from ar_studio.gui.events.image.results import CompletionResults, tiles
from ar_studio.gui.events.image.view import SheetView
from ar_studio.gui.events.image.wording import ImageWording
from ar_studio.gui.events.image.writers import (
    Animation,
    EpochsAnimation,
    Film,
    PassesAnimation,
    Sheet,
)
from ar_studio.gui.events.look import Look
from ar_studio.gui.events.preparation import PreparationForm
from ar_studio.gui.events.roles import Masked, Roles
from ar_studio.gui.events.writers import Drawn, DrawnEpochs, EventsTogether, Still
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.sketches import Tiles
from ar_studio.gui.kit.writers import Export, Writer, animated
from ar_studio.gui.studio.completing import Result

translate = QCoreApplication.translate
SKETCHED = 16
WIDTH = 900  # pixels of a sheet in a figure
GREY, YELLOW = "#808080", "#e0cb5e"  # swatches of samples and of their maps
COUNT = 60  # images in sight together; beside what they are given, half as many


@dataclass(frozen=True)
class ImageRoles(Roles):
    """Pixels on a grid: pictures speak for themselves."""

    data = str(QT_TRANSLATE_NOOP("events", "Pictures"))
    symbol = "picture"
    header = ("channel", "row", "column", "value")
    compared = False
    filmed = True
    drawable = True

    @property
    def say(self) -> ImageWording:
        return ImageWording(self.space.kind)

    def name(self, dimension: int) -> str:
        pixel = pixel_of(dimension, self.space.grid)
        return translate("image", "row {0}, column {1}").format(*counted(pixel))

    def together(self, dimension: int) -> list[int]:
        return dimensions_at(*pixel_of(dimension, self.space.grid), self.space.grid).tolist()

    def text(self, dimension: int, value: float) -> str:
        return numeral(value, ".4g")

    def cells(self, dimension: int, value: float) -> tuple[object, ...]:
        _, height, width = self.space.grid
        channel = dimension // (height * width)
        return channel, *pixel_of(dimension, self.space.grid), value

    def tabulated(self, events: Pixels) -> tuple[list[str], list[list[object]]]:
        flat = events.reshape(len(events), -1)
        return [f"x{i}" for i in range(flat.shape[1])], flat.tolist()

    # What is seen

    def view(self, jobs: Jobs) -> SheetView:
        return SheetView(self.space)

    def hero(self, jobs: Jobs) -> HeroView:
        return HeroView(self.space)

    def editor(self, jobs: Jobs) -> MaskEditor:
        return MaskEditor()

    def results(self, jobs: Jobs) -> CompletionResults:
        return CompletionResults()

    def explorer(self, jobs: Jobs) -> ImageExplorer:
        return ImageExplorer(self.space)

    def field(self) -> FieldOnImage:
        return FieldOnImage(self.space)

    def closeup(self) -> Closeup | None:
        return ImageCloseup(self.space)

    def mapped(self, sight: Sight) -> Pixels | None:
        return maps(sight.expected) if self._paintable and sight.expected is not None else None

    def painted(self, sight: Sight) -> Pixels | None:
        if not self._paintable:
            return None
        top, shown = self.space.values.top, pictures(sight.events)
        if sight.pending is not None:
            shown = unfinished(sight.events, sight.pending, top)
        return shaded(shown, (0, top))

    def form(self, dataset: engine.data.Dataset) -> PreparationForm:
        return PictureForm(dataset)

    def preview(self) -> Look | None:
        return BeforeAndAfter()

    def portrait(self) -> Look | None:
        return ImagePortrait()

    def sketch(self, events: Pixels) -> Tiles:
        return Tiles.of(pictures(events[:SKETCHED]), self.space.values.top)

    def masked(self, image: Pixels, mask: Pixels) -> Masked:
        top = max(self.space.values.top, int(image.max()), 1)
        return Masked(pictures(image[None])[0], (0, top), undrawn(~mask))

    # What is said and done

    @property
    def examples(self) -> int:
        context = self.space.context
        return COUNT // 2 if context is not None and context.shape else COUNT

    def first_mask(self) -> NDArray[np.bool_]:
        _, height, width = self.space.grid
        half = presets.bottom_missing(height, width)
        return np.broadcast_to(half, self.space.event_shape).copy()

    # What is saved

    @property
    def _paintable(self) -> bool:
        """Whether files of pictures can hold such images: grey or in colour."""
        return self.space.grid[0] in (1, 3)

    def save_drawn(self, drawn: Callable[[], Drawn]) -> list[Export]:
        found = [self._save_conditionals(drawn)]
        if not self._paintable:
            return found
        if drawn().one.passes is not None:
            title = translate("image", "Passes of this image ({0})…")
            found[:0] = animated(title, lambda: _passes(drawn()))
        return [
            Export(
                translate("image", "All samples (PNG)…"), ".png", lambda: self._samples(drawn())
            ),
            Export(translate("image", "All samples (SVG)…"), ".svg", lambda: self._figure(drawn())),
            Export(translate("image", "This image (PNG)…"), ".png", lambda: _this_image(drawn())),
            *animated(
                translate("image", "Drawing of this image ({0})…"), lambda: _drawing(drawn())
            ),
            *animated(
                translate("image", "Drawing of all ({0})…"), lambda: _drawing_of_all(drawn())
            ),
            *found,
        ]

    def _samples(self, drawn: Drawn) -> Writer:
        """Return what writes all samples, with their maps if these are in sight."""
        if drawn.maps:
            return self._figure(drawn)
        every = drawn.every
        return Sheet(every.images(every.known), every.space.levels, drawn.about)

    def _figure(self, drawn: Drawn) -> Still:
        """Return what writes samples as a figure, beside their maps if these are in sight."""
        every, said = drawn.every, engine.export.comment(drawn.about)
        events = every.images(every.known)
        painted = self.painted(Sight(events, every.pending(every.known)))
        assert painted is not None
        strips = [Strip(translate("image", "Samples"), GREY, [Block(painted)])]
        if drawn.maps:
            expected = Block(maps(every.expected(every.known)))
            strips.append(Strip(translate("image", "Expected of each pixel"), YELLOW, [expected]))
        return Still(Composition(strips, said), WIDTH, drawn.about)

    def save_together(self, shown: Callable[[], EventsTogether]) -> list[Export]:
        return []  # pictures are saved as they are seen

    def save_epochs(self, drawn: Callable[[], DrawnEpochs]) -> list[Export]:
        levels = self.space.levels
        if not self._paintable:
            return []

        def sheet() -> Writer:
            now = drawn()
            return Sheet(now.samples[now.epoch], levels, now.about)

        found = [Export(translate("image", "Samples as PNG…"), ".png", sheet)]
        if len(drawn().samples) > 1:
            title = translate("image", "Samples through training as {0}…")
            found += animated(title, lambda: EpochsAnimation(drawn(), levels))
        return found

    def save_completions(self, result: Result) -> list[Export]:
        sheet = translate("image", "Original, mask, completions and maps (PNG)…")
        film = translate("image", "How they were filled in ({0})…")
        return [
            Export(sheet, ".png", lambda: Sheet(tiles(result), 256, result.about)),
            *animated(film, lambda: Film(result)),
            *super().save_completions(result),
        ]


def _this_image(drawn: Drawn) -> Sheet:
    image = drawn.one.image(drawn.position, drawn.index)
    return Sheet(image[None], drawn.one.space.levels, drawn.about_one)


def _drawing(drawn: Drawn) -> Animation:
    return Animation(drawn.one, [drawn.index], drawn.about_one, drawn.speed)


def _drawing_of_all(drawn: Drawn) -> Animation:
    return Animation(drawn.every, list(range(drawn.every.n)), drawn.about, drawn.speed)


def _passes(drawn: Drawn) -> PassesAnimation:
    assert drawn.one.passes is not None
    return PassesAnimation(drawn.one.passes, drawn.index, drawn.about_one, drawn.speed)
