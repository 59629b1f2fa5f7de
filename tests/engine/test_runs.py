"""Runs: folders that say in one sentence what is wrong with them, and never execute anything."""

import errno
import json
import os
import pickle
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import psutil
import pytest
import torch
from safetensors.torch import save

from ar_studio import files, models, runs
from ar_studio.errors import CancelledError, StudioError
from ar_studio.interruption import interruptible
from ar_studio.records import DataPart, ModelPart, Progress, Record, Score
from ar_studio.runs import Metric, Run

MODEL = {"name": "nade", "config": {"hidden": 3}, "event_shape": (1, 2, 2), "levels": 2}
DATA = {"source": "digits", "preparation": {"values": "threshold"}, "protocol": "p"}
ROWS = [
    Metric(5, 0, 0.25, 1 / 3, None, None, 1e-3),
    Metric(5, 1, 0.5, 0.1 + 0.2, 2 / 3, float("nan"), 1e-300),
]


def record(**changes) -> Record:
    data = DataPart(**DATA, fingerprint="f", sizes={"train": 3})
    return Record(
        **{"title": "t", "model": ModelPart(**MODEL), "data": data, "training": {}, **changes}
    )


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run.create(tmp_path / "run", record())


def one_sentence(caught: pytest.ExceptionInfo[StudioError]) -> None:
    text = str(caught.value)
    assert "\n" not in text
    assert text.endswith(".")


# Records


def test_a_record_comes_back_as_it_was_written(run):
    score = Score(split="test", protocol="p", nll_nats=1 / 3, nll_stderr=0.1, bits_per_dim=0.2, n=7)
    run.update(
        title="ünïcode “quotes”",
        scores={"test": score},
        progress=Progress(step=3, best_valid_nll=0.1 + 0.2),
    )
    assert Run(run.folder).record == run.record
    assert Run(run.folder).record.created.tzinfo is not None
    assert run.record.versions.keys() >= {"python", "torch", "numpy", "ar-studio"}


def test_what_is_not_measured_is_left_out_so_that_earlier_versions_read_the_record(run):
    assert "passes_per_sample" not in run.record.model_dump()
    run.update(passes_per_sample=12.4)
    assert Run(run.folder).record.passes_per_sample == 12.4


def test_the_score_of_one_event_has_no_error_and_can_still_be_read(run):
    score = Score(
        split="test", protocol="p", nll_nats=1, nll_stderr=float("nan"), bits_per_dim=1, n=1
    )
    run.update(scores={"test": score})
    assert np.isnan(Run(run.folder).record.scores["test"].nll_stderr)


def test_an_update_keeps_what_another_window_changed_meanwhile(run):
    Run(run.folder).update(title="renamed", note="mine")
    run.update(status="finished")
    found = Run(run.folder).record
    assert (found.title, found.note, found.status) == ("renamed", "mine", "finished")


def test_a_new_run_needs_an_empty_folder(run, tmp_path):
    with pytest.raises(StudioError, match="run is not empty; name a new folder") as caught:
        Run.create(run.folder, record())
    one_sentence(caught)
    (tmp_path / "file").write_text("")
    with pytest.raises(StudioError, match="not empty"):
        Run.create(tmp_path / "file", record())
    with pytest.raises(StudioError, match="Could not write"):
        Run.create(tmp_path / "file" / "inside", record())


def edited(run: Run, **changes) -> None:
    path = run.folder / "run.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"format": 0}, "at format"),
        ({"format": "2"}, "at format"),
        ({"status": "dancing"}, "at status"),
        ({"progress": {"step": "many"}}, "at progress.step"),
        ({"surprise": 1}, "at surprise"),
        ({"created": "2026-01-01T00:00:00"}, "at created"),
        ({"model": None}, "at model"),
    ],
)
def test_an_edited_record_says_where(run, changes, where):
    edited(run, **changes)
    with pytest.raises(StudioError, match=rf"run\.json is damaged or was edited {where}") as caught:
        Run(run.folder)
    one_sentence(caught)


def test_a_damaged_name_of_a_field_breaks_no_sentence(run):
    edited(run, **{"for\nmat": 1})
    with pytest.raises(StudioError, match=r"was edited; restore it") as caught:
        Run(run.folder)
    one_sentence(caught)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 2},
        {"format": 3, "status": "dancing", "model": None, "versions": []},
        {"colour": "blue", "versions": {"ar-studio": "999.0"}},
        {"model": {**MODEL, "depth": 3}, "versions": {"ar-studio": "999.0.dev1"}},
    ],
)
def test_a_run_of_a_later_version_is_not_called_damaged(run, changes):
    edited(run, **changes)
    with pytest.raises(StudioError, match="later version of AR Studio; update") as caught:
        Run(run.folder)
    one_sentence(caught)


def test_a_model_that_a_later_version_made_otherwise_is_not_called_damaged(run):
    run.save_weights(models.create("nade", (1, 2, 2), hidden=5).state_dict())
    for version, said in (("999.0", "later version"), ("0.1", "not those of the nade")):
        edited(run, versions={"ar-studio": version})
        with pytest.raises(StudioError, match=said):
            models.restore(Run(run.folder))


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[]", b"null", b"\x80\x04."])
def test_a_damaged_record_is_one_sentence(run, content):
    (run.folder / "run.json").write_bytes(content)
    with pytest.raises(StudioError, match=r"run\.json is damaged") as caught:
        Run(run.folder)
    one_sentence(caught)


def test_a_folder_without_a_record_is_no_run(tmp_path):
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(StudioError, match=r"holds no run\.json") as caught:
            Run(folder)
        one_sentence(caught)


def test_a_record_that_is_a_folder_is_one_sentence(tmp_path):
    (tmp_path / "run.json").mkdir()
    with pytest.raises(StudioError, match="Could not read"):
        Run(tmp_path)


def test_runs_are_found_newest_first_and_broken_ones_left_out(tmp_path):
    now = datetime.now(UTC)
    for days in (3, 1, 2):
        created = now - timedelta(days=days)
        Run.create(tmp_path / f"{days} days", record(created=created))
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "run.json").write_text("{")
    assert [run.folder.name for run in runs.find(tmp_path)] == ["1 days", "2 days", "3 days"]
    assert runs.find(tmp_path / "missing") == []
    (tmp_path / "no run").mkdir()
    (wrong,) = runs.unreadable(tmp_path, runs.find(tmp_path))
    assert str(tmp_path / "broken") in str(wrong)


# Weights and checkpoints


def test_weights_and_checkpoints_come_back_bit_for_bit(run):
    tensors = {
        "a": torch.randn(3, 4).T,  # not contiguous
        "b": torch.arange(5),
        "c": torch.tensor(2.5, dtype=torch.float64, requires_grad=True),
        "d": torch.empty(0, 3),
    }
    run.save_weights(tensors)
    run.save_checkpoint(tensors, {"step": 3, "loss": 0.1 + 0.2, "best": None})
    found, state = run.load_checkpoint()
    for loaded in (run.load_weights(), found):
        assert loaded.keys() == tensors.keys()
        for name, tensor in tensors.items():
            assert torch.equal(loaded[name], tensor)
            assert loaded[name].dtype == tensor.dtype
    assert state == {"step": 3, "loss": 0.1 + 0.2, "best": None}


def test_loaded_weights_do_not_hold_the_file(run):
    run.save_weights({"a": torch.ones(1000)})
    loaded = run.load_weights()
    (run.folder / "weights.safetensors").write_bytes(bytes(5000))
    assert torch.equal(loaded["a"], torch.ones(1000))


class Bomb:
    def __reduce__(self):
        return os.mkdir, ("exploded",)


def damaged() -> dict[str, bytes]:
    whole = save({"a": torch.ones(100)})
    return {
        "empty": b"",
        "truncated": whole[:-7],
        "header only": whole[:5],
        "text": b"hello, these are no weights at all",
        "pickle": pickle.dumps(Bomb()),
        "a header of terabytes": (2**42).to_bytes(8, "little") + whole[8:],
    }


@pytest.mark.parametrize("case", damaged())
def test_damaged_weights_are_one_sentence_and_run_nothing(run, case, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (run.folder / "resume").mkdir()
    for name in ("weights.safetensors", "resume/checkpoint.safetensors"):
        (run.folder / name).write_bytes(damaged()[case])
    for load in (run.load_weights, run.load_checkpoint):
        with pytest.raises(StudioError, match="damaged or not a safetensors file") as caught:
            load()
        one_sentence(caught)
    assert not (tmp_path / "exploded").exists()


def test_a_torch_pickle_as_weights_is_refused(run):
    torch.save({"a": torch.ones(3)}, run.folder / "weights.safetensors")
    with pytest.raises(StudioError, match="other formats can run code"):
        run.load_weights()


def test_weights_that_are_missing_are_one_sentence(run):
    assert not run.has_weights
    with pytest.raises(StudioError, match="has no weights yet; train it") as caught:
        run.load_weights()
    one_sentence(caught)
    assert not run.has_checkpoint
    with pytest.raises(StudioError):
        run.load_checkpoint()


@pytest.mark.parametrize("metadata", [None, {}, {"state": "{"}])
def test_a_checkpoint_without_its_state_is_damaged(run, metadata):
    files.replace(
        run.folder / "resume" / "checkpoint.safetensors", save({"a": torch.ones(1)}, metadata)
    )
    with pytest.raises(StudioError, match="delete its folder to train from the start"):
        run.load_checkpoint()


def test_weights_of_another_model_are_refused(run):
    run.save_weights(models.create("nade", (1, 2, 2), hidden=4).state_dict())
    with pytest.raises(StudioError, match="not those of the nade") as caught:
        models.restore(run)
    one_sentence(caught)


# Metrics and samples


def test_metrics_come_back_bit_for_bit(run):
    assert run.metrics() == []
    run.write_metrics(ROWS)
    found = run.metrics()
    assert found[0] == ROWS[0]
    assert repr(found[1]) == repr(ROWS[1])
    header, *rows = (run.folder / "metrics.csv").read_text().splitlines()
    assert header == "step,epoch,seconds,train_nll,valid_nll,valid_stderr,learning_rate"
    assert len(rows) == 2


@pytest.mark.parametrize(
    "content",
    [
        b"step,epoch\n1,2\n",
        b"step,epoch,seconds,train_nll,valid_nll,valid_stderr,learning_rate\n5,1,0.2",
        b"step,epoch,seconds,train_nll,valid_nll,valid_stderr,learning_rate\na,b,c,d,e,f,g\n",
        b"\xff\xfe\xfa\n\x00\n",
        b"\x89PNG\r\n\x1a\n\0\0",
    ],
)
def test_damaged_metrics_are_one_sentence(run, content):
    (run.folder / "metrics.csv").write_bytes(content)
    with pytest.raises(StudioError, match=r"metrics\.csv is damaged; delete it") as caught:
        run.metrics()
    one_sentence(caught)


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_data_in_a_folder_whose_name_is_no_text_are_found_again(tmp_path):
    place = os.fsdecode(b"/data/caf\xe9 %41")
    data = record().data.model_copy(update={"source": place})
    kept = Run.create(tmp_path / "run", record(data=data))
    assert b"file:///data/caf%E9%20%2541" in (kept.folder / "run.json").read_bytes()
    assert Run(kept.folder).record.data.source == place


def test_samples_are_kept_by_epoch_and_damaged_ones_left_out(run):
    assert run.samples() == {}
    pictures = torch.randint(2, (3, 1, 2, 2), dtype=torch.uint8)
    for epoch in (2, 10):
        run.save_samples(epoch, pictures)
    folder = run.folder / "samples"
    whole = (folder / "00002.npy").read_bytes()
    (folder / "00003.npy").write_bytes(b"")
    (folder / "00004.npy").write_bytes(whole[:-3])
    (folder / "00005.npy").write_bytes(whole.replace(b"(3, 1, 2, 2)", b"(9999999999,)"))
    (folder / "00006.npy").write_bytes(b"PK\x03\x04 no zip")
    np.save(folder / "00007.npy", np.array([Bomb()], object), allow_pickle=True)
    (folder / "1x.npy").write_bytes(whole)
    for number, odd in enumerate((b"(3, 1, 2, 2(", b"(3, 1,\\2, 2)", b"(3,\x00 1, 2,)"), 11):
        (folder / f"{number:05d}.npy").write_bytes(whole.replace(b"(3, 1, 2, 2)", odd))
    found = run.samples()
    assert sorted(found) == [2, 10]
    assert np.array_equal(found[10], pictures.numpy())


def test_samples_whose_reading_is_given_up_are_not_taken_for_damaged_ones(run):
    def give_up() -> None:
        raise CancelledError("This was cancelled.")

    run.save_samples(2, torch.zeros(3, 1, 2, 2, dtype=torch.uint8))
    for read in (run.samples, run.last_samples):
        with interruptible(give_up), pytest.raises(CancelledError):
            read()


# Writing


def no_space(descriptor: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_the_old_file_and_no_other(run, monkeypatch):
    before = run.folder.joinpath("run.json").read_bytes()
    monkeypatch.setattr(os, "fsync", no_space)
    for write in (
        lambda: run.update(title="new"),
        lambda: run.save_weights({"a": torch.ones(2)}),
        lambda: run.save_checkpoint({}, {}),
        lambda: run.write_metrics(ROWS),
        lambda: run.save_samples(1, torch.zeros(1, 1, 2, 2, dtype=torch.uint8)),
    ):
        with pytest.raises(StudioError, match="No space left on device; free some") as caught:
            write()
        one_sentence(caught)
    assert run.folder.joinpath("run.json").read_bytes() == before
    assert [path.name for path in run.folder.rglob("*") if path.is_file()] == ["run.json"]


def test_a_folder_that_may_not_be_written_to_is_one_sentence(run, monkeypatch):
    """Permission is refused by the call itself, since the superuser may write anywhere."""
    opened = Path.open

    def refused(path: Path, mode: str = "r", **options):
        if "x" in mode:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(path, mode, **options)

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(StudioError, match="Permission denied") as caught:
        run.update(title="new")
    one_sentence(caught)
    with pytest.raises(StudioError, match="Permission denied"), run.locked():
        pass


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_folder_is_one_sentence(run):
    run.folder.chmod(0o500)
    try:
        with pytest.raises(StudioError, match="Permission denied"):
            run.update(title="new")
    finally:
        run.folder.chmod(0o700)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_others_may_read_what_the_user_lets_them(run):
    old = os.umask(0o022)
    try:
        run.update(title="new")
    finally:
        os.umask(old)
    assert (run.folder / "run.json").stat().st_mode & 0o777 == 0o644


# Locks


def test_a_run_is_held_by_one_training_at_a_time(run):
    with run.locked():
        assert run.busy
        with pytest.raises(StudioError, match="run is being trained already") as caught:
            Run(run.folder).locked().__enter__()
        one_sentence(caught)
    assert not run.busy
    with run.locked():
        pass


@pytest.mark.parametrize("content", ["", "x", "12 34 56", "-1 0.0", f"{2**70} 0.0", "999999999 0"])
def test_the_lock_of_no_process_is_void(run, content):
    (run.folder / "lock").write_text(content)
    run.update(status="training")
    assert run.interrupted
    with run.locked():
        assert not run.interrupted


def test_a_process_number_that_was_used_again_holds_no_run(run):
    me = psutil.Process()
    (run.folder / "lock").write_text(f"{me.pid} {me.create_time() - 3600}")
    assert not run.busy
    (run.folder / "lock").write_text(f"{me.pid} {me.create_time()}")
    assert run.busy


def test_a_lock_that_cannot_be_removed_hides_no_error(run, monkeypatch):
    def refused(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(StudioError, match="the first"), run.locked():
        raise StudioError("the first error.")


def test_runs_that_did_not_change_are_not_read_again(tmp_path):
    for name in ("same", "other", "gone"):
        Run.create(tmp_path / name, record())
    known = {run.folder: run for run in runs.find(tmp_path)}
    known[tmp_path / "other"].update(title="By another window")
    shutil.rmtree(tmp_path / "gone")
    found = {run.folder: run for run in runs.find(tmp_path, known)}
    assert set(found) == {tmp_path / "same", tmp_path / "other"}
    assert found[tmp_path / "same"] is known[tmp_path / "same"]
    assert found[tmp_path / "other"] is not known[tmp_path / "other"]
    assert found[tmp_path / "other"].record.title == "By another window"


def test_what_could_not_be_written_is_not_taken_for_written(run, monkeypatch):
    def full(path, content):
        raise StudioError("the disk is full.")

    monkeypatch.setattr(files, "replace", full)
    with pytest.raises(StudioError, match="full"):
        run.update(title="Never there")
    assert run.record.title == "t"


def test_a_file_is_no_run_and_its_folder_is(tmp_path):
    (tmp_path / "run.json").write_text("{}")
    with pytest.raises(StudioError, match=r"run\.json is a file; name the folder of the run\."):
        Run(tmp_path / "run.json")
