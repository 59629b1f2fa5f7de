"""What can be wrong with the table of panels; a window of such a table is not built."""

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from PySide6.QtGui import QKeySequence

from ar_studio.gui.panels import LEFT, MAIN, Place
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.studio.studio import Verb


def mistakes(table: Sequence[Place]) -> list[str]:
    """Return what is wrong with a table of panels, a sentence each."""
    found: list[str] = []
    begun = set()
    for place in table:
        panel = place.panel
        who = panel.__name__
        if not getattr(panel, "name", ""):
            found.append(f"{who} has no name.")
        if panel.title is Panel.title:
            found.append(f"{who} has no title.")
        if place.area not in (LEFT, MAIN):
            found.append(f"{who} lies in an area that the window does not divide.")
        if place.area not in begun and not place.begins:
            found.append(f"{who} is the first of its area and must begin a cell.")
        begun.add(place.area)
        if not place.keys:
            found.append(f"{who} has no shortcut.")
        elif QKeySequence(place.keys).toString() != place.keys:
            found.append(f"{who} has the shortcut {place.keys}; write it as Ctrl+Shift+T.")
    names = Counter(getattr(place.panel, "name", "") for place in table)
    keys = Counter(QKeySequence(place.keys).toString() for place in table)
    verbs = Counter(place.panel.verb for place in table)
    found += [f"Two panels are called {name}." for name, n in names.items() if n > 1]
    found += [f"Two panels have the shortcut {key}." for key, n in keys.items() if n > 1]
    for verb in get_args(Verb):
        if verbs[verb] != 1:
            found.append(f"{verbs[verb]} panels serve the verb {verb}; one should.")
    for verb in set(verbs) - {None, *get_args(Verb)}:
        found.append(f"{verb} is no verb of the studio.")
    return found
