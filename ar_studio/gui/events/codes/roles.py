"""Codes in the window: a tint for each, and beside them the pictures that they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.closeup import Sight
from ar_studio.gui.events.image.roles import SKETCHED, ImageRoles
from ar_studio.gui.events.preparation import PreparationForm
from ar_studio.gui.kit.sketches import Tiles
from ar_studio.tints import tinted


@dataclass(frozen=True)
class CodesRoles(ImageRoles):
    """A grid of codes is an image whose values are names."""

    drawable = False

    def painted(self, sight: Sight) -> Pixels:
        return tinted(sight.events, self.space.levels)

    def mapped(self, sight: Sight) -> None:
        return None  # a mean of names says nothing

    def form(self, dataset: engine.data.Dataset) -> PreparationForm:
        return PreparationForm(dataset)

    def preview(self) -> None:
        return None

    def sketch(self, events: Pixels) -> Tiles:
        return Tiles.of(tinted(events[:SKETCHED], self.space.levels), 255)
