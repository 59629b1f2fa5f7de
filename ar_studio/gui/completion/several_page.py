"""The sheet of several images: what is observed at the left, the original at the right."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from ar_studio.figures import Figure
from ar_studio.gui.canvas.colours import Pixels, shaded
from ar_studio.gui.canvas.events import pictures, unfinished
from ar_studio.gui.canvas.numerals import duration, filled
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.completion.several import Row, Sheet, rows_of
from ar_studio.gui.events.composed import GAP, Block, Composition, Strip
from ar_studio.gui.events.writers import Still
from ar_studio.gui.kit.controls import called, label_for
from ar_studio.gui.kit.layout import REST, hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.stale import Stale
from ar_studio.gui.kit.task import TaskBar
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.parts.subject import Subject
from ar_studio.gui.studio.completing import Progress, Request, Result
from ar_studio.gui.studio.studio import Studio

MOST_IMAGES, MOST_EACH = 8, 10
LIVE_S = 15.0  # that a sheet may take which is filled after every stroke
SAVED = 112  # pixels that a picture of a saved sheet is wide


class SheetPage(QWidget):
    """Several images under one mask, each completed a few times, as papers show it.

    Attributes
    ----------
    changed
        Another number of images or of completions is asked for.
    """

    changed = Signal()

    def __init__(self, studio: Studio, subject: Subject) -> None:
        super().__init__()
        self._studio, self._subject = studio, subject
        self._asked: Request | None = None  # until the images are there
        self._left: float | None = None  # seconds of a sheet that is too slow to be live
        self.state = Sheet(studio, self)
        self.images = self._number(MOST_IMAGES, 4, self.tr("Images on the sheet"))
        self.images.setToolTip(self.tr("How many images: the one at the left and those after it"))
        self.each = self._number(MOST_EACH, 5, self.tr("Completions of each image"))
        self.each.setToolTip(self.tr("How many times to fill in each image"))
        self.sheet = called(ImageSheet(), self.tr("Several images and their completions"))
        self.sheet.set_placeholder(
            self.tr(
                "Complete fills a sheet: this image and those after it, under the same mask.\n"
                "What is observed stands at the left, the original at the right."
            )
        )
        self.stale = Stale(self.sheet)
        self.detail = Line(self.tr("About the image pointed at"))
        tip = self.tr("Give up; the rows that are done stay")
        name = self.tr("Progress of the sheet")
        self.bar = TaskBar(self.state.task, name, tip, keeps_room=True)
        subject.images.changed.connect(self.fill_waiting)
        self.state.changed.connect(self._show)
        self.state.task.changed.connect(self._say)
        self.sheet.hovered.connect(self._say)
        self.sheet.selected.connect(self._say)
        self._lay_out()

    def fill(self, asked: Request) -> None:
        """Complete the image in sight and those after it as a request says."""
        self._asked, self._left = asked, None
        self.fill_waiting()

    def fill_live(self, asked: Request, seconds: float | None) -> None:
        """Do so after every change, unless it is known that one would wait long for it."""
        if seconds is None or seconds <= LIVE_S:
            self.fill(asked)
        else:
            self._left = seconds
            self._say()

    @property
    def amount(self) -> tuple[int, int]:
        """How many images there will be, and how many completions of each."""
        following = self._subject.images.following(self.images.value() - 1)
        return 1 + len(following), self.each.value()

    @property
    def fresh(self) -> bool:
        """Whether the rows are what is asked for, though not all may be done."""
        return bool(self.state.rows) and not self.stale.stale

    def fill_waiting(self) -> None:
        """Do what was asked for, unless the images are still on their way."""
        asked, run, images = self._asked, self._subject.run, self._subject.images
        if asked is None or run is None:
            return
        if images.coming or self._studio.run_data.want(run):
            self.detail.setText(self.tr("The images are being read…"))
            return
        self._asked = None
        rows = rows_of(self._subject, asked, self.images.value(), self.each.value())
        self.state.fill(rows)

    def follow(self, asked: Request | None) -> None:
        """Mark rows that are not those which would be asked for now."""
        rows, waits = self.state.rows, self._asked
        if waits is not None and (asked is None or asked.folder != waits.folder):
            self._asked = None
        if rows and asked is not None and rows[0].request.folder != asked.folder:
            self.state.clear()
        elif rows:
            self.stale.mark(asked is None or not self._same(rows, asked))

    def exports(self) -> list[Export]:
        """Offer the rows that are done as a picture and as a drawing."""
        if not self.state.results:
            return []
        return [
            Export(self.tr("This sheet (PNG)…"), ".png", self._still),
            Export(self.tr("This sheet (SVG)…"), ".svg", self._still),
        ]

    def _same(self, rows: list[Row], asked: Request) -> bool:
        shown, here = rows[0].request, (asked.image, asked.mask, asked.clamped, asked.given)
        alike = (len(rows), shown.n) == self.amount and shown.seed == asked.seed
        return alike and shown.is_of(*here)

    # Building

    def _number(self, most: int, value: int, name: str) -> QSpinBox:
        box = called(QSpinBox(minimum=1, maximum=most, value=value), name)
        box.valueChanged.connect(self.changed)
        return box

    def _lay_out(self) -> None:
        images = label_for(self.images, self.tr("&Images"))
        each = label_for(self.each, self.tr("Completions of &each"))
        asked = hbox(images, self.images, 8, each, self.each, REST, self.bar)
        vbox(asked, (self.sheet, 1), self.detail, on=self)

    # Showing

    def _show(self) -> None:
        rows = self.state.rows
        if not rows:
            self.sheet.set_images(np.zeros((0, 1, 1)))
            self.stale.mark(False)
        else:
            shown = np.concatenate([_pictured(row) for row in rows])
            self.sheet.set_images(shown, None, (0, 255), columns=rows[0].request.n + 2)
        self._say()

    def _say(self) -> None:
        rows = self.state.rows
        index = self.sheet.hovered_index()
        index = self.sheet.selection() if index < 0 else index
        row, column = divmod(index, rows[0].request.n + 2) if rows else (0, 0)
        if index < 0 or row >= len(rows):  # in the sheet of before, which had more rows
            self.detail.setText(self._summary())
            return
        self.detail.setText(self._about(rows[row], column))

    def _summary(self) -> str:
        done = self.state.results
        if self._left is not None and not self.fresh:
            words = self.tr("Live leaves this sheet to Complete: it takes about {0}.")
            return words.format(duration(self._left))
        if not done:
            return ""
        said = self.tr(
            "{0} of {1} images · {2} · {3} · observed at the left, original at the right"
        )
        methods = ", ".join(dict.fromkeys(result.method for result in done))
        seconds = duration(sum(result.seconds for result in done))
        return said.format(len(done), len(self.state.rows), methods, seconds)

    def _about(self, row: Row, column: int) -> str:
        result = row.found
        if not isinstance(result, Result):
            return self.tr("{0}: not done yet").format(row.whose)
        original = Figure(result.original)
        if not 0 < column <= len(result.samples):
            said = self.tr("{0}: log p(x) = {1}, its completions on average {2}")
            return filled(said, row.whose, original, Figure(result.log_probs.mean()))
        said = self.tr("{0}, completion {1}: log p(x) = {2}; the original {3}")
        chance = Figure(result.log_probs[column - 1])
        return filled(said, row.whose, column, chance, original)

    # Saving

    def _still(self) -> Still:
        done = [row for row in self.state.rows if isinstance(row.found, Result)]
        n, first = done[0].request.n, self.state.results[0]
        shown = np.stack([_pictured(row) for row in done])  # (rows, n + 2, H, W, 3)
        middle = shown[:, 1:-1].reshape(-1, *shown.shape[2:])
        share = (n * (SAVED + GAP) - GAP) / SAVED  # so that all pictures are of one size
        strips = [
            Strip(self.tr("Observed"), "#555555", [Block(shown[:, 0], columns=1)]),
            Strip(self.tr("Completions"), "#0072b2", [Block(middle, columns=n)], share=share),
            Strip(self.tr("Original"), "#555555", [Block(shown[:, -1], columns=1)]),
        ]
        footer = f"{first.request.title} · {self._summary()}"
        return Still(Composition(strips, footer), SAVED, first.about)


def _pictured(row: Row) -> Pixels:
    """Return a row as RGB bytes `(n + 2, H, W, 3)`: observed, completions, original."""
    request, top = row.request, row.request.space.values.top
    image, hidden = request.image[None], ~request.mask[None]
    masked = shaded(unfinished(image, hidden, top), (0, top))
    match row.found:
        case Result(samples=samples):
            middle = shaded(pictures(samples), (0, top))
        case Progress(samples=samples, pending=pending):
            waiting = np.repeat(pending[None], len(samples), 0)
            middle = shaded(unfinished(samples, waiting, top), (0, top))
        case _:
            middle = masked.repeat(request.n, 0)
    return np.concatenate([masked, middle, shaded(pictures(image), (0, top))])
