"""The completions: the original beside them, their mean and their spread."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy

from ar_studio.figures import Figure
from ar_studio.gui.canvas.colours import ColourMap, ColourScale, Pixels, shaded
from ar_studio.gui.canvas.events import pictures, plane, unfinished
from ar_studio.gui.canvas.numerals import duration, filled, local
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.events.results import Results
from ar_studio.gui.kit.controls import bold, called, label_for, offer, push_button
from ar_studio.gui.kit.layout import REST, hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.stale import Stale
from ar_studio.gui.studio.completing import Progress, Request, Result, Several
from ar_studio.kinds import IMAGE
from ar_studio.spaces import EventSpace

TINT = np.array([230, 110, 0], np.float32)
TINTED = 0.35  # how much of the tint covers a pixel that was filled in
CAPTIONED = 13  # more images than these are too small for captions
FILLING = (QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # takes what room is left
SMALL = 56  # least side of a map
MOST_SPREAD = 0.5  # no number between 0 and 1 has a larger standard deviation


class CompletionResults(Results):
    """Completions in a sheet with their log-probabilities, and what they have in common."""

    _several: Several | None = None  # what is shown

    def __init__(self) -> None:
        super().__init__()
        self.sheet = called(ImageSheet(), self.tr("Original and completions"))
        self.sheet.setMinimumHeight(140)
        self.sheet.setSizePolicy(*FILLING)
        self.sheet.selected.connect(self._show_detail)
        self.sheet.hovered.connect(self._show_detail)
        self.sheet.activated.connect(self._keep)
        self.tint = QCheckBox(self.tr("&Tint what was filled in"))
        self.tint.setToolTip(
            self.tr("Colour the pixels the model invented; all others are the observed ones")
        )
        self.tint.toggled.connect(self._redraw)
        self.order = called(
            QComboBox(), self.tr("Order of the completions"), self.tr("Which come first")
        )
        offer(self.order, self._orders())
        self.order.currentIndexChanged.connect(self._redraw)
        self._places = np.zeros(0, np.intp)  # of the completions in the sheet, among those drawn
        self._make_buttons()
        self.detail = Line(self.tr("About the chosen completion"))
        self.detail.set_tip(
            self.tr(
                "log p(x) of the whole image in nats, along the model's own ordering: the higher, "
                "the more\nlikely the model thinks it. Completions need not be as likely as the "
                "original: they are draws."
            )
        )
        self._make_maps()
        self.stale, self.maps_stale = Stale(self.sheet), Stale(self.mean, self.spread)
        self.asked = ""
        self._explain_maps()
        self._lay_out()
        self.clear()

    def _make_buttons(self) -> None:
        self.go_on = push_button(
            self.tr("Go on from it"),
            self.tr(
                "Take the chosen completion as the image, under the same mask: then hide another "
                "part.\nA double click or Enter does it too, Undo goes back."
            ),
            self._keep_chosen,
        )
        self.what_if = push_button(
            self.tr("What if…"),
            self.tr(
                "Look into the chosen completion in Explore: another value at one of its pixels, "
                "and what\ncomes later is drawn again, given what is observed."
            ),
            self._question_chosen,
        )

    def _make_maps(self) -> None:
        self.mean = PixelCanvas()
        self.spread = PixelCanvas()
        self.measure = called(
            QComboBox(),
            self.tr("What the second map shows"),
            self.tr("How much the completions differ at each pixel, in two measures"),
        )
        measures = (self.tr("Spread"), "spread"), (self.tr("Entropy in bits"), "entropy")
        offer(self.measure, measures)
        self.measure.currentIndexChanged.connect(self._show_maps)
        self.mean_scale = ColourScale(self.tr("mean brightness"), bare=True)
        self._deviation = self.tr("standard deviation of brightness")
        self.spread_scale = ColourScale(self._deviation, (0, MOST_SPREAD), "magma", bare=True)

    def suits(self, space: EventSpace) -> bool:
        return space.kind is IMAGE

    def clear(self) -> None:
        self.shown = self._several = None
        self.sheet.set_images(np.zeros((0, 1, 1)))
        self.sheet.set_placeholder(
            self.tr("Completions appear here beside the original.\nHatch pixels, then Complete.")
        )
        for canvas in (self.mean, self.spread):
            canvas.clear_image()
        for mark in (self.stale, self.maps_stale):
            mark.mark(False)
        self.detail.setText("")
        self.go_on.setEnabled(False)
        self.what_if.setEnabled(False)

    def show_stale(self, stale: bool, asked: str = "") -> None:
        self.asked = asked
        self.stale.mark(stale)
        self.maps_stale.mark(not self.mean.is_empty() and (stale or self._in_the_making()))
        self._show_detail(self.sheet.selection())

    def show_progress(self, request: Request, progress: Progress) -> None:
        self.shown = progress
        self.show_stale(False)
        every = np.concatenate([request.image[None], progress.samples])
        pending = np.concatenate(
            [np.zeros_like(request.mask)[None], np.repeat(progress.pending[None], request.n, 0)]
        )
        shown = unfinished(every, pending, request.space.values.top)
        said = self.tr("preview") if progress.previewed else ""
        self._set_sheet(shown, request, [said] * request.n)
        if progress.pending.any():
            self.detail.setText(self.tr("In the making; mean and spread follow."))
            return
        self._several = Several(progress.samples, request.space)
        self._show_maps()
        self.detail.setText(self.tr("In the making: they change until they are settled."))
        if progress.previewed:
            words = self.tr("Preview by {0}; {1}’s own are coming.")
            self.detail.setText(words.format(request.guided_by, request.title))

    def show_result(self, result: Result) -> None:
        self.shown, self._several = result, result.several
        request = result.request
        every = pictures(np.concatenate([request.image[None], result.samples]))
        self._places = self._arranged(result)
        every[1:] = every[1:][self._places]
        captions = [local(Figure(value)) for value in result.log_probs[self._places]]
        self._set_sheet(every, request, captions)
        self._show_maps()
        self.show_stale(False)

    def _orders(self) -> list[tuple[str, str]]:
        return [
            (self.tr("As drawn"), "drawn"),
            (self.tr("Most likely first"), "most"),
            (self.tr("Least likely first"), "least"),
            (self.tr("Nearest their mean first"), "near"),
        ]

    def _arranged(self, result: Result) -> NDArray[np.intp]:
        """Return the places of the completions among those drawn, in the order asked for."""
        chances, samples = result.log_probs, result.samples
        match self.order.currentData():
            case "most":
                return np.argsort(-chances, kind="stable")
            case "least":
                return np.argsort(chances, kind="stable")
            case "near":
                away = samples.astype(np.float32) - samples.mean(0, dtype=np.float32)
                return np.argsort((away.reshape(len(away), -1) ** 2).sum(1), kind="stable")
            case _:
                return np.arange(len(samples))

    def _show_maps(self) -> None:
        several = self._several
        if several is None:
            return
        values = several.space.values
        self.measure.setEnabled(values.levels > 0)
        entropy = self.measure.currentData() == "entropy" and values.levels > 0
        most = float(np.log2(max(2, values.levels))) if entropy else MOST_SPREAD
        found = several.entropy() if entropy else several.spread()
        self.mean.set_image(plane(several.mean()), (0, 1), "cividis")
        self.spread.set_image(plane(found), (0, most), "magma")
        title = self.tr("entropy in bits") if entropy else self._deviation
        self.spread_scale.set_scale(title, (0, most), "magma")

    def _keep_chosen(self) -> None:
        self._keep(self.sheet.selection())

    def _keep(self, index: int) -> None:
        """Go on from a completion; the original is there already."""
        if (event := self._event(index)) is not None:
            self.kept.emit(event)

    def _question_chosen(self) -> None:
        if (event := self._event(self.sheet.selection())) is not None:
            self.questioned.emit(event)

    def _event(self, index: int) -> NDArray[Any] | None:
        """Return a completion; None for the original, and while they are drawn."""
        result = self.shown
        if isinstance(result, Result) and 0 < index <= len(result.samples):
            return result.samples[self._places[index - 1]].copy()
        return None

    def _in_the_making(self) -> bool:
        """Whether the maps are those of completions before."""
        return isinstance(self.shown, Progress) and bool(self.shown.pending.any())

    def _set_sheet(self, images: Pixels, request: Request, captions: list[str]) -> None:
        levels = (0.0, request.space.values.top)
        if self.tint.isChecked():
            images = tinted(images, request, levels)
            levels = (0.0, 255.0)
        first = self.tr("drawing") if request.unknown else self.tr("original")
        named = [first, *captions] if len(images) <= CAPTIONED else None
        self.sheet.set_images(images, named, levels)

    def _redraw(self) -> None:
        if isinstance(self.shown, Result):
            self.show_result(self.shown)

    def _show_detail(self, index: int) -> None:
        if index < 0:
            index = self.sheet.selection()
        result = self.shown
        for button in (self.go_on, self.what_if):
            button.setEnabled(isinstance(result, Result) and self.sheet.selection() > 0)
        if not isinstance(result, Result) or index > len(result.samples):
            return
        if self.stale.stale:
            text = self.asked or self.tr("⚠ Of an earlier image or mask: complete again.")
        elif index == 0 and result.request.unknown:
            text = self.tr("Your drawing; nobody knows what is hatched.")
        elif index == 0:
            text = self.tr("Original: log p(x) = {0}; what is hatched was not seen.")
            text = filled(text, Figure(result.original))
        elif index > 0:
            place = int(self._places[index - 1])
            value = Figure(result.log_probs[place])
            text = filled(self.tr("Completion {0}: log p(x) = {1}"), place + 1, value)
        else:
            text = self.tr("mean log p(x) {0} · {1}")
            if result.request.given is not None:
                text = self.tr("mean log p(x | c) {0} · {1}")
            text = filled(text, Figure(result.log_probs.mean()), duration(result.seconds))
            if not result.request.unknown:
                text = filled(self.tr("Original {0} · {1}"), Figure(result.original), text)
        self.detail.setText(text)

    def _explain_maps(self) -> None:
        self.mean.setAccessibleName(self.tr("Mean of the completions"))
        self.mean.setToolTip(
            self.tr(
                "The mean of the completions: for binary pixels, an estimate of "
                "p(x_i = 1 | observed)."
            )
        )
        self.mean.set_placeholder(self.tr("their mean"))
        self.spread.setAccessibleName(self.tr("Spread of the completions"))
        self.spread.setToolTip(
            self.tr(
                "How much the completions differ at each pixel. Spread is the standard deviation,"
                "\n0 where all agree, ½ where half of them are black and half white. Entropy is "
                "that\nof the values drawn, in bits: at most log₂ of their number, too low while "
                "they are few."
            )
        )
        self.spread.set_placeholder(self.tr("their spread"))
        for canvas in (self.mean, self.spread):
            canvas.setMinimumSize(SMALL, SMALL)
            canvas.setSizePolicy(*FILLING)

    def _lay_out(self) -> None:
        line = hbox((self.detail, 1), self.what_if, self.go_on)
        label = label_for(self.order, self.tr("Or&der"))
        arranged = hbox(label, self.order, REST, self.tint)
        mean = bold(label_for(self.mean, self.tr("Mean brightness")))
        above = vbox(mean, (self.mean, 1), self.mean_scale, spacing=4)
        below = vbox(hbox(self.measure, REST), (self.spread, 1), self.spread_scale, spacing=4)
        # Beside the sheet both are larger than below it: the room is wide rather than high.
        maps = vbox((above, 1), (below, 1))
        both = hbox((self.sheet, 5), (maps, 2), spacing=16)
        vbox(arranged, (both, 1), line, on=self)


def tinted(images: Pixels, request: Request, levels: tuple[float, float]) -> Pixels:
    """Return pictures, the original first, as RGB with the invented pixels coloured."""
    bright = shaded(images, levels).astype(np.float32)
    missing = np.atleast_3d(pictures(~request.mask[None])[0]).any(-1, keepdims=True)
    coloured = np.where(missing, bright * (1 - TINTED) + TINT * TINTED, bright)
    coloured[0] = bright[0]
    return coloured.round().astype(np.uint8)


def tiles(result: Result) -> NDArray[np.uint8]:
    """Return what is on screen as RGB `(N, 3, H, W)`: original, masked, completions, maps."""
    request, top = result.request, result.request.space.values.top
    every = pictures(np.concatenate([request.image[None], result.samples]))
    shown = shaded(every, (0, top))
    masked = unfinished(request.image[None], ~request.mask[None], top)
    maps: list[tuple[Pixels, float, ColourMap]] = [
        (plane(result.several.mean()), 1, "cividis"),
        (plane(result.several.spread()), MOST_SPREAD, "magma"),
    ]
    parts = [
        shown[:1],
        shaded(masked, (0, top)),
        shown[1:],
        *(shaded(values[None], (0, high), name) for values, high, name in maps),
    ]
    return np.ascontiguousarray(np.concatenate(parts).transpose(0, 3, 1, 2))
