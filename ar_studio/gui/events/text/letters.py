"""What is seen at each place of a text."""

from __future__ import annotations

from collections.abc import Sequence

from ar_studio.kinds.line import END
from ar_studio.spaces import EventSpace

NOT_THERE = "·"  # in the place of a character that is not drawn yet


def letters(space: EventSpace, words: Sequence[str], codes: Sequence[int]) -> list[str]:
    """Return the characters of a text `(T,)`; -1 is none yet, and after its end is nothing."""
    found = [NOT_THERE if code < 0 else words[code] for code in codes]
    if space.kind.varying and END in codes:
        end = list(codes).index(END) + 1
        found[end:] = [NOT_THERE if code < 0 else " " for code in codes[end:]]
    return found


def taken_at(space: EventSpace, codes: Sequence[int], place: int) -> int:
    """Return where a character goes that is typed at a place: a line has none after its end."""
    ends = space.kind.varying and END in codes
    return min(place, list(codes).index(END)) if ends else place
