"""How good a model is, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_studio import models
from ar_studio.figures import Figure
from ar_studio.gallery.merit import Merit
from ar_studio.gui.canvas.numerals import filled, local, numeral
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.kinds import Kind
from ar_studio.records import Record

translate = QCoreApplication.translate


def verdict(merit: Merit, kind: Kind) -> str:
    """Say in one sentence where a model of such events stands among those of the gallery."""
    behind = Figure(merit.behind, unit=merit.figure.unit)
    gap = (
        f"{numeral(merit.behind, '.1f')} {spoken(behind.unit)}"
        if merit.behind >= 1
        else local(behind.quantity)
    )
    text = filled(
        {
            "alone": translate(
                "gallery", "Not ranked: no other model here is measured as this one is"
            ),
            "best": translate("gallery", "The best of {among} here"),
            "level": translate(
                "gallery", "As good as the best here, as far as {n:,} test {many} tell"
            ),
            "close": translate("gallery", "Close to the best: {gap} behind"),
            "good": translate("gallery", "Good: {gap} behind the best"),
            "fair": translate("gallery", "Fair: {gap} behind the best"),
            "weak": translate("gallery", "Weak: {gap} behind the best"),
        }[merit.grade],
        among=merit.among,
        n=merit.n,
        many=spoken(kind.many),
        gap=gap,
    )
    also = translate("gallery", "{0}, and behind {1} too")
    return also.format(text, merit.oldest) if merit.oldest else text


def paper(merit: Merit) -> str:
    """Say what the paper of a model has; empty where that is measured otherwise, or not at all."""
    if merit.paper is None:
        return ""
    reached = translate("gallery", "no worse than its paper’s {0}")
    text = reached if merit.reached else translate("gallery", "its paper has {0}")
    return filled(text, local(merit.paper.figure.number))


def numbers(record: Record, merit: Merit | None) -> str:
    """Return what the verdict is about: the test NLL, what a dimension costs, the paper's NLL.

    A model that nobody has tested has its validation instead.
    """
    score, best = record.scores.get("test"), record.progress.best_valid_nll
    if score is None:
        valid = None if best is None else models.figure(record.model.name, best)
        return "" if valid is None else translate("gallery", "Validation {0}").format(local(valid))
    first, *others = score.figures
    said = [f"<b>{local(first.number)}</b> {spoken(first.unit)}", *map(local, others)]
    if pictures := record.scores.get("test, pictures"):
        said.append(translate("gallery", "as pictures {0}").format(local(pictures.figure)))
    return " · ".join([*said, *filter(None, [paper(merit) if merit is not None else ""])])


def exactness(merit: Merit | None) -> str:
    """Say of a model of every ordering what that is worth: of the method, not of what it draws."""
    text = translate("gallery", "any mask without approximation")
    if merit is None or merit.grade not in ("fair", "weak"):
        return text
    weaker = translate("gallery", "{0} · a weaker model ({1} {2})")
    return weaker.format(text, numeral(merit.figure.value, ".0f"), spoken(merit.figure.unit))


def one(kind: Kind) -> str:
    """Return an event in words, with its article."""
    before_vowel = kind.one[0] in "aeiou"
    said = translate("gallery", "an {0}") if before_vowel else translate("gallery", "a {0}")
    return said.format(spoken(kind.one))


def verbs(kind: Kind) -> dict[str, tuple[str, str, str]]:
    """Return what each button of a card says, its tool tip, and its name with a place for whose."""
    draw = translate("gallery", "Watch it draw {0}, {1} by {1}, and many others (Enter)")
    fill = translate("gallery", "Let it fill in the hidden part of {0}")
    see = translate("gallery", "See which {0} each of its outputs depends on")
    beside = translate("gallery", "Let models of such {0} draw from the same noise, side by side")
    further = translate(
        "gallery",
        "Train further: begin a new run of yours from these weights; this one stays as it is",
    )
    return {
        "sample": (
            translate("gallery", "Sample"),
            draw.format(one(kind), spoken(kind.dimension)),
            translate("gallery", "Sample from {0}"),
        ),
        "complete": (
            translate("gallery", "Complete"),
            fill.format(one(kind)),
            translate("gallery", "Complete {0} with {{0}}").format(one(kind)),
        ),
        "explain": (
            translate("gallery", "Explain"),
            see.format(spoken(kind.dimensions)),
            translate("gallery", "Explain what {0} sees"),
        ),
        "compare": (
            translate("gallery", "Compare"),
            beside.format(spoken(kind.many)),
            translate("gallery", "Compare {0} with others"),
        ),
        "further": (
            translate("gallery", "Train further"),
            further,
            translate("gallery", "Train {0} further"),
        ),
    }
