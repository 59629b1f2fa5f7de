"""Sounds: read from files, made codes of the μ-law, resampled, cut into parts and windows."""

import gzip
import math
import sys
import tracemalloc
import wave
import zipfile
from itertools import product

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import data, models, mulaw, sliding
from ar_studio.data import Changes
from ar_studio.data.resampling import resampled
from ar_studio.data.sound_cards import SPEAKERS
from ar_studio.data.sound_dataset import SoundDataset
from ar_studio.errors import StudioError
from ar_studio.kinds import SOUND
from ar_studio.spaces import ContextSpace, EventSpace
from tests.e2e.commands import ask
from tests.engine.families import some
from tests.engine.sounds import RATE, flac, mp3, tone, wav


def recorded(folder, count: int = 12, length: int = 600):
    """Write clips of several pitches, in two folders of classes."""
    for number, name in product(range(count // 2), ("high", "low")):
        (folder / name).mkdir(parents=True, exist_ok=True)
        pitch = (900 if name == "high" else 200) + 10 * number
        (folder / name / f"{number}.wav").write_bytes(wav(tone(length, pitch)))
    return folder


def loaded(path, **changes) -> SoundDataset:
    dataset = data.load(path, Changes(changes))
    assert isinstance(dataset, SoundDataset)
    return dataset


def whole(dataset, split: str) -> torch.Tensor:
    return torch.cat([passage.values for passage in dataset.passages(split)])


# The μ-law


def test_codes_are_those_of_the_equation():
    x = np.linspace(-1.2, 1.2, 401)
    wanted = []
    for one in np.clip(x, -1, 1):
        f = math.copysign(math.log(1 + 255 * abs(one)) / math.log(256), one)
        wanted.append(math.floor((f + 1) / 2 * 255 + 0.5))
    assert mulaw.encoded(x).tolist() == wanted
    assert mulaw.encoded(np.array([-1.0, 0.0, 1.0])).tolist() == [0, mulaw.SILENCE, 255]


def test_what_codes_stand_for_has_these_codes():
    every = np.arange(256)
    amplitudes = mulaw.decoded(every)
    assert mulaw.encoded(amplitudes).tolist() == every.tolist()
    assert (np.diff(amplitudes) > 0).all()
    assert amplitudes[[0, -1]].tolist() == [-1, 1]


# Other rates


@pytest.mark.parametrize(("rate", "wanted"), [(8000, 16_000), (44_100, 8000), (96_000, 8000)])
def test_a_tone_keeps_its_pitch_and_loudness_at_another_rate(rate, wanted):
    seconds = 0.1
    before = np.sin(2 * np.pi * 500 * np.arange(int(rate * seconds)) / rate).astype(np.float32)
    after = resampled(before, rate, wanted)
    assert len(after) == round(wanted * seconds)
    inner = slice(len(after) // 5, -len(after) // 5)
    want = np.sin(2 * np.pi * 500 * np.arange(len(after)) / wanted)
    assert np.abs(after - want)[inner].max() < 1e-3


def test_what_a_lower_rate_cannot_hold_is_gone():
    before = np.sin(2 * np.pi * 6000 * np.arange(4800) / 48_000).astype(np.float32)
    after = resampled(before, 48_000, 8000)
    assert np.abs(after)[len(after) // 5 : -len(after) // 5].max() < 1e-3
    assert resampled(before, 48_000, 48_000) is before


def test_a_lower_rate_takes_no_more_memory_than_a_higher_one():
    before = np.zeros(480_000, np.float32)
    tracemalloc.start()
    try:
        assert len(resampled(before, 96_000, 500)) == 2500
        assert tracemalloc.get_traced_memory()[1] < 30_000_000  # of all at once twice as much
    finally:
        tracemalloc.stop()


def test_a_rate_that_no_sound_has_is_refused(tmp_path):
    (tmp_path / "a.wav").write_bytes(wav(tone()))
    with pytest.raises(StudioError, match="rate = 499 will not do: sounds have at least 500"):
        loaded(tmp_path / "a.wav", rate=499)


# Reading


@pytest.mark.parametrize("bits", [8, 16, 24, 32])
def test_a_recording_of_any_depth_is_read(tmp_path, bits):
    x = tone(2000)
    (tmp_path / "a.wav").write_bytes(wav(x, bits=bits))
    dataset = loaded(tmp_path / "a.wav", length=50)
    assert dataset.kind is SOUND
    assert dataset.space == EventSpace((50,), 256, events="sound", rate=RATE)
    found = mulaw.decoded(whole(dataset, "train").numpy())
    assert np.abs(found - x[: len(found)]).max() < 0.02
    assert dataset.details()["Files"] == f"WAV, {bits} bits, 8,000 Hz (1)"
    assert dataset.remarks == (
        "The clip is cut into parts: what comes first is for training, what comes last for "
        "testing.",
    )


def test_forms_and_packing_do_not_change_a_sound(tmp_path):
    x = tone(2000)
    forms = {
        "a.wav": wav(x),
        "a.flac": flac(x),
        "twice.wav": wav(np.stack([x, x], 1)),
        "packed.wav.gz": gzip.compress(wav(x)),
        "nameless": wav(x),
    }
    found = {}
    for name, raw in forms.items():
        (tmp_path / name).write_bytes(raw)
        found[name] = loaded(tmp_path / name)
    assert len({dataset.fingerprint for dataset in found.values()}) == 1
    assert found["twice.wav"].remarks[0] == "Mixed into one channel: 1 of 1 clips (twice.wav)."


def test_an_mp3_is_read_and_one_cut_short_is_told(tmp_path):
    for name, raw in (("a.mp3", mp3(20)), ("cut.mp3", mp3(20)[:-70])):
        (tmp_path / name).write_bytes(raw)
    dataset = loaded(tmp_path / "a.mp3")
    assert dataset.rate == 32_000
    assert len(dataset.remarks) == 1  # how it is cut into parts
    said = "Cut short, and read as far as they go: 1 of 1 clips (cut.mp3)."
    assert said in loaded(tmp_path / "cut.mp3").remarks


def test_folders_are_classes_and_an_archive_of_them_is_the_same(tmp_path):
    dataset = loaded(recorded(tmp_path / "own"), length=100)
    assert dataset.class_names == ("high", "low")
    assert dataset.sizes == {"train": 50, "valid": 6, "test": 6}
    labels = dataset.labels("train")
    assert labels is not None
    steep = (dataset.events("train").int().diff(dim=1).abs().float().mean(1) > 40).int()
    assert torch.equal(labels, 1 - steep)  # high tones change more from sample to sample
    with zipfile.ZipFile(tmp_path / "own.zip", "w") as archive:
        for path in sorted((tmp_path / "own").rglob("*.wav")):
            archive.write(path, path.relative_to(tmp_path))
    assert loaded(tmp_path / "own.zip", length=100).fingerprint == dataset.fingerprint


def test_beside_pictures_sounds_are_left_aside(tmp_path):
    for number in range(12):
        Image.new("L", (4, 4), 20 * number).save(tmp_path / f"{number}.png")
    (tmp_path / "song.wav").write_bytes(wav(tone()))
    dataset = data.load(tmp_path)
    assert dataset.kind is not SOUND
    assert "Left aside, as pictures are read: song.wav." in dataset.remarks


def test_names_are_classes_as_digits_and_speakers_are(tmp_path):
    for digit, speaker, take in product(range(3), ("ada", "bo"), range(2)):
        name = f"{digit}_{speaker}_{take}.wav"
        (tmp_path / name).write_bytes(wav(tone(300, 100 * (digit + 1))))
    dataset = loaded(tmp_path, length=50, task="class")
    assert dataset.class_names == ("0", "1", "2")
    assert "given its digit" in dataset.protocol
    assert loaded(tmp_path, length=50, label="second").class_names == ("ada", "bo")
    both = loaded(tmp_path, length=50, label="both", task="class", withheld=0)
    assert both.class_names[:3] == ("0 ada", "0 bo", "1 ada")
    assert both.space.context == ContextSpace("class", 6, parts=(3, 2))


def test_folders_are_parts_and_what_training_lacks_or_repeats_is_told(tmp_path):
    for part, count in (("train", 12), ("valid", 2)):
        for number, name in product(range(count), ("high", "low")):
            (tmp_path / part / name).mkdir(parents=True, exist_ok=True)
            pitch = (900 if name == "high" else 200) + 10 * number
            (tmp_path / part / name / f"{number}.wav").write_bytes(wav(tone(100, pitch)))
    (tmp_path / "valid" / "odd").mkdir()
    (tmp_path / "valid" / "odd" / "a.wav").write_bytes(wav(tone(100, 555)))
    dataset = loaded(tmp_path, length=50)
    assert {split: len(dataset.passages(split)) for split in dataset.sizes} == {
        "train": 22, "valid": 5, "test": 2,
    }  # fmt: skip
    assert "There is no part for testing, so one is cut off the training part." in dataset.remarks
    assert "of 5 valid clips are the same as clips of training (duplicates)" in dataset.remarks[1]
    assert "No clip of training has 'class = odd', so no model can learn it." in dataset.remarks


def test_clips_of_other_rates_and_odd_ones_are_told(tmp_path):
    x = tone(400)
    clips = {f"{n}.wav": wav(tone(400, 300 + n)) for n in range(12)} | {
        "fast.wav": wav(tone(900), rate=96_000),
        "loud.wav": wav(np.clip(4 * x, -1, 1)),
        "none.wav": wav(x[:0]),
        "silent.wav": wav(0 * x),
    }
    for name, raw in clips.items():
        (tmp_path / name).write_bytes(raw)
    dataset = loaded(tmp_path, length=50)
    assert dataset.remarks == (
        "Left out, as there are no samples in them: 1 of 16 files.",
        "Silent: 1 of 15 clips (silent.wav).",
        "Clipped at full scale, which is learnt, too: 1 of 15 clips (loud.wav).",
        "Clips of 96,000 Hz (1) are converted to 8,000 Hz.",
    )
    peak = dataset.prepared({**dataset.preparation.model_dump(), "amplitude": "peak"})
    assert int(whole(peak, "train").max()) == 255
    assert "each clip at peak 1" in peak.protocol
    slow = dataset.prepared({**dataset.preparation.model_dump(), "rate": 4000, "length": 50})
    assert slow.space.rate == 4000
    assert len(whole(slow, "train")) == pytest.approx(len(whole(dataset, "train")) / 2, rel=0.1)


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("empty.wav", b"", "is not a sound file; replace it by a fresh copy"),
        ("text.mp3", b"words, words, words " * 40, "is not a sound file"),
        ("head.wav", wav(tone(0))[:30], "is damaged; replace it by a fresh copy"),
        ("none.wav", wav(tone(0)), "holds no samples; there is nothing to learn"),
        ("silent.wav", wav(np.zeros(900)), "is silent; there is nothing to learn"),
        ("slow.wav", wav(tone(90), rate=3), "claims 3 samples a second"),
        ("nan.wav", wav(tone(90) * np.nan, bits=32), "holds values that are no numbers"),
        ("lie.flac", flac(tone(90))[:21] + b"\xff" * 5 + bytes(99), "more than the 2,147,483,648"),
        ("short.wav", wav(tone(9)), "too few, or too short for windows of 2 samples"),
        ("other.ogg", b"OggS" + bytes(90), "of another format; save it as WAV, FLAC or MP3"),
        ("half.mp3", mp3(1)[:90], "is damaged"),
    ],
)
def test_what_is_no_sound_is_refused_in_a_sentence(tmp_path, name, raw, said):
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(StudioError, match=said):
        data.load(tmp_path / name)


def test_without_the_decoder_the_way_to_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    (tmp_path / "a.wav").write_bytes(wav(tone()))
    with pytest.raises(StudioError, match="which is not there; type: pip install miniaudio"):
        data.load(tmp_path / "a.wav")


# Windows and parts


def test_no_window_is_of_two_clips_and_later_epochs_cut_elsewhere(tmp_path):
    dataset = loaded(recorded(tmp_path, length=630), length=100)
    clips = ["".join(map(chr, p.values.tolist())) for p in dataset.passages("train")]
    epochs = [dataset.training_events(epoch) for epoch in range(4)]
    assert {len(events) for events in epochs} == {50}
    assert not torch.equal(epochs[1], epochs[2])
    for events in epochs:
        windows = ["".join(map(chr, one)) for one in events.tolist()]
        assert all(window in clips[place // 5] for place, window in enumerate(windows))
    assert torch.equal(dataset.training_events(3), epochs[3])


def test_windows_may_be_the_beginnings_of_clips_and_silence(tmp_path):
    dataset = loaded(recorded(tmp_path, length=90), length=100, windows="first")
    events = dataset.events("train")
    assert len(events) == 10
    assert bool((events[:, 90:] == mulaw.SILENCE).all())
    assert torch.equal(events[0, :90].long(), dataset.passages("train")[0].values)
    assert "first 100 samples, then silence" in dataset.protocol
    with pytest.raises(StudioError, match="too short for windows of 100 samples"):
        loaded(tmp_path, length=100)


def test_every_sample_is_in_one_part(tmp_path):
    (tmp_path / "a.wav").write_bytes(wav(tone(1003)))
    dataset = loaded(tmp_path / "a.wav", length=20, valid_share=20)
    sizes = [len(whole(dataset, split)) for split in ("train", "valid", "test")]
    assert sizes == [702, 200, 101]
    (test,) = dataset.passages("test", 20)
    assert test.lead == 20
    assert torch.equal(test.values[:20], dataset.passages("valid")[0].values[-20:])
    many = loaded(recorded(tmp_path / "many"), length=50)
    assert many.passages("test", 50)[0].lead == 0


def test_classes_are_withheld_from_some_windows(tmp_path):
    dataset = loaded(recorded(tmp_path), length=50, task="class", withheld=0.5)
    contexts = [one for n in range(3) if (one := dataset.training_contexts(n)) is not None]
    assert len(contexts) == 3
    assert all(0.3 < (one == 2).float().mean() < 0.7 for one in contexts)
    assert not torch.equal(*contexts[:2])
    labels, given = dataset.labels("test"), dataset.contexts("test")
    assert labels is not None
    assert given is not None
    assert torch.equal(labels, given)


def test_sliding_gives_each_clip_what_it_is_given():
    space = EventSpace((4,), 3, events="sound", context=ContextSpace("class", 2))
    torch.manual_seed(0)
    model = models.autoregressive(models.build("recurrent", space, {"hidden": 3})).double()
    clips, given = some(EventSpace((6,), 3), 3).long(), torch.tensor([0, 1, 1])
    passages = [
        data.dataset.Passage(clip, 0, context[None])
        for clip, context in zip(clips, given, strict=True)
    ]
    *_, slid = sliding.slide(model, passages)
    first = model.given(given).evaluator().factors(clips[:, :4])
    last = model.given(given).evaluator().factors(clips[:, 2:])
    want = -(first.sum() + last[:, 2:].sum()) / 18
    assert isinstance(slid, sliding.Slid)
    assert slid.nll_nats == pytest.approx(float(want))


# Written and asked for


def read_back(path) -> tuple[np.ndarray, int]:
    with wave.open(str(path)) as file:
        raw = file.readframes(file.getnframes())
        return np.frombuffer(raw, "<i2") / 32_767, file.getframerate()


def test_samples_are_written_as_sounds_and_known_by_what_they_are(tmp_path, capsys):
    run, folder = tmp_path / "run", recorded(tmp_path / "own")
    asked = ("--set", "length=40", "--set", "amplitude=peak", "--set", "samples=0", "--run", run)
    assert ask(capsys, "train", "--model", "witten-bell", "--data", folder, *asked)[0] == 0
    _, out, _ = ask(capsys, "evaluate", run)
    assert "bits/sample" in out
    for output in ("all.wav", "all.npz", "each/"):
        assert ask(capsys, "sample", run, "-n", 2, "-o", f"{tmp_path}/{output}")[0] == 0
    with np.load(tmp_path / "all.npz") as held:
        drawn = mulaw.decoded(held["samples"])
    whole, rate = read_back(tmp_path / "all.wav")
    pause = np.zeros(RATE // 4)
    want = np.concatenate([drawn[0], pause, drawn[1]])
    assert rate == RATE
    np.testing.assert_allclose(whole, want, atol=1e-4)
    np.testing.assert_allclose(read_back(tmp_path / "each/0001.wav")[0], drawn[1], atol=1e-4)
    assert b"seed: 0" in (tmp_path / "each/0001.wav").read_bytes()
    code, _, err = ask(capsys, "sample", run, "-o", tmp_path / "a.png")
    assert (code, err.strip()) == (
        2,
        "A .png file takes no clips; save clips as .wav, .csv or .npz.",
    )
    code, out, err = ask(capsys, "density", run, "--sound", folder / "low" / "0.wav")
    assert code == 0
    assert " to 1, as the data are; of 0.075 s the first 0.005 s were taken." in err


# The catalogue


def test_tones_are_always_the_same():
    dataset = data.load("tones")
    assert dataset.fingerprint == data.load("tones").fingerprint == "8bcd522673ea8490"
    assert dataset.class_names == ("sine", "square", "chirp")


def test_spoken_digits_have_their_parts(shared_data):
    dataset = data.load("fsdd", data_dir=shared_data, download=False)
    clips = {split: len(dataset.passages(split)) for split in dataset.sizes}
    assert clips == {"train": 810, "valid": 90, "test": 300}
    assert len(whole(dataset, "test")) == 1_034_030
    assert dataset.protocol == (
        "fsdd · 8,000 Hz μ-law · amplitude as recorded · windows of 1,024 · test takes 0 to 4 · "
        "seeded split 0"
    )


def test_all_takes_are_a_set_of_their_own_with_the_same_test_clips(tmp_path):
    folder, clip = tmp_path / "free-spoken-digit-dataset" / "recordings", wav(tone(60))
    folder.mkdir(parents=True)
    for digit, speaker, take in product(range(10), SPEAKERS, range(50)):
        (folder / f"{digit}_{speaker}_{take}.wav").write_bytes(clip)
    for name, learnt in (("fsdd", 900), ("fsdd-full", 2700)):
        dataset = data.load(name, Changes({"length": 50}), data_dir=tmp_path, download=False)
        sizes = {split: len(dataset.passages(split)) for split in dataset.sizes}
        assert sizes == {"train": learnt * 9 // 10, "valid": learnt // 10, "test": 300}
