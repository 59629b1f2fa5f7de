"""The command line as a person types it: results, exit codes, and a sentence for bad input."""

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import get_type_hints

import numpy as np
import pytest
from PIL import Image

from ar_studio import cli, models
from ar_studio.cli.training import train
from ar_studio.runs import Run
from tests.e2e.commands import ask


@pytest.fixture(scope="module")
def trained(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("runs") / "tiny"
    arguments = f"train --model nade --data digits --set hidden=8 --steps 12 --run {folder}"
    assert cli.run(arguments.split()) == 0
    return folder


@pytest.fixture
def pictures(tmp_path) -> tuple[Path, Path]:
    rng = np.random.default_rng(0)
    image, mask = tmp_path / "image.png", tmp_path / "mask.png"
    Image.fromarray(rng.integers(0, 256, (8, 8), dtype=np.uint8)).save(image)
    half = np.zeros((8, 8), np.uint8)
    half[:, 4:] = 255
    Image.fromarray(half).save(mask)
    return image, mask


def test_the_whole_story(capsys, tmp_path, pictures):
    folder = tmp_path / "run"
    code, out, err = ask(
        capsys, "train", "--model", "made", "--data", "digits", "--run", folder,
        "--set", "hidden=8, 8", "--set", "levels=3", "--epochs", 1, "--seed", 5,
    )  # fmt: skip
    assert code == 0
    assert "best validation NLL" in out
    assert "epoch   1" in err
    record = Run(folder).record
    assert record.model.config["hidden"] == [8, 8]
    assert (record.model.levels, record.training["seed"], record.training["epochs"]) == (3, 5, 1)

    code, _, _ = ask(capsys, "resume", folder, "--epochs", 2)
    assert code == 0
    assert Run(folder).record.progress.epoch == 2

    code, out, _ = ask(capsys, "evaluate", folder, "--json")
    score = json.loads(out)
    assert code == 0
    assert score["n"] == record.data.sizes["test"]
    assert score["bits_per_dim"] == pytest.approx(score["nll_nats"] / (64 * np.log(2)))
    assert score["nll_stderr"] > 0
    assert Run(folder).record.scores["test"].nll_nats == score["nll_nats"]

    for ending in ("png", "gif", "npz"):
        output = tmp_path / f"samples.{ending}"
        assert ask(capsys, "sample", folder, "-n", 3, "--seed", 1, "-o", output)[0] == 0
        assert output.stat().st_size > 100
    with np.load(tmp_path / "samples.npz", allow_pickle=False) as arrays:
        assert arrays["samples"].shape == (3, 1, 8, 8)
    assert (Run(folder).record.seconds_per_sample or 0) > 0

    image, mask = pictures
    output = tmp_path / "completions.npz"
    asked = "complete", folder, "--image", image, "--mask", mask, "-n", 2, "-o", output
    code, out, _ = ask(capsys, *asked, "--guide", "none")
    assert code == 0
    assert "Monte Carlo" in out
    with np.load(output, allow_pickle=False) as arrays:
        observed = arrays["mask"]
        assert (arrays["samples"][:, observed] == arrays["image"][observed]).all()
    hidden = int((~observed[0]).sum())
    assert f"{hidden} of {observed[0].size} pixels filled in" in out


def test_a_training_tells_what_it_read_and_records_it(capsys, tmp_path):
    for index in range(20):
        Image.new("L", (8 + index % 2, 8), index).save(tmp_path / f"{index}.png")
    run = tmp_path / "run"
    arguments = ("train", "--model", "factorised", "--data", tmp_path, "--run", run)
    code, _, err = ask(capsys, *arguments, "--steps", "2", "--set", "size=6")
    assert code == 0
    assert "16 train, 2 valid, 2 test images of 1 × 6 × 6 pixels" in err


def test_runs_are_compared_event_by_event(capsys, tmp_path, trained):
    other = tmp_path / "line"
    arguments = f"train --model fvsbn --data digits --epochs 3 --set samples=0 --run {other}"
    assert cli.run(arguments.split()) == 0
    code, out, _ = ask(capsys, "evaluate", trained, other, "--json")
    assert code == 0
    result = json.loads(out)
    worse, best = sorted(result["runs"], key=lambda row: row["nll_nats"], reverse=True)
    assert result["reference"] == best["run"]
    assert best["difference"] is None
    gap = worse["difference"]
    assert gap["mean"] == pytest.approx(worse["nll_nats"] - best["nll_nats"])
    assert gap["low"] < gap["mean"] < gap["high"]
    assert gap["n"] == best["n"]
    # Paired: narrower than two independent errors would allow.
    independent = 1.96 * np.hypot(worse["nll_stderr"], best["nll_stderr"])
    assert gap["high"] - gap["mean"] < independent
    assert Run(other).record.scores["test"].nll_nats in (worse["nll_nats"], best["nll_nats"])
    code, out, err = ask(capsys, "evaluate", trained, other)
    assert code == 0
    assert f"{gap['mean']:+.2f} [{gap['low']:+.2f}, {gap['high']:+.2f}]" in out
    assert "95 % confidence" in err


def test_runs_of_other_events_are_not_compared(capsys, tmp_path, trained):
    other = tmp_path / "other"
    arguments = f"train --model fvsbn --data digits --steps 2 --set data.seed=3 --run {other}"
    assert cli.run(arguments.split()) == 0
    code, out, err = ask(capsys, "evaluate", trained, other)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "cannot be compared" in err
    assert "test" not in Run(other).record.scores


@pytest.fixture
def table(monkeypatch):
    from ar_studio.reproduction import published
    from ar_studio.reproduction.tables import Column, Row, Table

    row = Row("line", "Line", "fvsbn", [30.0], {"epochs": 2, "batch_size": 400})
    made = Row("made", "MADE", "made", [20.0], {"hidden": (8,), "epochs": 2, "batch_size": 400})
    column = Column("small", "Small digits", "digits")
    tiny = Table("tiny", "A tiny table", "Nobody, 2020.", "Test NLL.", (row, made), (column,))
    monkeypatch.setattr(published, "TABLES", {"tiny": tiny})


def test_a_table_is_reproduced_and_reported(capsys, tmp_path, table):
    assert "A tiny table" in ask(capsys, "reproduce")[1]
    code, out, err = ask(capsys, "reproduce", "tiny", "-o", tmp_path, "--only", "line")
    assert code == 0
    assert "Line  30.00 → " in out
    assert "cell 1 of 1" in err
    text = (tmp_path / "tiny.md").read_text(encoding="utf-8")
    assert "- MADE on Small digits: Not started." in text
    assert (tmp_path / "tiny.csv").is_file()
    before = Run(tmp_path / "tiny" / "line-small").record
    code, out, _ = ask(capsys, "reproduce", "tiny", "-o", tmp_path, "--json")
    rows = json.loads(out)
    assert [row["row"] for row in rows] == ["line", "made"]
    assert rows[0]["ours"] == before.scores["test"].nll_nats
    assert Run(tmp_path / "tiny" / "line-small").record == before
    code, out, err = ask(capsys, "reproduce", "tiny", "-o", tmp_path, "--report")
    assert code == 0
    assert "epoch" not in err
    assert ask(capsys, "reproduce", "--report", "-o", tmp_path)[0] == 0
    text = (tmp_path / "reproductions.md").read_text(encoding="utf-8")
    assert f"| Line | 30.00 → {before.scores['test'].nll_nats:.2f} ±" in text


def test_a_queue_that_could_not_do_all_says_so_in_its_status(capsys, tmp_path, table):
    (tmp_path / "tiny").write_text("a file where the runs should be")
    code, _, err = ask(capsys, "reproduce", "tiny", "-o", tmp_path, "--only", "line")
    assert code == 2
    assert "Line on Small digits: Could not write" in err


def test_a_run_travels_as_one_file(capsys, tmp_path, trained):
    file, runs = tmp_path / "lesson.arstudio", tmp_path / "pupil"
    code, out, _ = ask(capsys, "export", trained, "-o", file, "--with-checkpoint")
    assert code == 0
    assert "kB" in out or "MB" in out
    code, out, _ = ask(capsys, "import", file, "--to", runs)
    assert code == 0
    assert out.strip() == str(runs / "lesson")
    assert ask(capsys, "resume", runs / "lesson", "--steps", 20)[0] == 0
    assert Run(runs / "lesson").record.progress.step == 20

    assert ask(capsys, "export", trained, "-o", file)[0] == 0
    without = ask(capsys, "import", file, "--to", runs)[1].strip()
    assert without == str(runs / "lesson-2")
    code, _, err = ask(capsys, "resume", without, "--steps", 20)
    assert code == 2
    assert "no checkpoint to go on from" in err
    assert ask(capsys, "resume", without, "--steps", 20, "--new", runs / "further")[0] == 0
    assert Run(runs / "further").record.progress.step == 20
    file.write_bytes(b"no zip")
    assert ask(capsys, "import", file, "--to", runs)[0] == 2


def test_samples_depend_on_the_seed_alone(capsys, tmp_path, trained):
    drawn = []
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        output = tmp_path / f"{name}.npz"
        assert ask(capsys, "sample", trained, "-n", 4, "--seed", seed, "-o", output)[0] == 0
        with np.load(output, allow_pickle=False) as arrays:
            drawn.append(arrays["samples"])
            assert f"seed: {seed}; temperature: 1.0; method: one-by-one" in str(arrays["about"])
    assert np.array_equal(drawn[0], drawn[1])
    assert not np.array_equal(drawn[0], drawn[2])


def test_clamping_says_so(capsys, tmp_path, trained, pictures):
    image, mask = pictures
    output = tmp_path / "completions.png"
    code, out, _ = ask(
        capsys, "complete", trained, "--image", image, "--mask", mask, "-n", 2,
        "--method", "clamped", "-o", output,
    )  # fmt: skip
    assert code == 0
    assert "ignored" in out
    assert output.is_file()


def test_the_gallery_guides_and_says_how_far_to_trust_it(capsys, tmp_path, trained, pictures):
    image, mask = pictures
    output = tmp_path / "completions.png"
    code, out, err = ask(
        capsys, "complete", trained, "--image", image, "--mask", mask, "-n", 2,
        "--effort", "quick", "-o", output,
    )  # fmt: skip
    assert code == 0
    assert "guided" in out
    assert "Guide: " in err
    assert "unique ancestors" in err
    assert "nats on average" in err


def test_a_temperature_is_said_to_leave_the_model(capsys, tmp_path, trained):
    output = tmp_path / "a.png"
    _, _, err = ask(capsys, "sample", trained, "--temperature", 0.5, "-o", output)
    assert "leave the model's distribution" in err


def test_catalogues_are_json_documents(capsys, trained):
    code, out, err = ask(capsys, "models", "--json")
    listed = json.loads(out)
    assert (code, err) == (0, "")
    assert [model["name"] for model in listed] == list(models.CATALOGUE)
    assert "hidden" in next(m for m in listed if m["name"] == "nade")["config"]
    assert {"digits", "mnist"} <= {
        d["name"] for d in json.loads(ask(capsys, "datasets", "--json")[1])
    }
    (run,) = json.loads(ask(capsys, "runs", trained.parent, "--json")[1])
    assert run["folder"] == str(trained)
    assert run["status"] == "finished"


def test_catalogues_are_tables(capsys, trained, tmp_path):
    assert "NADE (2011)" in ask(capsys, "models")[1]
    assert "batch_size" in ask(capsys, "models")[1]
    assert "mnist" in ask(capsys, "datasets")[1]
    assert "NADE on digits" in ask(capsys, "runs", trained.parent)[1]
    assert "no runs" in ask(capsys, "runs", tmp_path)[1]
    (tmp_path / "torn").mkdir()
    (tmp_path / "torn" / "run.json").write_text("{")
    assert (
        f"Left out, as it cannot be read: {tmp_path / 'torn'}" in ask(capsys, "runs", tmp_path)[2]
    )
    assert "torch" in ask(capsys, "report")[1]


PICTURES = "--image", "IMAGE", "--mask", "MASK"
BAD = {
    "unknown command": ("trian",),
    "no model": ("train", "--data", "digits", "--run", "NEW"),
    "model": ("train", "--model", "nad", "--data", "digits", "--run", "NEW"),
    "data": ("train", "--model", "nade", "--data", "digit", "--run", "NEW"),
    "path": ("train", "--model", "nade", "--data", "NEW/pictures", "--run", "NEW"),
    "key": ("train", "--model", "nade", "--data", "digits", "--set", "hiden=3", "--run", "NEW"),
    "no value": ("train", "--model", "nade", "--data", "digits", "--set", "hidden", "--run", "NEW"),
    "value": ("train", "--model", "nade", "--data", "digits", "--set", "hidden=x", "--run", "NEW"),
    "epochs": ("train", "--model", "nade", "--data", "digits", "--epochs", "x", "--run", "NEW"),
    "device": ("train", "--model", "nade", "--data", "digits", "--device", "gpu", "--run", "NEW"),
    "precision": (
        "train", "--model", "nade", "--data", "digits", "--set", "precision=16-mixed",
        "--set", "device=cpu", "--run", "NEW",
    ),
    "memory": (
        "train", "--model", "made", "--data", "digits", "--set", "hidden=" + "65536," * 8,
        "--set", "device=cpu", "--run", "NEW",
    ),
    "picture memory": (
        "train", "--model", "nade", "--data", "glyphs", "--set", "size=1024", "--run", "NEW",
    ),
    "taken": ("train", "--model", "nade", "--data", "digits", "--run", "RUN"),
    "no run": ("resume", "NEW"),
    "ended": ("resume", "RUN"),
    "split": ("evaluate", "RUN", "--split", "tset"),
    "count": ("sample", "RUN", "-n", "0", "-o", "NEW.png"),
    "noise": ("sample", "RUN", "--seed", str(2**64), "-o", "NEW.png"),
    "ending": ("sample", "RUN", "-o", "NEW.jpg"),
    "maps of many files": ("sample", "RUN", "--maps", "-o", "s%d.png"),
    "temperature": ("sample", "RUN", "--temperature", "0", "-o", "NEW.png"),
    "no image": ("complete", "RUN", "--image", "NEW.png", "--mask", "MASK", "-o", "NEW.npz"),
    "mask size": ("complete", "RUN", "--image", "IMAGE", "--mask", "WIDE", "-o", "NEW.npz"),
    "effort": ("complete", "RUN", *PICTURES, "--effort", "god", "-o", "NEW.npz"),
    "method": ("complete", "RUN", *PICTURES, "--method", "guided", "-o", "NEW.npz"),
    "no guide": ("complete", "RUN", *PICTURES, "--guide", "deepnad", "-o", "NEW.npz"),
    "guide folder": ("complete", "RUN", *PICTURES, "--guide", "NEW/run", "-o", "NEW.npz"),
    "guide of one order": ("complete", "RUN", *PICTURES, "--guide", "made-digits", "-o", "NEW.npz"),
    "guide of others": ("complete", "RUN", *PICTURES, "--guide", "deepnade-mnist", "-o", "NEW.npz"),
    "unneeded guide": (
        "complete", "RUN", "--image", "IMAGE", "--mask", "LOWER", "--guide", "deepnade-mnist",
        "-o", "NEW.npz",
    ),
    "no picture": ("complete", "RUN", "--image", "TEXT", "--mask", "MASK", "-o", "NEW.npz"),
    "mask no picture": ("complete", "RUN", "--image", "IMAGE", "--mask", "TEXT", "-o", "NEW.npz"),
    "needless given": ("complete", "RUN", *PICTURES, "--given", "3", "-o", "NEW.npz"),
    "gif": ("complete", "RUN", "--image", "IMAGE", "--mask", "MASK", "-o", "NEW.gif"),
    "no folder": ("runs", "NEW"),
    "table": ("reproduce", "made-uic", "-o", "NEW"),
    "cell": ("reproduce", "made-uci", "--only", "adlut", "-o", "NEW"),
    "no cell": ("reproduce", "made-uci", "--only", ",", "-o", "NEW"),
    "cell of no table": ("reproduce", "--only", "adult", "-o", "NEW"),
    "no runs to report": ("reproduce", "--report", "-o", "NEW"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("-n", "0"), "-n 0 will not do: the least is 1."),
        (("-n", "many"), "-n many will not do: it takes a whole number."),
        (("--temperature", "x"), "--temperature x will not do: it takes a number."),
    ],
)
def test_what_an_option_refuses_is_said_as_settings_say_it(capsys, trained, options, sentence):
    code, _, err = ask(capsys, "sample", str(trained), *options, "-o", "x.png")
    assert (code, err) == (2, f"{sentence}\n")


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_sentence(capsys, tmp_path, trained, pictures, name):
    Image.new("L", (40, 8)).save(tmp_path / "wide.png")
    lower = np.repeat([[255], [0]], 4, 0).repeat(8, 1).astype(np.uint8)
    Image.fromarray(lower).save(tmp_path / "lower.png")
    (tmp_path / "text.png").write_text("no picture")
    places = {
        "NEW": str(tmp_path / "new"),
        "RUN": str(trained),
        "IMAGE": str(pictures[0]),
        "MASK": str(pictures[1]),
        "WIDE": str(tmp_path / "wide.png"),
        "LOWER": str(tmp_path / "lower.png"),
        "TEXT": str(tmp_path / "text.png"),
    }
    arguments = []
    for argument in BAD[name]:
        for word, path in places.items():
            argument = argument.replace(word, path)
        arguments.append(argument)
    code, out, err = ask(capsys, *arguments)
    assert code == 2
    assert out == ""
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert "Value error" not in err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (("train", "--model", "nadde", "--data", "digits", "--run", "x"), "'nade'"),
        (("train", "--model", "nade", "--data", "minst", "--run", "x"), "'mnist'"),
        (("train", "--model", "nade", "--data", "digits", "--set", "batchsize=3", "--run", "x"),
         "'batch_size'"),
    ],
)  # fmt: skip
def test_unknown_names_suggest_the_nearest(capsys, arguments, nearest):
    assert nearest in ask(capsys, *arguments)[2]


@pytest.mark.parametrize("fault", ["pickle", "empty", "record", "gone"])
def test_damaged_runs_are_one_sentence(capsys, tmp_path, trained, fault):
    folder = shutil.copytree(trained, tmp_path / "run")
    weights = folder / "weights.safetensors"
    if fault == "pickle":
        weights.write_bytes(b"\x80\x04cos\nsystem\n(S'true'\ntR.")
    elif fault == "empty":
        weights.write_bytes(b"")
    elif fault == "record":
        (folder / "run.json").write_text('{"format": 1}')
    else:
        weights.unlink()
    code, out, err = ask(capsys, "sample", folder, "-o", tmp_path / "a.png")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert str(folder) in err


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "ar_studio", *map(str, arguments)]


def test_help_and_version_import_no_torch_and_no_qt():
    program = (
        "import sys; from ar_studio import cli; "
        "assert cli.run(['--version']) == 0; assert cli.run(['train', '--help']) == 0; "
        "heavy = {'torch', 'PySide6', 'pyqtgraph', 'sklearn'} & set(sys.modules); "
        "assert not heavy, heavy"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("AR Studio ")


def test_the_guides_of_a_run_are_listed(capsys):
    from ar_studio.runs import SHELF

    code, out, _ = ask(capsys, "guides", SHELF / "nade-digits", "--json")
    assert code == 0
    assert json.loads(out)[0]["folder"] == str(SHELF / "lmconv-digits")
    out = ask(capsys, "guides", SHELF / "gated-digits", "--json")[1]
    assert json.loads(out)[0]["folder"] == str(SHELF / "lmconv-digits")  # which is given no class
    assert "needs no guide" in "".join(ask(capsys, "guides", SHELF / "lmconv-digits")[1:])


def test_the_commands_import_no_qt(trained):
    program = (
        "import sys; from ar_studio import cli; "
        f"cli.run(['runs', {str(trained.parent)!r}]); "
        "assert not {'PySide6', 'pyqtgraph'} & set(sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send Ctrl-C to a child alone")
def test_ctrl_c_stops_a_queue_which_a_second_call_goes_on_with(tmp_path):
    program = (
        "import sys; from ar_studio import cli; from ar_studio.reproduction import published; "
        "from ar_studio.reproduction.tables import Column, Row, Table; "
        "row = Row('line', 'Line', 'fvsbn', [30.0], {'epochs': 100000, 'look_ahead': 0}); "
        "columns = (Column('small', 'Small digits', 'digits'),); "
        "published.TABLES = {'tiny': Table('tiny', 'Tiny', 'Nobody.', 'NLL.', (row,), columns)}; "
        f"sys.exit(cli.run(['reproduce', 'tiny', '-o', {str(tmp_path)!r}]))"
    )
    run = tmp_path / "tiny" / "line-small"
    for _ in range(2):
        process = subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE)
        before = Run(run).record.progress.epoch if run.exists() else 0
        while not (run / "run.json").is_file() or Run(run).record.progress.epoch <= before:
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        err = process.communicate(timeout=60)[1].decode()
        assert process.returncode == 130
        assert "go on with: ar-studio reproduce tiny" in err
        assert (Run(run).record.status, Run(run).has_checkpoint) == ("stopped", True)
        assert "epoch" in (tmp_path / "tiny.md").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send Ctrl-C to a child alone")
def test_ctrl_c_stops_at_a_checkpoint_and_says_how_to_go_on(capsys, tmp_path):
    folder = tmp_path / "run"
    process = subprocess.Popen(
        command("train", "--model", "nade", "--data", "digits", "--set", "hidden=8",
                "--epochs", 100000, "--set", "look_ahead=0", "--run", folder),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith("epoch"):
            break
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert f"ar-studio resume {folder}" in err
    assert "Traceback" not in err
    record = Run(folder).record
    assert (record.status, Run(folder).has_checkpoint) == ("stopped", True)
    code, _, err = ask(capsys, "resume", folder, "--steps", record.progress.step + 1)
    assert code == 0
    assert f"going on from step {record.progress.step}" in err


def test_missing_libraries_are_named_before_qt_is_imported(monkeypatch, capsys):
    from ar_studio import __main__, system

    monkeypatch.setattr(sys, "argv", ["ar-studio"])
    monkeypatch.setattr(system, "missing_libraries", lambda: [system.Library("libX.so.1", "libx1")])
    assert __main__.main() == 2
    err = capsys.readouterr().err
    assert "libX.so.1" in err
    assert "install" in err


def test_a_machine_without_a_display_is_told_so(monkeypatch, capsys):
    from ar_studio import __main__, system

    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(sys, "argv", ["ar-studio"])
    monkeypatch.setattr(system, "missing_libraries", list)
    monkeypatch.setattr(system, "has_display", lambda: False)
    assert __main__.main() == 2
    assert "ar-studio demo" in capsys.readouterr().err


def test_the_demo_leaves_its_pictures(monkeypatch, capsys, tmp_path):
    from ar_studio.cli import demonstration

    monkeypatch.setattr(demonstration, "TRAINED", {"nade": 0.3, "pixelcnn": 0.3})
    monkeypatch.setattr(demonstration, "_take_screenshot", lambda folder: None)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "demo" / "taken").mkdir(parents=True)
    code, out, err = ask(capsys, "demo", "-o", "demo")
    assert code == 0, err
    assert str(tmp_path / "demo-2") in out
    for name in ("samples.png", "completion.png", "sampling.gif", "curves.csv"):
        assert (tmp_path / "demo-2" / name).stat().st_size > 100


def test_what_can_be_trained_on_is_all_told():
    said = get_type_hints(train, include_extras=True)["data"].__metadata__[0].help
    for told in ("images, texts or sounds", ".wav", "pairs", "time series", "folder of a run"):
        assert told in said
