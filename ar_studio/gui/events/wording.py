"""Sentences that speak of events of any kind; a kind says better what it has better words for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ar_studio.kinds import Kind
from ar_studio.spaces import EventSpace


def tr(text: str) -> str:
    return QCoreApplication.translate("events", text)


@dataclass(frozen=True)
class Wording:
    """What panels say of the events of a kind; made of the kind's own few words."""

    kind: Kind

    def _of_kind(self, text: str) -> str:
        """Fill in an event of the kind, several, a dimension and several."""
        kind = self.kind
        return text.format(
            one=tr(kind.one),
            many=tr(kind.many),
            dimension=tr(kind.dimension),
            dimensions=tr(kind.dimensions),
        )

    # An event and its dimensions

    @property
    def dimension(self) -> str:
        return tr(self.kind.dimension)

    @property
    def dimensions(self) -> str:
        return tr(self.kind.dimensions)

    def described(self, space: EventSpace) -> str:
        """Name an event by its size."""
        return self._of_kind(tr("a {one} of {{0}}")).format(space.size)

    def briefly(self, space: EventSpace) -> str:
        """Tell the shape and the values of events in a few signs."""
        shape = "×".join(map(str, space.event_shape))
        return f"{shape}, K={space.levels}" if space.levels else f"{shape}, {space.values}"

    def summary(self, space: EventSpace, total: int, protocol: str) -> str:
        """Tell how many events there are, of what size, and how they were prepared."""
        text = self._of_kind(tr("{{0:,}} {many} of {{1}} {dimensions}, {{2}} · protocol: {{3}}"))
        shape = "×".join(str(side) for side in space.event_shape[-2:])
        return text.format(total, shape, space.values, protocol)

    # How one is drawn

    @property
    def place(self) -> str:
        """What heads the dimensions of an event where they stand in a list."""
        return self.dimension.capitalize()

    @property
    def value(self) -> str:
        """What heads their values."""
        return tr("Value")

    @property
    def next_value(self) -> str:
        return tr("Next value")

    @property
    def so_far(self) -> str:
        return self._of_kind(tr("{one} so far")).capitalize()

    # What models make of them

    @property
    def ordering(self) -> str:
        return self._of_kind(tr("Order of the {dimensions}"))

    @property
    def ordering_read(self) -> str:
        return self._of_kind(tr("A {dimension} depends on darker ones only; point at one."))

    @property
    def baseline(self) -> str:
        return self._of_kind(tr("per-{dimension} baseline"))

    @property
    def another(self) -> str:
        return self._of_kind(tr("Another {one}"))

    def output_of(self, name: str) -> str:
        """Say which output it is, that of a dimension's name."""
        return tr("for “{0}”").format(name)

    # What is completed

    @property
    def obstacle(self) -> str:
        """Why no event can be completed; empty if it can be."""
        return ""

    @property
    def another_test(self) -> str:
        return self._of_kind(tr("Another test {one}"))

    @property
    def another_example(self) -> str:
        return self._of_kind(tr("Another example {one}"))

    @property
    def unseen(self) -> str:
        return self._of_kind(tr("Take another {one} at random that the model never trained on"))

    @property
    def drawn(self) -> str:
        return self._of_kind(tr("Take another {one} that a model drew"))

    @property
    def none_to_take(self) -> str:
        return self._of_kind(tr("There are no {many} of the run's data; load them"))

    @property
    def clamp(self) -> str:
        return tr("Clamp observed values (to see what goes wrong)")

    @property
    def none_yet(self) -> str:
        return self._of_kind(tr("No {one} yet"))

    @property
    def take_one(self) -> str:
        text = tr("Load the run's data and take a {one}; then hide some of its {dimensions}.")
        return self._of_kind(text)

    @property
    def hide_some(self) -> str:
        text = tr("Take ticks away from the {dimensions} that the model shall fill in.")
        return self._of_kind(text)

    @property
    def why_none(self) -> str:
        return self._of_kind(tr("There is no {one} yet: load the run's data and take one"))

    @property
    def why_all(self) -> str:
        text = tr("Every {dimension} is ticked: take a tick away from what is to be filled in")
        return self._of_kind(text)

    def hidden(self, missing: int, total: int) -> str:
        """Tell how much of the event is hidden, where it is not shown."""
        text = tr("Hidden are {{0}} of the {{1}} {dimensions} of the {one} chosen in Completion.")
        return self._of_kind(text).format(missing, total)

    # Where those to complete come from

    def of_other_data(self, name: str, trained_on: str) -> str:
        text = self._of_kind(tr("These {many} are of {{0}}; this run was trained on {{1}}."))
        return text.format(name, trained_on)

    def by_a_model(self, trained_on: str) -> str:
        text = tr(
            "These {many} were drawn by a model of the gallery. For test {many}, load {{0}}, which "
            "this run was trained on."
        )
        return self._of_kind(text).format(trained_on)

    def embedded(self, trained_on: str) -> str:
        text = self._of_kind(tr("Test {many} of {{0}}, which come with the studio."))
        return text.format(trained_on)

    def not_open(
        self, space: EventSpace, trained_on: str, other: tuple[str, EventSpace] | None
    ) -> str:
        """Say that the run's data are not open, but those of a name and a space, or none."""
        text = self._of_kind(tr("{many} to complete come from {{0}}: load it."))
        return (text[:1].upper() + text[1:]).format(trained_on)
