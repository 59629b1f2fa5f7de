"""Codes and their pictures: a run writes its data down, and what is drawn in its codes is seen."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from ar_studio import data, export, models, runs, whereabouts
from ar_studio.data import SPLITS, Dataset
from ar_studio.data.codes import Codes, are_there, weights_of
from ar_studio.errors import StudioError
from ar_studio.evaluation import Evaluating
from ar_studio.interruption import pause
from ar_studio.models.abilities import Quantising
from ar_studio.models.base import Model
from ar_studio.runs import Run
from ar_studio.sampling import make_noise
from ar_studio.seeds import SEEDS
from ar_studio.tints import tinted

AT_ONCE = 256  # pictures encoded or decoded together
PIXELS = 2**62  # seeds of the noise of pixels lie so far from those of their codes


@dataclass(frozen=True)
class Usage:
    """How evenly codes are used, over all places of all pictures of a split.

    Attributes
    ----------
    perplexity
        `exp(−Σ_j p_j ln p_j)` of the shares `p_j` of the `K` codes: `K` if all are used alike.
    used, of
        How many of how many codes are used at all.
    """

    perplexity: float
    used: int
    of: int

    def __str__(self) -> str:
        return f"{self.used:,} of {self.of:,} codes used, perplexity {self.perplexity:.1f}"


@dataclass(frozen=True)
class Encoded:
    """The last event of `encode`: the codes lie in the run's folder; their usage by split."""

    usage: dict[str, Usage]


@dataclass(frozen=True)
class Drawn:
    """Pictures of codes, `(n, *event_shape)`: one draw of each, and the mean of `p(x | k)`."""

    pictures: Tensor
    expected: Tensor


def usage(codes: Tensor, levels: int) -> Usage:
    """Return how evenly `levels` codes are used in grids `(N, 1, h, w)`."""
    counts = torch.bincount(codes.flatten().long(), minlength=levels).double()
    share = counts[counts > 0] / counts.sum()
    return Usage(math.exp(-float((share * share.log()).sum())), len(share), levels)


def quantising(model: Model) -> Quantising:
    """Return the model as one that writes pictures down in codes.

    Raises
    ------
    StudioError
        If it does not.
    """
    if not isinstance(model, Quantising):
        raise StudioError(f"{model.card.title} writes nothing down in codes; choose a VQ-VAE.")
    return model


def encode(run: Run, dataset: Dataset, *, device: str = "cpu") -> Iterator[Evaluating | Encoded]:
    """Write all events of a run's data down in codes, and keep them in its folder as data.

    Parameters
    ----------
    dataset
        That of the run; what it draws anew in every epoch is drawn once.

    Raises
    ------
    StudioError
        As `written`, or if its folder is only to be read.
    """
    if run.shipped:
        raise StudioError(
            f"{run.record.title} came with the program and is only read, so its codes are made "
            "when they are needed; those of a run of your own can be kept."
        )
    for event in written(run, dataset, device=device):
        if isinstance(event, Codes):
            event.write(run.folder)
            parts = {split: torch.from_numpy(part) for split, part in event.parts.items()}
            yield Encoded({split: usage(part, event.levels) for split, part in parts.items()})
        else:
            yield event


@torch.no_grad()
def written(run: Run, dataset: Dataset, *, device: str = "cpu") -> Iterator[Evaluating | Codes]:
    """Yield progress and at last the codes of all events of a run's data, kept nowhere.

    Raises
    ------
    StudioError
        If its model has no codes or no weights, or its weights change meanwhile.
    """
    weights = weights_of(run.folder)  # before they are read: they may be trained on meanwhile
    model = quantising(models.restore(run).to(device))
    total, done = sum(dataset.sizes.values()), 0
    parts: dict[str, Tensor] = {}
    for split in SPLITS:
        found = []
        for x in dataset.events(split).split(AT_ONCE):
            found.append(model.quantise(x.to(device)).cpu())
            done += len(x)
            pause()
            yield Evaluating(done, total)
        parts[split] = torch.cat(found)
    labels = {split: dataset.labels(split) for split in SPLITS}
    if weights_of(run.folder) != weights:
        raise StudioError(
            f"The weights in {run.folder} changed while its codes were made; make them anew once "
            "it is trained."
        )
    yield Codes(
        {split: part.numpy() for split, part in parts.items()},
        model.codes.levels,
        dataset.name,
        dataset.protocol,
        weights,
        {split: one.numpy() for split, one in labels.items() if one is not None},
        dataset.class_names,
    )


@torch.no_grad()
def used(
    run: Run, dataset: Dataset, split: str, *, device: str = "cpu"
) -> Iterator[Evaluating | Usage]:
    """Yield progress and at last how evenly a run uses its codes over all of a split.

    Raises
    ------
    StudioError
        If its model has no codes, or the run no weights.
    """
    model, found = quantising(models.restore(run).to(device)), []
    events = dataset.events(split)
    for x in events.split(AT_ONCE):
        found.append(model.quantise(x.to(device)).cpu())
        pause()
        yield Evaluating(sum(map(len, found)), len(events))
    yield usage(torch.cat(found), model.codes.levels)


def wanting(source: str | Path) -> Run | None:
    """Return the run that a source is, if its codes are not there and can be made."""
    folder = runs.place(source)
    if str(source) in data.CATALOGUE or not (folder / "run.json").is_file():
        return None
    run = Run(folder)
    if not run.has_weights or are_there(folder):
        return None
    return run if issubclass(models.family(run.record.model.name), Quantising) else None


def behind(run: Run, data_dir: Path | None = None) -> Run:
    """Return the run in whose codes another was trained, as it is now.

    Raises
    ------
    StudioError
        If it is gone, or was trained on since, so that its codes mean something else.
    """
    part = run.record.data
    source = whereabouts.find(run, data_dir)
    if source is None:
        raise StudioError(
            f"The run in whose codes {run.folder.name} draws is gone: there is nothing at "
            f"{part.source}. If it is elsewhere now, say where: with --data, or in the window's "
            "list of runs."
        )
    found = Run(runs.place(source))
    if weights_of(found.folder) != part.fingerprint:
        raise StudioError(
            f"{found.folder} has other weights than when {run.folder.name} learnt its codes, so "
            "they mean something else now; bring the old ones back, or train the model of the "
            "codes anew."
        )
    return found


@torch.no_grad()
def draw(model: Quantising, codes: Tensor, seed: int = 0) -> Drawn:
    """Draw a picture `x ~ p(x | k)` of each grid of codes `(n, 1, h, w)`.

    The noise is made from the seed alone, as in `sampling`.
    """
    conditional, shape = model.given_codes(codes.to(model.ordering.device)), model.space.event_shape
    noise = make_noise(len(codes), model.space.size, (seed + PIXELS) % SEEDS)
    pictures = conditional.draw(noise.view(len(codes), *shape, 2).to(model.ordering.device))
    return Drawn(pictures.cpu(), expected(model, codes))


@torch.no_grad()
def expected(model: Quantising, codes: Tensor, drawn: Tensor | None = None) -> Tensor:
    """Return the mean of `p(x | k)`, `(n, *event_shape)` from 0 to 1; NaN where no code is drawn.

    Parameters
    ----------
    codes, drawn
        Grids `(n, 1, h, w)`, and which of their codes are there, `(h·w,)`; all if None.
    """
    device = model.ordering.device
    known = None if drawn is None else drawn.to(device)
    mean = model.given_codes(codes.to(device), known).mean / model.space.values.top
    if known is None:
        return mean.cpu()
    (_, high, wide), (_, height, width) = model.codes.event_shape, model.space.event_shape
    sides = -(-height // high), -(-width // wide)
    seen = known.view(high, wide).repeat_interleave(sides[0], 0).repeat_interleave(sides[1], 1)
    return mean.masked_fill(~seen[:height, :width], math.nan).cpu()


def frames(
    model: Quantising, drawn: export.Recording, scale: int | None = None
) -> Iterator[Image.Image]:
    """Yield what codes look like as they are drawn: the grids in tints, the pictures beside them.

    Parameters
    ----------
    drawn
        How the codes were.
    scale
        Pixels per pixel of the pictures; chosen from their number and size if not given.
    """
    space, shape = model.codes, model.space.event_shape
    scale = scale or export.moving_scale(max(shape[1:]), len(drawn.values[0]))
    codes = torch.zeros(len(drawn.values[0]), space.size, dtype=space.dtype)
    there = torch.zeros(space.size, dtype=torch.bool)
    for dimension, value in zip(drawn.order, drawn.values, strict=True):
        codes[:, dimension], there[dimension] = value, True
        grids = codes.view(-1, *space.event_shape)
        seen = (255 * expected(model, grids, there)).nan_to_num(export.GROUND).byte().numpy()
        known = there.view(1, *space.event_shape[1:], 1).numpy()
        colours = np.where(known, tinted(grids.numpy(), space.levels), np.uint8(export.GROUND))
        large = enlarged(colours.transpose(0, 3, 1, 2), shape[1:])
        yield export.beside(large, seen, scale=scale)


def enlarged(grids: NDArray, shape: tuple[int, ...]) -> NDArray:
    """Return grids `(n, C, h, w)` so large that codes cover their places in a picture `(H, W)`."""
    sides = [-(-size // few) for size, few in zip(shape, grids.shape[2:], strict=True)]
    return grids.repeat(sides[0], 2).repeat(sides[1], 3)[:, :, : shape[0], : shape[1]]


@torch.no_grad()
def picture_log_probs(model: Quantising, events: Tensor) -> Iterator[Evaluating | Tensor]:
    """Yield progress and at last `log p(x | k(x))` of pictures, `(n,)` float64, in nats."""
    found: list[Tensor] = []
    for x in events.split(AT_ONCE):
        x = x.to(model.ordering.device)
        given = model.given_codes(model.quantise(x)).log_prob(x)
        found.append(given.double().flatten(1).sum(1).cpu())
        yield Evaluating(sum(map(len, found)), len(events))
    yield torch.cat(found)
