"""The event that all models complete and are looked at with: the session's, or an example."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject

from ar_studio.gui import events
from ar_studio.gui.events.obstacle import obstacle
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.studio.given import Conditions
from ar_studio.gui.studio.images import ImagesState
from ar_studio.gui.studio.mask import fits
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace


class Examples(QObject):
    """Takes events of the test data, or of those that ship, where nothing is masked yet."""

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self.studio = studio
        self.images = ImagesState(studio.jobs, self)
        self._run: Run | None = None
        self.images.changed.connect(self._take_first)
        self.images.picked.connect(self._take)
        studio.run_data.changed.connect(self._look)

    def offer(self, chosen: Sequence[Run]) -> None:
        """Look for events of what models were trained on, and take one if none is there."""
        self._run = chosen[0] if chosen else None
        self._look()

    def _look(self) -> None:
        if self._run is None or events.of_run(self._run).say.obstacle:
            self.images.follow(None)
        elif (dataset := self.studio.run_data.of(self._run)) is not None:
            self.images.follow(dataset)
        elif self.studio.run_data.want(self._run):
            self.images.follow(None)  # they are on their way
        else:
            self.images.borrow(self._run)
        self._take_first()

    def another(self) -> None:
        """Take another event; what is hidden stays hidden."""
        self.images.step(1)

    def problem(self, chosen: Sequence[Run], hidden: bool = True) -> str:
        """Return why models cannot be given the session's event, or nothing."""
        mask = self.studio.mask
        for run in chosen:
            if why_not := obstacle(run) if hidden else events.of_run(run).say.obstacle:
                return mathematics(why_not)
        if mask.image is None or mask.mask is None:
            return self.tr(
                "Nothing is masked yet: take an example, or choose an event in Complete."
            )
        if not chosen:
            return self.tr("Add models first.")
        space, masked = chosen[0].record.model.space, EventSpace(mask.image.shape)
        if masked.event_shape != space.event_shape:
            return self.tr(
                "What is masked in Complete is {0}, but these models make {1}: take another "
                "example."
            ).format(*(events.of(one).say.described(one) for one in (masked, space)))
        if not fits(mask.image, space):
            text = self.tr("What is masked has other values than these models make: {0}.")
            return text.format(space.values)
        if hidden and mask.mask.all():
            return self.tr("Nothing is hidden: mask a part of the event in Complete.")
        conditions = Conditions.of(chosen[0])
        if conditions is not None and self.studio.given_masked.given(conditions) is None:
            return self.tr("Choose in Complete what the event is given.")
        return ""

    def _take_first(self) -> None:
        if self.images.count and self.studio.mask.image is None:
            self.images.step(0)

    def _take(self, image: NDArray[Any]) -> None:
        """Give all an event, which brings along what it is given itself."""
        run, mask = self._run, self.studio.mask
        if run is None:
            return
        split, index, conditions = self.images.split, self.images.index, Conditions.of(run)
        assert split is not None
        assert index is not None
        context = split.context(index)
        if context is not None and conditions is not None:
            words = self.tr("that of test image {0}").format(index)
            self.studio.given_masked.give_own(conditions, context, words)
        same = mask.mask is not None and mask.mask.shape == image.shape
        roles = events.of_run(run)
        whose = roles.say.whose(split, index)
        mask.set(image, mask.mask if same else roles.first_mask(), whose)
