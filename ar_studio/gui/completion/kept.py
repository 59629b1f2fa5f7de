"""What of a page of completions is so again at the next launch, and for who is handed it."""

from __future__ import annotations

from typing import Any

from ar_studio.gui.completion.request import CompletionBar
from ar_studio.gui.completion.state import CompletionState
from ar_studio.gui.kit.layout import Pages
from ar_studio.gui.parts.run_panel import RunPanel
from ar_studio.gui.studio.completing import Result


class KeptCompletion(RunPanel):
    """A page whose settings are kept, and which completes again what it had completed."""

    bar: CompletionBar
    state: CompletionState
    views: Pages

    @property
    def _result(self) -> Result | None:
        raise NotImplementedError

    def keep(self) -> dict[str, Any]:
        kept = {"live": self.bar.chosen_live, "pace": self.state.pace.keep()}
        return super().keep() | kept

    def restore(self, kept: dict[str, Any]) -> None:
        super().restore(kept)
        if isinstance(kept.get("live"), bool):
            self.bar.choose_live(kept["live"])
        self.state.pace.restore(kept.get("pace"))

    def share(self) -> dict[str, Any]:
        shared = {**super().share(), "completed": self._result is not None}
        return {name: one for name, one in shared.items() if name != "pace"}  # of this machine

    def take(self, shared: dict[str, Any]) -> None:
        """Complete again what was completed."""
        super().take(shared)
        if shared.get("completed") is True and self.views.bar.currentIndex() == 0:
            self.serve("complete", ())
