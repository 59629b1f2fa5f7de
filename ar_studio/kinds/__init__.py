"""The kinds of events. A new kind is its file and its line here; nothing else asks which one is.

A record names its kind only where the shape and the values do not tell it.
"""

from collections.abc import Mapping

from ar_studio.errors import unknown
from ar_studio.kinds.codes import Codes, CodesPreparation
from ar_studio.kinds.document import Document, DocumentPreparation
from ar_studio.kinds.image import Image, ImagePreparation
from ar_studio.kinds.kind import Kind
from ar_studio.kinds.line import Line, LinePreparation
from ar_studio.kinds.preparation import Preparation
from ar_studio.kinds.series import Series, SeriesPreparation
from ar_studio.kinds.sound import Sound, SoundPreparation
from ar_studio.kinds.table import Table, TablePreparation
from ar_studio.kinds.text import Text, TextPreparation

__all__ = [
    "CODES",
    "DOCUMENT",
    "IMAGE",
    "KINDS",
    "LINE",
    "SERIES",
    "SOUND",
    "TABLE",
    "TEXT",
    "CodesPreparation",
    "DocumentPreparation",
    "ImagePreparation",
    "Kind",
    "LinePreparation",
    "Preparation",
    "SeriesPreparation",
    "SoundPreparation",
    "TablePreparation",
    "TextPreparation",
    "find",
    "of",
    "settings",
]

IMAGE, TABLE, DOCUMENT, TEXT, LINE = Image(), Table(), Document(), Text(), Line()
SOUND, CODES, SERIES = Sound(), Codes(), Series()
KINDS: Mapping[str, Kind] = {
    kind.name: kind for kind in (IMAGE, TABLE, DOCUMENT, TEXT, LINE, SOUND, CODES, SERIES)
}


def find(name: str) -> Kind:
    """Return the kind of a name.

    Raises
    ------
    StudioError
        If there is none; the nearest name is suggested.
    """
    if name not in KINDS:
        raise unknown("kind of event", name, KINDS)
    return KINDS[name]


def of(event_shape: tuple[int, ...], documents: bool = False, name: str = "") -> Kind:
    """Return the kind of the events that the fields of an event space describe."""
    if name:
        return find(name)
    if documents:
        return DOCUMENT
    return IMAGE if len(event_shape) == 3 else TABLE


def settings() -> dict[str, type[Preparation]]:
    """Return the names of all that can be set of a preparation, with a class that has each."""
    classes = [kind.preparation for kind in KINDS.values()]
    return {name: cls for cls in reversed(classes) for name in cls.model_fields}
