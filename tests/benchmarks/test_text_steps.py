"""Characters a second: keys and values kept, or a state, against a full pass for each character."""

import pytest
import torch

from ar_studio import models, sampling
from ar_studio.models.base import NaiveDecoder
from ar_studio.spaces import EventSpace

from .timing import seconds

LENGTH, ALPHABET = 128, 65
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
TIMED = 3  # naive passes
SPACE = EventSpace((LENGTH,), ALPHABET, events="text")
SHAPES = {
    "GPT, keys and values": ("gpt", {}),
    "LSTM, its state": ("recurrent", {"layers": 2}),
}


@pytest.mark.parametrize("texts", [1, 16])
@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_kept_against_full_passes(shape, texts, figure):
    name, config = SHAPES[shape]
    model = models.autoregressive(models.build(name, SPACE, config)).to(DEVICE)
    noise = sampling.make_noise(texts, LENGTH, 0).to(DEVICE)

    def kept():
        for _ in sampling.sample(model, texts, noise=noise):
            pass

    def naive():
        decoder = NaiveDecoder(model, texts, model.ordering)
        for position in range(TIMED):
            decoder.observe(decoder.predict().draw(noise[:, position]))

    fast = seconds(kept, 2) / LENGTH
    slow = seconds(naive, 2) / TIMED
    figure(
        f"{shape}, {texts} texts",
        f"{fast * 1e3:5.2f} ms a step, {texts / fast:6.0f} characters a second; "
        f"full passes {slow / fast:4.1f}×",
    )
