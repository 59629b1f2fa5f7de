"""NADE's training step against the same model by cumulative sums and plain autograd."""

import subprocess
import sys
import textwrap

import pytest
import torch
from torch import nn

from ar_studio import models
from ar_studio.models.nade import NADE

from .timing import seconds

BATCH, HIDDEN = 64, 500


def plain_log_prob(model: NADE, x: torch.Tensor) -> torch.Tensor:
    """Return NADE's log-probabilities from all pre-activations at once, `(B, D, H)`."""
    values = x.flatten(1).float()
    inputs = values[:, :, None] * model.W[:, 0]
    a = model.c + inputs.cumsum(1) - inputs
    logits = (a.relu() * model.V[:, 0]).sum(-1) + model.b[:, 0]
    return (values * logits - nn.functional.softplus(logits)).sum(1)


def batch() -> tuple[NADE, torch.Tensor]:
    model = models.create("nade", (1, 28, 28), 2, hidden=HIDDEN)
    assert isinstance(model, NADE)
    generator = torch.Generator().manual_seed(0)
    return model, (torch.rand(BATCH, 1, 28, 28, generator=generator) < 0.13).to(torch.uint8)


def test_step_time(figure):
    model, x = batch()
    torch.testing.assert_close(model.log_prob(x), plain_log_prob(model, x), rtol=1e-4, atol=1e-3)

    def step(log_prob):
        model.zero_grad()
        (-log_prob().mean()).backward()

    blocks = seconds(lambda: step(lambda: model.log_prob(x)))
    plain = seconds(lambda: step(lambda: plain_log_prob(model, x)))
    figure(
        f"NADE-{HIDDEN} step, batch {BATCH}",
        f"blocks {blocks * 1000:.0f} ms; cumulative sums {plain * 1000:.0f} ms; "
        f"ratio {plain / blocks:.1f}×",
    )


@pytest.mark.parametrize("kind", ["blocks", "plain"])
def test_peak_memory(kind, figure):
    script = f"""
        import threading, psutil, torch
        from tests.benchmarks.test_nade_step import batch, plain_log_prob
        torch.set_num_threads(2)
        model, x = batch()
        memory, done, peak = psutil.Process().memory_info, threading.Event(), 0
        before = memory().rss
        def watch():
            global peak
            while not done.wait(0.0005):
                peak = max(peak, memory().rss)
        watcher = threading.Thread(target=watch)
        watcher.start()
        for _ in range(3):
            model.zero_grad()
            log_prob = model.log_prob(x) if {kind!r} == "blocks" else plain_log_prob(model, x)
            (-log_prob.mean()).backward()
        done.set()
        watcher.join()
        print((peak - before) // 2**20)
    """
    command = [sys.executable, "-c", textwrap.dedent(script)]
    grown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figure(f"NADE-{HIDDEN} step, peak memory, {kind}", f"{int(grown)} MiB above the model's")
