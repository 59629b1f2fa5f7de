"""`.arstudio` files: whole, portable, and from anybody; nothing hostile gets past a sentence."""

import io
import json
import random
import stat
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import archive, models, runs, studies, training
from ar_studio.errors import StudioError
from ar_studio.optimisation import TrainSettings
from ar_studio.records import DataPart, ModelPart, Progress, Record
from ar_studio.runs import Metric, Run


@pytest.fixture
def run(tmp_path: Path) -> Run:
    model = models.create("nade", (1, 3, 4), 3, hidden=5)
    part = ModelPart(name="nade", config={"hidden": 5}, event_shape=(1, 3, 4), levels=3)
    data = DataPart(
        source="/home/teacher/pictures",
        preparation={},
        protocol="p",
        fingerprint="f",
        sizes={"train": 3},
        folder="/home/teacher",
    )
    record = Record(
        title="Ünïcode <b>title</b>",
        model=part,
        data=data,
        training={},
        status="stopped",
        progress=Progress(step=7, epoch=2, best_epoch=2),
    )
    run = Run.create(tmp_path / "teacher" / "nade-1", record)
    run.save_weights(model.state_dict())
    run.write_metrics([Metric(5, 1, 0.5, 2.5, 2.0, 0.1, 1e-3)])
    for epoch in (1, 2):
        run.save_samples(epoch, torch.randint(3, (6, 1, 3, 4), dtype=torch.uint8))
    np.save(run.folder / "examples.npy", np.ones((2, 1, 3, 4), np.uint8))
    Image.new("L", (30, 20)).save(run.folder / "samples.png")
    run.save_checkpoint(model.state_dict(), {"step": 7})
    return run


@pytest.fixture
def packed(run: Run, tmp_path: Path) -> Path:
    archive.pack(run, tmp_path / "Our Nade.arstudio")
    return tmp_path / "Our Nade.arstudio"


def refused(path: Path, folder: Path) -> str:
    """Return the sentence of a file that is refused, and leaves nothing."""
    with pytest.raises(StudioError) as caught:
        archive.unpack(path, folder)
    text = str(caught.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert path.name in text
    assert not folder.exists() or not list(folder.iterdir())
    return text


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as source:
        return {name: source.read(name) for name in source.namelist()}


def write(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return path


# What a class does


def test_a_run_comes_back_on_another_machine(run, packed, tmp_path):
    opened = archive.unpack(packed, tmp_path / "pupil")
    assert opened.folder == tmp_path / "pupil" / "our-nade"
    for name in ("weights.safetensors", "metrics.csv", "samples.png", "examples.npy"):
        assert (opened.folder / name).read_bytes() == (run.folder / name).read_bytes()
    assert opened.samples().keys() == {1, 2}
    assert not opened.has_checkpoint
    assert (opened.record.created, opened.record.versions) == (
        run.record.created,
        run.record.versions,
    )
    left = [path.name for path in opened.folder.iterdir() if path.name.startswith(".")]
    assert left == []


def test_nothing_tells_where_the_teacher_keeps_things(packed, tmp_path):
    assert b"/home" not in b"".join(contents(packed).values())
    data = archive.unpack(packed, tmp_path / "pupil").record.data
    assert (data.source, data.folder) == ("pictures", None)


@pytest.mark.parametrize(
    ("source", "called"),
    [
        ("gallery//etc", "etc"),
        ("gallery/nade-grass/..", "data"),
        ("gallery/../../../../etc", "etc"),
        ("gallery/holiday/private.csv", "private.csv"),
        ("gallery/..", "data"),
        ("~", "data"),
        ("/", "data"),
        ("gallery/nade-grass", "gallery/nade-grass"),
    ],
)
def test_data_of_the_gallery_are_runs_that_ship_and_all_else_is_a_bare_name(
    run, tmp_path, source, called
):
    run.update(data=run.record.data.model_copy(update={"source": source}))
    assert archive.portable(source) == called
    with zipfile.ZipFile(tmp_path / "edited.arstudio", "w") as target:
        for name in ("run.json", "weights.safetensors"):
            target.write(run.folder / name, name)
    opened = archive.unpack(tmp_path / "edited.arstudio", tmp_path / "pupil")
    assert opened.record.data.source == called
    found = runs.place(source)
    assert (found.parent == runs.SHELF) == (called == source)
    assert found in (runs.SHELF / "nade-grass", Path(source))


def test_opening_it_again_takes_another_name(packed, tmp_path):
    names = [archive.unpack(packed, tmp_path / "pupil").folder.name for _ in range(3)]
    assert names == ["our-nade", "our-nade-2", "our-nade-3"]


@pytest.mark.parametrize("status", ["new", "training", "stopped", "finished", "diverged"])
@pytest.mark.parametrize("checkpoint", [False, True])
def test_a_record_promises_no_more_than_the_files_keep(run, tmp_path, status, checkpoint):
    run.update(status=status)
    archive.pack(run, tmp_path / "a.arstudio", checkpoint=checkpoint)
    opened = archive.unpack(tmp_path / "a.arstudio", tmp_path / "pupil")
    assert opened.has_checkpoint == checkpoint
    assert not opened.interrupted
    after = opened.record.status
    if status in ("finished", "diverged"):
        assert after == status
    else:
        assert after == ("stopped" if checkpoint else "finished")
        assert checkpoint or "from its weights" in opened.record.progress.reason


def test_titles_are_shown_and_never_read_as_html(packed, tmp_path):
    assert archive.unpack(packed, tmp_path / "p").record.title == "Ünïcode ‹b>title‹/b>"


def test_names_in_the_data_stay_what_they_are_unless_a_widget_would_follow_them(run, tmp_path):
    plain = ("<=50K", "< 5 km", "<b>", "<!-- -->")
    classes = (
        *plain,
        '<img src="//host/x">',
        "a <br/> b",
        "<a\nhref=x>y",
        "<img/src=x",
        "<img src=x <b>",
        "<img\fsrc=x>",
    )
    data = run.record.data.model_copy(update={"words": ("<", ">", "‹"), "class_names": classes})
    run.update(data=data)
    archive.pack(run, tmp_path / "a.arstudio")
    found = archive.unpack(tmp_path / "a.arstudio", tmp_path / "p").record.data
    assert found.words == data.words
    tags = tuple(
        name.replace("<img", "‹img").replace("<br", "‹br").replace("<a", "‹a")
        for name in classes[4:]
    )
    assert found.class_names == (*plain, *tags)


def test_a_tag_is_one_however_json_writes_it(packed, tmp_path):
    with zipfile.ZipFile(packed) as source:
        members = {name: source.read(name) for name in source.namelist()}
    record = json.loads(members["run.json"])
    record["data"]["class_names"] = ["PLACE", "b"]
    text = json.dumps(record).replace("PLACE", r"\u003cimg\u0020src=x>")
    with zipfile.ZipFile(tmp_path / "b.arstudio", "w") as target:
        for name, content in (members | {"run.json": text.encode()}).items():
            target.writestr(name, content)
    found = archive.unpack(tmp_path / "b.arstudio", tmp_path / "p").record.data
    assert found.class_names == ("‹img src=x>", "b")


def test_with_its_checkpoint_a_training_goes_on_exactly(tmp_path):
    settings = TrainSettings(epochs=0, steps=12, batch_size=100, samples=0)
    study = studies.new_run(tmp_path / "a", "fvsbn", {}, "digits", None, settings)
    events = training.train(study.model, study.dataset, settings, run=study.run)
    for event in events:
        if isinstance(event, training.BatchDone) and event.step == 8:
            break
    events.close()
    study.run.save_weights(study.model.state_dict())  # no epoch was finished
    archive.pack(study.run, tmp_path / "a.arstudio", checkpoint=True)
    opened = archive.unpack(tmp_path / "a.arstudio", tmp_path / "pupil")
    ends = []
    for folder in (study.run.folder, opened.folder):
        again = studies.open_run(folder)
        list(training.train(again.model, again.dataset, again.settings, run=again.run))
        assert Run(folder).record.progress.step == 12
        ends.append(Run(folder).load_checkpoint()[0])
    assert all(torch.equal(ends[0][name], ends[1][name]) for name in ends[0])


# What cannot be exported


def test_what_cannot_be_exported_is_one_sentence(run, tmp_path):
    with pytest.raises(StudioError, match=r"ends in \.arstudio"):
        archive.pack(run, tmp_path / "run.zip")
    (run.folder / "resume" / "checkpoint.safetensors").unlink()
    with pytest.raises(StudioError, match="no checkpoint; export it without"):
        archive.pack(run, tmp_path / "run.arstudio", checkpoint=True)
    (run.folder / "weights.safetensors").unlink()
    with pytest.raises(StudioError, match="no weights yet"):
        archive.pack(run, tmp_path / "run.arstudio")
    assert not list(tmp_path.glob("*run.arstudio*"))


def test_what_could_not_be_opened_is_not_written(run, tmp_path, monkeypatch):
    monkeypatch.setitem(archive.LIMITS, "weights.safetensors", 100)
    with pytest.raises(StudioError, match="more than one file may"):
        archive.pack(run, tmp_path / "a.arstudio")
    monkeypatch.undo()
    run.update(note="x" * archive.LIMITS["run.json"])
    with pytest.raises(StudioError, match="more than one file may"):
        archive.pack(run, tmp_path / "a.arstudio")
    assert not (tmp_path / "a.arstudio").exists()


def test_damaged_samples_stay_at_home(run, tmp_path):
    (run.folder / "samples" / "00003.npy").write_bytes(b"\x93NUMPY no")
    (run.folder / "samples" / "notes.txt").write_text("mine")
    archive.pack(run, tmp_path / "a.arstudio")
    assert archive.unpack(tmp_path / "a.arstudio", tmp_path / "p").samples().keys() == {1, 2}


# What anybody may have made


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt",
        "/etc/evil",
        "C:\\evil.txt",
        "samples\\00001.npy",
        "samples/../../evil.npy",
        "samples/",
        "more.zip",
        "model.py",
        "weights.pt",
        "RUN.JSON",
        "samples/١٢٣٤٥.npy",
    ],
)
def test_only_files_of_a_run_are_taken_out(packed, tmp_path, name):
    evil = write(tmp_path / "evil.arstudio", {**contents(packed), name: b"x"})
    assert "no file of a run" in refused(evil, tmp_path / "pupil")
    assert not list(tmp_path.rglob("evil.txt"))


def test_no_extra_field_names_another_path(packed, tmp_path, monkeypatch):
    """In newer Pythons one replaces `filename`, and only that, by any path."""
    listed = zipfile.ZipFile.infolist

    def renamed(source):
        for member in listed(source):
            member.filename = "../../evil.txt"
        return listed(source)

    monkeypatch.setattr(zipfile.ZipFile, "infolist", renamed)
    opened = archive.unpack(packed, tmp_path / "pupil")
    assert (opened.folder / "metrics.csv").is_file()
    assert not list(tmp_path.rglob("evil.txt"))


def test_no_file_is_there_twice(packed, tmp_path):
    evil = write(tmp_path / "evil.arstudio", contents(packed))
    with zipfile.ZipFile(evil, "a") as target, pytest.warns(UserWarning, match="Duplicate"):
        target.writestr("run.json", "{}")
    assert "a file twice" in refused(evil, tmp_path / "pupil")


def test_links_are_no_files(packed, tmp_path):
    evil, members = tmp_path / "evil.arstudio", contents(packed)
    del members["metrics.csv"]
    with zipfile.ZipFile(write(evil, members), "a") as target:
        link = zipfile.ZipInfo("metrics.csv")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        target.writestr(link, "/etc/passwd")
    assert "no plain file" in refused(evil, tmp_path / "pupil")


def test_encrypted_and_strangely_compressed_files_are_refused(packed, tmp_path):
    evil, whole = tmp_path / "evil.arstudio", packed.read_bytes()
    entry = whole.index(b"PK\x01\x02")
    evil.write_bytes(whole[: entry + 8] + b"\x01" + whole[entry + 9 :])
    assert "encrypted" in refused(evil, tmp_path / "pupil")
    evil.write_bytes(whole[: entry + 10] + struct.pack("<H", 14) + whole[entry + 12 :])
    assert "unknown way" in refused(evil, tmp_path / "pupil")


def test_a_bomb_is_refused_by_its_header(packed, tmp_path):
    bomb = {**contents(packed), "run.json": b" " * (archive.LIMITS["run.json"] + 1)}
    assert "too large" in refused(write(tmp_path / "b.arstudio", bomb), tmp_path / "pupil")


def test_a_bomb_is_refused_while_reading_whatever_its_header_says(packed, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_BYTES", 3000)
    large = {**contents(packed), "metrics.csv": b"0" * 5000}
    bomb = write(tmp_path / "b.arstudio", large)
    assert "unpacks to more" in refused(bomb, tmp_path / "pupil")
    whole = bomb.read_bytes()  # now a header that says 10 bytes, in both places
    bomb.write_bytes(whole.replace(struct.pack("<L", 5000), struct.pack("<L", 10)))
    refused(bomb, tmp_path / "pupil")


def test_a_directory_of_millions_is_not_read(packed, tmp_path):
    whole = packed.read_bytes()
    evil = tmp_path / "evil.arstudio"
    evil.write_bytes(whole[:-10] + struct.pack("<2LH", 2**31, 0, 0))
    assert "more files than any run" in refused(evil, tmp_path / "pupil")
    many = {f"samples/{number:09d}.npy": b"" for number in range(archive.MOST_MEMBERS)}
    write(evil, {**contents(packed), **many})
    assert "more files than any run" in refused(evil, tmp_path / "pupil")


def edited(packed: Path, **changes) -> Path:
    members = contents(packed)
    document = json.loads(members["run.json"])
    for key, value in changes.items():
        where, _, field = key.rpartition("__")
        (document[where] if where else document)[field] = value
    path = packed.with_name("edited.arstudio")
    return write(path, {**members, "run.json": json.dumps(document).encode()})


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"format": 0}, "record"),
        ({"created": "0001-01-01T00:00:00+14:00"}, "record"),
        ({"progress": {"epoch": 2**40}}, "record"),
        ({"model__config": {"hidden": "many"}}, "record"),
        ({"model__event_shape": [0]}, "record"),
        ({"model__name": "diffusion"}, "update AR Studio"),
        ({"model__event_shape": [1, 2**20, 2**20]}, "dimensions, more than any"),
        ({"model__config": {"hidden": 6}}, "weights"),
        ({"model__levels": 2}, "weights"),
    ],
)
def test_an_edited_record_is_refused(packed, tmp_path, changes, part):
    assert part in refused(edited(packed, **changes), tmp_path / "pupil")


def test_a_model_no_machine_could_hold_is_not_built(packed, tmp_path, monkeypatch):
    monkeypatch.setattr(models, "create", None)
    huge = edited(packed, model__event_shape=[1, 500, 500], model__levels=256)
    members = contents(huge)
    members["run.json"] = members["run.json"].replace(b'"hidden": 5', b'"hidden": 8192')
    assert refused_memory(write(huge, members), tmp_path / "pupil")


def refused_memory(path: Path, folder: Path) -> bool:
    with pytest.raises(StudioError, match="GB of the device cpu"):
        archive.unpack(path, folder)
    return not list(folder.iterdir())


def test_weights_that_are_no_numbers_are_refused(run, tmp_path):
    weights = run.load_weights()
    next(value for value in weights.values() if value.is_floating_point()).view(-1)[0] = torch.nan
    run.save_weights(weights)
    members = {"run.json": (run.folder / "run.json").read_bytes()}
    members["weights.safetensors"] = (run.folder / "weights.safetensors").read_bytes()
    path = write(tmp_path / "nan.arstudio", members)
    assert "weights are damaged" in refused(path, tmp_path / "pupil")


def saved(array: np.ndarray) -> bytes:
    content = io.BytesIO()
    np.save(content, array)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("metrics.csv", b"step,epoch\n1,2\n", "curves"),
        ("resume/checkpoint.safetensors", b"\x80\x04.", "checkpoint"),
        ("samples/00001.npy", saved(np.zeros((2, 1, 3, 4))), "samples"),
        ("samples/00001.npy", saved(np.full((2, 1, 3, 4), 3, np.uint8)), "samples"),
        ("samples/00001.npy", saved(np.zeros((2, 1, 4, 4), np.uint8)), "samples"),
        ("samples/00001.npy", saved(np.zeros((2, 1, 3, 4), np.uint8))[:-1], "samples"),
        ("samples/00001.npy", saved(np.zeros((0, 1, 3, 4), np.uint8)), "samples"),
        ("examples.npy", saved(np.array([{}], object)), "samples"),
        ("samples.png", b"\x89PNG\r\n\x1a\n" + b"\xff" * 20, "samples"),
        ("samples.png", b"<svg/>", "samples"),
        ("weights.safetensors", b"PK\x03\x04", "weights"),
    ],
)
def test_damaged_parts_are_named(packed, tmp_path, name, content, part):
    path = write(tmp_path / "x.arstudio", {**contents(packed), name: content})
    assert part in refused(path, tmp_path / "pupil")


def test_what_is_no_archive_is_one_sentence(tmp_path):
    assert "There is no file" in refused(tmp_path / "missing.arstudio", tmp_path / "pupil")
    refused(tmp_path, tmp_path / "pupil")
    for content in (
        b"",
        b"PK",
        b"hello, this is no zip at all, but text",
        b"PK\x05\x06" + bytes(18),
    ):
        (tmp_path / "a.arstudio").write_bytes(content)
        refused(tmp_path / "a.arstudio", tmp_path / "pupil")


def test_a_full_disk_leaves_nothing(packed, tmp_path, monkeypatch):
    def no_space(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_space)
    with pytest.raises(StudioError, match="No space left on device; free some"):
        archive.unpack(packed, tmp_path / "pupil")
    assert not list((tmp_path / "pupil").iterdir())


def test_damage_anywhere_is_a_sentence_and_leaves_nothing(run, packed, tmp_path):
    """A short run of the fuzzing that minutes of it passed; a flip may also change nothing."""
    rng, whole, folder = random.Random(0), packed.read_bytes(), tmp_path / "pupil"
    weights = (run.folder / "weights.safetensors").read_bytes()
    path = tmp_path / "fuzz.arstudio"
    for _ in range(150):
        path.write_bytes(damaged(rng, whole))
        opened = attempt(path, folder)
        if opened is not None:
            assert (opened.folder / "weights.safetensors").read_bytes() == weights
            for left in sorted(opened.folder.rglob("*"), reverse=True):
                left.rmdir() if left.is_dir() else left.unlink()
            opened.folder.rmdir()
        assert not folder.exists() or not list(folder.iterdir())


def attempt(path: Path, folder: Path) -> Run | None:
    with suppress(StudioError):
        return archive.unpack(path, folder)
    return None


def damaged(rng: random.Random, whole: bytes) -> bytes:
    """Cut, flip, overwrite, drop or repeat some bytes."""
    content = bytearray(whole)
    for _ in range(rng.choice([1, 1, 2, 8])):
        at = rng.randrange(len(content))
        match rng.randrange(5):
            case 0:
                del content[at:]
            case 1:
                content[at] ^= 1 << rng.randrange(8)
            case 2:
                content[at : at + 4] = rng.randbytes(4)
            case 3:
                del content[at : at + rng.randrange(1, 50)]
            case _:
                content[at:at] = content[max(0, at - 50) : at]
        if not content:
            break
    return bytes(content)


@pytest.mark.parametrize("changes", [{"format": 2}, {"colour": 1, "versions": {"ar-studio": "99"}}])
def test_a_file_of_a_later_version_is_told_from_a_damaged_one(packed, tmp_path, changes):
    held = contents(packed)
    told = json.dumps(json.loads(held["run.json"]) | changes).encode()
    later = write(tmp_path / "later.arstudio", {**held, "run.json": told, "notes.txt": b"new"})
    assert "later version of AR Studio; update" in refused(later, tmp_path / "runs")
    write(tmp_path / "other.arstudio", {**held, "notes.txt": b"new"})
    assert "no file of a run" in refused(tmp_path / "other.arstudio", tmp_path / "runs")
