"""What is said of documents, whose words have no places of their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_studio.gui.events.wording import Wording
from ar_studio.spaces import EventSpace


def tr(text: str) -> str:
    return QCoreApplication.translate("document", text)


class DocumentWording(Wording):
    """What panels say of documents."""

    def briefly(self, space: EventSpace) -> str:
        return tr("{0} words of {1:,}").format(space.size, space.levels)

    def summary(self, space: EventSpace, total: int, protocol: str) -> str:
        text = tr("{0:,} documents of at most {1} words · protocol: {2}")
        return text.format(total, space.size, protocol)

    @property
    def place(self) -> str:
        return tr("Place")

    @property
    def value(self) -> str:
        return tr("Word")

    @property
    def next_value(self) -> str:
        return tr("Next word")

    @property
    def obstacle(self) -> str:
        return tr(
            "The words of a document have no places of their own, so there is no gap to fill: "
            "sample from this run instead."
        )
