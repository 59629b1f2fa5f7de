"""Fixed-point sampling: many dimensions at once, again and again, until nothing changes.

With its noise fixed, a sample is the only solution of `x = F(x)`, where `F` draws every dimension
from its conditional given the others. `F` is strictly triangular along the ordering, so after `n`
passes at least the first `n` dimensions are final, whatever the start (Wiggers & Hoogeboom 2020,
“Predictive sampling with forecasting autoregressive models”; Song et al. 2021). So it is for a
window of dimensions given those before it, of which nothing has to be computed again.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from ar_studio.conditionals import Conditional
from ar_studio.models.decoder import BlockDecoder


@dataclass(frozen=True)
class Iterated:
    """One pass was made over a window of dimensions; what is told of it is found when asked for.

    Attributes
    ----------
    passes
        How many have been made.
    earlier
        The values of the windows before this one, each `(n, w)`.
    guess, drawn
        What the window's dimensions were guessed to be and what was drawn, both `(n, w)`.
    size
        How many dimensions an event has.
    """

    passes: int
    earlier: tuple[Tensor, ...]
    guess: Tensor
    drawn: Tensor
    size: int

    @property
    def along(self) -> Tensor:
        """What the events look like now, along the ordering, `(n, D)`; 0 is what is not drawn."""
        known = torch.cat([*self.earlier, self.drawn], 1)
        return F.pad(known, (0, self.size - known.shape[1]))

    @property
    def final(self) -> Tensor:
        """How many dimensions of each event are final along the ordering, `(n,)`."""
        known = sum(values.shape[1] for values in self.earlier)
        return final(self.guess, self.drawn) + known


@dataclass(frozen=True)
class Settled:
    """All dimensions of a window are final.

    Attributes
    ----------
    position
        Where the window begins along the ordering.
    dimensions
        Flat index of each dimension in the event, `w` integers.
    conditional
        The model's own conditionals of its dimensions, `(n, w)`, before any temperature.
    draws
        The first guess and what each pass drew, each `(n, w)`.
    """

    position: int
    dimensions: list[int]
    conditional: Conditional
    draws: list[Tensor]

    @property
    def values(self) -> Tensor:
        """What the dimensions are, `(n, w)`."""
        return self.draws[-1]

    @property
    def needed(self) -> Tensor:
        """How many passes over the window each event needed, `(n,)`."""
        if len(self.values) == 1:
            return torch.tensor([len(self.draws) - 1])
        draws = torch.stack([draw.to(self.values) for draw in self.draws])[:, :, :-1]
        return (draws[1:] != draws[:-1]).any(2).sum(0).cpu() + 1


def final(guess: Tensor, drawn: Tensor) -> Tensor:
    """Return how many dimensions of a window a pass made final, `(n,)`, of `(n, w)` both.

    The first to differ was drawn given final ones only, so its new value is final too.
    """
    width = drawn.shape[1]
    place = torch.arange(1, width + 1, device=drawn.device)
    return torch.where(drawn != guess, place, width).amin(1)


def iterate(
    decoder: BlockDecoder, noise: Tensor, width: int, temperature: float = 1.0
) -> Iterator[Iterated | Settled]:
    """Iterate `x ← F(x)`, window after window, until all is what one-by-one sampling draws.

    The two are equal but where a uniform falls within rounding of a probability.

    Parameters
    ----------
    decoder
        At its start.
    noise
        Uniforms `(n, D, 2)`, on the model's device, as `sampling.make_noise` makes them.
    width
        Dimensions of a window, as near as the decoder comes to it; `D` for all at once.
    temperature
        As in `sampling.sample`.

    Yields
    ------
    Iterated
        After each pass; `final` is `D` for every event in the last one, at most the `D`-th.
    Settled
        After the last pass over each window.
    """
    decoder.begin(noise)
    noise, size, passes = noise[:, decoder.order], len(decoder.order), 0
    earlier: tuple[Tensor, ...] = ()
    while (start := decoder.position) < size:
        window = slice(start, start + decoder.window(width))
        wanted = noise[:, window]
        drawn = wanted.new_zeros(wanted.shape[:2], dtype=decoder.space.dtype)
        draws, guess = [drawn], drawn
        while True:
            guess, before = drawn, guess
            conditional = decoder.guess(guess)
            drawn = conditional.temperature(temperature).draw(wanted)
            if drawn.is_floating_point() and len(draws) > 1:
                drawn = _kept(before, guess, drawn)
            draws.append(drawn)
            passes += 1
            yield Iterated(passes, earlier, guess, drawn, size)
            if torch.equal(drawn[:, :-1], guess[:, :-1]):
                break
        yield Settled(start, decoder.order[window], conditional, draws)
        decoder.settle(drawn)
        earlier = (*earlier, drawn)


def _kept(before: Tensor, guess: Tensor, drawn: Tensor) -> Tensor:
    """Return what a pass drew, and where the pass before made values final, those, `(n, w)`.

    They stay to the last bit: a pass may round otherwise than the one before.
    """
    place = torch.arange(guess.shape[1], device=guess.device)
    return torch.where(place < final(before, guess)[:, None], guess, drawn)
