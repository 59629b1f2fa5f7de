"""Other data made like a run's, and told from them by every score."""

import math

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import alike, complexity, data, detection, models
from ar_studio.columns import Column
from ar_studio.detection import Detected, Weighing
from ar_studio.errors import StudioError
from ar_studio.records import DataPart
from ar_studio.spaces import ContextSpace, EventSpace

SPACE = EventSpace((1, 2, 3))


def coin(share: float, space: EventSpace = SPACE) -> models.Model:
    """Return a model of independent pixels that are 1 with one probability."""
    model = models.build("factorised", space, {})
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.fill_(math.log(share / (1 - share)))
    return model


def tosses(n: int, share: float, seed: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    return (torch.rand(n, 1, 2, 3, generator=generator) < share).to(torch.uint8)


def log_p(x: torch.Tensor, share: float) -> np.ndarray:
    ones = x.flatten(1).double().sum(1).numpy()
    return ones * math.log(share) + (6 - ones) * math.log(1 - share)


def found(**options) -> Detected:
    known = {"valid": tosses(80, 0.3, 0), "test": tosses(60, 0.3, 1)}
    *_, last = detection.detect(coin(0.3), known, tosses(50, 0.05, 2), "dark", **options)
    assert isinstance(last, Detected)
    return last


def test_every_score_is_that_of_its_formula():
    made = found(background=coin(0.5), samples=0)
    test, other = tosses(60, 0.3, 1), tosses(50, 0.05, 2)
    entropy = -log_p(tosses(80, 0.3, 0), 0.3).mean()
    assert made.entropy == pytest.approx(entropy, rel=1e-5)
    want = {
        "one-sided": lambda x: -log_p(x, 0.3),
        "two-sided": lambda x: abs(-log_p(x, 0.3) - entropy),
        "ratio": lambda x: log_p(x, 0.5) - log_p(x, 0.3),
        "complexity": lambda x: -log_p(x, 0.3) / math.log(2) - complexity.measure(x, SPACE).numpy(),
    }
    assert [one.name for one in made.scorings] == list(want)
    for one in made.scorings:
        np.testing.assert_allclose(one.known.numpy(), want[one.name](test), atol=1e-4)
        np.testing.assert_allclose(one.other.numpy(), want[one.name](other), atol=1e-4)


def test_the_likelihood_comes_first_and_its_failure_is_told():
    made = found(samples=7)
    assert made.misled  # emptier pictures are likelier to a model that expects few ones
    assert made.scorings[0].auroc.value < 0.3
    assert list(made.log_probs) == ["valid", "test", "samples", "dark"]
    assert len(made.log_probs["samples"]) == 7
    assert float((made.p_values["dark"] > 0.5).double().mean()) > 0.5
    assert made.flatness.p_value > 0.01


def test_data_like_the_runs_are_hardly_ever_found_to_mislead():
    known = {"valid": tosses(20, 0.3, 0), "test": tosses(60, 0.3, 1)}
    made = []
    for seed in range(2, 42):
        *_, last = detection.detect(coin(0.3), known, tosses(60, 0.3, seed), "same", samples=0)
        assert isinstance(last, Detected)
        made.append(last)
    assert sum(one.misled for one in made) <= 4
    assert sum(one.told_apart for one in made) <= 6
    assert sum(one.scorings[0].auroc.value < 0.5 for one in made) > 8


def test_what_both_models_find_impossible_leaves_out_the_ratio_alone():
    model = models.build("factorised", EventSpace((1, 2, 3), 3), {})
    with torch.no_grad():
        next(model.parameters()).view(6, 3)[:, 2] = -torch.inf
    known, other = tosses(9, 0.3, 0), tosses(9, 0.3, 0)
    other[3, 0, 0, 0] = 2
    events = detection.detect(
        model, {"valid": known, "test": known}, other, background=model, samples=0
    )
    *_, last = events
    assert isinstance(last, Detected)
    assert [one.name for one in last.scorings] == ["one-sided", "two-sided", "complexity"]
    assert last.without_ratio == 1
    assert last.scorings[0].auroc.value == pytest.approx(0.5 + 0.5 / 9)


def test_models_that_need_a_context_are_refused():
    some = tosses(5, 0.3, 0)
    for withheld in (True, False):
        context = ContextSpace("class", classes=3, withheld=withheld)
        needy = models.build("made", EventSpace((1, 2, 3), context=context), {"hidden": (4,)})
        for one, ground in ((needy, None), (coin(0.3), needy)):
            events = detection.detect(
                one, {"valid": some, "test": some}, some, background=ground, samples=0
            )
            if withheld:
                assert isinstance(list(events)[-1], Detected)
            else:
                with pytest.raises(StudioError, match="given one of 3 classes, not p"):
                    next(events)


def test_what_is_done_is_told():
    known = {"valid": tosses(4, 0.3, 0), "test": tosses(4, 0.3, 1)}
    events = list(detection.detect(coin(0.3), known, tosses(3, 0.3, 2), "o", samples=2))
    said = [event.what for event in events if isinstance(event, Weighing)]
    assert said == ["valid", "test", *["samples, drawn"] * 6, "samples", "o"]


def test_what_cannot_be_told_apart_is_refused():
    some = tosses(5, 0.3, 0)
    both = {"valid": some, "test": some}
    cases = [
        ({"test": some}, some, {}, "two valid events"),
        (both, some[:1], {}, "too few"),
        (both, some, {"name": "test"}, "another name"),
        (both, some, {"background": coin(0.5, EventSpace((1, 3, 3)))}, "of other events"),
    ]
    for known, other, options, sentence in cases:
        with pytest.raises(StudioError, match=sentence):
            list(detection.detect(coin(0.3), known, other, **options))


def part(dataset: data.Dataset) -> DataPart:
    return DataPart(
        source=dataset.source,
        preparation=dataset.preparation.recorded(),
        protocol=dataset.protocol,
        fingerprint=dataset.fingerprint,
        sizes=dataset.sizes,
        columns=dataset.columns,
        words=dataset.words,
    )


@pytest.mark.parametrize(
    ("asked", "levels", "changes", "values"),
    [
        ({"values": "threshold", "threshold": 100}, 2, {}, "threshold"),
        ({"values": "levels", "levels": 5}, 5, {}, "levels"),
        ({"values": "dynamic"}, 2, {}, "static"),
        ({"values": "as-is"}, 2, {}, "threshold"),  # which were black and white as found
        ({"values": "as-is"}, 2, {"values": "static", "seed": "3"}, "static"),
        ({"values": "dequantise"}, 0, {}, "dequantise"),
    ],
)
def test_other_pictures_are_prepared_as_the_runs_were(asked, levels, changes, values):
    own = DataPart(source="own", preparation=asked, protocol="", fingerprint="", sizes={})
    space = EventSpace((1, 12, 12), levels, bins=0 if levels else 256)
    made = alike.load("digits", own, space, changes=changes)
    assert made.dataset.space == space
    assert made.dataset.preparation.values == values
    if "threshold" in asked:
        grey = data.load("digits", {"values": "as-is", "size": 12}).events("test")
        assert torch.equal(made.dataset.events("test"), (grey >= 100).to(torch.uint8))
    some = made.events("test", 9, seed=1)
    assert some.shape == (9, 1, 12, 12)
    assert torch.equal(some, made.events("test", 9, seed=1))


def test_what_cannot_be_made_alike_is_refused(tmp_path):
    for number in range(12):
        noise = np.random.default_rng(number).integers(0, 2, (4, 4), dtype=np.uint8) * 255
        Image.fromarray(noise).save(tmp_path / f"{number}.png")
    own = part(data.load("digits"))
    cases = [
        (str(tmp_path), EventSpace((1, 4, 4), 5), r"4 × 4 \(binary\), but the model's events are"),
        ("digits", EventSpace((3, 8, 8)), "grey, so there are no colours"),
        ("digits", EventSpace((1, 8, 6)), "but the model's events are images of 1 × 8 × 6"),
        ("digits", EventSpace((64,)), "holds images, but the model's events are rows"),
        ("nothing", EventSpace((1, 8, 8)), "no data set named"),
    ]
    for source, space, sentence in cases:
        with pytest.raises(StudioError, match=sentence):
            alike.load(source, own, space)


def test_pictures_of_different_sizes_are_scaled_to_the_runs(tmp_path):
    for number in range(30):
        side = 6 + number % 3
        noise = np.random.default_rng(number).integers(0, 256, (side, side), dtype=np.uint8)
        Image.fromarray(noise).save(tmp_path / f"{number:02}.png")
    own = part(data.load("digits"))
    made = alike.load(str(tmp_path), own, data.load("digits").space)
    assert made.events().shape[1:] == (1, 8, 8)
    with pytest.raises(StudioError, match="different sizes"):
        alike.load(str(tmp_path), own, EventSpace((1, 8, 6)))


def table(path, seed: int, shift: float, names: str = "ab") -> str:
    drawn = np.random.default_rng(seed).normal(shift, 2, (60, 2))
    rows = "".join(f"{a:.5f},{b:.5f}\n" for a, b in drawn)
    path.write_text(",".join(names) + "\n" + rows)
    return str(path)


def test_real_columns_are_in_the_units_of_the_run(tmp_path):
    own = data.load(table(tmp_path / "own.csv", 0, 0.0))
    other = table(tmp_path / "other.csv", 1, 30.0, "ba")
    made = alike.load(other, part(own), own.space)
    raw = data.load(other)
    test = raw.events("test").double()
    back = {c.name: c.mean + c.std * test[:, i] for i, c in enumerate(raw.columns)}
    index = raw.pick("test", raw.sizes["test"], 0)
    for i, column in enumerate(own.columns):
        want = (back[column.name][index] - column.mean) / column.std
        torch.testing.assert_close(made.events().double()[:, i], want, atol=1e-4, rtol=1e-5)
    assert float(made.events().mean()) > 5
    with pytest.raises(StudioError, match="has no column a"):
        alike.load(table(tmp_path / "third.csv", 1, 0.0, "bc"), part(own), own.space)


def test_a_table_of_more_columns_is_another_one(tmp_path):
    own = data.load(table(tmp_path / "own.csv", 0, 0.0))
    wider = tmp_path / "wider.csv"
    wider.write_text("a,b,c\n" + "".join(f"{i}.5,{i * i}.1,{i}.2\n" for i in range(60)))
    with pytest.raises(StudioError, match="has 3 columns, but the model's rows have 2"):
        alike.load(str(wider), part(own), own.space)


def test_categories_are_matched_by_their_names(tmp_path):
    for name, letters in (("own", "xyz"), ("other", "yz"), ("third", "yw")):
        rows = "".join(f"{letters[i % len(letters)]},{i % 2}\n" for i in range(60))
        (tmp_path / f"{name}.csv").write_text("kind,flag\n" + rows)
    own = data.load(str(tmp_path / "own.csv"))
    made = alike.load(str(tmp_path / "other.csv"), part(own), own.space)
    assert sorted(made.events("train")[:, 0].unique().tolist()) == [1, 2]
    with pytest.raises(StudioError, match="other values"):
        alike.load(str(tmp_path / "third.csv"), part(own), own.space)
    assert isinstance(made.columns[0], Column)


@pytest.mark.parametrize("named", [True, False])
def test_binary_columns_are_zero_and_one_whether_named_or_not(tmp_path, named):
    rows = np.random.default_rng(0).integers(0, 2, (60, 3))
    path = tmp_path / "other.csv"
    path.write_text("a,b,c\n" + "".join(",".join(map(str, row)) + "\n" for row in rows))
    other = data.load(str(path))
    columns, bare = other.columns, tuple(Column(name=name, kind="binary") for name in "abc")
    assert columns[0].categories == ("0", "1")
    if named:  # and the other ones are not, as in the catalogue's tables
        other.columns = bare
        alike._check_columns(other, columns)
        made = alike.Alike(other, columns)
    else:
        own = part(other).model_copy(update={"columns": bare, "fingerprint": ""})
        made = alike.load(str(path), own, other.space)
    index = other.pick("test", other.sizes["test"], 0)
    assert torch.equal(made.events(), other.events("test")[index])


def test_events_that_the_run_learnt_are_left_out_whatever_was_drawn(tmp_path, monkeypatch):
    for number in range(80):
        noise = np.random.default_rng(number).integers(0, 256, (4, 4), dtype=np.uint8)
        Image.fromarray(noise).save(tmp_path / f"{number:02}.png")
    own = data.load(str(tmp_path), {"values": "static"})
    other = own.prepared({"values": "static", "seed": 1})
    grey = {"values": "levels", "levels": 256}
    train = {e.numpy().tobytes() for e in own.prepared(grey).events("train")}
    test = other.prepared({**grey, "seed": 1}).events("test")
    want = [e.numpy().tobytes() not in train for e in test]
    told = f"The run learnt {len(want) - sum(want)} of {len(want)} test images of {other.name}"
    assert 0 < sum(want) < len(want)
    monkeypatch.setattr(alike, "FEW", sum(want))
    unseen, said = alike.unseen(other, own)
    assert unseen.tolist() == want
    assert said == f"{told}; these are left out."
    made = alike.load(str(tmp_path), part(own), own.space, changes={"seed": "1"})
    drawn = made.events("test", 0, 0, unseen).flatten(1).tolist()
    assert sorted(drawn) == sorted(
        other.events("test")[torch.from_numpy(unseen)].flatten(1).tolist()
    )
    monkeypatch.setattr(alike, "FEW", sum(want) + 1)
    unseen, said = alike.unseen(other, own)
    assert unseen.all()
    assert said == f"{told}, and few others are left, so they are no unseen ones."
    assert alike.unseen(own, own)[1] == ""


def test_rows_that_equal_others_by_chance_are_not_left_out(tmp_path):
    for seed, name in enumerate(("own", "other")):
        rows = np.random.default_rng(seed).integers(0, 2, (400, 3))
        lines = "".join(",".join(map(str, row)) + "\n" for row in rows)
        (tmp_path / f"{name}.csv").write_text("a,b,c\n" + lines)
    own, other = (data.load(str(tmp_path / f"{name}.csv")) for name in ("own", "other"))
    unseen, said = alike.unseen(other, own)
    assert unseen.all()
    assert said.endswith("which stay: 100% of its own test rows equal some of training, too.")
