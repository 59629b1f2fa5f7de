"""A small classifier of pictures, which learns in seconds: what attacks are made for."""

from collections.abc import Generator
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

MOST = 20_000  # events that it learns from
EPOCHS = 3
BATCH = 64
RATE = 2e-3
MAPS = 16, 32
SMALLEST = 4  # side of a picture that two strided convolutions take


class Classifier(nn.Module):
    """Two convolutions with stride 2 and a softmax: `p(c | x)` of pictures `(C, H, W)`.

    Parameters
    ----------
    space
        The space of pictures.
    classes
        How many classes there are.
    """

    def __init__(self, space: EventSpace, classes: int) -> None:
        super().__init__()
        channels, height, width = space.event_shape
        self.top = space.values.top
        self.layers = nn.Sequential(
            nn.Conv2d(channels, MAPS[0], 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Conv2d(MAPS[0], MAPS[1], 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Flatten(),
            nn.Linear(MAPS[1] * -(-height // 4) * -(-width // 4), classes),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return logits `(B, classes)` of events `(B, C, H, W)`, differentiable by real ones."""
        return self.layers(x.float() / self.top)


@dataclass(frozen=True)
class Learning:
    """`done` of `total` batches are learnt; the loss is a mean over the last one."""

    done: int
    total: int
    loss: float


@dataclass(frozen=True)
class Learnt:
    """The last event."""

    classifier: Classifier


def learn(
    events: Tensor, labels: Tensor | None, classes: int, space: EventSpace, *, seed: int = 0
) -> Generator[Learning | Learnt, None, None]:
    """Train a classifier, the same one for the same seed.

    Parameters
    ----------
    events, labels
        Pictures `(N, C, H, W)` and their classes `(N,)`, of which at most `MOST` are taken.
    classes
        How many classes there are.

    Yields
    ------
    Learning
        After each batch.
    Learnt
        At the end.

    Raises
    ------
    StudioError
        If the events are no pictures, too small ones, or have no classes.
    """
    if not space.kind.pictured or min(space.event_shape[1:]) < SMALLEST:
        raise StudioError(
            f"A classifier takes pictures of {SMALLEST} × {SMALLEST} pixels or more; choose a run "
            "of such pictures."
        )
    if labels is None or classes < 2:
        raise StudioError(
            "These pictures have no classes to tell apart; name labelled ones of the same kind."
        )
    generator = torch.Generator().manual_seed(seed)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        classifier = Classifier(space, classes)
    optimiser = torch.optim.Adam(classifier.parameters(), RATE)
    chosen = torch.randperm(len(events), generator=generator)[:MOST]
    batches = [
        batch
        for _ in range(EPOCHS)
        for batch in chosen[torch.randperm(len(chosen), generator=generator)].split(BATCH)
    ]
    for done, batch in enumerate(batches, 1):
        loss = F.cross_entropy(classifier(events[batch]), labels[batch])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        yield Learning(done, len(batches), float(loss.detach()))
    yield Learnt(classifier.requires_grad_(False).eval())


@torch.no_grad()
def predict(classifier: Classifier, events: Tensor) -> Tensor:
    """Return the likeliest class of each event, `(n,)` int64."""
    return torch.cat([classifier(batch).argmax(1) for batch in events.split(256)])
