"""Completions of one masked image by several runs, beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ar_studio.gui import events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.compare.columns import SideBySide
from ar_studio.gui.compare.state import Completion, Masked
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import hbox, pane, vbox
from ar_studio.gui.parts.given import show_bytes
from ar_studio.gui.studio.given import Given
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace
from ar_studio.values import Values


class CompletionsView(QWidget):
    """The masked image, what is missing hatched, and each run's completions of it."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.original = called(PixelCanvas(), self.tr("Masked image"))
        self.original.setMaximumWidth(220)
        self.original.set_placeholder(self.tr("No masked image yet"))
        self.given = PixelCanvas()
        self.given.setAccessibleName(self.tr("Given picture"))
        self.given.setToolTip(self.tr("What all models are given"))
        self.given.setMaximumWidth(220)
        self.given.hide()
        self.note = called(QLabel(wordWrap=True), self.tr("About the masked image"))
        self.complete_button = QPushButton(self.tr("Complete"))
        self.paint_button = QPushButton(self.tr("Go to Completion"))
        self.paint_button.setToolTip(self.tr("Choose an event there and hide part of it"))
        self.n = QSpinBox(minimum=1, maximum=16, value=6)
        self.n.setAccessibleName(self.tr("Number of completions"))
        self.n.setToolTip(self.tr("How many independent draws from p(missing | observed)"))
        self.columns = SideBySide(self.tr("Completions side by side"), jobs)
        number = QFormLayout()
        number.addRow(self.tr("Co&mpletions"), self.n)
        left = vbox(
            (self.original, 1),
            (self.given, 1),
            self.note,
            number,
            self.complete_button,
            self.paint_button,
        )
        event = pane(left)
        event.setFixedWidth(220)
        hbox(event, (self.columns, 1), on=self, spacing=16, margins=8)

    def show_mask(
        self,
        image: Pixels | None,
        mask: Pixels | None,
        values: Values,
        problem: str,
        given: Given | None = None,
    ) -> None:
        """Show the event to complete, or say why there is none to complete."""
        about, masked = "", None
        if image is not None and mask is not None:
            roles = events.of(EventSpace(image.shape, values.levels))
            masked = roles.masked(image, mask)
            about = roles.say.hidden.format(int((~mask).sum()), mask.size) if masked is None else ""
        self.original.setVisible(masked is not None or image is None)
        if masked is None:
            self.original.clear_image()
        else:
            self.original.set_image(masked.picture, masked.levels)
            self.original.set_pending(masked.hidden)
        if given is not None:
            about = self.tr("All are given {0}, as chosen in Completion.").format(given.words)
        show_bytes(self.given, None if given is None else given.picture)
        self.given.setVisible(given is not None and given.picture is not None)
        self.note.setText(problem or about)
        self.note.setVisible(bool(problem or about))
        self.complete_button.setEnabled(not problem)
        self.complete_button.setToolTip(
            problem or self.tr("Let every checked run fill in what is hidden, from the same seed")
        )

    def show_completions(
        self, masked: Masked | None, runs: Sequence[Run], titles: Mapping[Path, str]
    ) -> None:
        """Show what each run has made of the image so far."""
        hint = self.tr("Completions appear here.")
        if [run.folder for run in runs] != list(self.columns.columns):
            self.columns.show_runs(runs, titles, hint)
        done: dict[Path, Completion] = {} if masked is None else masked.completions
        for folder, column in self.columns.columns.items():
            found = done.get(folder)
            if found is None:
                column.place.set_samples(None)
                column.caption.setText("")
                continue
            column.place.set_samples(found.samples)
            column.caption.setText(self._badge(found))
            column.caption.setToolTip(self._explanation(found))

    def _badge(self, done: Completion) -> str:
        if not done.method:
            return self.tr("Working…")
        if not done.particles:
            return self.tr("<b>{0}</b>").format(done.method)
        return self.tr("<b>{0}</b> · effective {1:.1f} of {2} particles · {3} ancestors").format(
            done.method, done.effective_sample_size, done.particles, done.unique_ancestors
        )

    def _explanation(self, done: Completion) -> str:
        if not done.particles:
            return self.tr(
                "Drawn from p(missing | observed) itself, by an ordering in which the "
                "observed pixels come first."
            )
        return self.tr(
            "An approximation of p(missing | observed): the more effective particles and ancestors "
            "are left, the closer."
        )
