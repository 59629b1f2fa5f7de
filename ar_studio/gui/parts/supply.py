"""Which test images there are to take: the run's own, open ones of its kind, or examples."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from ar_studio.gui import engine, events
from ar_studio.gui.parts.source import ImageSource
from ar_studio.gui.parts.subject import Subject
from ar_studio.gui.studio.given import Conditions
from ar_studio.gui.studio.studio import Studio


class Supply(QObject):
    """Sees to it that there are images for the run in hand, and says where they are from."""

    def __init__(
        self, studio: Studio, subject: Subject, source: ImageSource, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._studio, self._subject, self._source = studio, subject, source
        source.data_wanted.connect(self._load_data)
        subject.images.changed.connect(self._describe)

    def follow(self, in_sight: bool) -> None:
        """Offer images for the run in hand; data are read only while they are in sight."""
        subject, images, dataset = self._subject, self._subject.images, self._fitting()
        wanted = dataset is not None or in_sight
        if subject.run is None or subject.space is None or not wanted:
            images.follow(None)
        elif in_sight and self._studio.run_data.want(subject.run):
            images.follow(None)  # its own are on their way
        elif dataset is None:
            images.borrow(subject.run)
        elif in_sight or not images.offers(dataset):
            images.follow(dataset if in_sight else None)
        self._describe()

    def _fitting(self) -> engine.data.Dataset | None:
        """Return the run's data or, if they are not on this machine, open ones of such events."""
        run = self._subject.run
        own = None if run is None else self._studio.run_data.of(run)
        if own is not None:
            return own
        dataset = self._studio.data.dataset
        if run is None or dataset is None or dataset.space != self._subject.space:
            return None
        # Two tasks may give pictures of one size, which mean something else.
        if Conditions.of_data(dataset) != Conditions.of(run):
            return None
        # Rows of other columns would only look like events of this run.
        return dataset if events.of_data(dataset) == self._subject.roles else None

    def _describe(self) -> None:
        """Say where the images are from, or why there are none and what to do."""
        run, space, roles = self._subject.run, self._subject.space, self._subject.roles
        if run is None or space is None:
            return
        dataset, other = self._fitting(), self._studio.data.dataset
        say, trained_on = roles.say, Path(run.record.data.source).name
        split = self._subject.images.split
        note = ""
        if dataset is not None:
            if dataset.source != run.record.data.source:
                note = say.of_other_data.format(dataset.name, trained_on)
        elif split is not None and split.drawn:
            note = say.by_a_model.format(trained_on)
        elif split is None and self._studio.run_data.missing(run):
            there = None if other is None else (other.name, other.space)
            note = say.not_open(space, trained_on, there)
        self._source.show_note(note, offer_data=bool(note))

    def _load_data(self) -> None:
        if self._subject.run is not None:
            self._studio.run_data.load(self._subject.run)
