"""Drawings become a data set: by their seed, without copies of one in two splits."""

import numpy as np
import pytest

from ar_studio import data
from ar_studio.data import drawings
from ar_studio.data.drawings import Drawings, copied, multiplied
from ar_studio.errors import StudioError

SIDE = 28


def strokes(count: int, wide: int = 4) -> np.ndarray:
    """Return one vertical line a picture, each at a place and of a grey of its own."""
    pictures = np.zeros((count, SIDE, SIDE), np.uint8)
    for number in range(count):
        pictures[number, 8:20, 9 + number % 10 : 9 + wide + number % 10] = 255 - number
    return pictures


def test_the_same_seed_makes_the_same_set_and_another_one_another():
    first, again, other = (multiplied(Drawings(strokes(6), 5, seed)) for seed in (0, 0, 1))
    for split, events in first.items():
        np.testing.assert_array_equal(events, again[split])
    assert any(not np.array_equal(first[split], other[split]) for split in first)
    # Only the drawings themselves are alike, whichever splits they are in.
    copies = [
        {one.tobytes() for split in made.values() for one in split} for made in (first, other)
    ]
    assert copies[0] & copies[1] == {one.tobytes() for one in strokes(6)}


@pytest.mark.parametrize(("count", "held"), [(3, 1), (10, 2), (20, 3)])
def test_all_copies_of_a_drawing_are_in_one_split(count, held):
    found = multiplied(Drawings(strokes(count), 4, 7))
    assert {split: len(events) for split, events in found.items()} == {
        "train": 4 * (count - 2 * held),
        "valid": 4 * held,
        "test": 4 * held,
    }
    originals = {split: {int(one.max()) for one in events[::4]} for split, events in found.items()}
    assert sum(map(len, originals.values())) == count  # each in exactly one
    for events in found.values():
        greys = events.reshape(-1, 4, SIDE * SIDE).max(2)
        assert (greys == greys[:, :1]).all()  # those of the drawing, the first of each four


def test_copies_are_moved_scaled_and_some_are_thicker():
    picture = strokes(1, wide=2)[0]
    found = copied(picture, 200, seed=0).astype(float)
    np.testing.assert_array_equal(found[0], picture)
    ink = found.sum((1, 2)) / found[0].sum()
    rows, columns = np.mgrid[:SIDE, :SIDE]
    down = (found * rows).sum((1, 2)) / found.sum((1, 2))
    right = (found * columns).sum((1, 2)) / found.sum((1, 2))
    assert 0.25 < (ink > 1.5).mean() < 0.42  # two pixels wide become four
    for centre in (down, right):
        moved = centre - centre[0]
        assert 1 < np.abs(moved).max() < 0.08 * SIDE + 0.15 * SIDE / 2
        assert abs(moved.mean()) < 0.3


def test_a_copy_that_is_only_scaled_keeps_the_centre(monkeypatch):
    monkeypatch.setattr(drawings, "SHIFTED", 0.0)
    monkeypatch.setattr(drawings, "THICKER", 0.0)
    picture = np.zeros((SIDE, SIDE), np.uint8)
    picture[10:18, 10:18] = 255
    for copy in copied(picture, 20, seed=1).astype(float):
        place = (np.arange(SIDE) + 0.5) @ copy.sum(0) / copy.sum()
        assert place == pytest.approx(SIDE / 2, abs=0.05)


def test_what_was_drawn_is_a_data_set_and_can_be_gone_on_with(tmp_path):
    path, made = tmp_path / "new" / "letters.npz", Drawings(strokes(8), 10, 3)
    drawings.save(path, made)
    dataset = data.load(str(path))
    assert dataset.sizes == {"train": 60, "valid": 10, "test": 10}
    assert dataset.space.event_shape == (1, SIDE, SIDE)
    assert not [one for one in dataset.remarks if "left" in str(one)]
    again = drawings.load(path)
    assert again is not None
    np.testing.assert_array_equal(again.pictures, made.pictures)
    assert (again.copies, again.seed) == (10, 3)


@pytest.mark.parametrize("content", [b"", b"{}", b'{"shape": [1, 2, 2], "pictures": "AA=="}'])
def test_what_is_damaged_or_lost_was_not_drawn(tmp_path, content):
    path = tmp_path / "letters.npz"
    assert drawings.load(path) is None
    path.with_suffix(drawings.ORIGINALS).write_bytes(content)
    assert drawings.load(path) is None


def test_too_few_drawings_are_refused(tmp_path):
    with pytest.raises(StudioError, match="Draw 3 pictures or more"):
        drawings.save(tmp_path / "letters.npz", Drawings(strokes(2)))
    assert not list(tmp_path.iterdir())
