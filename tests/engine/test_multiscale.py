"""Multi-scale PixelRNN: the small picture first, and known to every other pixel."""

from itertools import product
from typing import Literal

import pytest
import torch
from torch import Tensor

from ar_studio.conditionals import Bernoulli, discrete
from ar_studio.models.multiscale import MultiScale, MultiScaleConfig
from ar_studio.models.parts.recurrences import PixelRNNConfig
from ar_studio.models.rowlstm import RowLSTM
from ar_studio.spaces import ContextSpace, EventSpace
from tests.engine.families import build, everything, some
from tests.engine.test_pixelrnn import depends, promised, row_layer

TINY = {"layers": 1, "features": 6, "head": 9, "kernel": 3, "factor": 2, "maps": 4}


def model_of(event_shape: tuple[int, ...], network: Literal["row", "diagonal"]) -> MultiScale:
    model = build("multiscale", EventSpace(event_shape), {**TINY, "network": network})
    assert isinstance(model, MultiScale)
    return model


def small_pixels(height: int, width: int) -> Tensor:
    return torch.arange(height * width).view(height, width)[::2, ::2].flatten()


def test_the_small_picture_comes_first_and_all_colours_of_a_pixel_together():
    along = model_of((3, 3, 4), "row").ordering.view(12, 3)
    assert along[:, 0].tolist() == [0, 2, 8, 10, 1, 3, 4, 5, 6, 7, 9, 11]
    assert torch.equal(along - along[:, :1], torch.arange(3).expand(12, -1) * 12)


def test_the_small_picture_is_a_row_lstms_and_hears_of_nothing_else():
    found, small = depends(model_of((1, 8, 7), "row")), small_pixels(8, 7)
    assert torch.equal(found[small][:, small], promised(row_layer, 4, 4, 3, 1))
    others = torch.ones(56, dtype=torch.bool)
    others[small] = False
    assert not found[small][:, others].any()


@pytest.mark.parametrize("network", ["row", "diagonal"])
def test_every_other_pixel_hears_of_small_pixels_that_lie_below_and_right_of_it(network):
    found, small = depends(model_of((1, 5, 5), network)), small_pixels(5, 5)
    for pixel in set(range(25)) - set(small.tolist()):
        later = small[small > pixel]
        # Those within reach of the small picture's convolution, here all that are left.
        assert found[pixel, later].all()


def test_the_second_networks_own_opinion_of_small_pixels_would_be_no_density():
    model = model_of((1, 4, 4), "row")

    def logits(event: Tensor) -> Tensor:
        return model.large(event[None], model.told(event[None, :, ::2, ::2], None))[0, 0, ..., 0]

    jacobian = torch.autograd.functional.jacobian(logits, torch.ones(1, 4, 4).double())
    assert isinstance(jacobian, Tensor)
    assert (jacobian.reshape(16, 16).diagonal()[small_pixels(4, 4)] != 0).all()
    assert not depends(model).diagonal().any()


@pytest.mark.parametrize("network", ["row", "diagonal"])
def test_small_pictures_are_the_margins_of_large_ones(network):
    model = model_of((1, 3, 3), network)
    x = everything(model.space)
    small = x[:, :, ::2, ::2].contiguous()
    joint = model.log_prob(x).exp()
    place = 2 ** torch.arange(4)
    margins = torch.zeros(16).double().index_add(0, (small.flatten(1) * place).sum(1), joint)
    every = everything(EventSpace((1, 2, 2)))
    alone = discrete(model.small(every, None), 2).log_prob(every).flatten(1).sum(1).exp()
    torch.testing.assert_close(margins[(every.flatten(1) * place).sum(1)], alone)


def test_a_picture_is_drawn_with_the_conditionals_of_the_whole_pass():
    model, x = model_of((1, 7, 6), "diagonal"), some(EventSpace((1, 7, 6)), 3)
    conditional, decoder = model.conditionals(x), model.decoder(3)
    assert isinstance(conditional, Bernoulli)
    for dimension in model.ordering.tolist():
        want = conditional.logits.flatten(1)[:, dimension]
        found = decoder.predict()
        assert isinstance(found, Bernoulli)
        torch.testing.assert_close(found.logits, want)
        decoder.observe(x.flatten(1)[:, dimension])


def test_it_has_the_weights_of_two_networks_and_of_the_maps():
    space, small = EventSpace((1, 28, 28)), EventSpace((1, 7, 7))
    config = MultiScaleConfig(layers=3, features=16, head=32, factor=4, maps=10)
    two = 2 * RowLSTM.parameter_count(small, PixelRNNConfig(layers=3, features=16, head=32))
    told = (25 + 1) * 10 + (10 * 16 + 1) * 10
    assert MultiScale.parameter_count(space, config) == two + 10 * (3 * 64 + 32) + told


def test_the_large_picture_is_told_of_the_small_one_by_convolution_and_deconvolution():
    model = model_of((1, 5, 4), "row")
    small = some(EventSpace((1, 3, 2)), 2)
    seen = model.seen(2 * small.double() - 1).clamp_min(0)
    weight, bias = model.enlarged.weight, model.enlarged.bias
    assert bias is not None
    found = model.told(small, None)
    assert found.shape == (2, 4, 5, 4)
    for row, column in product(range(5), range(4)):
        want = seen[:, :, row // 2, column // 2] @ weight[:, :, row % 2, column % 2] + bias
        torch.testing.assert_close(found[:, :, row, column], want)


def test_an_image_as_context_is_seen_by_the_small_picture_where_its_pixels_are():
    space = EventSpace((1, 1, 13), context=ContextSpace("image", shape=(1, 1, 13)))
    model = build("multiscale", space, TINY | {"factor": 4})
    x, context = some(space, 1), torch.zeros(13, 1, 1, 13, dtype=torch.uint8)
    context[range(13), 0, 0, range(13)] = 200  # another place is changed in each row
    found = model.conditionals(x.expand(13, -1, -1, -1), context=context)
    before = model.conditionals(x, context=torch.zeros_like(context[:1]))
    assert isinstance(found, Bernoulli)
    assert isinstance(before, Bernoulli)
    changed = (found.logits != before.logits)[:, 0, 0]
    # Two 3×3 convolutions see two pixels on either side.
    for pixel in (0, 4, 8, 12):
        around = range(max(0, pixel - 2), min(13, pixel + 3))
        assert changed[:, pixel].nonzero().flatten().tolist() == list(around)


def test_rows_selected_while_the_small_picture_is_drawn_keep_their_contexts():
    space = EventSpace((1, 3, 4), context=ContextSpace("image", shape=(1, 3, 4)))
    model, x = build("multiscale", space, TINY), some(space, 3)
    generator = torch.Generator().manual_seed(2)
    context = torch.randint(256, (3, 1, 3, 4), generator=generator, dtype=torch.uint8)
    decoder, index = model.decoder(3, context=context), torch.tensor([2, 2, 0, 1])
    for position, dimension in enumerate(model.ordering.tolist()):
        if position == 2:
            decoder.select(index)
            x, context = x[index], context[index]
        want, found = model.conditionals(x, context=context), decoder.predict()
        assert isinstance(want, Bernoulli)
        assert isinstance(found, Bernoulli)
        torch.testing.assert_close(found.logits, want.logits.flatten(1)[:, dimension])
        decoder.observe(x.flatten(1)[:, dimension])
