"""Tables as people write them: their shape, headers, numbers, gaps, and what is no table."""

import gzip
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from ar_studio import data
from ar_studio.errors import StudioError

N = 60
RANDOM = np.random.default_rng(0)
NUMBERS = RANDOM.normal(size=(N, 3)).round(3)
KINDS = RANDOM.integers(0, 3, N)
MONEY = RANDOM.integers(1_000, 90_000, N).tolist()


def written(folder: Path, lines: Sequence[str], name: str = "own.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def load(path: Path, **changes: str) -> data.TableDataset:
    dataset = data.load(str(path), data.Changes(changes))
    assert isinstance(dataset, data.TableDataset)
    return dataset


def read(path: Path, **changes: str) -> tuple[list[str], np.ndarray]:
    """Return the names and the values of the columns that were found."""
    table = load(path, **changes)._table
    return [column.name for column in table.columns], table.values


def rows(delimiter: str = ",", end: str = "") -> list[str]:
    return [
        delimiter.join([*map(str, numbers), str(kind)]) + end
        for numbers, kind in zip(NUMBERS, KINDS, strict=True)
    ]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["a,b,c,k,", *rows(end=",")], "abck"),
        (["a,b,c,k", *rows(end=",")], "abck"),
        (["a,b,c,k,,,", *rows(end=",,,"), ",,,,,,"], "abck"),
        (["a,b,c,k,", *rows()], "abck"),
        (["sep=;", "a;b;c;k", *rows(";")], "abck"),
        (["sep=\\t", "a\tb\tc\tk", *rows("\t")], "abck"),
        (["a|b|c|k", *rows("|")], "abck"),
        (["# made by a, b", "", "% and c", "a,b,c,k", *rows()], "abck"),
        (["# station 7: V, A, K, -", "a,b,c,k", *rows()], "abck"),
        (["# a b c k", *rows(" ")], "abck"),
        (["#a,b,c,k", *rows()], "abck"),
        (["a,b,c,k", *rows()[:30], "# the second day", *rows()[30:]], "abck"),
        (["a b c k", *(f'"{n}" {row}' for n, row in enumerate(rows(" "), 1))], "abck"),
        (["a b c k", *(f'"car {n}" {row}' for n, row in enumerate(rows(" ")))], "abck"),
        ([",a,b,c,k", *(f"{7 * n + n % 2},{row}" for n, row in enumerate(rows()))], "abck"),
        (["Na,Mg,Al,Si", *rows()], ["Na", "Mg", "Al", "Si"]),
    ],
)
def test_shapes_of_tables(tmp_path, lines, names):
    found, values = read(written(tmp_path, lines))
    assert found == list(names)
    np.testing.assert_allclose(values[:, :3], NUMBERS)
    np.testing.assert_array_equal(values[:, 3], KINDS)


def test_a_column_of_colours_is_no_comment(tmp_path):
    colours = [f"{('#ff0000', '#00ff00', 'black')[i % 3]},{i % 7}" for i in range(60)]
    dataset = load(written(tmp_path, colours))
    assert dataset.columns[0].categories == ("#00ff00", "#ff0000", "black")
    assert sum(dataset.sizes.values()) == 60


@pytest.mark.parametrize(
    ("head", "cut"),
    [
        ("0,1,2,3", 0),
        ("2019,2020,2021,2022", 0),
        ("5,10,25,100", 0),
        (",0,1,2,3", 0),
        ("kind,0,1,2,3", 0),
        ("0,1", 2),
        ("400.5,401.0,401.5", 1),
    ],
)
def test_numbers_that_name_columns(tmp_path, head, cut):
    lines = [row[: row.rindex(",")] + f",{n * n % 101 + 0.5}" for n, row in enumerate(rows())]
    lines = [",".join(row.split(",")[cut:]) for row in lines]
    if head.startswith(","):
        lines = [f"{n},{row}" for n, row in enumerate(lines)]
    if head.startswith("kind"):
        lines = [f"{('iris', 'rose')[n % 2]},{row}" for n, row in enumerate(lines)]
    path = written(tmp_path, [head, *lines])
    dataset = load(path)
    names = [column.name for column in dataset.columns]
    assert names == [name for name in head.split(",") if name]
    assert sum(dataset.sizes.values()) == N
    assert any("header=none" in remark for remark in dataset.remarks) != head.startswith("kind")
    if not head.startswith(","):
        other = load(path, header="none")
        assert other.columns[-1].name == f"x{len(lines[0].split(','))}"
        assert sum(other.sizes.values()) == N + 1
        assert not other.is_prepared(dataset.preparation.recorded())


@pytest.mark.parametrize(
    "row",
    [
        lambda i: f"{i},{2 * i},{3 * i + i % 2}",  # time, and what grows with it
        lambda i: f"{(0, 2, 1)[i % 3]},{(1, 0, 2)[i % 3]},{(2, 1, 0)[i % 3]}",  # ranks
        lambda i: f"{i % 2},{(i + 1) % 2}",
        lambda i: f"{0.1 * i:.4g},{(i * 0.37) % 5:.4g}",
    ],
)
def test_a_first_row_of_numbers_is_a_row(tmp_path, row: Callable[[int], str]):
    dataset = load(written(tmp_path, [row(i) for i in range(N)]))
    assert sum(dataset.sizes.values()) == N
    assert dataset._table.columns[-1].name == f"x{len(row(0).split(','))}"


def test_the_first_line_is_what_it_is_said_to_be(tmp_path):
    texts = [f"{('a', 'b')[i % 2]},{('c', 'd')[i % 3 > 0]}" for i in range(30)]
    path = written(tmp_path, texts)
    assert sum(load(path).sizes.values()) == 30
    named = load(path, header="first")
    assert [column.name for column in named.columns] == ["a", "c"]
    assert sum(named.sizes.values()) == 29


@pytest.mark.parametrize(
    ("delimiter", "write", "number"),
    [
        (";", lambda m: f"{m:,}", lambda m: m / 1000),  # a comma is a decimal one there
        (",", lambda m: f'"{m:,}"', lambda m: m),
        (",", lambda m: f'"${m:,}.50"', lambda m: m + 0.5),
        (",", lambda m: f"{m / 900:.1f}%", lambda m: round(m / 900, 1)),
        (";", lambda m: f"{m:,}".replace(",", ".") + ",25", lambda m: m + 0.25),
        ("\t", lambda m: f"{m:,}".replace(",", "\u00a0") + ",25 €", lambda m: m + 0.25),
        (",", lambda m: f"{m:,}".replace(",", "'"), lambda m: m),
        (",", lambda m: f'"({m:,})"', lambda m: -m),
        (",", lambda m: f"−{m}", lambda m: -m),
        (",", lambda m: f"{m} kg", lambda m: m),
        (",", lambda m: f'"{m},5"', lambda m: m + 0.5),
    ],
)
def test_numbers_as_people_write_them(tmp_path, delimiter, write, number):
    lines = [f"{write(m)}{delimiter}{i % 2}" for i, m in enumerate(MONEY)]
    names, values = read(written(tmp_path, [f"income{delimiter}k", *lines]))
    assert names == ["income", "k"]
    np.testing.assert_allclose(values[:, 0], [number(m) for m in MONEY])


@pytest.mark.parametrize(("delimiter", "late"), [(";", "2,5"), (",", '"1,5"'), (",", "2.5")])
def test_a_decimal_sign_that_comes_late_can_be_chosen_too(tmp_path, delimiter, late):
    rows = [f"{i % 7}{delimiter}{i % 3}" for i in range(1500)]
    path, head = tmp_path / "own.csv", f"mean.size{delimiter}b"
    path.write_text("\n".join([head, *rows]))
    assert "decimal" in load(path).idle
    path.write_text("\n".join([head, *rows, f"{late}{delimiter}1", *rows]))
    assert "decimal" not in load(path).idle


def test_a_decimal_sign_in_doubt_is_said_and_can_be_chosen(tmp_path):
    path = written(tmp_path, ["a;k", *(f"{m:,};{i % 2}" for i, m in enumerate(MONEY))])
    assert any("decimal=point" in remark for remark in load(path).remarks)
    assert read(path, decimal="point")[1][:, 0].tolist() == MONEY
    beside = written(tmp_path, [f"{m:,};{m / 7:.1f}" for m in MONEY])
    assert read(beside)[1][:, 0].tolist() == MONEY
    assert not any("decimal" in remark for remark in load(beside).remarks)


def test_numbers_of_several_units_are_refused_by_name(tmp_path):
    lines = ["price,k", *(f"{'$€'[i % 2]}{m},{i % 2}" for i, m in enumerate(MONEY))]
    with pytest.raises(StudioError, match=r"'price' holds '[$€]"):
        load(written(tmp_path, lines))


@pytest.mark.parametrize("sign", ["-", "none", "#N/A", "<NA>", "\\N", "NaT", "--", "."])
def test_more_signs_for_what_is_missing(tmp_path, sign):
    lines = [f"{sign if i % 12 == 5 else m / 7},{i % 2}" for i, m in enumerate(MONEY)]
    dataset = load(written(tmp_path, ["a,b", *lines]))
    assert sum(dataset.sizes.values()) == 55
    assert "5 incomplete rows left out" in dataset.protocol
    assert "5 of 60 rows were left out for want of a value in 'a'" in dataset.remarks[0]
    assert np.isfinite(dataset._table.values).all()


def test_a_dash_among_texts_is_one(tmp_path):
    lines = [f"{('-', 'none', 'x')[i % 3]},{i % 2}" for i in range(30)]
    dataset = load(written(tmp_path, lines))
    assert dataset.columns[0].categories == ("-", "none", "x")


def test_what_becomes_of_missing_values_can_be_chosen(tmp_path):
    ages = ["" if i % 5 == 0 else str(i * 1.5) for i in range(N)]
    cabins = [f"C{i % 3}" if i % 4 == 1 else "" for i in range(N)]
    names = [f"person {i}" if i else "" for i in range(N)]
    table = zip(names, ages, cabins, MONEY, strict=True)
    path = written(tmp_path, ["name,age,cabin,fare", *(",".join(map(str, row)) for row in table)])
    dataset = load(path)
    assert [column.name for column in dataset.columns] == ["age", "fare"]
    assert sum(dataset.sizes.values()) == 48
    assert "'cabin' was left out: most rows have no value there." in dataset.remarks
    assert "1 incomplete column and 12 incomplete rows left out" in dataset.protocol
    fewer = load(path, missing="columns")
    assert [column.name for column in fewer.columns] == ["fare"]
    assert sum(fewer.sizes.values()) == N
    with pytest.raises(StudioError, match="line 2: column 'name' has no value"):
        load(path, missing="refuse")
    again = data.load(str(path), dataset.preparation.recorded())
    assert (again.fingerprint, again.protocol) == (dataset.fingerprint, dataset.protocol)


def test_settings_of_reading_are_read_anew_and_recorded_only_where_they_matter(tmp_path):
    dataset = load(written(tmp_path, rows()))
    assert not {"rows", "header", "missing", "decimal"} & dataset.preparation.recorded().keys()
    named = dataset.prepared({**dataset.preparation.model_dump(), "header": "first"})
    assert sum(named.sizes.values()) == N - 1
    assert named.preparation.recorded()["header"] == "first"


def test_packed_tables(tmp_path):
    path = tmp_path / "own.csv.gz"
    path.write_bytes(gzip.compress("\n".join(["a,b,c,k", *rows()]).encode()))
    dataset = load(path)
    assert dataset.name == "own"
    assert [column.name for column in dataset.columns] == list("abck")
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(StudioError, match="damaged"):
        load(path)


ARFF = """% a comment

@RELATION iris
@attribute 'sepal length' numeric
@attribute width REAL
@attribute code {1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22}
@attribute class {'Iris setosa', other}
@data
"""


def test_arff(tmp_path):
    classes = ("other", "'Iris setosa'")
    lines = [
        f"{m / 7:.2f},{'?' if i == 3 else i * 0.5},{i % 22 + 1},{classes[i % 2]}"
        for i, m in enumerate(MONEY)
    ]
    path = written(tmp_path, [ARFF + lines[0], "% in between", *lines[1:]], "iris.arff")
    dataset = load(path)
    assert [column.name for column in dataset.columns] == ["sepal length", "width", "code", "class"]
    kinds = [column.kind for column in dataset._table.columns]
    assert kinds == ["real", "real", "categorical", "binary"]
    assert dataset.columns[3].categories == ("Iris setosa", "other")
    assert sum(dataset.sizes.values()) == N - 1
    with pytest.raises(StudioError, match="line 13: column 'width'"):
        load(path, missing="refuse")
    sparse = written(tmp_path, [ARFF + "{0 1.5, 3 other}"] * 2, "sparse.arff")
    with pytest.raises(StudioError, match="sparse ARFF"):
        load(sparse)


WORDS = ("the", "cat", "sat", "on", "a", "mat", ",", "and", "saw", "one", "more", "cat", ";")
PROSE = [
    " ".join(random.Random(i).choices(WORDS, k=random.Random(-i).randrange(3, 16)))
    for i in range(100)
]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([f"{i % 2} 1:{i}.5 {3 + i}:1" for i in range(40)], "LIBSVM"),
        (['{"a": [1, 2]}'], "JSON"),
        (['[{"a": 1},', '{"a": 2}]'], "JSON"),
        (["<!DOCTYPE html>", "<table>"], "web page"),
        (["version https://git-lfs.github.com/spec/v1", "oid sha256:0"], "git lfs pull"),
        (["<note>", "<to>you</to>"], "is a web page or XML, not a table; save it as a .csv table"),
        ([r"{\rtf1 a}"], "RTF"),
    ],
)
def test_other_formats_are_known_by_their_look(tmp_path, lines, said):
    for name in ("own.txt", "own.csv"):
        with pytest.raises(StudioError, match=said):
            load(written(tmp_path, lines, name))


def test_prose_is_a_text_and_no_table(tmp_path):
    with pytest.raises(StudioError, match=r"is a text, not a table; .* the ending \.txt"):
        load(written(tmp_path, PROSE, "own.csv"))
    assert data.load(written(tmp_path, PROSE, "own.txt")).kind.name == "text"


def test_a_table_with_a_mistake_is_no_text(tmp_path):
    lines = ["name,town,word", *(f"{a},{b},c" for a in "xyz" for b in "uvwxyz")]
    lines[7] = "x,y"
    with pytest.raises(
        StudioError, match="line 8: the number of values is 2 here, but 3 in line 1"
    ):
        load(written(tmp_path, lines))


def drawn(side: int, colours: int = 1) -> np.ndarray:
    """Return 80 pictures of a disc each, `(80, colours, side, side)`, 0 to 255."""
    y, x = np.mgrid[:side, :side]
    centres = np.random.default_rng(1).uniform(side / 4, 3 * side / 4, (80, 2, 1, 1))
    far = np.hypot(y - centres[:, 0], x - centres[:, 1])
    discs = np.clip(255 - 40 * np.abs(far - side / 5), 0, 255)
    tints = np.random.default_rng(2).uniform(0.5, 1, (80, colours, 1, 1))
    return (discs[:, None] * tints).astype(np.uint8)


def in_rows(folder: Path, pictures: np.ndarray, head: str = "", labels: str = "") -> Path:
    table = pictures.reshape(len(pictures), -1).astype(str).tolist()
    if labels:
        for row, cells in enumerate(table):
            cells.insert(0 if labels == "first" else len(cells), "catdogcow"[row % 3 * 3 :][:3])
    lines = [",".join(cells) for cells in table]
    return written(folder, [head, *lines] if head else lines)


@pytest.mark.parametrize("labels", ["", "first", "last"])
def test_rows_of_pixels_are_pictures(tmp_path, labels):
    pictures = drawn(16)
    path = in_rows(tmp_path, pictures, labels=labels)
    dataset = data.load(str(path), data.Changes({"values": "as-is"}))
    assert isinstance(dataset, data.PictureDataset)
    assert "rows=columns" in dataset.remarks[0]
    assert dataset.class_names == (("cat", "cow", "dog") if labels else ())
    for split in data.SPLITS:
        np.testing.assert_array_equal(dataset.events(split), pictures[dataset._parts[split]])
    again = data.load(str(path), dataset.preparation.recorded())
    assert again.fingerprint == dataset.fingerprint
    assert "rows" not in dataset.preparation.recorded()


def test_rows_of_pixels_by_their_names(tmp_path):
    noise = np.random.default_rng(0).integers(0, 256, (30, 784))
    head = ",".join(["label", *(f"pixel{i}" for i in range(784))])
    labelled = np.concatenate([np.arange(30)[:, None] % 10, noise], 1)
    dataset = data.load(str(in_rows(tmp_path, labelled, head)))
    assert dataset.space.event_shape == (1, 28, 28)
    assert dataset.class_names == tuple("0123456789")
    other = data.load(str(in_rows(tmp_path, labelled)))
    assert isinstance(other, data.TableDataset)


@pytest.mark.parametrize("together", [False, True])
def test_rows_of_colours_are_pictures(tmp_path, together):
    pictures = drawn(12, colours=3)
    rows = np.moveaxis(pictures, 1, 3) if together else pictures
    changes = data.Changes({"values": "as-is", "colour": True})
    dataset = data.load(str(in_rows(tmp_path, rows)), changes)
    np.testing.assert_array_equal(dataset.events("train"), pictures[dataset._parts["train"]])


def test_rows_are_taken_as_is_asked(tmp_path):
    path = in_rows(tmp_path, drawn(8))
    dataset = data.load(str(path))
    table = dataset.prepared({**dataset.preparation.model_dump(), "rows": "columns"})
    assert isinstance(table, data.TableDataset)
    assert table.preparation.recorded()["rows"] == "columns"
    pictures = table.prepared({**table.preparation.model_dump(), "rows": "picture"})
    assert pictures.fingerprint == dataset.fingerprint
    # A run that was trained on the table finds it again, whatever it is taken as by now.
    old = {name: one for name, one in table.preparation.recorded().items() if name != "rows"}
    assert data.load(str(path), old).fingerprint == table.fingerprint
    with pytest.raises(StudioError, match="no pictures in its rows"):
        load(written(tmp_path, rows()), rows="picture")


def test_tables_of_a_square_number_of_columns_are_tables(tmp_path):
    noise = np.random.default_rng(0)
    smooth = np.cumsum(noise.normal(size=(80, 64)), 1)
    smooth = (smooth - smooth.min()) / (smooth.max() - smooth.min())
    for values in (noise.integers(0, 2, (80, 64)), noise.integers(0, 256, (80, 64)), smooth):
        assert isinstance(data.load(str(in_rows(tmp_path, values))), data.TableDataset)


def test_a_density_without_a_bound_is_said(tmp_path):
    random = np.random.default_rng(0)
    rain = np.where(random.random(200) < 0.7, 0.0, random.gamma(2, 3, 200).round(3))
    ages, warmth = random.integers(1, 90, 200), random.normal(size=200)
    table = zip(rain, ages, warmth, strict=True)
    path = written(tmp_path, ["rain,age,warmth", *(f"{r:g},{a},{w:.6f}" for r, a, w in table)])
    again, whole = load(path).remarks
    assert "again and again in 'rain' (0 in " in again
    assert "'age' are whole" in whole
    assert all("no bound" in remark and "values=levels" in remark for remark in (again, whole))
    assert load(path, values="levels").remarks == ()
    assert load(path).protocol.endswith(" · standardised")


def test_rows_of_training_that_are_held_out_too_are_said(tmp_path):
    numbers = [",".join(map(str, row)) for row in NUMBERS]
    (remark,) = load(written(tmp_path, numbers + numbers[:20])).remarks
    pictures = drawn(8)
    again = data.load(str(in_rows(tmp_path, np.concatenate([pictures, pictures[:40]])))).remarks
    for told, events in ((remark, "rows"), (again[-1], "pictures")):
        assert f"{events} are the same as {events} of training (duplicates), so results on" in told
    few = [f"{i % 2},{i // 2 % 2},{i // 4 % 2}" for i in range(80)]
    assert load(written(tmp_path, few)).remarks == ()


def test_a_category_that_training_does_not_hold_is_said(tmp_path):
    held_out = np.random.default_rng([0, 0]).permutation(N)[0]  # in the first fold
    lines = [f"{'Rome' if i == held_out else ['Oslo', 'Lima'][i % 2]},{i % 2}" for i in range(N)]
    path = written(tmp_path, ["city,k", *lines])
    assert load(path).remarks == (
        "No row of training has 'city = Rome', so no model can learn it.",
    )
    assert load(path, fold="5").remarks == ()


@pytest.mark.parametrize("named", ["cat dog cow", "0 1 2"])
def test_pictures_without_a_class_are_left_out_or_refused(tmp_path, named):
    pictures, names = drawn(8), named.split()
    blank = {3, 40}
    body = [
        ",".join(["" if i in blank else names[i % 3], *map(str, picture.reshape(-1))])
        for i, picture in enumerate(pictures)
    ]
    path = written(tmp_path, [",".join(["kind", *(f"px{i}" for i in range(64))]), *body])
    dataset = data.load(str(path), data.Changes({"values": "as-is"}))
    assert isinstance(dataset, data.PictureDataset)
    assert any(
        "2 of 80 rows were left out for want of a value in 'kind'" in told
        for told in dataset.remarks
    )
    kept = [i for i in range(80) if i not in blank]
    assert sum(dataset.sizes.values()) == 78
    for split in data.SPLITS:
        labels = dataset.labels(split)
        assert labels is not None
        for event, label, row in zip(
            dataset.events(split), labels, dataset._parts[split], strict=True
        ):
            np.testing.assert_array_equal(event, pictures[kept[row]])
            assert dataset.class_names[label] == names[kept[row] % 3]
    whole = dataset.prepared({**dataset.preparation.model_dump(), "missing": "columns"})
    assert sum(whole.sizes.values()) == 80
    assert whole.class_names == ()
    unclassed = dataset.prepared({**dataset.preparation.model_dump(), "classes": "none"})
    assert sum(unclassed.sizes.values()) == 80
    with pytest.raises(StudioError, match="line 5: column 'kind' has no value"):
        dataset.prepared({**dataset.preparation.model_dump(), "missing": "refuse"})


def test_how_rows_are_read_does_not_decide_what_they_are(tmp_path):
    noise = np.random.default_rng(0).integers(0, 256, (30, 64))
    path = in_rows(tmp_path, noise, ",".join(f"pixel{i}" for i in range(64)))
    dataset = data.load(str(path), data.Changes({"header": "first", "decimal": "point"}))
    assert isinstance(dataset, data.PictureDataset)
    assert data.load(str(path), dataset.preparation.recorded()).fingerprint == dataset.fingerprint
    numbered = in_rows(tmp_path, noise, ",".join(map(str, range(64))))
    rows = {"rows": "picture", "missing": "columns"}
    dataset = data.load(str(numbered), data.Changes(rows))
    assert "header=none" in dataset.remarks[0]
    other = dataset.prepared({**dataset.preparation.model_dump(), "header": "none"})
    assert (sum(dataset.sizes.values()), sum(other.sizes.values())) == (30, 31)
    assert other.preparation.recorded()["header"] == "none"
    assert data.load(str(numbered), data.Changes({**rows, "header": "none"})).sizes == other.sizes


def test_what_other_kinds_know_is_kept_where_rows_are_taken_otherwise(tmp_path):
    dataset = data.load(str(in_rows(tmp_path, drawn(8))))
    shared = {"seed": 5, "test_share": 20, "missing": "refuse"}
    table = dataset.prepared({"rows": "columns", **shared})
    assert shared.items() <= table.preparation.model_dump().items()
    pictures = table.prepared({**table.preparation.model_dump(), "rows": "picture"})
    assert shared.items() <= pictures.preparation.model_dump().items()
    assert pictures.preparation.values == "threshold"
    told = {**table.preparation.model_dump(), "values": "levels", "levels": 7, "fold": 2}
    assert dataset.prepared(told).preparation.model_dump() == told
    same = dataset.prepared({"rows": "picture", "threshold": 99})
    assert same.preparation.threshold == 99


def test_names_that_stand_again_among_the_rows_are_left_out(tmp_path):
    lines = [f"{i / 7:.3f},{i % 3}" for i in range(40)]
    path = tmp_path / "two.csv"
    path.write_text("\n".join(["a,b", *lines, "a,b", *lines]))
    names, values = read(path)
    assert names == ["a", "b"]
    assert len(values) == 80
    said = "1 line was left out, as the names of the columns stand there again."
    assert said in load(path).remarks
    (tmp_path / "texts.csv").write_text("\n".join(["red,small", "blue,large", "red,small"] * 8))
    assert len(read(tmp_path / "texts.csv")[1]) == 24  # rows that are alike, and no names


def test_exponents_as_fortran_writes_them_are_numbers(tmp_path):
    path = tmp_path / "own.csv"
    numbers = [(-1) ** i * 10.0 ** (i % 5 - 2) * (1 + i / 7) for i in range(40)]
    path.write_text(
        "a;b\n" + "\n".join(f"{x:.10e};{i % 3}" for i, x in enumerate(numbers)).replace("e", "D")
    )
    np.testing.assert_allclose(read(path)[1][:, 0], numbers, rtol=1e-9)


def test_sequences_are_no_table(tmp_path):
    lines = ">one\nACGTTA\nACGT\n>two a b\nGGCA-T\n" * 10
    (tmp_path / "genes.csv").write_text(lines)
    with pytest.raises(StudioError, match="is FASTA, a text of sequences"):
        data.load(tmp_path / "genes.csv")
    (tmp_path / "genes.txt").write_text(lines)
    assert data.load(tmp_path / "genes.txt").kind.name == "text"


def test_one_row_and_one_column_are_spoken_of_as_one(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("a,b\n" + "\n".join(f"{i % 3},{i % 2 if i else ''}" for i in range(40)))
    assert any(told.startswith("1 of 40 rows was left out") for told in load(path).remarks)
    path.write_text("a\n" + "\n".join("xyz"[i % 3] for i in range(40)))
    assert load(path).found.endswith("rows of 1 column.")
