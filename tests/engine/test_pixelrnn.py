"""PixelRNNs: what each pixel hears of, the papers' counts, and that each detail is needed."""

from collections.abc import Callable, Iterable

import pytest
import torch
from torch import Tensor

from ar_studio import models
from ar_studio.conditionals import Bernoulli
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.diagonal import DiagonalBiLSTM
from ar_studio.models.parts import diagonals, recurrences
from ar_studio.models.parts.masks import MaskedConv2d
from ar_studio.models.parts.recurrences import PixelRNNConfig, RecurrentLayer
from ar_studio.models.rowlstm import RowLSTM
from ar_studio.spaces import EventSpace
from tests.engine.families import build, some

Pixel = tuple[int, int]
MNIST = EventSpace((1, 28, 28))


def depends(model: AutoregressiveModel) -> Tensor:
    """Return which binary dimension's logit depends on which, `(D, D)` bool, by autograd."""
    size, found = model.space.size, torch.zeros(model.space.size, model.space.size)

    def logits(event: Tensor) -> Tensor:
        conditional = model.conditionals(event[None])
        assert isinstance(conditional, Bernoulli)
        return conditional.logits[0]

    for event in some(model.space, 6).double():
        jacobian = torch.autograd.functional.jacobian(logits, event)
        assert isinstance(jacobian, Tensor)
        found += (jacobian.reshape(size, size) != 0).float()
    return found > 0


# What the papers promise: sets of pixels, found by walking from a pixel to those it hears of.


def first_convolution(kernel: int) -> list[Pixel]:
    """Return the offsets that a `k×k` convolution with mask A sees."""
    reach = range(-(kernel // 2), kernel // 2 + 1)
    return [(i, j) for i in reach for j in reach if (i, j) < (0, 0)]


def closure(start: set[Pixel], moves: Callable[[Pixel], Iterable[Pixel]]) -> set[Pixel]:
    """Return all pixels that moves lead to, those of the start among them."""
    found, edge = set(start), set(start)
    while edge:
        edge = {there for pixel in edge for there in moves(pixel)} - found
        found |= edge
    return found


def inside(pixels: Iterable[Pixel], height: int, width: int) -> set[Pixel]:
    return {(r, c) for r, c in pixels if 0 <= r < height and 0 <= c < width}


def row_layer(pixels: set[Pixel], height: int, width: int) -> set[Pixel]:
    """A state hears of three states in the row above, and of two inputs in its own."""
    states = closure(
        pixels, lambda p: inside(((p[0] - 1, p[1] + j) for j in (-1, 0, 1)), height, width)
    )
    return inside({(r, c - j) for r, c in states for j in (0, 1)}, height, width)


def diagonal_layer(pixels: set[Pixel], height: int, width: int) -> set[Pixel]:
    """All that is above and left, and all that is above and right of the pixel above."""
    return {
        (r, c)
        for row, column in pixels
        for r in range(row + 1)
        for c in range(width)
        if c <= column or r < row
    }


def promised(
    layer: Callable[[set[Pixel], int, int], set[Pixel]],
    height: int,
    width: int,
    kernel: int,
    layers: int,
) -> Tensor:
    """Return which pixel depends on which, `(H·W, H·W)` bool."""
    found = torch.zeros(height * width, height * width, dtype=torch.bool)
    for pixel in range(height * width):
        seen = {divmod(pixel, width)}
        for _ in range(layers):
            seen = layer(seen, height, width)
        offsets = first_convolution(kernel)
        for r, c in inside(((r + i, c + j) for r, c in seen for i, j in offsets), height, width):
            found[pixel, r * width + c] = True
    return found


@pytest.mark.parametrize(("kernel", "layers"), [(3, 1), (3, 2), (5, 1)])
@pytest.mark.parametrize(("name", "layer"), [("rowlstm", row_layer), ("diagonal", diagonal_layer)])
def test_each_pixel_hears_of_those_the_paper_promises(name, layer, kernel, layers):
    space = EventSpace((1, 5, 8))
    config = {"layers": layers, "kernel": kernel, "features": 6, "head": 8}
    want = promised(layer, 5, 8, kernel, layers)
    assert torch.equal(depends(build(name, space, config)), want)


def test_the_row_lstm_hears_of_a_triangle():
    found = depends(build("rowlstm", EventSpace((1, 5, 9)), {"layers": 1, "kernel": 3}))
    seen = found[4 * 9 + 4].view(5, 9)
    # A column more on either side for each row further up; the first convolution and the input
    # see further to the left.
    columns = [row.nonzero().flatten().tolist() for row in seen]
    assert [(found[0], found[-1]) for found in columns] == [(0, 8), (0, 7), (0, 6), (1, 5), (2, 3)]
    assert all(len(found) == found[-1] - found[0] + 1 for found in columns)


def test_the_diagonal_bilstm_hears_of_all_pixels_before_but_the_one_that_mask_a_hides():
    found = depends(build("diagonal", EventSpace((1, 4, 7)), {"layers": 1, "kernel": 3}))
    past = torch.ones(28, 28).tril(-1).bool()
    missing = {(int(p), int(q)) for p, q in (past & ~found).nonzero()}
    # The last pixel of the row above: its own features leave it out, and only pixels within
    # half a kernel of it have other features that do not.
    assert missing == {(r * 7 + c, r * 7 - 1) for r in (1, 2, 3) for c in range(5)}
    assert not (found & ~past).any()


def test_colours_see_the_colours_before_them():
    for name in ("rowlstm", "diagonal"):
        config = {"layers": 1, "features": 9, "head": 9, "kernel": 3}
        found = depends(build(name, EventSpace((3, 2, 3)), config)).view(3, 6, 3, 6)
        for pixel in range(6):
            assert torch.equal(found[:, pixel, :, pixel], torch.ones(3, 3).tril(-1).bool())
        assert found[:, 5, :, 0].all()


# Without each detail a pixel hears of itself or of what comes later.


def leaks(name: str, event_shape: tuple[int, ...]) -> bool:
    config = {"layers": 1, "features": 6, "head": 6, "kernel": 3}
    model = build(name, EventSpace(event_shape), config)
    along = model.ordering
    return bool(depends(model)[along][:, along].triu().any())


@pytest.mark.parametrize("name", ["rowlstm", "diagonal"])
def test_nothing_leaks_as_it_is(name):
    assert not leaks(name, (1, 5, 5))
    assert not leaks(name, (3, 2, 3))


def test_without_the_shift_of_the_mirrored_direction_the_future_is_heard(monkeypatch):
    monkeypatch.setattr(diagonals, "shifted_down", lambda states: states)
    assert leaks("diagonal", (1, 5, 5))


@pytest.mark.parametrize("name", ["rowlstm", "diagonal"])
def test_with_mask_b_first_a_pixel_hears_of_itself(name, monkeypatch):
    monkeypatch.setattr(
        recurrences,
        "MaskedConv2d",
        lambda inputs, outputs, kernel, kind, groups: MaskedConv2d(
            inputs, outputs, kernel, "B", groups
        ),
    )
    assert leaks(name, (1, 5, 5))


@pytest.mark.parametrize("name", ["rowlstm", "diagonal"])
def test_without_the_colours_mask_in_the_gates_a_colour_hears_of_those_after_it(name, monkeypatch):
    def all_of_them(outputs: int, inputs: int, kind: str, groups: int) -> Tensor:
        return torch.ones(outputs, inputs, dtype=torch.bool)

    monkeypatch.setattr(recurrences, "sees", all_of_them)
    assert leaks(name, (3, 2, 3))


# The equations


def test_a_row_of_states_is_the_papers_equation():
    layer, h = layer_of("rowlstm", 2), 2
    x = torch.randn(1, 2 * h, 3, 4).double()
    gates = layer.inputs(x)
    found = layer.run(gates)
    kernel = layer.states[0].view(3, h, 4 * h)  # of the states left of, above and right of it
    state, cells = (part.expand(4, h) for part in layer.outside[0])
    for row in range(3):
        padded = torch.cat([state.new_zeros(1, h), state, state.new_zeros(1, h)])
        sums = gates[0, :, row].T + sum(padded[j : j + 4] @ kernel[j] for j in range(3))
        o, f, i, g = sums.chunk(4, 1)
        cells = f.sigmoid() * cells + i.sigmoid() * g.tanh()
        state = o.sigmoid() * cells.tanh()
        torch.testing.assert_close(found[0, :, row].T, state)


def test_the_states_of_a_diagonal_are_the_papers_equation_pixel_by_pixel():
    layer, h = layer_of("diagonal", 2), 2
    gates = layer.inputs(torch.randn(1, 2 * h, 3, 4).double())
    maps = []
    for direction, own in enumerate(gates[0].chunk(2)):
        own = own.flip(2) if direction else own
        (s0, c0), (beside, above) = layer.outside[direction], layer.states[direction].chunk(2)
        state: dict[Pixel, Tensor] = {}
        cells: dict[Pixel, Tensor] = {}
        for r, c in ((r, c) for r in range(3) for c in range(4)):
            sums = own[:, r, c] + state.get((r, c - 1), s0) @ beside
            o, f, i, g = (sums + state.get((r - 1, c), s0) @ above).chunk(4)
            cells[r, c] = f.sigmoid() * cells.get((r, c - 1), c0) + i.sigmoid() * g.tanh()
            state[r, c] = o.sigmoid() * cells[r, c].tanh()
        maps.append(torch.stack([state[r, c] for r in range(3) for c in range(4)]).view(3, 4, h))
    left, right = maps[0], maps[1].flip(1)
    want = left + torch.cat([torch.zeros(1, 4, h), right[:2]])
    torch.testing.assert_close(layer.run(gates)[0].permute(1, 2, 0), want)


def layer_of(name: str, features: int) -> RecurrentLayer:
    model = build(name, EventSpace((1, 3, 4)), {"layers": 1, "features": features, "kernel": 3})
    assert isinstance(model, RowLSTM | DiagonalBiLSTM)
    (layer,) = model.network.layers
    assert isinstance(layer, RecurrentLayer)
    return layer


# The numbers of the papers


def test_parameter_counts_are_the_sums_of_their_parts():
    h, m, k = 16, 32, 7
    ends = 2 * h * k**2 + 2 * h + 2 * h * m + m + m + 1
    row = 3 * 2 * h * 4 * h + 4 * h + 3 * h * 4 * h + 2 * h * h + 2 * h + 2 * h
    direction = 2 * h * 4 * h + 4 * h + 2 * h * 4 * h + 2 * h
    config = PixelRNNConfig(layers=7, features=h, head=m, kernel=k)
    assert RowLSTM.parameter_count(MNIST, config) == ends + 7 * row
    both = ends + 7 * (2 * direction + 2 * h * h + 2 * h)
    assert DiagonalBiLSTM.parameter_count(MNIST, config) == both


def test_every_colour_has_a_feature():
    for name in ("rowlstm", "diagonal"):
        with pytest.raises(StudioError, match="at least 3 features"):
            models.create(name, (3, 4, 4), features=2)
        with pytest.raises(StudioError, match="takes images only"):
            models.create(name, (9,))
