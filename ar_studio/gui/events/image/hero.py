"""One image as it is drawn: the picture, the map of its probabilities, and its next pixel."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ar_studio.cards import Likelihood
from ar_studio.gui.canvas import events
from ar_studio.gui.canvas.colours import ColourScale, Pixels
from ar_studio.gui.canvas.linked import LinkedCanvas
from ar_studio.gui.canvas.numerals import filled, listed, numeral
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.events import chances
from ar_studio.gui.events.hero import Hero, heading
from ar_studio.gui.kit.controls import bold, called
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import hbox, least_width, pane, vbox
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.recording import Passes, Recording
from ar_studio.spaces import EventSpace

WORDS, PLOTS = 70, 150  # heights of titles and readouts, and of plots below the pictures
APART = 16  # pictures and plots
SMALL = 96  # least side of what is given
PICTURE, BESIDE = 5, 4  # shares of the width: of a picture, and of plots beside them


class GivenPictures(QWidget):
    """The picture that a sample is given and, where it is known, the one that was made of."""

    def __init__(self) -> None:
        super().__init__()
        self.picture, self.original = PixelCanvas(), PixelCanvas()
        self.titles: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for title, canvas, tip in (
            (self.tr("Given"), self.picture, self.tr("What the model is given")),
            (
                self.tr("Original"),
                self.original,
                self.tr("The test image that it was made of, which the model never saw"),
            ),
        ):
            label = called(bold(QLabel(title)), tip=tip)
            canvas.setToolTip(tip)
            canvas.setAccessibleName(tip)
            # What the image being drawn leaves over is enough.
            canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            canvas.setMinimumSize(SMALL, SMALL)
            column.addWidget(label)
            column.addWidget(canvas, stretch=1)
            self.titles.append(label)
        self.hide()

    def show_pictures(self, picture: Pixels | None, original: Pixels | None, top: float) -> None:
        """Show a picture of bytes and an event, both `(C, H, W)`; None hides either."""
        self.setVisible(picture is not None)
        self.original.setVisible(original is not None)
        self.titles[1].setVisible(original is not None)
        if picture is not None:
            self.picture.set_image(events.pictures(picture[None])[0], (0, 255))
        if original is not None:
            shown = events.pictures(original[None])[0]
            self.original.set_image(shown, (0, top))


class HeroView(Hero):
    """Shows a recording at a position; pointing at a pixel in either picture marks it in both."""

    share = 3

    def __init__(self, space: EventSpace) -> None:
        super().__init__()
        self.space, self.chances = space, chances.of(space)
        self.recording: Recording | None = None
        self._index = self._position = 0
        self._step = 0  # a position, or a pass
        self._given: Given | None = None
        self._said: tuple[str, str, float] | None = None  # of the map
        self._pointed: tuple[int, int] | None = None
        self._held: int | None = None  # the dimension that is told while no pixel is pointed at
        self._branch = ""  # what the branch in sight is called
        self.given = GivenPictures()
        self.before = called(LinkedCanvas(), self.tr("Before the branch"))
        self.image = called(LinkedCanvas(), self.tr("Image being drawn"))
        self.map = LinkedCanvas()
        for canvas in self.canvases:
            # What the page has is enough: else it would be taller than the window.
            canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        for canvas in self.linked:
            canvas.hovered.connect(self._point_at)
            canvas.left.connect(self._point_away)
            canvas.clicked.connect(self._hold)
        self.before_title = heading(self.tr("Before the branch"))
        self.before.setToolTip(self.tr("What the image became with the value that the pixel had"))
        self.image_title = heading(self.tr("Image so far"))
        self.map_title = heading("")
        self.bars_title = heading(self.tr("Next {0}").format(spoken(space.kind.dimension)))
        self.scale = ColourScale()
        self.conditional = self.chances.view((), ())
        self._offer(self.conditional)
        self.sum.set_unit(spoken(space.kind.dimensions))
        self.readout = QLabel(wordWrap=True)
        self.readout.setAccessibleName(self.tr("Pixel under the cursor"))
        # Its text changes with the pointer, which must not move the pictures.
        self.readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.readout.setMinimumHeight(2 * self.fontMetrics().height() + 4)
        self.readout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.clear()

    @property
    def canvases(self) -> tuple[LinkedCanvas, ...]:
        return self.before, self.image, self.map

    @property
    def linked(self) -> tuple[LinkedCanvas, ...]:
        """Those of one pixel for each place, so that what is pointed at in one is in all."""
        return self.canvases

    def tell(self, likelihood: Likelihood) -> None:
        super().tell(likelihood)
        self._name_map()

    def clear(self) -> None:
        self.recording, self._step, self._held, self._told = None, 0, None, None
        for canvas in self.canvases:
            canvas.clear_image()
            canvas.set_pointed(None)
        self.say_what_to_do("")
        self.map.set_placeholder(self.tr("What the model expects of each pixel, before it draws."))
        following = self.tr("How likely each value of the next {0} is.")
        self.conditional.show_nothing(following.format(spoken(self.space.kind.dimension)))
        self.sum.set_curve(np.zeros(1), 0, 1)
        self.sum_label.setText("")
        self.readout.setText("")
        self._name_map()
        self._name_image()

    def say_what_to_do(self, first: str) -> None:
        self.image.set_placeholder(first or self._ready())

    def _ready(self) -> str:
        """Return what to do while there is nothing to show."""
        ready = self.tr("Press Draw: an image appears {0} by {0}.")
        return ready.format(spoken(self.space.kind.dimension))

    def give(self, given: Given | None) -> None:
        self._given = given
        self._show_given()
        self._name_map()
        self._name_image()

    def show_before(self, event: NDArray[Any] | None, name: str = "") -> None:
        self._branch = name
        if event is None:
            self.before.clear_image()
        else:
            self.before.set_image(*self._picture(event))
        for widget in (self.before, self.before_title):
            widget.setVisible(event is not None)
        self._grid.setColumnStretch(1, 0 if event is None else PICTURE)
        self._name_image()
        self._place_plots()

    def show_position(self, recording: Recording, index: int, position: int) -> None:
        another = index != self._index
        self.recording, self._index, self._step = recording, index, position
        if another:
            self._show_given()
        if recording.passes is None:
            self._position = position
            self._show_drawn(recording)
        else:
            self._position = min(recording.passes.settled(position, index), recording.known)
            self._show_pass(recording, recording.passes)
        self._name_image()
        self._name_map()
        marker = self._next_pixel()
        for canvas in self.linked:
            canvas.set_marker(*(marker or (None, None)))
        self._show_conditional()
        self._show_sum()
        self._show_readout()

    def _show_given(self) -> None:
        given = None if self._given is None else self._given.at(self._index)
        picture = None if given is None else given.picture
        original = None if given is None else given.original
        self.given.show_pictures(picture, original, self.space.values.top)
        self._grid.setColumnStretch(0, 0 if picture is None else 3)
        self._place_plots()

    def _show_drawn(self, recording: Recording) -> None:
        position, index = self._position, self._index
        self.image.set_image(*self._picture(recording.image(position, index)))
        self.image.set_pending(events.undrawn(recording.pending(position)))
        self.image.set_unsettled(None)
        self._show_map(recording, position, index)

    def _show_map(self, recording: Recording, position: int, index: int) -> None:
        probability = events.plane(recording.probability(position, index))
        self.map.set_image(probability, (0, 1), "cividis")
        self.map.set_pending(~np.isfinite(probability))

    def _show_pass(self, recording: Recording, passes: Passes) -> None:
        """Show what the image looks like after a pass, and when what is settled settled."""
        step, index = self._step, self._index
        picture, levels = self._picture(passes.image(step, index))
        self.image.set_image(picture, levels)
        self.image.set_pending(None if step else np.ones(picture.shape[:2], bool))
        unsettled = np.atleast_3d(events.pictures(passes.unsettled(step, index)[None])[0])
        self.image.set_unsettled(np.asarray(unsettled.any(-1)))
        settled = events.plane(passes.settled_in(step, index))
        self.map.set_image(settled, (0, max(1, passes.count(index))), "cividis")
        self.map.set_pending(~np.isfinite(settled))

    def _picture(self, event: NDArray[Any]) -> tuple[Pixels, tuple[float, float]]:
        """Return an event as a picture, and the range of its values."""
        return events.pictures(event[None])[0], (0, self.space.values.top)

    def _name_image(self) -> None:
        """Say what the picture is: what it is given, and after how many passes."""
        recording, step = self.recording, self._step
        passes = None if recording is None else recording.passes
        if recording is None or passes is None:
            so_far = self._so_far()
            title = self.tr("Branch: {0}").format(self._branch) if self._branch else so_far
        else:
            title = self.tr("After pass {0}: {1:,} of {2:,} settled")
            settled = passes.settled(step, self._index)
            title = filled(title, step, settled, recording.space.size)
        if self._given is not None and self._given.picture is None:
            title += self.tr(", given {0}").format(self._given.of_event(self._index))
        self.image_title.setText(title)

    def _so_far(self) -> str:
        return self.tr("Image so far")

    def _lay_out(self) -> None:
        bars = pane(vbox(self.bars_title, (self.conditional, 1), spacing=4))
        sums = pane(vbox(self.sum_title, (self.sum, 1), self.sum_label, spacing=4))
        self.plots = QWidget()
        self.plots.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._parts, self._beside = (bars, sums), False
        self._plots = hbox((bars, 1), (sums, 1), on=self.plots)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(APART)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.given, 0, 0, 2, 1)
        titles = self.before_title, self.image_title, self.map_title
        for column, (title, canvas) in enumerate(zip(titles, self.canvases, strict=True), 1):
            grid.addWidget(title, 0, column)
            grid.addWidget(canvas, 1, column)
            grid.setColumnStretch(column, PICTURE)
        grid.addWidget(self.readout, 2, 2)
        grid.addWidget(self.scale, 2, 3)
        grid.setRowStretch(1, 3)
        self.show_before(None)

    def minimumSizeHint(self) -> QSize:
        # Pictures and plots take what they get.
        rows = super().minimumSizeHint().height() - self._grid.rowMinimumHeight(3)
        rows += self._grid.verticalSpacing() if self._beside else 0
        return QSize(self._widths()[0], rows + SMALL + PLOTS)

    def sizeHint(self) -> QSize:
        least = self.minimumSizeHint()
        return QSize(max(super().sizeHint().width(), least.width()), least.height())

    def hasHeightForWidth(self) -> bool:
        return False  # it would be another one with the plots elsewhere

    # Where the plots are depends on the size: what size is asked for must not depend on where they
    # are. Else no size is the one that is wanted at that size, and the page never comes to rest.

    def _widths(self) -> tuple[int, int]:
        """Return how wide it is at least with the plots below the pictures, and beside them."""
        columns = (
            (self.given,),
            (self.before, self.before_title),
            (self.image, self.image_title, self.readout),
            (self.map, self.map_title, self.scale),
        )
        shown = [max(map(least_width, column)) for column in columns if not column[0].isHidden()]
        pictures = sum(shown) + APART * (len(shown) - 1)
        plots = [least_width(part) for part in self._parts]
        return max(pictures, sum(plots) + APART), pictures + APART + max(plots)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_plots()

    def _place_plots(self) -> None:
        """Put the plots where they leave the pictures larger: beside them or below."""
        width, height = self.width(), self.height() - WORDS
        shown = 2 if self.before.isHidden() else 3
        beside = width * PICTURE / (shown * PICTURE + BESIDE)
        below = min(width / shown, height - PLOTS) > min(beside, height)
        below = below or width < self._widths()[1]
        way, grid = QBoxLayout.Direction, self._grid
        first = 0 if not self.given.isHidden() else 4 - shown
        place = (3, first, 1, 4 - first) if below else (0, 4, 3, 1)
        index = grid.indexOf(self.plots)
        if index >= 0 and grid.getItemPosition(index) == place:
            return
        self._beside = not below
        grid.removeWidget(self.plots)
        grid.addWidget(self.plots, *place)
        self._plots.setDirection(way.LeftToRight if below else way.TopToBottom)
        self._plots.setSpacing(APART if below else 4)
        grid.setRowStretch(3, 1 if below else 0)
        grid.setRowMinimumHeight(3, PLOTS if below else 0)
        grid.setColumnStretch(4, 0 if below else BESIDE)

    def _name_map(self) -> None:
        levels = self.space.levels
        if self.recording is not None and self.recording.passes is not None:
            self._name_passes(self.recording.passes)
            return
        given = {"exact": "x_<i", "none": ""}.get(self._likelihood, "h")
        if not given:
            title = self.tr("Output, taken for a probability")
        elif levels == 2:
            title = self.tr("Probability of a 1, p(x_i = 1 | {0})").format(given)
        else:
            title = self.tr("Expected value, E[x_i | {0}]").format(given)
        if levels > 2:
            title += f" / {levels - 1}"
        tip = {
            "exact": self.tr(
                "The conditional each pixel was drawn from, at the moment it was drawn, given only "
                "the pixels before it."
            ),
            "none": self.tr(
                "What the network put out for each pixel when fed those drawn before it. Pixels "
                "are drawn from it as if it were a conditional, which it is not."
            ),
        }.get(
            self._likelihood,
            self.tr(
                "What each pixel was drawn from, given the hidden units h, all of which were drawn "
                "before the first pixel."
            ),
        )
        tip += " " + (
            self.tr("Yellow: surely 1. Blue: surely 0.")
            if levels == 2
            else self.tr("The map shows the mean: 0 is the darkest, 1 the brightest.")
        )
        self._say_map(title, tip, 1)

    def _name_passes(self, passes: Passes) -> None:
        tip = self.tr(
            "Every pass draws all pixels at once from the same noise, given the pixels of the pass "
            "before. Once a pixel and all before it stay as they are, they are settled for good."
        )
        title = self.tr("Pass in which each pixel settled")
        self._say_map(title, tip, max(1, passes.count(self._index)))

    def _say_map(self, title: str, tip: str, top: float) -> None:
        if (title, tip, top) == self._said:
            return
        self._said = title, tip, top
        self.map_title.setText(mathematics(title))
        self.map.setAccessibleName(title)
        self.scale.set_scale("", (0, top), "cividis")
        for widget in (self.map_title, self.map, self.scale):
            widget.setToolTip(tip)

    # What is pointed at

    def _point_at(self, row: int, column: int) -> None:
        self._point(None if self.recording is None else (row, column))

    def _point_away(self) -> None:
        self._point(None)

    def _point(self, pixel: tuple[int, int] | None) -> None:
        self._pointed = pixel
        self._show_pointed()

    def _hold(self, row: int, column: int) -> None:
        """Go on telling of a pixel once the pointer leaves it; again, of its next channel."""
        channels = [*events.dimensions_at(row, column, self.space.grid).tolist(), None]
        at = channels.index(self._held) + 1 if self._held in channels[:-1] else 0
        self._held = channels[at] if self.recording is not None else None
        self._show_pointed()

    def _show_pointed(self) -> None:
        for canvas in self.linked:
            canvas.set_pointed(self._pixel)
        self._show_conditional()
        self._show_readout()

    @property
    def _pixel(self) -> tuple[int, int] | None:
        """The pixel that is told."""
        if self._pointed is not None or self._held is None:
            return self._pointed
        return events.pixel_of(self._held, self.space.grid)

    def _next_pixel(self) -> tuple[int, int] | None:
        recording = self.recording
        if recording is None or self._position >= recording.known:
            return None
        dimension = int(recording.order[self._position])
        return events.pixel_of(dimension, self.space.grid)

    def _places(self, pixel: tuple[int, int]) -> list[int]:
        """Return the positions, among those whose conditional shows, of a pixel's dimensions."""
        recording = self.recording
        assert recording is not None
        seen = recording.order[: min(self._position + 1, recording.known)]
        wanted = events.dimensions_at(*pixel, self.space.grid)
        return np.flatnonzero(np.isin(seen, wanted)).tolist()

    def _show_conditional(self) -> None:
        recording, self._told = self.recording, None
        if recording is None:
            return
        places = self._places(self._pixel) if self._pixel else []
        held = [place for place in places if recording.order[place] == self._held]
        place = (held or places)[-1] if places else self._position
        if place >= recording.known:
            done = self._position >= recording.size
            one = spoken(self.space.kind.dimension)
            self.bars_title.setText(self.tr("Next {0}").format(one))
            all_drawn = self.tr("Every {0} is drawn. Point at one to see what it was drawn from.")
            self.conditional.show_nothing(
                all_drawn.format(one) if done else self.tr("The model is thinking…")
            )
            return
        self._told = int(recording.order[place])
        at = events.pixel_of(self._told, self.space.grid)
        title = (
            self.tr("{2} row {0}, column {1}") if places else self.tr("Next: row {0}, column {1}")
        )
        one = spoken(self.space.kind.dimension).capitalize()
        self.bars_title.setText(title.format(*events.counted(at), one) + self._channel(self._told))
        self.conditional.show_place(recording, place, self._index)

    def _channel(self, dimension: int) -> str:
        """Return which colour of a pixel a dimension is, if it has several."""
        channels, height, width = self.space.grid
        if channels != 3:
            return ""
        names = self.tr("red"), self.tr("green"), self.tr("blue")
        return f", {names[dimension // (height * width)]}"

    def _show_sum(self) -> None:
        assert self.recording is not None
        self._tell_sum(self.recording, self._index, self._position, self.space)

    def _show_readout(self) -> None:
        recording, pixel = self.recording, self._pixel
        if recording is None:
            return
        if pixel is None:
            text = self.tr("Point at a {0} to read it; click to hold it.")
            self.readout.setText(text.format(spoken(self.space.kind.dimension)))
            return
        where = self.tr("row {0}, column {1}").format(*events.counted(pixel))
        places = self._places(pixel)
        if not places:
            self.readout.setText(where + self.tr(" · not drawn yet"))
            return
        drawn = [place for place in places if place < self._position]
        parts = [where, self._value_text(drawn)]
        parts += self.chances.read(recording, places, drawn, self._index)
        self.readout.setText(" · ".join(parts))

    def _value_text(self, drawn: list[int]) -> str:
        recording = self.recording
        assert recording is not None
        if not drawn:
            return self.tr("next")
        values = listed(numeral(value, ".4g") for value in recording.values[drawn, self._index])
        return self.tr("value {0}").format(values)
