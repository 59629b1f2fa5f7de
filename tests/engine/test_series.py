"""Time series: read in the order of time, cut into windows, and a floor that is known exactly."""

import csv
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
import torch

from ar_studio import data, models
from ar_studio.data import known
from ar_studio.data.series_dataset import SeriesDataset
from ar_studio.errors import StudioError
from ar_studio.models.abilities import counting

WIND, TEMPERATURE = np.random.default_rng(1).normal(size=(2, 400)).round(3)


def written(folder: Path, header: list[str], *columns) -> str:
    path = folder / "weather.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([header, *zip(*columns, strict=True)])
    return str(path)


def days(count: int = 400) -> list[str]:
    return [str(date(2021, 1, 1) + timedelta(n)) for n in range(count)]


def series(source: str, **asked) -> SeriesDataset:
    found = data.load(source)
    made = found.prepared({**found.preparation.model_dump(), **asked})
    assert isinstance(made, SeriesDataset)
    return made


def test_rows_that_tell_the_time_are_steps_and_the_last_of_them_test(tmp_path):
    source = written(tmp_path, ["date", "wind", "temperature"], days(), WIND, TEMPERATURE)
    dataset = series(source, length=10, values="as-is")
    assert dataset.sizes == {"train": 31, "valid": 4, "test": 4}
    test = dataset.events("test").numpy().ravel()
    np.testing.assert_array_equal(test, WIND[360:400].astype(np.float32))
    np.testing.assert_array_equal(dataset.events("valid")[0], WIND[320:330].astype(np.float32))
    for epoch in range(5):  # no window of training reaches into what is held out
        windows = dataset.training_events(epoch).numpy()
        first = np.flatnonzero(WIND.astype(np.float32) == windows[0, 0])[0]
        np.testing.assert_array_equal(windows.ravel(), WIND[first : first + 310].astype("f"))
        assert first + 310 <= 320
    assert dataset.details()["Time"] == "2021-01-01 to 2022-02-04"
    assert dataset.columns[2].name == "wind 3"


def test_several_columns_of_a_step_stand_side_by_side_in_units_of_training(tmp_path):
    source = written(tmp_path, ["date", "wind", "temperature"], days(), WIND, 5 + TEMPERATURE)
    dataset = series(source, length=5, series="temperature, wind")
    assert [column.name for column in dataset.columns[:3]] == [
        "temperature 1", "wind 1", "temperature 2",
    ]  # fmt: skip
    first = dataset.events("train")[0]
    want = (5 + TEMPERATURE[:5] - (5 + TEMPERATURE[:320]).mean()) / TEMPERATURE[:320].std()
    np.testing.assert_allclose(first[::2], want, atol=1e-5)
    assert dataset.columns[0].read("5.000") == pytest.approx(
        (5 - dataset.columns[0].mean) / dataset.columns[0].std
    )


def test_the_newest_first_is_turned_round_and_gaps_are_said(tmp_path):
    wind = [*map(str, WIND[::-1])]
    wind[7] = ""
    dataset = series(written(tmp_path, ["date", "wind"], days()[::-1], wind), values="as-is")
    assert dataset.events("train")[0, 0] == np.float32(WIND[0])
    said = "Left out for want of a number: 1 of 400 steps; no window goes across such a gap."
    assert said in dataset.remarks


def test_gaps_are_those_of_the_chosen_columns_and_no_window_goes_across_one(tmp_path):
    holes = [str(n) if n % 40 else "" for n in range(400)]
    alone = series(written(tmp_path, ["date", "wind"], days(), WIND), length=10).events("train")
    source = written(tmp_path, ["date", "wind", "temperature"], days(), WIND, holes)
    dataset = series(source, series="wind", length=10)
    assert torch.equal(dataset.events("train"), alone)
    assert not any("want of a number" in remark for remark in dataset.remarks)
    gappy = series(source, series="temperature", length=10, values="as-is")
    for events in (*map(gappy.events, ("train", "valid", "test")), gappy.training_events(3)):
        assert (events.diff(dim=1) == 1).all()
    assert gappy.sizes == {"train": 16, "valid": 3, "test": 3}  # of 39 steps in a row each
    assert "10 of 400 steps" in gappy.remarks[-1]
    assert series(source, series="temperature").steps == 7  # five windows of the test part
    with pytest.raises(StudioError, match="390 steps, and 9 gaps among them: too few for windows"):
        series(source, series="temperature", length=40)


@pytest.mark.parametrize("values", ["standardise", "as-is"])
def test_numbers_too_large_to_learn_are_refused(tmp_path, values):
    source = written(tmp_path, ["date", "wind"], days(), (WIND * 1e300).tolist())
    with pytest.raises(StudioError, match="'wind' of weather has numbers too large or too far"):
        series(source, values=values)


def test_a_run_finds_its_series_again_and_rows_may_be_taken_as_a_table(tmp_path):
    source = written(tmp_path, ["date", "wind", "temperature"], days(), WIND, TEMPERATURE)
    dataset = series(source, length=7)
    again = data.load(source, dataset.preparation.recorded())
    assert again.fingerprint == dataset.fingerprint
    assert again.is_prepared(dataset.preparation.recorded())
    table = dataset.prepared({**dataset.preparation.model_dump(), "rows": "columns"})
    assert table.kind.name == "table"
    back = table.prepared({**table.preparation.model_dump(), "rows": "series"})
    assert back.kind.name == "series"
    card = data.load("ar2")
    assert card.is_prepared(card.preparation.recorded())


def test_few_rows_and_rows_without_numbers_stay_a_table(tmp_path):
    few = written(tmp_path, ["year", "wind"], range(1980, 2020), WIND[:40])
    assert data.load(few).kind.name == "table"
    texts = [("calm", "fresh", "storm")[n % 3] for n in range(400)]
    assert data.load(written(tmp_path, ["date", "wind"], days(), texts)).kind.name == "table"


def test_rows_without_a_time_are_steps_where_that_is_asked_for(tmp_path):
    source = written(tmp_path, ["wind", "temperature"], WIND, TEMPERATURE)
    assert data.load(source).kind.name == "table"
    assert data.load(source, data.Changes({"rows": "series"})).kind.name == "series"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"series": "wimd"}, "no column of numbers in weather named 'wimd'; did you mean 'wind'"),
        ({"length": 300}, "too few for windows of 300"),
        ({"length": 2000}, "more than 1,024 numbers"),
    ],
)
def test_what_will_not_do_is_said_in_a_sentence(tmp_path, asked, said):
    source = written(tmp_path, ["date", "wind"], days(), WIND)
    with pytest.raises(StudioError, match=said):
        series(source, **asked)


def test_times_in_no_order_and_columns_of_texts_are_refused(tmp_path):
    mixed = [*days()[200:], *days()[:200]]
    source = written(tmp_path, ["date", "wind"], mixed, WIND)
    with pytest.raises(StudioError, match="'date' are in no order that can be read; sort"):
        data.load(source, data.Changes({"rows": "series"}))
    texts = [("calm", "fresh")[n % 2] for n in range(400)]
    with pytest.raises(StudioError, match="no column of numbers that varies"):
        data.load(
            written(tmp_path, ["date", "wind"], days(), texts), data.Changes({"rows": "series"})
        )


def test_months_that_go_round_are_no_clock_and_are_learnt_last(tmp_path):
    months = [1 + n % 12 for n in range(240)]
    source = written(tmp_path, ["month", "wind"], months, WIND[:240])
    dataset = data.load(source, data.Changes({"rows": "series"}))
    assert dataset.columns[0].name == "wind 1"
    assert "in their order, as no column tells the time throughout" in dataset.remarks[0]
    hourly = [day for day in days(10) for _ in range(24)]
    source = written(tmp_path, ["date", "time", "wind"], hourly, [*range(24)] * 10, WIND[:240])
    dataset = data.load(source, data.Changes({"rows": "series"}))
    assert dataset.columns[0].name == "wind 1"


def test_what_is_no_number_is_named(tmp_path):
    wind = [*map(str, WIND)]
    wind[6] = "inf"
    source = written(tmp_path, ["date", "wind", "temperature"], days(), wind, TEMPERATURE)
    with pytest.raises(StudioError, match="line 8: column 'wind' holds 'inf' among numbers"):
        data.load(source)
    texts = [("calm", "fresh")[n % 2] for n in range(400)]
    header = ["date", "wind", "said", "same", "rare"]
    rare = ["7" if n == 9 else "" for n in range(400)]
    source = written(tmp_path, header, days(), WIND, texts, [3] * 400, rare)
    assert (
        "Left out: 'said' ('calm' in line 2 is no number), 'same' (one value only) and 'rare' "
        "(most rows have no value there)."
    ) in data.load(source).remarks


def covariance(length: int) -> np.ndarray:
    """Return that of AR(2) by its autocorrelations `ρ_k = a₁ ρ_{k−1} + a₂ ρ_{k−2}`."""
    a, b = known.FIRST, known.SECOND
    rho = [1.0, a / (1 - b)]
    for _ in range(length):
        rho.append(a * rho[-1] + b * rho[-2])
    variance = 1 / (1 - a * rho[1] - b * rho[2 - 0])
    lag = np.abs(np.subtract.outer(np.arange(length), np.arange(length)))
    return variance * np.array(rho)[lag]


@pytest.mark.parametrize("asked", [{"length": 2}, {"length": 9}, {"values": "standardise"}])
def test_the_entropy_that_is_told_is_that_of_the_gaussian_process(asked):
    dataset = series("ar2", **asked)
    size, std = dataset.space.size, dataset.columns[0].std
    _, logdet = np.linalg.slogdet(2 * np.pi * np.e * covariance(size))
    assert dataset.entropy is not None
    assert dataset.entropy == pytest.approx(logdet / 2 - size * np.log(std))
    assert f"{dataset.entropy:.4f} nats" in dataset.details()["Entropy"]


def test_a_gaussian_fitted_to_windows_comes_to_the_entropy():
    dataset = series("ar2", length=8)
    model = models.build("gaussian", dataset.space, {})
    counted = counting(model)
    assert counted is not None
    counted.maximise(counted.expect(dataset.events("train").double()).statistics)
    x = dataset.events("test").double()
    with torch.no_grad():
        nll = -model.log_prob(x)
    truth = torch.distributions.MultivariateNormal(
        torch.zeros(8, dtype=torch.float64), torch.from_numpy(covariance(8))
    )
    excess = nll + truth.log_prob(x)  # 44 numbers were estimated: about 22 / N nats
    assert 0 < excess.mean() < 0.05
    assert dataset.entropy is not None
    error = nll.std() / len(x) ** 0.5
    assert abs(nll.mean() - dataset.entropy) < 3 * error
