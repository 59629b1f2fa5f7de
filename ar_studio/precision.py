"""Which precision a training takes: bfloat16 where it is quicker with it on this machine."""

import torch

from ar_studio import sampling
from ar_studio.checkpoints import State
from ar_studio.footprint import ran_out
from ar_studio.learning import Batch, Learner

WORTH = 1.1  # times as fast, below which products are left in 32 bits
PILOT = 8  # events that are learnt from first; the whole batch only if that will not take long
AFFORDABLE_S = 0.5  # for a step of the whole batch
ROUNDS = 3


def choose(learner: Learner, batch: Batch) -> str:
    """Have a learner take bfloat16 where a step is quicker with it, and say so in words.

    A few steps of either precision are timed in turn, and nothing is learnt from them.

    Parameters
    ----------
    learner
        Its `precision` is set; its weights stay as they are.
    batch
        What one step learns from, on the learner's device.

    Raises
    ------
    MemoryError
        If there is too little memory for even one event.
    """
    learner.precision = "32-true"
    if learner.counting or not _supported(batch.x.device):
        return ""
    try:
        speed = _speed(learner, batch)
    except RuntimeError as error:  # a model may be anybody's, and mix what does not go together
        if ran_out(error):
            raise
        speed = 0.0
    learner.precision = "bf16-mixed" if speed >= WORTH else "32-true"
    if speed >= WORTH:
        return f"bfloat16, {speed:.1f}× as fast"
    return "32 bits"


def described(precision: str) -> str:
    """Return a precision in words, as `choose` does; nothing for the usual one."""
    return {"bf16-mixed": "bfloat16", "16-mixed": "half precision"}.get(precision, "")


def _supported(device: torch.device) -> bool:
    """Tell whether bfloat16 is worth a try; a CPU without units for it is found slow by trying."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    return device.type == "cpu"


def _speed(learner: Learner, batch: Batch) -> float:
    """Return how many times as fast as in 32 bits a step in bfloat16 is."""
    part = batch.split(PILOT)[0]
    exact, mixed = _seconds(learner, part)
    if len(batch) / len(part) * max(exact, mixed) < AFFORDABLE_S:
        exact, mixed = _seconds(learner, batch)
    return exact / mixed


def _seconds(learner: Learner, batch: Batch) -> tuple[float, float]:
    """Return the shortest of some steps in 32 bits and in bfloat16, taken in turn."""
    found: dict[str, list[float]] = {"32-true": [], "bf16-mixed": []}
    state = State(micro_batch=len(batch))
    for _ in range(ROUNDS + 1):  # the first warms up
        for precision, times in found.items():
            learner.precision = precision
            begun = sampling.clock(batch.x.device)
            while learner.learn(batch, state) is None:
                begun = sampling.clock(batch.x.device)
            times.append(sampling.clock(batch.x.device) - begun)
    learner.optimizer.zero_grad(set_to_none=True)
    exact, mixed = (min(times[1:]) for times in found.values())
    return exact, mixed
