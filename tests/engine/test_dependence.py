"""Dependence: strictly lower triangular for densities, and not for what only looks like one."""

from typing import Any

import pytest
import torch
from torch import Tensor

from ar_studio import models
from ar_studio.conditionals import Discrete, Mixture
from ar_studio.dependence import ROWS, Dependence, Measuring, field, measure, reach, shade
from ar_studio.errors import StudioError
from ar_studio.models import Model
from ar_studio.models.fvsbn import FVSBN


def build(name: str, shape: tuple[int, ...] = (1, 3, 4), levels: int = 2, **config) -> Model:
    model = models.create(name, shape, levels, **config)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.5)
    return model


def some(model: Model) -> Tensor:
    generator = torch.Generator().manual_seed(2)
    if model.space.values.density:
        return torch.randn(model.space.event_shape, generator=generator)
    shape, dtype = model.space.event_shape, model.space.dtype
    return torch.randint(model.space.levels, shape, generator=generator, dtype=dtype)


def result(model: Model) -> Dependence:
    *_, last = measure(model, some(model))
    assert isinstance(last, Dependence)
    return last


@pytest.mark.parametrize("name", ["made", "nade", "autoencoder"])
def test_it_is_the_jacobian_of_the_logits_along_the_ordering(name):
    model = build(name) if name == "autoencoder" else build(name, ordering="spiral")
    event, order = some(model), model.ordering

    def logits(x: Tensor) -> Tensor:
        found = model.outputs(x[None])
        assert isinstance(found, Discrete)
        return found.logits.flatten()

    jacobian = torch.autograd.functional.jacobian(logits, event.float())
    assert isinstance(jacobian, Tensor)
    found = result(model)
    assert found.derivative
    want = jacobian.view(12, 12).abs()[order][:, order]
    torch.testing.assert_close(found.matrix, want, rtol=1e-4, atol=1e-6)
    assert torch.equal(found.event, event)


@pytest.mark.parametrize("name", ["fvsbn", "nade", "made", "pixelcnn"])
def test_autoregressive_models_are_strictly_lower_triangular(name):
    small: dict[str, Any] = {"kernel": 3, "features": 4, "head": 4, "blocks": 1}
    found = result(build(name, (1, 3, 4), 2, **(small if name == "pixelcnn" else {})))
    assert found.strict
    assert (found.own, found.later) == (0, 0)
    assert bool(found.matrix.tril(-1).any())
    assert "is a density" in found.verdict()


def test_an_autoencoder_sees_its_own_and_later_pixels():
    found = result(build("autoencoder", hidden=(30,)))
    assert not found.strict
    assert found.own == 12
    assert found.later == 11  # nothing is later than the last one
    assert found.verdict().startswith("12 of 12 outputs see their own dimension, and 11 a later")


def test_of_a_logistic_regression_it_is_the_matrix_itself():
    model = build("fvsbn", (5,))
    assert isinstance(model, FVSBN)
    torch.testing.assert_close(result(model).matrix, model.matrix().detach().abs())


@pytest.mark.parametrize("name", ["fvsbn", "nade", "made", "autoencoder"])
def test_categories_are_changed_one_by_one(name):
    model = build(name, (2, 3), 4)
    found, event = result(model), some(model)
    assert not found.derivative
    assert found.strict == (name != "autoencoder")
    changed = event.clone()
    changed[0, 1] = (changed[0, 1] + 1) % 4
    before, after = model.outputs(event[None]), model.outputs(changed[None])
    assert isinstance(before, Discrete)
    assert isinstance(after, Discrete)
    want = (after.logits - before.logits).view(6, 4).norm(dim=1)
    torch.testing.assert_close(found.matrix[:, 1], want.detach())


def test_real_values_move_every_parameter_of_a_mixture():
    model = build("rnade", (5,), 0, hidden=6, components=2)
    found, event = result(model), some(model)
    assert found.derivative
    assert found.strict
    moved = torch.zeros(5)
    nudge = torch.zeros(5)
    nudge[1] = 1e-3
    before, after = model.outputs(event[None] - nudge), model.outputs(event[None] + nudge)
    assert isinstance(before, Mixture)
    assert isinstance(after, Mixture)
    for part in ("log_weights", "means", "log_scales"):
        moved += (getattr(after, part) - getattr(before, part))[0].square().sum(1).detach()
    torch.testing.assert_close(found.matrix[:, 1], moved.sqrt() / 2e-3, rtol=0.02, atol=1e-3)


def test_a_field_is_a_row_on_the_event():
    model = build("made", ordering="column")
    found, order = result(model), model.ordering.tolist()
    for position, dimension in enumerate(order):
        field = found.field(dimension)
        assert torch.equal(field[model.ordering], found.matrix[position])
        assert not field[order[position:]].any()


def test_it_comes_in_parts():
    model = build("fvsbn", (2 * ROWS + 3,))
    *parts, last = measure(model, some(model))
    assert parts == [Measuring(1, 3), Measuring(2, 3), Measuring(3, 3)]
    assert isinstance(last, Dependence)
    assert last.matrix.shape == (2 * ROWS + 3, 2 * ROWS + 3)


def test_nothing_is_left_behind():
    model = build("made")
    with torch.no_grad():
        found = result(model)
    assert found.strict
    assert not found.matrix.requires_grad
    assert all(parameter.grad is None for parameter in model.parameters())


def test_shades_tell_none_from_little():
    shades = shade(torch.tensor([[0.0, 1e-30], [1e-2, 1.0]]))
    assert shades[0, 0] == 0
    torch.testing.assert_close(shades.flatten()[1:], torch.tensor([0.2, 0.6, 1.0]))
    assert not shade(torch.zeros(2, 2)).any()


def test_what_cannot_be_measured_is_refused_in_a_sentence():
    with pytest.raises(StudioError, match="puts out nothing for the dimensions"):
        next(measure(build("sbn", hidden=(3,)), torch.zeros(1, 3, 4)))
    with pytest.raises(StudioError, match="the model expects"):
        next(measure(build("made"), torch.zeros(1, 3, 3)))


def last_of(events) -> Tensor:
    *_, last = events
    assert isinstance(last, Tensor)
    return last


@pytest.mark.parametrize(
    ("name", "levels"), [("made", 2), ("autoencoder", 2), ("pixelcnn", 3), ("nade", 3)]
)
def test_one_output_alone_uses_what_its_row_of_the_map_says(name, levels):
    model = build(name, levels=levels)
    whole = result(model)
    for dimension in (0, 5, 11):
        alone = last_of(field(model, whole.event, dimension))
        torch.testing.assert_close(alone, whole.field(dimension), rtol=1e-4, atol=1e-6)


def test_what_an_output_can_see_is_what_its_network_lets_through():
    model = build("pixelcnn", (1, 8, 8), blocks=1, features=4, kernel=3)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()  # it uses nothing, and can see as much as any
    event = some(model)
    assert not last_of(field(model, event, 36)).any()
    found = last_of(reach(model, 36)).view(8, 8)
    rows = found.nonzero()[:, 0]
    assert int(rows.max()) == 4
    assert not found[4, 4:].any()
    assert found[4, 3]
    assert not found[3, 7]  # the blind spot: above, and far to the right
    assert 10 < int(found.sum()) < 36
    assert all(not parameter.any() for parameter in model.parameters())


def test_an_autoencoder_can_see_all_there_is():
    assert last_of(reach(build("autoencoder"), 3)).all()
