"""A place in a panel for the view of whatever events come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ar_studio.gui import events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.events.view import EventView
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import exchange, vbox
from ar_studio.gui.studio.given import Given
from ar_studio.runs import Run


class ViewPlace(EventView):
    """Holds the view that suits the events; panels speak to it and need not know which it is."""

    def __init__(self, jobs: Jobs, name: str) -> None:
        super().__init__()
        self._jobs = jobs
        self._shown = events.UNKNOWN
        self.placeholder = self._tip = ""
        self._name = name
        self.view = self._shown.view(jobs)
        vbox(self.view, on=self)
        self._follow()

    def sizeHint(self) -> QSize:
        """Ask for no more than is needed: views scroll, so that panels need not."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), self.minimumHeight() or least.height())

    def suit(self, roles: Roles) -> None:
        """Make room for events of a kind; what is shown stays if they are the same."""
        if roles == self._shown:
            return
        self._shown = roles
        old, self.view = self.view, roles.view(self._jobs)
        exchange(old, self.view)
        self._follow()

    def suit_run(self, run: Run) -> None:
        """Make room for what a run draws."""
        self.suit(events.of_run(run))

    def set_tip(self, text: str) -> None:
        """Set the tool tip of images, which have no names of their own."""
        self._tip = text
        self.view.set_tip(text)

    def set_data(self, events: Pixels | None) -> None:
        self.view.set_data(events)

    def set_samples(self, events: Pixels | None, pending: Pixels | None = None) -> None:
        self.view.set_samples(events, pending)

    def set_seen(self, pictures: Pixels | None) -> None:
        self.view.set_seen(pictures)

    def set_expected(self, expected: Pixels | None) -> None:
        self.view.set_expected(expected)

    def set_given(self, given: Given | None) -> None:
        self.view.set_given(given)

    def set_captions(self, captions: Sequence[str]) -> None:
        self.view.set_captions(captions)

    def set_topics(self, topics: Sequence[Sequence[str]]) -> None:
        self.view.set_topics(topics)

    def set_placeholder(self, text: str) -> None:
        self.placeholder = text
        self.view.set_placeholder(text)

    def count(self) -> int:
        return self.view.count()

    def selection(self) -> int:
        return self.view.selection()

    def select(self, index: int) -> None:
        self.view.select(index)

    def to_image(self) -> QImage:
        return self.view.to_image()

    def _follow(self) -> None:
        view = self.view
        view.set_placeholder(self.placeholder)
        view.selected.connect(self.selected)
        view.hovered.connect(self.hovered)
        view.set_name(self._name)
        view.set_tip(self._tip)
        self.setFocusProxy(view)
