"""p(x | c): what is given reaches every model that takes it, row by row, and nothing leaks."""

import json
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from ar_studio import data, evaluation, models, sampling, training
from ar_studio.data import tasks
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel, Model, NaiveDecoder
from ar_studio.models.parts.context import ContextTerm
from ar_studio.optimisation import TrainSettings
from ar_studio.records import DataPart, ModelPart, Record
from ar_studio.runs import Run
from ar_studio.spaces import ContextSpace, EventSpace
from tests.engine import families
from tests.engine.families import WHOLE, cases, numbers

CLASSES = ContextSpace("class", classes=4, withheld=True)
IMAGES = ContextSpace("image", shape=(2, 2, 3))
SPACES = [
    EventSpace((1, 2, 3), context=CLASSES),
    EventSpace((1, 2, 3), 3, context=IMAGES),
    EventSpace((3, 2, 3), context=IMAGES),
    EventSpace((5,), context=CLASSES),
    EventSpace((5,), 0, context=CLASSES),
    EventSpace((1, 2, 3), 0, bins=256, context=IMAGES),
]
CASES = cases([name for name, family in WHOLE.items() if family.card.contexts], SPACES)
each_case = pytest.mark.parametrize(("name", "space", "config"), CASES)


def build(name: str, space: EventSpace, config: dict[str, Any]) -> AutoregressiveModel:
    model = models.autoregressive(models.build(name, space, config).double())
    generator = torch.Generator().manual_seed(2)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.6)
    return model


def some(space: EventSpace, n: int) -> Tensor:
    if space.levels:
        return families.some(space, n)
    generator = torch.Generator().manual_seed(3)
    return torch.randn(n, *space.event_shape, generator=generator, dtype=torch.float64)


def contexts(space: EventSpace, n: int) -> Tensor:
    """Return `n` different contexts."""
    assert space.context is not None
    if space.context.kind == "class":
        return torch.arange(n) % space.context.labels
    generator = torch.Generator().manual_seed(5)
    return torch.randint(256, (n, *space.context.shape), generator=generator, dtype=torch.uint8)


@each_case
def test_every_row_is_given_its_own_context(name, space, config):
    model, x, c = build(name, space, config), some(space, 4), contexts(space, 4)
    together = numbers(model.conditionals(x, context=c), space.size)
    for row in range(4):
        alone = numbers(model.conditionals(x[[row]], context=c[[row]]), space.size)
        torch.testing.assert_close(together[[row]], alone, rtol=0, atol=1e-10)
    # Every dimension hears of it, the first one too.
    same = numbers(model.conditionals(x[[0]].expand_as(x), context=c), space.size)
    assert (same[1:] != same[:1]).any(2).any(0).all()
    shared = numbers(model.conditionals(x, context=c[[1]]), space.size)
    torch.testing.assert_close(shared[1], together[1], rtol=0, atol=1e-10)


@each_case
def test_decoders_keep_each_rows_context_through_a_selection(name, space, config):
    model, x, c = build(name, space, config), some(space, 4), contexts(space, 4)
    bound = model.given(c)
    decoders = [model.decoder(4, context=c), NaiveDecoder(bound, 4, bound.ordering)]
    index = torch.tensor([3, 0, 0, 2, 1])
    for position, dimension in enumerate(model.ordering.tolist()):
        if position == space.size // 2:
            for decoder in decoders:
                decoder.select(index)
            x, c = x[index], c[index]
        want = numbers(model.conditionals(x, context=c), space.size)[:, dimension]
        for decoder in decoders:
            got = numbers(decoder.predict(), 1)[:, 0]
            torch.testing.assert_close(got, want, rtol=0, atol=1e-9)
            decoder.observe(x.flatten(1)[:, dimension])


@each_case
def test_a_model_with_a_context_is_counted_and_restored(name, space, config):
    cls = models.family(name)
    model = models.build(name, space, config)
    assert sum(p.numel() for p in model.parameters()) == cls.parameter_count(space, model.config)
    part = ModelPart.of(name, model.config.model_dump(mode="json"), 0, space)
    assert ModelPart.model_validate_json(part.model_dump_json()).space == space
    c = contexts(space, 2)
    loss = -model.log_prob(some(space, 2), context=c).mean()
    loss.backward()
    given = [p for key, p in model.named_parameters() if "given" in key]
    assert given, "parameters that take a context have `given` in their names"
    assert all(p.grad is not None and p.grad.any() for p in given)


def test_of_several_parts_each_name_has_a_row():
    parts = ContextSpace("class", 6, True, parts=(2, 3))
    image, space = EventSpace((1, 2, 2), context=parts), EventSpace((5,), context=parts)
    for name in ("gatedpixelcnn", "wavenet"):
        made = build(name, image, dict(WHOLE[name].small_configs[0]))
        count = sum(p.numel() for p in made.parameters())
        assert count == type(made).parameter_count(image, made.config)
        told = made.conditionals(some(image, 1).expand(7, -1, -1, -1), context=torch.arange(7))
        of_class = numbers(told, 4)
        assert len(of_class.unique(dim=0)) == 7
    model = build("nade", space, {"hidden": 4})
    plain = build("nade", SPACES[3], {"hidden": 4})
    assert plain.space.context is not None
    fewer = plain.space.context.labels - 6  # rows: of 2 + 3 names and none
    counts = [sum(p.numel() for p in each.parameters()) for each in (plain, model)]
    assert counts[0] - counts[1] == fewer * (4 + 5)
    terms = [m for m in model.modules() if isinstance(m, ContextTerm)]
    for term in terms:
        table = term.A.detach()
        torch.testing.assert_close(term(torch.tensor([4]))[0], table[1] + table[2 + 1])
        torch.testing.assert_close(term(torch.tensor([6]))[0], table[5])
    assert terms


def test_classes_in_turn_change_their_first_part_first():
    assert ContextSpace("class", 3).in_turn(4).tolist() == [0, 1, 2, 0]
    assert ContextSpace("class", 6, parts=(2, 3)).in_turn(7).tolist() == [0, 3, 1, 4, 2, 5, 0]
    with pytest.raises(StudioError, match="make no 5 classes"):
        ContextSpace("class", 5, parts=(2, 3))


def test_a_withheld_class_is_the_null_class():
    model = build("nade", SPACES[0], {"hidden": 5})
    x = some(SPACES[0], 3)
    torch.testing.assert_close(
        model.log_prob(x), model.log_prob(x, context=torch.full((3,), CLASSES.classes))
    )


def test_given_shares_weights_and_leaves_the_model_as_it_was():
    model = build("made", SPACES[0], {"hidden": (6,)})
    bound = model.given(torch.tensor([2]))
    assert model.context is None
    assert all(a is b for a, b in zip(model.parameters(), bound.parameters(), strict=True))
    assert bound.given(None) is bound


@pytest.mark.parametrize(
    ("name", "space", "context", "message"),
    [
        ("nade", EventSpace((4,)), torch.tensor([0]), "without a context"),
        ("nade", SPACES[0], torch.tensor([5]), "from 0 to 4"),
        ("nade", SPACES[0], torch.zeros(1, 2, 2, 3), "from 0 to 4"),
        ("nade", SPACES[1], torch.zeros(1, 1, 2, 3), r"shape \(2, 2, 3\)"),
        ("nade", SPACES[1], None, "needs a context"),
    ],
)
def test_what_is_no_context_of_the_model_is_refused(name, space, context, message):
    model = models.build(name, space, {})
    with pytest.raises(StudioError, match=message):
        model.log_prob(some(space, 1), context=context)


def test_contexts_are_one_or_as_many_as_the_events():
    model, context = models.build("nade", SPACES[0], {}), torch.tensor([0, 1])
    message = "3 events share one context or have one each, but 2 are given"
    for ask in (
        lambda: model.log_prob(some(SPACES[0], 3), context=context),
        lambda: models.autoregressive(model).conditionals(some(SPACES[0], 3), context=context),
        lambda: next(sampling.sample(model, 3, context=context)),
        lambda: next(sampling.sample_by_passes(model, 3, context=context)),
    ):
        with pytest.raises(StudioError, match=message):
            ask()


def test_models_without_contexts_say_so():
    with pytest.raises(StudioError, match="takes no context"):
        models.build("coin", SPACES[0], {})


def scores(model: Model, x: Tensor) -> Tensor:
    """Return `log p(x | c)` of every class, `(C, B)`."""
    assert model.space.context is not None
    classes = range(model.space.context.classes)
    return torch.stack([model.log_prob(x, context=torch.tensor([c])) for c in classes])


# Tasks on data


def digits(task: str, **more: Any) -> data.PictureDataset:
    plain = data.load("digits")
    assert isinstance(plain, data.PictureDataset)
    made = plain.prepared(plain.preparation.model_copy(update={"task": task, **more}))
    assert isinstance(made, data.PictureDataset)
    return made


def test_a_class_is_learnt_and_tells_samples_apart():
    dataset = digits("class")
    model = models.build("nade", dataset.space, {"hidden": 64})
    for _ in training.train(model, dataset, TrainSettings(epochs=12, learning_rate=5e-3)):
        pass
    events, labels = dataset.events("test"), dataset.labels("test")
    given = dataset.contexts("test")
    assert labels is not None
    assert given is not None
    assert torch.equal(labels, given)
    nll = {}
    for key, given in {"own": labels, "other": (labels + 1) % 10, "none": None}.items():
        *_, result = evaluation.evaluate(model, events, given)
        assert isinstance(result, evaluation.Evaluated)
        nll[key] = result.nll_nats
    assert nll["own"] < nll["none"] - 1 < nll["other"] - 1
    # A classifier for free: argmax_c p(x | c).
    assert (scores(model, events).argmax(0) == labels).double().mean() > 0.8
    *_, drawn = sampling.sample(model, 40, context=torch.arange(40) % 10)
    assert isinstance(drawn, sampling.Sampled)
    found = torch.stack(
        [model.log_prob(drawn.samples, context=torch.tensor([c])) for c in range(10)]
    )
    assert (found.argmax(0) == torch.arange(40) % 10).double().mean() > 0.6


def test_classes_are_withheld_anew_in_every_epoch_and_never_outside_training():
    dataset = digits("class", withheld=0.3)
    first, second = dataset.training_contexts(0), dataset.training_contexts(1)
    assert first is not None
    assert second is not None
    for contexts_of_epoch in (first, second):
        assert 0.25 < (contexts_of_epoch == 10).double().mean() < 0.35
    assert not torch.equal(first == 10, second == 10)
    again = dataset.training_contexts(0)
    assert again is not None
    assert torch.equal(first, again)
    valid = dataset.contexts("valid")
    assert valid is not None
    assert valid.max() < 10
    space = digits("class", withheld=0).space.context
    assert space is not None
    assert not space.withheld


def test_tasks_make_their_contexts_of_the_picture_itself():
    coarse, sketch = digits("super-resolution", factor=4), digits("sketch")
    pictures = coarse.grey("test").float()
    blocks = coarse.contexts("test")
    assert blocks is not None
    means = torch.nn.functional.avg_pool2d(pictures, 4)
    torch.testing.assert_close(blocks[:, :, ::4, ::4].float(), means, rtol=0, atol=0.51)
    assert torch.equal(blocks[:, :, 0, 0], blocks[:, :, 3, 3])
    edges = sketch.contexts("test")
    assert edges is not None
    assert set(edges.unique().tolist()) == {0, 255}
    assert not tasks.edges(np.full((1, 1, 5, 5), 90, np.uint8)).any()
    with pytest.raises(StudioError, match="pictures in colour"):
        digits("colourisation")


@pytest.mark.parametrize("task", ["class", "super-resolution", "sketch"])
def test_contexts_of_some_events_are_those_of_the_whole_split(task):
    index = torch.tensor([7, 2, 2])
    fresh, known = (
        data.load("digits", data.ImagePreparation(values="levels", task=task)) for _ in "ab"
    )
    whole, some_of_it = known.contexts("test"), fresh.contexts("test", index)
    assert whole is not None
    assert some_of_it is not None
    assert torch.equal(some_of_it, whole[index])
    again = known.contexts("test", index)
    assert again is not None
    assert torch.equal(again, whole[index])


def test_numbers_given_something_have_a_protocol_of_their_own():
    protocols = {digits(task).protocol for task in ("none", "class", "super-resolution", "sketch")}
    assert len(protocols) == 4


def test_data_without_classes_have_no_class_to_give(tmp_path):

    np.savez(
        tmp_path / "own.npz", x=np.random.default_rng(0).integers(0, 256, (40, 6, 6), np.uint8)
    )
    plain = data.load(str(tmp_path / "own.npz"))
    with pytest.raises(StudioError, match="has no classes"):
        plain.prepared(plain.preparation.model_copy(update={"task": "class"}))


@pytest.mark.parametrize("change", [{"kind": "sound"}, {"classes": 10**9}, {"extra": 1}])
def test_a_context_edited_into_nonsense_is_refused_in_a_sentence(tmp_path, change):
    space = SPACES[0]
    part = ModelPart.of("nade", {}, 0, space)
    data_part = DataPart(source="", preparation={}, protocol="", fingerprint="", sizes={})
    run = Run.create(tmp_path / "run", Record(title="", model=part, data=data_part, training={}))
    path = run.folder / "run.json"
    record = json.loads(path.read_text())
    record["model"]["context"].update(change)
    path.write_text(json.dumps(record))
    with pytest.raises(StudioError, match=r"edited at model\.context|1 to 65,536 classes"):
        _ = Run(run.folder).record.model.space
