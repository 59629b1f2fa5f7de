"""Which dimensions are filled in, as they are typed."""

import pytest

from ar_studio import gaps
from ar_studio.columns import Column
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

CLIP = EventSpace((100,), 256, events="sound", rate=1000)
ROW = EventSpace((4,), 0)
COLUMNS = [Column(name=name, kind="real") for name in ("a", "b-c", "2", "d, e")]


def hidden(text, space, columns=()):
    return [place + 1 for place, seen in enumerate(gaps.read(text, space, columns)) if not seen]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("3", [3]),
        ("3, 20-22;99-100", [3, 20, 21, 22, 99, 100]),
        ("5–6,", [5, 6]),
        ("0.01s-0.013s", [11, 12, 13]),
        ("0.01 - 0.012 s", [11, 12]),
        ("0.01s-0.012", [11, 12]),
        ("0-0.1s", list(range(1, 101))),
        ("0s-0.1s", list(range(1, 101))),
        ("0.05s", [51]),
    ],
)
def test_places_count_from_one_and_seconds_from_nothing(text, places):
    assert hidden(text, CLIP) == places


def test_columns_go_by_their_names_first():
    assert hidden("a, b-c", ROW, COLUMNS) == [1, 2]
    assert hidden("2", ROW, COLUMNS) == [3]  # a name before a place
    assert hidden("d, e", ROW, COLUMNS) == [4]
    assert hidden("d, e; a, 4", ROW, COLUMNS) == [1, 4]
    with pytest.raises(StudioError, match=r"no column named 'A'; did you mean 'a'\?"):
        hidden("A", ROW, COLUMNS)
    with pytest.raises(StudioError, match="names no columns"):
        hidden("1-2s", ROW, COLUMNS)


def test_a_row_may_have_blanks_but_where_they_are_a_category():
    category = Column(name="e", kind="categorical", categories=("?", "y"))
    columns = [*COLUMNS, category]
    row, unknown = gaps.filled("1.5, ?, 3;, ?", columns)
    assert unknown == [1, 3]
    assert row == "1.5,0.00,3,0.00,?"
    assert gaps.filled("1,?", columns) == ("1,?", [])


@pytest.mark.parametrize(
    "text", ["0", "101", "9-8", "0.2s", "1.5", "-3", "3-", "x", "1e9", "..s", "9" * 400 + "s"]
)
def test_what_lies_nowhere_is_refused(text):
    with pytest.raises(StudioError, match=r"no samples|no stretch"):
        gaps.read(text, CLIP)
