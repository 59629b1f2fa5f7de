"""Models under the same noise and mask, and the table of runs."""

import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from ar_studio import comparison, data, models, ranking, sampling
from ar_studio.comparison import Compared, Completing, Drawing
from ar_studio.completion import Completed
from ar_studio.errors import StudioError
from ar_studio.records import Constant, DataPart, ModelPart, Progress, Record, Score
from ar_studio.runs import Run
from ar_studio.spaces import ContextSpace, EventSpace

SHAPE = (1, 3, 3)


def outcome(*args, **options) -> Compared:
    *_, last = comparison.compare(*args, **options)
    assert isinstance(last, Compared)
    return last


def subjects():
    pair = {"first": models.create("fvsbn", SHAPE), "second": models.create("nade", SHAPE)}
    for model in pair.values():
        for parameter in model.parameters():
            torch.nn.init.normal_(parameter, generator=torch.Generator().manual_seed(1))
    return pair


def test_samples_come_from_the_same_noise():
    pair = subjects()
    *events, last = comparison.compare(pair, n=5, seed=4)
    assert isinstance(last, Compared)
    assert last.completions == {}
    for title, model in pair.items():
        *_, alone = sampling.sample(model, 5, noise=sampling.make_noise(5, 9, 4))
        assert isinstance(alone, sampling.Sampled)
        assert torch.equal(last.samples[title], alone.samples)
    assert all(isinstance(event, Drawing) for event in events)


def test_all_models_advance_together():
    drawings = [e for e in comparison.compare(subjects(), n=2) if isinstance(e, Drawing)]
    assert [(event.title, event.drawn.position) for event in drawings] == [
        (title, position) for position in range(9) for title in ("first", "second")
    ]


def test_the_same_model_twice_draws_the_same():
    model = subjects()["second"]
    last = outcome({"a": model, "b": model}, n=4, seed=1)
    assert torch.equal(last.samples["a"], last.samples["b"])


def test_all_models_are_given_the_same_and_refused_if_they_cannot_be():
    context = ContextSpace("class", classes=3)
    space = EventSpace(SHAPE, context=context)
    pair = {name: models.build(name, space, {}) for name in ("nade", "made")}
    for model in pair.values():
        for parameter in model.parameters():
            torch.nn.init.normal_(parameter, generator=torch.Generator().manual_seed(1))
    given = torch.tensor([2])
    last = outcome(pair, n=4, seed=3, context=given)
    for title, model in pair.items():
        *_, alone = sampling.sample(model, 4, seed=3, context=given)
        assert isinstance(alone, sampling.Sampled)
        assert torch.equal(last.samples[title], alone.samples)
    assert not torch.equal(
        last.samples["nade"], outcome(pair, n=4, seed=3, context=given - 2).samples["nade"]
    )
    pair["plain"] = models.create("nade", SHAPE)
    with pytest.raises(StudioError, match="one is given one of 3 classes, the other nothing"):
        outcome(pair, n=1, context=given)


def test_completions_keep_what_is_observed():
    image = torch.ones(SHAPE, dtype=torch.uint8)
    mask = torch.zeros(SHAPE, dtype=torch.bool)
    mask[:, :1] = True
    *events, last = comparison.compare(subjects(), n=3, image=image, mask=mask)
    assert isinstance(last, Compared)
    assert list(last.completions) == ["first", "second"]
    for completed in last.completions.values():
        assert completed.samples.shape == (3, *SHAPE)
        assert bool((completed.samples[:, mask] == 1).all())
    assert sum(isinstance(e, Completing) and isinstance(e.event, Completed) for e in events) == 2


def test_other_spaces_are_refused():
    pair = {"small": models.create("fvsbn", SHAPE), "large": models.create("fvsbn", (1, 4, 4))}
    with pytest.raises(StudioError, match="small and large"):
        next(comparison.compare(pair))


def test_nothing_and_half_a_completion_are_refused():
    with pytest.raises(StudioError, match="at least one"):
        next(comparison.compare({}))
    with pytest.raises(StudioError, match="both"):
        next(comparison.compare(subjects(), image=torch.zeros(SHAPE)))


def make_run(folder: Path, *, protocol="digits · threshold", best=None, **scores: float) -> Run:
    return Run.create(
        folder,
        Record(
            title=folder.name,
            model=ModelPart(name="fvsbn", event_shape=SHAPE, levels=2),
            data=DataPart(
                source="digits",
                preparation={},
                protocol=protocol,
                fingerprint="x",
                sizes={"valid": 7},
            ),
            training={},
            progress=Progress(seconds=12, best_valid_nll=best),
            scores={
                split: Score(
                    split=split,
                    protocol=protocol,
                    nll_nats=nll,
                    nll_stderr=0.5,
                    bits_per_dim=1,
                    n=5,
                )
                for split, nll in scores.items()
            },
            seconds_per_sample=0.25,
        ),
    )


def test_a_row_tells_what_the_run_knows(tmp_path):
    (row,) = ranking.table([make_run(tmp_path / "a", test=3.0)])
    assert (row.title, row.model, row.split, row.nll_nats, row.nll_stderr) == (
        "a",
        "fvsbn",
        "test",
        3.0,
        0.5,
    )
    assert row.parameters == 9 * 8 // 2 + 9
    assert (row.training_seconds, row.seconds_per_sample) == (12, 0.25)


def test_a_run_never_evaluated_shows_its_validation(tmp_path):
    (row,) = ranking.table([make_run(tmp_path / "a", best=9 * math.log(2))])
    assert (row.split, row.n, row.nll_stderr) == ("valid", 7, None)
    assert row.bits_per_dim == pytest.approx(1)


def test_protocols_and_splits_are_never_ranked_together(tmp_path):
    rows = ranking.table(
        [
            make_run(tmp_path / "a", test=3.0, valid=1.0),
            make_run(tmp_path / "b", test=2.0),
            make_run(tmp_path / "c", protocol="digits · dynamic", test=9.0),
            make_run(tmp_path / "d", test=2.0),
            make_run(tmp_path / "e"),
        ]
    )
    ranks = {
        (row.title, row.split): place for row, place in zip(rows, ranking.rank(rows), strict=True)
    }
    assert ranks == {
        ("a", "test"): 3,
        ("a", "valid"): 1,
        ("b", "test"): 1,
        ("c", "test"): 1,
        ("d", "test"): 1,
        ("e", "valid"): None,
    }


def test_a_score_says_what_it_is():
    score = Score(split="test", protocol="p", nll_nats=3.0, nll_stderr=0.1, n=9)
    marked = [{}, {"upper_bound": True}, {"estimate": True}]
    assert [score.model_copy(update=m).sign for m in marked] == ["", "≤ ", "≈ "]


def test_estimates_are_never_ranked_with_what_they_estimate(tmp_path):
    run = make_run(tmp_path / "a", test=3.0)
    exact = run.record.scores["test"]
    guess = exact.model_copy(update={"nll_nats": 2.0, "estimate": True})
    run.update(scores={"test": exact, "≈ test": guess})
    rows = ranking.table([run])
    assert [row.figure and row.figure.sign for row in rows] == ["", "≈ "]
    assert ranking.rank(rows) == [1, 1]


def test_estimates_that_err_in_different_ways_are_ranked_apart(tmp_path):
    run = make_run(tmp_path / "a", test=3.0)
    exact = run.record.scores["test"]
    constant = Constant(log_z=1.0, error=0.1, chains=10, temperatures=100)
    several = {
        "orderings": {"estimate": True},
        "constant": {"estimate": True, "constant": constant, "nll_nats": 1.0},
        "guesses": {"upper_bound": True, "ensemble": 9, "nll_nats": 2.0},
        "": {"upper_bound": True, "nll_nats": 4.0},
    }
    run.update(scores={name: exact.model_copy(update=one) for name, one in several.items()})
    rows = ranking.table([run])
    assert [row.estimator for row in rows] == list(several)
    assert ranking.rank(rows) == [1, 1, 1, 1]
    worse = [replace(row, figure=row.figure and replace(row.figure, value=5.0)) for row in rows]
    assert ranking.rank([*rows, *worse]) == [1, 1, 1, 1, 2, 2, 2, 2]


def test_a_validation_by_an_estimated_constant_is_ranked_apart(tmp_path):
    mean, made = make_run(tmp_path / "a", best=2.0), make_run(tmp_path / "b", best=1.0)
    for run, name in ((mean, "deepnade"), (made, "rbm")):
        run.update(model=run.record.model.model_copy(update={"name": name, "config": {}}))
    rows = ranking.table([mean, made])
    assert [row.estimator for row in rows] == ["orderings", "constant"]
    assert ranking.rank(rows) == [1, 1]


def test_what_an_orderless_model_validates_with_is_an_estimate(tmp_path):
    exact, guess = make_run(tmp_path / "a", best=2.0), make_run(tmp_path / "b", best=1.0)
    guess.update(model=guess.record.model.model_copy(update={"name": "deepnade", "config": {}}))
    rows = ranking.table([exact, guess])
    assert [row.figure and row.figure.sign for row in rows] == ["", "≈ "]
    assert ranking.rank(rows) == [1, 1]


def test_an_edited_record_does_not_hide_the_others(tmp_path):
    run = make_run(tmp_path / "a", best=2.0)
    part = run.record.model.model_copy(update={"name": "gone", "levels": 1})
    run.update(model=part)
    (row,) = ranking.table([run])
    assert (row.parameters, row.bits_per_dim, row.nll_nats) == (None, None, 2.0)


def test_a_paired_difference_is_as_uncertain_as_the_differences_alone():
    hard = torch.tensor([-10.0, -90.0, -50.0, -70.0], dtype=torch.float64)
    worse = hard - torch.tensor([1.0, 1.2, 0.8, 1.0])
    gap = comparison.difference(worse, hard)
    assert gap.mean == pytest.approx(1.0)
    width = 1.959964 * math.sqrt(0.08 / 3) / 2  # s² = 0.08 / 3 of four differences
    assert (gap.low, gap.high) == (pytest.approx(1 - width), pytest.approx(1 + width))
    assert gap.n == 4
    assert comparison.difference(hard, worse).mean == pytest.approx(-1.0)
    with pytest.raises(StudioError, match="same events"):
        comparison.difference(hard, worse[:3])


def test_only_the_same_events_are_compared():
    one = data.load("digits")
    comparison.check_same_events({"a": one, "b": data.load("digits")}, "test")
    other = one.prepared(one.preparation.model_copy(update={"seed": 5}))
    with pytest.raises(StudioError, match=r"split 0, the other on .* split 5"):
        comparison.check_same_events({"a": one, "b": other}, "test")
    other.protocol = one.protocol  # as of two files of one name
    with pytest.raises(StudioError, match="other events"):
        comparison.check_same_events({"a": one, "b": other}, "test")
    levels = one.prepared(data.ImagePreparation(values="levels", levels=4))
    with pytest.raises(StudioError, match="a and c cannot be compared"):
        comparison.check_same_events({"a": one, "c": levels}, "test")
