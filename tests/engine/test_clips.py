"""Recordings of the user's own: what is taken of one as an event, and what is said of it."""

import numpy as np
import pytest

from ar_studio import clips, mulaw, waves
from ar_studio.data import recordings
from ar_studio.data.sounds import Sounds
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

SPACE = EventSpace((400,), 256, events="sound", rate=8000)


def tone(size: int, rate: int = 8000, hertz: float = 440) -> np.ndarray:
    return 0.5 * np.sin(2 * np.pi * hertz * np.arange(size) / rate)


def test_what_is_saved_is_read_as_it_was(tmp_path):
    path, sound = tmp_path / "tone.wav", tone(400)
    path.write_bytes(waves.encoded([sound], 8000))
    taken = clips.read(path, SPACE, "recorded")
    assert taken.said == ""
    assert taken.event.dtype == SPACE.dtype
    np.testing.assert_array_equal(
        taken.event.numpy(), mulaw.encoded(np.rint(sound * 32767) / 32768)
    )


@pytest.mark.parametrize(
    ("size", "rate", "said"),
    [
        (500, 8000, "of 0.0625 s the first 0.05 s were taken"),
        (100, 8000, "silence follows after 0.0125 s"),
        (800, 16_000, "converted from 16,000 to 8,000 Hz"),
    ],
)
def test_what_does_not_fit_is_fitted_and_said(tmp_path, size, rate, said):
    path = tmp_path / "tone.wav"
    path.write_bytes(waves.encoded([tone(size, rate)], rate))
    taken = clips.read(path, SPACE, "recorded")
    assert said in taken.said
    assert taken.event.shape == (400,)
    codes = taken.event.numpy()[:40]
    away = mulaw.decoded(codes.astype(int))[10:] - tone(40)[10:]
    assert np.abs(away).max() < 0.03
    if size == 100:
        assert (taken.event.numpy()[100:] == mulaw.SILENCE).all()


def test_a_recording_is_as_loud_as_the_clips_that_were_learnt(tmp_path):
    path, sound = tmp_path / "quiet.wav", 0.1 * tone(800, 16_000)
    sound[-20] = 0.2  # the peak of the whole clip, behind what is taken of it
    path.write_bytes(waves.encoded([sound], 16_000))
    space = EventSpace((300,), 256, events="sound", rate=8000)
    taken = clips.read(path, space, "peak")
    clip = recordings.read_clip(path)
    (codes,) = Sounds([clip.wave], [clip.rate]).coded(8000, "peak")
    np.testing.assert_array_equal(taken.event.numpy(), codes[:300])
    assert codes.max() == 255
    assert "scaled from a peak of 0." in taken.said
    recorded = clips.read(path, space, "recorded")
    assert "scaled" not in recorded.said
    assert recorded.event.numpy().max() < taken.event.numpy().max()


def test_silence_is_said(tmp_path):
    path = tmp_path / "none.wav"
    path.write_bytes(waves.encoded([np.zeros(400)], 8000))
    assert "it is silent" in clips.read(path, SPACE, "recorded").said


def test_what_is_no_sound_is_refused(tmp_path):
    path = tmp_path / "none.wav"
    path.write_bytes(b"RIFF, but nothing else")
    with pytest.raises(StudioError, match=r"none\.wav"):
        clips.read(path, SPACE, "recorded")
    with pytest.raises(StudioError, match="A sound is a sequence"):
        clips.read(path, EventSpace((1, 8, 8)), "recorded")
