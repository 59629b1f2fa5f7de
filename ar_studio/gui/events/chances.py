"""How conditionals are drawn and their chances are told: one class for each kind of values."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from ar_studio.columns import Column
from ar_studio.gui.canvas.numerals import decimal, filled, numeral
from ar_studio.gui.events.conditional import BarsView, ConditionalView, DensityView, WordsView
from ar_studio.gui.studio.kept import Likeliest, Probabilities
from ar_studio.gui.studio.recording import Recording
from ar_studio.kinds.text import shown
from ar_studio.spaces import EventSpace
from ar_studio.values import ValueName

translate = QCoreApplication.translate


class Chances(ABC):
    """What the window says and shows of `p(x_i | x_<i)`."""

    @property
    def title(self) -> str:
        """What the chance of a value is called."""
        return translate("chances", "p")

    @property
    def tip(self) -> str:
        """What the chance of a value is."""
        return translate("chances", "Probability of the value, given all before it")

    def text(self, log_prob: float) -> str:
        """Return the chance of a value that was drawn."""
        return numeral(math.exp(log_prob), ".3f")

    @abstractmethod
    def view(self, columns: Sequence[Column], words: Sequence[str]) -> ConditionalView:
        """Return what draws a conditional."""

    @abstractmethod
    def read(
        self, recording: Recording, places: list[int], drawn: list[int], index: int
    ) -> list[str]:
        """Return what is to be said of dimensions that are seen together: of a pixel's channels.

        Their positions are `places`, of which those in `drawn` have a value already.
        """


class ManyChances(Chances):
    """Of one of several values."""

    def view(self, columns: Sequence[Column], words: Sequence[str]) -> ConditionalView:
        return BarsView(columns)

    def read(
        self, recording: Recording, places: list[int], drawn: list[int], index: int
    ) -> list[str]:
        assert isinstance(recording.kept, Probabilities | Likeliest)
        entropy = float(recording.kept.entropies[places, index].sum()) / math.log(2)
        told = filled(translate("chances", "entropy {0:.3f} bits"), abs(entropy))
        return [*self._likely(recording, places, drawn, index), told]

    def _likely(
        self, recording: Recording, places: list[int], drawn: list[int], index: int
    ) -> list[str]:
        if not drawn:
            return []
        chance = math.exp(float(recording.log_prob[drawn, index].sum()))
        return [filled(translate("chances", "p = {0:.3g}"), chance)]


class TwoChances(ManyChances):
    """Of 0 or 1: what is told is the probability of a 1."""

    def _likely(
        self, recording: Recording, places: list[int], drawn: list[int], index: int
    ) -> list[str]:
        if len(places) > 1:
            return super()._likely(recording, places, drawn, index)
        one = recording.kept.expected[places[0], index]
        return [filled(translate("chances", "p(1) = {0:.3f}"), one)]


class WordChances(ManyChances):
    """Of one of many words, of which only the likeliest are shown."""

    def text(self, log_prob: float) -> str:
        return numeral(math.exp(log_prob), ".2%")  # words are many

    def view(self, columns: Sequence[Column], words: Sequence[str]) -> ConditionalView:
        return WordsView([shown(word) for word in words])


class RealChances(Chances):
    """Of a real number: a density, which is told by its logarithm."""

    @property
    def title(self) -> str:
        return translate("chances", "ln p")

    @property
    def tip(self) -> str:
        return translate("chances", "Logarithm of the density of the value, given all before it")

    def text(self, log_prob: float) -> str:
        return decimal(log_prob, 2)

    def view(self, columns: Sequence[Column], words: Sequence[str]) -> ConditionalView:
        return DensityView(columns)

    def read(
        self, recording: Recording, places: list[int], drawn: list[int], index: int
    ) -> list[str]:
        mean = float(np.mean(recording.kept.expected[places, index]))
        return [filled(translate("chances", "mean {0:.3f}"), mean)]


CHANCES: dict[ValueName, Chances] = {
    "binary": TwoChances(),
    "categorical": ManyChances(),
    "real": RealChances(),
    "words": WordChances(),
}


def of(space: EventSpace) -> Chances:
    """Return how the conditionals of a space's dimensions are shown and told."""
    return CHANCES["words" if space.kind.named else space.values.name]
