"""A session as a record and as a file: it comes back as it was, and nothing in it is believed."""

import json
import shutil
import zipfile
from typing import Any

import numpy as np
import pytest

from ar_studio import models, sessions
from ar_studio.errors import StudioError
from ar_studio.records import DataPart, ModelPart, Progress, Record
from ar_studio.runs import Run
from ar_studio.sessions import Array, Choice, Session
from ar_studio.spaces import EventSpace


@pytest.fixture
def run(tmp_path):
    space = EventSpace((1, 3, 3), 2)
    model = models.build("fvsbn", space, {})
    part = ModelPart.of("fvsbn", model.config.model_dump(mode="json"), 0, space)
    data = DataPart(
        source="digits", preparation={}, protocol="p", fingerprint="f", sizes={}, class_names=()
    )
    record = Record(
        title="Mine", model=part, data=data, training={}, progress=Progress(best_epoch=1)
    )
    made = Run.create(tmp_path / "runs" / "mine", record)
    made.save_weights(model.state_dict())
    return made


@pytest.fixture
def session(run):
    name = sessions.reference(run)
    image = np.arange(9, dtype=np.uint8).reshape(1, 3, 3)
    return Session(
        data=Choice(name="digits", settings={"seed": 3}),
        model=Choice(name="made", settings={"hidden": [8]}),
        training={"epochs": 7},
        run=name,
        image=Array.of(image),
        mask=Array.of(image > 4),
        panels={"compare": {"runs": [name, "gallery/nade"], "seed": 4}},
        front="compare",
        log=["12:00:00  Saved."],
    )


def read(path) -> Any:
    return sessions.read(path)


def test_a_session_is_read_as_it_was_written(session, tmp_path):
    path = tmp_path / "session.json"
    path.write_text(session.model_dump_json())
    again = read(path)
    assert again == session
    image, mask = (part.array() for part in (again.image, again.mask))
    assert image.dtype == np.uint8
    assert (mask == (np.arange(9).reshape(1, 3, 3) > 4)).all()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"panels": 3}', '{"image": {"dtype": "O"}}'])
def test_what_is_no_session_is_none(tmp_path, text):
    path = tmp_path / "session.json"
    path.write_text(text)
    assert sessions.read(path) is None
    assert sessions.read(tmp_path / "nowhere.json") is None


def test_what_an_older_version_did_not_write_and_a_newer_one_added_does_no_harm(tmp_path):
    path = tmp_path / "session.json"
    path.write_text('{"front": "sampling", "rooms": {"north": 1}}')
    assert read(path).front == "sampling"


@pytest.mark.parametrize(
    "array",
    [
        Array(dtype="object", shape=(1,), values=[1]),
        Array(dtype="uint8", shape=(2, 2), values=[1]),
        Array(dtype="uint8", shape=(0,), values=[]),
    ],
)
def test_an_array_that_the_studio_does_not_make_is_none(array):
    assert array.array() is None


def test_a_file_holds_the_runs_that_it_names_and_opens_elsewhere(session, run, tmp_path):
    path = tmp_path / "lesson.arstudio"
    sessions.pack(session, {session.run: run}, path)
    assert sessions.is_session(path)
    with zipfile.ZipFile(path) as archive:
        assert str(tmp_path) not in archive.read("session.json").decode()
    again = sessions.unpack(path, tmp_path / "elsewhere")
    there = Run(tmp_path / "elsewhere" / "lesson-0")
    assert again.run == str(there.folder)
    assert again.panels["compare"] == {"runs": [str(there.folder), "gallery/nade"], "seed": 4}
    assert there.record.title == "Mine"
    assert models.restore(there) is not None


def test_a_run_without_a_file_is_left_out_of_the_session(session, tmp_path):
    path = tmp_path / "lesson.arstudio"
    sessions.pack(session, {}, path)
    again = sessions.unpack(path, tmp_path / "elsewhere")
    assert again.run == ""
    assert again.panels["compare"]["runs"] == ["gallery/nade"]


def test_folders_of_ones_own_data_are_not_handed_on(session, tmp_path):
    own = session.model_copy(update={"data": Choice(name=str(tmp_path / "me" / "faces"))})
    sessions.pack(own, {}, tmp_path / "lesson.arstudio")
    again: Any = sessions.unpack(tmp_path / "lesson.arstudio", tmp_path / "x")
    assert again.data.name == "faces"


def written(path, record, **members):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("session.json", record)
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ("{", "damaged or edited"),
        ('{"panels": 3}', "damaged or edited"),
        ('{"version": 99}', "later version"),
        ('{"run": "runs/0.arstudio"}', "runs that it does not hold"),
        ('{"run": "/etc/passwd"}', "runs that it does not hold"),
        (" " * (sessions.MOST_BYTES + 1), "too large"),
    ],
)
def test_a_damaged_session_is_one_sentence(tmp_path, record, says):
    path = written(tmp_path / "bad.arstudio", record)
    with pytest.raises(StudioError, match=says):
        sessions.unpack(path, tmp_path / "runs")
    assert not list((tmp_path / "runs").glob("*"))


def test_a_run_in_a_session_is_checked_as_any_other(tmp_path):
    record = json.dumps({"run": "runs/0.arstudio"})
    path = written(tmp_path / "bad.arstudio", record, **{"runs/0.arstudio": b"no zip"})
    with pytest.raises(StudioError, match=r"^bad\.arstudio: bad-0\.arstudio is damaged"):
        sessions.unpack(path, tmp_path / "runs")


def test_of_a_session_that_fails_half_way_no_run_is_left(session, run, tmp_path):
    whole, runs = tmp_path / "whole.arstudio", ["runs/0.arstudio", "runs/1.arstudio"]
    sessions.pack(session, {session.run: run}, whole)
    with zipfile.ZipFile(whole) as archive:
        members: Any = dict(zip(runs, (archive.read(runs[0]), b"no zip"), strict=True))
    record = json.dumps({"panels": {"compare": {"runs": runs}}})
    path = written(tmp_path / "half.arstudio", record, **members)
    with pytest.raises(StudioError, match=r"half-1\.arstudio is damaged"):
        sessions.unpack(path, tmp_path / "elsewhere")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_only_what_is_shown_is_told_from_html(tmp_path):
    record = {"data": {"name": "a<b", "settings": {"note": "<"}}, "whose": "<img> of 3"}
    path = written(tmp_path / "own.arstudio", json.dumps(record))
    opened: Any = sessions.unpack(path, tmp_path / "runs")
    assert (opened.data.name, opened.data.settings) == ("a<b", {"note": "<"})
    assert opened.whose == "‹img> of 3"


def test_no_zip_is_no_session(tmp_path):
    (tmp_path / "a.arstudio").write_bytes(b"PK nonsense")
    assert not sessions.is_session(tmp_path / "a.arstudio")
    assert not sessions.is_session(tmp_path / "nowhere.arstudio")


@pytest.mark.parametrize(
    ("dtype", "shape", "value"),
    [
        ("uint8", (-2, -2), 0),
        ("uint8", (), 0),
        ("uint8", (2, 2), -1),
        ("uint8", (2, 2), 1e300),
        ("int64", (2, 2), 0.5),
        ("int64", (2, 2), float("nan")),
        ("complex64", (2, 2), 0),
    ],
)
def test_an_image_that_no_array_can_hold_is_none(dtype, shape, value):
    values = [value] * (4 if shape else 1)
    assert Array(dtype=dtype, shape=shape, values=values).array() is None


@pytest.mark.parametrize("runs", [5, "mine", [["mine"]], [None]])
def test_runs_that_are_no_names_are_refused(runs, tmp_path):
    path = tmp_path / "session.json"
    path.write_text(json.dumps({"panels": {"compare": {"runs": runs}}}))
    assert read(path) is None


def test_runs_with_the_same_weights_are_both_found_again(session, run, tmp_path):
    shutil.copytree(run.folder, run.folder.with_name("copy"))
    copy = Run(run.folder.with_name("copy"))
    copy.update(title="Its copy")
    names = [sessions.reference(one) for one in (run, copy)]
    session = session.model_copy(update={"panels": {"compare": {"runs": names}}})
    sessions.pack(session, {}, tmp_path / "a.arstudio", dict(zip(names, (run, copy), strict=True)))
    again = sessions.unpack(tmp_path / "a.arstudio", run.folder.parent)
    assert (again.run, again.panels["compare"]["runs"]) == (names[0], names)
    assert not again.lacking
    shutil.rmtree(copy.folder)
    again = sessions.unpack(tmp_path / "a.arstudio", run.folder.parent)
    assert again.panels["compare"]["runs"] == [names[0], names[0]]


def test_a_run_without_weights_is_not_known_again_and_that_is_a_sentence(session, run, tmp_path):
    (run.folder / "weights.safetensors").unlink()
    with pytest.raises(StudioError, match="no weights yet"):
        sessions.pack(session, {}, tmp_path / "a.arstudio", {session.run: run})
    assert not (tmp_path / "a.arstudio").exists()


def test_a_session_names_no_folder_of_the_reader_as_its_data(session, tmp_path):
    for source, called in (("/home/you/faces", "faces"), ("gallery/..", "data"), ("..", "data")):
        named = session.model_copy(update={"data": Choice(name=source), "run": "", "panels": {}})
        path = written(tmp_path / "a.arstudio", named.model_dump_json())
        found = sessions.unpack(path, tmp_path / "x").data
        assert found is not None
        assert found.name == called
