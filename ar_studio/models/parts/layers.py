"""What networks of hidden layers have in common: their widths and their non-linearities."""

from collections.abc import Callable
from typing import Annotated, Literal

import torch
from pydantic import AfterValidator, Field
from torch import Tensor

from ar_studio.settings import titled

Activation = Callable[[Tensor], Tensor]
ActivationName = Literal["relu", "tanh", "sigmoid"]

ACTIVATIONS: dict[str, Activation] = {
    "relu": torch.relu,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
}
ACTIVATION_WORDS = {
    "relu": ("ReLU", "max(0, a): quick, and learns well in wide layers."),
    "tanh": ("Tanh", "Between −1 and 1, and steepest at 0."),
    "sigmoid": ("Sigmoid", "Between 0 and 1, as in the first papers."),
}
ACTIVATION_TITLES = titled(ACTIVATION_WORDS)


def _no_empty_layer(widths: tuple[int, ...]) -> tuple[int, ...]:
    if not all(1 <= width <= 65536 for width in widths):
        raise ValueError("a hidden layer has 1 to 65536 units")
    return widths


HiddenLayers = Annotated[tuple[int, ...], AfterValidator(_no_empty_layer), Field(max_length=8)]


def activate_(a: Tensor, activation: str) -> Tensor:
    """Apply ReLU or the sigmoid in place."""
    return a.relu_() if activation == "relu" else a.sigmoid_()


def times_slope_(da: Tensor, h: Tensor, activation: str) -> Tensor:
    """Multiply in place by `g'(a)` of ReLU or the sigmoid; what it is found from, `h`, is spent."""
    return da.mul_(h.sign_() if activation == "relu" else h * (1 - h))
