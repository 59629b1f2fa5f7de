"""What is particular to each family: its papers' formulas, its masks, its gradient, its field."""

from itertools import product

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from ar_studio import models, orderings
from ar_studio.cards import Recipe
from ar_studio.conditionals import Discrete
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.made import MADE, MaskSet
from ar_studio.models.nade import BLOCK, NADELogits
from ar_studio.models.parts import sparse
from ar_studio.optimisation import TrainSettings
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace

MNIST = EventSpace((1, 28, 28))


def build(
    name: str, shape: tuple[int, ...] = (1, 3, 3), levels: int = 2, **config
) -> AutoregressiveModel:
    """Return a float64 model with random parameters."""
    model = models.autoregressive(models.create(name, shape, levels, **config).double())
    generator = torch.Generator().manual_seed(4)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.5)
    return model


def made(shape: tuple[int, ...] = (1, 3, 3), levels: int = 2, **config) -> MADE:
    model = build("made", shape, levels, **config)
    assert isinstance(model, MADE)
    return model


def some(*shape: int, levels: int = 2) -> Tensor:
    generator = torch.Generator().manual_seed(5)
    return torch.randint(levels, shape, generator=generator, dtype=torch.uint8)


def logits(model: AutoregressiveModel, x: Tensor) -> Tensor:
    """Return the logits of all conditionals, in the shape the model gives them."""
    conditional = model.conditionals(x)
    assert isinstance(conditional, Discrete)
    return conditional.logits


def depends(model: AutoregressiveModel, events: int = 8) -> Tensor:
    """Return which dimension's logit depends on which, `(D, D)` bool, in flat order."""
    size = model.space.size
    total = torch.zeros(size, size).double()
    for event in some(events, *model.space.event_shape).double():
        jacobian = torch.autograd.functional.jacobian(
            lambda x: logits(model, x[None]).flatten(), event
        )
        assert isinstance(jacobian, Tensor)
        total += jacobian.reshape(size, size).abs()
    return total > 0


# The catalogue


@pytest.mark.parametrize(
    ("name", "config", "count"),
    [
        ("fvsbn", {}, 307_720),
        ("nade", {"hidden": 500}, 785_284),
        ("made", {"hidden": (500,), "direct": False}, 785_284),
        ("made", {"hidden": (500,)}, 785_284 + 784**2),
        ("made", {"hidden": (500, 400), "direct": False}, 392_500 + 200_400 + 401 * 784),
        ("made", {"hidden": (500,), "conditioned": True}, 785_284 + 2 * 784 * 500 + 784**2),
        ("pixelcnn", {}, 53_569),
        ("pixelcnn", {"blocks": 6, "block_kernel": 7}, 84_481),
    ],
)
def test_the_papers_parameter_counts(name, config, count):
    cls = models.family(name)
    assert cls.parameter_count(MNIST, parse(cls.Config, config)) == count


@pytest.mark.parametrize("name", models.CATALOGUE)
def test_every_recipe_is_made_of_known_settings(name):
    cls = models.family(name)
    assert cls.card.name == name
    assert cls.card.recipe("a data set without a recipe") == cls.card.recipes.get("", Recipe())
    for recipe in cls.card.recipes.values():
        parse(cls.Config, dict(recipe.model))
        parse(TrainSettings, dict(recipe.training))


@pytest.mark.parametrize("name", models.CATALOGUE)
def test_no_model_setting_takes_the_name_of_an_argument_of_create(name):
    taken = {"name", "event_shape", "levels", "seed"}
    assert not taken & models.family(name).Config.model_fields.keys()


@pytest.mark.parametrize(
    ("name", "config", "sentence"),
    [
        ("nad", {}, r"no model named 'nad'; did you mean 'nade'\?"),
        ("nade", {"hiden": 5}, r"no setting named 'hiden'; did you mean 'hidden'\?"),
        ("nade", {"hidden": 0}, r"hidden = 0 will not do: the least is 1\."),
        ("nade", {"hidden": "many"}, r"hidden = 'many' will not do: it takes a whole number\."),
        ("nade", {"ordering": "zigzag"}, r"ordering = 'zigzag' will not do: it takes raster"),
        ("nade", {"ordering_seed": 2**70}, r"ordering_seed = \d+ will not do"),
        ("made", {"hidden": "20,0"}, r"hidden = '20,0' will not do: a hidden layer has 1 to"),
        ("made", {"hidden": "-3"}, r"hidden = '-3' will not do"),
        ("made", {"hidden": ()}, r"hidden = \(\) will not do: there must be 1 or more"),
        ("pixelcnn", {"kernel": 4}, r"kernel = 4 will not do"),
    ],
)
def test_bad_settings_are_one_sentence(name, config, sentence):
    with pytest.raises(StudioError, match=sentence) as caught:
        models.create(name, **config)
    assert "\n" not in str(caught.value)


def test_text_is_read_as_what_a_setting_holds():
    model = models.create("made", (1, 2, 2), hidden="8, 6", direct="false", masks="2")
    assert model.config.model_dump(include={"hidden", "direct", "masks"}) == {
        "hidden": (8, 6),
        "direct": False,
        "masks": 2,
    }


def test_orderings_a_model_was_not_trained_for_are_refused():
    backwards = torch.arange(8, -1, -1)
    for name in ("fvsbn", "nade", "made", "pixelcnn"):
        model, x = models.create(name, (1, 3, 3)), some(2, 1, 3, 3)
        with pytest.raises(StudioError, match="use one of its own"):
            model.log_prob(x, ordering=backwards)
        with pytest.raises(StudioError, match="use one of its own"):
            model.decoder(2, ordering=backwards)
        with pytest.raises(StudioError, match="exactly once"):
            model.log_prob(x, ordering=torch.zeros(9))


# FVSBN


def test_fvsbn_is_a_logistic_regression_for_each_dimension():
    model = build("fvsbn", (5,))
    x = some(4, 5)
    found = logits(model, x)
    assert isinstance(model, models.CATALOGUE["fvsbn"])
    weights = iter(model.get_parameter("weight").flatten())
    bias = model.get_parameter("bias")
    for d in range(5):
        want = bias[d, 0] + sum(next(weights) * x[:, j] for j in range(d))
        torch.testing.assert_close(found[:, d], want.expand(4))


def test_fvsbn_and_nade_see_every_earlier_dimension():
    for name in ("fvsbn", "nade"):
        order = models.create(name, (1, 4, 4), ordering="spiral").ordering
        found = depends(build(name, (1, 4, 4), ordering="spiral", **NADE_WIDTH.get(name, {})))
        assert torch.equal(found[order][:, order], torch.ones(16, 16).tril(-1).bool())


NADE_WIDTH = {"nade": {"hidden": 40}}


# NADE


def plain_nade(inputs: Tensor, w: Tensor, v: Tensor, c: Tensor, activation: str) -> Tensor:
    """Return NADE's logits by cumulative sums and plain autograd, inputs `(B, D, I)`."""
    added = torch.einsum("bdi,dih->bdh", inputs, w)
    a = c + added.cumsum(1) - added
    assert float(a.detach().abs().min()) > 1e-7  # off the kink, where gradients are a choice
    h = torch.relu(a) if activation == "relu" else torch.sigmoid(a)
    return torch.einsum("bdh,doh->bdo", h, v)


def nade_parameters(size: int, width: int, hidden: int) -> tuple[Tensor, ...]:
    generator = torch.Generator().manual_seed(6)

    def draw(*shape: int) -> Tensor:
        return torch.randn(shape, generator=generator, dtype=torch.float64).requires_grad_()

    return draw(size, width, hidden), draw(size, width, hidden), draw(hidden)


@pytest.mark.parametrize("activation", ["relu", "sigmoid"])
@pytest.mark.parametrize("size", [1, BLOCK, 2 * BLOCK + 3])
@pytest.mark.parametrize("levels", [2, 3])
def test_nades_own_gradient_is_that_of_plain_autograd(activation, size, levels):
    w, v, c = nade_parameters(size, 1 if levels == 2 else levels, 9)
    values = some(5, size, levels=levels)
    if levels == 2:
        x = values.double().requires_grad_()
        inputs, wanted = x[..., None], [x, w, v, c]
    else:
        x = values.long()
        inputs, wanted = F.one_hot(x, levels).double(), [w, v, c]
    got = NADELogits.apply(x, w, v, c.expand(len(x), -1), activation)
    assert isinstance(got, Tensor)
    want = plain_nade(inputs, w, v, c, activation)
    torch.testing.assert_close(got, want, rtol=1e-10, atol=1e-10)
    outside = torch.randn(got.shape, generator=torch.Generator().manual_seed(8)).double()
    for mine, plain in zip(
        torch.autograd.grad(got, wanted, outside),
        torch.autograd.grad(want, wanted, outside),
        strict=True,
    ):
        torch.testing.assert_close(mine, plain, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("activation", ["relu", "sigmoid"])
@pytest.mark.parametrize("size", [1, sparse.BLOCK, 2 * sparse.BLOCK + 3])
@pytest.mark.parametrize("share", [0, 0.1, 0.5, 1])
def test_hidden_states_between_ones_give_the_same_logits_and_gradient(activation, size, share):
    w, v, c = nade_parameters(size, 1, 9)
    x = torch.rand(5, size, generator=torch.Generator().manual_seed(3)) < share
    got = sparse.BinaryLogits.apply(x, w[:, 0], v[:, 0], c.expand(5, -1), activation)
    assert isinstance(got, Tensor)
    want = plain_nade(x.double()[..., None], w, v, c, activation)[..., 0]
    torch.testing.assert_close(got, want, rtol=1e-10, atol=1e-10)
    outside = torch.randn(got.shape, generator=torch.Generator().manual_seed(8)).double()
    for mine, plain in zip(
        torch.autograd.grad(got, (w, v, c), outside),
        torch.autograd.grad(want, (w, v, c), outside),
        strict=True,
    ):
        torch.testing.assert_close(mine, plain, rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("levels", [2, 3])
def test_nade_keeps_no_tensor_of_all_hidden_units(levels):
    size, batch, hidden = 8 * BLOCK, 64, 16
    model = models.create("nade", (size,), levels, hidden=hidden)
    kept: dict[int, int] = {}

    def pack(tensor: Tensor) -> Tensor:
        kept[tensor.untyped_storage().data_ptr()] = tensor.numel()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        model.log_prob(some(batch, size, levels=levels)).sum().backward()
    assert kept
    assert max(kept.values()) <= batch * size * max(levels, hidden // 4)
    assert sum(kept.values()) < batch * size * hidden


# MADE


@pytest.mark.parametrize("shape", [(5,), (1, 4, 4)])
def test_one_hidden_layer_keeps_d_times_h_weights(shape):
    model = made(shape, hidden=(30,), direct=False)
    hidden, output, direct = model.masks(model.mask_set(model.ordering))
    size = model.space.size
    assert int(hidden[0].sum() + output.sum()) == size * 30
    assert int(direct.sum()) == size * (size - 1) // 2


def test_a_unit_sees_no_more_than_its_degree_allows():
    model = made((1, 3, 3), hidden=(20, 30, 10), ordering="spiral")
    degrees = model.mask_set(model.ordering).degrees
    low = 1
    for layer in degrees:
        assert int(layer.min()) >= low
        assert int(layer.max()) <= model.space.size - 1
        low = int(layer.min())


@pytest.mark.parametrize("direct", [False, True])
def test_made_with_enough_units_sees_every_earlier_dimension(direct):
    model = made((1, 3, 3), hidden=(200, 200), direct=direct)
    assert torch.equal(depends(model), torch.ones(9, 9).tril(-1).bool())


def test_masks_are_never_written_into_the_weights():
    model = made(hidden=(20, 20), masks=3)
    before = {key: value.clone() for key, value in model.state_dict().items()}
    for step in range(6):
        model.loss(some(4, 1, 3, 3), torch.Generator().manual_seed(step)).backward()
    model.log_prob(some(4, 1, 3, 3))
    assert all(torch.equal(before[key], value) for key, value in model.state_dict().items())
    assert all(bool((parameter != 0).all()) for parameter in model.parameters())


def test_masked_weights_have_no_gradient():
    model = made(hidden=(20,))
    model.log_prob(some(16, 1, 3, 3)).sum().backward()
    hidden, output, direct = model.masks(model.mask_set(model.ordering))
    for parameter, mask in (
        (model.linears[0].weight, hidden[0]),
        (model.output.weight, output),
        (model.direct, direct),
    ):
        assert parameter is not None
        assert parameter.grad is not None
        assert not bool(parameter.grad[mask == 0].any())


@pytest.mark.parametrize("leak", ["hidden", "output", "direct"])
def test_a_mask_that_lets_a_dimension_see_itself_is_caught(leak, monkeypatch):
    model = made(hidden=(20,))
    events = torch.tensor(list(product((0, 1), repeat=9))).view(-1, 1, 3, 3)
    assert model.log_prob(events).exp().sum().item() == pytest.approx(1, abs=1e-10)
    right = MADE.masks

    def wrong(self: MADE, masks: MaskSet) -> tuple[list[Tensor], Tensor, Tensor]:
        hidden, output, direct = right(self, masks)
        inputs = orderings.positions(masks.ordering).add(1)
        if leak == "hidden":  # ≥ becomes: sees one degree more
            hidden = [masks.degrees[0][:, None] + 1 >= inputs]
        if leak == "output":  # > becomes ≥
            output = inputs[:, None] >= masks.degrees[0]
        if leak == "direct":
            direct = inputs[:, None] >= inputs
        return hidden, output, direct

    monkeypatch.setattr(MADE, "masks", wrong)
    assert abs(model.log_prob(events).exp().sum().item() - 1) > 1e-3


def test_made_refuses_to_draw_orderings_where_only_links_differ():
    with pytest.raises(StudioError, match=r"drawn = 'mac' will not do: links alone.*none is drawn"):
        models.create("made", (1, 2, 2), 2, masks=0, resample="connectivity", drawn="mac")
    models.create("made", (1, 2, 2), 2, masks=0, resample="both", drawn="mac")


def test_endless_mask_sets_accept_any_ordering_and_connectivity_alone_does_not():
    x, backwards = some(4, 1, 3, 3), torch.arange(8, -1, -1)
    endless = made(masks=0, hidden=(20,))
    assert endless.any_order
    assert not torch.equal(endless.log_prob(x), endless.log_prob(x, ordering=backwards))
    for model in (
        made(masks=0, resample="connectivity", hidden=(20,)),
        made(masks=4, hidden=(20,)),
    ):
        assert not model.any_order
        with pytest.raises(StudioError, match="not trained for the ordering asked for"):
            model.log_prob(x, ordering=backwards)


def test_a_cycle_of_mask_sets_accepts_its_own_orderings():
    model = made(masks=4, hidden=(20,), ordering="spiral")
    assert torch.equal(model.known_orderings[0], model.ordering)
    assert len(model.known_orderings.unique(dim=0)) == 4
    members = model.member_log_probs(some(6, 1, 3, 3), 99)
    assert members.shape == (4, 6)
    for ordering, log_prob in zip(model.known_orderings, members, strict=True):
        torch.testing.assert_close(log_prob, model.log_prob(some(6, 1, 3, 3), ordering=ordering))


@pytest.mark.parametrize("resample", ["both", "orderings", "connectivity"])
def test_what_differs_between_mask_sets_is_what_was_asked_for(resample):
    model = made(masks=5, hidden=(40,), resample=resample)
    sets = model.get_buffer("cycle").unique(dim=0), model.get_buffer("degrees0").unique(dim=0)
    want = {"both": (5, 5), "orderings": (5, 1), "connectivity": (1, 5)}[resample]
    assert (len(sets[0]), len(sets[1])) == want
    assert model.member_log_probs(some(3, 1, 3, 3), 2).shape == (2, 3)


@pytest.mark.parametrize("resample", ["both", "orderings", "connectivity"])
@pytest.mark.parametrize("masks", [0, 3])
def test_training_masks_come_from_the_generator_alone(masks, resample):
    model, x = made(masks=masks, hidden=(20,), resample=resample), some(4, 1, 3, 3)
    state = torch.get_rng_state()

    def loss(seed: int) -> float:
        return model.loss(x, torch.Generator().manual_seed(seed)).item()

    losses = [loss(seed) for seed in range(12)]
    assert losses == [loss(seed) for seed in range(12)]
    assert len(set(losses)) == (12 if masks == 0 else 3)
    assert torch.equal(state, torch.get_rng_state())


# PixelCNN


def reach(height: int, width: int, kernel: int, blocks: int) -> Tensor:
    """Return which pixel may see which, `(P, P)` bool, by walking the masks' offsets."""
    pad = kernel // 2
    first = {(-i, j) for i in range(1, pad + 1) for j in range(-pad, pad + 1)}
    first |= {(0, -j) for j in range(1, pad + 1)}
    later = {(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 0)}
    found = torch.zeros(height, width, height, width, dtype=torch.bool)
    for start in product(range(height), range(width)):
        at = {start}
        for offsets in [later] * blocks + [first]:
            at = {
                (row + i, column + j)
                for row, column in at
                for i, j in offsets
                if 0 <= row + i < height and 0 <= column + j < width
            }
        for pixel in at:
            found[(*start, *pixel)] = True
    return found.view(height * width, -1)


@pytest.mark.parametrize(("kernel", "blocks"), [(3, 1), (3, 2), (5, 2), (7, 3)])
def test_pixelcnn_sees_its_receptive_field_and_not_its_blind_spot(kernel, blocks):
    model = build("pixelcnn", (1, 6, 7), blocks=blocks, kernel=kernel, features=8, head=8)
    want = reach(6, 7, kernel, blocks)
    assert torch.equal(depends(model), want)
    if kernel < 7:
        assert bool((~want & torch.ones(42, 42).tril(-1).bool()).any())  # the blind spot


def test_pixelcnn_lets_a_colour_see_the_colours_before_it():
    model = build("pixelcnn", (3, 2, 3), blocks=2, features=9, head=9, kernel=5)
    pixels = depends(model, 24).view(3, 6, 3, 6)
    for pixel in range(6):
        own = pixels[:, pixel, :, pixel]
        assert torch.equal(own, torch.ones(3, 3).tril(-1).bool())
    assert bool(pixels[:, 5, :, 0].all())


def test_pixelcnn_needs_images_and_a_map_for_each_colour():
    with pytest.raises(StudioError, match="takes images or grids only"):
        models.create("pixelcnn", (9,))
    with pytest.raises(StudioError, match="at least 3 features"):
        models.create("pixelcnn", (3, 4, 4), features=2)
    models.create("pixelcnn", (3, 4, 4))  # the recipe's widths will do for colours too


@pytest.mark.parametrize(
    ("name", "space", "sentence"),
    [
        (
            "nade",
            EventSpace((4,), 0),
            "NADE takes binary events or categorical events, not events of real numbers; choose "
            "other data or another model.",
        ),
        (
            "docnade",
            EventSpace((4,)),
            "DocNADE takes documents, not binary events; choose other data or another model.",
        ),
        (
            "gaussian",
            EventSpace((4,), 9, documents=True),
            "Gaussian takes events of real numbers, not documents; choose other data or another "
            "model.",
        ),
        ("ardm", EventSpace((4,)), "ARDM takes images only; choose a data set of images."),
        ("nade", EventSpace((4,)), ""),
    ],
)
def test_a_model_says_in_a_sentence_what_events_it_does_not_take(name, space, sentence):
    assert models.family(name).card.unsuited(space) == sentence
