"""WaveNet's queues against a full pass for each sample, in seconds for a second of sound.

What windows and fixed points take depends on the weights. A WaveNet of spoken digits (4.64 bits per
sample) takes 930 passes over 1,024 samples, as what is drawn next is far from sure: queues win.
"""

import pytest
import torch

from ar_studio import models, sampling
from ar_studio.models.base import NaiveDecoder
from ar_studio.spaces import EventSpace

from .timing import seconds

RATE, SAMPLES = 8000, 1024
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
TIMED = 3  # naive passes
SPACE = EventSpace((SAMPLES,), 256, events="sound", rate=RATE)
SHAPES = {"2 × (1..128)": {}, "3 × (1..512)": {"stacks": 3, "layers": 10}}


@pytest.mark.parametrize("clips", [1, 16])
@pytest.mark.parametrize("shape", SHAPES)
def test_queues_against_full_passes(shape, clips, figure):
    model = models.autoregressive(models.build("wavenet", SPACE, SHAPES[shape])).to(DEVICE)
    noise = sampling.make_noise(clips, SAMPLES, 0).to(DEVICE)

    def queues():
        for _ in sampling.sample(model, clips, noise=noise):
            pass

    def naive():
        decoder = NaiveDecoder(model, clips, model.ordering)
        for position in range(TIMED):
            decoder.observe(decoder.predict().draw(noise[:, position]))

    fast = seconds(queues, 2) / SAMPLES
    slow = seconds(naive, 2) / TIMED
    figure(
        f"WaveNet {shape}, {clips} clips",
        f"queues {fast * 1e3:5.2f} ms a step, {clips / fast:7.0f} samples a second, "
        f"{RATE * fast / clips:5.2f} s for a second of sound; full passes {slow / fast:4.0f}×",
    )


@pytest.mark.parametrize("clips", [1, 16])
def test_a_window_in_steps(clips, figure):
    """In how many passes a window has to settle, so that windows are quicker than single steps."""
    model = models.autoregressive(models.build("wavenet", SPACE, {})).to(DEVICE)
    decoder = model.block_decoder(clips)
    value = torch.full((clips,), 128, device=DEVICE)

    def step():
        decoder.predict()
        decoder.observe(value)

    one = seconds(step, 100)
    for width in (8, 32, 128):
        values = value[:, None].expand(-1, width)
        guess = seconds(lambda values=values: decoder.guess(values), 20)
        figure(
            f"WaveNet, {clips} clips, {width} samples at once",
            f"a pass takes {guess / one:4.1f} steps: quicker below {width * one / guess:5.1f}",
        )
