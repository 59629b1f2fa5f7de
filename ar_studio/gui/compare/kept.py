"""What of a comparison is so again at the next launch, and for who is handed it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ar_studio.gui import engine
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.parts.panel import Panel
from ar_studio.runs import Run


class KeptComparison(Panel):
    """A page that sets the same models side by side again."""

    state: CompareState
    given: GivenBox

    def choose(self, runs: Sequence[Run]) -> None:
        """Set these runs side by side, as many as go together."""
        raise NotImplementedError

    def go(self) -> None:
        """Draw, or complete, with all models side by side; what is there is kept."""
        raise NotImplementedError

    def keep(self) -> dict[str, Any]:
        runs = [engine.sessions.reference(run) for run in self.state.chosen]
        return {**super().keep(), "runs": runs}

    def restore(self, kept: dict[str, Any]) -> None:
        super().restore(kept)
        runs = [run for name in kept.get("runs", ()) if (run := self.studio.runs.named(name))]
        if runs:
            self.choose(runs)

    def share(self) -> dict[str, Any]:
        return {**super().share(), "drawn": bool(self.state.drawn), "given": self.given.keep()}

    def take(self, shared: dict[str, Any]) -> None:
        """Set the same models side by side; they draw again what they drew."""
        super().take(shared)
        self.given.restore(shared.get("given"))
        if shared.get("drawn") is True:
            self.go()
