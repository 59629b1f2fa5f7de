"""Reading that is given up: between the files of a folder, of an archive, the rows of a table."""

import zipfile

import numpy as np
import pytest
from PIL import Image

from ar_studio.data import load
from ar_studio.errors import CancelledError
from ar_studio.interruption import interruptible, pause

FILES = 40


def folder(path):
    path.mkdir()
    for number in range(FILES):
        Image.new("L", (3, 4), number).save(path / f"{number}.png")
    return path


def archive(path):
    with zipfile.ZipFile(path.with_suffix(".zip"), "w") as made:
        for picture in folder(path).iterdir():
            made.write(picture, picture.name)
    return path.with_suffix(".zip")


def others(path):
    path.mkdir()
    for number in range(FILES):
        (path / f"{number}.js").touch()
    return path


def table(path):
    numbers = np.random.default_rng(0).random((100_000, 2))
    np.savetxt(path.with_suffix(".csv"), numbers, "%.3f", ",")
    return path.with_suffix(".csv")


@pytest.mark.parametrize("make", [folder, archive, others, table])
def test_reading_can_be_given_up_at_any_part_of_it(make, tmp_path, monkeypatch):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "home"))
    source, asked = make(tmp_path / "own"), []

    def look():
        asked.append(1)
        if len(asked) > FILES // 2:
            raise CancelledError("Enough.")

    with pytest.raises(CancelledError), interruptible(look):
        load(source)
    assert len(asked) == FILES // 2 + 1
    pause()  # nobody is asked any more
    assert len(asked) == FILES // 2 + 1


def test_what_was_given_up_can_be_read_later(tmp_path, monkeypatch):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "home"))
    source, left = archive(tmp_path / "own"), [FILES + 5]

    def look():
        left[0] -= 1
        if not left[0]:
            raise CancelledError("Enough.")

    with pytest.raises(CancelledError), interruptible(look):
        load(source)
    assert sum(load(source).sizes.values()) == FILES
