"""Ways of drawing with the gallery's weights: one by one, in windows, all at once; all timed.

How many passes an event takes depends on the weights, so untrained ones would say nothing. The ways
take turns, each as often as the others, and the shortest time of each counts.
"""

import time

import pytest

from ar_studio import gallery, models, sampling
from ar_studio.models.decoder import BlockDecoder
from ar_studio.sampling import Sampled

ENTRIES = gallery.shelf()
TURNS = 3


@pytest.mark.parametrize("events", [1, 16])
@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.name for entry in ENTRIES])
def test_passes_for_an_event(entry, events, figure):
    model = models.restore(entry.run)
    context, row = gallery.contexts(entry.run, events), sampling.row(model.space)
    cached = isinstance(model.decoder(events, context=context), BlockDecoder)
    widths = [1, *([row, sampling.ROWS * row] if cached else []), model.space.size]
    took = dict.fromkeys(widths, float("inf"))
    drawn: dict[int, Sampled] = {}
    for _ in range(TURNS):
        for width in widths:
            start = time.perf_counter()
            *_, last = sampling.draw(model, events, width, context=context)
            took[width] = min(took[width], time.perf_counter() - start)
            assert isinstance(last, Sampled)
            drawn[width] = last
    for width in widths:
        passes, same = drawn[width].passes, drawn[width].samples == drawn[1].samples
        told = "" if passes is None else f"{passes.double().mean():5.1f} passes; "
        figure(
            f"{entry.name}, {events} events, {width} at once",
            f"{took[width] * 1e3:7.1f} ms, {took[1] / took[width]:4.1f}×; {told}"
            f"{int(same.flatten(1).all(1).sum())} of {events} the same",
        )
    found = sampling.fastest(model, events, context=context)
    figure(f"{entry.name}, {events} events", f"fastest here: {found} at once")
