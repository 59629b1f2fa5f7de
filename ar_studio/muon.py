"""Muon: steps of matrices along orthogonal directions, and AdamW for all other weights."""

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor

MOMENTUM = 0.95
MOMENTS = (0.9, 0.99)  # decays of AdamW's two
TINY = 1e-8
ROUNDS = 5
QUINTIC = (3.4445, -4.7750, 2.0315)  # takes singular values in (0, 1] to about 1 within the rounds
LIKE_ADAM = 0.2  # root mean square of a step, in learning rates


class Muon(torch.optim.Optimizer):
    """Momentum, orthogonalised (Jordan et al. 2024), so that all directions are learnt alike.

    Of a matrix `W` `(m, n)` with the gradient `G`: `M ← 0.95 M + G`, and
    `W ← (1 − ηλ) W − 0.2 η √max(m, n) · U Vᵀ` where `U S Vᵀ` is `0.95 M + G`. The factor makes a
    step as large as one of AdamW's (Liu et al. 2025, arXiv:2502.16982, eq. 4), which takes the
    weights that are no matrices, or in no product, at the same rate `η`.

    Parameters
    ----------
    groups
        Of parameters; those of a group with `orthogonal` are matrices.
    rate
        Learning rate `η`.
    weight_decay
        `λ`, of groups that name none.
    products
        In which type orthogonal directions are found; bfloat16 is enough where it is quick.
    """

    def __init__(
        self,
        groups: Iterable[dict[str, Any]],
        rate: float,
        weight_decay: float = 0.0,
        products: torch.dtype = torch.float32,
    ) -> None:
        self.products = products
        super().__init__(groups, {"lr": rate, "weight_decay": weight_decay, "orthogonal": False})

    @torch.no_grad()
    def step(self, closure: Any = None) -> Any:
        """Take a step along the gradients that there are; return what a closure finds first."""
        with torch.enable_grad():
            loss = None if closure is None else closure()
        for group in self.param_groups:
            learnt = [one for one in group["params"] if one.grad is not None]
            for one in learnt:
                one.mul_(1 - group["lr"] * group["weight_decay"])
            (self._turn if group["orthogonal"] else self._scale)(learnt, group["lr"])
        return loss

    def _turn(self, matrices: list[Tensor], rate: float) -> None:
        """Step along orthogonal directions, all matrices of a shape at once."""
        for shape in dict.fromkeys(one.shape for one in matrices):
            alike = [one for one in matrices if one.shape == shape]
            found = orthogonal(torch.stack(list(map(self._pushed, alike))).to(self.products))
            for one, direction in zip(alike, found, strict=True):
                one.add_(direction.to(one.dtype), alpha=-LIKE_ADAM * rate * max(shape) ** 0.5)

    def _pushed(self, one: Tensor) -> Tensor:
        """Return the gradient and what was before it, as Nesterov adds them up."""
        assert one.grad is not None
        momentum = self.state[one].setdefault("momentum", torch.zeros_like(one))
        momentum.mul_(MOMENTUM).add_(one.grad)
        return one.grad + MOMENTUM * momentum

    def _scale(self, others: list[Tensor], rate: float) -> None:
        """Step as AdamW does."""
        for one in others:
            state = self.state[one]
            if not state:
                state["step"] = torch.zeros(())
                state["mean"], state["square"] = torch.zeros_like(one), torch.zeros_like(one)
            assert one.grad is not None
            state["step"] += 1
            first, second = (1 - decay ** float(state["step"]) for decay in MOMENTS)
            state["mean"].lerp_(one.grad, 1 - MOMENTS[0])
            state["square"].lerp_(one.grad.square(), 1 - MOMENTS[1])
            spread = (state["square"] / second).sqrt_().add_(TINY)
            one.addcdiv_(state["mean"], spread, value=-rate / first)


def orthogonal(matrices: Tensor) -> Tensor:
    """Return about `U Vᵀ` of matrices `U S Vᵀ` `(…, m, n)`: singular values of 0.7 to 1.2."""
    wide = matrices if matrices.shape[-2] <= matrices.shape[-1] else matrices.mT
    x = wide / (wide.norm(dim=(-2, -1), keepdim=True) + TINY)
    a, b, c = QUINTIC
    for _ in range(ROUNDS):
        square = x @ x.mT
        x = a * x + (b * square + c * square @ square) @ x
    return x if wide is matrices else x.mT
