"""Events as users type them: the row of a table, or the words of a document."""

from collections.abc import Sequence

import torch

from ar_studio.columns import Column
from ar_studio.pictures import Taken
from ar_studio.spaces import EventSpace


def read(
    text: str, space: EventSpace, columns: Sequence[Column] = (), words: Sequence[str] = ()
) -> Taken:
    """Read a typed event.

    The values of a row stand between commas, semicolons or blanks: categories by their names,
    numbers in the units of their columns; zeros and ones may stand close together. Of a document
    the words count that the vocabulary has.

    Parameters
    ----------
    columns, words
        What the dimensions of a table are; the vocabulary of documents.

    Raises
    ------
    StudioError
        If such events are not typed, there are too few values or too many, or one will not do.
    """
    values, said = space.kind.typed(text, space.size, space.values, columns, words)
    event = torch.tensor(values, dtype=torch.float64).view(space.event_shape)
    space.check(event[None])
    return Taken(event.to(space.dtype), said)
