"""What is said of time series."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ar_studio.gui.events.wording import Said, Wording


class SeriesWording(Wording):
    """What panels say of windows, whose numbers are those of steps."""

    take_one = Said(
        QT_TRANSLATE_NOOP(
            "events", "Load the run's data and take a window; then hide the steps to forecast."
        )
    )
    hide_some = Said(
        QT_TRANSLATE_NOOP("events", "Take ticks away from the steps that the model shall fill in.")
    )
    why_all = Said(
        QT_TRANSLATE_NOOP(
            "events", "Every step is ticked: take ticks away from those to be filled in"
        )
    )
