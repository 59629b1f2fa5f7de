"""What can be saved of what stands side by side: of the models in sight, and of no others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ar_studio.gui import events
from ar_studio.gui.compare.composing import (
    Column,
    Original,
    completed_at,
    composed,
    drawn_at,
)
from ar_studio.gui.compare.export import MOST_FRAMES, STILL, Animation
from ar_studio.gui.compare.original import OriginalView
from ar_studio.gui.compare.slide import Slide
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.events.composed import Composition
from ar_studio.gui.events.writers import EventsTogether, Still
from ar_studio.gui.kit.writers import Export, Writer, animated
from ar_studio.runs import Run

About = dict[str, object]


class Saving(QObject):
    """Offers files of each page of a comparison, made of what it shows when they are asked for."""

    def __init__(
        self, state: CompareState, slide: Slide, original: OriginalView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.state, self.slide, self.original = state, slide, original

    def of_samples(self) -> list[Export]:
        """Offer the samples as they are at the moment, and how they were drawn."""
        if not any(one.recording.known for one in self.state.drawn):
            return []
        return self._offered(self._still_samples, self._moving_samples)

    def of_completions(self) -> list[Export]:
        """Offer the completions beside the original, and how they were filled in."""
        if not self._columns():
            return []
        return self._offered(self._still_completions, self._moving_completions)

    def of_image(self) -> list[Export]:
        """Offer what each model makes of one image."""
        columns = self._columns()
        return self._pictures(self._still_image) if columns else []

    # What is offered

    def _offered(self, still: Callable[[], Writer], moving: Callable[[], Writer]) -> list[Export]:
        columns = self._columns()
        if not columns:
            return []
        roles = columns[0].roles
        if roles.painted(columns[0].sight) is None:
            return roles.save_together(self._together)
        return [
            *self._pictures(still),
            *animated(self.tr("Animation ({0})…"), moving),
            Export(self.tr("Animation in all its colours (WebP)…"), ".webp", moving),
        ]

    def _pictures(self, still: Callable[[], Writer]) -> list[Export]:
        return [
            Export(self.tr("This slide (PNG)…"), ".png", still),
            Export(self.tr("This slide (SVG)…"), ".svg", still),
        ]

    # What is written

    def _columns(self) -> list[Column]:
        """Return what is in sight of each model that shows anything."""
        return [
            Column(
                column.said,
                events.of_run(column.run),
                column.sight,
                None if column.closeup is None else column.closeup.pictures(),
                (column.score.text(), column.method.text()),
                self.slide.maps,
            )
            for column in self.slide.columns.values()
            if column.sight is not None
        ]

    def _shown(self) -> list[Run]:
        return [one.run for one in self.slide.columns.values() if one.sight is not None]

    def _together(self) -> EventsTogether:
        columns = self._columns()
        titles = [column.said.name for column in columns]
        return EventsTogether(titles, [column.sight.events for column in columns])

    def _about(self, seed: int | None, given: str | None) -> About:
        names = ", ".join(run.record.title for run in self._shown())
        return {"models": names, "seed": seed, "given": given}

    def _map(self) -> str:
        return self.tr("map: {0}").format(self.slide.map.currentText())

    def _still_samples(self) -> Still:
        footer = f"{self._of_samples()} · {self._map()}"
        whole = composed(self._columns(), Original(), footer)
        return Still(whole, STILL, self._about_samples())

    def _moving_samples(self) -> Animation:
        columns, footer = self._columns(), self._of_samples()
        by_folder = {one.run.folder: one for one in self.state.drawn}
        drawn = [by_folder[run.folder] for run in self._shown()]
        length = max(one.recording.known for one in drawn)

        def at(step: int) -> Composition:
            return composed(drawn_at(columns, drawn, step), Original(), footer)

        return Animation(at, length, self._about_samples(), self.state.player.speed)

    def _of_samples(self) -> str:
        asked = self.state.drawing
        assert asked is not None
        said = self.tr("{0} samples of each model from the same noise, seed {1}")
        return said.format(asked.n, asked.seed)

    def _about_samples(self) -> About:
        asked = self.state.drawing
        assert asked is not None
        return self._about(asked.seed, None if asked.given is None else asked.given.words)

    def _still_completions(self) -> Still:
        footer = f"{self._of_completions()} · {self._map()}"
        whole = composed(self._columns(), self._original(), footer)
        return Still(whole, STILL, self._about_completions())

    def _moving_completions(self) -> Animation:
        columns, footer, original = self._columns(), self._of_completions(), self._original()
        found = [self.state.completion(run) for run in self._shown()]
        there = [one for one in found if one is not None]

        def at(step: int) -> Composition:
            return composed(completed_at(columns, there, step, MOST_FRAMES), original, footer)

        return Animation(at, MOST_FRAMES, self._about_completions())

    def _of_completions(self) -> str:
        asked = self.state.masked
        assert asked is not None
        return self.tr("{0} completions by each model, seed {1}").format(asked.n, asked.seed)

    def _about_completions(self) -> About:
        asked = self.state.masked
        assert asked is not None
        return self._about(asked.seed, None if asked.given is None else asked.given.words)

    def _still_image(self) -> Still:
        whole = composed(self._columns(), self._original(), self._map(), sheets=False)
        return Still(whole, STILL, self._about(None, None))

    def _original(self) -> Original:
        lines = self.original.note.text().splitlines()
        return Original(self.tr("Original"), self.original.pictures(), lines)
