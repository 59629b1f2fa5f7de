"""Training steps beside pytorch-generative's way of computing the same networks, in one run.

Its NADE loops over the dimensions; its MADE draws its masks and multiplies them into the weights at
every step; its convolutions multiply the weights below and right of the centre by zero. What a step
is here is all that training does in it: gradient, update and the loss as a number.
"""

from collections.abc import Callable
from itertools import pairwise

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio import models
from ar_studio.checkpoints import State
from ar_studio.learning import Batch, Learner
from ar_studio.models.parts.masks import MaskedConv2d
from ar_studio.optimisation import TrainSettings
from ar_studio.spaces import EventSpace

from .timing import seconds

SPACE, ROUNDS = EventSpace((1, 28, 28)), 4
X = (torch.rand(64, 1, 28, 28, generator=torch.Generator().manual_seed(0)) < 0.13).byte()


class LoopedNADE(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.W = nn.Parameter(torch.randn(500, 784) / 20)
        self.V = nn.Parameter(torch.randn(784, 500) / 20)
        self.b, self.c = nn.Parameter(torch.zeros(784)), nn.Parameter(torch.zeros(500))

    def forward(self, x: Tensor) -> Tensor:
        x, a, logits = x.flatten(1), self.c.expand(len(x), -1), []
        for d in range(784):
            logits.append(a.relu() @ self.V[d : d + 1].T + self.b[d : d + 1])
            a = a + x[:, d : d + 1] @ self.W[:, d : d + 1].T
        return torch.cat(logits, 1)


class RemaskedMADE(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.sizes = [784, 500, 500, 784]
        self.layers = nn.ModuleList(nn.Linear(*sizes) for sizes in pairwise(self.sizes))

    def forward(self, x: Tensor) -> Tensor:
        h, below = x.flatten(1), torch.randperm(784)
        degrees = [below, torch.randint(783, (500,)), torch.randint(783, (500,)), below]
        for layer, (inputs, units) in zip(self.layers, pairwise(degrees), strict=True):
            assert isinstance(layer, nn.Linear)
            last = units is degrees[-1]
            mask = inputs < units[:, None] if last else inputs <= units[:, None]
            layer.weight.data *= mask.byte().float()
            h = layer(h) if last else layer(h).relu()
        return h


def masked(kind: str, inputs: int, outputs: int, kernel: int) -> MaskedConv2d:
    """Return a convolution whose whole kernel is multiplied, as published."""
    conv = MaskedConv2d(inputs, outputs, kernel, "A" if kind == "A" else "B", 1)
    conv.forward = lambda input: F.conv2d(  # pyright: ignore[reportIncompatibleMethodOverride]
        input, conv.masked_weight, conv.bias, padding=kernel // 2
    )
    return conv


class WholePixelCNN(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.first = masked("A", 1, 32, 7)
        parts = (
            (nn.Conv2d(32, 16, 1), nn.ReLU(), masked("B", 16, 16, 3), nn.ReLU()) for _ in range(15)
        )
        self.blocks = nn.ModuleList(
            nn.Sequential(nn.ReLU(), *part, nn.Conv2d(16, 32, 1)) for part in parts
        )
        self.head = nn.Sequential(nn.ReLU(), nn.Conv2d(32, 32, 1), nn.ReLU(), nn.Conv2d(32, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        x = self.first(x)
        for block in self.blocks:
            x = x + block(x)
        return self.head(x)


class StackedGated(nn.Module):
    """Of four layers and sixteen maps, its vertical stack in two convolutions and a 1×1."""

    def __init__(self, layers: int = 4, p: int = 16) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            self._layer(1 if first else p, p, 7 if first else 3)
            for first in [True] + [False] * (layers - 1)
        )
        self.head = nn.Sequential(nn.ReLU(), nn.Conv2d(p, 32, 1), nn.ReLU(), nn.Conv2d(32, 1, 1))

    def _layer(self, i: int, p: int, n: int) -> nn.ModuleDict:
        pad, first = n // 2, int(i == 1)
        return nn.ModuleDict(
            {
                "wide": nn.Conv2d(i, p, (1, n), padding=(0, pad)),
                "tall": nn.Conv2d(p, 2 * p, (pad + 1, 1), padding=(pad + 1, 0)),
                "own": nn.Conv2d(i, 2 * p, 1),
                "link": nn.Conv2d(2 * p, 2 * p, 1),
                "row": nn.Conv2d(i, 2 * p, (1, pad + 1), padding=(0, pad + first)),
                "residual": nn.Conv2d(p, p, 1),
                "skip": nn.Conv2d(p, p, 1),
            }
        )

    def forward(self, x: Tensor) -> Tensor:
        v, h, skips = x, x, torch.zeros(())
        for number, parts in enumerate(self.layers):
            assert isinstance(parts, nn.ModuleDict)
            above = parts["tall"](parts["wide"](v))[:, :, :28]
            out = gated(parts["link"](above) + parts["row"](h)[:, :, :, :28])
            v = gated(above + parts["own"](v))
            skips = skips + parts["skip"](out)
            h = parts["residual"](out) + (h if number else 0)
        return self.head(skips)


def gated(maps: Tensor) -> Tensor:
    a, b = maps.chunk(2, 1)
    return a.tanh() * b.sigmoid()


CASES: dict[str, tuple[Callable[[], nn.Module], str, dict]] = {
    "NADE 500": (LoopedNADE, "nade", {}),
    "MADE 500-500": (RemaskedMADE, "made", {"hidden": (500, 500), "direct": False}),
    "PixelCNN 15 × 16": (WholePixelCNN, "pixelcnn", {}),
    "Gated 4 × 16": (StackedGated, "gatedpixelcnn", {"layers": 4, "features": 16}),
}


def published(model: nn.Module) -> Callable[[], object]:
    optimizer, x = torch.optim.Adam(model.parameters()), X.float()

    def step() -> float:
        optimizer.zero_grad()
        logits = model(x).flatten(1)
        loss = F.binary_cross_entropy_with_logits(logits, x.flatten(1), reduction="none")
        loss.sum(1).mean().backward()
        optimizer.step()
        return loss.sum(1).mean().item()

    return step


def ours(name: str, config: dict, precision: str) -> Callable[[], object]:
    model = models.build(name, SPACE, config)
    learner = Learner(model, TrainSettings(device="cpu"), "cpu")
    learner.precision = precision

    def step() -> None:
        learner.learn(Batch(X, None), State(micro_batch=len(X)))
        learner.update(1e-3)

    return step


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("case", CASES)
def test_step_time(case, threads, figure):
    torch.set_num_threads(threads)
    make, name, config = CASES[case]
    ways = {
        "as published": published(make()),
        "32 bits": ours(name, config, "32-true"),
        "bfloat16": ours(name, config, "bf16-mixed"),
    }
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):  # in turn, so that what else the machine does slows all alike
        for way, step in ways.items():
            best[way] = min(best[way], seconds(step, 1))
    first = best["as published"]
    told = (f"{way} {taken * 1e3:.0f} ms ({first / taken:.1f}×)" for way, taken in best.items())
    figure(f"{case} step, batch {len(X)}, threads {threads}", "; ".join(told))
