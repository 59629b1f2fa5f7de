"""What is saved of an event that was looked into."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ar_studio.gui import engine
from ar_studio.gui.exploring.work import Reading


@dataclass(frozen=True, eq=False)
class Arrays:
    """Writes the event, its log p, what was expected and the surprise as `.npz`."""

    reading: Reading
    about: dict[str, object]

    def __call__(self, path: Path) -> None:
        found, reading = self.reading.found, self.reading
        arrays = {"event": engine.torch.from_numpy(reading.event)}
        if reading.given is not None:
            arrays["given"] = engine.torch.from_numpy(reading.given.contexts)
        if found is not None:
            arrays["log_prob_nats"] = engine.torch.tensor(found.log_prob)
            arrays["ordering"] = found.ordering
            if found.surprise is not None and found.expected is not None:
                arrays |= {"surprise_nats": found.surprise, "expected": found.expected}
        engine.export.save_arrays(path, arrays, self.about)
