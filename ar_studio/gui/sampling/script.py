"""Python that draws again what was drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.sampling.state import Request
from ar_studio.spaces import EventSpace


@dataclass(frozen=True, eq=False)
class Script:
    """Writes Python that draws the same samples, from the run's folder."""

    request: Request
    space: EventSpace
    prompt: tuple[int, ...] = ()  # the values that all begin with
    maps: bool = False  # what was expected of each pixel lies beside the samples

    def __call__(self, path: Path) -> None:
        asked, given = self.request, self.request.given
        text = engine.scripts.sampling(
            asked.folder,
            self.space,
            asked.n,
            f"Draw {asked.n} samples of {asked.title}, seed {asked.seed}.",
            seed=asked.seed,
            temperature=asked.temperature,
            context=None if given is None else engine.torch.from_numpy(given.contexts),
            maps=self.maps,
            prompt=engine.torch.tensor(self.prompt).to(self.space.dtype) if self.prompt else None,
        )
        files.replace(path, text.encode())
