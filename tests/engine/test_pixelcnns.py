"""Convolutional models of images: what each pixel sees, and what would be wrong if a mask were."""

from itertools import product

import pytest
import torch
from torch import Tensor, nn
from torch.nn.utils.parametrize import is_parametrized

from ar_studio import models
from ar_studio.conditionals import Discrete, Logistics
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.gated_pixelcnn import GatedLayer, GatedPixelCNN
from ar_studio.models.parts.streams import GatedBlock
from ar_studio.models.pixelcnnpp import PixelCNNPP, mixtures
from ar_studio.spaces import ContextSpace, EventSpace
from tests.engine.test_models import build, depends, logits

Offsets = set[tuple[int, int]]


def past(height: int, width: int) -> Tensor:
    """Return which pixels come before which, `(P, P)` bool."""
    return torch.ones(height * width, height * width).tril(-1).bool()


def everywhere(height: int, width: int, offsets: Offsets) -> Tensor:
    """Return which pixel sees which, `(P, P)` bool, if the offsets hold at every pixel."""
    found = torch.zeros(height, width, height, width, dtype=torch.bool)
    for row, column in product(range(height), range(width)):
        for i, j in offsets:
            if 0 <= row + i < height and 0 <= column + j < width:
                found[row, column, row + i, column + j] = True
    return found.view(height * width, -1)


def seen_at_full_depth(model: AutoregressiveModel, chunk: int = 112) -> Tensor:
    """Return which pixel sees which, `(P, P)` bool, of a model whose weights are all positive.

    Nothing cancels then and no unit is off, so one event shows every path through the network.
    """
    _, height, width = model.space.event_shape
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.fill_(0.1)
    found = []
    for pixels in torch.arange(height * width).split(chunk):
        x = torch.ones(len(pixels), 1, height, width).double().requires_grad_()
        asked = logits(model, x).flatten(1)[torch.arange(len(pixels)), pixels]
        (gradient,) = torch.autograd.grad(asked.sum(), x)
        found.append(gradient.flatten(1) != 0)
    return torch.cat(found)


def test_18_per_cent_of_the_past_is_in_the_blind_spot_of_pixelcnn():
    model = build("pixelcnn", (1, 28, 28), blocks=28, features=1, head=1)
    hidden = past(28, 28) & ~seen_at_full_depth(model)
    assert (hidden.sum() / past(28, 28).sum()).item() == pytest.approx(0.180, abs=5e-4)


@pytest.mark.parametrize(
    ("name", "shape", "config"),
    [
        ("pixelcnn", (3, 5, 6), {"blocks": 2, "features": 6, "head": 6, "block_kernel": 5}),
        ("gatedpixelcnn", (3, 6, 5), {"layers": 3, "features": 6, "head": 6}),
        ("pixelcnn++", (3, 7, 5), {"blocks": 1, "resolutions": 3, "features": 4}),
        ("pixelcnn++", (1, 6, 9), {"blocks": 2, "resolutions": 2, "features": 4}),
    ],
)
def test_decoders_agree_on_images_of_several_rows_of_every_resolution(name, shape, config):
    # The contract's images are too small for every row and column to have a place below.
    context = ContextSpace("image", shape=(1, *shape[1:]))
    space = EventSpace(shape, 4, context=context)
    model = models.autoregressive(models.build(name, space, config).double())
    generator = torch.Generator().manual_seed(8)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.2)
    x = torch.randint(4, (3, *shape), generator=generator, dtype=torch.uint8)
    c = torch.randint(256, (3, *context.shape), generator=generator, dtype=torch.uint8)
    index = torch.tensor([2, 0, 0, 1])
    decoder, want = model.decoder(3, context=c), logits(model.given(c), x).flatten(1, 3)
    for position, dimension in enumerate(model.ordering.tolist()):
        if position == space.size // 2 + 1:  # in the middle of a row, a pixel and a place below
            decoder.select(index)
            x, want = x[index], want[index]
        found = decoder.predict()
        assert isinstance(found, Discrete)
        torch.testing.assert_close(found.logits, want[:, dimension], rtol=0, atol=1e-9)
        decoder.observe(x.flatten(1)[:, dimension])


# Gated PixelCNN


def gated_offsets(kernel: int, layer_kernel: int, layers: int) -> Offsets:
    """Return the offsets that the last layer sees, by walking both stacks."""
    rows: Offsets = {(0, 0)}  # what a place of the vertical stack has seen
    before: Offsets = set()
    for layer in range(layers):
        pad = (kernel if layer == 0 else layer_kernel) // 2
        taps = product(range(-pad, 1), range(-pad, pad + 1))
        rows = {(row + i, column + j) for (row, column), (i, j) in product(rows, taps)}
        left = {(0, -j) for j in range(1, pad + 1)}
        if layer:
            left = {(row, column - j) for row, column in before for j in range(pad + 1)}
        before = left | {(row - 1, column) for row, column in rows}
    return before


@pytest.mark.parametrize(("kernel", "layer_kernel", "layers"), [(3, 3, 1), (3, 3, 3), (5, 3, 2)])
def test_gated_pixelcnn_sees_its_receptive_field(kernel, layer_kernel, layers):
    model = build(
        "gatedpixelcnn",
        (1, 6, 7),
        layers=layers,
        features=4,
        kernel=kernel,
        layer_kernel=layer_kernel,
    )
    want = everywhere(6, 7, gated_offsets(kernel, layer_kernel, layers))
    assert not (want & ~past(6, 7)).any()
    assert torch.equal(depends(model), want)


def test_gated_pixelcnn_has_no_blind_spot():
    model = build("gatedpixelcnn", (1, 8, 7), layers=7, features=2, kernel=3)
    assert torch.equal(depends(model), past(8, 7))


def test_gated_pixelcnn_lets_a_colour_see_the_colours_before_it():
    model = build("gatedpixelcnn", (3, 2, 3), layers=3, features=18, head=36, kernel=3)
    pixels = depends(model, 24).view(3, 6, 3, 6)
    for pixel in range(6):
        own = pixels[:, pixel, :, pixel]
        assert torch.equal(own, torch.ones(3, 3).tril(-1).bool())
    for later, earlier in product(range(6), range(6)):
        if later != earlier:
            assert bool((pixels[:, later, :, earlier] == (earlier < later)).all())


def not_shifted(self: GatedLayer, h: Tensor, above: Tensor, context: Tensor | None) -> Tensor:
    """Return what `along` does, but of the row itself in place of the row above."""
    up = torch.cat([above[:, :, 1:], above[:, :, :1]], 2)
    return GatedLayer.along(self, h, up, context)


@pytest.mark.parametrize("mistake", ["mask", "shift"])
def test_gated_pixelcnn_would_see_the_present_without_mask_or_shift(mistake, monkeypatch):
    model = build("gatedpixelcnn", (1, 3, 4), layers=2, features=4, kernel=3)
    assert isinstance(model, GatedPixelCNN)
    assert not depends(model).triu().any()
    first = model.layers[0]
    assert isinstance(first, GatedLayer)
    if mistake == "mask":
        first.mask.fill_(True)  # mask B in the first layer
    else:
        monkeypatch.setattr(first, "along", not_shifted.__get__(first))
    assert depends(model).triu().any()


def test_gated_pixelcnn_gates_as_in_equation_4():
    layer = GatedLayer(1, 2, 3, "A", 1, context=True)
    x, c = torch.tensor([[[[0.7, -0.4]]]]), torch.tensor([0.3, -1.2]).view(1, 2, 1, 1)
    assert layer.given_row is not None
    w, v = layer.horizontal.weight[:, 0, 0, 0], layer.given_row.weight[:, :, 0, 0]
    assert layer.horizontal.bias is not None
    pre = layer.horizontal.bias + w * 0.7 + v @ c.flatten()  # the second pixel sees the first
    y = torch.tanh(pre[:2]) * torch.sigmoid(pre[2:])
    got = layer.along(x, layer.down(x, c), c)[0, :, 0, 1]
    assert layer.out.bias is not None
    torch.testing.assert_close(got, layer.out.weight[:, :, 0, 0] @ y + layer.out.bias)


# PixelCNN++


def sees_pixels(model: AutoregressiveModel) -> Tensor:
    """Return which dimension's conditional depends on which, `(D, D)` bool, by changing values."""
    size, levels = model.space.size, model.space.levels
    generator = torch.Generator().manual_seed(6)
    shape = (4, *model.space.event_shape)
    x = torch.randint(levels, shape, generator=generator, dtype=torch.uint8)
    before = logits(model, x).view(4, size, levels)
    found = torch.zeros(size, size, dtype=torch.bool)
    for dimension, shift in product(range(size), range(1, levels)):
        changed = x.clone().flatten(1)
        changed[:, dimension] = (changed[:, dimension] + shift) % levels
        after = logits(model, changed.view_as(x)).view(4, size, levels)
        found[:, dimension] |= (after != before).any(2).any(0)
    return found


def plusplus(shape: tuple[int, ...], levels: int = 3, **config) -> PixelCNNPP:
    """Return a model with small random parameters, so that nothing saturates."""
    model = models.create("pixelcnn++", shape, levels, **config).double()
    assert isinstance(model, PixelCNNPP)
    generator = torch.Generator().manual_seed(4)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.2)
    return model


def plusplus_offsets(convolutions: int) -> Offsets:
    """Return the offsets that the last pixel of `v` sees, without halving: both streams walked."""
    two_by_three = list(product((-1, 0), (-1, 0, 1)))
    two_by_two = list(product((-1, 0), (-1, 0)))
    u: Offsets = {(i - 1, j) for i, j in two_by_three}  # the first convolution, a row higher
    v: Offsets = {(-1, -1), (-1, 0), (-1, 1), (0, -1)}
    for _ in range(convolutions // 2):  # a block has two convolutions; `v` hears of `u` in between
        u = {(row + i, column + j) for (row, column), (i, j) in product(u, two_by_three)}
        u = {(row + i, column + j) for (row, column), (i, j) in product(u, two_by_three)}
        v = {(row + i, column + j) for (row, column), (i, j) in product(v, two_by_two)} | u
        v = {(row + i, column + j) for (row, column), (i, j) in product(v, two_by_two)}
    return v


def test_pixelcnnpp_sees_its_receptive_field():
    model = plusplus((1, 6, 7), blocks=1, resolutions=1, features=3)
    want = everywhere(6, 7, plusplus_offsets(4))  # a block on the way down, and one up
    assert not (want & ~past(6, 7)).any()
    assert torch.equal(sees_pixels(model), want)


@pytest.mark.parametrize("shape", [(1, 6, 7), (1, 7, 5)])
def test_pixelcnnpp_sees_the_whole_past_at_three_resolutions(shape):
    model = plusplus(shape, blocks=1, resolutions=3, features=3)
    assert torch.equal(sees_pixels(model), past(*shape[1:]))


@pytest.mark.parametrize("stream", ["u", "v"])
def test_pixelcnnpp_would_see_the_future_if_a_resolution_were_not_shifted(stream, monkeypatch):
    model = plusplus((1, 4, 4), blocks=1, resolutions=2, features=3)
    shrink = model.streams.shrink
    assert shrink is not None
    right = shrink.forward

    def wrong(u: Tensor, v: Tensor) -> tuple[Tensor, Tensor]:
        # What the place to the right (of `v`) or the row below (of `u`) has seen.
        return right(u.roll(-1, 2), v) if stream == "u" else right(u, v.roll(-1, 3))

    monkeypatch.setattr(shrink, "forward", wrong)
    assert (sees_pixels(model) & ~past(4, 4)).any()


def test_pixelcnnpp_couples_colours_through_one_component():
    # p(r, g, b) = Σ_i π_i P_i(r) P_i(g | r) P_i(b | r, g), from the network's own numbers.
    count, levels = 2, 5
    maps = torch.randn(1, count * 10, 1, 1, generator=torch.Generator().manual_seed(1)).double()
    part = maps.view(10, count)
    for r, g, b in [(0, 4, 2), (3, 3, 3), (4, 0, 1)]:
        x = torch.tensor([r, g, b], dtype=torch.uint8).view(1, 3, 1, 1)
        scaled = x.flatten().double() / 2 - 1
        a, c, d = part[7].tanh(), part[8].tanh(), part[9].tanh()
        means = [part[1], part[2] + a * scaled[0], part[3] + c * scaled[0] + d * scaled[1]]
        total = part[0].log_softmax(0)
        for value, mean, log_scale in zip((r, g, b), means, part[4:7], strict=True):
            alone = [
                Logistics(torch.zeros(1, 1).double(), m.view(1, 1), s.view(1, 1), levels)
                for m, s in zip(mean, log_scale, strict=True)
            ]
            total = total + torch.stack([one.logits[0, value] for one in alone])
        got = mixtures(maps, x, levels, count).log_prob(x).sum()
        torch.testing.assert_close(got, total.logsumexp(0))


def test_pixelcnnpp_starts_near_the_marginals():
    model = models.create("pixelcnn++", (1, 4, 4), 16, features=4)
    pmf = torch.cat([torch.tensor([0.5]), torch.full((14,), 0.2 / 14), torch.tensor([0.3])])
    assert isinstance(model, PixelCNNPP)
    torch.nn.init.zeros_(model.output.weight)
    model.start_near(pmf.expand(16, -1))
    found = models.autoregressive(model).conditionals(torch.zeros(1, 1, 4, 4, dtype=torch.uint8))
    assert isinstance(found, Logistics)
    entropy = -(pmf * pmf.log()).sum()
    cross = -(pmf * found.logits[0, 0, 0, 0]).sum()
    assert entropy < cross < entropy + 0.15


def test_dropout_is_drawn_by_the_given_generator_in_training_only():
    model, x = plusplus((1, 4, 4), dropout=0.5), torch.zeros(2, 1, 4, 4, dtype=torch.uint8)
    state = torch.get_rng_state()
    losses = [model.loss(x, torch.Generator().manual_seed(seed)).item() for seed in (0, 0, 1)]
    assert torch.equal(state, torch.get_rng_state())
    assert losses[0] == losses[1] != losses[2]
    assert torch.equal(model.log_prob(x), model.log_prob(x))


def test_pixelcnnpp_of_binary_images_is_the_mixture_cut_at_its_middle():
    # Of two values, -1 and 1 on the scale of the means, the edge between their bins lies at 0.
    maps = torch.randn(1, 9, 1, 1, generator=torch.Generator().manual_seed(1)).double()
    weights, means, log_scales = maps.view(3, 3)
    upper = torch.sigmoid(means / log_scales.exp())
    want = (weights.softmax(0) * upper).sum()
    x = torch.zeros(1, 1, 1, 1, dtype=torch.uint8)
    torch.testing.assert_close(mixtures(maps, x, 2, 3).probs.squeeze(), want)


def test_normalised_convolutions_start_at_unit_variance_on_the_data():
    model = models.create("pixelcnn++", (1, 8, 8), 4, blocks=1, features=5)
    generator = torch.Generator().manual_seed(0)
    x = torch.randint(4, (300, 1, 8, 8), generator=generator, dtype=torch.uint8)
    model.prepare(x, None)
    found: dict[nn.Module, Tensor] = {}

    def keep(conv: nn.Module, inputs: object, out: Tensor) -> None:
        found[conv] = out

    for conv in model.modules():
        if is_parametrized(conv, "weight"):
            conv.register_forward_hook(keep)
    model.log_prob(x[::3])  # the same events
    residuals = {block.second for block in model.modules() if isinstance(block, GatedBlock)}
    assert residuals < found.keys()
    for conv, out in found.items():
        std, mean = torch.std_mean(out, (0, 2, 3))
        want = torch.full_like(std, 0.1 if conv in residuals else 1.0)
        torch.testing.assert_close(std, want, rtol=1e-3, atol=1e-3)
        if conv.bias is not None:
            torch.testing.assert_close(mean, torch.zeros_like(mean), rtol=0, atol=1e-4)


def test_what_is_constant_on_the_data_is_left_as_it_is():
    model = models.create("pixelcnn++", (1, 1, 1), 4, blocks=1, features=5)
    model.prepare(torch.zeros(3, 1, 1, 1, dtype=torch.uint8), None)
    assert all(parameter.isfinite().all() for parameter in model.parameters())
