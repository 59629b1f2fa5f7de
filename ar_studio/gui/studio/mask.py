"""The image being completed and its mask, shared by completion and comparison."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.spaces import EventSpace

Meant = tuple[EventSpace, tuple[str, ...]]  # events, and what their values are called, if anything
MOST_KNOWN = 200  # images whose origin is remembered, more than can be undone


class MaskState(QObject):
    """An event, an image `(C, H, W)` or a row `(D,)`, and its mask, True = observed.

    Attributes
    ----------
    whose
        Where the image is from, in words.
    changed
        The image or the mask changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.image: NDArray[Any] | None = None
        self.mask: NDArray[np.bool_] | None = None
        self.whose = ""
        self._known: dict[bytes, str] = {}
        self._left: dict[Meant, tuple[NDArray[Any], NDArray[np.bool_], str]] = {}

    def carry(self, old: Meant, new: Meant) -> bool:
        """Take the image along to a model of other events; tell whether it could be kept.

        One of the same shape keeps what it shows, in the values that there are now; what has values
        of another alphabet would show something else. What does not fit is put by, and is back as
        soon as it does.
        """
        image, mask = self.image, self.mask
        if image is None or mask is None:
            if new in self._left:
                self.set(*self._left[new])
            return True
        if not fits(image, old[0]):
            return True
        scaled = _in_values(image, old[0], new[0]) if old[1] == new[1] else None
        if scaled is not None:
            self.set(scaled, mask, self.whose)
            return True
        self._left[old] = image, mask, self.whose
        self.set(*self._left.get(new, (None, None, "")))
        return False

    def set(
        self,
        image: NDArray[Any] | None,
        mask: NDArray[np.bool_] | None,
        whose: str | None = None,
    ) -> None:
        """Set both; each is copied. `whose` says where the image is from, if it is another one."""
        self.image = None if image is None else image.copy()
        self.mask = None if mask is None else mask.copy()
        if whose is not None:
            self.whose = whose
            if image is not None:
                self._known[image.tobytes()] = whose
                if len(self._known) > MOST_KNOWN:
                    del self._known[next(iter(self._known))]
        self.changed.emit()

    def known(self, image: NDArray[Any]) -> str | None:
        """Return where an image was from that was here before: Undo brings it back."""
        return self._known.get(image.tobytes())


def _in_values(event: NDArray[Any], old: EventSpace, new: EventSpace) -> NDArray[Any] | None:
    """Return an event of one space in the values of another; None if it cannot be one of it."""
    counted = all(np.issubdtype(one.values.stored, np.integer) for one in (old, new))
    if old.event_shape != new.event_shape or not old.kind.pictured or not counted:
        return event if fits(event, new) else None
    scale = new.values.top / max(1.0, old.values.top)
    return np.rint(event * scale).astype(new.values.stored)


def fits(event: NDArray[Any], space: EventSpace) -> bool:
    """Say whether an event is one of a space: of its shape, its type of numbers and its values."""
    endless = np.issubdtype(space.values.stored, np.floating)
    alike = event.shape == space.event_shape and np.issubdtype(event.dtype, np.floating) == endless
    return alike and (endless or bool(event.max() <= space.values.top))
