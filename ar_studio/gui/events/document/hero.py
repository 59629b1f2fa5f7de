"""One document as it is drawn: its words so far, and what the next is drawn from."""

from __future__ import annotations

import numpy as np

from ar_studio.figures import Figure
from ar_studio.gui.canvas.numerals import local
from ar_studio.gui.events.steps import VALUE, StepsHero


class DocumentHero(StepsHero):
    """The words in the order they are drawn, which take what room there is."""

    wide = VALUE

    def _about_sum(self) -> str:
        if not self._position or self._likelihood != "exact":
            return ""
        each = np.exp(-self.sum.value() / self._position)
        found = Figure(float(each), unit="perplexity")
        return self.tr(" · perplexity <b>{0}</b>").format(local(found.number))
