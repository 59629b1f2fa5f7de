"""The image in hand: an event of the model in hand, its mask, and where it is from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine, events
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.kit.task import Task
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.images import ImagesState
from ar_studio.gui.studio.mask import fits
from ar_studio.gui.studio.studio import Deed, Studio
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

TESTS = 32  # events that tell how good a model is under a mask


class Subject(QObject):
    """The shared image and mask as far as they suit the run in hand; another image takes its place.

    Attributes
    ----------
    run, space, roles
        The run in hand, its events, and what the window has for them.
    example_of
        The data that the image is an example of; empty if it is one's own.
    taken
        Another image is there, under the mask of before.
    problem
        What is wrong with an image or a mask that was asked for; empty if nothing.
    told
        What was taken of a mask's file.
    """

    taken = Signal()
    problem = Signal(str)
    told = Signal(str)

    def __init__(self, studio: Studio, given: GivenBox, parent: QObject) -> None:
        super().__init__(parent)
        self._studio, self._given = studio, given
        self.images = ImagesState(studio.jobs, self)
        self.run: Run | None = None
        self.space: EventSpace | None = None
        self.roles: Roles = events.UNKNOWN
        self.example_of = ""
        self._drawing = False  # on a blank image, of which nothing was observed
        self._mask: NDArray[np.bool_] | None = None  # that of the next image, where none is there
        self._reading = Task(
            studio.jobs, "load", self, self._take_picture, failed=self.problem.emit
        )
        self._reading_mask = Task(
            studio.jobs, "load", self, self._take_mask, failed=self.problem.emit
        )
        self._completed = self.tr(", completed")
        self.images.picked.connect(self._take_example)
        self.images.changed.connect(self._take_first)

    def masked(self) -> tuple[NDArray[Any] | None, NDArray[np.bool_] | None]:
        """Return the shared image and mask if they are of the run's events, else neither."""
        image, mask = self._studio.mask.image, self._studio.mask.mask
        if self.space is None or image is None or mask is None:
            return None, None
        return (image, mask) if fits(image, self.space) else (None, None)

    def given(self) -> Given | None:
        """Return what the image to complete is given."""
        return self._studio.given_masked.given(self._given.conditions)

    def tests(self) -> NDArray[Any] | None:
        """Return some events that the run's model never saw, `(N, …)`, if they are at hand."""
        split, run = self.images.split, self.run
        if run is None or split is None or not split.unseen or split.contexts is not None:
            return None
        if split.source != run.record.data.source:
            return None
        return split.events[self.images.first(TESTS)]

    @property
    def whose(self) -> str:
        """Where the image is from, in words."""
        return self._studio.mask.whose

    @property
    def _changed(self) -> bool:
        """Whether it is an example that somebody changed."""
        return self.whose.endswith(self.roles.say.changed)

    @property
    def completed(self) -> bool:
        """Whether it is a completion that was taken as the image."""
        return self.whose.endswith(self._completed)

    @property
    def unknown(self) -> bool:
        """Whether nobody knows what is hidden: nothing was drawn there."""
        image, mask = self.masked()
        if image is None or mask is None or self.whose != self.tr("Your own drawing"):
            return False
        return not image[~mask].any()

    @property
    def worked_on(self) -> bool:
        """Whether somebody has made something of the image or of its mask."""
        image, mask = self.masked()
        if image is None or mask is None:
            return False
        own = not self.example_of or self._changed
        return own or not np.array_equal(mask, self.roles.first_mask())

    @property
    def strange(self) -> bool:
        """Whether it is an example of other data, which says nothing of this model."""
        own = None if self.run is None else self.run.record.data.source
        return self.example_of not in ("", own)

    def tell_what_waits(self, space: EventSpace | None, was: Run | None) -> None:
        """Say that what somebody made of an event of another run is not lost, and comes back."""
        if space is None or was is None:
            return
        text = self.tr(
            "This model needs other data, so your work on {0} is put by. It is back as soon as a "
            "model for it is in hand."
        )
        tip = self.tr("Take {0} in hand again").format(was.record.title)
        back = Deed(self.tr("Go back"), tip, lambda: self._studio.runs.select(was))
        self._studio.notice(text.format(events.of(space).say.described(space)), back)

    # Another image

    def open_picture(self, path: str) -> None:
        """Read a picture file as the image to complete, in the background."""
        space, run, name = self.space, self.run, Path(path).name
        if space is None or run is None:
            words = self.tr("Choose a model first; {0} is completed then.")
            self._studio.notice(words.format(name))
        else:
            self._reading.run(
                self.tr("Open {0}").format(name),
                lambda: engine.pictures.read_event(Path(path), space, run.record.data.pictured),
            )

    def open_mask(self, path: str) -> None:
        """Read a picture file as the mask, in the background."""
        space, run, name = self.space, self.run, Path(path).name
        if space is not None and run is not None and self.masked()[0] is not None:
            self._reading_mask.run(
                self.tr("Open {0}").format(name),
                lambda: engine.pictures.read_mask(Path(path), space, run.record.data.pictured),
            )

    def begin_drawing(self) -> None:
        """Take a blank image, to draw on: the rest is missing."""
        if self.space is not None:
            blank = np.zeros(self.space.event_shape, self.space.values.stored)
            self._take(blank, self.tr("Your own drawing"), np.zeros(blank.shape, np.bool_))
            self._drawing = True

    def go_on_from(self, image: NDArray[Any]) -> None:
        """Take a completion as the image, under the same mask: another part may be hidden next."""
        whose = self._studio.mask.whose
        said = "" if self.completed else self._completed
        self._take(image, whose + said, self.masked()[1])

    def change_example(self) -> None:
        """Let an example of the run's own data, which brings its context, take another's place.

        What somebody painted or opened stays, and so does the mask.
        """
        if self.example_of and not self._changed:
            self._mask = self.masked()[1]
            self._studio.mask.set(None, None)

    def take_edited(
        self, image: NDArray[Any], observed: NDArray[np.bool_] | None, origin: str = ""
    ) -> None:
        """Take the image and the mask as they were painted, or an image opened from `origin`."""
        before, whose = self.masked()[0], None
        if before is not None and not np.array_equal(image, before):
            said = self._studio.mask.whose
            own = self._drawing or self._changed
            usual = origin or (said if own else said + self.roles.say.changed)
            whose = self._studio.mask.known(image) or usual
            self.example_of = "" if origin else self.example_of
        self._studio.mask.set(image, observed, whose)

    def _take_example(self, image: NDArray[Any]) -> None:
        """Take an image of the data, which brings along what it is given itself."""
        split, index = self.images.split, self.images.index
        assert split is not None
        assert index is not None
        context, conditions = split.context(index), self._given.conditions
        if context is not None and conditions is not None:
            words = self.tr("that of test image {0}").format(index)
            self._studio.given_masked.give_own(conditions, context, words)
        self._take(image, self.roles.say.whose(split, index))
        self.example_of = "" if self.run is None else self.run.record.data.source

    def _take(self, image: NDArray[Any], whose: str, mask: NDArray[np.bool_] | None = None) -> None:
        """Take another image, under the mask that is there if none is said."""
        self.problem.emit("")
        self.example_of = ""
        if mask is None and not self._drawing:
            mask = self._mask if self.masked()[1] is None else self.masked()[1]
        self._drawing, self._mask = False, None
        if mask is not None and mask.shape != image.shape:
            mask = None
        self._studio.mask.set(image, self.roles.first_mask() if mask is None else mask, whose)
        self.taken.emit()

    def _take_mask(self, taken: engine.pictures.Taken) -> None:
        image, _ = self.masked()
        if image is not None and image.shape == taken.event.shape:  # else another model came
            self.problem.emit("")
            self._studio.mask.set(image, taken.event.numpy())
            self.told.emit(taken.said)

    def _take_first(self) -> None:
        if self.images.count and self.masked()[0] is None:
            self.images.step(0)

    def _take_picture(self, taken: engine.pictures.Taken) -> None:
        whose = self.tr("Your own picture"), taken.said
        self._take(taken.event.numpy(), "; ".join(filter(None, whose)))
