"""The user's own tables: what they are taken for, and what is refused in one sentence."""

import random
import re
from pathlib import Path

import numpy as np
import pytest
import torch

from ar_studio import data
from ar_studio.columns import Column
from ar_studio.data import ImagePreparation, TablePreparation, plain_text
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

PEOPLE = [
    "age,city,smokes,height,born",
    *(
        f"{20 + 3 * i % 41},{('Rome', 'Oslo', 'Lima')[i % 3]},{('no', 'yes')[i % 2]},"
        f"{1.5 + i * 0.01:.2f},{1950 + i % 4}"
        for i in range(50)
    ),
]


def written(folder: Path, text: str | bytes | list[str], name: str = "own.csv") -> Path:
    text = "\n".join(text) + "\n" if isinstance(text, list) else text
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def load(path: Path, **preparation: object) -> data.TableDataset:
    wanted = TablePreparation.model_validate(preparation) if preparation else None
    dataset = data.load(str(path), wanted)
    assert isinstance(dataset, data.TableDataset)
    return dataset


def refused(path: Path, *parts: str, **changes: str) -> None:
    with pytest.raises(StudioError) as caught:
        data.load(str(path), data.Changes(changes))
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    for part in parts:
        assert part in sentence, sentence


def kinds(dataset: data.TableDataset) -> list[str]:
    return [column.kind for column in dataset._table.columns]


def all_rows(dataset: data.TableDataset) -> torch.Tensor:
    """Return the events of all splits in the order of the file."""
    events = torch.empty((sum(dataset.sizes.values()), dataset.space.size), dtype=torch.float64)
    for split in data.SPLITS:
        events[dataset._parts[split]] = dataset.events(split).double()
    return events


def test_columns_have_the_types_that_a_reader_would_give_them(tmp_path):
    dataset = load(written(tmp_path, PEOPLE))
    assert [column.name for column in dataset.columns] == PEOPLE[0].split(",")
    assert kinds(dataset) == ["real", "categorical", "binary", "real", "categorical"]
    assert dataset.preparation == TablePreparation(values="levels", levels=8)
    assert dataset.space == EventSpace((5,), 8)
    assert dataset.sizes == {"train": 40, "valid": 5, "test": 5}
    city, smokes, born = (dataset.columns[i] for i in (1, 2, 4))
    assert city.categories == ("Lima", "Oslo", "Rome")
    assert born.categories == ("1950", "1951", "1952", "1953")
    events = all_rows(dataset)
    for number, line in enumerate(PEOPLE[1:]):
        cells = line.split(",")
        assert city.text(float(events[number, 1])) == cells[1]
        assert smokes.text(float(events[number, 2])) == cells[2]
        assert born.text(float(events[number, 4])) == cells[4]


def test_levels_hold_equally_many_training_rows_and_say_their_bounds(tmp_path):
    numbers = np.random.default_rng(0).exponential(size=400)
    dataset = load(
        written(tmp_path, [f"{number:.9f}" for number in numbers]), values="levels", levels=4
    )
    events = dataset.events("train")
    counts = torch.bincount(events[:, 0].long(), minlength=4)
    assert counts.tolist() == [80, 80, 80, 80]
    edges = np.quantile(numbers[dataset._parts["train"]], [0.25, 0.5, 0.75])
    column = dataset.columns[0]
    for value, level in zip(numbers, all_rows(dataset)[:, 0], strict=True):
        assert int(level) == int((value >= edges).sum())
    assert column.text(0) == f"below {edges[0]:.6g}"
    assert column.text(2) == f"{edges[1]:.6g} to {edges[2]:.6g}"
    assert column.text(3) == f"{edges[2]:.6g} or more"


def test_levels_of_a_column_that_is_nearly_constant_are_fewer(tmp_path):
    lines = [f"{(0 if i % 10 else i + 0.5)},{i % 2}" for i in range(100)]
    dataset = load(written(tmp_path, lines), values="levels", levels=8)
    assert len(dataset.columns[0].categories) == 2
    dataset.space.check(dataset.events("train"))


def test_a_value_on_an_edge_is_in_the_bin_that_says_so(tmp_path):
    lines = [f"{(0.5, 1.5, 1.5, 2.5)[i % 4]},{i % 2}" for i in range(100)]
    dataset = load(written(tmp_path, lines), values="levels", levels=2)
    assert dataset.columns[0].categories == ("below 1.5", "1.5 or more")
    assert all_rows(dataset)[:4, 0].tolist() == [0, 1, 1, 1]


def test_standardised_are_the_real_columns_by_the_training_part(tmp_path):
    dataset = load(written(tmp_path, PEOPLE), values="standardise")
    assert [column.name for column in dataset.columns] == ["age", "height"]
    assert dataset.space == EventSpace((2,), 0)
    assert dataset.marginals() is None
    train = dataset.events("train")
    assert train.dtype == torch.float32
    torch.testing.assert_close(train.mean(0), torch.zeros(2), atol=1e-6, rtol=0)
    torch.testing.assert_close(train.std(0, correction=0), torch.ones(2))
    # A validation part has the training part's mean, not its own.
    assert dataset.events("valid").mean(0).abs().max() > 1e-3
    assert "city, smokes, born" in dataset.remarks[0]
    height = dataset.columns[1]
    assert height.text(float(all_rows(dataset)[7, 1])) == "1.570"
    assert load(written(tmp_path, PEOPLE)).remarks == ()


@pytest.mark.parametrize("far", ["9e307", "-9e307"])
def test_numbers_beyond_what_events_can_hold_are_refused(tmp_path, far):
    lines = ["a,b", *(f"{i * 0.1:.1f},{i % 7 + 0.5}" for i in range(50)), f"{far},1.5"]
    for seed in range(4):  # in the training part and in another
        with pytest.raises(StudioError, match="'a' of own has numbers too large"):
            load(written(tmp_path, [*lines, f"{far},2.5"]), values="standardise", seed=seed)


def test_a_column_that_never_changes_in_training_is_refused_whatever_rounding_leaves(tmp_path):
    held_out = np.random.default_rng([0, 0]).permutation(70)[:7]  # the rows of the first fold
    a = np.full(70, 0.1)
    a[held_out[:2]] = 0.2, 0.3
    assert np.delete(a, held_out)[:56].std() > 0
    path = written(tmp_path, ["a,b", *(f"{value},{row + 0.5}" for row, value in enumerate(a))])
    with pytest.raises(StudioError, match="'a' of own has one value only in the training rows"):
        load(path, values="standardise")
    load(path, values="standardise", fold=5)


def test_a_table_of_two_valued_columns_is_binary(tmp_path):
    lines = ["a;b", *(f"{i % 2};{('x', 'y y')[i % 3 > 0]}" for i in range(30))]
    dataset = load(written(tmp_path, lines))
    assert dataset.space == EventSpace((2,))
    assert dataset.preparation.values == "as-is"
    reading = ("rows", "header", "missing", "decimal", "stand_ins")
    splits = ("fold", "valid_trains", "valid_share", "test_share", "seed")
    assert dataset.settings == reading + splits
    assert dataset.choices == ("as-is",)
    assert dataset.columns[1].text(1) == "y y"
    marginals = dataset.marginals()
    assert marginals is not None
    assert marginals.shape == (2, 2)


def test_a_table_of_numbers_is_standardised(tmp_path):
    lines = [f"{i * 0.7} {i * i * 0.1}  {-i}.5" for i in range(40)]
    dataset = load(written(tmp_path, lines, "own.data"))
    assert dataset.preparation.values == "standardise"
    assert [column.name for column in dataset.columns] == ["x1", "x2", "x3"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", " ", ", ", "   "])
@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_headers_and_line_ends_are_found_out(tmp_path, delimiter, header, end):
    lines = [["one", '"two, 2"', "three"]] if header else []
    lines += [[str(i % 2), f"{i * 0.5}", ("p", '"q;, r"')[i % 2]] for i in range(20)]
    text = end.join(delimiter.join(line) for line in lines)
    dataset = load(written(tmp_path, text))
    assert kinds(dataset) == ["binary", "real", "binary"]
    names = [column.name for column in dataset.columns]
    assert names == (["one", "two, 2", "three"] if header else ["x1", "x2", "x3"])
    assert dataset.columns[2].categories == ("p", "q;, r")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings_are_found_out(tmp_path, encoding):
    text = "größe,straße\n" + "".join(f"{i % 3},{('Ä', 'ö')[i % 2]}\n" for i in range(20))
    dataset = load(written(tmp_path, text.encode(encoding)))
    assert [column.name for column in dataset.columns] == ["größe", "straße"]
    assert set(dataset.columns[1].categories) == {"Ä", "ö"}


def test_a_decimal_comma_is_one_beside_semicolons(tmp_path):
    dataset = load(written(tmp_path, [f"{i},25;{i % 2}" for i in range(20)]))
    assert kinds(dataset) == ["real", "binary"]
    assert dataset._table.values[3, 0] == 3.25


def test_a_header_of_text_above_text_is_told_by_what_comes_again(tmp_path):
    lines = [f"{('a', 'b')[i % 2]},{('c', 'd', 'e')[i % 3]}" for i in range(20)]
    assert load(written(tmp_path, ["first,second", *lines])).columns[1].name == "second"
    assert load(written(tmp_path, lines)).columns[1].name == "x2"


def test_names_are_kept_apart(tmp_path):
    lines = ["a,a,,a (2)", *(f"{i % 2},{i % 3},{i % 4},{i % 5}" for i in range(20))]
    names = [column.name for column in load(written(tmp_path, lines)).columns]
    assert names == ["a", "a (2)", "x3", "a (2) (2)"]


@pytest.mark.parametrize("cell", ["", "?", "NA", "NaN", "null", "n/a", '""'])
@pytest.mark.parametrize("line", [2, 31, 3000])
def test_a_missing_value_is_named_by_line_and_column(tmp_path, cell, line):
    lines = ["x,size,y", *(f"{i % 2},{i}.5,{i % 3}" for i in range(max(40, line)))]
    lines[line - 1] = f"1,{cell},2"
    path = written(tmp_path, lines)
    refused(path, f"line {line}:", "'size'", "fill it in", missing="refuse")
    (remark,) = load(path).remarks
    assert f"1 of {len(lines) - 1:,} rows was left out for want of a value in 'size'" in remark


@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("sign", [".", ","])
def test_decimals_may_begin_after_the_rows_that_are_looked_at_first(tmp_path, delimiter, sign):
    cells = [str(i % 50) if i < 1500 else f"{i % 50}{sign}5" for i in range(3000)]
    cells = [f'"{cell}"' if sign == delimiter else cell for cell in cells]
    lines = [f"{cell}{delimiter}{i % 3}" for i, cell in enumerate(cells)]
    dataset = load(written(tmp_path, [f"a{delimiter}b", *lines]))
    assert kinds(dataset) == ["real", "categorical"]
    a = np.sort(dataset._table.values[:, 0])
    assert (a[0], a[-1]) == (0, 49.5)
    assert (a != np.rint(a)).sum() == 1500


def test_nothing_is_called_minus_nought(tmp_path):
    lines = [f"-0.0,{(-0.0, 1.5)[i % 2]},{-0.0 if i % 3 else i / 7:.3f}" for i in range(60)]
    dataset = load(written(tmp_path, ["a,b,c", *lines]))
    told = [*dataset.remarks, *dataset.details().values()]
    assert not any("-0 " in f"{one} " or "-0," in one for one in told), told
    assert dataset._table.columns[0].categories == ("0", "1.5")


@pytest.mark.parametrize("cell", ["1.#QNAN", "-1.#IND", "+nan", "#N/A N/A", "NaN", "-NaN"])
def test_what_programs_write_for_no_number_is_no_value(tmp_path, cell):
    lines = [f"{cell if i == 7 else i / 7},{i % 3}" for i in range(60)]
    dataset = load(written(tmp_path, ["a,b", *lines]))
    assert sum(dataset.sizes.values()) == 59


def test_line_numbers_count_blank_lines_and_lines_within_quotes(tmp_path):
    lines = ["x,y", "", '1,"two', 'lines"', "", *("0,a" for _ in range(20)), "1,?"]
    refused(written(tmp_path, lines), "line 26:", "'y'", missing="refuse")


def test_ragged_rows_are_refused(tmp_path):
    lines = ["x,y", *(f"{i % 2},{i}" for i in range(100))]
    lines[70] = "1,2,3"
    refused(written(tmp_path, lines), "line 71", "is 3 here, but 2 in line 1")


def test_a_quotation_that_is_not_closed_is_refused(tmp_path):
    lines = ["x,y", *(f"{i % 2},{i}" for i in range(100))]
    lines[70] = '1,"2'
    refused(written(tmp_path, lines), "after line 70", "quotation")


def test_a_mistake_among_numbers_is_no_category(tmp_path):
    lines = ["x,y", *(f"{i % 2},{i * 0.25}" for i in range(100))]
    lines[60] = "1,l5"
    refused(written(tmp_path, lines), "line 61", "'y'", "'l5'", "among numbers")
    lines[60] = "1,1e999"
    refused(written(tmp_path, lines), "line 61", "'1e999'")


def test_too_many_texts_are_refused_by_name(tmp_path):
    lines = [f"{i % 2},2026-{i % 300:03}-01" for i in range(2500)]
    refused(written(tmp_path, ["x,day", *lines]), "'day'", "more than 256", "delete the column")
    few = [f"{i % 2},2026-{i % 200:03}-01" for i in range(2500)]
    assert kinds(load(written(tmp_path, ["x,day", *few]))) == ["binary", "categorical"]


def test_columns_that_say_nothing_are_left_out_with_a_remark(tmp_path):
    header = "id,name,same,unit,x"
    lines = [f"{i + 5},person {i},7,kg,{i * 0.5}" for i in range(60)]
    dataset = load(written(tmp_path, [header, *lines]))
    assert [column.name for column in dataset.columns] == ["x"]
    assert list(dataset.remarks[:3]) == [
        "'same' and 'unit' were left out: each is the same in every row.",
        "'name' was left out: every row has another text there.",
        "'id' was left out: it counts the rows.",
    ]
    refused(written(tmp_path, [f"{i},k" for i in range(60)]), "no column to learn from")


def test_facts_show_types_and_ranges(tmp_path):
    table = data.facts(load(written(tmp_path, PEOPLE)))
    assert table["Columns"] == "1 binary, 2 categorical, 2 real"
    assert table["Column 1"] == "age: real, 20 to 60"
    assert table["Column 2"] == "city: 3 categories"
    assert table["Column 3"] == "smokes: binary, yes in 50.0% of the rows"
    assert table["Column 4"] == "height: real, 1.5 to 1.99"


def test_a_fold_of_ten_is_for_testing_and_the_next_for_validation(tmp_path):
    path = written(tmp_path, PEOPLE)
    tested = []
    for fold in range(10):
        dataset = load(path, values="levels", levels=8, fold=fold)
        after = load(path, values="levels", levels=8, fold=(fold + 1) % 10)
        np.testing.assert_array_equal(dataset._parts["valid"], after._parts["test"])
        together = np.concatenate(list(dataset._parts.values()))
        assert sorted(together) == list(range(50))
        tested.extend(dataset._parts["test"])
        both = load(path, values="levels", levels=8, fold=fold, valid_trains=True)
        assert set(both._parts["train"]) == set(range(50)) - set(both._parts["test"])
        assert both.protocol != dataset.protocol
    assert sorted(tested) == list(range(50))
    assert list(tested) != list(range(50))
    other = load(path, values="levels", levels=8, seed=1)
    assert other.fingerprint != load(path).fingerprint
    assert load(path).fingerprint == load(path).fingerprint


def test_settings_that_do_nothing_are_refused(tmp_path):
    dataset = load(written(tmp_path, PEOPLE))
    with pytest.raises(StudioError, match="'threshold' does nothing"):
        dataset.prepared(ImagePreparation(values="threshold"))
    with pytest.raises(StudioError, match="no use for size = 8"):
        dataset.prepared(ImagePreparation(values="levels", size=8))
    with pytest.raises(StudioError, match="no use for fold = 2"):
        data.load("digits", {"values": "threshold", "fold": 2})


def test_limits(tmp_path, monkeypatch):
    path = written(tmp_path, PEOPLE)
    monkeypatch.setattr(plain_text, "MOST_BYTES", 100)
    refused(path, "more than the 100")
    monkeypatch.undo()
    refused(written(tmp_path, [",".join("1" * 5000)] * 20), "columns")
    refused(written(tmp_path, b""), "empty")
    refused(written(tmp_path, b"\n \n\n"), "empty")
    refused(written(tmp_path, b"a,b\n1,2\n3,4\n"), "too few")
    refused(written(tmp_path, b"\0\0rest"), "no text")
    refused(written(tmp_path, b"PAR1\0\0\0\0rest"), "a Parquet table", "save it as a .csv table")


@pytest.mark.parametrize(
    ("column", "value", "text"),
    [
        (Column(name="a", kind="binary"), 1, "1"),
        (Column(name="a", kind="binary", categories=("no", "yes")), 1, "yes"),
        (Column(name="a", kind="categorical", categories=("x", "y", "z")), 7, "7"),
        (Column(name="a", kind="real", mean=0.9967, std=0.0019), -1, "0.99480"),
        (Column(name="a", kind="real", mean=46.5, std=32.9), 2, "112.3"),
        (Column(name="a", kind="real", mean=5e5, std=3e5), 1, "800000"),
        (Column(name="a", kind="real", mean=0, std=1e-9), 1, "1e-09"),
        (Column(name="a", kind="real", mean=0, std=1e12), 1, "1e+12"),
        (Column(name="a", kind="real"), float("nan"), "nan"),
        (Column(name="a", kind="real", mean=1, std=1), -1.0000001, "0.00"),
    ],
)
def test_values_read_as_their_column_does(column, value, text):
    assert column.text(value) == text


SEEDS = (
    "\n".join(PEOPLE).encode(),
    b"1;2,5;yes\n" * 5 + b"2;3,5;no\n" * 20 + b"7;9,5;no\n" * 3,
    b"  1.0   2.0  A\n" * 10 + b" 3 4 B\n" * 9,
    ("größe\tname\n" + "".join(f"{i}\tä{i % 4}\n" for i in range(30))).encode("latin-1"),
    ("x,y\n" + "".join(f'{i % 2},"{i}"\n' for i in range(30))).encode("utf-16"),
)
MISTAKES = (
    *(b'"', b",", b";", b"\t", b" ", b"\n", b"\r", b"?", b"NA", b"\0", b"\xff", b"1e999", b"inf"),
    *(b"-", b'"""', b"\xe2\x80\xa8", b"x" * 200, b"0x1", b"1_0", b"\xd9\xa1", b"#"),
)


@pytest.mark.parametrize("seed", range(8))
def test_damaged_tables_are_read_or_refused_in_a_sentence(tmp_path, seed):
    noise, sentences = random.Random(seed), []
    for number in range(60):
        raw = bytearray(noise.choice(SEEDS))
        for _ in range(noise.randrange(1, 6)):
            at = noise.randrange(len(raw) + 1)
            kind = noise.randrange(4)
            if kind == 0:
                raw[at : at + noise.randrange(20)] = b""
            elif kind == 1:
                raw[at : at + 1] = noise.randbytes(1)
            else:
                raw[at:at] = noise.choice(MISTAKES)
        path = written(tmp_path, bytes(raw), f"{number}{noise.choice(('.csv', '.tsv', '.txt'))}")
        try:
            dataset = load(path)
        except StudioError as error:
            sentences.append(str(error))
            continue
        for split in data.SPLITS:
            dataset.space.check(dataset.events(split))
        assert data.facts(dataset)
    assert all(re.fullmatch(r"[^\n]{10,400}\.", sentence) for sentence in sentences)
    assert 5 < len(sentences) < 55
