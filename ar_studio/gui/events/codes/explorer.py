"""One grid of codes that is looked into."""

from __future__ import annotations

from ar_studio.gui.canvas import events
from ar_studio.gui.events.image.explorer import ImageExplorer, MapName, MapPlace, Shown
from ar_studio.gui.studio.recording import Recording

MEANS = "expected", "free", "drift"  # of names there are none


class CodesExplorer(ImageExplorer):
    """A tint for each code, and maps of how likely each was."""

    colours = "codes"
    usual = "likely", "surprise"
    freed = "likely", "drawn"

    def _map_words(self) -> dict[MapName, tuple[str, str]]:
        return {name: words for name, words in super()._map_words().items() if name not in MEANS}

    def _show_map(self, place: MapPlace) -> None:
        super()._show_map(place)
        place.scale.setVisible(place.chosen not in ("before", "drawn"))

    def _map(self, name: MapName, reading: Recording) -> Shown:
        if name == "difference" and self.before is not None:
            changed = reading.image(reading.size) != self.before
            return Shown(events.plane(changed), (0, 1), "cividis")
        return super()._map(name, reading)
