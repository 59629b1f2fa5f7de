"""How numbers are written in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

ROOM = 8  # that a line has above and below its text together


def duration(seconds: float | None) -> str:
    """Return a time in the unit that suits it."""
    if seconds is None:
        return "–"
    if seconds < 1:
        return f"{1000 * seconds:.3g} ms"
    if seconds < 100:
        return f"{seconds:.3g} s"
    minutes, hours = seconds / 60, seconds / 3600
    return f"{minutes:.3g} min" if minutes < 100 else f"{hours:.3g} h"


PREFIXES = ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))


def count_of_parameters(count: int) -> str:
    """Return a number of parameters in words."""
    tr = QCoreApplication.translate
    if count == 1:
        return tr("ModelCost", "1 parameter")
    return tr("ModelCost", "{0:,} parameters").format(count)


def amount_of_memory(count: float) -> str:
    """Return bytes with two digits and the unit that suits them."""
    for size, unit in PREFIXES:
        if count >= size:
            shown = count / size
            return f"{shown:.1f} {unit}" if shown < 9.95 else f"{shown:,.0f} {unit}"
    return f"{count:.0f} bytes"
