"""What the paper says of the chosen model: orderings and published numbers."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ar_studio import models
from ar_studio.cards import Likelihood, Published
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import local
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import bold
from ar_studio.gui.kit.layout import Headline, Quiet, make_selectable, vbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.laboratory import timeline


class ModelAbout(QWidget):
    """The card of the chosen model in full."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.likelihood = Quiet()
        self.orderings = Quiet()
        self.orderings.setToolTip(
            self.tr(
                "p(x) = Π p(x_i | x_<i) holds along any ordering, but a network learns those it "
                "was trained for; a mask is completed exactly if what it observes comes first."
            )
        )
        self.differs, self.citation, self.related = Quiet(), Quiet(), Quiet()
        self.published = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.published.setAccessibleName(self.tr("Published test scores"))
        make_selectable(self.published)
        titles = (
            (self.tr("Likelihood"), self.likelihood),
            (self.tr("Orderings"), self.orderings),
            (self.tr("Published test NLL, nats per event"), self.published),
            (self.tr("Paper"), self.citation),
            (self.tr("Unlike the paper"), self.differs),
            (self.tr("Related"), self.related),
        )
        parts = [vbox(bold(QLabel(title)), widget, spacing=0) for title, widget in titles]
        vbox(Headline(self.tr("About the model"), factor=1.15), *parts, on=self)

    def refresh(self) -> None:
        """Show the chosen model's card."""
        card = engine.models.family(self.studio.model.name).card
        self.likelihood.setText(self._likelihood(card.likelihood))
        self.orderings.setText(spoken(card.orderings))
        self.citation.setText(card.citation)
        self.differs.setText(spoken(card.differs) or self.tr("nothing of note"))
        self.related.setText(self._related(card.name))
        dataset = self.studio.data.dataset
        self.published.setText(self._table(card.published, dataset.protocol if dataset else ""))

    def _related(self, name: str) -> str:
        """Say what a model comes from, and what came of it."""
        texts = self.tr("comes from {0}"), self.tr("led to {0}")
        said = []
        for text, others in zip(texts, timeline.related(name), strict=True):
            titles = [spoken(entry.card.title) for one in others if (entry := models.entry(one))]
            said += [text.format(", ".join(titles))] if titles else []
        return "; ".join(said) or self.tr("to none of the others here")

    def _likelihood(self, likelihood: Likelihood) -> str:
        return {
            "exact": self.tr("exact: p(x) is the product of its conditionals"),
            "lower bound": self.tr(
                "a lower bound only: its NLL is at most the number shown, written ≤"
            ),
            "estimate": self.tr(
                "an estimate, written ≈: p(x) is known but for its constant Z. Annealed importance "
                "sampling (AIS) finds log Z, on average a little too low: the NLL looks too good"
            ),
            "none": self.tr(
                "none: it trains and validates by a reconstruction error, which is no NLL"
            ),
        }[likelihood]

    def _table(self, numbers: tuple[Published, ...], protocol: str) -> str:
        """Return the numbers grouped by protocol: those of different ones are not comparable."""
        if not numbers:
            return self.tr("none")
        rows = []
        for shared in dict.fromkeys(number.protocol for number in numbers):
            same = self.tr(" – as your data") if shared == protocol else ""
            rows.append(f'<tr><td colspan="2"><i>{escape(spoken(shared))}{same}</i></td></tr>')
            for number in sorted(numbers, key=lambda number: number.nll_nats):
                if number.protocol == shared:
                    value = f'<td align="right"><b>{local(number.figure.number)}</b>&nbsp;</td>'
                    rows.append(f"<tr>{value}<td>{escape(spoken(number.setting))}</td></tr>")
        return f'<table cellspacing="0" cellpadding="2">{"".join(rows)}</table>'
