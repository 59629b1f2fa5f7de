"""Masks: units and links as a diagram to point at, and the matrices beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ar_studio import files
from ar_studio.diagrams import Diagram
from ar_studio.gui import engine
from ar_studio.gui.canvas.diagram import DiagramCanvas
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.dependence.inside.view import Found, Question, View, thinned
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.layout import Quiet, hbox, pane, vbox
from ar_studio.gui.kit.writers import Export, Writer

MOST_CELLS = 150  # along a side of a matrix; of more, neighbours share a cell
MOST_MATRICES = 5


@dataclass(frozen=True, eq=False)
class Masks:
    """What a draw of masks comes to, and whether masks can be drawn again."""

    draw: int
    matrices: list[engine.inside.masks.Matrix]
    diagram: Diagram
    rule: str
    trained: bool
    redraws: bool


class MatrixView(QWidget):
    """One mask: black where a unit is not seen, in the order of what units see."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.read = Quiet(), Quiet()
        self.canvas = called(PixelCanvas(), self.tr("Mask"))
        self.canvas.setMinimumSize(96, 96)
        ignored = QSizePolicy.Policy.Ignored  # as large as there is room beside the diagram
        self.canvas.setSizePolicy(ignored, ignored)
        self.canvas.setToolTip(self.tr("Row: a unit. Column: what it may see, white, or not."))
        self.canvas.hovered.connect(self._tell)
        self._matrix: engine.inside.masks.Matrix | None = None
        vbox(self.title, (self.canvas, 1), self.read, on=self, spacing=4)

    def show_matrix(self, matrix: engine.inside.masks.Matrix) -> None:
        """Show a mask."""
        self._matrix = matrix
        self.title.setText(spoken(matrix.title))
        shown = thinned(matrix.mask.float().numpy(), MOST_CELLS)
        self.canvas.set_image(shown, (0, 1), "grey")
        share = float(matrix.mask.float().mean())
        said = filled(self.tr("{0:,} × {1:,}, {2:.0%} open"), *matrix.mask.shape, share)
        self.read.setText(said)

    def _tell(self, row: int, column: int) -> None:
        assert self._matrix is not None
        matrix = self._matrix
        by = [-(-size // MOST_CELLS) for size in matrix.mask.shape]
        row, column = row * by[0], column * by[1]
        seen = bool(matrix.mask[row, column])
        said = self.tr("{0} sees {1}") if seen else self.tr("{0} does not see {1}")
        self.read.setText(said.format(matrix.rows[row], matrix.columns[column]))


class MasksView(View):
    """The diagram above, the matrices below."""

    of_event = False

    @property
    def title(self) -> str:
        return self.tr("Masks")

    @property
    def about(self) -> str:
        return self.tr(
            "Masks cut links of a network, so that no path leads from an input to its own output, "
            "or to an earlier one: the product of all masks is strictly triangular."
        )

    def __init__(self) -> None:
        super().__init__()
        self.draw = 0
        self.canvas = called(DiagramCanvas(), self.tr("Units and links"))
        self.cut = QCheckBox(self.tr("Show what is c&ut"))
        self.cut.setToolTip(self.tr("Dotted: the links that masks have cut"))
        self.cut.toggled.connect(self.asked)
        self.again = push_button(
            self.tr("Resample"), self.tr("Draw the units' numbers again"), self._resample
        )
        self.own = push_button(
            self.tr("Its own"), self.tr("The numbers that the model has"), self._show_own
        )
        self.told = Quiet()
        self.pointed = called(QLabel(wordWrap=True), self.tr("What is pointed at"))
        self.canvas.pointed.connect(self._tell)
        self.matrices: list[MatrixView] = []
        self._row = QHBoxLayout()
        controls = hbox(self.cut, self.again, self.own, (self.told, 1))
        vbox(controls, (self.canvas, 3), self.pointed, (pane(self._row), 2), on=self, spacing=6)
        self._masks: Masks | None = None

    def forget(self) -> None:
        self.draw = 0

    def question(self) -> Question:
        draw, cut = self.draw, self.cut.isChecked()
        return lambda model, event: _look(model, draw, cut)

    def show_found(self, found: Found) -> None:
        masks: Masks = found.answer
        self._masks = masks
        self.again.setEnabled(masks.redraws)
        self.own.setEnabled(masks.draw > 0)
        self.canvas.set_diagram(masks.diagram)
        self._tell(-1)
        said = self.tr("Draw {0}: the model was not trained with these.").format(masks.draw)
        rule = spoken(masks.rule)
        self.told.setText(rule if masks.trained else f"{said} {rule}")
        last = masks.matrices[-1]
        shown = [*masks.matrices[:-1][: MOST_MATRICES - 1], last]
        while len(self.matrices) < len(shown):
            self.matrices.append(MatrixView())
            self._row.addWidget(self.matrices[-1], 1)
        for number, view in enumerate(self.matrices):
            view.setVisible(number < len(shown))
            if number < len(shown):
                view.show_matrix(shown[number])

    def exports(self) -> list[Export]:
        if self._masks is None:
            return []
        return [Export(self.tr("Diagram (SVG)…"), ".svg", self._drawing)]

    def _drawing(self) -> Writer:
        content = self.canvas.svg().encode()
        return lambda path: files.replace(Path(path), content)

    def _tell(self, node: int) -> None:
        diagram = self.canvas.diagram()
        hint = self.tr("Point at a unit to light the inputs it sees and the outputs that see it.")
        told = spoken(diagram.tell(node)) if diagram is not None and node >= 0 else hint
        self.pointed.setText(told[:1].upper() + told[1:])

    def _resample(self) -> None:
        self.draw += 1
        self.asked.emit()

    def _show_own(self) -> None:
        self.draw = 0
        self.asked.emit()


def _look(model: engine.models.Model, draw: int, cut: bool) -> Masks:
    masks = engine.inside.masks
    layers = masks.of(model, draw)
    return Masks(
        draw,
        masks.matrices(layers),
        masks.diagram(layers, masks.inputs(len(layers.ordering)), cut),
        layers.rule,
        layers.trained,
        masks.redraws(model),
    )
