"""One grid of codes as it is drawn, and the picture that comes of it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui.canvas import events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.linked import LinkedCanvas
from ar_studio.gui.events.image.hero import HeroView
from ar_studio.gui.studio.recording import Recording
from ar_studio.tints import tinted


class CodesHero(HeroView):
    """A tint for each code; beside it the picture, or how likely each code was without one."""

    @property
    def linked(self) -> tuple[LinkedCanvas, ...]:
        return self.before, self.image  # a code is many pixels of the picture

    def clear(self) -> None:
        super().clear()
        self.map.set_placeholder(self.tr("The picture that the codes stand for."))

    def _picture(self, event: NDArray[Any]) -> tuple[Pixels, tuple[float, float]]:
        return tinted(event[None], self.space.levels)[0], (0, 255)

    def _ready(self) -> str:
        return self.tr("Press Draw: codes appear one by one, and beside them their picture.")

    def _so_far(self) -> str:
        return self.tr("Codes so far")

    def _show_map(self, recording: Recording, position: int, index: int) -> None:
        self.scale.setVisible(recording.decoded is None)
        if recording.decoded is not None:
            picture = recording.decoded.at(position)[index]
            self.map.set_image(events.pictures(picture[None])[0], (0, 255))
            self.map.set_pending(None)
            return
        flat = np.full(recording.size, np.nan, np.float32)
        flat[recording.order[:position]] = np.exp(recording.log_prob[:position, index])
        chances = flat.reshape(self.space.event_shape)[0]
        self.map.set_image(chances, (0, 1), "cividis")
        self.map.set_pending(~np.isfinite(chances))

    def _name_map(self) -> None:
        if self.recording is not None and self.recording.passes is not None:
            self._name_passes(self.recording.passes)
        elif self.recording is None or self.recording.decoded is not None:
            self._say_map(
                self.tr("Picture so far, E[x | k]"),
                self.tr(
                    "What the decoder expects of each pixel, given the codes k drawn so far; of "
                    "the others it is told their mean."
                ),
                1,
            )
        else:
            self._say_map(
                self.tr("How likely each code was, p(k_i | k_<i)"),
                self.tr("The probability of each code that was drawn, given those before it."),
                1,
            )
