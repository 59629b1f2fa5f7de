"""What is said of completions: how they were drawn, how good the model is there, what to mind."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ar_studio.figures import Figure, decimal
from ar_studio.gui import engine
from ar_studio.gui.studio.completing import OnTests, Progress, Request, Result, Whole
from ar_studio.records import Score

tr = QCoreApplication.translate
LOW = 4  # a quarter of the particles, or fewer, is few
WEAK = 1.1  # times the best NLL here is a weak model
OVERSURE = 3.0  # standard errors
UNLIKELY = 2.0  # standard deviations of a completion


@dataclass(frozen=True)
class Worth:
    """How good a model is on test data, and the best that was measured alike."""

    score: Score | None = None
    best: Score | None = None

    @property
    def weak(self) -> bool:
        """Whether another model is better by far."""
        score, best = self.score, self.best
        if score is None or best is None or best.nll_nats <= 0:
            return False
        return score.nll_nats > WEAK * best.nll_nats

    @property
    def sentence(self) -> str:
        """Its test score beside the best one."""
        score, best = self.score, self.best
        if score is None:
            return tr("badge", "No test score yet; Compare measures it.")
        text = tr("badge", "Test {0}").format(score.figure.named)
        if best is None:
            return f"{text}."
        if best is score:
            return tr("badge", "{0}, the best here.").format(text)
        return tr("badge", "{0}; the best here {1}.").format(text, best.figure.number)

    @property
    def of_events(self) -> str:
        """What test events have on average, to be compared with one of them."""
        score = self.score
        if score is None:
            return self.sentence
        text = tr("badge", "Test data have {0} on average. {1}")
        return text.format(score.figure.negated.quantity, self.sentence)


def title(method: str, worth: Worth, by: str, standing: engine.completion.Standing | None) -> str:
    """Return how completions were drawn, in a line."""
    match method:
        case "exact" if worth.weak:
            return tr("badge", "✓ Exact draws of a weak model")
        case "exact":
            return tr("badge", "✓ Exact")
        case "enumerated" if isinstance(standing, engine.completion.Moved):  # stopped on the way
            return tr("badge", "≈ Some fillings counted")
        case "enumerated":
            return tr("badge", "✓ Exact, all fillings counted")
        case "guided":
            settled = standing is not None and standing.settled
            state = tr("badge", "settled") if settled else tr("badge", "still changing")
            return tr("badge", "≈ Guided by {0}, {1}").format(by, state)
        case "preview":
            return tr("badge", "Preview by {0} only").format(by)
        case "sequential Monte Carlo":
            return tr("badge", "≈ Sequential Monte Carlo")
        case _:
            return tr("badge", "✗ Clamped — not the model's distribution")


def prediction(method: str, worth: Worth, by: str, fillings: int) -> str:
    """Return how completions will be drawn, in a line."""
    match method:
        case "exact" if worth.weak:
            return tr("badge", "✓ This mask: exact, by a weak model")
        case "exact":
            return tr("badge", "✓ This mask: exact")
        case "enumerated":
            words = tr("badge", "✓ This mask: exact, all {0:,} fillings are counted")
            return words.format(fillings)
        case "guided":
            return tr("badge", "≈ This mask: guided by {0}").format(by)
        case "sequential Monte Carlo":
            return tr("badge", "≈ This mask: sequential Monte Carlo")
        case _:
            return tr("badge", "✗ Clamped — not the model's distribution")


def draws(method: str) -> str:
    """Return what such draws are."""
    match method:
        case "exact" | "enumerated":
            return tr("badge", "Each completion is a draw from this model’s p(missing | observed).")
        case "guided":
            return tr(
                "badge",
                "The guide draws at once; its draws are weighed by this model and moved until they "
                "are its own.",
            )
        case "sequential Monte Carlo":
            return tr(
                "badge",
                "Observed values come after missing ones in the model’s order, so the answer is "
                "approached with weighted particles. A guide makes that quick: see below.",
            )
        case "preview":
            return tr("badge", "Stopped before the model itself had weighed them.")
        case _:
            return tr(
                "badge",
                "A fixed-order model conditions only on earlier values: observed ones that come "
                "later are ignored.",
            )


def numbers(standing: engine.completion.Standing) -> str:
    """Return the numbers by which particles are judged."""
    if not standing.particles:
        return ""
    if not standing.unique_ancestors:  # nothing has been weighed yet
        return tr("badge", "{0} particles are being drawn.").format(standing.particles)
    parts = [
        tr("badge", "Effective sample size {0:.1f} of {1}").format(
            standing.effective_sample_size, standing.particles
        ),
        tr("badge", "{0} unique ancestors").format(standing.unique_ancestors),
    ]
    if math.isfinite(standing.acceptance):
        parts.append(tr("badge", "{0:.0%} of moves accepted").format(standing.acceptance))
    if standing.method == "guided":
        words = tr("badge", "{0:.0%} of the guide’s draws thrown away")
        parts.append(words.format(standing.thrown_away))
    if math.isfinite(standing.log_evidence):
        figure = Figure(standing.log_evidence, standing.log_evidence_error)
        parts.append(tr("badge", "log p(observed) {0}").format(figure))
    return " · ".join(parts)


def warning(standing: engine.completion.Standing | None) -> str:
    """Return what to be careful about, if anything."""
    if standing is None or not standing.particles:
        return ""
    exponent = standing.exponent if isinstance(standing, engine.completion.Moved) else 1.0
    if exponent < 1:
        words = tr("badge", "Stopped on the way: what is observed counted only {0:.0%} so far.")
        return words.format(exponent)
    if standing.verdict == "stuck":
        return tr("badge", "Hardly any move is accepted: these may be far from the model’s own.")
    if standing.unique_ancestors * LOW <= standing.particles:
        return tr(
            "badge",
            "Few ancestors are left, so completions may be more alike than they should be.",
        )
    if standing.effective_sample_size * LOW <= standing.particles:
        return tr("badge", "The effective sample size is low, so the approximation may be rough.")
    if standing.verdict == "disagreeing":
        return tr(
            "badge", "Independent systems do not agree: some ways to fill it in may be missing."
        )
    if standing.verdict == "remembering":
        return tr(
            "badge", "Completions still go by where they began: some may be too many or too few."
        )
    if not standing.settled:
        return tr("badge", "The chains still change: more moves will help.")
    return ""


def there(result: Result, tested: OnTests | None) -> str:
    """Return how good the model is at what is hidden."""
    hidden = result.hidden
    if hidden is None:
        mean, error = result.log_probs.mean(), _error(result)
        if result.request.unknown:
            return tr("badge", "log p {0} in the mean of these").format(Figure(float(mean), error))
        words = tr("badge", "log p {0} in the mean of these, {1} of the original")
        return words.format(Figure(float(mean), error).number, Figure(result.original))
    said = [tr("badge", "{0} in these").format(Figure(hidden.completions, hidden.error).number)]
    if not result.request.unknown:
        said.append(tr("badge", "{0} of the original").format(Figure(hidden.original).number))
    if tested is not None:
        words = tr("badge", "{0} of {1} test images")
        said.append(words.format(Figure(tested.mean, tested.error).number, tested.n))
    return tr("badge", "log p of what is hidden, in nats: {0}").format(", ".join(said))


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
    words = tr("badge", "It takes true ones for {0} nats less likely than its own: it is too sure.")
    return words.format(decimal(gap, 0))


def progressing(request: Request, progress: Progress) -> tuple[str, str]:
    """Return what goes on, and the numbers so far."""
    if progress.previewed:
        heading = tr("badge", "Preview by {0}").format(request.guided_by)
        words = tr("badge", "These are {0}’s draws; {1}’s own are coming.")
        return heading, words.format(request.guided_by, request.title)
    standing = progress.standing
    if standing is None:
        return "", ""
    return title(standing.method, Worth(), request.guided_by, standing), numbers(standing)


def whole(found: Whole, bits: float | None) -> str:
    """Return how likely an event is of which nothing is hidden."""
    said = tr("badge", "log p(x) = {0}").format(Figure(found.log_prob))
    if bits is not None:
        said += tr("badge", ", {0}").format(Figure(bits, unit="bits/dim"))
    return said


def tip(method: str | None) -> str:
    """Explain a method to who wants to know."""
    match method:
        case None:
            return ""
        case "exact":
            return tr(
                "badge",
                "The model knows an ordering in which every observed pixel comes first. Along it, "
                "the chain rule gives\np(missing | observed) = Π p(x_i | observed, missing before "
                "i): drawing pixel by pixel is exact.",
            )
        case "enumerated":
            return tr(
                "badge",
                "So little is hidden that every filling was listed with its probability p(x), and "
                "each completion\nis drawn from that list: exact, whatever the model.",
            )
        case "guided" | "preview":
            return _guided_tip()
        case "sequential Monte Carlo":
            return tr(
                "badge",
                "Particles are drawn blind to later observed pixels. Their error is the weight "
                "w = Π p(observed | pixels before it),\nwhich is brought in little by little: "
                "reweight, resample, move. The effective sample size (Σw)² / Σw² tells how many\n"
                "particles carried the weight at worst; unique ancestors, how many first particles "
                "the last ones descend from.",
            )
        case _:
            return tr(
                "badge",
                "Clamping draws from q = Π p(x_i | x_<i) over missing i. The model's own answer is "
                "q times\nw = Π p(x_j | x_<j) over observed j. Both agree only if all observed "
                "pixels come first.",
            )


def _guided_tip() -> str:
    return tr(
        "badge",
        "The guide, a model of any ordering, draws with the observed pixels first: q(missing | "
        "observed). Weights p / q choose among\nits draws, and Metropolis moves carry them to this "
        "model's own p(missing | observed), whatever the guide.\nSettled: over the last thirds of "
        "the moves, log p and a few sums of pixels no longer drift, and two independent\nsystems "
        "agree. What no such test sees is a way to fill it in that no particle ever tried. The "
        "effective sample size\nand the unique ancestors tell how many of the guide's draws are "
        "behind the completions.",
    )


def _error(result: Result) -> float | None:
    n = len(result.log_probs)
    return float(result.log_probs.std(ddof=1) / math.sqrt(n)) if n > 1 else None
