"""Gradients that fade: with distance, through time and with depth, on a logarithmic axis."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ar_studio import files
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas import copying
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.curves import CurvePlot
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.dependence.inside.view import Found, Question, View
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Quiet, hbox, pane, vbox
from ar_studio.gui.kit.writers import Export, Writer

COLUMNS = "distance or depth", "norm of the gradient"  # of a file


@dataclass(frozen=True, eq=False)
class Curve:
    """A curve of norms, with the names of its places if these are layers."""

    title: str
    axis: str
    x: Pixels
    y: Pixels
    names: tuple[str, ...]


class FadingView(View):
    """By distance at the left, by depth at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.far = called(CurvePlot(), self.tr("Gradients by distance"))
        self.deep = called(CurvePlot(), self.tr("Gradients by depth"))
        for plot in (self.far, self.deep):
            plot.set_log_y(True)
        self.layers, self.told = Quiet(), Quiet()
        self._depth = pane(vbox((self.deep, 1), self.layers))
        body = hbox((self.far, 3), (self._depth, 2), spacing=16)
        vbox((body, 1), self.told, on=self, spacing=6)

    @property
    def title(self) -> str:
        return self.tr("Gradients")

    @property
    def about(self) -> str:
        return self.tr(
            "How much log pᵢ, that of one dimension given those before, changes with what is far "
            "before it, or deep below it: where that fades, nothing far away is learnt."
        )

    def question(self) -> Question:
        return _look

    def show_found(self, found: Found) -> None:
        curves: list[Curve] = found.answer
        for plot in (self.far, self.deep):
            plot.clear()
        depth = [one for one in curves if one.names]
        for one in curves:
            plot = self.deep if one.names else self.far
            plot.set_series(one.title, spoken(one.title), one.x, one.y, noisy=False)
            plot.set_axis_labels(spoken(one.axis), self.tr("norm of the gradient"))
            plot.reset_range()
        far = [one for one in curves if not one.names]
        self.far.set_axis_labels(self.tr("distance i − j, in steps"), self.tr("norm"), COLUMNS)
        self.far.setVisible(bool(far))
        self._depth.setVisible(bool(depth))
        self.layers.setText(
            "; ".join(
                f"{n}: {name}" for one in depth for n, name in enumerate(map(spoken, one.names), 1)
            )
        )
        self.told.setText(" ".join(self._told(one) for one in far))

    def exports(self) -> list[Export]:
        if not self.far.series() and not self.deep.series():
            return []
        return [
            Export(self.tr("Gradient norms (CSV)…"), ".csv", self._table),
            Export(self.tr("Gradient norms (SVG)…"), ".svg", self._drawing),
        ]

    def _told(self, one: Curve) -> str:
        """Say how far gradients reach: where they are a hundredth of the nearest."""
        if not one.y.size or not one.y[0] > 0:
            return ""
        below = (one.y < one.y[0] / 100).nonzero()[0]
        if not below.size:
            said = self.tr("{0}: never below a hundredth of the nearest.")
            return said.format(spoken(one.title))
        said = self.tr("{0}: below a hundredth of the nearest after {1:,} steps.")
        return filled(said, spoken(one.title), int(one.x[below[0]]))

    def _table(self) -> Writer:
        text = self.far.to_csv() + "".join(self.deep.to_csv().splitlines(keepends=True)[1:])
        return lambda path: files.replace(Path(path), text.encode())

    def _drawing(self) -> Writer:
        content = copying.svg(self, self.title)
        return lambda path: files.replace(Path(path), content)


def _look(model: engine.models.Model, event: engine.torch.Tensor) -> list[Curve]:
    found = list(engine.inside.gradients.measure(model, event))
    if not found:
        said = QCoreApplication.translate(
            "FadingView", "{0} has nothing here that its outputs can be differentiated by."
        )
        raise StudioError(said.format(spoken(model.card.title)))
    return [Curve(one.title, one.axis, one.x.numpy(), one.y.numpy(), one.names) for one in found]
