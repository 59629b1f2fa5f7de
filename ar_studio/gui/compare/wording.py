"""What is said of models side by side, of their completions, and of what is not up to date."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_studio.figures import Figure
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import duration, filled, local
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.compare.work import Completion, Masked
from ar_studio.gui.parts.offers import data_title, number
from ar_studio.gui.studio.given import Given
from ar_studio.runs import Run

translate = QCoreApplication.translate


def badge(found: Completion | None) -> str:
    """Return how completions were made, and first of all whether some of them are twins."""
    if found is None:
        return ""
    standing = found.standing
    if standing is None and found.guided_by:
        return translate("compare", "preview by {0}").format(found.guided_by)
    if standing is None:
        return translate("compare", "working…")
    made = f"{_method(standing, found.guided_by)}, {duration(found.seconds)}"
    if not standing.particles:
        return made
    n, ancestors = len(found.sight.events), standing.unique_ancestors
    if ancestors >= n:
        return made
    twins = translate("compare", "twins: {0} have {1} ancestors").format(n, ancestors)
    return f"{twins} · {made}"


def _method(standing: engine.completion.Standing, guided_by: str) -> str:
    match standing.method:
        case "exact":
            return translate("compare", "exact")
        case "enumerated":
            return translate("compare", "listed: exact")
        case "guided":
            state = (
                translate("compare", "settled")
                if standing.settled
                else translate("compare", "not settled")
            )
            return translate("compare", "guided by {0}, {1}").format(guided_by, state)
        case _:
            return translate("compare", "annealed, without a guide")


def of_original(state: CompareState) -> str:
    """Return how likely each model thinks the original, below each other."""
    lines = [
        f"{state.letter(run)}   {local(Figure(float(seen.totals[0]), sign=seen.sign))}"
        for run in state.chosen
        if (seen := state.seen(run)) is not None and seen.totals is not None
    ]
    return "\n".join([translate("compare", "log p of the original:"), *lines]) if lines else ""


def explanation(found: Completion | None) -> str:
    """Return what that means."""
    if found is None or found.standing is None:
        return ""
    if not found.standing.particles:
        return translate(
            "compare",
            "Drawn from p(missing | observed) itself: by an ordering in which the observed "
            "dimensions come first, or from a list of all fillings. That says nothing of how good "
            "the model is.",
        )
    text = translate(
        "compare",
        "An approximation of p(missing | observed), of {0:.1f} effective particles of {1} and {2} "
        "ancestors: the more of both are left, the closer. Completions of one ancestor are alike: "
        "twins.",
    )
    standing = found.standing
    return filled(
        text, standing.effective_sample_size, standing.particles, standing.unique_ancestors
    )


def in_short(run: Run) -> str:
    """Return a run's number and its data; the number is in sight however short the line is."""
    return " · ".join(part for part in (number(run), data_title(run)) if part)


def stale_samples(state: CompareState, n: int, seed: int, given: Given | None) -> str:
    """Return in what samples in sight are not those that would be drawn now, or nothing."""
    asked = state.drawing
    if asked is None or not state.drawn:
        return ""
    if not asked.same(n, seed, given):
        text = translate("compare", "Shown: {0} samples of seed {1}. Press Enter to draw anew.")
        return text.format(asked.n, asked.seed)
    if state.lacks_samples():
        return translate("compare", "Not all models have drawn to the end. Press Enter to go on.")
    return ""


def stale_completions(state: CompareState, asked: Masked | None) -> str:
    """Return in what completions in sight are not those that would be drawn now, or nothing."""
    masked = state.masked
    if masked is None or not masked.completions:
        return ""
    if asked is None or not masked.same(asked):
        return translate(
            "compare",
            "Shown: completions of an earlier image, mask, number or seed. Press Enter to complete "
            "anew.",
        )
    done = {folder for folder, one in masked.completions.items() if one.done}
    missing = [run.record.title for run in state.chosen if run.folder not in done]
    text = translate("compare", "Not completed yet by {0}. Press Enter.")
    return text.format(", ".join(missing)) if missing else ""
