"""What is inside a model, against what it does: masks, weights, units, attention, gradients."""

import csv
import xml.etree.ElementTree as ET
from itertools import product
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from ar_studio import diagrams, inside, models
from ar_studio.conditionals import Discrete
from ar_studio.errors import StudioError
from ar_studio.inside import attending, charts, gradients, masks, pictures, saving
from ar_studio.models import Model
from ar_studio.models.autoencoder import Autoencoder
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.deepnade import DeepNADE
from ar_studio.models.fvsbn import FVSBN
from ar_studio.models.gated_pixelcnn import GatedLayer, GatedPixelCNN
from ar_studio.models.insides import Deep, Hidden
from ar_studio.models.made import MADE
from ar_studio.models.nade import NADE
from ar_studio.models.parts.tokens import Tokens
from ar_studio.models.pixelsnail import Block, PixelSNAIL
from ar_studio.models.recurrent import Recurrent
from ar_studio.models.sbn import SBN
from ar_studio.spaces import EventSpace
from tests.engine.families import WHOLE, some, suitable

SPACE = EventSpace((1, 3, 4))
COLOUR = EventSpace((3, 2, 3), 3)
TINY = {
    "made": {"hidden": (9, 8), "ordering": "random", "masks": 3},
    "masde": {"hidden": (14,), "graph": "grid", "ordering": "random"},
    "nade": {"hidden": 5, "ordering": "random"},
    "deepnade": {"hidden": (6, 5), "ordering": "random"},
    "recurrent": {"hidden": 5, "layers": 2, "ordering": "random"},
    "transformer": {"blocks": 2, "features": 6, "heads": 2},
    "deformer": {"blocks": 2, "features": 6, "heads": 2, "ordering": "random"},
    "pixelsnail": {"blocks": 2, "layers": 1, "features": 6, "key": 3, "head": 6},
    "pixelcnn": {"blocks": 2, "features": 6, "head": 12, "kernel": 3},
    "gatedpixelcnn": {"layers": 2, "features": 12, "head": 12, "kernel": 3},
    "pixelcnn++": {"blocks": 1, "resolutions": 1, "features": 4, "mixtures": 2},
    "sbn": {"hidden": (4, 3)},
    "autoencoder": {"hidden": (7, 3, 6), "activation": "tanh"},
}


def made(name: str, space: EventSpace = SPACE, **config: object) -> Model:
    """Return a model in 64 bits, with all parameters random."""
    settings = {**TINY.get(name, {}), **config}
    model = models.create(name, space.event_shape, space.levels, **settings).double()
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.6)
    return model


def logits(model: Model, x: Tensor) -> Tensor:
    assert isinstance(model, AutoregressiveModel)
    found = model.conditionals(x)
    assert isinstance(found, Discrete)
    return found.logits.reshape(len(x), model.space.size, -1)


def jacobian(model: Model) -> Tensor:
    """Return the derivatives of all binary logits by all inputs, `(D, D)` in flat order."""
    x = some(model.space, 1).double()
    found = torch.autograd.functional.jacobian(lambda x: logits(model, x)[0, :, 0], x)
    assert isinstance(found, Tensor)
    return found.flatten(1)


# Masks


@pytest.mark.parametrize("name", ["made", "masde"])
def test_what_masks_leave_is_strictly_triangular_and_what_outputs_see(name):
    model = made(name)
    layers = masks.of(model)
    left = masks.paths(layers)
    assert not left.triu().any()
    order = layers.ordering
    seen = jacobian(model)[order][:, order] != 0
    assert not (seen & (left == 0)).any()
    assert seen.sum() > 0.8 * (left > 0).sum()  # a rectifier hides some


def test_the_masks_of_made_compare_the_numbers_on_its_units():
    layers = masks.of(made("made"))
    m = [torch.tensor([int(label) for label in part]) for part in layers.labels]
    for number, mask in enumerate(layers.masks[:-1]):
        assert torch.equal(mask, m[number + 1][:, None] >= m[number])
    assert torch.equal(layers.masks[-1], m[-1][:, None] > m[-2])
    assert layers.direct is not None
    assert torch.equal(layers.direct, m[0][:, None] > m[0])
    *shown, last = masks.matrices(layers)
    assert [matrix.mask.shape for matrix in shown] == [mask.shape for mask in layers.masks]
    along = [int(label) for label in shown[0].rows]
    assert along == sorted(along)
    paths = shown[2].mask.double() @ shown[1].mask.double() @ shown[0].mask.double()
    assert torch.equal(last.strengths, paths + torch.ones(12, 12).tril(-1))


def test_resampled_masks_are_others_and_triangular_and_were_not_trained():
    model = made("made")
    own, other = masks.of(model), masks.of(model, 1)
    assert masks.redraws(model)
    assert own.trained
    assert not other.trained
    assert own.labels[1] != other.labels[1]
    assert own.labels[0] == other.labels[0]
    assert not masks.paths(other).triu().any()
    assert masks.of(made("made", masks=0), 1).trained
    assert not masks.redraws(made("masde"))


def test_masks_are_those_of_dimensions_however_many_values_they_take():
    model = made("made", EventSpace((5,), 3), hidden=(6,))
    assert isinstance(model, MADE)
    layers = masks.of(model)
    assert [mask.shape for mask in layers.masks] == [(6, 5), (5, 6)]
    weight = model.layers[0].get_parameter("weight").detach().view(6, 5, 3)
    torch.testing.assert_close(layers.strengths[0], weight.norm(dim=2) * layers.masks[0])


def test_the_diagram_lights_the_inputs_that_a_unit_sees():
    layers = masks.of(made("made"))
    diagram = masks.diagram(layers, masks.inputs(12))
    assert len(diagram.nodes) == 12 + 9 + 8 + 12
    reached = masks.reached(layers)
    order = masks.sorting(layers)
    for place, unit in enumerate(order[1].tolist()):
        before = {diagram.nodes[n].beside for n in diagram.lit(12 + place).before}
        assert before == {masks.inputs(12)[d] for d in reached[1][unit].nonzero().flatten()}
    for link in diagram.links:
        assert diagram.nodes[link.start].y < diagram.nodes[link.end].y
    whole = masks.diagram(layers, masks.inputs(12), cut=True)
    assert len([link for link in whole.links if not link.quiet]) == 9 * 12 + 8 * 9 + 12 * 8
    assert [link for link in whole.links if not link.cut] == list(diagram.links)


def test_of_many_units_a_sample_is_drawn_and_told():
    layers = masks.of(made("made", EventSpace((1, 6, 6)), hidden=(40,)))
    diagram = masks.diagram(layers, masks.inputs(36))
    assert [text for *_, text in diagram.captions] == [
        "inputs: 12 of 36",
        "hidden layer 1: 12 of 40",
        "outputs: 12 of 36",
    ]
    drawn = ET.fromstring(diagrams.svg(diagram, diagram.lit(15)))
    assert len(drawn.findall("{*}circle")) == 36
    first = diagram.nodes[0].beside
    told = diagram.tell(0)
    assert told.startswith(f"{first} (input) is led to by nothing and leads to unit ")
    assert told.endswith(" more")


# Weights and hidden units


def test_weights_of_fvsbn_are_the_derivatives_of_its_outputs():
    model = made("fvsbn", ordering="random")
    assert isinstance(model, FVSBN)
    (filters,) = pictures.filters(model)
    torch.testing.assert_close(filters.weights[:, 0], jacobian(model))


def test_weights_of_nade_are_its_own_and_their_pictures_in_one_scale():
    model = made("nade", COLOUR)
    assert isinstance(model, NADE)
    first, _ = pictures.filters(model)
    assert torch.equal(first.weights, model.W.detach().permute(2, 1, 0))
    assert first.use is not None
    torch.testing.assert_close(first.use, model.V.detach().square().sum((0, 1)).sqrt())
    gallery = pictures.of_filters(first, COLOUR)
    difference = (model.W[:, 2] - model.W[:, 0]).detach().float().view(3, 2, 3, 5)
    assert gallery.pictures.shape == (5, 2, 9)
    torch.testing.assert_close(gallery.pictures[3, :, 3:6], difference[1, :, :, 3])
    assert gallery.scale == pytest.approx(float(difference.abs().max()))


@pytest.mark.parametrize("name", ["nade", "deepnade", "recurrent"])
@pytest.mark.parametrize("space", [SPACE, COLOUR], ids=["binary", "colour"])
def test_outputs_are_made_of_the_hidden_units_at_their_place(name, space):
    model, x = made(name, space), some(space, 1)
    assert isinstance(model, Hidden)
    *_, units = model.hidden_units(x)
    order = model.ordering
    assert isinstance(model, NADE | DeepNADE | Recurrent)
    if isinstance(model, Recurrent):
        outputs = model.V.expand(space.size, -1, -1)
    else:
        outputs = (model if isinstance(model, NADE) else model.network).V[order]
    biases = model.b if isinstance(model, Recurrent) else model.b[order]
    made_of = torch.einsum("dh,doh->do", units.values, outputs) + biases
    torch.testing.assert_close(made_of, logits(model, x)[0, order])


# Kernels


@pytest.mark.parametrize("name", ["pixelcnn", "gatedpixelcnn", "pixelcnn++", "pixelsnail"])
def test_kernels_see_earlier_pixels_alone(name):
    for kernel in pictures.kernels(made(name)):
        size = kernel.mask.shape[-1]
        seen = kernel.mask.flatten(0, 1).any(0).flatten()
        centre = size * size // 2
        assert not seen[centre + 1 :].any()
        assert bool(seen[centre]) == (kernel.kind == "B")
        assert not kernel.weight[~kernel.mask].any()
        assert kernel.weight[kernel.mask].all()


def test_shifted_kernels_lie_where_they_look():
    """What a stack says, one row down, is the convolution by the kernel that is shown."""
    model = made("gatedpixelcnn")
    assert isinstance(model, GatedPixelCNN)
    layer = model.layers[1]
    assert isinstance(layer, GatedLayer)
    maps = torch.randn(1, 12, 3, 4, generator=torch.Generator().manual_seed(0)).double()
    above, row = pictures.kernels(model)[2:]
    assert layer.vertical.bias is not None
    stack = layer.down(maps, None) - layer.vertical.bias[:, None, None]
    shown = F.conv2d(maps, above.weight, padding=above.weight.shape[-1] // 2)
    torch.testing.assert_close(shown[:, :, 1:], stack[:, :, :-1])
    along = F.conv2d(F.pad(maps, (layer.pad, 0)), layer.masked_horizontal)
    torch.testing.assert_close(F.conv2d(maps, row.weight, padding=layer.pad), along)
    streams = pictures.kernels(made("pixelcnn++"))
    taps = [
        pictures.taps(kernel)[0, 0].nonzero() - kernel.mask.shape[-1] // 2 for kernel in streams
    ]
    assert [one.tolist() for one in taps] == [
        [[-2, -1], [-2, 0], [-2, 1], [-1, -1], [-1, 0], [-1, 1]],
        [[-1, -1], [-1, 0], [-1, 1]],
        [[-1, -1], [0, -1]],
    ]


def test_red_comes_before_green_before_blue():
    first, second, *_ = pictures.kernels(made("pixelcnn", COLOUR))
    centres = [pictures.taps(kernel)[:, :, 1, 1] for kernel in (first, second)]
    assert first.mask.shape[-1] == second.mask.shape[-1] == 3
    assert torch.equal(centres[0], torch.ones(3, 3).tril(-1))
    assert torch.equal(centres[1], torch.ones(3, 3).tril())
    assert pictures.of_kernel(first).pictures.shape == (12, 3, 9)


# Codes


def test_what_is_expected_of_hidden_causes_is_enumerated():
    model = made("sbn")
    assert isinstance(model, SBN)
    x = some(SPACE, 1)
    low, high = model.encode(x)
    assert (low.exact, high.exact) == (True, False)
    weight = [layer.get_parameter("weight").detach() for layer in model.down]
    bias = [layer.get_parameter("bias").detach() for layer in model.down]
    lowest = (weight[0] @ low.values + bias[0]).sigmoid()
    torch.testing.assert_close(model.decode(0, low.values).flatten(), lowest)
    chances = (weight[1] @ high.values + bias[1]).sigmoid()
    expected = torch.zeros(12, dtype=torch.float64)
    for bits in product([0.0, 1.0], repeat=4):
        h = torch.tensor(bits, dtype=torch.float64)
        share = torch.where(h > 0, chances, 1 - chances).prod()
        expected += share * (weight[0] @ h + bias[0]).sigmoid()
    assert (model.decode(1, high.values).flatten() - expected).abs().max() < 0.1


def test_an_autoencoders_code_makes_its_reconstruction():
    model = made("autoencoder", EventSpace((1, 3, 4), 3))
    assert isinstance(model, Autoencoder)
    x = some(model.space, 1)
    (code,) = model.encode(x)
    assert code.values.shape == (3,)
    torch.testing.assert_close(model.decode(0, code.values), model.outputs(x).mean[0])
    assert not torch.equal(model.decode(0, code.values + 1), model.decode(0, code.values))


# Attention


@pytest.mark.parametrize("name", ["transformer", "deformer", "pixelsnail"])
@pytest.mark.parametrize("space", [SPACE, COLOUR], ids=["binary", "colour"])
def test_attention_adds_up_to_one_and_looks_at_nothing_that_comes_later(name, space):
    model, x = made(name, space), some(space, 1)
    for place, dimension in enumerate(model.ordering.tolist()):
        found = attending.attention(model, x[0], dimension)
        sums = found.weights.sum(-1)
        nothing = name == "pixelsnail" and dimension % (space.size // space.grid[0]) == 0
        torch.testing.assert_close(sums, torch.full_like(sums, 0.0 if nothing else 1.0))
        maps = attending.over_event(found, dimension, model.ordering, space)
        assert maps.later == 0.0
        torch.testing.assert_close(maps.maps.sum((2, 3)) + maps.start, sums)
        later = model.ordering[place:]
        if space.grid[0] == 1:
            assert not maps.maps.flatten(2)[..., later].any()


@pytest.mark.parametrize("name", ["transformer", "deformer"])
def test_weights_are_those_that_values_are_mixed_by(name):
    model, x = made(name), some(SPACE, 1)
    assert isinstance(model, Tokens)
    order, block = model.ordering, model.layers[0]
    h = model.tokens(x.flatten(1)[:, order], order)
    value = block.split(h)[2]
    weights = torch.stack([block.weights(h, place) for place in range(12)], 2)
    torch.testing.assert_close(block.after(h, weights @ value), block(h))


def test_pixels_attend_by_the_weights_that_are_shown():
    model = made("pixelsnail")
    assert isinstance(model, PixelSNAIL)
    block = model.blocks[0]
    assert isinstance(block, Block)
    generator = torch.Generator().manual_seed(0)
    h = torch.randn(1, 3, 4, 6, generator=generator, dtype=torch.float64)
    seen = torch.randn(1, 3, 4, 3, generator=generator, dtype=torch.float64)
    _, value = block.attention.keys_and_values(torch.cat([seen, h], -1).flatten(1, 2))
    mixed = block.attention.weights(h, seen) @ value
    torch.testing.assert_close(mixed, block.attention(h, seen).flatten(1, 2))


# Gradients


def test_gradients_by_distance_are_finite_differences():
    model, x = made("nade"), some(SPACE, 1).double()
    order, step = model.ordering, 1e-5
    assert isinstance(model, NADE)

    @torch.no_grad()
    def log_probs(moved: Tensor) -> Tensor:
        return model.conditionals(moved).log_prob(x).flatten()[order]

    differences = torch.zeros(12, 12, dtype=torch.float64)
    for j, dimension in enumerate(order.tolist()):
        by = torch.zeros(12, dtype=torch.float64).index_fill(0, torch.tensor(dimension), step)
        by = by.view(x.shape)
        differences[:, j] = (log_probs(x + by) - log_probs(x - by)) / (2 * step)
    (curve,) = gradients.measure(model, x[0].to(torch.uint8))
    for distance, norm in zip(curve.x.tolist(), curve.y.tolist(), strict=True):
        at = [(i, i - distance) for i in range(6, 12) if i >= distance]
        mean = sum(float(differences[i, j].abs()) for i, j in at) / len(at)
        assert norm == pytest.approx(mean, rel=1e-4, abs=1e-9)


@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
def test_gradients_through_time_are_finite_differences(cell):
    model, x = made("recurrent", hidden=3, layers=1, cell=cell), some(SPACE, 1)
    assert isinstance(model, Recurrent)
    traced = model.trace(x)
    assert isinstance(model, AutoregressiveModel)
    own = model.conditionals(x).log_prob(x).flatten()[model.ordering]
    torch.testing.assert_close(traced.log_probs, own)
    ((_, states),) = traced.times
    found = torch.autograd.grad(traced.log_probs[8], states[5], retain_graph=True)
    along, step = x.flatten()[model.ordering], 1e-6

    def moved(part: int, unit: int, by: float) -> float:
        decoder = model.decoder(1)
        for place, value in enumerate(along[:8]):
            decoder.predict()
            if place == 5:
                state = decoder.state[0]  # pyright: ignore[reportAttributeAccessIssue]
                state[part] = state[part].detach().clone()
                state[part][0, unit] += by
            decoder.observe(value[None])
        return float(decoder.predict().log_prob(along[8, None]))

    for part, gradient in enumerate(found):
        for unit in range(3):
            want = (moved(part, unit, step) - moved(part, unit, -step)) / (2 * step)
            assert float(gradient[0, unit]) == pytest.approx(want, rel=1e-3, abs=1e-8)


def test_gradients_by_depth_are_of_each_layer_in_turn():
    model, x = made("pixelcnn"), some(SPACE, 1)
    assert isinstance(model, Deep)
    _, depth = gradients.measure(model, x[0])
    assert depth.names == ("first convolution", "block 1", "block 2", "head")
    traced = model.trace(x)
    ((last,),) = [parts for name, parts in traced.layers if name == "head"]
    (gradient,) = torch.autograd.grad(traced.log_probs.sum(), last)
    torch.testing.assert_close(depth.y[-1].double(), gradient.norm())
    assert not any(module._forward_hooks for module in model.modules())
    _, gated = gradients.measure(made("gatedpixelcnn"), x[0])
    assert gated.names == ("layer 1", "layer 2", "head")


def test_curves_of_one_axis_are_a_chart_and_what_is_endless_has_no_place(tmp_path: Path):
    looked = saving.Looked(made("recurrent"), some(SPACE, 1)[0], 0, 0, tmp_path)
    files = {path.name for _, path in saving.save(looked, ["gradients"])}
    for name, axis in (("distance", gradients.DISTANCE), ("time", gradients.TIME)):
        assert f"gradients-{name}.svg" in files
        told = (tmp_path / f"gradients-{name}.svg").read_text()
        assert [one in told for one in (gradients.DISTANCE, gradients.TIME)].count(True) == 1
        assert axis in told
    norms = torch.tensor([1.0, torch.inf, torch.nan, 0.0, 2.0])
    drawn = charts.svg([gradients.Fading("n", "depth", torch.arange(5), norms)], "norms")
    (line,) = ET.fromstring(drawn).iter("{http://www.w3.org/2000/svg}polyline")
    assert len(line.attrib["points"].split()) == 2


def test_what_has_no_derivatives_has_no_curve():
    model = models.create("nade", (4,), 3, hidden=3)
    assert not list(gradients.measure(model, torch.tensor([0, 1, 2, 1])))


def test_guesses_are_refined_from_the_mean_to_the_prediction():
    model, event = made("nadek", steps=3), some(SPACE, 1)[0]
    found, of = inside.guessing.guesses(model, event, 5), model.state_dict()
    known = torch.isin(torch.arange(SPACE.size), model.ordering[:5])
    assert found.shape == (4, SPACE.size)
    assert torch.equal(found[:, known], event.flatten()[known].double().expand(4, -1))
    assert torch.equal(found[0, ~known], of["mean"][~known, 0])
    v = found[0]
    for guess in found[1:]:  # fed back by hand: known values, and guesses where they are missing
        h = torch.tanh(v @ of["W"][:, 0] + of["c"])
        v = torch.where(known, v, torch.sigmoid(of["V"][:, 0] @ h + of["b"][:, 0]))
        torch.testing.assert_close(guess, v)
    with torch.no_grad():
        expected = models.autoregressive(model).conditionals(event[None])
    place = int(model.ordering[5])
    torch.testing.assert_close(found[-1, place], expected.dimension(place).mean[0])


# All of it


def test_everything_that_a_family_says_it_has_is_there(tmp_path: Path):
    shown: set[str] = set()
    for name, family in WHOLE.items():
        topics = [topic for topic in inside.topics(family) if topic != "gradients"]
        if not topics:
            continue
        space = suitable(name)
        config = family.small_configs[0]
        model = family(space, family.Config(**config))
        model = model.given(space.context.blank(1)) if space.context else model
        event = some(space, 1)[0] if space.levels else torch.zeros(space.event_shape)
        looked = saving.Looked(model, event, 0, 0, tmp_path / name)
        assert list(saving.save(looked, topics))
        shown |= set(topics)
    assert shown == {*inside.ABILITIES} - {"gradients"}


def test_files_hold_the_numbers_that_are_shown(tmp_path: Path):
    model = made("made")
    looked = saving.Looked(model, some(SPACE, 1)[0], 11, 0, tmp_path)
    names = {path.name for _, path in saving.save(looked, ["masks", "filters", "gradients"])}
    assert {"masks.svg", "mask-product.png", "weights-1.csv", "gradients-distance.svg"} <= names
    with (tmp_path / "mask-product.csv").open() as file:
        rows = [[int(value) for value in row[1:]] for row in list(csv.reader(file))[1:]]
    assert torch.equal(torch.tensor(rows), masks.paths(masks.of(model)).long())
    with pytest.raises(StudioError, match="There is no dimension 13; choose 1 to 12"):
        list(saving.save(saving.Looked(model, looked.event, 12, 0, tmp_path), ["masks"]))
