"""Attacks: small changes of pictures by which a classifier errs.

All stay within `ε` levels of every pixel, and on whole levels. A pixel of two values can but be
flipped, so there `ε` is how many pixels are.
"""

from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor

from ar_studio.defence.classifying import Classifier
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

Attack = Literal["noise", "fgsm", "bim"]
ATTACKS: dict[Attack, str] = {
    "noise": "random noise",
    "fgsm": "fast gradient sign",
    "bim": "basic iterative method",
}


def most(space: EventSpace) -> int:
    """Return the largest change there is: how many pixels can be flipped, or levels gone."""
    return space.size if space.values.flips else int(space.values.top)


def check(space: EventSpace, epsilon: int, what: str = "An attack") -> None:
    """Refuse events that have no levels, and changes of nothing.

    Parameters
    ----------
    what
        What changes them, in words.

    Raises
    ------
    StudioError
        If values are real numbers, or `epsilon` is none of 1 to the largest change.
    """
    if space.values.density or not space.kind.pictured:
        raise StudioError("Attacks change levels of pixels; choose a run of pictures in levels.")
    if not 1 <= epsilon <= most(space):
        changed = "pixels" if space.values.flips else "levels"
        raise StudioError(f"{what} changes 1 to {most(space):,} {changed}, not {epsilon:,}.")


def attack(
    name: Attack,
    classifier: Classifier,
    x: Tensor,
    labels: Tensor,
    space: EventSpace,
    epsilon: int,
    *,
    seed: int = 0,
) -> Tensor:
    """Return events `(n, C, H, W)` changed by an attack.

    `noise` changes every pixel by a random number of levels from `−ε` to `ε`, or flips `ε` random
    ones. `fgsm` is `x + ε sign ∇_x J(x, y)` (Goodfellow, Shlens & Szegedy 2015), or flips the `ε`
    pixels whose flip raises `J` most to first order. `bim` does so a level, or a flip, at a time,
    with a new gradient each (Kurakin, Goodfellow & Bengio 2017).

    Parameters
    ----------
    labels
        True classes `(n,)`, away from which `J`, the cross entropy, is raised.
    epsilon
        Levels, or flips.
    seed
        Of the noise.

    Raises
    ------
    StudioError
        As `check`.
    """
    check(space, epsilon)
    if space.values.flips:
        return _flipped(name, classifier, x, labels, epsilon, seed)
    top = int(space.values.top)
    start = x.long()
    low, high = (start - epsilon).clamp_min(0), (start + epsilon).clamp_max(top)
    if name == "noise":
        generator = torch.Generator().manual_seed(seed)
        change = torch.randint(-epsilon, epsilon + 1, x.shape, generator=generator)
        return (start + change).clamp(0, top).to(x.dtype)
    # As many steps as Kurakin's for one level each: enough to reach the far side of the box.
    steps, size = (1, epsilon) if name == "fgsm" else (min(epsilon + 4, -(-5 * epsilon // 4)), 1)
    found = start
    for _ in range(steps):
        sign = _gradient(classifier, found, labels).sign().long()
        found = (found + size * sign).clamp(low, high)
    return found.to(x.dtype)


def _flipped(
    name: Attack, classifier: Classifier, x: Tensor, labels: Tensor, count: int, seed: int
) -> Tensor:
    """Return binary events with `count` pixels flipped; fewer if no other flip raises the loss."""
    found = x.flatten(1).clone()
    if name == "noise":
        drawn = torch.rand(found.shape, generator=torch.Generator().manual_seed(seed))
        chosen = drawn.topk(count, dim=1).indices
        return found.scatter(1, chosen, 1 - found.gather(1, chosen)).view_as(x)
    untouched = torch.ones_like(found, dtype=torch.bool)
    each = count if name == "fgsm" else 1
    for _ in range(count // each):
        gradient = _gradient(classifier, found.view_as(x), labels).flatten(1)
        gain = (gradient * (1 - 2 * found.to(gradient.dtype))).masked_fill(~untouched, -torch.inf)
        best, chosen = gain.topk(each, dim=1)
        value = found.gather(1, chosen)
        found = found.scatter(1, chosen, torch.where(best > 0, 1 - value, value))
        untouched = untouched.scatter(1, chosen, False)
    return found.view_as(x)


def _gradient(classifier: Classifier, x: Tensor, labels: Tensor) -> Tensor:
    """Return `∇_x J(x, y)` of events, in the shape of `x`."""
    with torch.enable_grad():
        inputs = x.float().requires_grad_()
        loss = F.cross_entropy(classifier(inputs), labels, reduction="sum")
        (gradient,) = torch.autograd.grad(loss, inputs)
    return gradient
