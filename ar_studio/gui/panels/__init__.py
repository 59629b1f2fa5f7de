"""The panels of the window, in the order of the work."""

from ar_studio.gui.panels.panel import Panel

PANELS: tuple[type[Panel], ...] = ()
