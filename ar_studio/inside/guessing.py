"""The guesses of a model that refines what is missing (Raiko, Yao, Cho, Bengio 2014, fig. 2)."""

import torch
from torch import Tensor

from ar_studio.models.base import Model
from ar_studio.models.insides import Refining


def guesses(model: Model, event: Tensor, seen: int) -> Tensor:
    """Return guess after guess of an event, `event_shape`, from 0 to 1, `(k + 1, D)`.

    The first `seen` dimensions along the model's ordering are known.
    """
    assert isinstance(model, Refining)
    x = model.space.check(event[None]).to(model.ordering.device)
    known = torch.zeros(model.space.size, dtype=torch.bool, device=x.device)
    known[model.ordering[:seen]] = True
    return model.guesses(x, known).cpu()
