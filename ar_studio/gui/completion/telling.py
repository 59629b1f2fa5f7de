"""What the badge and the bar tell: of what is shown or, where that is old, of what will be."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from ar_studio.figures import Figure
from ar_studio.gui.completion.badge import MethodBadge
from ar_studio.gui.completion.request import CompletionBar
from ar_studio.gui.completion.several_page import SheetPage
from ar_studio.gui.completion.state import CompletionState
from ar_studio.gui.parts.subject import Subject
from ar_studio.gui.studio.completing import Result
from ar_studio.gui.studio.guiding import GuideState


class Teller:
    """Keeps the badge true to the image in hand, its mask and the completions."""

    def __init__(
        self,
        badge: MethodBadge,
        bar: CompletionBar,
        subject: Subject,
        state: CompletionState,
        several: SheetPage,
        guides: GuideState,
    ) -> None:
        self._badge, self._bar, self._subject = badge, bar, subject
        self._state, self._several, self._guides = state, several, guides
        self.expected: float | None = None  # seconds of what would be completed

    def tell(self, result: Result | None, fresh: bool, in_sight: bool) -> None:
        """Say how completions will be drawn or, where they are `fresh`, how they were."""
        image, mask = self._subject.masked()
        progress, guide = self._state.progress, self._guides.guide
        if image is None or mask is None:
            self._badge.show_no_image()
            return
        hidden, clamped = int((~mask).sum()), self._badge.clamp.isChecked()
        method = self._state.predicted(mask, clamped, guide is not None)
        self.expected = self._seconds(method, hidden) if hidden else None
        self._bar.tell_time(self.expected)
        if not hidden:
            self._tell_whole(image, in_sight)
        elif result is not None and fresh and not self._state.drawing:
            self._badge.show_result(result, self._state.tested)
        elif fresh and progress is not None and (progress.previewed or progress.standing):
            pass  # what goes on is said
        elif method is not None:
            by = "" if guide is None else guide.run.record.title
            self._badge.show_prediction(method, by, self._fillings(method, hidden))
        elif self._state.problem:
            self._badge.show_problem(self._state.problem)
        else:
            self._badge.show_waiting()

    def _seconds(self, method: str | None, hidden: int) -> float | None:
        """Return how long the image or, where that is in front, the sheet will take."""
        several, effort = self._several, self._bar.chosen_effort
        images, n = several.amount if several.isVisible() else (1, self._bar.n.value())
        seconds = self._state.expected(method, effort, hidden, n)
        return None if seconds is None else images * seconds

    def _fillings(self, method: str, hidden: int) -> int:
        space = self._subject.space
        return space.levels**hidden if method == "enumerated" and space is not None else 0

    def _tell_whole(self, image: NDArray[Any], in_sight: bool) -> None:
        """Say how likely an event is of which nothing is hidden, as soon as it is known."""
        run, space, given = self._subject.run, self._subject.space, self._subject.given()
        if run is None or space is None:
            return
        found = self._state.whole
        if found is None or not found.same(image, given):
            found = None
            if in_sight:
                self._state.weigh(run, image, given)
        part = None if found is None else space.part(Figure(-found.log_prob))
        self._badge.show_whole(found, part)
