"""What is said of completions: how they were made, and how far that is to be trusted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_studio.figures import Figure, duration
from ar_studio.gui.compare.work import Completion
from ar_studio.gui.events.closeup import Sight

tr = QCoreApplication.translate


def badge(found: Completion | None, original: Sight | None) -> str:
    """Return how completions were made, how many are twins, and log p of the original."""
    parts: list[str] = []
    if original is not None and original.totals is not None:
        value = Figure(float(original.totals[0]), sign=original.sign).number
        parts.append(tr("compare", "original: log p {0}").format(value))
    if found is not None:
        parts += _how(found)
    return " · ".join(parts)


def _how(found: Completion) -> list[str]:
    if not found.done:
        return [tr("compare", "working…")]
    parts = [f"{found.method}, {duration(found.seconds)}"]
    if found.particles:
        text = tr("compare", "effective {0:.1f} of {1} particles")
        parts.append(text.format(found.effective_sample_size, found.particles))
        n, ancestors = len(found.sight.events), found.unique_ancestors
        if ancestors < n:
            twins = tr("compare", "only {0} ancestors: twins among the {1}")
            parts.append(twins.format(ancestors, n))
        else:
            parts.append(tr("compare", "{0} ancestors").format(ancestors))
    return parts


def explanation(found: Completion | None) -> str:
    """Return what that means."""
    if found is None or not found.done:
        return ""
    if not found.particles:
        return tr(
            "compare",
            "Drawn from p(missing | observed) itself, by an ordering in which the observed "
            "dimensions come first. That says nothing of how good the model is.",
        )
    return tr(
        "compare",
        "An approximation of p(missing | observed): the more effective particles and ancestors "
        "are left, the closer. Completions of one ancestor are alike: twins.",
    )
