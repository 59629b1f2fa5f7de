"""Spectrograms: a tone is where and as loud as it is, on either axis, at any zoom."""

import numpy as np
import pytest

from ar_studio import spectra

RATE = 8000


def tone(hertz: float, seconds: float = 0.5, amplitude: float = 0.5) -> np.ndarray:
    return amplitude * np.sin(2 * np.pi * hertz * np.arange(int(RATE * seconds)) / RATE)


@pytest.mark.parametrize("axis", ["linear", "logarithmic"])
@pytest.mark.parametrize("hertz", [250.0, 1000.0, 3000.0])
def test_a_tone_is_at_its_frequency_as_loud_as_it_is(axis, hertz):
    found = spectra.spectrogram(tone(hertz), RATE, 40, 200, axis=axis)
    middle = found.decibels[:, 20]
    loudest = found.frequencies[middle.argmax()]
    assert loudest == pytest.approx(hertz, abs=RATE / spectra.frame_length(RATE, 4000))
    loss = 20 * np.log10(0.5) - middle.max()
    assert -0.1 < loss < 1.5  # between two frequencies of the transform the window takes 1.42 dB


def test_one_frame_is_the_transform_of_that_frame():
    wave = np.random.default_rng(0).standard_normal(2000).astype(np.float32)
    found = spectra.spectrogram(wave, RATE, 1, 129, first=1127, count=2)
    wave = wave[1000:1256]
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(256) / 256)
    angles = np.outer(np.arange(129), np.arange(256)) * (-2j * np.pi / 256)
    size = np.abs(np.exp(angles) @ (wave * window)) * 2 / window.sum()
    np.testing.assert_allclose(found.decibels[::-1, 0], 20 * np.log10(size), atol=2e-3)


def test_a_click_in_a_long_sound_is_not_missed():
    wave = np.zeros(200_000)
    wave[123_456] = 1
    found = spectra.spectrogram(wave, RATE, 50, 20)
    column = 123_456 * 50 // 200_000
    assert found.decibels.max(0).argmax() == column
    assert found.decibels[:, column].min() > spectra.FLOOR


def test_what_is_not_known_is_silent():
    wave = tone(500)
    wave[len(wave) // 2 :] = np.nan
    found = spectra.spectrogram(wave, RATE, 10, 20)
    assert found.decibels[:, 8].max() == spectra.FLOOR
    assert found.decibels[:, 2].max() > -10


def test_a_stretch_shows_what_the_whole_does_there():
    wave = np.concatenate([tone(500), tone(2000)])
    found = spectra.spectrogram(wave, RATE, 8, 64, first=5000, count=2000)
    loudest = found.frequencies[found.decibels.argmax(0)]
    np.testing.assert_allclose(loudest, 2000, atol=60)


@pytest.mark.parametrize("size", [1, 5])
def test_the_shortest_sounds_have_a_spectrogram_too(size):
    assert spectra.spectrogram(np.ones(size), RATE, 4, 8).decibels.shape == (8, 4)
