"""The conditional of a sample: a bar for each code, or a density over amplitudes."""

from __future__ import annotations

import numpy as np

from ar_studio.figures import decimal
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.density import DensityCanvas
from ar_studio.gui.events.conditional import BarsView, ConditionalView
from ar_studio.gui.events.sound.waves import amplitudes
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Pages, vbox
from ar_studio.gui.studio.kept import Probabilities
from ar_studio.gui.studio.recording import Recording
from ar_studio.spaces import EventSpace


class SampleConditional(ConditionalView):
    """What the next sample is drawn from; codes are finer near silence, amplitudes are even."""

    def __init__(self, space: EventSpace) -> None:
        super().__init__()
        self.space = space
        self.codes = BarsView(())
        self.codes.chosen.connect(self.chosen)
        self.density = called(DensityCanvas(), self.tr("Density over amplitudes"))
        self.density.chosen.connect(self._choose)
        self.pages = Pages(self.tr("Axis of the conditional"))
        self.pages.add(self.codes, self.tr("Code"))
        self.pages.add(self.density, self.tr("Amplitude"))
        vbox(self.pages, on=self)

    def offer(self, tip: str) -> None:
        self.codes.offer(tip)
        self.density.setToolTip(tip)

    def show_nothing(self, text: str) -> None:
        self.codes.show_nothing(text)
        self.density.set_placeholder(text)
        self.density.set_density(None)

    def show_place(self, recording: Recording, place: int, index: int) -> None:
        self.codes.show_place(recording, place, index)
        assert isinstance(recording.kept, Probabilities)
        places = amplitudes(self.space.levels)
        value = float(places[int(recording.values[place, index])])
        heights = recording.kept.pmf[place, index] / widths(places)
        self.density.set_density(places, heights, value, lambda at: decimal(at, 4))

    def _choose(self, amplitude: float) -> None:
        places = amplitudes(self.space.levels)
        self.chosen.emit(float(np.abs(places - amplitude).argmin()))


def widths(places: Pixels) -> Pixels:
    """Return how wide the amplitudes are that a code stands for, `(K,)`."""
    middles = (places[1:] + places[:-1]) / 2
    ends = 2 * places[:1] - middles[:1], 2 * places[-1:] - middles[-1:]
    return np.diff(np.concatenate([ends[0], middles, ends[1]]))
