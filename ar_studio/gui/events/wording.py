"""Sentences that speak of events of any kind; a kind says better what it has better words for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.studio.images import Split
from ar_studio.kinds import Kind
from ar_studio.spaces import EventSpace


class Said:
    """A sentence, translated and filled with the few words of a kind when it is asked for."""

    def __init__(self, text: object) -> None:
        self.text = str(text)

    def __get__(self, wording: Wording, owner: type[Wording]) -> str:
        return wording.fill(self.text)


@dataclass(frozen=True)
class Wording:
    """What panels say of the events of a kind."""

    kind: Kind

    # How one is drawn: what heads its dimensions and their values
    place = Said(QT_TRANSLATE_NOOP("events", "{Dimension}"))
    value = Said(QT_TRANSLATE_NOOP("events", "Value"))
    next_value = Said(QT_TRANSLATE_NOOP("events", "Next value"))
    choose_one = Said(QT_TRANSLATE_NOOP("events", "Choose a {one} to see it whole"))
    so_far = Said(QT_TRANSLATE_NOOP("events", "{One} so far"))

    # What models make of them
    dimension = Said(QT_TRANSLATE_NOOP("events", "{dimension}"))
    dimensions = Said(QT_TRANSLATE_NOOP("events", "{dimensions}"))
    ordering = Said(QT_TRANSLATE_NOOP("events", "Order of the {dimensions}"))
    ordering_read = Said(
        QT_TRANSLATE_NOOP(
            "events",
            "A {dimension} depends on darker ones only; point at one. Click them one after the "
            "other to order them yourself.",
        )
    )
    baseline = Said(QT_TRANSLATE_NOOP("events", "per-{dimension} baseline"))
    another = Said(QT_TRANSLATE_NOOP("events", "Another {one}"))
    output_of = Said(QT_TRANSLATE_NOOP("events", "for “{{0}}”"))  # a dimension's name

    # What is completed, and why nothing can be
    obstacle = Said("")
    another_test = Said(QT_TRANSLATE_NOOP("events", "Another test {one}"))
    another_example = Said(QT_TRANSLATE_NOOP("events", "Another example {one}"))
    unseen = Said(
        QT_TRANSLATE_NOOP("events", "Take another {one} at random that the model never trained on")
    )
    drawn = Said(QT_TRANSLATE_NOOP("events", "Take another {one} that a model drew"))
    none_to_take = Said(
        QT_TRANSLATE_NOOP("events", "There are no {many} of the run's data; load them")
    )
    clamp = Said(QT_TRANSLATE_NOOP("events", "Clamp observed values"))
    none_yet = Said(QT_TRANSLATE_NOOP("events", "No {one} yet"))
    take_one = Said(
        QT_TRANSLATE_NOOP(
            "events", "Load the run's data and take a {one}; then hide some of its {dimensions}."
        )
    )
    hide_some = Said(
        QT_TRANSLATE_NOOP(
            "events", "Take ticks away from the {dimensions} that the model shall fill in."
        )
    )
    why_none = Said(
        QT_TRANSLATE_NOOP("events", "There is no {one} yet: load the run's data and take one")
    )
    why_all = Said(
        QT_TRANSLATE_NOOP(
            "events", "Every {dimension} is ticked: take a tick away from what is to be filled in"
        )
    )
    hidden = Said(  # so many, of how many
        QT_TRANSLATE_NOOP(
            "events",
            "Hidden are {{0}} of the {{1}} {dimensions} of the {one} chosen in Completion.",
        )
    )

    # Where those to complete come from: their data, and what the run was trained on
    of_other_data = Said(
        QT_TRANSLATE_NOOP("events", "{Many} of {{0}}; this run was trained on {{1}}.")
    )
    by_a_model = Said(
        QT_TRANSLATE_NOOP(
            "events",
            "These {many} were drawn by a model of the gallery. For test {many}, load {{0}}, which "
            "this run was trained on.",
        )
    )
    unseen_one = Said(QT_TRANSLATE_NOOP("events", "Test {one} {{0}} of {{1}}"))
    seen_one = Said(QT_TRANSLATE_NOOP("events", "{One} {{0}} of {{1}}"))
    changed = Said(QT_TRANSLATE_NOOP("events", ", changed"))  # ends what is said of one
    drawn_one = Said(QT_TRANSLATE_NOOP("events", "{One} drawn by {{0}}"))

    def not_open(
        self, space: EventSpace, trained_on: str, other: tuple[str, EventSpace] | None
    ) -> str:
        """Say that the run's data are not open, but those of a name and a space, or none."""
        text = QT_TRANSLATE_NOOP("events", "{Many} to complete come from {{0}}: load it.")
        return self.fill(text).format(trained_on)

    def whose(self, split: Split, index: int) -> str:
        """Say which one it is: of the test events, say, or drawn by a model."""
        if split.drawn:
            return self.drawn_one.format(split.name)
        return (self.unseen_one if split.unseen else self.seen_one).format(index + 1, split.name)

    def described(self, space: EventSpace) -> str:
        """Name an event by its size."""
        return filled(self.fill(QT_TRANSLATE_NOOP("events", "a {one} of {{0}}")), space.size)

    def briefly(self, space: EventSpace) -> str:
        """Tell the shape and the values of events in a few signs."""
        shape = "×".join(map(str, space.event_shape))
        return (
            f"{shape}, K={space.levels}"
            if space.levels
            else f"{shape}, {spoken(str(space.values))}"
        )

    def summary(self, space: EventSpace, total: int) -> str:
        """Tell how many events there are, and of what size."""
        text = QT_TRANSLATE_NOOP("events", "{{0:,}} {many} of {{1}} {dimensions}, {{2}}")
        return filled(self.fill(text), total, space.size, spoken(str(space.values)))

    def fill(self, text: object) -> str:
        """Translate a sentence, and fill in an event of the kind, several and its dimensions."""
        translate = QCoreApplication.translate
        kind, words = self.kind, {}
        for name in ("one", "many", "dimension", "dimensions"):
            words[name] = spoken(getattr(kind, name))
            words[name.capitalize()] = words[name].capitalize()
        return translate("events", str(text)).format(**words)
