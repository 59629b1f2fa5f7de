"""Models side by side: a column for each and a row for each thing, all pointed at together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QSizePolicy,
    QWidget,
)

from ar_studio.figures import Figure
from ar_studio.gui import events
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import ColourScale, Pixels
from ar_studio.gui.canvas.events import counted
from ar_studio.gui.canvas.linked import Link, LinkedCanvas
from ar_studio.gui.canvas.numerals import decimal, filled
from ar_studio.gui.events.closeup import MapName, Sight
from ar_studio.gui.events.place import ViewPlace
from ar_studio.gui.kit.chips import SWATCH, ChipText, paint_swatch
from ar_studio.gui.kit.controls import called, label_for, offer
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import Quiet, hbox, let_go, pane
from ar_studio.gui.kit.line import Line, Lines
from ar_studio.gui.kit.scrolling import Scroll
from ar_studio.gui.kit.stale import AROUND, Stale
from ar_studio.gui.studio.given import Given
from ar_studio.runs import Run

NARROWEST = 136  # of a column
BESIDE = 16  # between columns
NO_LIMIT = 16_777_215  # Qt's own
CAPTIONED = 16  # more events than these are too small for captions
TITLE, SHEET, SCORE, METHOD, TOOLS, CLOSE, READ = range(7)  # rows of the slide


class Title(QWidget):
    """The letter and the name over a column."""

    def __init__(self, said: ChipText) -> None:
        super().__init__()
        self.said = said
        self.setAccessibleName(said.name)
        self.setFixedHeight(SWATCH + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_swatch(painter, QRectF(0, 2, SWATCH, SWATCH), self.said.place, self.palette())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        left = SWATCH + 8
        box = QRectF(left, 0, self.width() - left, self.height())
        drawing.label(painter, box, self.said.name, Qt.AlignmentFlag.AlignVCenter)


class ModelColumn:
    """The widgets of one model, from the title down to what is read at a pixel."""

    def __init__(self, run: Run, said: ChipText, jobs: Jobs) -> None:
        roles, name = events.of_run(run), said.name
        self.said, self.run = said, run
        self.sight: Sight | None = None
        self.title = Title(said)
        self.place = ViewPlace(jobs, name)
        self.place.suit(roles)
        self.place.view.make_bare()
        self.place.setMinimumWidth(NARROWEST)
        self.score, self.method, self.readout = Line(name), Lines(name), Line(name)
        self.closeup = roles.closeup()
        made: list[QWidget] = [self.place]
        if self.closeup is not None:
            self.closeup.set_name(name)
            made.append(self.closeup)
        self.stale = Stale(*made)

    @property
    def rows(self) -> dict[int, QWidget]:
        """The widgets by the row they lie in."""
        found: dict[int, QWidget] = {
            TITLE: self.title,
            SHEET: self.place,
            SCORE: self.score,
            METHOD: self.method,
            READ: self.readout,
        }
        return found if self.closeup is None else {**found, CLOSE: self.closeup}


class Holder(QWidget):
    """Holds a widget that is as high as there is room, whatever height its width would ask for."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.inner = inner
        inner.setParent(self)

    def minimumSizeHint(self) -> QSize:
        return self.inner.minimumSizeHint()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.inner.setGeometry(self.rect())


class Slide(Scroll):
    """Columns of equal width; what is chosen, pointed at, zoomed in one is so in all.

    Attributes
    ----------
    chosen_changed
        Another event is looked at, or another map of it.
    """

    chosen_changed = Signal()

    def __init__(self, jobs: Jobs, beside: QWidget, canvases: Sequence[LinkedCanvas]) -> None:
        super().__init__()
        self._jobs, self._beside, self._given_canvases = jobs, beside, list(canvases)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Models side by side"))
        self.columns: dict[Path, ModelColumn] = {}
        self.link = Link(self)
        self.link.pointed.connect(self._show_pointed)
        self.index, self._hovered = 0, -1
        self._sheets, self._methods, self.maps = True, False, False
        self._build_tools()
        self._grid = QGridLayout()
        inner = pane(hbox((beside, 0), (self._grid, 1), spacing=BESIDE, margins=AROUND))
        self._grid.setHorizontalSpacing(BESIDE)
        self._grid.setVerticalSpacing(4)
        self._grid.setRowStretch(SHEET, 3)
        self._grid.setRowStretch(CLOSE, 2)
        self.setWidget(Holder(inner))

    def _build_tools(self) -> None:
        self.map = called(QComboBox(), self.tr("Map beside the event"))
        self.map.setToolTip(self.tr("What the right picture of each model shows"))
        self.map.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # filled later
        self.map.currentIndexChanged.connect(self._change_map)
        self.scale = ColourScale()
        self.scale.setMaximumWidth(280)
        self.pointed = Quiet()
        self.pointed.setAccessibleName(self.tr("Pixel pointed at"))
        self.pointed.setWordWrap(False)
        self.pointed.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label = label_for(self.map, self.tr("Ma&p"))
        self.tools = pane(hbox(label, self.map, (self.scale, 1), (self.pointed, 1)))

    def sizeHint(self) -> QSize:
        return QSize(800, 500)

    # What is shown

    def show_models(self, texts: Sequence[tuple[Run, ChipText]]) -> None:
        """Show a column for each model; those that stay keep what they show."""
        wanted = {run.folder: (run, said) for run, said in texts}
        gone = [
            column
            for folder, column in self.columns.items()
            if folder not in wanted or wanted[folder][1] != column.said
        ]
        kept = {f: c for f, c in self.columns.items() if c not in gone}
        self.columns = {
            folder: kept.get(folder) or self._column(run, said)
            for folder, (run, said) in wanted.items()
        }
        closeups = [c.closeup for c in self.columns.values() if c.closeup is not None]
        self.link.join([*self._given_canvases, *(c for one in closeups for c in one.canvases)])
        for column in gone:
            column.stale.mark(False)  # what covers it would outlive it
            for widget in column.rows.values():
                let_go(widget)
        self._arrange()
        self._offer_maps()

    def set_placeholder(self, text: str) -> None:
        """Say where nothing is made yet how it comes to be."""
        for column in self.columns.values():
            column.place.set_placeholder(text)

    def _column(self, run: Run, said: ChipText) -> ModelColumn:
        column = ModelColumn(run, said, self._jobs)
        column.place.selected.connect(self.select)
        column.place.hovered.connect(self._hover)
        return column

    def _arrange(self) -> None:
        grid, columns = self._grid, list(self.columns.values())
        for number in range(max(grid.columnCount(), len(columns))):
            grid.setColumnStretch(number, int(number < len(columns)))
        for number, column in enumerate(columns):
            for row, widget in column.rows.items():
                grid.addWidget(widget, row, number)
        grid.addWidget(self.tools, TOOLS, 0, 1, max(1, len(columns)))
        self.tools.setVisible(self.has_closeups)
        grid.setRowStretch(CLOSE, 2 if self.has_closeups else 0)
        self._show_rows()

    def show_rows(self, sheets: bool, methods: bool) -> None:
        """Show sheets of many events or single ones alone, and a line about how they were made."""
        self._sheets, self._methods = sheets, methods
        self._show_rows()
        self._show_pointed()

    def _show_rows(self) -> None:
        for column in self.columns.values():
            column.place.setVisible(self._sheets)
            column.method.setVisible(self._methods)
            if column.closeup is not None:
                column.closeup.stand_alone(not self._sheets)
        self._grid.setRowStretch(SHEET, 3 if self._sheets else 0)
        self._fit_closeups()

    def _fit_closeups(self) -> None:
        """Leave to the sheets what height the closeups, which are narrow, cannot use."""
        beside = 0 if self._beside.isHidden() else self._beside.width() + BESIDE
        columns = max(1, len(self.columns))
        room = self.viewport().width() - beside - 2 * AROUND
        width = (room - (columns - 1) * BESIDE) // columns
        for column in self.columns.values():
            if column.closeup is not None:
                fits = column.closeup.fitting_height(width) if self._sheets else NO_LIMIT
                column.closeup.setMaximumHeight(fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_closeups()

    def show_sight(
        self,
        folder: Path,
        sight: Sight | None,
        method: str = "",
        tip: str = "",
        given: Given | None = None,
    ) -> None:
        """Show what one model made."""
        column = self.columns[folder]
        column.sight = sight
        column.method.setText(method)
        column.method.setToolTip(tip)
        if self._sheets:
            column.place.set_given(given)
            column.place.set_captions(captions(sight))
            column.place.set_seen(None if sight is None else sight.pictures)
            column.place.set_samples(
                None if sight is None else sight.events, None if sight is None else sight.pending
            )
            self._show_maps(column)
            if column.place.selection() != self.index and self.index < column.place.count():
                column.place.select(self.index)
        self._show_close(column)

    def set_maps(self, shown: bool) -> None:
        """Show what was expected of each pixel beside all events, or not."""
        self.maps = shown
        for column in self.columns.values():
            self._show_maps(column)

    def _show_maps(self, column: ModelColumn) -> None:
        sight = column.sight
        column.place.set_expected(sight.expected if self.maps and sight is not None else None)

    def mark_stale(self, stale: bool) -> None:
        """Mark what is shown as not of what is asked for by now."""
        for column in self.columns.values():
            if column.stale.stale != stale:
                column.stale.mark(stale)

    def set_data(self, data: Pixels | None) -> None:
        """Show data beside samples, where these are compared with them."""
        for column in self.columns.values():
            column.place.set_data(data)

    @property
    def has_closeups(self) -> bool:
        """Whether such events are seen closely."""
        return any(column.closeup is not None for column in self.columns.values())

    def places(self) -> list[ViewPlace]:
        """Return the views of all models."""
        return [column.place for column in self.columns.values()]

    # Choosing and pointing

    def select(self, index: int) -> None:
        """Choose the same event in every column: they were made from the same noise."""
        if index < 0 or index == self.index:
            return
        self.index = index
        for column in self.columns.values():
            if index < column.place.count():
                column.place.select(index)
            self._show_close(column)
        self.chosen_changed.emit()

    def choose_map(self, name: MapName) -> None:
        """Show another map in every column."""
        self.map.setCurrentIndex(max(0, self.map.findData(name)))

    @property
    def map_name(self) -> MapName:
        return self.map.currentData() or "log p"

    def _offer_maps(self) -> None:
        closeup = next((c.closeup for c in self.columns.values() if c.closeup is not None), None)
        if closeup is None:
            return
        maps, before = closeup.maps, self.map.currentData()
        offer(self.map, [(one.title, name) for name, one in maps.items()], before)
        self._change_map()

    def _change_map(self) -> None:
        closeup = next((c.closeup for c in self.columns.values() if c.closeup is not None), None)
        if closeup is None:
            return
        _, levels, colours, tip = closeup.maps[self.map_name]
        self.scale.set_scale("", levels, colours)
        self.scale.setToolTip(tip)
        for column in self.columns.values():
            self._show_close(column)
        self.chosen_changed.emit()

    def _hover(self, index: int) -> None:
        self._hovered = index
        for column in self.columns.values():
            self._show_score(column)

    def _show_close(self, column: ModelColumn) -> None:
        index = self.index if self._sheets else 0
        if column.closeup is not None:
            column.closeup.show_sight(column.sight, index, self.map_name)
        self._show_score(column)
        self._read(column)

    def _show_score(self, column: ModelColumn) -> None:
        """Say how likely the model thinks its events are, and the one pointed at."""
        column.score.set_tip(self.tr("log p(x) of a whole event, in nats: high is likely"))
        column.score.setText(self._score(column.sight))

    def _score(self, sight: Sight | None) -> str:
        if sight is None or sight.totals is None or not len(sight.totals):
            return ""
        if not self._sheets:
            total = Figure(float(sight.totals[0]), sign=sight.sign)
            return filled(self.tr("log p(x) = {0}"), total)
        mean = sight.sign + decimal(float(np.mean(sight.totals)), 1)
        said = filled(self.tr("mean log p {0}"), mean)
        index = self._hovered if self._hovered >= 0 else self.index
        if index >= len(sight.totals):
            return said
        one = sight.sign + decimal(float(sight.totals[index]), 1)
        return self.tr("{0} · no. {1}: {2}").format(said, index + 1, one)

    def _show_pointed(self) -> None:
        pixel = self.link.pixel
        text = filled(self.tr("Row {0}, column {1}"), *counted(pixel or (0, 0)))
        above = (
            "" if self._sheets else self.tr("Above it: the brightness that each model expected.")
        )
        self.pointed.setText(text if pixel is not None else above)
        for column in self.columns.values():
            self._read(column)

    def _read(self, column: ModelColumn) -> None:
        pixel, closeup = self.link.pixel, column.closeup
        if closeup is None:
            return
        idle = self.tr("Point at a pixel to read it in all models.")
        column.readout.setText(idle if pixel is None else closeup.read(pixel))


def captions(sight: Sight | None) -> list[str]:
    """Return what stands under each event: its `log p(x)`, once it is whole."""
    if sight is None or sight.totals is None or len(sight.events) > CAPTIONED:
        return []
    return ["" if np.isnan(one) else sight.sign + decimal(one, 1) for one in sight.totals.tolist()]
