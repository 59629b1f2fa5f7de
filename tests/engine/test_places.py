"""Paths as people name them, and places where one may not look."""

import errno
import os

import pytest

from ar_studio import files, places, runs, system
from ar_studio.errors import StudioError
from ar_studio.runs import Run
from tests.engine.test_runs import record


def test_a_name_is_read_as_a_shell_reads_it(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert places.named("~/runs/a") == tmp_path / "runs" / "a"
    assert places.named("runs/~") == places.named("runs") / "~"
    assert places.named("~nobody-of-this-name.csv").name == "~nobody-of-this-name.csv"
    for empty in ("", "  "):
        with pytest.raises(StudioError, match="empty name"):
            places.named(empty)


def test_what_is_not_there_is_told_from_what_may_not_be_looked_at(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("x")
    for name in ("nothing", "file/below", "x" * 300, "zero\0byte"):
        assert not places.exists(tmp_path / name)
        assert places.entries(tmp_path / name) == []
    assert places.is_file(tmp_path / "file")
    assert places.is_folder(tmp_path)

    def closed(path, **_):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(
        os, "stat", closed
    )  # as root, who runs some of the tests, may look anywhere
    for ask in (places.exists, places.is_file, places.is_folder, places.entries):
        with pytest.raises(StudioError, match="may not be read"):
            ask(tmp_path / "closed")


def test_names_as_long_as_a_file_system_takes_are_written_and_longer_ones_refused(tmp_path):
    longest = tmp_path / ("x" * 255)
    files.replace(longest, b"whole")
    assert longest.read_bytes() == b"whole"
    assert os.listdir(tmp_path) == [longest.name]
    with pytest.raises(StudioError, match="shorter name"):
        files.replace(tmp_path / ("x" * 256), b"")
    with pytest.raises(StudioError, match="shorter name"):
        Run.create(tmp_path / ("y" * 300), record())


def test_a_folder_of_runs_that_may_not_be_read_is_refused(monkeypatch, tmp_path):
    Run.create(tmp_path / "a", record())

    def closed(*_):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(tmp_path))

    monkeypatch.setattr(os, "listdir", closed)
    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(StudioError, match="may not be read"):
        runs.find(tmp_path)


def test_a_user_without_a_home_is_told_what_to_name(monkeypatch):
    for name in ("AR_STUDIO_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    with pytest.raises(StudioError, match="AR_STUDIO_HOME"):
        system.user_folder()
    assert "no home folder" in system.report()
    assert places.home() is None
    with pytest.raises(StudioError, match="has none"):
        places.named("~/x")


def test_a_name_is_shown_without_what_cannot_be_printed():
    assert places.shown("größe") == "größe"
    assert places.shown("y\0\n\udcff") == "y" + 3 * "\N{REPLACEMENT CHARACTER}"
