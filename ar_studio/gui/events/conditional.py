"""The conditional that one dimension was drawn from, as what suits its values."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ar_studio.columns import Column
from ar_studio.gui.canvas.bars import BarsCanvas
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.density import DensityCanvas
from ar_studio.gui.canvas.numerals import in_units
from ar_studio.gui.events.word_bars import WordBars, WordShare
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import scrolled, vbox
from ar_studio.gui.studio.kept import Densities, Likeliest, Probabilities
from ar_studio.gui.studio.recording import Recording

NEGLIGIBLE = 0.001  # probability of values that a column does not have


class ConditionalView(QWidget):
    """Shows one conditional of a recording, and the value that was drawn from it.

    Attributes
    ----------
    chosen
        Another value was chosen, where they can be; carries it.
    """

    chosen = Signal(float)

    def offer(self, tip: str) -> None:
        """Say what becomes of another value that is chosen, where one can be."""

    def show_nothing(self, text: str) -> None:
        """Show no conditional, and say why."""
        raise NotImplementedError

    def show_place(self, recording: Recording, place: int, index: int) -> None:
        """Show the conditional of a position of sample `index`, and what was drawn from it."""
        raise NotImplementedError

    def _fill(self, page: QWidget) -> None:
        vbox(page, on=self)


class BarsView(ConditionalView):
    """A bar for the probability of each value; the dimensions may be columns with names."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = columns
        self.bars = BarsCanvas()
        self.bars.chosen.connect(self._choose)
        self._fill(self.bars)

    def offer(self, tip: str) -> None:
        self.bars.setToolTip(tip)
        self.bars.setCursor(Qt.CursorShape.PointingHandCursor)

    def _choose(self, value: int) -> None:
        self.chosen.emit(float(value))

    def show_nothing(self, text: str) -> None:
        self.bars.set_placeholder(text)
        self.bars.set_probabilities(None)

    def show_place(self, recording: Recording, place: int, index: int) -> None:
        assert isinstance(recording.kept, Probabilities)
        value = recording.values[place, index].item()
        pmf = recording.kept.pmf[place, index]
        column = self.columns[int(recording.order[place])] if self.columns else None
        names = () if column is None else column.categories
        self.bars.set_labels(names)
        if names:
            pmf = _possible(pmf, max(len(names), value + 1))
        self.bars.set_probabilities(pmf, value)


class DensityView(ConditionalView):
    """The curve of a density, in the units of a column where the dimensions are columns."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = columns
        self.density = DensityCanvas()
        self.density.chosen.connect(self.chosen)
        self._fill(self.density)

    def offer(self, tip: str) -> None:
        self.density.setToolTip(tip)
        self.density.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.density.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_nothing(self, text: str) -> None:
        self.density.set_placeholder(text)
        self.density.set_density(None)

    def show_place(self, recording: Recording, place: int, index: int) -> None:
        kept = recording.kept
        assert isinstance(kept, Densities)
        column = self.columns[int(recording.order[place])] if self.columns else None
        text = None if column is None else partial(in_units, column)
        value = recording.values[place, index].item()
        self.density.set_density(kept.grid[place, index], kept.density[place, index], value, text)


class WordsView(ConditionalView):
    """The likeliest words of a vocabulary."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        super().__init__()
        self.vocabulary = vocabulary
        self._listed: list[int] = []  # the words in sight
        self.words = called(WordBars(), self.tr("Likeliest ones"))
        self.words.chosen.connect(self._choose)
        self._fill(scrolled(self.words))

    def offer(self, tip: str) -> None:
        self.words.setToolTip(tip)
        self.words.offer()

    def _choose(self, row: int) -> None:
        self.chosen.emit(float(self._listed[row]))

    def show_nothing(self, text: str) -> None:
        self.words.set_placeholder(text)
        self.words.set_words([])

    def show_place(self, recording: Recording, place: int, index: int) -> None:
        kept = recording.kept
        assert isinstance(kept, Likeliest)
        value = int(recording.values[place, index].item())
        self._listed = kept.words[place, index].tolist()
        likely = zip(self._listed, kept.shares[place, index].tolist(), strict=True)
        shares = [WordShare(self.vocabulary[word], share, None) for word, share in likely]
        self.words.set_words(shares, self.vocabulary[value] if value >= 0 else "")


def _possible(pmf: Pixels, count: int) -> Pixels:
    """Leave out what a column of fewer categories cannot be, unless the model thinks it can."""
    return pmf[:count] if float(pmf[count:].sum()) < NEGLIGIBLE else pmf
