"""The event that all models are given: as it is, and what of it is hidden."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ar_studio.gui import events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.linked import LinkedCanvas
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.kit.chips import SWATCH
from ar_studio.gui.kit.controls import bold, called, push_button
from ar_studio.gui.kit.layout import Quiet, vbox
from ar_studio.gui.parts.given import show_bytes
from ar_studio.gui.studio.given import Given
from ar_studio.spaces import EventSpace
from ar_studio.values import Values

WIDTH = 184


class OriginalView(QWidget):
    """The original and its mask, with what takes another one."""

    def __init__(self) -> None:
        super().__init__()
        self.original = called(LinkedCanvas(crosshair=True), self.tr("Original"))
        self.masked = called(LinkedCanvas(crosshair=True), self.tr("Masked image"))
        for canvas in self.canvases:
            canvas.bare = True
        self.given = called(PixelCanvas(), self.tr("Given picture"), self.tr("What all are given"))
        self.given.hide()
        self.titles = [bold(QLabel(text)) for text in (self.tr("Original"), self.tr("Observed"))]
        self.titles[0].setFixedHeight(SWATCH + 4)
        self.note = called(Quiet(), self.tr("About the masked image"))
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        # What it says may be long or nothing, and must move no picture.
        self.note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.note.setMinimumHeight(5 * self.fontMetrics().lineSpacing())
        self.example_button = push_button(
            self.tr("Another example"),
            self.tr("Take another event of the test data; what is hidden stays hidden"),
            symbol="dice",
        )
        self.paint_button = push_button(
            self.tr("Change the mask"),
            self.tr("Go to Complete, where events are chosen and parts of them hidden"),
            symbol="mask",
        )
        pictures = [
            part
            for title, canvas in zip(self.titles, self.canvases, strict=True)
            for part in (title, (canvas, 3))
        ]
        buttons = self.example_button, self.paint_button
        vbox(*pictures, (self.given, 1), (self.note, 1), *buttons, on=self, spacing=4)
        self._about = ""
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit()

    def _fit(self) -> None:
        """Keep to a width that no picture changes; the buttons' words are read on a projector."""
        buttons = self.example_button, self.paint_button
        self.setFixedWidth(max(WIDTH, *(button.sizeHint().width() for button in buttons)))

    @property
    def canvases(self) -> list[LinkedCanvas]:
        return [self.original, self.masked]

    def show_event(
        self,
        image: Pixels | None,
        mask: Pixels | None,
        values: Values,
        problem: str,
        given: Given | None = None,
    ) -> None:
        """Show the event and what of it is hidden, or say why there is none; None hides nothing."""
        masked, about = None, ""
        if image is not None and not problem:
            roles = events.of(EventSpace(image.shape, values.levels))
            shown = image.astype(bool) | True if mask is None else mask
            masked = roles.masked(image, shown)
            if masked is None and mask is not None:
                about = roles.say.hidden.format(int((~mask).sum()), mask.size)
        if masked is None:
            for canvas in self.canvases:
                canvas.clear_image()
        else:
            for canvas in self.canvases:
                canvas.set_image(masked.picture, masked.levels)
            self.masked.set_pending(masked.hidden)
        # Where there is no event yet, its places say so.
        there = masked is not None or image is None or bool(problem)
        for title, canvas, wanted in zip(
            self.titles, self.canvases, (True, mask is not None), strict=True
        ):
            title.setVisible(there and wanted)
            canvas.setVisible(there and wanted)
        if given is not None:
            about = self.tr("All are given {0}, as chosen in Complete.").format(given.words)
        self._about = problem or about
        show_bytes(self.given, None if given is None else given.picture)
        self.given.setVisible(given is not None and given.picture is not None)
        self.say("")

    def say(self, text: str) -> None:
        """Say what models think of the event, below what is to be known of it."""
        self.note.setText("\n".join(part for part in (self._about, text) if part))

    def pictures(self) -> list[Pixels]:
        """Return the pictures in sight, each `(1, H, W, 3)` of bytes."""
        found = [canvas.shown() for canvas in self.canvases if canvas.isVisibleTo(self)]
        return [one for one in found if one is not None]
