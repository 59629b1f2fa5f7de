"""Tables of plain numbers are read many lines at a time, and as any other table is."""

import numpy as np
import pytest

from ar_studio import data
from ar_studio.data import delimited, number_lines
from ar_studio.data.number_lines import Lines
from ar_studio.errors import StudioError

N = 3000
NUMBERS = np.random.default_rng(0).normal(size=(N, 3)).round(4)
ROWS = [f"{a:g},{b:.3e},{c:+g},{i % 40}" for i, (a, b, c) in enumerate(NUMBERS.tolist())]
HEAD = "a,b,c,k"


def written(folder, lines):
    path = folder / "own.csv"
    path.write_text("\n".join([HEAD, *lines]) + "\n")
    return path


def values(path, **changes):
    return loaded(path, **changes).values


def loaded(path, **changes):
    dataset = data.load(path, data.Changes(changes))
    assert isinstance(dataset, data.TableDataset)
    return dataset._table


@pytest.fixture
def slowly(monkeypatch):
    """Return what reads a file line by line."""

    def read(path, **changes):
        with monkeypatch.context() as patch:
            patch.setattr(number_lines, "SIGNS", ())
            return values(path, **changes)

    return read


def test_plain_numbers_are_read_at_once_to_the_last_bit(tmp_path, slowly, monkeypatch):
    path = written(tmp_path, ROWS)
    expected = slowly(path)
    assert expected.shape == (N, 4)
    monkeypatch.setattr(delimited, "CHUNK", 300)
    taken = []
    numbers = Lines.numbers

    def counted(self, *where, **how):
        found = numbers(self, *where, **how)
        taken.append(0 if found is None else len(found))
        return found

    monkeypatch.setattr(Lines, "numbers", counted)
    np.testing.assert_array_equal(values(path), expected)
    assert sum(taken) >= N - 1001


@pytest.mark.parametrize(
    "row",
    ["", "# a comment", "1,2,,3", "1,2,3,4,", '"1",2,3,4', " 1,2,3,4", "1,2,3,NA", "1,2,3,4\r"],
)
def test_a_line_of_another_look_among_numbers_is_read_as_ever(tmp_path, slowly, monkeypatch, row):
    monkeypatch.setattr(delimited, "CHUNK", 300)
    path = written(tmp_path, [*ROWS[:1600], row, *ROWS[1600:]])
    np.testing.assert_array_equal(values(path), slowly(path))


def test_lines_are_counted_on_behind_those_read_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "CHUNK", 300)
    for row, said in (("1,2,3", "the number of values is 3"), ("1,2,3,x", "holds 'x' among")):
        path = written(tmp_path, [*ROWS[:2500], row, *ROWS[2500:]])
        with pytest.raises(StudioError, match=f"line 2502: .*{said}"):
            data.load(path)
    path = written(tmp_path, [*ROWS[:2500], "1,2,,3", *ROWS[2500:]])
    with pytest.raises(StudioError, match="line 2502: column 'c' has no value"):
        values(path, missing="refuse")


def test_a_column_of_numbers_that_turns_out_to_be_of_texts_keeps_them_as_they_stand(tmp_path):
    lines = [
        f"{row},{('07', '7', '7.0')[i % 3] if i < 2500 else 'x'}" for i, row in enumerate(ROWS)
    ]
    path = tmp_path / "own.csv"
    path.write_text("\n".join([f"{HEAD},code", *lines]) + "\n")
    assert loaded(path).columns[4].categories == ("07", "7", "7.0", "x")
