"""Several processes that train one model together, as `fabric run` or `torchrun` start them.

Each learns from its share of every batch, and the gradients of all are added up to that of the
batch. All else each does as if it were alone, from the same seeds, so their weights stay equal.
The first process alone keeps a run, speaks, and is stopped; the others end with it.
"""

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from ar_studio.errors import StudioError

if TYPE_CHECKING:
    from lightning_fabric import Fabric
    from torch import Tensor

STARTED = "TORCHELASTIC_RUN_ID"  # is set where processes were started together
ENDING = ("SIGINT", "SIGTERM", "SIGHUP")


def count() -> int:
    """Return how many processes train together; 1 for one that is alone."""
    return int(os.environ["WORLD_SIZE"]) if STARTED in os.environ else 1


def own() -> int:
    """Return which of them this process is, from 0 on."""
    return int(os.environ["RANK"]) if STARTED in os.environ else 0


def fabric(kind: str, index: str, precision: Literal["16-mixed", "32-true"]) -> "Fabric":
    """Return what moves a model to its device, and joins the processes.

    Parameters
    ----------
    kind, index
        Of the device, such as `cuda` and `1`; which one of several is that of the process, if it
        is not alone.
    """
    # Not with this module: it imports torch's compiler, which takes as long as torch itself.
    from lightning_fabric import Fabric

    if count() == 1:
        devices = [int(index)] if index else 1
        return Fabric(accelerator=kind, devices=devices, precision=precision)
    told = bool(os.environ.get("LT_CLI_USED"))  # by `fabric run`, which has joined them already
    made = Fabric(
        accelerator=kind,
        devices="auto" if told else int(os.environ["LOCAL_WORLD_SIZE"]),
        num_nodes=1 if told else int(os.environ["GROUP_WORLD_SIZE"]),
        strategy="ddp",
        precision=precision,
    )
    if not told:
        made.launch()
    return made


def share(size: int) -> slice:
    """Return which of so many events of a batch are this process's."""
    return slice(size * own() // count(), size * (own() + 1) // count())


def add_up(fabric: "Fabric", tensors: list["Tensor"]) -> None:
    """Add up tensors over all processes, in place.

    Raises
    ------
    StudioError
        If another process is gone.
    """
    try:
        for tensor in tensors:
            tensor.copy_(fabric.all_reduce(tensor, reduce_op="sum"))  # pyright: ignore[reportArgumentType]
    except RuntimeError as error:
        raise StudioError(
            "Another process of this training ended; what its last checkpoint holds is kept. "
            "Start them together again, with resume."
        ) from error


@contextmanager
def place(run: Path) -> Iterator[Path]:
    """Return where a process keeps a run: the first where it is asked for, others out of the way.

    They say nothing, and no signal ends them: they end with the first.
    """
    if not own():
        yield run
        return
    for name in ENDING:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    with TemporaryDirectory() as folder:
        aside = Path(folder) / run.name
        if run.is_dir():
            shutil.copytree(run, aside, ignore=shutil.ignore_patterns("lock", ".guard"))
        yield aside
