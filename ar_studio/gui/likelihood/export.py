"""What is saved of likelihoods: counts and the numbers themselves, and the picture of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.canvas import copying
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.histogram import HistogramPlot
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.likelihood.histograms import HistogramsPage

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class LogProbs:
    """Writes `log p(x)` of every event with the name of its set, as CSV."""

    sets: Sequence[tuple[str, Pixels]]

    def __call__(self, path: Path) -> None:
        rows = ((name, value) for name, values in self.sets for value in values.tolist())
        engine.export.save_table(path, ["set", "log_prob_nats"], rows)


def offers(page: HistogramsPage) -> list[Export]:
    """Offer what can be saved of the histograms that are shown."""
    known = page.known
    if known is None or known.counted is None:
        return []
    counted, axis = known.counted, translate("likelihood", "log p(x) in nats")
    about = {"run": known.run.record.title, "against": known.other}

    def histogram() -> Writer:
        return lambda path: engine.plots.save_histogram(path, counted, axis, about)

    return [
        Export(translate("likelihood", "Histograms (PNG)…"), ".png", histogram),
        Export(translate("likelihood", "Histograms (SVG)…"), ".svg", partial(drawing, page.plot)),
        Export(translate("likelihood", "Counts (CSV)…"), ".csv", histogram),
        Export(
            translate("likelihood", "log p(x) of every event (CSV)…"),
            ".csv",
            lambda: LogProbs(page.sets()),
        ),
    ]


def drawing(plot: HistogramPlot) -> Writer:
    """Return what writes a plot as it is now as SVG."""
    return partial(files.replace, content=copying.svg(plot, plot.accessibleName()))
