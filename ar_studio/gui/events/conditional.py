"""The conditional that one dimension was drawn from, as what suits its values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ar_studio.columns import Column
from ar_studio.gui.canvas.bars import BarsCanvas
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.density import DensityCanvas
from ar_studio.gui.events.document.words import WordBars
from ar_studio.gui.events.table.cells import scrolled
from ar_studio.gui.events.table.statistics import WordShare
from ar_studio.gui.studio.recording import Recording

NEGLIGIBLE = 0.001  # probability of values that a column does not have


class ConditionalView(QWidget):
    """Bars for discrete values, a curve for real numbers, the likeliest words for documents."""

    def __init__(self) -> None:
        super().__init__()
        self.bars = BarsCanvas()
        self.density = DensityCanvas()
        self.words = WordBars()
        self.words.setAccessibleName(self.tr("Likeliest words"))
        self._vocabulary: Sequence[str] = ()
        self._columns: Sequence[Column] = ()
        self._pages = (self.bars, self.density, scrolled(self.words))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for page in self._pages:
            layout.addWidget(page)
        self._turn_to(self.bars)

    def set_meaning(self, columns: Sequence[Column], words: Sequence[str]) -> None:
        """Say what the dimensions are, or the words."""
        self._columns, self._vocabulary = columns, words

    def show_nothing(self, text: str) -> None:
        """Show no conditional, and say why."""
        self.bars.set_placeholder(text)
        self.bars.set_probabilities(None)
        self.density.set_placeholder(text)
        self.density.set_density(None)
        self.words.set_placeholder(text)
        self.words.set_words([])

    def show_place(self, recording: Recording, place: int, index: int) -> None:
        """Show the conditional of a position of sample `index`, and what was drawn from it."""
        value = recording.values[place, index].item()
        if recording.space.documents:
            self._turn_to(self._pages[2])
            likely = zip(
                recording.likely[place, index].tolist(),
                recording.likely_prob[place, index].tolist(),
                strict=True,
            )
            shares = [WordShare(self._vocabulary[int(word)], share, None) for word, share in likely]
            self.words.set_words(shares, self._vocabulary[int(value)] if value >= 0 else "")
        elif recording.space.is_real:
            self._turn_to(self.density)
            column = self._column(recording, place)
            text = None if column is None else column.text
            self.density.set_density(
                recording.grid[place, index], recording.density[place, index], value, text
            )
        else:
            self._turn_to(self.bars)
            column = self._column(recording, place)
            self.bars.set_labels(() if column is None else column.categories)
            pmf = recording.pmf[place, index]
            if column is not None and column.categories:
                pmf = _possible(pmf, max(len(column.categories), value + 1))
            self.bars.set_probabilities(pmf, value)

    def _column(self, recording: Recording, place: int) -> Column | None:
        return self._columns[int(recording.order[place])] if self._columns else None

    def _turn_to(self, page: QWidget) -> None:
        for other in self._pages:
            other.setVisible(other is page)


def _possible(pmf: Pixels, count: int) -> Pixels:
    """Leave out what a column of fewer categories cannot be, unless the model thinks it can."""
    return pmf[:count] if float(pmf[count:].sum()) < NEGLIGIBLE else pmf
