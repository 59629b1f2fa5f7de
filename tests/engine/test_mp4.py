"""Films in H.264, decoded by the clauses of the standard, and by FFmpeg where that is at hand."""

import io
import struct

import numpy as np
import pytest
from PIL import Image

from ar_studio import animations, mp4
from ar_studio.errors import StudioError
from tests.engine import films


def pictures(height: int, width: int, scale: int = 4, count: int = 20) -> list[np.ndarray]:
    """Return frames in each of which a few pixels change, and sometimes none."""
    rng, small = np.random.default_rng(0), np.zeros((height, width, 3), np.uint8)
    frames = []
    for number in range(count):
        for _ in range(0 if number % 5 == 3 else 4):
            small[rng.integers(height), rng.integers(width)] = rng.integers(0, 256, 3)
        frames.append(small.repeat(scale, 0).repeat(scale, 1).copy())
    return frames


def luma(rgb: np.ndarray) -> np.ndarray:
    """Return luma by BT.601 in its usual form, Kr = 0.299 and Kb = 0.114, from 16 to 235."""
    red, green, blue = np.moveaxis(rgb.astype(np.float64) / 255, -1, 0)
    return 16 + 219 * (0.299 * red + 0.587 * green + 0.114 * blue)


def colours(rgb: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the two colour differences, from 16 to 240, at half the resolution."""
    red, _, blue = np.moveaxis(rgb.astype(np.float64) / 255, -1, 0)
    grey = (luma(rgb) - 16) / 219
    full = 128 + 224 * (blue - grey) / 1.772, 128 + 224 * (red - grey) / 1.402
    first, second = (one.reshape(len(one) // 2, 2, -1, 2).mean((1, 3)) for one in full)
    return first, second


@pytest.mark.parametrize("size", [(7, 9), (8, 40), (30, 5)])
def test_every_pixel_comes_back(size):
    frames = pictures(*size)
    film = films.read(mp4.encode(frames, 40, 2000))
    assert film.size == frames[0].shape[1::-1]
    assert film.durations == [40] * 19 + [2000]
    for shown, frame in zip(film.frames, frames, strict=True):
        assert np.abs(shown[0] - luma(frame)).max() <= 0.51
        for plane, expected in zip(shown[1:], colours(frame), strict=True):
            assert np.abs(plane - expected).max() <= 0.51


def test_odd_sides_are_made_even():
    frames = pictures(5, 7, scale=3, count=3)
    film = films.read(mp4.encode(frames, 40, 2000))
    assert film.size == (22, 16)
    for (shown, *_), frame in zip(film.frames, frames, strict=True):
        assert np.abs(shown[:15, :21] - luma(frame)).max() <= 0.51


def test_what_stands_still_takes_no_room():
    frame = pictures(40, 40, count=1)[0]
    one, many = (len(mp4.encode([frame] * count, 40, 2000)) for count in (1, 51))
    assert many - one < 51 * 40


def test_a_run_of_zeros_is_no_start_of_a_unit():
    unit = mp4._unit(0x41, bytes([0, 0, 0, 0, 0, 1, 0, 0, 4, 0, 0, 3]))
    assert unit[4:] == bytes([0x41, 0, 0, 3, 0, 0, 3, 0, 1, 0, 0, 4, 0, 0, 3, 3])
    assert struct.unpack(">I", unit[:4])[0] == len(unit) - 4


def test_animations_go_at_the_speed_that_was_chosen():
    assert animations.pace(784, 80, 196) == 50  # four seconds
    assert animations.pace(784, 80, float("inf")) == animations.QUICKEST_MS
    assert animations.pace(64, 64, 0.5) == animations.SLOWEST_MS
    shown = [Image.fromarray(frame) for frame in pictures(4, 5, count=6)]
    film = films.read(animations.encode(iter(shown), ".mp4", "seed: 1", 50))
    assert film.durations == [50] * 5 + [2000]
    with Image.open(io.BytesIO(animations.encode(shown, ".gif", "seed: 1", 50))) as gif:
        assert gif.info["duration"] == 50


@pytest.mark.parametrize("ending", sorted(animations.ENDINGS))
def test_nothing_is_no_animation(ending):
    with pytest.raises(StudioError, match="nothing to animate"):
        animations.encode([], ending)


def test_ffmpeg_reads_it_too(tmp_path):
    av = pytest.importorskip("av", reason="PyAV is not installed")
    path, frames = tmp_path / "film.mp4", pictures(20, 30)
    path.write_bytes(mp4.encode(frames, 40, 2000, "seed: 3; run: Ziffern ä"))
    with av.open(str(path)) as film:
        assert film.metadata["comment"] == "seed: 3; run: Ziffern ä"
        for found, frame in zip(film.decode(video=0), frames, strict=True):
            height = frame.shape[0]
            shown = found.to_ndarray(format="yuv420p")[:height]
            assert np.abs(shown - luma(frame)).max() <= 0.51
