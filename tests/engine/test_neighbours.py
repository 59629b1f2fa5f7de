"""The nearest training events, against brute force in NumPy."""

import numpy as np
import pytest
import torch

from ar_studio import neighbours
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

SPACES = [
    EventSpace((1, 5, 6)),
    EventSpace((1, 5, 6), 5),
    EventSpace((3, 4, 5), 3),
    EventSpace((1, 5, 6), 0),
]


def events(space: EventSpace, n: int, seed: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    if not space.levels:
        return torch.rand(n, *space.event_shape, generator=generator)
    shape = (n, *space.event_shape)
    return torch.randint(0, space.levels, shape, generator=generator).to(space.dtype)


def brute_force(x: np.ndarray, references: np.ndarray, reach: int) -> tuple:
    """Return distance, index and shift of the nearest, pixel by pixel."""
    _, height, width = x.shape
    found = (np.inf, -1, (0, 0))
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            moved = np.zeros_like(x)
            for row in range(height):
                for column in range(width):
                    if 0 <= row - down < height and 0 <= column - right < width:
                        moved[:, row, column] = x[:, row - down, column - right]
            distances = ((references - moved) ** 2).sum((1, 2, 3))
            if distances.min() < found[0] - 1e-9:
                found = (distances.min(), int(distances.argmin()), (down, right))
    return found


def nearest(*asked) -> neighbours.Nearest:
    *_, last = neighbours.search(*asked)
    assert isinstance(last, neighbours.Nearest)
    return last


@pytest.mark.parametrize("reach", [0, 2])
@pytest.mark.parametrize("space", SPACES, ids=str)
def test_the_nearest_is_that_of_brute_force(monkeypatch, space, reach):
    monkeypatch.setattr(neighbours, "AT_ONCE", 7)  # so that several parts are put together
    ours, references = events(space, 6, 0), events(space, 23, 1)
    found = nearest(ours, references, space, reach)
    scaled = references.double().numpy() / space.values.top
    for row, one in enumerate(ours.double().numpy() / space.values.top):
        distance, _, _ = brute_force(one, scaled, reach)
        assert found.distance[row] == pytest.approx(distance, abs=1e-9)
        down, right = found.shift[row].tolist()
        # Equals are as near, whichever of them is found.
        moved = np.zeros_like(one)
        at = np.argwhere(np.ones(one.shape[1:], bool))
        for r, c in at:
            if 0 <= r - down < one.shape[1] and 0 <= c - right < one.shape[2]:
                moved[:, r, c] = one[:, r - down, c - right]
        again = ((scaled[found.index[row]] - moved) ** 2).sum()
        assert again == pytest.approx(distance, abs=1e-9)


def test_a_shifted_copy_is_found_with_its_shift():
    space = EventSpace((1, 8, 8))
    references = events(space, 40, 3)
    references[:, :, [0, 1, -1, -2]] = 0
    references[:, :, :, [0, 1, -1, -2]] = 0
    ours = torch.roll(references[[31, 4]], (1, -2), (2, 3))
    found = nearest(ours, references, space, 2)
    assert found.index.tolist() == [31, 4]
    assert found.distance.tolist() == [0, 0]
    assert found.shift.tolist() == [[-1, 2], [-1, 2]]
    assert (nearest(ours, references, space).distance > 0).all()


def test_of_equals_the_first_and_least_shifted_is_taken():
    space = EventSpace((1, 6, 6))
    blank = torch.zeros(1, 1, 6, 6, dtype=torch.uint8)
    found = nearest(blank, blank.repeat(5, 1, 1, 1), space, 2)
    assert (found.index.tolist(), found.shift.tolist()) == ([0], [[0, 0]])


def test_of_many_equals_the_first_is_taken_however_references_are_parted(monkeypatch):
    space = EventSpace((1, 2, 3))
    ours, references = events(space, 40, 5), events(space, 60, 6)
    shifts = [nearest(ours, references[[row]], space, 1) for row in range(60)]
    distances = torch.stack([one.distance for one in shifts]).numpy()
    for at_once in (7, 2048):
        monkeypatch.setattr(neighbours, "AT_ONCE", at_once)
        found = nearest(ours, references, space, 1)
        assert found.index.tolist() == distances.argmin(0).tolist()
        assert all(
            (found.shift[n] == shifts[row].shift[n]).all() for n, row in enumerate(found.index)
        )


@pytest.mark.parametrize("at_once", [1, 2])
def test_a_copy_is_found_beside_what_is_one_grey_away(monkeypatch, at_once):
    monkeypatch.setattr(neighbours, "AT_ONCE", at_once)
    space = EventSpace((1, 28, 28), 256)
    copy = events(space, 1, 7)
    near = copy.clone()
    near[0, 0, 0, 0] ^= 1
    found = nearest(copy, torch.cat([near, copy]), space)
    assert (found.index.tolist(), found.distance.tolist()) == ([1], [0])
    assert nearest(near, copy, space).distance.item() == pytest.approx(1 / 255**2, rel=1e-12)


def told(ours, theirs) -> neighbours.Copying:
    def of(distances):
        found = torch.tensor(distances, dtype=torch.float64)
        zero = torch.zeros(len(found), dtype=torch.int64)
        return neighbours.Nearest(zero, found, torch.zeros(len(found), 2, dtype=torch.int64))

    return neighbours.copying(of(ours), of(theirs))


def test_copies_are_told_from_what_is_new():
    generator = np.random.default_rng(0)
    unseen = generator.integers(20, 60, 400).astype(float)
    copied = told([0, 0, 3, 2, 40, 50, 0, 1], unseen)
    assert copied.suspected
    assert copied.copies.count == 3
    assert copied.near.count == 6
    assert copied.said == (
        "Perhaps copies: 6 of 8 (75 % [41 %, 93 %]) samples are as near to the training data as "
        f"the nearest {copied.held_out_near.count} of 400 test images; by chance as many would be "
        "in < 0.01 % of cases (Fisher's exact test)."
    )
    assert copied.mean == pytest.approx(np.mean([0, 0, 3, 2, 40, 50, 0, 1]))
    assert copied.error == pytest.approx(np.std([0, 0, 3, 2, 40, 50, 0, 1], ddof=1) / np.sqrt(8))
    assert copied.held_out == pytest.approx(unseen.mean())
    near = (unseen <= np.sort(unseen)[19]).sum()  # a twentieth, and those that are as near
    assert (copied.held_out_near.count, copied.held_out_near.n) == (near, 400)


@pytest.mark.parametrize("n", [9, 400])
@pytest.mark.parametrize("kind", ["real", "many equal", "some copies"])
def test_what_is_new_is_seldom_taken_for_copies(n, kind):
    generator = np.random.default_rng(n)
    suspected = 0
    for _ in range(400):
        distances = generator.gamma(5, 4, n + 256)
        if kind != "real":
            distances = np.floor(distances / (1 if kind == "many equal" else 8))
        found = told(distances[:n], distances[n:])
        suspected += found.suspected
        assert found.suspected == found.said.startswith("Perhaps copies")
    assert suspected / 400 < 0.05 + 0.022  # and two standard errors


def test_copies_are_found_where_some_of_what_is_unseen_are_copies_too():
    assert told([0.0] * 9, [0.0] * 20 + [5.0] * 236).suspected


def test_where_unseen_events_are_copies_too_it_is_no_sign():
    assert not told([0.0] * 20, [0.0] * 50).suspected


def test_what_cannot_be_compared_is_refused():
    space = EventSpace((1, 5, 6))
    with pytest.raises(StudioError, match="there are none"):
        nearest(events(space, 1, 0), events(space, 0, 0), space)
    table = EventSpace((4,), 3)
    with pytest.raises(StudioError, match="shifted"):
        nearest(events(table, 1, 0), events(table, 3, 0), table, 1)
    with pytest.raises(StudioError, match="two of them"):
        told([1.0], [1.0, 2.0])
