"""The conditional of a sample: a bar for each code, or a density over amplitudes."""

from __future__ import annotations

import numpy as np

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.density import DensityCanvas
from ar_studio.gui.canvas.numerals import decimal
from ar_studio.gui.events.conditional import BarsView, ConditionalView
from ar_studio.gui.events.sound.waves import amplitudes
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Pages, vbox
from ar_studio.gui.studio.kept import Probabilities
from ar_studio.gui.studio.recording import Recording
from ar_studio.spaces import EventSpace

PLACES = 128  # of a density
OUTER = 0.005  # of the probability is left out at each end


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
        value = float(amplitudes(self.space.levels)[int(recording.values[place, index])])
        middles, heights = evenly(recording.kept.pmf[place, index], value)
        self.density.set_density(middles, heights, value, lambda at: decimal(at, 4))

    def _choose(self, amplitude: float) -> None:
        places = amplitudes(self.space.levels)
        self.chosen.emit(float(np.abs(places - amplitude).argmin()))


def evenly(pmf: Pixels, value: float) -> tuple[Pixels, Pixels]:
    """Return places evenly over amplitudes, and the density there, of probabilities `(K,)`.

    The probability of a code lies evenly over the amplitudes that it stands for; all but the last
    hundredth of it is shown, and where the value that was drawn is.
    """
    ends = edges(amplitudes(len(pmf)))
    below = np.append(0, np.cumsum(pmf / pmf.sum()))
    low, high = np.interp((OUTER, 1 - OUTER), below, ends)
    grid = np.linspace(min(low, value), max(high, value), PLACES + 1)
    shares = np.diff(np.interp(grid, ends, below))
    return (grid[1:] + grid[:-1]) / 2, shares / (grid[1] - grid[0])


def edges(places: Pixels) -> Pixels:
    """Return where the amplitudes that each code stands for begin, and where the last one ends."""
    middles = (places[1:] + places[:-1]) / 2
    return np.concatenate([places[:1], middles, places[-1:]]).astype(float)
