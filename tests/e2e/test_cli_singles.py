"""Samples and completions as single pictures in their own size, and read back."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import contexts, singles
from ar_studio.cli import paths
from ar_studio.errors import StudioError
from ar_studio.runs import SHELF
from ar_studio.spaces import ContextSpace
from tests.e2e.commands import ask

RUN = SHELF / "nade-digits"


@pytest.fixture
def drawn(capsys, tmp_path):
    assert ask(capsys, "sample", RUN, "-n", 3, "-o", tmp_path / "s.npz")[0] == 0
    with np.load(tmp_path / "s.npz", allow_pickle=False) as held:
        return held["samples"]


@pytest.mark.parametrize(
    ("output", "files"),
    [
        ("many/", ["many/0000.png", "many/0001.png", "many/0002.png"]),
        ("there", ["there/0000.png", "there/0001.png", "there/0002.png"]),
        ("new/s%03d.png", ["new/s000.png", "new/s001.png", "new/s002.png"]),
        ("s%d.png", ["s0.png", "s1.png", "s2.png"]),
    ],
)
@pytest.mark.parametrize("scale", [1, 3])
def test_samples_are_single_pictures(capsys, tmp_path, drawn, output, files, scale):
    (tmp_path / "there").mkdir()
    more = ["--scale", scale] if scale > 1 else []
    code, out, _ = ask(capsys, "sample", RUN, "-n", 3, "-o", f"{tmp_path}/{output}", *more)
    assert code == 0
    assert files[0] in out.replace("\\", "/")
    for name, sample in zip(files, drawn, strict=True):
        with Image.open(tmp_path / name) as picture:
            assert (picture.mode, picture.size) == ("L", (8 * scale, 8 * scale))
            assert "seed: 0" in picture.info["Comment"]
            grey = np.asarray(picture)[::scale, ::scale]
        np.testing.assert_array_equal(grey, sample[0] * 255)
    assert len(list(tmp_path.rglob("*.png"))) == 3


def test_a_sheet_has_the_scale_that_is_asked_for(capsys, tmp_path):
    for scale, side in ((1, 12), (5, 44)):
        asked = "sample", RUN, "-n", 1, "-o", tmp_path / "one.png", "--scale", scale
        assert ask(capsys, *asked)[0] == 0
        with Image.open(tmp_path / "one.png") as picture:
            assert picture.size == (side, side)


@pytest.mark.parametrize(
    "arguments",
    [["-o", "s%d.npz"], ["-o", "s.npz", "--scale", "2"], ["-o", "s.png", "--scale", "0"]],
)
def test_what_are_no_pictures_is_refused_before_anything_is_drawn(
    capsys, monkeypatch, tmp_path, arguments
):
    monkeypatch.chdir(tmp_path)
    code, _, err = ask(capsys, "sample", RUN, *arguments)
    assert (code, err.count("\n")) == (2, 1)
    assert not list(tmp_path.iterdir())


def test_a_sample_is_completed_from_its_array(capsys, tmp_path, drawn):
    mask = np.zeros((8, 8), np.uint8)
    mask[:4] = 255
    Image.fromarray(mask).save(tmp_path / "mask.png")
    code, out, _ = ask(
        capsys, "complete", RUN, "--image", tmp_path / "s.npz", "--mask", tmp_path / "mask.png",
        "-n", 2, "-o", f"{tmp_path}/completed/",
    )  # fmt: skip
    assert code == 0
    assert "exact" in out
    for number in range(2):
        with Image.open(tmp_path / "completed" / f"000{number}.png") as picture:
            np.testing.assert_array_equal(np.asarray(picture)[:4], drawn[0, 0, :4] * 255)


@pytest.mark.parametrize(
    "arrays",
    [
        {"images": np.zeros((1, 1, 8, 8), np.uint8)},
        {"samples": np.zeros((1, 1, 8, 9), np.uint8)},
        {"samples": np.zeros((0, 1, 8, 8), np.uint8)},
        {"samples": np.full((1, 1, 8, 8), 2, np.uint8)},
        {"samples": np.full((1, 1, 8, 8), np.nan)},
        {"samples": np.zeros((1, 1, 8, 8), "U3")},
        {"samples": np.zeros((1, 1, 8, 8), "datetime64[s]")},
        {"samples": np.zeros((3, 0, 0), np.uint8)},
        {"samples": np.uint8(1)},
        {"image": np.zeros((1, 8, 8), object)},
    ],
)
def test_arrays_that_are_no_samples_of_the_model_are_refused(capsys, tmp_path, arrays):
    np.savez(tmp_path / "s.npz", **arrays)
    Image.new("L", (8, 8)).save(tmp_path / "mask.png")
    code, _, err = ask(
        capsys, "complete", RUN, "--image", tmp_path / "s.npz", "--mask", tmp_path / "mask.png",
        "-o", tmp_path / "o.png",
    )  # fmt: skip
    assert (code, err.count("\n")) == (2, 1)
    assert "s.npz" in err


def test_files_that_are_no_arrays_are_refused(capsys, tmp_path):
    Image.new("L", (8, 8)).save(tmp_path / "mask.png")
    (tmp_path / "bad.npz").write_bytes(b"PK\x03\x04 and nothing of use")
    with (tmp_path / "one.npz").open("wb") as file:
        np.save(file, np.zeros((1, 8, 8), np.uint8))
    for name in ("bad.npz", "one.npz", "none.npz"):
        for image, mask in ((name, "mask.png"), ("mask.png", name)):
            code, _, err = ask(
                capsys, "complete", RUN, "--image", tmp_path / image, "--mask", tmp_path / mask,
                "-o", tmp_path / "o.png",
            )  # fmt: skip
            assert (code, err.splitlines()[-1:] == err.splitlines()) == (2, True)
            assert name in err


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("s%d.png", True),
        ("s%03d.png", True),
        ("s%03d_grey.png", True),
        ("%12d.png", True),
        ("100%done.png", False),
        ("100%.png", False),
    ],
)
def test_a_name_has_a_place_for_a_number_where_no_word_goes_on(name, meant):
    assert singles.are_meant(Path(name)) == meant


def test_classes_that_are_called_by_numbers_have_no_places():
    space = ContextSpace(kind="class", classes=3)
    assert torch.equal(contexts.read("2", space, ("1", "2", "3")), torch.tensor([1]))
    for text in ("0", "4", "-1", "x"):
        with pytest.raises(StudioError, match="called 1, 2 and 3"):
            contexts.read(text, space, ("1", "2", "3"))
    assert contexts.read("2", space, ("cat", "dog", "owl")).item() == 2
    assert contexts.read("2", space).item() == 2


@pytest.mark.parametrize(
    "output", ["here/0001.png", "here/", "here/%04d.png", "here/../here/1.png"]
)
def test_nothing_that_is_read_is_written_over(capsys, tmp_path, output):
    folder = tmp_path / "here"
    folder.mkdir()
    for name in ("0001.png", "1.png", "mask.png"):
        Image.new("L", (8, 8), 9).save(folder / name)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    image = "1.png" if output.endswith("/1.png") else "0001.png"
    code, out, err = ask(
        capsys, "complete", RUN, "--image", folder / image, "--mask", folder / "mask.png",
        "-n", 2, "-o", f"{tmp_path}/{output}",
    )  # fmt: skip
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "written over" in err
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_sound_in_a_folder_is_not_written_over_by_those_made_of_it(tmp_path):
    (sound := tmp_path / "0001.wav").write_bytes(b"RIFF")
    for output in (tmp_path / paths.EACH, tmp_path / "%04d.wav", tmp_path / "%04d.WAV"):
        with pytest.raises(StudioError, match="written over"):
            paths.check_kept({"sound": sound, "n": 2, "output": output})
    paths.check_kept({"sound": sound, "n": 1, "output": tmp_path / paths.EACH})  # 0000.wav only


def test_words_that_are_also_a_file_s_name_are_not_read_from_it(tmp_path):
    (file := tmp_path / "yes").write_text("y")
    for name in ("text", "prompt", "row", "hidden", "value"):
        paths.check_kept({name: str(file), "output": file})


def test_what_a_run_keeps_is_not_written_over(capsys, tmp_path):
    run = shutil.copytree(RUN, tmp_path / "run")
    before = (run / "metrics.csv").read_bytes()
    Image.new("L", (8, 8), 9).save(tmp_path / "i.png")
    asked = "density", run, "--image", tmp_path / "i.png", "-o"
    code, _, err = ask(capsys, *asked, run / "metrics.csv")
    assert (code, err.count("\n")) == (2, 1)
    assert "a file of the run" in err
    assert (run / "metrics.csv").read_bytes() == before
    for _ in range(2):  # a file of the user's own may be written again
        assert ask(capsys, *asked, run / "own.csv")[0] == 0


def test_a_command_within_a_group_is_checked_as_any_other(capsys, monkeypatch):
    checked = []
    monkeypatch.setattr(paths, "check_kept", lambda asked: checked.append(sorted(asked)))
    assert ask(capsys, "gallery", "list", "--json")[0] == 0
    assert checked == [["as_json"]]


def test_a_branch_is_not_written_over_its_picture(capsys, tmp_path):
    Image.new("L", (8, 8), 9).save(tmp_path / "branch.png")
    code, _, err = ask(
        capsys, "branch", RUN, "--at", "0,0", "--value", "1", "--image", tmp_path / "branch.png",
        "-o", tmp_path,
    )  # fmt: skip
    assert code == 2
    assert "written over" in err
