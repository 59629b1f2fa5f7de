"""The box that says what is given: a class, a picture of the data, a file or by hand, a text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from ar_studio.errors import StudioError
from ar_studio.gui.canvas import events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called, offer, push_button
from ar_studio.gui.kit.layout import REST, Problem, Quiet, hbox, pane, vbox
from ar_studio.gui.parts.given_pad import PaintPad
from ar_studio.gui.studio.given import Conditions, GivenState, PictureReader
from ar_studio.gui.studio.images import ImagesState
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

EACH = -1
SIDE = 44  # of the small picture
TYPED = 160  # of a text that is typed
MOST_TURNS = 100  # examples that take turns: as many as there are samples at most


class GivenBox(QWidget):
    """Chooses what a run's model is given; hidden for models that are given nothing.

    Parameters
    ----------
    given
        What is chosen, shared with other boxes.
    each
        Whether classes or examples may take turns: there are many events, each with its own.
    """

    def __init__(self, studio: Studio, given: GivenState, each: bool = True) -> None:
        super().__init__()
        self.studio = studio
        self.given = given
        self.conditions: Conditions | None = None
        self.images = ImagesState(studio.jobs, self)
        self.reader = PictureReader(studio.jobs, self)
        self.pad: PaintPad | None = None
        self._each = each
        self._run: Run | None = None
        self._build()
        self._lay_out()
        self.images.changed.connect(self._take_first)
        self.images.picked.connect(self._give_example)
        self.reader.read.connect(self._give_picture)
        self.reader.failed.connect(self.problem.say)
        studio.run_data.changed.connect(self._look)
        given.changed.connect(self._show)
        self.hide()

    def follow(self, run: Run | None) -> None:
        """Offer what the model of a run can be given."""
        self._run = run
        conditions = None if run is None else Conditions.of(run)
        if conditions != self.conditions:
            self.conditions = conditions
            self._name_controls()
            self.problem.say("")
            if self.pad is not None:
                self.pad.close()
            self._fill_classes()
        self.setVisible(conditions is not None)
        self._look()
        self._show()

    def why_not(self) -> str:
        """Return why nothing can be drawn yet; empty if something is given, or nothing need be."""
        if self.conditions is None or self.given.given(self.conditions) is not None:
            return ""
        if self.conditions.text:
            return self.tr("Choose first what is given: an example, or type a text")
        if self.conditions.contour:
            return self.tr("Choose first what is given: an example, a sound of yours, or paint one")
        return self.tr("Choose first what is given: an example, a picture of yours, or paint one")

    def keep(self) -> dict[str, Any]:
        """Return what is given, as JSON holds it."""
        if self.conditions is None:
            return {}
        choice = self.given.choice(self.conditions)
        one = None if choice.one is None else choice.one.tolist()
        return {"one": one, "turns": choice.turns is not None, "words": choice.words}

    def restore(self, kept: object) -> None:
        """Give again what was kept, if the model in hand can be given that."""
        conditions = self.conditions
        if conditions is None or not isinstance(kept, dict):
            return
        space, words = conditions.space, kept.get("words")
        try:
            one = np.array(kept.get("one"), float)
        except (TypeError, ValueError):
            return
        if space.classes and kept.get("turns") is True:
            self.given.give_turns(conditions, np.arange(space.classes))
        elif space.classes and one.shape == (1,) and 0 <= one[0] <= space.classes:
            self.given.give_class(conditions, int(one[0]))
        elif space.image and one.shape == (1, *space.shape) and 0 <= one.min() <= one.max() < 256:
            said = words if isinstance(words, str) else ""
            self.given.give_picture(conditions, one[0].astype(np.uint8), said.replace("<", "‹"))
        elif space.text and one.shape == (1, space.size) and one.min() >= 0:
            top = space.lines.values.top
            if one.max() <= top:
                self.given.give_text(conditions, one[0].astype(space.lines.values.stored))

    # Building

    def _build(self) -> None:
        self.title = QLabel(self.tr("&Given"))
        tip = self.tr("What the model is given of p(x | c): it draws what goes with it")
        self.title.setToolTip(tip)
        self.classes = called(QComboBox(), self.tr("Given class"), tip)
        self.classes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.classes.activated.connect(self._choose_class)
        self.title.setBuddy(self.classes)
        self.text = called(QLineEdit(), self.tr("Given text"), tip)
        self.text.setMinimumWidth(TYPED)
        self.text.textEdited.connect(self._give_text)
        self.picture = self._small()
        self.words = called(Quiet(), self.tr("What is given"))
        self.words.setWordWrap(False)
        self.previous = push_button(
            self.tr("Previous"), self.tr("Give the example before"), self._step_back
        )
        self.next = push_button(
            self.tr("Next example"), self.tr("Give another example"), self._step_on
        )
        self.turns = QCheckBox(self.tr("Each in turn"))
        self.turns.toggled.connect(self._take_turns)
        self.open_button = push_button("", "", self._ask)
        self.paint_button = push_button(
            self.tr("Paint…"),
            self.tr("Paint what is given by hand, from what is there or anew"),
            self._paint,
        )
        self.load_button = push_button(
            self.tr("Load the run's data"),
            self.tr("Open the data set that this run was trained on, to give examples of it"),
            self._load,
        )
        self.problem = Problem(self.tr("Problem with what is given"))
        self._name_controls()

    def _name_controls(self) -> None:
        """Call what opens, paints and shows by what is given: pictures, or how loud a clip is."""
        if self.conditions is not None and self.conditions.contour:
            named = self.tr("Given loudness"), self.tr("Open sound…")
            opens = self.tr("Give a file of sound: how loud it is, moment by moment")
            turns = self.tr("Give every sample the loudness of a test clip of its own, in turn")
        else:
            named = self.tr("Given picture"), self.tr("Open picture…")
            opens = self.tr("Give a picture file: it is scaled, and made what the task gives")
            turns = self.tr(
                "Give every sample a test image of its own: the first, the second, and so on"
            )
        called(self.picture, named[0], named[0])
        self.open_button.setText(named[1])
        self.open_button.setToolTip(opens)
        self.turns.setToolTip(turns)

    def _small(self) -> PixelCanvas:
        canvas = PixelCanvas()
        canvas.setFixedSize(SIDE, SIDE)
        canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return canvas

    def _lay_out(self) -> None:
        examples = (self.previous, self.next, self.turns, self.load_button)
        pictures = (self.picture, (self.text, 2), *examples, self.open_button, self.paint_button)
        self.pictures = pane(hbox(*pictures, (self.words, 1)))
        row = hbox(self.title, self.classes, (self.pictures, 1), REST)
        vbox(row, self.problem, on=self, spacing=4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _fill_classes(self) -> None:
        conditions = self.conditions
        choices: list[tuple[str, int]] = []
        if conditions is not None and conditions.classes:
            each, withheld = self.tr("Each in turn"), self.tr("Any (class withheld)")
            count = conditions.space.classes
            choices += [(each, EACH)] if self._each else []
            choices += [(withheld, count)] if conditions.space.withheld else []
            choices += [(conditions.name(label), label) for label in range(count)]
        offer(self.classes, choices)

    # Following the session

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.pad is not None:
            self.pad.close()

    def _look(self) -> None:
        """Offer examples of the run's data, once they are in sight."""
        wanted = self.conditions is not None and not self.conditions.classes
        if not wanted or self._run is None:
            self.images.follow(None)
        elif (dataset := self.studio.run_data.of(self._run)) is not None:
            if self.isVisible() or not self.images.offers(dataset):
                self.images.follow(dataset if self.isVisible() else None)
        elif self.isVisible() and not self.studio.run_data.want(self._run):
            self.images.borrow(self._run)
        self._show()

    def _take_first(self) -> None:
        chosen = self.conditions is not None and self.given.given(self.conditions)
        # What is completed brings along what it was given itself.
        if self.images.count and not chosen and self._each:
            self.images.step(0)
        self._show()

    # Choosing

    def _choose_class(self) -> None:
        assert self.conditions is not None
        label = self.classes.currentData()
        if label == EACH:
            self.given.give_turns(self.conditions, np.array(self.conditions.space.turns))
        else:
            self.given.give_class(self.conditions, label)

    def _step_back(self) -> None:
        self.images.step(-1)

    def _step_on(self) -> None:
        self.images.step(1)

    def _give_example(self, event: Pixels) -> None:
        split, index = self.images.split, self.images.index
        context = None if split is None else split.context(index)
        if self.conditions is None or context is None:
            return
        self.problem.say("")
        if self.conditions.text:
            self.given.give_text(self.conditions, np.asarray(context))
        else:
            which = self.tr("test image {0}")
            if self.conditions.contour:
                which = self.tr("the loudness of test clip {0}")
            words = which.format(index)
            self.given.give_picture(self.conditions, context, words, event)

    def _give_text(self, text: str) -> None:
        """Give what is typed, or say why that will not do."""
        if self.conditions is None:
            return
        try:
            found = self.conditions.typed(text)
        except StudioError as error:
            self.problem.say(spoken(str(error)))
            return
        self.problem.say("")
        self.given.give_text(self.conditions, found)

    def _take_turns(self, turns: bool) -> None:
        """Give each sample an example of its own, in the order of Next, or all the same."""
        split, conditions = self.images.split, self.conditions
        if conditions is None:
            return
        if not turns:
            self.given.give_one(conditions)
        elif split is not None and split.contexts is not None:
            index = self.images.first(MOST_TURNS)
            self.given.give_turns(conditions, split.contexts[index], split.events[index])

    def _ask(self) -> None:
        title = self.tr("Open a picture")
        pattern = self.tr("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff *.pgm)")
        if self.conditions is not None and self.conditions.contour:
            title, pattern = self.tr("Open a sound"), self.tr("Sounds (*.wav *.flac *.mp3)")
        path, _ = QFileDialog.getOpenFileName(self, title, "", pattern)
        if path:
            self.open(path)

    def open(self, path: str) -> None:
        """Give a file, read in the background: a picture, or a sound whose loudness is meant."""
        if self.conditions is not None:
            self.reader.open(Path(path), self.conditions)

    def _give_picture(self, picture: Pixels, name: str) -> None:
        if self.conditions is not None:
            self.problem.say("")
            self.given.give_picture(self.conditions, picture, name)

    def _paint(self) -> None:
        """Open the pad, on what is given already or on a blank picture."""
        if self.conditions is None:
            return
        if self.pad is not None and self.pad.conditions != self.conditions:
            self.pad.deleteLater()
            self.pad = None
        if self.pad is None:
            self.pad = PaintPad(self.given, self.conditions, self)
        self.pad.show()
        self.pad.raise_()
        self.pad.activateWindow()
        self.pad.canvas.setFocus()

    def _load(self) -> None:
        if self._run is not None:
            self.studio.run_data.load(self._run)

    # Showing

    def _show(self) -> None:
        conditions = self.conditions
        if conditions is None:
            return
        choice = self.given.choice(conditions)
        self.classes.setVisible(conditions.classes)
        self.pictures.setVisible(not conditions.classes)
        if conditions.classes:
            assert choice.one is not None
            each = choice.turns is not None and self._each
            self.classes.setCurrentIndex(
                self.classes.findData(EACH if each else int(choice.one[0]))
            )
            return
        there = self.images.count > 0
        for button in (self.previous, self.next):
            button.setVisible(there)
        turns = choice.turns is not None and self._each
        self.turns.setVisible(there and self._each)
        with QSignalBlocker(self.turns):
            self.turns.setChecked(turns)
        # What is completed brings a button of its own along.
        missing = self._run is not None and self.studio.run_data.missing(self._run)
        self.load_button.setVisible(self._each and not there and missing)
        words = choice.words or self.tr("Nothing is given yet.")
        self.words.setText("" if turns or conditions.text else words)
        self.picture.setVisible(choice.one is not None and not turns and not conditions.text)
        for button in (self.open_button, self.paint_button):
            button.setVisible(not conditions.text)
        self.text.setVisible(conditions.text and not turns)
        if conditions.text:
            self._show_text(None if choice.one is None else choice.one[0])
        else:
            show_bytes(self.picture, None if choice.one is None else choice.one[0])

    def _show_text(self, given: Any | None) -> None:
        """Show what is given in the field; what is typed there stays as it is."""
        assert self.conditions is not None
        read = "" if given is None else self.conditions.read(given)[1:-1]
        if read != self.text.text() and not self.problem.text():
            self.text.setText(read)
        self.text.setPlaceholderText(
            filled(self.tr("At most {0:,} characters"), self.conditions.space.size)
        )


def show_bytes(canvas: PixelCanvas, picture: Any | None) -> None:
    """Show a picture `(C, H, W)` of bytes in a canvas, or nothing."""
    if picture is None:
        canvas.clear_image()
    else:
        shown = np.asarray(picture)
        contour = shown.shape[:2] == (1, 1)
        canvas.set_image(bars(shown) if contour else events.pictures(shown[None])[0], (0, 255))


def bars(contour: Pixels) -> Pixels:
    """Return a picture `(n, n)` of bytes of a row of values `(1, 1, n)`: a bar for each."""
    values = contour[0, 0]
    rows = np.arange(len(values), 0, -1)[:, None] * 255 / len(values)
    return np.where(values >= rows, 255, 0).astype(np.uint8)
