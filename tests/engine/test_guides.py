"""Which run guides another: the best of any ordering, of the same events under one protocol."""

from pathlib import Path
from typing import Any

import pytest

from ar_studio import guides, models, studies
from ar_studio.errors import StudioError
from ar_studio.gallery import shelf
from ar_studio.optimisation import TrainSettings
from ar_studio.records import DataPart, ModelPart, Progress, Record, Score
from ar_studio.runs import Run
from ar_studio.settings import parse
from ar_studio.spaces import ContextSpace, EventSpace

SPACE = EventSpace((1, 3, 3))
ANY = {"masks": 0, "resample": "orderings", "hidden": (8,)}  # of MADE


def make(
    folder: Path,
    name: str,
    config: dict[str, Any] | None = None,
    *,
    space: EventSpace = SPACE,
    protocol: str = "digits · threshold",
    preparation: dict[str, Any] | None = None,
    valid: float | None = None,
    scores: dict[str, Score] | None = None,
    weights: bool = True,
) -> Run:
    """Return a run whose record says what it is told; its weights are untrained."""
    model = models.build(name, space, config or {})
    record = Record(
        title=folder.name,
        model=ModelPart.of(name, model.config.model_dump(mode="json"), 0, space),
        data=DataPart(
            source="digits",
            preparation=preparation or {},
            protocol=protocol,
            fingerprint="",
            sizes={"test": 9},
        ),
        training={},
        progress=Progress(best_valid_nll=valid),
        scores=scores or {},
    )
    run = Run.create(folder, record)
    if weights:
        run.save_weights(model.state_dict())
    return run


def score(nll: float, **words: Any) -> Score:
    return Score(
        split="test",
        protocol="digits · threshold",
        nll_nats=nll,
        nll_stderr=0.1,
        bits_per_dim=None,
        n=9,
        **words,
    )


@pytest.fixture
def nade(tmp_path):
    return make(tmp_path / "nade", "nade", {"hidden": 4})


def names(found: list[guides.Guide]) -> list[str]:
    return [guide.run.folder.name for guide in found]


def test_the_best_of_any_ordering_comes_first(nade, tmp_path):
    made = make(tmp_path / "made", "made", ANY, scores={"test": score(5.0)}, valid=4.0)
    deep = make(tmp_path / "deep", "deepnade", {"hidden": (4,)}, valid=4.5)
    mixture = make(tmp_path / "mixture", "mixture", {"components": 2}, valid=6.0)
    unknown = make(tmp_path / "unknown", "made", ANY)
    fixed = make(tmp_path / "fixed", "made", {"hidden": (8,)}, valid=1.0)
    found = guides.fitting(nade, [unknown, mixture, made, fixed, deep, nade])
    assert names(found) == ["deep", "mixture", "made", "unknown"]
    assert [guide.figure and str(guide.figure) for guide in found] == [
        "≈ 4.50 nats",
        "6.00 nats",
        "5.00 ± 0.10 nats",
        None,
    ]
    assert guides.choose(nade, [unknown, made, deep]).guide == found[0]


def test_a_model_that_is_not_told_what_is_hidden_comes_last(nade, tmp_path):
    blind = make(tmp_path / "blind", "made", ANY, valid=4.0)
    told = make(tmp_path / "told", "made", {**ANY, "conditioned": True}, valid=5.0)
    deep = make(tmp_path / "deep", "deepnade", {"hidden": (4,)}, valid=6.0)
    assert names(guides.fitting(nade, [blind, deep, told])) == ["told", "deep", "blind"]


def test_neither_an_ensemble_nor_the_ordering_one_trains_not_for_makes_a_guide_better(tmp_path):
    ensemble = {"test": score(5.0), "test × 64": score(1.0, ensemble=64)}
    made = make(tmp_path / "made", "made", ANY, scores=ensemble)
    assert str(guides.worth(made)) == "5.00 ± 0.10 nats"
    raster = {"test": score(1.0)}
    deep = make(tmp_path / "deep", "deepnade", {"hidden": (4,)}, scores=raster, valid=4.5)
    assert str(guides.worth(deep)) == "≈ 4.50 nats"
    estimated = {**raster, "≈ test": score(4.0, estimate=True)}
    deeper = make(tmp_path / "deeper", "deepnade", {"hidden": (4,)}, scores=estimated, valid=4.5)
    assert str(guides.worth(deeper)) == "≈ 4.00 ± 0.10 nats"


def test_what_is_of_other_events_or_another_protocol_is_no_guide(nade, tmp_path):
    others = [
        make(tmp_path / "larger", "made", ANY, space=EventSpace((1, 4, 3))),
        make(tmp_path / "grey", "made", ANY, space=EventSpace((1, 3, 3), 3)),
        make(tmp_path / "table", "made", ANY, space=EventSpace((9,))),
        make(
            tmp_path / "given",
            "made",
            ANY,
            space=EventSpace((1, 3, 3), context=ContextSpace("class", classes=2)),
        ),
        make(tmp_path / "protocol", "made", ANY, protocol="digits · dynamic"),
    ]
    assert guides.fitting(nade, others) == []
    grey = make(tmp_path / "grey-nade", "nade", {"hidden": 4}, space=EventSpace((1, 3, 3), 3))
    assert names(guides.fitting(grey, others)) == ["grey"]


def test_what_is_given_nothing_guides_what_is_given_a_class_and_not_the_other_way(nade, tmp_path):
    def given(name: str, model: str, config: dict[str, Any], classes: int = 2, **words: Any) -> Run:
        space = EventSpace((1, 3, 3), context=ContextSpace("class", classes=classes))
        words = {"protocol": "digits · threshold · given its class"} | words
        words["preparation"] = {"values": "threshold", "task": "class"}
        return make(tmp_path / name, model, config, space=space, **words)

    plain = make(tmp_path / "plain", "deepnade", {"hidden": (4,)}, valid=4.5)
    other = given("other", "made", ANY, protocol="digits · dynamic · given its class")
    shelf = [plain, given("told", "made", ANY), given("more", "made", ANY, classes=3), other]
    assert names(guides.fitting(given("run", "nade", {"hidden": 4}), shelf)) == ["plain", "told"]
    assert names(guides.fitting(nade, shelf)) == ["plain"]


def test_what_cannot_be_loaded_or_says_nothing_is_no_guide(nade, tmp_path):
    unfinished = make(tmp_path / "unfinished", "made", ANY, weights=False)
    damaged = make(tmp_path / "damaged", "made", ANY)
    (damaged.folder / "weights.safetensors").write_bytes(b"nothing of the kind")
    gone = make(tmp_path / "gone", "made", ANY)
    gone.record = gone.record.model_copy(
        update={"model": gone.record.model.model_copy(update={"name": "gone"})}
    )
    edited = make(tmp_path / "edited", "made", ANY)
    edited.record = edited.record.model_copy(
        update={"model": edited.record.model.model_copy(update={"config": {"masks": "none"}})}
    )
    deleted = make(tmp_path / "deleted", "made", ANY)
    (deleted.folder / "weights.safetensors").unlink()
    blind = make(tmp_path / "blind", "factorised")
    assert guides.fitting(nade, [unfinished, damaged, gone, edited, deleted, blind]) == []


def test_a_run_of_any_ordering_needs_no_guide_and_never_guides_itself(tmp_path):
    made, other = make(tmp_path / "made", "made", ANY), make(tmp_path / "other", "made", ANY)
    assert names(guides.fitting(made, [made, other])) == ["other"]
    again = Run(made.folder.parent / "other" / ".." / "made")
    assert names(guides.fitting(again, [made])) == []
    choice = guides.choose(made, [made, other])
    assert choice == guides.Choice(None, "made completes any mask exactly and needs no guide.")


def test_why_there_is_no_guide_is_a_sentence_that_says_what_learns_one(nade, tmp_path):
    reason = guides.choose(nade, [nade]).reason
    assert "images (1×3×3, binary; digits · threshold)" in reason
    assert reason.endswith("learn one as a guide, with DeepNADE.")
    words = EventSpace((4,), 3, documents=True)
    docnade = make(tmp_path / "docnade", "docnade", {"hidden": 4}, space=words)
    assert "no model of any ordering for documents" in guides.choose(docnade, []).reason
    with pytest.raises(StudioError, match="documents"):
        guides.plan(docnade)


def test_every_fixed_order_model_of_the_gallery_has_a_guide_or_a_way_to_one():
    runs = [entry.run for entry in shelf()]
    for run in runs:
        choice = guides.choose(run, runs)
        assert (choice.guide is None) == bool(choice.reason)
        if choice.guide is not None:
            assert guides.any_order(choice.guide.run)
            words, given = run.record.data.protocol.split(" · "), run.record.data.pictured.given
            its = choice.guide.run.record.data.protocol.split(" · ")
            assert its == [word for word in words if word != given]


@pytest.mark.parametrize(
    ("space", "model"),
    [
        (EventSpace((1, 28, 28)), "deepnade"),
        (EventSpace((1, 28, 28), 16), "lmconv"),
        (EventSpace((12,), 3), "deepnade"),
        (EventSpace((1, 3, 3), context=ContextSpace("class", classes=2)), "deepnade"),
        (EventSpace((5,), 0), "gaussian"),
    ],
)
def test_a_lesson_is_a_training_that_makes_a_guide_in_minutes(space, model, tmp_path):
    fixed = "rnade" if model == "gaussian" else "nade"
    run = make(tmp_path / "run", fixed, {"hidden": 4}, space=space)
    lesson = guides.plan(run)
    settings = parse(TrainSettings, lesson.settings)
    assert lesson.model == model
    assert (lesson.source, lesson.preparation) == ("digits", run.record.data.preparation)
    assert settings.epochs == 1 or 1 <= settings.minutes <= guides.MOST
    guide = make(tmp_path / "guide", lesson.model, lesson.config, space=space)
    assert names(guides.fitting(run, [guide])) == ["guide"]


def test_what_a_lesson_trains_guides_the_run_it_is_for(tmp_path):
    plan = studies.plan("nade", "digits", {"hidden": 4, "values": "threshold"})
    preparation = plan.preparation
    own = studies.new_run(
        tmp_path / "own", "nade", plan.config, "digits", preparation, plan.settings
    )
    lesson = guides.plan(own.run)
    study = studies.new_run(
        tmp_path / "guide",
        lesson.model,
        lesson.config,
        lesson.source,
        lesson.preparation,
        parse(TrainSettings, lesson.settings),
        title=lesson.title,
    )
    assert guides.fitting(own.run, [study.run]) == []  # no weights yet
    study.run.save_weights(study.model.state_dict())
    assert names(guides.fitting(own.run, [study.run])) == ["guide"]
