"""What every view of events is: the same few verbs, whatever the events are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.studio.given import Given


class EventView(QWidget):
    """Shows a batch of samples, and where that says something beside a batch of data.

    Attributes
    ----------
    selected
        Another sample, or event of the data where there are no samples, was chosen; carries its
        index, -1 for none.
    hovered
        Another one is under the cursor; carries its index, -1 for none.
    """

    selected = Signal(int)
    hovered = Signal(int)

    def set_data(self, events: Pixels | None) -> None:
        """Show data `(N, *event_shape)` that samples are to be like; None for none."""
        raise NotImplementedError

    def set_samples(self, events: Pixels | None, pending: Pixels | None = None) -> None:
        """Show samples `(n, *event_shape)`; `pending` dimensions are not drawn yet."""
        raise NotImplementedError

    def set_seen(self, pictures: Pixels | None) -> None:
        """Show samples set next as the pictures that they stand for, bytes `(n, C, H, W)`."""

    def set_expected(self, expected: Pixels | None) -> None:
        """Show beside samples what was expected of each dimension, `(n, *event_shape)`, if seen.

        NaN where that is not known; None shows the samples alone.
        """

    def set_given(self, given: Given | None) -> None:
        """Show beside each event what it is given, where that is not the same for all."""

    def set_captions(self, captions: Sequence[str]) -> None:
        """Write a few words under each sample set next, where there is room for that."""

    def set_topics(self, topics: Sequence[Sequence[str]]) -> None:
        """Show the strongest words of each topic of a model, where events have words."""

    def set_name(self, name: str) -> None:
        """Set what a screen reader calls it."""
        self.setAccessibleName(name)

    def make_bare(self) -> None:
        """Show events without a ground of their own, beside others."""

    def set_tip(self, text: str) -> None:
        """Set a tool tip, where events have no names of their own to show there."""

    def set_placeholder(self, text: str) -> None:
        """Set what an empty view says: what to do next."""
        raise NotImplementedError

    def count(self) -> int:
        """Return how many samples are shown."""
        raise NotImplementedError

    def selection(self) -> int:
        """Return the index of the chosen sample, or -1."""
        raise NotImplementedError

    def select(self, index: int) -> None:
        """Choose a sample, -1 for none."""
        raise NotImplementedError

    def clear(self) -> None:
        """Show neither data nor samples."""
        self.set_data(None)
        self.set_samples(None)

    def to_image(self) -> QImage:
        """Return what is on screen as a picture."""
        return self.grab().toImage()
