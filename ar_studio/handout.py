"""A handout: models compared on one page of HTML that stands alone.

Pictures and diagrams are inside, text is text, nothing runs and nothing is fetched; printed, it is
a page of A4.
"""

import base64
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files as resources
from pathlib import Path
from string import Template

import torch
from PIL import Image
from torch import Tensor

import ar_studio
from ar_studio import export, files, models, ranking
from ar_studio.calibration import Calibration
from ar_studio.errors import StudioError
from ar_studio.figures import NONE, Figure, decimal, duration
from ar_studio.neighbours import Copying, Nearest
from ar_studio.ranking import Row
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

PAIRS = 6  # of a sample and its nearest training event, the nearest of them
SIDE = 100  # of a diagram, in its own units
PIXELS = 4  # that a pixel of an image is wide


@dataclass(frozen=True, eq=False)
class Neighbours:
    """The training events `(n, *event_shape)` nearest to samples, and what they say."""

    events: Tensor
    nearest: Nearest
    copying: Copying


@dataclass(frozen=True, eq=False)
class Subject:
    """What is known of one model.

    Attributes
    ----------
    colour
        Its colour, as HTML writes it.
    samples, expected
        `(n, *event_shape)`, and what was expected of each of their dimensions.
    likelihood
        The mean `log p(x)` of the samples, which is no score.
    """

    run: Run
    colour: str = "#444444"
    samples: Tensor | None = None
    expected: Tensor | None = None
    likelihood: Figure | None = None
    neighbours: Neighbours | None = None
    calibration: Calibration | None = None

    @property
    def space(self) -> EventSpace:
        return self.run.record.model.space


def save(path: Path, subjects: Sequence[Subject], told: str = "") -> None:
    """Write the handout of some models.

    Parameters
    ----------
    told
        How it was made: seeds, number of samples.

    Raises
    ------
    StudioError
        If the ending is not `.html`, there is no model, or the file cannot be written.
    """
    export.format_of(path, (".html",))
    files.replace(Path(path), page(subjects, told).encode())


def page(subjects: Sequence[Subject], told: str = "") -> str:
    """Return the handout as HTML; see `save`."""
    if not subjects:
        raise StudioError("There is nothing to report; choose at least one run.")
    names = [subject.run.record.title for subject in subjects]
    style = (resources("ar_studio.resources") / "look" / "handout.html").read_text("utf-8")
    return Template(style).substitute(
        title=escape(" · ".join(names)),
        count=len(subjects),
        table=_table(subjects),
        protocol=escape(_protocol(subjects)),
        columns="\n".join(_column(place, one) for place, one in enumerate(subjects)),
        told=escape(" · ".join(filter(None, (told, f"AR Studio {ar_studio.__version__}")))),
    )


def _row(subject: Subject) -> Row:
    """Return the number of a model that is told: that of test data, if there is one."""
    rows = ranking.table([subject.run])
    return next((row for row in rows if row.split == "test"), rows[0])


def _table(subjects: Sequence[Subject]) -> str:
    head = ("", "Model", "NLL", "", "Events", "Protocol", "Parameters", "Trained", "One sample")
    lines = [f"<tr>{''.join(f'<th>{one}</th>' for one in head)}</tr>"]
    for place, subject in enumerate(subjects):
        row, count = _row(subject), ranking.parameters(subject.run.record.model)
        family = models.entry(row.model)
        kind = row.model if family is None else family.card.title
        cells = [
            f"{row.title} ({kind})",
            NONE if row.figure is None else str(row.figure),
            "" if row.part is None else str(row.part),
            f"{row.n:,} {row.split}",
            row.protocol,
            NONE if count is None else f"{count:,}",
            duration(row.training_seconds),
            duration(row.seconds_per_sample),
        ]
        inside = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        lines.append(f"<tr><td>{_swatch(place, subject)}</td>{inside}</tr>")
    return "\n".join(lines)


def _protocol(subjects: Sequence[Subject]) -> str:
    rows = [_row(subject) for subject in subjects]
    alike = len({(row.protocol, row.split, row.data) for row in rows}) == 1
    said = "NLL: mean over the events with its standard error, the lower the better"
    if any(row.figure is not None and row.figure.sign for row in rows):
        said += "; ≤ is a bound and ≈ an estimate, which are not ranked among exact ones"
    for row in rows:
        score = row.run.record.scores.get("test")
        if score is not None and score.constant is not None:
            said += f"; {row.title}: {score.constant.told}"
    if not alike:
        said += "; numbers of other data, splits or protocols are not to be compared"
    return said + "."


def _swatch(place: int, subject: Subject) -> str:
    return f'<b class="swatch" style="background:{subject.colour}">{chr(ord("A") + place)}</b>'


def _column(place: int, subject: Subject) -> str:
    name = escape(subject.run.record.title)
    parts = "\n".join(_parts(subject))
    return f"<section><h2>{_swatch(place, subject)} {name}</h2>\n{parts}\n</section>"


def _parts(subject: Subject) -> Iterator[str]:
    """Yield what is shown below the name of a model."""
    if subject.samples is not None:
        said = ""
        if subject.likelihood is not None:
            said = f"log p(x) {subject.likelihood} on average: no score"
        sheet = export.sheet(subject.samples, subject.space.levels, scale=PIXELS)
        yield _figure("Samples", sheet, said)
    if subject.expected is not None:
        sheet = export.expected_sheet(subject.expected, scale=PIXELS)
        yield _figure("Maps: blue 0, yellow 1", sheet)
    if subject.neighbours is not None and subject.samples is not None:
        found = subject.neighbours
        said = f"{found.copying.said} {found.copying.numbers}"
        yield _figure("Nearest training images", _pairs(subject, found), said)
    if subject.calibration is not None:
        told = f"<p>{escape(subject.calibration.said)}</p>"
        yield f"<h3>Calibration</h3>{diagram(subject.calibration, subject.colour)}{told}"


def _pairs(subject: Subject, found: Neighbours) -> Image.Image:
    """Return the samples nearest to training events, each left of that event."""
    assert subject.samples is not None
    shown = found.nearest.distance[: len(subject.samples)]
    few = shown.argsort(stable=True)[:PAIRS].sort().values
    both = subject.samples[few], found.events[few].to(subject.samples.dtype)
    pairs = torch.stack(both, 1).flatten(0, 1)
    return export.sheet(pairs, subject.space.levels, columns=4, scale=PIXELS)


def _figure(title: str, picture: Image.Image, said: str = "") -> str:
    content = io.BytesIO()
    picture.save(content, "PNG", optimize=True)
    data = base64.b64encode(content.getvalue()).decode()
    image = f'<img alt="{escape(title)}" src="data:image/png;base64,{data}">'
    below = f"<p>{escape(said)}</p>" if said else ""
    return f"<h3>{escape(title)}</h3>{image}{below}"


def diagram(found: Calibration, colour: str) -> str:
    """Return a reliability diagram as SVG: what was promised across, what came true up."""
    frame = f'<rect x="0" y="0" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>'
    line = f'<path d="M0 {SIDE}L{SIDE} 0" stroke="#999" stroke-dasharray="3 2"/>'
    points: list[str] = []
    some = found.count.nonzero().flatten().tolist()
    for at in some:
        x, y = SIDE * float(found.expected[at]), SIDE * (1 - float(found.observed[at]))
        half = 2 * SIDE * float(found.error[at].nan_to_num())
        told = f"{int(found.count[at]):,} of p = {decimal(float(found.expected[at]), 3)}"
        bar = f"M{x:.2f} {max(0.0, y - half):.2f}V{min(SIDE, y + half):.2f}"
        points.append(
            f'<g><title>{told}</title><path d="{bar}" stroke="{colour}"/>'
            f'<circle cx="{x:.2f}" cy="{y:.2f}" r="1.6" fill="{colour}"/></g>'
        )
    names = (
        f'<text x="0" y="{SIDE + 9}">0</text><text x="{SIDE / 2}" y="{SIDE + 9}" '
        f'text-anchor="middle">promised</text><text x="{SIDE}" y="{SIDE + 9}" '
        'text-anchor="end">1</text>'
        f'<text transform="translate(-3 {SIDE / 2}) rotate(-90)" text-anchor="middle">came true'
        "</text>"
    )
    box = f'viewBox="-12 -4 {SIDE + 16} {SIDE + 16}" font-size="7" fill="#555"'
    return f'<svg {box} role="img">{frame}{line}{"".join(points)}{names}</svg>'
