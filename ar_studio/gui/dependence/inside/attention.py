"""Attention as maps over the event, from the pixel that is pointed at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtWidgets import QLabel

from ar_studio.gui import engine
from ar_studio.gui.canvas import events as pictures_of
from ar_studio.gui.canvas.colours import ColourScale, Pixels, colourise
from ar_studio.gui.canvas.numerals import decimal, filled
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.dependence.inside.looked_at import LookedAt
from ar_studio.gui.dependence.inside.view import Found, Picture, Question, View
from ar_studio.gui.events.text.letters import letters
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Quiet, hbox, pane, scrolled, vbox
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.kinds.line import END

AHEAD = 96  # the grey of pixels that come later


@dataclass(frozen=True, eq=False)
class Attended:
    """What the output of a dimension attends to: maps `(L, heads, H, W)`, and the start token's."""

    dimension: int
    place: int
    maps: Pixels
    start: Pixels
    later: float
    ahead: Pixels  # the pixels that come later in the ordering, or now, `(H, W)` bool
    own: Pixels  # weights of all tokens, `(L, heads, T)`
    at_given: Pixels | None  # of the characters of a text that is given, `(L, heads, S + 1)`
    given: list[int]  # these characters and their end


class AttentionView(View):
    """The event to point at; a map for each layer and head."""

    def __init__(self) -> None:
        super().__init__()
        self._dimension: int | None = None
        self._attended: Attended | None = None
        self._grid = (1, 1, 1)
        self.canvas = called(PixelCanvas(), self.tr("The event in hand"))
        self.canvas.setMinimumSize(200, 200)
        self.canvas.bare = True
        self.canvas.hovered.connect(self._point)
        self.canvas.setToolTip(self.tr("Point at a pixel: what does its output attend to?"))
        self.sheet = called(ImageSheet(), self.tr("Attention by layer and head"))
        self.told = called(QLabel(wordWrap=True), self.tr("What is attended to"))
        self.scale = ColourScale(self.tr("Weight; all of a map add up to 1"), (0, 1), "cividis")
        self.texts = LookedAt()
        self.texts.pointed.connect(self._take)
        left = pane(vbox(Quiet(self.tr("Point at a pixel")), (self.canvas, 1)))
        right = pane(
            vbox(
                Quiet(self.tr("A map for each layer and head; grey is still to come")),
                (scrolled(self.sheet), 1),
            )
        )
        body = hbox((left, 2), (right, 3), margins=(0, 0, 0, 0), spacing=16)
        self.pictured = pane(vbox((body, 1), self.scale, spacing=6))
        vbox(self.told, (self.pictured, 1), (self.texts, 1), on=self, spacing=6)

    @property
    def title(self) -> str:
        return self.tr("Attention")

    @property
    def about(self) -> str:
        return self.tr(
            "An output is a mixture of what earlier ones hold: their weights, by layer and head. "
            "Those of later ones are 0."
        )

    def forget(self) -> None:
        self._dimension = None

    def question(self) -> Question:
        dimension = self._dimension
        return lambda model, event: _look(model, event, dimension)

    def show_found(self, found: Found) -> None:
        attended: Attended = found.answer
        self._attended, self._dimension, self._grid = attended, attended.dimension, found.space.grid
        self.pictured.setVisible(attended.at_given is None)
        self.texts.setVisible(attended.at_given is not None)
        if attended.at_given is not None:
            self._show_text(found, attended)
        else:
            self._show_maps(found, attended)

    def _show_text(self, found: Found, attended: Attended) -> None:
        """Show what a character looks at, in the text that is given and before itself."""
        assert attended.at_given is not None
        words, place = found.run.record.data.words, attended.dimension
        written = letters(found.space, words, found.event.tolist())
        given = [words[code] for code in attended.given]
        self.texts.show_text(written, place)
        self.texts.show_weights(given, attended.at_given, written[:place], attended.own)
        most, at = attended.at_given[-1].mean(0).max(), int(attended.at_given[-1].mean(0).argmax())
        said = self.tr(
            "Character {0} is “{1}”; in the last layer “{2}”, character {3} of what is given, has "
            "most of the weight there: {4} on the average of the heads."
        )
        self.told.setText(
            said.format(place + 1, written[place], given[at], at + 1, decimal(float(most), 2))
        )

    def _show_maps(self, found: Found, attended: Attended) -> None:
        """Show what a pixel attends to, as maps over the event."""
        top = found.space.values.top
        self.canvas.set_image(pictures_of.pictures(found.event[None])[0], (0, top))
        self.canvas.set_marker(*pictures_of.pixel_of(attended.dimension, self._grid))
        layers, heads = attended.maps.shape[:2]
        start = attended.start.any()
        captions = [
            self.tr("layer {0}, head {1}").format(layer + 1, head + 1)
            + (
                self.tr(" · start {0}").format(decimal(float(attended.start[layer, head]), 2))
                if start
                else ""
            )
            for layer in range(layers)
            for head in range(heads)
        ]
        most = float(f"{attended.maps.max() or 1.0:.2g}")
        flat = attended.maps.reshape(layers * heads, *attended.maps.shape[2:])
        painted = colourise(flat, (0, most), "cividis")
        painted[:, attended.ahead] = AHEAD
        self.sheet.set_images(painted, captions, (0, 255))
        self.scale.set_scale(self.tr("Weight; all of a map add up to 1"), (0, most), "cividis")
        row, column = pictures_of.counted(pictures_of.pixel_of(attended.dimension, self._grid))
        said = self.tr(
            "The output at row {0}, column {1}, number {2:,} of the ordering, attends to the {3:,} "
            "before it at most; the largest weight of a later one is {4:g}."
        )
        if not attended.place:
            said = self.tr(
                "The output at row {0}, column {1} is the first: nothing is there to attend to."
            )
        place = attended.place
        self.told.setText(filled(said, row, column, place + 1, place, attended.later))

    def exports(self) -> list[Export]:
        if self._attended is None:
            return []
        if self._attended.at_given is not None:
            picture = self.texts.rows.grab
            return [
                Export(self.tr("Attention (PNG)…"), ".png", lambda: Picture(picture().toImage()))
            ]
        return [Export(self.tr("Attention maps (PNG)…"), ".png", self._picture)]

    def _picture(self) -> Writer:
        return Picture(self.sheet.to_image(6))

    def _point(self, row: int, column: int) -> None:
        self._take(int(pictures_of.dimensions_at(row, column, self._grid)[0]))

    def _take(self, dimension: int) -> None:
        if dimension != self._dimension:
            self._dimension = dimension
            self.asked.emit()


def _look(
    model: engine.models.Model, event: engine.torch.Tensor, dimension: int | None
) -> Attended:
    order = model.ordering.cpu()
    if dimension is None:
        dimension = int(order[int(model.space.lengths(event[None])) * 5 // 8])
    found = engine.inside.attending.attention(model, event, dimension)
    maps = engine.inside.attending.over_event(found, dimension, order, model.space)
    place = int(np.flatnonzero(order.numpy() == dimension)[0])
    places = order.argsort().numpy().reshape(model.space.grid)
    return Attended(
        dimension,
        place,
        maps.maps.float().numpy(),
        maps.start.float().numpy(),
        maps.later,
        np.asarray((places >= place).all(0)),
        found.weights.float().cpu().numpy(),
        None if found.given is None else found.given.float().cpu().numpy(),
        [] if found.given is None else _read(model),
    )


def _read(model: engine.models.Model) -> list[int]:
    """Return the text that a model is given, and its end."""
    codes = [*model.known_context[0].tolist(), END]
    return codes[: codes.index(END) + 1]
