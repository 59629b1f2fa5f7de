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


def test_a_sweep_is_charted(capsys, tmp_path):
    runs = [tmp_path / "few", tmp_path / "more"]
    for run, events in zip(runs, (20, 300), strict=True):
        asked = "--model", "factorised", "--data", "digits", "--epochs", 1
        *_, err = ask(capsys, "train", *asked, "--set", f"events={events}", "--run", run)
        assert f"Learns from {events} of the training events, drawn by seed 0." in err
    output = tmp_path / "chart.csv"
    code, out, _ = ask(capsys, "compare", *runs, "-o", output)
    assert code == 0
    assert "2 runs in" in out
    few, more = (line.split(",") for line in output.read_text().splitlines()[1:])
    assert (few[1], more[1]) == ("20.0", "300.0")
    assert float(few[3]) > float(more[3])  # nats, which more events make fewer
    code, out, err = ask(capsys, "compare", runs[0], runs[0], "-o", tmp_path / "chart.svg")
    assert (code, out) == (2, "")
    assert "in 0 (none)" in err


def test_what_cannot_be_compared_is_one_sentence(capsys, tmp_path):
    for asked in (
        [*RUNS, SHELF / "nade-mnist", "-o", tmp_path / "r.html"],
        [*RUNS, "-o", tmp_path / "r.pdf"],
        [*RUNS, *RUNS, RUNS[0], "-o", tmp_path / "r.html"],
    ):
        code, out, err = ask(capsys, "compare", *asked, "--data-dir", tmp_path)
        assert (code, out) == (2, "")
        assert len(err.strip().splitlines()) == 1
