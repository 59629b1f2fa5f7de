"""What can be wrong with the table of panels; a window of such a table is not built."""

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from PySide6.QtGui import QKeySequence

from ar_studio.gui.kit.icons import shapes
from ar_studio.gui.panels import Place
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.studio.studio import Verb


def mistakes(table: Sequence[Place]) -> list[str]:
    """Return what is wrong with a table of panels, a sentence each."""
    found: list[str] = []
    for place in table:
        panel = place.panel
        who = panel.__name__
        if not getattr(panel, "name", ""):
            found.append(f"{who} has no name.")
        if panel.title is Panel.title:
            found.append(f"{who} has no title.")
        if place.icon not in shapes():
            found.append(f"{who} has the icon {place.icon}, which nobody has drawn.")
        if not place.keys:
            found.append(f"{who} has no shortcut.")
        elif QKeySequence(place.keys).toString() != place.keys:
            found.append(f"{who} has the shortcut {place.keys}; write it as Ctrl+Shift+T.")
    names = Counter(getattr(place.panel, "name", "") for place in table)
    keys = Counter(QKeySequence(place.keys).toString() for place in table)
    verbs = Counter(verb for place in table for verb in place.panel.verbs)
    found += [f"Two panels are called {name}." for name, n in names.items() if n > 1]
    found += [f"Two panels have the shortcut {key}." for key, n in keys.items() if n > 1]
    if not table or table[0].drawer:
        found.append("The first panel must be a workspace: the window opens on it.")
    for verb in get_args(Verb):
        if verbs[verb] != 1:
            found.append(f"{verbs[verb]} panels serve the verb {verb}; one should.")
    for verb in set(verbs) - set(get_args(Verb)):
        found.append(f"{verb} is no verb of the studio.")
    return found
