"""What is said of completions: how they were drawn, how good the model is there, what to mind."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ar_studio.figures import Figure
from ar_studio.gallery.merit import Grade, grade
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import decimal, filled, local
from ar_studio.gui.canvas.sentences import units
from ar_studio.gui.studio.completing import OnTests, Progress, Request, Result, Whole
from ar_studio.records import Score

translate = QCoreApplication.translate
LOW = 4  # a quarter of the particles, or fewer, is few
OVERSURE = 3.0  # standard errors
UNLIKELY = 2.0  # standard deviations of a completion


@dataclass(frozen=True)
class Worth:
    """How good a model is on test data, and the best that was measured alike."""

    score: Score | None = None
    best: Score | None = None

    @property
    def grade(self) -> Grade:
        """Where the model stands, as the gallery has it."""
        score, best = self.score, self.best
        return "alone" if score is None or best is None else grade(score, best)

    @property
    def weak(self) -> bool:
        """Whether another model is better by far."""
        return self.grade in ("fair", "weak")

    @property
    def sentence(self) -> str:
        """How good it is, in a few words."""
        score, best = self.score, self.best
        if score is None:
            return translate("badge", "Not tested yet; Compare does that.")
        if best is None:
            return translate("badge", "No other model here is measured as this one is.")
        words = {
            "alone": translate("badge", "No other model here is measured as this one is."),
            "best": translate("badge", "No model here is better than this one."),
            "level": translate("badge", "A model as good as the best here."),
            "close": translate("badge", "A model close to the best here, {0} behind."),
            "good": translate("badge", "A good model, {0} behind the best here."),
            "fair": translate("badge", "A weak model, {0} behind the best here."),
            "weak": translate("badge", "A weak model, {0} behind the best here."),
        }[self.grade]
        behind = score.nll_nats - best.nll_nats
        return filled(words, units(f"{decimal(behind, 1 if behind >= 1 else 2)} nats"))

    @property
    def of_events(self) -> str:
        """What test events have on average, to be compared with one of them."""
        score = self.score
        if score is None:
            return self.sentence
        text = translate("badge", "Test data have {0} on average. {1}")
        return filled(text, local(score.figure.negated.quantity), self.sentence)


def title(method: str, worth: Worth, by: str, standing: engine.completion.Standing | None) -> str:
    """Return how completions were drawn, in a line."""
    match method:
        case "exact" if worth.weak:
            return translate("badge", "✓ Exact draws of a weak model")
        case "exact":
            return translate("badge", "✓ Exact")
        case "enumerated" if isinstance(standing, engine.completion.Moved):  # stopped on the way
            return translate("badge", "≈ Listed in part")
        case "enumerated" if worth.weak:
            return translate("badge", "✓ Listed: exact draws of a weak model")
        case "enumerated":
            return translate("badge", "✓ Listed: exact")
        case "guided":
            return translate("badge", "≈ Guided by {0}").format(by)
        case "preview":
            return translate("badge", "Preview by {0} only").format(by)
        case "sequential Monte Carlo":
            return translate("badge", "≈ Annealed, without a guide")
        case _:
            return translate("badge", "✗ Clamped: not the model's distribution")


def prediction(method: str, worth: Worth, by: str, fillings: int) -> str:
    """Return how completions will be drawn, in a line."""
    match method:
        case "exact" if worth.weak:
            return translate("badge", "✓ This mask: exact, by a weak model")
        case "exact":
            return translate("badge", "✓ This mask: exact")
        case "enumerated":
            words = translate("badge", "✓ This mask: exact, all {0:,} fillings are listed")
            return filled(words, fillings)
        case "guided":
            return translate("badge", "≈ This mask: guided by {0}").format(by)
        case "sequential Monte Carlo":
            return translate("badge", "≈ This mask: annealed, without a guide")
        case _:
            return translate("badge", "✗ Clamped: not the model's distribution")


def draws(method: str) -> str:
    """Return what such draws are, and how far to trust them."""
    match method:
        case "exact":
            return translate(
                "badge", "Drawn from just what this model believes of the hidden part."
            )
        case "enumerated":
            return translate(
                "badge", "Drawn from the list of all fillings, each as likely as this model says."
            )
        case "guided":
            return translate(
                "badge",
                "The guide draws at once; this model corrects the draws until they no longer "
                "change. Then they are close to exact.",
            )
        case "sequential Monte Carlo":
            return translate(
                "badge",
                "Slow because there is no guide: the model draws blind to part of what is observed "
                "and is led to it in steps. An approximation.",
            )
        case "preview":
            return translate("badge", "Stopped before this model could correct the guide’s draws.")
        case _:
            return translate(
                "badge",
                "A fixed-order model conditions only on earlier values: observed ones that come "
                "later are ignored.",
            )


def drawn(result: Result) -> str:
    """Return how far to trust completions that are there."""
    standing = result.standing
    if (careful := warning(standing)) and result.method == "sequential Monte Carlo":
        return translate("badge", "⚠ {0} Slow because there is no guide.").format(careful)
    if careful:
        return f"⚠ {careful}"
    if result.method == "guided" and standing is not None and standing.blind:
        return translate(
            "badge",
            "Drawn by the guide, and blind by this model, which corrected both until settled: "
            "close to exact.",
        )
    if result.method == "guided":
        return translate(
            "badge",
            "Drawn by the guide and corrected by this model until settled: close to exact.",
        )
    return draws(result.method)


def warning(standing: engine.completion.Standing | None) -> str:
    """Return what to be careful about, if anything."""
    if standing is None or not standing.particles:
        return ""
    exponent = standing.exponent if isinstance(standing, engine.completion.Moved) else 1.0
    if exponent < 1:
        words = translate(
            "badge", "Stopped on the way: what is observed counts only {0:.0%} so far."
        )
        return filled(words, exponent)
    if standing.verdict == "stuck":
        return translate(
            "badge", "Hardly any correction is accepted: these may be far from the model’s own."
        )
    if standing.unique_ancestors * LOW <= standing.particles:
        return translate(
            "badge",
            "Most descend from the same few draws: they may be more alike than they should be.",
        )
    if standing.effective_sample_size * LOW <= standing.particles:
        return translate("badge", "Only a few of the draws carried weight: a rough approximation.")
    if standing.verdict == "disagreeing":
        return translate("badge", "Two tries do not agree: some ways to fill it in may be missing.")
    if standing.verdict == "remembering":
        return translate(
            "badge", "Completions still go by where they began: some may be too many or too few."
        )
    if not standing.settled:
        return translate("badge", "They still change: more time will make them better.")
    return ""


def there(result: Result) -> str:
    """Return how good the model is at what is hidden in this very event."""
    hidden = result.hidden
    if hidden is None or result.request.unknown or not math.isfinite(hidden.error):
        return ""
    spread = hidden.error * math.sqrt(len(result.log_probs))
    if hidden.original < hidden.completions - UNLIKELY * spread:
        return translate("badge", "It finds the original far less likely than these.")
    return translate("badge", "It finds the original as likely as these.")


def oversure(result: Result, tested: OnTests | None) -> str:
    """Say where the model thinks its own fillings much likelier than true ones.

    Test images alone do not tell: what is hidden may be likelier in this image than in others. So
    its own truth has to be unlikely among the completions, too.
    """
    hidden = result.hidden
    if (
        hidden is None
        or result.request.unknown
        or tested is None
        or not math.isfinite(hidden.error)
    ):
        return ""
    gap = hidden.completions - tested.mean
    spread = hidden.error * math.sqrt(len(result.log_probs))
    sure = gap >= OVERSURE * math.hypot(hidden.error, tested.error)
    if not sure or hidden.completions - hidden.original < UNLIKELY * spread:
        return ""
    words = translate(
        "badge", "⚠ It is too sure: true fillings are {0} nats less likely to it than its own."
    )
    return words.format(decimal(gap, 0))


def progressing(request: Request, progress: Progress) -> tuple[str, str]:
    """Return what goes on, and what that is."""
    if progress.previewed:
        heading = translate("badge", "Preview by {0}").format(request.guided_by)
        words = translate("badge", "These are {0}’s draws; {1}’s own are coming.")
        return heading, words.format(request.guided_by, request.title)
    standing = progress.standing
    if standing is None:
        return "", ""
    return title(standing.method, Worth(), request.guided_by, standing), draws(standing.method)


def whole(found: Whole, part: Figure | None) -> str:
    """Return how likely an event is of which nothing is hidden."""
    said = filled(translate("badge", "log p(x) = {0}"), Figure(found.log_prob))
    if part is not None:
        said += filled(translate("badge", ", {0}"), part)
    return said


def tip(method: str | None) -> str:
    """Explain a method to who wants to know."""
    match method:
        case None:
            return ""
        case "exact":
            return translate(
                "badge",
                "The model knows an ordering in which every observed pixel comes first. Along it, "
                "the chain rule gives\np(missing | observed) = Π p(x_i | observed, missing before "
                "i): drawing pixel by pixel is exact.",
            )
        case "enumerated":
            return translate(
                "badge",
                "So little is hidden that every filling was listed with its probability p(x), and "
                "each completion\nis drawn from that list: exact, whatever the model.",
            )
        case "guided" | "preview":
            return _guided_tip()
        case "sequential Monte Carlo":
            return translate(
                "badge",
                "Particles are drawn blind to later observed pixels. Their error is the weight "
                "w = Π p(observed | pixels before it),\nwhich is brought in little by little: "
                "reweight, resample, move. The effective sample size (Σw)² / Σw² tells how many\n"
                "particles carried the weight at worst; unique ancestors, how many first particles "
                "the last ones descend from.",
            )
        case _:
            return translate(
                "badge",
                "Clamping draws from q = Π p(x_i | x_<i) over missing i. The model's own answer is "
                "q times\nw = Π p(x_j | x_<j) over observed j. Both agree only if all observed "
                "pixels come first.",
            )


def _guided_tip() -> str:
    return translate(
        "badge",
        "The guide, a model of any ordering, draws with the observed pixels first: q(missing | "
        "observed). Where values are greys or\ncolours, which moves correct slowly, this model "
        "draws half itself, blind to what comes later. Weights p / q choose among all draws,\nand "
        "Metropolis moves carry them to this model's own p(missing | observed), whatever the "
        "guide.\nSettled: over the last thirds of the moves, log p and a few sums of pixels no "
        "longer drift, and two independent\nsystems agree. What no such test sees is a way to fill "
        "it in that no particle ever tried. The effective sample size\nand the unique ancestors "
        "tell how many of the first draws are behind the completions.",
    )
