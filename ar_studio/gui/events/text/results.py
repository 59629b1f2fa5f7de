"""Completions of a text: how each fills the gap, and the chosen one whole."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget

from ar_studio.figures import Figure
from ar_studio.gui.canvas.characters import CharacterCanvas
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import duration, filled, local
from ar_studio.gui.events.results import Results
from ar_studio.gui.events.text.letters import letters
from ar_studio.gui.events.text.surprise import marked
from ar_studio.gui.kit.controls import bold, called, label_for
from ar_studio.gui.kit.layout import pane, scrolled, split, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.stale import Stale
from ar_studio.gui.studio.completing import Progress, Request, Result
from ar_studio.kinds.text import shown
from ar_studio.spaces import EventSpace


class TextResults(Results):
    """What was filled in, a line for each completion with the original first."""

    def __init__(self, space: EventSpace, words: Sequence[str]) -> None:
        super().__init__()
        self.space, self.words = space, list(words)
        self.asked = ""
        self._texts, self._missing = np.zeros((0, space.size), np.int64), np.zeros(0, np.int64)
        self.list = called(
            QListWidget(), self.tr("Completions"), self.tr("Choose one to read it whole")
        )
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_chosen)
        self.page = called(CharacterCanvas(), self.tr("The chosen completion"))
        self.stale = Stale(self.list, self.page)
        self.detail = Line(self.tr("About the chosen completion"))
        title = bold(label_for(self.list, self.tr("What was filled in")))
        above = pane(vbox(title, (self.list, 1)))
        both = split(Qt.Orientation.Vertical, (above, 260), (scrolled(self.page), 200))
        vbox((both, 1), self.detail, on=self)
        self.clear()

    def clear(self) -> None:
        self.shown = None
        self.stale.mark(False)
        self.list.clear()
        self.page.set_text(())
        self.page.set_placeholder(self.tr("The chosen completion appears here."))
        self.detail.setText(self.tr("Drag over what shall be missing, then press Complete."))

    def show_stale(self, stale: bool, asked: str = "") -> None:
        self.asked = asked
        self.stale.mark(stale)
        self._show_detail(self.list.currentRow())

    def show_progress(self, request: Request, progress: Progress) -> None:
        self.shown = progress
        self._show(request, progress.samples, progress.pending.reshape(-1), [])
        self.detail.setText(self.tr("In the making."))

    def show_result(self, result: Result) -> None:
        self.shown = result
        titles = [local(Figure(value).number) for value in result.log_probs.tolist()]
        none = np.zeros(self.space.size, bool)
        self._show(result.request, result.samples, none, titles)
        self._show_detail(self.list.currentRow())

    def _show(self, request: Request, samples: Pixels, pending: Pixels, titles: list[str]) -> None:
        texts = np.concatenate([request.image[None], samples]).reshape(len(samples) + 1, -1)
        self._texts = texts.astype(np.int64)
        self._texts[1:, pending] = -1
        self._missing = np.flatnonzero(~request.mask.reshape(-1))
        row = max(0, self.list.currentRow())
        with QSignalBlocker(self.list):
            self.list.clear()
            for number in range(len(self._texts)):
                name = self.tr("original") if not number else str(number)
                told = f" ({titles[number - 1]})" if number and titles else ""
                self.list.addItem(f"{name}{told}   {self._filled(number)}")
            self.list.setCurrentRow(min(row, len(self._texts) - 1))
        self._show_chosen(self.list.currentRow())

    def _filled(self, number: int) -> str:
        codes = self._texts[number, self._missing].tolist()
        return "".join("·" if code < 0 else shown(self.words[code]) for code in codes)

    def _show_chosen(self, row: int) -> None:
        if not 0 <= row < len(self._texts):
            return
        codes = self._texts[row].tolist()
        self.page.set_text(letters(self.space, self.words, codes))
        filled = np.zeros(len(codes), np.bool_)
        filled[self._missing] = True
        self.page.lay_over(marked(filled))
        self._show_detail(row)

    def _show_detail(self, index: int) -> None:
        result = self.shown
        if not isinstance(result, Result) or index > len(result.samples):
            return
        if self.stale.stale:
            text = self.asked or self.tr("⚠ Of an earlier text or gap: complete again.")
        elif index > 0:
            value = Figure(result.log_probs[index - 1])
            text = filled(self.tr("Completion {0}: log p(x) = {1}"), index, value)
        else:
            text = filled(
                self.tr("Original {0} · completions {1} on average · {2}"),
                Figure(result.original),
                Figure(result.log_probs.mean()),
                duration(result.seconds),
            )
        self.detail.setText(text)
