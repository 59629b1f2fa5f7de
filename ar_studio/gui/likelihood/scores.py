"""How well each score tells other data from those that were learnt: areas and plain sentences."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ar_studio.figures import NONE
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import decimal
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import bold, called
from ar_studio.gui.kit.layout import Quiet

SCORES = ("one-sided", "two-sided", "ratio", "complexity")  # the likelihood and its failure first


class ScoreTable(QWidget):
    """A line for each score: its AUROC with an error, and what that says."""

    def __init__(self) -> None:
        super().__init__()
        names = {
            "one-sided": self.tr("Likelihood"),
            "two-sided": self.tr("Typicality"),
            "ratio": self.tr("Ratio to background"),
            "complexity": self.tr("Input complexity"),
        }
        formulas = {
            "one-sided": self.tr("−log p(x): what is unlikely is strange"),
            "two-sided": self.tr(
                "|−log p(x) − H|, H the mean NLL of validation: too likely is strange, too"
            ),
            "ratio": self.tr("log q(x) − log p(x), q what another run makes of the same event"),
            "complexity": self.tr("−log₂ p(x) − L(x), L the bits that PNG or zlib needs"),
        }
        self.numbers: dict[str, QLabel] = {}
        self.sentences: dict[str, Quiet] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(len(SCORES) + 1, 1)
        tip = self.tr(
            "How often an event of the other data scores above a test event (ties half), ± the "
            "standard error of DeLong: 0.5 is chance"
        )
        for column, title in enumerate((self.tr("Score"), self.tr("AUROC"))):
            grid.addWidget(called(bold(QLabel(title)), tip=tip), 0, column)
        for row, score in enumerate(SCORES, 1):
            self.numbers[score] = QLabel()
            self.sentences[score] = called(Quiet(), names[score])
            name = called(QLabel(names[score]), tip=formulas[score])
            for column, label in enumerate((name, self.numbers[score], self.sentences[score])):
                grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def show_scores(
        self, found: engine.detection.Detected | None, many: str, why_none: dict[str, str]
    ) -> None:
        """Show areas; where there is none, why: for all scores, or by their names."""
        known = {} if found is None else {one.name: one.auroc for one in found.scorings}
        for score in SCORES:
            area = known.get(score)
            if area is None or found is None:
                self.numbers[score].setText(NONE)
                self.sentences[score].setText(why_none.get(score, ""))
                continue
            number = f"{decimal(area.value, 3)} ± {decimal(area.error, 3)}"
            self.numbers[score].setText(number)
            first = score == SCORES[0]
            said = spoken(found.verdict(many)) if first else self._said(area, found.other)
            self.sentences[score].setText(said)

    def _said(self, area: engine.novelty.Auroc, other: str) -> str:
        if area.by_chance:
            return self.tr("Tells nothing: chance is within two standard errors.")
        if area.value < 0.5:
            return self.tr("Misleads: {0} looks less strange than test data.").format(other)
        return self.tr("Tells {0} from test data.").format(other)
