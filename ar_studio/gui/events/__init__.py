"""Events in the window: a folder for each kind, whose roles every panel asks for here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ar_studio.columns import Column
from ar_studio.gui import engine
from ar_studio.gui.events.codes.roles import CodesRoles
from ar_studio.gui.events.document.roles import DocumentRoles
from ar_studio.gui.events.image.roles import ImageRoles
from ar_studio.gui.events.line.roles import LineRoles
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.events.series.roles import SeriesRoles
from ar_studio.gui.events.sound.roles import SoundRoles
from ar_studio.gui.events.table.roles import TableRoles
from ar_studio.gui.events.text.roles import TextRoles
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

KINDS: Mapping[str, type[Roles]] = {
    "image": ImageRoles,
    "table": TableRoles,
    "document": DocumentRoles,
    "text": TextRoles,
    "sound": SoundRoles,
    "series": SeriesRoles,
    "line": LineRoles,
    "codes": CodesRoles,
}


def of(space: EventSpace, columns: Sequence[Column] = (), words: Sequence[str] = ()) -> Roles:
    """Return what the window has for the events of a space.

    Parameters
    ----------
    columns
        What the dimensions of a table are; those of others are not looked at.
    words
        The vocabulary of documents, or the alphabet of texts.
    """
    return KINDS[space.kind.name](space, tuple(columns), tuple(words))


def of_run(run: Run) -> Roles:
    """Return what the window has for what a run draws."""
    data = run.record.data
    roles = of(run.record.model.space, data.columns, data.words)
    return roles.of_prepared(data.preparation)


def of_data(dataset: engine.data.Dataset) -> Roles:
    """Return what the window has for the events of a data set."""
    roles = of(dataset.space, dataset.columns, dataset.words)
    return roles.of_prepared(dataset.preparation.model_dump())


UNKNOWN = of(EventSpace((1, 1, 1)))  # before there is a run, or a data set
