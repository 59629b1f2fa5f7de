"""`complete` on the command line: rows and texts, and which numbers are estimates, which early."""

import csv
from pathlib import Path

import numpy as np
import pytest
import torch

from ar_studio import cli
from ar_studio.cli.completing import standing
from ar_studio.completion import Completed
from tests.e2e.commands import ask


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> Path:
    """Return a folder of tiny runs, of rows and of texts."""
    folder = tmp_path_factory.mktemp("runs")
    table = "".join(f"{one},{two},{one}\n" for one in "ny" for two in "ny" for _ in range(12))
    (folder / "table.csv").write_text("a,b,c\n" + table)
    (folder / "text.txt").write_text("abab cdcd " * 80)
    told = f"train --model nade --epochs 1 --data {folder / 'table.csv'} --run {folder / 'rows'}"
    assert cli.run(told.split()) == 0
    told = f"train --model markov --data {folder / 'text.txt'} --set length=10 --run "
    assert cli.run([*told.split(), str(folder / "texts")]) == 0
    return folder


def test_a_row_keeps_what_is_not_named(capsys, runs, tmp_path):
    asked = ["complete", runs / "rows", "--row", "y,n,n", "--hidden", "c", "-n", 40]
    code, out, err = ask(capsys, *asked, "-o", tmp_path / "rows.csv")
    assert code == 0, err
    assert "40 completions" in out
    assert "1 of 3 columns filled in, exact" in out
    with (tmp_path / "rows.csv").open() as file:
        header, *rows = csv.reader(file)
    assert header == ["a", "b", "c"]
    assert {tuple(row[:2]) for row in rows} == {("y", "n")}
    assert {row[2] for row in rows} == {"n", "y"}
    for row in ("y,n,?", "y,n,"):
        code, out, err = ask(capsys, *asked[:2], "--row", row, "-n", 4, "-o", tmp_path / "r.npz")
        assert code == 0, err
        assert "Filled in: c." in err
    with np.load(tmp_path / "r.npz") as found:
        assert found["mask"].tolist() == [True, True, False]
        assert found["event"].shape == (3,)


def test_a_folder_takes_no_rows_and_what_is_typed_names_no_file(capsys, runs, tmp_path):
    asked = ["complete", runs / "rows", "--row", "y,n,n", "--hidden", "c"]
    code, out, err = ask(capsys, *asked, "-o", f"{tmp_path}/")
    assert (code, out) == (2, "")
    assert "is a folder, which takes pictures and sounds" in err
    long = "abab cdcd " * 60
    asked = ["density", runs / "texts", "--text", long, "-o", tmp_path / "factors.csv"]
    code, _, err = ask(capsys, *asked)
    assert code == 0, err


def test_a_text_is_filled_in(capsys, runs, tmp_path):
    asked = ["complete", runs / "texts", "--text", "abab cdcd ", "--hidden", "3, 6-6", "-n", 3]
    code, out, err = ask(capsys, *asked, "-o", tmp_path / "texts.txt")
    assert code == 0, err
    assert "2 of 10 characters filled in" in out
    assert "log p of the completed texts" in err
    found = [one for one in (tmp_path / "texts.txt").read_text().split("\n") if len(one) == 10]
    assert len(found) == 3
    assert {one[:2] + one[3:5] + one[6:] for one in found} == {"abb dcd "}


@pytest.mark.parametrize(
    ("run", "asked", "sentence"),
    [
        ("rows", ["--row", "y,n,n"], "Say with --hidden which columns are filled in"),
        ("rows", ["--row", "y,n,n", "--hidden", "c", "--mask", "m.png"], "a --mask is of pictures"),
        ("rows", ["--row", "y,n,n", "--hidden", "d"], "There is no column named 'd'"),
        ("rows", ["--row", "y,n,n", "--hidden", "4"], "which has 3 columns"),
        ("rows", ["--row", "y,n,n", "--hidden", "2-1"], "2-1 is no stretch of a row here"),
        ("rows", ["--row", "y,n,n", "--hidden", " , "], "Nothing is hidden"),
        ("rows", ["--text", "abab", "--hidden", "1"], "name one row with --row"),
        ("texts", ["--text", "abab", "--hidden", "1"], "A text has 10 characters here"),
        ("texts", ["--text", "abab cdcd ", "--hidden", "0.1s"], "type places such as 3, 20-40."),
        ("texts", ["--hidden", "1"], "name one text with --text"),
    ],
)
def test_what_cannot_be_filled_in_is_one_sentence(capsys, runs, tmp_path, run, asked, sentence):
    code, out, err = ask(capsys, "complete", runs / run, *asked, "-o", tmp_path / "done.csv")
    assert (code, out) == (2, "")
    assert sentence in err
    assert not (tmp_path / "done.csv").exists()


@pytest.mark.parametrize(
    ("method", "verdict", "sign", "early"),
    [
        ("enumerated", "exact", "=", False),
        ("guided", "settled", "≈", False),
        ("guided", "early", "≈", True),
        ("guided", "stuck", "≈", True),
        ("sequential Monte Carlo", "disagreeing", "≈", True),
    ],
)
def test_an_estimate_is_called_one_and_early_where_nothing_has_settled(
    method, verdict, sign, early
):
    done = Completed(
        samples=torch.zeros(1, 1, 2, 2),
        method=method,
        verdict=verdict,
        log_evidence=-12.345,
        log_evidence_error=0.5,
    )
    (line,) = (said for said in standing(done) if "log p(observed)" in said)
    assert f"log p(observed) {sign} -12.3" in line
    assert ("early" in line) == early
