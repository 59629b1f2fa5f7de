"""Runs compared on one page by the command line."""

from ar_studio.runs import SHELF
from tests.e2e.commands import ask

RUNS = SHELF / "nade-digits", SHELF / "fvsbn-digits"


def test_runs_are_compared_on_one_page(capsys, tmp_path):
    output = tmp_path / "report.html"
    code, out, _ = ask(capsys, "compare", *RUNS, "-n", 4, "--shift", 1, "-o", output)
    assert code == 0
    assert "No sign of copying" in out
    assert "Expected calibration error" in out
    text = output.read_text("utf-8")
    assert text.count("<img") == 2 * 3
    assert text.count("<svg") == 2
    assert "4 samples of each from the same noise, seed 0" in text


def test_what_cannot_be_compared_is_one_sentence(capsys, tmp_path):
    for asked in (
        [*RUNS, SHELF / "nade-mnist", "-o", tmp_path / "r.html"],
        [*RUNS, "-o", tmp_path / "r.pdf"],
        [*RUNS, *RUNS, RUNS[0], "-o", tmp_path / "r.html"],
    ):
        code, out, err = ask(capsys, "compare", *asked, "--data-dir", tmp_path)
        assert (code, out) == (2, "")
        assert len(err.strip().splitlines()) == 1
