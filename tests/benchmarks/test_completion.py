"""Eight completions of 28×28 pixels, digits or clothes: guided, and annealed as without a guide.

On one thread, and processor seconds stand beside those of the clock, which on a busy machine say
little, as does the time that a second thread waits.
"""

import time

import pytest
import torch

from ar_studio import gallery, guides, models, runs
from ar_studio.completion import Completed, Previewed, complete
from ar_studio.runs import Run

N = 8
PICTURES = 3  # guided; the first of them is annealed too
NAMES = [
    "made-mnist",
    "nade-mnist",
    "pixelcnn-mnist",
    "pixelcnnpp-mnist",
    "nade-fashion",
    "pixelcnn-fashion",
]


def seen(name):
    """Return a mask `(1, 28, 28)`, `True` = observed."""
    mask = torch.ones(1, 28, 28, dtype=torch.bool)
    if name == "top half":
        mask[:, :14] = False
    elif name == "centre":
        mask[:, 7:21, 7:21] = False
    else:
        mask = torch.rand(mask.shape, generator=torch.Generator().manual_seed(3)) < 0.5
    return mask


def clocks():
    return torch.tensor([time.perf_counter(), time.process_time()])


@torch.no_grad()
def told(model, x, mask, **options):
    """Return the last event of completions, and a line that says how long they took."""
    began, preview = clocks(), ""
    for event in complete(model, x, mask, N, **options):
        if isinstance(event, Previewed) and not preview:
            preview = "preview {:.2f} ({:.2f}), ".format(*(clocks() - began).tolist())
        if isinstance(event, Completed):
            break
    else:
        raise AssertionError
    took = "{:.2f} s ({:.2f})".format(*(clocks() - began).tolist())
    log_p = model.log_prob(event.samples)
    return event, (
        f"{preview}{took}, log p {log_p.mean():.1f} ± {log_p.std() / N**0.5:.1f}, "
        f"{event.effective_sample_size:.0f} and {event.unique_ancestors} ancestors of "
        f"{event.particles}, {event.blind} drawn blind, {event.verdict}"
    )


@pytest.mark.parametrize("hidden", ["top half", "centre", "random half"])
@pytest.mark.parametrize("name", NAMES)
def test_completions_beside_those_without_a_guide(name, hidden, figure):
    torch.set_num_threads(1)
    run, mask = Run(runs.SHELF / name), seen(hidden)
    choice = guides.choose(run, runs.find(runs.SHELF))
    assert choice.guide is not None
    model, guide = models.autoregressive(models.restore(run)), models.restore(choice.guide.run)
    pictures = torch.from_numpy(gallery.examples(model.space))[:PICTURES]
    for number, x in enumerate(pictures):
        own = float(model.log_prob(x[None]).detach())
        title = f"{name}, {hidden}, picture {number} of log p {own:.1f}"
        done, said = told(model, x, mask, guide=guide)
        figure(f"{title}, guided", said)
        assert done.unique_ancestors >= 12
        assert done.effective_sample_size >= done.particles / 2
        if not number:
            figure(f"{title}, annealed", told(model, x, mask, method="annealed")[1])
