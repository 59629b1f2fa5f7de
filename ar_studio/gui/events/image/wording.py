"""What is said of images, which may be painted over, drawn and opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_studio.gui.events.wording import Wording
from ar_studio.spaces import EventSpace


def tr(text: str) -> str:
    return QCoreApplication.translate("image", text)


class ImageWording(Wording):
    """What panels say of images."""

    def described(self, space: EventSpace) -> str:
        return tr("an image of {0}×{1}").format(*space.grid[1:])

    def summary(self, space: EventSpace, total: int, protocol: str) -> str:
        text = tr("{0:,} events of {1}×{2} pixels, {3} · protocol: {4}")
        return text.format(total, *space.grid[1:], space.values, protocol)

    @property
    def ordering(self) -> str:
        return tr("Pixel order")

    @property
    def ordering_read(self) -> str:
        return tr("A pixel depends on darker pixels only; point at one.")

    def output_of(self, name: str) -> str:
        return tr("at {0}").format(name)

    @property
    def none_to_take(self) -> str:
        return tr("There are no test images of the model's size; load the run's data")

    @property
    def clamp(self) -> str:
        return tr("Clamp observed pixels (to see what goes wrong)")

    @property
    def take_one(self) -> str:
        return tr("Take a test image, open a picture, or draw one; then hide a part of it.")

    @property
    def hide_some(self) -> str:
        return tr("Paint over the pixels that the model shall invent, or take a preset.")

    @property
    def why_none(self) -> str:
        return tr("There is no image yet: take a test image, open a picture, or draw")

    @property
    def why_all(self) -> str:
        return tr("Nothing is hatched: paint what is to be filled in")

    def of_other_data(self, name: str, trained_on: str) -> str:
        return tr("Images of {0}; this run was trained on {1}.").format(name, trained_on)

    def not_open(
        self, space: EventSpace, trained_on: str, other: tuple[str, EventSpace] | None
    ) -> str:
        if other is None:
            return ""
        name, theirs = other
        if (theirs.event_shape, theirs.levels) == (space.event_shape, space.levels):
            return tr(
                "{0} is prepared for another task than this run's: load the data it was trained "
                "on, open a picture, or draw."
            ).format(name)
        return tr(
            "{0} has {1} {2} images, but this run makes {3} {4} ones: load the data it was "
            "trained on, open a picture, or draw."
        ).format(name, *_words(theirs), *_words(space))


def _words(space: EventSpace) -> tuple[str, str]:
    return " × ".join(str(side) for side in space.event_shape), str(space.values)
