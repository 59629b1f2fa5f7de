"""Playing: what a device is handed, how far it is told to be, and what is said without one."""

import time

import numpy as np
import pytest

from ar_studio import playing
from ar_studio.errors import StudioError


class Sink:
    """A device that takes all there is at once, as loud as it gets it."""

    def __init__(self, rate: int) -> None:
        self.rate, self.closed, self.heard = rate, False, np.zeros(0, np.float32)

    def start(self, feed) -> None:
        parts = []
        for asked in (7, 100, 30, 5000):
            try:
                parts.append(feed.send(asked))
            except StopIteration:
                break
        self.heard = np.concatenate(parts)[:, 0]

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def sinks(monkeypatch) -> list[Sink]:
    made: list[Sink] = []
    monkeypatch.setattr(playing, "BUFFER_MS", 1)

    def opened(rate: int) -> Sink:
        made.append(Sink(rate))
        return made[-1]

    monkeypatch.setattr(playing, "speakers", opened)
    return made


def played(wave, rate, start=0):
    return [one.position for one in playing.play(wave, rate, start, playing.speakers)]


def test_all_of_a_sound_is_played_from_where_it_is_to_begin(sinks):
    wave = (np.sin(np.arange(800)) * playing.LOUD).astype(np.float32)
    wave /= np.abs(wave[200:]).max() / playing.LOUD
    positions = played(wave, 16_000, start=200)
    assert sinks[0].rate == 16_000
    assert sinks[0].closed
    np.testing.assert_allclose(sinks[0].heard, wave[200:], rtol=1e-5)
    assert positions == sorted(positions)
    assert positions[0] >= 200
    assert positions[-1] == 800


def test_a_sound_takes_as_long_as_it_is(sinks):
    began = time.monotonic()
    played(np.ones(1600, np.float32), 16_000)
    assert time.monotonic() - began >= 0.1


def test_stopping_closes_the_device(sinks):
    going = playing.play(np.ones(80_000, np.float32), 8000, device=playing.speakers)
    next(going)
    assert not sinks[0].closed
    going.close()
    assert sinks[0].closed


def test_what_is_quiet_is_heard_and_silence_stays_silent():
    assert np.abs(playing.audible(np.array([0.1, -0.05]))).max() == pytest.approx(playing.LOUD)
    assert np.abs(playing.audible(np.array([1e-6]))).max() == pytest.approx(1e-6 * 30)
    assert not playing.audible(np.zeros(4)).any()


def test_a_low_rate_is_drawn_out_for_devices_that_have_none(sinks):
    played(np.array([0.0, 0.7, 0.0], np.float32), 4000)
    assert sinks[0].rate == 8000
    np.testing.assert_allclose(sinks[0].heard, [0, 0.35, 0.7, 0.35, 0, 0], atol=1e-6)


@pytest.mark.parametrize(("wave", "rate"), [(np.zeros(0), 8000), (np.ones(4), 0)])
def test_nothing_to_play_is_said(wave, rate, sinks):
    with pytest.raises(StudioError, match="nothing to play"):
        next(playing.play(wave, rate, device=playing.speakers))
    assert not sinks


def test_a_missing_device_is_said_in_a_sentence(monkeypatch):
    import miniaudio

    def none(*args, **settings):
        raise miniaudio.MiniaudioError("failed to init device", -401)

    monkeypatch.setattr(miniaudio, "PlaybackDevice", none)
    with pytest.raises(StudioError, match="no device here to play sound"):
        next(playing.play(np.ones(4), 8000))


def test_the_library_takes_what_it_is_fed():
    """A device of no sound, which the library has for such ends, asks as a real one does."""
    import miniaudio

    given: list[int] = []

    def counted(feed):
        part = b""
        while True:
            count = yield part
            try:
                part = feed.send(count)
            except StopIteration:
                return
            given.append(len(part))

    class Silent(miniaudio.PlaybackDevice):
        def __init__(self, rate: int) -> None:
            form, null = miniaudio.SampleFormat.FLOAT32, [miniaudio.Backend.NULL]
            super().__init__(form, 1, rate, 20, backends=null)

        def start(self, callback_generator) -> None:
            going = counted(callback_generator)
            next(going)
            super().start(going)

    *_, last = playing.play(np.ones(1200, np.float32), 8000, device=Silent)
    assert last.position == 1200
    assert sum(given) == 1200
