"""What is to be said of samples on screen: how they were drawn, and of what they are samples."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.sampling.prompt import PromptField
from ar_studio.gui.sampling.state import SamplingState
from ar_studio.runs import Run

translate = QCoreApplication.translate


def about_prompt(prompt: PromptField) -> str:
    """Say why nothing goes on from what is typed, or what was replaced in it."""
    if why := prompt.why_not():
        return f"⚠ {why}"
    said = prompt.replaced()
    return translate("sampling", "In the prompt: {0}.").format(said) if said else ""


def about_passes(state: SamplingState) -> str:
    """Say how the samples are drawn, if not one by one as usual, and what that takes."""
    drawing, recording = state.drawing, state.recording
    if drawing is None or recording is None or drawing.request.method == "one by one":
        return ""
    measured = drawing.request.method == "fastest"
    if drawing.method == "fastest":
        return translate("sampling", "Measuring which method is fastest here…")
    if drawing.method == "one by one":
        return translate("sampling", "Fastest here: one by one, as measured.")
    blocks = drawing.method == "by blocks"
    text = ""
    if measured and blocks:
        text = translate("sampling", "Fastest here: in blocks of {0}, as measured.").format(
            drawing.width
        )
    elif measured:
        text = translate("sampling", "Fastest here: by passes, as measured.")
    text += " " if text else ""
    if recording.passes is None or recording.known < recording.size:
        going = translate("sampling", "Drawing by passes…")
        return text + (translate("sampling", "Drawing by blocks…") if blocks else going)
    every = drawing.all if drawing.all.known else drawing.first
    assert every.passes is not None
    return text + filled(
        translate(
            "sampling",
            "{0:.1f} passes for each on average, {1} for this one; one by one takes {2:,} steps "
            "and draws the same from the same seed.",
        ),
        every.passes.mean(),
        recording.passes.needed(state.index),
        recording.size,
    )


def caution(run: Run) -> str:
    """Return what the images of a model without a tractable p(x) are."""
    return {
        "exact": "",
        "none": translate(
            "sampling",
            "⚠ This model has no p(x): its outputs are taken for conditionals, which they are "
            "not, so these are samples of nothing.",
        ),
    }.get(
        engine.models.likelihood(run.record.model.name),
        translate(
            "sampling",
            "Hidden units h were drawn first, and all values given them: the sum is "
            "log p(x | h), not log p(x).",
        ),
    )


def no_passes(run: Run) -> str:
    """Return why a run's model can only draw one by one; empty if it can draw by passes too."""
    entry = engine.models.entry(run.record.model.name)
    if entry is None or entry.autoregressive:
        return ""
    return translate(
        "sampling",
        "{0} has no conditionals p(x_i | x_<i) of all values at once, so it draws one by one.",
    ).format(spoken(entry.card.title))
