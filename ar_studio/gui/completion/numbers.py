"""The numbers behind completions, each with what it means in a student's words."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ar_studio.figures import Figure
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import filled, local
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.completion.saying import Worth
from ar_studio.gui.studio.completing import OnTests, Result

translate = QCoreApplication.translate


class Number(NamedTuple):
    """A number as it is read, and what it means."""

    text: str
    meaning: str


def of_particles(standing: engine.completion.Standing | None) -> list[Number]:
    """Return the numbers by which particles are judged."""
    if standing is None or not standing.particles:
        return []
    if not standing.unique_ancestors:  # nothing has been weighed yet
        drawing = translate("badge", "{0} particles are being drawn").format(standing.particles)
        return [Number(drawing, translate("badge", "Candidates, which the model then weighs."))]
    found = [_effective(standing), _ancestors(standing)]
    if math.isfinite(standing.acceptance):
        found.append(_accepted(standing))
    if standing.method == "guided":
        found.append(_thrown_away(standing))
        found += [_blind(standing)] if standing.blind else []
    if math.isfinite(standing.log_evidence):
        found.append(_evidence(standing))
    return found


def of_result(result: Result, tested: OnTests | None) -> list[Number]:
    """Return the numbers of completions, and of what the model makes of the true filling."""
    hidden, unknown = result.hidden, result.request.unknown
    found = of_particles(result.standing)
    if hidden is None:
        return found
    said = [filled(translate("badge", "{0} in these"), Figure(hidden.completions, hidden.error))]
    if not unknown:
        said.append(
            filled(translate("badge", "{0} in the original"), local(Figure(hidden.original).number))
        )
    if tested is not None:
        words = translate("badge", "{0} in {1} test {2}")
        figure, many = Figure(tested.mean, tested.error), spoken(result.request.space.kind.many)
        said.append(filled(words, local(figure.number), tested.n, many))
    text = translate("badge", "log p(hidden | observed) {0}").format(", ".join(said))
    meaning = translate(
        "badge",
        "How likely the model takes the hidden part to be, given the rest: in its own fillings, in "
        "what is really there,\nand in test data under the same mask. The nearer they are to each "
        "other, the better the model knows such data.",
    )
    return [*found, Number(text, meaning)]


def of_model(worth: Worth) -> list[Number]:
    """Return the test score of the model, and the best one here."""
    score, best = worth.score, worth.best
    if score is None:
        return []
    text = filled(translate("badge", "Test {0}"), local(score.figure.named))
    if best is not None and best is not score:
        text = filled(translate("badge", "{0}, the best here {1}"), text, local(best.figure.number))
    meaning = translate(
        "badge",
        "What the model needs on average to tell an event that it never saw: the lower, the "
        "better. A bit is 0.69 nats.",
    )
    return [Number(text, meaning)]


def _effective(standing: engine.completion.Standing) -> Number:
    size, particles = standing.effective_sample_size, standing.particles
    return Number(
        filled(translate("badge", "effective sample size {0:.1f} of {1}"), size, particles),
        translate(
            "badge",
            "So many of the {0} draws count in fact: 1 if one of them carried all the weight, {0} "
            "if all weighed the same.\nIt is (Σw)² / Σw² of the weights w, where they were the "
            "most unequal.",
        ).format(particles),
    )


def _ancestors(standing: engine.completion.Standing) -> Number:
    return Number(
        translate("badge", "{0} unique ancestors").format(standing.unique_ancestors),
        translate(
            "badge",
            "Bad draws are replaced by copies of good ones. So many of the first draws still have "
            "copies at the end:\nfew of them, and completions look alike.",
        ),
    )


def _accepted(standing: engine.completion.Standing) -> Number:
    return Number(
        filled(translate("badge", "{0:.0%} of moves accepted"), standing.acceptance),
        translate(
            "badge",
            "A draw is corrected by small changes, each of which the model accepts or refuses.\n"
            "Near 0 % it hardly gets anywhere.",
        ),
    )


def _thrown_away(standing: engine.completion.Standing) -> Number:
    return Number(
        filled(translate("badge", "{0:.0%} of the first draws thrown away"), standing.thrown_away),
        translate(
            "badge",
            "First draws that this model took for far too unlikely. Many of them: guide and model "
            "do not agree.",
        ),
    )


def _blind(standing: engine.completion.Standing) -> Number:
    return Number(
        translate("badge", "{0} of {1} drawn blind").format(standing.blind, standing.particles),
        translate(
            "badge",
            "Beside the guide, this model drew too, blind to what is observed later. So many "
            "completions began as its own draws.",
        ),
    )


def _evidence(standing: engine.completion.Standing) -> Number:
    figure = Figure(standing.log_evidence, standing.log_evidence_error)
    return Number(
        filled(translate("badge", "log p(observed) {0}"), figure),
        translate(
            "badge",
            "How likely the model takes the part that is not hidden to be, summed over all ways to "
            "fill in the rest:\nan estimate, and how far it may be off. A large spread says that "
            "the draws are not to be trusted.",
        ),
    )
