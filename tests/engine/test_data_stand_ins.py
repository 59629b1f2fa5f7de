"""Numbers such as −999: told of, and read as no value where that is asked for."""

import math

import numpy as np
import pytest

from ar_studio import data
from ar_studio.data.stand_ins import stand_ins
from ar_studio.errors import StudioError


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ([1.5, 2.5, -999, 3.5], {-999}),
        ([1, 2, 3, 4, 5, 99, 99], {99}),
        ([0, 1, 2, 3, -9], {-9}),
        ([12.5, 13.5, -9999, 999.0, math.nan], {-9999, 999}),
        ([0.2, 0.3, -999.25], {-999.25}),
        ([-5.5, 3.5, 1e20], {1e20}),
        ([1, 2, 9.969209968386869e36], {9.969209968386869e36}),  # netCDF's
        ([1, 2, 9.96921e36, 9.9692e36], {9.96921e36, 9.9692e36}),
        ([1, 2, -3.4028235e38], {-3.4028235e38}),  # GDAL's
        ([1, 2, -3.40282346638529e38], {-3.40282346638529e38}),
        ([1, 2, -99998], set()),  # a whole number is that or another
        ([1, 2, 3, 9], set()),  # a scale may go up to 9
        ([900, 950, 1010, 999], set()),  # among the others
        ([0, 5000, 9999], set()),  # no farther than they are from another
        ([3, 3, -999], set()),  # nothing else varies
        ([-999, -999], set()),
        ([math.nan, math.nan], set()),
        ([1, 2, 1234], set()),
    ],
)
def test_what_lies_far_from_all_others_is_found(numbers, found):
    assert stand_ins(np.array(numbers, float)) == found


@pytest.fixture
def own(tmp_path):
    rng = np.random.default_rng(0)
    rows = [f"{a:.2f},{b:.3f},{i % 2}" for i, (a, b) in enumerate(rng.normal(20, 3, (3000, 2)))]
    for place in (5, 700, 2500):
        rows[place] = f"-999,{rows[place].split(',', 1)[1]}"
    path = tmp_path / "own.csv"
    path.write_text("\n".join(["temp,wind,wet", *rows]))
    return path


def test_it_is_a_number_until_somebody_says_otherwise(own):
    dataset = data.load(str(own))
    (told,) = [remark for remark in dataset.remarks if "999" in remark]
    assert "Far from all other numbers there: −999 in 'temp'." in told
    assert "stand_ins=missing" in told
    assert sum(dataset.sizes.values()) == 3000
    assert "stand_ins" not in dataset.preparation.recorded()
    assert "stand_ins" not in dataset.idle

    read = data.load(str(own), data.Changes({"stand_ins": "missing"}))
    assert sum(read.sizes.values()) == 2997
    assert "Read as no value: −999 in 'temp'." in read.remarks
    assert any("3 of 3,000 rows were left out for want of a value" in one for one in read.remarks)
    assert read.preparation.recorded()["stand_ins"] == "missing"
    assert dataset.prepared(read.preparation).fingerprint == read.fingerprint
    with pytest.raises(StudioError, match=r"line 7: column 'temp' has no value \('-999'\)"):
        data.load(str(own), data.Changes({"stand_ins": "missing", "missing": "refuse"}))


def test_where_there_is_none_nothing_is_offered(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("\n".join(["a,b", *(f"{i / 7:.3f},{i % 5}" for i in range(40))]))
    dataset = data.load(str(path))
    assert "stand_ins" in dataset.idle
    assert not any("stand_ins" in remark for remark in dataset.remarks)


def test_a_step_of_a_series_has_none_either(tmp_path):
    numbers = [f"{10 + 5 * math.sin(i / 9):.3f}" for i in range(400)]
    numbers[50:53] = ["-9999.0"] * 3
    days = np.datetime64("2021-01-01") + np.arange(400)
    path = tmp_path / "own.csv"
    path.write_text(
        "\n".join(["date,level", *map(",".join, zip(map(str, days), numbers, strict=True))])
    )
    dataset = data.load(str(path))
    assert dataset.kind.name == "series"
    assert any("−9999 in 'level'" in remark for remark in dataset.remarks)
    read = data.load(str(path), data.Changes({"stand_ins": "missing"}))
    assert read.kind.name == "series"
    assert any("3 of 400 steps" in remark for remark in read.remarks)
