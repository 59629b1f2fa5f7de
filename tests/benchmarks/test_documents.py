"""DocNADE on documents as long and as uneven as the newsgroups': a step, and drawing words."""

import pytest
import torch

from ar_studio import models, sampling
from ar_studio.models.base import NaiveDecoder
from ar_studio.spaces import EventSpace

from .timing import seconds

BATCH, VOCABULARY, LONGEST = 64, 2000, 4000
TIMED = 3  # naive passes


def documents(longest: int) -> torch.Tensor:
    """Return documents of about 90 words, one of them as long as can be."""
    generator = torch.Generator().manual_seed(0)
    lengths = torch.empty(BATCH, 1).exponential_(1 / 90, generator=generator).clamp(1, 400)
    lengths[0] = longest
    x = torch.randint(VOCABULARY, (BATCH, longest), generator=generator, dtype=torch.int32)
    return x.masked_fill(torch.arange(longest) >= lengths, -1)


@pytest.mark.parametrize("output", ["full", "tree", "huffman"])
def test_step_time(output, figure):
    found = []
    for longest in (400, LONGEST):
        x = documents(longest)
        space = EventSpace((longest,), VOCABULARY, documents=True)
        model = models.build("docnade", space, {"output": output})
        model.prepare(x, None)

        def step(model=model, x=x):
            model.zero_grad()
            model.loss(x, torch.Generator().manual_seed(0)).backward()

        words = int((x >= 0).sum())
        found.append(f"{words:,} words {1000 * seconds(step):.0f} ms")
    figure(f"DocNADE-50 step, {output}, batch {BATCH}, V = {VOCABULARY}", "; ".join(found))


@pytest.mark.parametrize("output", ["full", "tree"])
def test_cached_decoder_against_naive(output, figure):
    n, longest = 16, 100
    space = EventSpace((longest,), VOCABULARY, documents=True)
    model = models.autoregressive(models.build("docnade", space, {"output": output}))
    noise = sampling.make_noise(n, longest, 0)

    def cached():
        for _ in sampling.sample(model, n, noise=noise):
            pass

    def naive():
        decoder = NaiveDecoder(model, n, model.ordering)
        for position in range(TIMED):
            decoder.observe(decoder.predict().draw(noise[:, position]))

    x = documents(longest)[:n]
    with torch.no_grad():
        forward = seconds(lambda: model.conditionals(x).log_prob(x))
        fast, slow = seconds(cached), seconds(naive) * longest / TIMED
    figure(
        f"docnade, {output}, {n} documents of {longest} words",
        f"cached {fast:7.3f} s = {fast / forward:6.1f} forward passes; "
        f"naive {slow:8.1f} s; ratio {slow / fast:7.0f}×",
    )
