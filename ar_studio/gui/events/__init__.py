"""Views of events: one for each kind of event space, all with the same verbs."""

from __future__ import annotations

from collections.abc import Sequence

from ar_studio.columns import Column
from ar_studio.gui.events.document.view import DocumentView
from ar_studio.gui.events.image.view import SheetView
from ar_studio.gui.events.table.view import TableView
from ar_studio.gui.events.view import EventView
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.spaces import EventSpace


def view_for(
    space: EventSpace, columns: Sequence[Column], words: Sequence[str], jobs: Jobs
) -> EventView:
    """Return the view that suits the events of a space.

    Parameters
    ----------
    columns
        What the dimensions of a table are; those of others are not looked at.
    words
        The vocabulary of documents.
    """
    if space.is_image:
        return SheetView(space.levels)
    if space.documents:
        return DocumentView(space, numbered(words, space), jobs)
    return TableView(space, named(columns, space), jobs)


def named(columns: Sequence[Column], space: EventSpace) -> Sequence[Column]:
    """Return the columns of a space, numbered ones where a record knows of none."""
    if len(columns) == space.size:
        return columns
    name = space.values.name
    kind = "categorical" if name == "words" else name
    return [Column(name=f"x_{number}", kind=kind) for number in range(1, space.size + 1)]


def numbered(words: Sequence[str], space: EventSpace) -> Sequence[str]:
    """Return the vocabulary of a space, its numbers where a record knows of none."""
    if len(words) == space.levels:
        return words
    return [f"#{number}" for number in range(space.levels)]
